//! The brief as plain text: one page, its columns aligned, the entry's number at the end of its line.

use super::Brief;
use super::lines::clip;
use super::section::{Row, Section, footer, occasion, sections};
use kept_model::EntryId;

/// Narrower than this nothing can be read.
const NARROWEST: usize = 40;
/// Lines on an A4 page of plain text.
const PAGE: usize = 66;
/// How far everything under a heading is set in.
const INDENT: usize = 2;
/// Lines to write on.
const RULES: usize = 3;

impl Brief {
    /// One page of text, `width` columns wide. Numbers such as `#12` are the entries to look at. A line that does not
    /// fit goes on below, as long as the page has room for that, and ends in "…" else.
    pub fn to_text(&self, width: usize) -> String {
        let width = width.max(NARROWEST);
        let mut spare = 0;
        let shortest = set(self, width, &mut spare).len();
        spare = PAGE.saturating_sub(shortest);
        let mut text = set(self, width, &mut spare).join("\n");
        text.push('\n');
        text
    }
}

/// Sets the page. `spare` is the number of lines that rows may take beyond their first.
fn set(brief: &Brief, width: usize, spare: &mut usize) -> Vec<String> {
    let mut page = header(brief, width);
    for (at, section) in sections(brief).into_iter().enumerate() {
        // The rule above the first one sets it apart already.
        if at > 0 {
            page.push(String::new());
        }
        set_section(&mut page, &section, width, spare);
    }
    page.push(String::new());
    page.push("Room to write".to_owned());
    page.extend(std::iter::repeat_n(format!("{}{}", " ".repeat(INDENT), "_".repeat(width - INDENT)), RULES));
    page.push(String::new());
    let (made, whom) = footer(brief);
    page.extend(apart(&made, &whom, width));
    page
}

fn header(brief: &Brief, width: usize) -> Vec<String> {
    let (title, when) = occasion(brief).unwrap_or_default();
    let mut page = apart(&brief.name, &title, width);
    page.extend(apart(brief.purpose.as_deref().unwrap_or_default(), &when, width));
    page.push("=".repeat(width));
    page
}

fn set_section(page: &mut Vec<String>, section: &Section, width: usize, spare: &mut usize) {
    let inside = width - INDENT;
    page.extend(with_number(&section.title, section.entry, width, &mut 0));
    let steps = fill(section.steps.iter().map(String::as_str), "  ", inside);
    page.extend(steps.into_iter().map(|line| indented(INDENT, &line)));
    for paragraph in &section.paragraphs {
        page.extend(wrap(paragraph, inside).into_iter().map(|line| indented(INDENT, &line)));
    }
    let column = section.rows.iter().filter_map(|row| row.lead.as_ref()).map(|lead| length(lead)).max();
    for row in &section.rows {
        set_row(page, row, column, width, spare);
    }
    if let Some(note) = &section.note {
        page.extend(wrap(note, inside).into_iter().map(|line| indented(INDENT, &line)));
    }
}

fn set_row(page: &mut Vec<String>, row: &Row, column: Option<usize>, width: usize, spare: &mut usize) {
    let lead = column.map_or(String::new(), |column| {
        let lead = row.lead.as_deref().unwrap_or_default();
        format!("{lead}{}", " ".repeat(column - length(lead) + INDENT))
    });
    let start = format!("{}{}{lead}", " ".repeat(INDENT), if row.is_task { "[ ] " } else { "" });
    let indent = length(&start);
    // A long name in a narrow window leaves no room beside it.
    let room = width.saturating_sub(indent).max(NARROWEST / 2);
    for (at, line) in with_number(&row.text, row.entry, room, spare).into_iter().enumerate() {
        page.push(if at == 0 { format!("{start}{line}") } else { indented(indent, &line) });
    }
}

/// One line, or two where there is room to spare, the entry's number at the right end of the first.
fn with_number(text: &str, entry: Option<EntryId>, width: usize, spare: &mut usize) -> Vec<String> {
    let number = entry.map_or(String::new(), |id| format!("#{id}"));
    let room = if number.is_empty() { width } else { width.saturating_sub(length(&number) + INDENT) };
    let mut lines = wrap(text, room);
    if lines.len() > 1 {
        let rest = lines.split_off(usize::from(*spare > 0)).join(" ");
        lines.push(clip(&rest, room));
        *spare = spare.saturating_sub(1);
    }
    if let Some(first) = lines.first_mut().filter(|_| !number.is_empty()) {
        *first =
            format!("{first}{}{number}", " ".repeat(width.saturating_sub(length(first) + length(&number))));
    }
    lines
}

/// One at the left and one at the right, on two lines when they do not fit on one.
fn apart(left: &str, right: &str, width: usize) -> Vec<String> {
    match (left, right) {
        ("", "") => Vec::new(),
        (left, "") => wrap(left, width),
        _ if length(left) + length(right) + INDENT <= width => {
            vec![format!("{left}{}{right}", " ".repeat(width - length(left) - length(right)))]
        }
        _ => wrap(left, width).into_iter().chain(wrap(right, width)).collect(),
    }
}

/// Lines of at most `width` characters, broken between words; a longer word has a line of its own.
fn wrap(text: &str, width: usize) -> Vec<String> {
    fill(text.split_whitespace(), " ", width)
}

/// Parts set one after the other, `joint` between those of a line.
fn fill<'a>(parts: impl Iterator<Item = &'a str>, joint: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line) if length(line) + length(joint) + length(part) <= width => {
                line.push_str(joint);
                line.push_str(part);
            }
            _ => lines.push(part.to_owned()),
        }
    }
    lines
}

fn indented(by: usize, line: &str) -> String {
    format!("{}{line}", " ".repeat(by))
}

fn length(text: &str) -> usize {
    text.chars().count()
}
