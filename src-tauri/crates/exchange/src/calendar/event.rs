//! One event as its calendar writes it.

use super::block::Block;
use super::zone::{Zone, Zones};
use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarParameterValue,
    ICalendarParticipationStatus, ICalendarPeriod, ICalendarProperty, ICalendarRecurrenceRule,
    ICalendarStatus, ICalendarTransparency, ICalendarUserTypes, ICalendarValue,
};
use calcard::{Entry, Parser, common::PartialDateTime, icalendar::utils::strip_mailto_scheme};
use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta};

/// Addresses of one event that are kept.
const MOST_EMAILS: usize = 200;

/// The years in which something that a calendar says can lie: times before and after can't be counted with.
const YEARS: std::ops::RangeInclusive<i32> = 1601..=2999;

/// A time as it is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Time {
    /// What clocks of its zone show; midnight for a day.
    pub(super) at: NaiveDateTime,
    pub(super) zone: Zone,
    /// A day, which is the same everywhere.
    pub(super) is_day: bool,
}

impl Time {
    /// What clocks of `zone` show at this time; a day stays that day.
    pub(super) fn in_zone(&self, zone: &Zone) -> NaiveDateTime {
        if self.is_day || self.zone == *zone { self.at } else { zone.to_local(self.zone.to_utc(self.at)) }
    }
}

/// Which instance of an event that repeats this one replaces.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Instance {
    pub(super) time: Time,
    /// Whether it stands for all later ones, too.
    pub(super) and_later: bool,
}

/// An event.
#[derive(Debug, Clone)]
pub(super) struct Event {
    pub(super) line: u64,
    pub(super) uid: String,
    pub(super) instance: Option<Instance>,
    pub(super) start: Time,
    /// From its start to its end.
    pub(super) length: Option<TimeDelta>,
    pub(super) rule: Option<ICalendarRecurrenceRule>,
    /// Further starts.
    pub(super) more: Vec<Time>,
    /// Starts at which it does not happen.
    pub(super) except: Vec<Time>,
    pub(super) is_cancelled: bool,
    pub(super) is_busy: bool,
    pub(super) title: Option<String>,
    pub(super) place: Option<String>,
    pub(super) emails: Vec<String>,
    /// Those who said that they don't come.
    pub(super) declined: Vec<String>,
    pub(super) sequence: i64,
}

/// What is wrong with an event, and whether the rest of it was read.
pub(super) type Problems = Vec<String>;

/// Reads an event; what could not be read of it goes to `problems`.
pub(super) fn read(block: &Block, zones: &Zones, problems: &mut Problems) -> Option<Event> {
    let Entry::ICalendar(calendar) = Parser::new(&block.text).entry() else {
        problems.push("the event could not be read".to_owned());
        return None;
    };
    let component = calendar.components.first()?;
    let instance = component.property(&ICalendarProperty::RecurrenceId).and_then(|entry| {
        let and_later = entry.has_parameter(&ICalendarParameterName::Range);
        Some(Instance { time: first_time(entry, zones, problems)?, and_later })
    });
    let start = component.property(&ICalendarProperty::Dtstart);
    let is_cancelled = block.is_cancelled || component.status() == Some(&ICalendarStatus::Cancelled);
    let start = match start.and_then(|entry| first_time(entry, zones, problems)) {
        Some(start) => start,
        // What is called off need not say when it would have been.
        None if is_cancelled && instance.is_some() => instance.as_ref()?.time.clone(),
        None => {
            problems.push("the event has no time that can be read, so it was left out".to_owned());
            return None;
        }
    };
    let title = text(component, &ICalendarProperty::Summary);
    let uid = text(component, &ICalendarProperty::Uid);
    let uid = uid.unwrap_or_else(|| format!("{} {}", start.at, title.as_deref().unwrap_or_default()));
    Some(Event {
        line: block.line,
        uid,
        length: length(component, &start, zones, problems),
        rule: rule(component, problems),
        more: times(component, &ICalendarProperty::Rdate, zones, problems),
        except: times(component, &ICalendarProperty::Exdate, zones, problems),
        is_cancelled,
        is_busy: is_busy(component),
        place: text(component, &ICalendarProperty::Location),
        emails: emails(component, false),
        declined: emails(component, true),
        sequence: component
            .property(&ICalendarProperty::Sequence)
            .and_then(|entry| entry.values.first()?.as_integer())
            .unwrap_or(0),
        instance,
        start,
        title,
    })
}

fn length(
    component: &ICalendarComponent,
    start: &Time,
    zones: &Zones,
    problems: &mut Problems,
) -> Option<TimeDelta> {
    if let Some(entry) = component.property(&ICalendarProperty::Dtend) {
        let end = first_time(entry, zones, problems)?;
        let begin = if start.is_day || end.is_day { start.at } else { start.zone.to_utc(start.at) };
        let end = if start.is_day || end.is_day { end.at } else { end.zone.to_utc(end.at) };
        return Some((end - begin).max(TimeDelta::zero()));
    }
    match component.property(&ICalendarProperty::Duration)?.values.first()? {
        ICalendarValue::Duration(said) => said.to_time_delta().map(|said| said.max(TimeDelta::zero())),
        _ => None,
    }
}

