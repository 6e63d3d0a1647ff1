//! Accounts as lists and pages show them.

use crate::line::NameBook;
use crate::{EntryLine, Journal, Result};
use chrono::NaiveDate;
use kept_capture::Named;
use kept_model::{Account, AccountId, ContactPoint, EntryId, Person, PersonId, Standing, YearlessDate};
use kept_store::AccountFact;

/// Entries that an account's page shows.
const NEWEST: usize = 10;

/// An account in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountLine {
    /// The account.
    pub account: Account,
    /// What its entries add up to.
    pub fact: AccountFact,
    /// How many people we know there.
    pub people: usize,
    /// Open promises of ours and of theirs.
    pub open: (usize, usize),
}

/// A person with how to reach them.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonLine {
    /// The person.
    pub person: Person,
    /// Their title at the account of the page, else at their first.
    pub role: Option<String>,
    /// The name of where they work.
    pub at: Option<String>,
    /// How to reach them.
    pub points: Vec<ContactPoint>,
    /// Birthdays and the like.
    pub dates: Vec<YearlessDate>,
    /// The day of the newest entry about them.
    pub last_entry: Option<NaiveDate>,
}

/// An account's page.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountPage {
    /// The account in short.
    pub line: AccountLine,
    /// Since the first order or the first entry, whichever came first.
    pub since: Option<NaiveDate>,
    /// How we have stood with them, newest first.
    pub standings: Vec<Standing>,
    /// How to reach the account itself.
    pub points: Vec<ContactPoint>,
    /// Who is there.
    pub people: Vec<PersonLine>,
    /// What is open: promises, then questions, obstacles and outcomes.
    pub open: Vec<EntryLine>,
    /// Everything bought, newest first.
    pub orders: Vec<EntryLine>,
    /// The newest entries.
    pub newest: Vec<EntryLine>,
}

impl Journal {
    /// Every account by name.
    pub fn accounts(&self) -> Result<Vec<AccountLine>> {
        self.store.reader().accounts()?.into_iter().map(|account| self.account_line(account)).collect()
    }

    /// The account or person that a name means.
    ///
    /// # Errors
    /// Nobody, or several.
    pub fn named(&self, name: &str) -> Result<Named> {
        self.names().one(name)
    }

    /// An account's page.
    pub fn account_page(&self, id: AccountId) -> Result<AccountPage> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let line = self.account_line(reader.account(id)?)?;
        let mut lines = |ids: Vec<EntryId>| book.lines(&ids);
        let mut open = reader.open_promises_of(id)?;
        open.extend(reader.open_questions_of(id)?);
        open.extend(reader.open_obstacles_of(id)?);
        open.extend(reader.open_outcomes_of(id)?);
        let orders = lines(reader.orders_of(id)?)?;
        let first_order = orders.last().map(|order| order.entry.day);
        let people = reader.people_of(id)?.into_iter().map(|person| self.person_line(person, Some(id)));
        Ok(AccountPage {
            since: first_order.into_iter().chain(line.fact.first_day).min(),
            standings: reader.standings(id)?,
            points: reader.account_points(id)?,
            people: people.collect::<Result<_>>()?,
            open: lines(open)?,
            newest: lines(reader.entries_of(id, NaiveDate::MIN, NEWEST)?)?,
            orders,
            line,
        })
    }

    /// A person, and how to reach them.
    pub fn person_page(&self, id: PersonId) -> Result<PersonLine> {
        self.person_line(id, None)
    }

    fn account_line(&self, account: Account) -> Result<AccountLine> {
        let reader = self.store.reader();
        let (mut mine, mut theirs) = (0, 0);
        for id in reader.open_promises_of(account.id)? {
            if let kept_model::Facet::Promise(promise) = reader.entry(id)?.facet {
                *(if promise.owner == kept_model::Owner::Them { &mut theirs } else { &mut mine }) += 1;
            }
        }
        Ok(AccountLine {
            fact: reader.account_fact(account.id)?,
            people: reader.people_of(account.id)?.len(),
            open: (mine, theirs),
            account,
        })
    }

    fn person_line(&self, id: PersonId, at: Option<AccountId>) -> Result<PersonLine> {
        let reader = self.store.reader();
        let person = reader.person(id)?;
        let job = person.employments.iter().find(|job| at.is_none_or(|at| at == job.account));
        let at = job.map(|job| reader.account(job.account)).transpose()?;
        Ok(PersonLine {
            role: job.and_then(|job| job.role.clone()),
            at: at.map(|account| account.name),
            points: reader.person_points(id)?,
            dates: reader.person_dates(id)?,
            last_entry: reader.last_entry_about(id)?,
            person,
        })
    }
}
