//! The chain that goes down: an obstacle becomes a complaint, and a complaint costs us the customer's trust.

use crate::brief::lines::capital;
use crate::line::NameBook;
use crate::phrase::counted;
use crate::{EntryLine, Result};
use chrono::NaiveDate;
use kept_model::{Facet, count_word};
use kept_store::Reader;

/// As many as are shown.
const SHOWN: usize = 6;

/// Obstacles that went the other way.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherWay {
    /// "So far two obstacles became complaints, and one cost us trust. Four others are open."
    pub sentence: String,
    /// Those that are not helped first, then by their newest step.
    pub items: Vec<Downward>,
    /// How many more there are.
    pub more: usize,
    /// Open obstacles that became nothing worse.
    pub quiet: usize,
}

/// An obstacle and how far down it went.
#[derive(Debug, Clone, PartialEq)]
pub struct Downward {
    /// The obstacle.
    pub line: EntryLine,
    /// The steps that it reached, the obstacle itself first.
    pub steps: Vec<DownStep>,
    /// The day it was helped.
    pub helped: Option<NaiveDate>,
}

/// A step down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DownStep {
    /// "obstacle", "complaint" or "defection".
    pub step: &'static str,
    /// When.
    pub day: NaiveDate,
    /// What shows it.
    pub evidence: Option<String>,
}

impl Downward {
    /// How far down an obstacle went; `None` for every other entry.
    pub(crate) fn of(line: EntryLine) -> Option<Self> {
        let Facet::Obstacle(obstacle) = &line.entry.facet else { return None };
        let further = [
            ("complaint", obstacle.complaint, &obstacle.complaint_evidence),
            ("defection", obstacle.defection, &obstacle.defection_evidence),
        ];
        let mut steps = vec![DownStep { step: "obstacle", day: line.entry.day, evidence: None }];
        steps.extend(further.into_iter().filter_map(|(step, day, evidence)| {
            Some(DownStep { step, day: day?, evidence: evidence.clone() })
        }));
        Some(Self { helped: obstacle.helped, steps, line })
    }
}

pub(super) fn other_way(reader: Reader<'_>, book: &mut NameBook<'_>) -> Result<OtherWay> {
    let (total, complaints, defections) = reader.downward_counts()?;
    let quiet = reader.quiet_obstacles()?;
    let mut items = Vec::new();
    for line in book.lines(&reader.downward_obstacles(SHOWN)?)? {
        items.extend(Downward::of(line));
    }
    let more = total.saturating_sub(items.len());
    Ok(OtherWay { sentence: sentence(complaints, defections, quiet), items, more, quiet })
}

fn sentence(complaints: usize, defections: usize, quiet: usize) -> String {
    let became = match complaints {
        0 => None,
        1 => Some("one obstacle became a complaint".to_owned()),
        _ => Some(format!("{} obstacles became complaints", count_word(complaints as i64))),
    };
    let cost = (defections > 0).then(|| format!("{} cost us trust", count_word(defections as i64)));
    let down = match (became, cost) {
        (Some(became), Some(cost)) => format!("So far {became}, and {cost}."),
        (Some(became), None) => format!("So far {became}, and none cost us trust."),
        (None, Some(cost)) => format!("So far {cost}."),
        (None, None) => "So far no obstacle became a complaint.".to_owned(),
    };
    let is_more = complaints + defections > 0;
    match quiet {
        0 => down,
        _ if is_more => format!("{down} {} open.", capital(&counted(quiet, "other is", "others are"))),
        _ => format!("{down} {} open.", capital(&counted(quiet, "is", "are"))),
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn the_sentence_counts_what_went_down_and_what_is_open() {
        for (counts, text) in [
            ((0, 0, 0), "So far no obstacle became a complaint."),
            ((0, 0, 1), "So far no obstacle became a complaint. One is open."),
            ((1, 0, 0), "So far one obstacle became a complaint, and none cost us trust."),
            (
                (2, 1, 4),
                "So far two obstacles became complaints, and one cost us trust. Four others are open.",
            ),
            ((0, 2, 1), "So far two cost us trust. One other is open."),
        ] {
            assert_eq!(sentence(counts.0, counts.1, counts.2), text);
        }
    }
}
