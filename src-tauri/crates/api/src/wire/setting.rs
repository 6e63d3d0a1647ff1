//! Settings.

use chrono::NaiveDate;
use kept_journal::Settings;
use kept_model::Moment;
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
    /// What Kept reminds of by itself.
    #[ts(
        type = "(\"mine\" | \"theirs\" | \"waiting\" | \"beyond\" | \"dates\" | \"others\" | \"before\" | \"after\" | \"evening\")[]"
    )]
    pub remind_kinds: Vec<String>,
    /// Notifications on one day, without those about meetings.
    pub most_a_day: u32,
    /// Whether notifications keep names and quotes to themselves.
    pub private_toasts: bool,
    /// When Kept may speak on each day of the week, Monday first, null for a silent day; null for the hours of working days.
    pub speaking: Option<Vec<Option<HoursWire>>>,
    /// Away, both days included.
    pub away: Option<AwayWire>,
    /// Silent until then; null once that has passed. `set` takes `{"minutes": n}` from now, too.
    pub quiet_until: Option<MomentWire>,
    /// Whether closing the window leaves Kept running.
    pub keep_running: bool,
    /// The calendars that meetings are read from.
    pub calendars: Vec<CalendarPlaceWire>,
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

impl From<(u16, u16)> for HoursWire {
    fn from((start, end): (u16, u16)) -> Self {
        Self { start, end }
    }
}

/// Days from one to another, both included, "YYYY-MM-DD".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AwayWire {
    /// The first.
    pub from: String,
    /// The last.
    pub to: String,
}

/// A minute of a civil day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MomentWire {
    /// "YYYY-MM-DD".
    pub day: String,
    /// Local minute of the day.
    pub minute: u16,
}

impl From<Moment> for MomentWire {
    fn from(moment: Moment) -> Self {
        Self { day: moment.day.to_string(), minute: moment.minute }
    }
}

/// A calendar to read meetings from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarPlaceWire {
    /// What the user calls it.
    pub name: String,
    /// An `.ics` file, or a folder of them.
    pub path: String,
}

impl From<&Settings> for SettingsWire {
    fn from(settings: &Settings) -> Self {
        let (calendar, restraint) = (&settings.calendar, &settings.reminders);
        let days = (1..).zip(calendar.working_days).filter(|(_, works)| *works);
        Self {
            me: settings.me.clone(),
            theme: settings.theme.to_string(),
            density: settings.density.to_string(),
            single_keys: settings.single_keys,
            capture_shortcut: settings.capture_shortcut.clone(),
            working_days: days.map(|(day, _)| day).collect(),
            hours: calendar.hours.into(),
            holidays: calendar.holidays.iter().map(NaiveDate::to_string).collect(),
            remind_kinds: restraint.kinds.iter().map(ToString::to_string).collect(),
            most_a_day: restraint.most_a_day,
            private_toasts: restraint.is_private,
            speaking: restraint.speaking.map(|days| days.map(|hours| hours.map(HoursWire::from)).to_vec()),
            away: restraint.away.map(|(from, to)| AwayWire { from: from.to_string(), to: to.to_string() }),
            quiet_until: restraint.quiet_until.map(MomentWire::from),
            keep_running: settings.keep_running,
            calendars: settings
                .calendars
                .iter()
                .map(|place| CalendarPlaceWire { name: place.name.clone(), path: place.path.clone() })
                .collect(),
            zone: calendar.zone.name().to_owned(),
        }
    }
}
