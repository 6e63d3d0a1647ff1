//! Advocacy: the ledger, what was asked of whom before, retellings, introductions, and consent for several quotes.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::journal;
use kept_journal::{AdvocacyFilter, Done, Error, Journal, Retold, Typed};
use kept_model::{AdvocacyForm, Consent, EntryId, Facet, PersonId, Relation};

/// Calder Water with Tom and Joel, Tern with Eva; today is Thu 19 Nov 2026.
fn three_people() -> (tempfile::TempDir, Journal, common::Clock) {
    let (folder, mut journal, clock) = journal();
    for (account, people) in
        [("Calder Water", &["Tom Ashby", "Joel Marsden"][..]), ("Tern Logistics", &["Eva Lindqvist"])]
    {
        journal.log(&format!("@\"{account}\" hello")).unwrap();
        for person in people {
            let subject = journal.subject(account).unwrap();
            journal.edit(subject, &[("person".to_owned(), (*person).to_owned())]).unwrap();
        }
    }
    (folder, journal, clock)
}

fn log(journal: &mut Journal, line: &str) -> EntryId {
    journal.log(line).unwrap().value.entries[0].entry.id
}

fn set(journal: &mut Journal, id: EntryId, fields: &[(&str, &str)]) {
    let fields: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    journal.edit(id.into(), &fields).unwrap();
}

fn person(journal: &Journal, name: &str) -> PersonId {
    match journal.subject(name).unwrap() {
        kept_journal::Subject::Person(id) => id,
        other => unreachable!("{other:?}"),
    }
}

fn facet(journal: &Journal, id: EntryId) -> Facet {
    journal.show(id).unwrap().0.entry.facet
}

fn take_back<T>(journal: &mut Journal, done: &Done<T>) {
    let undone = journal.undo().unwrap();
    assert_eq!(undone.label, done.label);
}

const ALL: AdvocacyFilter = AdvocacyFilter { form: None, asked: None, account: None };

#[test]
fn the_ledger_adds_up() {
    let (_folder, mut journal, _) = three_people();
    for line in [
        "tom ashby 4 may: advocacy reference took a call from the city #asked",
        "tom ashby 2 jun: advocacy review three lines in the guide",
        "joel marsden 9 jul: advocacy reference he wrote to Kelda #asked",
        "eva lindqvist 1 oct: advocacy mention in her newsletter https://tern.example/news",
        "tom ashby 10 jul: brought the cake #gave #for-them",
        "tom ashby 20 may: sent the guide #gave #for-them",
    ] {
        log(&mut journal, line);
    }
    let page = journal.advocacy(ALL, 3).unwrap();
    assert_eq!(page.heading, "Four acts in all: 2 freely given, 2 because you asked.");
    assert_eq!((page.items.len(), page.total), (3, 4));
    assert_eq!(page.items[0].words, "mention, freely given, 1 Oct");
    let forms: Vec<(AdvocacyForm, usize)> =
        page.forms.iter().copied().filter(|(_, count)| *count > 0).collect();
    assert_eq!(forms, [(AdvocacyForm::Reference, 2), (AdvocacyForm::Mention, 1), (AdvocacyForm::Review, 1)]);
    let people: Vec<(&str, usize, usize, String, &str, usize)> = page
        .people
        .iter()
        .map(|one| {
            (
                one.person.1.as_str(),
                one.given,
                one.asked,
                one.last.to_string(),
                one.since.as_str(),
                one.gifts.len(),
            )
        })
        .collect();
    // Tom spoke last on 2 June: of the gifts only that of July came after.
    assert_eq!(
        people,
        [
            ("Tom Ashby", 1, 1, "2026-06-02".to_owned(), "given to once since", 1),
            ("Eva Lindqvist", 1, 0, "2026-10-01".to_owned(), "nothing given since", 0),
            ("Joel Marsden", 0, 1, "2026-07-09".to_owned(), "nothing given since", 0),
        ]
    );
    let calder = Some(journal.account_named("calder water").unwrap());
    for (of, expected) in [
        (AdvocacyFilter { form: Some(AdvocacyForm::Reference), ..ALL }, 2),
        (AdvocacyFilter { asked: Some(true), ..ALL }, 2),
        (AdvocacyFilter { asked: Some(false), account: calder, ..ALL }, 1),
        (AdvocacyFilter { account: calder, ..ALL }, 3),
    ] {
        assert_eq!(journal.advocacy(of, 60).unwrap().total, expected, "{of:?}");
    }
}

