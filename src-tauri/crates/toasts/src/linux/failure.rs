//! What a failed question to the bus or the desktop means, by the kind and the name of the error, never by its words.

use crate::ToastError;
use std::io;
use zbus::fdo;

/// What a failed question means.
pub(super) fn failure(error: &zbus::Error) -> ToastError {
    match error {
        zbus::Error::MethodError(..) => refusal(error),
        zbus::Error::InputOutput(io) if io.kind() == io::ErrorKind::TimedOut => ToastError::Silent,
        zbus::Error::InputOutput(_) => ToastError::NoBus(reason(error)),
        _ => ToastError::Refused(reason(error)),
    }
}

/// What an error that the bus or the daemon answered means, by its name.
fn refusal(error: &zbus::Error) -> ToastError {
    use fdo::Error as Named;
    match Named::from(error.clone()) {
        Named::ServiceUnknown(_)
        | Named::NameHasNoOwner(_)
        | Named::SpawnExecFailed(_)
        | Named::SpawnForkFailed(_)
        | Named::SpawnChildExited(_)
        | Named::SpawnChildSignaled(_)
        | Named::SpawnFailed(_)
        | Named::SpawnFailedToSetup(_)
        | Named::SpawnConfigInvalid(_)
        | Named::SpawnServiceNotValid(_)
        | Named::SpawnServiceNotFound(_)
        | Named::SpawnPermissionsInvalid(_)
        | Named::SpawnFileInvalid(_)
        | Named::SpawnNoMemory(_) => ToastError::NoDaemon,
        // The daemon ended, or did not get ready, before it had answered.
        Named::NoReply(_) | Named::TimedOut(_) | Named::Timeout(_) | Named::Disconnected(_) => {
            ToastError::Silent
        }
        _ => ToastError::Refused(reason(error)),
    }
}

/// Why, in the words of who refused; else the error's name.
pub(super) fn reason(error: &zbus::Error) -> String {
    match error {
        zbus::Error::MethodError(_, Some(words), _) if !words.is_empty() => words.clone(),
        zbus::Error::MethodError(name, _, _) => name.to_string(),
        zbus::Error::InputOutput(io) | zbus::Error::Connection(io, _) => {
            // The words without the system's number.
            let words = io.to_string();
            words.split_once(" (os error").map_or(words.clone(), |(words, _)| words.to_owned())
        }
        _ => error.to_string(),
    }
}
