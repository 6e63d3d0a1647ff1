//! When there was a touch, and who has been quiet for longer than usual.

use super::say::span;
use super::{Counted, CountedWhat, FEWEST, Period, ROWS};
use crate::brief::lines::capital;
use crate::phrase::weeks_or_days;
use crate::{Journal, Result};
use chrono::NaiveDate;
use kept_model::{Account, AccountId, EntryId, count_word, days_between};
use kept_store::AccountFact;
use std::collections::{BTreeMap, HashMap};

/// An account's own usual gap is a median: half of all silences are longer. Twice as long is longer than usual.
const TIMES_USUAL: u32 = 2;

/// The touches of each account, and its silence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RhythmChart {
    /// "Six of eight rhythms are steady. Orrin Pumps has been quiet for 38 days, four short of your maximum."
    pub heading: String,
    /// "Eight accounts whose rhythm is known; touches of 22 May to 19 Nov".
    pub basis: String,
    /// Accounts whose rhythm is known and that are not muted.
    pub n: usize,
    /// How many of them have been quiet for no longer than usual.
    pub steady: usize,
    /// Accounts with too few touches to know.
    pub unknown: usize,
    /// First day of the strip.
    pub from: NaiveDate,
    /// Today.
    pub to: NaiveDate,
    /// Those whose silence is longest beside what is usual first.
    pub rows: Vec<RhythmRow>,
    /// How many more there are.
    pub more: usize,
}

/// An account's touches and its silence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RhythmRow {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// A dot for each day with a touch or a delight moment, oldest first.
    pub dots: Vec<RhythmDot>,
    /// Days with a touch in the period.
    pub touch_days: usize,
    /// Days with a delight moment in the period.
    pub delight_days: usize,
    /// The day of the newest touch.
    pub last: NaiveDate,
    /// Days since then.
    pub quiet: i64,
    /// The median of its latest gaps, in days.
    pub gap: Option<u32>,
    /// What feels right, in days.
    pub ideal: Option<u32>,
    /// What must not be passed, in days.
    pub maximum: Option<u32>,
    /// Whether it has been quiet for longer than usual.
    pub is_quiet: bool,
    /// "every 3 weeks, at most 6 weeks", "usually 9 days".
    pub usual: String,
    /// The touches of the period, as entries.
    pub facts: Counted,
}

/// A day with a touch or a delight moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RhythmDot {
    /// Which day.
    pub day: NaiveDate,
    /// The delight moment, else the newest touch of the day.
    pub entry: EntryId,
    /// Whether there was a delight moment.
    pub is_delight: bool,
}

/// What is known of an account's rhythm: days that are usual, and days after which it is quiet for longer than that.
fn bounds(account: &Account, fact: &AccountFact) -> Option<(u32, u32)> {
    match (account.ideal_days, fact.usual_gap) {
        (Some(ideal), _) => Some((ideal.max(1), ideal)),
        (None, Some(gap)) => Some((gap.max(1), gap.saturating_mul(TIMES_USUAL).max(1))),
        (None, None) => account.max_days.map(|most| (most.max(1), most)),
    }
}

fn usual(row: &RhythmRow) -> String {
    let most = row.maximum.map(|days| format!("at most {}", weeks_or_days(days)));
    let often = match (row.ideal, row.gap) {
        (Some(ideal), _) => Some(format!("every {}", weeks_or_days(ideal))),
        (None, Some(0 | 1)) => Some("usually daily".to_owned()),
        (None, Some(gap)) => Some(format!("usually {gap} days")),
        (None, None) => None,
    };
    often.into_iter().chain(most).collect::<Vec<_>>().join(", ")
}

