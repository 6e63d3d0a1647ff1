//! The pages over the sample story, against numbers counted by hand, and over an empty journal.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use chrono::NaiveDate;
use common::journal;
use kept_journal::{
    DelightsOf, Journal, Period, PromiseGroup, PromiseLine, Snippet, Sort, StopState, TimelineOf,
};
use kept_model::{AccountId, Consent, EntryId, Kind, Lever, Owner, PersonId};
use std::collections::BTreeMap;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sample() -> (tempfile::TempDir, Journal) {
    let (folder, mut journal, _) = journal();
    journal.fill_sample(day("2026-11-19"), 0, &|_| ()).unwrap();
    (folder, journal)
}

fn account(journal: &Journal, name: &str) -> AccountId {
    journal
        .accounts()
        .unwrap()
        .into_iter()
        .find(|line| line.account.name.starts_with(name))
        .unwrap()
        .account
        .id
}

fn person(journal: &Journal, name: &str) -> PersonId {
    journal.all_names().unwrap().people.into_iter().find(|person| person.name == name).unwrap().id
}

/// "when body", as a list reads.
fn read(lines: &[PromiseLine]) -> Vec<String> {
    let today = day("2026-11-19");
    lines.iter().map(|line| format!("{} · {}", line.when(today), line.body)).collect()
}

#[test]
fn an_empty_journal_has_every_page() {
    let (_folder, mut journal, _) = journal();
    let today = journal.today_view().unwrap();
    assert!(today.is_empty);
    assert_eq!(today.headline, "Nothing is due");
    let promises = journal.promises_page(None).unwrap();
    assert_eq!(promises.headline, "No promise of yours is open");
    assert!(promises.mine.groups.is_empty() && promises.theirs.sentence.is_empty());
    let delights = journal.delights_page(DelightsOf::default(), 0, 10).unwrap();
    assert_eq!(delights.headline, "No moment is written down yet");
    assert_eq!((delights.chain.len(), delights.tell), (6, None));
    for period in [Period::Season, Period::Quarter, Period::Half, Period::Year] {
        let insights = journal.insights(period).unwrap();
        assert!(insights.promises.heading.starts_with("Too few"), "{}", insights.promises.heading);
        assert!(insights.balance.heading.starts_with("Too few"));
    }
    let part = journal.timeline(&TimelineOf::default(), None, 10).unwrap();
    assert_eq!((part.lines.len(), part.next, part.total), (0, None, 0));
    assert_eq!(journal.facets_of("").unwrap().total, 0);
    assert_eq!(journal.chips("kind:call x").unwrap().len(), 1);
    let names = journal.all_names().unwrap();
    assert!(names.accounts.is_empty() && names.people.is_empty());
    assert_eq!(journal.changes(None).unwrap(), (journal.newest_seq().unwrap(), Vec::new()));
    // What is not there is missing, not a panic.
    assert!(journal.account_view(AccountId(9)).is_err());
    assert!(journal.person_view(PersonId(9)).is_err());
    assert!(journal.entry_view(EntryId(9)).is_err());
}

#[test]
fn an_account_without_entries_has_a_page() {
    let (_folder, mut journal, _) = journal();
    journal.log("@Nordsee renewal 30 sep 2027").unwrap();
    let view = journal.account_view(account(&journal, "Nordsee")).unwrap();
    assert_eq!((view.last_spoke, view.rhythm, view.checks, view.balance), (None, None, None, (0, 0)));
    assert_eq!(view.renewal.as_deref(), Some("30 Sep 2027"));
}

