//! They said something worth retelling, and nobody has asked whether we may. Per account only about the newest, so that
//! nobody is asked about a heap of old words.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::DelightFact;
use crate::now::Now;
use crate::wording::ago;
use kept_model::{Consent, Uid, format_day_long};

/// Calendar days after the moment: not on the heels of it, and while they still remember.
const SINCE: u64 = 14;
const UNTIL: i64 = 180;

pub(crate) struct NotAsked<'a>(&'a DelightFact);

/// Whether it waits for a question, whatever the day; the newest such of an account is the one that counts.
pub(crate) fn waits(delight: &DelightFact, now: &Now<'_>) -> bool {
    delight.consent == Consent::Ask && delight.day <= now.today && delight.has_words()
}

pub(crate) fn find<'a>(newest: &'a DelightFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    if now.days_since(newest.day) > UNTIL {
        return;
    }
    if let Some(day) = now.since(newest.day, SINCE) {
        let cause = AnyCause::ConsentNotAsked(NotAsked(newest));
        found.push(Candidate::new(Urgency::of_suggestion(day, now.today), day, cause));
    }
}

impl Cause for NotAsked<'_> {
    fn subject(&self) -> Uid {
        self.0.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Word("consent")
    }

    fn about(&self) -> About {
        About::entry(self.0.account, self.0.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let delight = self.0;
        let person = delight.people.as_deref().unwrap_or_else(|| now.person(delight.account));
        Words {
            title: format!("Ask {person} whether we may retell {}", delight.words().unwrap_or_default()),
            reason: format!(
                "Delight, because {} said it on {}, {}, and nobody has asked",
                now.whoever(delight.people.as_deref(), delight.account),
                format_day_long(delight.day, now.today),
                ago(now.days_since(delight.day)),
            ),
            ends: "Ends with their yes or no, or with newer words".to_owned(),
            ..Words::default()
        }
    }
}
