//! A query's words, in the ways in which a text may say them.

use super::forms::{collapsed, cut, lower};
use super::split::{Kind, Run, atoms, grams, joins, numbers};
use super::tongue::Tongue;
use kept_model::fold;

/// A word as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Lower case, with its accents: some languages' endings have them.
    lower: String,
    /// Without.
    pub(crate) folded: String,
}

impl Word {
    /// A word of that spelling, already folded.
    pub(crate) fn folded(folded: &str) -> Self {
        Self { lower: folded.to_owned(), folded: folded.to_owned() }
    }

    /// The stems by which a text in that language may say it.
    pub(crate) fn stems(&self, tongue: Tongue) -> Vec<String> {
        self.each(|spelling| tongue.stem(spelling))
    }

    /// As [`Word::stems`], without the marks of languages.
    pub(crate) fn plain_stems(&self, tongue: Tongue) -> Vec<String> {
        self.each(|spelling| tongue.plain_stem(spelling))
    }

    fn each(&self, stem: impl Fn(&str) -> String) -> Vec<String> {
        let mut all = vec![stem(&self.folded)];
        let other = (self.lower != self.folded).then(|| self.lower.clone());
        for spelling in other.into_iter().chain(collapsed(&self.folded)) {
            let stem = stem(&spelling);
            if !all.contains(&stem) {
                all.push(stem);
            }
        }
        all
    }
}

/// What is asked for at one place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    /// A word, bent in any way.
    Word(Word),
    /// Just this term: characters of an unspaced script, or a number.
    Verbatim(String),
}

/// One way to say something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Way {
    /// With their distances from the first.
    pub(crate) row: Vec<(u32, Asked)>,
    /// They need not stand in a row.
    pub(crate) is_apart: bool,
}

impl Way {
    fn of(asked: Asked) -> Self {
        Self { row: vec![(0, asked)], is_apart: false }
    }

    /// The finished words, and the unfinished one. Characters of an unspaced script are never unfinished.
    pub(crate) fn parts(&self, unfinished: bool) -> (&[(u32, Asked)], Option<&Word>) {
        match self.row.split_last() {
            Some(((_, Asked::Word(last)), before)) if unfinished => (before, Some(last)),
            _ => (&self.row, None),
        }
    }
}

/// The ways in which a text may say `asked`, the first of them as it was typed; none when it has no words. `is_apart` tells
/// whether its words need not stand in a row.
pub(crate) fn ways(asked: &str, is_apart: bool) -> Vec<Way> {
    let atoms: Vec<_> = atoms(asked).collect();
    let joins = joins(asked, &atoms);
    let row = |joins: &[Run]| {
        let (mut row, mut at, mut index) = (Vec::new(), 0, 0);
        while let Some(atom) = atoms.get(index) {
            let join = joins.iter().find(|join| join.first == index);
            let text = join.map_or(&asked[atom.range.clone()], |join| join.text.as_str());
            if atom.kind == Kind::Unspaced {
                let grams = grams(text);
                let is_alone = grams.len() == 1;
                for gram in grams {
                    let pair = gram.pair.map(|(pair, _)| pair);
                    let term = if is_alone { Some(gram.text) } else { pair };
                    row.extend(term.map(|term| (at, Asked::Verbatim(term))));
                    at += 1;
                }
            } else {
                let lower = lower(text);
                let folded = cut(&fold(&lower));
                if !folded.is_empty() {
                    row.push((at, Asked::Word(Word { lower, folded })));
                }
                at += 1;
            }
            index += join.map_or(1, |join| join.count);
        }
        Way { row, is_apart }
    };
    let mut all = vec![row(&[])];
    if !joins.is_empty() {
        all.push(row(&joins));
    }
    let number = numbers(asked, &atoms).into_iter().find(|run| run.count == atoms.len());
    all.extend(number.map(|run| Way::of(Asked::Verbatim(run.text))));
    all.retain(|way| !way.row.is_empty());
    all
}

/// Whether a piece of a line is digits and what stands between those of a number to be dialled.
pub(crate) fn may_be_of_a_number(piece: &str) -> bool {
    piece.chars().any(|c| c.is_ascii_digit())
        && piece.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | '-' | '.' | '/'))
}

/// Whether all of `line` is one number to be dialled.
pub(crate) fn is_a_number(line: &str) -> bool {
    let atoms: Vec<_> = atoms(line).collect();
    numbers(line, &atoms).iter().any(|run| run.count == atoms.len())
}
