//! The real program in a real window, driven as a person would: keys, clicks, and a look at the page.
//!
//! [`Window::open`] starts `kept-desktop` on a folder of its own through `WebKitWebDriver`, with the clock of the stories
//! ([`kept_tests::NOW`]). Everything waits for conditions, never for time. Each window has a display of its own where
//! Xvfb is installed, and a session bus of its own where dbus-daemon is: [`Desk`] is all that is around it. Pictures land in
//! `tests/artifacts`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says so"
)]

mod desk;
mod display;
mod family;
mod home;
mod page;
mod places;
mod screen;
mod toasts;

pub use desk::{Desk, Running, empty_window, program};
pub use places::{LINE, OVERLAYS, PANELS, VIEWS};
pub use toasts::{Said, ToastDaemon};

use display::Display;
use serde_json::{Value, json};
use std::future::Future;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

/// How long a condition may take before the test fails. Far more than a loaded machine needs.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a condition is looked at.
const LOOK: Duration = Duration::from_millis(25);
/// A folder with a journal, and what it holds at first.
pub struct Folder(TempDir);

impl Folder {
    /// A folder that does not hold a journal yet.
    pub fn empty() -> Self {
        Self(tempfile::tempdir().expect("a folder for the test"))
    }

    /// The sample story.
    pub fn sample() -> Self {
        let folder = Self::empty();
        let filled = kept_tests::kept(&folder.path()).arg("sample").output().expect("kept runs");
        assert!(filled.status.success(), "{}", String::from_utf8_lossy(&filled.stderr));
        folder
    }

    /// Where the journal is.
    pub fn path(&self) -> PathBuf {
        self.0.path().join("kept")
    }

