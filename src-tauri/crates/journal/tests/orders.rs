//! Everything bought: where it stands, where it stands still, and the touches before and after it.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod common;

use common::{Clock, journal};
use kept_journal::{Journal, OrderLine, OrdersBy, OrdersOf, OrdersPage, Rule, StopLook, Subject};
use kept_model::{EntryId, LaneStepName};

fn set(clock: &Clock, day: &str) {
    *clock.lock().unwrap() = format!("{day}T10:05:00Z").parse().unwrap();
}

/// An order of a day, with fields of its lane.
fn bought(journal: &mut Journal, account: &str, day: &str, fields: &[(&str, &str)]) -> EntryId {
    let logged = journal.log(&format!("@{account} order Edge refresh")).unwrap();
    let id = logged.value.entries[0].entry.id;
    let mut edits = vec![("day".to_owned(), day.to_owned())];
    edits.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    journal.edit(Subject::Entry(id), &edits).unwrap();
    id
}

fn touch(journal: &mut Journal, account: &str, day: &str) {
    let logged = journal.log(&format!("call @{account}: hello")).unwrap();
    let id = logged.value.entries[0].entry.id;
    journal.edit(Subject::Entry(id), &[("day".to_owned(), day.to_owned())]).unwrap();
}

fn all(journal: &Journal) -> OrdersPage {
    journal.orders(OrdersOf::default(), 0, usize::MAX).unwrap()
}

fn only(journal: &Journal) -> OrderLine {
    all(journal).items.remove(0)
}

/// Each lane stands still from a working day on, which is also the first day of the prompt about it.
#[test]
fn what_stands_still_is_named_when_it_prompts_and_never_before() {
    let live = LaneStepName::Live;
    let (adopted, valued) = (LaneStepName::Adopted, LaneStepName::Valued);
    for (day, lane, last_quiet, first_named, step, sentence) in [
        // 14 Sep + 60 days is Friday 13 Nov.
        (
            "2026-09-14",
            &[][..],
            "2026-11-12",
            "2026-11-13",
            live,
            "Bought, not live: ordered 60 days ago, and no day is planned.",
        ),
        // 15 Sep + 60 days is Saturday 14 Nov: it waits for Monday.
        (
            "2026-09-15",
            &[],
            "2026-11-15",
            "2026-11-16",
            live,
            "Bought, not live: ordered 62 days ago, and no day is planned.",
        ),
        // A plan speaks instead: the working day after Friday 13 Nov.
        (
            "2026-11-01",
            &[("live", "planned 2026-11-13")],
            "2026-11-15",
            "2026-11-16",
            live,
            "Bought, not live: planned for 13 Nov, 3 days ago.",
        ),
        // 16 Jul + 120 days is Friday 13 Nov.
        (
            "2026-06-01",
            &[("live", "2026-07-16")],
            "2026-11-12",
            "2026-11-13",
            adopted,
            "Live, not adopted: live for 120 days, and nobody has written down who uses it.",
        ),
        // A plan that is later is given its time; 16 Jul to 18 Nov are 125 days.
        (
            "2026-06-01",
            &[("live", "2026-07-16"), ("adopted", "planned 2026-11-17")],
            "2026-11-17",
            "2026-11-18",
            adopted,
            "Live, not adopted: live for 125 days, planned for 17 Nov.",
        ),
        // An earlier one changes nothing.
        (
            "2026-06-01",
            &[("live", "2026-07-16"), ("adopted", "planned 2026-10-01: 31 of 42 sites")],
            "2026-11-12",
            "2026-11-13",
            adopted,
            "Live, not adopted: live for 120 days, planned for 1 Oct, 31 of 42 sites so far.",
        ),
        // 17 May + 180 days is Friday 13 Nov. The day of going live is not needed.
        (
            "2026-01-05",
            &[("adopted", "2026-05-17")],
            "2026-11-12",
            "2026-11-13",
            valued,
            "Adopted, without value: adopted for 180 days, and no value is written down.",
        ),
    ] {
        let (_folder, mut journal, clock) = journal();
        set(&clock, "2026-11-02");
        let id = bought(&mut journal, "acme", day, lane);
        let prompts = |journal: &Journal| {
            let prompts = journal.today_page().unwrap().prompts;
            prompts.iter().any(|prompt| {
                matches!(prompt.rule, Rule::Stalled | Rule::NotLive) && prompt.entry == Some(id)
            })
        };
        set(&clock, last_quiet);
        assert!(only(&journal).stuck.is_none(), "{sentence} on {last_quiet}");
        assert!(!prompts(&journal), "{sentence} prompts on {last_quiet}");
        set(&clock, first_named);
        let order = only(&journal);
        let stuck = order.stuck.unwrap();
        assert_eq!((stuck.step, stuck.sentence.as_str(), order.missing), (step, sentence, Some(step)));
        assert_eq!(order.stops[step as usize].look, StopLook::Stuck);
        assert!(prompts(&journal), "{sentence} does not prompt on {first_named}");
    }
}

