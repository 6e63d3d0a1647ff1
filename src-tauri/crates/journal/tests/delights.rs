//! Delight moments by hand: which one to tell, who was not thanked, where nothing was noted for long, the other way, and the
//! words that worked.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::journal;
use kept_journal::{DelightsOf, DelightsPage, Error, Journal, SaidIn, Subject, WordsOf, WordsSide};
use kept_model::{Consent, Contact, EntryId, Facet, Lever, PersonId};

fn log(journal: &mut Journal, line: &str) -> EntryId {
    journal.log(line).unwrap().value.entries[0].entry.id
}

/// `words=…; consent=yes` on an entry.
fn edit(journal: &mut Journal, id: EntryId, fields: &str) {
    let fields: Vec<(String, String)> = fields
        .split("; ")
        .filter_map(|field| field.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    journal.edit(journal.subject(&format!("#{id}")).unwrap(), &fields).unwrap();
}

fn wall(journal: &Journal) -> DelightsPage {
    journal.delights_page(DelightsOf::default(), 0, 100).unwrap()
}

#[test]
fn the_one_to_tell_may_be_told_is_most_complete_went_furthest_and_is_the_newest() {
    // Of each: what is edited after logging a moment of that day. The last one of a case that wins is starred.
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str, bool)]);
    let cases: &[Case<'_>] = &[
        ("nobody said yes", &[("1 nov", "words=Oh", false), ("2 nov", "words=Ah; consent=no", false)]),
        (
            "only what may be told",
            &[("1 nov", "consent=yes", true), ("2 nov", "words=Ah; expected=a; got=b", false)],
        ),
        (
            "what was told is told",
            &[("1 nov", "consent=yes", true), ("9 nov", "consent=yes; words=Ah; told=10 nov", false)],
        ),
        (
            // Before and felt are known of the first, only felt of the second, whose chain is longer.
            "the more complete before the longer",
            &[
                ("1 nov", "consent=yes; words=Ah; expected=a queue", true),
                ("2 nov", "consent=yes; words=Oh; surprise=2 nov; delight=2 nov; gratitude=3 nov", false),
            ],
        ),
        (
            "of two equally complete the longer chain",
            &[
                ("1 nov", "consent=yes; words=Ah; surprise=1 nov; delight=1 nov", true),
                ("5 nov", "consent=yes; words=Oh; surprise=5 nov", false),
            ],
        ),
        ("of two alike the newer", &[("1 nov", "consent=yes", false), ("5 nov", "consent=yes", true)]),
    ];
    for (what, moments) in cases {
        let (_folder, mut journal, _) = journal();
        let mut expected = None;
        for (day, fields, wins) in *moments {
            let id = moment(&mut journal, "@acme ! somebody smiled");
            edit(&mut journal, id, &format!("day={day}"));
            edit(&mut journal, id, fields);
            if *wins {
                expected = Some(id);
            }
        }
        let told = wall(&journal).tell.map(|tell| tell.line.entry.id);
        assert_eq!(told, expected, "{what}");
    }
}

/// The moment of a line that begins with one.
fn moment(journal: &mut Journal, line: &str) -> EntryId {
    let logged = journal.log(line).unwrap().value.entries;
    logged.iter().find(|line| line.entry.kind == kept_model::Kind::Delight).unwrap().entry.id
}

#[test]
fn a_moment_says_whether_it_may_be_told_and_why_it_is_the_one() {
    let (_folder, mut journal, _) = journal();
    let id = moment(&mut journal, "@acme ! Carla: we counted the licences");
    let say = |journal: &Journal| journal.moment(id).unwrap().consent;
    journal
        .edit(journal.subject(&format!("#{id}")).unwrap(), &[("person".to_owned(), String::new())])
        .unwrap();
    assert_eq!(say(&journal), "Nobody has asked them yet whether it may be told.");
    edit(&mut journal, id, "consent=no; consent_day=3 nov");
    assert_eq!(say(&journal), "They said no on 3 November. It stays private.");
    edit(&mut journal, id, "consent=yes; consent_day=21 aug; consent_terms=first name and firm.");
    assert_eq!(say(&journal), "They said yes on 21 August, first name and firm. Nobody has told it yet.");
    assert_eq!(journal.moment(id).unwrap().why, "Nothing but their yes is known yet.");
    edit(
        &mut journal,
        id,
        "words=You told us to buy less; expected=to renew all; got=140; gratitude=12 nov: a card",
    );
    // After it there is nothing yet: the step is of an earlier day than the moment.
    let moment = journal.moment(id).unwrap();
    assert_eq!(
        (moment.before.as_deref(), moment.felt.as_deref()),
        (Some("to renew all"), Some("You told us to buy less"))
    );
    assert_eq!(
        moment.why,
        "Of its four parts three are known, and it came one step of the six. Still open: what came of it."
    );
    edit(&mut journal, id, "day=1 nov");
    assert_eq!(journal.moment(id).unwrap().after.as_deref(), Some("A card, 12 Nov."));
    assert_eq!(
        journal.moment(id).unwrap().why,
        "All four parts of it are known, and it came one step of the six."
    );
    edit(&mut journal, id, "told=18 nov");
    assert!(say(&journal).ends_with("It was told on 18 November."));
    let call = log(&mut journal, "call @acme: hello");
    assert!(matches!(journal.moment(call), Err(Error::Invalid(_))));
}

