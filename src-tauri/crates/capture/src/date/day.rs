//! Single days: "tomorrow", "next fri", "12 jan", "24.12.", "the 15th", "first monday of december".

use super::calendar::{add_days, add_months, around, nearer, roll_year};
use super::length::length;
use super::period::period;
use super::phrase::{Form, Found};
use super::{DateContext, Roll};
use crate::words::{Unit, Words, holds, look_up};
use chrono::{Datelike, NaiveDate};

/// Reads the longest day or stretch at the start of the words, without an hour.
pub(super) fn day_at(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let readers = [named, weekday, numeric, month_day, ordinal, nth_weekday, length, period];
    // The earlier reader wins among equals: "may 3" is a day before it is a month.
    readers
        .iter()
        .filter_map(|read| read(w, context))
        .reduce(|best, next| if next.used > best.used { next } else { best })
}

/// The month that `word` names, 1 to 12.
pub(super) fn month(word: &str, words: &Words) -> Option<u32> {
    (1..).zip(words.months).find(|(_, names)| holds(names, word)).map(|(month, _)| month)
}

/// A year of four digits, or of two after an apostrophe.
pub(super) fn year(word: &str) -> Option<i32> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    match word.strip_prefix('\'') {
        Some(short) => {
            (short.len() == 2 && digits(short)).then(|| short.parse().ok().map(|y: i32| 2000 + y))?
        }
        None => {
            (word.len() == 4 && digits(word)).then(|| word.parse().ok())?.filter(|y| (1900..2200).contains(y))
        }
    }
}

/// "today", "tomorrow morning" (the hour is not said).
fn named(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let words = context.words;
    let first = *w.first()?;
    if holds(words.this, first) && w.get(1).is_some_and(|word| holds(words.parts_of_day, word)) {
        return Some(Found::on(context.today, 2, Form::Firm));
    }
    let day = add_days(context.today, look_up(words.days, first)?)?;
    Some(Found::on(day, 1, Form::Firm))
}

/// "fri", "next fri", "fri next week", "fri 12 jan".
fn weekday(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let words = context.words;
    let first = *w.first()?;
    let (this, next, last) = (holds(words.this, first), holds(words.next, first), holds(words.last, first));
    if next && w.get(1).and_then(|word| look_up(words.units, word)) == Some(Unit::Week) {
        let (index, _) = weekday_index(w.get(2)?, words)?;
        return in_week(context, 1, index).map(|day| Found::on(day, 3, Form::Firm));
    }
    let skipped = usize::from(this || next || last);
    let (index, shy) = weekday_index(w.get(skipped)?, words)?;
    let rest = &w[skipped + 1..];
    if skipped == 0
        && let Some(date) = numeric(rest, context).or_else(|| month_day(rest, context))
    {
        return Some(Found { form: Form::Firm, ..date }.after(1));
    }
    let step = |list| match rest {
        [first, second, ..] => holds(list, first) && look_up(words.units, second) == Some(Unit::Week),
        _ => false,
    };
    if skipped == 0 && (step(words.next) || step(words.this)) {
        let day = in_week(context, i64::from(step(words.next)), index)?;
        return Some(Found::on(day, 3, Form::Firm));
    }
    let today = i64::from(context.today.weekday().num_days_from_monday());
    let ahead = (i64::from(index) - today).rem_euclid(7);
    // A weekday said on itself is a week away: otherwise one would say "today".
    let onwards = add_days(context.today, if ahead == 0 { 7 } else { ahead })?;
    let backwards = add_days(context.today, if ahead == 0 { -7 } else { ahead - 7 })?;
    let day = if next {
        in_week(context, 1, index)?
    } else if last {
        backwards
    } else if this {
        let day = in_week(context, 0, index)?;
        if day < context.today && context.roll != Roll::Back { onwards } else { day }
    } else if context.roll == Roll::Back {
        backwards
    } else {
        onwards
    };
    let form = match (skipped, shy) {
        (1, _) => Form::Firm,
        (_, true) => Form::ShyWeekday,
        (_, false) => Form::Weekday,
    };
    Some(Found::on(day, skipped + 1, form))
}

