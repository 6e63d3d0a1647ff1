//! The same person was asked to speak for us three times in half a year: a quiet word before the next ask.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::{AccountFacts, AskFact};
use crate::now::Now;
use crate::wording::times;
use kept_model::{Uid, days_between, format_day_long};

/// So many asks tire.
const ASKS: usize = 3;
/// Calendar days, the day of the latest ask included, in which they count.
const WITHIN: i64 = 180;
/// Calendar days of rest after the latest.
const REST: i64 = 90;

pub(crate) struct Tired<'a> {
    account: &'a AccountFacts,
    latest: &'a AskFact,
    asks: usize,
}

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    if account.asks.len() < ASKS {
        return;
    }
    let asked = || account.asks.iter().filter(|ask| ask.day <= now.today);
    for latest in asked() {
        let of_them = || asked().filter(|ask| ask.person == latest.person);
        let is_latest = of_them().all(|ask| (ask.day, ask.uid) <= (latest.day, latest.uid));
        if !is_latest || now.days_since(latest.day) > REST {
            continue;
        }
        let asks = of_them().filter(|ask| days_between(ask.day, latest.day) <= WITHIN).count();
        if asks >= ASKS && account.last_gave.is_none_or(|gave| gave <= latest.day) {
            let cause = AnyCause::AdvocateTired(Tired { account, latest, asks });
            found.push(Candidate::new(Urgency::Quiet, latest.day, cause));
        }
    }
}

impl Cause for Tired<'_> {
    fn subject(&self) -> Uid {
        self.latest.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Uid(self.latest.person)
    }

    fn about(&self) -> About {
        About::account(self.account.id)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let name = &self.latest.name;
        Words {
            title: format!("Give {name} a rest from asks"),
            reason: format!(
                "Advocacy, because {name} at {} was asked to speak for us {} within {WITHIN} days, last on {}",
                self.account.name,
                times(self.asks as i64),
                format_day_long(self.latest.day, now.today),
            ),
            ends: format!("Ends with an entry that gives, or {REST} days after the last ask"),
            ..Words::default()
        }
    }
}
