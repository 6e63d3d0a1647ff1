use super::writing::on;
use super::*;
use chrono::Datelike;
use kept_model::{
    Consent, Facet, Kind, LaneStepName, Lever, Owner, PromiseState, QuestionSide, Stance, fold, name_key,
};
use std::collections::{BTreeMap, BTreeSet};

/// Every entry with its parts.
fn all(entries: &[SampleEntry]) -> Vec<&SampleEntry> {
    entries.iter().flat_map(|entry| std::iter::once(entry).chain(all(&entry.children))).collect()
}

fn entries(story: &Story) -> Vec<(&str, &SampleEntry)> {
    let of = |account: &'_ SampleAccount| all(&account.entries).len();
    assert!(story.accounts.iter().all(|account| of(account) > 0));
    story
        .accounts
        .iter()
        .flat_map(|account| all(&account.entries).into_iter().map(|entry| (account.name.as_str(), entry)))
        .collect()
}

fn account<'a>(story: &'a Story, name: &str) -> &'a SampleAccount {
    story.accounts.iter().find(|account| account.name.starts_with(name)).unwrap()
}

/// What the story's rules are, whatever the day.
fn check(story: &Story, today: NaiveDate) {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for person in story.colleagues.iter().chain(story.accounts.iter().flat_map(|account| &account.people)) {
        assert!(names.insert(person.name.clone()), "{} is there twice", person.name);
    }
    assert!(story.colleagues.iter().any(|person| person.name == story.me));
    let accounts: BTreeSet<&str> = story.accounts.iter().map(|account| account.name.as_str()).collect();
    assert_eq!(accounts.len(), 8);
    for (at, entry) in entries(story) {
        let draft = &entry.draft;
        let text = format!("{at}, {}: {}", draft.day, draft.body);
        assert!(draft.day <= today, "{text}");
        assert!(!draft.body.trim().is_empty() && !draft.body.contains('{'), "{text}");
        assert!(draft.accounts.is_empty() && draft.people.is_empty() && draft.children.is_empty(), "{text}");
        for name in entry.people.iter().chain(&entry.by) {
            assert!(names.contains(name), "{text}: nobody is called {name}");
        }
        assert!(entry.also.iter().all(|also| accounts.contains(also.as_str()) && also != at), "{text}");
        assert!(entry.children.iter().all(|child| child.draft.day == draft.day), "{text}");
        let known = |day: Option<NaiveDate>| day.is_none_or(|day| day <= today && day >= draft.day);
        let facet = match &draft.facet {
            Facet::Touch => {
                assert!(draft.kind.is_touch(), "{text}");
                continue;
            }
            Facet::Promise(promise) => {
                assert_eq!(promise.state == PromiseState::Open, promise.settled.is_none(), "{text}");
                assert!(known(promise.settled), "{text}");
                assert!(promise.moves.iter().all(|step| known(Some(step.day))), "{text}");
                assert!(promise.due.day.is_some_and(|due| due > draft.day), "{text}");
                Kind::Promise
            }
            Facet::Delight(delight) => {
                assert!(known(delight.thanked) && known(delight.told), "{text}");
                assert!(delight.steps.is_sorted_by_key(|step| step.day), "{text}");
                assert!(delight.steps.last().is_none_or(|step| step.day <= today), "{text}");
                assert!(delight.told.is_none() || delight.consent == Consent::Yes, "{text}");
                Kind::Delight
            }
            Facet::Order(order) => {
                assert!(order.lane.iter().all(|step| known(step.actual)), "{text}");
                Kind::Order
            }
            Facet::Outcome(outcome) => {
                assert!(known(outcome.reviewed), "{text}");
                Kind::Outcome
            }
            Facet::Obstacle(obstacle) => {
                assert!(known(obstacle.helped) && known(obstacle.complaint), "{text}");
                Kind::Obstacle
            }
            Facet::Question(question) => {
                assert!(known(question.first_answer) && known(question.done), "{text}");
                Kind::Question
            }
            Facet::Pulse(pulse) => {
                assert!(pulse.score <= 10 && known(pulse.closed) && known(pulse.told), "{text}");
                Kind::Pulse
            }
            Facet::Advocacy(_) => Kind::Advocacy,
            Facet::Experiment(_) => Kind::Experiment,
        };
        assert_eq!(facet, draft.kind, "{text}");
    }
}

