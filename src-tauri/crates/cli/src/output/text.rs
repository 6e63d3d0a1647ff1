//! Setting text: dates as people say them, columns, wrapping. Styles are written in and taken out at the stream.

use super::Page;
use anstyle::{AnsiColor, Style};
use chrono::NaiveDate;
use kept_model::{days_between, format_day, format_day_long, on_or_relative};
use textwrap::core::display_width;
use textwrap::{WordSplitter, wrap};

/// Names and headings.
pub(crate) const BOLD: Style = Style::new().bold();
/// What can be passed over.
pub(crate) const DIM: Style = Style::new().dimmed();
/// What was searched for.
pub(crate) const FOUND: Style = Style::new().bold().underline();
/// What is late.
pub(crate) const LATE: Style = AnsiColor::Red.on_default().bold();

/// `text` in a style.
pub(crate) fn styled(style: Style, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
}

/// Text of the user on one line, without anything that a terminal would obey. As many characters as before.
pub(crate) fn plain(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\t' | '\r' => ' ',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.chars().map(shown).collect()
}

/// A day of the wire; `None` when it is none.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// When something happened: "today", "yesterday", "12 Nov", "12 Nov 2025".
pub(crate) fn said(text: &str, page: Page) -> String {
    let Some(day) = day(text) else { return text.to_owned() };
    match days_between(day, page.today) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ => format_day(day, page.today),
    }
}

/// When something open is due: "today", "2 days late", "Fri 20 Nov".
pub(crate) fn due(text: &str, page: Page) -> String {
    day(text).map_or_else(|| text.to_owned(), |day| on_or_relative(day, page.today))
}

/// A day in full: "Wed 25 Nov".
pub(crate) fn long(text: &str, page: Page) -> String {
    day(text).map_or_else(|| text.to_owned(), |day| format_day_long(day, page.today))
}

/// `text` filled up with spaces to `width` columns.
pub(crate) fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(display_width(text))))
}

/// `body` after `head`, later lines under the body's start; one line when the output is no terminal.
pub(crate) fn hang(head: &str, body: &str, page: Page) -> String {
    let Some(width) = page.width else { return format!("{head}{body}").trim_end().to_owned() + "\n" };
    let indent = display_width(head);
    let options = textwrap::Options::new(width.saturating_sub(indent).max(20))
        .word_splitter(WordSplitter::NoHyphenation);
    let lines = wrap(body, options);
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let head = if index == 0 { head.to_owned() } else { " ".repeat(indent) };
        text += format!("{head}{line}").trim_end();
        text.push('\n');
    }
    text
}

/// Rows with their cells under each other, two spaces apart.
pub(crate) fn table(rows: &[Vec<String>]) -> String {
    let mut widths: Vec<usize> = Vec::new();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            let width = display_width(cell);
            match widths.get_mut(column) {
                Some(known) => *known = width.max(*known),
                None => widths.push(width),
            }
        }
    }
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| pad(cell, *width)).collect();
        text += cells.join("  ").trim_end();
        text.push('\n');
    }
    text
}

/// At most `width` columns of `text`, ending in an ellipsis where it was cut. For previews only.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    for c in text.chars() {
        if display_width(&cut) + display_width(c.encode_utf8(&mut [0; 4])) >= width {
            break;
        }
        cut.push(c);
    }
    cut.trim_end().to_owned() + "…"
}

/// "1 person", "14 people", "1,204 people".
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", number_text(number), if number == 1 { one } else { many })
}

/// Digits in groups of three.
pub(crate) fn number_text(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// An empty line, then a heading of its own.
pub(crate) fn section(style: Style, title: &str) -> String {
    format!("\n{}\n", styled(style, title))
}

/// The line that says how to take something back, for who reads along.
pub(crate) fn undo_hint(page: Page) -> String {
    hint("kept undo takes it back", page)
}

/// A quiet line on a terminal, and nothing elsewhere.
pub(crate) fn hint(text: &str, page: Page) -> String {
    if page.is_terminal() { styled(DIM, text) + "\n" } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(width: Option<usize>) -> Page {
        Page { today: "2026-11-19".parse().unwrap(), zone: chrono_tz::Tz::UTC, width }
    }

    #[test]
    fn days_as_people_say_them() {
        for (day, said_as, due_as) in [
            ("2026-11-19", "today", "today"),
            ("2026-11-18", "yesterday", "1 day late"),
            ("2026-11-20", "20 Nov", "tomorrow"),
            ("2026-11-25", "25 Nov", "Wed 25 Nov"),
            ("2025-11-25", "25 Nov 2025", "359 days late"),
            ("no day", "no day", "no day"),
        ] {
            assert_eq!(
                (said(day, page(None)), due(day, page(None))),
                (said_as.to_owned(), due_as.to_owned())
            );
        }
    }

    #[test]
    fn numbers_in_groups() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(number_text(number), text);
        }
    }

    #[test]
    fn text_hangs_under_its_head_on_a_terminal_and_stays_one_line_elsewhere() {
        let text = "one two three four five six seven";
        assert_eq!(hang("#1  ", text, page(Some(24))), "#1  one two three four\n    five six seven\n");
        assert_eq!(hang("#1  ", text, page(None)), "#1  one two three four five six seven\n");
        let marked = format!("one {}", styled(FOUND, "two"));
        assert_eq!(hang("", &marked, page(Some(40))), format!("{marked}\n"));
    }

    #[test]
    fn a_terminal_obeys_nothing_that_was_logged() {
        assert_eq!(plain("a\x1b[2Jb\nc\u{9b}"), "a\u{fffd}[2Jb c\u{fffd}");
    }

    #[test]
    fn a_cut_says_so() {
        assert_eq!(cut("Calder Water", 12), "Calder Water");
        assert_eq!(cut("Calder Water", 8), "Calder…");
        assert_eq!(cut("日本電信電話", 6), "日本…");
    }
}
