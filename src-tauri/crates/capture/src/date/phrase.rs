//! A date with its hour and the word that announces it, and where in a line it may stand.

use super::DateContext;
use super::calendar::{add, add_days};
use super::clock::clock_at;
use super::day::{day_at, year};
use super::period::period;
use crate::words::{Trigger, Unit, holds, look_up};
use chrono::NaiveDate;
use kept_model::Anchor;

/// More words than any phrase has; what follows is not looked at.
pub(crate) const LONGEST: usize = 14;

/// How sure it is that the words are a date and not prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Nothing else: "12 jan", "tomorrow", "in 3 weeks", "the 15th".
    Firm,
    /// "fri"
    Weekday,
    /// "sun", "sat", "wed": words of their own.
    ShyWeekday,
    /// "2w", "10d"
    Glued,
    /// "3 business days"
    WorkDays,
    /// "3 weeks": how long something took, as likely.
    Length,
    /// "week", "day": nothing without what it counts from.
    Bare,
    /// "q1", "eow", "mid jan", "next week"
    Period,
    /// "march"
    Month,
    /// "2027"
    Year,
    /// "15th"
    Ordinal,
    /// "24.12", "12/1": a version, a fraction.
    Pair,
    /// "9am", "noon"
    Hour,
    /// "15:00", "at 9"
    LooseHour,
}

/// Where the words stand; it decides what counts as a date there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// They are the whole text: everything counts.
    Whole,
    /// They may be the end of a segment.
    End,
    /// Prose follows them.
    Middle,
}

/// A date at the start of some words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    /// Words used.
    pub(crate) used: usize,
    /// The day that is meant; without meaning when there is an anchor.
    pub(crate) day: NaiveDate,
    /// First day of the stretch.
    pub(crate) first: NaiveDate,
    /// Last day of the stretch.
    pub(crate) last: NaiveDate,
    /// Minute of the day.
    pub(crate) minute: Option<u16>,
    /// What the date counts from.
    pub(crate) anchor: Option<Anchor>,
    /// How sure it is.
    pub(crate) form: Form,
    /// A word announced it.
    pub(crate) triggered: bool,
}

impl Found {
    pub(crate) fn on(day: NaiveDate, used: usize, form: Form) -> Self {
        Self { used, day, first: day, last: day, minute: None, anchor: None, form, triggered: false }
    }

    /// The same, with `count` words before it.
    pub(crate) fn after(self, count: usize) -> Self {
        Self { used: self.used + count, ..self }
    }

    fn until_day_before(self) -> Option<Self> {
        if self.minute.is_some() || self.anchor.is_some() {
            return Some(self);
        }
        let day = add_days(self.first, -1)?;
        Some(Self { day, first: day, last: day, ..self })
    }
}

