//! The long horizon over journals made by hand: what has a date, in which group it stands, and what the sentence says.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use chrono::Datelike;
use common::{Clock, journal};
use kept_journal::{HorizonKind, HorizonOf, HorizonPage, Journal, MeetingPlan};
use kept_model::AccountId;

fn log(journal: &mut Journal, lines: &[&str]) {
    for line in lines {
        journal.log(line).unwrap();
    }
}

fn edit(journal: &mut Journal, target: &str, fields: &[(&str, &str)]) {
    let subject = journal.subject(target).unwrap();
    let fields: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    journal.edit(subject, &fields).unwrap();
}

fn set(clock: &Clock, at: &str) {
    *clock.lock().unwrap() = at.parse().unwrap();
}

fn all(years: u32) -> HorizonOf {
    HorizonOf { account: None, kinds: Vec::new(), years, limit: 1000 }
}

/// "day kind: what (note)" of every line.
fn lines(page: &HorizonPage) -> Vec<String> {
    let lines = page.groups.iter().flat_map(|group| &group.lines);
    lines
        .map(|line| {
            let note = line.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
            format!("{} {}: {}{note}", line.day, line.kind.as_str(), line.what)
        })
        .collect()
}

fn of_kind(journal: &Journal, kind: HorizonKind, years: u32) -> Vec<String> {
    lines(&journal.horizon(&HorizonOf { kinds: vec![kind], ..all(years) }).unwrap())
}

#[test]
fn an_empty_journal_has_no_horizon() {
    let (_folder, journal, _clock) = journal();
    let page = journal.horizon(&all(10)).unwrap();
    assert_eq!((page.total, page.groups.len()), (0, 0));
    assert_eq!(page.sentence, "Nothing has a date yet.");
}

#[test]
fn what_has_a_date_is_there_and_what_is_past_or_settled_is_not() {
    let (_folder, mut journal, _clock) = journal();
    log(&mut journal, &["@\"Calder Water\" hello"]);
    edit(&mut journal, "Calder Water", &[("person", "Priya Raman")]);
    log(
        &mut journal,
        &[
            "@\"Calder Water\" priya > send sizing doc by 4 dec",
            "@\"Calder Water\" < signed DPA by 15 jan",
            // Late, kept and undated promises have no day to come.
            "@\"Calder Water\" > plan of last year by 12 nov 2026",
            "@\"Calder Water\" > call back",
            "@\"Calder Water\" renewal 30 sep 2027",
        ],
    );
    edit(&mut journal, "Calder Water", &[("mute", "2027-01-03")]);
    journal
        .plan(&MeetingPlan {
            title: "Quarterly review".to_owned(),
            day: "8 dec".to_owned(),
            time: Some("10:30".to_owned()),
            account: Some("Calder Water".to_owned()),
            ..MeetingPlan::default()
        })
        .unwrap();
    journal.set_intention(AccountId(1), None, Some("Get the night shift on the new console"), None).unwrap();
    let page = journal.horizon(&all(10)).unwrap();
    assert_eq!(
        lines(&page),
        [
            "2026-12-04 promise: send sizing doc (mine, to Priya)",
            "2026-12-08 meeting: Quarterly review (10:30)",
            "2026-12-31 intention: Get the night shift on the new console (meant for 2026)",
            "2027-01-03 mute: Prompts begin again (silent until then)",
            "2027-01-15 promise: signed DPA (theirs)",
            // 120, 90, 60 and 30 days before 30 September 2027 are Wed 2 June, Fri 2 July, Sun 1 August (so Monday the
            // 2nd) and Tue 31 August.
            "2027-06-02 renewal: Ask Priya what they hope for from the next year (120 days before the renewal on 30 Sep 2027)",
            "2027-07-02 renewal: Show Priya what the year has brought them (90 days before the renewal on 30 Sep 2027)",
            "2027-08-02 renewal: Plan the next year with Priya (60 days before the renewal on 30 Sep 2027)",
            "2027-08-31 renewal: Settle the renewal with Priya (30 days before the renewal on 30 Sep 2027)",
            "2027-09-30 renewal: The contract renews",
        ]
    );
    let titles: Vec<&str> = page.groups.iter().map(|group| group.title.as_str()).collect();
    assert_eq!(
        titles,
        ["December", "January 2027", "June 2027", "July 2027", "August 2027", "September 2027"]
    );
    assert_eq!(
        page.sentence,
        "Next year brings one renewal; every account has something agreed beyond March 2027."
    );
    // Every line opens something.
    assert!(page.groups.iter().flat_map(|group| &group.lines).all(|line| line.subject.is_some()));
}