#[test]
fn an_ask_says_what_was_asked_before_and_hinders_nothing() {
    let (_folder, mut journal, _) = three_people();
    let tom = person(&journal, "Tom Ashby");
    assert_eq!(journal.can_ask(tom).unwrap().sentence, None);
    // 18 Nov 2025 is 366 days ago: it is no longer felt.
    for line in [
        "tom ashby 18 nov 2025: asked for a quote #asked",
        "tom ashby 1 may: sent flowers #gave #for-them",
        "tom ashby 2 may: sent them again #gave #for-them",
        "tom ashby 12 may: asked for a call #asked",
        "tom ashby 1 jun: a discount before our quarter's end #gave #for-us",
        "tom ashby 3 aug: advocacy reference for Kelda #asked",
        "tom ashby 4 sep: helped his daughter apply #gave #for-them",
    ] {
        log(&mut journal, line);
    }
    let guard = journal.can_ask(tom).unwrap();
    // A gift that served us is an ask; the flowers came before the first of them.
    assert_eq!((guard.asks.len(), guard.gifts.len()), (3, 1));
    assert_eq!(guard.line, "@\"Calder Water\" @\"Tom Ashby\" ");
    let sentence = "Tom was asked three times since 12 May, and given to once since.";
    assert_eq!(guard.sentence.as_deref(), Some(sentence));

    let asks = |journal: &Journal, line: &str| {
        let typed = Typed { line, ..Typed::default() };
        let preview = journal.understand(&typed, line.len()).unwrap();
        assert!(preview.problems.is_empty(), "{line}: {:?}", preview.problems);
        preview.asks
    };
    for line in [
        "call tom ashby: would he speak at our day? #asked",
        "@\"Calder Water\" @\"Tom Ashby\" advocacy reference #asked ",
        "@\"Calder Water\" @\"Tom Ashby\" @\"Joel Marsden\" advocacy reference for Kelda #asked",
    ] {
        assert_eq!(asks(&journal, line), [sentence], "{line}");
    }
    for line in [
        "call tom ashby: how is the garden",
        "@tom ashby advocacy review unasked",
        "eva lindqvist: a call #asked",
    ] {
        assert_eq!(asks(&journal, line), [""; 0], "{line}");
    }
    // What is kept says the same, without counting itself.
    let kept = journal.log("call tom ashby: would he speak at our day? #asked").unwrap();
    assert_eq!(kept.value.asks, [sentence]);
    let now = "Tom was asked four times since 12 May, and given to once since.";
    assert_eq!(journal.can_ask(tom).unwrap().sentence.as_deref(), Some(now));
}

