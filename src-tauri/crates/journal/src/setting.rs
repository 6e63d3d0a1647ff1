//! Settings: what they are, what holds where nothing was chosen, and changing one.

use crate::remind::{Restraint, SpeakingHours};
use crate::{Done, Error, Journal, Result};
use chrono::{NaiveDate, Timelike};
use kept_model::{Density, Moment, ReminderKind, Theme, WorkCalendar, format_day_long, format_minute};
use kept_store::{Reader, StoreError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The row of the working calendar, which several settings share.
const CALENDAR: &str = "calendar";

/// The row of what Kept says by itself, which several settings share.
const REMINDERS: &str = "reminders";

/// What a client may set, in the order in which a refusal lists it.
const KEYS: &[&str] = &[
    "me",
    "theme",
    "density",
    "single_keys",
    "capture_shortcut",
    "working_days",
    "hours",
    "holidays",
    "remind_kinds",
    "most_a_day",
    "private_toasts",
    "speaking",
    "away",
    "quiet_until",
    "keep_running",
    "calendars",
];

/// Toasts on a day that one may ask for at most.
const MOST_A_DAY: u64 = 50;

/// Minutes that one may ask for silence from now; beyond a week one names the day.
const MOST_MINUTES: u64 = 7 * 24 * 60;

/// Every setting, with what holds where nothing was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Whose journal it is, once they said.
    pub me: Option<String>,
    /// Which colours the window wears.
    pub theme: Theme,
    /// How close the rows of a list stand.
    pub density: Density,
    /// Whether one letter alone is a command, outside text.
    pub single_keys: bool,
    /// The keys that open the capture window from anywhere; empty for none, `None` for those that the program proposes.
    pub capture_shortcut: Option<String>,
    /// Working days, hours, holidays, and the zone of this machine.
    pub calendar: WorkCalendar,
    /// What Kept says by itself, and when it is silent.
    pub reminders: Restraint,
    /// Whether closing the window leaves Kept running, so that it can remind.
    pub keep_running: bool,
    /// The calendars that meetings are read from.
    pub calendars: Vec<CalendarPlace>,
}

/// Where a calendar lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarPlace {
    /// What the user calls it; no two are called the same.
    pub name: String,
    /// An `.ics` file, or a folder of them.
    pub path: String,
}

impl Journal {
    /// Every setting.
    ///
    /// # Errors
    /// A value in the file that is none.
    pub fn settings(&self) -> Result<Settings> {
        let reader = self.store.reader();
        Ok(Settings {
            me: me(reader)?,
            theme: get(reader, "theme")?.unwrap_or(Theme::System),
            density: get(reader, "density")?.unwrap_or(Density::Comfortable),
            single_keys: get(reader, "single_keys")?.unwrap_or(true),
            capture_shortcut: get(reader, "capture_shortcut")?.unwrap_or_default(),
            calendar: calendar(reader, self.around.zone)?,
            reminders: self.restraint_now()?,
            keep_running: get(reader, "keep_running")?.unwrap_or(true),
            calendars: get(reader, "calendars")?.unwrap_or_default(),
        })
    }

