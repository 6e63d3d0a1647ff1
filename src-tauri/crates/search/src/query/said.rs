//! What a piece of the line wants said.

use super::Named;
use crate::analyze::{Asked, Way, Word};

/// What one piece of the line wants said: a word, a phrase, "PO-4711". What concerns somebody whom it names meets it as
/// well as what says it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// The ways in which a text may say it, as typed first.
    pub(crate) ways: Vec<Way>,
    /// The last word is still being typed: what starts with it counts.
    pub(crate) unfinished: bool,
    /// Nobody for a phrase of several words: whoever quotes wants what was said.
    pub(crate) named: Named,
}

impl Said {
    /// One folded word.
    pub(crate) fn word(word: &str, unfinished: bool) -> Self {
        let way = Way { row: vec![(0, Asked::Word(Word::folded(word)))], is_apart: false };
        Self { ways: vec![way], unfinished, named: Named::default() }
    }

    /// The folded words as typed, and whether each is unfinished.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&str, bool)> {
        let row = self.ways.first().map_or(&[][..], |way| &way.row);
        row.iter().enumerate().filter_map(|(at, (_, asked))| match asked {
            Asked::Word(word) => Some((word.folded.as_str(), self.unfinished && at + 1 == row.len())),
            Asked::Verbatim(_) => None,
        })
    }
}

impl std::fmt::Debug for Said {
    /// Words only, each way's in a row.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let spelled = |way: &Way| -> Vec<String> {
            let spelled = way.row.iter().map(|(_, asked)| match asked {
                Asked::Word(word) => word.folded.clone(),
                Asked::Verbatim(term) => term.clone(),
            });
            spelled.collect()
        };
        let mut ways = self.ways.iter().map(spelled);
        let mut out = f.debug_struct("Said");
        out.field("words", &ways.next().unwrap_or_default());
        for way in ways {
            out.field("or", &way);
        }
        out.field("unfinished", &self.unfinished).field("named", &self.named).finish()
    }
}
