//! The entries that a line would make, as the preview lists them.

use super::chip::{counted, near};
use super::keep::anchored;
use crate::Result;
use crate::line::NameBook;
use crate::phrase::all_of;
use chrono::NaiveDate;
use kept_model::{
    AccountId, AccountRef, Consent, Direction, Due, EntryDraft, Facet, Kind, Lever, Owner, PersonId,
    PulseSide, QuestionSide, format_minute,
};
use kept_store::Reader;

/// An entry that a line would make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftLine {
    /// What it is.
    pub kind: Kind,
    /// "Call with Priya Raman, Calder Water", "Sit with the night team".
    pub title: String,
    /// "Promise, mine, to Priya Raman"; a touch's text.
    pub detail: Option<String>,
    /// "today 10:05", "Fri 27 Nov".
    pub when: Option<String>,
    /// Of a promise: who owes it.
    pub owner: Option<Owner>,
    /// Of a promise: the day it is due.
    pub due: Option<NaiveDate>,
    /// Of a delight moment: their own words.
    pub words: Option<String>,
    /// Of a delight moment: what made it delightful.
    pub lever: Option<Lever>,
    /// Of a delight moment: whether it may be retold.
    pub consent: Option<Consent>,
}

/// Makes the lines of a draft and its parts.
pub(super) struct Lines<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) book: NameBook<'a>,
    /// The civil day, and the minute of it.
    pub(super) today: NaiveDate,
    pub(super) minute: u16,
    /// The lines so far.
    pub(super) made: Vec<DraftLine>,
}

/// Accounts and people that an entry is about, by name.
struct Whom {
    people: String,
    accounts: String,
}

impl Whom {
    /// "Priya Raman", else "Calder Water"; `None` when it is about nobody.
    fn nearest(&self) -> Option<&str> {
        [&self.people, &self.accounts].into_iter().find(|names| !names.is_empty()).map(String::as_str)
    }

    /// "Priya Raman, Calder Water".
    fn all(&self) -> String {
        [self.people.as_str(), &self.accounts]
            .iter()
            .filter(|names| !names.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(", ")
    }
}

impl Lines<'_> {
    /// Adds an entry and its parts, in the order in which they are saved.
    pub(super) fn add(
        &mut self,
        draft: &EntryDraft,
        accounts: &[AccountRef],
        people: &[PersonId],
    ) -> Result<()> {
        let accounts = if draft.accounts.is_empty() { accounts } else { &draft.accounts };
        let people = if draft.people.is_empty() { people } else { &draft.people };
        let line = self.line(draft, accounts, people)?;
        self.made.push(line);
        draft.children.iter().try_for_each(|child| self.add(child, accounts, people))
    }

    fn line(
        &mut self,
        draft: &EntryDraft,
        accounts: &[AccountRef],
        people: &[PersonId],
    ) -> Result<DraftLine> {
        let whom = self.whom(accounts, people)?;
        let body = draft.body.trim();
        let mut line = DraftLine {
            kind: draft.kind,
            title: sentence(body),
            detail: Some(detail(draft, &whom)),
            when: self.when(draft),
            owner: None,
            due: None,
            words: None,
            lever: None,
            consent: None,
        };
        match &draft.facet {
            Facet::Touch => {
                line.title = touched(draft.kind, draft.direction, &whom);
                line.detail = (!body.is_empty()).then(|| body.to_owned());
            }
            Facet::Promise(promise) => {
                let due = self.due(&promise.due, accounts)?;
                line.owner = Some(promise.owner);
                line.due = due;
                line.when = match (due, promise.due.anchor) {
                    (Some(day), _) => Some(at(&near(day, self.today), promise.due.minute)),
                    (None, anchor) => anchor.map(counted),
                };
                if let Some(person) = promise.owner_person {
                    line.detail = Some(format!("Promise, theirs, from {}", self.book.person(person)?));
                }
            }
            Facet::Delight(delight) => {
                line.words.clone_from(&delight.words);
                line.lever = delight.lever;
                line.consent = Some(delight.consent);
            }
            Facet::Order(order) if !order.what.is_empty() => line.title = sentence(&order.what),
            Facet::Order(order) => line.title = order.number.clone().unwrap_or_else(|| sentence(body)),
            Facet::Pulse(_) if body.is_empty() => {
                line.title =
                    format!("Pulse{}", whom.nearest().map_or(String::new(), |who| format!(" from {who}")));
            }
            _ => {}
        }
        if line.title.is_empty() {
            line.title = sentence(draft.kind.as_str());
        }
        Ok(line)
    }

