//! What the journal shows from afar. A chart is headed by its finding; too few numbers are called too few.

use crate::phrase::season;
use crate::promises::you_kept;
use crate::{Journal, Result, Tally};
use chrono::{Datelike, Days, Months, NaiveDate};
use kept_model::{AccountId, Owner, count_word, times_word};
use kept_store::PromiseCount;

/// Fewer than this say nothing.
const FEWEST: usize = 3;
/// Accounts that a chart shows.
const ROWS: usize = 20;

/// How far back to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Half a year of bars, the finding of this season, a balance of 90 days.
    Season,
    /// 90 days.
    Quarter,
    /// Six months.
    Half,
    /// A year.
    Year,
}

impl Period {
    /// "90d", "6m" or "1y"; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        match text {
            "90d" => Some(Self::Quarter),
            "6m" => Some(Self::Half),
            "1y" => Some(Self::Year),
            _ => None,
        }
    }

    /// Bars, the present month among them.
    const fn months(self) -> u32 {
        match self {
            Self::Quarter => 3,
            Self::Season | Self::Half => 6,
            Self::Year => 12,
        }
    }

    /// Days of the balance, today included.
    const fn days(self) -> u64 {
        match self {
            Self::Season | Self::Quarter => 90,
            Self::Half => 182,
            Self::Year => 365,
        }
    }
}

/// Charts, each with its finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Insights {
    /// How promises were kept.
    pub promises: PromiseChart,
    /// Giving beside asking.
    pub balance: BalanceChart,
}

/// Promises kept, by the month in which they were first due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseChart {
    /// "You kept 35 of 37 promises this autumn. They kept 21 of 29."
    pub heading: String,
    /// How many promises the heading is about.
    pub n: usize,
    /// Oldest first.
    pub months: Vec<PromiseMonth>,
}

/// A month of promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseMonth {
    /// The first of the month.
    pub first: NaiveDate,
    /// "Jun", with the year when it is another.
    pub label: String,
    /// Mine: kept, and all.
    pub mine: (usize, usize),
    /// Theirs: kept, and all.
    pub theirs: (usize, usize),
}

/// Giving beside asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceChart {
    /// "You give more than you ask at five of eight accounts."
    pub heading: String,
    /// How many acts it counts.
    pub n: usize,
    /// Days, today included.
    pub days: u64,
    /// Those that lean most towards giving first.
    pub rows: Vec<BalanceRow>,
    /// How many more accounts there are.
    pub more: usize,
}

/// An account's giving and asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceRow {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// Acts that gave.
    pub gave: u32,
    /// Acts that asked.
    pub asked: u32,
}

impl Journal {
    /// The charts of a period.
    pub fn insights(&self, period: Period) -> Result<Insights> {
        Ok(Insights { promises: self.promise_chart(period)?, balance: self.balance_chart(period)? })
    }

    fn promise_chart(&self, period: Period) -> Result<PromiseChart> {
        let reader = self.store.reader();
        let today = self.today();
        let this = today.with_day(1).unwrap_or(today);
        let from = this.checked_sub_months(Months::new(period.months() - 1)).unwrap_or(this);
        let bars = reader.promise_ends(from, today, None)?;
        let mut months = Vec::new();
        for back in (0..period.months()).rev() {
            let Some(first) = this.checked_sub_months(Months::new(back)) else { continue };
            let of = |owner| {
                let tally = Tally::of(owner, bars.iter().filter(|count| count.month == first));
                (tally.kept, tally.all())
            };
            let format = if first.year() == today.year() { "%b" } else { "%b %Y" };
            months.push(PromiseMonth {
                first,
                label: first.format(format).to_string(),
                mine: of(Owner::Me),
                theirs: of(Owner::Them),
            });
        }
        let (since, when) = match period {
            Period::Season => {
                let (since, name) = season(today);
                (since, format!("this {name}"))
            }
            Period::Quarter => (days_back(today, period), "in 90 days".to_owned()),
            Period::Half => (from, "in six months".to_owned()),
            Period::Year => (from, "in twelve months".to_owned()),
        };
        // A season begins with a month, and six months hold all of it: its promises are among those of the bars.
        let counts = if since >= from && since.day() == 1 {
            bars.into_iter().filter(|count| count.month >= since).collect()
        } else {
            reader.promise_ends(since, today, None)?
        };
        let (heading, n) = promise_heading(&counts, &when);
        Ok(PromiseChart { heading, n, months })
    }

    fn balance_chart(&self, period: Period) -> Result<BalanceChart> {
        let reader = self.store.reader();
        let today = self.today();
        let counts = reader.stances_between(days_back(today, period), today)?;
        let mut rows = Vec::new();
        for (account, gave, asked) in counts {
            rows.push(BalanceRow { account, name: String::new(), gave, asked });
        }
        let lean = |row: &BalanceRow| i64::from(row.gave) - i64::from(row.asked);
        rows.sort_by_key(|row| (-lean(row), -i64::from(row.gave), row.account));
        let accounts = reader.account_count()?;
        let n = rows.iter().map(|row| (row.gave + row.asked) as usize).sum();
        let giving = rows.iter().filter(|row| lean(row) > 0).count();
        let mut worst = rows.last().filter(|row| lean(row) < 0).cloned();
        let more = rows.len().saturating_sub(ROWS);
        rows.truncate(ROWS);
        for row in rows.iter_mut().chain(&mut worst) {
            row.name = reader.account(row.account)?.name;
        }
        let heading = balance_heading(n, giving, accounts, worst.as_ref());
        Ok(BalanceChart { heading, n, days: period.days(), rows, more })
    }
}

fn days_back(today: NaiveDate, period: Period) -> NaiveDate {
    today.checked_sub_days(Days::new(period.days() - 1)).unwrap_or(today)
}

fn promise_heading(counts: &[PromiseCount], when: &str) -> (String, usize) {
    let (mine, theirs) = (Tally::of(Owner::Me, counts.iter()), Tally::of(Owner::Them, counts.iter()));
    let n = mine.all() + theirs.all();
    let heading = match (mine.all() >= FEWEST, theirs.all() >= FEWEST) {
        (true, true) => {
            format!("{} {when}. They kept {} of {}.", you_kept(mine), theirs.kept, theirs.all())
        }
        (true, false) => format!("{} {when}. Of theirs too few came due to say.", you_kept(mine)),
        (false, true) => {
            format!(
                "They kept {} of {} promises {when}. Of yours too few came due to say.",
                theirs.kept,
                theirs.all()
            )
        }
        (false, false) => format!("Too few promises came due {when} to say how they are kept."),
    };
    (heading, n)
}

/// "You give more than you ask at five of eight accounts. St Aldric’s Hospital was asked four times, given to once."
fn balance_heading(n: usize, giving: usize, accounts: usize, worst: Option<&BalanceRow>) -> String {
    if n < FEWEST {
        return "Too few acts of giving and asking are written down to say more.".to_owned();
    }
    let noun = if accounts == 1 { "account" } else { "accounts" };
    let most = if giving == 0 {
        "You give more than you ask at no account.".to_owned()
    } else {
        let all = count_word(accounts as i64);
        format!("You give more than you ask at {} of {all} {noun}.", count_word(giving as i64))
    };
    let Some(worst) = worst else { return most };
    let given = if worst.gave == 0 {
        "not given to".to_owned()
    } else {
        format!("given to {}", times_word(worst.gave.into()))
    };
    format!("{most} {} was asked {}, {given}.", worst.name, times_word(worst.asked.into()))
}
