//! The brief as Markdown, to paste into notes or a mail to oneself.

use super::Brief;
use super::section::{Row, Section, footer, occasion, sections};
use kept_model::EntryId;

/// Lines to write on.
const RULES: usize = 3;

impl Brief {
    /// The page as Markdown. What people wrote is text there too: nothing in it becomes markup.
    pub fn to_markdown(&self) -> String {
        let mut blocks = vec![format!("# {}", plain(&self.name))];
        if let Some((title, when)) = occasion(self) {
            blocks.push(format!("**{}**, {}", plain(&title), plain(&when)));
        }
        blocks.extend(self.purpose.as_ref().map(|purpose| format!("*{}*", plain(purpose.trim()))));
        for section in sections(self) {
            blocks.extend(set_section(&section));
        }
        blocks.push("## Room to write".to_owned());
        blocks.extend(std::iter::repeat_n("---".to_owned(), RULES));
        let (made, whom) = footer(self);
        blocks.push(format!("{}. {}.", plain(&made), plain(&whom)));
        let mut text = blocks.join("\n\n");
        text.push('\n');
        text
    }
}

fn set_section(section: &Section) -> Vec<String> {
    let mut blocks = vec![format!("## {}{}", plain(&section.title), number(section.entry))];
    if !section.steps.is_empty() {
        blocks.push(plain(&section.steps.join(" — ")));
    }
    blocks.extend(section.paragraphs.iter().map(|paragraph| plain(paragraph)));
    let rows: Vec<String> = section.rows.iter().map(set_row).collect();
    if !rows.is_empty() {
        blocks.push(rows.join("\n"));
    }
    blocks.extend(section.note.as_ref().map(|note| plain(note)));
    blocks
}

fn set_row(row: &Row) -> String {
    let tick = if row.is_task { "[ ] " } else { "" };
    let lead = match &row.lead {
        Some(lead) if row.is_late => format!("**{}**: ", plain(lead)),
        Some(lead) => format!("{}: ", plain(lead)),
        None => String::new(),
    };
    format!("- {tick}{lead}{}{}", plain(&row.text), number(row.entry))
}

fn number(entry: Option<EntryId>) -> String {
    entry.map_or(String::new(), |id| format!(" (#{id})"))
}

/// Text of people with every sign that Markdown reads as markup taken literally.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in text.char_indices() {
        let begins = at == 0 && matches!(c, '#' | '+' | '-' | '=');
        let numbers = at == digits && digits > 0 && matches!(c, '.' | ')');
        if begins || numbers || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&')
        {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}
