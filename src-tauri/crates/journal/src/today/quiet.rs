//! Who has been quiet for longer than usual.

use chrono::NaiveDate;
use kept_model::{AccountId, days_between};
use kept_prompts::{AccountFacts, Facts};

/// As many as stand beside the list of the day.
const MOST: usize = 5;
/// An account's own usual gap is a median: half of all silences are longer. Twice as long is worth a word.
const TIMES_USUAL: u32 = 2;

/// An account that has been quiet for longer than usual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// Days since the last touch.
    pub days: i64,
    /// Days that feel right, else the account's own usual gap.
    pub usual: u32,
    /// Days that must not be passed.
    pub maximum: Option<u32>,
}

impl Quiet {
    /// "usually 21, at most 42".
    pub fn label(&self) -> String {
        let at_most = self.maximum.map_or(String::new(), |most| format!(", at most {most}"));
        format!("usually {}{at_most}", self.usual)
    }
}

/// Those whose silence is longest beside what is usual, and how many more there are.
pub(super) fn quiet(facts: &Facts, today: NaiveDate) -> (Vec<Quiet>, usize) {
    let mut all: Vec<Silence<'_>> =
        facts.accounts.iter().filter_map(|account| silence(account, today)).collect();
    // By days over usual, without fractions; the name settles what is equal.
    all.sort_unstable_by(|a, b| {
        let over = (b.days * i64::from(a.usual)).cmp(&(a.days * i64::from(b.usual)));
        over.then_with(|| (&a.account.name, a.account.id).cmp(&(&b.account.name, b.account.id)))
    });
    let more = all.len().saturating_sub(MOST);
    let longest = all.into_iter().take(MOST).map(|Silence { account, days, usual }| Quiet {
        account: account.id,
        name: account.name.clone(),
        days,
        usual,
        maximum: account.max_days,
    });
    (longest.collect(), more)
}

/// How long an account has been quiet, and how long it usually is.
struct Silence<'a> {
    account: &'a AccountFacts,
    days: i64,
    usual: u32,
}

fn silence(account: &AccountFacts, today: NaiveDate) -> Option<Silence<'_>> {
    if account.muted_until.is_some_and(|until| until > today) {
        return None;
    }
    let days = days_between(account.last_touch.as_ref()?.0, today);
    let (usual, bound) = match (account.ideal_days, account.usual_gap) {
        (Some(ideal), _) => (ideal, ideal),
        (None, Some(gap)) => (gap.max(1), gap.saturating_mul(TIMES_USUAL).max(1)),
        (None, None) => (account.max_days?, account.max_days?),
    };
    (days > i64::from(bound)).then_some(Silence { account, days, usual })
}
