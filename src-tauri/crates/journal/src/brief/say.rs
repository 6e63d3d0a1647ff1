//! The sentences of the page: what to say first, and how giving, silence and our promises stand.

use super::compose::Desk;
use super::lines::{clip, long_day, of_ten, one_line, quoted};
use crate::{Prompt, Result, Rule};
use chrono::{Datelike, Days, NaiveDate};
use kept_model::{Entry, Facet, LaneStepName, count_word, days_between, times_word};

/// A thank-you is fresh for so many days.
const FRESH: i64 = 30;
/// A score from which on one says thank you.
const HIGH: u8 = 9;
/// How many delight moments are looked at for a thank-you.
const DELIGHTS: usize = 10;
/// Balance counts this many days, today included.
const WINDOW: u64 = 90;

/// The thank-you that is owed, the low score whose loop is open, the question that nobody asked.
pub(super) fn first(desk: &mut Desk<'_>, prompts: &[Prompt]) -> Result<Vec<String>> {
    let mut sentences: Vec<String> = thanks(desk)?.into_iter().collect();
    if let Some(prompt) = prompts.iter().find(|prompt| prompt.rule == Rule::PulseLow) {
        sentences.push(format!("{}.", prompt.title));
    }
    if let Some(prompt) = prompts.iter().find(|prompt| prompt.rule == Rule::Playbook) {
        sentences.push(unasked(desk, prompt)?);
    }
    Ok(sentences)
}

/// The newest delight or high score of the last thirty days; of somebody who comes to the meeting, where there is one.
fn thanks(desk: &mut Desk<'_>) -> Result<Option<String>> {
    let mut ids = desk.reader.delights_of(desk.account, DELIGHTS)?;
    ids.extend(desk.reader.newest_pulse_of(desk.account)?);
    let mut best: Option<((bool, NaiveDate, bool), Entry)> = None;
    for id in ids {
        let entry = desk.reader.entry(id)?;
        let is_pulse = match &entry.facet {
            Facet::Pulse(pulse) if pulse.score >= HIGH => true,
            Facet::Delight(_) => false,
            _ => continue,
        };
        if !(0..=FRESH).contains(&days_between(entry.day, desk.today)) {
            continue;
        }
        let rank = (desk.comes(&entry.people), entry.day, is_pulse);
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            best = Some((rank, entry));
        }
    }
    let Some((_, entry)) = best else { return Ok(None) };
    let who = desk.names(&entry.people)?.unwrap_or_else(|| "them".to_owned());
    let when = near_day(entry.day, desk.today);
    Ok(match &entry.facet {
        Facet::Pulse(pulse) => {
            let ticket = pulse.ticket.as_ref().map(|ticket| format!(", ticket {ticket}")).unwrap_or_default();
            Some(format!("Thank {who}: {} {when}{ticket}.", of_ten(pulse.score)))
        }
        Facet::Delight(delight) => Some(match &delight.words {
            Some(words) => format!("Thank {who} for the words said {when}: {}", quoted(words)),
            None => {
                format!("Remember with {who} what happened {when}: {}", clip(&one_line(&entry.body), 120))
            }
        }),
        _ => None,
    })
}

/// "Nobody has asked Priya how the rollout feels, 34 days after it went live."
fn unasked(desk: &Desk<'_>, prompt: &Prompt) -> Result<String> {
    let order = prompt.entry.map(|id| desk.reader.entry(id)).transpose()?;
    let live = order.and_then(|entry| match entry.facet {
        Facet::Order(order) => order.step(LaneStepName::Live)?.actual,
        _ => None,
    });
    let since = live.map(|live| days_between(live, desk.today));
    let days =
        |since: i64| if since == 1 { "one day".to_owned() } else { format!("{} days", count_word(since)) };
    Ok(match since.filter(|since| *since > 0) {
        Some(since) if prompt.title.ends_with('?') => {
            format!("{} It went live {} ago.", prompt.title, days(since))
        }
        Some(since) => format!("{}, {} after it went live.", prompt.title, days(since)),
        None if prompt.title.ends_with('?') => prompt.title.clone(),
        None => format!("{}.", prompt.title),
    })
}

/// "yesterday", "last Thursday", "on 17 October".
fn near_day(day: NaiveDate, today: NaiveDate) -> String {
    match days_between(day, today) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=7 => format!("last {}", day.format("%A")),
        _ => format!("on {}", long_day(day, today)),
    }
}

/// Giving and asking in ninety days, silence beside the usual gap, our promises.
pub(super) fn balance(desk: &Desk<'_>, late: usize) -> Result<Vec<String>> {
    let mut sentences = Vec::new();
    let since = desk.today.checked_sub_days(Days::new(WINDOW - 1)).unwrap_or(desk.today);
    let (gave, asked) = desk.reader.stances_since(desk.account, since)?;
    let (gave, asked) = (i64::from(gave), i64::from(asked));
    sentences.push(match (gave, asked) {
        (0, 0) => format!("In {WINDOW} days we neither gave nor asked."),
        (0, _) => format!("In {WINDOW} days we asked {} and gave nothing.", times_word(asked)),
        (_, 0) => format!("In {WINDOW} days we gave {} and asked for nothing.", times_word(gave)),
        (3.., 3..) => {
            format!("In {WINDOW} days we gave {} and asked {}.", times_word(gave), count_word(asked))
        }
        _ => format!("In {WINDOW} days we gave {} and asked {}.", times_word(gave), times_word(asked)),
    });
    let fact = desk.reader.account_fact(desk.account)?;
    sentences.push(match fact.last_touch {
        None => "We have not spoken yet.".to_owned(),
        Some((last, _)) => {
            let usual = fact.usual_gap.map(|gap| format!(", usually {}", count_word(i64::from(gap))));
            let usual = usual.unwrap_or_default();
            match days_between(last, desk.today) {
                ..=0 => "We spoke today.".to_owned(),
                1 => format!("Quiet for one day{usual}."),
                quiet => format!("Quiet for {} days{usual}.", count_word(quiet)),
            }
        }
    });
    match late {
        0 => sentences.extend(kept(desk)?),
        1 => sentences.push("One promise of ours is late.".to_owned()),
        _ => sentences
            .push(format!("{} promises of ours are late.", super::lines::capital(&count_word(late as i64)))),
    }
    Ok(sentences)
}

/// "Every promise to them kept since March." One kept promise is no series.
fn kept(desk: &Desk<'_>) -> Result<Option<String>> {
    let kept = desk.reader.kept_in_a_row(desk.account)?.filter(|(count, _)| *count > 1);
    Ok(kept.map(|(_, first)| {
        let month = first.format(if first.year() == desk.today.year() { "%B" } else { "%B %Y" });
        format!("Every promise to them kept since {month}.")
    }))
}