#[test]
fn the_story_holds_together_on_any_day() {
    for as_of in [REFERENCE, on(2026, 11, 25), on(2026, 11, 18), on(2024, 2, 29), on(2031, 7, 4)] {
        let today = moved(REFERENCE, weeks(as_of));
        assert!((0..7).contains(&(as_of - today).num_days()));
        assert_eq!(today.weekday(), REFERENCE.weekday());
        check(&story(as_of), today);
    }
}

#[test]
fn the_same_day_gives_the_same_story() {
    assert_eq!(story(REFERENCE), story(REFERENCE));
    assert_eq!(story(REFERENCE), story(on(2026, 11, 25)));
}

#[test]
fn shifting_keeps_weekdays_and_texts() {
    let (here, there) = (story(REFERENCE), story(on(2030, 1, 1)));
    let weeks = weeks(on(2030, 1, 1));
    for ((_, one), (_, other)) in entries(&here).into_iter().zip(entries(&there)) {
        assert_eq!(moved(one.draft.day, weeks), other.draft.day);
        assert_eq!(one.draft.day.weekday(), other.draft.day.weekday());
        assert_eq!(one.draft.body, other.draft.body);
        if let (Facet::Promise(one), Facet::Promise(other)) = (&one.draft.facet, &other.draft.facet) {
            assert_eq!(one.due.day.map(|day| moved(day, weeks)), other.due.day);
            assert_eq!(one.settled.map(|day| moved(day, weeks)), other.settled);
        }
    }
    let due = |story: &Story| {
        entries(story).into_iter().find_map(|(_, entry)| match &entry.draft.facet {
            Facet::Promise(promise) if entry.draft.body.starts_with("Send Priya") => {
                promise.due.phrase.clone()
            }
            _ => None,
        })
    };
    assert_eq!(due(&here).as_deref(), Some("by 25 nov"));
    assert_eq!(due(&story(on(2026, 11, 26))).as_deref(), Some("by 2 dec"));
}

#[test]
fn every_kind_occurs_over_three_years() {
    let story = story(REFERENCE);
    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    for (_, entry) in entries(&story) {
        *kinds.entry(entry.draft.kind).or_default() += 1;
    }
    assert_eq!(kinds.len(), Kind::ALL.len(), "{kinds:?}");
    assert!((500..1500).contains(&kinds.values().sum::<usize>()), "{kinds:?}");
    for account in &story.accounts {
        let touches = account.entries.iter().filter(|entry| entry.draft.kind.is_touch());
        assert!(touches.clone().any(|entry| entry.draft.day < on(2024, 4, 1)), "{}", account.name);
        assert!(touches.clone().any(|entry| entry.draft.direction == Some(kept_model::Direction::Inbound)));
        assert!(touches.clone().any(|entry| entry.draft.direction == Some(kept_model::Direction::Outbound)));
    }
    assert_eq!(all(&account(&story, "Calder").entries).len(), 86);
    assert_eq!(account(&story, "Calder").people.len(), 11);
    let firsts = story.accounts.iter().filter(|account| account.pinned).count();
    assert_eq!(firsts, 3);
}

#[test]
fn silences_are_those_of_the_pictures() {
    let story = story(REFERENCE);
    let cases = [
        ("Calder", 9),
        ("Brightwell", 3),
        ("St Aldric", 2),
        ("Maddox", 12),
        ("Kestrel", 6),
        ("Pellworth", 15),
        ("Tern", 24),
        ("Orrin", 38),
    ];
    for (name, quiet) in cases {
        let last = all(&account(&story, name).entries)
            .into_iter()
            .filter(|entry| entry.draft.kind.is_touch())
            .map(|entry| entry.draft.day)
            .max();
        assert_eq!(last.map(|last| (REFERENCE - last).num_days()), Some(quiet), "{name}");
    }
    for name in ["Orrin", "Tern"] {
        assert_eq!((account(&story, name).ideal_days, account(&story, name).max_days), (Some(21), Some(42)));
    }
    let priya = all(&account(&story, "Calder").entries)
        .into_iter()
        .filter(|entry| entry.draft.kind.is_touch() && entry.people.iter().any(|name| name == "Priya Raman"))
        .map(|entry| entry.draft.day)
        .max();
    assert_eq!(priya, Some(on(2026, 9, 1)));
}