#[test]
fn telling_and_thanking_are_noted_and_taken_back() {
    let (_folder, mut journal, _) = journal();
    journal.log("@acme hello").unwrap();
    let id = moment(&mut journal, "@acme ! the card to the team");
    assert!(
        matches!(journal.tell_moment(id), Err(Error::Invalid(why)) if why.contains("nobody has said yes"))
    );
    assert!(
        matches!(journal.thank_for(id), Err(Error::Invalid(why)) if why.contains("does not say who of us did it"))
    );
    edit(&mut journal, id, "consent=no");
    assert!(matches!(journal.tell_moment(id), Err(Error::Invalid(why)) if why.contains("private")));
    edit(&mut journal, id, "consent=yes");
    let told = journal.tell_moment(id).unwrap();
    assert_eq!(
        (told.label.as_str(), told.value.sentence.as_str()),
        ("Tell moment #2 \"the card to the team\"", "the card to the team: told.")
    );
    let days = |journal: &Journal| match journal.show(id).unwrap().0.entry.facet {
        Facet::Delight(delight) => {
            (delight.told.map(|day| day.to_string()), delight.thanked.map(|day| day.to_string()))
        }
        other => panic!("{other:?}"),
    };
    let today = || Some("2026-11-19".to_owned());
    assert_eq!(days(&journal), (today(), None));
    assert!(
        matches!(journal.tell_moment(id), Err(Error::Invalid(why)) if why.contains("Thu 19 Nov already"))
    );
    journal.undo().unwrap();
    assert_eq!(days(&journal), (None, None));

    // Somebody of ours did it.
    let sam = colleague(&mut journal, "Sam Okafor");
    edit(&mut journal, id, &format!("by=person:{sam}"));
    let page = wall(&journal);
    assert_eq!((page.unthanked.len(), page.unthanked_more), (1, 0));
    assert_eq!(page.unthanked[0].by.as_deref(), Some("Sam Okafor"));
    assert_eq!(journal.moment(id).unwrap().thank.unwrap().label, "Thank Sam");
    let thanked = journal.thank_for(id).unwrap();
    assert_eq!(thanked.label, "Thank Sam for moment #2 \"the card to the team\"");
    assert_eq!(days(&journal), (None, today()));
    assert_eq!(wall(&journal).unthanked, []);
    assert_eq!(journal.moment(id).unwrap().thanked.as_deref(), Some("Sam was thanked on 19 November."));
    assert!(matches!(journal.thank_for(id), Err(Error::Invalid(why)) if why.contains("already")));
    journal.undo().unwrap();
    assert_eq!(wall(&journal).unthanked.len(), 1);
}

/// A person of ours.
fn colleague(journal: &mut Journal, name: &str) -> PersonId {
    let contact = Contact { name: Some(name.to_owned()), ..Contact::default() };
    journal.import("csv", &[contact], &|_| ()).unwrap();
    let Subject::Person(id) = journal.subject(name).unwrap() else { panic!("{name} is a person") };
    journal.edit(Subject::Person(id), &[("side".to_owned(), "ours".to_owned())]).unwrap();
    id
}

