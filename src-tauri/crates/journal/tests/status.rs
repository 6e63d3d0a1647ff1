//! The page of promises that a customer may be handed: what is on it, and above all what is not.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;
#[path = "common/paper.rs"]
mod paper;

use common::journal;
use kept_journal::{Control, Format, Journal, MeetingPlan, NewStory, StatusPage, Subject, Why};
use kept_model::{AccountId, Contact, EntryId, Kind, MeetingId, PersonId};
use std::collections::{BTreeMap, BTreeSet};

fn set(journal: &mut Journal, target: &str, fields: &[(&str, &str)]) {
    let subject = journal.subject(target).unwrap();
    let fields: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    journal.edit(subject, &fields).unwrap();
}

fn person(journal: &mut Journal, name: &str, company: &str) {
    let contact =
        Contact { name: Some(name.to_owned()), company: Some(company.to_owned()), ..Contact::default() };
    journal.import("test", &[contact], &|_| ()).unwrap();
}

/// Calder Water with Priya, Tern Logistics with Eva, and Sam and Leo of ours.
fn small() -> (tempfile::TempDir, Journal, AccountId) {
    let (folder, mut journal, _) = journal();
    person(&mut journal, "Priya Raman", "Calder Water");
    person(&mut journal, "Eva Lindqvist", "Tern Logistics");
    for name in ["Sam Okafor", "Leo Brandt"] {
        person(&mut journal, name, "Us");
        set(&mut journal, name, &[("side", "ours")]);
    }
    let us = journal.account_named("Us").unwrap();
    journal.delete(Subject::Account(us)).unwrap();
    let calder = journal.account_named("Calder Water").unwrap();
    (folder, journal, calder)
}

fn log(journal: &mut Journal, line: &str) -> EntryId {
    journal.log(line).unwrap().value.entries[0].entry.id
}

fn rows(lines: &[kept_journal::StatusLine]) -> Vec<(&str, Option<&str>, &str, bool)> {
    lines
        .iter()
        .map(|line| (line.text.as_str(), line.who.as_deref(), line.when.as_str(), line.is_late))
        .collect()
}

fn forms(journal: &Journal, account: AccountId, out: &[EntryId]) -> [String; 3] {
    let text =
        |format| String::from_utf8(journal.export_status(account, out, format).unwrap().bytes).unwrap();
    let pdf = journal.export_status(account, out, Format::Pdf).unwrap();
    [text(Format::Markdown), text(Format::Html), paper::words(&pdf.bytes)]
}

#[test]
fn the_page_says_what_we_owe_and_when() {
    let (_folder, mut journal, calder) = small();
    log(&mut journal, "@calder > send the sizing doc by wed #gave");
    let late = log(&mut journal, "@calder priya > name a date for the failover test by 12 nov");
    set(&mut journal, &format!("#{late}"), &[("due", "2026-11-12")]);
    let colleague = log(&mut journal, "@calder > audit the archive by 4 dec");
    set(&mut journal, &format!("#{colleague}"), &[("owner", "colleague"), ("by", "Leo Brandt")]);
    log(&mut journal, "@calder priya < send the stakeholder list by fri");
    let kept = log(&mut journal, "@calder > a spare switch");
    journal.done(&format!("#{kept}")).unwrap();
    let theirs = log(&mut journal, "@calder < sign the paper");
    journal.done(&format!("#{theirs}")).unwrap();
    let released = log(&mut journal, "@calder > a pony");
    journal.settle_promise(released, kept_model::PromiseState::Released).unwrap();
    log(&mut journal, "@tern > count the pallets by fri");
    journal
        .plan(&MeetingPlan {
            title: "Quarterly review".to_owned(),
            account: Some("Calder".to_owned()),
            day: "3 dec".to_owned(),
            time: Some("10:30".to_owned()),
            place: Some("Leeds".to_owned()),
            ..MeetingPlan::default()
        })
        .unwrap();
    let status = journal.status(calder, &[]).unwrap();
    assert_eq!(
        rows(&status.mine),
        [
            (
                "name a date for the failover test",
                Some("for Priya Raman"),
                "7 days late: it was due on Thu 12 Nov",
                true
            ),
            ("send the sizing doc", None, "by Wed 25 Nov", false),
            ("audit the archive", Some("Leo Brandt"), "by Fri 4 Dec", false),
        ]
    );
    assert_eq!(rows(&status.theirs), [("send the stakeholder list", Some("Priya Raman"), "tomorrow", false)]);
    assert_eq!(rows(&status.kept), [("a spare switch", None, "on 19 Nov", false)]);
    assert_eq!(status.meeting.as_deref(), Some("Quarterly review, Thu 3 Dec, 10:30, Leeds"));
    assert_eq!(status.withheld, []);
    let page = forms(&journal, calder, &[])[0].clone();
    assert!(page.contains("Three promises to you are open, and one of them is late."), "{page}");
    assert!(page.contains("**7 days late: it was due on Thu 12 Nov**"), "{page}");
    // A page that something was left out of does not say that it is whole.
    let page = forms(&journal, calder, &[late])[0].clone();
    assert!(page.contains("Two promises to you are listed here, and none of them is late."), "{page}");
    assert!(!page.contains("failover"), "{page}");
    let status = journal.status(calder, &[late]).unwrap();
    assert_eq!(status.mine.iter().filter(|line| line.is_out).count(), 1, "but the preview still shows it");
    assert!(journal.export_status(calder, &[], Format::Card).is_err());
}

