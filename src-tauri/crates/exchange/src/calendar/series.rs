//! From events to meetings: instances, what was moved and called off, on the user's clock.

use super::CalendarProblem;
use super::event::{Event, Time, until};
use super::repeat::{self, Patience};
use super::zone::Zone;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use kept_model::CalendarMeeting;
use std::collections::{BTreeMap, BTreeSet};

/// The days that are wanted, both included, and the zone in which they are days.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) user: Zone,
}

impl Frame {
    /// Wide enough in any zone: a meeting that was moved may stem from a day outside.
    fn wide(&self) -> (NaiveDateTime, NaiveDateTime) {
        let from = self.from.checked_sub_days(Days::new(62)).unwrap_or(self.from);
        let to = self.to.checked_add_days(Days::new(62)).unwrap_or(self.to);
        (from.and_time(NaiveTime::MIN), to.and_time(NaiveTime::MIN))
    }
}

/// Moved and cancelled instances of one event that are read: a weekly meeting's for forty years.
const MOST_INSTANCES: usize = 2_000;

/// All events of one UID, and what they make together.
#[derive(Default)]
struct Series {
    whole: Option<Event>,
    /// Those that stand for an instance, by the time that it had in the whole's zone.
    instances: Vec<Event>,
}

/// What a calendar says: its meetings, what was called off, and who declined, by `external`.
#[derive(Default)]
pub(super) struct Said {
    pub(super) meetings: Vec<CalendarMeeting>,
    pub(super) called_off: BTreeSet<String>,
    pub(super) declined: BTreeMap<String, Vec<String>>,
}

/// The meetings of a calendar, in no order. What could not be repeated goes to `problems`.
pub(super) fn meetings(
    events: Vec<Event>,
    frame: &Frame,
    patience: &mut Patience,
    problems: &mut Vec<CalendarProblem>,
) -> Said {
    let mut all: BTreeMap<String, Series> = BTreeMap::new();
    for event in events {
        let series = all.entry(event.uid.clone()).or_default();
        if event.instance.is_some() {
            series.put_instance(event, problems);
        } else if series.whole.as_ref().is_none_or(|whole| is_newer(&event, whole)) {
            series.whole = Some(event);
        }
    }
    let mut said = Said::default();
    for series in all.into_values() {
        series.add(frame, patience, problems, &mut said);
    }
    said
}

/// Of two versions the later one counts; of equal ones the one that calls off.
fn is_newer(new: &Event, old: &Event) -> bool {
    (new.sequence, new.is_cancelled) >= (old.sequence, old.is_cancelled)
}

impl Series {
    fn put_instance(&mut self, event: Event, problems: &mut Vec<CalendarProblem>) {
        let all = self.instances.len();
        match self.instances.iter_mut().find(|known| known.instance == event.instance) {
            Some(known) if is_newer(&event, known) => *known = event,
            None if all < MOST_INSTANCES => self.instances.push(event),
            None if all == MOST_INSTANCES => problems.push(CalendarProblem::new(
                event.line,
                "the event has more exceptions than are read, so this one was left out",
            )),
            _ => {}
        }
    }

    fn add(
        self,
        frame: &Frame,
        patience: &mut Patience,
        problems: &mut Vec<CalendarProblem>,
        said: &mut Said,
    ) {
        let Some(whole) = self.whole else {
            // Somebody was invited to one instance only, and never heard of the others.
            for event in &self.instances {
                let at = event.instance.as_ref().map_or(event.start.at, |instance| instance.time.at);
                add(event, &event.start.at, external(event, at, &mut BTreeSet::new()), frame, said);
            }
            return;
        };
        if whole.is_cancelled {
            said.called_off.insert(whole.uid);
            return;
        }
        if !whole.repeats() && self.instances.is_empty() {
            add(&whole, &whole.start.at, whole.uid.clone(), frame, said);
            return;
        }
        let zone = whole.start.zone.clone();
        let mut replaced: Vec<(NaiveDateTime, bool, &Event)> = Vec::new();
        for event in &self.instances {
            if let Some(instance) = &event.instance {
                replaced.push((instance.time.in_zone(&zone), instance.and_later, event));
            }
        }
        replaced.sort_by_key(|(at, _, _)| *at);
        let mut times = whole.times(frame, patience, problems);
        for (at, _, event) in &replaced {
            // What was moved into the window from far away.
            if frame.holds(event) && !times.iter().any(|time| is_same(*at, *time, &whole, &zone)) {
                times.insert(*at);
            }
        }
        let mut days = BTreeSet::new();
        for at in &times {
            let external = external(&whole, *at, &mut days);
            let exact = replaced.iter().find(|(replaces, _, _)| replaces == at);
            let own = exact
                .or_else(|| replaced.iter().find(|(replaces, _, _)| is_same(*replaces, *at, &whole, &zone)));
            if let Some((_, _, event)) = own {
                add(event, &event.start.at, external, frame, said);
                continue;
            }
            let later = replaced.iter().rev().find(|(from, and_later, _)| *and_later && from <= at);
            match later {
                Some((from, _, event)) => {
                    // The others move as far as the first of them did.
                    let start = event.start.at + (*at - *from);
                    add(event, &start, external, frame, said);
                }
                None => add(&whole, at, external, frame, said),
            }
        }
        // What was taken out of the series; the number of an instance may have passed to another of that day, which stays.
        let (from, to) = frame.wide();
        let except = whole.except.iter().map(|time| time.in_zone(&zone)).filter(|at| *at >= from && *at < to);
        for at in except {
            let external = external(&whole, at, &mut BTreeSet::new());
            if !days.contains(&external) {
                said.called_off.insert(external);
            }
        }
    }
}

