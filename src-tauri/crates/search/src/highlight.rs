//! Marking what was found in the rows that are shown: a light matcher over a few texts, by the same analysis as
//! the index.

use crate::analyze::{Analysis, Tongue, analyze};
use crate::needle::Needles;
use crate::query::Query;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::ops::Range;
use std::rc::Rc;
use xxhash_rust::xxh3::xxh3_128;

/// Marks what one query finds in the texts of a page.
pub struct Marker<'q> {
    query: &'q Query,
    needles: Needles<'q>,
}

impl<'q> Marker<'q> {
    /// For what `query` found. After a correction, pass [`Query::corrected`].
    pub fn new(query: &'q Query) -> Self {
        Self { query, needles: Needles::new(query) }
    }

    /// The bytes of `text` that the query's words, phrases and unfinished word found, in order, apart from each other,
    /// on character boundaries. `language` is the document's.
    pub fn ranges(&self, text: &str, language: Option<&str>) -> Vec<Range<usize>> {
        if self.query.wanted().next().is_none() {
            return Vec::new();
        }
        let tongue = Tongue::of(language);
        let analysis = analysis(text, tongue);
        let mut marked = Vec::new();
        let needles = self.needles.of(tongue);
        let wanted = self.query.clauses.iter().zip(needles.iter()).filter(|(clause, _)| !clause.negated);
        for needle in wanted.filter_map(|(_, needle)| needle.as_ref()) {
            needle.mark(&analysis, &mut marked);
        }
        joined(marked)
    }
}

/// As [`Marker::ranges`], for one text.
pub fn ranges(text: &str, query: &Query, language: Option<&str>) -> Vec<Range<usize>> {
    Marker::new(query).ranges(text, language)
}

/// So many texts' analyses are remembered: a page's. The next key press mostly shows the same rows.
const REMEMBERED: usize = 64;
/// A text of more pieces than this is not remembered, so that the memory stays small.
const LONGEST: usize = 1_000;

/// A text, by its hash, and what it was taken apart into.
type Known = (u128, Tongue, Rc<Analysis>);

thread_local! {
    static SHOWN: RefCell<VecDeque<Known>> = const { RefCell::new(VecDeque::new()) };
}

fn analysis(text: &str, tongue: Tongue) -> Rc<Analysis> {
    let hash = xxh3_128(text.as_bytes());
    let known = SHOWN.with_borrow(|shown| {
        let known = shown.iter().find(|(of, own, _)| (*of, *own) == (hash, tongue));
        known.map(|(.., analysis)| Rc::clone(analysis))
    });
    if let Some(known) = known {
        return known;
    }
    let analysis = Rc::new(analyze(text, tongue));
    if analysis.pieces.len() <= LONGEST {
        SHOWN.with_borrow_mut(|shown| {
            shown.truncate(REMEMBERED - 1);
            shown.push_front((hash, tongue, Rc::clone(&analysis)));
        });
    }
    analysis
}

/// The part of `text` to show: about `width` characters around the place with the most marks, from word to word,
/// on character boundaries. The whole text when it is short enough; its start when nothing is marked.
pub fn snippet(text: &str, marks: &[Range<usize>], width: usize) -> Range<usize> {
    // Byte of every character, and of the end.
    let chars: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let length = chars.len() - 1;
    if length <= width {
        return 0..text.len();
    }
    let place = |byte: usize| chars.partition_point(|at| *at < byte);
    let places: Vec<Range<usize>> = marks.iter().map(|mark| place(mark.start)..place(mark.end)).collect();
    let inside = |first: &Range<usize>| {
        places.iter().filter(|mark| mark.start >= first.start && mark.end <= first.start + width).count()
    };
    // The earliest of the best.
    let best = places.iter().rev().max_by_key(|first| inside(first));
    let Some(first) = best else { return 0..word_end(text, &chars, width.min(length)) };
    let last = places.iter().rfind(|mark| mark.end <= first.start + width).map_or(first.end, |mark| mark.end);
    let room = width.saturating_sub(last.saturating_sub(first.start));
    let start = first.start.saturating_sub(room / 2).min(length - width);
    let end = (start + width).min(length);
    let start = if start == 0 { 0 } else { word_start(text, &chars, start, first.start) };
    let end = if end == length { text.len() } else { word_end(text, &chars, end).max(chars[last.min(end)]) };
    start..end
}

/// The byte of the first word that starts at or after the character `from`, but not after `mark`.
fn word_start(text: &str, chars: &[usize], from: usize, mark: usize) -> usize {
    let (from, mark) = (chars[from], chars[mark]);
    let before = text[..from].chars().next_back();
    if before.is_some_and(char::is_whitespace) {
        return from;
    }
    let space = text[from..mark].find(char::is_whitespace);
    let after = space.map(|space| {
        let skip = text[from + space..mark].find(|c: char| !c.is_whitespace());
        skip.map_or(mark, |skip| from + space + skip)
    });
    after.unwrap_or(from)
}

/// The byte after the last word that ends at or before the character `to`; `to` itself within a very long word.
fn word_end(text: &str, chars: &[usize], to: usize) -> usize {
    let to = chars[to];
    if text[to..].chars().next().is_none_or(char::is_whitespace) {
        return text[..to].trim_end().len();
    }
    text[..to]
        .rfind(char::is_whitespace)
        .map(|space| text[..space].trim_end().len())
        .filter(|end| *end > 0)
        .unwrap_or(to)
}

/// Sorted, with overlaps made one.
fn joined(mut marked: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marked.sort_unstable_by_key(|range| (range.start, range.end));
    let mut all: Vec<Range<usize>> = Vec::with_capacity(marked.len());
    for range in marked {
        match all.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => all.push(range),
        }
    }
    all
}
