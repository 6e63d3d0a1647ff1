//! Reminders: what is ahead, what was said now, what was said when.

use super::Page;
use super::text::{BOLD, DIM, count, due, hang, hint, pad, plain, said, section, styled};
use chrono::NaiveDate;
use kept_api::{List, MomentWire, ReminderAheadWire, SaidWire, StepWire, ToastWire};
use kept_model::format_minute;
use kept_toasts::{Means, ToastError};
use serde::Serialize;
use std::fmt::Write;
use textwrap::core::display_width;

/// Whether something shows notifications, and what it is called.
type Asked = Result<Means, ToastError>;

/// Where something was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum How {
    /// As a notification.
    Desktop,
    /// In this program's output.
    Output,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    /// It was said.
    Shown,
    /// The desktop refused it.
    Failed,
    /// The desktop did not answer: perhaps it was said.
    Unconfirmed,
}

/// One thing that was said now.
#[derive(Debug, Serialize)]
pub(crate) struct SaidNow {
    uid: String,
    /// Its number.
    pub(crate) id: i64,
    kind: &'static str,
    day: String,
    form: String,
    title: String,
    body: String,
    route: String,
    /// Where.
    pub(crate) how: How,
    state: State,
    why: Option<String>,
}

impl SaidNow {
    /// A toast that was said, or not.
    pub(crate) fn new(toast: &ToastWire, how: How, state: State, why: Option<String>) -> Self {
        Self {
            uid: format!("toast:{}", toast.id),
            id: toast.id,
            kind: "toast",
            day: String::new(),
            form: toast.form.clone(),
            title: toast.title.clone(),
            body: toast.body.clone(),
            route: toast.route.clone(),
            how,
            state,
            why,
        }
    }
}

/// Whoever shows notifications here.
#[derive(Debug, Serialize)]
struct Daemon {
    name: String,
}

/// What was said now, and when there is more.
#[derive(Debug, Serialize)]
pub(crate) struct OnceReply {
    /// What was said, in its order.
    pub(crate) items: Vec<SaidNow>,
    total: usize,
    more: bool,
    /// Due, and not said.
    waiting: usize,
    next: Option<MomentWire>,
    daemon: Option<Daemon>,
    /// Why nothing shows notifications.
    why: Option<String>,
    calendar_problems: Vec<String>,
}

impl OnceReply {
    /// After a step.
    pub(crate) fn new(
        mut items: Vec<SaidNow>,
        step: &StepWire,
        asked: Asked,
        calendar_problems: Vec<String>,
        today: NaiveDate,
    ) -> Self {
        for item in &mut items {
            item.day = today.to_string();
        }
        let (daemon, why) = who(asked);
        let (waiting, next) = (step.waiting, step.next.clone());
        Self { total: items.len(), more: false, items, waiting, next, daemon, why, calendar_problems }
    }
}

/// What is ahead, and whether something shows it.
#[derive(Debug, Serialize)]
pub(crate) struct AheadReply {
    #[serde(flatten)]
    ahead: List<ReminderAheadWire>,
    /// Due, and not said.
    waiting: usize,
    next: Option<MomentWire>,
    daemon: Option<Daemon>,
    /// Why nothing shows notifications.
    why: Option<String>,
}

impl AheadReply {
    /// Of a look that said nothing.
    pub(crate) fn new(ahead: List<ReminderAheadWire>, step: StepWire, asked: Asked) -> Self {
        let (daemon, why) = who(asked);
        Self { ahead, waiting: step.waiting, next: step.next, daemon, why }
    }
}

fn who(asked: Asked) -> (Option<Daemon>, Option<String>) {
    match asked {
        Ok(means) => (Some(Daemon { name: means.name }), None),
        Err(error) => (None, Some(sentence(&error))),
    }
}

/// Why something was not shown, with a capital and a full stop.
pub(crate) fn sentence(error: &ToastError) -> String {
    let text = error.to_string();
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
        + "."
}

/// What will be said.
pub(crate) fn ahead(reply: &AheadReply, page: Page) -> String {
    let mut text = match (&reply.daemon, &reply.why) {
        (Some(daemon), _) => hang("", &format!("{} shows notifications.", plain(&daemon.name)), page),
        (None, why) => {
            let why = why.as_deref().map(plain).unwrap_or_default();
            hang("", &format!("{why} kept remind --once prints what is due."), page)
        }
    };
    if reply.waiting > 0 {
        let things = count(reply.waiting, "thing is due and was", "things are due and were");
        text += &hang("", &format!("{things} not said yet."), page);
    }
    if reply.ahead.items.is_empty() {
        text += &hang("", "Nothing more would be said until the end of the next working day.", page);
        return text;
    }
    text += &section(BOLD, "Until the end of the next working day");
    let items = &reply.ahead.items;
    let keys =
        items.iter().filter_map(|item| item.id.as_deref()).map(display_width).max().unwrap_or_default();
    let whens: Vec<String> = items.iter().map(|item| when(&item.day, item.minute, page)).collect();
    let width = whens.iter().map(|when| display_width(when)).max().unwrap_or_default();
    for (item, when) in items.iter().zip(&whens) {
        let key = styled(DIM, &pad(item.id.as_deref().unwrap_or_default(), keys));
        text += &hang(&format!("  {key}  {}  ", pad(when, width)), &plain(&item.title), page);
    }
    text
}