#[test]
fn what_would_give_somebody_else_away_stays_at_home() {
    for (line, why) in [
        ("@calder > introduce them to Tern Logistics by fri", Some(Why::OtherAccount)),
        ("@calder @tern > a word between both by fri", None),
        ("@calder @tern > bring the Tern people along by fri", Some(Why::OtherAccount)),
        ("@calder @tern > bring the LOGISTICS plan by fri", Some(Why::OtherAccount)),
        ("@calder > bring the tern along by fri", None),
        ("@calder > let Sam look at it by fri", Some(Why::Colleague)),
        ("@calder > ask Leo Brandt by fri", Some(Why::Colleague)),
        ("@calder > ask the leopard by fri", None),
        ("remind @calder is the dashboard used? fri", Some(Why::Reminder)),
        ("call @calder: hello > send it by fri", None),
        ("call @calder: hello > remind them of the test by fri", None),
    ] {
        let (_folder, mut journal, calder) = small();
        journal.log(line).unwrap();
        let status = journal.status(calder, &[]).unwrap();
        let held: Vec<Why> = status.withheld.iter().map(|held| held.why).collect();
        assert_eq!(
            (status.mine.len(), held),
            (usize::from(why.is_none()), why.into_iter().collect()),
            "{line}"
        );
        let [page, ..] = forms(&journal, calder, &[]);
        assert!(!page.contains("Tern") && !page.contains("Sam") && !page.contains("Leo"), "{line}: {page}");
    }
    // What stays at home is owed all the same: the page does not say that it is whole.
    let (_folder, mut journal, calder) = small();
    log(&mut journal, "@calder > send it by fri");
    for (line, said) in [
        ("@calder < ask Leo Brandt by fri", "One promise to you is open,"),
        ("remind @calder is the dashboard used? fri", "One promise to you is open,"),
        ("@calder > ask Leo Brandt by fri", "One promise to you is listed here,"),
    ] {
        journal.log(line).unwrap();
        assert!(forms(&journal, calder, &[])[0].contains(said), "{line}");
    }
    // A colleague who owes it is named; one who does not is not.
    let (_folder, mut journal, calder) = small();
    let owed = log(&mut journal, "@calder > Sam checks the archive by fri");
    set(&mut journal, &format!("#{owed}"), &[("owner", "colleague"), ("by", "Sam Okafor")]);
    assert_eq!(journal.status(calder, &[]).unwrap().mine[0].who.as_deref(), Some("Sam Okafor"));
    set(&mut journal, &format!("#{owed}"), &[("owner", "colleague"), ("by", "Leo Brandt")]);
    assert_eq!(journal.status(calder, &[]).unwrap().withheld[0].why, Why::Colleague);
}

#[test]
fn an_account_without_promises_gets_a_kind_page() {
    let (_folder, journal, calder) = small();
    let [page, ..] = forms(&journal, calder, &[]);
    assert!(page.contains("Nothing that we promised you is open."), "{page}");
    assert!(!page.contains('|'), "no empty table: {page}");
}

