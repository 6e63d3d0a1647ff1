//! One case for each sentence of the rules. 19 November 2026 is a Thursday.

use chrono::NaiveDate;
use kept_journal::Restraint;
use kept_journal::remind::SpeakingHours;
use kept_journal::remind::schedule::{Decision, Now, Reminder, TakenUp, decide};
use kept_model::{AccountId, Moment, ReminderKind, WorkCalendar};
use std::fmt::Write;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// "19 09:00" is a moment of November 2026.
fn at(text: &str) -> Moment {
    let (day, time) = text.split_once(' ').unwrap();
    let (hour, minute) = time.split_once(':').unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 11, day.parse().unwrap()).unwrap();
    Moment::new(day, hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap())
}

/// A reminder in short: its moment, then what is not usual about it. `#5` is its account; `before`, `after`, `evening` its
/// kind; `!` underway, `?19` unconfirmed since the 19th, `ok` said; `-19 09:00` the moment until which it is wanted.
fn reminder(text: &str) -> Reminder {
    let mut words = text.split_whitespace();
    let mut moment = || Some(at(&format!("{} {}", words.next()?, words.next()?)));
    let mut reminder = Reminder {
        identity: text.to_owned(),
        kind: ReminderKind::Mine,
        at: moment().unwrap(),
        until: None,
        account: None,
        taken: TakenUp::No,
    };
    while let Some(word) = words.next() {
        match word {
            "before" => reminder.kind = ReminderKind::MeetingBefore,
            "after" => reminder.kind = ReminderKind::MeetingAfter,
            "evening" => reminder.kind = ReminderKind::Evening,
            "!" => reminder.taken = TakenUp::Underway,
            "ok" => reminder.taken = TakenUp::Yes,
            _ if word.starts_with('#') => reminder.account = Some(AccountId(word[1..].parse().unwrap())),
            _ if word.starts_with('?') => {
                reminder.taken = TakenUp::Unconfirmed(at(&format!("{} 00:00", &word[1..])).day);
            }
            _ => {
                let time = words.next().unwrap();
                reminder.until = Some(at(&format!("{} {time}", word.strip_prefix('-').unwrap())));
            }
        }
    }
    reminder
}

/// What holds in a case: Monday to Friday, 09:00 to 17:30, six a day.
#[derive(Clone, Default)]
struct Holds {
    calendar: WorkCalendar,
    restraint: Restraint,
    busy: Vec<(Moment, Moment)>,
    counted: u32,
}

fn holds(change: impl FnOnce(&mut Holds)) -> Holds {
    let mut holds = Holds::default();
    change(&mut holds);
    holds
}

impl Holds {
    fn decide(&self, now: &str, reminders: &[&str]) -> Decision {
        let reminders: Vec<Reminder> = reminders.iter().map(|text| reminder(text)).collect();
        let Self { calendar, restraint, busy, counted } = self;
        decide(&reminders, &Now { moment: at(now), calendar, restraint, busy, counted: *counted })
    }

    /// The decision in short: each toast with its reminders' places, what was passed, when to look next.
    fn say(&self, now: &str, reminders: &[&str]) -> String {
        let decision = self.decide(now, reminders);
        let mut said = String::new();
        for toast in &decision.toasts {
            let places: Vec<String> = toast.reminders.iter().map(ToString::to_string).collect();
            write!(said, "{} {}; ", toast.form.as_str(), places.join(" ")).unwrap();
        }
        if !decision.passed.is_empty() {
            write!(said, "passed {:?}; ", decision.passed).unwrap();
        }
        match decision.next {
            Some(next) => write!(said, "{} {}", next.day.format("%d"), &next.to_string()[11..]).unwrap(),
            None => said.push('-'),
        }
        said
    }

    fn check(&self, cases: &[(&str, &[&str], &str)]) {
        for (now, reminders, expected) in cases {
            assert_eq!(self.say(now, reminders), *expected, "at {now}: {reminders:?}");
        }
    }
}

