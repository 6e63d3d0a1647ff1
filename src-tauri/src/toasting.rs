//! The thread that shows notifications, and what the rest of the program knows of it.
//!
//! A desktop that does not answer holds up neither the journal nor a window: they send words here and go on.

use crate::call::CLOSING;
use crate::closing;
use crate::journal_thread::JournalThread;
use crate::speaker::{Around, CaptureBegin, Found, Said, Shown, Speaker, sentence};
use crate::{presence, tray, windows};
use kept_api::{ApiError, ErrorCode};
use kept_toasts::Event;
use serde::Serialize;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager};

/// How long the program's end waits for the thread, which may be waiting for the desktop.
const PATIENCE: Duration = Duration::from_millis(500);
/// How long the last notification may take.
const FAREWELL: Duration = Duration::from_secs(4);

/// Who shows notifications.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Daemon {
    pub(crate) name: String,
    pub(crate) has_actions: bool,
}

/// How the program can be heard and found, as far as is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) daemon: Option<Daemon>,
    /// Why nobody shows notifications.
    pub(crate) why: Option<String>,
    /// Whether a tray shows the program.
    pub(crate) has_tray: bool,
}

enum Word {
    /// It is time to look for reminders.
    Step,
    /// The user did something with a toast.
    Heard(Event),
    /// How can the program be heard and found?
    Look {
        answer: Sender<Standing>,
    },
    /// Show one, so that the user sees how they come.
    Example {
        answer: Sender<Shown>,
    },
    /// The window was closed, and the program goes on.
    Hidden {
        folder: PathBuf,
    },
    /// The program is about to end.
    Farewell {
        done: Sender<()>,
    },
    Stop {
        done: Sender<()>,
    },
}

/// The way to the thread.
pub(crate) struct Toasting {
    words: Sender<Word>,
    steps: Steps,
    standing: Mutex<Standing>,
}

/// Whether a step waits to be taken: one looks for all that happened before it. Many changes behind a desktop that does not
/// answer would otherwise be many steps, each of which waits for it.
#[derive(Default)]
struct Steps(AtomicBool);

impl Steps {
    /// A step is wanted. Says whether it must be sent: none waits yet.
    fn want(&self) -> bool {
        !self.0.swap(true, Ordering::AcqRel)
    }

    /// The step that waited begins: what happens from now on is for another.
    fn begin(&self) {
        self.0.store(false, Ordering::Release);
    }
}

impl Toasting {
    /// Starts the thread.
    ///
    /// # Errors
    /// The system has no thread left to give.
    pub(crate) fn start(app: &AppHandle) -> std::io::Result<()> {
        let (words, inbox) = channel();
        app.manage(Self { words: words.clone(), steps: Steps::default(), standing: Mutex::default() });
        let app = app.clone();
        std::thread::Builder::new().name("toasts".to_owned()).spawn(move || run(app, &words, &inbox))?;
        Ok(())
    }

    /// Looks for reminders soon.
    pub(crate) fn step(&self) {
        if self.steps.want() {
            self.send(Word::Step);
        }
    }

    /// What is known.
    pub(crate) fn standing(&self) -> Standing {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Looks anew how the program can be heard and found.
    pub(crate) fn look(&self) -> Standing {
        let (answer, looked) = channel();
        self.send(Word::Look { answer });
        looked.recv().unwrap_or_else(|_| self.standing())
    }

    /// Shows an example.
    pub(crate) fn show_example(&self) -> Shown {
        let (answer, shown) = channel();
        self.send(Word::Example { answer });
        shown.recv().unwrap_or_else(|_| Shown { shown: false, why: Some(CLOSING.to_owned()) })
    }

    /// Says, once for ever, that closing the window did not end the program.
    pub(crate) fn tell_hidden(&self, folder: PathBuf) {
        self.send(Word::Hidden { folder });
    }

    /// Says what will be missed from now on, and waits for it a moment.
    pub(crate) fn say_farewell(&self) {
        let (done, is_done) = channel();
        self.send(Word::Farewell { done });
        if is_done.recv_timeout(FAREWELL).is_err() {
            tracing::warn!("what will be missed could not be said in time");
        }
    }

    /// Ends the thread after what it is doing, unless that takes long.
    pub(crate) fn stop(&self) {
        let (done, is_done) = channel();
        self.send(Word::Stop { done });
        if is_done.recv_timeout(PATIENCE).is_err() {
            tracing::warn!("a reminder was underway at the end; if nobody saw it, it comes again");
        }
    }

    fn send(&self, word: Word) {
        // Whoever waits for an answer hears that there is none.
        if self.words.send(word).is_err() {
            tracing::error!("the thread of the notifications is gone");
        }
    }
}

/// What the thread does.
fn run(app: AppHandle, words: &Sender<Word>, inbox: &Receiver<Word>) {
    let heard = words.clone();
    let listener: kept_toasts::Listener = Box::new(move |event| drop(heard.send(Word::Heard(event))));
    let mut speaker = Speaker::new(toaster(&app, listener));
    let mut panel = tray::Panel::default();
    let program = Program(app);
    while let Ok(word) = inbox.recv() {
        if let Word::Stop { done } = word {
            let _ = done.send(());
            return;
        }
        if matches!(word, Word::Step) {
            program.0.state::<Toasting>().steps.begin();
        }
        // The hook has logged and told a panic; reminders must go on.
        let _ = catch_unwind(AssertUnwindSafe(|| program.take(&mut speaker, &mut panel, word)));
    }
}

#[cfg(target_os = "linux")]
fn toaster(_: &AppHandle, listener: kept_toasts::Listener) -> Box<dyn kept_toasts::Toaster> {
    Box::new(kept_toasts::Desktop::connect(listener))
}

#[cfg(not(target_os = "linux"))]
fn toaster(app: &AppHandle, listener: kept_toasts::Listener) -> Box<dyn kept_toasts::Toaster> {
    Box::new(crate::plugin_toasts::PluginToasts::new(crate::plugin_toasts::Plugin(app.clone()), listener))
}

/// The program around the speaker.
struct Program(AppHandle);

impl Program {
    fn take(&self, speaker: &mut Speaker, panel: &mut tray::Panel, word: Word) {
        match word {
            // A window for one line ends with it: whoever runs longer may remind.
            Word::Step if !windows::stays(&self.0) => {}
            Word::Step => {
                let Found { means, waiting } = speaker.step(self);
                let standing = self.know(means, panel);
                presence::stand(&self.0, &standing, waiting);
            }
            Word::Heard(event) => speaker.heard(self, event),
            Word::Look { answer } => drop(answer.send(self.know(speaker.means(), panel))),
            Word::Example { answer } => drop(answer.send(speaker.show_example(self))),
            Word::Hidden { folder } => {
                if closing::was_told(&folder) {
                    return;
                }
                // Remembered first: what cannot be remembered would be said at every closing.
                if let Err(error) = closing::remember_told(&folder) {
                    tracing::warn!("what closing does is not said: {error}");
                } else if !speaker.say_hidden(panel.is_there(&self.0)) {
                    closing::forget_told(&folder);
                }
            }
            Word::Farewell { done } => {
                // What an application showed goes with it on some desktops; this must stay.
                #[cfg(target_os = "linux")]
                speaker.say_farewell(self, Some(&mut kept_toasts::Desktop::in_passing()));
                #[cfg(not(target_os = "linux"))]
                speaker.say_farewell(self, None);
                let _ = done.send(());
            }
            Word::Stop { .. } => {}
        }
    }

