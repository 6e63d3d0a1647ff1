//! Stories: only what they agreed to, only the names they allowed, each verb to be taken back.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;
#[path = "common/paper.rs"]
mod paper;

use common::journal;
use kept_journal::{Error, Format, Gate, Journal, NewStory, StoryView};
use kept_model::{AccountId, EntryId, Facet, StoryId};

fn set(journal: &mut Journal, target: &str, fields: &[(&str, &str)]) {
    let subject = journal.subject(target).unwrap();
    let fields: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    journal.edit(subject, &fields).unwrap();
}

fn edit(journal: &mut Journal, id: StoryId, fields: &[(&str, &str)]) {
    let fields: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    journal.edit_story(id, &fields, None).unwrap();
}

/// A journal with one account and Carla at it, a moment (#1), a pulse (#2), a goal (#3), and a call (#4).
fn small() -> (tempfile::TempDir, Journal, AccountId) {
    let (folder, mut journal, _) = journal();
    journal.log("note @\"Maddox & Reyes\": begun").unwrap();
    let carla = kept_model::Contact {
        name: Some("Carla Reyes".to_owned()),
        company: Some("Maddox & Reyes".to_owned()),
        ..kept_model::Contact::default()
    };
    journal.import("test", &[carla], &|_| ()).unwrap();
    journal.delete(EntryId(1)).unwrap();
    let account = journal.accounts().unwrap()[0].account.id;
    for line in [
        "@maddox ! carla: \"You told us to buy less.\" #generosity",
        "@maddox pulse 9 service Honest when it costs you.",
        "@maddox = Pay for the licences that are used",
        "call @maddox carla: how are you",
    ] {
        let id = journal.log(line).unwrap().value.entries[0].entry.id;
        set(&mut journal, &format!("#{id}"), &[("person", "Carla Reyes")]);
    }
    (folder, journal, account)
}

fn ids(journal: &Journal, account: AccountId) -> Vec<EntryId> {
    let mut ids: Vec<EntryId> =
        journal.story_candidates(account).unwrap().items.iter().map(|part| part.line.entry.id).collect();
    ids.sort_unstable();
    ids
}

fn yes(journal: &mut Journal, id: EntryId, terms: &str) {
    journal.they_said_yes(id, Some(terms), None).unwrap();
}

fn reason(error: &Error) -> String {
    error.to_string()
}

fn text(journal: &Journal, id: StoryId, format: Format) -> String {
    String::from_utf8(journal.export_story(id, format).unwrap().bytes).unwrap()
}

#[test]
fn candidates_are_the_three_kinds_and_say_why_they_wait() {
    let (_folder, mut journal, account) = small();
    let items = journal.story_candidates(account).unwrap().items;
    let kinds: Vec<&str> = items.iter().map(|part| part.line.entry.kind.as_str()).collect();
    assert_eq!(items.len(), 3, "{kinds:?}");
    for part in &items {
        assert_eq!(part.gate, Gate::Ask);
        assert_eq!(part.why.as_deref(), Some("Carla Reyes has not agreed to this: ask, and note the yes."));
    }
    let id = items[0].line.entry.id;
    yes(&mut journal, id, "first name and firm");
    let part = journal
        .story_candidates(account)
        .unwrap()
        .items
        .into_iter()
        .find(|part| part.line.entry.id == id)
        .unwrap();
    assert_eq!((part.gate, part.why), (Gate::Open, None));
    assert_eq!(part.permit.day, "2026-11-19".parse().ok());
    assert_eq!(part.permit.terms.as_deref(), Some("first name and firm"));
    // A second yes without terms keeps those that were noted.
    journal.they_said_yes(id, None, Some("yesterday")).unwrap();
    let part = journal
        .story_candidates(account)
        .unwrap()
        .items
        .into_iter()
        .find(|part| part.line.entry.id == id)
        .unwrap();
    assert_eq!(part.permit.day, "2026-11-18".parse().ok());
    assert_eq!(part.permit.terms.as_deref(), Some("first name and firm"));
}

