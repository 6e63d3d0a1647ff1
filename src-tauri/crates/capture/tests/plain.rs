//! Parts of a line that the user turned back into plain text, and the word at the caret.

mod names;

use kept_capture::{Captured, Meaning, Problem, Role, Trigger, Wants, Words, guess_lever, unfinished};
use kept_model::{EntryDraft, Facet, Lever};
use names::{ACME, PRIYA, read, read_with};
use proptest::prelude::*;
use std::ops::Range;

/// The stretches of `line` that are between the marks `{` and `}`, and the line without the marks.
fn marked(text: &str) -> (String, Vec<Range<usize>>) {
    let (mut line, mut plain, mut start) = (String::new(), Vec::new(), 0);
    for c in text.chars() {
        match c {
            '{' => start = line.len(),
            '}' => plain.push(start..line.len()),
            c => line.push(c),
        }
    }
    (line, plain)
}

/// What the line is understood as: every part that is no prose, with its role.
fn parts(line: &str, captured: &Captured) -> String {
    let parts = captured.spans.iter().filter(|span| span.role != Role::Text);
    parts
        .map(|span| format!("{}:{}", span.role.as_str(), &line[span.range.clone()]))
        .collect::<Vec<_>>()
        .join(" ")
}

fn bodies(draft: &EntryDraft) -> Vec<String> {
    let own = format!("{} {}", draft.kind, draft.body);
    std::iter::once(own).chain(draft.children.iter().flat_map(bodies)).collect()
}

#[test]
fn nothing_is_recognised_in_plain_text() {
    let table: &[(&str, &str, &[&str])] = &[
        ("{call} acme: hi", "", &["note call acme: hi"]),
        ("call {acme}: hi", "kind:call", &["call acme: hi"]),
        ("call {@acme} priya: hi", "kind:call", &["call @acme priya: hi"]),
        ("call @acme {priya}: hi", "kind:call account:@acme", &["call priya: hi"]),
        ("call @acme priya{:} hi", "kind:call account:@acme person:priya", &["call hi"]),
        ("call @acme {yesterday}: hi", "kind:call account:@acme", &["call yesterday: hi"]),
        ("call {22 min} @acme: hi", "kind:call account:@acme", &["call 22 min @acme: hi"]),
        ("@acme {>} send it by fri", "account:@acme", &["note > send it by fri"]),
        ("@acme > send it {by fri}", "account:@acme mine-marker:>", &["promise send it by fri"]),
        (
            "@acme > send it by fri > tell {@tom}",
            "account:@acme mine-marker:> date:by fri mine-marker:>",
            &["promise send it", "promise tell @tom"],
        ),
        ("@acme hello {#gave} #big", "account:@acme tag:#big", &["note hello #gave"]),
        ("@acme hello #gave {#for-us}", "account:@acme stance:#gave", &["note hello #gave #for-us"]),
        ("@acme hello #gave #for-us", "account:@acme stance:#gave stance:#for-us", &["note hello"]),
        ("@acme pulse 8 {ours} ok", "account:@acme fact:pulse fact:8", &["pulse ours ok"]),
        ("@acme pulse 8 {vs} Contoso", "account:@acme fact:pulse fact:8", &["pulse vs Contoso"]),
        (
            "@acme <? why so slow {ticket 20817}",
            "account:@acme their-question-marker:<?",
            &["question why so slow ticket 20817"],
        ),
        (
            "@acme <? why so slow ticket 20817",
            "account:@acme their-question-marker:<? fact:ticket 20817",
            &["question why so slow ticket 20817"],
        ),
        ("@acme ! {\"so easy\"}", "account:@acme delight-marker:!", &["delight \"so easy\""]),
        ("@acme {every} 3 weeks", "account:@acme", &["note every 3 weeks"]),
        ("@acme every {3} weeks", "account:@acme", &["note every 3 weeks"]),
        ("@acme {order} PO-4711 firewall 84k EUR", "account:@acme", &["note order PO-4711 firewall 84k EUR"]),
        (
            "@acme order PO-4711 firewall {84k EUR}",
            "account:@acme fact:order fact:PO-4711",
            &["order PO-4711 firewall 84k EUR"],
        ),
        (
            "@acme pulse 9 support ticket {20817}",
            "account:@acme fact:pulse fact:9 fact:support",
            &["pulse ticket 20817"],
        ),
        ("{remind} me tea fri", "", &["note remind me tea fri"]),
        (
            "@acme < {\"no > yes\"} by fri",
            "account:@acme theirs-marker:< date:by fri",
            &["promise \"no > yes\""],
        ),
    ];
    for (text, expected, expected_bodies) in table {
        let (line, plain) = marked(text);
        let captured = read_with(&line, &plain);
        assert_eq!(parts(&line, &captured), *expected, "{text}");
        let drafts: Vec<String> = captured.draft.iter().flat_map(bodies).collect();
        assert_eq!(drafts, *expected_bodies, "{text}");
    }
}

