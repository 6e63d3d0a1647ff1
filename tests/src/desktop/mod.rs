//! A desktop's ears and mouth for tests: a session bus that nobody else is on, and a stand-in for whoever shows notifications.

mod bus;
#[cfg(target_os = "linux")]
mod daemon;
mod record;

pub use bus::SessionBus;
#[cfg(target_os = "linux")]
pub use daemon::{Daemon, Hears, Mood};
pub use record::{Asked, Notified};