#[test]
fn droughts_are_of_those_who_ordered_and_count_from_the_newest_moment() {
    let (_folder, mut journal, _) = journal();
    // 19 November 2026 less 180 days is 23 May 2026.
    for line in [
        "@Dry order one, live 1 mar",
        "@Never order two",
        "@Fresh order three",
        "@Edge order four",
        "@Muted order five",
    ] {
        journal.log(line).unwrap();
    }
    let at = |journal: &mut Journal, line: &str, day: &str| {
        let id = moment(journal, line);
        edit(journal, id, &format!("day={day}"));
    };
    at(&mut journal, "@Dry ! smiled", "2026-01-19");
    at(&mut journal, "@Dry ! smiled before", "2025-06-01");
    at(&mut journal, "@Edge ! smiled", "2026-05-23");
    at(&mut journal, "@Fresh ! smiled", "2026-05-24");
    at(&mut journal, "@Muted ! smiled", "2026-01-01");
    at(&mut journal, "@Nothing bought ! smiled", "2025-01-01");
    // Never a moment: its first entry counts, 400 days ago.
    let order =
        journal.search("account:Never", 5, kept_journal::Sort::New).unwrap().entries().next().unwrap();
    edit(&mut journal, order, "day=2025-10-15");
    let muted = journal.subject("Muted").unwrap();
    journal.edit(muted, &[("mute".to_owned(), "1 mar".to_owned())]).unwrap();
    let page = wall(&journal);
    let found: Vec<_> =
        page.droughts.iter().map(|one| (one.name.as_str(), one.days, one.when.as_str())).collect();
    assert_eq!(found, [("Never", 400, "never"), ("Dry", 304, "10 months"), ("Edge", 180, "5 months")]);
    assert_eq!(page.droughts_more, 0);
}

#[test]
fn the_other_way_is_dated_shown_and_said() {
    let (_folder, mut journal, _) = journal();
    let logged =
        journal.log("@acme ~ the VPN is slow ~ nobody calls back ~ invoices in three formats").unwrap();
    let ids: Vec<EntryId> = logged
        .value
        .entries
        .iter()
        .filter(|line| line.entry.kind == kept_model::Kind::Obstacle)
        .map(|line| line.entry.id)
        .collect();
    assert_eq!(wall(&journal).other_way.sentence, "So far no obstacle became a complaint. Three are open.");
    edit(&mut journal, ids[0], "complaint=2 nov: wrote to their director; helped=5 nov");
    edit(&mut journal, ids[1], "complaint=1 nov; defection=9 nov: asked others for a quote");
    let way = wall(&journal).other_way;
    assert_eq!(
        way.sentence,
        "So far two obstacles became complaints, and one cost us trust. One other is open."
    );
    assert_eq!((way.more, way.quiet), (0, 1));
    let steps: Vec<(EntryId, Vec<String>)> = way
        .items
        .iter()
        .map(|item| {
            let said = |step: &kept_journal::DownStep| {
                format!("{} {} {}", step.step, step.day, step.evidence.as_deref().unwrap_or("-"))
            };
            (item.line.entry.id, item.steps.iter().map(said).collect())
        })
        .collect();
    // What is not helped comes first.
    let expected = [
        (
            ids[1],
            vec![
                "obstacle 2026-11-19 -",
                "complaint 2026-11-01 -",
                "defection 2026-11-09 asked others for a quote",
            ],
        ),
        (ids[0], vec!["obstacle 2026-11-19 -", "complaint 2026-11-02 wrote to their director"]),
    ];
    let expected: Vec<(EntryId, Vec<String>)> = expected
        .into_iter()
        .map(|(id, steps)| (id, steps.into_iter().map(str::to_owned).collect()))
        .collect();
    assert_eq!(steps, expected);
}

