//! What saving a line would do, told before it is saved.

use super::chip::{Chip, chips};
use super::complete::Completion;
use super::draft_line::{DraftLine, Lines};
use super::keep::{Change, change};
use super::{LONGEST, Typed};
use crate::line::NameBook;
use crate::names::Names;
use crate::{Error, Journal, Prompt, Result};
use kept_capture::{Captured, Problem, Role};
use kept_model::{Account, AccountId, AccountRef, EntryDraft, Kind, Uid, name_key};
use std::ops::Range;

/// What saving a line would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The whole line in order and without gaps.
    pub chips: Vec<Chip>,
    /// The entries that it would make, in the order in which they are saved.
    pub drafts: Vec<DraftLine>,
    /// How many of what: "1 entry, 2 promises, 1 delight moment"; empty when there is nothing to save.
    pub summary: String,
    /// What it would change about accounts, a sentence each.
    pub facts: Vec<String>,
    /// Of a line that asks: what was asked of its people before, and what they were given since, a sentence each.
    pub asks: Vec<String>,
    /// The names of accounts that it would make.
    pub new_accounts: Vec<String>,
    /// The prompts that it would end, the one that is being answered first.
    pub answers: Vec<Prompt>,
    /// What the user should look at first.
    pub problems: Vec<ProblemAt>,
    /// Ways to finish the word at the caret.
    pub completion: Option<Completion>,
}

/// Something in a line that the user should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemAt {
    /// Bytes of the line.
    pub range: Range<usize>,
    /// What is wrong and what helps.
    pub message: String,
    /// Everybody that a name may mean.
    pub candidates: Vec<String>,
}

impl Journal {
    /// What saving a line would do, and ways to finish the word at `caret` (bytes of the line). Writes nothing.
    pub fn understand(&self, typed: &Typed<'_>, caret: usize) -> Result<Preview> {
        if typed.line.len() > LONGEST {
            return Err(super::too_long());
        }
        let names = self.names();
        let mut captured = self.parse(typed, &names);
        let completion = self.complete(typed, caret, &captured, &names)?;
        let answered = match typed.answers {
            Some(key) => self.answer(key, &mut captured)?.map(|answer| answer.prompt),
            None => None,
        };
        let mut answers: Vec<Prompt> = answered.into_iter().collect();
        for prompt in self.ended_by(&captured)? {
            if answers.iter().all(|known| known.key != prompt.key) {
                answers.push(prompt);
            }
        }
        let reader = self.store.reader();
        let mut lines = Lines {
            reader,
            book: NameBook::new(reader),
            today: self.today(),
            minute: self.minute(),
            made: Vec::new(),
        };
        if let Some(draft) = &captured.draft {
            lines.add(draft, &captured.accounts, &[])?;
        }
        let mut problems = problems(typed.line, &captured, &names);
        let facts = self.facts_of(typed.line, &captured, &mut problems)?;
        names.check()?;
        let asks = self.asks_of(&captured)?;
        let drafts = lines.made;
        Ok(Preview {
            chips: chips(typed.line, &captured, self.today()),
            summary: summary(&drafts, facts.len()),
            new_accounts: new_accounts(&captured),
            drafts,
            facts,
            asks,
            answers,
            problems,
            completion,
        })
    }

    /// The sentences of a line's facts; a fact that cannot be kept is a problem instead.
    fn facts_of(
        &self,
        line: &str,
        captured: &Captured,
        problems: &mut Vec<ProblemAt>,
    ) -> Result<Vec<String>> {
        let mut sentences = Vec::new();
        let spans = captured.spans.iter().filter(|span| span.role == Role::Fact);
        let (start, end) = spans.fold((line.len(), 0), |(start, end), span| {
            (start.min(span.range.start), end.max(span.range.end))
        });
        let mut refuse = |error: Error| match error {
            Error::Invalid(_) | Error::NoAccount { .. } => {
                let message = error.to_string();
                problems.push(ProblemAt { range: start.min(end)..end, message, candidates: Vec::new() });
                Ok(())
            }
            other => Err(other),
        };
        if !captured.facts.is_empty() && captured.accounts.is_empty() {
            refuse(Error::NoAccount { phrase: line[start.min(end)..end].to_owned() })?;
        }
        for account in &captured.accounts {
            let mut account = match account {
                AccountRef::Known(id) => self.store.reader().account(*id)?,
                AccountRef::New(name) => unmade(name),
            };
            for fact in &captured.facts {
                match change(self.store.reader(), account.clone(), fact, self.today()) {
                    Ok((change, sentence)) => {
                        sentences.push(sentence);
                        if let Change::Account(changed) = change {
                            account = *changed;
                        }
                    }
                    Err(error) => refuse(error)?,
                }
            }
        }
        Ok(sentences)
    }
}