#[test]
fn balances_are_those_of_the_pictures() {
    let story = story(REFERENCE);
    let cases = [
        ("Calder", 9, 4),
        ("Maddox", 7, 2),
        ("Brightwell", 6, 5),
        ("Kestrel", 5, 3),
        ("Pellworth", 2, 1),
        ("Tern", 3, 4),
        ("Orrin", 2, 3),
        ("St Aldric", 1, 4),
    ];
    for (name, gave, asked) in cases {
        let count = |stance, days| {
            all(&account(&story, name).entries)
                .into_iter()
                .filter(|entry| {
                    entry.draft.stance == Some(stance) && (REFERENCE - entry.draft.day).num_days() <= days
                })
                .count()
        };
        // Nothing lies on the edge, so that it does not matter on which side the ninetieth day counts.
        for days in [89, 90] {
            assert_eq!((count(Stance::Gave, days), count(Stance::Asked, days)), (gave, asked), "{name}");
        }
    }
}

/// Kept as said, moved, released, broken or late, of those first due in a month.
fn promises(story: &Story, owner: Owner, month: u32) -> [usize; 4] {
    let mut counts = [0; 4];
    for (_, entry) in entries(story) {
        let Facet::Promise(promise) = &entry.draft.facet else { continue };
        let Some(due) = ledger::first_due(promise) else { continue };
        let over = due < REFERENCE && (due.year(), due.month()) == (2026, month);
        if promise.owner == owner && over {
            let end = match promise.state {
                _ if !promise.moves.is_empty() => 1,
                PromiseState::Kept => 0,
                PromiseState::Released => 2,
                PromiseState::Open | PromiseState::Broken => 3,
            };
            counts[end] += 1;
        }
    }
    counts
}

#[test]
fn promises_are_kept_as_in_the_pictures() {
    let story = story(REFERENCE);
    let mine = [(6, 11, 13), (7, 9, 11), (8, 8, 9), (9, 12, 13), (10, 15, 15), (11, 8, 9)];
    let theirs = [(6, 6, 9), (7, 7, 10), (8, 5, 8), (9, 7, 10), (10, 9, 11), (11, 5, 8)];
    for (owner, cases) in [(Owner::Me, mine), (Owner::Them, theirs)] {
        let mut autumn = [0; 4];
        for (month, kept, all) in cases {
            let counts = promises(&story, owner, month);
            assert_eq!(
                (counts[0], counts.iter().sum::<usize>()),
                (kept, all),
                "{owner} in {month}: {counts:?}"
            );
            if month >= 9 {
                autumn.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
            }
        }
        assert_eq!(autumn, if owner == Owner::Me { [35, 1, 0, 1] } else { [21, 5, 2, 1] });
    }
}

#[test]
fn open_promises_are_those_of_the_pictures() {
    let story = story(REFERENCE);
    let mut open: Vec<(Owner, String, &str, NaiveDate, usize)> = entries(&story)
        .into_iter()
        .filter_map(|(at, entry)| match &entry.draft.facet {
            Facet::Promise(promise) if promise.state == PromiseState::Open => {
                let first = entry.people[0].clone();
                Some((
                    promise.owner,
                    format!("{} / {first}", entry.draft.body),
                    at,
                    promise.due.day?,
                    promise.moves.len(),
                ))
            }
            _ => None,
        })
        .collect();
    open.sort_by_key(|(owner, _, _, due, _)| (*owner, *due));
    let lines: Vec<String> = open
        .into_iter()
        .map(|(owner, text, at, due, moves)| format!("{owner} {due} {moves} {text} / {}", name_key(at)))
        .collect();
    assert_eq!(
        lines,
        [
            "me 2026-11-17 0 Quote for spare scanner batteries / Marcus Hale / brightwell foods",
            "me 2026-11-19 0 Send the control room sizing document / Priya Raman / calder water",
            "me 2026-11-19 0 Ring Grace about the slow planning portal / Grace Adeyemi / \
                pellworth council",
            "me 2026-11-23 0 Loan tablet for the children’s ward / Helen Marsh / st aldrics \
                hospital",
            "me 2026-11-25 0 Send Priya the backup policy with a restore test for the control \
                room / Priya Raman / calder water",
            "me 2026-11-27 1 Depot Wi-Fi survey / Eva Lindqvist / tern logistics",
            "me 2026-12-04 0 Introduce Priya to Ingrid / Priya Raman / calder water",
            "me 2027-01-05 0 Spare chargers before term starts / Naomi Clarke / kestrel academies",
            "them 2026-11-17 0 Signed data agreement / Dana Whitlock / calder water",
            "them 2026-11-20 0 Dates for the third depot / Aisha Noor / brightwell foods",
            "them 2026-11-24 0 Ward list for the second wave / Kofi Mensah / st aldrics hospital",
            "them 2026-11-30 0 Headcount for the January move / Tom Ashby / calder water",
            "them 2026-11-30 2 Error counts from the picking line / Aisha Noor / brightwell foods",
            "them 2026-12-11 0 Budget answer for the night desk / Grace Adeyemi / pellworth \
                council",
            "them 2027-01-15 0 A word with the Leeds chapter about us / Carla Reyes / maddox \
                reyes",
        ]
    );
}

