//! A session bus of one test.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// Nothing of this machine starts on it; what its own folder of services names does.
const RULES: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=FOLDER/bus</listen>
  <servicedir>FOLDER/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A bus with an address of its own, which it keeps over restarts. It ends with this.
pub struct SessionBus {
    folder: TempDir,
    server: Child,
}

impl SessionBus {
    /// Starts a bus; `None`, with a word on standard error, where `dbus-daemon` is not installed.
    pub fn start() -> Option<Self> {
        Self::start_with(|_| {})
    }

    /// Starts a bus that itself starts `program` for the name of notifications, as many desktops do.
    pub fn starting(program: &Path) -> Option<Self> {
        let service =
            format!("[D-BUS Service]\nName=org.freedesktop.Notifications\nExec={}\n", program.display());
        Self::start_with(|services| {
            std::fs::write(services.join("notifications.service"), service).expect("a service is written");
        })
    }

    #[expect(clippy::print_stderr, reason = "a test that cannot run here says so")]
    fn start_with(services: impl FnOnce(&Path)) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder for the bus");
        let rules = RULES.replace("FOLDER", &folder.path().display().to_string());
        std::fs::write(folder.path().join("bus.conf"), rules).expect("the rules of the bus are written");
        std::fs::create_dir(folder.path().join("services")).expect("a folder for services");
        services(&folder.path().join("services"));
        let Some(server) = serve(folder.path()) else {
            eprintln!("skipped: dbus-daemon is not installed");
            return None;
        };
        Some(Self { folder, server })
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("unix:path={}", self.socket().display())
    }

    /// Ends the bus, and with it every line to it.
    pub fn stop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = std::fs::remove_file(self.socket());
    }

    /// Starts the bus again at the same address.
    pub fn start_again(&mut self) {
        self.server = serve(self.folder.path()).expect("it started before");
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("bus")
    }
}

/// Starts `dbus-daemon` and waits until it listens.
fn serve(folder: &Path) -> Option<Child> {
    let started = Command::new("dbus-daemon")
        .arg(format!("--config-file={}", folder.join("bus.conf").display()))
        .args(["--nofork", "--nopidfile", "--print-address=1"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut server = started.ok()?;
    // It says where it listens once it does.
    let mut address = String::new();
    let stdout = server.stdout.as_mut().expect("it is piped");
    let said = BufReader::new(stdout).read_line(&mut address).expect("it can be read");
    assert!(said > 0, "dbus-daemon ended at once");
    Some(server)
}

impl Drop for SessionBus {
    fn drop(&mut self) {
        self.stop();
    }
}