    /// Changes one setting, in the shape that it has on the wire; null stands for what holds when nothing was chosen. One
    /// operation, which touches nothing when the value holds already.
    ///
    /// # Errors
    /// An unknown key lists those that there are; a value that does not fit says what would.
    pub fn set(&mut self, key: &str, value: &Value) -> Result<Done<()>> {
        let now = self.settings()?;
        let mut calendar = WorkCalendar { zone: chrono_tz::Tz::UTC, ..now.calendar.clone() };
        let usual = WorkCalendar::default();
        let (mut reminders, silence) = (now.reminders.clone(), Restraint::default());
        let is_null = value.is_null();
        let muted;
        let (label, row, json) = match key {
            "me" => {
                let me = text(key, value)?;
                ("Change whose journal it is", key, if now.me == me { None } else { Some(json!(me)) })
            }
            "theme" => {
                let theme = word(key, value, Theme::ALL, Theme::System)?;
                ("Change the theme", key, (now.theme != theme).then(|| json!(theme)))
            }
            "density" => {
                let density = word(key, value, Density::ALL, Density::Comfortable)?;
                ("Change the density", key, (now.density != density).then(|| json!(density)))
            }
            "single_keys" => {
                let is_on = is_null || is_true(key, value)?;
                let label = if is_on { "Switch single keys on" } else { "Switch single keys off" };
                (label, key, (now.single_keys != is_on).then(|| json!(is_on)))
            }
            "capture_shortcut" => {
                let keys = if is_null { None } else { Some(text(key, value)?.unwrap_or_default()) };
                ("Change the capture shortcut", key, (now.capture_shortcut != keys).then(|| json!(keys)))
            }
            "working_days" => {
                calendar.working_days = if is_null { usual.working_days } else { working_days(value)? };
                ("Change the working days", CALENDAR, self.new_calendar(&calendar))
            }
            "hours" => {
                calendar.hours = if is_null { usual.hours } else { hours(value)? };
                ("Change the working hours", CALENDAR, self.new_calendar(&calendar))
            }
            "holidays" => {
                calendar.holidays = if is_null { usual.holidays } else { holidays(value)? };
                ("Change the holidays", CALENDAR, self.new_calendar(&calendar))
            }
            "remind_kinds" => {
                reminders.kinds = if is_null { silence.kinds } else { kinds(value)? };
                ("Change what is reminded of", REMINDERS, changed(&now.reminders, &reminders))
            }
            "most_a_day" => {
                reminders.most_a_day = if is_null { silence.most_a_day } else { most_a_day(value)? };
                ("Change the reminders a day", REMINDERS, changed(&now.reminders, &reminders))
            }
            "private_toasts" => {
                reminders.is_private = !is_null && is_true(key, value)?;
                ("Change what notifications tell", REMINDERS, changed(&now.reminders, &reminders))
            }
            "speaking" => {
                reminders.speaking = if is_null { None } else { Some(speaking(value)?) };
                ("Change the quiet hours", REMINDERS, changed(&now.reminders, &reminders))
            }
            "away" => {
                reminders.away = if is_null { None } else { Some(away(value)?) };
                let label = if is_null { "End the holiday" } else { "Be away" };
                (label, REMINDERS, changed(&now.reminders, &reminders))
            }
            "quiet_until" => {
                reminders.quiet_until = if is_null { None } else { Some(self.quiet_until(value)?) };
                muted = self.mute_label(reminders.quiet_until);
                (&*muted, REMINDERS, changed(&now.reminders, &reminders))
            }
            "keep_running" => {
                let is_on = is_null || is_true(key, value)?;
                ("Change what closing does", key, (now.keep_running != is_on).then(|| json!(is_on)))
            }
            "calendars" => {
                let places = if is_null { Vec::new() } else { calendars(value)? };
                ("Change the calendars", key, (now.calendars != places).then(|| json!(places)))
            }
            _ => {
                return Err(Error::Invalid(format!(
                    "there is no setting \"{key}\"; there are {}.",
                    KEYS.join(", ")
                )));
            }
        };
        self.transact(label, |writer| {
            if let Some(json) = json {
                writer.set_setting(row, &json.to_string())?;
            }
            Ok(())
        })
    }

    /// What Kept says by itself; a silence that is over is none any more.
    fn restraint_now(&self) -> Result<Restraint> {
        let mut restraint = restraint(self.store.reader())?;
        let now = Moment::new(self.today(), self.minute());
        restraint.quiet_until = restraint.quiet_until.filter(|until| *until > now);
        Ok(restraint)
    }