/// What was said now.
pub(crate) fn once(reply: &OnceReply, only_desktop: bool, page: Page) -> String {
    let mut text = String::new();
    for item in reply.items.iter().filter(|item| item.how == How::Output) {
        if let Some(why) = &item.why {
            text += &hang("", &styled(DIM, &plain(why)), page);
        }
        text += &hang("", &styled(BOLD, &plain(&item.title)), page);
        text.extend(item.body.lines().map(|line| hang("  ", &plain(line), page)));
    }
    if !text.is_empty() {
        text += &hint("kept due shows them with their keys", page);
    }
    let mut desktop = reply.items.iter().filter(|item| item.how == How::Desktop).peekable();
    if let (Some(daemon), true) = (&reply.daemon, desktop.peek().is_some()) {
        text += &hang("", &styled(BOLD, &format!("Shown by {}", plain(&daemon.name))), page);
    }
    for item in desktop {
        let doubt = match item.state {
            State::Shown => String::new(),
            State::Failed => styled(DIM, &format!(" · not shown: {}", reason(item))),
            State::Unconfirmed => styled(DIM, &format!(" · perhaps not shown: {}", reason(item))),
        };
        text += &hang("  ", &(plain(&item.title) + &doubt), page);
    }
    // What can be printed waits for another reason: the night, a meeting, the day's most.
    if only_desktop && reply.daemon.is_none() && reply.items.is_empty() && reply.waiting > 0 {
        let why = reply.why.as_deref().map(plain).unwrap_or_default();
        text += &hang("", &format!("{why} kept due lists what is due."), page);
    }
    let now = match (reply.waiting, reply.items.len()) {
        (0, 0) => "Nothing is due now.".to_owned(),
        (0, _) => String::new(),
        (held, _) => count(held, "thing is due and held back.", "things are due and held back."),
    };
    let next = reply.next.as_ref().map(|next| format!("Next: {}.", when(&next.day, next.minute, page)));
    let last: Vec<String> = [Some(now), next].into_iter().flatten().filter(|said| !said.is_empty()).collect();
    if !last.is_empty() {
        text += &hang("", &last.join(" "), page);
    }
    text.extend(reply.calendar_problems.iter().map(|problem| hang("", &plain(problem), page)));
    text
}

/// As part of a sentence.
fn reason(item: &SaidNow) -> String {
    let why = plain(item.why.as_deref().unwrap_or_default());
    let mut letters = why.trim_end_matches('.').chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// A moment ahead: "today 14:00", "Mon 23 Nov 09:00".
fn when(day: &str, minute: u16, page: Page) -> String {
    format!("{} {}", due(day, page), format_minute(minute))
}

/// What was said when, newest first.
pub(crate) fn log(reply: &List<SaidWire>, page: Page) -> String {
    if reply.items.is_empty() {
        return "Nothing was said yet.\n".to_owned();
    }
    let whens: Vec<String> = reply
        .items
        .iter()
        .map(|item| format!("{} {}", said(&item.day, page), format_minute(item.minute)))
        .collect();
    let width = whens.iter().map(|when| display_width(when)).max().unwrap_or_default();
    let mut text = String::new();
    for (item, when) in reply.items.iter().zip(&whens) {
        let head = format!("{}  ", pad(when, width));
        let below = " ".repeat(display_width(&head));
        text += &hang(&head, &plain(&item.title), page);
        // A single line says what the title says.
        let lines = item.lines.iter().filter(|_| item.lines.len() > 1);
        let dim = lines.map(|line| plain(line)).chain([became(item, page)]);
        for line in dim {
            let set = hang(&below, &line, page);
            text.extend(set.lines().map(|line| format!("{below}{}\n", styled(DIM, line.trim_start()))));
        }
    }
    if reply.more {
        let _ = write!(text, "{}", hint("--limit shows more", page));
    }
    text
}

/// "shown 10:05, done 10:07", "not shown: …", and the zone where it is another than here.
fn became(item: &SaidWire, page: Page) -> String {
    let at = |moment: &Option<MomentWire>| {
        moment.as_ref().map(|at| format!(" {}", clock(at, &item.day, page))).unwrap_or_default()
    };
    let why = plain(item.why.as_deref().unwrap_or_default());
    let why = why.trim_end_matches('.');
    let mut text = match item.state.as_str() {
        "passed" => format!("not said: {why}"),
        "failed" => format!("not shown: {why}"),
        "due" => "perhaps not seen".to_owned(),
        _ => format!("shown{}", at(&item.shown_at)),
    };
    if let Some(act) = &item.act {
        let word = match act.as_str() {
            "tomorrow" => "put off",
            "open" => "opened",
            "log" => "written down",
            other => other,
        };
        let _ = write!(text, ", {word}{}", at(&item.acted_at));
    }
    let form = item.form.as_deref().filter(|form| *form == "digest");
    let zone = item.zone.as_deref().filter(|zone| *zone != page.zone.name());
    for note in form.into_iter().chain(zone) {
        let _ = write!(text, " · {}", plain(note));
    }
    text
}

/// The time of that day, or the other day, too.
fn clock(at: &MomentWire, day: &str, page: Page) -> String {
    let time = format_minute(at.minute);
    if at.day == day { time } else { format!("{} {time}", said(&at.day, page)) }
}
