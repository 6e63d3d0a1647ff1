use crate::{Error, Journal, LaneState, Surroundings};
use chrono::{DateTime, NaiveDate, Utc};
use kept_model::Uid;
use std::sync::atomic::{AtomicU64, Ordering};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A journal on Thursday 19 November 2026 at 10:05.
fn journal(folder: &tempfile::TempDir) -> Journal {
    let next = AtomicU64::new(1);
    let now: DateTime<Utc> = "2026-11-19T10:05:00Z".parse().unwrap();
    let around = Surroundings {
        now: Box::new(move || now),
        new_uid: Box::new(move || {
            Uid(uuid::Uuid::from_u128(
                0x0197_0000_0000_7000_8000_0000_0000_0000 | u128::from(next.fetch_add(1, Ordering::Relaxed)),
            ))
        }),
        zone: chrono_tz::Tz::UTC,
        device: "test".to_owned(),
    };
    Journal::open(folder.path(), around).unwrap()
}

fn sample(folder: &tempfile::TempDir) -> Journal {
    let mut journal = journal(folder);
    journal.fill_sample(day("2026-11-19"), 0, &|_| ()).unwrap();
    journal
}

fn logged(folder: &tempfile::TempDir, lines: &[&str]) -> Journal {
    let mut journal = journal(folder);
    for line in lines {
        journal.log(line).unwrap();
    }
    journal
}

fn texts(list: &crate::BriefList) -> Vec<&str> {
    list.lines.iter().map(|line| line.text.as_str()).collect()
}

/// Compares with what was read line by line and found good; `KEPT_BLESS=1` writes it anew.
fn golden(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/brief/golden").join(name);
    if std::env::var_os("KEPT_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(&path).unwrap_or_default(), "{}", path.display());
}

#[test]
fn calder_water_tells_what_the_picture_tells() {
    let folder = tempfile::tempdir().unwrap();
    let brief = sample(&folder).brief("calder").unwrap();
    golden("calder.txt", &brief.to_text(96));
    golden("calder.md", &brief.to_markdown());
    let people: Vec<_> =
        brief.people.iter().map(|person| (person.name.as_str(), person.last_spoke)).collect();
    let expected = [
        ("Priya Raman", Some(day("2026-09-01"))),
        ("Tom Ashby", Some(day("2026-11-10"))),
        ("Joel Baptiste", Some(day("2026-11-10"))),
    ];
    assert_eq!(people, expected);
    assert_eq!(brief.say_first.len(), 2);
    assert_eq!((brief.events.lines.len(), brief.events.more), (5, 3));
    let states: Vec<_> = brief.orders[0].lane.iter().map(|mark| mark.state).collect();
    assert_eq!(
        states,
        [LaneState::Done, LaneState::Done, LaneState::Now, LaneState::Ahead, LaneState::Ahead]
    );
}

#[test]
fn every_account_of_the_sample_fits_one_page_at_every_width() {
    let folder = tempfile::tempdir().unwrap();
    let journal = sample(&folder);
    for account in journal.accounts().unwrap() {
        let brief = journal.brief(&account.account.name).unwrap();
        for width in [60, 80, 96, 120] {
            let text = brief.to_text(width);
            for line in text.lines() {
                assert!(line.chars().count() <= width, "{width}: {line}");
            }
            assert!(width < 80 || text.lines().count() <= 66, "{}: {}", brief.name, text.lines().count());
        }
        // A terminal may be narrower than anything can be set in; the brief is still made.
        assert!(!brief.to_text(0).is_empty());
    }
}

#[test]
fn an_empty_account_says_what_is_not_known_yet() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = journal(&folder);
    journal.log("note @Nordsee").unwrap();
    let brief = journal.brief("nordsee").unwrap();
    golden("empty.txt", &brief.to_text(80));
    golden("empty.md", &brief.to_markdown());
    assert_eq!((brief.since, brief.quote, brief.meeting), (None, None, None));
}

