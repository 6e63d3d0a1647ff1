//! Lists to learn from: what leadership should see, experiments and what they taught, gaps, intentions.

mod gaps;

pub use gaps::{GapItem, GapList};

use super::{Period, forever, span};
use crate::brief::lines::capital;
use crate::line::NameBook;
use crate::phrase::{all_of, counted};
use crate::{EntryLine, Journal, Result};
use chrono::{Datelike, NaiveDate};
use kept_model::{AccountId, EntryId, Experiment, Facet, Intention, count_word};
use kept_store::Noted;
use std::collections::{BTreeMap, HashMap};

/// The tag that marks an entry for leadership.
const LEADERSHIP: &str = "leadership";
/// Lines that a list shows; the others are counted.
const LINES: usize = 50;
/// Accounts whose intentions are shown.
const INTENTIONS: usize = 200;

/// All lists.
#[derive(Debug, Clone, PartialEq)]
pub struct Lists {
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
#[derive(Debug, Clone, PartialEq)]
pub struct LeadershipList {
    /// "Two complaints, one competitor named and three things marked for leadership."
    pub heading: String,
    /// "22 May to 19 Nov".
    pub basis: String,
    /// How many lines in all.
    pub n: usize,
    /// In their order; none is empty.
    pub groups: Vec<LeadershipGroup>,
}

/// Lines of one sort.
#[derive(Debug, Clone, PartialEq)]
pub struct LeadershipGroup {
    /// "marked", "complaints", "defections", "experiments", "competitors".
    pub name: &'static str,
    /// The heading.
    pub title: &'static str,
    /// Newest first.
    pub lines: Vec<LeadershipLine>,
    /// How many there are.
    pub total: usize,
}

/// A line of the leadership list.
#[derive(Debug, Clone, PartialEq)]
pub struct LeadershipLine {
    /// The entry.
    pub line: EntryLine,
    /// The day that counts.
    pub day: NaiveDate,
    /// What shows it, what it taught, what was said.
    pub note: Option<String>,
}

/// Experiments, and what they taught.
#[derive(Debug, Clone, PartialEq)]
pub struct ExperimentList {
    /// "Seven experiments. Five say what they taught, two were used again."
    pub heading: String,
    /// How many there are.
    pub n: usize,
    /// The newest of them.
    pub items: Vec<ExperimentLine>,
    /// Those that were used again, the most often used first.
    pub reused: Vec<ExperimentLine>,
}

/// A rule we broke.
#[derive(Debug, Clone, PartialEq)]
pub struct ExperimentLine {
    /// The entry.
    pub line: EntryLine,
    /// What it adds.
    pub experiment: Experiment,
    /// Where it was used again, oldest first.
    pub reused: Vec<EntryLine>,
}

/// What we mean to do for each account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntentionList {
    /// "Six of eight accounts have an intention for 2026. Of four of the five of 2025 it is written what became of them."
    pub heading: String,
    /// This year.
    pub year: i32,
    /// By account name.
    pub items: Vec<IntentionLine>,
    /// How many more accounts have one.
    pub more: usize,
    /// How many accounts have none for this year.
    pub without: usize,
}

/// An account's intentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntentionLine {
    /// The account.
    pub account: (AccountId, String),
    /// This year's.
    pub this: Option<Intention>,
    /// Last year's.
    pub last: Option<Intention>,
}