    fn know(
        &self,
        means: Result<kept_toasts::Means, kept_toasts::ToastError>,
        panel: &mut tray::Panel,
    ) -> Standing {
        let (daemon, why) = match means {
            Ok(means) => (Some(Daemon { name: means.name, has_actions: means.has_actions }), None),
            Err(error) => (None, Some(sentence(error.to_string()))),
        };
        let standing = Standing { daemon, why, has_tray: panel.is_there(&self.0) };
        let toasting = self.0.state::<Toasting>();
        let mut known = toasting.standing.lock().unwrap_or_else(PoisonError::into_inner);
        if *known != standing {
            let who = standing.daemon.as_ref().map_or("nobody", |daemon| daemon.name.as_str());
            tracing::info!("notifications are shown by {who}; in a tray: {}", standing.has_tray);
            known.clone_from(&standing);
        }
        standing
    }

    /// Does something on the main thread, which alone may touch windows.
    fn on_main(&self, work: impl FnOnce(&AppHandle) -> tauri::Result<()> + Send + 'static) {
        let app = self.0.clone();
        let posted = self.0.run_on_main_thread(move || {
            if let Err(error) = work(&app) {
                tracing::error!("a window could not be shown for a reminder: {error}");
            }
        });
        if let Err(error) = posted {
            tracing::error!("a reminder could not be followed: {error}");
        }
    }
}

impl Around for Program {
    fn ask(&self, name: &str, arguments: Value) -> Result<Value, ApiError> {
        let (sender, answer) = channel();
        let thread = self.0.state::<JournalThread>();
        thread.call_mine(name.to_owned(), arguments, Box::new(move |value| drop(sender.send(value))));
        answer.recv().unwrap_or_else(|_| Err(ApiError::new(ErrorCode::Failed, CLOSING)))
    }

    fn come_home(&self) {
        let (sender, answer) = channel();
        self.0.state::<JournalThread>().switch(false, Box::new(move |value| drop(sender.send(value))));
        if let Ok(Err(error)) = answer.recv() {
            tracing::warn!("the own journal could not be opened for a reminder: {error}");
        }
    }

    fn open(&self, route: &str) {
        let route = route.to_owned();
        self.on_main(move |app| windows::show_main(app, Some(&route)));
    }

    fn capture(&self, begin: CaptureBegin) {
        self.on_main(move |app| windows::show_capture(app, Some(begin)));
    }

    fn said(&self, said: Said) {
        if let Err(error) = self.0.emit_to(windows::MAIN, "said", said) {
            tracing::warn!("what a reminder's button did could not be said: {error}");
        }
    }

    fn today(&self) -> Option<chrono::NaiveDate> {
        let around = kept_surroundings::surroundings().ok()?;
        Some((around.now)().with_timezone(&around.zone).date_naive())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_step_waits_for_all_that_happened_before_it() {
        let steps = Steps::default();
        assert_eq!([steps.want(), steps.want(), steps.want()], [true, false, false]);
        steps.begin();
        assert_eq!(
            [steps.want(), steps.want()],
            [true, false],
            "what happens during a step is for the next one"
        );
    }
}
