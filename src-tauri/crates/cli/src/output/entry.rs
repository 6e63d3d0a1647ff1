//! Entries: what a line became, and rows of lists.

use super::Page;
use super::text::{
    BOLD, DIM, FOUND, LATE, due, hang, hint, long, number_text, pad, plain, said, styled, undo_hint,
};
use kept_api::{AttachmentWire, EntryWire, Logged, MarkWire, NameWire};
use std::fmt::Write;
use textwrap::core::display_width;

/// What a line became.
pub(crate) fn logged(reply: &Logged, page: Page) -> String {
    let mut text = String::new();
    let columns = Columns::of(reply.items.iter(), page);
    for entry in &reply.items {
        // A part names people only where they are not those of the whole line.
        let parent = reply.items.iter().find(|other| Some(other.id) == entry.parent);
        text += &columns.row(entry, parent, &Text::whole(entry), page);
    }
    if !reply.new_accounts.is_empty() {
        let word = if reply.new_accounts.len() == 1 { "New account" } else { "New accounts" };
        let _ = writeln!(text, "{word}: {}", plain(&reply.new_accounts.join(", ")));
    }
    for sentence in reply.facts.iter().chain(&reply.asks) {
        let _ = writeln!(text, "{}", plain(sentence));
    }
    if reply.items.first().is_some_and(is_about_nobody) {
        let _ = writeln!(text, "Linked to nobody: @name links it to an account or a person.");
    }
    text + &undo_hint(page)
}

/// A call, a meeting, a visit: it was with somebody, and the line named nobody whom the journal knows. A note may well be
/// about nobody.
fn is_about_nobody(entry: &EntryWire) -> bool {
    let is_with_somebody = matches!(entry.kind.as_str(), "call" | "meeting" | "email" | "visit" | "chat");
    is_with_somebody && entry.accounts.is_empty() && entry.people.is_empty()
}

/// The part of an entry's text to show, with what was found in it.
pub(crate) struct Text<'a> {
    part: &'a str,
    marks: &'a [MarkWire],
    /// Whether the entry's text goes on before it and after it.
    is_cut: (bool, bool),
}

impl<'a> Text<'a> {
    /// All of it.
    pub(crate) fn whole(entry: &'a EntryWire) -> Self {
        Self { part: &entry.body, marks: &[], is_cut: (false, false) }
    }

    /// A part of it, with marks.
    pub(crate) fn found(entry: &EntryWire, part: &'a str, marks: &'a [MarkWire]) -> Self {
        let is_cut = (!entry.body.starts_with(part), !entry.body.ends_with(part));
        Self { part, marks, is_cut }
    }

    /// The text on one line, marks in their style.
    pub(crate) fn styled(&self) -> String {
        let (mut out, mut unit, mut marked) = (String::new(), 0, String::new());
        if self.is_cut.0 {
            out.push('…');
        }
        for (c, shown) in self.part.chars().zip(plain(self.part).chars()) {
            if c == '\n' {
                // Paragraphs stand apart, though on one line.
                if !out.ends_with(" / ") {
                    out += &styled(FOUND, &std::mem::take(&mut marked));
                    out += " / ";
                }
            } else if self.marks.iter().any(|mark| (mark.start..mark.end).contains(&unit)) {
                marked.push(shown);
            } else {
                out += &styled(FOUND, &std::mem::take(&mut marked));
                out.push(shown);
            }
            unit += c.len_utf16();
        }
        out += &styled(FOUND, &marked);
        if self.is_cut.1 { out + "…" } else { out }
    }
}

/// How wide the first columns of a list are.
pub(crate) struct Columns {
    id: usize,
    day: usize,
    kind: usize,
}

