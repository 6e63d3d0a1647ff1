//! The charts, and every number against the entries behind it.

use crate::common::journal;
use crate::{add, day, sample, total};
use chrono::NaiveDate;
use kept_journal::{Counted, CountedWhat, Journal, Period, StopState};
use kept_model::Owner;

#[test]
fn the_sample_has_the_findings_of_the_picture() {
    let (_folder, journal) = sample();
    let insights = journal.insights(Period::Season).unwrap();
    assert_eq!(insights.promises.basis, "66 promises first due, 1 Sep to 18 Nov");
    assert_eq!(insights.balance.basis, "61 acts at eight accounts, 22 Aug to 19 Nov");
    assert_eq!(
        insights.rhythm.heading,
        "Six of eight rhythms are steady. Orrin Pumps has been quiet for 38 days, four short of your maximum."
    );
    let quiet: Vec<_> =
        insights.rhythm.rows.iter().map(|row| (row.name.as_str(), row.quiet, row.is_quiet)).collect();
    assert_eq!(quiet[..2], [("Orrin Pumps", 38, true), ("Tern Logistics", 24, true)]);
    assert!(quiet[2..].iter().all(|(_, _, is_quiet)| !is_quiet));
    assert_eq!(
        insights.answers.heading,
        "Half of first answers come within 41 minutes. Tern Logistics waits longest, and hoped for an hour."
    );
    assert_eq!(
        insights.lanes.heading,
        "Three orders are live and not yet adopted. One is adopted, and no value is written down: Hand scanners, \
         Brightwell Foods."
    );
    let waits: Vec<_> = insights
        .lanes
        .rows
        .iter()
        .filter_map(|row| {
            let stop = row.stops.iter().find(|stop| stop.state == StopState::Wait)?;
            Some((row.account.as_ref()?.1.as_str(), stop.label.as_str()))
        })
        .collect();
    assert!(waits.contains(&("Orrin Pumps", "nobody has asked")), "{waits:?}");
    assert!(waits.contains(&("St Aldric’s Hospital", "nobody has asked")), "{waits:?}");
}

#[test]
fn behind_every_number_of_the_sample_are_as_many_entries() {
    let (_folder, journal) = sample();
    for period in [Period::Season, Period::Quarter, Period::Half, Period::Year] {
        let insights = journal.insights(period).unwrap();
        for month in &insights.promises.months {
            assert_eq!(total(&journal, month.mine_facts), month.mine.1, "{}", month.label);
            assert_eq!(total(&journal, month.theirs_facts), month.theirs.1, "{}", month.label);
        }
        for row in &insights.balance.rows {
            assert_eq!(total(&journal, row.gave_facts), row.gave as usize, "{}", row.name);
            assert_eq!(total(&journal, row.asked_facts), row.asked as usize, "{}", row.name);
        }
        for row in &insights.rhythm.rows {
            assert!(total(&journal, row.facts) >= row.touch_days, "{}", row.name);
        }
        let all = &insights.answers.all;
        assert_eq!(total(&journal, all.facts), all.first.n + all.first.day_n);
        for row in &insights.answers.rows {
            assert_eq!(total(&journal, row.clock.facts), row.clock.first.n + row.clock.first.day_n);
            assert_eq!(row.dots.len(), row.clock.first.n);
        }
    }
    for account in journal.accounts().unwrap() {
        let served = journal.served(account.account.id).unwrap();
        for over in &served.balance {
            assert_eq!(total(&journal, over.gave_facts), over.gave as usize);
            assert_eq!(total(&journal, over.asked_facts), over.asked as usize);
        }
        assert_eq!(
            (served.balance[1].gave, served.balance[1].asked),
            (account.fact.gave, account.fact.asked)
        );
        for count in &served.whom.counts {
            assert_eq!(total(&journal, count.facts), count.count as usize);
        }
        for over in &served.complaints {
            assert_eq!(total(&journal, over.facts), over.complaints as usize);
        }
        for over in &served.directions {
            assert_eq!(total(&journal, over.inbound_facts), over.inbound as usize);
            assert_eq!(total(&journal, over.outbound_facts), over.outbound as usize);
        }
    }
}