#[test]
fn nothing_is_made_or_given_away_without_a_yes() {
    let (_folder, mut journal, account) = small();
    let all = ids(&journal, account);
    let error = journal.make_story(&NewStory { account: Some(account), ..NewStory::default() }).unwrap_err();
    assert!(reason(&error).starts_with("nobody at Maddox & Reyes has agreed to be retold yet"), "{error}");
    for id in &all {
        let error = journal.make_story(&NewStory { from: Some(*id), ..NewStory::default() }).unwrap_err();
        assert!(reason(&error).contains("Carla Reyes has not agreed"), "{error}");
    }
    // Every kind of part, with every consent that it may have later.
    for id in &all {
        for (consent, sentence) in [
            ("yes", None),
            ("ask", Some("Carla Reyes has not agreed to")),
            ("no", Some("Carla Reyes said no to")),
            ("", Some("Carla Reyes has not agreed to")),
        ] {
            yes(&mut journal, *id, "full name and firm");
            let story =
                journal.make_story(&NewStory { from: Some(*id), ..NewStory::default() }).unwrap().value;
            edit(&mut journal, story, &[("title", "Less")]);
            if consent.is_empty() && set_is_refused(&mut journal, *id) {
                continue;
            }
            if !consent.is_empty() {
                set(&mut journal, &format!("#{id}"), &[("consent", consent)]);
            }
            for format in [Format::Markdown, Format::Html, Format::Pdf] {
                match (journal.export_story(story, format), sentence) {
                    (Ok(handout), None) => assert!(!handout.bytes.is_empty()),
                    (Err(error), Some(sentence)) => {
                        assert!(reason(&error).starts_with("this story cannot be shared yet. "), "{error}");
                        assert!(reason(&error).contains(sentence), "{consent}: {error}");
                    }
                    (Ok(_), Some(_)) => panic!("#{id} was given away with consent {consent}"),
                    (Err(error), None) => panic!("#{id}: {error}"),
                }
            }
            assert_eq!(journal.tell_story(story, None, None).is_ok(), sentence.is_none());
            let line =
                journal.stories(None).unwrap().into_iter().find(|line| line.story.id == story).unwrap();
            assert_eq!(line.hindrances, usize::from(sentence.is_some()), "{:?}", line.why);
            // What nobody agreed to is not on the page that one looks at, either.
            let view = journal.story(story).unwrap();
            let words = view.parts[0].words.clone();
            assert_eq!(
                format!("{:?}", view.page).contains(&format!("“{words}”")),
                sentence.is_none() && view.card.is_some()
            );
        }
    }
}

#[test]
fn refused_words_do_not_stay_behind_when_their_part_goes() {
    let (_folder, mut journal, _) = journal();
    for line in [
        "@acme Carla: hello",
        "@acme ! Carla: \"you told us to buy less\"",
        "@acme ! Jo: \"calm nights at last\"",
    ] {
        journal.log(line).unwrap();
    }
    let ids: Vec<EntryId> = [2, 3].map(EntryId).to_vec();
    for id in &ids {
        yes(&mut journal, *id, "full name and firm");
    }
    let story = journal.make_story(&NewStory { from: Some(ids[0]), ..NewStory::default() }).unwrap().value;
    set(&mut journal, "#2", &[("consent", "no")]);
    edit(&mut journal, story, &[("title", "Less"), ("moment", "We counted.")]);
    journal.edit_story(story, &[], Some(&[ids[1]])).unwrap();
    let refused = journal.export_story(story, Format::Markdown).unwrap_err();
    assert!(reason(&refused).contains("The feeling says “you told us to buy less”"), "{refused}");
    edit(&mut journal, story, &[("felt", "")]);
    assert!(journal.export_story(story, Format::Markdown).is_ok());
}

