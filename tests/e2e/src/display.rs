//! A display that nobody sees, one for each window: two windows on one display would take the focus from each other.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// Larger than any window of the tests.
const SCREEN: &str = "1600x1000x24";

/// Where a window is shown.
pub(crate) struct Display {
    server: Option<Child>,
    name: Option<String>,
}

impl Display {
    /// A display of its own where `Xvfb` is installed, else the one that is there.
    pub(crate) fn open() -> Self {
        let started = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut server) = started else {
            return Self { server: None, name: std::env::var("DISPLAY").ok() };
        };
        // It says its number once it listens.
        let mut number = String::new();
        let said = server.stdout.as_mut().map(|stdout| BufReader::new(stdout).read_line(&mut number));
        assert!(matches!(said, Some(Ok(1..))), "Xvfb said nothing");
        Self { server: Some(server), name: Some(format!(":{}", number.trim())) }
    }

    /// Whether there is one at all.
    pub(crate) fn is_possible() -> bool {
        let known = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
        known
            || Command::new("Xvfb").arg("-help").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
    }

    /// Its name, such as ":99".
    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Lets a program show its windows here.
    pub(crate) fn lend(&self, command: &mut Command) {
        if let Some(name) = &self.name {
            command.env("DISPLAY", name);
        }
        if self.server.is_some() {
            command.env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}
