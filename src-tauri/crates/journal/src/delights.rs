//! Delight moments: the cards, the chain, the story to tell, and where nothing was noted for long.

use crate::brief::lines::{capital, one_line};
use crate::line::NameBook;
use crate::phrase::length;
use crate::{EntryLine, Journal, Result};
use chrono::NaiveDate;
use kept_model::{AccountId, ChainStep, Delight, Facet, Lever, count_word, days_between, format_day};
use kept_store::{DelightsOf, Reader};
use std::collections::HashMap;

/// Nothing noted for longer than this many days is long.
const DROUGHT: i64 = 120;
/// As many droughts as are shown.
const DROUGHTS: usize = 8;

/// Delight moments, and what may be told.
#[derive(Debug, Clone, PartialEq)]
pub struct DelightsPage {
    /// "24 moments worth remembering".
    pub headline: String,
    /// How many there are in all.
    pub total: usize,
    /// How many reached each step, in the chain's order.
    pub chain: Vec<(ChainStep, usize)>,
    /// How many each lever made, in the levers' order.
    pub levers: Vec<(Lever, usize)>,
    /// Those that were asked for, newest first.
    pub items: Vec<EntryLine>,
    /// How many were asked for in all.
    pub found: usize,
    /// The story to tell.
    pub tell: Option<Telling>,
    /// Where nothing was noted for long, the longest first.
    pub droughts: Vec<Drought>,
    /// How many more there are.
    pub droughts_more: usize,
}

/// A story to tell: consent is yes, and nobody has told it.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    /// The moment.
    pub line: EntryLine,
    /// "The licences Carla did not need".
    pub title: String,
    /// How it was before.
    pub before: Option<String>,
    /// What happened.
    pub moment: Option<String>,
    /// What they felt.
    pub felt: Option<String>,
    /// What came of it.
    pub after: Option<String>,
    /// "Carla said yes. Nobody has told it yet."
    pub consent: String,
    /// "Thank Sam" while who did it was not thanked, else "Thank Carla".
    pub thank: Option<String>,
}

/// An account of which nothing was noted for long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drought {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// "8 months", "never".
    pub when: String,
    /// Days since the newest moment, else since the first entry.
    pub days: i64,
}

impl Journal {
    /// The page of delight moments: `limit` of those that are asked for, after `offset` of them.
    pub fn delights_page(&self, of: DelightsOf, offset: usize, limit: usize) -> Result<DelightsPage> {
        let reader = self.store.reader();
        let today = self.today();
        let mut book = NameBook::new(reader);
        let total = reader.delight_count(DelightsOf::default())?;
        let steps: HashMap<ChainStep, usize> = reader.delight_steps()?.into_iter().collect();
        let levers: HashMap<Lever, usize> = reader.delight_levers()?.into_iter().collect();
        let ids = reader.delights(of, offset, limit.clamp(1, 500))?;
        let (droughts, droughts_more) = droughts(reader, today)?;
        Ok(DelightsPage {
            headline: match total {
                0 => "No moment is written down yet".to_owned(),
                1 => "One moment worth remembering".to_owned(),
                _ => format!("{} moments worth remembering", capital(&count_word(total as i64))),
            },
            total,
            chain: count_all(ChainStep::ALL, &steps),
            levers: count_all(Lever::ALL, &levers),
            items: ids.into_iter().map(|id| book.line(id)).collect::<Result<_>>()?,
            found: if of == DelightsOf::default() { total } else { reader.delight_count(of)? },
            tell: match reader.untold_delight()? {
                Some(id) => telling(reader, &mut book, id, today)?,
                None => None,
            },
            droughts,
            droughts_more,
        })
    }
}

fn count_all<T: Copy + Eq + std::hash::Hash>(all: &[T], counts: &HashMap<T, usize>) -> Vec<(T, usize)> {
    all.iter().map(|each| (*each, counts.get(each).copied().unwrap_or_default())).collect()
}