#[test]
fn today_says_what_the_picture_says() {
    let (_folder, journal) = sample();
    let page = journal.today_view().unwrap();
    assert_eq!(page.headline, "Two meetings, three promises, four prompts");
    let first = &page.meetings[0];
    assert_eq!((first.meeting.title.as_str(), first.when.as_str()), ("Quarterly review", "in 25 min"));
    assert_eq!(first.people, ["Priya Raman", "Tom Ashby", "Joel Baptiste"]);
    assert_eq!(first.say_first.as_deref(), Some("Thank Joel: nine of ten last Thursday, ticket 20817."));
    assert_eq!(
        read(&page.promises),
        [
            "2 days late · Quote for spare scanner batteries",
            "today · Send the control room sizing document",
            "15:00 · Ring Grace about the slow planning portal",
        ]
    );
    assert!(page.promises.iter().all(|line| line.key.is_some()), "each can be acted on");
    assert_eq!(page.prompts[0].prompt.title, "Nobody has asked Priya how the rollout feels");
    assert_eq!((page.prompts[0].lead.as_str(), page.prompts_shown), ("Adoption", 4));
    assert!(
        page.prompts.len() > page.prompts_shown && page.prompts_more == 0,
        "the others wait below the fold"
    );
    assert_eq!(
        read(&page.theirs)[..3],
        [
            "2 days late · Signed data agreement",
            "tomorrow · Dates for the third depot",
            "Tue 24 Nov · Ward list for the second wave",
        ]
    );
    // Seven of theirs are open; the last two are due in more than two weeks.
    assert_eq!((page.theirs.len(), page.theirs_more), (5, 2));
    let quiet: Vec<_> =
        page.quiet.iter().map(|quiet| (quiet.name.as_str(), quiet.days, quiet.label())).collect();
    let label = "usually 21, at most 42".to_owned();
    assert_eq!(quiet, [("Orrin Pumps", 38, label.clone()), ("Tern Logistics", 24, label)]);
    let memory = page.memory.unwrap();
    assert_eq!((memory.label.as_str(), memory.who.unwrap().1.as_str()), ("A year ago today", "Naomi Clarke"));
    assert_eq!(memory.words, "You told us what we did not need. That is why we rang you again.");
    assert!(!page.is_empty);
}

#[test]
fn the_beginning_of_an_answer_names_exactly_whom_the_prompt_is_about() {
    let (_folder, mut journal) = sample();
    for prompt in journal.today_view().unwrap().prompts {
        let score = if prompt.log_line.ends_with("pulse ") { "8 " } else { "" };
        let done = journal.log(&format!("{}{score}all well", prompt.log_line)).unwrap();
        // What begins with a mark is a part of its own.
        let entry = done.value.entries.last().unwrap();
        assert_eq!(entry.accounts.first(), prompt.account.as_ref(), "{}", prompt.log_line);
        assert_eq!(entry.people.first(), prompt.person.as_ref().map(|(_, name)| name), "{}", prompt.log_line);
        assert!(entry.entry.body.ends_with("all well"), "{}: {}", prompt.log_line, entry.entry.body);
        assert!(done.value.new_accounts.is_empty());
    }
}

