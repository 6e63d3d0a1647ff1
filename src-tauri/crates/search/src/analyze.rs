//! Text into words, in one way for the index, the tail, the query and the highlighting, so that they agree.
//!
//! One pass over a text yields its [`Piece`]s: each has a position, a range of the text, and *forms*, the terms by
//! which it is found. Several pieces may stand at one position ("roll-out" is *roll* and, at the same place,
//! *rollout*), and a piece may have several forms ("Müller" is *muller* and *mueller*). The index's fields are three
//! views of that pass: `body` holds the stems, `exact` the spellings, `edges` how the spellings begin.
//!
//! | text | found by |
//! |---|---|
//! | Müller, Mueller, Muller | each way |
//! | policies | policy; each language stems its own way, and stems of two languages never meet |
//! | roll-out, PO-4711, 84,000 | rollout, PO4711, 84000; by its parts in a row; by each part |
//! | +44 20 7946 0018 | 020 7946 0018, 02079460018; by each group of digits |
//! | 日本語 | any characters in a row |
//! | Vertragsverlängerung (where words are put together) | Verlängerung |

mod asked;
mod forms;
mod split;
mod tokens;
mod tongue;

pub(crate) use asked::{Asked, Way, Word, is_a_number, may_be_of_a_number, ways};
pub(crate) use forms::{Forms, ending, spellings};
pub(crate) use tokens::{Folded, Form, LONGEST_EDGE, Stems, with_tongue};
pub(crate) use tongue::Tongue;

use split::{Atom, Kind, Run, atoms, grams, joins, numbers};
use std::ops::Range;
use std::sync::Arc;

/// A part of a text that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Which word of the text; the characters of unspaced scripts count each.
    pub(crate) position: u32,
    start: u32,
    end: u32,
    pub(crate) forms: Arc<Forms>,
}

impl Piece {
    /// Its bytes in the text.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A text's pieces, by position.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Analysis {
    pub(crate) pieces: Vec<Piece>,
}

impl Analysis {
    /// The pieces at a position.
    pub(crate) fn at(&self, position: u32) -> &[Piece] {
        let start = self.pieces.partition_point(|piece| piece.position < position);
        let rest = &self.pieces[start..];
        &rest[..rest.partition_point(|piece| piece.position == position)]
    }

    /// How long it is, as the field of stems counts.
    pub(crate) fn stems(&self) -> usize {
        self.pieces.iter().map(|piece| piece.forms.stems.len()).sum()
    }
}

/// The pieces of `text`. Texts beyond 4 GiB are cut.
pub(crate) fn analyze(text: &str, tongue: Tongue) -> Analysis {
    let atoms: Vec<Atom> = atoms(text).take_while(|atom| u32::try_from(atom.range.end).is_ok()).collect();
    let (joins, numbers) = (joins(text, &atoms), numbers(text, &atoms));
    let (mut joins, mut numbers) = (joins.iter().peekable(), numbers.iter().peekable());
    let mut pieces: Vec<Piece> = Vec::with_capacity(atoms.len());
    forms::with_cache(tongue, |cache| {
        let mut position = 0;
        for (index, atom) in atoms.iter().enumerate() {
            let mut push = |position, range: Range<usize>, forms| {
                let (start, end) = (range.start as u32, range.end as u32);
                pieces.push(Piece { position, start, end, forms });
            };
            if atom.kind == Kind::Unspaced {
                for gram in grams(&text[atom.range.clone()]) {
                    let at =
                        |range: Range<usize>| atom.range.start + range.start..atom.range.start + range.end;
                    if let Some((text, range)) = gram.pair {
                        push(position, at(range), Arc::new(Forms::verbatim(text)));
                    }
                    push(position, at(gram.range), Arc::new(Forms::verbatim(gram.text)));
                    position += 1;
                }
                continue;
            }
            let forms = cache.word(&text[atom.range.clone()]);
            if !forms.is_empty() {
                push(position, atom.range.clone(), forms);
            }
            if let Some(run) = joins.next_if(|run: &&Run| run.first == index) {
                push(position, run.range.clone(), cache.word(&run.text));
            }
            if let Some(run) = numbers.next_if(|run: &&Run| run.first == index) {
                push(position, run.range.clone(), Arc::new(Forms::verbatim(run.text.clone())));
            }
            position += 1;
        }
    });
    Analysis { pieces }
}

/// The words of a text: the stem that the index knows each by, and the word as typed. `language` is a BCP 47 tag.
///
/// ```
/// assert_eq!(kept_search::stems("Fewer night calls", None)[2], ("call".to_owned(), "calls"));
/// ```
pub fn stems<'a>(text: &'a str, language: Option<&str>) -> Vec<(String, &'a str)> {
    let mut last = None;
    let pieces = analyze(text, Tongue::of(language)).pieces.into_iter();
    // The first piece at each position is the word itself.
    let words = pieces.filter(|piece| last.replace(piece.position) != Some(piece.position));
    words.filter_map(|word| Some((word.forms.stems.first()?.to_string(), &text[word.range()]))).collect()
}

#[cfg(test)]
mod tests;
