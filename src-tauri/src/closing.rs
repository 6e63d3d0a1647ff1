//! What closing the main window means, and what was told about it.

use std::path::Path;

/// What closing does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closing {
    /// The window goes, the program stays and reminds.
    Hides,
    /// The program ends.
    Quits,
}

/// What closing does now. A program that nobody can see and that cannot say anything would be of no use.
pub(crate) fn decide(keep_running: bool, has_daemon: bool, has_tray: bool) -> Closing {
    if keep_running && (has_daemon || has_tray) { Closing::Hides } else { Closing::Quits }
}

/// What the user was told once.
const TOLD: &str = "told.json";

/// Whether the user was told that closing the window did not end the program.
pub(crate) fn was_told(folder: &Path) -> bool {
    // What cannot be read was perhaps told: saying it twice is worse than not at all.
    match std::fs::read(folder.join(TOLD)) {
        Ok(_) => true,
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    }
}

/// Remembers that the user was told.
///
/// # Errors
/// The folder cannot be written.
pub(crate) fn remember_told(folder: &Path) -> std::io::Result<()> {
    let mut options = std::fs::File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(folder.join(TOLD))?;
    std::io::Write::write_all(&mut file, b"{\"closing_keeps_running\":true}\n")
}

/// Forgets it: it could not be said after all.
pub(crate) fn forget_told(folder: &Path) {
    if let Err(error) = std::fs::remove_file(folder.join(TOLD)) {
        tracing::warn!("what closing does will not be said: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_hides_only_what_can_still_be_heard_or_found() {
        for (keep_running, has_daemon, has_tray, expected) in [
            (true, true, true, Closing::Hides),
            (true, true, false, Closing::Hides),
            (true, false, true, Closing::Hides),
            (true, false, false, Closing::Quits),
            (false, true, true, Closing::Quits),
            (false, true, false, Closing::Quits),
            (false, false, true, Closing::Quits),
            (false, false, false, Closing::Quits),
        ] {
            let decided = decide(keep_running, has_daemon, has_tray);
            assert_eq!(decided, expected, "keep {keep_running}, daemon {has_daemon}, tray {has_tray}");
        }
    }

    #[test]
    fn it_is_told_once_for_ever() {
        let home = tempfile::tempdir().unwrap();
        assert!(!was_told(home.path()));
        remember_told(home.path()).unwrap();
        assert!(was_told(home.path()));
        forget_told(home.path());
        assert!(!was_told(home.path()), "it could not be said");
        remember_told(home.path()).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = home.path().join(TOLD).metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        // Whoever cannot remember it does not say it: it would come at every closing.
        assert!(remember_told(&home.path().join("nowhere")).is_err());
    }
}