#[test]
fn one_reminder() {
    Holds::default().check(&[
        // A minute early, at its minute, any time after.
        ("19 08:59", &["19 09:00"], "19 09:00"),
        ("19 09:00", &["19 09:00"], "single 0; -"),
        ("19 16:00", &["19 09:00"], "single 0; -"),
        // Said or being said: never again.
        ("19 09:00", &["19 09:00 ok"], "-"),
        ("19 09:00", &["19 09:00 !"], "-"),
        // Nothing to say.
        ("19 09:00", &[], "-"),
        // Wanted up to and with its last minute; afterwards passed over, quiet or not.
        ("19 09:20", &["19 09:00 -19 09:20"], "single 0; -"),
        ("19 09:21", &["19 09:00 -19 09:20"], "passed [0]; -"),
        ("19 22:00", &["19 09:00 -19 09:20"], "passed [0]; -"),
        // What was said is not passed over, nor what stands in the log as unconfirmed.
        ("19 09:21", &["19 09:00 -19 09:20 ok", "19 09:00 -19 09:20 ?18"], "-"),
        // The later of two is what to look for next.
        ("19 09:00", &["19 15:00", "19 09:00", "19 11:30"], "single 1; 19 11:30"),
    ]);
}

#[test]
fn nobody_speaks_in_quiet_hours() {
    Holds::default().check(&[
        ("19 08:59", &["18 23:00"], "19 09:00"),
        ("19 17:29", &["19 12:00"], "single 0; -"),
        ("19 17:30", &["19 12:00"], "20 09:00"),
        // Over the weekend, and over midnight.
        ("20 17:30", &["20 12:00"], "23 09:00"),
        ("21 12:00", &["21 09:00"], "23 09:00"),
        // Wanted no more when the silence ends: nothing to look for.
        ("19 17:30", &["19 17:00 -20 08:59"], "-"),
        ("19 17:30", &["19 17:00 -20 09:00"], "20 09:00"),
    ]);
    let holiday = holds(|holds| {
        holds.calendar.holidays.insert(day("2026-11-19"));
        holds.calendar.holidays.insert(day("2026-11-23"));
    });
    holiday.check(&[("19 12:00", &["19 09:00"], "20 09:00"), ("20 12:00", &["21 09:00"], "24 09:00")]);
    let mut hours = SpeakingHours::default();
    (hours[3], hours[5]) = (Some((0, 60)), Some((0, 1440)));
    let own = holds(|holds| holds.restraint.speaking = Some(hours));
    own.check(&[
        ("19 00:59", &["18 09:00"], "single 0; -"),
        ("19 01:00", &["18 09:00"], "21 00:00"),
        ("21 23:59", &["18 09:00"], "single 0; -"),
        ("22 00:00", &["18 09:00"], "26 00:00"),
    ]);
    let never = holds(|holds| holds.restraint.speaking = Some(SpeakingHours::default()));
    never.check(&[("19 12:00", &["18 09:00", "20 09:00"], "-")]);
}

#[test]
fn nobody_speaks_while_away_or_muted() {
    let away = holds(|holds| holds.restraint.away = Some((day("2026-11-18"), day("2026-11-20"))));
    away.check(&[
        ("17 17:00", &["18 09:00"], "23 09:00"),
        ("19 12:00", &["18 09:00"], "23 09:00"),
        ("23 09:00", &["18 09:00"], "single 0; -"),
        ("23 09:00", &["18 09:00", "19 09:00"], "digest 0 1; -"),
    ]);
    // An end that nobody waits for.
    let for_years = holds(|holds| holds.restraint.away = Some((day("2026-11-18"), day("2036-11-20"))));
    assert_eq!(for_years.decide("19 12:00", &["18 09:00"]).next.unwrap().to_string(), "2036-11-21 09:00");
    let muted = holds(|holds| holds.restraint.quiet_until = Some(at("19 13:10")));
    muted.check(&[("19 13:09", &["19 12:00"], "19 13:10"), ("19 13:10", &["19 12:00"], "single 0; -")]);
}