/// The weekday of the week `weeks` after this one.
fn in_week(context: &DateContext<'_>, weeks: i64, index: u32) -> Option<NaiveDate> {
    add_days(around(context.today, Unit::Week)?.0, weeks * 7 + i64::from(index))
}

/// Monday is 0; and whether the spelling is a word of its own.
fn weekday_index(word: &str, words: &Words) -> Option<(u32, bool)> {
    let (index, _) = (0..).zip(words.weekdays).find(|(_, names)| holds(names, word))?;
    Some((index, holds(words.shy_weekdays, word)))
}

/// "12 jan", "jan 12th, 2027", "the 12th of january".
fn month_day(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let words = context.words;
    let the = usize::from(w.first().is_some_and(|word| holds(words.the, word)));
    let w = &w[the..];
    let first = *w.first()?;
    let (used, month, day) = if let Some(month) = month(first, words) {
        (the == 0).then_some(())?;
        (2, month, day_number(w.get(1)?, words)?)
    } else {
        let day = day_number(first, words)?;
        let of = usize::from(w.get(1).is_some_and(|word| holds(words.of, word)));
        (2 + of, month(w.get(1 + of)?, words)?, day)
    };
    let of_year = |year| NaiveDate::from_ymd_opt(year, month, day).map(|day| (day, day));
    match w.get(used).and_then(|word| year(word)) {
        Some(year) => Some(Found::on(of_year(year)?.0, the + used + 1, Form::Firm)),
        None => Some(Found::on(roll_year(context, of_year)?.0, the + used, Form::Firm)),
    }
}

/// "12", "12th": a day of a month.
pub(super) fn day_number(word: &str, words: &Words) -> Option<u32> {
    let bare = ordinal_digits(word, words).unwrap_or(word);
    (bare.len() <= 2 && bare.bytes().all(|b| b.is_ascii_digit()))
        .then(|| bare.parse().ok())?
        .filter(|d| (1..=31).contains(d))
}

fn ordinal_digits<'w>(word: &'w str, words: &Words) -> Option<&'w str> {
    let digits = words.ordinal_endings.iter().find_map(|ending| word.strip_suffix(ending))?;
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

/// "the 15th", "the 15th of next month".
fn ordinal(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let words = context.words;
    let the = usize::from(w.first().is_some_and(|word| holds(words.the, word)));
    let word = *w.get(the)?;
    ordinal_digits(word, words)?;
    let day = day_number(word, words)?;
    if let Some((used, first)) = w.get(the + 1..).and_then(|rest| of_month(rest, context)) {
        return Some(Found::on(first.with_day(day)?, the + 1 + used, Form::Firm));
    }
    // "the 30th of feb" is no day at all, rather than a 30th with words after it.
    let of = usize::from(w.get(the + 1).is_some_and(|word| holds(words.of, word)));
    if w.get(the + 1 + of).is_some_and(|word| month(word, words).is_some()) {
        return None;
    }
    let first = context.today.with_day(1)?;
    let in_month = |step| add_months(first, step)?.with_day(day).map(|day| (day, day));
    let onwards = || (0..=2).filter_map(in_month).find(|(day, _)| *day >= context.today);
    let backwards = || (-2..=0).rev().filter_map(in_month).find(|(day, _)| *day <= context.today);
    let (day, _) = match context.roll {
        Roll::Forward => onwards(),
        Roll::Back => backwards(),
        Roll::Nearest => nearer(context.today, backwards(), onwards()),
    }?;
    Some(Found::on(day, the + 1, if the == 1 { Form::Firm } else { Form::Ordinal }))
}

/// "of next month", "of the month": words used and the month's first day.
fn of_month(w: &[&str], context: &DateContext<'_>) -> Option<(usize, NaiveDate)> {
    let words = context.words;
    holds(words.of, w.first()?).then_some(())?;
    let second = *w.get(1)?;
    let step = [(words.the, 0), (words.this, 0), (words.next, 1), (words.last, -1)];
    let (_, step) = step.iter().find(|(list, _)| holds(list, second))?;
    (look_up(words.units, w.get(2)?)? == Unit::Month).then_some(())?;
    Some((3, add_months(context.today.with_day(1)?, *step)?))
}