/// A small number in digits or as a word.
pub(crate) fn number(word: &str, context: &DateContext<'_>) -> Option<u32> {
    let digits = (1..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    if digits { word.parse().ok() } else { look_up(context.words.numbers, word) }
}

/// The longest date at the start of the words, its hour before or after it, with nothing announcing it.
pub(crate) fn date_at(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let w = &w[..w.len().min(LONGEST)];
    let day_first = day_at(w, context).map(|day| {
        let rest = &w[day.used..];
        let part = usize::from(rest.first().is_some_and(|word| holds(context.words.parts_of_day, word)));
        let day = if day.first == day.last { day.after(part) } else { day };
        match clock_at(&w[day.used..], context).filter(|_| day.first == day.last && day.anchor.is_none()) {
            Some(clock) => Found { minute: Some(clock.minute), form: Form::Firm, ..day.after(clock.used) },
            None => day,
        }
    });
    let clock_first = clock_at(w, context).map(|clock| {
        let on = w.get(clock.used).and_then(|word| look_up(context.words.triggers, word));
        let skipped = clock.used + usize::from(on == Some(Trigger::On));
        let day = w.get(skipped..).and_then(|rest| day_at(rest, context));
        let alone = || {
            let form = if clock.certain { Form::Hour } else { Form::LooseHour };
            Found { minute: Some(clock.minute), ..Found::on(context.today, clock.used, form) }
        };
        day.filter(|day| day.first == day.last && day.anchor.is_none()).map_or_else(alone, |day| Found {
            minute: Some(clock.minute),
            form: Form::Firm,
            ..day.after(skipped)
        })
    });
    match (day_first, clock_first) {
        (Some(day), Some(clock)) if clock.used > day.used => Some(clock),
        (day, clock) => day.or(clock),
    }
}

/// The date at the start of the words, with the word that announces it, if it counts in that place. The
/// caller decides whether it must reach the end.
pub(crate) fn phrase_at(w: &[&str], context: &DateContext<'_>, place: Place) -> Option<Found> {
    let w = &w[..w.len().min(LONGEST)];
    let first = *w.first()?;
    let announced = look_up(context.words.triggers, first)
        .and_then(|trigger| triggered(trigger, w, context, place))
        .map(|found| Found { triggered: true, ..found });
    announced.or_else(|| {
        if place == Place::Whole
            && let Some(year) = year(first)
        {
            let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
            let last = NaiveDate::from_ymd_opt(year, 12, 31)?;
            let day = if context.roll == super::Roll::Back { first } else { last };
            return Some(Found { first, last, ..Found::on(day, 1, Form::Year) });
        }
        date_at(w, context).filter(|found| counts(found.form, None, place))
    })
}

fn triggered(trigger: Trigger, w: &[&str], context: &DateContext<'_>, place: Place) -> Option<Found> {
    let mut rest = &w[1..];
    let mut used = 1;
    if trigger == Trigger::Remind && rest.first().is_some_and(|word| holds(context.words.me, word)) {
        rest = &rest[1..];
        used += 1;
    }
    // "due by fri", "remind me on mon".
    if matches!(trigger, Trigger::By | Trigger::Remind)
        && let Some(inner) = rest.first().and_then(|word| look_up(context.words.triggers, word))
        && inner != Trigger::Remind
        && let Some(found) = triggered(inner, rest, context, place)
    {
        return Some(found.after(used));
    }
    let found = match trigger {
        Trigger::In | Trigger::At => date_at(w, context).filter(|found| found.used > 1).or_else(|| {
            let stretch = (trigger == Trigger::In && place != Place::Middle).then(|| period(rest, context));
            stretch
                .flatten()
                .filter(|found| place == Place::Whole || found.form != Form::Month)
                .map(|f| f.after(1))
        }),
        Trigger::Every => every(rest, context).map(|found| found.after(used)),
        Trigger::By | Trigger::Before | Trigger::On | Trigger::Remind => {
            date_at(rest, context).map(|found| found.after(used))
        }
    }?;
    if !counts(found.form, Some(trigger), place) {
        return None;
    }
    if trigger == Trigger::Before { found.until_day_before() } else { Some(found) }
}

/// "every fri", "every 3 weeks", "every month": the first time.
fn every(rest: &[&str], context: &DateContext<'_>) -> Option<Found> {
    if let Some(unit) = rest.first().and_then(|word| look_up(context.words.units, word)) {
        return Some(Found::on(add(context, context.today, 1, unit)?, 1, Form::Firm));
    }
    if let [count, unit, ..] = rest
        && let (Some(count), Some(unit)) = (number(count, context), look_up(context.words.units, unit))
    {
        let unit = if unit == Unit::Fortnight { Unit::Week } else { unit };
        return Some(Found::on(add(context, context.today, i64::from(count), unit)?, 2, Form::Firm));
    }
    date_at(rest, context).filter(|found| matches!(found.form, Form::Weekday | Form::ShyWeekday | Form::Firm))
}

/// Whether a form counts as a date after a trigger, or without one, in a place.
fn counts(form: Form, trigger: Option<Trigger>, place: Place) -> bool {
    use Form::{
        Bare, Firm, Glued, Hour, Length, LooseHour, Ordinal, Pair, Period, ShyWeekday, WorkDays, Year,
    };
    if place == Place::Whole {
        return form != Bare;
    }
    let in_prose = place == Place::Middle;
    match trigger {
        None => {
            matches!(form, Firm | Form::Weekday | ShyWeekday | Glued | WorkDays | Period | Hour) && !in_prose
        }
        Some(Trigger::By | Trigger::Before | Trigger::Remind) => {
            !(matches!(form, Bare | Year) || in_prose && form == ShyWeekday)
        }
        Some(Trigger::On) => {
            matches!(form, Firm | Form::Weekday | Ordinal | Pair) || form == ShyWeekday && !in_prose
        }
        Some(Trigger::In) => matches!(form, Firm | Length | Glued | WorkDays | Period),
        Some(Trigger::Every) => matches!(form, Firm | Form::Weekday | ShyWeekday),
        Some(Trigger::At) => matches!(form, Firm | Hour | LooseHour) && !in_prose,
    }
}
