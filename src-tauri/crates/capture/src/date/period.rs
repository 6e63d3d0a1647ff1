//! Stretches of the calendar and their ends: "eow", "end of march", "mid jan", "q1", "next week".

use super::calendar::{add, around, last_worked, roll_year};
use super::day::{month, year};
use super::phrase::{Form, Found};
use super::{DateContext, Roll};
use crate::words::{Unit, holds, look_up};
use chrono::NaiveDate;

type Stretch = (NaiveDate, NaiveDate);

/// Reads a stretch, an end of one, or a part of a month.
pub(super) fn period(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let words = context.words;
    let first = *w.first()?;
    if holds(words.the, first) {
        let of_some = w.get(1).is_some_and(|word| {
            holds(words.end, word) || holds(words.start, word) || look_up(words.parts, word).is_some()
        });
        return of_some.then(|| period(&w[1..], context)).flatten().map(|found| found.after(1));
    }
    if let Some(unit) = look_up(words.ends, first) {
        let day = end_of(context, around(context.today, unit)?, unit)?;
        return Some(Found::on(day, 1, Form::Period));
    }
    if holds(words.end, first) || holds(words.start, first) {
        let of = usize::from(w.get(1).is_some_and(|word| holds(words.of, word)));
        let the = usize::from(w.get(1 + of).is_some_and(|word| holds(words.the, word)));
        let (used, stretch, unit) = stretch_at(&w[1 + of + the..], context)?;
        let day = if holds(words.end, first) { end_of(context, stretch, unit)? } else { stretch.0 };
        return Some(Found::on(day, used + 1 + of + the, Form::Period));
    }
    if let Some(found) = part_of_month(w, context) {
        return Some(found);
    }
    let (used, stretch, unit) = stretch_at(w, context)?;
    let bare = look_up(words.units, first).is_some();
    let form = if month(first, words).is_some() { Form::Month } else { Form::Period };
    let last = if unit == Unit::Week { last_worked(context, stretch) } else { stretch.1 };
    let day = if context.roll == Roll::Back { stretch.0 } else { last };
    (!bare).then_some(Found { day, first: stretch.0, last: stretch.1, ..Found::on(day, used, form) })
}

/// The last day that matters of a stretch: of a week its last worked day, and next week's once that is past.
fn end_of(context: &DateContext<'_>, stretch: Stretch, unit: Unit) -> Option<NaiveDate> {
    if unit != Unit::Week {
        return Some(stretch.1);
    }
    let day = last_worked(context, stretch);
    let this_week = stretch.0 <= context.today && context.today <= stretch.1;
    if this_week && day < context.today && context.roll != Roll::Back {
        return Some(last_worked(context, around(stretch.1.succ_opt()?, Unit::Week)?));
    }
    Some(day)
}

/// "q1 2027", "next month", "this week", "march", "week" (after "end of"): words used, the stretch, its unit.
fn stretch_at(w: &[&str], context: &DateContext<'_>) -> Option<(usize, Stretch, Unit)> {
    let words = context.words;
    let first = *w.first()?;
    if let Some(unit) = look_up(words.units, first) {
        return Some((1, around(context.today, unit)?, unit));
    }
    let step = [(words.this, 0), (words.next, 1), (words.last, -1)];
    if let Some((_, step)) = step.iter().find(|(list, _)| holds(list, first)) {
        let unit = look_up(words.units, w.get(1)?)?;
        if matches!(unit, Unit::Day | Unit::Fortnight) {
            return None;
        }
        let here = around(context.today, unit)?.0;
        return Some((2, around(add(context, here, *step, unit)?, unit)?, unit));
    }
    let (start, unit) = if let Some(month) = month(first, words) {
        (month, Unit::Month)
    } else {
        let quarter: u32 = first.strip_prefix(words.quarter)?.parse().ok().filter(|q| (1..=4).contains(q))?;
        (quarter * 3 - 2, Unit::Quarter)
    };
    let of_year = |year| around(NaiveDate::from_ymd_opt(year, start, 1)?, unit);
    match w.get(1).and_then(|word| year(word)) {
        Some(year) => Some((2, of_year(year)?, unit)),
        None => Some((1, roll_year(context, of_year)?, unit)),
    }
}

/// "mid jan", "late next month", "mid-jan 2027".
fn part_of_month(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let words = context.words;
    let first = *w.first()?;
    let mut glued = Vec::with_capacity(w.len() + 1);
    let (w, saved) = if let Some((part, rest)) = first.split_once('-') {
        glued.extend([part, rest]);
        glued.extend(&w[1..]);
        (glued.as_slice(), 1)
    } else {
        (w, 0)
    };
    let day = look_up(words.parts, w.first()?)?;
    let of = usize::from(w.get(1).is_some_and(|word| holds(words.of, word)));
    let rest = &w[1 + of..];
    let in_month = |first: NaiveDate| chrono::Datelike::with_day(&first, day);
    if let Some(month) = rest.first().and_then(|word| month(word, words)) {
        let of_year = |year| NaiveDate::from_ymd_opt(year, month, day).map(|day| (day, day));
        let said = rest.get(1).and_then(|word| year(word));
        let (day, _) = said.map_or_else(|| roll_year(context, of_year), of_year)?;
        return Some(Found::on(day, 2 + of + usize::from(said.is_some()) - saved, Form::Period));
    }
    let (used, stretch, unit) = stretch_at(rest, context)?;
    (unit == Unit::Month).then_some(())?;
    Some(Found::on(in_month(stretch.0)?, used + 1 + of - saved, Form::Period))
}
