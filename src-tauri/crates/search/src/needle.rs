//! What a query wants said, held against one analysed text: how the tail finds, and how marks are found.

use crate::analyze::{Analysis, Asked, Piece, Tongue, Way, Word, ending};
use crate::plan::is_short;
use crate::query::{Clause, Query, Said, What};
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// A query's words in the terms of each language that is asked for; each language is made once.
pub(crate) struct Needles<'q> {
    query: &'q Query,
    made: RefCell<Vec<(Tongue, Clauses)>>,
}

/// One for each clause of a query; `None` for filters.
type Clauses = Rc<Vec<Option<Needle>>>;

impl<'q> Needles<'q> {
    pub(crate) fn new(query: &'q Query) -> Self {
        Self { query, made: RefCell::default() }
    }

    /// Those of a language.
    pub(crate) fn of(&self, tongue: Tongue) -> Clauses {
        let mut made = self.made.borrow_mut();
        if let Some((_, needles)) = made.iter().find(|(own, _)| *own == tongue) {
            return Rc::clone(needles);
        }
        let needle = |clause: &Clause| match &clause.what {
            What::Said(said) => Some(Needle::new(said, tongue)),
            _ => None,
        };
        let needles = Rc::new(self.query.clauses.iter().map(needle).collect::<Vec<_>>());
        made.push((tongue, Rc::clone(&needles)));
        needles
    }
}

/// What one clause wants said, in one language.
#[derive(Debug)]
pub(crate) struct Needle {
    pub(crate) rows: Vec<Row>,
}

impl Needle {
    pub(crate) fn new(said: &Said, tongue: Tongue) -> Self {
        Self { rows: said.ways.iter().map(|way| Row::new(way, said.unfinished, tongue)).collect() }
    }

    /// Whether the text says it.
    pub(crate) fn is_in(&self, text: &Analysis) -> bool {
        self.rows.iter().any(|row| row.is_in(text))
    }

    /// Adds what of the text says it.
    pub(crate) fn mark(&self, text: &Analysis, marks: &mut Vec<Range<usize>>) {
        for row in &self.rows {
            // One of several ways is no way unless it is gone to its end.
            if self.rows.len() == 1 || row.is_in(text) {
                row.mark(text, marks);
            }
        }
    }
}

/// One way to say it.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) steps: Vec<Step>,
    pub(crate) start: Option<Start>,
    is_apart: bool,
}

/// A finished word.
#[derive(Debug)]
pub(crate) struct Step {
    /// Its distance from the first word.
    offset: u32,
    pub(crate) stems: Vec<String>,
    /// How a word ends that was put together with it.
    endings: Vec<String>,
}

/// A word that is still being typed.
#[derive(Debug)]
pub(crate) struct Start {
    pub(crate) word: String,
    /// None for a short one.
    pub(crate) stems: Vec<String>,
    endings: Vec<String>,
}

impl Row {
    fn new(way: &Way, unfinished: bool, tongue: Tongue) -> Self {
        let (finished, start) = way.parts(unfinished);
        let is_alone = way.is_apart || finished.len() == 1;
        let step = |(offset, asked): &(u32, Asked)| match asked {
            Asked::Verbatim(term) => Step { offset: *offset, stems: vec![term.clone()], endings: Vec::new() },
            Asked::Word(word) => Step {
                offset: *offset,
                stems: word.stems(tongue),
                endings: if is_alone { endings(word, tongue) } else { Vec::new() },
            },
        };
        let start = start.map(|word| {
            let is_long = !is_short(&word.folded);
            Start {
                word: word.folded.clone(),
                stems: if is_long { word.stems(tongue) } else { Vec::new() },
                endings: if is_long { endings(word, tongue) } else { Vec::new() },
            }
        });
        Self { steps: finished.iter().map(step).collect(), start, is_apart: way.is_apart }
    }

    pub(crate) fn is_in(&self, text: &Analysis) -> bool {
        let is_finished = if self.is_apart {
            self.steps.iter().all(|step| text.pieces.iter().any(|piece| step.is(piece)))
        } else {
            self.steps.is_empty() || runs(&self.steps, text).next().is_some()
        };
        is_finished
            && self.start.as_ref().is_none_or(|start| text.pieces.iter().any(|piece| start.begins(piece)))
    }

    fn mark(&self, text: &Analysis, marks: &mut Vec<Range<usize>>) {
        if self.is_apart {
            let said = |piece: &&Piece| self.steps.iter().any(|step| step.is(piece));
            marks.extend(text.pieces.iter().filter(said).map(Piece::range));
        } else {
            marks.extend(runs(&self.steps, text));
        }
        if let Some(start) = &self.start {
            // "acme.co.uk" begins as "acme" does: the word is what was meant.
            let mut last = None;
            let begun = text.pieces.iter().filter(|piece| start.begins(piece));
            marks.extend(
                begun.filter(|piece| last.replace(piece.position) != Some(piece.position)).map(Piece::range),
            );
        }
    }
}

/// Where the steps stand in a row.
fn runs<'a>(steps: &'a [Step], text: &'a Analysis) -> impl Iterator<Item = Range<usize>> + 'a {
    let first = steps.first();
    text.pieces.iter().filter_map(move |piece| {
        let first = first.filter(|first| first.is(piece))?;
        let mut end = piece.range().end;
        for step in &steps[1..] {
            let next = text.at(piece.position + step.offset - first.offset);
            end = next.iter().find(|piece| step.is(piece))?.range().end;
        }
        Some(piece.range().start..end)
    })
}

impl Step {
    pub(crate) fn is(&self, piece: &Piece) -> bool {
        has(&piece.forms.stems, &self.stems) || ends(piece, &self.endings)
    }
}

impl Start {
    pub(crate) fn begins(&self, piece: &Piece) -> bool {
        piece.forms.words().any(|word| word.starts_with(self.word.as_str()))
            || has(&piece.forms.stems, &self.stems)
            || ends(piece, &self.endings)
    }

    /// The terms of what says just that.
    pub(crate) fn whole(&self) -> &[String] {
        if self.stems.is_empty() { std::slice::from_ref(&self.word) } else { &self.stems }
    }

    /// Whether the piece says just that.
    pub(crate) fn is(&self, piece: &Piece) -> bool {
        if self.stems.is_empty() {
            return piece.forms.words().any(|word| word == self.word);
        }
        has(&piece.forms.stems, &self.stems)
    }
}

fn has(own: &[Box<str>], any: &[String]) -> bool {
    own.iter().any(|own| any.iter().any(|one| **own == **one))
}

fn ends(piece: &Piece, endings: &[String]) -> bool {
    !endings.is_empty()
        && piece.forms.exact.iter().any(|own| endings.iter().any(|ending| own.starts_with(ending.as_str())))
}

fn endings(word: &Word, tongue: Tongue) -> Vec<String> {
    if !tongue.puts_together() {
        return Vec::new();
    }
    word.plain_stems(tongue).iter().filter_map(|stem| ending(stem)).collect()
}
