//! Whole files, as other programs write them: what each gives.

#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

use kept_exchange::{Field, ReadFile, ReadOptions, read_bytes, read_path};
use kept_model::{Contact, PointKind};
use std::path::PathBuf;

fn read(file: &str) -> ReadFile {
    read_with(file, &[])
}

fn read_with(file: &str, map: &[(&str, Field)]) -> ReadFile {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file);
    let map = map.iter().map(|(column, field)| ((*column).to_owned(), *field)).collect();
    read_path(&path, &ReadOptions { map }).unwrap()
}

fn points(contact: &Contact, kind: PointKind) -> Vec<String> {
    let of_kind = contact.points.iter().filter(|point| point.kind == kind);
    of_kind
        .map(|point| match &point.label {
            Some(label) => format!("{label}: {}", point.value),
            None => point.value.clone(),
        })
        .collect()
}

fn problems(read: &ReadFile) -> Vec<String> {
    read.problems.iter().map(|problem| format!("{}: {}", problem.line, problem.what)).collect()
}

fn dates(contact: &Contact) -> Vec<(&str, Option<i32>, u32, u32)> {
    contact.dates.iter().map(|date| (date.label.as_str(), date.year, date.month, date.day)).collect()
}

/// File, source, encoding, delimiter, problems; then line, name, company and role of its contacts.
type Row = (u64, Option<&'static str>, Option<&'static str>, Option<&'static str>);
type Case = (&'static str, &'static str, &'static str, Option<char>, usize, &'static [Row]);

#[test]
fn each_program_is_recognised() {
    let cases: &[Case] = &[
        (
            "google-old.csv",
            "google",
            "UTF-8",
            Some(','),
            0,
            &[
                (2, Some("Priya Nair"), Some("Acme Ltd"), Some("Head of IT")),
                (6, Some("Tom Okafor"), Some("Brightwell"), Some("CFO")),
            ],
        ),
        (
            "google-new.csv",
            "google",
            "UTF-8",
            Some(','),
            1,
            &[
                (2, Some("Aisha Jane Rahman"), Some("Brightwell"), Some("Operations Lead")),
                (3, Some("billing@novatech.example"), None, None),
            ],
        ),
        (
            "outlook.csv",
            "outlook",
            "UTF-8",
            Some(','),
            0,
            &[
                (2, Some("Dana Whitfield"), Some("Novatech"), Some("CIO")),
                (4, Some("Luis Ortega"), Some("Novatech"), None),
            ],
        ),
        (
            "linkedin.csv",
            "linkedin",
            "UTF-8",
            Some(','),
            1,
            &[
                (5, Some("Mara Lindqvist"), Some("Calder Water"), Some("Network Engineer")),
                (7, Some("Sam Reyes"), Some("Maddox, Reyes & Co"), Some("Partner")),
            ],
        ),
        (
            "hubspot-labels.csv",
            "hubspot",
            "UTF-8",
            Some(','),
            0,
            &[
                (2, Some("Ines Moreau"), Some("Orchard Group"), Some("Buyer")),
                (3, Some("info@orchard.example"), Some("Orchard Group"), None),
            ],
        ),
        (
            "hubspot-table.csv",
            "hubspot",
            "UTF-8",
            Some(','),
            1,
            &[(2, None, Some("St Aldric's Hospital"), None)],
        ),
        (
            "salesforce-contacts.csv",
            "salesforce",
            "UTF-8",
            Some(','),
            1,
            &[(2, Some("Ruth Hale"), None, Some("Director"))],
        ),
        (
            "salesforce-accounts.csv",
            "salesforce",
            "UTF-8",
            Some(','),
            2,
            &[(2, None, Some("Calder Water"), None), (3, None, Some("Fenwick Foods"), None)],
        ),
        (
            "atomic-contacts.csv",
            "atomic",
            "UTF-8",
            Some(','),
            0,
            &[(2, Some("Nadia Brandt"), Some("Weir, Dale and Sons"), Some("Head of Care"))],
        ),
        (
            "windows-1252.csv",
            "csv",
            "windows-1252",
            Some(';'),
            0,
            &[
                (2, Some("Jürgen Großmann"), Some("Müller & Söhne GmbH"), Some("Geschäftsführer")),
                (3, Some("Zoë Fuchs"), Some("Café Blau"), None),
            ],
        ),
        (
            "utf-16le.csv",
            "csv",
            "UTF-16LE",
            Some(','),
            0,
            &[(2, Some("Žofie Nováková"), Some("Brno Data"), None)],
        ),
        (
            "utf-16le-unmarked.txt",
            "csv",
            "UTF-16LE",
            Some('\t'),
            0,
            &[(2, Some("Anna Berg"), Some("Acme"), None)],
        ),
        (
            "tabs.tsv",
            "csv",
            "UTF-8",
            Some('\t'),
            0,
            &[
                (2, Some("Anna Berg"), Some("Acme"), None),
                (3, Some("Ben \"Benny\" Cole"), Some("Acme"), None),
            ],
        ),
        ("v21.vcf", "vcard", "UTF-8", None, 0, &[(1, Some("Jörg Großmann"), Some("Calder Water"), None)]),
        (
            "v30.vcf",
            "vcard",
            "UTF-8",
            None,
            0,
            &[
                (1, Some("Jane Doe, MSc"), Some("Maddox; Reyes"), Some("Account Lead")),
                (21, None, Some("Maddox Reyes"), None),
            ],
        ),
        (
            "v40.vcf",
            "vcard",
            "UTF-8",
            None,
            1,
            &[(1, Some("Simone Pereira"), Some("Orchard Group"), Some("Buyer"))],
        ),
    ];
    for (file, source, encoding, delimiter, count, rows) in cases {
        let read = read(file);
        assert_eq!(
            (read.source.as_str(), read.encoding, read.delimiter),
            (*source, *encoding, *delimiter),
            "{file}"
        );
        let found: Vec<_> = read
            .contacts
            .iter()
            .map(|c| (c.line, c.name.as_deref(), c.company.as_deref(), c.role.as_deref()))
            .collect();
        assert_eq!(&found, rows, "{file}");
        assert_eq!(read.problems.len(), *count, "{file}: {:?}", read.problems);
        assert_eq!(read.columns.is_empty(), delimiter.is_none(), "{file}");
    }
}

#[test]
fn google_puts_several_values_into_a_cell() {
    let priya = &read("google-old.csv").contacts[0];
    assert_eq!(
        points(priya, PointKind::Email),
        ["work: priya@acme.example", "work: p.nair@acme.example", "home: priya@home.example"]
    );
    assert_eq!(points(priya, PointKind::Phone), ["work: +44 113 496 0001", "work: +44 113 496 0002"]);
    assert_eq!(points(priya, PointKind::Address), ["work: 1 Mill Lane, Leeds, United Kingdom"]);
    assert_eq!(points(priya, PointKind::Url), ["profile: https://acme.example/priya"]);
    assert_eq!(dates(priya), [("birthday", None, 3, 22), ("anniversary", Some(2015), 6, 20)]);
    assert_eq!(priya.tags, ["Reference"]);
    assert_eq!(priya.note.as_deref(), Some("Likes the early train.\nTwo children."));

    let new = read("google-new.csv");
    assert_eq!(
        points(&new.contacts[0], PointKind::Address),
        ["work: 2 Canal Street, Floor 3, Manchester, M1 1AA, United Kingdom"]
    );
    assert_eq!(new.contacts[0].tags, ["Customers"]);
    assert_eq!(dates(&new.contacts[0]), [("birthday", None, 2, 29)]);
    assert_eq!(
        problems(&new),
        ["4: the row has neither a name, a company nor an e-mail address, so it was left out"]
    );
}

#[test]
fn outlook_writes_absent_dates_and_internal_addresses() {
    let dana = &read("outlook.csv").contacts[0];
    assert_eq!(dates(dana), [("birthday", Some(1971), 4, 17)]);
    assert_eq!(points(dana, PointKind::Email), ["dana@novatech.example"]);
    assert_eq!(
        points(dana, PointKind::Phone),
        ["fax: +1 617 555 0103", "work: +1 617 555 0101", "mobile: +1 617 555 0102"]
    );
    assert_eq!(
        points(dana, PointKind::Address),
        ["work: 5 Harbour Road, Dock 2, Boston, MA, 02110, United States of America"]
    );
    assert_eq!(dana.tags, ["Customer", "Advocate"]);
}

#[test]
fn customer_systems_give_ids_owners_and_renewals() {
    let ines = &read("hubspot-labels.csv").contacts[0];
    assert_eq!(
        (ines.external_id.as_deref(), ines.company_external_id.as_deref()),
        (Some("501"), Some("9001"))
    );
    assert_eq!(ines.owner.as_deref(), Some("Jo Field"));
    assert_eq!(points(ines, PointKind::Address), ["Lyon, France"]);

    let ruth = &read("salesforce-contacts.csv").contacts[0];
    assert_eq!(
        (ruth.external_id.as_deref(), ruth.company_external_id.as_deref()),
        (Some("003A1"), Some("001B1"))
    );
    assert_eq!(ruth.owner, None, "an owner's id is no name");

    let accounts = read("salesforce-accounts.csv");
    let calder = &accounts.contacts[0];
    assert_eq!(calder.company_external_id.as_deref(), Some("001B1"));
    assert_eq!(calder.renewal, chrono::NaiveDate::from_ymd_opt(2027, 9, 30));
    assert_eq!(
        problems(&accounts),
        [
            "3: \"soon\" in column \"Renewal Date\" is not a date; the rest of it was read",
            "5: the line belongs to the report's footer, so it was left out"
        ]
    );

    let nadia = &read("atomic-contacts.csv").contacts[0];
    assert_eq!(nadia.tags, ["musician", "vip"]);
    assert_eq!(points(nadia, PointKind::Url), ["linkedin: https://www.linkedin.com/in/nadia"]);
    assert_eq!(points(nadia, PointKind::Email), ["work: nadia@weir.example", "home: nadia@home.example"]);
    assert_eq!(nadia.owner.as_deref(), Some("Jane Field"));
}

#[test]
fn rows_that_the_source_deleted_are_named() {
    let deleted = "the row is marked deleted in the source, so it was left out";
    assert_eq!(problems(&read("hubspot-table.csv")), [format!("3: {deleted}")]);
    assert_eq!(problems(&read("salesforce-contacts.csv")), [format!("3: {deleted}")]);
}

#[test]
fn semicolons_put_the_day_first() {
    let read = read("windows-1252.csv");
    assert_eq!(dates(&read.contacts[0]), [("birthday", Some(1970), 4, 3)]);
    assert_eq!(dates(&read.contacts[1]), [("birthday", Some(1985), 6, 5)]);
    assert_eq!(points(&read.contacts[0], PointKind::Address), ["Hauptstraße 1, Köln, 50667"]);
}

#[test]
fn any_other_column_is_read_by_its_map() {
    let map = [("wer", Field::Name), ("Haus", Field::Company), ("Post", Field::Email)];
    let read = read_with("own-words.csv", &map);
    assert_eq!(read.delimiter, Some('|'));
    assert_eq!(read.columns[1], ("Haus".to_owned(), Some(Field::Company)));
    let anna = &read.contacts[0];
    assert_eq!(
        (anna.line, anna.name.as_deref(), anna.company.as_deref()),
        (3, Some("Anna Berg"), Some("Acme"))
    );
    assert_eq!(points(anna, PointKind::Email), ["anna@acme.example"]);

    let ignoring = read_with("tabs.tsv", &[("E-Mail", Field::Ignore), ("phone", Field::Note)]);
    assert_eq!(ignoring.contacts[0].points, []);
    assert_eq!(ignoring.contacts[0].note.as_deref(), Some("1"));
}

#[test]
fn broken_rows_are_named_and_the_others_read() {
    let read = read("broken-rows.csv");
    let names: Vec<_> = read.contacts.iter().map(|c| (c.line, c.name.as_deref())).collect();
    assert_eq!(
        names,
        [(2, Some("Anna Berg")), (4, Some("Cleo Diaz")), (8, Some("Eve Frost")), (9, Some("Finn Gray"))]
    );
    assert_eq!(
        problems(&read),
        [
            "3: a quotation mark opens here and is not closed; reading went on at line 4",
            "5: the row has 4 cells where the header has 3 (a comma or quotation mark too many?), so it was left out",
            "7: the row has neither a name, a company nor an e-mail address, so it was left out",
        ]
    );
}

#[test]
fn vcards_keep_points_dates_and_notes() {
    let jorg = &read("v21.vcf").contacts[0];
    assert_eq!(points(jorg, PointKind::Phone), ["mobile: +44 7700 900001", "fax: +44 113 555 0199"]);
    assert_eq!(points(jorg, PointKind::Address), ["work: 1 Weir Road, Leeds, LS1 1AA, United Kingdom"]);
    assert_eq!(jorg.note.as_deref(), Some("First line\nCafé at ten"));
    assert_eq!(dates(jorg), [("birthday", Some(1970), 4, 3), ("anniversary", Some(2011), 1, 13)]);

    let jane = &read("v30.vcf").contacts[0];
    assert_eq!(points(jane, PointKind::Email), ["work: jane@maddox.example", "home: jane@home.example"]);
    assert_eq!(points(jane, PointKind::Phone), ["assistant: +44 113 555 0111"]);
    assert_eq!(points(jane, PointKind::Url), ["http://maddox.example"]);
    assert_eq!(dates(jane), [("anniversary", Some(2011), 5, 6), ("birthday", None, 2, 29)]);
    assert_eq!(jane.note.as_deref(), Some("Likes tea, not coffee.\nCall after ten."));
    assert_eq!(jane.tags, ["VIP", "Reference"]);
    assert_eq!(jane.external_id.as_deref(), Some("abc-1"));

    let simone = &read("v40.vcf").contacts[0];
    assert_eq!(
        points(simone, PointKind::Phone),
        ["work: +1-418-555-0154 ext. 102", "mobile: +1-418-555-0101"]
    );
    assert_eq!(dates(simone), [("birthday", None, 2, 3), ("anniversary", Some(2009), 8, 8)]);
    assert_eq!(
        points(simone, PointKind::Address),
        ["work: Suite D2, 2875 Laurier, Quebec, QC, G1V 2M2, Canada"]
    );
}

#[test]
fn broken_cards_are_named_and_the_others_read() {
    let read = read("broken.vcf");
    let names: Vec<_> =
        read.contacts.iter().map(|c| (c.line, c.name.as_deref(), c.company.as_deref())).collect();
    assert_eq!(names, [(5, Some("Anna Berg"), None), (15, Some("Ben Cole"), Some("Acme"))]);
    let cut = "the card is cut off (no END:VCARD), so it was left out; export it again";
    assert_eq!(
        problems(&read),
        [
            format!("1: {cut}"),
            "5: the card's birthday \"circa 1800\" is not a day of a month; the rest of it was read"
                .to_owned(),
            "10: this text stands outside any card, so it was left out".to_owned(),
            "11: the card has neither a name, a company nor an e-mail address, so it was left out".to_owned(),
            format!("24: {cut}"),
        ]
    );
}

#[test]
fn headers_decide_whether_rows_are_people_or_companies() {
    let cases = [
        ("Name,Email,Industry", Some("x"), None),
        ("Name,Phone,Industry", None, Some("x")),
        ("Name,Email,Annual Revenue", None, Some("x")),
        ("Customer,Phone", None, Some("x")),
        ("Contact Name,Contact Email", Some("x"), None),
        ("Name,Title,Billing City", Some("x"), None),
        ("NAME,RENEWAL_DATE__C,BILLINGCITY", None, Some("x")),
    ];
    for (header, name, company) in cases {
        let read = read_bytes(format!("{header}\nx\n").as_bytes(), "a.csv", &ReadOptions::default()).unwrap();
        let contact = &read.contacts[0];
        assert_eq!((contact.name.as_deref(), contact.company.as_deref()), (name, company), "{header}");
        assert!(read.columns.iter().take(2).all(|(_, field)| field.is_some()), "{header}");
    }
}
