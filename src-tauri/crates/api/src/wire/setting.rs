//! Settings.

use chrono::NaiveDate;
use kept_journal::Settings;
use serde::Serialize;
use ts_rs::TS;

/// Every setting, with what holds where nothing was chosen. `set` takes each by the name it has here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SettingsWire {
    /// Whose journal it is; null until they said.
    pub me: Option<String>,
    /// Which colours the window wears.
    #[ts(type = "\"system\" | \"light\" | \"dark\"")]
    pub theme: String,
    /// How close rows stand.
    #[ts(type = "\"comfortable\" | \"compact\"")]
    pub density: String,
    /// Whether one letter alone is a command, outside text.
    pub single_keys: bool,
    /// The keys that open the capture window from anywhere; empty for none, null for those that the program proposes.
    pub capture_shortcut: Option<String>,
    /// The days that are worked: 1 is Monday, 7 is Sunday.
    pub working_days: Vec<u8>,
    /// When work starts and ends on such a day.
    pub hours: HoursWire,
    /// Days off, "YYYY-MM-DD", in their order.
    pub holidays: Vec<String>,
    /// The civil zone that days and hours are in. It comes from the machine and is not set here.
    pub zone: String,
}

/// A stretch of a day, in minutes of the local day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct HoursWire {
    /// The first minute.
    pub start: u16,
    /// The minute it ends.
    pub end: u16,
}

impl From<&Settings> for SettingsWire {
    fn from(settings: &Settings) -> Self {
        let calendar = &settings.calendar;
        let days = (1..).zip(calendar.working_days).filter(|(_, works)| *works);
        Self {
            me: settings.me.clone(),
            theme: settings.theme.to_string(),
            density: settings.density.to_string(),
            single_keys: settings.single_keys,
            capture_shortcut: settings.capture_shortcut.clone(),
            working_days: days.map(|(day, _)| day).collect(),
            hours: HoursWire { start: calendar.hours.0, end: calendar.hours.1 },
            holidays: calendar.holidays.iter().map(NaiveDate::to_string).collect(),
            zone: calendar.zone.name().to_owned(),
        }
    }
}
