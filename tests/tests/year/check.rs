//! Looks at the page beside what must be on it.

use crate::oracle::{Expected, expect};
use crate::world::{Done, World};
use kept_journal::Prompt;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// What went wrong, in words.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The unit whose story shows it; `None` when it concerns all.
    pub(crate) unit: Option<u64>,
    pub(crate) said: String,
}

/// Rules whose prompts may end and hold again by the passing of days alone: the quarter in which giving and asking are
/// counted loses gifts as well as asks.
const SWINGS: [&str; 1] = ["balance"];

impl World {
    /// One look at the page.
    pub(crate) fn check(&mut self) -> Result<(), Failure> {
        self.tick += 1;
        let page = self.journal.due(usize::MAX, 0).unwrap();
        let book = self.book();
        let expected = expect(&book, &self.week, (self.today, self.minute));
        self.is_complete(&page.prompts, page.snoozed, &expected)?;
        self.is_once(&page.prompts)?;
        self.is_in_order(&page.prompts)?;
        self.never_twice(&expected)
    }

    fn failure(&self, account: Option<i64>, what: &str) -> Failure {
        let unit = self.unit_of(account);
        let (hour, minute) = (self.minute / 60, self.minute % 60);
        let mut said = format!("on {} at {hour}:{minute:02}: {what}", self.today);
        if let Some(unit) = unit {
            let _ = write!(said, "\n{}", self.story(unit));
        }
        Failure { unit: unit.map(|unit| self.units[unit].number), said }
    }

    /// None is missing, none is too many.
    fn is_complete(&self, prompts: &[Prompt], snoozed: usize, expected: &Expected) -> Result<(), Failure> {
        let hiding = |identity: &String| self.acts.get(identity).filter(|act| act.hides(self.today));
        let shown: BTreeMap<&String, &Prompt> =
            prompts.iter().map(|prompt| (&prompt.identity, prompt)).collect();
        let mut wrong = Vec::new();
        for (identity, account) in expected.shown.iter().filter(|(identity, _)| hiding(identity).is_none()) {
            if !shown.contains_key(identity) {
                wrong.push((*account, format!("missing: {identity}")));
            }
        }
        for (identity, prompt) in &shown {
            let why = if hiding(identity).is_some() {
                "surplus, though it was done, dismissed or put off"
            } else if expected.shown.contains_key(*identity) {
                continue;
            } else {
                "surplus"
            };
            let account = prompt.account.map(|id| id.0);
            wrong.push((account, format!("{why}: {identity} ({}: {})", prompt.title, prompt.reason)));
        }
        if let Some((account, _)) = wrong.first() {
            let all: Vec<&str> = wrong.iter().take(10).map(|(_, what)| what.as_str()).collect();
            return Err(self.failure(*account, &all.join("\n")));
        }
        let put_off = |identity: &&String| matches!(hiding(identity), Some(Done::Until(_)));
        let count = expected.shown.keys().filter(put_off).count();
        if snoozed != count {
            return Err(
                self.failure(None, &format!("{snoozed} are said to be put off, and it should be {count}"))
            );
        }
        Ok(())
    }

    /// No two prompts are about one thing.
    fn is_once(&self, prompts: &[Prompt]) -> Result<(), Failure> {
        let mut causes: BTreeMap<String, &str> = BTreeMap::new();
        for prompt in prompts {
            for cause in causes_of(prompt) {
                if let Some(other) = causes.insert(cause.clone(), &prompt.identity) {
                    let what = format!("two about \"{cause}\": {other} and {}", prompt.identity);
                    return Err(self.failure(prompt.account.map(|id| id.0), &what));
                }
            }
        }
        Ok(())
    }

    /// The most urgent first, then by day, then by rule.
    fn is_in_order(&self, prompts: &[Prompt]) -> Result<(), Failure> {
        let rank = |prompt: &Prompt| (prompt.urgency, prompt.day, prompt.rule);
        match prompts.windows(2).find(|pair| rank(&pair[0]) > rank(&pair[1])) {
            Some(pair) => {
                let what = format!("{} stands before {}", pair[0].identity, pair[1].identity);
                Err(self.failure(pair[0].account.map(|id| id.0), &what))
            }
            None => Ok(()),
        }
    }

    /// What ended never comes back, unless its facts went back.
    fn never_twice(&mut self, expected: &Expected) -> Result<(), Failure> {
        let holds =
            |identity: &String| expected.shown.contains_key(identity) || expected.held.contains_key(identity);
        let gone: Vec<String> = self.alive.iter().filter(|identity| !holds(identity)).cloned().collect();
        for identity in gone {
            self.alive.remove(&identity);
            self.ended.insert(identity, self.tick);
        }
        for (identity, account) in &expected.shown {
            let rule = identity.split(':').next().unwrap_or_default();
            self.rules.insert(rule.to_owned());
            if let Some(ended) = self.ended.remove(identity) {
                let went_back = self.unit_of(*account).map_or(0, |unit| self.units[unit].went_back);
                // A look counts before its changes do: what was changed after the look before it may have ended it.
                if went_back + 1 < ended && !SWINGS.contains(&rule) {
                    let what = format!("{identity} had ended and is back, though nothing was taken back");
                    return Err(self.failure(*account, &what));
                }
            }
            self.alive.insert(identity.clone());
        }
        Ok(())
    }

    /// Whoever opens the same folder sees the same list.
    pub(crate) fn is_same_elsewhere(&self) -> Result<(), Failure> {
        let (here, there) = (self.prompts(), self.other_window().due(usize::MAX, 0).unwrap().prompts);
        let (one, other): (BTreeSet<&str>, BTreeSet<&str>) = (
            here.iter().map(|prompt| prompt.identity.as_str()).collect(),
            there.iter().map(|prompt| prompt.identity.as_str()).collect(),
        );
        if here == there {
            return Ok(());
        }
        let differ: Vec<&&str> = one.symmetric_difference(&other).take(5).collect();
        Err(self.failure(
            None,
            &format!("another window shows another list or other words; only in one: {differ:?}"),
        ))
    }
}

/// What a prompt is about, in words that two prompts about one thing would share.
fn causes_of(prompt: &Prompt) -> Vec<String> {
    let mut parts = prompt.identity.splitn(3, ':');
    let (rule, subject, anchor) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let mut causes = vec![format!("{} of {subject} by {anchor}", rule)];
    let own = match rule {
        "rhythm_max" | "rhythm_ideal" | "usual_gap" => Some(format!("silence of {subject}")),
        "promise_mine" | "promise_theirs" | "promise_colleague" => Some(format!("promise {subject}")),
        "not_live" | "stalled" => Some(format!("lane of {subject}")),
        "meeting_before" | "meeting_after" => Some(format!("meeting {subject}")),
        "consent_not_asked" | "story_ready" => {
            let of = prompt.account.map_or_else(|| "nobody".to_owned(), |id| id.to_string());
            causes.push(format!("{rule} of account {of}"));
            Some(format!("words of {subject}"))
        }
        // One person may have several dates, one account several subjects, and one ask tires several people.
        "personal_date" | "perception_gap" | "advocate_tired" => None,
        "playbook" if anchor.contains(' ') => None,
        _ => Some(format!("{rule} of {subject}")),
    };
    causes.extend(own);
    causes
}