#[test]
fn a_leap_day_and_the_turn_of_the_year_come_round_for_ten_years() {
    let (_folder, mut journal, clock) = journal();
    log(&mut journal, &["@Tern order core storage"]);
    edit(&mut journal, "#1", &[("day", "2024-02-29")]);
    edit(&mut journal, "Tern", &[("person", "Joel Baptiste")]);
    let first = of_kind(&journal, HorizonKind::Anniversary, 10);
    // Ten years from 19 November 2026: 2027 to 2036; 2028, 2032 and 2036 are leap years.
    let days: Vec<&str> = first.iter().map(|line| &line[..10]).collect();
    assert_eq!(days.len(), 10, "{first:#?}");
    assert_eq!((days[0], days[1], days[9]), ("2027-02-28", "2028-02-29", "2036-02-29"));
    assert!(first[0].contains("Three years with you (since 29 Feb 2024)"), "{first:#?}");
    edit(&mut journal, "Joel", &[("date", "birthday: 31 Dec 1980"), ("date", "first day: 1 Jan")]);
    for (at, expected) in [
        (
            "2026-12-31T10:00:00Z",
            ["2026-12-31 personal: Joel: birthday, the 46th", "2027-01-01 personal: Joel: first day"],
        ),
        (
            "2027-01-01T10:00:00Z",
            ["2027-01-01 personal: Joel: first day", "2027-12-31 personal: Joel: birthday, the 47th"],
        ),
    ] {
        set(&clock, at);
        let got = of_kind(&journal, HorizonKind::Personal, 1);
        assert_eq!(got[..2], expected, "{at}");
    }
}

#[test]
fn an_account_and_a_kind_narrow_it_and_a_group_counts_what_it_leaves_out() {
    let (_folder, mut journal, _clock) = journal();
    log(
        &mut journal,
        &[
            "@Tern > one by 1 dec",
            "@Tern > two by 2 dec",
            "@Tern > three by 3 dec",
            "@Orrin > four by 4 dec",
            "@Orrin renewal 1 apr 2027",
        ],
    );
    let narrow = HorizonOf { account: Some(AccountId(1)), limit: 2, ..all(10) };
    let page = journal.horizon(&narrow).unwrap();
    assert_eq!(lines(&page), ["2026-12-01 promise: one (mine)", "2026-12-02 promise: two (mine)"]);
    assert_eq!((page.total, page.groups[0].total), (3, 3));
    assert_eq!(page.sentence, "The furthest day agreed with Tern is 3 Dec: a promise.");
    assert_eq!(page.account, Some((AccountId(1), "Tern".to_owned())));
    let renewals = HorizonOf { kinds: vec![HorizonKind::Renewal], ..all(10) };
    let page = journal.horizon(&renewals).unwrap();
    // 120 days before 1 April 2027 are 2 December: all four stages are ahead.
    assert_eq!(page.total, 5);
    // The counts say what else there is.
    let promises = page.counts.iter().find(|(kind, _)| *kind == HorizonKind::Promise).unwrap();
    assert_eq!(promises.1, 4);
    // 3 December is before the end of March; the renewal of Orrin is after it.
    assert_eq!(
        page.sentence,
        "Next year brings one renewal; one account has nothing agreed beyond March 2027."
    );
    assert_eq!(page.idle, [(AccountId(1), "Tern".to_owned())]);
}

#[test]
fn the_steps_of_a_playbook_come_on_their_days_until_something_answers_them() {
    let (_folder, mut journal, clock) = journal();
    set(&clock, "2026-11-02T10:00:00Z");
    log(&mut journal, &["@Tern order core storage, live 2 nov"]);
    edit(&mut journal, "#1", &[("live", "2 nov")]);
    // +14 d is Mon 16 Nov, +30 d Wed 2 Dec, +90 d Sun 31 Jan (so Monday), +180 d Sat 1 May (so Monday), then every year
    // on 2 Nov, counted to ten years: 2035 is a Friday, 2036 a Sunday (so Monday, which is after the last day).
    let got = of_kind(&journal, HorizonKind::Playbook, 10);
    let days: Vec<&str> = got.iter().map(|line| &line[..10]).collect();
    assert_eq!(days[..5], ["2026-11-16", "2026-12-02", "2027-02-01", "2027-05-03", "2027-11-02"], "{got:#?}");
    assert!(days.iter().all(|day| *day <= "2036-11-02"), "{days:?}");
    assert!(got[1].contains("Beyond the order, used"), "{}", got[1]);
    // Asked today: "used" is answered for good.
    log(&mut journal, &["@Tern they use it every night #used"]);
    let days: Vec<String> = of_kind(&journal, HorizonKind::Playbook, 1);
    assert!(!days.iter().any(|line| line.contains("used")), "{days:#?}");
    // The day after, the step of that day has been a prompt of its day and is no longer ahead.
    set(&clock, "2026-11-17T10:00:00Z");
    let days: Vec<String> = of_kind(&journal, HorizonKind::Playbook, 1);
    assert!(!days.iter().any(|line| line.starts_with("2026-11-16")), "{days:#?}");
}

