//! Starting at login, without a window.
//!
//! On Linux this is a small file of the desktop's own; it is written here, because the usual crate neither quotes a path with
//! blanks nor looks whether the desktop's settings have switched the file off.

use kept_api::{ApiError, ErrorCode};
use serde::Serialize;
use tauri::{AppHandle, Manager};

/// The argument with which the system starts the program at login.
pub(crate) const HIDDEN: &str = "--hidden";

/// Whether it starts at login.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Autostart {
    pub(crate) on: bool,
    /// Whether this system lets it be switched.
    pub(crate) possible: bool,
    /// Why not.
    pub(crate) why: Option<String>,
}

/// Whether this is a journal whose folder was named. What starts at login opens the usual one.
pub(crate) struct IsNamed(pub(crate) bool);

/// How it is now.
pub(crate) fn state(app: &AppHandle) -> Autostart {
    state_of(app.state::<IsNamed>().0, || system::is_on(app))
}

fn state_of(is_named: bool, is_on: impl FnOnce() -> Result<bool, String>) -> Autostart {
    match refusal(is_named).map_or_else(is_on, Err) {
        Ok(on) => Autostart { on, possible: true, why: None },
        Err(why) => Autostart { on: false, possible: false, why: Some(why) },
    }
}

/// Why this journal cannot be started at login.
fn refusal(is_named: bool) -> Option<String> {
    is_named.then(|| {
        "What starts at login opens the usual journal, and this one was opened by naming its folder. Start Kept without \
         naming one to switch this."
            .to_owned()
    })
}

/// Switches it.
///
/// # Errors
/// The system does not let it be switched.
pub(crate) fn set(app: &AppHandle, is_on: bool) -> Result<Autostart, ApiError> {
    let outcome = refusal(app.state::<IsNamed>().0).map_or_else(|| system::set(app, is_on), Err);
    outcome.map_err(|why| ApiError::new(ErrorCode::Failed, why))?;
    tracing::info!("starting at login is {}", if is_on { "on" } else { "off" });
    Ok(state(app))
}

#[cfg(not(target_os = "linux"))]
use crate::plugin_autostart as system;

#[cfg(target_os = "linux")]
mod system {
    use super::HIDDEN;
    use std::fs;
    use std::io::ErrorKind;
    use std::path::{Path, PathBuf};
    use tauri::{AppHandle, Manager};

    /// The desktop's file for this program: <https://specifications.freedesktop.org/autostart-spec/latest/>.
    fn file(app: &AppHandle) -> Result<PathBuf, String> {
        let folder = app.path().config_dir().map_err(|error| {
            format!("There is no folder for what starts at login ({error}); start kept-desktop {HIDDEN} there yourself.")
        })?;
        Ok(folder.join("autostart").join(format!("{}.desktop", app.config().identifier)))
    }

    pub(super) fn is_on(app: &AppHandle) -> Result<bool, String> {
        let file = file(app)?;
        match fs::read_to_string(&file) {
            Ok(entry) => Ok(is_enabled(&entry)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(format!("{} cannot be read ({error}).", file.display())),
        }
    }

    pub(super) fn set(app: &AppHandle, is_on: bool) -> Result<(), String> {
        let file = file(app)?;
        let outcome = if is_on { write(app, &file) } else { fs::remove_file(&file) };
        match outcome {
            Err(error) if !is_on && error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(format!("{} cannot be changed ({error}).", file.display())),
            Ok(()) => Ok(()),
        }
    }

    fn write(app: &AppHandle, file: &Path) -> std::io::Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        // A packed program runs from a place that is gone tomorrow; the package itself stays.
        let program = app.env().appimage.map(PathBuf::from);
        let program = program.map_or_else(std::env::current_exe, Ok)?;
        let command = command(&program).ok_or_else(|| std::io::Error::other("its path is no text"))?;
        fs::write(file, entry(&command))
    }

    /// What the desktop runs, for the usual journal.
    fn command(program: &Path) -> Option<String> {
        let program = program.to_str()?;
        let mut quoted = String::from("\"");
        for letter in program.chars() {
            match letter {
                // Quoted once for the argument and once for the file's value.
                '\\' => quoted.push_str("\\\\\\\\"),
                '"' | '`' | '$' => quoted.extend(["\\\\", &letter.to_string()]),
                '%' => quoted.push_str("%%"),
                letter if letter.is_control() => return None,
                letter => quoted.push(letter),
            }
        }
        Some(quoted + "\" " + HIDDEN)
    }

    fn entry(command: &str) -> String {
        format!(
            "[Desktop Entry]\nType=Application\nName=Kept\nComment=Reminds you of what you promised\n\
             Exec={command}\nTerminal=false\nStartupNotify=false\n"
        )
    }

    /// Desktops switch an entry off in it.
    fn is_enabled(entry: &str) -> bool {
        let has = |key: &str, value: &str| {
            entry
                .lines()
                .filter_map(|line| line.split_once('='))
                .any(|(name, is)| name.trim() == key && is.trim().eq_ignore_ascii_case(value))
        };
        !has("Hidden", "true") && !has("X-GNOME-Autostart-enabled", "false")
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn the_command_survives_the_files_quoting() {
            for (program, expected) in [
                ("/usr/bin/kept-desktop", Some(r#""/usr/bin/kept-desktop" --hidden"#)),
                ("/home/tom/My Tools/kept", Some(r#""/home/tom/My Tools/kept" --hidden"#)),
                (r"/a/100%/$x/b\c", Some(r#""/a/100%%/\\$x/b\\\\c" --hidden"#)),
                ("/a\nb", None),
            ] {
                assert_eq!(command(Path::new(program)).as_deref(), expected, "{program}");
            }
        }

        #[test]
        fn an_entry_may_be_switched_off_in_the_desktops_settings() {
            let entry = entry("kept");
            assert!(is_enabled(&entry));
            assert!(is_enabled(&format!("{entry}X-GNOME-Autostart-enabled=true\n")));
            assert!(!is_enabled(&format!("{entry}X-GNOME-Autostart-enabled=false\n")));
            assert!(!is_enabled(&format!("{entry}Hidden = True\n")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_starts_at_login_is_the_usual_journal_only() {
        assert_eq!(state_of(false, || Ok(true)), Autostart { on: true, possible: true, why: None });
        let named = state_of(true, || Ok(true));
        assert!(!named.on && !named.possible, "the file at login opens another journal: {named:?}");
        assert!(named.why.is_some_and(|why| why.contains("usual journal")));
        let closed = state_of(false, || Err("There is no folder.".to_owned()));
        assert_eq!(closed.why.as_deref(), Some("There is no folder."));
    }
}
