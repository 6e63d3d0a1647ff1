//! How a date on the horizon is said.

use super::HorizonKind;
use super::find::{Dated, Source};
use crate::brief::lines::one_line;
use crate::pages::coming::{turns, with_you};
use crate::{Result, Subject};
use chrono::NaiveDate;
use kept_model::{AccountId, Owner, Uid, days_between, format_day, format_day_long, format_minute};
use kept_prompts::{AccountFacts, Facts, PromiseFact, runway_title};
use kept_store::Reader;
use std::collections::HashMap;

/// A date on the horizon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HorizonLine {
    /// What it is.
    pub kind: HorizonKind,
    /// Its day.
    pub day: NaiveDate,
    /// "today", "tomorrow", "Wed 25 Nov", "3 Mar 2027".
    pub when: String,
    /// What it is about, in one line.
    pub what: String,
    /// What else there is to say, such as whose it is.
    pub note: Option<String>,
    /// The account.
    pub account: Option<(AccountId, String)>,
    /// What is opened: the promise, the order, the person, else the account.
    pub subject: Option<Subject>,
    /// The uid of what it hangs on: with the kind and the day it tells lines apart.
    pub uid: Uid,
}

/// Says lines, with the names they need.
pub(super) struct Speaker<'a> {
    reader: Reader<'a>,
    names: HashMap<AccountId, &'a str>,
    today: NaiveDate,
}

impl<'a> Speaker<'a> {
    pub(super) fn new(reader: Reader<'a>, facts: &'a Facts, today: NaiveDate) -> Self {
        let names = facts.accounts.iter().map(|account| (account.id, account.name.as_str()));
        Self { reader, names: names.collect(), today }
    }

    pub(super) fn line(&mut self, dated: &Dated<'_>) -> Result<HorizonLine> {
        let (what, note) = say(dated, self.today);
        let (subject, uid) = self.subject(dated)?;
        let name = |id: AccountId| Some((id, (*self.names.get(&id)?).to_owned()));
        Ok(HorizonLine {
            kind: dated.kind,
            day: dated.day,
            when: when(dated.day, self.today),
            what,
            note,
            account: dated.account.and_then(name),
            subject,
            uid,
        })
    }

    /// What is opened, and the uid of what it hangs on.
    fn subject(&self, dated: &Dated<'_>) -> Result<(Option<Subject>, Uid)> {
        let of = |account: &AccountFacts| (Some(Subject::Account(account.id)), account.uid);
        Ok(match dated.source {
            Source::Promise(promise) => (Some(Subject::Entry(promise.entry)), promise.uid),
            Source::Meeting(meeting) => (Some(Subject::Meeting(meeting.id)), meeting.uid),
            Source::Lane(order, _) => (Some(Subject::Entry(order.entry)), order.uid),
            Source::Personal(date) => (self.reader.person_of(date.person)?.map(Subject::Person), date.person),
            Source::Step(step) => {
                let person = step.person().map(|uid| self.reader.person_of(uid)).transpose()?.flatten();
                let subject = person
                    .map(Subject::Person)
                    .or(step.entry().map(Subject::Entry))
                    .or(step.account().map(Subject::Account));
                (subject, step.subject())
            }
            Source::Renewal(account)
            | Source::Runway(account, _)
            | Source::Pulse(account, _)
            | Source::Anniversary(account, _)
            | Source::Intention(account, _)
            | Source::Mute(account) => of(account),
        })
    }
}

/// What it is about, and what else there is to say.
fn say(dated: &Dated<'_>, today: NaiveDate) -> (String, Option<String>) {
    match dated.source {
        Source::Promise(promise) => (one_line(&promise.body), Some(whose(promise))),
        Source::Meeting(meeting) => {
            let title = one_line(&meeting.title);
            let title = if title.is_empty() { "Meeting".to_owned() } else { title };
            let note = [meeting.minute.map(format_minute), meeting.place.clone()];
            (title, join(note.into_iter().flatten()))
        }
        Source::Renewal(_) => ("The contract renews".to_owned(), None),
        Source::Runway(account, stage) => {
            let title = runway_title(account, stage).unwrap_or_default();
            let on = account.renewal.map(|day| format_day(day, today)).unwrap_or_default();
            (title, Some(format!("{stage} days before the renewal on {on}")))
        }
        Source::Lane(order, step) => {
            let what = one_line(&order.what);
            let what = if what.is_empty() { "An order".to_owned() } else { what };
            (format!("{what}: {step}"), Some("planned".to_owned()))
        }
        Source::Step(step) => (step.title(), Some(format!("{}, {}", step.playbook(), step.name()))),
        Source::Pulse(account, why) => {
            let person = account.main_person.as_deref().unwrap_or(&account.name);
            (format!("Ask {person} how we are doing, 0 to 10"), Some(why.to_owned()))
        }
        Source::Anniversary(account, years) => {
            let first = account.first_order.unwrap_or(today);
            (with_you(years, first, account.first_day), Some(format!("since {}", format_day(first, today))))
        }
        Source::Personal(date) => {
            (format!("{}: {}", date.name, lower_first(&turns(&date.label, date.year, dated.day))), None)
        }
        Source::Intention(_, meant) => (one_line(&meant.text), Some(format!("meant for {}", meant.year))),
        Source::Mute(_) => ("Prompts begin again".to_owned(), Some("silent until then".to_owned())),
    }
}

/// "mine, to Priya", "Sam owes it to Priya", "theirs, from Tom".
fn whose(promise: &PromiseFact) -> String {
    let to = |word: &str| promise.to.as_ref().map(|who| format!("{word} {who}")).unwrap_or_default();
    match (&promise.owner, &promise.colleague) {
        (Owner::Them, _) => format!("theirs{}", to(", from")),
        (Owner::Colleague, Some(colleague)) => format!("{colleague} owes it{}", to(" to")),
        (Owner::Colleague, None) => format!("a colleague owes it{}", to(" to")),
        (Owner::Me, _) => format!("mine{}", to(", to")),
    }
}

fn when(day: NaiveDate, today: NaiveDate) -> String {
    match days_between(today, day) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        2..=13 => format_day_long(day, today),
        _ => format_day(day, today),
    }
}

fn join(parts: impl Iterator<Item = String>) -> Option<String> {
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
