//! The entries behind a number. A number carries a short text that says what it counts; that text leads back to them.

use super::span;
use crate::line::NameBook;
use crate::served::CERTAINLY_A_COMPLAINT;
use crate::{EntryLine, Error, Journal, Result};
use chrono::NaiveDate;
use kept_model::{AccountId, Direction, Owner, Served, Stance};
use std::str::FromStr;

/// As many as one reply holds.
const MOST: usize = 500;

/// What a number counts, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Which entries.
    pub what: CountedWhat,
    /// First day; `None` for all time.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: NaiveDate,
}

/// Which entries a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedWhat {
    /// Promises of an owner, by the day they were first due.
    Promises(Owner),
    /// Acts that count as giving or as asking.
    Acts(AccountId, Stance),
    /// Acts by whom they served; `None` where nobody has said.
    Served(AccountId, Option<Served>),
    /// Touches, of one direction or all.
    Touches(AccountId, Option<Direction>),
    /// Questions of theirs by the day of the first answer: of an account, or all.
    Questions(Option<AccountId>),
    /// Complaints.
    Complaints(AccountId),
}

/// The entries behind a number.
#[derive(Debug, Clone, PartialEq)]
pub struct FactsBehind {
    /// "Acts that gave, Calder Water, 22 Aug to 19 Nov".
    pub title: String,
    /// The newest of them.
    pub lines: Vec<EntryLine>,
    /// How many there are.
    pub total: usize,
}

impl std::fmt::Display for Counted {
    /// "acts:12:gave:2026-08-22:2026-11-19": what it counts, of what, from when, to when; "all" where nothing narrows it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.what {
            CountedWhat::Promises(owner) => write!(f, "promises:all:{owner}")?,
            CountedWhat::Acts(account, stance) => write!(f, "acts:{}:{stance}", account.0)?,
            CountedWhat::Served(account, served) => {
                write!(f, "served:{}:{}", account.0, served.map_or("unsaid", Served::as_str))?;
            }
            CountedWhat::Touches(account, direction) => {
                write!(f, "touches:{}:{}", account.0, direction.map_or("all", Direction::as_str))?;
            }
            CountedWhat::Questions(None) => f.write_str("questions:all:all")?,
            CountedWhat::Questions(Some(account)) => write!(f, "questions:{}:all", account.0)?,
            CountedWhat::Complaints(account) => write!(f, "complaints:{}:all", account.0)?,
        }
        match self.from {
            Some(from) => write!(f, ":{from}:{}", self.to),
            None => write!(f, ":all:{}", self.to),
        }
    }
}

impl FromStr for Counted {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        read(text).ok_or_else(|| {
            Error::Invalid(format!("\"{text}\" names no number; take the facts that stand beside one."))
        })
    }
}

fn read(text: &str) -> Option<Counted> {
    let parts: Vec<&str> = text.split(':').collect();
    let [noun, of, which, from, to] = parts.as_slice() else { return None };
    let account = || of.parse().ok().map(AccountId);
    let what = match *noun {
        "promises" if *of == "all" => CountedWhat::Promises(which.parse().ok()?),
        "acts" => CountedWhat::Acts(account()?, which.parse().ok()?),
        "served" if *which == "unsaid" => CountedWhat::Served(account()?, None),
        "served" => CountedWhat::Served(account()?, Some(which.parse().ok()?)),
        "touches" if *which == "all" => CountedWhat::Touches(account()?, None),
        "touches" => CountedWhat::Touches(account()?, Some(which.parse().ok()?)),
        "questions" if *of == "all" && *which == "all" => CountedWhat::Questions(None),
        "questions" if *which == "all" => CountedWhat::Questions(Some(account()?)),
        "complaints" if *which == "all" => CountedWhat::Complaints(account()?),
        _ => return None,
    };
    let from = if *from == "all" { None } else { Some(from.parse().ok()?) };
    Some(Counted { what, from, to: to.parse().ok()? })
}

