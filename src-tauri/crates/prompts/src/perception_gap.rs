//! They see it otherwise than we do: their newest pulse and our own newest rating of a subject, three points apart.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::{AccountFacts, PulseScore};
use crate::now::Now;
use chrono::NaiveDate;
use kept_model::{PulseAbout, PulseSide, Uid, format_day_long};

/// So many points are a gap.
const POINTS: u8 = 3;
/// Calendar days after which a score says nothing of today.
const WITHIN: i64 = 365;
/// Calendar days after the later of both.
const UNTIL: i64 = 90;

pub(crate) struct Gap<'a> {
    account: &'a AccountFacts,
    theirs: &'a PulseScore,
    ours: &'a PulseScore,
}

pub(crate) fn find<'a>(account: &'a AccountFacts, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    if account.pulses.iter().all(|pulse| pulse.side == PulseSide::Theirs) {
        return;
    }
    for about in [None].into_iter().chain(PulseAbout::ALL.iter().copied().map(Some)) {
        let newest = |side| {
            let of_side = account.pulses.iter().filter(|pulse| pulse.side == side && pulse.about == about);
            let known = of_side.filter(|pulse| (0..=WITHIN).contains(&now.days_since(pulse.day)));
            known.max_by_key(|pulse| (pulse.day, pulse.uid))
        };
        let (Some(theirs), Some(ours)) = (newest(PulseSide::Theirs), newest(PulseSide::Ours)) else {
            continue;
        };
        let later: NaiveDate = theirs.day.max(ours.day);
        if theirs.score.abs_diff(ours.score) >= POINTS && now.days_since(later) <= UNTIL {
            let cause = AnyCause::PerceptionGap(Gap { account, theirs, ours });
            found.push(Candidate::new(Urgency::of_suggestion(later, now.today), later, cause));
        }
    }
}

impl Cause for Gap<'_> {
    fn subject(&self) -> Uid {
        self.account.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Both(self.theirs.uid, self.ours.uid)
    }

    fn about(&self) -> About {
        About::account(self.account.id)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let about = self.theirs.about.map_or("how we are doing".to_owned(), |about| format!("the {about}"));
        let (theirs, ours) = (self.theirs, self.ours);
        Words {
            title: format!("Ask {} how they see {about}", self.account.person()),
            reason: format!(
                "Pulse, because {} gave {} of 10 on {}, and we gave ourselves {} on {}",
                self.account.name,
                theirs.score,
                format_day_long(theirs.day, now.today),
                ours.score,
                format_day_long(ours.day, now.today),
            ),
            ends: format!("Ends with a newer pulse of either side, or {UNTIL} days after the last one"),
            ..Words::default()
        }
    }
}
