//! The words that an unfinished one may stand for.

use crate::SearchError;
use crate::plan::Planner;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::sync::{Mutex, PoisonError};
use tantivy::SegmentReader;

/// So many words an unfinished one stands for, however often they are said…
const MOST_EXPANSIONS: usize = 16;
/// …and the rarer ones too, up to so many, as long as all of those are said in no more documents than this: a list of few documents is
/// read in no time, and what is left out would be missing without a word.
const MOST_RARE: usize = 256;
const MOST_RARE_DOCUMENTS: u64 = 20_000;

/// So many starts are remembered; then all are forgotten.
const MOST_STARTS: usize = 512;

/// Words, each with the number of documents that say it, the most frequent first.
type Words = Vec<(String, u64)>;

/// The expansions of a state of the index that were asked for before: a key press asks several times for the same.
#[derive(Default)]
pub(crate) struct Expanded(Mutex<HashMap<String, Begun>>);

#[derive(Clone)]
struct Begun {
    words: Words,
    /// These are all: what begins with more letters is among them.
    is_all: bool,
}

impl Expanded {
    /// What is known of `start`: from itself, or from the letters before its last ones.
    fn recall(&self, start: &str) -> Option<Words> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(begun) = known.get(start) {
            return Some(begun.words.clone());
        }
        let shorter = start.char_indices().rev().map(|(at, _)| &start[..at]);
        let all = shorter.filter_map(|start| known.get(start)).find(|begun| begun.is_all)?;
        Some(all.words.iter().filter(|(word, _)| word.starts_with(start)).cloned().collect())
    }

    fn keep(&self, start: &str, begun: Begun) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_STARTS {
            known.clear();
        }
        known.insert(start.to_owned(), begun);
    }
}

impl Planner<'_> {
    /// The most frequent words that `start` begins, with the number of documents that say them.
    pub(crate) fn expansions(&self, start: &str) -> Result<Words, SearchError> {
        if let Some(words) = self.expanded.recall(start) {
            return Ok(words);
        }
        let mut top = Top::default();
        match self.searcher.segment_readers() {
            [only] => self.walk(only, start, |word, count| top.offer(word, count))?,
            several => {
                let mut found: HashMap<Vec<u8>, u64> = HashMap::new();
                for segment in several {
                    self.walk(segment, start, |word, count| match found.get_mut(word) {
                        Some(sum) => *sum += count,
                        None => drop(found.insert(word.to_vec(), count)),
                    })?;
                }
                for (word, count) in found {
                    top.offer(&word, count);
                }
            }
        }
        let begun = top.begun();
        let words = begun.words.clone();
        self.expanded.keep(start, begun);
        Ok(words)
    }

    /// Hears of each word of a segment that `start` begins.
    fn walk(
        &self,
        segment: &SegmentReader,
        start: &str,
        mut hear: impl FnMut(&[u8], u64),
    ) -> Result<(), SearchError> {
        let inverted = segment.inverted_index(self.fields.exact)?;
        // No byte of UTF-8 is 0xff: this ends after everything that begins with `start`.
        let end = [start.as_bytes(), &[0xff]].concat();
        let mut stream = inverted.terms().range().ge(start).lt(end).into_stream()?;
        while let Some((word, info)) = stream.next() {
            hear(word, u64::from(info.doc_freq));
        }
        Ok(())
    }
}

/// The most frequent words so far, the first in the alphabet where they are equally frequent; the last of them is at hand.
#[derive(Default)]
struct Top {
    kept: BinaryHeap<(Reverse<u64>, Vec<u8>)>,
    offered: usize,
}

impl Top {
    fn offer(&mut self, word: &[u8], count: u64) {
        self.offered += 1;
        if self.kept.len() == MOST_EXPANSIONS + MOST_RARE {
            let is_beaten =
                |(least, last): &(Reverse<u64>, Vec<u8>)| (Reverse(count), word) >= (*least, last.as_slice());
            if self.kept.peek().is_some_and(is_beaten) {
                return;
            }
            self.kept.pop();
        }
        self.kept.push((Reverse(count), word.to_vec()));
    }

    fn begun(self) -> Begun {
        let offered = self.offered;
        let mut rare = 0;
        let mut words = Words::new();
        for (at, (Reverse(count), word)) in self.kept.into_sorted_vec().into_iter().enumerate() {
            if at >= MOST_EXPANSIONS {
                rare += count;
                if rare > MOST_RARE_DOCUMENTS {
                    break;
                }
            }
            words.extend(String::from_utf8(word).ok().map(|word| (word, count)));
        }
        let is_all = words.len() == offered;
        Begun { words, is_all }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_come_first_then_the_alphabet() {
        let mut top = Top::default();
        for count in (0..40).chain(0..40) {
            let word = format!("w{:02}{}", count / 2, count % 2);
            top.offer(word.as_bytes(), count / 2);
        }
        let Begun { words, is_all } = top.begun();
        assert!(is_all, "rare words are all there");
        let expected: Vec<u64> = (0..20).rev().flat_map(|count| [count; 4]).collect();
        assert_eq!(words.iter().map(|(_, count)| *count).collect::<Vec<_>>(), expected);
        let mut top = Top::default();
        for count in 0..40 {
            top.offer(format!("v{count:02}").as_bytes(), 3_000 + count);
        }
        let Begun { words: frequent, is_all } = top.begun();
        assert!(!is_all);
        // Sixteen, and six more with 20,000 documents at most between them.
        assert_eq!(frequent.len(), 16 + 6);
        assert_eq!(words[0].0, "w190");
        assert!(words.is_sorted_by(|a, b| (Reverse(a.1), &a.0) <= (Reverse(b.1), &b.0)), "{words:?}");
    }

    #[test]
    fn what_is_all_answers_for_more_letters() {
        let expanded = Expanded::default();
        let words = |of: &[(&str, u64)]| {
            of.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect::<Words>()
        };
        let all = words(&[("policy", 9), ("polish", 4), ("policies", 2)]);
        expanded.keep("poli", Begun { words: all, is_all: true });
        expanded.keep("back", Begun { words: words(&[("backup", 3)]), is_all: false });
        assert_eq!(expanded.recall("polic"), Some(words(&[("policy", 9), ("policies", 2)])));
        assert_eq!(expanded.recall("polix"), Some(Vec::new()));
        assert_eq!(expanded.recall("backu"), None);
        assert_eq!(expanded.recall("back"), Some(words(&[("backup", 3)])));
        for at in 0..MOST_STARTS {
            expanded.keep(&at.to_string(), Begun { words: Vec::new(), is_all: true });
        }
        assert_eq!(expanded.recall("poli"), None, "its memory has an end");
    }
}
