//! Operations, and the care of the journal.

use super::Page;
use super::entry::{Columns, Text};
use super::text::{BOLD, DIM, count, hang, hint, number_text, plain, said, styled, table, undo_hint};
use chrono::{DateTime, Utc};
use kept_api::{ChangedWire, EntryWire, FindingKindWire, Findings, List, OpWire, Reindexed, SampleWire};
use std::fmt::Write;

/// The newest operations, newest first.
pub(crate) fn history(reply: &List<OpWire>, page: Page) -> String {
    if reply.items.is_empty() {
        return "Nothing was done yet.\n".to_owned();
    }
    let row = |op: &OpWire| {
        let label = match op.role.as_str() {
            "undo" => format!("Undo: {}", op.label),
            "redo" => format!("Redo: {}", op.label),
            _ => op.label.clone(),
        };
        let label = plain(&label);
        let label = if op.undone { styled(DIM, &format!("{label} (taken back)")) } else { label };
        vec![styled(DIM, &op.op.to_string()), when(op.at, page), label]
    };
    let rows: Vec<Vec<String>> = reply.items.iter().map(row).collect();
    let more = if reply.more {
        hint("--limit shows more; kept undo NUMBER takes one of them back", page)
    } else {
        String::new()
    };
    table(&rows) + &more
}

/// "today 10:05", from Unix milliseconds.
fn when(at: i64, page: Page) -> String {
    let Some(instant) = DateTime::<Utc>::from_timestamp_millis(at) else { return String::new() };
    let local = instant.with_timezone(&page.zone);
    format!("{} {}", said(&local.date_naive().to_string(), page), local.format("%H:%M"))
}

/// An operation was taken back.
pub(crate) fn undone(reply: &ChangedWire, page: Page) -> String {
    format!("Taken back: {}\n{}", plain(&reply.label), hint("kept redo does it again", page))
}

/// An operation was done again.
pub(crate) fn redone(reply: &ChangedWire, _page: Page) -> String {
    format!("Done again: {}\n", plain(&reply.label))
}

/// Something was edited or deleted; `now` is the entry as it is after it.
pub(crate) fn changed(reply: &ChangedWire, now: Option<&EntryWire>, page: Page) -> String {
    let label = plain(&reply.label);
    let past = match label.split_once(' ') {
        Some(("Edit", rest)) => format!("Edited {rest}"),
        Some(("Delete", rest)) => format!("Deleted {rest}"),
        _ => label,
    };
    let now = now
        .map(|entry| Columns::of(std::iter::once(entry), page).row(entry, None, &Text::whole(entry), page));
    format!("{past}.\n{}{}", now.unwrap_or_default(), undo_hint(page))
}

/// The sample was filled.
pub(crate) fn sample(reply: &SampleWire, page: Page) -> String {
    let folder = plain(&reply.folder);
    let entries = count(usize::try_from(reply.entries).unwrap_or(usize::MAX), "entry", "entries");
    let next = hint("Look around: kept due · kept accounts · kept brief calder · kept search backup", page);
    format!("{} of made-up customers in {folder}\n{next}", styled(BOLD, &entries))
}

/// What the doctor looked at, and what was found.
pub(crate) fn doctor(reply: &Findings, page: Page) -> String {
    let mut text = String::new();
    let folder = plain(&reply.folder);
    let entries = count(usize::try_from(reply.entries).unwrap_or_default(), "entry", "entries");
    let headline = match (reply.faults.is_empty(), reply.sound) {
        (true, true) => format!("The journal is sound: {entries} in {folder}"),
        (true, false) => {
            format!("The journal file is sound, and files of its entries are not: {entries} in {folder}")
        }
        (false, _) => {
            format!("The journal in {folder} is damaged. Copy the folder away before anything else.")
        }
    };
    let _ = writeln!(text, "{headline}");
    for line in &reply.checked {
        text += &hang("  ", &plain(line), page);
    }
    for finding in &reply.found {
        let head = match finding.kind {
            FindingKindWire::Fault => "Damaged: ",
            FindingKindWire::Mended => "Mended: ",
            FindingKindWire::Advice => "To know: ",
        };
        text += &hang(head, &plain(&finding.text), page);
    }
    text
}

/// The index was made anew.
pub(crate) fn reindexed(reply: &Reindexed, _page: Page) -> String {
    format!(
        "The search index was made anew from {} rows.\n",
        number_text(usize::try_from(reply.rows).unwrap_or_default())
    )
}
