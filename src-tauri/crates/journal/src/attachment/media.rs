//! What a file is, by its first bytes and never by its name.

/// The media type: one of the nine that Kept tells apart, else "application/octet-stream".
pub(super) fn of(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => "image/gif",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "image/webp",
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] if is_heic(brand) => "image/heic",
        [b'%', b'P', b'D', b'F', b'-', ..] => "application/pdf",
        bytes if is_text(bytes) => "text/plain",
        _ => "application/octet-stream",
    }
}

/// The brands of pictures in that container, which also holds films.
fn is_heic(brand: &[u8]) -> bool {
    const BRANDS: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"];
    BRANDS.iter().any(|known| brand.starts_with(known))
}

/// UTF-8 with no signs but those of writing.
fn is_text(bytes: &[u8]) -> bool {
    let is_written = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    std::str::from_utf8(bytes).is_ok_and(|text| text.chars().all(is_written))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_first_bytes_say_what_it_is() {
        let cases: [(&[u8], &str); 16] = [
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"),
            (b"GIF89a\x01\0", "image/gif"),
            (b"GIF87a\x01\0", "image/gif"),
            (b"RIFF\x24\0\0\0WEBPVP8 ", "image/webp"),
            (b"RIFF\x24\0\0\0WAVEfmt ", "application/octet-stream"),
            (b"\0\0\0\x18ftypheic\0\0", "image/heic"),
            (b"\0\0\0\x18ftypmif1\0\0", "image/heic"),
            (b"\0\0\0\x18ftypmp42\0\0", "application/octet-stream"),
            (b"%PDF-1.7\n%\xe2\xe3", "application/pdf"),
            ("Grüße\r\n\tzwei".as_bytes(), "text/plain"),
            (b"<svg onload='alert(1)'>", "text/plain"),
            (b"#!/bin/sh\nrm -r /", "text/plain"),
            (b"MZ\x90\0\x03", "application/octet-stream"),
            (b"\x7fELF\x02", "application/octet-stream"),
            (b"a\0b", "application/octet-stream"),
        ];
        for (bytes, mime) in cases {
            assert_eq!(of(bytes), mime, "{bytes:?}");
        }
    }
}
