//! A document as Markdown. What people wrote is text there too: nothing in it becomes markup.

use kept_paper::{Block, Document, Style, Table, Text};

/// The document as Markdown.
pub(crate) fn markdown(document: &Document) -> String {
    let blocks: Vec<String> =
        document.blocks.iter().map(block).filter(|text| !text.trim().is_empty()).collect();
    blocks.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => prefixed("# ", text),
        Block::Subtitle(text) => {
            let text = plain(&text.words());
            if text.is_empty() { text } else { format!("*{text}*") }
        }
        Block::Heading(text) => prefixed("## ", text),
        Block::Paragraph(text) | Block::Small(text) => set(text),
        Block::Quote { words, who } => {
            let words = set(words).lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n");
            if who.is_blank() { words } else { format!("{words}\n>\n> — {}", set(who)) }
        }
        Block::List(items) => {
            items.iter().map(|item| format!("- {}", on_one_line(item))).collect::<Vec<_>>().join("\n")
        }
        Block::Table(it) => table(it),
        Block::Rule => "---".to_owned(),
    }
}

fn prefixed(mark: &str, text: &Text) -> String {
    let text = on_one_line(text);
    if text.is_empty() { text } else { format!("{mark}{text}") }
}

fn on_one_line(text: &Text) -> String {
    set(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text with its emphasis.
fn set(text: &Text) -> String {
    let mut out = String::new();
    for (at, run) in text.runs.iter().enumerate() {
        let sign = match run.style {
            Style::Plain => "",
            Style::Italic => "*",
            Style::Bold => "**",
        };
        let words = run.text.trim();
        if sign.is_empty() || words.is_empty() {
            out += &escaped(&run.text, at == 0);
            continue;
        }
        // Blanks stand outside the signs: inside they would not be emphasis.
        let (before, after) = (run.text.len() - run.text.trim_start().len(), run.text.trim_end().len());
        let (before, after) = (&run.text[..before], &run.text[after..]);
        out.extend([before, sign, &escaped(words, at == 0), sign, after]);
    }
    out
}

/// Rows and columns; a head is needed, so an empty one stands where there is none.
fn table(table: &Table) -> String {
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or_default().max(table.head.len());
    if columns == 0 {
        return String::new();
    }
    let row = |cells: &[Text]| {
        let cell = |at: usize| cells.get(at).map(on_one_line).unwrap_or_default();
        format!("| {} |", (0..columns).map(cell).collect::<Vec<_>>().join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(columns));
    let rows = table.rows.iter().map(|cells| row(cells));
    std::iter::once(row(&table.head)).chain(std::iter::once(rule)).chain(rows).collect::<Vec<_>>().join("\n")
}

fn plain(text: &str) -> String {
    escaped(&text.split_whitespace().collect::<Vec<_>>().join(" "), true)
}

/// Every sign that Markdown reads as markup taken literally.
fn escaped(text: &str, begins: bool) -> String {
    text.split('\n')
        .enumerate()
        .map(|(at, line)| line_of(line, begins || at > 0))
        .collect::<Vec<_>>()
        .join("  \n")
}

fn line_of(line: &str, begins: bool) -> String {
    let mut out = String::with_capacity(line.len());
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in line.char_indices() {
        let opens = begins && at == 0 && matches!(c, '#' | '+' | '-' | '=');
        let numbers = begins && at == digits && digits > 0 && matches!(c, '.' | ')');
        if opens || numbers || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_becomes_no_markup() {
        let document = Document {
            blocks: vec![
                Block::Title("# 1 *new*".into()),
                Block::Paragraph(Text::plain("1. a <b> & [c](d)\n- e ").and("late ", Style::Bold)),
                Block::Quote { words: "“One\n> two”".into(), who: "Carla_R".into() },
                Block::List(vec!["a | b".into(), "+ c".into()]),
                Block::Table(Table {
                    head: vec!["What".into()],
                    rows: vec![vec!["x | y".into(), "z".into()]],
                    widths: Vec::new(),
                }),
                Block::Paragraph(Text::default()),
                Block::Rule,
            ],
            ..Document::default()
        };
        let expected = "# \\# 1 \\*new\\*\n\n\
            1\\. a \\<b\\> \\& \\[c\\](d)  \n\\- e **late** \n\n\
            > “One  \n> \\> two”\n>\n> — Carla\\_R\n\n\
            - a \\| b\n- \\+ c\n\n\
            | What |  |\n| --- | --- |\n| x \\| y | z |\n\n---\n";
        assert_eq!(markdown(&document), expected);
    }
}
