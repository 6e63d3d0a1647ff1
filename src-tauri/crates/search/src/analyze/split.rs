//! Where words begin and end, which of them are joined to one, and which digits are one number.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A joined word of more parts or characters than this is hardly looked for as one.
const MOST_PARTS: usize = 4;
pub(super) const LONGEST_WORD: usize = 64;

/// What can be dialled has so many digits.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// So many of the last digits stand for a number, however it is dialled from elsewhere.
const TELLING_DIGITS: usize = 7;

/// Words hold no colon, so that no word is mistaken for a number.
const NUMBER: &str = "tel:";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// A word of ASCII digits alone.
    Digits,
    /// A run of a script that sets no spaces between words.
    Unspaced,
}

/// A run of letters and digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
}

/// The atoms of `text`, in order.
pub(super) fn atoms(text: &str) -> Atoms<'_> {
    Atoms { text, at: 0 }
}

/// See [`atoms`].
pub(super) struct Atoms<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Atoms<'_> {
    type Item = Atom;

    fn next(&mut self) -> Option<Atom> {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        while let Some(byte) = bytes.get(start) {
            if byte.is_ascii() {
                if byte.is_ascii_alphanumeric() {
                    break;
                }
                start += 1;
            } else {
                let c = self.text[start..].chars().next()?;
                if c.is_alphanumeric() {
                    break;
                }
                start += c.len_utf8();
            }
        }
        let rest = self.text.get(start..).filter(|rest| !rest.is_empty())?;
        let (length, kind) = if rest.chars().next().is_some_and(is_unspaced) {
            (unspaced_length(rest), Kind::Unspaced)
        } else {
            word_length(rest)
        };
        self.at = start + length;
        Some(Atom { kind, range: start..start + length })
    }
}

/// Bytes and kind of the word that `text` starts with.
fn word_length(text: &str) -> (usize, Kind) {
    let bytes = text.as_bytes();
    let mut end = 0;
    let mut kind = Kind::Digits;
    while let Some(byte) = bytes.get(end) {
        if byte.is_ascii() {
            if byte.is_ascii_digit() {
                end += 1;
            } else if byte.is_ascii_alphabetic() {
                kind = Kind::Word;
                end += 1;
            } else if *byte == b'\'' && is_ending(&text[..end], &text[end + 1..]) {
                end += 1;
            } else {
                break;
            }
            continue;
        }
        let Some(c) = text[end..].chars().next() else { break };
        let belongs = if c.is_alphanumeric() { !is_unspaced(c) } else { is_combining_mark(c) };
        if belongs {
            kind = Kind::Word;
        } else if !(is_apostrophe(c) && is_ending(&text[..end], &text[end + c.len_utf8()..])) {
            break;
        }
        end += c.len_utf8();
    }
    (end, kind)
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}')
}

/// "customer's" and "don't" are one word: at least three letters, and one or two after the apostrophe. "l'accord" and
/// "d'un" are two.
fn is_ending(before: &str, after: &str) -> bool {
    let letters = after.chars().take_while(|c| c.is_alphanumeric() && !is_unspaced(*c)).count();
    let next = after.chars().nth(letters);
    before.chars().filter(|c| c.is_alphanumeric()).count() > 2
        && (1..=2).contains(&letters)
        && !next.is_some_and(is_apostrophe)
}

/// Han, kana, Hangul and bopomofo.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{312f}' | '\u{3131}'..='\u{318e}' | '\u{31a0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
        | '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{ffa0}'..='\u{ffdc}')
}

/// What makes one character with the one before it: marks, half-width voicing, the inner parts of a Hangul syllable.
fn is_attached(c: char) -> bool {
    is_combining_mark(c)
        || matches!(c, '\u{ff9e}' | '\u{ff9f}' | '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7ff}')
}

fn unspaced_length(text: &str) -> usize {
    text.find(|c: char| !(is_attached(c) || c.is_alphanumeric() && is_unspaced(c))).unwrap_or(text.len())
}

/// A character of an unspaced run, and with the one after it.
pub(super) struct Gram {
    pub(super) text: String,
    pub(super) range: Range<usize>,
    pub(super) pair: Option<(String, Range<usize>)>,
}

/// The characters of an unspaced run, in order.
pub(super) fn grams(run: &str) -> Vec<Gram> {
    let starts = run.char_indices().filter(|(at, c)| *at == 0 || !is_attached(*c)).map(|(at, _)| at);
    let bounds: Vec<usize> = starts.chain([run.len()]).collect();
    let character = |at: usize| bounds[at]..bounds[at + 1];
    let plain = |range: Range<usize>| run[range].nfkc().collect::<String>();
    let count = bounds.len() - 1;
    let gram = |at: usize| {
        let pair = (at + 1 < count).then(|| {
            let range = bounds[at]..bounds[at + 2];
            (plain(character(at)) + &plain(character(at + 1)), range)
        });
        Gram { text: plain(character(at)), range: character(at), pair }
    };
    (0..count).map(gram).collect()
}

