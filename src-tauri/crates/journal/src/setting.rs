//! Settings: what they are, what holds where nothing was chosen, and changing one.

use crate::{Done, Error, Journal, Result};
use chrono::NaiveDate;
use kept_model::{Density, Theme, WorkCalendar};
use kept_store::{Reader, StoreError};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The row of the working calendar, which several settings share.
const CALENDAR: &str = "calendar";

/// What a client may set, in the order in which a refusal lists it.
const KEYS: &[&str] =
    &["me", "theme", "density", "single_keys", "capture_shortcut", "working_days", "hours", "holidays"];

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
        let is_null = value.is_null();
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
                let is_on = if is_null {
                    true
                } else {
                    value.as_bool().ok_or_else(|| wrong(key, "true or false"))?
                };
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

fn wrong(key: &str, wanted: &str) -> Error {
    Error::Invalid(format!("{key} wants {wanted}."))
}