impl Journal {
    pub(super) fn rhythm_chart(&self, period: Period) -> Result<RhythmChart> {
        let reader = self.store.reader();
        let today = self.today();
        let (from, to) = period.until(today);
        let facts: HashMap<AccountId, AccountFact> = reader.account_facts()?.into_iter().collect();
        let (mut known, mut unknown) = (Vec::new(), 0);
        for account in reader.accounts()? {
            let Some(fact) = facts.get(&account.id) else { continue };
            let Some((last, _)) = fact.last_touch else { continue };
            if account.muted_until.is_some_and(|until| until > today) {
                continue;
            }
            match bounds(&account, fact) {
                Some((usual, bound)) => {
                    let quiet = days_between(last, today).max(0);
                    known.push((usual, row(account, fact, (from, to), last, quiet, bound)));
                }
                None => unknown += 1,
            }
        }
        // By days over usual, without fractions; the name settles what is equal.
        known.sort_by(|(usual_a, a), (usual_b, b)| {
            (b.quiet * i64::from(*usual_a))
                .cmp(&(a.quiet * i64::from(*usual_b)))
                .then_with(|| a.name.cmp(&b.name))
        });
        let mut rows: Vec<RhythmRow> = known.into_iter().map(|(_, row)| row).collect();
        let n = rows.len();
        let steady = rows.iter().filter(|row| !row.is_quiet).count();
        let heading = heading(n, steady, rows.iter().find(|row| row.is_quiet));
        rows.truncate(ROWS);
        let mut delights: HashMap<AccountId, Vec<(NaiveDate, EntryId)>> = HashMap::new();
        for (account, day, entry) in reader.delight_days((from, to))? {
            delights.entry(account).or_default().push((day, entry));
        }
        for row in &mut rows {
            let of_row = delights.remove(&row.account).unwrap_or_default();
            dots(row, reader.touch_days(row.account, (from, to))?, of_row);
        }
        let noun = if n == 1 { "account" } else { "accounts" };
        let all = capital(&count_word(n as i64));
        let basis = format!("{all} {noun} whose rhythm is known; touches of {}", span(from, to, today));
        Ok(RhythmChart { heading, basis, n, steady, unknown, from, to, more: n - rows.len(), rows })
    }
}

fn dots(row: &mut RhythmRow, touches: Vec<(NaiveDate, EntryId)>, delights: Vec<(NaiveDate, EntryId)>) {
    (row.touch_days, row.delight_days) = (touches.len(), delights.len());
    let mut dots = BTreeMap::new();
    for (day, entry) in touches {
        dots.insert(day, RhythmDot { day, entry, is_delight: false });
    }
    for (day, entry) in delights {
        dots.insert(day, RhythmDot { day, entry, is_delight: true });
    }
    row.dots = dots.into_values().collect();
}

fn row(
    account: Account,
    fact: &AccountFact,
    (from, to): (NaiveDate, NaiveDate),
    last: NaiveDate,
    quiet: i64,
    bound: u32,
) -> RhythmRow {
    let mut row = RhythmRow {
        account: account.id,
        name: account.name,
        dots: Vec::new(),
        touch_days: 0,
        delight_days: 0,
        last,
        quiet,
        gap: fact.usual_gap,
        ideal: account.ideal_days,
        maximum: account.max_days,
        is_quiet: quiet > i64::from(bound),
        usual: String::new(),
        facts: Counted { what: CountedWhat::Touches(account.id, None), from: Some(from), to },
    };
    row.usual = usual(&row);
    row
}

fn heading(n: usize, steady: usize, quietest: Option<&RhythmRow>) -> String {
    let all = if n < FEWEST {
        "Too few accounts have a rhythm that is known to compare them.".to_owned()
    } else if steady == n {
        format!("All {} rhythms are steady.", count_word(n as i64))
    } else if steady == 0 {
        format!("None of {} rhythms is steady.", count_word(n as i64))
    } else {
        let verb = if steady == 1 { "is" } else { "are" };
        format!("{} of {} rhythms {verb} steady.", capital(&count_word(steady as i64)), count_word(n as i64))
    };
    match quietest {
        Some(row) => format!("{all} {}", silence(row)),
        None => all,
    }
}

/// "Orrin Pumps has been quiet for 38 days, four short of your maximum."
fn silence(row: &RhythmRow) -> String {
    let beside = match row.maximum.map(|most| row.quiet - i64::from(most)) {
        Some(0) => "which is your maximum".to_owned(),
        Some(past @ 1..) => format!("{} past your maximum", count_word(past)),
        Some(short) => format!("{} short of your maximum", count_word(-short)),
        None => row.usual.clone(),
    };
    format!("{} has been quiet for {} days, {beside}.", row.name, count_word(row.quiet))
}
