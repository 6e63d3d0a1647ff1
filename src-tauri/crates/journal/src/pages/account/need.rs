//! What is open on their side: outcomes, obstacles and questions, and when each was last talked about.

use crate::brief::lines::one_line;
use crate::facts::first_names;
use crate::line::NameBook;
use crate::phrase::days_ago;
use crate::{Journal, Result};
use chrono::NaiveDate;
use kept_model::{AccountId, Entry, EntryId, Facet, Kind, PersonId, QuestionSide, days_between, format_day};

/// An outcome, an obstacle or a question that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Which of the three.
    pub kind: Kind,
    /// Its entry.
    pub entry: EntryId,
    /// In their words.
    pub text: String,
    /// Whose, by first names.
    pub whose: Option<String>,
    /// The only person it is about, with their name.
    pub person: Option<(PersonId, String)>,
    /// The day it was last talked about, or came up.
    pub fresh: NaiveDate,
    /// "last talked about 3 Sep, 77 days ago".
    pub freshness: String,
    /// Whether that is so long ago that one would ask again.
    pub is_stale: bool,
}

/// The latest days on which an account spoke of its goals and of what is in the way.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::pages) struct Spoken {
    goal: Option<NaiveDate>,
    obstacle: Option<NaiveDate>,
}

/// Days after which the prompts ask again: for an outcome, an obstacle and a question.
const STALE: (i64, i64, i64) = (120, 30, 30);

impl Journal {
    /// What these entries are, oldest first, seen from `today`.
    pub(in crate::pages) fn needs_of(&self, ids: &[EntryId], spoken: Spoken) -> Result<Vec<Need>> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let mut needs = Vec::new();
        for id in ids {
            let entry = reader.entry(*id)?;
            let names = first_names(&mut book, &entry.people)?;
            let whose = match &entry.facet {
                Facet::Question(question) if question.side == QuestionSide::Ours => {
                    names.map(|names| format!("to raise with {names}"))
                }
                _ => names,
            };
            let person = match entry.people.as_slice() {
                [only] => Some((*only, book.person(*only)?)),
                _ => None,
            };
            let (fresh, verb, limit) = freshness(&entry, spoken);
            let today = self.today();
            needs.push(Need {
                kind: entry.kind,
                entry: entry.id,
                text: one_line(&entry.body),
                whose,
                person,
                fresh,
                freshness: said(verb, fresh, today),
                is_stale: days_between(fresh, today) >= limit,
            });
        }
        Ok(needs)
    }

    /// When an account last spoke of its goals and of what is in the way, as the prompts know it.
    pub(in crate::pages) fn spoken(&self, account: AccountId) -> Result<Spoken> {
        let facts = self.facts()?;
        let of = facts.accounts.iter().find(|known| known.id == account);
        Ok(of
            .map(|of| Spoken { goal: of.last_goal_touch, obstacle: of.last_obstacle_touch })
            .unwrap_or_default())
    }
}

/// The day a need was last talked about, how that is said, and after how many days one would ask again.
fn freshness(entry: &Entry, spoken: Spoken) -> (NaiveDate, &'static str, i64) {
    // Words before it came up were about something else.
    let later = |day: Option<NaiveDate>| day.filter(|day| *day > entry.day);
    let (outcome, obstacle, question) = STALE;
    let (touched, limit, noted) = match &entry.facet {
        Facet::Outcome(facet) => (later(facet.reviewed).max(later(spoken.goal)), outcome, "noted"),
        Facet::Obstacle(_) => (later(spoken.obstacle), obstacle, "noted"),
        Facet::Question(facet) => (later(facet.first_answer), question, "asked"),
        _ => (None, outcome, "noted"),
    };
    touched.map_or((entry.day, noted, limit), |day| (day, "last talked about", limit))
}

/// "last talked about 3 Sep, 77 days ago"; a day at hand is said once.
fn said(verb: &str, day: NaiveDate, today: NaiveDate) -> String {
    if days_between(day, today) <= 1 {
        return format!("{verb} {}", days_ago(day, today));
    }
    format!("{verb} {}, {}", format_day(day, today), days_ago(day, today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn freshness_is_said_with_its_day_and_how_long_ago() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let today = day("2026-11-19");
        for (at, expected) in [
            ("2026-11-19", "noted today"),
            ("2026-11-18", "noted yesterday"),
            ("2026-11-17", "noted 17 Nov, 2 days ago"),
            // 27 days of September, 31 of October, 19 of November.
            ("2026-09-03", "noted 3 Sep, 77 days ago"),
            ("2025-11-19", "noted 19 Nov 2025, 365 days ago"),
        ] {
            assert_eq!(said("noted", day(at), today), expected);
        }
    }
}
