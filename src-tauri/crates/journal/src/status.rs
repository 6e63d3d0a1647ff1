//! The page of promises that a customer may be handed: what we owe them, and when.
//!
//! Only what concerns them is on it: the text of promises between them and us, their days, and the next meeting. Everything
//! else of the journal stays at home, and a promise that would give something of it away is left out and counted.

mod names;
mod page;

use crate::brief::lines::capital;
use crate::handout::{Format, Handout, clean, handout};
use crate::line::NameBook;
use crate::phrase::counted;
use crate::{Error, Journal, Result};
use chrono::{Days, NaiveDate};
use kept_model::{
    AccountId, Entry, EntryId, Facet, Meeting, Owner, Promise, PromiseState, count_word, days_between,
    format_day, format_day_long, format_minute,
};
use kept_paper::Document;
use names::Names;

pub use names::{Why, Withheld};

/// Days back in which a kept promise is told.
const KEPT_DAYS: u64 = 90;
/// As many kept promises are looked at.
const KEPT: usize = 500;

/// A page that a customer may be handed, and what was left out of it.
#[derive(Debug, Clone, PartialEq)]
pub struct StatusPage {
    /// The account.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// As of when.
    pub day: NaiveDate,
    /// Whose journal it is, once they said.
    pub me: Option<String>,
    /// What we owe them, by the day; late first.
    pub mine: Vec<StatusLine>,
    /// What we kept in the last 90 days, the newest first.
    pub kept: Vec<StatusLine>,
    /// What we wait for from them, by the day.
    pub theirs: Vec<StatusLine>,
    /// The next planned meeting.
    pub meeting: Option<String>,
    /// Promises that would give something else away, with the reason: for us to see, never on the page.
    pub withheld: Vec<Withheld>,
    /// As it will look.
    pub page: Document,
}

/// A promise as the customer reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusLine {
    /// Its entry.
    pub entry: EntryId,
    /// What was promised.
    pub text: String,
    /// Whom it is for, or who of them made it; a colleague of ours only where they made it.
    pub who: Option<String>,
    /// "by Wed 25 Nov", "7 days late: it was due on Thu 12 Nov", "no day yet".
    pub when: String,
    /// Past its day.
    pub is_late: bool,
    /// Whether the user leaves it out.
    pub is_out: bool,
}

impl Journal {
    /// What an account may be handed about the promises between us. `leave_out` are the promises that the user does not
    /// want on the page.
    ///
    /// # Errors
    /// When there is no such account.
    pub fn status(&self, account: AccountId, leave_out: &[EntryId]) -> Result<StatusPage> {
        let reader = self.store.reader();
        let today = self.today();
        let name = reader.account(account)?.name;
        let me = self.me()?;
        let names = Names::read(reader, account, &name, me.as_deref())?;
        let mut desk =
            Desk { journal: self, book: NameBook::new(reader), names, today, account, withheld: Vec::new() };
        let (mut mine, mut theirs, mut kept) = (Vec::new(), Vec::new(), Vec::new());
        for id in reader.open_promises_of(account)? {
            let Some((owner, line)) = desk.line(id)? else { continue };
            if owner == Owner::Them { theirs.push(line) } else { mine.push(line) }
        }
        let from = today.checked_sub_days(Days::new(KEPT_DAYS)).unwrap_or(today);
        for id in reader.kept_promises((from, today), Some(account), KEPT)? {
            let Some((owner, line)) = desk.line(id)? else { continue };
            if owner != Owner::Them {
                kept.push(line);
            }
        }
        for line in mine.iter_mut().chain(&mut theirs).chain(&mut kept) {
            line.is_out = leave_out.contains(&line.entry);
        }
        // A mistyped number would hand over what was meant to stay.
        let is_there = |id: &&EntryId| {
            mine.iter().chain(&theirs).chain(&kept).any(|line| line.entry == **id)
                || desk.withheld.iter().any(|line| line.entry == **id)
        };
        if let Some(stranger) = leave_out.iter().find(|id| !is_there(id)) {
            return Err(Error::Invalid(format!(
                "#{stranger} is not on the page of {name}; nothing was left out."
            )));
        }
        let meeting = reader.next_meeting_with(account, today)?.map(|meeting| desk.meeting(&meeting));
        let withheld = desk.withheld;
        let language = reader.account(account)?.language;
        let mut status = StatusPage {
            account,
            name,
            day: today,
            me,
            mine,
            kept,
            theirs,
            meeting,
            withheld,
            page: Document::default(),
        };
        status.page = page::page(&status, language.as_deref());
        Ok(status)
    }