/// An empty consent is no consent that a field takes.
fn set_is_refused(journal: &mut Journal, id: EntryId) -> bool {
    let subject = journal.subject(&format!("#{id}")).unwrap();
    journal.edit(subject, &[("consent".to_owned(), String::new())]).is_err()
}

#[test]
fn a_part_is_of_the_account_and_of_a_kind_that_is_told() {
    let (_folder, mut journal, account) = small();
    let all = ids(&journal, account);
    for id in &all {
        yes(&mut journal, *id, "");
    }
    let story =
        journal.make_story(&NewStory { account: Some(account), ..NewStory::default() }).unwrap().value;
    let other = journal.log("@tern ! eva: \"Four minutes.\"").unwrap().value.entries[0].entry.id;
    for (id, said) in [
        (other, "is not about Maddox & Reyes"),
        (EntryId(all[2].0 + 1), "a story is made of moments, goals and words of theirs"),
    ] {
        let error = journal.edit_story(story, &[], Some(&[id])).unwrap_err();
        assert!(reason(&error).contains(said), "{error}");
    }
    assert!(journal.they_said_yes(EntryId(all[2].0 + 1), None, None).is_err(), "a call has no consent");
    for (field, value) in [("colour", "red"), ("title", " "), ("told", "blue"), ("told", "2027-01-01")] {
        let fields = [(field.to_owned(), value.to_owned())];
        assert!(journal.edit_story(story, &fields, None).is_err(), "{field}={value}");
    }
    assert!(journal.story(StoryId(99)).is_err() && journal.story_named("three").is_err());
    // A part that is there stays while its yes is gone; the order is kept, and twice is once.
    set(&mut journal, &format!("#{}", all[0]), &[("consent", "ask")]);
    journal.edit_story(story, &[], Some(&[all[1], all[0], all[1]])).unwrap();
    assert_eq!(journal.story(story).unwrap().story.parts, [all[1], all[0]]);
    journal.edit_story(story, &[], Some(&[all[1]])).unwrap();
    assert!(journal.edit_story(story, &[], Some(&[all[1], all[0]])).is_err(), "but it does not come back");
    journal.delete(all[1]).unwrap();
    assert_eq!(journal.story(story).unwrap().story.parts, []);
}

#[test]
fn names_follow_the_terms_everywhere() {
    for (terms, has, has_not) in [
        ("first name and firm", &["Carla, Maddox & Reyes"][..], &["Carla Reyes"][..]),
        ("full name and firm", &["Carla Reyes, Maddox & Reyes"], &[]),
        ("as it is", &["Carla Reyes, Maddox & Reyes"], &[]),
        ("first name only", &["Carla"], &["Maddox", "Reyes"]),
        ("firm only", &["Maddox & Reyes"], &["Carla"]),
        ("no names", &["A customer"], &["Carla", "Maddox", "Reyes"]),
    ] {
        let (_folder, mut journal, account) = small();
        let moment = ids(&journal, account)[0];
        yes(&mut journal, moment, terms);
        let story =
            journal.make_story(&NewStory { from: Some(moment), ..NewStory::default() }).unwrap().value;
        edit(
            &mut journal,
            story,
            &[("title", "Buy less"), ("moment", "We counted."), ("before", ""), ("after", "")],
        );
        for format in [Format::Markdown, Format::Html] {
            let page = text(&journal, story, format).replace("&amp;", "&").replace("\\&", "&");
            for name in has {
                assert!(page.contains(name), "{terms}: {page}");
            }
            for name in has_not {
                assert!(!page.contains(name), "{terms}: {name}: {page}");
            }
        }
        let card = journal.story(story).unwrap().card.unwrap();
        for name in has_not {
            assert!(
                !format!("{} {} {} {}", card.eyebrow, card.quote, card.who, card.account).contains(name),
                "{terms}"
            );
        }
        // The same name in a text of ours is found before it leaves.
        if let Some(name) = has_not.first() {
            edit(&mut journal, story, &[("moment", &format!("{name} laughed."))]);
            let error = journal.export_story(story, Format::Pdf).unwrap_err();
            assert!(reason(&error).contains("The moment says “"), "{terms}: {error}");
            assert!(journal.story_card(story).is_ok(), "the one who makes it still sees it");
        }
    }
}

