//! What can happen to a journal, one thing at a time. Numbers pick what they are about by its place, whatever there is
//! by then, so that a step means something in every story.

use crate::chance::Chance;
use crate::model::{ago, today};
use crate::question::{Part, Question};
use crate::vocabulary::{ACCOUNTS, PEOPLE, SAID, TAGS, TAGS_OF_TONGUES, WORDS, words_of};
use chrono::{Days, NaiveDate};
use kept_journal::Sort;
use kept_model::{Kind, Owner};

/// A part of a line: how it is marked, what it says, and when it is due.
pub(crate) type LinePart = (&'static str, Vec<usize>, Option<NaiveDate>);

#[derive(Debug, Clone)]
pub(crate) enum Step {
    Log {
        kind: Kind,
        account: usize,
        day: NaiveDate,
        words: Vec<usize>,
        tag: Option<usize>,
        parts: Vec<LinePart>,
    },
    /// An order, a pulse, an advocacy or an experiment.
    Fact {
        account: usize,
        fact: &'static str,
        words: Vec<usize>,
    },
    /// Many entries at once, as another journal wrote them.
    Import {
        account: usize,
        day: NaiveDate,
        tag: Option<usize>,
        bodies: Vec<Vec<usize>>,
    },
    Body(usize, Vec<usize>),
    Day(usize, NaiveDate),
    Tag(usize, Option<usize>),
    /// Links an entry to one or two accounts.
    Accounts(usize, usize, Option<usize>),
    People(usize, Option<usize>),
    Touch(usize, Kind),
    Done(usize),
    Move(usize, NaiveDate),
    Delete(usize),
    DeleteAccount(usize),
    DeletePerson(usize),
    Rename(usize, usize),
    Language(usize, &'static str),
    Purpose(usize, Vec<usize>),
    Hire(usize, usize, Vec<usize>),
    RenamePerson(usize, usize),
    Undo,
    Redo,
    Ask(Question),
    /// Asks for the best, page after page.
    Leaf(Question),
    Commit,
    Merge,
    Reindex,
    Idle,
    Reopen,
    /// The folder as it lies at this moment goes on; what had it open is forgotten or dropped.
    Crash {
        is_forgotten: bool,
    },
    /// Keeps a copy of the index, as a backup would.
    KeepIndex,
    /// Puts that copy back, as a restored folder would have it, under the programs that have it open: files of one name come to have
    /// another content.
    PutBack,
    DeleteIndex {
        is_open: bool,
    },
    /// Takes some files of the index away, or cuts them in half.
    HalveIndex {
        is_open: bool,
        which: usize,
        is_cut: bool,
    },
    /// Somebody else holds the lock of whoever writes the index, until it is let go.
    Hold,
    LetGo,
}

/// Of what a story is made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mix {
    /// How often something is written, asked, done to the index, and damaged.
    pub(crate) writes: u32,
    pub(crate) asks: u32,
    pub(crate) upkeep: u32,
    pub(crate) damage: u32,
    /// Whether accounts change their languages.
    pub(crate) languages: bool,
    /// Whether somebody may hold the writer's lock.
    pub(crate) holds: bool,
    /// Whether a thread beside each program keeps the index, as beside a window.
    pub(crate) background: bool,
}

impl Step {
    pub(crate) fn by_chance(chance: &mut Chance, mix: Mix) -> Self {
        type Made = fn(&mut Chance, Mix) -> Step;
        let all: [(u32, Made); 4] =
            [(mix.writes, written), (mix.asks, asked), (mix.upkeep, kept_up), (mix.damage, damaged)];
        let made = chance.weighted(&all);
        made(chance, mix)
    }
}

fn words(chance: &mut Chance, most: usize) -> Vec<usize> {
    (0..=chance.below(most)).map(|_| chance.below(SAID)).collect()
}

fn day(chance: &mut Chance) -> NaiveDate {
    ago(chance.below(20) as u64)
}

fn due(chance: &mut Chance) -> Option<NaiveDate> {
    (!chance.once_in(3)).then(|| today() + Days::new(chance.below(30) as u64) - Days::new(10))
}

const TOUCHES: [Kind; 6] = [Kind::Call, Kind::Meeting, Kind::Email, Kind::Visit, Kind::Chat, Kind::Note];

fn written(chance: &mut Chance, mix: Mix) -> Step {
    let at = chance.below(1_000);
    match chance.weighted(&[
        (24, 0),
        (6, 1),
        (10, 2),
        (4, 3),
        (4, 4),
        (5, 5),
        (4, 6),
        (2, 7),
        (5, 8),
        (4, 9),
        (12, 10),
        (1, 11),
        (1, 12),
        (3, 13),
        (4, 14),
        (2, 15),
        (3, 16),
        (2, 17),
        (10, 18),
        (6, 19),
        (1, 20),
    ]) {
        0 => {
            let part = |chance: &mut Chance| {
                let mark = chance.one_of(&[">", "<", "?", "<?", "~", "=", "!"]);
                let due = if matches!(mark, ">" | "<") { due(chance) } else { None };
                (mark, words(chance, 3), due)
            };
            let parts = (0..[0, 0, 1, 2][chance.below(4)]).map(|_| part(chance)).collect();
            Step::Log {
                kind: chance.one_of(&TOUCHES),
                account: chance.below(ACCOUNTS.len()),
                day: day(chance),
                words: words(chance, 5),
                tag: chance.once_in(3).then(|| chance.one_of(&TAGS)),
                parts,
            }
        }
        1 => Step::Fact {
            account: chance.below(ACCOUNTS.len()),
            fact: chance.one_of(&["order", "pulse 4", "pulse 9", "advocacy reference", "experiment"]),
            words: words(chance, 3),
        },
        2 => Step::Body(at, words(chance, 5)),
        3 => Step::Day(at, day(chance)),
        4 => Step::Tag(at, (!chance.once_in(3)).then(|| chance.one_of(&TAGS))),
        5 => Step::Accounts(at, chance.below(100), chance.once_in(2).then(|| chance.below(100))),
        6 => Step::People(at, (!chance.once_in(4)).then(|| chance.below(100))),
        7 => Step::Touch(at, chance.one_of(&TOUCHES)),
        8 => Step::Done(at),
        9 => Step::Move(at, today() + Days::new(chance.below(30) as u64) - Days::new(10)),
        10 => Step::Delete(at),
        11 => Step::DeleteAccount(at),
        12 => Step::DeletePerson(at),
        13 => Step::Rename(at, chance.below(ACCOUNTS.len())),
        14 if mix.languages => Step::Language(at, chance.one_of(&TAGS_OF_TONGUES)),
        14 | 15 => Step::Purpose(at, words(chance, 3)),
        16 => Step::Hire(at, chance.below(PEOPLE.len()), words(chance, 2)),
        17 => Step::RenamePerson(at, chance.below(PEOPLE.len())),
        18 => Step::Undo,
        19 => Step::Redo,
        _ => Step::Import {
            account: chance.below(ACCOUNTS.len()),
            day: day(chance),
            tag: chance.once_in(2).then(|| chance.one_of(&TAGS)),
            bodies: (0..2 + chance.below(8)).map(|_| words(chance, 5)).collect(),
        },
    }
}

fn asked(chance: &mut Chance, _: Mix) -> Step {
    if chance.once_in(30) {
        return Step::Ask(Question::everything());
    }
    let question = question(chance);
    if question.sort == Sort::Best && chance.once_in(4) {
        return Step::Leaf(Question { offset: 0, limit: 2 + chance.below(9), ..question });
    }
    Step::Ask(question)
}

/// Any line, in any order, any part of its answer.
pub(crate) fn question(chance: &mut Chance) -> Question {
    let parts = (0..chance.below(4)).map(|_| part(chance)).collect();
    let unfinished = chance.once_in(2).then(|| (typed(chance), 1 + chance.below(8)));
    let sort = if chance.once_in(3) { Sort::Best } else { Sort::New };
    let limit = if chance.once_in(3) { 1 + chance.below(5) } else { 300 };
    let offset = if chance.once_in(4) { chance.below(6) } else { 0 };
    Question { parts, unfinished, sort, offset, limit }
}

/// A word that is said, or is somebody's name, or that nobody says.
fn typed(chance: &mut Chance) -> usize {
    if chance.once_in(4) { chance.below(WORDS.len()) } else { chance.below(SAID) }
}

fn name(chance: &mut Chance, names: &[&str]) -> String {
    let name = chance.one_of(names);
    if chance.once_in(2) {
        return name.to_owned();
    }
    let word = chance.one_of(&words_of(name));
    WORDS[word].0[..2 + chance.below(2)].to_owned()
}

fn part(chance: &mut Chance) -> Part {
    match chance.weighted(&[
        (12, 0),
        (3, 1),
        (4, 2),
        (1, 3),
        (3, 4),
        (1, 5),
        (2, 6),
        (2, 7),
        (1, 8),
        (2, 9),
        (1, 10),
        (4, 11),
        (1, 12),
        (2, 13),
        (1, 14),
        (1, 15),
        (1, 16),
    ]) {
        0 => Part::Word(typed(chance)),
        1 => Part::Not(typed(chance)),
        2 if chance.once_in(4) => Part::Joined(chance.below(SAID), chance.below(SAID)),
        2 => Part::Phrase(chance.below(SAID), chance.below(SAID)),
        3 => Part::NotPhrase(chance.below(SAID), chance.below(SAID)),
        4 => Part::Account(name(chance, &ACCOUNTS)),
        5 => Part::NotAccount(name(chance, &ACCOUNTS)),
        6 => Part::Person(name(chance, &PEOPLE)),
        7 => Part::Kind(chance.one_of(Kind::ALL)),
        8 => Part::NotKind(chance.one_of(Kind::ALL)),
        9 => Part::Tag(chance.one_of(&TAGS)),
        10 => Part::Owner(chance.one_of(&[Owner::Me, Owner::Them])),
        11 => Part::Is(chance.one_of(&["open", "kept", "moved", "late"])),
        12 => Part::IsNot(chance.one_of(&["open", "kept", "moved", "late"])),
        13 => Part::After(day(chance)),
        14 => Part::Since(day(chance)),
        15 => Part::Before(day(chance)),
        _ => Part::On(day(chance)),
    }
}

fn kept_up(chance: &mut Chance, mix: Mix) -> Step {
    match chance.weighted(&[(12, 0), (4, 1), (1, 2), (3, 3), (3, 4), (1, 5), (2, 6), (3, 7), (2, 8)]) {
        1 => Step::Merge,
        2 => Step::Reindex,
        3 => Step::Reopen,
        4 => Step::Crash { is_forgotten: false },
        5 => Step::Crash { is_forgotten: true },
        6 if mix.holds => Step::Hold,
        7 if mix.holds => Step::LetGo,
        8 => Step::Idle,
        _ => Step::Commit,
    }
}

fn damaged(chance: &mut Chance, _: Mix) -> Step {
    let is_open = chance.once_in(2);
    match chance.weighted(&[(4, 0), (4, 1), (1, 2), (2, 3)]) {
        0 => Step::KeepIndex,
        1 => Step::PutBack,
        2 => Step::DeleteIndex { is_open },
        _ => Step::HalveIndex { is_open, which: chance.below(64), is_cut: chance.once_in(2) },
    }
}
