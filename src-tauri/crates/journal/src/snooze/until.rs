//! Until when something is put off: the words for it, and the rules of the clock. Pure.

use crate::remind::MORNING;
use chrono::NaiveDate;
use kept_model::{Moment, Uid, WorkCalendar, format_day_long, format_minute};

/// Minutes from now to "later today".
const LATER: i64 = 120;
/// "Later today" falls on a quarter of an hour.
const QUARTER: u16 = 15;
/// Minutes between coming back and the meeting that is waited for.
const BEFORE: i64 = 60;

/// Words with a meaning of their own; every other phrase is a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    LaterToday,
    Tomorrow,
    Reply,
    Meeting,
}

const WORDS: [(Word, &[&str]); 4] = [
    (Word::LaterToday, &["later today", "later"]),
    (Word::Tomorrow, &["tomorrow", "tmr", "tmrw"]),
    (
        Word::Reply,
        &["when they reply", "until they reply", "when they answer", "until they answer", "when they write"],
    ),
    (
        Word::Meeting,
        &[
            "before the next meeting",
            "before next meeting",
            "before our next meeting",
            "before the meeting",
            "before we meet",
        ],
    ),
];

/// Which of the words a phrase is, however it is spaced and written.
pub(super) fn word(phrase: &str) -> Option<Word> {
    let plain = phrase.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    WORDS.iter().find(|(_, spellings)| spellings.contains(&plain.as_str())).map(|(word, _)| *word)
}

/// The minutes of "in 2 hours", "90 min" and "2h"; nothing for other phrases, and past a week.
pub(super) fn minutes_ahead(phrase: &str) -> Option<i64> {
    const WEEK: i64 = 7 * 24 * 60;
    let phrase = phrase.trim().to_lowercase();
    let phrase = phrase.strip_prefix("in ").unwrap_or(&phrase).trim_start();
    let unit = phrase.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let count: i64 = match phrase.strip_suffix(unit)? {
        "" => return None,
        digits => digits.parse().ok()?,
    };
    let minutes = match unit.trim() {
        "h" | "hr" | "hrs" | "hour" | "hours" => count.checked_mul(60)?,
        "min" | "mins" | "minute" | "minutes" => count,
        _ => return None,
    };
    (1..=WEEK).contains(&minutes).then_some(minutes)
}

/// Until when something is put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Until {
    /// From the beginning of that day.
    Day(NaiveDate),
    /// From that minute of that day.
    At(Moment),
    /// The next working morning, since two hours from now are past work.
    PastWork(Moment),
    /// Until that account says a word, at the latest until that day.
    Reply { account: Uid, name: String, latest: NaiveDate },
    /// Until shortly before that meeting; when that is as things stand.
    Meeting { meeting: Uid, with: String, back: Moment },
}

impl Until {
    /// When it is back, at the latest and as things stand.
    pub(super) fn back(&self) -> Moment {
        match self {
            Self::Day(day) | Self::Reply { latest: day, .. } => Moment::new(*day, 0),
            Self::At(back) | Self::PastWork(back) | Self::Meeting { back, .. } => *back,
        }
    }

    /// As short as it stands beside a choice: "Fri 20 Nov, 09:00", "today, 14:15", "Thu 3 Dec at the latest".
    pub(super) fn when(&self, today: NaiveDate) -> String {
        match self {
            Self::Day(day) => format_day_long(*day, today),
            Self::At(back) | Self::PastWork(back) | Self::Meeting { back, .. } => {
                format!("{}, {}", day_or_today(back.day, today), format_minute(back.minute))
            }
            Self::Reply { latest, .. } => format!("{} at the latest", format_day_long(*latest, today)),
        }
    }

