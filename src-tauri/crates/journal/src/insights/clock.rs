//! The response clock: asked, first answer, done. Pure; every question is counted as the customer feels it (calendar
//! minutes) and within working hours. What is known by the day only is counted in days and said apart.

use super::say::{days_in_words, median, minutes_in_words};
use super::{Counted, FEWEST};
use kept_model::{WorkCalendar, days_between};
use kept_store::AnsweredQuestion;

/// How long questions waited for one thing: the first answer, or to be done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waits {
    /// Questions whose minutes are known.
    pub n: usize,
    /// Median minutes; `None` under three.
    pub median: Option<u32>,
    /// Median minutes within working hours, of those whose hour of asking is known; `None` under three.
    pub working: Option<u32>,
    /// Questions of which only the day is known.
    pub day_n: usize,
    /// Their median days; `None` under three.
    pub days: Option<u32>,
}

/// The response clock over some questions of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseClock {
    /// To the first answer.
    pub first: Waits,
    /// Until they were done.
    pub done: Waits,
    /// Median of what they hoped for, in minutes; of one question on, since it is a wish and no measure.
    pub hoped: Option<u32>,
    /// All of it in a sentence or three.
    pub sentence: String,
    /// The questions, as entries.
    pub facts: Counted,
}

/// Minutes of a question to its first answer: of the calendar, and within working hours when the hour of asking is known.
pub(super) fn first_minutes(
    question: &AnsweredQuestion,
    calendar: &WorkCalendar,
) -> Option<(u32, Option<u32>)> {
    waited(question, question.answer_minutes, calendar)
}

fn waited(
    question: &AnsweredQuestion,
    minutes: Option<u32>,
    calendar: &WorkCalendar,
) -> Option<(u32, Option<u32>)> {
    let minutes = minutes?;
    let working = question.minute.and_then(|asked| {
        let end = u64::from(asked) + u64::from(minutes);
        let day = question.day.checked_add_days(chrono::Days::new(end / 1440))?;
        let minute = u16::try_from(end % 1440).ok()?;
        Some(calendar.working_minutes((question.day, asked), (day, minute)))
    });
    Some((minutes, working))
}

/// The clock of some questions, each of them once.
pub(crate) fn clock(
    questions: &[AnsweredQuestion],
    calendar: &WorkCalendar,
    facts: Counted,
) -> ResponseClock {
    let first = waits(questions, calendar, |question| (Some(question.answered), question.answer_minutes));
    let done = waits(questions, calendar, |question| (question.done, question.done_minutes));
    let mut hoped: Vec<u32> = questions.iter().filter_map(|question| question.hoped).collect();
    hoped.sort_unstable();
    let hoped = hoped.get(hoped.len().saturating_sub(1) / 2).copied();
    ResponseClock { sentence: sentence(&first, &done), first, done, hoped, facts }
}

fn waits(
    questions: &[AnsweredQuestion],
    calendar: &WorkCalendar,
    end: impl Fn(&AnsweredQuestion) -> (Option<chrono::NaiveDate>, Option<u32>),
) -> Waits {
    let (mut minutes, mut working, mut days) = (Vec::new(), Vec::new(), Vec::new());
    for question in questions {
        match end(question) {
            (Some(_), known @ Some(_)) => {
                let waited = waited(question, known, calendar);
                minutes.extend(waited.map(|waited| waited.0));
                working.extend(waited.and_then(|waited| waited.1));
            }
            (Some(day), None) => {
                days.push(u32::try_from(days_between(question.day, day).max(0)).unwrap_or(u32::MAX));
            }
            (None, _) => {}
        }
    }
    Waits {
        n: minutes.len(),
        median: median(&mut minutes),
        working: median(&mut working),
        day_n: days.len(),
        days: median(&mut days),
    }
}

/// "Half of 50 first answers came within 41 minutes, 36 minutes of them working time. Half of 50 were done within two hours."
fn sentence(first: &Waits, done: &Waits) -> String {
    let mut parts = vec![match first.median {
        Some(median) => {
            format!(
                "Half of {} first answers came within {}{}.",
                first.n,
                minutes_in_words(median),
                within(first)
            )
        }
        None => match first.n {
            0 => "No first answer is known to the minute.".to_owned(),
            n => format!("Too few first answers are known to the minute to say ({n})."),
        },
    }];
    if let Some(median) = done.median {
        parts.push(format!(
            "Half of {} were done within {}{}.",
            done.n,
            minutes_in_words(median),
            within(done)
        ));
    }
    for (waits, what) in [(first, "first answers"), (done, "ends")] {
        match (waits.day_n, waits.days) {
            (0, _) => {}
            (n, Some(days)) => parts.push(match days {
                0 => format!("Of {n} {what} only the day is known: half came on the same day."),
                _ => {
                    format!("Of {n} {what} only the day is known: half came within {}.", days_in_words(days))
                }
            }),
            (n, None) if n < FEWEST => {
                parts.push(format!("Of {n} {what} only the day is known: too few to say."));
            }
            (_, None) => {}
        }
    }
    parts.join(" ")
}

/// ", 36 minutes of working time": where the two differ.
fn within(waits: &Waits) -> String {
    match waits.working {
        Some(working) if Some(working) != waits.median => {
            format!(", in working time within {}", minutes_in_words(working))
        }
        _ => String::new(),
    }
}
