//! Refuses what cannot be a list of contacts, before any time or memory is spent on it.

use crate::ReadError;

/// Bytes of the largest file that is read.
pub(crate) const MAX_FILE: u64 = 512 * 1024 * 1024;

/// Bytes of the longest line. A vCard may carry a photograph in one line; a row of a list is far shorter.
const MAX_LINE: usize = 16 * 1024 * 1024;

const CHOOSE: &str = "choose a CSV or vCard file";
const UNPACK: &str = "unpack it and choose the CSV or vCard file inside";
const SAVE_AS: &str = "open it there and save it as CSV first";
const EXPORT: &str = "export the contacts as CSV or vCard instead";

/// How files of other kinds begin, what they are, and what to do about it.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"\x89PNG", "a PNG image", CHOOSE),
    (b"\xff\xd8\xff", "a JPEG image", CHOOSE),
    (b"GIF8", "a GIF image", CHOOSE),
    (b"II*\0", "a TIFF image", CHOOSE),
    (b"MM\0*", "a TIFF image", CHOOSE),
    (b"%PDF", "a PDF", EXPORT),
    (b"\xd0\xcf\x11\xe0", "an old Office document (such as .xls)", SAVE_AS),
    (b"\x1f\x8b", "a gzip archive", UNPACK),
    (b"7z\xbc\xaf", "a 7z archive", UNPACK),
    (b"Rar!", "a RAR archive", UNPACK),
    (b"SQLite format 3\0", "a SQLite database", EXPORT),
    (b"!BDN", "an Outlook data file (.pst)", EXPORT),
    (b"{\\rtf", "an RTF document", EXPORT),
    (b"\x7fELF", "a program", CHOOSE),
    (b"MZ\x90", "a program", CHOOSE),
];

/// Refuses by the bytes alone: size, emptiness, the beginnings of other formats, endless lines.
pub(crate) fn check_bytes(bytes: &[u8], name: &str) -> Result<(), ReadError> {
    let other = |kind, advice| Err(ReadError::OtherKind { name: name.to_owned(), kind, advice });
    if bytes.len() as u64 > MAX_FILE {
        return Err(ReadError::TooLarge { name: name.to_owned() });
    }
    for (start, kind, advice) in SIGNATURES {
        if bytes.starts_with(start) {
            return other(*kind, *advice);
        }
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return other("a WebP image", CHOOSE);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        // Workbooks are zip archives; their parts' names stand uncompressed near the start.
        let head = &bytes[..bytes.len().min(4096)];
        let workbook = ["xl/", "[Content_Types].xml", "opendocument.spreadsheet"]
            .iter()
            .any(|part| head.windows(part.len()).any(|window| window == part.as_bytes()));
        return if workbook {
            other("a spreadsheet workbook", SAVE_AS)
        } else {
            other("a zip archive", UNPACK)
        };
    }
    for (line, piece) in (1..).zip(bytes.split_inclusive(|byte| *byte == b'\n')) {
        // Old files end their lines with a carriage return alone.
        if piece.len() > MAX_LINE && piece.split(|byte| *byte == b'\r').any(|part| part.len() > MAX_LINE) {
            return Err(ReadError::LongLine { name: name.to_owned(), line });
        }
    }
    Ok(())
}

/// Refuses by the decoded text: blank, binary, or another format's opening words.
pub(crate) fn check_text(text: &str, name: &str) -> Result<(), ReadError> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.is_empty() {
        return Err(ReadError::Empty { name: name.to_owned() });
    }
    if let Some(at) = text.find('\0').or_else(|| mostly_control(text)) {
        let line = text[..at].matches('\n').count() as u64 + 1;
        return Err(ReadError::Binary { name: name.to_owned(), line });
    }
    let head: String = start.chars().take(64).collect::<String>().to_lowercase();
    let kind = if head.starts_with("begin:vcalendar") {
        "a calendar"
    } else if head.starts_with("<!doctype html") || head.starts_with("<html") {
        "a web page"
    } else if head.starts_with("<?xml") {
        "XML"
    } else if head.starts_with('{')
        || head.starts_with("[{")
        || head.starts_with("[[")
        || head.starts_with("[\n")
    {
        "JSON"
    } else {
        return Ok(());
    };
    Err(ReadError::OtherKind { name: name.to_owned(), kind, advice: EXPORT })
}

/// Where the first control character is, if the beginning has more of them than any text would.
fn mostly_control(text: &str) -> Option<usize> {
    let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{1a}' | '\u{85}');
    let head = text.chars().take(4096);
    let (all, control) = head.fold((0, 0), |(all, control), c| (all + 1, control + usize::from(odd(c))));
    if control * 20 > all { text.find(odd) } else { None }
}