impl Columns {
    /// As wide as these entries want them.
    pub(crate) fn of<'a>(entries: impl Iterator<Item = &'a EntryWire>, page: Page) -> Self {
        let mut columns = Self { id: 0, day: 0, kind: 0 };
        for entry in entries {
            columns.id = columns.id.max(entry.id.to_string().len() + 1);
            columns.day = columns.day.max(display_width(&said(&entry.day, page)));
            columns.kind = columns.kind.max(entry.kind.len());
        }
        columns
    }

    /// Columns for rows that may hold no entry at all.
    pub(crate) fn at_least(mut self, kind: usize) -> Self {
        self.kind = self.kind.max(kind);
        self
    }

    /// An entry: number, day, kind; then whom it is about and its text.
    pub(crate) fn row(
        &self,
        entry: &EntryWire,
        parent: Option<&EntryWire>,
        text: &Text<'_>,
        page: Page,
    ) -> String {
        let day = if parent.is_some_and(|parent| parent.day == entry.day) {
            String::new()
        } else {
            said(&entry.day, page)
        };
        let head = self.head(&format!("#{}", entry.id), &day, &entry.kind);
        let names = match parent {
            Some(parent) if parent.accounts == entry.accounts && parent.people == entry.people => {
                String::new()
            }
            Some(parent) if parent.accounts == entry.accounts => about(&[], &entry.people),
            _ => about(&entry.accounts, &entry.people),
        };
        hang(&head, &body(entry, &names, text, page), page)
    }

    /// The first columns.
    pub(crate) fn head(&self, id: &str, day: &str, kind: &str) -> String {
        let [id, day] = [pad(id, self.id), pad(day, self.day)].map(|cell| styled(DIM, &cell));
        format!("{id}  {day}  {}  ", pad(kind, self.kind))
    }
}

/// "Calder Water · Priya Raman".
pub(crate) fn about(accounts: &[NameWire], people: &[NameWire]) -> String {
    let names: Vec<String> = accounts.iter().chain(people).map(|name| plain(&name.name)).collect();
    names.join(" · ")
}

/// A value that the entry's kind adds.
pub(crate) fn field<'a>(entry: &'a EntryWire, name: &str) -> Option<&'a str> {
    entry.fields.iter().find(|field| field.name == name).map(|field| field.value.as_str())
}

