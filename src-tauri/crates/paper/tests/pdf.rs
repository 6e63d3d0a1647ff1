//! What is in the PDF, read back with another program's means.

use chrono::NaiveDate;
use kept_paper::{Block, Document, PaperError, Printed, Size, Style, Table, Text, pdf};
use lopdf::{Dictionary, Object};
use reader::Seen;

mod reader;

fn look(printed: &Printed) -> Vec<Seen> {
    reader::read(&load(printed))
}

#[expect(clippy::unwrap_used, reason = "a file of ours that cannot be read is what the tests look for")]
fn load(printed: &Printed) -> lopdf::Document {
    lopdf::Document::load_mem(&printed.bytes).unwrap()
}

/// The text of each page in the order of drawing, without its foot.
fn texts(printed: &Printed) -> Vec<String> {
    let seen = look(printed);
    (1..=printed.pages)
        .map(|page| {
            seen.iter().filter(|at| at.page == page && at.y > 60.0).map(|at| at.text.as_str()).collect()
        })
        .collect()
}

fn foot(printed: &Printed, page: usize) -> String {
    look(printed).iter().filter(|at| at.page == page && at.y <= 60.0).map(|at| at.text.as_str()).collect()
}

#[expect(clippy::unwrap_used, reason = "the document of a test is a good one")]
fn print(blocks: Vec<Block>) -> Printed {
    pdf(&document(blocks), Size::A4).unwrap()
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "What we owe you".into(),
        language: "en-GB".into(),
        author: "Sam".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 19),
        blocks,
    }
}

fn table(rows: usize) -> Table {
    let row = |nth: usize| {
        vec![
            Text::plain(format!("row {nth}.")),
            Text::plain("We covered the weekend, as promised. ".repeat(3)),
        ]
    };
    Table { head: vec!["Day".into(), "What".into()], rows: (1..=rows).map(row).collect(), widths: vec![] }
}

fn everything() -> Vec<Block> {
    vec![
        Block::Title("The licences Carla did not need".into()),
        Block::Subtitle("A story".into()),
        Block::Rule,
        Block::Heading("Before".into()),
        Block::Paragraph(
            Text::plain("We counted: ")
                .and("140 would do", Style::Bold)
                .and(", she said ", Style::Plain)
                .and("yes", Style::Italic),
        ),
        Block::Quote { words: "“We will not forget that.”".into(), who: "Carla Reyes".into() },
        Block::List(vec!["first point".into(), "second point".into()]),
        Block::Table(Table {
            head: vec!["Promise".into(), "Due".into()],
            rows: vec![vec!["Sizing".into(), "19 Nov".into()], vec!["Policy".into()]],
            widths: vec![3.0, 1.0],
        }),
        Block::Small("Told with consent.".into()),
    ]
}

#[test]
fn every_block_is_there_in_order() {
    let printed = print(everything());
    assert_eq!(printed.pages, 1);
    assert_eq!(
        texts(&printed),
        [
            "The licences Carla did not needA storyBeforeWe counted: 140 would do, she said yes“We will not forget that.”\
          Carla Reyes• first point• second pointPromiseDueSizing19 NovPolicy Told with consent."
        ]
    );
    assert_eq!(foot(&printed, 1), "", "one page needs no number");
    assert!(printed.missing.is_empty());
}

#[test]
fn all_scripts_of_the_faces_survive_and_what_they_lack_is_said() {
    let text = "Grüße, ñandú, Łódź, Dvořák, Şişli, ẞ, Привет, Καλημέρα, œuvre, “quoted”, 5 − 3 × 2 ≤ 4, 12 €, → ✓ ½, office";
    let printed = print(vec![
        Block::Paragraph(Text::plain(text)),
        Block::Quote { words: text.into(), who: Text::default() },
    ]);
    assert_eq!(texts(&printed), [format!("{text}{text}")]);
    assert!(printed.missing.is_empty(), "{:?}", printed.missing);

    let printed = print(vec![Block::Paragraph("漢字 and 🎉 and שלום".into())]);
    assert_eq!(texts(&printed), ["漢字 and 🎉 and שלום"], "a box is still its character when it is copied");
    assert_eq!(
        printed.missing.iter().collect::<String>(),
        "םולש字漢🎉".chars().collect::<std::collections::BTreeSet<_>>().iter().collect::<String>()
    );
}

#[test]
fn three_hundred_lines_are_all_there_once_with_numbers() {
    let lines: Vec<String> = (1..=300).map(|nth| format!("line {nth};")).collect();
    let printed = print(vec![Block::Paragraph(Text::plain(lines.join("\n")))]);
    let pages = texts(&printed);
    assert_eq!(printed.pages, 7, "44 lines of 15.5 points on a page");
    assert_eq!(pages.concat(), lines.join(" "));
    for page in 1..=printed.pages {
        assert_eq!(foot(&printed, page), format!("What we owe you{page} / 7"));
    }
}

#[test]
fn no_page_ends_with_a_heading_or_a_single_line() {
    for before in 30..50 {
        let filler = vec!["filler"; before].join("\n");
        let pages = texts(&print(vec![
            Block::Paragraph(Text::plain(filler)),
            Block::Heading("Next".into()),
            Block::Paragraph("one;\ntwo;\nthree;\nfour;\nfive;".into()),
        ]));
        let with = |word: &str| pages.iter().position(|page| page.contains(word));
        assert_eq!(with("Next"), with("one;"), "{before}: the heading stays with its text");
        assert_eq!(with("one;"), with("two;"), "{before}: no line alone at the foot");
        assert_eq!(with("four;"), with("five;"), "{before}: no line alone at the top");
    }
}