    fn whom(&mut self, accounts: &[AccountRef], people: &[PersonId]) -> Result<Whom> {
        let mut named = Vec::new();
        for account in accounts {
            named.push(match account {
                AccountRef::Known(id) => self.book.account(*id)?,
                AccountRef::New(name) => name.clone(),
            });
        }
        let people = people.iter().map(|id| self.book.person(*id)).collect::<Result<Vec<_>>>()?;
        Ok(Whom { people: all_of(&people).unwrap_or_default(), accounts: all_of(&named).unwrap_or_default() })
    }

    /// When a touch was, to the minute as far as it is known: now, if the line names no other time. Anything else is of today
    /// unless it says otherwise.
    fn when(&self, draft: &EntryDraft) -> Option<String> {
        let is_today = draft.day == self.today;
        let now = draft.kind.is_touch() && is_today;
        let minute = draft.minute.or(now.then_some(self.minute));
        (draft.kind.is_touch() || !is_today).then(|| at(&near(draft.day, self.today), minute))
    }

    fn due(&self, due: &Due, accounts: &[AccountRef]) -> Result<Option<NaiveDate>> {
        let known = |account: &AccountRef| match account {
            AccountRef::Known(id) => Some(*id),
            AccountRef::New(_) => None,
        };
        let account: Option<AccountId> = accounts.first().and_then(known);
        match (due.anchor, account) {
            (Some(anchor), Some(account)) => anchored(self.reader, account, anchor),
            _ => Ok(due.day),
        }
    }
}

/// "Call with Priya Raman, Calder Water", "Email from Tom Ashby, Calder Water", "Note".
fn touched(kind: Kind, direction: Option<Direction>, whom: &Whom) -> String {
    let word = sentence(kind.as_str());
    let all = whom.all();
    if all.is_empty() {
        return word;
    }
    let link = match (kind, direction) {
        (Kind::Note, _) => "about",
        (_, Some(Direction::Inbound)) => "from",
        (Kind::Visit, _) | (_, Some(Direction::Outbound)) => "to",
        _ => "with",
    };
    format!("{word} {link} {all}")
}

/// What an entry other than a touch is, beside its text.
fn detail(draft: &EntryDraft, whom: &Whom) -> String {
    let who = |link: &str| whom.nearest().map_or(String::new(), |who| format!(", {link}{who}"));
    match &draft.facet {
        Facet::Touch => String::new(),
        Facet::Promise(promise) => match promise.owner {
            Owner::Them => format!("Promise, theirs{}", who("from ")),
            Owner::Me => format!("Promise, mine{}", who("to ")),
            Owner::Colleague => format!("Promise, a colleague's{}", who("to ")),
        },
        Facet::Delight(_) => format!("Delight moment{}", who("")),
        Facet::Question(question) => match question.side {
            QuestionSide::Theirs => {
                let ticket =
                    question.ticket.as_ref().map_or(String::new(), |ticket| format!(", ticket {ticket}"));
                format!("Question, theirs{}{ticket}", who("from "))
            }
            QuestionSide::Ours => format!("Question, to raise{}", who("with ")),
        },
        Facet::Obstacle(_) => format!("Obstacle{}", who("for ")),
        Facet::Outcome(_) => format!("Outcome{}", who("for ")),
        Facet::Order(order) => {
            let number = order.number.as_ref().map_or(String::new(), |number| format!(", {number}"));
            let value = order.value.as_ref().map_or(String::new(), |value| format!(", {value}"));
            format!("Order{number}{value}{}", who(""))
        }
        Facet::Pulse(pulse) => {
            let about = pulse.about.map_or(String::new(), |about| format!(" on {about}"));
            let whose = match pulse.side {
                PulseSide::Theirs => who("from "),
                PulseSide::Ours => format!(" in our eyes{}", who("at ")),
            };
            let ticket = pulse.ticket.as_ref().map_or(String::new(), |ticket| format!(", ticket {ticket}"));
            let competitor =
                pulse.competitor.as_ref().map_or(String::new(), |said| format!(", versus: {said}"));
            format!("Pulse, {} of 10{about}{whose}{ticket}{competitor}", pulse.score)
        }
        Facet::Advocacy(advocacy) => format!("Advocacy, {}{}", advocacy.form, who("from ")),
        Facet::Experiment(_) => format!("Experiment{}", who("")),
    }
}

fn at(day: &str, minute: Option<u16>) -> String {
    minute.map_or_else(|| day.to_owned(), |minute| format!("{day} {}", format_minute(minute)))
}

/// The text with a capital at its start.
fn sentence(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or(String::new(), |first| first.to_uppercase().chain(rest).collect())
}