    /// Until when to be silent: a moment, or so many minutes from now.
    fn quiet_until(&self, value: &Value) -> Result<Moment> {
        let Some(minutes) = value.get("minutes") else { return moment("quiet_until", value) };
        let minutes = minutes.as_u64().filter(|minutes| (1..=MOST_MINUTES).contains(minutes));
        let minutes =
            minutes.ok_or_else(|| wrong("quiet_until", &format!("from 1 to {MOST_MINUTES} minutes")))?;
        // An hour is an hour of life, also in the night in which the clocks change.
        let end = (self.around.now)() + chrono::TimeDelta::minutes(minutes as i64);
        let end = end.with_timezone(&self.around.zone);
        Ok(Moment::new(end.date_naive(), (end.hour() * 60 + end.minute()) as u16))
    }

    fn mute_label(&self, until: Option<Moment>) -> String {
        let Some(until) = until else { return "Let reminders speak again".to_owned() };
        let (today, minute) = (self.today(), format_minute(until.minute));
        let day = if until.day == today { String::new() } else { format_day_long(until.day, today) + " " };
        format!("Mute reminders until {day}{minute}")
    }

    fn new_calendar(&self, new: &WorkCalendar) -> Option<Value> {
        let is_same = WorkCalendar { zone: self.around.zone, ..new.clone() } == self.calendar;
        (!is_same).then(|| json!(new))
    }

    /// Takes in what any process changed since the last look: for a program that stays open, before each command. Costs
    /// one look at the newest operation when nothing was done.
    pub fn refresh(&mut self) -> Result<()> {
        let newest = self.store.reader().newest_seq()?;
        if newest == self.seen {
            return Ok(());
        }
        let nouns = self.store.reader().nouns_since(self.seen)?;
        self.settings_changed(&nouns)?;
        self.seen = newest;
        Ok(())
    }

    /// Reads the calendar again if an operation touched the settings.
    pub(crate) fn settings_changed(&mut self, nouns: &[String]) -> Result<()> {
        if nouns.iter().any(|noun| noun == "setting") {
            self.calendar = calendar(self.store.reader(), self.around.zone)?;
        }
        Ok(())
    }
}

/// The working calendar of the file, in the zone of this machine.
pub(crate) fn calendar(reader: Reader<'_>, zone: chrono_tz::Tz) -> Result<WorkCalendar> {
    Ok(WorkCalendar { zone, ..get(reader, CALENDAR)?.unwrap_or_default() })
}

/// Whose journal it is, once they said.
pub(crate) fn me(reader: Reader<'_>) -> Result<Option<String>> {
    Ok(get(reader, "me")?.unwrap_or_default())
}

/// What Kept says by itself.
pub(crate) fn restraint(reader: Reader<'_>) -> Result<Restraint> {
    Ok(get(reader, REMINDERS)?.unwrap_or_default())
}

fn changed(old: &Restraint, new: &Restraint) -> Option<Value> {
    (old != new).then(|| json!(new))
}

fn get<T: DeserializeOwned>(reader: Reader<'_>, key: &str) -> Result<Option<T>> {
    let Some(json) = reader.setting(key)? else { return Ok(None) };
    let value = serde_json::from_str(&json)
        .map_err(|error| StoreError::Damaged { what: format!("the setting {key}: {error}") })?;
    Ok(Some(value))
}

/// Text, or null; nothing but blanks counts as null.
fn text(key: &str, value: &Value) -> Result<Option<String>> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty())),
        _ => Err(wrong(key, "text, or null")),
    }
}

fn word<T: Copy + DeserializeOwned + std::fmt::Display>(
    key: &str,
    value: &Value,
    all: &[T],
    usual: T,
) -> Result<T> {
    if value.is_null() {
        return Ok(usual);
    }
    serde_json::from_value(value.clone()).map_err(|_| {
        let known: Vec<String> = all.iter().map(ToString::to_string).collect();
        wrong(key, &format!("one of {}", known.join(", ")))
    })
}

fn working_days(value: &Value) -> Result<[bool; 7]> {
    let wrong = || wrong("working_days", "a list of days from 1 for Monday to 7 for Sunday");
    let days: Vec<usize> = serde_json::from_value(value.clone()).map_err(|_| wrong())?;
    let mut works = [false; 7];
    for day in days {
        *day.checked_sub(1).and_then(|index| works.get_mut(index)).ok_or_else(wrong)? = true;
    }
    Ok(works)
}

