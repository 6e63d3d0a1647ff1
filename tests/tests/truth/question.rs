//! What is asked, as a line and as a plain look at every document.

use crate::model::{Document, Key, State, today};
use crate::vocabulary::{self, Tongue, WORDS};
use chrono::NaiveDate;
use kept_journal::Sort;
use kept_model::{Kind, Owner};
use std::ops::Range;

/// One condition.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    Word(usize),
    Not(usize),
    Phrase(usize, usize),
    NotPhrase(usize, usize),
    /// With a hyphen, which asks for a phrase.
    Joined(usize, usize),
    Account(String),
    NotAccount(String),
    Person(String),
    Kind(Kind),
    NotKind(Kind),
    Tag(usize),
    Owner(Owner),
    Is(&'static str),
    IsNot(&'static str),
    After(NaiveDate),
    Since(NaiveDate),
    Before(NaiveDate),
    On(NaiveDate),
}

/// A line that is searched for.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub(crate) parts: Vec<Part>,
    /// A word that is being typed, and how many of its letters are there.
    pub(crate) unfinished: Option<(usize, usize)>,
    pub(crate) sort: Sort,
    pub(crate) offset: usize,
    pub(crate) limit: usize,
}

/// Words that follow each other, or concern somebody of that name.
struct Said {
    words: Vec<String>,
    is_unfinished: bool,
    accounts: Vec<i64>,
    people: Vec<i64>,
}

/// Nobody answers to the name in a filter.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Nobody;

impl Question {
    /// All there is.
    pub(crate) fn everything() -> Self {
        Self { parts: Vec::new(), unfinished: None, sort: Sort::New, offset: 0, limit: 2_000 }
    }

    pub(crate) fn line(&self) -> String {
        let mut line = String::new();
        for part in &self.parts {
            let text = match part {
                // Capitals do not count.
                Part::Word(word) if word % 3 == 0 => capital(WORDS[*word].0),
                Part::Word(word) => WORDS[*word].0.to_owned(),
                Part::Not(word) => format!("-{}", WORDS[*word].0),
                Part::Phrase(a, b) => format!("\"{} {}\"", WORDS[*a].0, WORDS[*b].0),
                Part::Joined(a, b) => format!("{}-{}", WORDS[*a].0, WORDS[*b].0),
                Part::NotPhrase(a, b) => format!("-\"{} {}\"", WORDS[*a].0, WORDS[*b].0),
                Part::Account(name) => format!("account:\"{name}\""),
                Part::NotAccount(name) => format!("-account:\"{name}\""),
                Part::Person(name) => format!("person:\"{name}\""),
                Part::Kind(kind) => format!("kind:{kind}"),
                Part::NotKind(kind) => format!("-kind:{kind}"),
                Part::Tag(word) => format!("tag:{}", WORDS[*word].0),
                Part::Owner(owner) => format!("owner:{}", owner.as_str()),
                Part::Is(state) => format!("is:{state}"),
                Part::IsNot(state) => format!("-is:{state}"),
                Part::After(day) => format!("after:{day}"),
                Part::Since(day) => format!("since:{day}"),
                Part::Before(day) => format!("before:{day}"),
                Part::On(day) => format!("on:{day}"),
            };
            line.push_str(&text);
            line.push(' ');
        }
        line + self.begun().unwrap_or_default()
    }

    fn begun(&self) -> Option<&'static str> {
        let (word, letters) = self.unfinished?;
        let word = WORDS[word].0;
        Some(&word[..word.char_indices().nth(letters).map_or(word.len(), |(end, _)| end)])
    }

    /// Whether words are wanted: only then is there a best.
    pub(crate) fn wants_words(&self) -> bool {
        self.unfinished.is_some()
            || self
                .parts
                .iter()
                .any(|part| matches!(part, Part::Word(_) | Part::Phrase(..) | Part::Joined(..)))
    }

    /// Everything that it finds, the newest first. `corrected` are words that stand in for others.
    pub(crate) fn answer(&self, state: &State, corrected: &[(String, String)]) -> Result<Vec<Key>, Nobody> {
        let mut wanted = Vec::new();
        for part in &self.parts {
            match part {
                Part::Account(name) | Part::NotAccount(name) if state.accounts_called(name).is_empty() => {
                    return Err(Nobody);
                }
                Part::Person(name) if state.people_called(name).is_empty() => return Err(Nobody),
                _ => wanted.push((part, said(state, part, corrected))),
            }
        }
        let begun = self.begun().map(|start| unfinished(state, start, corrected));
        let all = state.documents().into_iter().filter(|document| {
            wanted.iter().all(|(part, said)| meets(state, document, part, said.as_ref()))
                && begun.as_ref().is_none_or(|begun| says(document, begun) || concerns(document, begun))
        });
        Ok(all.map(|document| document.key).collect())
    }

    /// What is to be marked in a text of the table's words with single spaces between them.
    pub(crate) fn marks(
        &self,
        body: &[usize],
        tongue: Tongue,
        corrected: &[(String, String)],
    ) -> Vec<Range<usize>> {
        let mut at = 0;
        let mut places = Vec::new();
        for word in body {
            let length = WORDS[*word].0.len();
            places.push(at..at + length);
            at += length + 1;
        }
        let mut marks: Vec<Range<usize>> = Vec::new();
        let stems: Vec<&str> = body.iter().map(|word| vocabulary::stem_of(tongue, *word)).collect();
        for part in &self.parts {
            let words = match part {
                Part::Word(word) => vec![*word],
                Part::Phrase(a, b) | Part::Joined(a, b) => vec![*a, *b],
                _ => continue,
            };
            let words: Vec<String> = words.iter().map(|word| instead(WORDS[*word].0, corrected)).collect();
            let wanted: Vec<&str> = words.iter().map(|word| vocabulary::stem(tongue, word)).collect();
            for (first, window) in stems.windows(wanted.len()).enumerate() {
                if window == wanted {
                    marks.push(places[first].start..places[first + wanted.len() - 1].end);
                }
            }
        }
        if let Some(start) = self.begun() {
            let start = instead(start, corrected);
            let found = body.iter().enumerate().filter(|(_, word)| begins(tongue, **word, &start));
            marks.extend(found.map(|(place, _)| places[place].clone()));
        }
        marks.sort_by_key(|mark| (mark.start, mark.end));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for mark in marks {
            match joined.last_mut() {
                Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
                _ => joined.push(mark),
            }
        }
        joined
    }
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

