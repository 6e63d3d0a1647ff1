//! Pulses: the page, keeping scores, closing loops, the three questions and the replies to them.

use super::ActedWire;
use crate::wire::{ChangedWire, KeptPulses, PulseImportWire, PulseMessageWire, PulsePage};
use crate::{ApiError, Command, ErrorCode, Reply};
use kept_exchange::{ReadError, read_replies};
use kept_journal::{Journal, QuickPulse, ReplyFor};
use kept_model::{AccountId, EntryId, PersonId};
use serde::Deserialize;
use ts_rs::TS;

/// Pulses, of all accounts or of one.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewPulse {
    /// Only those of this account: `account:5`, or its name or the beginning of that.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<String>,
    /// How many of the latest to pass over.
    #[serde(default)]
    #[ts(optional)]
    pub offset: Option<usize>,
    /// How many of the latest at most; 20 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

/// A score on one subject.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct QuickScore {
    /// "service", "product" or "support"; absent for everything at once.
    #[serde(default)]
    #[ts(optional)]
    pub about: Option<String>,
    /// 0 to 10.
    pub score: u8,
}

/// Keeps scores that were said, or that we believe, in one operation.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct KeepPulse {
    /// Of whom: `account:5`, or a name.
    pub account: String,
    /// Who said so: `person:7`, or a name.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<String>,
    /// At least one, and one on each subject at most.
    pub scores: Vec<QuickScore>,
    /// Their words; they go with the lowest score.
    #[serde(default)]
    #[ts(optional)]
    pub words: Option<String>,
    /// The ticket they are tied to.
    #[serde(default)]
    #[ts(optional)]
    pub ticket: Option<String>,
    /// What they said of somebody else.
    #[serde(default)]
    #[ts(optional)]
    pub competitor: Option<String>,
    /// What we believe they would say, instead of what they said.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub ours: bool,
    /// A date phrase; today when absent.
    #[serde(default)]
    #[ts(optional)]
    pub day: Option<String>,
}

/// Closes the loop of a pulse of theirs, today.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CloseLoop {
    /// The pulse.
    pub id: i64,
    /// They were told as well.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub told: bool,
}

/// The three questions, ready to be sent.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AskPulse {
    /// To whom: `account:5`, or a name.
    pub account: String,
    /// To this person there: `person:7`, or a name.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<String>,
    /// After this ticket.
    #[serde(default)]
    #[ts(optional)]
    pub ticket: Option<String>,
}

/// Whose reply it is, where nothing in it says so.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReplyChoice {
    /// The line where the reply begins; absent for all replies that do not say it.
    #[serde(default)]
    #[ts(optional)]
    pub line: Option<u64>,
    /// The account: `account:5`, or a name.
    pub account: String,
    /// The person: `person:7`, or a name.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<String>,
}

/// Takes in replies to the three questions: a pasted mail, pasted rows, or a file.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ImportPulses {
    /// What was pasted.
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
    /// The bytes of a file, in place of `text`.
    #[serde(default)]
    #[ts(optional)]
    pub bytes: Option<Vec<u8>>,
    /// The file's name: one that ends in ".csv" or ".tsv" holds rows.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// Whose replies they are, where they do not say it.
    #[serde(default)]
    #[ts(as = "Option<Vec<ReplyChoice>>", optional)]
    pub choices: Vec<ReplyChoice>,
    /// Only says what would be done.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub preview: bool,
}

/// The account and the person that texts name.
fn whom(journal: &Journal, account: &str, person: Option<&str>) -> Reply<(AccountId, Option<PersonId>)> {
    let (account, _) = journal.account_called(account)?;
    let person = person.map(|text| journal.person_called(account, text)).transpose()?;
    Ok((account, person))
}

/// Pulses of a page when the client names no other length.
const LATEST: usize = 20;

impl Command for ViewPulse {
    const NAME: &'static str = "pulse";
    type Reply = PulsePage;
    fn run(self, journal: &mut Journal) -> Reply<PulsePage> {
        let offset = self.offset.unwrap_or_default();
        let account = self.account.as_deref().map(|text| journal.account_called(text)).transpose()?;
        let account = account.map(|(id, _)| id);
        let page = journal.pulse_page(account, offset, self.limit.unwrap_or(LATEST))?;
        Ok(PulsePage::new(&page, offset, journal.today()))
    }
}

impl Command for KeepPulse {
    const NAME: &'static str = "keep_pulse";
    type Reply = KeptPulses;
    fn run(self, journal: &mut Journal) -> Reply<KeptPulses> {
        let mut scores = Vec::new();
        for QuickScore { about, score } in self.scores {
            scores.push((about.map(|word| word.parse()).transpose()?, score));
        }
        let (account, person) = whom(journal, &self.account, self.person.as_deref())?;
        let done = journal.keep_pulse(&QuickPulse {
            account,
            person,
            scores,
            words: self.words,
            ticket: self.ticket,
            competitor: self.competitor,
            ours: self.ours,
            day: self.day,
        })?;
        Ok(KeptPulses {
            entries: done.value.iter().map(|id| id.0).collect(),
            changed: ChangedWire::new(&done.changed, &done.label),
        })
    }
}

impl Command for CloseLoop {
    const NAME: &'static str = "close_loop";
    type Reply = ActedWire;
    fn run(self, journal: &mut Journal) -> Reply<ActedWire> {
        Ok(journal.close_loop(EntryId(self.id), self.told)?.into())
    }
}

impl Command for AskPulse {
    const NAME: &'static str = "pulse_message";
    type Reply = PulseMessageWire;
    fn run(self, journal: &mut Journal) -> Reply<PulseMessageWire> {
        let (account, person) = whom(journal, &self.account, self.person.as_deref())?;
        Ok(journal.pulse_message(account, person, self.ticket.as_deref())?.into())
    }
}

impl Command for ImportPulses {
    const NAME: &'static str = "pulse_import";
    type Reply = PulseImportWire;
    fn run(self, journal: &mut Journal) -> Reply<PulseImportWire> {
        let name = self.name.as_deref().unwrap_or("the pasted text");
        let bytes = match (&self.bytes, &self.text) {
            (Some(bytes), None) => bytes.as_slice(),
            (None, Some(text)) => text.as_bytes(),
            _ => {
                let message = "pulse_import takes either the text that was pasted or the bytes of a file.";
                return Err(ApiError::new(ErrorCode::Invalid, message));
            }
        };
        let read = read_replies(bytes, name).map_err(|error: ReadError| {
            let error = ApiError::from(error);
            ApiError { message: format!("{}.", error.message.trim_end_matches('.')), ..error }
        })?;
        let mut choices = Vec::new();
        for choice in &self.choices {
            let (account, person) = whom(journal, &choice.account, choice.person.as_deref())?;
            choices.push(ReplyFor { line: choice.line.unwrap_or_default(), account, person });
        }
        if self.preview {
            let taken = journal.rehearse_replies(&read.replies, &choices)?;
            return Ok(PulseImportWire::new(read, &taken, None));
        }
        let done = journal.take_in_replies(&read.replies, &choices)?;
        let changed = ChangedWire::new(&done.changed, &done.label);
        Ok(PulseImportWire::new(read, &done.value, Some(changed)))
    }
}
