//! An account's page: what is meant for the year, what is not known, when somebody last smiled, how fresh a need is.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::{Clock, journal};
use kept_journal::{Error, Journal};
use kept_model::{AccountId, PersonId};

const TERN: AccountId = AccountId(1);

fn log(journal: &mut Journal, lines: &[&str]) {
    for line in lines {
        journal.log(line).unwrap();
    }
}

fn edit(journal: &mut Journal, target: &str, fields: &[(&str, &str)]) -> Result<(), Error> {
    let subject = journal.subject(target)?;
    let fields: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    journal.edit(subject, &fields).map(drop)
}

fn set(clock: &Clock, at: &str) {
    *clock.lock().unwrap() = at.parse().unwrap();
}

/// A year, what was meant for it, what became of it.
type Last = (i32, String, Option<String>);

/// This year's sentence, what became of it, the last year's, and whether the page asks.
fn meant(journal: &Journal) -> (Option<String>, Option<String>, Option<Last>, bool) {
    let meant = journal.account_view(TERN).unwrap().intention;
    (
        meant.this.as_ref().map(|this| this.text.clone()),
        meant.this.and_then(|this| this.became),
        meant.last.map(|last| (last.year, last.text, last.became)),
        meant.asks,
    )
}

#[test]
fn an_intention_is_said_changed_looked_back_on_and_taken_back() {
    let (_folder, mut journal, clock) = journal();
    log(&mut journal, &["@Tern hello"]);
    assert_eq!(meant(&journal), (None, None, None, false));
    let done = journal.set_intention(TERN, None, Some("A quiet night shift"), None).unwrap();
    assert_eq!(done.label, "Say what you mean to do for Tern in 2026");
    let said = Some("A quiet night shift".to_owned());
    assert_eq!(meant(&journal), (said.clone(), None, None, false));
    // The same again touches nothing.
    let done = journal.set_intention(TERN, Some(2026), Some("A quiet night shift"), None).unwrap();
    assert!(done.changed.nouns.is_empty());
    // Changed, and taken back; taken back again it is gone; redone it is there.
    journal.set_intention(TERN, None, Some("Two quiet nights"), None).unwrap();
    assert_eq!(meant(&journal).0.as_deref(), Some("Two quiet nights"));
    journal.undo().unwrap();
    assert_eq!(meant(&journal).0, said);
    journal.undo().unwrap();
    assert_eq!(meant(&journal).0, None);
    journal.redo().unwrap();
    assert_eq!(meant(&journal).0, said);

    // In December nobody asks; in January one does, until it is answered; in March no more.
    for (at, asks) in [
        ("2026-12-31T10:00:00Z", false),
        ("2027-01-01T10:00:00Z", true),
        ("2027-02-28T10:00:00Z", true),
        ("2027-03-01T10:00:00Z", false),
    ] {
        set(&clock, at);
        assert_eq!(meant(&journal).3, asks, "{at}");
    }
    set(&clock, "2027-01-15T10:00:00Z");
    edit(&mut journal, "Tern", &[("became", "Three nights without a call")]).unwrap();
    let last = Some((2026, "A quiet night shift".to_owned(), Some("Three nights without a call".to_owned())));
    assert_eq!(meant(&journal), (None, None, last, false));
    journal.undo().unwrap();
    assert!(meant(&journal).3);

    // A sentence that is taken away takes its end along.
    journal.set_intention(TERN, Some(2026), Some(" "), None).unwrap();
    assert_eq!(meant(&journal), (None, None, None, false));
}

#[test]
fn nothing_becomes_of_what_nobody_meant() {
    let (_folder, mut journal, _clock) = journal();
    log(&mut journal, &["@Tern hello"]);
    let error = journal.set_intention(TERN, Some(2025), None, Some("Well")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "nobody has written down what was meant for 2025; say that first: intention:2025=…"
    );
    assert!(edit(&mut journal, "Tern", &[("became", "Well")]).is_err());
    assert!(edit(&mut journal, "Tern", &[("intention:99999", "Too far")]).is_err());
    assert!(journal.set_intention(AccountId(9), None, Some("Nobody"), None).is_err());
    assert_eq!(meant(&journal), (None, None, None, false));
}

#[test]
fn what_is_not_known_goes_once_it_is_written_down() {
    let (_folder, mut journal, _clock) = journal();
    let blanks = |journal: &Journal| -> Vec<String> {
        let view = journal.account_view(TERN).unwrap();
        view.blanks.iter().map(|blank| blank.what.as_str().to_owned()).collect()
    };
    log(&mut journal, &["@Tern order core storage"]);
    assert_eq!(blanks(&journal), ["purpose", "person", "goal"]);
    edit(&mut journal, "#1", &[("live", "1 nov")]).unwrap();
    assert_eq!(blanks(&journal), ["purpose", "person", "goal", "adoption"]);
    edit(&mut journal, "Tern", &[("purpose", "No lost parcel"), ("person", "Joel Baptiste")]).unwrap();
    log(&mut journal, &["@Tern = no night calls"]);
    assert_eq!(blanks(&journal), ["adoption"]);
    edit(&mut journal, "#1", &[("adopted", ": 31 of 42 sites")]).unwrap();
    assert_eq!(blanks(&journal), [] as [&str; 0]);
}