fn hours(value: &Value) -> Result<(u16, u16)> {
    let minute = |name: &str| value.get(name).and_then(Value::as_u64).and_then(|m| u16::try_from(m).ok());
    match (minute("start"), minute("end")) {
        (Some(start), Some(end)) if start < end && end <= 24 * 60 => Ok((start, end)),
        _ => Err(wrong("hours", "a start and a later end, in minutes of the day up to 1440")),
    }
}

fn holidays(value: &Value) -> Result<BTreeSet<NaiveDate>> {
    let days: Vec<String> = serde_json::from_value(value.clone()).unwrap_or_else(|_| vec![value.to_string()]);
    let day = |text: &String| {
        text.parse().map_err(|_| {
            wrong("holidays", &format!("a list of days such as \"2027-01-01\", which {text} is not"))
        })
    };
    days.iter().map(day).collect()
}

fn is_true(key: &str, value: &Value) -> Result<bool> {
    value.as_bool().ok_or_else(|| wrong(key, "true or false"))
}

fn kinds(value: &Value) -> Result<BTreeSet<ReminderKind>> {
    serde_json::from_value(value.clone()).map_err(|_| {
        let known: Vec<&str> = ReminderKind::ALL.iter().map(|kind| kind.as_str()).collect();
        wrong("remind_kinds", &format!("a list of {}", known.join(", ")))
    })
}

fn most_a_day(value: &Value) -> Result<u32> {
    let most = value.as_u64().filter(|most| *most <= MOST_A_DAY);
    most.map(|most| most as u32)
        .ok_or_else(|| wrong("most_a_day", &format!("a number from 0 to {MOST_A_DAY}")))
}

fn speaking(value: &Value) -> Result<SpeakingHours> {
    let wrong = || {
        wrong(
            "speaking",
            "seven days from Monday, each null or a start and a later end in minutes of the day",
        )
    };
    let days: &Vec<Value> = value.as_array().filter(|days| days.len() == 7).ok_or_else(wrong)?;
    let mut speaking = SpeakingHours::default();
    for (day, value) in speaking.iter_mut().zip(days) {
        *day = if value.is_null() { None } else { Some(hours(value).map_err(|_| wrong())?) };
    }
    Ok(speaking)
}

fn away(value: &Value) -> Result<(NaiveDate, NaiveDate)> {
    let day = |name: &str| value.get(name)?.as_str()?.parse::<NaiveDate>().ok();
    match (day("from"), day("to")) {
        (Some(from), Some(to)) if from <= to => Ok((from, to)),
        _ => Err(wrong("away", "a first day (from) and a last one (to) such as \"2027-01-01\"")),
    }
}

fn moment(key: &str, value: &Value) -> Result<Moment> {
    let day = value.get("day").and_then(Value::as_str).and_then(|day| day.parse::<NaiveDate>().ok());
    let minute = value.get("minute").and_then(Value::as_u64).filter(|minute| *minute < 24 * 60);
    match (day, minute) {
        (Some(day), Some(minute)) => Ok(Moment::new(day, minute as u16)),
        _ => Err(wrong(key, "a day such as \"2027-01-01\" and a minute of it, or minutes from now")),
    }
}

fn calendars(value: &Value) -> Result<Vec<CalendarPlace>> {
    let wrong = || wrong("calendars", "a list of names and paths; no two with one name");
    let mut places: Vec<CalendarPlace> = serde_json::from_value(value.clone()).map_err(|_| wrong())?;
    for place in &mut places {
        (place.name, place.path) = (place.name.trim().to_owned(), place.path.trim().to_owned());
    }
    let names: BTreeSet<String> = places.iter().map(|place| place.name.to_lowercase()).collect();
    if names.len() < places.len() || places.iter().any(|place| place.name.is_empty() || place.path.is_empty())
    {
        return Err(wrong());
    }
    Ok(places)
}

fn wrong(key: &str, wanted: &str) -> Error {
    Error::Invalid(format!("{key} wants {wanted}."))
}