#[test]
fn whoever_showed_value_stands_still_no_more() {
    for lane in [("valued", "2026-02-01"), ("renewed", "2026-02-01")] {
        let (_folder, mut journal, _) = journal();
        bought(&mut journal, "acme", "2024-01-05", &[lane]);
        let order = only(&journal);
        assert!(order.stuck.is_none(), "{lane:?}");
        assert_eq!(order.missing, (lane.0 == "valued").then_some(LaneStepName::Renewed));
    }
}

/// 1 May is the 90th day from 1 Feb on (28 + 31 + 30 + 1), and 30 Jul the 90th after it (30 + 30 + 30).
#[test]
fn touches_before_and_after_an_order_are_those_of_ninety_days_each() {
    let (_folder, mut journal, _) = journal();
    bought(&mut journal, "acme", "2026-05-01", &[]);
    for day in ["2026-01-31", "2026-02-01", "2026-05-01", "2026-05-02", "2026-07-30", "2026-07-31"] {
        touch(&mut journal, "acme", day);
    }
    // No touch, and somebody else's.
    journal.log("@acme > send sizing doc by fri").unwrap();
    touch(&mut journal, "brightwell", "2026-05-03");
    let page = all(&journal);
    let share = &page.items[0].share;
    assert_eq!(share.counted, Some((2, 2)));
    assert_eq!(
        share.sentence,
        "2 of 4 touches came after the order: 2 in the 90 days up to it, 2 in the 90 days after."
    );
    assert_eq!(share.query.as_deref(), Some("account:\"acme\" after:2026-01-31 before:2026-07-31"));
    assert_eq!(
        page.share.sentence,
        "2 of 4 touches came after the order, over one order: 2 in the 90 days up to it, 2 in the 90 days after."
    );
    // The search finds the four touches and the order itself.
    let found = journal.search(share.query.as_ref().unwrap(), 20, kept_journal::Sort::New).unwrap();
    assert_eq!(found.hits.len(), 5);
}

#[test]
fn only_whole_windows_are_compared_and_few_touches_say_nothing() {
    for (order, touches, counted, sentence) in [
        // 21 Aug + 90 days is 19 Nov, which is not over.
        (
            "2026-08-21",
            &["2025-01-01", "2026-08-20", "2026-08-22", "2026-08-23"][..],
            None,
            "Too early to compare touches: the 90 days after the order end on 19 Nov.",
        ),
        (
            "2026-08-20",
            &["2025-01-01", "2026-08-20", "2026-08-22", "2026-08-23"],
            Some((1, 2)),
            "2 of 3 touches came after the order: 1 in the 90 days up to it, 2 in the 90 days after.",
        ),
        // 1 May − 89 days is 1 Feb: an account that is known from then on is known for the whole window.
        (
            "2026-05-01",
            &["2026-02-01", "2026-05-02", "2026-05-03"],
            Some((1, 2)),
            "2 of 3 touches came after the order: 1 in the 90 days up to it, 2 in the 90 days after.",
        ),
        (
            "2026-05-01",
            &["2026-02-02", "2026-05-02", "2026-05-03"],
            None,
            "Touches cannot be compared: the first entry about this account is of 2 Feb, within the 90 days up to the order.",
        ),
        (
            "2026-05-01",
            &["2025-02-02", "2026-05-02", "2026-05-03"],
            Some((0, 2)),
            "Too few to say: two touches in the 90 days up to the order and the 90 days after it.",
        ),
    ] {
        let (_folder, mut journal, _) = journal();
        bought(&mut journal, "acme", order, &[]);
        for day in touches {
            touch(&mut journal, "acme", day);
        }
        let share = only(&journal).share;
        assert_eq!((share.counted, share.sentence.as_str()), (counted, sentence), "{order} {touches:?}");
    }
}