#[test]
fn delights_are_those_of_the_pictures() {
    let story = story(REFERENCE);
    let delights: Vec<_> = entries(&story)
        .into_iter()
        .filter_map(|(at, entry)| match &entry.draft.facet {
            Facet::Delight(delight) => Some((at, entry, delight)),
            _ => None,
        })
        .collect();
    assert_eq!(delights.len(), 24);
    let reached: Vec<usize> = (1..=6)
        .map(|step| delights.iter().filter(|(_, _, delight)| delight.steps.len() >= step).count())
        .collect();
    assert_eq!(reached, [24, 21, 15, 12, 7, 4]);
    let lever = |lever: Lever| delights.iter().filter(|(_, _, delight)| delight.lever == Some(lever)).count();
    assert_eq!(Lever::ALL.iter().map(|&each| lever(each)).collect::<Vec<_>>(), [8, 7, 4, 5]);
    assert_eq!(delights.iter().filter(|(at, _, _)| at.starts_with("Calder")).count(), 9);
    let cases = [
        (
            "Sorted before I had finished typing.",
            "Joel Baptiste",
            on(2026, 11, 12),
            Lever::Speed,
            Consent::Ask,
            3,
        ),
        (
            "My pickers asked whom to thank. That has never happened here.",
            "Marcus Hale",
            on(2026, 10, 2),
            Lever::Humanity,
            Consent::Ask,
            4,
        ),
        (
            "Four minutes from my message to a person who knew the answer.",
            "Eva Lindqvist",
            on(2026, 6, 11),
            Lever::Speed,
            Consent::Ask,
            4,
        ),
        (
            "You rang me before I knew there was a problem. Nobody does that.",
            "Helen Marsh",
            on(2026, 11, 6),
            Lever::Speed,
            Consent::Yes,
            5,
        ),
        (
            "The laptops came named, charged, and with a note for each teacher.",
            "Naomi Clarke",
            on(2026, 9, 9),
            Lever::Humanity,
            Consent::Yes,
            5,
        ),
        ("He stayed for coffee.", "Ingrid Solberg", on(2026, 5, 12), Lever::Humanity, Consent::Ask, 3),
        ("The first upgrade nobody noticed.", "Tom Ashby", on(2026, 10, 17), Lever::Ease, Consent::Yes, 4),
        (
            "You told us to buy less. We will not forget that.",
            "Carla Reyes",
            on(2026, 8, 21),
            Lever::Generosity,
            Consent::Yes,
            6,
        ),
        (
            "It felt like being on the same side.",
            "Grace Adeyemi",
            on(2026, 3, 3),
            Lever::Ease,
            Consent::Yes,
            5,
        ),
        (
            "You told us what we did not need. That is why we rang you again.",
            "Naomi Clarke",
            on(2025, 11, 19),
            Lever::Generosity,
            Consent::Yes,
            6,
        ),
    ];
    for (words, who, day, lever, consent, steps) in cases {
        let found = delights.iter().find(|(_, _, delight)| delight.words.as_deref() == Some(words));
        let Some((_, entry, delight)) = found else { panic!("nobody said {words}") };
        assert_eq!((entry.people[0].as_str(), entry.draft.day), (who, day), "{words}");
        assert_eq!(
            (delight.lever, delight.consent, delight.steps.len()),
            (Some(lever), consent, steps),
            "{words}"
        );
    }
    let retellable =
        delights.iter().filter(|(_, _, delight)| delight.consent == Consent::Yes && delight.told.is_none());
    assert_eq!(retellable.map(|(at, _, _)| *at).collect::<Vec<_>>(), ["Maddox & Reyes"]);
}