#[test]
fn their_words_are_not_taken_from_plain_text() {
    let words = |text: &str| {
        let (line, plain) = marked(text);
        match read_with(&line, &plain).draft.unwrap().facet {
            Facet::Delight(delight) => delight.words,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(words("! \"so easy\""), Some("so easy".to_owned()));
    assert_eq!(words("! {\"so easy\"}"), None);
    assert_eq!(words("! {\"so easy\"} and \"so fast\""), Some("so fast".to_owned()));
}

#[test]
fn a_part_says_what_it_stands_for() {
    let captured = read("call acme priya: hi > send it by fri");
    let meaning =
        |role| captured.spans.iter().find(|span| span.role == role).and_then(|span| span.meaning.clone());
    let Some(Meaning::Named(account)) = meaning(Role::Account) else { panic!("no account") };
    assert_eq!(account, kept_capture::Named::Account { id: ACME, name: "Acme".to_owned() });
    let Some(Meaning::Named(kept_capture::Named::Person { id, .. })) = meaning(Role::Person) else {
        panic!("no person")
    };
    assert_eq!(id, PRIYA);
    let Some(Meaning::When(when)) = meaning(Role::Date) else { panic!("no date") };
    assert_eq!(when.day, "2026-11-27".parse().ok());
    assert_eq!(when.announced, Some(Trigger::By));
}

#[test]
fn days_that_no_calendar_has_are_named() {
    let table: &[(&str, &[&str])] = &[
        ("@acme > send it by 31 feb", &["31 feb"]),
        ("@acme > send it by feb 30", &["feb 30"]),
        ("@acme > send it by 29 feb", &[]),
        ("@acme > send it by 29 feb 2027", &["29 feb 2027"]),
        ("@acme > send it by 31st of nov", &["31st of nov"]),
        ("@acme > send it by 2027-02-30", &["2027-02-30"]),
        ("@acme > send it by 30.2.2027", &["30.2.2027"]),
        ("@acme > send it by 31 dec < sign by 31 jun", &["31 jun"]),
        ("@acme version 10.15.2020 of 31 boxes", &[]),
        ("@acme \"by 31 feb\" she said", &[]),
    ];
    for (line, expected) in table {
        let found: Vec<String> = read(line)
            .problems
            .iter()
            .map(|problem| match problem {
                Problem::NoSuchDay { range } => line[range.clone()].to_owned(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(found, *expected, "{line}");
    }
    let (line, plain) = marked("@acme > send it by {31 feb}");
    assert_eq!(read_with(&line, &plain).problems, []);
}

#[test]
fn the_word_at_the_caret_may_become_something() {
    // `|` is the caret; the answer is what would be replaced, and what it may become.
    let table: &[(&str, Option<(&str, &str)>)] = &[
        ("|", Some(("", "first:"))),
        ("ca|", Some(("ca", "first:ca"))),
        ("call ac|", Some(("ac", "head:ac"))),
        ("call ac|me", Some(("acme", "head:ac"))),
        ("call |", None),
        ("call acme pri|: hi", Some(("pri", "head:acme pri/pri"))),
        ("call st ald|", Some(("ald", "head:st ald/ald"))),
        ("call acme: hi pri|", None),
        ("call acme asked pri|", Some(("pri", "head:acme asked pri/asked pri"))),
        ("call @|", Some(("@", "@"))),
        ("call @ac|", Some(("@ac", "@ac"))),
        ("call @ac|: hi", Some(("@ac", "@ac"))),
        ("call acme: hi @pr|", Some(("@pr", "@pr"))),
        ("call @\"St Ald|", Some(("@\"St Ald", "@St Ald"))),
        ("call @\"St Ald|ric's\" hi", Some(("@\"St Aldric's\"", "@St Ald"))),
        ("call @\"St Aldric's\"| hi", Some(("@\"St Aldric's\"", "@St Aldric's"))),
        ("> send #|", Some(("#", "#"))),
        ("> send #ga|", Some(("#ga", "#ga"))),
        ("> pri|", None),
        ("\"call ac|\"", None),
        ("call {ac}|", None),
        ("call {@ac}|", None),
        ("é @ac|", Some(("@ac", "@ac"))),
    ];
    for (text, expected) in table {
        let caret = text.replace(['{', '}'], "").find('|').unwrap();
        let (line, plain) = marked(&text.replace('|', ""));
        let captured = read_with(&line, &plain);
        let found = unfinished(&line, caret, &captured, &plain, &Words::english()).map(|word| {
            let wants = match word.wants {
                Wants::Mention(name) => format!("@{name}"),
                Wants::Tag(tag) => format!("#{tag}"),
                Wants::Head { starts, caret, is_first } => {
                    let names: Vec<&str> = starts.iter().map(|start| &line[*start..caret]).collect();
                    format!("{}:{}", if is_first { "first" } else { "head" }, names.join("/"))
                }
            };
            (line[word.range].to_owned(), wants)
        });
        let expected = expected.map(|(range, wants)| (range.to_owned(), wants.to_owned()));
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_lever_is_guessed_from_whole_words() {
    let table = [
        ("I slept through go-live weekend. First time in nine years.", Some(Lever::Ease)),
        ("first upgrade nobody noticed", Some(Lever::Ease)),
        ("sorted before I had finished typing", Some(Lever::Speed)),
        ("You didn\u{2019}t have to, and it was free", Some(Lever::Generosity)),
        ("She remembered my daughter", Some(Lever::Humanity)),
        ("fast, quick, and a card", Some(Lever::Speed)),
        ("kind and fast", Some(Lever::Humanity)),
        ("please release the increase", None),
        ("", None),
    ];
    for (text, expected) in table {
        assert_eq!(guess_lever(text, &Words::english()), expected, "{text}");
    }
}

const LINE: &str = "met @acme priya yesterday 22 min: hi \"so > easy\" #gave > send it by fri < sign, 84k EUR by 1 dec ! \"ok\" #x ? é ~ no = yes order PO-1 every 3 weeks";

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is made plain is prose, and every word of it is still in the draft.
    #[test]
    fn any_stretch_may_be_plain(from in 0..LINE.len(), length in 1..40_usize) {
        let boundary = |at: usize| (at..=LINE.len()).find(|at| LINE.is_char_boundary(*at)).unwrap();
        let plain = boundary(from)..boundary((from + length).min(LINE.len()));
        let captured = read_with(LINE, std::slice::from_ref(&plain));
        for span in &captured.spans {
            let inside = span.range.start.max(plain.start)..span.range.end.min(plain.end);
            let word = LINE.get(inside.clone()).unwrap_or_default();
            let is_prose = span.role == Role::Text || !word.contains(char::is_alphanumeric);
            prop_assert!(is_prose || inside.is_empty(), "{:?} is {:?}", word, span.role);
        }
        let kept = format!("{:?}", captured.draft);
        for word in LINE[plain].split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            prop_assert!(kept.contains(word), "lost {word:?}: {kept}");
        }
    }

    /// Every place of every line has an answer, and it is a stretch of the line.
    #[test]
    fn any_caret_has_an_answer(line in "[@\"“” :,.#<>!?~=a1é🙂(-]{0,24}", caret in 0..40_usize) {
        let captured = read(&line);
        if let Some(word) = unfinished(&line, caret, &captured, &[], &Words::english()) {
            prop_assert!(line.get(word.range.clone()).is_some(), "{line:?} {word:?}");
        }
    }
}
