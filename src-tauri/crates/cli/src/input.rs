//! Lines from standard input.

use crate::exit::Failure;
use std::io::{BufRead, Read};

/// Bytes of an entry: far more than anybody writes, far less than a file piped in by mistake.
const LONGEST: u64 = 1024 * 1024;
/// Bytes of a file to import: one more than what is refused as too large, so that the refusal can be said.
const LARGEST: u64 = 512 * 1024 * 1024 + 1;

/// The whole of standard input as one entry.
pub(crate) fn entry(input: impl Read) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    input.take(LONGEST + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    text(bytes)
}

/// The next line, without its end; `None` at the end of the input.
pub(crate) fn line(input: &mut impl BufRead) -> Result<Option<String>, Failure> {
    let mut bytes = Vec::new();
    input.by_ref().take(LONGEST + 1).read_until(b'\n', &mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.is_empty() { Ok(None) } else { text(bytes).map(Some) }
}

/// The whole of standard input as a file.
pub(crate) fn file(input: impl Read) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    input.take(LARGEST).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    Ok(bytes)
}

fn text(bytes: Vec<u8>) -> Result<String, Failure> {
    if bytes.len() as u64 > LONGEST {
        return Err(Failure::invalid(
            "an entry holds at most 1 MB of text, and this one is longer; nothing was kept.",
        ));
    }
    if bytes.contains(&0) {
        return Err(Failure::invalid("this holds NUL bytes, so it is no text; nothing was kept."));
    }
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::invalid("this is no UTF-8 text; convert it first. Nothing was kept."))?;
    Ok(text.trim_end_matches(['\n', '\r']).to_owned())
}

fn unreadable(error: &std::io::Error) -> Failure {
    Failure::invalid(format!("standard input could not be read ({error})."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(entry(&b"call @acme: done\n"[..]).unwrap(), "call @acme: done");
        assert_eq!(entry(&b"two\nlines\r\n"[..]).unwrap(), "two\nlines");
        assert!(entry(&b"a\0b"[..]).unwrap_err().to_string().contains("NUL"));
        assert!(entry(&b"\xff\xfe"[..]).unwrap_err().to_string().contains("UTF-8"));
        assert!(entry(std::io::repeat(b'x')).unwrap_err().to_string().contains("1 MB"));
        assert_eq!(entry(std::io::repeat(b'x').take(LONGEST)).unwrap().len() as u64, LONGEST);
    }

    #[test]
    fn lines_come_one_by_one() {
        let mut input = &b"one\r\n\ntwo"[..];
        let lines: Vec<_> = std::iter::from_fn(|| line(&mut input).unwrap()).collect();
        assert_eq!(lines, ["one", "", "two"]);
    }
}
