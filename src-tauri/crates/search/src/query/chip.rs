//! The filters of a line, where they stand: a window shows them as chips.

use super::filter::read_filter;
use super::{Resolve, take_day, tokens};
use std::collections::VecDeque;
use std::ops::Range;

/// A filter of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterAt {
    /// Its bytes in the line, a minus before it among them.
    pub range: Range<usize>,
    /// Its name, such as "account".
    pub name: String,
    /// Its value without quotation marks.
    pub value: String,
    /// What meets it is left out.
    pub negated: bool,
}

/// The filters of a line, in their order. What is still being typed at its end and may yet become another value is no
/// filter so far; nor is one that [`super::parse`] would refuse.
pub fn filters(line: &str, names: &dyn Resolve) -> Vec<FilterAt> {
    let mut all = Vec::new();
    let mut rest = VecDeque::from(tokens(line));
    while let Some(mut token) = rest.pop_front() {
        take_day(line, &mut token, &mut rest, names);
        let Some(colon) = token.colon else { continue };
        if !matches!(read_filter(line, &token, names), Ok(Some(_))) {
            continue;
        }
        // The value of a day may go on after the token's own end.
        let value_end = token.value.as_ptr() as usize + token.value.len() - line.as_ptr() as usize;
        let end = token.end.max(value_end);
        let name = &token.text[..colon - 1];
        let is_closed = line[..end].ends_with('"') && line[token.at + colon..end].len() > 1;
        let is_of_a_set = matches!(name, "kind" | "is" | "owner" | "sort");
        if end == line.len() && !is_closed && !is_of_a_set {
            continue;
        }
        all.push(FilterAt {
            range: token.at - usize::from(token.negated)..end,
            name: name.to_owned(),
            value: token.value.trim().to_owned(),
            negated: token.negated,
        });
    }
    all
}
