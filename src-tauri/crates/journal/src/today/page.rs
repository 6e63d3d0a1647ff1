//! Today as the window shows it: meetings, promises, prompts, and what is quiet, each with its names.

use super::card::MeetingCard;
use super::log_line::{done_words, log_line};
use super::memory::{Memory, memory};
use super::quiet::{Quiet, quiet};
use crate::brief::lines::capital;
use crate::line::NameBook;
use crate::phrase::counted;
use crate::promises::promise_line;
use crate::{Journal, PromiseLine, Prompt, Result, Rule};
use chrono::NaiveDate;
use kept_model::{EntryId, Facet, Owner, PersonId, Side, days_between};
use kept_prompts::{Facts, PromiseFact, Suggestion};
use kept_store::{Reader, TimelineOf};
use std::collections::{HashMap, HashSet};

/// Promises and prompts above the fold, together.
const FOLD: usize = 7;
/// Promises of mine that prompt on the page, late first; the rest is counted.
const PROMISES: usize = 15;
/// Prompts on the page, the most urgent ones; the rest is counted. Nobody reads further before acting on some.
const PROMPTS: usize = 40;
/// Promises of theirs on the page.
const THEIRS: usize = 5;
/// A promise of theirs is soon due within so many days.
const SOON: i64 = 14;
/// Promises of ours that are coming.
const COMING: usize = 10;

/// Today, whole, with names.
#[derive(Debug, Clone, PartialEq)]
pub struct TodayPage {
    /// The civil day.
    pub day: NaiveDate,
    /// Local minute of the day.
    pub minute: u16,
    /// "Two meetings, three promises, four prompts".
    pub headline: String,
    /// Today's meetings, else those of the next day that has one.
    pub meetings: Vec<MeetingCard>,
    /// What we promised and what prompts, late first.
    pub promises: Vec<PromiseLine>,
    /// How many more promises of mine prompt.
    pub promises_more: usize,
    /// Every other prompt but those about promises of theirs, the most urgent first.
    pub prompts: Vec<PromptLine>,
    /// How many more prompts there are.
    pub prompts_more: usize,
    /// How many of the prompts are above the fold.
    pub prompts_shown: usize,
    /// What they promised and what is late or soon due.
    pub theirs: Vec<PromiseLine>,
    /// How many more open promises of theirs there are.
    pub theirs_more: usize,
    /// Who has been quiet for longer than usual.
    pub quiet: Vec<Quiet>,
    /// How many more have.
    pub quiet_more: usize,
    /// A delight moment of this time of an earlier year.
    pub memory: Option<Memory>,
    /// Our open promises that do not prompt yet.
    pub coming: Vec<PromiseLine>,
    /// How many more of them there are.
    pub coming_more: usize,
    /// How many prompts are put off.
    pub snoozed: usize,
    /// Whether there is no entry at all, and no meeting is near: nothing to look at yet.
    pub is_empty: bool,
}

/// A prompt, whom it is about and how to answer it.
#[derive(Debug, Clone, PartialEq)]
pub struct PromptLine {
    /// The prompt.
    pub prompt: Prompt,
    /// The first word of its reason.
    pub lead: String,
    /// The account's name.
    pub account: Option<String>,
    /// Whom one would ask.
    pub person: Option<(PersonId, String)>,
    /// The beginning of a line that answers it.
    pub log_line: String,
    /// What "done" means for it, in a word or two.
    pub done: &'static str,
}

impl Journal {
    /// Today for the window. Reads open facts only, and of history what an index gives at once.
    pub fn today_view(&self) -> Result<TodayPage> {
        let (day, minute) = (self.today(), self.minute());
        let reader = self.store.reader();
        let facts = self.facts()?;
        let acts = self.prompt_acts()?;
        let found = self.prompts(&facts, &acts);
        let snoozed = found.snoozed().len();
        let mut book = NameBook::new(reader);
        let meetings = self.cards(&mut book, &found)?;
        let keys: HashMap<EntryId, Suggestion<'_>> = found
            .iter()
            .filter(|prompt| prompt.rule().is_promise())
            .filter_map(|prompt| Some((prompt.entry()?, prompt)))
            .collect();
        let mut line = |id: EntryId| -> Result<Option<PromiseLine>> {
            let line = promise_line(&mut book, id, day)?;
            Ok(line.map(|line| PromiseLine { key: keys.get(&id).map(|prompt| prompt.key()), ..line }))
        };
        let mut promises = Vec::new();
        let mine = || found.iter().filter(|prompt| prompt.rule() == Rule::PromiseMine);
        for prompt in mine().take(PROMISES) {
            promises.extend(prompt.entry().map(&mut line).transpose()?.flatten());
        }
        let promises_all = mine().count();
        let (soon, theirs_more) = theirs(&facts, day);
        let mut theirs = Vec::new();
        for id in soon {
            theirs.extend(line(id)?);
        }
        let about_promises = found.iter().chain(found.snoozed()).filter(|prompt| prompt.rule().is_promise());
        let prompting: HashSet<EntryId> = about_promises.filter_map(Suggestion::entry).collect();
        let is_coming =
            |promise: &&PromiseFact| promise.owner != Owner::Them && !prompting.contains(&promise.entry);
        let ahead: Vec<EntryId> =
            facts.promises.iter().filter(is_coming).map(|promise| promise.entry).collect();
        let coming_more = ahead.len().saturating_sub(COMING);
        let mut coming = Vec::new();
        for id in ahead.into_iter().take(COMING) {
            coming.extend(line(id)?);
        }
        // Those about promises stand in lists of their own.
        let others =
            || found.iter().filter(|one| !matches!(one.rule(), Rule::PromiseMine | Rule::PromiseTheirs));
        let prompts_more = others().count().saturating_sub(PROMPTS);
        let shown = others().take(PROMPTS).map(Suggestion::prompt).collect();
        let prompts = self.prompt_lines(&mut book, &facts, shown)?;
        let prompts_shown = prompts.len().min(FOLD.saturating_sub(promises.len()));
        let meetings_today = meetings.iter().filter(|card| card.meeting.day == day).count();
        let (quiet, quiet_more) = quiet(&facts, day);
        let is_empty = meetings.is_empty() && reader.timeline(&TimelineOf::default(), None, 1)?.is_empty();
        Ok(TodayPage {
            day,
            minute,
            headline: headline(meetings_today, promises_all, prompts_shown),
            meetings,
            promises_more: promises_all.saturating_sub(promises.len()),
            promises,
            prompts,
            prompts_more,
            prompts_shown,
            theirs,
            theirs_more,
            quiet,
            quiet_more,
            memory: memory(&mut book, reader, day)?,
            coming,
            coming_more,
            snoozed,
            is_empty,
        })
    }

