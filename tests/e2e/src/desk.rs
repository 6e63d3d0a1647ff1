//! The desktop around one window: a display, a session bus, a home, and the clock that the program is given.

use crate::LOOK;
use crate::PATIENCE;
use crate::display::Display;
use crate::family;
use crate::home::Home;
use crate::screen::Screen;
use crate::toasts::ToastDaemon;
use kept_tests::desktop::SessionBus;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a program that was asked to end may take.
const GOODBYE: Duration = Duration::from_secs(5);

/// Where a window lives. Everything of it ends with it.
pub struct Desk {
    now: Option<String>,
    // In the order in which they go: who speaks on the bus goes before it.
    toasts: Option<ToastDaemon>,
    bus: Option<SessionBus>,
    display: Display,
    home: Home,
}

impl Desk {
    /// A desktop on which nobody shows notifications, with the clock of the stories ([`kept_tests::NOW`]).
    pub fn bare() -> Self {
        Self {
            now: Some(kept_tests::NOW.to_owned()),
            toasts: None,
            bus: SessionBus::start(),
            display: Display::open(),
            home: Home::new(),
        }
    }

    /// A desktop that shows notifications, with buttons, as large ones do.
    pub fn with_toasts() -> Self {
        let mut desk = Self::bare();
        desk.begin_toasts();
        desk
    }

    /// Its clock stands at this instant (RFC 3339) instead.
    #[must_use]
    pub fn at(mut self, now: &str) -> Self {
        self.now = Some(now.to_owned());
        self
    }

    /// Its clock goes on, as the machine's does.
    #[must_use]
    pub fn in_real_time(mut self) -> Self {
        self.now = None;
        self
    }

    /// Who shows the notifications.
    ///
    /// # Panics
    /// Nobody does.
    pub fn toasts(&self) -> &ToastDaemon {
        self.toasts.as_ref().expect("this desk shows notifications")
    }

    /// Whoever shows notifications ends, as in a crash, and another one begins.
    pub fn restart_toasts(&mut self) {
        self.toasts = None;
        self.begin_toasts();
    }

    fn begin_toasts(&mut self) {
        let bus = self.bus.as_ref().expect("dbus-daemon is installed");
        self.toasts = Some(ToastDaemon::start(&bus.address()));
    }

    /// Where files are saved.
    pub(crate) fn home(&self) -> &Home {
        &self.home
    }

    /// Lets a program run here.
    pub(crate) fn lend(&self, command: &mut Command) {
        match &self.bus {
            Some(bus) => command.env("DBUS_SESSION_BUS_ADDRESS", bus.address()),
            None => command.env_remove("DBUS_SESSION_BUS_ADDRESS"),
        };
        self.display.lend(command);
        self.home.lend(command);
        match &self.now {
            Some(now) => command.env("KEPT_NOW", now),
            None => command.env_remove("KEPT_NOW"),
        };
        command.env("NO_AT_BRIDGE", "1").envs([("TZ", "Europe/London"), ("LANG", "en_GB.UTF-8")]);
        command.env_remove("KEPT_DATA_DIR");
    }

    /// The program `kept` on a journal, on this desk: with its bus and its clock.
    pub fn kept(&self, folder: &Path) -> Command {
        let mut command = kept_tests::kept(folder);
        self.lend(&mut command);
        command.env("KEPT_DATA_DIR", folder);
        command
    }

    /// Starts a program and leaves it alone, as a login does: no driver looks into its pages.
    pub fn start(&self, program: &Path, arguments: &[String]) -> Running {
        let mut command = Command::new(program);
        self.lend(&mut command);
        let child = command
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        Running { child }
    }

    /// Starts the program once more and waits until it ends; whether it ended well. One that goes on is ended.
    pub fn start_and_wait(&self, program: &Path, arguments: &[String]) -> bool {
        let mut running = self.start(program, arguments);
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if let Some(status) = running.child.try_wait().expect("it was started here") {
                return status.success();
            }
            std::thread::sleep(LOOK);
        }
        false
    }

    /// Waits until a window with this title is shown, or a title that begins so and goes on with " (", a number of things.
    pub fn until_window(&self, title: &str) {
        self.until(&format!("a window \"{title}\""), |screen| screen.is_shown(title));
    }

    /// Waits until no such window is shown.
    pub fn until_no_window(&self, title: &str) {
        self.until(&format!("the screen without \"{title}\""), |screen| !screen.is_shown(title));
    }

    /// Waits until the title of a shown window says something.
    pub fn until_title(&self, title: &str) {
        self.until(&format!("the title \"{title}\""), |screen| {
            screen.titles().iter().any(|one| one == title)
        });
    }

    /// Asks a window to close, as its button does.
    pub fn ask_to_close(&self, title: &str) {
        self.until_window(title);
        self.screen().ask_to_close(title);
    }

    fn screen(&self) -> Screen {
        Screen::connect(self.display.name())
    }

    fn until(&self, what: &str, is_so: impl Fn(&Screen) -> bool) {
        let screen = self.screen();
        let began = Instant::now();
        while !is_so(&screen) {
            assert!(began.elapsed() < PATIENCE, "{what} did not come; there are {:?}", screen.titles());
            std::thread::sleep(LOOK);
        }
    }
}

/// A program that nobody drives.
pub struct Running {
    child: Child,
}

impl Running {
    /// Its processes, itself first; none when it has ended.
    pub fn processes(&self) -> Vec<u32> {
        if !family::runs(self.child.id()) {
            return Vec::new();
        }
        let mut all = vec![self.child.id()];
        all.extend(family::below(self.child.id()));
        all
    }

    /// Waits until it has ended; whether it ended well.
    ///
    /// # Panics
    /// It goes on.
    pub fn ends(&mut self) -> bool {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("it was started here") {
                return status.success();
            }
            assert!(began.elapsed() < PATIENCE, "the program goes on");
            std::thread::sleep(LOOK);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let family = self.processes();
        family::kill(&family);
        let _ = self.child.wait();
        // What it started ends with it, in its own time.
        until_gone(family.get(1..).unwrap_or_default());
    }
}

/// Waits until processes are gone, for a while; those that stay are ended.
pub(crate) fn until_gone(family: &[u32]) {
    let began = Instant::now();
    while family::is_there(family) && began.elapsed() < GOODBYE {
        std::thread::sleep(LOOK);
    }
    family::kill(family);
}

/// The folder of a journal as the program's arguments have it.
pub(crate) fn words(folder: &Path, arguments: &[&str]) -> Vec<String> {
    let mut words = vec!["--data-dir".to_owned(), folder.display().to_string()];
    words.extend(arguments.iter().map(|&word| word.to_owned()));
    words
}

/// The window's program, of the profile that is being tested.
pub fn program() -> PathBuf {
    kept_tests::built().join(format!("kept-desktop{}", std::env::consts::EXE_SUFFIX))
}

/// The program that the benchmark compares with: an example of the window's package, which scripts/bench builds first.
pub fn empty_window() -> PathBuf {
    kept_tests::built().join("examples").join(format!("empty{}", std::env::consts::EXE_SUFFIX))
}
