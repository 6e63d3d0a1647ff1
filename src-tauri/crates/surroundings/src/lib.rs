//! What comes from outside: the clock, the zone, chance, the machine's name, the data folder and the display.
//!
//! The programs of Kept take it in here, in the same way, and give it down as arguments. Nothing below them may ask.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use kept_api::{ApiError, ErrorCode, Surroundings};
use kept_model::Uid;
use std::path::PathBuf;

/// The folder of the journal: the one that was named, `KEPT_DATA_DIR`, or the platform's data folder.
///
/// # Errors
/// When there is no home folder to look in.
pub fn folder(named: Option<PathBuf>) -> Result<PathBuf, ApiError> {
    if let Some(folder) = named.or_else(|| set("KEPT_DATA_DIR").map(PathBuf::from)) {
        return Ok(folder);
    }
    let no_home = |_| {
        ApiError::new(
            ErrorCode::Failed,
            "there is no home folder to keep the journal in; name one with --data-dir.",
        )
    };
    let strategy = etcetera::base_strategy::choose_native_strategy().map_err(no_home)?;
    Ok(etcetera::BaseStrategy::data_dir(&strategy).join("kept"))
}

/// The clock, the zone and the rest. `KEPT_NOW`, an RFC 3339 instant, stops the clock there.
///
/// # Errors
/// When `KEPT_NOW` is no instant.
pub fn surroundings() -> Result<Surroundings, ApiError> {
    let stopped = match set("KEPT_NOW") {
        None => None,
        Some(text) => Some(instant(&text.to_string_lossy())?),
    };
    Ok(Surroundings {
        now: Box::new(move || stopped.unwrap_or_else(clock)),
        new_uid: Box::new(|| Uid(uuid::Uuid::now_v7())),
        zone: zone(),
        device: device(),
    })
}

#[expect(clippy::disallowed_methods, reason = "here the clock enters, for every program")]
fn clock() -> DateTime<Utc> {
    Utc::now()
}

fn instant(text: &str) -> Result<DateTime<Utc>, ApiError> {
    DateTime::parse_from_rfc3339(text).map(|instant| instant.with_timezone(&Utc)).map_err(|error| {
        let message =
            format!("KEPT_NOW is \"{text}\", which is no instant such as 2026-11-19T10:05:00Z ({error}).");
        ApiError::new(ErrorCode::Invalid, message)
    })
}

/// `TZ` where it names a zone, else the system's, else UTC.
fn zone() -> Tz {
    let named = set("TZ").and_then(|text| parse_zone(&text.to_string_lossy()));
    named.or_else(|| parse_zone(&iana_time_zone::get_timezone().ok()?)).unwrap_or(Tz::UTC)
}

/// A zone's name as `TZ` may hold it: plain, after a colon, or as a path into the zone files.
fn parse_zone(text: &str) -> Option<Tz> {
    let name = text.strip_prefix(':').unwrap_or(text);
    let name = name.rsplit_once("zoneinfo/").map_or(name, |(_, name)| name);
    name.parse().ok()
}

fn device() -> String {
    let named =
        set("HOSTNAME").or_else(|| set("COMPUTERNAME")).map(|name| name.to_string_lossy().into_owned());
    let name =
        named.or_else(|| std::fs::read_to_string("/proc/sys/kernel/hostname").ok()).unwrap_or_default();
    if name.trim().is_empty() { "this computer".to_owned() } else { name.trim().to_owned() }
}

/// Whether there is a display to open a window on.
pub fn has_display() -> bool {
    cfg!(any(target_os = "macos", target_os = "windows"))
        || set("WAYLAND_DISPLAY").is_some()
        || set("DISPLAY").is_some()
}

/// Whether the environment names the journal's folder.
pub fn names_folder() -> bool {
    set("KEPT_DATA_DIR").is_some()
}

/// A variable that is set to something.
fn set(name: &str) -> Option<std::ffi::OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_as_tz_may_hold_them() {
        for (text, zone) in [
            ("Europe/London", Some(Tz::Europe__London)),
            (":Europe/London", Some(Tz::Europe__London)),
            ("/usr/share/zoneinfo/America/New_York", Some(Tz::America__New_York)),
            ("UTC", Some(Tz::UTC)),
            ("<+03>-3", None),
            ("", None),
        ] {
            assert_eq!(parse_zone(text), zone, "{text}");
        }
    }

    #[test]
    fn an_instant_is_rfc_3339() {
        assert_eq!(instant("2026-11-19T10:05:00+01:00").unwrap().to_rfc3339(), "2026-11-19T09:05:00+00:00");
        assert_eq!(instant("tomorrow").unwrap_err().code, ErrorCode::Invalid);
    }
}