/// An account that saving would make: it has a name, and nothing else yet.
fn unmade(name: &str) -> Account {
    Account {
        id: AccountId(0),
        uid: Uid(uuid::Uuid::nil()),
        name: name.to_owned(),
        purpose: None,
        ideal_days: None,
        max_days: None,
        renewal: None,
        muted_until: None,
        pinned: false,
        language: None,
        note: None,
    }
}

fn problems(line: &str, captured: &Captured, names: &Names<'_>) -> Vec<ProblemAt> {
    let problem = |problem: &Problem| match problem {
        Problem::Ambiguous { range, name, candidates } => {
            let candidates = names.candidates(candidates);
            let texts = candidates.iter().map(ToString::to_string).collect();
            let message = Error::Ambiguous { name: name.clone(), candidates }.to_string();
            ProblemAt { range: range.clone(), message, candidates: texts }
        }
        Problem::NoSuchDay { range } => ProblemAt {
            range: range.clone(),
            message: format!(
                "no calendar has a day \"{}\"; it stays text until you write another.",
                &line[range.clone()]
            ),
            candidates: Vec::new(),
        },
        Problem::GiftForUs { range } => ProblemAt {
            range: range.clone(),
            message: "A gift that serves us counts as an ask.".to_owned(),
            candidates: Vec::new(),
        },
    };
    captured.problems.iter().map(problem).collect()
}

/// The names of accounts that saving would make, each once.
fn new_accounts(captured: &Captured) -> Vec<String> {
    fn collect<'a>(accounts: &'a [AccountRef], drafts: &'a [EntryDraft], found: &mut Vec<String>) {
        for account in accounts {
            if let AccountRef::New(name) = account
                && found.iter().all(|known| name_key(known) != name_key(name))
            {
                found.push(name.clone());
            }
        }
        for draft in drafts {
            collect(&draft.accounts, &draft.children, found);
        }
    }
    let mut found = Vec::new();
    collect(&captured.accounts, captured.draft.as_slice(), &mut found);
    found
}

/// "1 entry, 2 promises, 1 delight moment, 1 fact": kinds in the order in which they come, all touches as entries.
fn summary(drafts: &[DraftLine], facts: usize) -> String {
    let mut counts: Vec<((&str, &str), usize)> = Vec::new();
    let words = drafts.iter().map(|draft| noun(draft.kind)).chain((0..facts).map(|_| ("fact", "facts")));
    for word in words {
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counts.push((word, 1)),
        }
    }
    let said = |((one, many), count): &((&str, &str), usize)| {
        format!("{count} {}", if *count == 1 { one } else { many })
    };
    counts.iter().map(said).collect::<Vec<_>>().join(", ")
}

const fn noun(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Call | Kind::Meeting | Kind::Email | Kind::Visit | Kind::Chat | Kind::Note => {
            ("entry", "entries")
        }
        Kind::Promise => ("promise", "promises"),
        Kind::Delight => ("delight moment", "delight moments"),
        Kind::Order => ("order", "orders"),
        Kind::Outcome => ("outcome", "outcomes"),
        Kind::Obstacle => ("obstacle", "obstacles"),
        Kind::Question => ("question", "questions"),
        Kind::Pulse => ("pulse", "pulses"),
        Kind::Advocacy => ("act of advocacy", "acts of advocacy"),
        Kind::Experiment => ("experiment", "experiments"),
    }
}
