//! Files and folders of calendars.

use super::{CalendarProblem, CalendarWindow, Missing, ReadCalendar, Reading, text_of};
use crate::has_ending;
use std::fmt::Write as _;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Bytes of the largest file that is read.
const LARGEST_FILE: u64 = 20 * 1024 * 1024;

/// Files of one folder that are read.
const MOST_FILES: usize = 20_000;

/// Why a calendar gives nothing at all: one sentence each, saying what, where and what to do.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// Nothing is at the path.
    #[error("there is no file or folder {path}; check its name, or export the calendar again")]
    NotFound {
        /// As given.
        path: String,
    },
    /// The system refuses.
    #[error("{path} may not be read by you; change its permissions")]
    Denied {
        /// As given.
        path: String,
    },
    /// A pipe, a device or the like, which has no end or waits for ever.
    #[error("{path} is neither a file nor a folder; export the calendar into a file")]
    NoFile {
        /// As given.
        path: String,
    },
    /// The disk or the system failed.
    #[error("{path} could not be read ({source})")]
    Unreadable {
        /// As given.
        path: String,
        /// What the system says.
        source: io::Error,
    },
    /// Larger than 20 MB.
    #[error("{path} is larger than 20 MB; export only the coming months")]
    TooLarge {
        /// As given.
        path: String,
    },
    /// No calendar is in the file.
    #[error("{path} holds no calendar (no line says BEGIN:VCALENDAR); export it as .ics")]
    NoCalendar {
        /// As given.
        path: String,
    },
    /// No calendar file is in the folder.
    #[error("{path} holds no .ics file; name the folder into which the calendar is exported")]
    EmptyFolder {
        /// As given.
        path: String,
    },
}

impl CalendarError {
    fn from_io(path: &Path, error: io::Error) -> Self {
        let path = path.display().to_string();
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidInput => {
                Self::NotFound { path }
            }
            ErrorKind::PermissionDenied => Self::Denied { path },
            _ => Self::Unreadable { path, source: error },
        }
    }

    /// What is missing of a folder in which this happened to a file.
    fn missing(&self) -> Missing {
        match self {
            Self::TooLarge { .. } | Self::NoCalendar { .. } => Missing::Damaged,
            _ => Missing::Unread,
        }
    }
}

/// What tells this state of a calendar's files from any other, without reading them: names, sizes and times of change.
///
/// # Errors
/// When there is nothing, or it may not be looked at.
pub fn look(path: &Path) -> Result<String, CalendarError> {
    let mut state = String::new();
    for (file, about) in files(path)?.all {
        let at = about.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let nanos = at.map_or(0, |at| at.as_nanos());
        let _ = writeln!(state, "{}\t{}\t{nanos}", file.display(), about.len());
    }
    Ok(state)
}

/// Reads the calendar at `path`: an `.ics` file, or a folder of them, one level of folders deep. A file of a folder that can't
/// be read is a problem, and [`ReadCalendar::missing`] tells it; the others are read.
///
/// # Errors
/// When there is nothing that can be read.
pub fn read_calendar(path: &Path, window: CalendarWindow) -> Result<ReadCalendar, CalendarError> {
    let is_folder = path.is_dir();
    let mut reading = Reading::new(window);
    let found = files(path)?;
    reading.lacks(found.missing);
    for (file, about) in found.all {
        let name = is_folder.then(|| file.strip_prefix(path).unwrap_or(&file).display().to_string());
        let is_read = text(&file, &about).and_then(|text| {
            let is_calendar = reading.text(&text, name.as_deref());
            let path = || file.display().to_string();
            is_calendar.then_some(()).ok_or_else(|| CalendarError::NoCalendar { path: path() })
        });
        match is_read {
            Ok(()) => {}
            Err(error) if is_folder => {
                reading.lacks(error.missing());
                reading.problems.push(CalendarProblem { file: None, line: None, what: error.to_string() });
            }
            Err(error) => return Err(error),
        }
    }
    Ok(reading.end())
}

fn text(path: &Path, about: &Metadata) -> Result<String, CalendarError> {
    let too_large = || CalendarError::TooLarge { path: path.display().to_string() };
    if about.len() > LARGEST_FILE {
        return Err(too_large());
    }
    let failed = |error| CalendarError::from_io(path, error);
    let mut bytes = Vec::new();
    // It may grow while it is read: one byte more than allowed is enough to refuse it.
    File::open(path).map_err(failed)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(too_large());
    }
    Ok(text_of(&bytes))
}

/// The calendar files at a path.
struct Found {
    /// Sorted.
    all: Vec<(PathBuf, Metadata)>,
    missing: Missing,
}

fn files(path: &Path) -> Result<Found, CalendarError> {
    let failed = |error| CalendarError::from_io(path, error);
    let about = fs::metadata(path).map_err(failed)?;
    if !about.is_dir() && !about.is_file() {
        return Err(CalendarError::NoFile { path: path.display().to_string() });
    }
    if !about.is_dir() {
        return Ok(Found { all: vec![(path.to_owned(), about)], missing: Missing::Nothing });
    }
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    let mut missing = list(path, &mut files, &mut folders).map_err(failed)?;
    for folder in folders {
        // A folder inside that can't be opened hides its own files and no others.
        let more = list(&folder, &mut files, &mut Vec::new());
        missing = missing.max(more.unwrap_or(Missing::Unread));
    }
    if files.is_empty() {
        return Err(CalendarError::EmptyFolder { path: path.display().to_string() });
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    if files.len() > MOST_FILES {
        files.truncate(MOST_FILES);
        missing = missing.max(Missing::Damaged);
    }
    Ok(Found { all: files, missing })
}

/// Lists a folder, and tells whether anything in it could not be looked at.
fn list(
    folder: &Path,
    files: &mut Vec<(PathBuf, Metadata)>,
    folders: &mut Vec<PathBuf>,
) -> io::Result<Missing> {
    let mut missing = Missing::Nothing;
    for entry in fs::read_dir(folder)? {
        let Ok(entry) = entry else {
            missing = Missing::Unread;
            continue;
        };
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        // Through links, and past those that lead nowhere.
        if name.starts_with('.') {
            continue;
        }
        let about = match fs::metadata(&path) {
            Ok(about) => about,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(_) => {
                missing = Missing::Unread;
                continue;
            }
        };
        if about.is_dir() {
            folders.push(path);
        } else if about.is_file() && has_ending(&name, &["ics", "ical", "ifb", "icalendar"]) {
            files.push((path, about));
        }
    }
    Ok(missing)
}
