//! What is due, and why.

use super::Page;
use super::text::{BOLD, DIM, LATE, count, due, hang, hint, pad, plain, styled};
use chrono::Datelike;
use kept_api::{ActedWire, MeetingWire, PromiseWire, PromptWire, Today};
use std::fmt::Write;
use textwrap::core::display_width;

/// Prompts above the fold.
pub(crate) const FOLD: usize = 7;
/// Promises that are coming, above the fold.
pub(crate) const COMING: usize = 10;

/// Headings by urgency, in their order.
const URGENCIES: &[(&str, &str)] =
    &[("late", "Late"), ("today", "Today"), ("soon", "Soon"), ("quiet", "Quiet hints")];

/// Today: meetings, what prompts and why, what is coming.
pub(crate) fn page(today: &Today, page: Page) -> String {
    let date = page.today;
    let mut text = format!("{} {} {}\n", date.format("%A"), date.day(), date.format("%B %Y"));
    text = styled(BOLD, text.trim_end()) + "\n";
    text += &meetings(&today.meetings, page);
    for (urgency, heading) in URGENCIES {
        let prompts = today.items.iter().filter(|prompt| prompt.urgency == *urgency);
        let mut lines = prompts.map(|prompt| self::prompt(prompt, page)).peekable();
        if lines.peek().is_some() {
            let style = if *urgency == "late" { LATE } else { BOLD };
            let _ = writeln!(text, "\n{}", styled(style, heading));
            text.extend(lines);
        }
    }
    if today.items.is_empty() {
        text += "\nNothing is due.\n";
    }
    text += &rest(today.total.saturating_sub(today.items.len()), ("prompt", "prompts"));
    text += &coming(&today.coming, today.coming_more, page);
    if today.snoozed > 0 {
        let _ = writeln!(
            text,
            "\n{}",
            styled(DIM, &format!("{} put off for later", count(today.snoozed, "prompt", "prompts")))
        );
    }
    if !today.items.is_empty() {
        let keys = hint("kept done KEY · kept snooze KEY fri · kept dismiss KEY", page);
        if !keys.is_empty() {
            text = text + "\n" + &keys;
        }
    }
    text
}

fn meetings(meetings: &[MeetingWire], page: Page) -> String {
    let Some(first) = meetings.first() else { return String::new() };
    let today = page.today.to_string();
    let heading = if first.day == today { "Meetings" } else { "Next meeting" };
    let mut text = format!("\n{}\n", styled(BOLD, heading));
    for meeting in meetings {
        let date = (meeting.day != today).then(|| due(&meeting.day, page));
        let when: Vec<String> =
            date.into_iter().chain(meeting.minute.map(kept_model::format_minute)).collect();
        let when = when.join(" ");
        let account = meeting.account.as_ref().map(|account| account.name.as_str());
        // A title that says with whom needs no name after it.
        let account = account.filter(|name| !meeting.title.contains(name));
        let parts = [Some(meeting.title.as_str()), account, meeting.place.as_deref()];
        let what: Vec<String> = parts.into_iter().flatten().map(plain).collect();
        text += &hang(&format!("  {}  ", pad(&when, 5)), &what.join(" · "), page);
    }
    text
}

/// A prompt under its key, and why.
pub(super) fn prompt(prompt: &PromptWire, page: Page) -> String {
    let head = format!("  {}  ", styled(DIM, &prompt.key));
    let below = " ".repeat(display_width(&head));
    let title = hang(&head, &plain(&prompt.title), page);
    // Each line of its own style, so that a pager that cuts lines shows them right.
    let reason = hang(&below, &plain(&prompt.reason), page);
    reason.lines().fold(title, |text, line| format!("{text}{below}{}\n", styled(DIM, line.trim_start())))
}

fn rest(more: usize, what: (&str, &str)) -> String {
    let one = if more == 1 { what.0 } else { what.1 };
    if more == 0 {
        String::new()
    } else {
        styled(DIM, &format!("  {more} more {one}: kept due --all")) + "\n"
    }
}

fn coming(promises: &[PromiseWire], more: usize, page: Page) -> String {
    if promises.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", styled(BOLD, "Coming up"));
    let whens: Vec<String> = promises
        .iter()
        .map(|promise| promise.due.as_ref().map_or("no date".to_owned(), |day| due(day, page)))
        .collect();
    let width = whens.iter().map(|when| display_width(when)).max().unwrap_or_default();
    let ids = promises.iter().map(|promise| promise.id.to_string().len() + 1).max().unwrap_or_default();
    for (promise, when) in promises.iter().zip(&whens) {
        let arrow = if promise.owner == "them" { "←" } else { "→" };
        let id = styled(DIM, &pad(&format!("#{}", promise.id), ids));
        let head = format!("  {id}  {}  {arrow} ", pad(when, width));
        let names: Vec<String> =
            promise.account.iter().chain(&promise.people).map(|name| plain(name)).collect();
        let mut what = plain(&promise.body);
        if !names.is_empty() {
            what = format!("{}: {what}", styled(BOLD, &names.join(" · ")));
        }
        if promise.moves > 0 {
            what += &styled(DIM, &format!(" · moved {}", kept_model::times_word(promise.moves as i64)));
        }
        text += &hang(&head, &what, page);
    }
    text + &rest(more, ("promise", "promises"))
}

/// What was done with a prompt or a promise.
pub(crate) fn acted(reply: &ActedWire, page: Page) -> String {
    let mut text = plain(&reply.sentence) + "\n";
    if let Some(line) = &reply.what_happened {
        let _ = writeln!(text, "What happened? kept log {}", quoted(&format!("{line}…")));
    }
    text + &super::text::undo_hint(page)
}

/// A word as a POSIX shell reads it whole.
fn quoted(line: &str) -> String {
    format!("'{}'", plain(line).replace('\'', r"'\''"))
}