impl CountedWhat {
    const fn account(self) -> Option<AccountId> {
        match self {
            Self::Promises(_) => None,
            Self::Questions(account) => account,
            Self::Acts(account, _)
            | Self::Served(account, _)
            | Self::Touches(account, _)
            | Self::Complaints(account) => Some(account),
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Promises(Owner::Them) => "Promises of theirs first due",
            Self::Promises(_) => "Promises of yours first due",
            Self::Acts(_, Stance::Gave) => "Acts that gave",
            Self::Acts(_, Stance::Asked) => "Acts that asked",
            Self::Served(_, Some(Served::Them)) => "Acts that served them",
            Self::Served(_, Some(Served::Us)) => "Acts that served us",
            Self::Served(_, Some(Served::Both)) => "Acts that served both",
            Self::Served(_, None) => "Acts of which nobody has said whom they served",
            Self::Touches(_, Some(Direction::Inbound)) => "They came to you",
            Self::Touches(_, Some(Direction::Outbound)) => "You went to them",
            Self::Touches(_, None) => "Touches",
            Self::Questions(_) => "Questions of theirs first answered",
            Self::Complaints(_) => "Complaints",
        }
    }
}

impl Journal {
    /// The entries behind a number, newest first: `of` is the text that stands beside it.
    ///
    /// # Errors
    /// A text that names no number, or an account that is not there.
    pub fn facts_behind(&self, of: &str, limit: usize) -> Result<FactsBehind> {
        let counted: Counted = of.parse()?;
        let reader = self.store.reader();
        let limit = limit.clamp(1, MOST);
        let days = (counted.from.unwrap_or(NaiveDate::MIN), counted.to);
        let name = counted.what.account().map(|id| reader.account(id)).transpose()?;
        let (ids, total) = match counted.what {
            CountedWhat::Promises(owner) => {
                // A promise that is due today has not ended yet: it counts from tomorrow on.
                let before = counted.to.succ_opt().unwrap_or(counted.to).min(self.today());
                reader.promises_first_due((days.0, before), owner, limit)?
            }
            CountedWhat::Acts(account, stance) => reader.acts_of(account, days, Some(stance), limit)?,
            CountedWhat::Served(account, served) => reader.acts_that_served(account, days, served, limit)?,
            CountedWhat::Touches(account, direction) => reader.touches_of(account, days, direction, limit)?,
            CountedWhat::Questions(account) => reader.questions_answered(days, account, limit)?,
            CountedWhat::Complaints(account) => {
                reader.complaints_of(account, days, CERTAINLY_A_COMPLAINT, limit)?
            }
        };
        let mut book = NameBook::new(reader);
        let parts = [
            Some(counted.what.title().to_owned()),
            name.map(|account| account.name),
            Some(match counted.from {
                Some(from) => span(from, counted.to, self.today()),
                None => "in all".to_owned(),
            }),
        ];
        Ok(FactsBehind {
            title: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
            lines: ids.into_iter().map(|id| book.line(id)).collect::<Result<_>>()?,
            total,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_leads_back_to_what_was_counted() {
        let account = AccountId(12);
        let to: NaiveDate = "2026-11-19".parse().unwrap();
        let all = [
            CountedWhat::Promises(Owner::Me),
            CountedWhat::Promises(Owner::Them),
            CountedWhat::Acts(account, Stance::Gave),
            CountedWhat::Acts(account, Stance::Asked),
            CountedWhat::Served(account, None),
            CountedWhat::Served(account, Some(Served::Both)),
            CountedWhat::Touches(account, None),
            CountedWhat::Touches(account, Some(Direction::Inbound)),
            CountedWhat::Questions(None),
            CountedWhat::Questions(Some(account)),
            CountedWhat::Complaints(account),
        ];
        for what in all {
            for from in [None, "2026-08-22".parse().ok()] {
                let counted = Counted { what, from, to };
                assert_eq!(counted.to_string().parse::<Counted>().unwrap(), counted, "{counted}");
            }
        }
        let acts = Counted { what: all[2], from: "2026-08-22".parse().ok(), to };
        assert_eq!(acts.to_string(), "acts:12:gave:2026-08-22:2026-11-19");
        for wrong in
            ["", "acts", "acts:x:gave:all:2026-11-19", "acts:1:took:all:2026-11-19", "touches:1:all:all"]
        {
            assert!(wrong.parse::<Counted>().is_err(), "{wrong}");
        }
    }
}