#[test]
fn a_memory_is_the_nearest_day_then_the_latest_year() {
    type Remembered<'a> = Option<(&'a str, &'a str)>;
    let cases: [(&[&str], Remembered<'_>); 5] = [
        (&["@Nordsee 2025-11-15 ! \"four days off\""], None),
        (&["@Nordsee 2025-11-17 ! \"near\""], Some(("near", "A year ago this week"))),
        (
            &["@Nordsee 2025-11-18 ! \"near\"", "@Nordsee 2024-11-19 ! \"exact\""],
            Some(("exact", "Two years ago today")),
        ),
        (
            &["@Nordsee 2024-11-19 ! \"older\"", "@Nordsee 2025-11-19 ! \"newer\""],
            Some(("newer", "A year ago today")),
        ),
        (&["@Nordsee 2025-11-19 ! without words"], None),
    ];
    for (lines, expected) in cases {
        let (_folder, mut journal, _) = journal();
        for line in lines {
            journal.log(line).unwrap();
        }
        let memory = journal.today_view().unwrap().memory;
        let found = memory.as_ref().map(|memory| (memory.words.as_str(), memory.label.as_str()));
        assert_eq!(found, expected, "{lines:?}");
    }
}

#[test]
fn promises_are_kept_as_in_the_picture() {
    let (_folder, journal) = sample();
    let page = journal.promises_page(None).unwrap();
    assert_eq!(page.headline, "You kept 35 of 37 promises this autumn");
    assert_eq!(page.mine.sentence, "35 kept, 1 moved in good time, 1 late");
    assert_eq!(page.theirs.sentence, "They kept 21 of 29, moved 5, released 2, and 1 is late");
    assert_eq!((page.mine.open, page.theirs.open), (8, 7));
    let shape = |groups: &[PromiseGroup]| -> Vec<(&str, usize)> {
        groups.iter().map(|group| (group.name.as_str(), group.items.len())).collect()
    };
    assert_eq!(shape(&page.mine.groups)[..4], [("late", 1), ("today", 2), ("soon", 3), ("later", 2)]);
    assert_eq!(shape(&page.theirs.groups), [("late", 1), ("soon", 4), ("later", 2), ("kept", 1)]);
    assert_eq!(
        read(&page.theirs.groups[2].items)[1],
        "mid Jan 2027 · A word with the Leeds chapter about us"
    );
    assert_eq!(read(&page.theirs.groups[3].items), ["a day early · Floor plan for depot two"]);
    // Kind words for each of theirs that is open, none for ours and none for what has come.
    let theirs = page.theirs.groups.iter().flat_map(|group| &group.items);
    assert!(theirs.clone().all(|line| line.nudge.is_some() == line.settled.is_none()));
    assert!(page.mine.groups.iter().flat_map(|group| &group.items).all(|line| line.nudge.is_none()));
    let calder = journal.promises_page(Some(account(&journal, "Calder"))).unwrap();
    assert_eq!((calder.mine.open, calder.theirs.open), (3, 2));
    assert_eq!(calder.account.unwrap().1, "Calder Water");
}

#[test]
fn a_promise_counts_in_the_month_it_was_first_due() {
    let (_folder, mut journal, clock) = journal();
    *clock.lock().unwrap() = "2026-10-20T09:00:00Z".parse().unwrap();
    for line in
        ["@Nordsee > one by 2026-10-28", "@Nordsee > two by 2026-10-29", "@Nordsee < three by 2026-10-30"]
    {
        journal.log(line).unwrap();
    }
    let id = |journal: &mut Journal, word: &str| {
        journal.search(word, 1, Sort::New).unwrap().entries().next().unwrap()
    };
    let (one, two) = (id(&mut journal, "one"), id(&mut journal, "two"));
    journal.move_promise(one, Some(day("2026-11-25")), None).unwrap();
    journal.done(&format!("#{two}")).unwrap();
    *clock.lock().unwrap() = "2026-11-19T09:00:00Z".parse().unwrap();
    let page = journal.promises_page(None).unwrap();
    assert_eq!(page.headline, "You kept 1 of 2 promises this autumn");
    assert_eq!(page.mine.sentence, "1 kept, 1 moved in good time");
    assert_eq!(page.theirs.sentence, "They kept 0 of 1, and 1 is late");
    // Once its new day has passed too, a moved promise is late.
    *clock.lock().unwrap() = "2026-11-26T09:00:00Z".parse().unwrap();
    assert_eq!(journal.promises_page(None).unwrap().mine.sentence, "1 kept, 1 late");
    let months = journal.insights(Period::Quarter).unwrap().promises.months;
    let labels: Vec<_> =
        months.iter().map(|month| (month.label.as_str(), month.mine, month.theirs)).collect();
    assert_eq!(labels, [("Sep", (0, 0), (0, 0)), ("Oct", (1, 2), (0, 1)), ("Nov", (0, 0), (0, 0))]);
}

#[test]
fn insights_are_those_of_the_picture() {
    let (_folder, journal) = sample();
    let insights = journal.insights(Period::Season).unwrap();
    assert_eq!(insights.promises.heading, "You kept 35 of 37 promises this autumn. They kept 21 of 29.");
    assert_eq!(insights.promises.n, 66);
    let months: Vec<_> = insights
        .promises
        .months
        .iter()
        .map(|month| (month.label.as_str(), month.mine, month.theirs))
        .collect();
    let expected = [
        ("Jun", (11, 13), (6, 9)),
        ("Jul", (9, 11), (7, 10)),
        ("Aug", (8, 9), (5, 8)),
        ("Sep", (12, 13), (7, 10)),
        ("Oct", (15, 15), (9, 11)),
        ("Nov", (8, 9), (5, 8)),
    ];
    assert_eq!(months, expected);
    assert_eq!(
        insights.balance.heading,
        "You give more than you ask at five of eight accounts. St Aldric’s Hospital was asked four times, \
         given to once."
    );
    let rows: Vec<_> =
        insights.balance.rows.iter().map(|row| (row.name.as_str(), row.gave, row.asked)).collect();
    let expected = [
        ("Calder Water", 9, 4),
        ("Maddox & Reyes", 7, 2),
        ("Kestrel Academies", 5, 3),
        ("Brightwell Foods", 6, 5),
        ("Pellworth Council", 2, 1),
        ("Tern Logistics", 3, 4),
        ("Orrin Pumps", 2, 3),
        ("St Aldric’s Hospital", 1, 4),
    ];
    assert_eq!(rows, expected);
    // The same six months, all of them in the finding: 11+9+8+12+15+8 of 13+11+9+13+15+9.
    let half = journal.insights(Period::Half).unwrap();
    assert_eq!(half.promises.heading, "You kept 63 of 70 promises in six months. They kept 39 of 56.");
    assert_eq!(journal.insights(Period::Year).unwrap().promises.months.len(), 12);
}

#[test]
fn delights_are_those_of_the_picture() {
    let (_folder, journal) = sample();
    let page = journal.delights_page(DelightsOf::default(), 0, 100).unwrap();
    assert_eq!(page.headline, "24 moments worth remembering");
    assert_eq!(page.chain.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [24, 21, 15, 12, 7, 4]);
    assert_eq!(page.levers.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [8, 7, 4, 5]);
    assert!(page.items.windows(2).all(|pair| pair[0].line.entry.day >= pair[1].line.entry.day));
    let tell = page.tell.unwrap();
    assert_eq!(tell.title, "The licences Carla did not need");
    assert_eq!(tell.moment.as_deref(), Some("We counted, and told them 140 would do."));
    assert_eq!(tell.felt.as_deref(), Some("Surprise, then trust. She rang a friend at Dunmore Chambers."));
    assert_eq!(tell.consent, "Carla said yes on 21 August, first name and firm. Nobody has told it yet.");
    let droughts: Vec<_> =
        page.droughts.iter().map(|drought| (drought.name.as_str(), drought.when.as_str())).collect();
    // Tern Logistics smiled 161 days ago, which is no half a year; Pellworth Council has not bought anything.
    assert_eq!(droughts, [("Orrin Pumps", "6 months")]);
    // The filters agree with counting by hand, and pages join to the whole list.
    for lever in Lever::ALL {
        for consent in [None, Some(Consent::Yes)] {
            let of = DelightsOf { lever: Some(*lever), consent, ..DelightsOf::default() };
            let filtered = journal.delights_page(of, 0, 100).unwrap();
            let by_hand: Vec<EntryId> = page
                .items
                .iter()
                .filter(|moment| match &moment.line.entry.facet {
                    kept_model::Facet::Delight(delight) => {
                        delight.lever == Some(*lever) && consent.is_none_or(|yes| delight.consent == yes)
                    }
                    _ => false,
                })
                .map(|moment| moment.line.entry.id)
                .collect();
            assert_eq!(filtered.items.iter().map(|moment| moment.line.entry.id).collect::<Vec<_>>(), by_hand);
            assert_eq!(filtered.found, by_hand.len());
        }
    }
    let second = journal.delights_page(DelightsOf::default(), 10, 10).unwrap();
    assert_eq!(second.items[..], page.items[10..20]);
}

#[test]
fn an_account_tells_what_the_picture_tells() {
    let (_folder, journal) = sample();
    let view = journal.account_view(account(&journal, "Calder")).unwrap();
    assert_eq!(view.since_label.as_deref(), Some("March 2021"));
    assert_eq!(view.last_spoke.as_deref(), Some("9 days ago"));
    assert_eq!((view.rhythm.as_deref(), view.at_most.as_deref()), (Some("every 3 weeks"), Some("6 weeks")));
    assert_eq!(view.next_when.as_deref(), Some("today 10:30"));
    assert_eq!((view.page.line.fact.entries, view.delights, view.people.len()), (86, 9, 11));
    assert_eq!(view.balance, (9, 4));
    let lane = &view.lanes[0];
    assert_eq!((lane.what.as_str(), lane.note.as_deref()), ("Edge refresh", Some("42 sites")));
    let states: Vec<_> = lane.stops.iter().map(|stop| stop.state).collect();
    let (done, ahead) = (StopState::Done, StopState::Ahead);
    assert_eq!(states, [done, done, StopState::Now, ahead, ahead]);
    let today = day("2026-11-19");
    let kept = view.theirs.last().unwrap();
    assert_eq!(kept.settled_words(today).as_deref(), Some("kept 6 Nov"));
    let needs: Vec<_> =
        view.needs.iter().map(|need| (need.kind, need.text.as_str(), need.whose.as_deref())).collect();
    assert_eq!(needs[0], (Kind::Outcome, "No unplanned downtime for the control room", Some("Tom")));
    assert_eq!(needs[2], (Kind::Obstacle, "Change board meets every second Tuesday", Some("Priya")));
    // Live for 87 days, and nothing shows that it is used.
    let hospital = journal.account_view(account(&journal, "St Aldric")).unwrap();
    assert_eq!(hospital.lanes[0].stops[2].state, StopState::Wait);
}

#[test]
fn entries_say_where_they_come_from_and_what_became_of_them() {
    let (_folder, mut journal) = sample();
    let mut view = |line: &str| {
        let id = journal.search(line, 1, Sort::New).unwrap().entries().next().unwrap();
        journal.entry_view(id).unwrap()
    };
    let promise = view("\"restore test for the control room\"");
    assert_eq!(promise.context, "Promised in a call, Tuesday 10 November, 16:10");
    let call = view("\"who looks after backups\"");
    assert_eq!(call.title, "Control room, and who looks after backups");
    assert!(call.text.starts_with("Tom is calmer since go-live."), "{}", call.text);
    assert_eq!(call.holds.as_deref(), Some("one promise, one question"));
    assert_eq!(call.line.title(), "Call with Tom Ashby and Joel Baptiste, 22 min");
    let moved = view("\"Depot Wi-Fi survey\" kind:promise");
    assert_eq!(moved.history.len(), 1);
    assert!(moved.history[0].starts_with("Moved from Fri 25 Sep to Fri 27 Nov on "), "{}", moved.history[0]);
    let kept = view("\"Floor plan for depot two\"");
    assert!(kept.history[0].ends_with(", a day early."), "{}", kept.history[0]);
}

#[test]
fn hits_say_what_one_wants_to_know() {
    let (_folder, mut journal) = sample();
    let today = day("2026-11-19");
    let mut meta = |line: &str| {
        let page = journal.search(line, 1, Sort::New).unwrap();
        let Snippet::Entry { line, .. } = &page.hits[0] else { panic!("{line}") };
        (line.label(), line.meta(today))
    };
    let cases = [
        ("\"restore test for the control room\"", "Promise, mine", "open · by Wed 25 Nov · Priya Raman"),
        (
            "kind:question \"backup policy after the merger\"",
            "Question",
            "open for 9 days · asked by Tom Ashby",
        ),
        (
            "kind:promise \"backup policies\" compliance",
            "Promise, theirs",
            "kept, 2 days early · Dana Whitlock",
        ),
        ("kind:call \"who looks after backups\"", "Call", "Call · Tom Ashby, Joel Baptiste · 22 min"),
    ];
    for (line, label, expected) in cases {
        assert_eq!(meta(line), (label.to_owned(), expected.to_owned()), "{line}");
    }
}

/// Every entry of a timeline, read in parts of `limit`.
fn walk(journal: &Journal, of: &TimelineOf, limit: usize) -> Vec<(NaiveDate, EntryId)> {
    let mut all = Vec::new();
    let mut next = None;
    loop {
        let part = journal.timeline(of, next.as_deref(), limit).unwrap();
        assert!(part.lines.len() <= limit);
        all.extend(part.lines.iter().map(|line| (line.entry.day, line.entry.id)));
        next = part.next;
        if next.is_none() {
            assert_eq!(part.total, all.len(), "{of:?}");
            return all;
        }
    }
}

#[test]
fn parts_of_a_timeline_join_to_the_whole() {
    let (_folder, journal) = sample();
    let whole = walk(&journal, &TimelineOf::default(), 1_000);
    assert_eq!(whole.len(), 899);
    assert!(whole.windows(2).all(|pair| pair[0] > pair[1]), "newest first, none twice");
    assert_eq!(walk(&journal, &TimelineOf::default(), 7), whole);
    let (calder, priya) = (account(&journal, "Calder"), person(&journal, "Priya Raman"));
    let cases = [
        TimelineOf { account: Some(calder), ..TimelineOf::default() },
        TimelineOf { person: Some(priya), ..TimelineOf::default() },
        TimelineOf { kinds: vec![Kind::Promise, Kind::Delight, Kind::Call], ..TimelineOf::default() },
        TimelineOf { account: Some(calder), person: None, kinds: vec![Kind::Call, Kind::Pulse] },
        TimelineOf { account: None, person: Some(priya), kinds: vec![Kind::Call] },
        TimelineOf { account: Some(calder), person: Some(priya), kinds: Vec::new() },
    ];
    for of in cases {
        let by_hand: Vec<_> = whole
            .iter()
            .copied()
            .filter(|(_, id)| {
                let entry = journal.show(*id).unwrap().0.entry;
                of.account.is_none_or(|account| entry.accounts.contains(&account))
                    && of.person.is_none_or(|person| entry.people.contains(&person))
                    && (of.kinds.is_empty() || of.kinds.contains(&entry.kind))
            })
            .collect();
        assert!(!by_hand.is_empty());
        for limit in [1, 10, 1_000] {
            assert_eq!(walk(&journal, &of, limit), by_hand, "{of:?} by {limit}");
        }
    }
    for place in ["", "2026-11-19", "yesterday/3", "2026-11-19/x"] {
        assert!(journal.timeline(&TimelineOf::default(), Some(place), 5).is_err(), "{place}");
    }
}

#[test]
fn facets_count_what_they_would_leave() {
    let (_folder, mut journal) = sample();
    for line in [
        "account:\"Calder Water\" since:january backup polic",
        "",
        "kind:promise owner:them",
        "nobody said this",
    ] {
        let facets = journal.facets_of(line).unwrap();
        let hits = journal.search(line, 1_000, Sort::New).unwrap();
        assert_eq!(facets.total, hits.total, "{line}");
        let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
        for hit in &hits.hits {
            if let Snippet::Entry { line, .. } = hit {
                *kinds.entry(line.entry.kind).or_default() += 1;
            }
        }
        let counted: BTreeMap<Kind, usize> =
            facets.facets.iter().filter_map(|facet| Some((facet.kind?, facet.count))).collect();
        assert_eq!(counted, kinds, "{line}");
        for facet in &facets.facets {
            let narrowed = journal.search(&format!("{} {line}", facet.filter), 1_000, Sort::New).unwrap();
            let entries = narrowed.hits.iter().filter(|hit| matches!(hit, Snippet::Entry { .. })).count();
            assert_eq!(entries, facet.count, "{} {line}", facet.filter);
        }
    }
}

#[test]
fn pages_of_hits_join_to_the_whole() {
    let (_folder, mut journal) = sample();
    for sort in [Sort::New, Sort::Best] {
        let whole = journal.search("backup polic", 1_000, sort).unwrap();
        let mut joined = Vec::new();
        for offset in (0..whole.hits.len()).step_by(5) {
            let page = journal.search_from("backup polic", offset, 5, sort).unwrap();
            assert_eq!((page.offset, page.total), (offset, whole.total));
            joined.extend(page.hits);
        }
        assert_eq!(joined, whole.hits);
    }
}

#[test]
fn filters_of_a_line_read_as_chips() {
    let (_folder, journal) = sample();
    let cases = [
        ("account:calder since:january backup polic", vec!["in Calder Water", "since January"]),
        ("-kind:call person:\"Priya Raman\" x", vec!["not calls", "with Priya Raman"]),
        ("on:2025 after:2026-03-01 #x", vec!["on 2025", "after 1 Mar"]),
        ("is:late owner:them tag:risk x", vec!["late", "theirs", "#risk"]),
        ("before:12 jan 2026 x", vec!["before 12 Jan"]),
        ("nothing here: at 10:30", vec![]),
    ];
    for (line, expected) in cases {
        let chips = journal.chips(line).unwrap();
        let labels: Vec<_> = chips.iter().map(|chip| chip.label.as_str()).collect();
        assert_eq!(labels, expected, "{line}");
    }
}

#[test]
fn since_begins_where_after_does_not() {
    let (_folder, mut journal, _) = journal();
    for line in ["note @Nordsee 2026-09-30: a", "note @Nordsee 2026-10-01: b", "note @Nordsee 2026-11-01: c"]
    {
        journal.log(line).unwrap();
    }
    for (line, found) in
        [("since:october", 2), ("after:october", 1), ("since:2026-10-01", 2), ("after:2026-10-01", 1)]
    {
        assert_eq!(
            journal.search(&format!("kind:note {line}"), 10, Sort::New).unwrap().total,
            found,
            "{line}"
        );
    }
}

#[test]
fn changes_name_what_was_touched_since() {
    let (_folder, mut journal, _) = journal();
    let (before, _) = journal.changes(None).unwrap();
    journal.log("call @Nordsee: rang").unwrap();
    let (after, nouns) = journal.changes(Some(before)).unwrap();
    assert!(after > before && nouns.contains(&"entry".to_owned()), "{nouns:?}");
    assert_eq!(journal.changes(Some(after)).unwrap(), (after, Vec::new()));
    assert_eq!(journal.changes(Some(-1)).unwrap(), (after, Vec::new()));
    // A sample leaves no trace of its rows: everything is to be read again.
    let (_folder, mut fresh, _) = common::journal();
    let (before, _) = fresh.changes(None).unwrap();
    fresh.fill_sample(day("2026-11-19"), 0, &|_| ()).unwrap();
    assert_eq!(fresh.changes(Some(before)).unwrap().1, ["journal"]);
}

#[test]
fn a_colleagues_promise_stands_with_ours_and_is_not_counted_as_mine() {
    let (_folder, mut journal, clock) = journal();
    *clock.lock().unwrap() = "2026-11-02T09:00:00Z".parse().unwrap();
    for line in
        ["@Nordsee > mine by 2026-11-05", "@Nordsee > hers by 2026-11-05", "@Nordsee > open by 2026-11-30"]
    {
        journal.log(line).unwrap();
    }
    let id = |journal: &mut Journal, word: &str| {
        journal.search(word, 1, Sort::New).unwrap().entries().next().unwrap()
    };
    for word in ["hers", "open"] {
        let id = id(&mut journal, word);
        let fields = [("owner".to_owned(), "colleague".to_owned())];
        journal.edit(kept_journal::Subject::Entry(id), &fields).unwrap();
    }
    for word in ["mine", "hers"] {
        let id = id(&mut journal, word);
        journal.done(&format!("#{id}")).unwrap();
    }
    *clock.lock().unwrap() = "2026-11-19T09:00:00Z".parse().unwrap();
    let page = journal.promises_page(None).unwrap();
    assert_eq!(page.mine.sentence, "1 kept");
    assert_eq!((page.mine.open, page.theirs.open), (1, 0));
    let owners: Vec<Owner> =
        page.mine.groups.iter().flat_map(|group| &group.items).map(|line| line.owner).collect();
    assert_eq!(owners, [Owner::Colleague]);
}
