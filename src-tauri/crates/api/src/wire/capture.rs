//! The capture line: what is understood of it while it is typed. Places in the line are counted in UTF-16 units.

use super::place::unit_at;
use kept_journal::{Chip, CompletionItem, DraftLine, Preview};
use kept_model::Noun;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stretch of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RangeWire {
    /// Its first UTF-16 unit.
    pub start: usize,
    /// One past its last UTF-16 unit.
    pub end: usize,
}

/// A stretch of the line and what it was understood as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SpanWire {
    /// The text; joining all of them gives the line.
    pub text: String,
    /// Its role: "text", "kind", "link", "account", "person", "new-account", "ambiguous", "date", "length", "separator",
    /// "mine-marker", "theirs-marker", "delight-marker", "question-marker", "their-question-marker", "obstacle-marker",
    /// "outcome-marker", "tag", "stance", "fact", "money" or "quote".
    pub role: String,
    /// Its first UTF-16 unit in the line.
    pub start: usize,
    /// One past its last UTF-16 unit in the line.
    pub end: usize,
    /// What a chip shows in place of the text, such as "Calder Water", "mine" or "by Fri 27 Nov"; null for prose.
    pub shows: Option<String>,
    /// "account" or "person" where it names one of the journal.
    #[ts(type = "\"account\" | \"person\" | null")]
    pub noun: Option<String>,
    /// The row of that account or person.
    pub id: Option<i64>,
    /// Whether saving the line makes the account that it names.
    pub is_new: bool,
}

/// An entry that saving the line makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DraftWire {
    /// Its kind.
    pub kind: String,
    /// What it is: "Call with Priya Raman, Calder Water", "Sit with the night team".
    pub title: String,
    /// The rest: the text of a touch, "Promise, mine, to Priya Raman".
    pub detail: Option<String>,
    /// When it was, or when it is due: "today 10:05", "Fri 27 Nov". Null without a date.
    pub when: Option<String>,
    /// Of a promise, who owes it: "me", "colleague" or "them".
    pub owner: Option<String>,
    /// Of a promise, the day it is due.
    pub due: Option<String>,
    /// Of a delight moment, their own words.
    pub words: Option<String>,
    /// Of a delight moment, the lever that will be stored: "ease", "speed", "generosity" or "humanity".
    pub lever: Option<String>,
    /// Whether the words suggested that lever; false when it was chosen, or when nothing speaks for any.
    pub lever_is_guess: bool,
    /// Of a delight moment, whether it may be retold: "no", "ask" or "yes".
    pub consent: Option<String>,
}

/// A prompt that saving the line ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromptLineWire {
    /// Its short key.
    pub key: String,
    /// What it says.
    pub title: String,
}

/// Something in the line that the user should look at before saving.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProblemAtWire {
    /// The first UTF-16 unit of the words that it is about.
    pub start: usize,
    /// One past their last UTF-16 unit.
    pub end: usize,
    /// What is wrong and what helps, in a sentence.
    pub message: String,
    /// Everybody that a name may mean; empty otherwise.
    pub candidates: Vec<String>,
}

/// One way to finish the word at the caret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CompletionItemWire {
    /// What takes the word's place.
    pub insert: String,
    /// What the list shows.
    pub label: String,
    /// What tells it apart: where a person works.
    pub detail: Option<String>,
    /// "account", "person", "kind" or "tag".
    #[ts(type = "\"account\" | \"person\" | \"kind\" | \"tag\"")]
    pub noun: String,
    /// The row of an account or a person.
    pub id: Option<i64>,
}

/// Ways to finish the word at the caret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CompletionWire {
    /// The first UTF-16 unit of what an item replaces.
    pub start: usize,
    /// One past its last UTF-16 unit.
    pub end: usize,
    /// At most six, the best first; never empty.
    pub items: Vec<CompletionItemWire>,
}

