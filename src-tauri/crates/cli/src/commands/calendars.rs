//! `kept calendars` and `kept holidays`.

use crate::exit::{Code, Failure};
use crate::output::Output;
use crate::output::calendars::{self, HolidaysAdded};
use clap::{Args, Subcommand};
use kept_api::{
    ApiError, ChangeSetting, Command as _, ErrorCode, HolidaysFrom, Journal, ReadCalendars, ShowSettings,
};
use serde_json::json;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct CalendarArgs {
    #[command(subcommand)]
    verb: Option<Verb>,
}

const HELP: &str = "\
Examples:
  kept calendars add Work ~/calendars/work.ics
  kept calendars add Team ~/.local/share/vdirsyncer/team
  kept calendars remove Work

Meetings with people whose e-mail address is known stand on Today and get a brief; of all others Kept only knows
that you are busy. Files are read again when they change; nothing is ever written to them.";

/// What to do with calendars.
#[derive(Debug, Subcommand)]
enum Verb {
    /// Read meetings from an .ics file, or from a folder of them
    Add {
        /// What you call it
        name: String,
        /// The file or the folder
        path: PathBuf,
    },
    /// Read it no more; its coming meetings go, those that are over stay
    Remove {
        /// What you call it
        #[arg(required = true)]
        name: Vec<String>,
    },
    /// Read what changed
    Read,
}

#[derive(Debug, Args)]
pub(crate) struct HolidayArgs {
    /// A list with a date on each line, or an .ics file; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

/// Shows, adds, removes and reads calendars.
///
/// # Errors
/// A calendar of that name is there already, or none is; whatever the journal or the output fails with.
pub(crate) fn run(args: CalendarArgs, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    match args.verb {
        Some(Verb::Add { name, path }) => add(name.trim(), &path, journal)?,
        Some(Verb::Remove { name }) => remove(name.join(" ").trim(), journal)?,
        Some(Verb::Read) | None => {}
    }
    let reply = ReadCalendars {}.run(journal)?;
    out.reply(&reply, |page| calendars::list(&reply, page))?;
    Ok(Code::Done)
}

fn add(name: &str, path: &Path, journal: &mut Journal) -> Result<(), Failure> {
    // A path that counts from this folder would mean another file elsewhere.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut places = places(journal)?;
    if places.iter().any(|(known, _)| known.to_lowercase() == name.to_lowercase()) {
        return Err(Failure::invalid(format!(
            "there is a calendar \"{name}\" already; remove it first, or choose another name."
        )));
    }
    places.push((name.to_owned(), path.display().to_string()));
    set(&places, journal)
}

fn remove(name: &str, journal: &mut Journal) -> Result<(), Failure> {
    let places = places(journal)?;
    let left: Vec<(String, String)> =
        places.iter().filter(|(known, _)| known.to_lowercase() != name.to_lowercase()).cloned().collect();
    if left.len() == places.len() {
        let known: Vec<&str> = places.iter().map(|(known, _)| known.as_str()).collect();
        let known = if known.is_empty() {
            "there is none".to_owned()
        } else {
            format!("there are {}", known.join(", "))
        };
        let message = format!("there is no calendar \"{name}\"; {known}.");
        return Err(ApiError::new(ErrorCode::NotFound, message).into());
    }
    set(&left, journal)
}

fn places(journal: &mut Journal) -> Result<Vec<(String, String)>, Failure> {
    let settings = ShowSettings {}.run(journal)?;
    Ok(settings.calendars.into_iter().map(|place| (place.name, place.path)).collect())
}

fn set(places: &[(String, String)], journal: &mut Journal) -> Result<(), Failure> {
    let value: Vec<_> = places.iter().map(|(name, path)| json!({ "name": name, "path": path })).collect();
    ChangeSetting { key: "calendars".to_owned(), value: value.into() }.run(journal)?;
    Ok(())
}

/// Shows the days off, or adds those of a file.
///
/// # Errors
/// A file that can't be read; whatever the journal or the output fails with.
pub(crate) fn holidays(args: &HolidayArgs, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    let days = ShowSettings {}.run(journal)?.holidays;
    let Some(file) = &args.file else {
        let reply = json!({ "items": days, "total": days.len(), "more": false });
        out.reply(&reply, |page| calendars::holidays(&days, page))?;
        return Ok(Code::Done);
    };
    let read = HolidaysFrom { text: text(file)? }.run(journal)?;
    let mut all: BTreeSet<String> = days.into_iter().collect();
    let found = read.days.len();
    let items: Vec<_> = read.days.into_iter().filter(|holiday| all.insert(holiday.day.clone())).collect();
    let changed = if items.is_empty() {
        None
    } else {
        Some(ChangeSetting { key: "holidays".to_owned(), value: json!(all) }.run(journal)?)
    };
    let (total, known) = (items.len(), found - items.len());
    let reply = HolidaysAdded { items, total, more: false, known, problems: read.problems, changed };
    out.reply(&reply, |page| calendars::added(&reply, page))?;
    Ok(Code::Done)
}

/// Bytes of a list of days off that are read.
const LARGEST: u64 = 20 * 1024 * 1024;

fn text(file: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let is_read = if file == Path::new("-") {
        std::io::stdin().lock().take(LARGEST).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes))
    };
    match is_read {
        Ok(_) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(error) => {
            let message = format!("{} could not be read ({error}); check its name.", file.display());
            Err(ApiError::new(ErrorCode::File, message).into())
        }
    }
}