/// Everything in the journal that has a form.
fn subjects(journal: &Journal) -> Vec<Subject> {
    let entries = (1..).map(EntryId).take_while(|id| journal.show(*id).is_ok()).map(Subject::Entry);
    let accounts =
        (1..).map(AccountId).take_while(|id| journal.account_page(*id).is_ok()).map(Subject::Account);
    let people = (1..).map(PersonId).take_while(|id| journal.person_page(*id).is_ok()).map(Subject::Person);
    let meetings = (1..).map(MeetingId).take_while(|id| journal.meeting(*id).is_ok()).map(Subject::Meeting);
    entries.chain(accounts).chain(people).chain(meetings).collect()
}

/// The fields that a page of promises shows by design: what was promised, and when one meets.
fn may_show(journal: &Journal, subject: Subject, field: &str) -> bool {
    match subject {
        Subject::Entry(id) => journal.show(id).unwrap().0.entry.kind == Kind::Promise && field == "body",
        // Names are what the terms of the page are about; they have tests of their own.
        Subject::Account(_) | Subject::Person(_) => field == "name",
        Subject::Meeting(_) => matches!(field, "title" | "place"),
    }
}

/// Writes a word that stands nowhere else into every field of the journal that takes words and is not shown by design.
/// Whatever field comes later is in it, too.
fn mark_everything(journal: &mut Journal) -> usize {
    let mut marked = 0;
    // How a field of a kind wants its words; the same for all of the kind.
    let mut ways: BTreeMap<(String, String), Option<&str>> = BTreeMap::new();
    for subject in subjects(journal) {
        let form = journal.form(subject).unwrap();
        let mut fields: Vec<(String, String)> = Vec::new();
        for field in form.fields {
            let takes_words = matches!(field.control, Control::Line | Control::Text | Control::Tags);
            if !takes_words || may_show(journal, subject, &field.name) {
                continue;
            }
            marked += 1;
            let word = format!("Zqx{marked}");
            let name = field.name.split(':').next().unwrap().to_owned();
            let way = *ways.entry((form.kind.clone(), name)).or_insert_with(|| {
                // What wants a date or a level before its words gets them; what takes no words at all is left.
                ["", "2026-11-01: ", "partner 2026-11-01: "].into_iter().find(|before| {
                    let one = [(field.name.clone(), format!("{before}{word}"))];
                    journal.edit(subject, &one).is_ok()
                })
            });
            fields.extend(way.map(|before| (field.name, format!("{before}{word}"))));
        }
        journal.edit(subject, &fields).unwrap();
    }
    marked
}

fn leaks(journal: &Journal, account: AccountId) -> (String, StatusPage) {
    let all = forms(journal, account, &[]).join("\n");
    (all, journal.status(account, &[]).unwrap())
}

#[test]
fn no_other_field_of_the_journal_is_on_any_page() {
    let (_folder, mut journal, _) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    // Pages with something on them: what is at home already proves nothing.
    let marked = mark_everything(&mut journal);
    assert!(marked > 500, "only {marked} fields were marked");
    let account = journal.account_named("Maddox").unwrap();
    let moment = journal.story_candidates(account).unwrap().items[0].line.entry.id;
    journal.they_said_yes(moment, Some("Zqx-terms"), None).unwrap();
    let story = journal.make_story(&NewStory { from: Some(moment), ..NewStory::default() }).unwrap().value;
    journal.edit_story(story, &[("after".to_owned(), "Zqx-story".to_owned())], None).unwrap();
    let accounts = journal.accounts().unwrap();
    let names: BTreeSet<String> = accounts.iter().map(|line| line.account.name.clone()).collect();
    let mut shown = 0;
    for line in &accounts {
        let (page, status) = leaks(&journal, line.account.id);
        shown += status.mine.len() + status.theirs.len() + status.kept.len();
        assert!(!page.contains("Zqx"), "{}: {page}", line.account.name);
        for other in names.iter().filter(|name| **name != line.account.name) {
            assert!(!page.contains(other.as_str()), "{} is on the page of {}", other, line.account.name);
        }
        for said in status.mine.iter().chain(&status.theirs).chain(&status.kept) {
            assert!(
                page.contains(&said.text.replace(' ', "")) || page.contains(said.text.as_str()),
                "{}",
                said.text
            );
        }
    }
    assert!(shown > 20, "the pages hold only {shown} promises");
}