    fn prompt_lines(
        &self,
        book: &mut NameBook<'_>,
        facts: &Facts,
        prompts: Vec<Prompt>,
    ) -> Result<Vec<PromptLine>> {
        prompts
            .into_iter()
            .map(|prompt| {
                let whom = self.prompt_whom(book, &prompt)?;
                Ok(PromptLine {
                    lead: lead(&prompt),
                    log_line: log_line(&prompt, &whom, facts),
                    done: done_words(prompt.rule),
                    account: whom.account,
                    person: whom.people.into_iter().next(),
                    prompt,
                })
            })
            .collect()
    }

    /// Whom a prompt is about.
    pub(crate) fn prompt_whom(&self, book: &mut NameBook<'_>, prompt: &Prompt) -> Result<Whom> {
        let account = prompt.account.map(|id| book.account(id)).transpose()?;
        let mut people = Vec::new();
        for id in speakers(self.store.reader(), prompt)? {
            people.push((id, book.person(id)?));
        }
        Ok(Whom { account, people })
    }
}

/// Whom a prompt is about: an account, and people by their whole names.
pub(crate) struct Whom {
    pub(crate) account: Option<String>,
    pub(crate) people: Vec<(PersonId, String)>,
}

impl Whom {
    /// The account first.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.account.as_deref().into_iter().chain(self.people.iter().map(|(_, name)| name.as_str()))
    }
}

/// Who comes to a meeting, whose day it is, whom to thank, who of them asked or spoke; else the account's first person.
fn speakers(reader: Reader<'_>, prompt: &Prompt) -> Result<Vec<PersonId>> {
    if let Some(meeting) = prompt.meeting {
        return Ok(reader.meeting(meeting)?.people);
    }
    let subject = || prompt.identity.split(':').nth(1)?.parse().ok().map(kept_model::Uid);
    match (prompt.rule, prompt.entry) {
        (Rule::PersonalDate, _) => {
            let person = subject().map(|uid| reader.person_of(uid)).transpose()?.flatten();
            return Ok(person.into_iter().collect());
        }
        (Rule::NotThanked, Some(entry)) => {
            return Ok(match reader.entry(entry)?.facet {
                Facet::Delight(delight) => delight.by.into_iter().collect(),
                _ => Vec::new(),
            });
        }
        (
            Rule::Question
            | Rule::PulseLow
            | Rule::PromiseColleague
            | Rule::OutcomeStale
            | Rule::ObstacleOpen
            | Rule::ConsentNotAsked
            | Rule::StoryReady
            | Rule::AdvocateCare,
            Some(entry),
        ) => {
            for id in reader.entry(entry)?.people {
                if reader.person(id)?.side == Side::Theirs {
                    return Ok(vec![id]);
                }
            }
        }
        _ => {}
    }
    let main = prompt.account.map(|id| reader.main_person(id)).transpose()?.flatten();
    Ok(main.into_iter().collect())
}

/// Promises of theirs that are late or soon due, and how many more are open.
fn theirs(facts: &Facts, today: NaiveDate) -> (Vec<EntryId>, usize) {
    let open = || facts.promises.iter().filter(|promise| promise.owner == Owner::Them);
    let is_soon = |promise: &&PromiseFact| promise.due.is_some_and(|due| days_between(today, due) <= SOON);
    let soon: Vec<EntryId> = open().filter(is_soon).take(THEIRS).map(|promise| promise.entry).collect();
    let more = open().count().saturating_sub(soon.len());
    (soon, more)
}

/// "Two meetings, three promises, four prompts".
fn headline(meetings: usize, promises: usize, prompts: usize) -> String {
    let parts = [
        (meetings, counted(meetings, "meeting", "meetings")),
        (promises, counted(promises, "promise", "promises")),
        (prompts, counted(prompts, "prompt", "prompts")),
    ];
    let said: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said).collect();
    if said.is_empty() { "Nothing is due".to_owned() } else { capital(&said.join(", ")) }
}

/// What stands before the first comma of the reason: "Adoption", "Balance", a playbook's name.
fn lead(prompt: &Prompt) -> String {
    prompt.reason.split(',').next().unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_names_only_what_is_there() {
        let cases = [
            ((2, 3, 4), "Two meetings, three promises, four prompts"),
            ((0, 1, 0), "One promise"),
            ((0, 0, 13), "13 prompts"),
            ((0, 0, 0), "Nothing is due"),
        ];
        for ((meetings, promises, prompts), expected) in cases {
            assert_eq!(headline(meetings, promises, prompts), expected);
        }
    }
}