#[test]
fn nobody_speaks_in_a_meeting() {
    let busy = holds(|holds| {
        holds.busy = vec![
            (at("19 10:00"), at("19 11:00")),
            (at("19 10:30"), at("19 11:30")),
            (at("19 17:00"), at("19 18:00")),
        ];
    });
    busy.check(&[
        ("19 09:59", &["19 09:59"], "single 0; -"),
        ("19 10:00", &["19 10:00"], "19 11:30"),
        ("19 11:29", &["19 10:00"], "19 11:30"),
        ("19 11:30", &["19 10:00"], "single 0; -"),
        // The working day ends before the meeting does.
        ("19 17:00", &["19 16:59"], "20 09:00"),
        // The next meeting's quarter of an hour is over before this one ends.
        ("19 10:00", &["19 10:00 before -19 10:20"], "-"),
        // A meeting without a length keeps nobody silent.
    ]);
    let empty = holds(|holds| holds.busy = vec![(at("19 10:00"), at("19 10:00"))]);
    empty.check(&[("19 10:00", &["19 10:00"], "single 0; -")]);
}

#[test]
fn meetings_come_by_themselves() {
    Holds::default().check(&[
        // First, each its own, however much else there is.
        (
            "19 09:45",
            &["19 09:45", "19 09:45 before #1 -19 10:05", "19 09:45 before #1 -19 10:05"],
            "meeting 1; meeting 2; single 0; -",
        ),
        ("19 17:00", &["19 17:00 evening -19 17:30"], "evening 0; -"),
        ("19 10:35", &["19 10:35 after -24 10:35"], "meeting 0; -"),
        // One that was missed is still asked by itself; of several things, it is a line.
        ("19 12:00", &["19 10:35 after -24 10:35"], "meeting 0; -"),
        ("19 12:00", &["19 10:35 after -24 10:35", "19 11:00 after -24 11:00"], "digest 0 1; -"),
        ("19 12:00", &["19 10:35 after -24 10:35", "19 11:00"], "digest 0 1; -"),
        ("19 12:00", &["19 10:35 after -24 10:35", "19 12:00"], "meeting 0; single 1; -"),
        ("19 12:00", &["19 11:59 after -24 10:35", "19 10:00", "19 11:00"], "meeting 0; digest 1 2; -"),
        // "In 15 minutes" is no line, however late.
        ("19 12:00", &["19 11:50 before -19 12:10", "19 10:00", "19 11:00"], "meeting 0; digest 1 2; -"),
        ("19 12:00", &["19 11:50 before -19 12:10", "19 10:00"], "meeting 0; single 1; -"),
    ]);
    let full = holds(|holds| holds.counted = 6);
    full.check(&[
        (
            "19 09:45",
            &["19 09:45 before", "19 09:45 after", "19 09:45 evening", "19 09:45"],
            "meeting 0; meeting 1; evening 2; 20 09:00",
        ),
        // Lines wait for room; a question how a meeting went comes as soon as it is the only one.
        ("19 12:00", &["19 10:35 after -24 10:35", "19 11:00 after -24 11:00"], "19 12:01"),
        ("24 10:36", &["19 10:35 after -24 10:35", "19 11:00 after -24 11:00"], "meeting 1; passed [0]; -"),
    ]);
}

