//! Advocacy: the ledger, the guard before an ask, retellings, introductions, and consent.

use crate::command::RowOrName;
use crate::wire::{AdvocacyPage, ChangedWire, GuardWire, IntroductionWire, List, QuotesWire, RetoldWire};
use crate::{ApiError, Command, ErrorCode, Reply};
use kept_journal::{AdvocacyFilter, Journal, Retold, Subject};
use kept_model::{EntryId, PersonId};
use serde::Deserialize;
use ts_rs::TS;

/// Acts of a page when the client names no other length.
const ACTS: usize = 60;

/// The ledger of advocacy.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewAdvocacy {
    /// Only acts of this form.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<String>,
    /// Only those that we asked for (true), or only those that were freely given (false).
    #[serde(default)]
    #[ts(optional)]
    pub asked: Option<bool>,
    /// Only those of this account: its row, its name or `account:5`.
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<RowOrName>,
    /// How many acts at most; 60 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

impl Command for ViewAdvocacy {
    const NAME: &'static str = "advocacy";
    type Reply = AdvocacyPage;
    fn run(self, journal: &mut Journal) -> Reply<AdvocacyPage> {
        let of = AdvocacyFilter {
            form: self.form.map(|word| word.parse()).transpose()?,
            asked: self.asked,
            account: self.account.map(|account| account.find(journal)).transpose()?,
        };
        Ok(AdvocacyPage::new(&journal.advocacy(of, self.limit.unwrap_or(ACTS))?, journal.today()))
    }
}

/// What to know before asking a person.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CanAsk {
    /// Whom: their row, their name or `person:7`.
    pub person: RowOrName,
}

impl Command for CanAsk {
    const NAME: &'static str = "can_ask";
    type Reply = GuardWire;
    fn run(self, journal: &mut Journal) -> Reply<GuardWire> {
        let person = somebody(journal, self.person)?;
        Ok(journal.can_ask(person)?.into())
    }
}

fn somebody(journal: &Journal, person: RowOrName) -> Reply<PersonId> {
    let name = match person {
        RowOrName::Row(id) => format!("person:{id}"),
        RowOrName::Name(name) => name,
    };
    match journal.subject(&name)? {
        Subject::Person(id) => Ok(id),
        _ => Err(ApiError::new(
            ErrorCode::Invalid,
            format!("\"{name}\" is no person; name one, such as Tom Ashby."),
        )),
    }
}

/// Keeps that a moment was retold. One operation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepRetold {
    /// The moment's entry.
    pub moment: i64,
    /// Who heard it.
    #[serde(default)]
    #[ts(optional)]
    pub heard_by: Option<String>,
    /// Where it was told.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<String>,
    /// When, as typed; today when absent.
    #[serde(default)]
    #[ts(optional)]
    pub day: Option<String>,
    /// Who told it and how; made from the moment when absent.
    #[serde(default)]
    #[ts(optional)]
    pub body: Option<String>,
}

impl Command for KeepRetold {
    const NAME: &'static str = "retold";
    type Reply = RetoldWire;
    fn run(self, journal: &mut Journal) -> Reply<RetoldWire> {
        let retold = Retold {
            heard_by: self.heard_by.as_deref(),
            place: self.place.as_deref(),
            day: self.day.as_deref(),
            body: self.body.as_deref(),
        };
        let done = journal.retold(EntryId(self.moment), &retold)?;
        Ok(RetoldWire { id: done.value.0, changed: ChangedWire::new(&done.changed, &done.label) })
    }
}

/// Introductions worth making, the best twelve.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Introductions {
    /// Only those that this person is part of.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<RowOrName>,
}

impl Command for Introductions {
    const NAME: &'static str = "introductions";
    type Reply = List<IntroductionWire>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        let of = self.person.map(|person| somebody(journal, person)).transpose()?;
        Ok(List::whole(journal.introductions(of)?.into_iter().map(Into::into).collect()))
    }
}

/// Lets a suggested introduction go for good. One operation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DismissIntroduction {
    /// One of the two: their row, their name or `person:7`.
    pub one: RowOrName,
    /// The other.
    pub other: RowOrName,
}

impl Command for DismissIntroduction {
    const NAME: &'static str = "dismiss_introduction";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let (one, other) = (somebody(journal, self.one)?, somebody(journal, self.other)?);
        let done = journal.dismiss_introduction(one, other)?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}

/// Words that nobody has asked to retell, by who said them.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Quotes {}

impl Command for Quotes {
    const NAME: &'static str = "quotes";
    type Reply = List<QuotesWire>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        let today = journal.today();
        Ok(List::whole(journal.unasked_quotes()?.iter().map(|of| QuotesWire::new(of, today)).collect()))
    }
}

/// Notes what they said to one or several quotes. One operation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AnswerConsent {
    /// The entries that hold the words.
    pub entries: Vec<i64>,
    /// "yes" or "no"; "ask" takes the answer back.
    pub answer: String,
    /// When they said so, as typed; today when absent.
    #[serde(default)]
    #[ts(optional)]
    pub day: Option<String>,
    /// On which terms; those that were noted stay when absent.
    #[serde(default)]
    #[ts(optional)]
    pub terms: Option<String>,
}

impl Command for AnswerConsent {
    const NAME: &'static str = "answer_consent";
    type Reply = ChangedWire;
    fn run(self, journal: &mut Journal) -> Reply<ChangedWire> {
        let entries: Vec<EntryId> = self.entries.into_iter().map(EntryId).collect();
        let done = journal.answer_consent(
            &entries,
            self.answer.parse()?,
            self.day.as_deref(),
            self.terms.as_deref(),
        )?;
        Ok(ChangedWire::new(&done.changed, &done.label))
    }
}
