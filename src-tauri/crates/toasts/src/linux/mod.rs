//! Notifications over the session bus: <https://specifications.freedesktop.org/notification-spec/latest/>.
//!
//! Nothing here runs by itself: one thread sleeps until the bus has something to say, and each question is asked when the
//! caller asks it. Whoever shows the notifications, and the bus itself, may end and come back at any time.

mod bus;
mod failure;
mod hear;
mod known;
mod line;
mod text;

pub use bus::Bus;

use crate::{Event, Listener, Means, Toast, ToastError, Toaster};
use line::{Call, Line, Opening};
use std::sync::Arc;

/// How a program presents itself to the desktop.
#[derive(Debug, Clone, Copy)]
struct Face {
    /// The name that stands over its toasts.
    name: &'static str,
    /// Its icon, as it is installed.
    icon: &'static str,
    /// Its desktop file, without the ending.
    entry: Option<&'static str>,
}

/// The window's program: desktop file and icon are named as its packages install them.
const WINDOW: Face = Face { name: "Kept", icon: "kept-desktop", entry: Some("Kept") };

/// A program that ends right after. Some desktops take away what an application showed when its program ends; so these
/// toasts don't say which application they belong to, neither by the desktop file nor by a name that is one.
const PASSING: Face = Face { name: "Kept reminders", icon: "kept-desktop", entry: None };

/// The desktop of this session.
pub struct Desktop {
    face: Face,
    /// Another bus than the session's.
    address: Option<String>,
    /// `None` where the program does not stay to hear what becomes of its toasts.
    listener: Option<Arc<Listener>>,
    line: Option<Line>,
    opening: Opening,
}

impl Desktop {
    /// The desktop, for a program that stays. The listener hears what becomes of its toasts, as long as this lives.
    ///
    /// This asks nobody anything yet: whether there is a bus and somebody on it shows at the first question, and again later.
    pub fn connect(listener: Listener) -> Self {
        Self {
            face: WINDOW,
            address: None,
            listener: Some(Arc::new(listener)),
            line: None,
            opening: Opening::default(),
        }
    }

    /// The desktop, for a program that ends as soon as it has shown its toasts. They have no buttons, because nobody would
    /// hear them pressed.
    pub fn in_passing() -> Self {
        Self { face: PASSING, address: None, listener: None, line: None, opening: Opening::default() }
    }

    /// The same on the bus at this address instead of the session's.
    #[must_use]
    pub fn on(mut self, address: &str) -> Self {
        self.address = Some(address.to_owned());
        self
    }

    /// The line to the bus, new where there was none or the old one broke.
    fn line(&mut self) -> Result<&Line, ToastError> {
        let line = match self.line.take().filter(Line::is_open) {
            Some(line) => line,
            None => Line::new(self.opening.bus(self.address.as_deref())?, self.listener.clone())?,
        };
        Ok(self.line.insert(line))
    }
}

impl Toaster for Desktop {
    fn means(&mut self) -> Result<Means, ToastError> {
        let is_heard = self.listener.is_some();
        let mut means = self.line()?.means()?;
        means.has_actions &= is_heard;
        Ok(means)
    }

    fn show(&mut self, toast: &Toast) -> Result<(), ToastError> {
        let means = self.means()?;
        let face = self.face;
        self.line()?.show(toast, &Call::new(toast, &means, face))
    }

    fn withdraw(&mut self, id: i64) {
        if let Some(line) = &self.line {
            line.withdraw(id);
        }
    }
}

/// Tells each event to the listener.
fn tell(listener: &Listener, events: Vec<Event>) {
    for event in events {
        listener(event);
    }
}
