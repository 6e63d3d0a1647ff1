//! Zones: from the time that a calendar writes to the time on the user's clock.

use super::block::Block;
use super::repeat::{self, Patience};
use calcard::icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use calcard::{Entry, Parser};
use chrono::{FixedOffset, LocalResult, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;
use std::collections::HashMap;
use std::rc::Rc;

/// What turns a written time into an instant.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Zone {
    /// A zone that everybody knows.
    Known(Tz),
    /// So far from UTC, always.
    Fixed(FixedOffset),
    /// A zone that the file describes itself.
    Own(Rc<Own>),
}

/// When a described zone changes, in the order of time.
#[derive(Debug, PartialEq)]
pub(super) struct Own {
    changes: Vec<Change>,
}

/// A change of the clock.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Change {
    /// What the clock showed just before.
    at: NaiveDateTime,
    /// From UTC, before and after, in seconds.
    from: i64,
    to: i64,
}

impl Own {
    fn offset_at_local(&self, local: NaiveDateTime) -> i64 {
        let last = self.changes.iter().take_while(|change| change.at <= local).last();
        last.map_or_else(|| self.first_offset(), |change| change.to)
    }

    fn offset_at_utc(&self, utc: NaiveDateTime) -> i64 {
        let at_utc = |change: &Change| change.at - TimeDelta::seconds(change.from);
        let last = self.changes.iter().take_while(|change| at_utc(change) <= utc).last();
        last.map_or_else(|| self.first_offset(), |change| change.to)
    }

    fn first_offset(&self) -> i64 {
        self.changes.first().map_or(0, |change| change.from)
    }
}

impl Zone {
    /// The instant, in UTC, at which clocks of this zone show `local`. A time that they show twice is the first; one that they
    /// skip is counted with the offset from before.
    pub(super) fn to_utc(&self, local: NaiveDateTime) -> NaiveDateTime {
        let offset = match self {
            Self::Fixed(offset) => i64::from(offset.local_minus_utc()),
            Self::Own(own) => own.offset_at_local(local),
            Self::Known(tz) => match tz.offset_from_local_datetime(&local) {
                LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => {
                    i64::from(offset.fix().local_minus_utc())
                }
                LocalResult::None => {
                    let before = local - TimeDelta::days(1);
                    let offset = tz.offset_from_local_datetime(&before).earliest();
                    offset.map_or(0, |offset| i64::from(offset.fix().local_minus_utc()))
                }
            },
        };
        local - TimeDelta::seconds(offset)
    }

    /// What clocks of this zone show at an instant in UTC.
    pub(super) fn to_local(&self, utc: NaiveDateTime) -> NaiveDateTime {
        match self {
            Self::Fixed(offset) => utc + TimeDelta::seconds(i64::from(offset.local_minus_utc())),
            Self::Own(own) => utc + TimeDelta::seconds(own.offset_at_utc(utc)),
            Self::Known(tz) => tz.from_utc_datetime(&utc).naive_local(),
        }
    }
}

/// Zones of one file that are read.
const MOST_ZONES: usize = 500;

/// The zones that a calendar names.
pub(super) struct Zones {
    user: Tz,
    own: HashMap<String, Zone>,
}

impl Zones {
    /// The zones that a file describes, as far as they are needed until `to`.
    pub(super) fn read(blocks: &[Block], user: Tz, to: NaiveDateTime) -> Self {
        let mut own = HashMap::new();
        let mut patience = Patience::default();
        for block in blocks.iter().take(MOST_ZONES) {
            if let Some((name, zone)) = described(&block.text, to, &mut patience) {
                own.insert(name, zone);
            }
        }
        Self { user, own }
    }

    /// The user's zone, in which a time without any is meant.
    pub(super) fn user(&self) -> Zone {
        Zone::Known(self.user)
    }

    /// The zone of that name: one that everybody knows comes before what the file says of it, since old files describe old law.
    pub(super) fn named(&self, name: &str) -> Option<Zone> {
        known(name).or_else(|| self.own.get(name).cloned())
    }
}

/// IANA names, those of Outlook, and those that carry one at their end.
fn known(name: &str) -> Option<Zone> {
    let zone = name.trim_matches('"').parse::<calcard::common::timezone::Tz>().ok()?;
    match zone {
        calcard::common::timezone::Tz::Tz(tz) => Some(Zone::Known(tz)),
        calcard::common::timezone::Tz::Fixed(offset) => Some(Zone::Fixed(offset)),
        calcard::common::timezone::Tz::Floating => None,
    }
}

fn described(text: &str, to: NaiveDateTime, patience: &mut Patience) -> Option<(String, Zone)> {
    let Entry::ICalendar(calendar) = Parser::new(text).entry() else { return None };
    let zone = calendar.components.iter().find(|c| c.component_type == ICalendarComponentType::VTimezone)?;
    let name = text_of(zone, &ICalendarProperty::Tzid)?;
    if let Some((_, calcard::common::timezone::Tz::Tz(tz))) = zone.timezone() {
        return Some((name, Zone::Known(tz)));
    }
    let mut changes = Vec::new();
    for part in &calendar.components {
        let is_part = matches!(
            part.component_type,
            ICalendarComponentType::Standard | ICalendarComponentType::Daylight
        );
        if is_part {
            add_changes(part, to, patience, &mut changes);
        }
    }
    changes.sort_by_key(|change| change.at - TimeDelta::seconds(change.from));
    (!changes.is_empty()).then(|| (name, Zone::Own(Rc::new(Own { changes }))))
}

fn add_changes(
    part: &ICalendarComponent,
    to: NaiveDateTime,
    patience: &mut Patience,
    changes: &mut Vec<Change>,
) -> Option<()> {
    let offset = |property| seconds(part.property(property)?.values.first()?);
    let from = offset(&ICalendarProperty::Tzoffsetfrom)?;
    let into = offset(&ICalendarProperty::Tzoffsetto)?;
    let start = local(part.property(&ICalendarProperty::Dtstart)?.values.first()?)?;
    let mut add = |at| changes.push(Change { at, from, to: into });
    add(start);
    if let Some(ICalendarValue::RecurrenceRule(rule)) =
        part.property(&ICalendarProperty::Rrule).and_then(|entry| entry.values.first())
    {
        let until = rule.until.as_ref().and_then(|until| Some(until.to_date_time()?.date_time));
        let until = until.map(|until| until + TimeDelta::seconds(from));
        if let Ok(all) = repeat::expand(rule, start, until, start, to, patience) {
            all.into_iter().for_each(&mut add);
        }
    }
    for entry in part.properties(&ICalendarProperty::Rdate) {
        entry.values.iter().filter_map(local).for_each(&mut add);
    }
    Some(())
}

fn local(value: &ICalendarValue) -> Option<NaiveDateTime> {
    Some(value.as_partial_date_time()?.to_date_time()?.date_time)
}

/// An offset such as "+0130", in seconds.
fn seconds(value: &ICalendarValue) -> Option<i64> {
    let said = value.as_partial_date_time()?;
    let seconds = i64::from(said.tz_hour?) * 3600 + i64::from(said.tz_minute.unwrap_or(0)) * 60;
    (seconds < 24 * 3600).then_some(if said.tz_minus { -seconds } else { seconds })
}

fn text_of(component: &ICalendarComponent, property: &ICalendarProperty) -> Option<String> {
    let text = component.property(property)?.values.first()?.as_text()?;
    Some(text.trim().to_owned())
}
