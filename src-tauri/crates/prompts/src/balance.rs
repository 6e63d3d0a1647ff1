//! More asked than given: four asks since we last gave, or a quarter that leans towards asking. A further act
//! that asks is a new prompt; one that gives ends it.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::AccountFacts;
use crate::now::Now;
use crate::wording::{count, times};
use chrono::Days;
use kept_model::{Stance, Uid, format_day_long};

/// So many asks without a gift are worth a word.
const ASKS: i64 = 4;
/// The window, in calendar days, today included.
pub(crate) const WINDOW: u64 = 90;

pub(crate) struct Leaning<'a> {
    account: &'a AccountFacts,
    gave: i64,
    asked: i64,
}

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    // Nobody who asked less often than that leans, however far back one looks.
    if account.stances.len() < ASKS as usize && i64::from(account.asked_since_gave) < ASKS {
        return;
    }
    let first = now.today.checked_sub_days(Days::new(WINDOW - 1)).unwrap_or(now.today);
    let (mut gave, mut asked) = (0, 0);
    for (day, stance) in &account.stances {
        if first <= *day && *day <= now.today {
            *(if *stance == Stance::Gave { &mut gave } else { &mut asked }) += 1;
        }
    }
    if i64::from(account.asked_since_gave) < ASKS && !(asked >= ASKS && asked > 2 * gave) {
        return;
    }
    // The newest act is the one that tipped it.
    let day = account.stances.first().map_or(now.today, |(day, _)| (*day).min(now.today));
    let cause = AnyCause::Balance(Leaning { account, gave, asked });
    found.push(Candidate::new(Urgency::Soon, day, cause));
}

impl Cause for Leaning<'_> {
    fn subject(&self) -> Uid {
        self.account.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        self.account.last_stance.map_or(Anchor::Word("none"), Anchor::Uid)
    }

    fn about(&self) -> About {
        About::account(self.account.id)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let name = &self.account.name;
        let since = i64::from(self.account.asked_since_gave);
        let (title, why, ends) = match self.account.last_gave {
            _ if since < ASKS => (
                format!("{name} has been asked {}, given to {}", times(self.asked), times(self.gave)),
                format!("the last {WINDOW} days lean towards asking"),
                "Ends when giving has caught up with half of the asking",
            ),
            Some(day) => (
                format!("{name} has been asked {} since we last gave", times(since)),
                format!("we last gave on {}", format_day_long(day, now.today)),
                "Ends with an entry that gives",
            ),
            None => (
                format!("{name} has been asked {} and not given to yet", times(since)),
                format!("{} entries ask and none gives", count(since)),
                "Ends with an entry that gives",
            ),
        };
        Words { title, reason: format!("Balance, because {why}"), ends: ends.to_owned(), ..Words::default() }
    }
}
