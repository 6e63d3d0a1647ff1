//! Putting off: until a day, an hour, the next meeting with them, or until they reply.

mod until;

pub(crate) use until::before_meeting;

use crate::act::Target;
use crate::capture::shorten;
use crate::{Acted, Done, Error, Journal, Prompt, Result};
use chrono::{Days, NaiveDate};
use kept_capture::date::Roll;
use kept_model::{Account, AccountId, EntryId, Moment, format_day_long, format_minute};
use kept_store::{ActWord, PromptAct, Waits};
use until::{Until, Word, word};

/// A prompt that waits for a reply is back after so many days without one.
const PATIENCE: Days = Days::new(14);

/// One way to put something off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnoozeChoice {
    /// The phrase that [`Journal::snooze`] takes.
    pub phrase: &'static str,
    /// As a person says it.
    pub label: &'static str,
    /// When it is back then: "Fri 20 Nov, 09:00".
    pub when: String,
    /// The same as a civil moment: the latest, where it waits for something.
    pub back: Moment,
}

/// What may be chosen for a prompt, and for a promise whose date is moved.
const FOR_PROMPTS: [(&str, &str); 7] = [
    ("later today", "Later today"),
    ("tomorrow", "Tomorrow"),
    ("monday", "Monday"),
    ("in 1 week", "In a week"),
    ("in 2 weeks", "In two weeks"),
    ("before the next meeting", "Before the next meeting"),
    ("when they reply", "When they reply"),
];
const FOR_PROMISES: [(&str, &str); 4] = [
    ("tomorrow", "Tomorrow"),
    ("monday", "Monday"),
    ("in 1 week", "In a week"),
    ("in 2 weeks", "In two weeks"),
];

impl Journal {
    /// Snooze: the prompt comes back when `phrase` says. That is a date phrase, with or without an hour ("tue 14:00", "16:30",
    /// "in 3 days", "in 2 hours"), "later today" (in two hours), "tomorrow" (the next working day at 09:00), "before the next meeting" (with
    /// its account; when the meeting moves, so does this, and when it is gone it is back at once) or "when they reply" (at the
    /// first inbound touch of its account that is written down from now on, at the latest in two weeks). On an entry by
    /// number, a promise is moved, to the hour too where one is named.
    ///
    /// # Errors
    /// As [`Journal::done`]; [`Error::NotADate`], a time that is past, a reply or a meeting where none can come.
    pub fn snooze(&mut self, target: &str, phrase: &str) -> Result<Done<Acted>> {
        let target = self.target(target)?;
        let until = self.until(&target, phrase)?;
        match target {
            Target::Prompt(prompt) => self.put_prompts_off(&[&prompt], &until),
            Target::Entry(id) => {
                let (day, minute) = match until {
                    Until::Day(day) => (day, None),
                    other => (other.back().day, Some(other.back().minute)),
                };
                self.move_promise_to(id, Some(day), minute, None)
            }
        }
    }

    /// Puts several prompts off until one moment, in one operation.
    pub(crate) fn put_off(&mut self, prompts: &[Prompt], until: Moment) -> Result<Done<Acted>> {
        self.put_prompts_off(&prompts.iter().collect::<Vec<_>>(), &Until::At(until))
    }

    /// 09:00 of the next working day: what "tomorrow" means.
    pub fn next_morning(&self) -> Moment {
        until::next_morning(&self.calendar, self.today())
    }

    /// How a prompt or a promise may be put off now: only what makes sense for it, and no day twice.
    ///
    /// # Errors
    /// As [`Journal::done`].
    pub fn snooze_choices(&self, target: &str) -> Result<Vec<SnoozeChoice>> {
        let target = self.target(target)?;
        let today = self.today();
        let all = match target {
            Target::Prompt(_) => FOR_PROMPTS.as_slice(),
            Target::Entry(_) => FOR_PROMISES.as_slice(),
        };
        let mut choices: Vec<SnoozeChoice> = Vec::new();
        let mut days: Vec<NaiveDate> = Vec::new();
        for (phrase, label) in all {
            let until = match self.until(&target, phrase) {
                // It is another choice already.
                Ok(Until::PastWork(_)) | Err(Error::Invalid(_)) => continue,
                until => until?,
            };
            let back = until.back();
            if matches!(until, Until::Day(_)) && days.contains(&back.day) {
                continue;
            }
            if matches!(until, Until::Day(_) | Until::At(_)) {
                days.push(back.day);
            }
            // On a Friday, tomorrow's work is on Monday.
            let is_far = *phrase == "tomorrow" && Some(back.day) != today.succ_opt();
            let label = if is_far { "Next working day" } else { label };
            choices.push(SnoozeChoice { phrase, label, when: until.when(today), back });
        }
        Ok(choices)
    }

    /// What a phrase would mean, before it is chosen: "Tue 24 Nov, 14:00".
    ///
    /// # Errors
    /// As [`Journal::snooze`].
    pub fn read_snooze(&self, target: &str, phrase: &str) -> Result<String> {
        let target = self.target(target)?;
        Ok(self.until(&target, phrase)?.meaning(self.today()))
    }

