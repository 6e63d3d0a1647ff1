//! Something has stood in somebody's way for a month, and nobody has spoken of it since.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::ObstacleFact;
use crate::now::Now;
use crate::wording::{days, quote};
use chrono::NaiveDate;
use kept_model::{Uid, format_day_long};

const DAYS: u64 = 30;

pub(crate) struct InTheWay<'a> {
    obstacle: &'a ObstacleFact,
    base: NaiveDate,
}

pub(crate) fn find<'a>(obstacle: &'a ObstacleFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    if now.since(obstacle.day, DAYS).is_none() {
        return;
    }
    let spoken = now.account(obstacle.account).and_then(|account| account.last_obstacle_touch);
    let base = spoken.map_or(obstacle.day, |day| day.max(obstacle.day));
    if let Some(day) = now.since(base, DAYS) {
        let cause = AnyCause::ObstacleOpen(InTheWay { obstacle, base });
        found.push(Candidate::new(Urgency::of_suggestion(day, now.today), day, cause));
    }
}

impl Cause for InTheWay<'_> {
    fn subject(&self) -> Uid {
        self.obstacle.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Day(self.base)
    }

    fn about(&self) -> About {
        About::entry(self.obstacle.account, self.obstacle.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let obstacle = self.obstacle;
        let person = obstacle.people.as_deref().unwrap_or_else(|| now.person(obstacle.account));
        let who = now.whoever(obstacle.people.as_deref(), obstacle.account);
        let (day, passed) = (format_day_long(self.base, now.today), days(now.days_since(self.base)));
        let because = if self.base == obstacle.day {
            format!(
                "it has been in the way of {who} since {day}, {passed}, and no entry says that it is helped"
            )
        } else {
            format!(
                "it is still in the way of {who}, and no entry has spoken of it since {day}, {passed} ago"
            )
        };
        Words {
            title: format!("Help {person} with {}", quote(&obstacle.body)),
            reason: format!("Obstacle, because {because}"),
            ends: "Ends when it is helped; an entry tagged #obstacle gives it another 30 days".to_owned(),
            ..Words::default()
        }
    }
}
