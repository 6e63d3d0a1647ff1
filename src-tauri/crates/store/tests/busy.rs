//! When the user is in a meeting, as far as it was planned.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

use kept_model::{CalendarMeeting, Moment, Uid, WorkCalendar};
use kept_store::{Matches, NewMeeting, Op, Store, StoreError};
use std::cell::Cell;

fn moment(text: &str) -> Moment {
    let (day, time) = text.split_once(' ').unwrap();
    let (hour, minute) = time.split_once(':').unwrap();
    Moment::new(day.parse().unwrap(), hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap())
}

#[test]
fn what_takes_time_is_busy_as_long_as_it_lasts() {
    let folder = tempfile::tempdir().unwrap();
    let next = Cell::new(0u128);
    let uids = || {
        next.set(next.get() + 1);
        Uid(uuid::Uuid::from_u128(next.get()))
    };
    let mut store = Store::open(&folder.path().join("journal.sqlite"), None, 0, &uids).unwrap();
    let zone = WorkCalendar::default().zone;
    let op =
        Op { uid: Uid(uuid::Uuid::nil()), device: "test", at: 0, label: "Plan", zone, is_recorded: true };
    let by_hand = |day: &str, minute, length| NewMeeting {
        title: "By hand",
        day: day.parse().unwrap(),
        minute,
        length,
        place: None,
        account: None,
        people: &[],
    };
    let from_calendar = |external: &str, day: &str, minute, is_busy| CalendarMeeting {
        external: external.to_owned(),
        title: "From a calendar".to_owned(),
        day: day.parse().unwrap(),
        minute,
        length: Some(30),
        place: None,
        emails: Vec::new(),
        is_busy,
    };
    store
        .transact::<_, StoreError>(&op, &uids, |writer| {
            writer.add_meeting(&by_hand("2026-11-19", Some(600), None))?;
            writer.add_meeting(&by_hand("2026-11-19", None, None))?;
            // Over midnight.
            writer.add_meeting(&by_hand("2026-11-18", Some(23 * 60), Some(120)))?;
            for (external, minute, is_busy) in
                [("busy", 660, true), ("free", 720, false), ("deleted", 780, true)]
            {
                let said = from_calendar(external, "2026-11-19", Some(minute), is_busy);
                let id = writer.add_calendar_meeting("Work", &said, None, &[], &Matches::new())?;
                if external == "deleted" {
                    writer.cancel_meeting(id)?;
                }
            }
            writer.add_calendar_meeting(
                "Work",
                &from_calendar("day", "2026-11-19", None, true),
                None,
                &[],
                &Matches::new(),
            )?;
            Ok(())
        })
        .unwrap();
    let busy = |from: &str, to: &str| {
        let all = store.reader().busy_between(moment(from), moment(to)).unwrap();
        all.iter().map(|(begin, end)| format!("{begin} to {end}")).collect::<Vec<_>>()
    };
    assert_eq!(
        busy("2026-11-19 00:00", "2026-11-20 00:00"),
        [
            "2026-11-18 23:00 to 2026-11-19 01:00",
            "2026-11-19 10:00 to 2026-11-19 11:00",
            "2026-11-19 11:00 to 2026-11-19 11:30",
        ]
    );
    // It ends when it ends, and begins when it begins.
    assert_eq!(busy("2026-11-19 01:00", "2026-11-19 10:00"), Vec::<String>::new());
    assert_eq!(busy("2026-11-19 00:59", "2026-11-19 01:00").len(), 1);
    assert_eq!(busy("2026-11-19 11:29", "2026-11-19 11:31"), ["2026-11-19 11:00 to 2026-11-19 11:30"]);
    // What nobody known comes to is shown nowhere; what was planned by hand is.
    let day = "2026-11-19".parse().unwrap();
    assert_eq!(store.reader().meetings_between(day, day).unwrap().len(), 2);
    assert_eq!(store.reader().meetings_open(day, day).unwrap().len(), 2);
}
