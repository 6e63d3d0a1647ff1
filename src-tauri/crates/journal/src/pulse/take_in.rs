//! Taking in replies: one operation, and no reply twice.

use super::code::{Codes, fnv};
use super::keep::{Scores, write};
use super::whose::{Whose, whose};
use crate::{Done, Error, Journal, Result};
use chrono::{DateTime, Days, NaiveDate, Utc};
use kept_model::{
    AccountId, EntryId, PersonId, PulseAbout, PulseReply, PulseSide, Side, count_word, format_day_long,
    name_key,
};
use kept_store::{StoreError, Writer};
use std::collections::HashMap;

/// What other programs' ids of replies are kept under.
const SOURCE: &str = "pulse reply";
/// A reply without a date is the same as one of these days before.
const SAME_WITHIN: u64 = 30;

/// Whose a reply is, as the user said; `line` 0 is for all that do not say it themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReplyFor {
    /// Where the reply begins.
    pub line: u64,
    /// The account.
    pub account: AccountId,
    /// The person.
    pub person: Option<PersonId>,
}

/// What becomes of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyState {
    /// It is kept.
    New,
    /// It is in the journal already.
    Same,
    /// Something has to be said first.
    Asked,
}

impl ReplyState {
    /// The one spelling used on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Same => "same",
            Self::Asked => "asked",
        }
    }
}

/// What replies became, or would become.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenReplies {
    /// In their order.
    pub rows: Vec<TakenReply>,
}

/// What one reply became.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenReply {
    /// As it was read.
    pub reply: PulseReply,
    /// What became of it.
    pub state: ReplyState,
    /// What it became, or what has to be said first, in a sentence.
    pub what: String,
    /// Whose it is.
    pub account: Option<(AccountId, String)>,
    /// Who wrote it.
    pub person: Option<(PersonId, String)>,
    /// How that was found: "ref", "email", "name" or "given".
    pub found_by: Option<&'static str>,
    /// The entries made.
    pub entries: Vec<EntryId>,
}

impl TakenReplies {
    /// How many are in a state.
    pub fn count(&self, state: ReplyState) -> usize {
        self.rows.iter().filter(|row| row.state == state).count()
    }
}