#[test]
fn several_come_by_account_or_as_a_digest() {
    Holds::default().check(&[
        ("19 09:00", &["19 09:00 #1", "19 09:00 #1", "19 09:00 #1", "19 09:00 #1"], "account 0 1 2 3; -"),
        ("19 09:00", &["19 09:00 #1", "19 09:00 #2", "19 09:00 #1"], "account 0 2; single 1; -"),
        ("19 09:00", &["19 09:00", "19 09:00", "19 09:00"], "single 0; single 1; single 2; -"),
        ("19 09:00", &["19 09:00 #1", "19 09:00 #2", "19 09:00 #3", "19 09:00 #4"], "digest 0 1 2 3; -"),
        // The first to be due is the first to be said.
        ("19 09:01", &["19 09:01", "19 09:00", "19 09:01"], "single 1; single 0; single 2; -"),
    ]);
    // Toasts never take the last of the room, unless it is one.
    let three = |counted: u32| holds(|holds| (holds.counted, holds.restraint.most_a_day) = (counted, 5));
    let both: &[&str] = &["19 09:00", "19 09:00"];
    three(2).check(&[("19 09:00", both, "single 0; single 1; -")]);
    three(3).check(&[("19 09:00", both, "digest 0 1; -")]);
    three(4).check(&[("19 09:00", both, "digest 0 1; -"), ("19 09:00", &["19 09:00"], "single 0; -")]);
    three(5).check(&[("19 09:00", both, "20 09:00"), ("19 09:00", &["19 09:00", "19 15:00"], "20 09:00")]);
    // More were said than there may be now.
    three(9).check(&[("19 09:00", both, "20 09:00")]);
    // What this look says takes room too.
    three(4).check(&[("19 09:00", &["19 09:00", "19 15:00"], "single 0; 20 09:00")]);
    let none = holds(|holds| holds.restraint.most_a_day = 0);
    none.check(&[
        ("19 09:00", &["19 09:00", "20 09:00"], "-"),
        ("19 09:00", &["20 09:45 before"], "20 09:45"),
    ]);
}

#[test]
fn more_than_one_missed_is_a_digest() {
    Holds::default().check(&[
        // Two minutes late is in time: a program looks once a minute.
        ("19 09:02", &["19 09:00", "19 09:00"], "single 0; single 1; -"),
        ("19 09:03", &["19 09:00", "19 09:00"], "digest 0 1; -"),
        ("19 09:03", &["19 09:00 #1", "19 09:00 #1"], "digest 0 1; -"),
        // One missed and others in time.
        ("19 10:00", &["19 09:00", "19 10:00"], "single 0; single 1; -"),
        ("19 10:00", &["19 10:00", "19 09:00", "19 09:30"], "digest 1 2 0; -"),
    ]);
}

#[test]
fn what_nobody_saw_for_certain_comes_in_the_next_digest() {
    Holds::default().check(&[
        // Alone it waits for another day.
        ("19 12:00", &["19 09:00 ?19"], "20 09:00"),
        ("19 12:00", &["19 09:00 ?19", "19 09:00 ?19"], "20 09:00"),
        ("20 08:59", &["19 09:00 ?19"], "20 09:00"),
        ("20 09:00", &["19 09:00 ?19"], "digest 0; -"),
        ("20 09:00", &["19 09:00 ?19", "20 09:00 ?20"], "digest 0 1; -"),
        // A clock that was set back shows another day too.
        ("18 12:00", &["18 09:00 ?19"], "digest 0; -"),
        // With anything that is due, in one digest with it.
        ("19 12:00", &["19 12:00", "19 09:00 ?19"], "digest 1 0; -"),
        ("19 12:00", &["19 10:00 after", "19 09:00 ?19"], "digest 1 0; -"),
        // Meetings that come by themselves are no occasion.
        ("19 12:00", &["19 12:00 before", "19 09:00 ?19"], "meeting 0; 20 09:00"),
        ("19 12:00", &["19 12:00 after", "19 09:00 ?19"], "meeting 0; 20 09:00"),
        // What is due later today is the next occasion.
        ("19 12:00", &["19 09:00 ?19", "19 15:00"], "19 15:00"),
        // A clock that was ahead wrote it down: it waits until it is due again.
        ("18 12:00", &["19 09:00 ?19"], "20 09:00"),
        ("18 12:00", &["19 09:00 ?20"], "19 09:00"),
        // Not wanted any more.
        ("20 09:00", &["19 09:00 -19 09:20 ?19"], "-"),
    ]);
    let full = holds(|holds| holds.counted = 6);
    full.check(&[("20 09:00", &["19 09:00 ?19", "20 09:00"], "23 09:00")]);
}
