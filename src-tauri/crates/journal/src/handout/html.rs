//! A document as one HTML page that needs nothing else: its style is inside, there is no script, and nothing is loaded.

use kept_paper::{Block, Document, Style, Table, Text};
use std::fmt::Write;

/// Paper and ink, a serif for what people said, and rose for nothing else; on paper always in the light.
const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#2a2622;--ink-2:#5b554e;--line:#e3ded5;--paper:#fdfcfa;--rose:#c65b78;--soft:#fdeef1}
@media (prefers-color-scheme:dark){:root{--ink:#ece8e1;--ink-2:#b3ada4;--line:#3d3934;--paper:#201d1a;--rose:#e293a9;--soft:#35242a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:4rem 1.5rem 5rem}
h1,blockquote,.subtitle{font-family:\"Source Serif 4\",Georgia,\"Times New Roman\",serif}
h1{margin:0;font-size:2.1rem;line-height:1.2;font-weight:400;text-wrap:balance}
h2{margin:2.2rem 0 .3rem;font-size:.85rem;line-height:1.4;font-weight:600;color:var(--ink-2)}
p,ul{margin:.3rem 0 0}
li{margin:.2rem 0}
.subtitle{font-style:italic;color:var(--ink-2)}
blockquote{margin:1.6rem 0;padding:.9rem 1.2rem;border-left:3px solid var(--rose);background:var(--soft);font-size:1.35rem;line-height:1.4}
blockquote footer{margin-top:.5rem;font:.85rem/1.4 system-ui,sans-serif;color:var(--ink-2)}
table{width:100%;margin:.6rem 0 0;border-collapse:collapse;font-size:.95rem}
th{text-align:left;font-size:.8rem;font-weight:600;color:var(--ink-2)}
td,th{padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
hr{margin:2.5rem 0 1rem;border:0;border-top:1px solid var(--line)}
.small{margin-top:2.5rem;font-size:.8rem;color:var(--ink-2)}
@page{size:A4;margin:22mm}
@media print{:root{color-scheme:light;--ink:#000;--ink-2:#444;--line:#ccc;--paper:#fff;--rose:#c65b78;--soft:#fdeef1}body{font-size:11pt}main{max-width:none;padding:0}h2{break-after:avoid}blockquote,li,tr{break-inside:avoid}}
";

/// The document as a page.
pub(crate) fn html(document: &Document) -> String {
    let language = if document.language.is_empty() { "en" } else { &document.language };
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
        <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n",
        escaped(language),
        escaped(&document.title)
    );
    for block in &document.blocks {
        write_block(&mut page, block);
    }
    page + "</main>\n</body>\n</html>\n"
}

fn write_block(page: &mut String, block: &Block) {
    match block {
        Block::Title(text) => tag(page, "h1", "", text),
        Block::Subtitle(text) => tag(page, "p", " class=\"subtitle\"", text),
        Block::Heading(text) => tag(page, "h2", "", text),
        Block::Paragraph(text) => tag(page, "p", "", text),
        Block::Small(text) => tag(page, "p", " class=\"small\"", text),
        Block::Quote { words, who } => {
            let _ = write!(page, "<blockquote>{}", set(words));
            if !who.is_blank() {
                let _ = write!(page, "<footer>{}</footer>", set(who));
            }
            page.push_str("</blockquote>\n");
        }
        Block::List(items) => {
            let items =
                items.iter().fold(String::new(), |all, item| format!("{all}<li>{}</li>\n", set(item)));
            let _ = write!(page, "<ul>\n{items}</ul>\n");
        }
        Block::Table(it) => write_table(page, it),
        Block::Rule => page.push_str("<hr>\n"),
    }
}

fn tag(page: &mut String, name: &str, attributes: &str, text: &Text) {
    if !text.is_blank() {
        let _ = writeln!(page, "<{name}{attributes}>{}</{name}>", set(text));
    }
}

fn write_table(page: &mut String, table: &Table) {
    let row = |cells: &[Text], name: &str| {
        let scope = if name == "th" { " scope=\"col\"" } else { "" };
        let cells = cells
            .iter()
            .fold(String::new(), |all, cell| format!("{all}<{name}{scope}>{}</{name}>", set(cell)));
        format!("<tr>{cells}</tr>\n")
    };
    page.push_str("<table>\n");
    if !table.head.is_empty() {
        let _ = write!(page, "<thead>\n{}</thead>\n", row(&table.head, "th"));
    }
    let rows: String = table.rows.iter().map(|cells| row(cells, "td")).collect();
    let _ = write!(page, "<tbody>\n{rows}</tbody>\n</table>\n");
}

/// Text with its emphasis.
fn set(text: &Text) -> String {
    let run = |text: &str, style: Style| match style {
        Style::Plain => escaped(text),
        Style::Italic => format!("<em>{}</em>", escaped(text)),
        Style::Bold => format!("<strong>{}</strong>", escaped(text)),
    };
    text.runs.iter().map(|each| run(&each.text, each.style)).collect()
}

/// Text as text, whatever stands in it; its lines stay lines.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>"),
            // A page must not hold them, and nobody sees them.
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_becomes_no_markup() {
        let nasty = "</title><script>alert(1)</script>\" onload='x' &amp;\u{0}";
        let document = Document {
            title: nasty.to_owned(),
            blocks: vec![
                Block::Title(nasty.into()),
                Block::Quote { words: nasty.into(), who: nasty.into() },
                Block::List(vec![nasty.into()]),
                Block::Table(Table {
                    head: vec![nasty.into()],
                    rows: vec![vec![nasty.into()]],
                    widths: Vec::new(),
                }),
                Block::Small(Text::plain(nasty).and(nasty, Style::Bold)),
            ],
            ..Document::default()
        };
        let page = html(&document);
        assert_eq!(page.matches("<script").count(), 0);
        assert_eq!(page.matches("</title>").count(), 1);
        assert_eq!(
            page.matches("&lt;/title&gt;&lt;script&gt;").count(),
            9,
            "title, h1, words, who, li, th, td, small twice"
        );
        assert!(!page.contains('\u{0}'));
        assert!(
            !page.contains("src=") && !page.contains("href=") && !page.contains("url("),
            "nothing is loaded"
        );
    }
}
