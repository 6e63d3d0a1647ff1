//! The facts in memory. A window looks at them all day: what an operation touched is read again, the rest stays.

use super::{account, acts, open};
use crate::Result;
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, Noun, PersonId, PlaybookAnchor};
use kept_prompts::{Acts, Facts};
use kept_store::{ChangedRow, PromptAct, Reader};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// So many touched rows are read one by one; after more everything is read again.
const MOST: usize = 2_000;

/// The facts as of some operation and some day.
#[derive(Default)]
pub(crate) struct FactTable(RefCell<Option<Known>>);

struct Known {
    /// The newest operation that is in it.
    seq: i64,
    /// Some facts reach back so many days from today: another day has others.
    today: NaiveDate,
    facts: Arc<Facts>,
    acts: Arc<Acts>,
    /// What was put off until something happens: what is written down may be it.
    waiting: Vec<PromptAct>,
    /// Where each account stands in the facts.
    places: HashMap<AccountId, usize>,
    /// The entries of the tickets, and whose the dates are, in the same order.
    tickets: Vec<EntryId>,
    people: Vec<PersonId>,
}

impl FactTable {
    /// The facts, with everything that was written until now, by whichever process.
    pub(super) fn facts(&self, reader: Reader<'_>, today: NaiveDate) -> Result<Arc<Facts>> {
        self.look(reader, today, |known| Arc::clone(&known.facts))
    }

    /// What was done with prompts, as [`FactTable::facts`].
    pub(super) fn acts(&self, reader: Reader<'_>, today: NaiveDate) -> Result<Arc<Acts>> {
        self.look(reader, today, |known| Arc::clone(&known.acts))
    }

    /// Forgets everything: what is derived was made anew.
    pub(crate) fn forget(&self) {
        *self.0.borrow_mut() = None;
    }

    fn look<T>(&self, reader: Reader<'_>, today: NaiveDate, give: impl FnOnce(&Known) -> T) -> Result<T> {
        // Read before the rows: what comes in between is read again at the next look.
        let newest = reader.newest_seq()?;
        let mut place = self.0.borrow_mut();
        let known = match place.take() {
            Some(known) if (known.seq, known.today) == (newest, today) => known,
            Some(known) if known.today == today && known.seq < newest => known.follow(reader, newest)?,
            _ => Known::read(reader, newest, today)?,
        };
        let given = give(&known);
        *place = Some(known);
        Ok(given)
    }
}

impl Known {
    /// Reads everything.
    fn read(reader: Reader<'_>, seq: i64, today: NaiveDate) -> Result<Self> {
        let (tickets, ticket_facts) = open::tickets(reader, None, today)?.into_iter().unzip();
        let mut facts = Facts {
            accounts: reader.facts_since(-1)?.into_iter().map(account::account).collect(),
            meetings: open::meetings(reader, today)?,
            tickets: ticket_facts,
            playbooks: reader.playbooks()?,
            ..Facts::default()
        };
        let (people, dates): (Vec<_>, _) =
            open::dates(reader, counts_from_dates(&facts), today)?.into_iter().unzip();
        facts.dates = dates;
        open::last_entries(&mut facts.dates, &people, reader, today)?;
        open::add(&mut facts, reader, None, today)?;
        open::sort(&mut facts);
        let (acts, waiting) = acts::read(reader)?;
        let places = facts.accounts.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
        let (facts, acts) = (Arc::new(facts), Arc::new(acts));
        Ok(Self { seq, today, facts, acts, waiting, places, tickets, people })
    }

    /// Reads again what operations touched since.
    fn follow(mut self, reader: Reader<'_>, newest: i64) -> Result<Self> {
        let rows = reader.rows_since(self.seq, MOST + 1)?;
        // An operation without rows filled the journal; and where a person's name or side changed, or an account is gone,
        // many words change.
        let is_far = |row: &ChangedRow| matches!(row.table.as_str(), "person" | "account") && row.was_there;
        let is_renamed = rows.iter().any(|row| row.table == "person" && is_far(row));
        if rows.is_empty() || rows.len() > MOST || is_renamed {
            return Self::read(reader, newest, self.today);
        }
        let touched = |tables: &[&str]| rows.iter().any(|row| tables.contains(&row.table.as_str()));
        if touched(&["account"]) {
            let there: BTreeSet<i64> = reader.account_names()?.into_iter().map(|(id, _, _)| id.0).collect();
            if self.places.keys().any(|id| !there.contains(&id.0)) {
                return Self::read(reader, newest, self.today);
            }
        }
        let today = self.today;
        let facts = Arc::make_mut(&mut self.facts);
        for row in reader.facts_since(self.seq)? {
            let fact = account::account(row);
            if let Some(known) = self.places.get(&fact.id).and_then(|place| facts.accounts.get_mut(*place)) {
                *known = fact;
            } else {
                self.places.insert(fact.id, facts.accounts.len());
                facts.accounts.push(fact);
            }
        }
        let about_entry = |row: &ChangedRow| match row.about {
            Some((Noun::Entry, id)) => Some(EntryId(id)),
            _ => None,
        };
        let entries: BTreeSet<EntryId> = rows.iter().filter_map(about_entry).collect();
        if !entries.is_empty() {
            open::remove(facts, |id| entries.contains(&id));
            let mut kept = self.tickets.iter().map(|entry| !entries.contains(entry));
            facts.tickets.retain(|_| kept.next().unwrap_or(true));
            self.tickets.retain(|entry| !entries.contains(entry));
            for entry in &entries {
                open::add(facts, reader, Some(*entry), today)?;
                let added = open::tickets(reader, Some(*entry), today)?;
                for (entry, ticket) in added {
                    self.tickets.push(entry);
                    facts.tickets.push(ticket);
                }
            }
            open::sort(facts);
        }
        if touched(&["entry_link", "story", "story_part"]) {
            facts.delights.clear();
            open::add_delights(facts, reader, None, today)?;
        }
        if touched(&["playbook", "playbook_step"]) {
            facts.playbooks = reader.playbooks()?;
        }
        if touched(&["meeting"]) {
            facts.meetings = open::meetings(reader, today)?;
        }
        if touched(&["person_date", "person_account", "playbook"]) {
            (self.people, facts.dates) =
                open::dates(reader, counts_from_dates(facts), today)?.into_iter().unzip();
            open::last_entries(&mut facts.dates, &self.people, reader, today)?;
        } else if !entries.is_empty() {
            open::last_entries(&mut facts.dates, &self.people, reader, today)?;
        }
        if touched(&["prompt_act"]) {
            let (acts, waiting) = acts::read(reader)?;
            (self.acts, self.waiting) = (Arc::new(acts), waiting);
        } else if !self.waiting.is_empty() && touched(&["entry", "entry_account", "meeting"]) {
            acts::look_again(reader, &self.waiting, Arc::make_mut(&mut self.acts))?;
        }
        self.seq = newest;
        Ok(self)
    }
}

/// Whether a playbook that is on counts from the dates of people.
fn counts_from_dates(facts: &Facts) -> bool {
    facts.playbooks.iter().any(|playbook| playbook.is_on && playbook.anchor == PlaybookAnchor::Personal)
}