#[test]
fn the_brief_of_a_person_is_that_of_where_they_work() {
    let folder = tempfile::tempdir().unwrap();
    let journal = sample(&folder);
    let calder = journal.brief("calder").unwrap();
    let dana = journal.brief("dana whitlock").unwrap();
    assert_eq!(dana.account, calder.account);
    assert_eq!(dana.people[0].name, "Dana Whitlock", "whom one asks about stands first");
    assert_eq!(dana.people.len(), calder.people.len() + 1);
    assert_eq!(journal.brief("joel").unwrap().people[0].name, "Joel Baptiste");
    for name in [format!("account:{}", calder.account), format!("person:{}", dana.people[0].id)] {
        assert_eq!(journal.brief(&name).unwrap().account, calder.account, "{name}");
    }
    let meeting = calder.meeting.unwrap();
    assert_eq!(journal.brief(&format!("meeting:{}", meeting.id)).unwrap().meeting, Some(meeting));
    assert!(journal.brief("account:999").is_err());
    assert!(matches!(journal.brief("zzz"), Err(Error::Nobody { .. })));
    assert!(matches!(journal.brief("tom"), Err(Error::Ambiguous { .. })));
    // A colleague works at no customer.
    assert!(matches!(journal.brief("leo hartmann"), Err(Error::Invalid(_))));
}

#[test]
fn without_a_meeting_those_we_spoke_with_last_stand_first() {
    let folder = tempfile::tempdir().unwrap();
    let brief = sample(&folder).brief("brightwell").unwrap();
    assert_eq!(brief.meeting, None);
    let days: Vec<_> = brief.people.iter().map(|person| person.last_spoke).collect();
    assert!(days.windows(2).all(|pair| pair[0] >= pair[1]), "{days:?}");
}

#[test]
fn lists_have_five_lines_and_count_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let promises: Vec<String> =
        (20..=26).rev().map(|day| format!("@Nordsee > promise {day} by 2026-11-{day}")).collect();
    let obstacles: Vec<String> = (1..=6).map(|n| format!("@Nordsee ~ obstacle {n}")).collect();
    let notes: Vec<String> = (1..=8).map(|n| format!("note @Nordsee: note {n}")).collect();
    let lines: Vec<&str> = promises.iter().chain(&obstacles).chain(&notes).map(String::as_str).collect();
    let brief = logged(&folder, &lines).brief("nordsee").unwrap();
    let mine = ["promise 20", "promise 21", "promise 22", "promise 23", "promise 24"];
    assert_eq!(texts(&brief.mine), mine, "the next ones first");
    assert_eq!(brief.mine.more, 2);
    let obstacles = ["obstacle 2", "obstacle 3", "obstacle 4", "obstacle 5", "obstacle 6"];
    assert_eq!(texts(&brief.obstacles), obstacles, "the newest, oldest first");
    assert_eq!(brief.obstacles.more, 1);
    assert_eq!(texts(&brief.events), ["note 4", "note 5", "note 6", "note 7", "note 8"]);
    let text = brief.to_text(80);
    for note in ["Two more are in the journal.", "One more is in the journal."] {
        assert!(text.contains(note), "{text}");
    }
}

#[test]
fn events_are_counted_from_the_last_meeting_before_today() {
    let cases: [(&[&str], Option<&str>, &[&str]); 4] = [
        (
            &["met @Nordsee 2026-11-02: autumn review, all well", "call @Nordsee 2026-11-05: rang"],
            Some("Since the last review, 2 November"),
            &["rang"],
        ),
        (
            &[
                "call @Nordsee 2025-11-20: before",
                "visit @Nordsee 2025-11-21: saw the hall",
                "note @Nordsee 2025-11-21: after",
            ],
            Some("Since the last visit, 21 November 2025"),
            &["after"],
        ),
        // A meeting of today is one of the events: we are about to meet again, or have just met.
        (&["met @Nordsee: just now"], None, &["just now"]),
        // A bare line is told by its parts, and an open promise stands elsewhere.
        (
            &["call @Nordsee ~ gate jams ! quick help", "@Nordsee > send it by fri"],
            None,
            &["gate jams quick help"],
        ),
    ];
    for (lines, label, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        let brief = logged(&folder, lines).brief("nordsee").unwrap();
        assert_eq!(brief.since.as_ref().map(|since| since.label.as_str()), label, "{lines:?}");
        assert_eq!(texts(&brief.events), expected, "{lines:?}");
    }
}

