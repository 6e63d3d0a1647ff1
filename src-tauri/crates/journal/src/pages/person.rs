//! A person's page.

use super::account::{Need, Spoken};
use super::coming::{ComingDate, coming};
use crate::line::NameBook;
use crate::promises::promise_line;
use crate::{EntryLine, Journal, PersonLine, PromiseLine, Result};
use chrono::NaiveDate;
use kept_model::{Employment, PersonId, format_day};
use kept_store::TimelineOf;

/// Open needs that a person's page shows.
const NEEDS: usize = 10;
/// Entries that a person's page shows.
const NEWEST: usize = 10;

/// A person on a page, and when we last spoke.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonAt {
    /// The person.
    pub line: PersonLine,
    /// The day of the newest call, meeting, e-mail, visit, chat or note about them.
    pub last_spoke: Option<NaiveDate>,
}

impl PersonAt {
    /// "Last spoke 1 Sep."; `None` when we have not spoken yet.
    pub fn spoke(&self, today: NaiveDate) -> Option<String> {
        self.last_spoke.map(|day| format!("Last spoke {}.", format_day(day, today)))
    }
}

/// A person's page.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonView {
    /// The person.
    pub at: PersonAt,
    /// Where they work and worked, with the accounts' names.
    pub employments: Vec<(Employment, String)>,
    /// Their own dates, the next one first.
    pub dates: Vec<ComingDate>,
    /// What is open on their side.
    pub needs: Vec<Need>,
    /// Open promises about them, by their dates.
    pub promises: Vec<PromiseLine>,
    /// How many entries are about them.
    pub entries: usize,
    /// The newest of them.
    pub newest: Vec<EntryLine>,
}

impl Journal {
    /// A person's page.
    ///
    /// # Errors
    /// When there is no such person.
    pub fn person_view(&self, id: PersonId) -> Result<PersonView> {
        let reader = self.store.reader();
        let today = self.today();
        let mut book = NameBook::new(reader);
        let line = self.person_page(id)?;
        let mut employments = Vec::new();
        for job in &line.person.employments {
            employments.push((job.clone(), book.account(job.account)?));
        }
        let mut promises = Vec::new();
        for promise in reader.open_promises_with(id)? {
            promises.extend(promise_line(&mut book, promise, today)?);
        }
        let of = TimelineOf { person: Some(id), ..TimelineOf::default() };
        let newest = reader.timeline(&of, None, NEWEST)?;
        let rows = reader.person_date_rows(id)?;
        let dates = rows.iter().map(|(row, date)| (id, line.person.name.as_str(), Some(*row), date));
        let dates = coming(None, dates, today);
        // What an account spoke of is fresh for whoever works there.
        let spoken = match line.person.employments.first() {
            Some(job) => self.spoken(job.account)?,
            None => Spoken::default(),
        };
        Ok(PersonView {
            at: PersonAt { line, last_spoke: reader.last_touch_with(id)? },
            needs: self.needs_of(&reader.open_needs_of(id, NEEDS)?, spoken)?,
            dates,
            employments,
            promises,
            entries: reader.entry_count_of(id)?,
            newest: book.lines(&newest.into_iter().map(|(_, id)| id).collect::<Vec<_>>())?,
        })
    }
}