#[test]
fn a_retelling_is_kept_linked_and_taken_back() {
    let (_folder, mut journal, _) = three_people();
    let moment =
        log(&mut journal, "@\"Calder Water\" ! joel marsden: \"Nobody noticed, and that is the point.\"");
    let told = |journal: &Journal| match facet(journal, moment) {
        Facet::Delight(delight) => delight.told.map(|day| day.to_string()),
        _ => None,
    };
    let how = Retold {
        heard_by: Some("the Leeds chapter"),
        place: Some("a breakfast"),
        day: Some("12 nov"),
        body: None,
    };
    let done = journal.retold(moment, &how).unwrap();
    assert_eq!(told(&journal).as_deref(), Some("2026-11-12"));
    let page = journal.advocacy(ALL, 60).unwrap();
    let [line] = page.items.as_slice() else { unreachable!("{:?}", page.items) };
    assert_eq!(line.line.entry.id, done.value);
    assert_eq!(line.line.entry.body, "Retold: “Nobody noticed, and that is the point.”");
    assert_eq!(line.line.people, ["Joel Marsden"]);
    assert_eq!((line.retells.as_ref().unwrap().entry.id, line.retold), (moment, 1));
    let Facet::Advocacy(advocacy) = &line.line.entry.facet else { unreachable!() };
    assert_eq!(
        (advocacy.form, advocacy.asked, advocacy.heard_by.as_deref(), advocacy.place.as_deref()),
        (AdvocacyForm::Retelling, false, Some("the Leeds chapter"), Some("a breakfast"))
    );

    // The day it was told first stays; the second retelling counts.
    let again =
        journal.retold(moment, &Retold { heard_by: None, place: None, day: None, body: None }).unwrap();
    assert_eq!(told(&journal).as_deref(), Some("2026-11-12"));
    assert_eq!(journal.advocacy(ALL, 60).unwrap().items[0].retold, 2);
    take_back(&mut journal, &again);
    take_back(&mut journal, &done);
    assert_eq!((told(&journal), journal.advocacy(ALL, 60).unwrap().total), (None, 0));

    // Ahead, no moment, private.
    assert!(journal.retold(moment, &Retold { day: Some("2026-12-24"), ..how }).is_err());
    let call = log(&mut journal, "call joel marsden: all well");
    assert!(matches!(journal.retold(call, &how), Err(Error::Invalid(_))));
    set(&mut journal, moment, &[("consent", "no")]);
    assert!(matches!(journal.retold(moment, &how), Err(Error::Invalid(_))));
    assert_eq!(journal.advocacy(ALL, 60).unwrap().total, 0);
}

#[test]
fn two_who_want_the_same_are_brought_together_once() {
    let (_folder, mut journal, _) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    let found = journal.introductions(None).unwrap();
    let names = |found: &[kept_journal::Introduction]| -> Vec<(String, String)> {
        found.iter().map(|it| (it.one.person.1.clone(), it.other.person.1.clone())).collect()
    };
    let both = |one: &str, other: &str| {
        one.starts_with("Joel") && other.starts_with("Anna")
            || one.starts_with("Anna") && other.starts_with("Joel")
    };
    let pair = found.iter().find(|it| both(&it.one.person.1, &it.other.person.1));
    let pair = pair.unwrap_or_else(|| unreachable!("{:?}", names(&found))).clone();
    for word in ["change", "rule", "ringing"] {
        assert!(pair.words.iter().any(|shared| shared == word), "{:?}", pair.words);
    }
    let (one, other) = (pair.one.person.0, pair.other.person.0);
    assert!(journal.introductions(Some(one)).unwrap().iter().any(|it| it.other.person.0 == other));
    let elsewhere = person(&journal, "Eva Lindqvist");
    assert!(!journal.introductions(Some(elsewhere)).unwrap().iter().any(|it| it.one.person.0 == one));

    // Dismissed whichever is named first, and taken back.
    let done = journal.dismiss_introduction(other, one).unwrap();
    assert_eq!(journal.introductions(None).unwrap().len(), found.len() - 1);
    take_back(&mut journal, &done);
    assert_eq!(names(&journal.introductions(None).unwrap()), names(&found));
    assert!(journal.dismiss_introduction(one, one).is_err());

    // A muted account is left alone.
    let muted = journal.edit(
        kept_journal::Subject::Account(pair.one.account.0),
        &[("mute".to_owned(), "2026-12-24".to_owned())],
    );
    muted.unwrap();
    assert!(
        !journal
            .introductions(None)
            .unwrap()
            .iter()
            .any(|it| it.one.person.0 == one || it.other.person.0 == one)
    );
    journal.undo().unwrap();

    // Once it is made, it is suggested no more; the line names both accounts and both people.
    let kept = journal.log(&format!("{}a mail to both", pair.line)).unwrap().value.entries;
    assert_eq!((kept[0].accounts.len(), kept[0].people.len()), (2, 2));
    assert!(matches!(
        &kept[0].entry.facet,
        Facet::Advocacy(advocacy) if advocacy.form == AdvocacyForm::Introduction && !advocacy.asked
    ));
    assert_eq!(journal.introductions(None).unwrap().len(), found.len() - 1);
}

