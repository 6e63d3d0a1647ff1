//! What a search found.

use super::Page;
use super::entry::{Columns, Text};
use super::text::{BOLD, DIM, hang, number_text, plain, styled};
use kept_api::{HitWire, PreparingWire, SearchWire};
use std::fmt::Write;

/// Hits, one row each, then how many there are.
pub(crate) fn found(reply: &SearchWire, page: Page) -> String {
    let mut text = String::new();
    for correction in &reply.corrected {
        let (typed, used) = (plain(&correction.typed), plain(&correction.used));
        // Elsewhere than on a terminal the query is not repeated.
        if page.is_terminal() {
            let _ = writeln!(text, "Nothing says \"{typed}\"; showing \"{used}\".\n");
        } else {
            let _ = writeln!(text, "Showing \"{used}\".");
        }
    }
    let names = |hit: &&HitWire| hit.entry.is_none();
    let kind = reply.items.iter().filter(names).map(|hit| hit.kind.len()).max().unwrap_or_default();
    let columns = Columns::of(reply.items.iter().filter_map(|hit| hit.entry.as_ref()), page).at_least(kind);
    for hit in &reply.items {
        text += &match &hit.entry {
            Some(entry) => columns.row(entry, None, &Text::found(entry, &hit.text, &hit.marks), page),
            None => hang(&columns.head("", "", &hit.kind), &named(hit), page),
        };
    }
    text + &total(reply)
}

fn named(hit: &HitWire) -> String {
    let name = styled(BOLD, &plain(&hit.text));
    let known = [hit.role.as_ref(), hit.at.as_ref()].into_iter().flatten().map(|text| plain(text));
    std::iter::once(name.clone()).chain(known).collect::<Vec<_>>().join(", ")
}

/// "12 found", "1,000+ found, 20 shown".
fn total(reply: &SearchWire) -> String {
    let least = if reply.total_is_least { "+" } else { "" };
    let mut line = format!("{}{least} found", number_text(reply.total));
    if reply.more {
        let _ = write!(line, ", {} shown (--limit shows more)", reply.items.len());
    }
    styled(DIM, &line) + "\n"
}

/// Said when the index is not whole: older entries may be missing.
pub(crate) fn preparing(preparing: &PreparingWire) -> String {
    match &preparing.trouble {
        Some(trouble) => format!("{trouble}; until that is mended, search may lack older entries."),
        None => format!(
            "Search is still being prepared by another Kept: {} %; older entries may be missing for a while.",
            preparing.percent
        ),
    }
}

/// Said when the index had to be made anew. Why it broke is for programs: `--json` has it.
pub(crate) const HEALED: &str =
    "the search index was damaged and has been made anew from the journal; nothing was lost.";