#[test]
fn an_empty_journal_says_that_there_is_nothing_to_say() {
    let (_folder, journal, _) = journal();
    for period in [Period::Season, Period::Quarter, Period::Half, Period::Year] {
        let insights = journal.insights(period).unwrap();
        assert_eq!(insights.rhythm.heading, "Too few accounts have a rhythm that is known to compare them.");
        assert_eq!(
            insights.answers.heading,
            "No question of theirs was answered, so there is no time to tell."
        );
        assert_eq!(insights.lanes.heading, "Nothing that was bought is written down yet.");
        assert_eq!(insights.answers.all.first.n + insights.rhythm.n + insights.lanes.n, 0);
    }
}

#[test]
fn promises_have_their_entries_month_by_month() {
    let (_folder, mut journal, clock) = journal();
    *clock.lock().unwrap() = "2026-10-20T09:00:00Z".parse().unwrap();
    for line in
        ["@Nordsee > one by 2026-10-28", "@Nordsee > two by 2026-10-29", "@Nordsee < three by 2026-10-30"]
    {
        journal.log(line).unwrap();
    }
    // Due today: not in any number before tomorrow.
    journal.log("@Nordsee > four by 2026-11-19").unwrap();
    *clock.lock().unwrap() = "2026-11-19T10:05:00Z".parse().unwrap();
    let months = journal.insights(Period::Quarter).unwrap().promises.months;
    let october = &months[1];
    assert_eq!((october.label.as_str(), october.mine, october.theirs), ("Oct", (0, 2), (0, 1)));
    let mine = journal.facts_behind(&october.mine_facts.to_string(), 10).unwrap();
    let bodies: Vec<_> = mine.lines.iter().map(|line| line.entry.body.as_str()).collect();
    assert_eq!(
        (mine.title.as_str(), bodies),
        ("Promises of yours first due, 1 Oct to 31 Oct", vec!["two", "one"])
    );
    assert_eq!(total(&journal, months[2].mine_facts), 0);
    // As many as asked for, and how many there are.
    let first = journal.facts_behind(&october.mine_facts.to_string(), 1).unwrap();
    assert_eq!((first.lines.len(), first.total), (1, 2));
    let theirs = Counted { what: CountedWhat::Promises(Owner::Them), from: None, to: day("2026-11-18") };
    assert_eq!(total(&journal, theirs), 1);
    assert!(journal.facts_behind("acts:99:gave:all:2026-11-19", 10).is_err(), "no such account");
}

#[test]
fn a_gift_that_served_us_is_an_ask() {
    let (_folder, mut journal, _) = journal();
    let gave = |journal: &mut Journal, name: &str, date: &str, served: &str| {
        add(
            journal,
            &format!("note @{name}: something"),
            &[("day", date), ("stance", "gave"), ("served", served)],
        )
    };
    // Nordsee, in 90 days (22 August to 19 November): two gifts and a gift that served us, and one ask; 2 gave, 2 asked.
    gave(&mut journal, "Nordsee", "2026-11-01", "them");
    gave(&mut journal, "Nordsee", "2026-08-22", "both");
    gave(&mut journal, "Nordsee", "2026-11-02", "us");
    add(&mut journal, "note @Nordsee: a favour", &[("day", "2026-11-03"), ("stance", "asked")]);
    // One day before the period: in the lifetime alone, 3 gave and 2 asked.
    gave(&mut journal, "Nordsee", "2026-08-21", "them");
    // Kestrel: asked twice, never given to.
    for date in ["2026-10-01", "2026-10-02"] {
        add(&mut journal, "note @Kestrel: a favour", &[("day", date), ("stance", "asked")]);
    }
    let chart = journal.insights(Period::Quarter).unwrap().balance;
    let rows: Vec<_> = chart
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.gave, row.asked, row.disguised, row.lifetime))
        .collect();
    assert_eq!(rows, [("Nordsee", 2, 2, 1, (3, 2)), ("Kestrel", 0, 2, 0, (0, 2))]);
    assert_eq!((chart.n, chart.basis.as_str()), (6, "6 acts at two accounts, 22 Aug to 19 Nov"));
    assert_eq!(
        chart.heading,
        "You give more than you ask at no account. Kestrel was asked twice, not given to."
    );
}