#[test]
fn lanes_are_those_of_the_pictures() {
    let story = story(REFERENCE);
    let cases = [
        ("Edge refresh", "2026-06-12 2026-10-16 - - -"),
        ("Service desk tools", "2026-02-20 2026-04-06 2026-06-02 2026-09-14 -"),
        ("Hand scanners", "2026-07-03 2026-09-19 2026-10-30 - -"),
        ("Ward tablets", "2026-05-08 2026-08-24 - - -"),
        ("Staff laptops", "2026-06-01 2026-09-01 2026-09-20 2026-10-16 -"),
        ("Depot Wi-Fi", "2026-09-14 - - - -"),
        ("Licence count", "2026-02-02 2026-03-01 2026-04-01 2026-08-21 2026-11-02"),
        ("Backup service", "2026-01-10 2026-03-03 - - -"),
    ];
    let orders: Vec<_> = entries(&story)
        .into_iter()
        .filter_map(
            |(_, entry)| if let Facet::Order(order) = &entry.draft.facet { Some(order) } else { None },
        )
        .collect();
    assert_eq!(orders.len(), cases.len());
    for (what, lane) in cases {
        let order = orders.iter().find(|order| order.what == what).unwrap();
        let day = |step: &LaneStepName| order.step(*step).and_then(|step| step.actual);
        let found: Vec<String> = LaneStepName::ALL
            .iter()
            .map(|step| day(step).map_or("-".to_owned(), |day| day.to_string()))
            .collect();
        assert_eq!(found.join(" "), lane, "{what}");
    }
}

#[test]
fn first_answers_come_as_in_the_pictures() {
    let story = story(REFERENCE);
    let mut every = Vec::new();
    let mut per_account = Vec::new();
    for account in &story.accounts {
        let mut minutes: Vec<u32> = all(&account.entries)
            .into_iter()
            .filter(|entry| entry.draft.day >= on(2026, 5, 20))
            .filter_map(|entry| match &entry.draft.facet {
                Facet::Question(question) if question.side == QuestionSide::Theirs => question.answer_minutes,
                _ => None,
            })
            .collect();
        minutes.sort_unstable();
        per_account.push(minutes[minutes.len() / 2]);
        every.extend(minutes);
    }
    every.sort_unstable();
    assert_eq!(per_account, [17, 38, 22, 44, 31, 58, 190, 64]);
    assert_eq!((every.len(), every[27], every[28]), (56, 41, 41));
}

#[test]
fn the_pictures_search_finds_twelve() {
    let story = story(REFERENCE);
    let mut hits: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut priya = 0;
    for entry in all(&account(&story, "Calder").entries) {
        let words =
            if let Facet::Delight(delight) = &entry.draft.facet { delight.words.clone() } else { None };
        let text = fold(&format!("{} {}", entry.draft.body, words.unwrap_or_default()));
        let starts =
            |start: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(start));
        if entry.draft.day >= on(2026, 1, 1) && starts("backup") && starts("polic") {
            *hits.entry(entry.draft.kind).or_default() += 1;
            priya += usize::from(entry.people.iter().any(|name| name == "Priya Raman"));
        }
    }
    let expected = [
        (Kind::Promise, 3),
        (Kind::Delight, 2),
        (Kind::Question, 1),
        (Kind::Call, 3),
        (Kind::Meeting, 2),
        (Kind::Email, 1),
    ];
    assert_eq!(hits, BTreeMap::from(expected));
    assert_eq!(priya, 5);
}

#[test]
fn two_meetings_are_planned_for_the_day() {
    let story = story(on(2026, 12, 1));
    let today = on(2026, 11, 26);
    let meetings: Vec<_> = story.accounts.iter().flat_map(|account| &account.meetings).collect();
    let mut on_the_day: Vec<_> = meetings.iter().filter(|meeting| meeting.day == today).collect();
    on_the_day.sort_by_key(|meeting| meeting.minute);
    assert_eq!(on_the_day.iter().map(|meeting| meeting.minute).collect::<Vec<_>>(), [Some(630), Some(840)]);
    assert_eq!(on_the_day[0].people, ["Priya Raman", "Tom Ashby", "Joel Baptiste"]);
    assert!(meetings.iter().all(|meeting| meeting.day >= today));
}
