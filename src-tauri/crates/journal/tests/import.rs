//! Taking in contacts: who is found again, what is filled, and taking it all back.

mod common;

use common::journal;
use kept_journal::{Imported, Subject};
use kept_model::{Contact, ContactPoint, PointKind};

fn contact(name: &str, company: &str, email: &str) -> Contact {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let points = some(email).map(|value| ContactPoint { kind: PointKind::Email, label: None, value });
    Contact {
        name: some(name),
        company: some(company),
        points: points.into_iter().collect(),
        ..Contact::default()
    }
}

fn counts(imported: &Imported) -> (usize, usize, usize, usize) {
    (imported.new_accounts, imported.new_people, imported.filled, imported.same)
}

#[test]
fn the_same_file_twice_makes_no_duplicates() {
    let (_folder, mut journal, _) = journal();
    let contacts = [
        contact("Priya Raman", "Calder Water", "priya@calder.example"),
        contact("Tom Ashby", "Calder Water", ""),
        contact("", "Tern Logistics", ""),
    ];
    let first = journal.import("google", &contacts, &|_| ()).unwrap();
    assert_eq!(counts(&first.value), (2, 2, 0, 0));
    let second = journal.import("google", &contacts, &|_| ()).unwrap();
    assert_eq!(counts(&second.value), (0, 0, 0, 3));
    assert_eq!(journal.accounts().unwrap().len(), 2);
}

#[test]
fn people_are_found_by_id_then_address_then_name_and_company() {
    let (_folder, mut journal, _) = journal();
    let with_id = |name: &str, email: &str| Contact {
        external_id: Some("7".to_owned()),
        ..contact(name, "Calder Water", email)
    };
    journal.import("hubspot", &[with_id("Priya Raman", "priya@calder.example")], &|_| ()).unwrap();
    let cases = [
        ("a new name under the same id", "hubspot", with_id("Priya R.", "")),
        ("the address in capitals", "vcard", contact("P. Raman", "", "PRIYA@calder.example")),
        ("name and company, accents aside", "vcard", contact("Príya  Raman", "calder water", "")),
    ];
    for (what, source, row) in cases {
        let done = journal.import(source, &[row], &|_| ()).unwrap();
        assert_eq!(done.value.new_people, 0, "{what}");
    }
    let elsewhere =
        journal.import("vcard", &[contact("Priya Raman", "Tern Logistics", "")], &|_| ()).unwrap();
    assert_eq!(elsewhere.value.new_people, 1, "the same name at another company is another person");
}

#[test]
fn a_second_import_only_fills_blanks() {
    let (_folder, mut journal, _) = journal();
    let row = |role: Option<&str>, email: &str| Contact {
        role: role.map(str::to_owned),
        ..contact("Priya Raman", "Calder Water", email)
    };
    journal.import("csv", &[row(Some("Head of Infrastructure"), "")], &|_| ()).unwrap();
    let done = journal.import("csv", &[row(Some("Intern"), "priya@calder.example")], &|_| ()).unwrap();
    assert_eq!(counts(&done.value), (0, 0, 1, 0));
    let Subject::Person(id) = journal.subject("priya").unwrap() else { panic!("Priya is a person") };
    let page = journal.person_page(id).unwrap();
    assert_eq!(page.role.as_deref(), Some("Head of Infrastructure"));
    assert_eq!(page.points[0].value, "priya@calder.example");
}

#[test]
fn an_import_is_one_step_back_and_a_rehearsal_none() {
    let (_folder, mut journal, _) = journal();
    let contacts: Vec<Contact> =
        (0..300).map(|n| contact(&format!("Person {n}"), &format!("Company {}", n % 7), "")).collect();
    let before = journal.newest_seq().unwrap();
    let rehearsed = journal.rehearse_import("csv", &contacts).unwrap();
    assert_eq!(counts(&rehearsed), (7, 300, 0, 0));
    assert_eq!(journal.newest_seq().unwrap(), before);
    assert!(journal.accounts().unwrap().is_empty());
    journal.import("csv", &contacts, &|_| ()).unwrap();
    assert_eq!(journal.accounts().unwrap().len(), 7);
    assert_eq!(journal.undo().unwrap().label, "Import 300 contacts from csv");
    assert!(journal.accounts().unwrap().is_empty());
    journal.redo().unwrap();
    assert_eq!(journal.accounts().unwrap().len(), 7);
}

#[test]
fn labels_and_owner_are_kept_in_the_note() {
    let (_folder, mut journal, _) = journal();
    let row = Contact {
        note: Some("Met in Leeds".to_owned()),
        tags: vec!["customers".to_owned(), "north".to_owned()],
        owner: Some("Sam Okafor".to_owned()),
        ..contact("Priya Raman", "Calder Water", "")
    };
    journal.import("google", &[row], &|_| ()).unwrap();
    let Subject::Person(id) = journal.subject("priya").unwrap() else { panic!("Priya is a person") };
    let note = journal.person_page(id).unwrap().person.note.unwrap();
    assert_eq!(note, "Met in Leeds\nLabels: customers, north\nLooked after by Sam Okafor");
}
