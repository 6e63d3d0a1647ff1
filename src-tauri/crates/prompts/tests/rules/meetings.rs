//! Before a meeting, and after it.

use crate::facts::{anchor, ask, calder, calder_with, day, meeting, said, table};
use kept_model::MeetingId;
use kept_prompts::{Facts, MeetingFact, Rule};

const TEN: Option<u16> = Some(600);

fn with(meeting: MeetingFact) -> Facts {
    Facts { meetings: vec![meeting], ..calder() }
}

#[test]
fn a_quarter_of_an_hour_before() {
    let words = "today | Look at the brief for Calder Water | Meeting, because Quarterly review with Calder Water begins at 10:00, in";
    table(
        &with(meeting("2026-11-19", TEN)),
        &[
            ("2026-11-19", ""),
            ("2026-11-19 09:44", ""),
            ("2026-11-19 09:45", &format!("{words} 15 minutes")),
            ("2026-11-19 09:59", &format!("{words} 1 minute")),
            ("2026-11-19 10:00", ""),
            ("2026-11-18 09:50", ""),
        ],
    );
    let prompt = &ask(&with(meeting("2026-11-19", TEN)), "2026-11-19 09:50")[0];
    assert_eq!(prompt.identity, "meeting_before:00000000-0000-0000-0000-0000000000f3:before@2026-11-19 600");
    assert_eq!(prompt.meeting, Some(MeetingId(19)));
    assert_eq!(said(&with(meeting("2026-11-19", None)), "2026-11-19 09:50"), "");
    let moved = with(meeting("2026-11-19", Some(605)));
    assert_eq!(anchor(&moved, "2026-11-19 09:50"), "before@2026-11-19 605", "another hour is another prompt");
    // Where a calendar says it, ten here and eleven there are one prompt, before it and after it.
    for (hour, at) in [(TEN, "2026-11-19 09:50"), (Some(660), "2026-11-19 10:50")] {
        let read = with(MeetingFact { at: Some(1_795_082_400_000), ..meeting("2026-11-19", hour) });
        assert_eq!(anchor(&read, at), "before@1795082400000");
    }
    for (on, at) in [("2026-11-19", "2026-11-19 11:05"), ("2026-11-20", "2026-11-20 11:05")] {
        let read = with(MeetingFact { at: Some(1_795_082_400_000), ..meeting(on, TEN) });
        assert_eq!(anchor(&read, at), "after@1795082400000");
    }
    let nobodys = MeetingFact { account: None, ..meeting("2026-11-19", TEN) };
    assert!(
        said(&with(nobodys), "2026-11-19 09:50")
            .starts_with("today | Get ready for Quarterly review | Meeting, because Quarterly review begins")
    );
}

#[test]
fn after_it_while_it_is_fresh() {
    let words = "today | Write down how Quarterly review with Calder Water went | Meeting, because Quarterly review with Calder Water was planned for";
    let rest = "and no entry tells of it";
    // An hour where nobody said how long. Three working days after Thursday: Friday, Monday, Wednesday; Tuesday is a holiday.
    table(
        &with(meeting("2026-11-19", TEN)),
        &[
            ("2026-11-19 11:04", ""),
            ("2026-11-19 11:05", &format!("{words} today at 10:00, {rest}")),
            ("2026-11-20", &format!("{words} Thu 19 Nov, {rest}")),
            ("2026-11-25 23:59", &format!("{words} Thu 19 Nov, {rest}")),
            ("2026-11-26 00:00", ""),
        ],
    );
    let short = MeetingFact { length: Some(20), ..meeting("2026-11-19", TEN) };
    assert_eq!(said(&with(short.clone()), "2026-11-19 10:24"), "");
    assert_ne!(said(&with(short), "2026-11-19 10:25"), "");
    // All day: from the day after. Over midnight: when it is over.
    table(
        &with(meeting("2026-11-19", None)),
        &[("2026-11-19 23:59", ""), ("2026-11-20 00:00", &format!("{words} Thu 19 Nov, {rest}"))],
    );
    let late = with(meeting("2026-11-19", Some(23 * 60 + 30)));
    assert_eq!(said(&late, "2026-11-20 00:34"), "");
    assert_ne!(said(&late, "2026-11-20 00:35"), "");
    assert_eq!(ask(&late, "2026-11-20 00:35")[0].day, day("2026-11-20"));
}

#[test]
fn an_entry_about_it_ends_it() {
    let met = |on| Facts {
        meetings: vec![meeting("2026-11-19", TEN)],
        ..calder_with(|account| account.last_met = Some(day(on)))
    };
    assert_ne!(said(&met("2026-11-18"), "2026-11-20"), "");
    assert_eq!(said(&met("2026-11-19"), "2026-11-20"), "");
    assert_eq!(said(&met("2026-11-20"), "2026-11-20"), "");
    assert_eq!(anchor(&met("2026-11-18"), "2026-11-20"), "after@2026-11-19");
    let moved = Facts { meetings: vec![meeting("2026-11-18", TEN)], ..calder() };
    assert_eq!(anchor(&moved, "2026-11-20"), "after@2026-11-18");
    let nobodys = MeetingFact { account: None, ..meeting("2026-11-19", TEN) };
    assert_eq!(said(&with(nobodys), "2026-11-20"), "", "with nobody there is nothing to write down");
    assert_eq!(ask(&met("2026-11-18"), "2026-11-20")[0].rule, Rule::MeetingAfter);
}
