//! Lists to learn from: what leadership should see, experiments, what was used again, gaps, intentions.

use super::{EntryWire, NameWire};
use kept_journal::{self as journal, Lists};
use serde::Serialize;
use ts_rs::TS;

/// All lists.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ListsPage {
    /// "90d", "6m" or "1y": what the leadership list looks back over.
    pub period: String,
    /// What leadership should see of the period.
    pub leadership: LeadershipList,
    /// Rules we broke, whenever.
    pub experiments: ExperimentList,
    /// What is not known or not done.
    pub gaps: Vec<GapList>,
    /// What we mean to do for each account this year.
    pub intentions: IntentionList,
}

/// What leadership should see.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LeadershipList {
    /// "Two complaints, one competitor named, three things marked for leadership."
    pub heading: String,
    /// "22 May to 19 Nov".
    pub basis: String,
    /// How many lines in all.
    pub n: usize,
    /// In their order; none is empty.
    pub groups: Vec<LeadershipGroup>,
}

/// Lines of one sort.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LeadershipGroup {
    /// "marked", "complaints", "defections", "experiments", "competitors".
    pub name: String,
    /// The heading.
    pub title: String,
    /// Newest first.
    pub items: Vec<LeadershipLine>,
    /// How many there are.
    pub total: usize,
    /// Whether there are more than these.
    pub more: bool,
}

/// A line of the leadership list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LeadershipLine {
    /// The entry.
    pub entry: EntryWire,
    /// The day that counts: of the complaint, of the defection, else the entry's.
    pub day: String,
    /// What shows it, what it taught, what they said of somebody else.
    pub note: Option<String>,
}

/// Experiments, and what they taught.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExperimentList {
    /// "Seven experiments. Five say what they taught, two were used again."
    pub heading: String,
    /// How many.
    pub n: usize,
    /// Newest first.
    pub items: Vec<ExperimentWire>,
    /// Those that were used again, the most often used first: the inventions.
    pub reused: Vec<ExperimentWire>,
    /// How many more there are than the items.
    pub more: usize,
}

/// A rule we broke.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExperimentWire {
    /// The entry.
    pub entry: EntryWire,
    /// What we feared.
    pub fear: Option<String>,
    /// What happened.
    pub happened: Option<String>,
    /// What it taught us.
    pub taught: Option<String>,
    /// Where it was used again, oldest first.
    pub reused: Vec<EntryWire>,
}

/// Accounts, orders or people of whom something is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GapList {
    /// "goals", "adoption", "purpose", "people", "rhythm".
    pub name: String,
    /// "Accounts without a goal of theirs".
    pub title: String,
    /// "Three of eight accounts have no goal of theirs."
    pub sentence: String,
    /// Those that have waited longest first.
    pub items: Vec<GapItem>,
    /// How many there are.
    pub total: usize,
    /// Whether there are more than these.
    pub more: bool,
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GapItem {
    /// The account, where there is one.
    pub account: Option<NameWire>,
    /// The person, for people.
    pub person: Option<NameWire>,
    /// The entry, for orders.
    pub entry: Option<i64>,
    /// What was bought, the person's role; empty for accounts.
    pub what: String,
    /// "live since 16 Oct", "last spoken with 3 Sep 2025".
    pub note: String,
}

/// What we mean to do for each account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IntentionList {
    /// "Six of eight accounts have an intention for 2026. Of five of 2025 it is written what became of them."
    pub heading: String,
    /// This year.
    pub year: i32,
    /// By account name; those with something of this or last year.
    pub items: Vec<IntentionLine>,
    /// How many more there are.
    pub more: usize,
    /// How many accounts have none for this year.
    pub without: usize,
}

/// An account's intentions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IntentionLine {
    /// The account.
    pub account: NameWire,
    /// What we mean to do this year.
    pub text: Option<String>,
    /// What became of it so far.
    pub became: Option<String>,
    /// What we meant to do last year.
    pub last_text: Option<String>,
    /// What became of that.
    pub last_became: Option<String>,
}

impl ListsPage {
    pub(crate) fn new(lists: &Lists, period: String) -> Self {
        let (leadership, experiments, intentions) =
            (&lists.leadership, &lists.experiments, &lists.intentions);
        Self {
            period,
            leadership: LeadershipList {
                heading: leadership.heading.clone(),
                basis: leadership.basis.clone(),
                n: leadership.n,
                groups: leadership.groups.iter().map(Into::into).collect(),
            },
            experiments: ExperimentList {
                heading: experiments.heading.clone(),
                n: experiments.n,
                items: experiments.items.iter().map(Into::into).collect(),
                reused: experiments.reused.iter().map(Into::into).collect(),
                more: experiments.n.saturating_sub(experiments.items.len()),
            },
            gaps: lists.gaps.iter().map(Into::into).collect(),
            intentions: IntentionList {
                heading: intentions.heading.clone(),
                year: intentions.year,
                items: intentions.items.iter().map(Into::into).collect(),
                more: intentions.more,
                without: intentions.without,
            },
        }
    }
}

impl From<&journal::LeadershipGroup> for LeadershipGroup {
    fn from(group: &journal::LeadershipGroup) -> Self {
        let line = |line: &journal::LeadershipLine| LeadershipLine {
            entry: (&line.line).into(),
            day: line.day.to_string(),
            note: line.note.clone(),
        };
        Self {
            name: group.name.to_owned(),
            title: group.title.to_owned(),
            items: group.lines.iter().map(line).collect(),
            total: group.total,
            more: group.total > group.lines.len(),
        }
    }
}

impl From<&journal::ExperimentLine> for ExperimentWire {
    fn from(line: &journal::ExperimentLine) -> Self {
        Self {
            entry: (&line.line).into(),
            fear: line.experiment.fear.clone(),
            happened: line.experiment.happened.clone(),
            taught: line.experiment.taught.clone(),
            reused: line.reused.iter().map(Into::into).collect(),
        }
    }
}

impl From<&journal::GapList> for GapList {
    fn from(list: &journal::GapList) -> Self {
        let item = |item: &journal::GapItem| GapItem {
            account: item.account.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            person: item.person.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            entry: item.entry.map(|id| id.0),
            what: item.what.clone(),
            note: item.note.clone(),
        };
        Self {
            name: list.name.to_owned(),
            title: list.title.to_owned(),
            sentence: list.sentence.clone(),
            items: list.items.iter().map(item).collect(),
            total: list.total,
            more: list.total > list.items.len(),
        }
    }
}

impl From<&journal::IntentionLine> for IntentionLine {
    fn from(line: &journal::IntentionLine) -> Self {
        let text = |intention: &Option<kept_model::Intention>| {
            intention.as_ref().map(|intention| intention.text.clone())
        };
        let became = |intention: &Option<kept_model::Intention>| {
            intention.as_ref().and_then(|intention| intention.became.clone())
        };
        Self {
            account: NameWire { id: line.account.0.0, name: line.account.1.clone() },
            text: text(&line.this),
            became: became(&line.this),
            last_text: text(&line.last),
            last_became: became(&line.last),
        }
    }
}
