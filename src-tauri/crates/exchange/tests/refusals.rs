//! Files that hold no contacts: one clear sentence each, whatever the bytes are.

#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

use kept_exchange::{Field, ReadError, ReadOptions, read_bytes, read_path};
use proptest::prelude::*;
use std::path::Path;

fn refusal(bytes: &[u8], name: &str) -> String {
    read_bytes(bytes, name, &ReadOptions::default()).unwrap_err().to_string()
}

#[test]
fn bad_input_gets_one_sentence() {
    let cases: &[(&str, &[u8], &str)] = &[
        ("a.csv", b"", "a.csv is empty; export it again from the other program"),
        ("a.csv", b"\xef\xbb\xbf \r\n\r\n", "a.csv is empty; export it again from the other program"),
        (
            "a.csv",
            b"\x89PNG\r\n\x1a\n\0\0",
            "a.csv is a PNG image, not a list of contacts; choose a CSV or vCard file",
        ),
        (
            "a.csv",
            b"%PDF-1.7 name,email",
            "a.csv is a PDF, not a list of contacts; export the contacts as CSV or vCard instead",
        ),
        (
            "a.xlsx",
            b"PK\x03\x04\x14\0\x06\0[Content_Types].xml",
            "a.xlsx is a spreadsheet workbook, not a list of contacts; open it there and save it as CSV first",
        ),
        (
            "a.zip",
            b"PK\x03\x04\x14\0\x06\0contacts.csv",
            "a.zip is a zip archive, not a list of contacts; unpack it and choose the CSV or vCard file inside",
        ),
        (
            "a.json",
            b"[{\"name\": 1}]",
            "a.json is JSON, not a list of contacts; export the contacts as CSV or vCard instead",
        ),
        (
            "a.ics",
            b"BEGIN:VCALENDAR\r\nEND:VCALENDAR",
            "a.ics is a calendar, not a list of contacts; export the contacts as CSV or vCard instead",
        ),
        (
            "a.csv",
            b"name,email\nAnna,a@b.example\nB\0en,x\n",
            "line 3 of a.csv holds binary data, not text; choose a CSV or vCard file",
        ),
        (
            "a.vcf",
            b"hello\n",
            "a.vcf holds no vCard (no line says BEGIN:VCARD); export it again from the other program",
        ),
        (
            "a.csv",
            b"column1,column2\n1,2\n",
            "no column of a.csv is known as a name, a company or an e-mail address (found: column1, column2); say which is which, such as --map \"column1=name\"",
        ),
        (
            "a.csv",
            b"Anna Berg,anna@acme.example\nBen Cole,ben@acme.example\n",
            "a.csv has no header; give it a first line that names the columns, such as name,email,company",
        ),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(refusal(bytes, name), *expected);
    }
}

#[test]
fn an_endless_line_is_refused_before_it_is_parsed() {
    let mut bytes = b"name,email\nAnna,".to_vec();
    bytes.resize(17 * 1024 * 1024, b'x');
    let said = refusal(&bytes, "a.csv");
    assert!(said.starts_with("line 2 of a.csv is longer than 16 MB"), "{said}");
}

#[test]
fn many_columns_stay_one_sentence() {
    let header: Vec<String> = (1..=40).map(|n| format!("column {n} {}", "x".repeat(60))).collect();
    let said = refusal(header.join(",").as_bytes(), "a.csv");
    assert!(said.contains("…, and 28 more)"), "{said}");
    assert!(said.len() < 900, "{said}");
}

#[test]
fn a_map_of_an_absent_column_is_refused() {
    let options = ReadOptions { map: vec![("Haus".to_owned(), Field::Company)] };
    let error = read_bytes(b"name,email\nAnna,a@b.example\n", "a.csv", &options).unwrap_err();
    assert_eq!(error.to_string(), "a.csv has no column \"Haus\"; its columns are name, email");
}

#[test]
fn paths_that_are_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let said = |path: &Path| read_path(path, &ReadOptions::default()).unwrap_err();
    let empty = said(folder.path());
    assert!(matches!(&empty, ReadError::Folder { example, .. } if example.is_empty()), "{empty}");
    std::fs::write(folder.path().join("people.CSV"), "name\n").unwrap();
    let hint = said(folder.path()).to_string();
    assert!(
        hint.ends_with("without an export's manifest; name one file in it, such as people.CSV"),
        "{hint}"
    );
    assert!(matches!(said(&folder.path().join("absent.csv")), ReadError::NotFound { .. }));
}

#[test]
fn a_field_that_is_none_lists_them_all() {
    for field in Field::ALL {
        assert_eq!(field.as_str().parse::<Field>().as_ref(), Ok(field));
    }
    assert_eq!("First-Name".parse::<Field>(), Ok(Field::FirstName));
    let said = "mail".parse::<Field>().unwrap_err().to_string();
    assert!(
        said.starts_with("\"mail\" is no field; it is one of name, first_name, last_name, company"),
        "{said}"
    );
}

