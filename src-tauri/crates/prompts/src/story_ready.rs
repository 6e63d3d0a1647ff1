//! A story that may be told and was not: their words, with their yes. Per account only the one whose chain is longest.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::DelightFact;
use crate::now::Now;
use crate::wording::ago;
use chrono::NaiveDate;
use kept_model::{Consent, Uid, format_day_long};

/// Calendar days after the moment, or after their yes where that came later.
const SINCE: u64 = 14;
const UNTIL: i64 = 365;

#[derive(Clone, Copy)]
pub(crate) struct Ready<'a> {
    delight: &'a DelightFact,
    base: NaiveDate,
    day: NaiveDate,
}

/// The story of a delight moment, when it is ready today.
pub(crate) fn ready<'a>(delight: &'a DelightFact, now: &Now<'a>) -> Option<Ready<'a>> {
    if delight.consent != Consent::Yes || delight.told.is_some() || !delight.has_words() {
        return None;
    }
    let base = delight.consent_day.map_or(delight.day, |said| said.max(delight.day));
    let day = now.since(base, SINCE).filter(|_| now.days_since(base) <= UNTIL)?;
    Some(Ready { delight, base, day })
}

impl<'a> Ready<'a> {
    /// Of two stories the one with the longer chain, then the newer.
    pub(crate) fn better(self, other: Option<Self>) -> Self {
        let rank = |one: &Self| (one.delight.chain, one.delight.day, one.delight.uid);
        other.filter(|other| rank(other) > rank(&self)).unwrap_or(self)
    }

    pub(crate) fn find(self, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
        let urgency = Urgency::of_suggestion(self.day, now.today);
        found.push(Candidate::new(urgency, self.day, AnyCause::StoryReady(self)));
    }
}

impl Cause for Ready<'_> {
    fn subject(&self) -> Uid {
        self.delight.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::At("story", self.base)
    }

    fn about(&self) -> About {
        About::entry(self.delight.account, self.delight.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let delight = self.delight;
        let person = delight.people.as_deref().unwrap_or_else(|| now.name(delight.account));
        let who = now.whoever(delight.people.as_deref(), delight.account);
        let when = |day| format!("{}, {}", format_day_long(day, now.today), ago(now.days_since(day)));
        let because = match delight.consent_day {
            Some(day) => format!("{who} said yes on {}, and nobody has told it yet", when(day)),
            None => {
                format!("what {who} said on {} may be retold, and nobody has told it yet", when(delight.day))
            }
        };
        Words {
            title: format!("Tell the story of {person}: {}", delight.words().unwrap_or_default()),
            reason: format!("Story, because {because}"),
            ends: "Ends when it is told, alone or in a story, or somebody retells it".to_owned(),
            ..Words::default()
        }
    }
}
