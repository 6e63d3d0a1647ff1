//! Which reminders there are, from the facts, up to the end of the next working day. Never from history.
//!
//! What is gathered hangs on the day and on the newest operation, and on no minute: it is kept from look to look.

use super::kind::kind_of;
use super::schedule::{Reminder, TakenUp};
use super::when::{last_speaking, meeting_end};
use super::{MORNING, Restraint};
use crate::{Journal, Result, Rule};
use chrono::{Days, NaiveDate};
use kept_model::{EntryId, Meeting, MeetingId, Moment, ReminderKind};
use kept_prompts::{Act, ActKind, Acts, Facts, Suggestion, key_of};
use kept_store::CalendarEvent;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The last minute of a day: what comes back in the course of it is gathered, too.
pub(super) const LAST_MINUTE: u16 = 24 * 60 - 1;
/// How many days past the next working day meetings are looked for: the evening before may be days before.
const EVENINGS: Days = Days::new(14);

/// The reminders of a day, in the order in which they are said when they come together.
pub(super) struct Gathered {
    /// The newest operation in it.
    pub(super) seq: i64,
    /// The civil day it was made for.
    pub(super) today: NaiveDate,
    /// The last day up to which reminders are known.
    pub(super) last: NaiveDate,
    pub(super) restraint: Restraint,
    pub(super) reminders: Vec<Reminder>,
    /// What each of them is about, in the same order.
    pub(super) of: Vec<Of>,
    /// The planned meetings of the days around, with their people: of each event one, and none with an account that is muted.
    pub(super) meetings: Vec<Meeting>,
    /// Which events of calendars the meetings are, those of the last days too.
    pub(super) events: HashMap<MeetingId, CalendarEvent>,
    /// The prompts that are in it, and what is said after meetings.
    pub(super) known: HashSet<Arc<str>>,
}

/// What a reminder is about, for its words and for what can be done with it.
pub(super) enum Of {
    /// A prompt.
    Prompt { identity: Arc<str>, entry: Option<EntryId>, stage: Stage },
    /// A meeting before or after, and the identity of its prompt.
    Meeting { id: MeetingId, identity: Arc<str> },
    /// The meetings of that day.
    Evening(NaiveDate),
}

/// Which of a prompt's reminders it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// The only one.
    Once,
    /// The working day before; the reminder after it in the list is the one on the day.
    Before,
    /// The day itself.
    Day,
    /// The minute of the day that was named.
    Hour(u16),
    /// It was put off, and is back.
    Back,
}

impl Of {
    /// The key of its prompt.
    pub(super) fn key(&self) -> Option<String> {
        match self {
            Self::Prompt { identity, .. } | Self::Meeting { identity, .. } => Some(key_of(identity)),
            Self::Evening(_) => None,
        }
    }

    pub(super) fn meeting(&self) -> Option<MeetingId> {
        if let Self::Meeting { id, .. } = self { Some(*id) } else { None }
    }
}

impl Journal {
    /// Every reminder that is wanted on `today` or up to the end of the next working day, whether it was taken up or not.
    pub(super) fn gather(&self, seq: i64, today: NaiveDate) -> Result<Gathered> {
        let reader = self.store.reader();
        let restraint = crate::setting::restraint(reader)?;
        let last = self.calendar.add_working_days(today, 1);
        let until = last.checked_add_days(EVENINGS).unwrap_or(last);
        let (facts, acts) = (self.facts()?, self.prompt_acts()?);
        let first = facts.meetings.iter().map(|meeting| meeting.day).fold(today, NaiveDate::min);
        let mut gathered = Gathered {
            seq,
            today,
            last,
            restraint,
            reminders: Vec::new(),
            of: Vec::new(),
            meetings: reader.meetings_between(today, until)?,
            events: reader.events_between(first, until)?,
            known: HashSet::new(),
        };
        gathered.choose_meetings(&facts);
        gathered.meetings_ahead(&acts, self);
        gathered.evenings(self, &self.busy(&gathered)?);
        let hours = promised_hours(&facts);
        let at = |day| (day, Some(LAST_MINUTE));
        let of_today = kept_prompts::prompts(&facts, &acts, at(today), &self.calendar);
        // What stands today stands on the next day, too, and is gathered once.
        let new = kept_prompts::prompts_besides(&of_today, &facts, &acts, at(last), &self.calendar);
        for (day, prompts) in [(today, of_today), (last, new)] {
            for prompt in prompts.iter() {
                let Some(kind) = kind_of(prompt.rule()) else { continue };
                if gathered.wants(kind) || is_put_off_to_an_hour(prompt, &acts) {
                    gathered.prompt(prompt, (kind, day), (&facts, &acts, &hours), self);
                }
            }
        }
        Ok(gathered)
    }
}

