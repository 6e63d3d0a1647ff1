//! Chips: what the parts of a line stand for, as the window shows them in place of the words.

use chrono::NaiveDate;
use kept_capture::{Captured, Meaning, Named, Role, Trigger, When};
use kept_model::{Anchor, Noun, days_between, format_day_long, format_minute};
use std::ops::Range;

/// A part of the line and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Bytes of the line.
    pub range: Range<usize>,
    /// What it was understood as.
    pub role: Role,
    /// What is shown in its place; `None` for prose.
    pub shows: Option<String>,
    /// The account or person that it names.
    pub names: Option<(Noun, i64)>,
}

/// The whole line, part by part.
pub(super) fn chips(line: &str, captured: &Captured, today: NaiveDate) -> Vec<Chip> {
    let chip = |span: &kept_capture::Span| Chip {
        range: span.range.clone(),
        role: span.role,
        shows: shows(&line[span.range.clone()], span.role, span.meaning.as_ref(), today),
        names: span.meaning.as_ref().and_then(names),
    };
    captured.spans.iter().map(chip).collect()
}

fn names(meaning: &Meaning) -> Option<(Noun, i64)> {
    match meaning {
        Meaning::Named(Named::Account { id, .. }) => Some((Noun::Account, id.0)),
        Meaning::Named(Named::Person { id, .. }) => Some((Noun::Person, id.0)),
        Meaning::When(_) => None,
    }
}

fn shows(text: &str, role: Role, meaning: Option<&Meaning>, today: NaiveDate) -> Option<String> {
    match (role, meaning) {
        (_, Some(Meaning::Named(named))) => Some(named.name().to_owned()),
        (_, Some(Meaning::When(when))) => Some(date(when, today)),
        (Role::Text | Role::Link | Role::Separator | Role::Quote, None) => None,
        (Role::MineMarker, None) => Some("mine".to_owned()),
        (Role::TheirsMarker, None) => Some("theirs".to_owned()),
        (Role::DelightMarker, None) => Some("delight".to_owned()),
        (Role::QuestionMarker, None) => Some("to ask".to_owned()),
        (Role::TheirQuestionMarker, None) => Some("they ask".to_owned()),
        (Role::ObstacleMarker, None) => Some("obstacle".to_owned()),
        (Role::OutcomeMarker, None) => Some("outcome".to_owned()),
        (Role::NewAccount | Role::Ambiguous, None) => {
            let name = text.trim_start_matches('@');
            Some(name.trim_matches(['"', '“', '”', '„', '«', '»']).to_owned())
        }
        _ => Some(text.to_owned()),
    }
}

/// "by Fri 27 Nov", "on Tue 1 Dec 15:00", "yesterday", "30 days after live".
fn date(when: &When, today: NaiveDate) -> String {
    let day = match (when.day, when.anchor) {
        (Some(day), _) => near(day, today),
        (None, Some(anchor)) => counted(anchor),
        (None, None) => String::new(),
    };
    let hour = when.minute.map_or(String::new(), |minute| format!(" {}", format_minute(minute)));
    let word = match (when.announced, when.day) {
        (Some(Trigger::On), Some(day)) if days_between(today, day).abs() > 1 => "on ",
        // "before fri" means Thursday at the latest, "in 3 weeks" that day at the latest.
        (Some(Trigger::By | Trigger::Before | Trigger::In), _) => "by ",
        _ => "",
    };
    format!("{word}{day}{hour}")
}

/// A day as one says it: "today", "yesterday", else "Fri 27 Nov".
pub(super) fn near(day: NaiveDate, today: NaiveDate) -> String {
    match days_between(today, day) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        _ => format_day_long(day, today),
    }
}

/// "30 days after live", "120 days before renewal", "on renewal".
pub(super) fn counted(anchor: Anchor) -> String {
    let event = anchor.event;
    let days = anchor.days.unsigned_abs();
    let s = if days == 1 { "" } else { "s" };
    match anchor.days {
        0 => format!("on {event}"),
        later if later > 0 => format!("{days} day{s} after {event}"),
        _ => format!("{days} day{s} before {event}"),
    }
}