    fn until(&self, target: &Target, phrase: &str) -> Result<Until> {
        let now = Moment::new(self.today(), self.minute());
        match (word(phrase), target) {
            (Some(Word::LaterToday), _) => Ok(until::later_today(&self.calendar, now)),
            (Some(Word::Tomorrow), Target::Prompt(_)) => Ok(Until::At(self.next_morning())),
            (Some(Word::Reply), Target::Prompt(prompt)) => {
                let account = self.account_of(prompt, "nobody whose reply could end the wait")?;
                let latest = now.day.checked_add_days(PATIENCE).unwrap_or(now.day);
                Ok(Until::Reply { account: account.uid, name: account.name, latest })
            }
            (Some(Word::Meeting), Target::Prompt(prompt)) => self.until_meeting(prompt, now),
            (Some(Word::Reply | Word::Meeting), Target::Entry(id)) => Err(waits_for_nothing(phrase, *id)),
            _ => self.until_date(phrase, now),
        }
    }

    fn until_meeting(&self, prompt: &Prompt, now: Moment) -> Result<Until> {
        let account = self.account_of(prompt, "no meeting to wait for")?;
        let id = prompt.account.unwrap_or(AccountId(0));
        let name = account.name;
        let found = self.store.reader().meeting_after(id, now)?;
        let none = || {
            Error::Invalid(format!(
                "no meeting with {name} is planned; name a day instead, or plan one first."
            ))
        };
        let (meeting, day, minute) = found.ok_or_else(none)?;
        let back = before_meeting(day, minute);
        if back <= now {
            let begins =
                minute.map_or_else(|| "today".to_owned(), |minute| format!("at {}", format_minute(minute)));
            return Err(Error::Invalid(format!(
                "the next meeting with {name} begins {begins}, too soon to come back before it; name a later time."
            )));
        }
        Ok(Until::Meeting { meeting, with: name, back })
    }

    fn until_date(&self, phrase: &str, now: Moment) -> Result<Until> {
        if let Some(minutes) = until::minutes_ahead(phrase) {
            return Ok(Until::At(now.plus(minutes)));
        }
        let said = self.date(phrase, Roll::Forward).and_then(|said| Some((said.day?, said.minute)));
        let (day, minute) = said.ok_or_else(|| Error::NotADate { phrase: phrase.to_owned() })?;
        let is_ahead = match minute {
            Some(minute) => Moment::new(day, minute) > now,
            None => day > now.day,
        };
        if is_ahead {
            return Ok(minute.map_or(Until::Day(day), |minute| Until::At(Moment::new(day, minute))));
        }
        let said = format_day_long(day, now.day);
        Err(Error::Invalid(match minute {
            Some(minute) => {
                format!(
                    "\"{phrase}\" is {said} at {}, which is past; name a later time.",
                    format_minute(minute)
                )
            }
            None => format!(
                "\"{phrase}\" is {said}, which is not after today; name a later day, or an hour of today."
            ),
        }))
    }

    fn account_of(&self, prompt: &Prompt, what: &str) -> Result<Account> {
        let nobody = || {
            Error::Invalid(format!(
                "this prompt is about no account, so there is {what}; name a day or an hour."
            ))
        };
        Ok(self.store.reader().account(prompt.account.ok_or_else(nobody)?)?)
    }

    fn put_prompts_off(&mut self, prompts: &[&Prompt], until: &Until) -> Result<Done<Acted>> {
        let today = self.today();
        let title = match prompts {
            [one] => one.title.trim_end_matches(['.', '?']).to_owned(),
            several => format!("{} prompts", several.len()),
        };
        let mut acts = Vec::with_capacity(prompts.len());
        for prompt in prompts {
            acts.push(self.snoozed(prompt, until)?);
        }
        let label = format!("Snooze: {}", shorten(&title, 60));
        let done =
            self.transact(&label, |writer| acts.iter().try_for_each(|act| Ok(writer.put_prompt_act(act)?)))?;
        let value = Acted {
            sentence: format!("{title}: again {}.", until.sentence(today)),
            what_happened: None,
            key: acts.first().filter(|_| acts.len() == 1).map(|act| act.key.clone()),
            entry: None,
            back: Some(until.back()),
        };
        Ok(Done { value, label: done.label, changed: done.changed })
    }

    /// The act that puts a prompt off, as of now.
    fn snoozed(&self, prompt: &Prompt, until: &Until) -> Result<PromptAct> {
        let mut at = (self.around.now)().timestamp_millis();
        let today = self.today();
        let back = until.back();
        let (until_minute, waits) = match until {
            Until::Day(_) => (None, None),
            Until::At(_) | Until::PastWork(_) => (Some(back.minute), None),
            Until::Reply { account, .. } => {
                // What is there already is no reply to come, also where clocks were set.
                if let Some(known) = self.store.reader().last_word_from(*account, today)? {
                    at = at.max(known.saturating_add(1));
                }
                (Some(self.minute()), Some(Waits::Reply(*account)))
            }
            Until::Meeting { meeting, .. } => (Some(self.minute()), Some(Waits::Meeting(*meeting))),
        };
        let act = PromptAct::new(prompt.key.clone(), prompt.identity.clone(), ActWord::Snoozed, today);
        Ok(PromptAct { at: Some(at), until: Some(back.day), until_minute, waits, ..act })
    }
}

fn waits_for_nothing(phrase: &str, id: EntryId) -> Error {
    Error::Invalid(format!(
        "\"{phrase}\" puts off a prompt, named by its key; #{id} is an entry, and a promise is moved to a day."
    ))
}
