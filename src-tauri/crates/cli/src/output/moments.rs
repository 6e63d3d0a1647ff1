//! Delight moments, words that worked, and the files of an entry.

use super::Page;
use super::text::{BOLD, DIM, FOUND, count, hang, hint, pad, plain, styled, undo_hint};
use kept_api::{AttachedWire, ChangedWire, DelightItem, DelightsPage, TellWire, WordsItem, WordsPage};
use std::fmt::Write;

/// A file was attached, or was there already.
pub(crate) fn attached(reply: &AttachedWire, page: Page) -> String {
    let file = &reply.attachment;
    let (name, size) = (plain(&file.name), &file.size);
    if reply.changed.op.is_none() {
        return format!("{name} is attached to #{} already.\n", file.entry);
    }
    format!("Attached {name} ({size}) to #{}.\n{}", file.entry, undo_hint(page))
}

/// A file was taken from its entry.
pub(crate) fn detached(reply: &ChangedWire, page: Page) -> String {
    let label = plain(&reply.label);
    let past = label.strip_prefix("Remove ").map_or_else(|| label.clone(), |rest| format!("Removed {rest}"));
    format!("{past}.\n{}", undo_hint(page))
}

/// The wall: how far the moments came, the moments, and what they ask for.
pub(crate) fn wall(reply: &DelightsPage, is_all: bool, page: Page) -> String {
    let mut text = format!("{}\n", styled(BOLD, &plain(&reply.headline)));
    if reply.total > 0 {
        let steps: Vec<String> =
            reply.chain.iter().map(|step| format!("{} {}", step.count, step.step)).collect();
        let levers: Vec<String> =
            reply.levers.iter().map(|one| format!("{} {}", one.count, one.lever)).collect();
        text += &hang("  ", &styled(DIM, &steps.join(" · ")), page);
        text += &hang("  ", &styled(DIM, &levers.join(" · ")), page);
        text.push('\n');
    }
    let width = reply.items.iter().map(|item| item.id.to_string().len() + 1).max().unwrap_or_default();
    let days = reply.items.iter().map(|item| item.when.chars().count()).max().unwrap_or_default();
    for item in &reply.items {
        let head = format!(
            "{}  {}  ",
            styled(DIM, &pad(&format!("#{}", item.id), width)),
            styled(DIM, &pad(&item.when, days))
        );
        text += &hang(&head, &moment(item), page);
    }
    let left = reply.found.saturating_sub(reply.items.len());
    if left > 0 {
        let _ = writeln!(text, "{}", styled(DIM, &format!("{left} more; --limit shows them")));
    }
    if is_all {
        text += &asks(reply, page);
    }
    text
}

/// A moment on one line: their words, whose, where, how far it came, whether it may be retold.
fn moment(item: &DelightItem) -> String {
    let said = match &item.words {
        Some(words) => format!("“{}”", plain(words)),
        None => plain(&item.body),
    };
    let names = [&item.who, &item.account].into_iter().flatten().map(|name| plain(&name.name));
    let mut parts: Vec<String> = names.collect();
    parts.extend(item.lever.clone());
    parts.push(format!("{} of 6", item.reached));
    parts.push(item.consent_label.clone());
    if !item.files.is_empty() {
        parts.push(count(item.files.len(), "file", "files"));
    }
    if item.told.is_some() {
        parts.push("told".to_owned());
    }
    format!("{} {}", styled(BOLD, &said), styled(DIM, &parts.join(" · ")))
}