#[test]
fn of_many_accounts_a_balance_shows_both_ends() {
    let (_folder, mut journal, _) = journal();
    // Account k of 30 was given to k times: leaning from 0 (an ask) to 29.
    for k in 0..30 {
        add(
            &mut journal,
            &format!("note @Firm{k:02}: a favour"),
            &[("day", "2026-11-03"), ("stance", "asked")],
        );
        for _ in 0..k {
            add(
                &mut journal,
                &format!("note @Firm{k:02}: help"),
                &[("day", "2026-11-03"), ("stance", "gave")],
            );
        }
    }
    let chart = journal.insights(Period::Quarter).unwrap().balance;
    let names: Vec<_> = chart.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!((names.len(), chart.more), (20, 10));
    assert_eq!((names[0], names[9], names[10], names[19]), ("Firm29", "Firm20", "Firm09", "Firm00"));
    // More given than asked from Firm02 on: 28 of 30. The sum of 0 to 29 is 435, and 30 asks.
    assert_eq!(chart.n, 465);
    assert_eq!(
        chart.heading,
        "You give more than you ask at 28 of 30 accounts. Firm00 was asked once, not given to."
    );
}

#[test]
fn rhythms_are_steady_until_they_are_quiet_for_longer_than_usual() {
    let (_folder, mut journal, _) = journal();
    let touch = |journal: &mut Journal, name: &str, date: &str| {
        add(journal, &format!("call @{name}: hello"), &[("day", date)])
    };
    // Every two weeks, at most four; the last touch was 20 days ago: longer than 14, eight short of 28.
    touch(&mut journal, "Nordsee", "2026-10-30");
    journal.log("@Nordsee every 2 weeks, at most 4").unwrap();
    // Gaps of 10, 10 and 10 days: usually 10, quiet beyond 20; 10 days ago.
    for date in ["2026-10-10", "2026-10-20", "2026-10-30", "2026-11-09"] {
        touch(&mut journal, "Kestrel", date);
    }
    let moment = add(&mut journal, "@Kestrel ! she laughed", &[("day", "2026-10-30")]);
    add(&mut journal, "@Kestrel ! he laughed", &[("day", "2026-11-01")]);
    // Every week; yesterday.
    touch(&mut journal, "Tern", "2026-11-18");
    journal.log("@Tern every 1 week").unwrap();
    // One touch says nothing of a rhythm; a muted account is left in peace.
    touch(&mut journal, "Orrin", "2026-01-02");
    touch(&mut journal, "Maddox", "2026-01-02");
    journal.log("@Maddox every 2 weeks").unwrap();
    let muted = journal.subject("Maddox").unwrap();
    journal.edit(muted, &[("mute".to_owned(), "2027-01-01".to_owned())]).unwrap();

    let chart = journal.insights(Period::Quarter).unwrap().rhythm;
    assert_eq!((chart.n, chart.steady, chart.unknown, chart.more), (3, 2, 1, 0));
    assert_eq!(
        chart.heading,
        "Two of three rhythms are steady. Nordsee has been quiet for 20 days, eight short of your maximum."
    );
    assert_eq!(chart.basis, "Three accounts whose rhythm is known; touches of 22 Aug to 19 Nov");
    // 20 of 14 days, 10 of 10, 1 of 7.
    let rows: Vec<_> = chart
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.quiet, row.is_quiet, row.usual.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("Nordsee", 20, true, "every 2 weeks, at most 4 weeks"),
            ("Kestrel", 10, false, "usually 10 days"),
            ("Tern", 1, false, "every week"),
        ]
    );
    let kestrel = &chart.rows[1];
    assert_eq!((kestrel.gap, kestrel.touch_days, kestrel.delight_days), (Some(10), 4, 2));
    let dots: Vec<_> = kestrel.dots.iter().map(|dot| (dot.day.to_string(), dot.is_delight)).collect();
    let expected = [
        ("2026-10-10", false),
        ("2026-10-20", false),
        ("2026-10-30", true),
        ("2026-11-01", true),
        ("2026-11-09", false),
    ];
    assert_eq!(dots, expected.map(|(day, is_delight)| (day.to_owned(), is_delight)));
    assert_eq!(kestrel.dots[2].entry, moment);
}