/// Why a rehearsal does not keep what it did.
enum Stop {
    Rehearsed(TakenReplies),
    Failed(Error),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl Journal {
    /// Keeps replies, an entry for each score, in one operation. A reply that is in the journal already is left out, and
    /// so is one that something has to be said about first.
    ///
    /// # Errors
    /// A choice that names no account or a person of ours.
    pub fn take_in_replies(
        &mut self,
        replies: &[PulseReply],
        chosen: &[ReplyFor],
    ) -> Result<Done<TakenReplies>> {
        let count = self.rehearse_replies(replies, chosen)?.count(ReplyState::New);
        let label = format!("Import {count} {}", if count == 1 { "reply" } else { "replies" });
        let (today, now) = (self.today(), (self.around.now)());
        let done = self.transact(&label, |writer| take_in(writer, replies, chosen, today, now))?;
        self.index_if_behind()?;
        Ok(done)
    }

    /// What [`Journal::take_in_replies`] would do, without doing it.
    ///
    /// # Errors
    /// As there.
    pub fn rehearse_replies(&mut self, replies: &[PulseReply], chosen: &[ReplyFor]) -> Result<TakenReplies> {
        let (today, now) = (self.today(), (self.around.now)());
        let op = crate::transact::op(&self.around, "Rehearse an import", false);
        let outcome = self.store.transact::<(), Stop>(&op, &*self.around.new_uid, |writer| {
            Err(take_in(writer, replies, chosen, today, now).map_or_else(Stop::Failed, Stop::Rehearsed))
        });
        match outcome {
            Err(Stop::Rehearsed(mut taken)) => {
                // What was rehearsed has no number.
                taken.rows.iter_mut().for_each(|row| row.entries.clear());
                Ok(taken)
            }
            Err(Stop::Failed(error)) => Err(error),
            Ok(_) => Ok(TakenReplies { rows: Vec::new() }),
        }
    }
}

fn take_in(
    writer: &mut Writer<'_>,
    replies: &[PulseReply],
    chosen: &[ReplyFor],
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<TakenReplies> {
    check(writer, chosen)?;
    let mut codes = Codes::default();
    let mut seen = HashMap::new();
    let mut rows = Vec::new();
    for reply in replies {
        let found = match chosen.iter().find(|choice| choice.line == reply.line) {
            Some(choice) => Ok(given(choice)),
            None => whose(writer.reader(), &mut codes, reply)?
                .or_else(|why| chosen.iter().find(|choice| choice.line == 0).map(given).ok_or(why)),
        };
        rows.push(one(writer, reply, found, today, now, &mut seen)?);
    }
    Ok(TakenReplies { rows })
}

fn check(writer: &Writer<'_>, chosen: &[ReplyFor]) -> Result<()> {
    for choice in chosen {
        writer.reader().account(choice.account)?;
        if let Some(person) = choice.person.map(|id| writer.reader().person(id)).transpose()?
            && person.side == Side::Ours
        {
            return Err(Error::Invalid(format!(
                "{} is one of us; a reply is from somebody of theirs.",
                person.name
            )));
        }
    }
    Ok(())
}

fn given(choice: &ReplyFor) -> Whose {
    Whose { account: choice.account, person: choice.person, by: "given" }
}

fn one(
    writer: &mut Writer<'_>,
    reply: &PulseReply,
    found: std::result::Result<Whose, String>,
    today: NaiveDate,
    now: DateTime<Utc>,
    seen: &mut HashMap<String, u32>,
) -> Result<TakenReply> {
    let mut row = TakenReply {
        reply: reply.clone(),
        state: ReplyState::Asked,
        what: String::new(),
        account: None,
        person: None,
        found_by: None,
        entries: Vec::new(),
    };
    let asked = match &found {
        _ if !reply.unclear.is_empty() => Some(reply.unclear.join("; ")),
        _ if reply.scores.is_empty() => Some("no score from 0 to 10 is in it".to_owned()),
        _ if reply.day.is_some_and(|day| day > today) => {
            reply.day.map(|day| format!("{} is yet to come", format_day_long(day, today)))
        }
        Err(why) => Some(why.clone()),
        Ok(_) => None,
    };
    if let Ok(whose) = &found {
        let reader = writer.reader();
        row.account = Some((whose.account, reader.account(whose.account)?.name));
        row.person = whose.person.map(|id| reader.person(id).map(|person| (id, person.name))).transpose()?;
        row.found_by = Some(whose.by);
    }
    let (Some(whose), None) = (found.ok(), &asked) else {
        row.what = asked.map(|why| format!("{why}.")).unwrap_or_default();
        return Ok(row);
    };
    let name = name(writer, reply, &whose, seen)?;
    if let Some(day) = known(writer, reply, &name, today)? {
        row.state = ReplyState::Same;
        row.what = match day {
            day if day == today => "the same as one kept today.".to_owned(),
            day => format!("the same as one of {}.", format_day_long(day, today)),
        };
        return Ok(row);
    }
    let day = reply.day.unwrap_or(today);
    row.entries = write(
        writer,
        &Scores {
            account: whose.account,
            person: whose.person,
            day,
            side: PulseSide::Theirs,
            given: &reply.scores,
            words: reply.words.as_deref(),
            competitor: reply.competitor.as_deref(),
            ticket: reply.ticket.as_deref(),
            now,
        },
    )?;
    if let Some(entry) = row.entries.first() {
        writer.add_external("entry", entry.0, SOURCE, &dated(&name, day))?;
    }
    row.state = ReplyState::New;
    row.what = match reply.scores.len() {
        1 => "one pulse.".to_owned(),
        count => format!("{} pulses.", count_word(count as i64)),
    };
    Ok(row)
}

/// What makes it this reply and no other: the id that its program gave it, else who said what. Rows of one file that are
/// alike in everything are as many replies.
fn name(
    writer: &Writer<'_>,
    reply: &PulseReply,
    whose: &Whose,
    seen: &mut HashMap<String, u32>,
) -> Result<String> {
    if let Some(id) = &reply.external_id {
        return Ok(format!("id {id}"));
    }
    let reader = writer.reader();
    let account = reader.account(whose.account)?.uid;
    let person = whose.person.map(|id| reader.person(id)).transpose()?.map(|person| person.uid.to_string());
    let scores: Vec<String> = reply
        .scores
        .iter()
        .map(|score| {
            let about = score.about.map_or("all", PulseAbout::as_str);
            format!("{about}={} {}", score.score, name_key(score.words.as_deref().unwrap_or_default()))
        })
        .collect();
    let said = |text: &Option<String>| name_key(text.as_deref().unwrap_or_default());
    let text = format!(
        "{account}|{}|{}|{}|{}|{}|{}",
        person.unwrap_or_default(),
        reply.day.map(|day| day.to_string()).unwrap_or_default(),
        scores.join(","),
        said(&reply.words),
        said(&reply.competitor),
        said(&reply.ticket),
    );
    let hash = format!("{:016x}", fnv(text.as_bytes()));
    let nth = seen.entry(hash.clone()).and_modify(|count| *count += 1).or_insert(1);
    Ok(if *nth == 1 { hash } else { format!("{hash}/{nth}") })
}

fn dated(name: &str, day: NaiveDate) -> String {
    format!("{name} {day}")
}

/// The day of the entry that a reply became before. Without a date of its own it is looked for in the last thirty days:
/// the same three numbers a quarter later are another reply.
fn known(writer: &Writer<'_>, reply: &PulseReply, name: &str, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let days: Vec<NaiveDate> = match reply.day {
        Some(day) => vec![day],
        None => (0..=SAME_WITHIN).filter_map(|back| today.checked_sub_days(Days::new(back))).collect(),
    };
    for day in days {
        if let Some(entry) = writer.reader().external("entry", SOURCE, &dated(name, day))? {
            return Ok(Some(writer.reader().entry(EntryId(entry))?.day));
        }
    }
    Ok(None)
}