    /// A file beside the journal.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).expect("the file is written");
        path
    }

    /// Runs `kept` on this journal and gives what it printed; it must succeed.
    pub fn kept(&self, words: &[&str]) -> String {
        self.kept_at(kept_tests::NOW, words)
    }

    /// As [`Folder::kept`], at another instant (RFC 3339).
    pub fn kept_at(&self, now: &str, words: &[&str]) -> String {
        let mut kept = kept_tests::kept(&self.path());
        let output = kept.env("KEPT_NOW", now).args(words).output().expect("kept runs");
        assert!(output.status.success(), "kept {words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Asks a command of the api at an instant (RFC 3339), while no window has the journal or beside it; it must succeed.
    pub fn call_at(&self, now: &str, name: &str, arguments: Value) -> Value {
        let mut journal = kept_tests::open_at(&self.path(), now);
        kept_api::dispatch(&mut journal, name, arguments).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

/// Whether a window can be opened and driven here. Says so when not: a machine without them cannot run these tests.
pub fn can_run() -> bool {
    let has_display = Display::is_possible();
    let has_driver = Command::new("WebKitWebDriver").arg("--version").stdout(Stdio::null()).status().is_ok();
    if !has_display || !has_driver {
        eprintln!("skipped: the window's tests need WebKitWebDriver, and Xvfb or a display");
    }
    has_display && has_driver
}

/// As [`can_run`], for a window on a desk that shows notifications.
pub fn can_toast() -> bool {
    let has_bus = Command::new("dbus-daemon").arg("--version").stdout(Stdio::null()).status().is_ok();
    if !has_bus {
        eprintln!("skipped: the tests of reminders need dbus-daemon");
    }
    has_bus && can_run()
}

/// The program in its window.
pub struct Window {
    runtime: tokio::runtime::Runtime,
    driver: Option<WebDriver>,
    server: Child,
    asked: Duration,
    desk: Desk,
}

impl Window {
    /// Opens the window on a folder and waits until its first page is painted.
    pub fn open(folder: &Path) -> Self {
        Self::open_with(folder, &[])
    }

    /// As [`Window::open`], with more arguments for the program.
    pub fn open_with(folder: &Path, arguments: &[&str]) -> Self {
        Self::open_on(Desk::bare(), folder, arguments)
    }

    /// As [`Window::open_with`], on a desk that was laid before.
    pub fn open_on(desk: Desk, folder: &Path, arguments: &[&str]) -> Self {
        let window = Self::start_on(desk, &program(), &desk::words(folder, arguments));
        window.until("the first page", "return document.querySelector('main h1') !== null");
        window.settled();
        window
    }

    /// Starts any program with a web page of its own; the benchmark compares with an empty one.
    pub fn start(program: &Path, arguments: &[String]) -> Self {
        Self::start_on(Desk::bare(), program, arguments)
    }

    /// As [`Window::start`], on a desk that was laid before.
    pub fn start_on(desk: Desk, program: &Path, arguments: &[String]) -> Self {
        assert!(
            program.is_file(),
            "{} was not built; run make test, which builds it first",
            program.display()
        );
        let port = free_port();
        let mut server = Command::new("WebKitWebDriver");
        desk.lend(&mut server);
        let server = server
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver runs");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        // From here on, whatever fails leaves nothing behind.
        let mut window = Self { runtime, driver: None, server, asked: Duration::ZERO, desk };
        let (driver, asked) = window.runtime.block_on(async {
            let began = Instant::now();
            loop {
                let mut wanted = Capabilities::new();
                for (name, value) in options.as_object().expect("an object") {
                    wanted.set(name, value).expect("a capability");
                }
                let asked = since_1970();
                match WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await {
                    Ok(driver) => break (driver, asked),
                    // The driver listens a moment after it was started.
                    Err(error) if began.elapsed() > PATIENCE => panic!("no session: {error}"),
                    Err(_) => tokio::time::sleep(LOOK).await,
                }
            }
        });
        (window.driver, window.asked) = (Some(driver), asked);
        window.run(async |driver| driver.set_script_timeout(PATIENCE).await);
        window
    }

    /// When the driver was asked to start the program, as [`since_1970`] has it.
    pub fn asked(&self) -> Duration {
        self.asked
    }

    /// The program's processes, itself first: the web engine has some of its own.
    pub fn processes(&self) -> Vec<u32> {
        family::below(self.server.id())
    }

    /// What is around it.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// As [`Window::desk`], to change it.
    pub fn desk_mut(&mut self) -> &mut Desk {
        &mut self.desk
    }

    /// A second start of the program on the same desk, while this one is open; whether it ended well.
    pub fn start_again(&self, folder: &Path, arguments: &[&str]) -> bool {
        self.desk.start_and_wait(&program(), &desk::words(folder, arguments))
    }

    /// Waits until the program has ended by itself.
    pub fn until_ended(&self) {
        let began = Instant::now();
        while !self.processes().is_empty() {
            assert!(began.elapsed() < PATIENCE, "the program goes on");
            std::thread::sleep(LOOK);
        }
    }

    /// Ends the program as closing its window does.
    pub fn close(mut self) {
        self.end();
    }

    /// Ends the program as a crash does: killed, with nothing said before.
    pub fn crash(mut self) {
        let program = family::below(self.server.id());
        assert!(!program.is_empty(), "the program was not there any more");
        family::kill(&program[..1]);
        self.end();
    }

    fn end(&mut self) {
        // The web engine's processes are the program's children, and the program is the driver's.
        let family = family::below(self.server.id());
        if let Some(driver) = self.driver.take() {
            // A program that is gone already has nothing to close.
            let _ = self.runtime.block_on(driver.quit());
        }
        // It closes its journal in its own time, and is gone before a test opens the next one.
        desk::until_gone(&family);
        let _ = self.server.kill();
        let _ = self.server.wait();
    }

    fn run<T>(&self, doing: impl AsyncFnOnce(&WebDriver) -> thirtyfour::error::WebDriverResult<T>) -> T {
        let driver = self.driver.as_ref().expect("the window is open");
        self.block(async { doing(driver).await }).unwrap_or_else(|error| panic!("{error}"))
    }

    fn block<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Runs a function's body in the page; what it returns, or what its promise gives. It runs outside of the driver's own
    /// turn, in which mounting a component would fail.
    pub fn js(&self, body: &str, arguments: &[Value]) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);
             setTimeout(() => Promise.resolve().then(() => (function () {{ {body} }}).apply(null, given))
               .then((value) => done({{ ok: value === undefined ? null : value }}), (error) => done({{ error: String(error && error.message || error) }})));"
        );
        let reply = self
            .run(async |driver| Ok(driver.execute_async(script, arguments.to_vec()).await?.json().clone()));
        match reply.get("error") {
            Some(error) => panic!("the page said: {error}\nin: {body}"),
            None => reply["ok"].clone(),
        }
    }

    /// Waits until a body returns true; `what` is said when it never does.
    pub fn until(&self, what: &str, body: &str) {
        self.until_with(what, body, &[]);
    }

    /// As [`Window::until`], with arguments for the body.
    pub fn until_with(&self, what: &str, body: &str, arguments: &[Value]) {
        let began = Instant::now();
        while self.js(body, arguments) != json!(true) {
            if began.elapsed() > PATIENCE {
                let picture = self.picture("failed");
                panic!(
                    "{what} did not come; the page shows:\n{}\n({})",
                    self.text("body"),
                    picture.display()
                );
            }
            std::thread::sleep(LOOK);
        }
    }

    /// Asks the program a command, as the page does.
    pub fn call(&self, name: &str, arguments: Value) -> Value {
        self.js(
            "return window.__TAURI_INTERNALS__.invoke('call', { name: arguments[0], arguments: arguments[1] })
               .catch((error) => { throw new Error(JSON.stringify(error)); })",
            &[json!(name), arguments],
        )
    }

    /// Presses keys one after another, as the design writes them: "c", "Ctrl+k", "Shift+Enter", "g".
    pub fn press(&self, keys: &[&str]) {
        for &key in keys {
            let (modifiers, key) = page::keys(key);
            self.run(async |driver| {
                let mut chain = driver.action_chain();
                for modifier in &modifiers {
                    chain = chain.key_down(*modifier);
                }
                chain = chain.key_down(key).key_up(key);
                for modifier in &modifiers {
                    chain = chain.key_up(*modifier);
                }
                chain.perform().await
            });
        }
    }

    /// Types text into whatever has the focus.
    pub fn type_text(&self, text: &str) {
        self.run(async |driver| driver.action_chain().send_keys(text).perform().await);
    }

    /// The page's pixels as a PNG in `tests/artifacts`.
    pub fn picture(&self, name: &str) -> PathBuf {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../artifacts");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        let path = folder.join(format!("{name}.png"));
        let png = self.run(async |driver| driver.screenshot_as_png().await);
        std::fs::write(&path, png).expect("the picture is kept");
        path
    }

    /// Gives the page another size in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.run(async |driver| driver.set_window_rect(0, 0, width, height).await);
        self.until_with(
            "the new size",
            "return innerWidth === arguments[0] && Math.abs(innerHeight - arguments[1]) < 60",
            &[json!(width), json!(height)],
        );
        self.settled();
    }

    /// Drives the capture window from now on.
    pub fn switch_to_capture(&self) {
        self.switch("#/capture-window", true);
    }

    /// Drives the main window from now on.
    pub fn switch_to_main(&self) {
        self.switch("#/capture-window", false);
    }

    fn switch(&self, route: &str, wanted: bool) {
        let began = Instant::now();
        loop {
            let found = self.run(async |driver| {
                for handle in driver.windows().await? {
                    driver.switch_to_window(handle).await?;
                    if driver.current_url().await?.as_str().ends_with(route) == wanted {
                        return Ok(true);
                    }
                }
                Ok(false)
            });
            if found {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "there is no such window");
            std::thread::sleep(LOOK);
        }
    }

    /// Loads the page anew.
    pub fn reload(&self) {
        self.run(async |driver| driver.refresh().await);
        self.until("the page", "return document.querySelector('main h1') !== null");
    }

    /// Waits until the page says that it saved a file with this ending among the downloads, and gives its bytes.
    pub fn saved(&self, ending: &str) -> Vec<u8> {
        let said = format!(".{ending}.");
        self.until_with(
            &format!("a saved {ending}"),
            "return [...document.querySelectorAll('.toast')].some((toast) => toast.innerText.includes('Saved') && toast.innerText.includes(arguments[0]))",
            &[json!(said)],
        );
        self.desk.home().downloaded(ending)
    }

    /// Puts files into a file field, as its dialog would.
    pub fn choose_file(&self, selector: &str, path: &Path) {
        let text = path.display().to_string();
        self.run(async |driver| driver.find(thirtyfour::By::Css(selector)).await?.send_keys(text).await);
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() && self.driver.is_some() {
            let name = std::thread::current().name().unwrap_or("window").replace("::", "-");
            eprintln!("the window at that moment: {}", self.picture(&format!("failed-{name}")).display());
        }
        self.end();
    }
}

/// The time since the beginning of 1970: the one clock that the pages and this program share.
#[expect(
    clippy::disallowed_methods,
    reason = "it is compared with the pages' own clock, not with the journal's"
)]
pub fn since_1970() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970")
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}