#[test]
fn one_answer_for_several_quotes() {
    let (_folder, mut journal, _) = three_people();
    let first = log(&mut journal, "@\"Calder Water\" ! joel marsden: \"Nobody noticed.\"");
    let second = log(&mut journal, "joel marsden pulse 9 service Honest when it costs you.");
    let other = log(&mut journal, "@\"Tern Logistics\" ! eva lindqvist: \"You came on a Sunday.\"");
    // Low, or ours, or without words: nothing to quote.
    for line in ["tom ashby pulse 8 service Good.", "tom ashby pulse 10 service"] {
        log(&mut journal, line);
    }
    for id in [first, other] {
        set(&mut journal, id, &[("consent", "ask")]);
    }
    set(&mut journal, second, &[("consent", "ask")]);
    let groups = journal.unasked_quotes().unwrap();
    let said: Vec<(&str, usize)> =
        groups.iter().map(|group| (group.heading.as_str(), group.quotes.len())).collect();
    assert_eq!(said, [("Two quotes of Joel’s wait for a yes", 2), ("One quote of Eva’s waits for a yes", 1)]);
    assert!(groups[0].message.starts_with("Dear Joel,"), "{}", groups[0].message);
    for words in ["“Nobody noticed.”", "“Honest when it costs you.”"] {
        assert!(groups[0].message.contains(words), "{words} in {}", groups[0].message);
    }
    assert!(!groups[0].message.contains("Sunday"));

    let terms = Some("first name and firm");
    let done = journal.answer_consent(&[first, second], Consent::Yes, Some("yesterday"), terms).unwrap();
    for id in [first, second] {
        let (consent, day, terms) = match facet(&journal, id) {
            Facet::Delight(it) => (it.consent, it.consent_day, it.consent_terms),
            Facet::Pulse(it) => (it.consent, it.consent_day, it.consent_terms),
            other => unreachable!("{other:?}"),
        };
        assert_eq!(consent, Consent::Yes);
        assert_eq!(day.map(|day| day.to_string()).as_deref(), Some("2026-11-18"));
        assert_eq!(terms.as_deref(), Some("first name and firm"));
    }
    assert_eq!(journal.unasked_quotes().unwrap().len(), 1);
    take_back(&mut journal, &done);
    assert_eq!(journal.unasked_quotes().unwrap().len(), 2);

    // A call holds no words of theirs: nothing is changed, the moment beside it neither.
    let call = log(&mut journal, "call joel marsden: all well");
    for (entries, day) in [(vec![first, call], None), (vec![], None), (vec![first], Some("2026-12-24"))] {
        assert!(journal.answer_consent(&entries, Consent::No, day, None).is_err(), "{entries:?}");
    }
    assert_eq!(journal.unasked_quotes().unwrap().len(), 2);
}

#[test]
fn the_sample_has_a_retelling() {
    let (_folder, mut journal, _) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    let page = journal.advocacy(ALL, 60).unwrap();
    let retold = page.items.iter().find(|item| item.retells.is_some()).unwrap();
    assert!(retold.retold >= 1);
    assert!(
        journal
            .linkable(retold.line.entry.id)
            .unwrap()
            .links
            .iter()
            .any(|link| link.link.relation == Relation::Retells)
    );
}