/// What the moments ask for: one to tell, a thank-you, somebody without any, and what went the other way.
fn asks(reply: &DelightsPage, page: Page) -> String {
    let mut text = String::new();
    if let Some(tell) = &reply.tell {
        text += &told(tell, page);
    }
    if !reply.unthanked.is_empty() {
        let _ = writeln!(text, "\n{}", styled(BOLD, "Not thanked yet"));
        for one in &reply.unthanked {
            let account = one.account.as_ref().map(|account| plain(&account.name)).unwrap_or_default();
            let body = format!("{} · {account} · {}: {}", plain(&one.who), one.when, plain(&one.text));
            text += &hang(&format!("  #{}  ", one.id), &body, page);
        }
        text += &more(reply.unthanked_more);
        text += &hint("kept edit ID thanked=today notes that they were", page);
    }
    if !reply.droughts.is_empty() {
        let _ = writeln!(text, "\n{}", styled(BOLD, "Nothing noted for half a year"));
        for one in &reply.droughts {
            let _ = writeln!(text, "  {}: {}", plain(&one.account.name), one.when);
        }
        text += &more(reply.droughts_more);
    }
    let way = &reply.other_way;
    if !way.items.is_empty() || way.quiet > 0 {
        let _ = writeln!(text, "\n{}", styled(BOLD, "The other way"));
        text += &hang("  ", &plain(&way.sentence), page);
        for item in &way.items {
            let step = |step: &kept_api::DelightStepWire| {
                let shows =
                    step.evidence.as_ref().map(|shows| format!(" ({})", plain(shows))).unwrap_or_default();
                format!("{} {}{shows}", step.step, step.when)
            };
            let steps: Vec<String> = item.steps.iter().map(step).collect();
            let account = item.account.as_ref().map(|account| plain(&account.name)).unwrap_or_default();
            let helped = item.helped.as_ref().map(|day| format!(" · helped {day}")).unwrap_or_default();
            let body = format!("{account}: {} · {}{helped}", plain(&item.text), steps.join(" → "));
            text += &hang(&format!("  #{}  ", item.id), &body, page);
        }
        text += &more(way.more);
    }
    text
}

/// The moment to tell next.
fn told(tell: &TellWire, page: Page) -> String {
    let mut text = format!("\n{} #{}\n", styled(BOLD, "Tell this one:"), tell.item.id);
    text += &hang("  ", &styled(FOUND, &plain(&tell.title)), page);
    let parts =
        [("before", &tell.before), ("moment", &tell.moment), ("felt", &tell.felt), ("after", &tell.after)];
    for (word, part) in parts {
        if let Some(part) = part {
            text += &hang(&format!("  {}  ", styled(DIM, &pad(word, 6))), &plain(part), page);
        }
    }
    text += &hang("  ", &plain(&tell.why), page);
    text += &hang("  ", &plain(&tell.consent), page);
    text + &hint(&format!("kept edit {} told=today notes that it was told", tell.item.id), page)
}

fn more(count: usize) -> String {
    if count == 0 { String::new() } else { format!("  {count} more\n") }
}

/// The words that worked, and beside each who said it and whether it may be said again.
pub(crate) fn words(reply: &WordsPage, page: Page) -> String {
    if reply.items.is_empty() && reply.total == 0 && reply.corrected.is_empty() {
        return "No words are noted here. Their own words in a delight moment count, and entries tagged #words.\n"
            .to_owned();
    }
    let mut text = String::new();
    for one in &reply.corrected {
        let _ = writeln!(text, "Nothing says \"{}\"; shown is \"{}\".", plain(&one.typed), plain(&one.used));
    }
    let width = reply.items.iter().map(|item| item.id.to_string().len() + 1).max().unwrap_or_default();
    for item in &reply.items {
        let head = format!("{}  ", styled(DIM, &pad(&format!("#{}", item.id), width)));
        text += &hang(&head, &line(item), page);
    }
    let left = reply.total.saturating_sub(reply.items.len());
    if left > 0 {
        let _ = writeln!(text, "{}", styled(DIM, &format!("{left} more; --limit shows them")));
    }
    text
}

fn line(item: &WordsItem) -> String {
    let said = if item.is_quote { format!("“{}”", plain(&item.words)) } else { plain(&item.words) };
    let names = [&item.who, &item.account].into_iter().flatten().map(|name| plain(&name.name));
    let mut parts: Vec<String> = names.collect();
    parts.push(item.when.clone());
    parts.push(item.said_in.clone());
    parts.extend(item.lever.clone());
    parts.extend(item.consent_label.clone());
    if item.side == "ours" {
        parts.push("ours".to_owned());
    }
    format!("{} {}", styled(BOLD, &said), styled(DIM, &parts.join(" · ")))
}
