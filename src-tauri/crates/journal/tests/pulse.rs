//! Pulses: keeping scores, closing loops, both views, the three questions, and the replies to them.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::journal;
use kept_journal::{Journal, QuickPulse, ReplyFor, ReplyState, TakenReplies};
use kept_model::{AccountId, Facet, Pulse, PulseAbout, PulseReply, ReplyScore};

use PulseAbout::{Product, Service, Support};
use std::fmt::Write;

/// Calder Water with Priya, who has an address, and Tern with nobody; today is Thu 19 Nov 2026.
fn two_accounts() -> (tempfile::TempDir, Journal, common::Clock) {
    let (folder, mut journal, clock) = journal();
    for line in ["@\"Calder Water\" hello", "@Tern hello"] {
        journal.log(line).unwrap();
    }
    edit(&mut journal, "calder", &[field("person", "Priya Raman")]);
    edit(&mut journal, "priya raman", &[field("email", "priya@calder.example")]);
    (folder, journal, clock)
}

fn field(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

fn edit(journal: &mut Journal, target: &str, fields: &[(String, String)]) {
    let subject = journal.subject(target).unwrap();
    journal.edit(subject, fields).unwrap();
}

fn account(journal: &Journal, name: &str) -> AccountId {
    journal.account_called(name).unwrap().0
}

/// By subject.
type Scores<'a> = &'a [(Option<PulseAbout>, u8)];

fn quick(journal: &Journal, scores: Scores) -> QuickPulse {
    QuickPulse {
        account: account(journal, "calder"),
        person: None,
        scores: scores.to_vec(),
        words: None,
        ticket: None,
        competitor: None,
        ours: false,
        day: None,
    }
}

/// Every pulse as "day score about side words vs competitor #ticket people", oldest first.
fn pulses(journal: &Journal) -> Vec<String> {
    let page = journal.pulse_page(None, 0, 100).unwrap();
    let mut lines: Vec<_> = page.latest.iter().collect();
    lines.sort_by_key(|line| line.entry.id);
    let said = |line: &&kept_journal::EntryLine| {
        let Facet::Pulse(pulse) = &line.entry.facet else { panic!("no pulse") };
        let Pulse { side, score, about, ticket, competitor, .. } = pulse;
        let about = about.map_or("all", PulseAbout::as_str);
        let mut said = format!("{} {score} {about} {side}", line.entry.day);
        let mut add = |text: &str| {
            if !text.trim().is_empty() {
                let _ = write!(said, " {text}");
            }
        };
        add(&line.entry.body.replace('\n', "/"));
        add(&competitor.as_ref().map(|said| format!("vs {said}")).unwrap_or_default());
        add(&ticket.as_ref().map(|ticket| format!("#{ticket}")).unwrap_or_default());
        add(&line.people.join(","));
        said
    };
    lines.iter().map(said).collect()
}

#[test]
fn scores_are_kept_in_one_operation() {
    let (_folder, mut journal, _clock) = two_accounts();
    let person = journal.person_called(account(&journal, "calder"), "priya").unwrap();
    let done = journal
        .keep_pulse(&QuickPulse {
            person: Some(person),
            words: Some("The console is slow".to_owned()),
            competitor: Some("Contoso is quicker".to_owned()),
            ticket: Some("#20817".to_owned()),
            day: Some("yesterday".to_owned()),
            ..quick(&journal, &[(Some(Service), 8), (Some(Product), 4), (Some(Support), 9)])
        })
        .unwrap();
    assert_eq!(done.label, "Log 3 pulses of Calder Water");
    // The words go with the lowest score.
    let expected = [
        "2026-11-18 8 service theirs #20817 Priya Raman",
        "2026-11-18 4 product theirs The console is slow vs Contoso is quicker #20817 Priya Raman",
        "2026-11-18 9 support theirs #20817 Priya Raman",
    ];
    assert_eq!(pulses(&journal), expected);
    journal.undo().unwrap();
    assert!(pulses(&journal).is_empty(), "one undo takes all three");
    journal.redo().unwrap();
    assert_eq!(pulses(&journal), expected);
    let ours = QuickPulse { ours: true, ..quick(&journal, &[(Some(Product), 8)]) };
    assert_eq!(journal.keep_pulse(&ours).unwrap().label, "Log our rating of Calder Water");
    assert_eq!(pulses(&journal)[3], "2026-11-19 8 product ours");
}

#[test]
fn scores_that_do_not_fit_are_refused() {
    let (_folder, mut journal, _clock) = two_accounts();
    let table: &[(Scores, Option<&str>, &str)] = &[
        (&[], None, "give at least one score, from 0 to 10."),
        (&[(None, 11)], None, "a score is a number from 0 to 10, not 11."),
        (&[(Some(Service), 1), (Some(Service), 2)], None, "there are two scores on service; leave one."),
        (
            &[(None, 5)],
            Some("2026-12-24"),
            "2026-12-24 is yet to come; a pulse is of today or of a day before it.",
        ),
    ];
    for (scores, day, expected) in table {
        let day = day.map(str::to_owned);
        let error = journal.keep_pulse(&QuickPulse { day, ..quick(&journal, scores) }).unwrap_err();
        assert_eq!(error.to_string(), *expected);
    }
    assert!(pulses(&journal).is_empty());
}

/// "score working days: late?".
fn loops(journal: &Journal) -> Vec<String> {
    let page = journal.pulse_page(None, 0, 100).unwrap();
    let said = |open: &kept_journal::OpenLoop| {
        let Facet::Pulse(pulse) = &open.line.entry.facet else { panic!("no pulse") };
        let low = if open.is_low { "low" } else { "good" };
        let late = if open.is_late { " late" } else { "" };
        format!("{} {low} {}{late}", pulse.score, open.working_days)
    };
    page.loops.iter().map(said).collect()
}

#[test]
fn open_loops_come_low_first_with_working_days() {
    let (_folder, mut journal, _clock) = two_accounts();
    for line in [
        "call @calder on 13 nov: hm",
        "@calder pulse 6 support too slow",
        "@tern pulse 3",
        "@tern pulse 9 support lovely",
        "@tern pulse 10",
        "@tern pulse 2 ours we fear",
    ] {
        journal.log(line).unwrap();
    }
    // From Fri 13 Nov to Thu 19 Nov are four working days; from Tue 17 Nov two. The oldest word of good ones counts for 30 days.
    let ids: Vec<i64> = {
        let page = journal.pulse_page(None, 0, 100).unwrap();
        let mut ids: Vec<i64> = page.latest.iter().map(|line| line.entry.id.0).collect();
        ids.sort_unstable();
        ids
    };
    edit(&mut journal, &format!("#{}", ids[0]), &[field("day", "2026-11-13")]);
    edit(&mut journal, &format!("#{}", ids[1]), &[field("day", "2026-11-17")]);
    assert_eq!(loops(&journal), ["6 low 4 late", "3 low 2", "9 good 0"]);
    assert_eq!(journal.pulse_page(None, 0, 1).unwrap().headline, "Two low pulses are open");
    edit(&mut journal, &format!("#{}", ids[2]), &[field("day", "2026-10-19")]);
    assert_eq!(loops(&journal), ["6 low 4 late", "3 low 2"], "31 days ago");

    let close = |journal: &mut Journal, id: i64, told| {
        journal.close_loop(kept_model::EntryId(id), told).map(|done| (done.label, done.value.sentence))
    };
    let closed = close(&mut journal, ids[0], false).unwrap();
    assert_eq!(closed.0, format!("Close the loop of pulse #{} \"too slow\"", ids[0]));
    assert_eq!(closed.1, "too slow: loop closed; now tell them.");
    assert_eq!(loops(&journal).len(), 2, "closed, and not told yet");
    assert_eq!(close(&mut journal, ids[0], true).unwrap().1, "too slow: they were told.");
    assert_eq!(loops(&journal), ["3 low 2"]);
    journal.undo().unwrap();
    assert_eq!(loops(&journal).len(), 2);
    assert_eq!(
        close(&mut journal, ids[1], true).unwrap().1,
        format!("Pulse #{}: loop closed, and they were told.", ids[1])
    );
    for (id, told, expected) in [
        (ids[0], false, "its loop is closed already"),
        (ids[1], true, "they were told already"),
        (ids[4], true, "is no pulse of theirs"),
        (1, true, "is no pulse of theirs"),
    ] {
        let error = close(&mut journal, id, told).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn both_views_stand_side_by_side() {
    let (_folder, mut journal, _clock) = two_accounts();
    for line in [
        "@calder pulse 9 support ours",
        "@calder pulse 4 support",
        "@calder pulse 6 support better",
        "@calder pulse 7 product ours",
        "@calder pulse 8 product",
        "@calder pulse 9 ours",
        "@tern pulse 5 service",
    ] {
        journal.log(line).unwrap();
    }
    let said = |account: Option<AccountId>| -> Vec<String> {
        let gaps = journal.pulse_page(account, 0, 1).unwrap().gaps;
        gaps.into_iter().map(|gap| format!("{} {}", gap.is_wide, gap.sentence)).collect()
    };
    // 9 - 6 = 3 is wide; the newer 6 counts, not the 4. Without both views there is no gap.
    let wide = "true We believe 9 on support, they say 6: we see it three better than they do (ours 19 Nov, theirs 19 Nov).";
    assert_eq!(said(None), [wide]);
    let calder = account(&journal, "calder");
    assert_eq!(
        said(Some(calder)),
        [
            wide,
            "false We believe 7 on product, they say 8: one better than we think (ours 19 Nov, theirs 19 Nov)."
        ]
    );
}

#[test]
fn the_message_carries_a_code() {
    let (_folder, mut journal, _clock) = two_accounts();
    let calder = account(&journal, "calder");
    let priya = journal.person_called(calder, "priya").unwrap();
    let message = journal.pulse_message(calder, Some(priya), Some("#20817")).unwrap();
    assert_eq!(message.to.as_deref(), Some("priya@calder.example"));
    assert_eq!(message.subject, "Three short questions about ticket 20817");
    assert!(message.body.starts_with("Hello Priya,\n\nTicket 20817 is done."), "{}", message.body);
    assert!(
        message.body.ends_with(&format!("\n\nRef: {}, ticket 20817\n", message.code)),
        "{}",
        message.body
    );
    for question in ["\n1) ", "\n2) ", "\n3) ", "\n4) ", "\n5) "] {
        assert_eq!(message.body.matches(question).count(), 1, "{question}");
    }
    let plain = journal.pulse_message(calder, None, None).unwrap();
    assert!(plain.body.starts_with("Hello,\n\nMay I ask"), "{}", plain.body);
    assert_eq!((plain.to, plain.subject.as_str()), (None, "Three short questions"));
    assert_eq!(
        message.code.split('-').collect::<Vec<_>>()[..2],
        plain.code.split('-').collect::<Vec<_>>()[..]
    );
    // Any language falls back to the words that Kept has.
    edit(&mut journal, "calder", &[field("language", "de-AT")]);
    assert_eq!(journal.pulse_message(calder, None, None).unwrap().body, plain.body);
    edit(&mut journal, "priya raman", &[field("side", "ours")]);
    let refused = journal.pulse_message(calder, Some(priya), None).unwrap_err().to_string();
    assert_eq!(refused, "Priya Raman is one of us; ask somebody at Calder Water.");
}

fn reply(line: u64, scores: Scores) -> PulseReply {
    let scores = scores
        .iter()
        .map(|(about, score)| ReplyScore { about: *about, score: *score, words: None })
        .collect();
    PulseReply { line, scores, ..PulseReply::default() }
}

fn rows(taken: &TakenReplies) -> Vec<String> {
    let said = |row: &kept_journal::TakenReply| {
        let name = |pair: &Option<String>| pair.clone().unwrap_or_default();
        let account = name(&row.account.as_ref().map(|(_, name)| name.clone()));
        let person = name(&row.person.as_ref().map(|(_, name)| name.clone()));
        format!(
            "{} {} [{account}/{person}] {} {}",
            row.reply.line,
            row.state.as_str(),
            row.found_by.unwrap_or("-"),
            row.what
        )
    };
    taken.rows.iter().map(said).collect()
}

#[test]
fn a_reply_finds_its_way_home() {
    let (_folder, mut journal, _clock) = two_accounts();
    edit(&mut journal, "tern", &[field("person", "Dana Wolf")]);
    let (calder, tern) = (account(&journal, "calder"), account(&journal, "tern"));
    let priya = journal.person_called(calder, "priya").unwrap();
    let to_priya = journal.pulse_message(calder, Some(priya), None).unwrap().code;
    let to_tern = journal.pulse_message(tern, None, None).unwrap().code;
    let one = |line| reply(line, &[(Some(Service), 8)]);
    let named = |line, name: Option<&str>, account: Option<&str>| PulseReply {
        name: name.map(str::to_owned),
        account: account.map(str::to_owned),
        ..one(line)
    };
    let table = [
        (PulseReply { code: Some(to_priya), ..one(1) }, "1 new [Calder Water/Priya Raman] ref one pulse."),
        (PulseReply { code: Some(to_tern.clone()), ..one(2) }, "2 new [Tern/] ref one pulse."),
        // The address of somebody elsewhere does not change whose it is.
        (
            PulseReply {
                code: Some(to_tern),
                emails: vec!["priya@calder.example".to_owned()],
                words: Some("x".to_owned()),
                ..one(3)
            },
            "3 new [Tern/] ref one pulse.",
        ),
        (
            PulseReply {
                code: Some("K-000000".to_owned()),
                emails: vec!["Priya@Calder.example".to_owned()],
                words: Some("x".to_owned()),
                ..one(4)
            },
            "4 new [Calder Water/Priya Raman] email one pulse.",
        ),
        (named(5, Some("dana wolf"), None), "5 new [Tern/Dana Wolf] name one pulse."),
        (named(6, None, Some("calder")), "6 new [Calder Water/] name one pulse."),
        (named(7, Some("Nobody Known"), Some("Tern")), "7 new [Tern/] name one pulse."),
        (
            named(8, Some("Nobody Known"), None),
            "8 asked [/] - nobody is called \"Nobody Known\"; choose the account.",
        ),
        (
            named(9, None, Some("Orrin")),
            "9 asked [/] - no account is called \"Orrin\"; choose one, or log it first.",
        ),
        (one(10), "10 asked [/] - nothing says whose reply this is; choose the account."),
        (
            PulseReply { emails: vec!["nobody@x.example".to_owned()], ..one(14) },
            "14 asked [/] - nobody of theirs has the address nobody@x.example; choose the account.",
        ),
        (reply(11, &[]), "11 asked [/] - no score from 0 to 10 is in it."),
        (
            PulseReply {
                unclear: vec!["\"8-9\" is more than one number".to_owned()],
                account: Some("tern".to_owned()),
                ..one(12)
            },
            "12 asked [Tern/] name \"8-9\" is more than one number.",
        ),
        (
            PulseReply { day: "2026-11-20".parse().ok(), account: Some("tern".to_owned()), ..one(13) },
            "13 asked [Tern/] name Fri 20 Nov is yet to come.",
        ),
    ];
    let (replies, expected): (Vec<_>, Vec<_>) = table.into_iter().unzip();
    let rehearsed = journal.rehearse_replies(&replies, &[]).unwrap();
    assert_eq!(rows(&rehearsed), expected);
    assert!(pulses(&journal).is_empty(), "a preview keeps nothing");
    let chosen = [
        ReplyFor { line: 10, account: tern, person: None },
        ReplyFor { line: 0, account: calder, person: Some(priya) },
    ];
    let taken = journal.rehearse_replies(&replies, &chosen).unwrap();
    assert!(rows(&taken)[7].starts_with("8 new [Calder Water/Priya Raman] given"), "{:?}", rows(&taken));
    assert!(rows(&taken)[9].starts_with("10 new [Tern/] given"), "{:?}", rows(&taken));
}

#[test]
fn a_reply_is_kept_once_and_taken_back_whole() {
    let (_folder, mut journal, clock) = two_accounts();
    let calder = account(&journal, "calder");
    let code = journal.pulse_message(calder, None, Some("20817")).unwrap().code;
    let full = PulseReply {
        code: Some(code),
        words: Some("keep going".to_owned()),
        competitor: Some("Contoso".to_owned()),
        ticket: Some("20817".to_owned()),
        scores: vec![
            ReplyScore { about: Some(Service), score: 9, words: None },
            ReplyScore { about: Some(Support), score: 6, words: Some("slow at night".to_owned()) },
        ],
        ..reply(1, &[])
    };
    let done = journal.take_in_replies(std::slice::from_ref(&full), &[]).unwrap();
    assert_eq!((done.label.as_str(), done.value.rows[0].entries.len()), ("Import 1 reply", 2));
    assert_eq!(
        pulses(&journal),
        [
            "2026-11-19 9 service theirs #20817",
            "2026-11-19 6 support theirs slow at night/keep going vs Contoso #20817",
        ]
    );
    let again = |journal: &mut Journal, reply: &PulseReply| {
        let done = journal.take_in_replies(std::slice::from_ref(reply), &[]).unwrap();
        (done.value.rows[0].state, done.changed.nouns.is_empty())
    };
    assert_eq!(again(&mut journal, &full), (ReplyState::Same, true));
    // In other words it is another one, and so is the same a quarter later.
    let other = PulseReply { words: Some("stop".to_owned()), ..full.clone() };
    assert_eq!(again(&mut journal, &other).0, ReplyState::New);
    journal.undo().unwrap();
    *clock.lock().unwrap() = "2026-12-01T10:00:00Z".parse().unwrap();
    assert_eq!(again(&mut journal, &full), (ReplyState::Same, true));
    *clock.lock().unwrap() = "2027-02-20T10:00:00Z".parse().unwrap();
    assert_eq!(again(&mut journal, &full).0, ReplyState::New);
    journal.undo().unwrap();
    // Taken back, or deleted, it can come again.
    journal.undo().unwrap();
    assert!(pulses(&journal).is_empty());
    assert_eq!(again(&mut journal, &full).0, ReplyState::New);
    let id = journal.pulse_page(None, 0, 1).unwrap().latest[0].entry.id;
    for id in [id, kept_model::EntryId(id.0 - 1)] {
        journal.delete(id).unwrap();
    }
    assert_eq!(again(&mut journal, &full).0, ReplyState::New);
}

#[test]
fn rows_that_are_alike_are_as_many_replies() {
    let (_folder, mut journal, _clock) = two_accounts();
    let row = |line| PulseReply {
        account: Some("Tern".to_owned()),
        day: "2026-11-03".parse().ok(),
        ..reply(line, &[(None, 8)])
    };
    let id = |line| PulseReply { external_id: Some("r-1".to_owned()), ..row(line) };
    let file = [row(2), row(3), id(4), id(5)];
    let taken = journal.take_in_replies(&file, &[]).unwrap().value;
    assert_eq!((taken.count(ReplyState::New), taken.count(ReplyState::Same)), (3, 1), "an id is known twice");
    assert_eq!(pulses(&journal), ["2026-11-03 8 all theirs"; 3]);
    let again = journal.take_in_replies(&file, &[]).unwrap().value;
    assert_eq!(again.count(ReplyState::Same), 4);
    journal.undo().unwrap();
    assert!(pulses(&journal).is_empty(), "the second import changed nothing, so the first is taken back");
}

#[test]
fn what_gives_and_whom_it_served_is_kept() {
    let (_folder, mut journal, _clock) = two_accounts();
    journal.log("@calder a discount at year end #gave #for-us").unwrap();
    journal.log("@calder <? why is the VPN slow ticket 20817").unwrap();
    let lines = journal
        .timeline(
            &kept_journal::TimelineOf {
                account: Some(account(&journal, "calder")),
                person: None,
                kinds: Vec::new(),
            },
            None,
            9,
        )
        .unwrap();
    let entries: Vec<_> = lines.lines.iter().map(|line| line.entry.clone()).collect();
    assert_eq!(entries[1].served, Some(kept_model::Served::Us));
    let Facet::Question(question) = &entries[0].facet else { panic!("no question") };
    assert_eq!(
        (question.ticket.as_deref(), entries[0].body.as_str()),
        (Some("20817"), "why is the VPN slow ticket 20817")
    );
    let typed =
        kept_journal::Typed { line: "@calder a discount #gave #for-us", ..kept_journal::Typed::default() };
    let preview = journal.understand(&typed, typed.line.len()).unwrap();
    let said: Vec<(&str, &str)> = preview
        .problems
        .iter()
        .map(|problem| (&typed.line[problem.range.clone()], problem.message.as_str()))
        .collect();
    assert_eq!(said, [("#for-us", "A gift that serves us counts as an ask.")]);
}
