//! Dates that count from another: "in 3 weeks", "2w", "3 business days", "10 days ago", "30d after live".

use super::calendar::add;
use super::phrase::{Form, Found, number};
use super::{DateContext, Roll};
use crate::words::{Unit, holds, look_up};
use kept_model::{Anchor, AnchorEvent};

/// Reads a length at the start of the words, and what it counts from.
pub(super) fn length(w: &[&str], context: &DateContext<'_>) -> Option<Found> {
    let words = context.words;
    let ahead = w.first().is_some_and(|word| holds(words.ahead, word));
    let skipped =
        usize::from(ahead) + usize::from(!ahead && w.first().is_some_and(|word| holds(words.the, word)));
    let (mut used, count, unit, form) = amount(&w[skipped..], context)?;
    used += skipped;
    let next = w.get(used).copied().unwrap_or_default();
    let (after, before) = (holds(words.after, next), holds(words.before, next));
    if (after || before) && !ahead {
        let sign = if after { 1 } else { -1 };
        let rest = &w[used + 1..];
        if let Some((more, event)) = anchor_event(rest, context) {
            let days = sign * count * days_of(unit)?;
            let anchor = Anchor { event, days };
            return Some(Found {
                anchor: Some(anchor),
                ..Found::on(context.today, used + 1 + more, Form::Firm)
            });
        }
        if after && rest.first().is_some_and(|word| holds(words.now, word)) {
            let day = add(context, context.today, count, unit)?;
            return Some(Found::on(day, used + 2, Form::Firm));
        }
        if let Some(from) = super::day::day_at(rest, context).filter(|from| from.anchor.is_none()) {
            let day = add(context, from.day, sign * count, unit)?;
            return Some(Found::on(day, used + 1 + from.used, Form::Firm));
        }
    }
    if form == Form::Bare {
        return None;
    }
    if holds(words.ago, next) && !ahead {
        return Some(Found::on(add(context, context.today, -count, unit)?, used + 1, Form::Firm));
    }
    let back = context.roll == Roll::Back && !ahead;
    let day = add(context, context.today, if back { -count } else { count }, unit)?;
    Some(Found::on(day, used, if ahead { Form::Firm } else { form }))
}

/// Words used, count, unit, and how sure it is that they are a date.
fn amount(w: &[&str], context: &DateContext<'_>) -> Option<(usize, i64, Unit, Form)> {
    let words = context.words;
    let first = *w.first()?;
    let digits = first.find(|c: char| !c.is_ascii_digit()).unwrap_or(first.len());
    if (1..=4).contains(&digits)
        && digits < first.len()
        && let Some(unit) =
            look_up(words.glued_units, &first[digits..]).or(look_up(words.units, &first[digits..]))
    {
        // "2m" may be two metres: it counts as two months only where nothing but a date can stand.
        let form = if matches!(unit, Unit::Month) { Form::Length } else { Form::Glued };
        return Some((1, first[..digits].parse().ok()?, unit, form));
    }
    if let Some(unit) = look_up(words.units, first) {
        return Some((1, 1, unit, Form::Bare));
    }
    let count = i64::from(number(first, context)?);
    let second = *w.get(1)?;
    if holds(words.working, second) {
        let day = look_up(words.units, w.get(2)?)? == Unit::Day;
        return day.then_some((3, count, Unit::WorkDay, Form::WorkDays));
    }
    let unit = look_up(words.units, second).or_else(|| {
        let unit = look_up(words.glued_units, second)?;
        first.starts_with(|c: char| c.is_ascii_digit()).then_some(unit)
    })?;
    Some((2, count, unit, Form::Length))
}

/// The fact at the start of the words: "live", "the renewal", "go live".
fn anchor_event(w: &[&str], context: &DateContext<'_>) -> Option<(usize, AnchorEvent)> {
    let words = context.words;
    let skipped = usize::from(w.first().is_some_and(|word| holds(words.the, word)));
    let w = &w[skipped..];
    let event = |count: usize| Some((count + skipped, look_up(words.anchors, &w.get(..count)?.join("-"))?));
    event(2).or_else(|| event(1))
}

/// Calendar days of a unit when it counts from a fact whose own day may still move. Working days cannot be
/// counted from a day that is not known.
fn days_of(unit: Unit) -> Option<i64> {
    match unit {
        Unit::Day => Some(1),
        Unit::WorkDay => None,
        Unit::Week => Some(7),
        Unit::Fortnight => Some(14),
        Unit::Month => Some(30),
        Unit::Quarter => Some(91),
        Unit::Year => Some(365),
    }
}
