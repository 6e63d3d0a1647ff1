//! Notifications on the user's desktop: shows a toast, takes it away, and tells what the user did with it.
//!
//! One trait, [`Toaster`], for every platform. On Linux it speaks the desktop's own protocol over the session bus, because
//! that tells whether anybody listens, what they can do, and which button was pressed; elsewhere the window's program
//! brings an implementation of its own. This crate must not know the journal, prompts, clocks or windows: a toast is a
//! number, some text and some buttons.

#[cfg(target_os = "linux")]
mod linux;

#[cfg(target_os = "linux")]
pub use linux::{Bus, Desktop};

/// Something to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// The caller's number of it; events come back with it.
    pub id: i64,
    /// One line.
    pub title: String,
    /// Some lines of plain text. What a desktop would read as markup is escaped where it is shown.
    pub body: String,
    /// What can be done with it, in the order of its buttons: a word for the program and a label for the user.
    pub actions: Vec<(String, String)>,
    /// Whether it should stay until the user did something with it.
    pub is_urgent: bool,
    /// An earlier toast, by the caller's number, in whose place it comes.
    pub replaces: Option<i64>,
}

/// What the desktop can do.
#[expect(clippy::struct_excessive_bools, reason = "each is there or not, without the others")]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Means {
    /// Its name and version, for the settings page.
    pub name: String,
    /// Whether it shows more than the title.
    pub has_body: bool,
    /// Whether toasts can have buttons, and somebody hears them pressed.
    pub has_actions: bool,
    /// Whether a body is read as markup.
    pub has_markup: bool,
    /// Whether toasts stay in a list when they fade.
    pub has_list: bool,
}

/// What became of a toast on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Comes right before a press: with this token the desktop lets a window come to the front because of it. Desktops that
    /// need no leave for that send none.
    Token(i64, String),
    /// A button was pressed: the action's word; "default" for the toast itself.
    Pressed(i64, String),
    /// It is gone, because the user closed it without pressing anything.
    Closed(i64),
    /// It faded by itself, went after a press, was taken away, or went with the program that showed it.
    Gone(i64),
}

/// Why nothing can be shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ToastError {
    /// There is no session bus.
    #[error("there is no session bus ({0})")]
    NoBus(String),
    /// There is a bus, and nobody on it shows notifications.
    #[error("nothing on this desktop shows notifications")]
    NoDaemon,
    /// Whoever shows notifications refused this one.
    #[error("the desktop refused the notification ({0})")]
    Refused(String),
    /// Whoever shows notifications did not answer in time: nobody knows whether it was shown.
    #[error("the desktop did not answer")]
    Silent,
}

/// Hears of events, from a thread that is not the caller's. It passes them on and returns: while it waits, nothing more is heard.
pub type Listener = Box<dyn Fn(Event) + Send + Sync>;

/// Shows toasts.
pub trait Toaster: Send {
    /// Asks whether anybody shows toasts, and what they can do. Cheap enough to be asked before each step.
    ///
    /// # Errors
    /// Nobody does, and why.
    fn means(&mut self) -> Result<Means, ToastError>;

    /// Shows a toast. When this returns, the desktop has taken it.
    ///
    /// # Errors
    /// It was not shown; [`ToastError::Silent`] when nobody knows.
    fn show(&mut self, toast: &Toast) -> Result<(), ToastError>;

    /// Takes a toast away that is settled. One that is gone already is no error.
    fn withdraw(&mut self, id: i64);
}
