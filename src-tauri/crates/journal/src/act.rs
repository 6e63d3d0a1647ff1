//! Acting on a prompt or a promise: done, dismissed, moved. Putting off is in `snooze.rs`.

use crate::capture::shorten;
use crate::line::NameBook;
use crate::today::log_line;
use crate::{Done, Error, Journal, Prompt, Result, Rule};
use chrono::NaiveDate;
use kept_capture::date::{DateContext, DateMatch, Roll, parse_date};
use kept_model::{
    Entry, EntryId, Facet, Moment, PromiseMove, PromiseState, QuestionSide, format_day_long, format_minute,
};
use kept_prompts::Suggestion;
use kept_store::{ActWord, PromptAct};

/// What was done with a prompt or an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acted {
    /// What changed, in a sentence.
    pub sentence: String,
    /// The line to log what happened with, when nothing was settled by itself: an act invents no touch.
    pub what_happened: Option<String>,
    /// The prompt acted on.
    pub key: Option<String>,
    /// The entry settled.
    pub entry: Option<EntryId>,
    /// When what was put off is back, at the latest where it waits for something.
    pub back: Option<Moment>,
}

/// What a command names: an entry by its number, or a prompt by its key.
pub(crate) enum Target {
    Entry(EntryId),
    Prompt(Box<Prompt>),
}

impl Journal {
    /// Done: a promise is kept, a question answered, an obstacle helped, a colleague thanked, a story told; any other prompt
    /// is closed, and no touch is invented.
    ///
    /// # Errors
    /// When there is no such prompt or entry, or the entry is nothing that can be done.
    pub fn done(&mut self, target: &str) -> Result<Done<Acted>> {
        match self.target(target)? {
            Target::Entry(id) => self.settle(id),
            Target::Prompt(prompt) => match prompt.entry.filter(|_| settles(prompt.rule)) {
                Some(id) => self.settle_for(prompt.rule, id, prompt.key),
                None => self.act(&prompt, ActWord::Done),
            },
        }
    }

    /// Dismiss: this prompt does not come again, until its cause is a new one.
    ///
    /// # Errors
    /// As [`Journal::done`].
    pub fn dismiss(&mut self, target: &str) -> Result<Done<Acted>> {
        match self.target(target)? {
            Target::Prompt(prompt) => self.act(&prompt, ActWord::Dismissed),
            Target::Entry(id) => {
                let found = self.find_prompt(|prompt| prompt.entry() == Some(id))?;
                let missing = || Error::Missing { what: "prompt about entry", id: format!("#{id}") };
                self.act(&found.ok_or_else(missing)?, ActWord::Dismissed)
            }
        }
    }

    /// Releases a promise, or says that it was broken.
    ///
    /// # Errors
    /// When the entry is no open promise.
    pub fn settle_promise(&mut self, id: EntryId, state: PromiseState) -> Result<Done<Acted>> {
        let today = self.today();
        let mut entry = self.store.reader().entry(id)?;
        let body = shorten(&entry.body, 60);
        let Facet::Promise(promise) = &mut entry.facet else { return Err(no_promise(id)) };
        promise.state = state;
        promise.settled = (state != PromiseState::Open).then_some(today);
        self.write(&entry, &format!("Mark #{id} \"{body}\" as {state}"), format!("{body}: {state}."), None)
    }

    /// Moves a promise's date; the move is remembered.
    ///
    /// # Errors
    /// When the entry is no open promise.
    pub fn move_promise(
        &mut self,
        id: EntryId,
        to: Option<NaiveDate>,
        reason: Option<String>,
    ) -> Result<Done<Acted>> {
        self.move_promise_to(id, to, None, reason)
    }

    /// As [`Journal::move_promise`], to a minute of the day too; without one the promise keeps its own.
    pub(crate) fn move_promise_to(
        &mut self,
        id: EntryId,
        to: Option<NaiveDate>,
        minute: Option<u16>,
        reason: Option<String>,
    ) -> Result<Done<Acted>> {
        let today = self.today();
        let mut entry = self.store.reader().entry(id)?;
        let body = shorten(&entry.body, 60);
        let Facet::Promise(promise) = &mut entry.facet else { return Err(no_promise(id)) };
        if promise.state != PromiseState::Open {
            return Err(Error::Invalid(format!(
                "#{id} is {} already; only an open promise can be moved.",
                promise.state
            )));
        }
        move_due(promise, to, today, reason);
        promise.due.minute = minute.or(promise.due.minute);
        let sentence = match (to, minute) {
            (Some(day), Some(minute)) => {
                format!("{body}: moved to {} at {}.", format_day_long(day, today), format_minute(minute))
            }
            (Some(day), None) => format!("{body}: moved to {}.", format_day_long(day, today)),
            (None, _) => format!("{body}: no date any more."),
        };
        self.write(&entry, &format!("Move promise #{id} \"{body}\""), sentence, None)
    }