#[test]
fn the_strictest_terms_of_all_parts_count() {
    let (_folder, mut journal, account) = small();
    let all = ids(&journal, account);
    yes(&mut journal, all[0], "full name and firm");
    yes(&mut journal, all[1], "no names");
    let parts = vec![all[0], all[1]];
    let story = journal.make_story(&NewStory { parts, ..NewStory::default() }).unwrap().value;
    edit(&mut journal, story, &[("title", "Buy less"), ("before", ""), ("after", "")]);
    let page = text(&journal, story, Format::Markdown);
    assert!(!page.contains("Carla") && !page.contains("Maddox"), "{page}");
    assert_eq!(page.matches("— A customer").count(), 2, "{page}");
}

#[test]
fn the_special_something_says_what_is_missing() {
    let (_folder, mut journal, account) = small();
    let moment = ids(&journal, account)[0];
    yes(&mut journal, moment, "no names");
    let story = journal.make_story(&NewStory { from: Some(moment), ..NewStory::default() }).unwrap().value;
    edit(&mut journal, story, &[("before", ""), ("after", "")]);
    let there = |view: &StoryView| -> Vec<(&str, bool)> {
        view.special.iter().map(|part| (part.what, part.is_there)).collect()
    };
    let view = journal.story(story).unwrap();
    assert_eq!(there(&view), [("person", false), ("feeling", true), ("before", false), ("after", false)]);
    let says: Vec<&str> = view.special.iter().map(|part| part.sentence.as_str()).collect();
    assert_eq!(
        says,
        [
            "The terms allow no name: ask Carla whether a first name may stand there.",
            "In their own words: “You told us to buy less.”",
            "Ask Carla what was expected, or what stood in the way, and say it in one line.",
            "Ask Carla what is different now, and say it in one line.",
        ]
    );
    yes(&mut journal, moment, "first name and firm");
    edit(&mut journal, story, &[("before", "210 licences."), ("after", "140 do.")]);
    let view = journal.story(story).unwrap();
    assert_eq!(there(&view), [("person", true), ("feeling", true), ("before", true), ("after", true)]);
    assert_eq!(view.special[0].sentence, "It happened to Carla.");
}

#[test]
fn every_verb_can_be_taken_back() {
    type Verb<'a> = (&'a str, &'a dyn Fn(&mut Journal, &mut StoryId));
    let (_folder, mut journal, account) = small();
    let all = ids(&journal, account);
    let state = |journal: &Journal| {
        let stories: Vec<_> = journal.stories(None).unwrap().into_iter().map(|line| line.story).collect();
        let entries: Vec<_> = all.iter().map(|id| journal.show(*id).unwrap().0.entry).collect();
        (stories, entries)
    };
    let mut story = StoryId(0);
    let verbs: [Verb<'_>; 5] = [
        ("Note the yes to delight", &|journal, _| yes(journal, all[0], "first name and firm")),
        ("Make the story \"", &|journal, story| {
            *story =
                journal.make_story(&NewStory { from: Some(all[0]), ..NewStory::default() }).unwrap().value;
        }),
        ("Edit the story \"", &|journal, story| {
            journal.edit_story(*story, &[("title".to_owned(), "Less".to_owned())], Some(&[all[0]])).unwrap();
        }),
        ("Tell the story \"Less\"", &|journal, story| {
            journal.tell_story(*story, Some("Leeds"), Some("yesterday")).unwrap();
        }),
        ("Remove the story \"Less\"", &|journal, story| drop(journal.remove_story(*story).unwrap())),
    ];
    for (label, verb) in verbs {
        let before = state(&journal);
        verb(&mut journal, &mut story);
        let after = state(&journal);
        assert_ne!(before, after, "{label}");
        let undone = journal.undo().unwrap();
        assert!(undone.label.starts_with(label) || undone.value.label.starts_with(label), "{}", undone.label);
        assert_eq!(state(&journal), before, "{label}");
        journal.redo().unwrap();
        assert_eq!(state(&journal), after, "{label}, done again");
    }
}