#[test]
fn a_damaged_letter_costs_only_itself() {
    let text = "name,email\nJörg Müller,joerg@a.example\nZoë B\u{fc},zoe@a.example\n".as_bytes();
    let mut bytes = text.to_vec();
    let last = bytes.iter().rposition(|byte| *byte == 0xbc).unwrap();
    bytes.remove(last);
    let read = read_bytes(&bytes, "a.csv", &ReadOptions::default()).unwrap();
    assert_eq!(read.encoding, "UTF-8");
    assert_eq!(read.contacts[0].name.as_deref(), Some("Jörg Müller"));
    assert_eq!(read.problems.len(), 1);
    assert_eq!(read.problems[0].line, 3);
}

#[test]
fn a_letter_torn_by_a_fold_is_whole_again() {
    let card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\xc3\r\n \xab Fuchs\r\nEND:VCARD\r\n";
    let read = read_bytes(card, "a.vcf", &ReadOptions::default()).unwrap();
    assert_eq!((read.encoding, read.problems.len()), ("UTF-8", 0));
    assert_eq!(read.contacts[0].name.as_deref(), Some("Zo\u{eb} Fuchs"));
}

#[test]
fn a_declared_character_set_is_believed() {
    let card = b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=windows-1255:\xf9\xec\xe5\xed\r\nEND:VCARD\r\n";
    let read = read_bytes(card, "a.vcf", &ReadOptions::default()).unwrap();
    assert_eq!(read.encoding, "windows-1255");
    assert_eq!(read.contacts[0].name.as_deref(), Some("\u{5e9}\u{5dc}\u{5d5}\u{5dd}"));
}

#[test]
fn a_header_without_rows_says_so() {
    let read = read_bytes(b"name,email\n", "a.csv", &ReadOptions::default()).unwrap();
    assert_eq!(read.contacts, []);
    assert_eq!(read.problems[0].what, "no row follows the header, so there is nothing to read");
}

/// Pieces that the readers look for, so that random text reaches their corners.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("BEGIN:VCARD\n"),
        Just("END:VCARD\n"),
        Just("AGENT:\n"),
        Just("VERSION:2.1\r\n"),
        Just("FN:"),
        Just("N:"),
        Just(";ENCODING=QUOTED-PRINTABLE:"),
        Just("=C3=\n"),
        Just("BDAY:--02"),
        Just("\\"),
        Just(" "),
        Just("name,email\n"),
        Just("\""),
        Just("\"\""),
        Just(","),
        Just(";"),
        Just("\n"),
        Just("\r"),
        Just("ü"),
        Just("1/2/"),
        Just("@"),
        Just("日"),
        Just("E-mail 1 - Value,"),
        Just("birthday,"),
        Just("sep=é\n"),
        Just("mailto:é"),
        Just("<"),
        Just(">"),
        Just("tel:é"),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600), vcard in any::<bool>()) {
        let _ = read_bytes(&bytes, if vcard { "a.vcf" } else { "a.csv" }, &ReadOptions::default());
    }

    #[test]
    fn no_text_panics_and_lines_are_real(text in pieces(), vcard in any::<bool>()) {
        let name = if vcard { "a.vcf" } else { "a.csv" };
        for text in [text.clone(), format!("name,birthday,email\n{text}")] {
            if let Ok(read) = read_bytes(text.as_bytes(), name, &ReadOptions::default()) {
                let lines = text.split(['\n', '\r']).count() as u64;
                for line in read.contacts.iter().map(|c| c.line).chain(read.problems.iter().map(|p| p.line)) {
                    prop_assert!((1..=lines).contains(&line));
                }
                for contact in &read.contacts {
                    prop_assert!(contact.name.is_some() || contact.company.is_some());
                    let control = |text: &Option<String>| text.as_deref().is_some_and(|t| t.contains(char::is_control));
                    prop_assert!(!control(&contact.name) && !control(&contact.company));
                }
            }
        }
    }

    #[test]
    fn what_is_written_is_read(rows in proptest::collection::vec(("[a-zA-Zé,\";\n]{1,12}", "[a-z]{1,8}"), 1..12)) {
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let mut text = "note,company\r\n".to_owned();
        for (note, company) in &rows {
            text.extend([quoted(note), ",".to_owned(), company.clone(), "\r\n".to_owned()]);
        }
        let read = read_bytes(text.as_bytes(), "a.csv", &ReadOptions::default()).unwrap();
        prop_assert_eq!(&read.problems, &[]);
        let found: Vec<_> = read.contacts.iter().map(|c| (c.note.clone(), c.company.clone())).collect();
        let expected: Vec<_> = rows.iter().map(|(note, company)| {
            (Some(note.trim().to_owned()).filter(|note| !note.is_empty()), Some(company.clone()))
        }).collect();
        prop_assert_eq!(found, expected);
    }
}