    /// What a phrase of the user's own was understood as: as [`Until::when`], with what it waits for.
    pub(super) fn meaning(&self, today: NaiveDate) -> String {
        let when = self.when(today);
        match self {
            Self::Day(_) | Self::At(_) => when,
            Self::PastWork(_) => format!("{when}: today's work is over by then"),
            Self::Reply { name, .. } => format!("when {name} replies, {when}"),
            Self::Meeting { with, .. } => format!("{when}, before the meeting with {with}"),
        }
    }

    /// After "again ": "on Fri 20 Nov at 09:00", "today at 14:15", "when Calder Water replies, on Thu 3 Dec at the latest".
    pub(super) fn sentence(&self, today: NaiveDate) -> String {
        let at = |back: &Moment| {
            let day = if back.day == today {
                "today".to_owned()
            } else {
                format!("on {}", format_day_long(back.day, today))
            };
            format!("{day} at {}", format_minute(back.minute))
        };
        match self {
            Self::Day(day) => format!("on {}", format_day_long(*day, today)),
            Self::At(back) => at(back),
            Self::PastWork(back) => format!("{}, as today's work is over by then", at(back)),
            Self::Reply { name, latest, .. } => {
                format!("when {name} replies, on {} at the latest", format_day_long(*latest, today))
            }
            Self::Meeting { with, back, .. } => format!("before the meeting with {with}, {}", at(back)),
        }
    }
}

fn day_or_today(day: NaiveDate, today: NaiveDate) -> String {
    if day == today { "today".to_owned() } else { format_day_long(day, today) }
}

/// 09:00 of the next working day.
pub(super) fn next_morning(calendar: &WorkCalendar, today: NaiveDate) -> Moment {
    Moment::new(calendar.add_working_days(today, 1), MORNING)
}

/// In two hours, at the next quarter; the next working morning where work is over by then.
pub(super) fn later_today(calendar: &WorkCalendar, now: Moment) -> Until {
    let soon = now.plus(LATER);
    let soon = soon.plus(i64::from(soon.minute.next_multiple_of(QUARTER) - soon.minute));
    if soon.day == now.day && soon.minute <= calendar.hours.1 {
        Until::At(soon)
    } else {
        Until::PastWork(next_morning(calendar, now.day))
    }
}