/// Asks a question of theirs and answers it.
fn question(journal: &mut Journal, name: &str, asked: &str, fields: &[(&str, &str)]) {
    let (date, time) = asked.split_once(' ').map_or((asked, None), |(date, time)| (date, Some(time)));
    let mut all = vec![("day", date)];
    all.extend(time.map(|time| ("time", time)));
    all.extend(fields);
    add(journal, &format!("@{name} <? why"), &all);
}

#[test]
fn the_response_clock_runs_by_calendar_and_by_working_time() {
    let (_folder, mut journal, _) = journal();
    // Working hours are 09:00 to 17:30, Monday to Friday. 10 November 2026 is a Tuesday.
    // 30 minutes on a Tuesday; done after 120. Both are working time.
    question(
        &mut journal,
        "Nordsee",
        "2026-11-10 10:00",
        &[
            ("hoped", "60"),
            ("answered", "2026-11-10"),
            ("answer_minutes", "30"),
            ("done", "2026-11-10"),
            ("done_minutes", "120"),
        ],
    );
    // Thursday 17:00 to Friday 09:30 is 990 minutes: 30 of the evening and 30 of the morning. Done at 10:00: 1020, 90.
    question(
        &mut journal,
        "Nordsee",
        "2026-11-12 17:00",
        &[
            ("answered", "2026-11-13"),
            ("answer_minutes", "990"),
            ("done", "2026-11-13"),
            ("done_minutes", "1020"),
        ],
    );
    // Saturday noon to Monday 09:20 is 2,720 minutes, and 20 of work. When it was done only the day is known: two days.
    question(
        &mut journal,
        "Nordsee",
        "2026-11-14 12:00",
        &[("answered", "2026-11-16"), ("answer_minutes", "2720"), ("done", "2026-11-16")],
    );
    // Known by the day only: two days, and the same day.
    question(&mut journal, "Nordsee", "2026-11-02", &[("answered", "2026-11-04"), ("done", "2026-11-04")]);
    question(&mut journal, "Nordsee", "2026-11-05", &[("answered", "2026-11-05")]);
    // 10, 20 and 40 minutes.
    for (asked, minutes) in [("09:00", "10"), ("10:00", "20"), ("11:00", "40")] {
        question(
            &mut journal,
            "Kestrel",
            &format!("2026-11-04 {asked}"),
            &[("answered", "2026-11-04"), ("answer_minutes", minutes)],
        );
    }
    // Of both: asked two days before the period, first answered on its first day. Thursday 20 August 10:00, 2,880 minutes:
    // 450 of Thursday, 510 of Friday, nothing of Saturday.
    question(
        &mut journal,
        "Nordsee",
        "2026-08-20 10:00",
        &[("account", "Nordsee, Kestrel"), ("answered", "2026-08-22"), ("answer_minutes", "2880")],
    );
    // Not of the period; not answered; of ours.
    question(
        &mut journal,
        "Kestrel",
        "2026-08-20 10:00",
        &[("answered", "2026-08-21"), ("answer_minutes", "1440")],
    );
    question(&mut journal, "Kestrel", "2026-11-18 10:00", &[]);
    add(&mut journal, "@Kestrel ? ours to raise", &[("answered", "2026-11-19"), ("day", "2026-11-18")]);

    let chart = journal.insights(Period::Quarter).unwrap().answers;
    // 10 20 30 40 990 2720 2880: the fourth of seven. Working 10 20 20 30 40 60 960: the fourth.
    let all = &chart.all;
    assert_eq!((all.first.n, all.first.median, all.first.working), (7, Some(40), Some(30)));
    assert_eq!((all.first.day_n, all.first.days), (2, None), "two are too few");
    assert_eq!((all.done.n, all.done.median, all.done.day_n, all.done.days), (2, None, 2, None));
    assert_eq!(all.hoped, Some(60));
    assert_eq!(
        all.sentence,
        "Half of 7 first answers came within 40 minutes, in working time within 30 minutes. \
         Of 2 first answers only the day is known: too few to say. Of 2 ends only the day is known: too few to say."
    );
    assert_eq!(chart.basis, "9 questions of theirs first answered, 22 Aug to 19 Nov");
    assert_eq!(
        chart.heading,
        "Half of first answers come within 40 minutes. Nordsee waits longest, and hoped for an hour."
    );
    // Nordsee: 30 990 2720 2880, two of four take at most 990; working 20 30 60 960.
    // Kestrel: 10 20 40 2880, two of four at most 20.
    let rows: Vec<_> = chart
        .rows
        .iter()
        .map(|row| {
            (
                row.name.as_str(),
                row.clock.first.n,
                row.clock.first.median,
                row.clock.first.working,
                row.is_slow,
            )
        })
        .collect();
    assert_eq!(rows, [("Nordsee", 4, Some(990), Some(30), true), ("Kestrel", 4, Some(20), Some(20), false)]);
    let dots: Vec<_> = chart.rows[0].dots.iter().map(|dot| (dot.minutes, dot.working)).collect();
    assert_eq!(dots, [(2880, Some(960)), (30, Some(30)), (990, Some(60)), (2720, Some(20))]);
    let behind = journal.facts_behind(&chart.rows[1].clock.facts.to_string(), 50).unwrap();
    assert_eq!(
        (behind.total, behind.title.as_str()),
        (4, "Questions of theirs first answered, Kestrel, 22 Aug to 19 Nov")
    );
}