/// Accounts that we are in touch with, and of which no moment was written down for long.
fn droughts(reader: Reader<'_>, today: NaiveDate) -> Result<(Vec<Drought>, usize)> {
    let newest: HashMap<AccountId, NaiveDate> = reader.newest_delights()?.into_iter().collect();
    let facts: HashMap<AccountId, _> =
        reader.account_facts()?.into_iter().map(|(id, fact, _)| (id, fact)).collect();
    let mut all = Vec::new();
    for account in reader.accounts()? {
        if account.muted_until.is_some_and(|until| until > today) {
            continue;
        }
        let noted = newest.get(&account.id).copied();
        let first = facts.get(&account.id).and_then(|fact| fact.first_day);
        let Some(since) = noted.or(first) else { continue };
        let days = days_between(since, today);
        if days > DROUGHT {
            let when = noted.map_or("never".to_owned(), |day| length(day, today));
            all.push(Drought { account: account.id, name: account.name, when, days });
        }
    }
    all.sort_by(|a, b| b.days.cmp(&a.days).then_with(|| a.name.cmp(&b.name)));
    let more = all.len().saturating_sub(DROUGHTS);
    all.truncate(DROUGHTS);
    Ok((all, more))
}

fn telling(
    reader: Reader<'_>,
    book: &mut NameBook<'_>,
    id: kept_model::EntryId,
    today: NaiveDate,
) -> Result<Option<Telling>> {
    let line = book.line(id)?;
    let Facet::Delight(delight) = &line.entry.facet else { return Ok(None) };
    let who = line.people.first().map(|name| crate::facts::first_name(name));
    let sentences = sentences(&one_line(&line.entry.body));
    let (title, told) = match sentences.split_first() {
        Some((title, rest)) => (title.trim_end_matches('.').to_owned(), rest),
        None => (line.title(), [].as_slice()),
    };
    // Told at length, a story goes title, before, moment, feeling; else the fields say what they know.
    let (before, moment, felt) = match told {
        [before, moment, felt @ ..] if !felt.is_empty() => {
            (Some(before.clone()), Some(moment.clone()), Some(felt.join(" ")))
        }
        _ => (delight.expected.clone(), moment(told, delight), delight.words.clone()),
    };
    let thank = match (&line.by, &who) {
        (Some(by), _) if delight.thanked.is_none() => Some(crate::facts::first_name(by)),
        _ => who.clone(),
    };
    let after = after(reader, &line, delight, today)?;
    let said = who.map_or("They".to_owned(), |who| who);
    Ok(Some(Telling {
        title,
        before,
        moment,
        felt,
        after,
        consent: format!("{said} said yes. Nobody has told it yet."),
        thank: thank.map(|who| format!("Thank {who}")),
        line,
    }))
}

fn moment(told: &[String], delight: &Delight) -> Option<String> {
    if told.is_empty() { delight.got.clone() } else { Some(told.join(" ")) }
}

/// What came of it: the newest recommendation of whoever it happened to, else the newest step of the chain that came
/// later than the day itself.
fn after(
    reader: Reader<'_>,
    line: &EntryLine,
    delight: &Delight,
    today: NaiveDate,
) -> Result<Option<String>> {
    let entry = &line.entry;
    if let (Some(account), Some(person)) = (entry.accounts.first(), entry.people.first())
        && let Some(id) = reader.newest_advocacy(*account, *person, entry.day)?
    {
        let body = one_line(&reader.entry(id)?.body);
        if !body.is_empty() {
            return Ok(Some(body));
        }
    }
    let last = delight.steps.iter().rev().find(|step| {
        step.evidence.as_deref().is_some_and(|evidence| !evidence.trim().is_empty()) && step.day > entry.day
    });
    Ok(last.map(|step| {
        let evidence = step.evidence.clone().unwrap_or_default();
        format!("{}, {}.", capital(&evidence), format_day(step.day, today))
    }))
}

/// The sentences of a text, each with its stop.
fn sentences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut start = 0;
    let stops =
        text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?')).map(|(at, c)| at + c.len_utf8());
    for end in stops {
        if text[end..].is_empty() || text[end..].starts_with(' ') {
            all.push(text[start..end].trim().to_owned());
            start = end;
        }
    }
    let rest = text[start..].trim();
    if !rest.is_empty() {
        all.push(rest.to_owned());
    }
    all.retain(|sentence| !sentence.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_a_stop_before_a_space() {
        assert_eq!(sentences("One. Two 0.5 of it? Three"), ["One.", "Two 0.5 of it?", "Three"]);
        assert_eq!(sentences(""), Vec::<String>::new());
    }
}
