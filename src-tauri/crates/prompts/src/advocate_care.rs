//! Somebody spoke for us, and nothing has been given back since.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::{AccountFacts, AdvocacyFact};
use crate::now::Now;
use crate::wording::ago;
use kept_model::{Uid, format_day_long};

/// Calendar days after the advocacy.
const SINCE: u64 = 30;
const UNTIL: i64 = 365;

pub(crate) struct Care<'a> {
    account: &'a AccountFacts,
    advocacy: &'a AdvocacyFact,
}

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let Some(advocacy) = &account.last_advocacy else { return };
    let later = |day: chrono::NaiveDate| day > advocacy.day;
    if account.last_gave.is_some_and(later)
        || account.last_delight.is_some_and(|(day, _)| later(day))
        || now.days_since(advocacy.day) > UNTIL
    {
        return;
    }
    if let Some(day) = now.since(advocacy.day, SINCE) {
        let cause = AnyCause::AdvocateCare(Care { account, advocacy });
        found.push(Candidate::new(Urgency::of_suggestion(day, now.today), day, cause));
    }
}

impl Cause for Care<'_> {
    fn subject(&self) -> Uid {
        self.advocacy.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Word("care")
    }

    fn about(&self) -> About {
        About::entry(Some(self.account.id), self.advocacy.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let people = self.advocacy.people.as_deref();
        Words {
            title: format!("Do something kind for {}", people.unwrap_or_else(|| self.account.person())),
            reason: format!(
                "Advocacy, because {} spoke for us on {}, {}, and no entry has given since",
                now.whoever(people, Some(self.account.id)),
                format_day_long(self.advocacy.day, now.today),
                ago(now.days_since(self.advocacy.day)),
            ),
            ends: "Ends with an entry that gives, a delight moment, or newer advocacy".to_owned(),
            ..Words::default()
        }
    }
}
