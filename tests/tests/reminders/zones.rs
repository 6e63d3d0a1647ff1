//! A date never becomes an instant: what is due on a day is due on that day wherever one lives, and wherever one flies.

use crate::clock::{Clock, DAY, HOUR, MINUTE};
use crate::desk::{Desk, rows_of, written};
use chrono::NaiveDate;
use chrono_tz::Tz;
use kept_journal::{Journal, Rule};
use kept_model::Moment;
use std::collections::BTreeMap;

/// From one end of the date line to the other: -11:00 to +14:00, with halves and quarters, with and without summer time.
const ZONES: [Tz; 18] = [
    Tz::Pacific__Pago_Pago,
    Tz::Pacific__Honolulu,
    Tz::Pacific__Marquesas,
    Tz::America__Los_Angeles,
    Tz::America__New_York,
    Tz::America__St_Johns,
    Tz::Atlantic__Azores,
    Tz::Europe__London,
    Tz::Africa__Casablanca,
    Tz::Asia__Tehran,
    Tz::Asia__Kolkata,
    Tz::Asia__Kathmandu,
    Tz::Asia__Tokyo,
    Tz::Australia__Lord_Howe,
    Tz::Pacific__Auckland,
    Tz::Pacific__Chatham,
    Tz::Pacific__Apia,
    Tz::Pacific__Kiritimati,
];

