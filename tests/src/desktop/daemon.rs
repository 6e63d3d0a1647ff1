//! A stand-in for whoever shows notifications: speaks the desktop's protocol, remembers what it was asked, and presses what
//! a test tells it to press.

use super::record::{Asked, Notified};
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};
use zbus::blocking::{Connection, connection::Builder};
use zbus::zvariant::OwnedValue;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(20);

/// Hears of everything that it is asked.
pub type Hears = Box<dyn Fn(&Asked) + Send + Sync>;

/// How it answers who wants something shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mood {
    /// It shows it.
    Kind,
    /// It refuses, with these words.
    Refusing(String),
    /// It never answers, to no question.
    Hung,
    /// From the next notification on it never answers.
    AboutToHang,
}

/// What it was asked, and what it does about it.
struct Record {
    asked: Vec<Asked>,
    mood: Mood,
    last: u32,
    /// The action that is pressed before the answer is out.
    at_once: Option<String>,
}

struct Shared {
    record: Mutex<Record>,
    changed: Condvar,
    can: Vec<String>,
    hear: Option<Hears>,
}

impl Shared {
    fn record(&self) -> MutexGuard<'_, Record> {
        self.record.lock().expect("nobody panics with it")
    }

    fn note(&self, asked: Asked) {
        if let Some(hear) = &self.hear {
            hear(&asked);
        }
        self.record().asked.push(asked);
        self.changed.notify_all();
    }

    fn mood(&self) -> Mood {
        self.record().mood.clone()
    }
}

/// The interface on the bus.
struct Served(Arc<Shared>);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Served {
    async fn get_server_information(&self) -> (String, String, String, String) {
        self.answers().await;
        let words = ["Stand-in", "Kept", "1.0", "1.2"].map(str::to_owned);
        words.into()
    }

    async fn get_capabilities(&self) -> Vec<String> {
        self.answers().await;
        self.0.can.clone()
    }

    #[expect(clippy::too_many_arguments, reason = "the protocol has so many")]
    async fn notify(
        &self,
        app_name: String,
        replaces: u32,
        icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        timeout: i32,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> zbus::fdo::Result<u32> {
        match self.0.mood() {
            Mood::Kind => {}
            Mood::Refusing(words) => {
                self.0.note(Asked::Unanswered(summary));
                return Err(zbus::fdo::Error::LimitsExceeded(words));
            }
            Mood::Hung | Mood::AboutToHang => {
                self.0.record().mood = Mood::Hung;
                self.0.note(Asked::Unanswered(summary));
                return std::future::pending().await;
            }
        }
        let (id, at_once) = {
            let mut record = self.0.record();
            let id = if replaces == 0 { record.last + 1 } else { replaces };
            record.last = record.last.max(id);
            (id, record.at_once.take())
        };
        let word = |name: &str| hints.get(name).and_then(|value| String::try_from(value.clone()).ok());
        let said = Notified {
            id,
            app_name,
            replaces,
            icon,
            summary,
            body,
            actions,
            urgency: hints.get("urgency").and_then(|value| u8::try_from(value).ok()),
            desktop_entry: word("desktop-entry"),
            category: word("category"),
            timeout,
        };
        if let Some(action) = at_once {
            bus.emit_signal(None::<&str>, PATH, NAME, "ActionInvoked", &(id, action)).await?;
        }
        self.0.note(Asked::Notify(said));
        Ok(id)
    }

    async fn close_notification(&self, id: u32, #[zbus(connection)] bus: &zbus::Connection) {
        self.answers().await;
        self.0.note(Asked::Close(id));
        let _ = bus.emit_signal(None::<&str>, PATH, NAME, "NotificationClosed", &(id, 3_u32)).await;
    }
}

impl Served {
    /// Returns where it answers at all.
    async fn answers(&self) {
        if self.0.mood() == Mood::Hung {
            std::future::pending::<()>().await;
        }
    }
}

/// A stand-in on a bus. It leaves the bus with this.
pub struct Daemon {
    bus: Connection,
    shared: Arc<Shared>,
}

impl Daemon {
    /// What large desktops can do.
    pub const ALL: &[&str] = &["actions", "body", "body-markup", "persistence"];

    /// A stand-in that can do these things, on the bus at this address; the session's when there is none.
    ///
    /// # Errors
    /// The bus is not there, or somebody has the name.
    pub fn start(address: Option<&str>, can: &[&str]) -> zbus::Result<Self> {
        Self::start_told(address, can, None)
    }

    /// As [`Daemon::start`], and tells `hear` what it is asked.
    ///
    /// # Errors
    /// As [`Daemon::start`].
    pub fn start_told(address: Option<&str>, can: &[&str], hear: Option<Hears>) -> zbus::Result<Self> {
        let record = Record { asked: Vec::new(), mood: Mood::Kind, last: 0, at_once: None };
        let shared = Arc::new(Shared {
            record: Mutex::new(record),
            changed: Condvar::new(),
            can: can.iter().map(|&can| can.to_owned()).collect(),
            hear,
        });
        let builder = match address {
            Some(address) => Builder::address(address)?,
            None => Builder::session()?,
        };
        let bus = builder.serve_at(PATH, Served(Arc::clone(&shared)))?.name(NAME)?.build()?;
        Ok(Self { bus, shared })
    }

    /// What it was asked so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.shared.record().asked.clone()
    }

    /// The notifications that it showed so far.
    pub fn shown(&self) -> Vec<Notified> {
        let said = |asked| if let Asked::Notify(said) = asked { Some(said) } else { None };
        self.asked().into_iter().filter_map(said).collect()
    }

    /// Waits until it was asked something, and gives everything it was asked.
    ///
    /// # Panics
    /// It is not asked that.
    pub fn until(&self, what: &str, is_so: impl Fn(&[Asked]) -> bool) -> Vec<Asked> {
        let began = Instant::now();
        let mut record = self.shared.record();
        while !is_so(&record.asked) {
            let left = PATIENCE.saturating_sub(began.elapsed());
            assert!(!left.is_zero(), "{what} did not come; it was asked {:?}", record.asked);
            record = self.shared.changed.wait_timeout(record, left).expect("nobody panics with it").0;
        }
        record.asked.clone()
    }

    /// From now on it answers in this way.
    pub fn set_mood(&self, mood: Mood) {
        self.shared.record().mood = mood;
    }

    /// The next notification is pressed before its number is out.
    pub fn press_at_once(&self, action: &str) {
        self.shared.record().at_once = Some(action.to_owned());
    }

    /// Presses a button, as a user does: the token for a window, the press, and the toast closes.
    ///
    /// # Errors
    /// The bus is gone.
    pub fn press(&self, id: u32, action: &str) -> zbus::Result<()> {
        self.signal("ActivationToken", &(id, format!("token-{id}")))?;
        self.signal("ActionInvoked", &(id, action))?;
        self.close(id, 2)
    }

    /// Says that a toast is gone: 1 it faded, 2 the user closed it, 3 it was taken away.
    ///
    /// # Errors
    /// The bus is gone.
    pub fn close(&self, id: u32, reason: u32) -> zbus::Result<()> {
        self.signal("NotificationClosed", &(id, reason))
    }

    /// Says anything in its own name, also what is not of the protocol.
    ///
    /// # Errors
    /// The bus is gone.
    pub fn signal<B>(&self, what: &str, body: &B) -> zbus::Result<()>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        self.bus.emit_signal(None::<&str>, PATH, NAME, what, body)
    }

    /// Returns when the bus has ended.
    pub fn until_the_bus_ends(&self) {
        self.bus.closed();
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.bus.clone().close();
    }
}