/// Several atoms that are also found as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// The first of them.
    pub(super) first: usize,
    pub(super) count: usize,
    pub(super) range: Range<usize>,
    /// The joined word as typed, or the number's form.
    pub(super) text: String,
}

/// The words that are written as one: parts with a single joining character between them.
pub(super) fn joins(text: &str, atoms: &[Atom]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut first = 0;
    for next in 1..=atoms.len() {
        if next < atoms.len() && is_joined(text, &atoms[next - 1], &atoms[next]) {
            continue;
        }
        let parts = &atoms[first..next];
        if (2..=MOST_PARTS).contains(&parts.len()) {
            let joined: String = parts.iter().map(|part| &text[part.range.clone()]).collect();
            let range = parts[0].range.start..parts[parts.len() - 1].range.end;
            if joined.chars().count() <= LONGEST_WORD {
                runs.push(Run { first, count: parts.len(), range, text: joined });
            }
        }
        first = next;
    }
    runs
}

fn is_joined(text: &str, one: &Atom, other: &Atom) -> bool {
    let gap = &text[one.range.end..other.range.start];
    // A space, mostly.
    gap != " "
        && one.kind != Kind::Unspaced
        && other.kind != Kind::Unspaced
        && matches!(
            gap,
            "-" | "\u{2010}"
                | "\u{2011}"
                | "\u{2013}"
                | "_"
                | "."
                | ","
                | "/"
                | "'"
                | "\u{2019}"
                | "\u{2018}"
                | "&"
                | "+"
        )
}

/// The digits that can be dialled: seven or more, whatever stands between them, and no dates.
pub(super) fn numbers(text: &str, atoms: &[Atom]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut first = 0;
    while first < atoms.len() {
        if is_date(text, &atoms[first..]) {
            first += 3;
            continue;
        }
        // "PO-4711" is no part of what follows it.
        if first > 0
            && atoms[first - 1].kind == Kind::Word
            && is_joined(text, &atoms[first - 1], &atoms[first])
        {
            first += 1;
            continue;
        }
        let mut next = first;
        let mut digits = String::new();
        while let Some(atom) = atoms.get(next).filter(|atom| atom.kind == Kind::Digits) {
            if next > first && (!is_spacing(text, &atoms[next - 1], atom) || is_date(text, &atoms[next..])) {
                break;
            }
            digits.push_str(&text[atom.range.clone()]);
            next += 1;
        }
        if DIGITS.contains(&digits.len()) {
            // All of what was typed is the number: its plus or bracket, too.
            let before = text[..atoms[first].range.start].chars().next_back();
            let sign = before.filter(|c| matches!(c, '+' | '(')).map_or(0, char::len_utf8);
            let range = atoms[first].range.start - sign..atoms[next - 1].range.end;
            let form = format!("{NUMBER}{}", &digits[digits.len() - TELLING_DIGITS..]);
            runs.push(Run { first, count: next - first, range, text: form });
        }
        first = next.max(first + 1);
    }
    runs
}

fn is_spacing(text: &str, one: &Atom, other: &Atom) -> bool {
    let gap = &text[one.range.end..other.range.start];
    gap.chars().count() <= 3
        && gap.chars().all(|c| {
            matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '(' | ')' | '-' | '\u{2011}' | '\u{2013}' | '.' | '/')
        })
}

/// Whether the first three of `atoms` are a day in figures, such as 2026-11-22 or 22.11.26.
fn is_date(text: &str, atoms: &[Atom]) -> bool {
    let [a, b, c, ..] = atoms else { return false };
    if [a, b, c].iter().any(|atom| atom.kind != Kind::Digits) {
        return false;
    }
    let gap = |one: &Atom, other: &Atom| text[one.range.end..other.range.start].to_owned();
    let separator = gap(a, b);
    let parts = [a, b, c].map(|atom| &text[atom.range.clone()]);
    let value = |at: usize| parts[at].parse::<u32>().unwrap_or(u32::MAX);
    let is_year = |at: usize| parts[at].len() == 4 && (1900..2200).contains(&value(at));
    let is_day = |one: usize, other: usize| {
        let (low, high) = (value(one).min(value(other)), value(one).max(value(other)));
        parts[one].len() <= 2
            && parts[other].len() <= 2
            && (1..=12).contains(&low)
            && (1..=31).contains(&high)
    };
    matches!(separator.as_str(), "-" | "." | "/")
        && gap(b, c) == separator
        && (is_year(0) && is_day(1, 2) || is_day(0, 1) && (is_year(2) || parts[2].len() == 2))
}