#[test]
fn the_page_goes_by_account_or_by_what_is_missing() {
    let (_folder, mut journal, _) = journal();
    assert_eq!(all(&journal).headline, "Nothing was bought yet.");
    let late = bought(&mut journal, "tern", "2026-01-05", &[("live", "2026-02-01")]);
    let fresh = bought(&mut journal, "acme", "2026-11-02", &[("live", "planned 2026-12-07")]);
    let young = bought(
        &mut journal,
        "acme",
        "2026-08-02",
        &[("live", "2026-10-16"), ("adopted", ": 31 of 42 sites")],
    );
    let done = bought(
        &mut journal,
        "brightwell",
        "2024-06-01",
        &[("valued", "2025-01-05"), ("renewed", "2026-06-01")],
    );
    let page = all(&journal);
    assert_eq!(page.headline, "Four orders. One is not live yet, two are live and not adopted yet.");
    let ids = |page: &OrdersPage| page.items.iter().map(|line| line.id).collect::<Vec<_>>();
    assert_eq!(ids(&page), [fresh, young, done, late], "by the account's name, the newest first");
    let of = OrdersOf { by: OrdersBy::Step, ..OrdersOf::default() };
    let by_step = journal.orders(of, 0, usize::MAX).unwrap();
    assert_eq!(ids(&by_step), [fresh, late, young, done], "what stands still comes first among its like");
    let counts: Vec<(usize, usize)> = page.counts.iter().map(|(_, count, stuck)| (*count, *stuck)).collect();
    assert_eq!(counts, [(1, 0), (2, 1), (0, 0), (0, 0), (1, 0)]);
    let stuck = journal.orders(OrdersOf { is_stuck: true, ..OrdersOf::default() }, 0, 9).unwrap();
    assert_eq!((ids(&stuck), stuck.found, stuck.total), (vec![late], 1, 4));
    let live = OrdersOf { missing: Some(LaneStepName::Adopted), ..OrdersOf::default() };
    let second = journal.orders(live, 1, 1).unwrap();
    assert_eq!((ids(&second), second.found), (vec![late], 2));
    let acme = page.items[0].account.clone().unwrap().0;
    let of_acme = journal.orders(OrdersOf { account: Some(acme), ..OrdersOf::default() }, 0, 9).unwrap();
    assert_eq!((ids(&of_acme), of_acme.total), (vec![fresh, young], 2));
    let labels = |line: &OrderLine| line.stops.iter().map(|stop| stop.label.clone()).collect::<Vec<_>>();
    assert_eq!(labels(&page.items[0]), ["2 Nov", "7 Dec", "", "", ""]);
    assert_eq!(labels(&page.items[1]), ["2 Aug", "16 Oct", "31 of 42 sites", "", ""]);
    assert_eq!(labels(&page.items[2]), ["1 Jun 2024", "", "", "5 Jan 2025", "1 Jun"]);
    assert_eq!(labels(&page.items[3]), ["5 Jan", "1 Feb", "nobody has asked", "", ""]);
}

#[test]
fn a_step_is_edited_with_its_plan_and_taken_back() {
    let (_folder, mut journal, _) = journal();
    let id = bought(&mut journal, "acme", "2026-06-12", &[("live", "planned 2026-10-12")]);
    let before = only(&journal).stops;
    let fields = [("live", ""), ("live", "planned 2026-10-12"), ("live", "2026-10-16: 42 sites")];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    journal.edit(Subject::Entry(id), &fields).unwrap();
    let live = only(&journal).stops[1].clone();
    assert_eq!((live.look, live.label.as_str()), (StopLook::Done, "16 Oct"));
    assert_eq!(live.planned.unwrap().to_string(), "2026-10-12");
    assert_eq!(
        (live.actual.unwrap().to_string().as_str(), live.evidence.as_deref()),
        ("2026-10-16", Some("42 sites"))
    );
    journal.undo().unwrap();
    assert_eq!(only(&journal).stops, before);
}
