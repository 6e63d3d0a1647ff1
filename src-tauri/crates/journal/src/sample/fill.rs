//! The sample journal: writing the story down.

use super::relationship::{FILES, INTENTIONS, LINKS, SNOOZED, STORIES, playbooks};
use super::writing::on;
use super::{
    REFERENCE, SampleAccount, SampleEntry, SamplePerson, filler, filler_accounts, many_account, many_filler,
    moved, story, weeks,
};
use crate::attachment;
use crate::{Done, Error, Journal, Result};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use kept_model::{
    AccountId, ContactPoint, Employment, EntryId, EntryLink, Facet, Intention, PersonId, PointKind, Side,
    Standing, Story, StoryId, Uid,
};
use kept_prompts::key_of;
use kept_store::{ActWord, NewAccount, NewEntry, NewMeeting, NewPerson, PromptAct, Writer};
use std::collections::HashMap;

/// The filler's seed: the same journal every time.
const SEED: u64 = 0x4b65_7074;

/// How much filler a sample holds beside its story; only benchmarks want any.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filling {
    /// Entries in all.
    pub entries: u64,
    /// Accounts beside those of the story, each with an order and something open. Without any, the filler spreads over a
    /// few hundred accounts, and nothing of it is open.
    pub accounts: usize,
}

impl Journal {
    /// Fills an empty journal with the sample story, as it looks on `as_of`, and with filler up to `total` entries for
    /// benchmarks. Gives the number of entries. `progress` hears how many are written.
    ///
    /// # Errors
    /// [`Error::Used`] when the journal has entries or accounts already.
    pub fn fill_sample(&mut self, as_of: NaiveDate, total: u64, progress: &dyn Fn(u64)) -> Result<Done<u64>> {
        self.fill_sample_with(as_of, Filling { entries: total, accounts: 0 }, progress)
    }

    /// As [`Journal::fill_sample`], with more to say about the filler.
    ///
    /// # Errors
    /// [`Error::Used`] when the journal has entries or accounts already.
    pub fn fill_sample_with(
        &mut self,
        as_of: NaiveDate,
        filling: Filling,
        progress: &dyn Fn(u64),
    ) -> Result<Done<u64>> {
        let Filling { entries: total, accounts: many } = filling;
        let reader = self.store.reader();
        if reader.entry_count()? > 0 || !reader.account_names()?.is_empty() {
            return Err(Error::Used(self.folder().to_owned()));
        }
        // Its uids hold its days as time since 1970, and its years have four digits.
        if !(1980..9000).contains(&chrono::Datelike::year(&as_of)) {
            return Err(Error::Invalid("a sample ends between 1980 and 8999.".to_owned()));
        }
        // Whatever index was here knows nothing of rows that leave no trace in the history.
        self.index = None;
        let _ = std::fs::remove_dir_all(self.index_folder());
        let new_uid = uids(as_of);
        // Files first: a row never names bytes that are not there.
        for (_, _, bytes) in FILES {
            attachment::keep(&self.files(), bytes, new_uid())?;
        }
        self.fill("Fill the sample journal", &new_uid, |writer| {
            let mut sample = Sample::default();
            let story = story(as_of);
            writer.set_setting("me", &serde_json::Value::from(story.me.as_str()).to_string())?;
            for colleague in &story.colleagues {
                sample.person(writer, colleague, Side::Ours, None)?;
            }
            let told: u64 = story.accounts.iter().flat_map(|account| &account.entries).map(count).sum();
            let fillers = if many > 0 {
                (0..many).map(|index| many_account(index, as_of)).collect()
            } else if total > told {
                filler_accounts()
            } else {
                Vec::new()
            };
            for account in story.accounts.iter().chain(&fillers) {
                sample.account(writer, account)?;
            }
            for account in story.accounts.iter().chain(&fillers) {
                let id = sample.accounts[&account.name];
                for entry in &account.entries {
                    sample.entry(writer, entry, Some(id), None)?;
                }
                for meeting in &account.meetings {
                    let people = sample.people(&meeting.people);
                    writer.add_meeting(&NewMeeting {
                        title: &meeting.title,
                        day: meeting.day,
                        minute: meeting.minute,
                        length: meeting.length,
                        place: meeting.place.as_deref(),
                        account: Some(id),
                        people: &people,
                    })?;
                }
            }
            sample.beyond(writer, weeks(as_of))?;
            let mut index = 0;
            while sample.count < total {
                let entry = match many {
                    0 => filler(SEED, index, as_of),
                    _ => many_filler(SEED, index, many, as_of),
                };
                sample.entry(writer, &entry, None, None)?;
                index += 1;
                if index % 1_000 == 0 {
                    progress(sample.count);
                }
            }
            Ok(sample.count)
        })
    }
}

