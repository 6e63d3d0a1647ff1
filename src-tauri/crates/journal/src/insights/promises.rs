//! How promises were kept, month by month.

use super::say::{month_label, span};
use super::{Counted, CountedWhat, FEWEST, Period, days_back};
use crate::phrase::season;
use crate::promises::you_kept;
use crate::{Journal, Result, Tally};
use chrono::{Datelike, Months, NaiveDate};
use kept_model::Owner;
use kept_store::PromiseCount;

/// Promises kept, by the month in which they were first due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseChart {
    /// "You kept 35 of 37 promises this autumn. They kept 21 of 29."
    pub heading: String,
    /// "66 promises first due from 1 Sep to 18 Nov".
    pub basis: String,
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
    /// Mine, as entries.
    pub mine_facts: Counted,
    /// Theirs, as entries.
    pub theirs_facts: Counted,
}

impl Journal {
    pub(super) fn promise_chart(&self, period: Period) -> Result<PromiseChart> {
        let reader = self.store.reader();
        let today = self.today();
        let this = today.with_day(1).unwrap_or(today);
        let from = this.checked_sub_months(Months::new(period.months() - 1)).unwrap_or(this);
        let bars = reader.promise_ends(from, today, None)?;
        let mut months = Vec::new();
        for back in (0..period.months()).rev() {
            let Some(first) = this.checked_sub_months(Months::new(back)) else { continue };
            let last =
                first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(today);
            let of = |owner| {
                let tally = Tally::of(owner, bars.iter().filter(|count| count.month == first));
                (tally.kept, tally.all())
            };
            let facts = |owner| Counted { what: CountedWhat::Promises(owner), from: Some(first), to: last };
            months.push(PromiseMonth {
                first,
                label: month_label(first, today),
                mine: of(Owner::Me),
                theirs: of(Owner::Them),
                mine_facts: facts(Owner::Me),
                theirs_facts: facts(Owner::Them),
            });
        }
        let (since, when) = match period {
            Period::Season => {
                let (since, name) = season(today);
                (since, format!("this {name}"))
            }
            Period::Quarter => (days_back(today, period.days()), "in 90 days".to_owned()),
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
        Ok(PromiseChart { heading, basis: basis(n, since, today), n, months })
    }
}

fn basis(n: usize, since: NaiveDate, today: NaiveDate) -> String {
    let noun = if n == 1 { "promise" } else { "promises" };
    match today.pred_opt().filter(|yesterday| *yesterday >= since) {
        Some(yesterday) => format!("{n} {noun} first due, {}", span(since, yesterday, today)),
        None => format!("{n} {noun} first due before today"),
    }
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
