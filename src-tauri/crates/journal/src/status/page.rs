//! The page as it will look.

use super::{StatusLine, StatusPage};
use crate::handout::tongue;
use kept_paper::{Block, Document, Style, Table, Text};

/// The page of what is not left out.
pub(super) fn page(status: &StatusPage, language: Option<&str>) -> Document {
    let title = "What we owe you, and when";
    let day = status.day.format("%-d %B %Y").to_string();
    let mut blocks = vec![
        Block::Title(title.into()),
        Block::Subtitle(format!("{}, {day}", status.name).into()),
        Block::Paragraph(status.summary().unwrap_or_default().into()),
    ];
    let mut part = |heading: &str, lines: &[StatusLine], head: [&str; 2]| {
        let shown = StatusPage::shown(lines);
        if !shown.is_empty() {
            blocks.push(Block::Heading(heading.into()));
            blocks.push(Block::Table(table(&shown, head)));
        }
    };
    part("What we owe you", &status.mine, ["Promise", "When"]);
    part("What we are waiting for from you", &status.theirs, ["Promise", "When"]);
    part("What we kept in the last 90 days", &status.kept, ["Promise", "Kept"]);
    if let Some(meeting) = &status.meeting {
        blocks.push(Block::Heading("When we meet next".into()));
        blocks.push(Block::Paragraph(meeting.as_str().into()));
    }
    blocks.push(Block::Rule);
    let by = status.me.as_ref().map_or(String::new(), |me| format!(", by {me}"));
    let note = format!("As of {day}{by}. Is something missing, or not as we said it? Please tell us.");
    blocks.push(Block::Small(note.into()));
    Document {
        title: format!("{title}: {}", status.name),
        language: tongue(language),
        author: status.me.clone().unwrap_or_default(),
        date: Some(status.day),
        blocks,
    }
}

/// What was promised, for whom, and when; what is late stands out in words and weight.
fn table(lines: &[&StatusLine], head: [&str; 2]) -> Table {
    let row = |line: &&StatusLine| {
        let mut text = Text::plain(line.text.as_str());
        if let Some(who) = &line.who {
            text = text.and(format!(" ({who})"), Style::Italic);
        }
        let style = if line.is_late { Style::Bold } else { Style::Plain };
        vec![text, Text::default().and(line.when.as_str(), style)]
    };
    Table {
        head: head.map(Text::from).to_vec(),
        rows: lines.iter().map(row).collect(),
        widths: vec![3.0, 2.0],
    }
}
