//! The session bus, for a question that is none of a toaster's.

use super::failure::failure;
use super::line::{BUS, Opening};
use crate::ToastError;
use zbus::blocking::Connection;

/// The session bus, which knows who else is on this desktop. Like [`Desktop`](super::Desktop) it holds nobody up for long:
/// neither a bus that takes the connection and says nothing, nor one that stops answering.
#[derive(Default)]
pub struct Bus {
    /// Another bus than the session's.
    address: Option<String>,
    open: Option<Connection>,
    opening: Opening,
}

impl Bus {
    /// The same on the bus at this address instead of the session's.
    #[must_use]
    pub fn on(mut self, address: &str) -> Self {
        self.address = Some(address.to_owned());
        self
    }

    /// Whether anybody on the bus has this name.
    ///
    /// # Errors
    /// There is no bus, or it does not answer in time. It is reached anew at the next question.
    pub fn has(&mut self, name: &str) -> Result<bool, ToastError> {
        let bus = match self.open.take().filter(|bus| !bus.is_closed()) {
            Some(bus) => bus,
            None => self.opening.bus(self.address.as_deref())?,
        };
        let has = bus
            .call_method(Some(BUS), "/org/freedesktop/DBus", Some(BUS), "NameHasOwner", &name)
            .and_then(|reply| reply.body().deserialize())
            .map_err(|error| failure(&error))?;
        self.open = Some(bus);
        Ok(has)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufRead, BufReader};
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::{SocketAddr, UnixListener};
    use std::process::{Command, Stdio};
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn a_bus_that_takes_the_connection_and_says_nothing_holds_nobody_up() {
        let name = format!("kept-silent-bus-{}", std::process::id());
        let silent = UnixListener::bind_addr(&SocketAddr::from_abstract_name(&name).unwrap()).unwrap();
        let (sender, answer) = channel();
        std::thread::spawn(move || {
            let mut bus = Bus::default().on(&format!("unix:abstract={name}"));
            drop(sender.send(bus.has("org.kde.StatusNotifierWatcher")));
        });
        let answer = answer.recv_timeout(Duration::from_secs(20)).expect("an answer, whatever the bus does");
        assert!(matches!(answer, Err(ToastError::NoBus(_))), "{answer:?}");
        drop(silent);
    }

    #[test]
    fn a_bus_knows_who_is_on_it_and_one_that_ended_is_an_error() {
        let begun = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .spawn();
        // Not every machine that builds this has one.
        let Ok(mut daemon) = begun else { return };
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let mut bus = Bus::default().on(address.trim());
        assert_eq!(bus.has("org.kde.StatusNotifierWatcher"), Ok(false));
        let panel = zbus::blocking::connection::Builder::address(address.trim()).unwrap();
        let panel = panel.name("org.kde.StatusNotifierWatcher").unwrap().build().unwrap();
        assert_eq!(bus.has("org.kde.StatusNotifierWatcher"), Ok(true), "on the line that is there");
        panel.close().unwrap();
        daemon.kill().unwrap();
        daemon.wait().unwrap();
        assert!(bus.has("org.kde.StatusNotifierWatcher").is_err());
    }

    #[test]
    fn where_there_is_no_bus_nobody_is_on_it() {
        let mut bus = Bus::default().on("unix:path=/nowhere/at/all");
        assert!(matches!(bus.has("org.kde.StatusNotifierWatcher"), Err(ToastError::NoBus(_))));
    }
}