/// A line, understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Understood {
    /// The whole line in order and without gaps.
    pub spans: Vec<SpanWire>,
    /// The entries that saving makes, in the order in which they are saved.
    pub will_save: Vec<DraftWire>,
    /// What they are in all: "1 entry, 2 promises, 1 delight moment". Empty when there is nothing to save.
    pub summary: String,
    /// What saving changes about accounts, a sentence each.
    pub facts: Vec<String>,
    /// Of a line that asks: what was asked of its people before, and what they were given since, a sentence each. Nothing is
    /// wrong with the line.
    pub asks: Vec<String>,
    /// The names of accounts that saving makes.
    pub new_accounts: Vec<String>,
    /// The prompts that saving ends; the one that is being answered first.
    pub answers: Vec<PromptLineWire>,
    /// What the user should look at; an ambiguous name, or a fact that cannot be kept, stops the line from being saved.
    pub problems: Vec<ProblemAtWire>,
    /// Ways to finish the word at the caret; null when there are none.
    pub completion: Option<CompletionWire>,
}

/// The unfinished line, as it was kept last.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct DraftKept {
    /// The line; empty when there is none.
    pub line: String,
    /// The stretches of it that are plain text.
    pub plain: Vec<RangeWire>,
    /// The key of the prompt that it answers.
    pub answers: Option<String>,
}

/// Nothing to say: it is done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Nothing {}

impl Understood {
    /// A preview of `line`; `is_chosen` says that the user chose the lever.
    pub(crate) fn new(line: &str, preview: Preview, is_chosen: bool) -> Self {
        let place = |range: &std::ops::Range<usize>| (unit_at(line, range.start), unit_at(line, range.end));
        let completion = preview.completion.map(|completion| {
            let (start, end) = place(&completion.range);
            let items = completion.items.into_iter().map(CompletionItemWire::from).collect();
            CompletionWire { start, end, items }
        });
        let problems = preview.problems.into_iter().map(|problem| {
            let (start, end) = place(&problem.range);
            ProblemAtWire { start, end, message: problem.message, candidates: problem.candidates }
        });
        let answers = preview.answers.into_iter();
        Self {
            spans: spans(line, preview.chips),
            will_save: preview.drafts.into_iter().map(|draft| DraftWire::new(draft, is_chosen)).collect(),
            summary: preview.summary,
            facts: preview.facts,
            asks: preview.asks,
            new_accounts: preview.new_accounts,
            answers: answers.map(|prompt| PromptLineWire { key: prompt.key, title: prompt.title }).collect(),
            problems: problems.collect(),
            completion,
        }
    }
}

/// The chips in order, with their places counted on from each other: one pass over the line.
fn spans(line: &str, chips: Vec<Chip>) -> Vec<SpanWire> {
    let mut end = 0;
    let span = |chip: Chip| {
        let text = &line[chip.range];
        let start = end;
        end += text.encode_utf16().count();
        SpanWire {
            text: text.to_owned(),
            role: chip.role.as_str().to_owned(),
            start,
            end,
            shows: chip.shows,
            noun: chip.names.map(|(noun, _): (Noun, i64)| noun.to_string()),
            id: chip.names.map(|(_, id)| id),
            is_new: chip.role == kept_journal::Role::NewAccount,
        }
    };
    chips.into_iter().map(span).collect()
}

impl DraftWire {
    fn new(draft: DraftLine, is_chosen: bool) -> Self {
        Self {
            kind: draft.kind.to_string(),
            title: draft.title,
            detail: draft.detail,
            when: draft.when,
            owner: draft.owner.map(|word| word.to_string()),
            due: draft.due.map(|day| day.to_string()),
            words: draft.words,
            lever: draft.lever.map(|word| word.to_string()),
            lever_is_guess: draft.lever.is_some() && !is_chosen,
            consent: draft.consent.map(|word| word.to_string()),
        }
    }
}

impl From<CompletionItem> for CompletionItemWire {
    fn from(item: CompletionItem) -> Self {
        Self {
            insert: item.insert,
            label: item.label,
            detail: item.detail,
            noun: item.noun.to_owned(),
            id: item.id,
        }
    }
}