fn rule(component: &ICalendarComponent, problems: &mut Problems) -> Option<ICalendarRecurrenceRule> {
    if let Some(ICalendarValue::RecurrenceRule(rule)) =
        component.property(&ICalendarProperty::Rrule)?.values.first()
    {
        return Some((**rule).clone());
    }
    let what = "the event repeats by a rule that can't be read, so only its first time was read";
    problems.push(what.to_owned());
    None
}

/// The end of a rule as clocks of the event's zone show it, its last second included.
pub(super) fn until(rule: &ICalendarRecurrenceRule, zone: &Zone) -> Option<NaiveDateTime> {
    let said = rule.until.as_ref()?;
    let until = written(said)?;
    if !said.has_time() {
        return Some(until.date().and_time(NaiveTime::MIN) + TimeDelta::seconds(24 * 3600 - 1));
    }
    Some(if said.has_zone() { zone.to_local(until - offset(said)) } else { until })
}

fn is_busy(component: &ICalendarComponent) -> bool {
    let is_free = component.transparency() == Some(&ICalendarTransparency::Transparent);
    let outlook = component.entries.iter().any(|entry| {
        matches!(&entry.name, ICalendarProperty::Other(name) if name.eq_ignore_ascii_case("X-MICROSOFT-CDO-BUSYSTATUS"))
            && entry.values.iter().any(|value| value.as_text().is_some_and(|said| said.eq_ignore_ascii_case("FREE")))
    });
    !is_free && !outlook
}

/// Who declined, or who comes: whoever did not decline, and whoever invited. Rooms and devices are nobody.
fn emails(component: &ICalendarComponent, declined: bool) -> Vec<String> {
    let those = component.entries.iter().filter(|entry| has_declined(entry) == declined);
    let mut emails: Vec<String> = those.filter_map(email).take(MOST_EMAILS).collect();
    emails.sort();
    emails.dedup();
    emails
}

fn has_declined(entry: &ICalendarEntry) -> bool {
    let declined = ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Declined);
    entry.params.iter().any(|param| param.value == declined)
}

fn email(entry: &ICalendarEntry) -> Option<String> {
    if !matches!(entry.name, ICalendarProperty::Attendee | ICalendarProperty::Organizer) {
        return None;
    }
    let is_nobody = entry.params.iter().any(|param| {
        matches!(
            param.value,
            ICalendarParameterValue::Cutype(ICalendarUserTypes::Room | ICalendarUserTypes::Resource)
        )
    });
    if is_nobody {
        return None;
    }
    let aside = entry.parameter(&ICalendarParameterName::Email).and_then(ICalendarParameterValue::as_text);
    let written = aside.or_else(|| entry.values.first()?.as_text())?;
    let address = strip_mailto_scheme(written).trim().to_lowercase();
    let is_address = address.contains('@') && !address.contains(char::is_whitespace);
    is_address.then_some(address)
}

fn text(component: &ICalendarComponent, property: &ICalendarProperty) -> Option<String> {
    crate::one_line(component.property(property)?.values.first()?.as_text()?)
}

fn times(
    component: &ICalendarComponent,
    property: &ICalendarProperty,
    zones: &Zones,
    problems: &mut Problems,
) -> Vec<Time> {
    let mut times = Vec::new();
    for entry in component.properties(property) {
        for value in &entry.values {
            match value {
                ICalendarValue::PartialDateTime(said) => times.extend(time(said, entry, zones, problems)),
                ICalendarValue::Period(
                    ICalendarPeriod::Range { start, .. } | ICalendarPeriod::Duration { start, .. },
                ) => times.extend(time(start, entry, zones, problems)),
                _ => problems.push(format!(
                    "a time of {} can't be read; the rest of the event was",
                    property.as_str()
                )),
            }
        }
    }
    times
}

fn first_time(entry: &ICalendarEntry, zones: &Zones, problems: &mut Problems) -> Option<Time> {
    time(entry.values.first()?.as_partial_date_time()?, entry, zones, problems)
}

fn time(
    said: &PartialDateTime,
    entry: &ICalendarEntry,
    zones: &Zones,
    problems: &mut Problems,
) -> Option<Time> {
    let at = written(said)?;
    if !said.has_time() {
        return Some(Time { at: at.date().and_time(NaiveTime::MIN), zone: zones.user(), is_day: true });
    }
    if said.has_zone() {
        let utc = Zone::Known(chrono_tz::Tz::UTC);
        return Some(Time { at: at - offset(said), zone: utc, is_day: false });
    }
    let zone = match entry.tz_id() {
        None => zones.user(),
        Some(name) => zones.named(name).unwrap_or_else(|| {
            let what = format!("the zone \"{}\" is unknown, so its hours are taken for yours", short(name));
            if !problems.contains(&what) {
                problems.push(what);
            }
            zones.user()
        }),
    };
    Some(Time { at, zone, is_day: false })
}

/// What the digits say, whatever zone they are in.
fn written(said: &PartialDateTime) -> Option<NaiveDateTime> {
    let at = said.to_date_time()?.date_time;
    YEARS.contains(&at.year()).then_some(at)
}

/// How far the digits are ahead of UTC.
fn offset(said: &PartialDateTime) -> TimeDelta {
    let minutes = i64::from(said.tz_hour.unwrap_or(0)) * 60 + i64::from(said.tz_minute.unwrap_or(0));
    TimeDelta::minutes(if said.tz_minus { -minutes } else { minutes })
}

fn short(name: &str) -> String {
    name.chars().take(60).collect()
}