impl Event {
    fn repeats(&self) -> bool {
        self.rule.is_some() || !self.more.is_empty()
    }

    /// When the instances were first planned for, in the event's own zone.
    fn times(
        &self,
        frame: &Frame,
        patience: &mut Patience,
        problems: &mut Vec<CalendarProblem>,
    ) -> BTreeSet<NaiveDateTime> {
        let (from, to) = frame.wide();
        let zone = &self.start.zone;
        let mut times: BTreeSet<NaiveDateTime> = [self.start.at].into();
        if let Some(rule) = &self.rule {
            let end = until(rule, zone);
            if end.is_some_and(|end| end < self.start.at) {
                times.clear();
            }
            match repeat::expand(rule, self.start.at, end, from, to, patience) {
                Ok(all) => times.extend(all),
                Err(why) => problems.push(CalendarProblem::new(
                    self.line,
                    format!("{} {why}, so only its first time was read", self.named()),
                )),
            }
        }
        times.extend(self.more.iter().map(|time| time.in_zone(zone)));
        let (days, hours): (Vec<&Time>, Vec<&Time>) = self.except.iter().partition(|time| time.is_day);
        let days: BTreeSet<NaiveDate> = days.into_iter().map(|time| time.at.date()).collect();
        let hours: BTreeSet<NaiveDateTime> = hours.into_iter().map(|time| time.in_zone(zone)).collect();
        times.retain(|at| *at >= from && *at < to && !days.contains(&at.date()) && !hours.contains(at));
        times
    }

    /// As a problem names it.
    fn named(&self) -> String {
        let title = self.title.as_deref().map(|title| title.chars().take(60).collect::<String>());
        title.map_or_else(|| "the event".to_owned(), |title| format!("\"{title}\""))
    }
}

/// Whether an event stands for the instance at `at`. Some programs name it by its day alone.
fn is_same(replaces: NaiveDateTime, at: NaiveDateTime, whole: &Event, zone: &Zone) -> bool {
    let by_day = || {
        whole.start.is_day
            || zone.to_utc(replaces) == zone.to_utc(at)
            || (replaces.time() == NaiveTime::MIN && whole.start.at.time() != NaiveTime::MIN)
    };
    replaces == at || (replaces.date() == at.date() && by_day())
}

/// What tells an instance from every other, though it be moved: the day that it was planned for, and its number on that day.
fn external(event: &Event, at: NaiveDateTime, days: &mut BTreeSet<String>) -> String {
    let first = format!("{}#{}", event.uid, at.date());
    let mut external = first.clone();
    let mut number = 1;
    while !days.insert(external.clone()) {
        number += 1;
        external = format!("{first}.{number}");
    }
    external
}

impl Frame {
    /// Whether an event lies in the window.
    fn holds(&self, event: &Event) -> bool {
        let day = event.start.in_zone(&self.user).date();
        self.from <= day && day <= self.to
    }
}

/// Adds an event at a start in its own zone, unless it lies outside. One that was called off is noted as such.
fn add(event: &Event, start: &NaiveDateTime, external: String, frame: &Frame, said: &mut Said) {
    if event.is_cancelled {
        said.called_off.insert(external);
        return;
    }
    let is_day = event.start.is_day;
    let local = if is_day { *start } else { frame.user.to_local(event.start.zone.to_utc(*start)) };
    if local.date() < frame.from || local.date() > frame.to {
        return;
    }
    let minutes = |length: TimeDelta| u32::try_from((length.num_seconds() + 59) / 60).ok();
    if !event.declined.is_empty() {
        said.declined.insert(external.clone(), event.declined.clone());
    }
    said.meetings.push(CalendarMeeting {
        external,
        title: event.title.clone().unwrap_or_else(|| "Meeting".to_owned()),
        day: local.date(),
        minute: (!is_day).then(|| (local.hour() * 60 + local.minute()) as u16),
        length: event.length.and_then(minutes),
        place: event.place.clone(),
        emails: event.emails.clone(),
        is_busy: event.is_busy,
    });
}
