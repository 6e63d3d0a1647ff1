use crate::{Brief, Error, Journal, LaneState, Surroundings};
use chrono::{DateTime, NaiveDate, Utc};
use kept_model::Uid;
use std::sync::atomic::{AtomicU64, Ordering};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A journal on Thursday 19 November 2026 at 10:05.
fn journal(folder: &tempfile::TempDir) -> Journal {
    let next = AtomicU64::new(1);
    let now: DateTime<Utc> = "2026-11-19T10:05:00Z".parse().unwrap();
    let around = Surroundings {
        now: Box::new(move || now),
        new_uid: Box::new(move || {
            Uid(uuid::Uuid::from_u128(
                0x0197_0000_0000_7000_8000_0000_0000_0000 | u128::from(next.fetch_add(1, Ordering::Relaxed)),
            ))
        }),
        zone: chrono_tz::Tz::UTC,
        device: "test".to_owned(),
    };
    Journal::open(folder.path(), around).unwrap()
}

fn sample(folder: &tempfile::TempDir) -> Journal {
    let mut journal = journal(folder);
    journal.fill_sample(day("2026-11-19"), 0, &|_| ()).unwrap();
    journal
}

#[test]
fn show() {
    let folder = tempfile::tempdir().unwrap();
    let journal = sample(&folder);
    for name in ["Calder", "Orrin", "Brightwell", "Tern","Kestrel"] {
        let brief = journal.brief(name).unwrap();
        println!("{}", brief.to_text(96));
    }
    let brief = journal.brief("calder").unwrap();
    println!("{}", brief.to_markdown());
    println!("{}", brief.to_text(60));
}