/// An entry and its parts.
fn count(entry: &SampleEntry) -> u64 {
    1 + entry.children.iter().map(count).sum::<u64>()
}

/// The same names for the same day, so that the same sample gives the same prompts with the same keys.
fn uids(as_of: NaiveDate) -> impl Fn() -> Uid {
    let at = written_at(as_of).timestamp_millis().unsigned_abs();
    let next = std::cell::Cell::new(0u64);
    move || {
        next.set(next.get() + 1);
        let mut bits = [0; 10];
        bits[2..].copy_from_slice(&next.get().to_be_bytes());
        Uid(uuid::Builder::from_unix_timestamp_millis(at, &bits).into_uuid())
    }
}

#[derive(Default)]
struct Sample {
    accounts: HashMap<String, AccountId>,
    people: HashMap<String, PersonId>,
    /// What the story told, by its words.
    entries: Vec<(String, EntryId)>,
    count: u64,
}

impl Sample {
    fn account(&mut self, writer: &mut Writer<'_>, sample: &SampleAccount) -> Result<()> {
        let id = writer.add_account(&NewAccount {
            name: sample.name.clone(),
            purpose: sample.purpose.clone(),
            note: sample.note.clone(),
        })?;
        self.accounts.insert(sample.name.clone(), id);
        let mut account = writer.reader().account(id)?;
        account.ideal_days = sample.ideal_days;
        account.max_days = sample.max_days;
        account.renewal = sample.renewal;
        account.pinned = sample.pinned;
        writer.set_account(&account)?;
        for (level, day, evidence) in &sample.standing {
            // A standing's name need not be sorted by time; the account's own makes it the same every time.
            let uid = Uid(uuid::Uuid::from_u128(
                account.uid.0.as_u128() ^ u128::from(day.to_epoch_days().unsigned_abs()),
            ));
            let standing = Standing { uid, level: *level, day: *day, evidence: Some((*evidence).to_owned()) };
            writer.add_standing(id, &standing)?;
        }
        for person in &sample.people {
            self.person(writer, person, Side::Theirs, Some(id))?;
        }
        Ok(())
    }

    fn person(
        &mut self,
        writer: &mut Writer<'_>,
        sample: &SamplePerson,
        side: Side,
        account: Option<AccountId>,
    ) -> Result<()> {
        let id =
            writer.add_person(&NewPerson { name: sample.name.clone(), side, note: sample.note.clone() })?;
        self.people.insert(sample.name.clone(), id);
        if let Some(account) = account {
            let mut person = writer.reader().person(id)?;
            person.employments =
                vec![Employment { account, role: sample.role.clone(), buying: None, years: (None, None) }];
            writer.set_person(&person)?;
        }
        for (kind, value) in [(PointKind::Email, &sample.email), (PointKind::Phone, &sample.phone)] {
            if let Some(value) = value {
                writer.add_person_point(
                    id,
                    &ContactPoint { kind, label: Some("work".to_owned()), value: value.clone() },
                )?;
            }
        }
        for date in &sample.dates {
            writer.add_person_date(id, date)?;
        }
        Ok(())
    }