/// "first monday of december", "last friday of next month", "last working day of march".
fn nth_weekday(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let words = context.words;
    let the = usize::from(w.first().is_some_and(|word| holds(words.the, word)));
    let w = &w[the..];
    let first = *w.first()?;
    let nth = if holds(words.last, first) {
        None
    } else {
        let digits = || ordinal_digits(first, words)?.parse().ok();
        Some(look_up(words.ordinals, first).or_else(digits)?)
    };
    let worked = holds(words.working, w.get(1)?);
    let named = *w.get(1 + usize::from(worked))?;
    let weekday = weekday_index(named, words).map(|(index, _)| index);
    if weekday.is_none() && look_up(words.units, named) != Some(Unit::Day) || worked && weekday.is_some() {
        return None;
    }
    let counts = |day: &NaiveDate| {
        weekday.is_none_or(|index| day.weekday().num_days_from_monday() == index)
            && (!worked || context.calendar.is_working(*day))
    };
    let pick = |first: NaiveDate| {
        let (first, last) = around(first, Unit::Month)?;
        let mut days = first.iter_days().take_while(|day| *day <= last).filter(counts);
        match nth {
            Some(nth) => days.nth(nth.checked_sub(1)? as usize),
            None => days.last(),
        }
    };
    let used = 2 + usize::from(worked);
    let rest = w.get(used..)?;
    if let Some((more, first)) = of_month(rest, context) {
        return Some(Found::on(pick(first)?, the + used + more, Form::Firm));
    }
    holds(words.of, rest.first()?).then_some(())?;
    let month = month(rest.get(1)?, words)?;
    let of_year = |year| pick(NaiveDate::from_ymd_opt(year, month, 1)?).map(|day| (day, day));
    match rest.get(2).and_then(|word| year(word)) {
        Some(year) => Some(Found::on(of_year(year)?.0, the + used + 3, Form::Firm)),
        None => Some(Found::on(roll_year(context, of_year)?.0, the + used + 2, Form::Firm)),
    }
}

/// "2027-01-12", "24.12.", "24.12.2026", "12/1", "12/1/2027": the day first, unless only the other way
/// round is a date.
fn numeric(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let word = *w.first()?;
    let sign = word.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(sign, '-' | '.' | '/') {
        return None;
    }
    let dotted = sign == '.' && word.ends_with('.');
    let parts: Vec<&str> = word.strip_suffix('.').unwrap_or(word).split(sign).collect();
    let digits = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(digits) {
        return None;
    }
    let value = |index: usize| parts.get(index).and_then(|part| part.parse::<u32>().ok());
    let short = |index: usize| parts.get(index).is_some_and(|part| part.len() <= 2);
    if parts.len() == 3 && parts[0].len() == 4 && sign != '.' {
        let day = NaiveDate::from_ymd_opt(year(parts[0])?, value(1)?, value(2)?)?;
        return Some(Found::on(day, 1, Form::Firm));
    }
    if sign == '-' || !short(0) || !short(1) {
        return None;
    }
    let (first, second) = (value(0)?, value(1)?);
    let of_year = |year| {
        let swapped = || (sign == '/').then(|| NaiveDate::from_ymd_opt(year, first, second)).flatten();
        NaiveDate::from_ymd_opt(year, second, first).or_else(swapped).map(|day| (day, day))
    };
    match parts.len() {
        3 => {
            let said = if short(2) { 2000 + i32::try_from(value(2)?).ok()? } else { year(parts[2])? };
            Some(Found::on(of_year(said)?.0, 1, Form::Firm))
        }
        2 => {
            let next = w.get(1).and_then(|word| year(word)).filter(|_| dotted);
            let form = if dotted { Form::Firm } else { Form::Pair };
            let day = next.map_or_else(|| roll_year(context, of_year), of_year)?.0;
            Some(Found::on(day, 1 + usize::from(next.is_some()), form))
        }
        _ => None,
    }
}