    /// The day that a phrase means, rolling forward.
    ///
    /// # Errors
    /// [`Error::NotADate`].
    pub fn day_ahead(&self, phrase: &str) -> Result<NaiveDate> {
        self.day(phrase, Roll::Forward).ok_or_else(|| Error::NotADate { phrase: phrase.to_owned() })
    }

    pub(crate) fn day(&self, phrase: &str, roll: Roll) -> Option<NaiveDate> {
        self.date(phrase, roll)?.day
    }

    /// What a phrase means as a date, its hour too.
    pub(crate) fn date(&self, phrase: &str, roll: Roll) -> Option<DateMatch> {
        let context = DateContext { today: self.today(), calendar: &self.calendar, words: &self.words, roll };
        parse_date(phrase, &context)
    }

    pub(crate) fn target(&self, text: &str) -> Result<Target> {
        let number = text.strip_prefix('#').unwrap_or(text);
        if let Ok(id) = number.parse::<i64>() {
            // A key may be all digits: a prompt that is there comes first, unless the # says otherwise.
            if !text.starts_with('#')
                && let Some(prompt) = self.prompt(text)?
            {
                return Ok(Target::Prompt(Box::new(prompt)));
            }
            let id = EntryId(id);
            return match self.store.reader().entry(id) {
                Ok(_) => Ok(Target::Entry(id)),
                Err(kept_store::StoreError::Missing { .. }) => {
                    Err(Error::Missing { what: "entry", id: format!("#{id}") })
                }
                Err(error) => Err(error.into()),
            };
        }
        let missing = || Error::NoPrompt { key: text.to_owned() };
        Ok(Target::Prompt(Box::new(self.prompt(text)?.ok_or_else(missing)?)))
    }

    /// A prompt of today, also one that is put off: a key that was shown once can be acted on.
    pub(crate) fn prompt(&self, key: &str) -> Result<Option<Prompt>> {
        let key = key.to_ascii_lowercase();
        self.find_prompt(|prompt| prompt.key() == key)
    }

    /// The first prompt that is so; those put off come last.
    fn find_prompt(&self, is_it: impl Fn(&Suggestion<'_>) -> bool) -> Result<Option<Prompt>> {
        let (facts, acts) = (self.facts()?, self.prompt_acts()?);
        let prompts = self.prompts(&facts, &acts);
        Ok(prompts.iter().chain(prompts.snoozed()).find(is_it).map(Suggestion::prompt))
    }

    /// Closes a prompt: done, or not wanted.
    fn act(&mut self, prompt: &Prompt, act: ActWord) -> Result<Done<Acted>> {
        let title = prompt.title.trim_end_matches(['.', '?']).to_owned();
        let (label, sentence) = match act {
            ActWord::Dismissed => ("Dismiss", format!("{title}: dismissed.")),
            _ => ("Done", format!("{title}: done.")),
        };
        let what_happened = (act == ActWord::Done).then(|| self.what_happened(prompt)).transpose()?.flatten();
        let label = format!("{label}: {}", shorten(&title, 60));
        let stored = PromptAct::new(prompt.key.clone(), prompt.identity.clone(), act, self.today());
        let done = self.transact(&label, |writer| Ok(writer.put_prompt_act(&stored)?))?;
        let value = Acted { sentence, what_happened, key: Some(stored.key), entry: None, back: None };
        Ok(Done { value, label: done.label, changed: done.changed })
    }

    /// The beginning of a line that would log what happened.
    fn what_happened(&self, prompt: &Prompt) -> Result<Option<String>> {
        if prompt.account.is_none() {
            return Ok(None);
        }
        self.answer_line(prompt).map(Some)
    }

    /// The beginning of a line that answers a prompt.
    pub(crate) fn answer_line(&self, prompt: &Prompt) -> Result<String> {
        let mut book = NameBook::new(self.store.reader());
        let whom = self.prompt_whom(&mut book, prompt)?;
        Ok(log_line(prompt, &whom, &*self.facts()?))
    }

    fn settle(&mut self, id: EntryId) -> Result<Done<Acted>> {
        let mut entry = self.store.reader().entry(id)?;
        let (label, sentence) = settled(&mut entry, self.today(), self.minute())?;
        self.write(&entry, &label, sentence, None)
    }

    fn settle_for(&mut self, rule: Rule, id: EntryId, key: String) -> Result<Done<Acted>> {
        let mut entry = self.store.reader().entry(id)?;
        let (label, sentence) = settled_for(rule, &mut entry, self.today(), self.minute())?;
        self.write(&entry, &label, sentence, Some(key))
    }

    fn write(
        &mut self,
        entry: &Entry,
        label: &str,
        sentence: String,
        key: Option<String>,
    ) -> Result<Done<Acted>> {
        let done = self.transact(label, |writer| Ok(writer.set_entry(entry)?))?;
        let value = Acted { sentence, what_happened: None, key, entry: Some(entry.id), back: None };
        Ok(Done { value, label: done.label, changed: done.changed })
    }
}

/// Whether what a rule asks for can be written down at its entry: then "done" writes it, instead of hiding the prompt.
pub(crate) const fn settles(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::PromiseMine
            | Rule::PromiseTheirs
            | Rule::PromiseColleague
            | Rule::Question
            | Rule::NotThanked
            | Rule::StoryReady
            | Rule::OutcomeStale
    )
}

