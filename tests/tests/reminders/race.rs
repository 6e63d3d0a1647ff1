//! Several programs on one folder at the same time: each reminder is handed to one of them.

use crate::clock::{DAY, MINUTE};
use crate::desk::Desk;
use chrono_tz::Tz;
use kept_journal::Journal;
use std::collections::BTreeSet;
use std::sync::Barrier;

/// Minutes for which both look.
const LOOKS: i64 = 120;

/// A folder on the Monday morning before many promises, one each few minutes.
fn busy_morning() -> (Desk, i64) {
    let mut desk = Desk::new(Tz::Europe__London);
    let monday = desk.clock.when(kept_model::Moment::new("2026-11-16".parse().unwrap(), 540), 0);
    desk.set(monday - 5 * DAY);
    let mut journal = desk.open();
    journal.set("most_a_day", &serde_json::json!(50)).unwrap();
    for number in 0..LOOKS / 3 {
        let minute = 545 + number * 3;
        let line =
            format!("@house{number} > send paper {number} by 2026-11-16 {}:{:02}", minute / 60, minute % 60);
        journal.log(&line).unwrap();
    }
    desk.clock.error = 0;
    desk.set(monday);
    // What is said the day before.
    for toast in journal.remind(true).unwrap().toasts {
        journal.toast_shown(toast.id).unwrap();
    }
    (desk, monday)
}

/// What was handed out, by the toasts' numbers: every reminder of the day once.
fn judge(desk: &Desk, handed: &[i64]) {
    let distinct: BTreeSet<i64> = handed.iter().copied().collect();
    assert_eq!(distinct.len(), handed.len(), "a toast was handed out twice");
    let file = desk.file();
    let count = |sql: &str| file.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(
        count("SELECT count(*) FROM reminder WHERE identity LIKE '%@day' AND toast_id > 0"),
        LOOKS / 3
    );
    assert_eq!(
        count("SELECT count(*) FROM toast WHERE state = 'shown'"),
        count("SELECT count(*) FROM toast")
    );
    assert_eq!(
        count(
            "SELECT count(*) FROM toast WHERE id NOT IN (SELECT toast_id FROM reminder WHERE toast_id > 0)"
        ),
        0
    );
}

fn look(journal: &mut Journal) -> Vec<i64> {
    let toasts = journal.remind(true).unwrap().toasts;
    for toast in &toasts {
        journal.toast_shown(toast.id).unwrap();
    }
    toasts.iter().map(|toast| toast.id).collect()
}

#[test]
fn two_programs_in_turn_show_each_reminder_once() {
    let (desk, monday) = busy_morning();
    let mut journals = [desk.open(), desk.open()];
    let mut handed = Vec::new();
    for minute in 0..LOOKS + 10 {
        desk.set(monday + minute * MINUTE);
        let [one, two] = &mut journals;
        let (first, second) = if minute % 2 == 0 { (one, two) } else { (two, one) };
        handed.extend(look(first));
        let late = look(second);
        assert_eq!(late, [0_i64; 0], "the other one had it already");
    }
    judge(&desk, &handed);
}

#[test]
fn two_programs_at_once_show_each_reminder_once() {
    let (desk, monday) = busy_morning();
    let journals = [desk.open(), desk.open()];
    let barrier = Barrier::new(2);
    let desk = &desk;
    let handed: Vec<Vec<i64>> = std::thread::scope(|scope| {
        let looker = |(number, mut journal): (usize, Journal)| {
            let barrier = &barrier;
            scope.spawn(move || {
                let mut handed = Vec::new();
                for minute in 0..LOOKS + 10 {
                    if number == 0 {
                        desk.set(monday + minute * MINUTE);
                    }
                    // Both look at the same minute, as nearly together as threads do.
                    barrier.wait();
                    handed.extend(look(&mut journal));
                    barrier.wait();
                }
                handed
            })
        };
        let threads: Vec<_> = journals.into_iter().enumerate().map(looker).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(handed.iter().all(|one| !one.is_empty()), "each won now and then: {handed:?}");
    judge(desk, &handed.concat());
}