#[test]
fn a_long_table_says_its_head_on_every_page_and_keeps_rows_whole() {
    let printed = print(vec![Block::Table(table(60))]);
    let pages = texts(&printed);
    assert!(pages.len() > 2);
    for page in &pages {
        assert!(page.starts_with("DayWhatrow "), "{page}");
        assert_eq!(page.matches("weekend").count(), page.matches("row ").count() * 3, "rows are not divided");
    }
    assert_eq!(pages.concat().matches("row ").count(), 60);
}

#[test]
fn text_stays_inside_the_margins() {
    let long = "Donaudampfschifffahrtsgesellschaftskapitänswitwe ".repeat(40) + &"x".repeat(3000);
    let text = || Text::plain(long.clone());
    let printed = print(vec![
        Block::Title(text()),
        Block::Paragraph(text()),
        Block::Quote { words: Text::plain(format!("“{long}”")), who: text() },
        Block::List(vec![text()]),
        Block::Table(Table {
            head: vec!["a".into(), "b".into()],
            rows: vec![vec![text(), text()]],
            widths: vec![1.0, 200.0],
        }),
        Block::Small(text()),
    ]);
    for at in look(&printed) {
        let seen = at.text.trim() != "";
        assert!(at.left >= 73.9 && (!seen || at.right <= 595.276 - 73.9), "{at:?}");
        assert!(at.y < 841.89 - 68.0 && at.y > 39.0, "{at:?}");
        assert!(at.y > 78.0 || at.y < 41.0, "text or foot: {at:?}");
    }
    let all = texts(&printed).concat();
    let boundless = all.matches('x').count();
    // Title, paragraph, words, who, point, two cells, small print.
    assert_eq!(boundless, 3000 * 8, "no letter is lost");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let one = print(everything());
    assert_eq!(one, print(everything()));
    let other = Document { date: NaiveDate::from_ymd_opt(2026, 11, 20), ..document(everything()) };
    assert_ne!(one.bytes, pdf(&other, Size::A4).unwrap().bytes);
}

#[test]
fn nothing_gives_a_blank_page() {
    for document in [
        Document::default(),
        document(vec![Block::Paragraph("  ".into()), Block::List(vec![]), Block::Table(Table::default())]),
    ] {
        let printed = pdf(&document, Size::A4).unwrap();
        assert_eq!((printed.pages, texts(&printed)), (1, vec![String::new()]));
    }
}

#[expect(clippy::unwrap_used, reason = "an absent key is what the tests look for")]
fn text_of(dictionary: &Dictionary, key: &[u8]) -> String {
    lopdf::decode_text_string(dictionary.get(key).unwrap()).unwrap()
}

#[test]
fn readers_are_told_title_language_and_structure() {
    let printed = print(everything());
    let file = load(&printed);
    let catalog = file.catalog().unwrap();
    assert_eq!(text_of(catalog, b"Lang"), "en-GB");
    let info = file
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)
        .and_then(|id| file.get_dictionary(id))
        .unwrap();
    assert_eq!(text_of(info, b"Title"), "What we owe you");
    assert_eq!(text_of(info, b"Author"), "Sam");
    assert!(text_of(info, b"CreationDate").starts_with("D:20261119"));

    let mut kinds: Vec<String> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"S").ok()?.as_name().ok())
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .collect();
    kinds.sort();
    kinds.dedup();
    for kind in [
        "H1",
        "H2",
        "P",
        "BlockQuote",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "THead",
        "TBody",
        "TR",
        "TH",
        "TD",
    ] {
        assert!(kinds.iter().any(|found| found == kind), "{kind} in {kinds:?}");
    }
    let bold =
        file.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"FontFile2").ok()).count();
    assert_eq!(
        bold, 5,
        "serif, serif italic, sans, sans italic and semibold are embedded, the bold serif is not used"
    );
    assert!(printed.bytes.len() < 60_000, "only the glyphs that are used: {}", printed.bytes.len());
}

#[test]
fn strange_text_is_set_all_the_same() {
    let strange = [
        "\u{301}starts with an accent",
        "\u{0}\u{1}\u{7f}\u{ffff}\u{feff}",
        "👩\u{200d}👩\u{200d}👧 family",
        "\u{e000}\u{f8ff} private",
        "\u{202e}turned\u{202c}",
        "z\u{335}\u{321}\u{327}\u{322}alg\u{489}o",
        "\r\n\r\n\n",
        "\u{a0}\u{a0}\u{2003}\u{3000}",
        "ﬁ ﬂ ǅ ı İ",
    ];
    for text in strange {
        let block = |text: &str| {
            vec![
                Block::Title(text.into()),
                Block::Quote { words: text.into(), who: text.into() },
                Block::List(vec![text.into()]),
                Block::Table(Table {
                    head: vec![text.into()],
                    rows: vec![vec![text.into()]],
                    widths: vec![f32::NAN],
                }),
            ]
        };
        assert!(
            pdf(
                &Document { title: text.into(), language: text.into(), ..document(block(text)) },
                Size::Letter
            )
            .is_ok(),
            "{text:?}"
        );
    }
}

#[test]
fn a_table_that_cannot_be_set_is_refused() {
    let row = |cells: usize| vec![Text::plain("x"); cells];
    let refused = |table: Table| pdf(&document(vec![Block::Table(table)]), Size::A4).unwrap_err();
    assert_eq!(
        refused(Table { head: row(2), rows: vec![row(2), row(3)], widths: vec![] }),
        PaperError::TooManyCells { row: 2, cells: 3, columns: 2 }
    );
    assert_eq!(
        refused(Table { head: vec![], rows: vec![row(12)], widths: vec![] }).to_string(),
        "A table has 12 columns and 11 fit on a page: split it."
    );
}