    fn entry(
        &mut self,
        writer: &mut Writer<'_>,
        sample: &SampleEntry,
        account: Option<AccountId>,
        parent: Option<EntryId>,
    ) -> Result<()> {
        let draft = &sample.draft;
        let mut accounts: Vec<AccountId> = account.into_iter().collect();
        accounts.extend(sample.also.iter().filter_map(|name| self.accounts.get(name)));
        let people = self.people(&sample.people);
        let by = sample.by.as_ref().and_then(|name| self.people.get(name)).copied();
        let mut facet = draft.facet.clone();
        match &mut facet {
            Facet::Promise(promise) => promise.owner_person = promise.owner_person.or(by),
            Facet::Delight(delight) => delight.by = delight.by.or(by),
            _ => {}
        }
        let id = writer.add_entry(&NewEntry {
            kind: draft.kind,
            day: draft.day,
            minute: draft.minute,
            body: &draft.body,
            source: None,
            parent,
            direction: draft.direction,
            stance: draft.stance,
            length: draft.length,
            served: draft.served,
            created_at: written_at(draft.day),
            accounts: &accounts,
            people: &people,
            tags: &draft.tags,
            facet: &facet,
        })?;
        self.count += 1;
        if account.is_some() {
            self.entries.push((draft.body.clone(), id));
        }
        for child in &sample.children {
            self.entry(writer, child, accounts.first().copied(), Some(id))?;
        }
        Ok(())
    }

    /// What stands between entries and beside them: links, files, stories, intentions, playbooks.
    fn beyond(&self, writer: &mut Writer<'_>, weeks: i64) -> Result<()> {
        let nobody = Uid(uuid::Uuid::nil());
        for (later, relation, earlier) in LINKS {
            if let (Some(entry), Some(other)) = (self.told(later), self.told(earlier)) {
                writer.link(EntryLink { entry, other, relation: *relation })?;
            }
        }
        for (words, name, bytes) in FILES {
            if let Some(entry) = self.told(words) {
                writer.add_attachment(&attachment::of_bytes(entry, (*name).to_owned(), bytes))?;
            }
        }
        for story in STORIES {
            let Some(account) = self.accounts.get(story.account) else { continue };
            let text = |text: Option<&str>| text.map(str::to_owned);
            writer.add_story(&Story {
                id: StoryId(0),
                uid: nobody,
                account: *account,
                title: story.title.to_owned(),
                before: text(story.before),
                moment: text(story.moment),
                felt: text(story.felt),
                after: text(story.after),
                day: moved(story.day, weeks),
                told: story.told.map(|(day, _)| moved(day, weeks)),
                told_to: story.told.map(|(_, whom)| whom.to_owned()),
                parts: story.parts.iter().filter_map(|words| self.told(words)).collect(),
            })?;
        }
        // A year of the story is the year that its Thursday lies in.
        let years = moved(REFERENCE, weeks).year() - REFERENCE.year();
        for (name, year, text, became) in INTENTIONS {
            let Some(account) = self.accounts.get(*name) else { continue };
            let year = year + years;
            let uid = Uid(uuid::Uuid::from_u128(
                writer.reader().account(*account)?.uid.0.as_u128() ^ u128::from(year.unsigned_abs()),
            ));
            let became = became.map(str::to_owned);
            writer.add_intention(*account, &Intention { uid, year, text: (*text).to_owned(), became })?;
        }
        for playbook in playbooks() {
            writer.add_playbook(&playbook)?;
        }
        let (monday, until) = (on(2026, 11, 16), on(2026, 11, 23));
        for (rule, words, anchor, day) in SNOOZED {
            let Some(entry) = self.told(words) else { continue };
            let day = day.map_or(String::new(), |day| moved(day, weeks).to_string());
            let uid = writer.reader().entry(entry)?.uid;
            let identity = format!("{rule}:{uid}:{}", anchor.replace("{}", &day));
            let act = PromptAct::new(key_of(&identity), identity, ActWord::Snoozed, moved(monday, weeks));
            writer.put_prompt_act(&PromptAct { until: Some(moved(until, weeks)), ..act })?;
        }
        Ok(())
    }

    /// The entry that the story tells in these words.
    fn told(&self, words: &str) -> Option<EntryId> {
        self.entries.iter().find(|(body, _)| body.contains(words)).map(|(_, id)| *id)
    }

    fn people(&self, names: &[String]) -> Vec<PersonId> {
        let mut people = Vec::new();
        for id in names.iter().filter_map(|name| self.people.get(name)) {
            if !people.contains(id) {
                people.push(*id);
            }
        }
        people
    }
}

/// The evening of the day it happened.
fn written_at(day: NaiveDate) -> DateTime<Utc> {
    let evening = NaiveTime::from_hms_opt(18, 0, 0).unwrap_or_default();
    day.and_time(evening).and_utc()
}