/// A due day with the working day before it and after it. The last ones lie around weekends on which clocks change.
const DAYS: [[&str; 3]; 3] = [
    ["2026-11-18", "2026-11-19", "2026-11-20"],
    ["2026-03-27", "2026-03-30", "2026-03-31"],
    ["2026-10-02", "2026-10-05", "2026-10-06"],
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// One look, at which everything is shown; what it said, by identity, and when on the user's clock.
fn look(desk: &Desk, journal: &mut Journal, said: &mut BTreeMap<String, Moment>) {
    let step = journal.remind(true).unwrap();
    if step.toasts.is_empty() {
        return;
    }
    let file = desk.file();
    for toast in step.toasts {
        journal.toast_shown(toast.id).unwrap();
        let moment = written(&file, toast.id).moment;
        for row in rows_of(&file, toast.id) {
            let earlier = said.insert(row.identity.clone(), moment);
            assert_eq!(earlier, None, "{} is said again at {moment}", row.identity);
        }
    }
}

/// What was said of a rule, without the names that nobody can know: the stage, and when.
fn of(said: &BTreeMap<String, Moment>, rule: Rule) -> Vec<(String, String)> {
    let of_rule = said.iter().filter(|(identity, _)| identity.starts_with(&format!("{rule}:")));
    let short = |(identity, moment): (&String, &Moment)| {
        let stage = identity.rsplit_once('@').map_or("", |(_, stage)| stage);
        (stage.to_owned(), moment.to_string())
    };
    let mut all: Vec<_> = of_rule.map(short).collect();
    all.sort();
    all
}

#[test]
fn a_day_is_that_day_in_every_zone() {
    for zone in ZONES {
        for [eve, due, next] in DAYS {
            let desk = Desk::new(zone);
            let start = desk.clock.when(Moment::new(day(due), 0), 0) - 7 * DAY + 12 * HOUR;
            desk.set(start);
            let mut journal = desk.open();
            journal.log(&format!("@acme > send the sizing doc by {due}")).unwrap();
            journal.log(&format!("@brightwell > call Dana by {due} 16:20")).unwrap();
            journal.log(&format!("@novatech < signed DPA by {due}")).unwrap();
            let mut said = BTreeMap::new();
            // Twice an hour, around the clock, from a week before to three days after.
            let mut at = start;
            while at < start + 10 * DAY {
                desk.set(at);
                look(&desk, &mut journal, &mut said);
                let moment = desk.clock.moment(at);
                if moment.minute < 30 {
                    stands_on(&journal, moment, [eve, due, next].map(day), zone);
                }
                at += 30 * MINUTE;
            }
            let hours = |day: &str, time: &str| format!("{day} {time}");
            let pair = |stage: &str, at: String| (stage.to_owned(), at);
            let mine = [
                pair("before", hours(eve, "09:00")),
                pair("before", hours(eve, "09:00")),
                pair("day", hours(due, "09:00")),
                pair("day", hours(due, "16:30")),
            ];
            assert_eq!(of(&said, Rule::PromiseMine), mine, "{zone}");
            let theirs: Vec<String> = of(&said, Rule::PromiseTheirs).into_iter().map(|(_, at)| at).collect();
            assert_eq!(theirs, [hours(next, "09:00")], "{zone}");
            assert_eq!(said.len(), 5, "{zone}: {said:?}");
        }
    }
}

/// What Today says of the promises on the user's day.
fn stands_on(journal: &Journal, moment: Moment, [eve, due, next]: [NaiveDate; 3], zone: Tz) {
    let today = journal.today_page().unwrap();
    assert_eq!(today.day, moment.day, "{zone}");
    let days = |rule: Rule| -> Vec<NaiveDate> {
        today.prompts.iter().filter(|prompt| prompt.rule == rule).map(|prompt| prompt.day).collect()
    };
    let (mine, theirs) = (days(Rule::PromiseMine), days(Rule::PromiseTheirs));
    assert_eq!(mine, vec![due; if moment.day >= eve { 2 } else { 0 }], "{zone} at {moment}");
    assert_eq!(theirs.len(), usize::from(moment.day >= next), "{zone} at {moment}: {theirs:?}");
    let dues: Vec<Option<NaiveDate>> = today.coming.iter().map(|promise| promise.due.day).collect();
    assert!(dues.iter().all(|coming| *coming == Some(due)), "{zone} at {moment}: {dues:?}");
}

/// Flies at a moment of the due day at home, and looks for two days at either place; when the day's reminder was said.
fn fly(from: Tz, to: Tz, due: &str, hour: i64) -> Vec<(String, String)> {
    let mut desk = Desk::new(from);
    let due_begins = desk.clock.when(Moment::new(day(due), 0), 0);
    desk.set(due_begins - 6 * DAY);
    let mut said = BTreeMap::new();
    let mut journal = desk.open();
    journal.log(&format!("@acme > send the sizing doc by {due}")).unwrap();
    for at in (due_begins - 2 * DAY..due_begins + 4 * DAY).step_by(600) {
        if at == due_begins + hour * HOUR {
            drop(journal);
            desk.clock = Clock { zone: to, error: 0 };
            journal = desk.open();
        }
        desk.set(at);
        look(&desk, &mut journal, &mut said);
    }
    of(&said, Rule::PromiseMine)
}

#[test]
fn who_flies_is_told_once_by_the_calendar_of_where_they_are() {
    let said = |eve: &str, day: &str| {
        vec![("before".to_owned(), eve.to_owned()), ("day".to_owned(), day.to_owned())]
    };
    // Told in the morning, then the same day once more: not told again.
    let twice = fly(Tz::Pacific__Kiritimati, Tz::Pacific__Pago_Pago, "2026-11-19", 12);
    assert_eq!(twice, said("2026-11-18 09:00", "2026-11-19 09:00"));
    // Off before the morning: the day before comes again, then the day.
    let later = fly(Tz::Pacific__Kiritimati, Tz::Pacific__Pago_Pago, "2026-11-19", 6);
    assert_eq!(later, said("2026-11-18 09:00", "2026-11-19 09:00"));
    // An hour before the day begins in Pago Pago, it is over in Kiritimati: told at the first minute there that is not quiet.
    let never = fly(Tz::Pacific__Pago_Pago, Tz::Pacific__Kiritimati, "2026-11-19", -1);
    assert_eq!(never, said("2026-11-18 09:00", "2026-11-20 09:00"));
    // A short hop forward, after nine there and before nine at home.
    let hop = fly(Tz::Europe__London, Tz::Europe__Paris, "2026-11-19", 8);
    assert_eq!(hop, said("2026-11-18 09:00", "2026-11-19 09:00"));
}