#[test]
fn under_three_answers_are_too_few_to_say() {
    let (_folder, mut journal, _) = journal();
    for asked in ["09:00", "10:00"] {
        let asked = format!("2026-11-04 {asked}");
        question(&mut journal, "Kestrel", &asked, &[("answered", "2026-11-04"), ("answer_minutes", "10")]);
    }
    let chart = journal.insights(Period::Quarter).unwrap().answers;
    assert_eq!(chart.heading, "Too few questions of theirs were answered to say how long they wait: two.");
    assert_eq!(chart.rows[0].clock.first.median, None);
    // Three are enough.
    question(
        &mut journal,
        "Kestrel",
        "2026-11-05 10:00",
        &[("answered", "2026-11-05"), ("answer_minutes", "60")],
    );
    let chart = journal.insights(Period::Quarter).unwrap().answers;
    assert_eq!(chart.heading, "Half of first answers come within 10 minutes.");
}

#[test]
fn what_is_done_without_a_first_answer_was_answered_then() {
    let (_folder, mut journal, _) = journal();
    for (asked, minutes) in [("09:00", "10"), ("10:00", "20"), ("11:00", "40")] {
        let asked = format!("2026-11-04 {asked}");
        question(&mut journal, "Kestrel", &asked, &[("done", "2026-11-04"), ("done_minutes", minutes)]);
    }
    let all = journal.insights(Period::Quarter).unwrap().answers.all;
    assert_eq!((all.first.n, all.first.median, all.done.median), (3, Some(20), Some(20)));
}