#[test]
fn balance_speaks_in_sentences() {
    let cases: [(&[&str], &[&str]); 5] = [
        (&["@Nordsee ~ slow"], &["In 90 days we neither gave nor asked.", "We have not spoken yet."]),
        (
            &["call @Nordsee: a tip #gave", "call @Nordsee yesterday: a favour #asked"],
            &["In 90 days we gave once and asked once.", "We spoke today."],
        ),
        (
            &["call @Nordsee 2026-11-18: a favour #asked"],
            &["In 90 days we asked once and gave nothing.", "Quiet for one day."],
        ),
        // The ninetieth day back counts, the one before it does not.
        (
            &["call @Nordsee 2026-08-22: in #gave", "call @Nordsee 2026-08-21: out #gave"],
            &["In 90 days we gave once and asked for nothing.", "Quiet for 89 days."],
        ),
        (
            &["call @Nordsee 2026-11-10: rang > send it by 2026-11-12"],
            &[
                "In 90 days we neither gave nor asked.",
                "Quiet for nine days.",
                "One promise of ours is late.",
            ],
        ),
    ];
    for (lines, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(logged(&folder, lines).brief("nordsee").unwrap().balance, expected, "{lines:?}");
    }
}

#[test]
fn what_people_wrote_is_no_markup() {
    let folder = tempfile::tempdir().unwrap();
    let lines = [
        "note @Nordsee: use *all* of <b>it</b> and _this_ [link](x)",
        "@Nordsee ~ 1. first\n# not a heading",
    ];
    let markdown = logged(&folder, &lines).brief("nordsee").unwrap().to_markdown();
    assert!(markdown.contains(r"use \*all\* of \<b\>it\</b\> and \_this\_ \[link\](x)"), "{markdown}");
    assert!(markdown.contains(r"- 1\. first"), "{markdown}");
}

#[test]
fn a_long_text_is_cut_between_words_and_says_so() {
    use super::lines::{clip, one_line};
    assert_eq!(clip("a short one", 11), "a short one");
    assert_eq!(clip("a short one, and more", 14), "a short one, …");
    assert_eq!(clip("Ünverkürzbarkeit", 8), "Ünverk …");
    assert_eq!(
        one_line("Control room\n\nTom is calmer.  Night\nshift waits?\nyes"),
        "Control room. Tom is calmer. Night. shift waits? yes"
    );
}

#[test]
fn what_to_say_first_follows_from_the_last_thirty_days() {
    let cases: [(&[&str], &[&str]); 6] = [
        (&["@Nordsee pulse 10 support"], &["Thank them: ten of ten today."]),
        (&["@Nordsee 2026-10-20: pulse 9 ticket 7"], &["Thank them: nine of ten on 20 October, ticket 7."]),
        (&["@Nordsee 2026-10-19: pulse 9"], &[]),
        (&["@Nordsee pulse 8"], &[]),
        (
            &["@Nordsee 2026-11-12 ! Fixed before anybody rang"],
            &["Remember with them what happened last Thursday: Fixed before anybody rang"],
        ),
        (
            &["@Nordsee 2026-09-01: order Edge refresh 84k EUR, live 2026-11-01"],
            &["Ask Nordsee whether it works for them, 18 days after it went live."],
        ),
    ];
    for (lines, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(logged(&folder, lines).brief("nordsee").unwrap().say_first, expected, "{lines:?}");
    }
}

#[test]
fn orders_whose_value_nobody_has_seen_come_first() {
    let folder = tempfile::tempdir().unwrap();
    let journal = sample(&folder);
    for account in journal.accounts().unwrap() {
        let brief = journal.brief(&account.account.name).unwrap();
        let is_valued = |order: &crate::BriefOrder| order.lane[3].state == LaneState::Done;
        assert!(brief.orders.len() <= 2);
        assert!(
            brief.orders.windows(2).all(|pair| is_valued(&pair[0]) <= is_valued(&pair[1])),
            "{}",
            brief.name
        );
    }
    let tern = journal.brief("tern").unwrap();
    assert_eq!(tern.orders[0].next, "Next: going live, planned for 7 Dec.");
}