/// When something is back that waits for a meeting: an hour before it begins. Of a meeting in the first hour of the morning,
/// and of one for all day, that is 09:00; of one that begins by then it stays the hour before.
pub(crate) fn before_meeting(day: NaiveDate, minute: Option<u16>) -> Moment {
    let morning = Moment::new(day, MORNING);
    let Some(begins) = minute.map(|minute| Moment::new(day, minute)) else { return morning };
    let hour_before = begins.plus(-BEFORE);
    if begins > morning { hour_before.max(morning) } else { hour_before }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> Moment {
        let (date, time) = text.split_once(' ').unwrap();
        let (hour, minute) = time.split_once(':').unwrap();
        Moment::new(day(date), hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap())
    }

    #[test]
    fn later_today_is_in_two_hours_unless_work_is_over_then() {
        // Work is from 09:00 to 17:30. The 19th is a Thursday, the 20th a Friday; Monday the 23rd is a holiday.
        let mut calendar = WorkCalendar::default();
        calendar.holidays.insert(day("2026-11-23"));
        let rows = [
            ("2026-11-19 10:05", Until::At(at("2026-11-19 12:15"))),
            ("2026-11-19 10:00", Until::At(at("2026-11-19 12:00"))),
            ("2026-11-19 09:59", Until::At(at("2026-11-19 12:00"))),
            ("2026-11-19 10:01", Until::At(at("2026-11-19 12:15"))),
            ("2026-11-19 05:00", Until::At(at("2026-11-19 07:00"))),
            // Half past five is the end of work, and still within it; a minute more is not.
            ("2026-11-19 15:30", Until::At(at("2026-11-19 17:30"))),
            ("2026-11-19 15:31", Until::PastWork(at("2026-11-20 09:00"))),
            ("2026-11-19 21:50", Until::PastWork(at("2026-11-20 09:00"))),
            // Past midnight is no part of today.
            ("2026-11-19 23:00", Until::PastWork(at("2026-11-20 09:00"))),
            // After the weekend and the holiday.
            ("2026-11-20 16:00", Until::PastWork(at("2026-11-24 09:00"))),
            // Somebody who looks on a Saturday works.
            ("2026-11-21 11:20", Until::At(at("2026-11-21 13:30"))),
        ];
        for (now, expected) in rows {
            assert_eq!(later_today(&calendar, at(now)), expected, "{now}");
        }
    }

    #[test]
    fn a_meeting_is_waited_for_until_an_hour_before() {
        let rows = [
            (Some("11:00"), "10:00"),
            (Some("10:00"), "09:00"),
            (Some("09:30"), "09:00"),
            (Some("09:01"), "09:00"),
            (Some("09:00"), "08:00"),
            (Some("08:15"), "07:15"),
            (None, "09:00"),
        ];
        for (begins, back) in rows {
            let minute = begins.map(|time| at(&format!("2026-11-26 {time}")).minute);
            let expected = at(&format!("2026-11-26 {back}"));
            assert_eq!(before_meeting(day("2026-11-26"), minute), expected, "{begins:?}");
        }
        assert_eq!(before_meeting(day("2026-11-26"), Some(20)), at("2026-11-25 23:20"));
    }

    #[test]
    fn words_are_known_however_they_are_spaced() {
        let rows = [
            ("  Later   Today ", Some(Word::LaterToday)),
            ("tomorrow", Some(Word::Tomorrow)),
            ("when THEY reply", Some(Word::Reply)),
            ("before the next meeting", Some(Word::Meeting)),
            ("tomorrow 14:00", None),
            ("before fri", None),
            ("", None),
        ];
        for (phrase, expected) in rows {
            assert_eq!(word(phrase), expected, "{phrase}");
        }
    }

    #[test]
    fn each_is_said_with_the_year_when_it_differs() {
        let (today, name) = (day("2026-12-28"), "Calder Water".to_owned());
        let uid = Uid(uuid::Uuid::nil());
        let rows = [
            (Until::Day(day("2026-12-30")), "Wed 30 Dec", "on Wed 30 Dec"),
            (Until::At(at("2026-12-28 14:15")), "today, 14:15", "today at 14:15"),
            (Until::At(at("2027-01-04 09:00")), "Mon 4 Jan 2027, 09:00", "on Mon 4 Jan 2027 at 09:00"),
            (
                Until::Reply { account: uid, name: name.clone(), latest: day("2027-01-11") },
                "Mon 11 Jan 2027 at the latest",
                "when Calder Water replies, on Mon 11 Jan 2027 at the latest",
            ),
            (
                Until::Meeting { meeting: uid, with: name, back: at("2026-12-29 10:00") },
                "Tue 29 Dec, 10:00",
                "before the meeting with Calder Water, on Tue 29 Dec at 10:00",
            ),
        ];
        for (until, when, sentence) in rows {
            assert_eq!((until.when(today), until.sentence(today)), (when.to_owned(), sentence.to_owned()));
        }
    }

    #[test]
    fn hours_and_minutes_from_now() {
        for (phrase, minutes) in [
            ("in 2 hours", Some(120)),
            ("In 1 Hour", Some(60)),
            ("in 90 minutes", Some(90)),
            ("90 min", Some(90)),
            ("2h", Some(120)),
            ("in 168 hours", Some(10_080)),
            ("in 169 hours", None),
            ("in 0 minutes", None),
            ("in hours", None),
            ("in 2 weeks", None),
            ("2", None),
            ("99999999999999999999 h", None),
            ("9223372036854775807 hours", None),
            ("mon 9h30", None),
        ] {
            assert_eq!(minutes_ahead(phrase), minutes, "{phrase}");
        }
    }
}