fn instead(word: &str, corrected: &[(String, String)]) -> String {
    // Corrections name words without their accents.
    let typed = word.replace('ü', "u");
    corrected.iter().find(|(own, _)| *own == typed).map_or(word, |(_, used)| used).to_owned()
}

fn said(state: &State, part: &Part, corrected: &[(String, String)]) -> Option<Said> {
    let (words, corrected) = match part {
        Part::Word(word) => (vec![*word], corrected),
        Part::Not(word) => (vec![*word], &[][..]),
        Part::Phrase(a, b) | Part::Joined(a, b) => (vec![*a, *b], corrected),
        Part::NotPhrase(a, b) => (vec![*a, *b], &[][..]),
        _ => return None,
    };
    let (accounts, people) = match words.as_slice() {
        [word] => (state.accounts_with_word(WORDS[*word].0), state.people_with_word(WORDS[*word].0)),
        _ => (Vec::new(), Vec::new()),
    };
    let words = words.iter().map(|word| instead(WORDS[*word].0, corrected)).collect();
    Some(Said { words, is_unfinished: false, accounts, people })
}

fn unfinished(state: &State, start: &str, corrected: &[(String, String)]) -> Said {
    let (mut accounts, mut people) = (Vec::new(), Vec::new());
    // One letter begins too many names to mean one.
    if start.chars().count() > 1 {
        (accounts, people) = (state.accounts_called(start), state.people_called(start));
    }
    Said { words: vec![instead(start, corrected)], is_unfinished: true, accounts, people }
}

fn says(document: &Document<'_>, said: &Said) -> bool {
    if said.is_unfinished {
        return document.words.iter().any(|word| begins(document.tongue, *word, &said.words[0]));
    }
    let wanted: Vec<&str> = said.words.iter().map(|word| vocabulary::stem(document.tongue, word)).collect();
    let stem = |word: &usize| vocabulary::stem_of(document.tongue, *word);
    document.words.windows(wanted.len()).any(|window| window.iter().map(stem).eq(wanted.iter().copied()))
}

/// From four letters on, the stem of what is there counts, too.
fn begins(tongue: Tongue, word: usize, start: &str) -> bool {
    vocabulary::is_begun_by(word, start)
        || (start.chars().count() > 3 && vocabulary::stem_of(tongue, word) == vocabulary::stem(tongue, start))
}

fn concerns(document: &Document<'_>, said: &Said) -> bool {
    said.accounts.iter().any(|account| document.accounts.contains(account))
        || said.people.iter().any(|person| document.people.contains(person))
}

fn meets(state: &State, document: &Document<'_>, part: &Part, said: Option<&Said>) -> bool {
    let met = said.is_some_and(|said| says(document, said) || concerns(document, said));
    let any = |called: Vec<i64>, own: &[i64]| called.iter().any(|id| own.contains(id));
    let entry = document.entry;
    let on = |test: &dyn Fn(NaiveDate) -> bool| entry.is_some_and(|entry| test(entry.day));
    match part {
        Part::Word(_) | Part::Phrase(..) | Part::Joined(..) => met,
        Part::Not(_) | Part::NotPhrase(..) => !met,
        Part::Account(name) => any(state.accounts_called(name), &document.accounts),
        Part::NotAccount(name) => !any(state.accounts_called(name), &document.accounts),
        Part::Person(name) => any(state.people_called(name), &document.people),
        Part::Kind(kind) => entry.is_some_and(|entry| entry.kind == *kind),
        Part::NotKind(kind) => entry.is_none_or(|entry| entry.kind != *kind),
        Part::Tag(word) => entry.is_some_and(|entry| entry.tag == Some(*word)),
        Part::Owner(owner) => entry.is_some_and(|entry| entry.owner == Some(*owner)),
        Part::Is(state) => is(document, state),
        Part::IsNot(state) => !is(document, state),
        Part::After(day) => on(&|own| own > *day),
        Part::Since(day) => on(&|own| own >= *day),
        Part::Before(day) => on(&|own| own < *day),
        Part::On(day) => on(&|own| own == *day),
    }
}

fn is(document: &Document<'_>, state: &str) -> bool {
    document.entry.is_some_and(|entry| match state {
        "open" => entry.is_open,
        "kept" => entry.is_kept,
        "moved" => entry.is_moved,
        _ => entry.is_open && entry.due.is_some_and(|due| due < today()),
    })
}
