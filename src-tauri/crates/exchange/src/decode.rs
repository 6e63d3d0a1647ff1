//! From bytes to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A file's text and how it was encoded.
pub(crate) struct Decoded {
    pub(crate) text: String,
    /// The encoding's usual name.
    pub(crate) encoding: &'static str,
    /// Whether bytes had to be replaced by U+FFFD.
    pub(crate) lossy: bool,
}

/// A byte order mark decides; then the NULs of unmarked UTF-16; then valid UTF-8; then what the file itself
/// declares; then the likeliest of the single-byte code pages.
pub(crate) fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding != UTF_8 => with(encoding, &bytes[mark..]),
        Some((_, mark)) => unmarked(&bytes[mark..], declared),
        None => unmarked(bytes, declared),
    }
}

fn unmarked(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    if let Some(encoding) = utf16_by_zeros(bytes) {
        return with(encoding, bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: text.to_owned(), encoding: UTF_8.name(), lossy: false };
    }
    if is_damaged_utf8(bytes) {
        return with(UTF_8, bytes);
    }
    with(declared.unwrap_or_else(|| code_page(bytes)), bytes)
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), encoding: encoding.name(), lossy }
}

/// Text in Latin letters has a zero in every other byte of UTF-16, always on the same side.
fn utf16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = bytes[..bytes.len().min(4096)].as_chunks::<2>();
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    let enough = |zeros: usize| zeros > 0 && zeros * 3 >= pairs.len();
    match (first, second) {
        (0, second) if enough(second) => Some(UTF_16LE),
        (first, 0) if enough(first) => Some(UTF_16BE),
        _ => None,
    }
}

/// One byte cut in half must not turn every other accent of a UTF-8 file into two wrong letters. Text in a
/// code page almost never forms valid sequences by chance.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    valid >= invalid * 3
}

/// The code page: a guess counts only within the single-byte Windows family, since a handful of accents is
/// easily taken for something exotic.
pub(crate) fn code_page(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let family = guess.name().starts_with("windows-125") || guess.name() == "ISO-8859-2";
    if family { guess } else { WINDOWS_1252 }
}
