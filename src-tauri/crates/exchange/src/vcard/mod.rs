//! vCard 2.1, 3.0 and 4.0.
//!
//! Why not a ready-made parser: each card's line must be known, a card cut off must not cost the next one,
//! version 2.1 encodes and names its letters per property, and exports mix the versions' habits freely.

mod card;
mod property;

use crate::decode::Decoded;
use crate::{ReadError, ReadFile, RowProblem, has_ending};
use encoding_rs::{Encoding, UTF_8};
use property::Property;

/// Whether the text is vCards rather than a list, by its name or its first line.
pub(crate) fn is_vcard(text: &str, name: &str) -> bool {
    let first = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').lines().next();
    has_ending(name, &["vcf", "vcard"]) || first.is_some_and(|line| is_mark(line, "BEGIN"))
}

/// Reads the contacts of a vCard file.
pub(crate) fn read(decoded: &Decoded, name: &str) -> Result<ReadFile, ReadError> {
    let mut read = ReadFile {
        source: "vcard".to_owned(),
        encoding: decoded.encoding,
        delimiter: None,
        columns: Vec::new(),
        contacts: Vec::new(),
        problems: Vec::new(),
    };
    let lines: Vec<&str> = physical_lines(&decoded.text);
    let mut at = 0;
    let mut cards = 0;
    let mut outside = false;
    while at < lines.len() {
        let line = at as u64 + 1;
        if !is_mark(lines[at], "BEGIN") {
            if !lines[at].trim().is_empty() && !outside {
                read.problems
                    .push(RowProblem::new(line, "this text stands outside any card, so it was left out"));
            }
            outside |= !lines[at].trim().is_empty();
            at += 1;
            continue;
        }
        outside = false;
        cards += 1;
        let (properties, end, complete) = properties_of_card(&lines, at + 1);
        at = end;
        if complete {
            read.contacts.extend(card::contact(line, &properties, &mut read.problems));
        } else {
            let what = "the card is cut off (no END:VCARD), so it was left out; export it again";
            read.problems.push(RowProblem::new(line, what));
        }
    }
    if cards == 0 {
        return Err(ReadError::NoCards { name: name.to_owned() });
    }
    Ok(read)
}

/// The first character set but UTF-8 that a file of version 2.1 names for its letters, if it names one.
pub(crate) fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    const WORD: &[u8] = b"CHARSET=";
    if !starts_a_card(bytes) {
        return None;
    }
    let label_after = |(at, window): (usize, &[u8])| {
        if !window.eq_ignore_ascii_case(WORD) {
            return None;
        }
        let rest = &bytes[at + WORD.len()..];
        let label = rest.split(|byte| matches!(byte, b':' | b';' | b'\r' | b'\n')).next()?;
        Encoding::for_label(label.trim_ascii())
    };
    bytes.windows(WORD.len()).enumerate().filter_map(label_after).find(|encoding| *encoding != UTF_8)
}

fn starts_a_card(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().get(..11).is_some_and(|start| start.eq_ignore_ascii_case(b"BEGIN:VCARD"))
}

/// Some programs fold lines between the bytes of one letter, which makes the file look like no UTF-8 at all.
/// Bytes that continue a letter move before the fold; unfolded, the text is the same. `None` when the bytes
/// are no vCards, or nothing needs mending.
pub(crate) fn mend_folds(bytes: &[u8]) -> Option<Vec<u8>> {
    if !starts_a_card(bytes) || std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    Some(mend_torn_letters(bytes))
}

/// As [`mend_folds`], for bytes that are known to be folded lines.
pub(crate) fn mend_torn_letters(bytes: &[u8]) -> Vec<u8> {
    let mut mended = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((byte, after)) = rest.split_first() {
        let fold =
            [&b"\r\n "[..], b"\r\n\t", b"\n ", b"\n\t"].into_iter().find(|fold| rest.starts_with(fold));
        if let Some(fold) = fold {
            let torn = &rest[fold.len()..];
            let length = torn.iter().take_while(|byte| matches!(byte, 0x80..=0xbf)).count();
            mended.extend_from_slice(&torn[..length]);
            mended.extend_from_slice(fold);
            rest = &torn[length..];
        } else {
            mended.push(*byte);
            rest = after;
        }
    }
    mended
}

/// Lines however they end. A carriage return alone ends lines only where no line feed does.
pub(crate) fn physical_lines(text: &str) -> Vec<&str> {
    if text.contains('\n') {
        text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect()
    } else {
        text.split('\r').collect()
    }
}

/// "BEGIN:VCARD" or "END:VCARD", in any letters and with stray space.
fn is_mark(line: &str, word: &str) -> bool {
    line.trim_start_matches('\u{feff}').split_once(':').is_some_and(|(name, value)| {
        name.trim().eq_ignore_ascii_case(word) && value.trim().eq_ignore_ascii_case("VCARD")
    })
}

/// The properties from line index `at` on, the index after the card, and whether its end was found. A card
/// that begins before this one ended belongs to it only as its agent.
fn properties_of_card(lines: &[&str], mut at: usize) -> (Vec<Property>, usize, bool) {
    let mut properties: Vec<Property> = Vec::new();
    let mut old = false;
    while at < lines.len() {
        if is_mark(lines[at], "END") {
            return (properties, at + 1, true);
        }
        if is_mark(lines[at], "BEGIN") {
            let agent =
                properties.last().is_some_and(|last| last.name == "AGENT" && last.value.trim().is_empty());
            if !agent {
                return (properties, at, false);
            }
            at = end_of_agent(lines, at);
            continue;
        }
        let (property, next) = property::read(lines, at, old);
        if let Some(property) = property {
            old |= property.name == "VERSION" && property.value.trim().starts_with('2');
            properties.push(property);
        }
        at = next;
    }
    (properties, at, false)
}

/// Lines of the longest agent that is looked for: a file of unfinished ones must not take for ever.
const LONGEST_AGENT: usize = 1000;

/// The line after an agent's own card; where it never ends, the line after its beginning.
fn end_of_agent(lines: &[&str], begin: usize) -> usize {
    let mut depth = 0_u32;
    for (index, line) in lines.iter().enumerate().skip(begin).take(LONGEST_AGENT) {
        if is_mark(line, "BEGIN") {
            depth += 1;
        } else if is_mark(line, "END") {
            depth -= 1;
            if depth == 0 {
                return index + 1;
            }
        }
    }
    begin + 1
}
