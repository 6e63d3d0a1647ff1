//! Playbooks.

use super::Page;
use super::text::{BOLD, DIM, hang, hint, long, plain, styled, table, undo_hint};
use kept_api::{AheadWire, List, PlaybookChanged, PlaybookWire, PlaybooksWire};
use std::fmt::Write;

/// Every playbook, one row each.
pub(crate) fn list(reply: &PlaybooksWire, page: Page) -> String {
    let mut text = if reply.items.is_empty() {
        "There is no playbook; kept playbook ship brings \"Beyond the order\" back.\n".to_owned()
    } else {
        let row = |playbook: &PlaybookWire| {
            vec![
                styled(BOLD, &plain(&playbook.name)),
                if playbook.on { "on".to_owned() } else { styled(DIM, "off") },
                plain(&playbook.note),
            ]
        };
        table(&reply.items.iter().map(row).collect::<Vec<_>>())
    };
    text += &hint("kept playbook NAME shows the steps and what it would ask next", page);
    text
}

/// A playbook: its steps, and what it would ask next.
pub(crate) fn one(playbook: &PlaybookWire, ahead: &List<AheadWire>, page: Page) -> String {
    let mut text = steps(playbook, page);
    if ahead.items.is_empty() {
        text += "\nIt would ask nothing at the moment.\n";
        return text;
    }
    let _ = write!(text, "\n{}\n", styled(BOLD, if playbook.on { "Next" } else { "Next, if it were on" }));
    for next in &ahead.items {
        let account = next.account.as_ref().map(|account| format!(", {}", plain(&account.name)));
        let line = format!("{}{}", plain(&next.title), account.unwrap_or_default());
        text += &hang(&format!("  {:<11}  ", long(&next.day, page)), &line, page);
    }
    text
}

fn steps(playbook: &PlaybookWire, page: Page) -> String {
    let off = if playbook.on { "" } else { ", switched off" };
    let mut text = format!(
        "{}  counts from {}{off}\n",
        styled(BOLD, &plain(&playbook.name)),
        plain(&playbook.anchor_label)
    );
    if playbook.steps.is_empty() {
        text += "It has no steps yet.\n";
        return text;
    }
    let width = playbook.steps.iter().map(|step| step.name.chars().count() + 1).max().unwrap_or_default();
    for step in &playbook.steps {
        let name = format!("#{}", plain(&step.name));
        let line = format!("{}  {}", plain(&step.question), styled(DIM, &plain(&step.when)));
        text += &hang(&format!("  {name:<width$}  "), &line, page);
    }
    text
}

/// A playbook was changed.
pub(crate) fn changed(reply: &PlaybookChanged, page: Page) -> String {
    let label = plain(&reply.changed.label);
    if reply.changed.op.is_none() {
        return format!("Nothing to do: {label} holds already.\n");
    }
    let now = reply.playbook.as_ref().map(|playbook| format!("\n{}", steps(playbook, page)));
    format!("Done: {label}.\n{}{}", now.unwrap_or_default(), undo_hint(page))
}