impl Journal {
    /// The lists; the period is that of the leadership list.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn lists(&self, period: Period) -> Result<Lists> {
        Ok(Lists {
            leadership: self.leadership(period)?,
            experiments: self.experiments()?,
            gaps: self.gaps()?,
            intentions: self.intentions()?,
        })
    }

    fn leadership(&self, period: Period) -> Result<LeadershipList> {
        let reader = self.store.reader();
        let today = self.today();
        let days = period.until(today);
        let mut book = NameBook::new(reader);
        let (tried, tried_n) = reader.experiments_between(days, LINES)?;
        let mut experiments = Vec::new();
        for id in tried {
            let line = book.line(id)?;
            let note = match &line.entry.facet {
                Facet::Experiment(experiment) => {
                    experiment.taught.clone().or_else(|| experiment.happened.clone())
                }
                _ => None,
            };
            experiments.push(LeadershipLine { day: line.entry.day, note, line });
        }
        let mut group = |name, title, (noted, total): (Vec<Noted>, usize)| -> Result<LeadershipGroup> {
            let lines = noted.into_iter().map(|noted| {
                Ok(LeadershipLine { line: book.line(noted.entry)?, day: noted.day, note: noted.note })
            });
            Ok(LeadershipGroup { name, title, lines: lines.collect::<Result<_>>()?, total })
        };
        let mut groups = vec![
            group("marked", "Marked for leadership", reader.tagged(LEADERSHIP, days, LINES)?)?,
            group("complaints", "Complaints", reader.complaints(days, LINES)?)?,
            group("defections", "What cost us trust", reader.defections(days, LINES)?)?,
            group("competitors", "What they say of others", reader.competitors_named(days, LINES)?)?,
        ];
        let title = "Rules we broke, and what it taught";
        groups.insert(3, LeadershipGroup { name: "experiments", title, lines: experiments, total: tried_n });
        groups.retain(|group| group.total > 0);
        let n = groups.iter().map(|group| group.total).sum();
        let heading = leadership_heading(&groups, period);
        Ok(LeadershipList { heading, basis: span(days.0, days.1, today), n, groups })
    }

    fn experiments(&self) -> Result<ExperimentList> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let mut uses: BTreeMap<EntryId, Vec<EntryId>> = BTreeMap::new();
        for (experiment, used) in reader.reuses()? {
            uses.entry(experiment).or_default().push(used);
        }
        let mut line = |id: EntryId| -> Result<ExperimentLine> {
            let line = book.line(id)?;
            let experiment = match &line.entry.facet {
                Facet::Experiment(experiment) => experiment.clone(),
                _ => Experiment::default(),
            };
            let used = uses.get(&id).into_iter().flatten();
            let reused = used.map(|id| book.line(*id)).collect::<Result<_>>()?;
            Ok(ExperimentLine { line, experiment, reused })
        };
        let (n, taught) = reader.experiment_counts()?;
        let (newest, _) = reader.experiments_between(forever(), LINES)?;
        let items = newest.into_iter().map(&mut line).collect::<Result<_>>()?;
        let mut most: Vec<EntryId> = uses.keys().copied().collect();
        most.sort_by_key(|id| (std::cmp::Reverse(uses.get(id).map_or(0, Vec::len)), *id));
        let again = most.len();
        most.truncate(LINES);
        let reused = most.into_iter().map(line).collect::<Result<_>>()?;
        Ok(ExperimentList { heading: experiments_heading(n, taught, again), n, items, reused })
    }

    fn intentions(&self) -> Result<IntentionList> {
        let reader = self.store.reader();
        let year = self.today().year();
        let mut by_account: HashMap<AccountId, (Option<Intention>, Option<Intention>)> = HashMap::new();
        for (account, intention) in reader.intentions_of(year - 1, year)? {
            let (this, last) = by_account.entry(account).or_default();
            let slot = if intention.year == year { this } else { last };
            *slot = Some(intention);
        }
        let mut lines = Vec::new();
        // They come by name.
        let names = reader.account_names()?;
        let accounts = names.len();
        for (id, name, _) in names {
            if let Some((this, last)) = by_account.remove(&id) {
                lines.push(IntentionLine { account: (id, name), this, last });
            }
        }
        let these = lines.iter().filter(|line| line.this.is_some()).count();
        let heading = intentions_heading(&lines, these, accounts, year);
        let more = lines.len().saturating_sub(INTENTIONS);
        lines.truncate(INTENTIONS);
        Ok(IntentionList { heading, year, items: lines, more, without: accounts - these })
    }
}

/// "Two complaints, one competitor named and three things marked for leadership in six months."
fn leadership_heading(groups: &[LeadershipGroup], period: Period) -> String {
    let said = |group: &LeadershipGroup| {
        let (one, many) = match group.name {
            "marked" => ("thing marked for leadership", "things marked for leadership"),
            "complaints" => ("complaint", "complaints"),
            "defections" => ("loss of trust", "losses of trust"),
            "experiments" => ("experiment", "experiments"),
            _ => ("word about others", "words about others"),
        };
        counted(group.total, one, many)
    };
    let parts: Vec<String> = groups.iter().map(said).collect();
    match all_of(&parts) {
        Some(all) => format!("{} {}.", capital(&all), period.phrase()),
        None => format!("Nothing for leadership is written down {}.", period.phrase()),
    }
}

fn experiments_heading(n: usize, taught: usize, again: usize) -> String {
    if n == 0 {
        return "No experiment is written down yet.".to_owned();
    }
    let says = if taught == 1 { "says" } else { "say" };
    let were = if again == 1 { "was" } else { "were" };
    let many = capital(&counted(n, "experiment", "experiments"));
    format!(
        "{many}. {} {says} what it taught, {} {were} used again.",
        number(taught),
        number(again).to_lowercase()
    )
}

fn intentions_heading(lines: &[IntentionLine], these: usize, accounts: usize, year: i32) -> String {
    let noun = if accounts == 1 { "account" } else { "accounts" };
    let has = if these == 1 { "has" } else { "have" };
    let this =
        format!("{} of {} {noun} {has} an intention for {year}.", number(these), count_word(accounts as i64));
    let last: Vec<&Intention> = lines.iter().filter_map(|line| line.last.as_ref()).collect();
    if last.is_empty() {
        return this;
    }
    let became = last.iter().filter(|intention| intention.became.is_some()).count();
    format!(
        "{this} Of {} of the {} of {} it is written what became of them.",
        number(became).to_lowercase(),
        count_word(last.len() as i64),
        year - 1
    )
}

/// "Six"; "None" for nothing.
pub(super) fn number(count: usize) -> String {
    if count == 0 { "None".to_owned() } else { capital(&count_word(count as i64)) }
}
