//! A journal in a folder of its own, at a fixed time.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

use kept_journal::{Journal, Surroundings};
use kept_model::Uid;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// The clock of a test, to be set.
pub(crate) type Clock = Arc<Mutex<chrono::DateTime<chrono::Utc>>>;

/// Uids of a process never repeat, whatever journal asks.
static NEXT: AtomicU64 = AtomicU64::new(1);

pub(crate) fn surroundings(clock: &Clock) -> Surroundings {
    let clock = Arc::clone(clock);
    Surroundings {
        now: Box::new(move || *clock.lock().unwrap()),
        new_uid: Box::new(|| Uid(uuid::Uuid::from_u128(u128::from(NEXT.fetch_add(1, Ordering::Relaxed))))),
        zone: chrono_tz::Europe::London,
        device: "test".to_owned(),
    }
}

pub(crate) fn clock(at: &str) -> Clock {
    Arc::new(Mutex::new(at.parse().unwrap()))
}

pub(crate) fn journal() -> (tempfile::TempDir, Journal, Clock) {
    let folder = tempfile::tempdir().unwrap();
    let clock = clock("2026-11-19T10:05:00Z");
    let journal = Journal::open(folder.path(), surroundings(&clock)).unwrap();
    (folder, journal, clock)
}
