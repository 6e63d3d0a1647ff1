//! The word at the caret, and what it may become.

use crate::line::Captured;
use crate::span::{Role, Span};
use crate::token::{Token, quotes, tokens};
use crate::words::{Words, look_up};
use std::ops::Range;

/// Names of up to this many words are completed without `@`.
const LONGEST_NAME: usize = 4;

/// A word that is not finished yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// What a completion replaces, in bytes of the line.
    pub range: Range<usize>,
    /// What it may become.
    pub wants: Wants,
}

/// What a word may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wants {
    /// A name after `@`, of which so much is typed.
    Mention(String),
    /// A tag after `#`, of which so much is typed.
    Tag(String),
    /// A word of the line's head.
    Head {
        /// Where a name may start that ends in this word, in bytes of the line, the longest first.
        starts: Vec<usize>,
        /// Where the caret is, in bytes of the line.
        caret: usize,
        /// Whether it is the line's first word, which may be a kind.
        is_first: bool,
    },
}

/// What the word at the caret may become: a name after `@` or in the head, a kind at the very start, a tag after `#`.
/// `caret` is in bytes of the line; anything but a place between two characters is the end. Plain text becomes nothing.
pub fn unfinished(
    line: &str,
    caret: usize,
    captured: &Captured,
    plain: &[Range<usize>],
    words: &Words,
) -> Option<Unfinished> {
    let caret = if line.is_char_boundary(caret) { caret } else { line.len() };
    let is_plain = |range: &Range<usize>| plain.iter().any(|p| p.start < range.end && range.start < p.end);
    if let Some(found) = open_mention(line, caret) {
        return Some(found).filter(|found| !is_plain(&found.range));
    }
    let found = tokens(line, &quotes(line));
    if found.first().is_none_or(|first| caret < first.range.start) {
        return (caret == 0 || line[..caret].trim().is_empty() && found.is_empty()).then(|| Unfinished {
            range: caret..caret,
            wants: Wants::Head { starts: vec![caret], caret, is_first: true },
        });
    }
    let at = found.iter().position(|token| token.range.start < caret && caret <= token.range.end)?;
    let token = &found[at];
    let core = token.core.clone();
    if is_plain(&token.range) || caret > core.end || caret <= core.start {
        return None;
    }
    if token.raw.starts_with('@') {
        let name = token.mention().map_or("", |(name, _)| name);
        let typed = if token.raw[1..].starts_with(char::is_alphanumeric) {
            line[core.start + 1..caret].to_owned()
        } else {
            name.to_owned()
        };
        let end = token.mention().map_or(core.end, |(_, range)| range.end);
        return Some(Unfinished { range: core.start..end, wants: Wants::Mention(typed) });
    }
    if token.quoted {
        return None;
    }
    if let Some(tag) = line[core.start..caret].strip_prefix('#') {
        return Some(Unfinished { range: core, wants: Wants::Tag(tag.to_owned()) });
    }
    head_word(&found, at, caret, captured, words)
}

/// A word of the head: no colon or marker before it, and everything before the name that it may end is understood.
fn head_word(
    found: &[Token<'_>],
    at: usize,
    caret: usize,
    captured: &Captured,
    words: &Words,
) -> Option<Unfinished> {
    let ends_head =
        |token: &Token<'_>| token.ends_with_colon() || look_up(words.markers, token.raw).is_some();
    if found[..at].iter().any(ends_head) {
        return None;
    }
    let role = |token: &Token<'_>| {
        let over = |span: &&Span| span.range.start < token.core.end && token.core.start < span.range.end;
        captured.spans.iter().find(over).map_or(Role::Text, |span| span.role)
    };
    let may_be_name = |token: &Token<'_>| {
        let role = matches!(role(token), Role::Text | Role::Account | Role::Person | Role::Ambiguous);
        role && !token.has_tail() && !token.quoted && token.mention().is_none()
    };
    let starts: Vec<usize> = ((at + 1).saturating_sub(LONGEST_NAME)..=at)
        .filter(|start| found[*start..at].iter().all(may_be_name))
        .filter(|start| found[..*start].iter().all(|token| role(token) != Role::Text))
        .map(|start| found[start].core.start)
        .collect();
    if starts.is_empty() {
        return None;
    }
    Some(Unfinished {
        range: found[at].core.clone(),
        wants: Wants::Head { starts, caret, is_first: at == 0 },
    })
}

/// `@"Calder Wa`: a quoted name whose second mark is still to come.
fn open_mention(line: &str, caret: usize) -> Option<Unfinished> {
    let before = &line[..caret];
    let at = before.rfind("@\"").or_else(|| before.rfind("@“"))?;
    let mark = before[at + 1..].chars().next()?;
    let inside = at + 1 + mark.len_utf8();
    let close = if mark == '“' { '”' } else { '"' };
    let starts = before[..at].chars().next_back().is_none_or(char::is_whitespace);
    if !starts || before[inside..].contains(close) {
        return None;
    }
    let rest = &line[caret..];
    // With its second mark further on, all up to there is the name; else the caret is its end.
    let end = rest.find(close).filter(|end| !rest[..*end].contains(['@', '\n']));
    let end = end.map_or(caret, |end| caret + end + close.len_utf8());
    Some(Unfinished { range: at..end, wants: Wants::Mention(before[inside..].to_owned()) })
}
