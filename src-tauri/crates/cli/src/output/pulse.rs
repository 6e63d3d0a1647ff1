//! Pulses: what is open, what is due, both views, and what replies became.

use super::Page;
use super::text::{BOLD, DIM, LATE, count, hang, hint, long, plain, said, styled, undo_hint};
use super::today::prompt;
use kept_api::{
    NameWire, OpenLoopWire, PulseImportWire, PulseItem, PulseMessageWire, PulsePage, PulseReplyWire,
};
use std::fmt::Write;

/// Problems that are told one by one.
const TOLD: usize = 20;

/// The page of pulses.
pub(crate) fn page(reply: &PulsePage, page: Page) -> String {
    let mut text = format!("{}\n", styled(BOLD, &plain(&reply.headline)));
    let mut section = |heading: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = write!(text, "\n{}\n{}", styled(BOLD, heading), lines.concat());
        }
    };
    section("Open loops", reply.loops.iter().map(|open| open_loop(open, page)).collect());
    section("Due", reply.due.iter().map(|due| prompt(due, page)).collect());
    let mut ahead: Vec<String> = reply
        .ahead
        .iter()
        .map(|next| {
            hang(
                &format!("  {}  ", long(&next.day, page)),
                &format!("{}, {}", plain(&next.account.name), plain(&next.why)),
                page,
            )
        })
        .collect();
    if reply.ahead_more > 0 {
        ahead.push(format!("  and {} more\n", reply.ahead_more));
    }
    section("To come", ahead);
    let gap = |gap: &kept_api::PulseGapWire| {
        hang(
            "  ",
            &format!(
                "{}: {} (#{} and #{})",
                plain(&gap.account.name),
                plain(&gap.sentence),
                gap.ours.entry,
                gap.theirs.entry
            ),
            page,
        )
    };
    section("What we believe, and what they say", reply.gaps.iter().map(gap).collect());
    section("Latest", reply.items.iter().map(|item| latest(item, page)).collect());
    if reply.more {
        text += &hint(&format!("{} in all", count(reply.total, "pulse", "pulses")), page);
    }
    if reply.total == 0 && reply.due.is_empty() {
        text += &hint(
            "kept log '@acme pulse 9 support' keeps one, kept pulse ask acme prints three questions to send",
            page,
        );
    }
    if !reply.loops.is_empty() {
        text += &hint("kept pulse close ID · kept pulse told ID", page);
    }
    text
}

fn open_loop(open: &OpenLoopWire, page: Page) -> String {
    let days = match usize::try_from(open.working_days).unwrap_or_default() {
        0 => "today".to_owned(),
        days => count(days, "working day", "working days"),
    };
    let since = if open.is_late { styled(LATE, &days) } else { days };
    let closed = if open.pulse.closed.is_some() { ", closed; tell them" } else { "" };
    row(&open.pulse, &format!("{since}{closed}"), page)
}

fn latest(item: &PulseItem, page: Page) -> String {
    row(item, &said(&item.day, page), page)
}

/// "#12  6 of 10 on support, Priya Raman, Calder Water, ticket 20817: two days · their words".
fn row(item: &PulseItem, when: &str, page: Page) -> String {
    let mut what = styled(BOLD, &format!("{} of 10", item.score));
    if let Some(about) = &item.about {
        let _ = write!(what, " on {about}");
    }
    if item.side == "ours" {
        what += ", in our eyes";
    }
    let names: Vec<&NameWire> = item.people.iter().chain(&item.account).collect();
    for name in names {
        let _ = write!(what, ", {}", plain(&name.name));
    }
    if let Some(ticket) = &item.ticket {
        let _ = write!(what, ", ticket {}", plain(ticket));
    }
    let _ = write!(what, ", {when}");
    let id = styled(DIM, &format!("#{}", item.id));
    let mut text = hang(&format!("  {id}  "), &what, page);
    let under = " ".repeat(item.id.to_string().len() + 5);
    if !item.words.is_empty() {
        text += &hang(&under, &plain(&item.words), page);
    }
    if let Some(competitor) = &item.competitor {
        text += &hang(&under, &styled(DIM, &format!("of somebody else: {}", plain(competitor))), page);
    }
    text
}

/// The message as it is sent: to be copied, or piped into a mail program.
pub(crate) fn message(reply: &PulseMessageWire) -> String {
    let to = reply.to.as_ref().map_or(String::new(), |to| format!("To: {to}\n"));
    format!("{to}Subject: {}\n\n{}", reply.subject, reply.body)
}

/// What replies became.
pub(crate) fn imported(reply: &PulseImportWire, page: Page) -> String {
    let what = match reply.source.as_str() {
        "csv" => format!("A file of {}", count(reply.total, "reply", "replies")),
        _ => "A mail".to_owned(),
    };
    let mut text = format!("{what}\n");
    let left_out: Vec<String> = reply
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .map(|column| plain(&column.header))
        .collect();
    if !left_out.is_empty() {
        text += &hang("Columns not read: ", &left_out.join(", "), page);
    }
    text.extend(reply.items.iter().map(|item| self::reply(item, page)));
    let mut parts = Vec::new();
    let verb = if reply.changed.is_none() { "to keep" } else { "kept" };
    parts.push(format!("{} {verb}", count(reply.new, "reply", "replies")));
    if reply.same > 0 {
        parts.push(format!("{} the same", reply.same));
    }
    if reply.asked > 0 {
        parts.push(format!("{} to be asked about", reply.asked));
    }
    if !reply.problems.is_empty() {
        parts.push(count(reply.problems.len(), "problem", "problems"));
    }
    let _ = writeln!(text, "{}.", parts.join(", "));
    if reply.asked > 0 {
        text += &hint("--account NAME says whose a reply is when it does not say so itself", page);
    }
    match (&reply.changed, reply.new) {
        (None, _) => text + "Nothing was changed.\n",
        (Some(_), 0) => text,
        (Some(_), _) => text + &undo_hint(page),
    }
}

/// "line 2  Priya Raman, Calder Water: service 8, support 7. Two pulses."
fn reply(item: &PulseReplyWire, page: Page) -> String {
    let whose: Vec<String> = item.person.iter().chain(&item.account).map(|name| plain(&name.name)).collect();
    let whose = match (whose.is_empty(), &item.says) {
        (true, Some(says)) => plain(says),
        (true, None) => "Somebody".to_owned(),
        (false, _) => whose.join(", "),
    };
    let scores: Vec<String> = item
        .scores
        .iter()
        .map(|score| match &score.about {
            Some(about) => format!("{about} {}", score.score),
            None => score.score.to_string(),
        })
        .collect();
    let scores = if scores.is_empty() { String::new() } else { format!(": {}", scores.join(", ")) };
    let what = if item.state == "asked" { styled(LATE, &plain(&item.what)) } else { plain(&item.what) };
    hang(&format!("  line {}  ", item.line), &format!("{whose}{scores}, {what}"), page)
}

/// Rows that could not be read: for standard error.
pub(crate) fn problems(reply: &PulseImportWire) -> String {
    let mut text: String = reply
        .problems
        .iter()
        .take(TOLD)
        .map(|problem| format!("line {}: {}\n", problem.line, plain(&problem.what)))
        .collect::<Vec<_>>()
        .concat();
    if reply.problems.len() > TOLD {
        let _ = writeln!(text, "and {} more", count(reply.problems.len() - TOLD, "problem", "problems"));
    }
    text
}
