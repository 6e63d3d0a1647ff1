//! Our view beside theirs: the newest score of each side on each subject. Pure.

use crate::brief::lines::capital;
use chrono::{Days, NaiveDate};
use kept_model::{EntryId, PulseAbout, PulseSide, format_day};
use kept_store::PulseScoreRow;

/// Points between the two views that are worth a word.
const WIDE: i32 = 3;
/// A score older than this says nothing about now.
const YEAR: u64 = 365;

/// Our view beside theirs on one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// On what; `None` when the scores named nothing.
    pub about: Option<PulseAbout>,
    /// The newest score of theirs.
    pub theirs: Option<Score>,
    /// The newest score that we believed.
    pub ours: Option<Score>,
    /// Whether they differ by three or more, both within a year.
    pub is_wide: bool,
    /// "Service: we think 9 (12 Nov), they say 6 (3 Nov)."
    pub sentence: String,
}

/// A score and its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// 0 to 10.
    pub score: u8,
    /// Its day.
    pub day: NaiveDate,
    /// Its entry.
    pub entry: EntryId,
}

impl Gap {
    /// Ours less theirs; `None` while one is missing.
    pub fn difference(&self) -> Option<i32> {
        Some(i32::from(self.ours?.score) - i32::from(self.theirs?.score))
    }
}

/// The subjects of which at least one side gave a score; `scores` come newest first.
pub(super) fn gaps(scores: &[PulseScoreRow], today: NaiveDate) -> Vec<Gap> {
    let subjects = PulseAbout::ALL.iter().copied().map(Some).chain([None]);
    let newest = |side, about| {
        let found = scores.iter().find(|row| row.side == side && row.about == about)?;
        Some(Score { score: found.score, day: found.day, entry: found.entry })
    };
    let gap = |about| {
        let (theirs, ours) = (newest(PulseSide::Theirs, about), newest(PulseSide::Ours, about));
        theirs.or(ours)?;
        let mut gap =
            Gap { about, theirs, ours, is_wide: false, sentence: sentence(about, theirs, ours, today) };
        let since = today.checked_sub_days(Days::new(YEAR)).unwrap_or(today);
        let is_fresh = [theirs, ours].into_iter().flatten().all(|score| score.day >= since);
        gap.is_wide = is_fresh && gap.difference().is_some_and(|points| points.abs() >= WIDE);
        Some(gap)
    };
    subjects.filter_map(gap).collect()
}

fn sentence(
    about: Option<PulseAbout>,
    theirs: Option<Score>,
    ours: Option<Score>,
    today: NaiveDate,
) -> String {
    let about = about.map_or("In all".to_owned(), |about| capital(about.as_str()));
    let said = |score: Score| format!("{} ({})", score.score, format_day(score.day, today));
    match (ours.map(said), theirs.map(said)) {
        (Some(ours), Some(theirs)) => format!("{about}: we think {ours}, they say {theirs}."),
        (None, Some(theirs)) => format!("{about}: they say {theirs}; nobody wrote down what we think."),
        (Some(ours), None) => format!("{about}: we think {ours}; nobody has asked them."),
        (None, None) => format!("{about}: nobody has said."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(side: PulseSide, about: Option<PulseAbout>, score: u8, day: &str, entry: i64) -> PulseScoreRow {
        PulseScoreRow { side, about, score, day: day.parse().unwrap(), entry: EntryId(entry) }
    }

    #[test]
    fn the_newest_of_each_side_stand_beside_each_other() {
        use PulseAbout::{Product, Service, Support};
        use PulseSide::{Ours, Theirs};
        let today = "2026-11-19".parse().unwrap();
        // Newest first, as the store gives them.
        let scores = [
            row(Ours, Some(Service), 9, "2026-11-12", 7),
            row(Theirs, Some(Service), 6, "2026-11-03", 6),
            row(Theirs, None, 8, "2026-10-01", 5),
            row(Ours, Some(Product), 8, "2026-09-01", 4),
            row(Theirs, Some(Service), 10, "2026-08-01", 3),
            row(Theirs, Some(Product), 6, "2026-07-01", 2),
            row(Theirs, Some(Support), 2, "2025-01-01", 1),
            row(Ours, Some(Support), 9, "2024-12-01", 8),
        ];
        let gaps = gaps(&scores, today);
        let read: Vec<_> =
            gaps.iter().map(|gap| (gap.sentence.as_str(), gap.difference(), gap.is_wide)).collect();
        assert_eq!(
            read,
            [
                ("Service: we think 9 (12 Nov), they say 6 (3 Nov).", Some(3), true),
                ("Product: we think 8 (1 Sep), they say 6 (1 Jul).", Some(2), false),
                // Seven points, and both are older than a year.
                ("Support: we think 9 (1 Dec 2024), they say 2 (1 Jan 2025).", Some(7), false),
                ("In all: they say 8 (1 Oct); nobody wrote down what we think.", None, false),
            ]
        );
        assert_eq!(gaps[0].theirs.map(|score| score.entry), Some(EntryId(6)));
        assert!(super::gaps(&[], today).is_empty());
    }
}