    /// The page in a form to be handed over.
    ///
    /// # Errors
    /// When there is no such account, or the form is a card.
    pub fn export_status(
        &self,
        account: AccountId,
        leave_out: &[EntryId],
        format: Format,
    ) -> Result<Handout> {
        let status = self.status(account, leave_out)?;
        let name = format!("{}, what we owe you, {}", status.name, status.day);
        handout(&status.page, &name, format)
    }

    /// The account of that name, or `account:5`.
    ///
    /// # Errors
    /// Nobody is called so, or several are.
    pub fn account_named(&self, name: &str) -> Result<AccountId> {
        self.one_account(name.trim())
    }
}

/// What a line is set from.
struct Desk<'a> {
    journal: &'a Journal,
    book: NameBook<'a>,
    names: Names,
    today: NaiveDate,
    account: AccountId,
    withheld: Vec<Withheld>,
}

impl Desk<'_> {
    /// A promise as they may read it; one that would give something else away is withheld.
    fn line(&mut self, id: EntryId) -> Result<Option<(Owner, StatusLine)>> {
        let line = self.book.line(id)?;
        let entry = &line.entry;
        let Facet::Promise(promise) = &entry.facet else { return Ok(None) };
        let text = clean(&entry.body);
        let others: Vec<&str> = entry
            .accounts
            .iter()
            .zip(&line.accounts)
            .filter(|(id, _)| **id != self.account)
            .map(|(_, name)| name.as_str())
            .collect();
        let owner = promise.owner_person.filter(|_| promise.owner == Owner::Colleague);
        let why = if text.is_empty() {
            Some(Why::NoWords)
        } else if self.is_reminder(entry, promise)? {
            Some(Why::Reminder)
        } else {
            self.names.reason(&text, &others, owner)
        };
        if let Some(why) = why {
            let is_owed =
                promise.owner != Owner::Them && promise.state == PromiseState::Open && why != Why::Reminder;
            self.withheld.push(Withheld { entry: id, text: entry.body.clone(), why, is_owed });
            return Ok(None);
        }
        let who = self.names.who(entry, promise);
        let (when, is_late) = when(promise, self.today);
        Ok(Some((promise.owner, StatusLine { entry: id, text, who, when, is_late, is_out: false })))
    }

    /// Whether it was written down as something to remember, which nobody was promised: the line that it stood in says
    /// "remind" before it, with no marker between.
    fn is_reminder(&self, entry: &Entry, promise: &Promise) -> Result<bool> {
        if promise.owner != Owner::Me {
            return Ok(false);
        }
        let source = match (&entry.source, entry.parent) {
            (Some(source), _) => Some(source.clone()),
            (None, Some(parent)) => self.journal.store.reader().entry(parent)?.source,
            (None, None) => None,
        };
        let Some(source) = source else { return Ok(false) };
        let Some(at) = source.find(entry.body.trim()).filter(|_| !entry.body.trim().is_empty()) else {
            return Ok(false);
        };
        let before = source[..at].to_lowercase();
        let mut words = before
            .split_whitespace()
            .rev()
            .take_while(|word| !matches!(*word, ">" | "<" | "!" | "?" | "~" | "="));
        Ok(words.any(|word| self.journal.words.remind.contains(&word.trim_end_matches([':', ',']))))
    }

    /// "Quarterly review, Thu 3 Dec, 11:00, Manchester"; without its title where that would give something away.
    fn meeting(&self, meeting: &Meeting) -> String {
        let title = Some(clean(&meeting.title)).filter(|title| !title.is_empty());
        let title = title.filter(|title| self.names.reason(title, &[], None).is_none());
        let place = meeting.place.as_deref().map(clean).filter(|place| !place.is_empty());
        let place = place.filter(|place| self.names.reason(place, &[], None).is_none());
        let day = Some(format_day_long(meeting.day, self.today));
        let parts = [title, day, meeting.minute.map(format_minute), place];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// When it is due, or when it was kept, as the customer reads it, and whether it is late.
fn when(promise: &Promise, today: NaiveDate) -> (String, bool) {
    let hour = promise.due.minute.map_or(String::new(), |minute| format!(", {}", format_minute(minute)));
    let long = |day| format_day_long(day, today);
    match (promise.state, promise.due.day, promise.settled) {
        (PromiseState::Open, None, _) => ("no day yet".to_owned(), false),
        (PromiseState::Open, Some(due), _) => match days_between(today, due) {
            late if late < 0 => {
                let days = if late == -1 { "A day late".to_owned() } else { format!("{} days late", -late) };
                (format!("{days}: it was due on {}", long(due)), true)
            }
            0 => (format!("today{hour}"), false),
            1 => (format!("tomorrow{hour}"), false),
            _ => (format!("by {}{hour}", long(due)), false),
        },
        (_, _, Some(settled)) => (format!("on {}", format_day(settled, today)), false),
        (state, _, None) => (state.to_string(), false),
    }
}

impl StatusPage {
    /// The lines of one list that are on the page.
    pub(crate) fn shown(lines: &[StatusLine]) -> Vec<&StatusLine> {
        lines.iter().filter(|line| !line.is_out).collect()
    }

    /// "Three promises to you are open, and one of them is late." Where something stays at home it speaks of what is listed
    /// only: the page is no whole then, and must not say that it is one.
    pub(crate) fn summary(&self) -> Option<String> {
        let open = Self::shown(&self.mine);
        let late = open.iter().filter(|line| line.is_late).count();
        let is_whole = open.len() == self.mine.len() && !self.withheld.iter().any(|held| held.is_owed);
        let are = if is_whole { "open" } else { "listed here" };
        let promises = capital(&counted(open.len(), "promise to you is", "promises to you are"));
        Some(match (open.len(), late) {
            (0, _) if is_whole => "Nothing that we promised you is open.".to_owned(),
            (0, _) => return None,
            (1, 0) => format!("{promises} {are}, and it is not late."),
            (1, _) => format!("{promises} {are}, and it is late."),
            (_, 0) => format!("{promises} {are}, and none of them is late."),
            (_, 1) => format!("{promises} {are}, and one of them is late."),
            (open, late) if open == late => format!("{promises} {are}, and all of them are late."),
            (_, late) => format!("{promises} {are}, and {} of them are late.", count_word(late as i64)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kept_model::Due;

    #[test]
    fn days_are_said_plainly() {
        let today: NaiveDate = "2026-11-19".parse().unwrap();
        for (due, minute, said, late) in [
            (None, None, "no day yet", false),
            (Some("2026-11-19"), None, "today", false),
            (Some("2026-11-19"), Some(900), "today, 15:00", false),
            (Some("2026-11-20"), None, "tomorrow", false),
            (Some("2026-11-25"), None, "by Wed 25 Nov", false),
            (Some("2027-01-15"), None, "by Fri 15 Jan 2027", false),
            (Some("2026-11-18"), None, "A day late: it was due on Wed 18 Nov", true),
            (Some("2026-11-12"), None, "7 days late: it was due on Thu 12 Nov", true),
        ] {
            let day = due.map(|day| day.parse().unwrap());
            let promise = Promise::open(Owner::Me, Due { day, minute, phrase: None, anchor: None });
            assert_eq!(when(&promise, today), (said.to_owned(), late), "{due:?}");
        }
        let kept = Promise {
            state: PromiseState::Kept,
            settled: "2026-11-06".parse().ok(),
            ..Promise::open(Owner::Me, Due::default())
        };
        assert_eq!(when(&kept, today), ("on 6 Nov".to_owned(), false));
    }
}
