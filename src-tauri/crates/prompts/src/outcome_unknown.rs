//! Nobody has written down what they want to achieve: a quiet hint, once there is an order or some talk.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::AccountFacts;
use crate::now::Now;
use crate::wording::count;
use kept_model::Uid;

/// After so many touches a goal could have come up.
const TOUCHES: u32 = 3;

pub(crate) struct Unknown<'a>(&'a AccountFacts);

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    if account.outcomes > 0 || (account.first_order.is_none() && account.touches < TOUCHES) {
        return;
    }
    // The last conversation was the last chance to hear it.
    let last = account.last_touch.map(|(day, _)| day).or(account.first_day).unwrap_or(now.today);
    let cause = AnyCause::OutcomeUnknown(Unknown(account));
    found.push(Candidate::new(Urgency::Quiet, last.min(now.today), cause));
}

impl Cause for Unknown<'_> {
    fn subject(&self) -> Uid {
        self.0.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Word("unknown")
    }

    fn about(&self) -> About {
        About::account(self.0.id)
    }

    fn words(&self, _: &Now<'_>) -> Words {
        let name = &self.0.name;
        let after = match self.0.touches {
            0 => format!("{name} has an order and no goal"),
            1 => format!("one touch with {name} names no goal"),
            touches => format!("{} touches with {name} name no goal", count(touches.into())),
        };
        Words {
            title: format!("What does {name} want to achieve?"),
            reason: format!("Outcome, because nobody has written it down: {after}"),
            ends: "Ends with an outcome".to_owned(),
            ..Words::default()
        }
    }
}
