//! What an import did, or would do.

use super::Page;
use super::text::{BOLD, DIM, count, cut, hang, number_text, plain, styled, table, undo_hint};
use kept_api::{ImportWire, ProblemWire};
use std::fmt::Write;

/// Problems that are told one by one.
const TOLD: usize = 20;

/// How a file was understood and what came of it.
pub(crate) fn imported(file: &str, reply: &ImportWire, page: Page) -> String {
    let mut text = understood(file, reply, page);
    let not_read: Vec<String> = reply
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .map(|column| plain(&column.header))
        .collect();
    if !not_read.is_empty() {
        text += &hang(
            "Columns not read: ",
            &format!("{} (--map column=field reads them)", not_read.join(", ")),
            page,
        );
    }
    let is_dry = reply.changed.is_none();
    if is_dry {
        text += &preview(reply, page);
    }
    text += &counts(reply);
    let is_same = reply.new_people + reply.new_accounts + reply.filled == 0;
    match (is_dry, is_same) {
        (true, _) => text + "Nothing was changed.\n",
        (false, true) => text,
        (false, false) => text + &undo_hint(page),
    }
}

fn understood(file: &str, reply: &ImportWire, page: Page) -> String {
    let source = match reply.source.as_str() {
        "google" => "Google contacts",
        "outlook" => "Outlook contacts",
        "linkedin" => "LinkedIn connections",
        "hubspot" => "HubSpot contacts",
        "salesforce" => "Salesforce records",
        "atomic" => "Atomic CRM contacts",
        "vcard" => "vCards",
        _ => "CSV",
    };
    let delimiter = reply.delimiter.as_deref().map(|delimiter| match delimiter {
        "," => "comma-separated".to_owned(),
        ";" => "semicolon-separated".to_owned(),
        "\t" => "tab-separated".to_owned(),
        other => format!("\"{}\"-separated", plain(other)),
    });
    let mut parts = vec![source.to_owned(), reply.encoding.clone()];
    parts.extend(delimiter);
    parts.push(count(reply.total, "contact", "contacts"));
    hang("", &format!("{}: {}", styled(BOLD, &plain(file)), parts.join(", ")), page)
}

/// "14 new people, 3 new accounts, 2 filled, 5 the same".
fn counts(reply: &ImportWire) -> String {
    let mut parts = Vec::new();
    if reply.new_people > 0 {
        parts.push(count(reply.new_people, "new person", "new people"));
    }
    if reply.new_accounts > 0 {
        parts.push(count(reply.new_accounts, "new account", "new accounts"));
    }
    if reply.filled > 0 {
        parts.push(format!("{} filled", number_text(reply.filled)));
    }
    if reply.same > 0 {
        parts.push(format!("{} the same", number_text(reply.same)));
    }
    if !reply.problems.is_empty() {
        parts.push(count(reply.problems.len(), "problem", "problems"));
    }
    if parts.is_empty() { "Nothing new.\n".to_owned() } else { format!("{}.\n", parts.join(", ")) }
}

fn preview(reply: &ImportWire, page: Page) -> String {
    if reply.items.is_empty() {
        return String::new();
    }
    // Four columns and what stands between them, on a terminal of any width.
    let width = page.width.map_or(40, |width| (width.saturating_sub(12) / 4).max(10));
    let cell = |value: &Option<String>| cut(&plain(value.as_deref().unwrap_or_default()), width);
    let mut rows = vec![["Name", "Company", "Role", "E-mail"].map(|head| styled(DIM, head)).to_vec()];
    for contact in &reply.items {
        rows.push([&contact.name, &contact.company, &contact.role, &contact.email].map(cell).to_vec());
    }
    let mut text = format!("\n{}", table(&rows));
    if reply.more {
        let _ = writeln!(text, "and {} more", number_text(reply.total - reply.items.len()));
    }
    text + "\n"
}

/// What is wrong with the rows: for standard error. Where there are several files, each line names its own.
pub(crate) fn problems(file: Option<&str>, problems: &[ProblemWire]) -> String {
    let file = file.map(|file| format!("{}, ", plain(file))).unwrap_or_default();
    let line = |problem: &ProblemWire| format!("{file}line {}: {}\n", problem.line, plain(&problem.what));
    let mut text: String = problems.iter().take(TOLD).map(line).collect();
    if problems.len() > TOLD {
        let _ = writeln!(text, "and {} more", count(problems.len() - TOLD, "problem", "problems"));
    }
    text
}
