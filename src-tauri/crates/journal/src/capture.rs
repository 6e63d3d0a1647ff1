//! Logging a line.

mod answer;
mod asks;
mod chip;
mod complete;
mod draft_line;
mod keep;
mod preview;

pub(crate) use answer::answer_tag;
pub use chip::Chip;
pub use complete::{Completion, CompletionItem};
pub use draft_line::DraftLine;
pub(crate) use keep::{check_rhythm, re_anchor};
pub use preview::{Preview, ProblemAt};

use crate::line::NameBook;
use crate::names::Names;
use crate::{Done, EntryLine, Error, Journal, Result};
use keep::{Keeping, Kept, keep};
use kept_capture::{Captured, Context, Problem, Words, guess_lever};
use kept_model::{AccountRef, EntryDraft, Facet, Lever, MeetingId};
use std::ops::Range;

/// The longest line, in bytes: a long note fits, a file that was meant for an import does not.
const LONGEST: usize = 1_000_000;

/// What a line became.
#[derive(Debug, Clone, PartialEq)]
pub struct Logged {
    /// The entries made, the first one first; empty for a line of facts alone.
    pub entries: Vec<EntryLine>,
    /// The names of accounts that the line made.
    pub new_accounts: Vec<String>,
    /// What the line changed about accounts, a sentence each.
    pub facts: Vec<String>,
    /// Of a line that asks: what was asked of its people before it, and what they were given since, a sentence each.
    pub asks: Vec<String>,
}

/// A line as typed, with what its words alone do not say.
#[derive(Debug, Clone, Default)]
pub struct Typed<'a> {
    /// The words.
    pub line: &'a str,
    /// Stretches, in bytes, that are plain text whatever they look like.
    pub plain: Vec<Range<usize>>,
    /// The lever of its delight moments; `None` takes what their words suggest.
    pub lever: Option<Lever>,
    /// The key of the prompt that it answers.
    pub answers: Option<&'a str>,
    /// The planned meeting that it logs.
    pub meeting: Option<MeetingId>,
}

impl Journal {
    /// Keeps a line that says everything by itself; see [`Journal::log_typed`].
    ///
    /// # Errors
    /// As [`Journal::log_typed`].
    pub fn log(&mut self, line: &str) -> Result<Done<Logged>> {
        self.log_typed(&Typed { line, ..Typed::default() })
    }

    /// Keeps a line: its entry, its parts, and the facts it states; with it ends the prompt that it answers. One operation.
    ///
    /// # Errors
    /// [`Error::Ambiguous`] when several answer to a name after `@`, [`Error::Empty`], [`Error::NoAccount`]; no such
    /// meeting.
    pub fn log_typed(&mut self, typed: &Typed<'_>) -> Result<Done<Logged>> {
        let line = typed.line.trim_end_matches(['\n', '\r']);
        if line.len() > LONGEST {
            return Err(too_long());
        }
        let mut captured = {
            let names = self.names();
            let captured = self.parse(&Typed { line, ..typed.clone() }, &names);
            names.check()?;
            for problem in &captured.problems {
                if let Problem::Ambiguous { name, candidates, .. } = problem {
                    return Err(Error::Ambiguous {
                        name: name.clone(),
                        candidates: names.candidates(candidates),
                    });
                }
            }
            captured
        };
        let makes_account = captured.accounts.iter().any(|account| matches!(account, AccountRef::New(_)));
        if captured.draft.is_none() && captured.facts.is_empty() && !makes_account {
            return Err(Error::Empty);
        }
        if !captured.facts.is_empty() && captured.accounts.is_empty() {
            return Err(Error::NoAccount { phrase: line.trim().to_owned() });
        }
        let label = label(&captured, line);
        let ending = match typed.answers {
            Some(key) => self.answer(key, &mut captured)?.and_then(|answer| answer.ending),
            None => None,
        };
        let asks = self.asks_of(&captured)?;
        let (now, today) = ((self.around.now)(), (self.today(), self.minute()));
        let keeping = Keeping { line, captured: &captured, ending, meeting: typed.meeting, now, today };
        let done = self.transact(&label, |writer| {
            let Kept { entries, new_accounts, facts } = keep(writer, &keeping)?;
            // Read while the operation has SQLite's lock, which each statement would else take for itself.
            let mut book = NameBook::new(writer.reader());
            let entries = entries.into_iter().map(|id| book.line(id)).collect::<Result<_>>()?;
            Ok(Logged { entries, new_accounts, facts, asks })
        })?;
        self.forget_draft_of(typed.line);
        Ok(done)
    }

    fn parse(&self, typed: &Typed<'_>, names: &Names<'_>) -> Captured {
        let context = Context {
            today: self.today(),
            calendar: &self.calendar,
            known: names,
            words: &self.words,
            plain: &typed.plain,
        };
        let mut captured = kept_capture::parse(typed.line, &context);
        if let Some(draft) = &mut captured.draft {
            give_lever(draft, typed.lever, &self.words);
        }
        captured
    }
}

fn too_long() -> Error {
    Error::Invalid("a line may hold 1 MB at most; keep the rest as a file, or in several lines.".to_owned())
}

/// Gives each delight moment the lever that was chosen, else the one that its words suggest.
fn give_lever(draft: &mut EntryDraft, chosen: Option<Lever>, words: &Words) {
    if let Facet::Delight(delight) = &mut draft.facet {
        delight.lever = chosen.or_else(|| guess_lever(&draft.body, words));
    }
    for child in &mut draft.children {
        give_lever(child, chosen, words);
    }
}

/// `Log a call "rollout done"`, `Log a promise "send sizing doc" and 2 more`, or the facts of a line without an entry.
fn label(captured: &Captured, line: &str) -> String {
    let Some(draft) = &captured.draft else { return format!("Note \"{}\"", shorten(line.trim(), 48)) };
    let article = if matches!(draft.kind.as_str().as_bytes(), [b'a' | b'e' | b'i' | b'o' | b'u', ..]) {
        "an"
    } else {
        "a"
    };
    let text = shorten(draft.body.trim(), 40);
    let text = if text.is_empty() { text } else { format!(" \"{text}\"") };
    match draft.children.len() {
        0 => format!("Log {article} {}{text}", draft.kind),
        parts => format!("Log {article} {}{text} and {parts} more", draft.kind),
    }
}

/// The first `most` characters of a text, with an ellipsis when there were more.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None if line.len() < text.trim_end().len() => format!("{line}…"),
        None => line.to_owned(),
    }
}