#[test]
fn lanes_show_those_that_wait_first_and_count_all() {
    let (_folder, mut journal, _) = journal();
    let order = |journal: &mut Journal, what: &str, date: &str, fields: &[(&str, &str)]| {
        let mut all = vec![("day", date)];
        all.extend(fields);
        add(journal, &format!("@Nordsee order {what}"), &all)
    };
    // Live for 87 days, and nobody asked; adopted for 18 days; live for 10 days with evidence; planned for December.
    let tablets = order(&mut journal, "tablets", "2026-05-08", &[("live", "2026-08-24")]);
    order(&mut journal, "scanners", "2026-07-03", &[("live", "2026-09-19"), ("adopted", "2026-11-01")]);
    order(&mut journal, "routers", "2026-06-12", &[("live", "2026-11-09"), ("adopted", ": 31 of 42 sites")]);
    order(&mut journal, "wifi", "2026-09-14", &[("live", "planned 2026-12-07")]);
    let chart = journal.insights(Period::Quarter).unwrap().lanes;
    assert_eq!((chart.n, chart.not_live, chart.not_adopted, chart.not_valued), (4, 1, 2, 1));
    assert_eq!(
        chart.heading,
        "Two orders are live and not yet adopted. One is adopted, and no value is written down: scanners, Nordsee."
    );
    assert_eq!(chart.basis, "Four orders, whenever they were bought");
    let rows: Vec<_> = chart.rows.iter().map(|row| row.what.as_str()).collect();
    // The one that waits, then the newest.
    assert_eq!(rows, ["tablets", "wifi", "scanners", "routers"]);
    assert_eq!(chart.rows[0].entry, tablets);
    let labels: Vec<_> = chart.rows[0].stops.iter().map(|stop| stop.label.as_str()).collect();
    assert_eq!(labels, ["8 May", "24 Aug", "nobody has asked", "", ""]);
    // Somebody asked whether it helped, which is about value; then whether it is used.
    add(&mut journal, "call @Nordsee: fewer calls #helped", &[("day", "2026-09-30")]);
    let chart = journal.insights(Period::Quarter).unwrap().lanes;
    assert_eq!(chart.rows[0].stops[2].label, "nobody has asked");
    add(&mut journal, "call @Nordsee: the wards like it #used", &[("day", "2026-10-01")]);
    let chart = journal.insights(Period::Quarter).unwrap().lanes;
    assert_eq!(chart.rows[0].stops[2].label, "asked 1 Oct, no evidence yet");
}

#[test]
fn a_period_is_its_days() {
    let (_folder, journal, _) = journal();
    let first = |period| -> NaiveDate { journal.insights(period).unwrap().rhythm.from };
    // 90 days back from 19 November, today included: 19 of November, 31 of October, 30 of September, 10 of August.
    assert_eq!(first(Period::Quarter), day("2026-08-22"));
    assert_eq!(first(Period::Year), day("2025-11-20"));
    let names: Vec<Option<Period>> = ["90d", "6m", "1y", "2y"].map(Period::read).to_vec();
    assert_eq!(names, [Some(Period::Quarter), Some(Period::Half), Some(Period::Year), None]);
}

#[test]
fn a_question_that_is_answered_by_a_key_has_its_minutes() {
    let (_folder, mut journal, clock) = journal();
    // Asked at 09:30 and first answered at 09:40 by hand; done at 10:05, which is now: 10 and 35 minutes.
    let id = add(
        &mut journal,
        "@Kestrel <? why",
        &[("time", "09:30"), ("answered", "2026-11-19"), ("answer_minutes", "10")],
    );
    journal.done(&format!("#{id}")).unwrap();
    for minutes in [20, 30] {
        let id = add(&mut journal, "@Kestrel <? and this", &[("time", "10:05")]);
        *clock.lock().unwrap() += chrono::Duration::minutes(minutes);
        journal.done(&format!("#{id}")).unwrap();
        *clock.lock().unwrap() -= chrono::Duration::minutes(minutes);
    }
    let all = journal.insights(Period::Quarter).unwrap().answers.all;
    assert_eq!((all.first.n, all.first.median, all.done.n, all.done.median), (3, Some(20), 3, Some(30)));
    assert_eq!(
        all.sentence,
        "Half of 3 first answers came within 20 minutes. Half of 3 were done within 30 minutes."
    );
}
