//! The moment at which somebody looks, with what every rule needs beside its own facts.

use crate::facts::{AccountFacts, Facts, OutcomeFact};
use chrono::{Datelike, Days, NaiveDate};
use kept_model::{AccountId, WorkCalendar};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// The moment at which somebody looks.
pub(crate) struct Now<'a> {
    pub(crate) today: NaiveDate,
    /// Local minute of the day, where it is known.
    pub(crate) minute: Option<u16>,
    pub(crate) calendar: &'a WorkCalendar,
    /// The last working day up to today, and the first one after it. Whether a day has come by today when it is shifted
    /// to a working day is a comparison with one of these, and no walk over the calendar.
    pub(crate) last_worked: NaiveDate,
    pub(crate) next_worked: NaiveDate,
    /// Today and the last working day as numbers: a difference of numbers costs a tenth of one of dates.
    today_number: i64,
    last_worked_number: i64,
    facts: &'a Facts,
    /// Where each account stands in the facts.
    places: HashMap<AccountId, usize, BuildHasherDefault<RowHasher>>,
    muted: Vec<AccountId>,
    /// Where the oldest open outcome of each account stands: only words ask for it.
    goals: OnceCell<HashMap<AccountId, usize>>,
}

impl<'a> Now<'a> {
    pub(crate) fn new(
        facts: &'a Facts,
        (today, minute): (NaiveDate, Option<u16>),
        calendar: &'a WorkCalendar,
    ) -> Self {
        let places = facts.accounts.iter().enumerate().map(|(place, account)| (account.id, place));
        let muted = facts.accounts.iter().filter(|account| account.is_muted(today));
        let mut muted: Vec<AccountId> = muted.map(|account| account.id).collect();
        muted.sort_unstable();
        let last_worked = on_or_before(calendar, today);
        Self {
            today,
            minute,
            calendar,
            last_worked,
            today_number: number(today),
            last_worked_number: number(last_worked),
            next_worked: calendar.add_working_days(today, 1),
            facts,
            muted,
            places: places.collect(),
            goals: OnceCell::new(),
        }
    }

    /// Where an account stands in the facts.
    pub(crate) fn place(&self, id: Option<AccountId>) -> Option<usize> {
        self.places.get(&id?).copied()
    }

    pub(crate) fn account(&self, id: Option<AccountId>) -> Option<&'a AccountFacts> {
        self.facts.accounts.get(self.place(id)?)
    }

    pub(crate) fn is_muted(&self, id: Option<AccountId>) -> bool {
        id.is_some_and(|id| self.muted.binary_search(&id).is_ok())
    }

    /// The first working day on or after `count` calendar days after `day`, once it has come.
    pub(crate) fn since(&self, day: NaiveDate, count: u64) -> Option<NaiveDate> {
        if number(day) + count.cast_signed() > self.last_worked_number {
            return None;
        }
        Some(self.calendar.on_or_after(day.checked_add_days(Days::new(count))?))
    }

    /// The first working day after `day`, once it has come.
    pub(crate) fn working_day_after(&self, day: NaiveDate) -> Option<NaiveDate> {
        (day < self.last_worked).then(|| self.calendar.add_working_days(day, 1))
    }

    /// Calendar days from `day` to today.
    pub(crate) fn days_since(&self, day: NaiveDate) -> i64 {
        self.today_number - number(day)
    }

    /// The account's name; "the customer" where none is known.
    pub(crate) fn name(&self, id: Option<AccountId>) -> &'a str {
        self.account(id).map_or("the customer", |account| &account.name)
    }

    /// Whom to speak with: the account's main person, else the account.
    pub(crate) fn person(&self, id: Option<AccountId>) -> &'a str {
        self.account(id).map_or("the customer", AccountFacts::person)
    }

    /// "Dana at Calder Water", or the half of it that is known; `None` when neither is.
    pub(crate) fn who(&self, person: Option<&str>, id: Option<AccountId>) -> Option<String> {
        match (person, self.account(id)) {
            (Some(person), Some(account)) => Some(format!("{person} at {}", account.name)),
            (Some(person), None) => Some(person.to_owned()),
            (None, account) => account.map(|account| account.name.clone()),
        }
    }

    /// As [`Now::who`]; "the customer" where nobody is known.
    pub(crate) fn whoever(&self, person: Option<&str>, id: Option<AccountId>) -> String {
        self.who(person, id).unwrap_or_else(|| "the customer".to_owned())
    }

    /// What an account wants to achieve: the oldest of its open outcomes.
    pub(crate) fn goal(&self, id: AccountId) -> Option<&'a OutcomeFact> {
        let outcomes = &self.facts.outcomes;
        let goals = self.goals.get_or_init(|| {
            let mut goals = HashMap::new();
            for (place, outcome) in outcomes.iter().enumerate() {
                let Some(account) = outcome.account else { continue };
                let goal = goals.entry(account).or_insert(place);
                if outcome.entry < outcomes[*goal].entry {
                    *goal = place;
                }
            }
            goals
        });
        outcomes.get(*goals.get(&id)?)
    }
}

/// Spreads the numbers of rows. Each of thousands of orders looks its account up, and nobody chooses these numbers to do
/// harm: the standard hasher would take longer than the rules.
#[derive(Default)]
struct RowHasher(u64);

impl Hasher for RowHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_i64((*byte).into());
        }
    }

    fn write_i64(&mut self, row: i64) {
        // 2^64 divided by the golden ratio: neighbours end far apart, in the upper bits as well as in the lower.
        self.0 = (self.0 ^ row.cast_unsigned()).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(26);
    }
}

/// A day as the number of days since the year 1, to count with.
pub(crate) fn number(day: NaiveDate) -> i64 {
    day.num_days_from_ce().into()
}

/// The last working day on or before `day`.
pub(crate) fn on_or_before(calendar: &WorkCalendar, day: NaiveDate) -> NaiveDate {
    if calendar.is_working(day) { day } else { calendar.add_working_days(day, -1) }
}