/// Writes down at an entry that what a rule asks for was done: what "Undo …" will say, and what changed in a sentence.
pub(crate) fn settled_for(
    rule: Rule,
    entry: &mut Entry,
    today: NaiveDate,
    minute: u16,
) -> Result<(String, String)> {
    let id = entry.id;
    let body = shorten(&entry.body, 60);
    match (rule, &mut entry.facet) {
        (Rule::NotThanked, Facet::Delight(delight)) => {
            delight.thanked = Some(today);
            Ok((format!("Pass on the thanks for #{id} \"{body}\""), format!("{body}: thanked today.")))
        }
        (Rule::StoryReady, Facet::Delight(delight)) => {
            delight.told = Some(today);
            Ok((format!("Tell the story of #{id} \"{body}\""), format!("{body}: told today.")))
        }
        (Rule::OutcomeStale, Facet::Outcome(outcome)) => {
            outcome.reviewed = Some(today);
            Ok((format!("Review outcome #{id} \"{body}\""), format!("{body}: talked about today.")))
        }
        _ => settled(entry, today, minute),
    }
}

/// Settles what an entry leaves open, as of a day and a minute of it: what "Undo …" will say, and what changed in a sentence.
pub(crate) fn settled(entry: &mut Entry, today: NaiveDate, minute: u16) -> Result<(String, String)> {
    let id = entry.id;
    let (day, asked) = (entry.day, entry.minute);
    let body = shorten(&entry.body, 60);
    Ok(match &mut entry.facet {
        Facet::Promise(promise) => {
            if promise.state == PromiseState::Kept {
                return Err(Error::Invalid(format!("#{id} is kept already.")));
            }
            promise.state = PromiseState::Kept;
            promise.settled = Some(today);
            (format!("Keep promise #{id} \"{body}\""), format!("{body}: kept."))
        }
        Facet::Question(question) => {
            if question.done.is_some() {
                return Err(Error::Invalid(format!("#{id} is answered already.")));
            }
            let days = kept_model::days_between(day, today).max(0) as u32;
            let minutes =
                asked.and_then(|asked| (days * 1440 + u32::from(minute)).checked_sub(u32::from(asked)));
            question.done = Some(today);
            question.done_minutes = minutes;
            if question.first_answer.is_none() {
                question.first_answer = Some(today);
                question.answer_minutes = minutes;
            }
            let what = if question.side == QuestionSide::Theirs { "answered" } else { "raised" };
            (format!("Answer question #{id} \"{body}\""), format!("{body}: {what}."))
        }
        Facet::Obstacle(obstacle) => {
            if obstacle.helped.is_some() {
                return Err(Error::Invalid(format!("#{id} is helped already.")));
            }
            obstacle.helped = Some(today);
            (format!("Help obstacle #{id} \"{body}\""), format!("{body}: helped."))
        }
        Facet::Outcome(outcome) => {
            outcome.state = kept_model::OutcomeState::Reached;
            outcome.reviewed = Some(today);
            (format!("Reach outcome #{id} \"{body}\""), format!("{body}: reached."))
        }
        Facet::Pulse(pulse) => {
            pulse.closed = pulse.closed.or(Some(today));
            pulse.told = Some(today);
            (
                format!("Close the loop of pulse #{id} \"{body}\""),
                format!("{body}: loop closed, and they were told."),
            )
        }
        _ => {
            return Err(Error::Invalid(format!(
                "#{id} is {}, which cannot be done; promises, questions, obstacles, outcomes and pulses can.",
                entry.kind.with_article()
            )));
        }
    })
}

/// Moves a promise and remembers it, unless the date is the same.
pub(crate) fn move_due(
    promise: &mut kept_model::Promise,
    to: Option<NaiveDate>,
    today: NaiveDate,
    reason: Option<String>,
) {
    let from = promise.due.day;
    if from == to {
        return;
    }
    promise.moves.push(PromiseMove { day: today, from, to, reason });
    promise.due = kept_model::Due { day: to, minute: promise.due.minute, phrase: None, anchor: None };
}

fn no_promise(id: EntryId) -> Error {
    Error::Invalid(format!("#{id} is no promise."))
}