#[test]
fn a_story_that_was_told_tells_its_moments_in_the_same_step() {
    let (_folder, mut journal, account) = small();
    let moment = ids(&journal, account)[0];
    yes(&mut journal, moment, "");
    let story = journal.make_story(&NewStory { from: Some(moment), ..NewStory::default() }).unwrap().value;
    let seq = journal.newest_seq().unwrap();
    journal.tell_story(story, Some("the Leeds chapter"), Some("yesterday")).unwrap();
    assert_eq!(journal.newest_seq().unwrap(), seq + 1, "one operation");
    journal.tell_story(story, Some("Dunmore"), None).unwrap();
    let told = journal.story(story).unwrap().story;
    assert_eq!(told.told, "2026-11-18".parse().ok(), "the first day counts");
    assert_eq!(told.told_to.as_deref(), Some("the Leeds chapter, Dunmore"));
    let Facet::Delight(delight) = journal.show(moment).unwrap().0.entry.facet else { panic!() };
    assert_eq!(delight.told, "2026-11-18".parse().ok());
}

/// The story of the sample's main moment, as its account manager would make it.
fn of_the_sample() -> (tempfile::TempDir, Journal, StoryId) {
    let (folder, mut journal, _) = journal();
    journal.fill_sample(journal.today(), 0, &|_| ()).unwrap();
    let account = journal.account_named("Maddox").unwrap();
    let items = journal.story_candidates(account).unwrap().items;
    let find = |start: &str| items.iter().find(|part| part.words.starts_with(start)).unwrap().line.entry.id;
    let (moment, goal, pulse) = (find("You told us"), find("Pay for"), find("Honest"));
    journal.they_said_yes(moment, Some("first name and firm"), Some("21 aug")).unwrap();
    journal.they_said_yes(goal, Some("first name and firm"), None).unwrap();
    journal.they_said_yes(pulse, Some("first name and firm"), None).unwrap();
    let parts = vec![moment, pulse, goal];
    let story = journal.make_story(&NewStory { parts, ..NewStory::default() }).unwrap().value;
    (folder, journal, story)
}

#[test]
fn the_sample_s_story_as_markdown_and_as_a_page() {
    let (_folder, journal, story) = of_the_sample();
    assert_eq!(text(&journal, story, Format::Markdown), include_str!("golden/story.md"));
    assert_eq!(text(&journal, story, Format::Html), include_str!("golden/story.html"));
    let name = journal.export_story(story, Format::Markdown).unwrap().name;
    assert_eq!(name, "The licences Carla did not need.md");
}

#[test]
fn the_sample_s_story_on_paper_and_on_a_card() {
    let (_folder, journal, story) = of_the_sample();
    let pdf = journal.export_story(story, Format::Pdf).unwrap();
    assert_eq!((pdf.name.as_str(), pdf.missing.len()), ("The licences Carla did not need.pdf", 0));
    let words = paper::words(&pdf.bytes);
    for said in
        ["You told us to buy less. We will not forget that.", "Carla, Maddox & Reyes", "Before", "After"]
    {
        assert!(words.contains(&said.replace(' ', "")), "{said}: {words}");
    }
    assert!(!words.contains("CarlaReyes"), "{words}");
    let card = journal.export_story(story, Format::Card).unwrap();
    assert_eq!(&card.bytes[1..4], b"PNG");
    let side = |at: usize| u32::from_be_bytes(card.bytes[at..at + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (1200, 630));
}