#[test]
fn words_are_theirs_and_ours_found_by_what_they_say_and_bear_their_consent() {
    let (_folder, mut journal, _) = journal();
    let smiled = moment(&mut journal, "@acme ! the upgrade went through at lunch");
    edit(
        &mut journal,
        smiled,
        "words=The first upgrade nobody noticed; lever=ease; consent=yes; consent_terms=first name",
    );
    journal.log("@acme pulse 10 support: they answer before I have finished typing").unwrap();
    journal.log("@acme pulse 8 support: mostly fine").unwrap();
    // A moment that came of a pulse says the same: once is enough.
    let both =
        journal.log("@acme pulse 9 product: \"it just works\" ! \"it just works\"").unwrap().value.entries;
    let words = both.last().unwrap().entry.id;
    edit(&mut journal, words, "words=it just works; body=it just works");
    edit(&mut journal, both[0].entry.id, "body=it just works");
    journal.log("@acme advocacy review: \"buy from people who count first\"").unwrap();
    journal.log("@acme advocacy referral: told Dunmore about the upgrade").unwrap();
    journal.log("call @acme: said \"you will not notice the upgrade\" #words").unwrap();
    journal.log("@acme ! nobody said anything").unwrap();
    let page = |journal: &mut Journal, line: &str, of: WordsOf| journal.words_page(line, of, 0, 50).unwrap();
    let all = page(&mut journal, "", WordsOf::default());
    let mut said: Vec<(&str, WordsSide, Option<Consent>, Option<String>)> =
        all.items.iter().map(|item| (item.words.as_str(), item.side, item.consent, item.caution())).collect();
    said.sort_by_key(|(words, ..)| *words);
    let (theirs, ours) = (WordsSide::Theirs, WordsSide::Ours);
    let ask = Some("Ask them before you pass it on.".to_owned());
    assert_eq!(
        said,
        [
            (
                "The first upgrade nobody noticed",
                theirs,
                Some(Consent::Yes),
                Some("Pass it on as agreed: first name.".to_owned())
            ),
            ("buy from people who count first", theirs, Some(Consent::Yes), None),
            ("it just works", theirs, Some(Consent::Ask), ask.clone()),
            ("they answer before I have finished typing", theirs, Some(Consent::Ask), ask.clone()),
            ("told Dunmore about the upgrade", theirs, Some(Consent::Ask), ask),
            ("you will not notice the upgrade", ours, None, None),
        ]
    );
    assert_eq!((all.total, all.is_least), (6, false));
    // "works" suggests ease when the line is logged. The index finds them; the filters narrow them; pages join.
    let texts = |page: &kept_journal::WordsPage| {
        let mut texts: Vec<String> = page.items.iter().map(|item| item.words.clone()).collect();
        texts.sort();
        texts
    };
    let upgrade = page(&mut journal, "upgrade", WordsOf::default());
    assert_eq!(
        texts(&upgrade),
        [
            "The first upgrade nobody noticed",
            "told Dunmore about the upgrade",
            "you will not notice the upgrade"
        ]
    );
    let of = |side, lever, consent| WordsOf { side, lever, consent, entries: None };
    assert_eq!(
        texts(&page(&mut journal, "upgr", of(Some(ours), None, None))),
        ["you will not notice the upgrade"]
    );
    assert_eq!(page(&mut journal, "", of(None, Some(Lever::Ease), None)).total, 2);
    assert_eq!(page(&mut journal, "", of(None, None, Some(Consent::Ask))).total, 3);
    assert_eq!(page(&mut journal, "kind:call", WordsOf::default()).total, 1);
    assert_eq!(page(&mut journal, "zebra", WordsOf::default()).total, 0);
    assert!(matches!(journal.words_page("kind:nonsense", WordsOf::default(), 0, 5), Err(Error::Query(_))));
    let pages: Vec<String> = (0..6)
        .flat_map(|at| journal.words_page("", WordsOf::default(), at, 1).unwrap().items)
        .map(|item| item.words)
        .collect();
    assert_eq!(pages, all.items.iter().map(|item| item.words.clone()).collect::<Vec<_>>());
    let pulse = all.items.iter().find(|item| item.words.starts_with("they answer")).unwrap();
    assert_eq!(pulse.said_in, SaidIn::Pulse(10));
}

#[test]
fn the_wall_narrows_to_those_with_a_picture() {
    let (_folder, mut journal, _) = journal();
    let with = moment(&mut journal, "@acme ! a card came");
    let paper = moment(&mut journal, "@acme ! a letter came");
    moment(&mut journal, "@acme ! they smiled");
    journal.attach(with, "card.gif", b"GIF89a...").unwrap();
    journal.attach(with, "card 2.gif", b"GIF87a...").unwrap();
    journal.attach(paper, "letter.pdf", b"%PDF-1.7").unwrap();
    let of = DelightsOf { pictured: true, ..DelightsOf::default() };
    let page = journal.delights_page(of, 0, 10).unwrap();
    let ids: Vec<EntryId> = page.items.iter().map(|item| item.line.entry.id).collect();
    assert_eq!((ids, page.found, page.pictured, page.total), (vec![with], 1, 1, 3));
    assert_eq!(page.items[0].files.len(), 2);
}