#[test]
fn the_last_smile_is_the_newer_of_a_moment_and_a_nine() {
    let (_folder, mut journal, _clock) = journal();
    let smile = |journal: &Journal| {
        let smile = journal.account_view(TERN).unwrap().smile?;
        Some(format!("{}: {} {}", smile.when, smile.words.or(smile.what)?, smile.who.unwrap_or_default()))
    };
    log(&mut journal, &["@Tern hello"]);
    assert_eq!(smile(&journal), None);
    edit(&mut journal, "Tern", &[("person", "Joel Baptiste")]).unwrap();
    log(&mut journal, &["@Tern joel on 17.10.2026: ! nobody noticed the upgrade"]);
    assert!(
        smile(&journal).unwrap().starts_with("17 Oct: nobody noticed the upgrade"),
        "{:?}",
        smile(&journal)
    );
    // An eight is no smile, and neither is what we believe they would say.
    log(
        &mut journal,
        &["@Tern joel on 10.11.2026: pulse 8 service", "@Tern joel on 11.11.2026: pulse 10 service ours"],
    );
    assert!(smile(&journal).unwrap().starts_with("17 Oct"), "{:?}", smile(&journal));
    log(&mut journal, &["@Tern joel on 12.11.2026: pulse 9 service"]);
    assert!(smile(&journal).unwrap().starts_with("12 Nov: 9 of 10"), "{:?}", smile(&journal));
}

#[test]
fn a_need_says_when_it_was_last_talked_about_and_stands_on_its_persons_page() {
    let (_folder, mut journal, _clock) = journal();
    log(&mut journal, &["@Tern hello"]);
    edit(&mut journal, "Tern", &[("person", "Joel Baptiste"), ("person", "Tom Ashby")]).unwrap();
    log(
        &mut journal,
        &["@Tern joel on 01.07.2026: = no night calls", "@Tern tom on 01.11.2026: ~ the board meets once"],
    );
    let needs = |journal: &Journal| -> Vec<(String, bool)> {
        let view = journal.account_view(TERN).unwrap();
        view.needs.iter().map(|need| (need.freshness.clone(), need.is_stale)).collect()
    };
    // 1 July to 19 November are 141 days, 1 November to then 18.
    assert_eq!(
        needs(&journal),
        [("noted 1 Jul, 141 days ago".to_owned(), true), ("noted 1 Nov, 18 days ago".to_owned(), false)]
    );
    let outcome = journal.account_view(TERN).unwrap().needs[0].entry;
    edit(&mut journal, &format!("#{outcome}"), &[("reviewed", "3 sep")]).unwrap();
    // 27 days of September, 31 of October, 19 of November.
    assert_eq!(needs(&journal)[0], ("last talked about 3 Sep, 77 days ago".to_owned(), false));
    let joel = journal.person_view(PersonId(1)).unwrap();
    assert_eq!((joel.at.line.person.name.as_str(), joel.needs.len()), ("Joel Baptiste", 1));
    assert_eq!(joel.needs[0].freshness, "last talked about 3 Sep, 77 days ago");
}

#[test]
fn dates_come_round_on_both_pages() {
    let (_folder, mut journal, _clock) = journal();
    log(&mut journal, &["@Tern order core storage on 03.03.2022"]);
    edit(&mut journal, "#1", &[("day", "2022-03-03")]).unwrap();
    edit(&mut journal, "Tern", &[("person", "Joel Baptiste")]).unwrap();
    edit(&mut journal, "Joel", &[("date", "birthday: 12 Jan 1980")]).unwrap();
    let view = journal.account_view(TERN).unwrap();
    let dates: Vec<String> = view.dates.iter().map(|date| format!("{} {}", date.when, date.what)).collect();
    assert_eq!(dates, ["12 Jan 2027 Birthday, the 47th", "3 Mar 2027 Five years with you"]);
    let joel = journal.person_view(PersonId(1)).unwrap();
    assert_eq!(joel.dates.len(), 1);
    let row = joel.dates[0].row.unwrap();
    edit(&mut journal, "Joel", &[(&format!("date:{row}"), "birthday: 13 Jan 1980")]).unwrap();
    assert_eq!(journal.person_view(PersonId(1)).unwrap().dates[0].when, "13 Jan 2027");
}