#[test]
fn the_horizon_ends_where_it_is_told_to() {
    let (_folder, mut journal, _clock) = journal();
    log(&mut journal, &["@Tern renewal 19 nov 2027", "@Orrin renewal 20 nov 2027"]);
    let ends = |journal: &Journal, years| {
        let page = journal.horizon(&all(years)).unwrap();
        (page.to.to_string(), lines(&page).iter().filter(|line| line.contains("renews")).count())
    };
    assert_eq!(ends(&journal, 1), ("2027-11-19".to_owned(), 1));
    assert_eq!(ends(&journal, 2), ("2028-11-19".to_owned(), 2));
    assert_eq!(ends(&journal, 99).0, format!("{}-11-19", journal.today().year() + 10));
}

#[test]
fn a_planned_step_is_ahead_until_it_is_reached_and_a_pulse_after_it() {
    let (_folder, mut journal, _clock) = journal();
    log(&mut journal, &["@Tern order core storage, live 1 dec"]);
    assert_eq!(of_kind(&journal, HorizonKind::Lane, 1), ["2026-12-01 lane: core storage: live (planned)"]);
    // Three weeks after 1 December is Tue 22 December, before a quarter after the order.
    let pulses = of_kind(&journal, HorizonKind::Pulse, 1);
    assert_eq!(pulses.len(), 1);
    assert!(pulses[0].starts_with("2026-12-22 pulse: Ask Tern how we are doing, 0 to 10"), "{pulses:?}");
    edit(&mut journal, "#1", &[("live", "18 nov")]);
    assert_eq!(of_kind(&journal, HorizonKind::Lane, 1), [] as [&str; 0]);
}

#[test]
fn a_playbook_of_a_personal_date_comes_before_and_after_each_of_them() {
    let (_folder, mut journal, _clock) = journal();
    log(&mut journal, &["@Tern hello"]);
    edit(&mut journal, "Tern", &[("person", "Joel Baptiste"), ("person", "Eva Lind")]);
    edit(&mut journal, "Joel", &[("date", "birthday: 5 Jan")]);
    // Nine days ago: what comes two weeks after it is still ahead.
    edit(&mut journal, "Eva", &[("date", "first day: 10 Nov")]);
    journal.add_playbook("Birthdays", kept_model::PlaybookAnchor::Personal).unwrap();
    let step = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let card =
        step(&[("name", "card"), ("offset", "-7"), ("shift", "never"), ("question", "Is the card written?")]);
    journal.add_step("Birthdays", &card).unwrap();
    let word = step(&[("name", "word"), ("offset", "14"), ("shift", "never"), ("question", "How was it?")]);
    journal.add_step("Birthdays", &word).unwrap();
    let days: Vec<String> =
        of_kind(&journal, HorizonKind::Playbook, 2).iter().map(|line| line[..10].to_owned()).collect();
    assert_eq!(
        days,
        [
            "2026-11-24", // Eva, after 10 November 2026
            "2026-12-29", // Joel, before 5 January 2027
            "2027-01-19", // Joel, after it
            "2027-11-03", // Eva, before 10 November 2027
            "2027-11-24", // Eva, after it
            "2027-12-29", // Joel, before 5 January 2028
            "2028-01-19", // Joel, after it
            "2028-11-03", // Eva, before 10 November 2028; what comes after it is past the last day, 19 November 2028
        ]
    );
    journal.edit_playbook("Birthdays", &step(&[("on", "no")])).unwrap();
    assert_eq!(of_kind(&journal, HorizonKind::Playbook, 2), [] as [&str; 0]);
}