/// Who put a thing off to an hour wants to hear of it then, also where its kind keeps silent by itself.
fn is_put_off_to_an_hour(prompt: Suggestion<'_>, acts: &Acts) -> bool {
    let is_so = |act: &Act| act.kind == ActKind::Snoozed && act.until_minute.is_some();
    prompt.act(acts).is_some_and(is_so)
}

/// The promises that named an hour.
fn promised_hours(facts: &Facts) -> HashMap<EntryId, u16> {
    facts.promises.iter().filter_map(|promise| Some((promise.entry, promise.minute?))).collect()
}

impl Gathered {
    pub(super) fn add(&mut self, reminder: Reminder, of: Of) {
        self.reminders.push(reminder);
        self.of.push(of);
    }

    pub(super) fn wants(&self, kind: ReminderKind) -> bool {
        self.restraint.kinds.contains(&kind)
    }

    /// The reminders of a prompt that stands on `day`.
    fn prompt(
        &mut self,
        prompt: Suggestion<'_>,
        (kind, day): (ReminderKind, NaiveDate),
        (facts, acts, hours): (&Facts, &Acts, &HashMap<EntryId, u16>),
        journal: &Journal,
    ) {
        let (rule, entry, account) = (prompt.rule(), prompt.entry(), prompt.account());
        let identity: Arc<str> = prompt.identity().into();
        if !self.known.insert(Arc::clone(&identity)) {
            return;
        }
        let (back, put_off) = back_at(acts, &identity).unzip();
        let put_off = put_off.unwrap_or_default();
        if rule == Rule::MeetingAfter && back.is_none() {
            let fact = facts.meetings.iter().find(|meeting| Some(meeting.id) == prompt.meeting());
            if let Some(fact) = fact {
                let end = meeting_end(fact.day, fact.minute, fact.length);
                self.after((fact.id, fact.uid), (fact.day, fact.minute), end, account, journal);
            }
            return;
        }
        // What does not stand yet today cannot be due today, whatever day it names.
        let not_before = if day > self.today { self.today.succ_opt() } else { None };
        let not_before = not_before.map(|day| Moment::new(day, 0));
        let add = |this: &mut Self, stage: Stage, at: Moment| {
            let of = match prompt.meeting() {
                Some(id) => Of::Meeting { id, identity: Arc::clone(&identity) },
                None => Of::Prompt { identity: Arc::clone(&identity), entry, stage },
            };
            let identity = match stage {
                Stage::Once => identity.to_string(),
                Stage::Before => format!("{identity}@before"),
                Stage::Day => format!("{identity}@day"),
                // Another hour of the same day is another moment: it has its own say.
                Stage::Hour(minute) => format!("{identity} {minute}@day"),
                Stage::Back => format!("{identity}@back:{put_off}"),
            };
            let at = not_before.map_or(at, |earliest| at.max(earliest));
            let reminder = Reminder { identity, kind, at, until: None, account, taken: TakenUp::No };
            this.add(reminder, of);
        };
        if let Some(back) = back {
            add(self, Stage::Back, back);
        }
        let morning = |day: NaiveDate| Moment::new(day, MORNING);
        match rule {
            Rule::PromiseMine | Rule::PromiseColleague => {
                let hour = entry.and_then(|entry| hours.get(&entry).copied());
                let due = Moment::new(prompt.day(), hour.unwrap_or(MORNING));
                if rule == Rule::PromiseMine && back.is_none() {
                    add(self, Stage::Before, morning(journal.calendar.add_working_days(due.day, -1)));
                }
                // Who put it off to an earlier moment wants to hear of the day itself, too.
                if back.is_none_or(|back| back < due) {
                    add(self, hour.map_or(Stage::Day, Stage::Hour), due);
                }
            }
            _ if back.is_some() => (),
            // A birthday at the weekend is spoken of before it: afterwards it is over.
            Rule::PersonalDate | Rule::Anniversary => {
                let speaks = last_speaking(&self.restraint, &journal.calendar, prompt.day(), self.today);
                add(self, Stage::Once, morning(speaks.map_or(prompt.day(), |(day, _)| day)));
            }
            _ => add(self, Stage::Once, morning(prompt.day())),
        }
    }
}

/// When a prompt that was put off is back, and what tells that from every other return of it.
fn back_at(acts: &Acts, identity: &str) -> Option<(Moment, String)> {
    let act = acts.of(identity).filter(|act| act.kind == ActKind::Snoozed)?;
    Some((Moment::new(act.until?, act.until_minute.unwrap_or(MORNING)), act.return_mark()?))
}

pub(super) fn is_closed(acts: &Acts, identity: &str) -> bool {
    acts.of(identity).is_some_and(|act| act.kind != ActKind::Snoozed)
}