fn body(entry: &EntryWire, names: &str, text: &Text<'_>, page: Page) -> String {
    let mut body = styled(BOLD, names);
    let what = [lead(entry), text.styled()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if !body.is_empty() && !what.is_empty() {
        body += ": ";
    }
    body += &what;
    let end = standing(entry, page);
    if end.is_empty() { body } else { body + &styled(DIM, " · ") + &end }
}

/// What stands before the text: whose promise it is, the score of a pulse.
fn lead(entry: &EntryWire) -> String {
    match (entry.kind.as_str(), entry.owner.as_deref()) {
        ("promise", Some("them")) => "←".to_owned(),
        ("promise", Some("colleague")) => match field(entry, "by") {
            Some(name) => format!("→ {}:", plain(name)),
            None => "→".to_owned(),
        },
        ("promise", _) => "→".to_owned(),
        ("pulse", _) => field(entry, "score").map(|score| format!("{score}/10")).unwrap_or_default(),
        ("question", _) if field(entry, "side") == Some("theirs") => "they ask:".to_owned(),
        _ => String::new(),
    }
}

/// Where a promise, a question or an outcome stands.
pub(crate) fn standing(entry: &EntryWire, page: Page) -> String {
    match (entry.kind.as_str(), entry.state.as_deref()) {
        ("promise", Some("open")) => match entry.due.as_ref().and_then(Option::as_deref) {
            Some(day) => due_text(day, page),
            // "30d after live", while nothing has gone live.
            None => field(entry, "due_phrase")
                .map_or_else(String::new, |words| format!("due {words}, no day yet")),
        },
        ("promise" | "outcome", Some(state)) if state != "open" => state.to_owned(),
        ("question", _) if field(entry, "done").is_some() => "answered".to_owned(),
        ("obstacle", _) if field(entry, "helped").is_some() => "helped".to_owned(),
        ("order", _) => order(entry, page),
        _ => String::new(),
    }
}

/// What an order is worth and the step it has come to: "84,000 EUR · live 1 Dec (planned)".
fn order(entry: &EntryWire, page: Page) -> String {
    let value = field(entry, "value").map(|value| {
        let (amount, rest) = value.split_at(value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len()));
        amount.parse().map_or_else(|_| plain(value), |amount| number_text(amount) + &plain(rest))
    });
    let known = |step: &'static str| Some((step, field(entry, step)?));
    let is_planned = |value: &str| value.ends_with("(planned)");
    let mut steps = ["renewed", "valued", "adopted", "live"].into_iter().filter_map(known);
    // The furthest step that was reached; before the first, what is planned next.
    let reached = steps.clone().find(|(_, value)| !is_planned(value));
    let step = reached.or_else(|| steps.next_back()).map(|(step, value)| match value.split_at_checked(10) {
        Some((day, _)) if super::text::day(day).is_some() => {
            format!("{step} {}{}", said(day, page), if is_planned(value) { " (planned)" } else { "" })
        }
        _ => format!("{step}: {}", plain(value)),
    });
    let bought = entry.body.is_empty().then(|| field(entry, "what").map(plain)).flatten();
    [bought, value, step].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "due Fri 20 Nov", "2 days late".
pub(crate) fn due_text(day: &str, page: Page) -> String {
    let when = due(day, page);
    if when.ends_with("late") { styled(LATE, &when) } else { format!("due {when}") }
}

/// An entry with everything that is known of it, and its parts.
pub(crate) fn shown(entry: &EntryWire, parts: &[EntryWire], files: &[AttachmentWire], page: Page) -> String {
    let mut text = String::new();
    let minute =
        entry.minute.map(|minute| format!(", {}", kept_model::format_minute(minute))).unwrap_or_default();
    let head = format!("{} #{}", entry.kind, entry.id);
    let _ = writeln!(text, "{}  {}{minute}", styled(BOLD, &head), long(&entry.day, page));
    let names = about(&entry.accounts, &entry.people);
    if !names.is_empty() {
        let _ = writeln!(text, "{names}");
    }
    if !entry.body.is_empty() {
        text.push('\n');
        for line in entry.body.lines() {
            text += &hang("  ", &plain(line), page);
        }
    }
    let mut rows: Vec<(&str, String)> = Vec::new();
    let mut add = |name: &'static str, value: Option<String>| rows.extend(value.map(|value| (name, value)));
    add("owner", entry.owner.clone());
    add("due", entry.due.as_ref().map(|day| day.as_ref().map_or("no date".to_owned(), |day| due(day, page))));
    add("state", entry.state.clone());
    add("direction", entry.direction.clone());
    add("stance", entry.stance.clone());
    add("length", entry.length.map(|minutes| format!("{minutes} minutes")));
    add("tags", (!entry.tags.is_empty()).then(|| format!("#{}", entry.tags.join(" #"))));
    add("part of", entry.parent.map(|id| format!("#{id}")));
    let name = |name| if name == "due_phrase" { "as typed" } else { name };
    rows.extend(entry.fields.iter().map(|field| (name(field.name.as_str()), dated(&field.value, page))));
    rows.extend(files.iter().map(|file| ("file", format!("{} ({})", file.name, file.size))));
    if !rows.is_empty() {
        text.push('\n');
    }
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    for (name, value) in rows {
        text += &hang(&format!("  {}  ", styled(DIM, &pad(name, width))), &plain(&value), page);
    }
    if !parts.is_empty() {
        text.push('\n');
        let columns = Columns::of(parts.iter(), page);
        for part in parts {
            text += &columns.row(part, Some(entry), &Text::whole(part), page);
        }
    }
    text + &hint("kept edit changes fields; kept history and kept undo take changes back", page)
}

/// A value of the wire, with the day at its start as people say it.
fn dated(value: &str, page: Page) -> String {
    match value.split_at_checked(10) {
        Some((day, rest)) if super::text::day(day).is_some() => format!("{}{rest}", long(day, page)),
        _ => value.to_owned(),
    }
}
