//! Lists to learn from.

use crate::common::journal;
use crate::{add, sample};
use kept_journal::{GapList, Journal, Lists, Period};
use kept_model::{EntryLink, Relation};

fn gap<'a>(lists: &'a Lists, name: &str) -> &'a GapList {
    lists.gaps.iter().find(|list| list.name == name).unwrap()
}

#[test]
fn leadership_sees_what_was_marked_complaints_losses_experiments_and_others() {
    let (_folder, mut journal, _) = journal();
    add(&mut journal, "call @Nordsee: they want one contact #leadership", &[("day", "2026-11-01")]);
    add(&mut journal, "call @Nordsee: last year #leadership", &[("day", "2025-11-01")]);
    // An obstacle of spring that became a complaint in October, and cost us trust in November.
    add(
        &mut journal,
        "@Nordsee ~ the portal is slow",
        &[
            ("day", "2026-03-01"),
            ("complaint", "2026-10-10: wrote to our director"),
            ("defection", "2026-11-05"),
        ],
    );
    let tried = add(
        &mut journal,
        "@Nordsee experiment no ticket numbers",
        &[("day", "2026-10-20"), ("taught", "names work as well")],
    );
    add(
        &mut journal,
        "@Nordsee pulse 6",
        &[("day", "2026-10-21"), ("competitor", "Novatech answers at night")],
    );
    add(&mut journal, "@Nordsee pulse 6", &[("day", "2026-10-22")]);
    let lists = journal.lists(Period::Quarter).unwrap();
    let leadership = &lists.leadership;
    assert_eq!(
        leadership.heading,
        "One thing marked for leadership, one complaint, one loss of trust, one experiment and one word about others \
         in 90 days."
    );
    assert_eq!((leadership.n, leadership.basis.as_str()), (5, "22 Aug to 19 Nov"));
    let groups: Vec<_> = leadership
        .groups
        .iter()
        .map(|group| {
            let line = &group.lines[0];
            (group.name, group.total, line.day.to_string(), line.note.clone().unwrap_or_default())
        })
        .collect();
    let group = |name, day: &str, note: &str| (name, 1, day.to_owned(), note.to_owned());
    assert_eq!(
        groups,
        [
            group("marked", "2026-11-01", ""),
            group("complaints", "2026-10-10", "wrote to our director"),
            group("defections", "2026-11-05", ""),
            group("experiments", "2026-10-20", "names work as well"),
            group("competitors", "2026-10-21", "Novatech answers at night"),
        ]
    );
    // A second use makes it an invention.
    let again = add(&mut journal, "call @Kestrel: names instead of numbers, too", &[("day", "2026-11-10")]);
    add(&mut journal, "@Kestrel experiment a bell", &[("day", "2026-11-11")]);
    journal.link(EntryLink { entry: again, other: tried, relation: Relation::Reuses }).unwrap();
    let experiments = journal.lists(Period::Quarter).unwrap().experiments;
    assert_eq!(experiments.heading, "Two experiments. One says what it taught, one was used again.");
    assert_eq!((experiments.n, experiments.items.len(), experiments.reused.len()), (2, 2, 1));
    let invention = &experiments.reused[0];
    assert_eq!((invention.line.entry.id, invention.reused[0].entry.id), (tried, again));
    assert_eq!(invention.experiment.taught.as_deref(), Some("names work as well"));
}

#[test]
fn gaps_name_what_is_not_known() {
    let (_folder, mut journal, _) = journal();
    // Nordsee has everything; Kestrel nothing but a call; Tern is muted and left in peace.
    let contacts = ["Ana Lima", "Ben Ode", "Cleo Park"].map(|name| kept_model::Contact {
        name: Some(name.to_owned()),
        company: Some("Nordsee".to_owned()),
        ..kept_model::Contact::default()
    });
    journal.import("test", &contacts, &|_| ()).unwrap();
    add(&mut journal, "call @Nordsee ana: hello", &[("day", "2025-10-01")]);
    add(&mut journal, "call @Nordsee ben: hello", &[("day", "2025-11-19")]);
    add(&mut journal, "@Nordsee = no ticket older than a day", &[]);
    journal.log("@Nordsee every 3 weeks").unwrap();
    add(&mut journal, "call @Kestrel: hello", &[("day", "2026-11-01")]);
    add(&mut journal, "call @Tern: hello", &[("day", "2026-11-01")]);
    for (name, field, value) in
        [("Nordsee", "purpose", "keep the plants running"), ("Tern", "mute", "2027-03-01")]
    {
        let subject = journal.subject(name).unwrap();
        journal.edit(subject, &[(field.to_owned(), value.to_owned())]).unwrap();
    }
    add(&mut journal, "@Nordsee order scanners", &[("day", "2026-05-01"), ("live", "2026-06-01")]);
    add(
        &mut journal,
        "@Nordsee order tablets",
        &[("day", "2026-05-01"), ("live", "2026-06-01"), ("adopted", "2026-07-01")],
    );
    let lists = journal.lists(Period::Half).unwrap();
    let read = |name: &str| {
        let list = gap(&lists, name);
        let first = list.items.first();
        let account = first.and_then(|item| item.account.as_ref()).map(|(_, name)| name.as_str());
        (list.sentence.as_str(), list.total, account)
    };
    assert_eq!(read("goals"), ("One of two accounts has no goal of theirs.", 1, Some("Kestrel")));
    assert_eq!(read("purpose"), ("One of two accounts has no purpose.", 1, Some("Kestrel")));
    assert_eq!(read("rhythm"), ("One of two accounts has no rhythm that was set.", 1, Some("Kestrel")));
    assert_eq!(read("adoption"), ("One of two orders is live and not adopted.", 1, Some("Nordsee")));
    assert_eq!(gap(&lists, "adoption").items[0].note, "live since 1 Jun");
    // A year before 19 November 2026 is 19 November 2025: Ben was spoken with on that very day, Ana before it;
    // of Cleo nothing is written down, and nothing can have been forgotten.
    assert_eq!(read("people"), ("With one person nobody has spoken for a year.", 1, Some("Nordsee")));
    let ana = &gap(&lists, "people").items[0];
    assert_eq!(
        (ana.person.as_ref().unwrap().1.as_str(), ana.note.as_str()),
        ("Ana Lima", "last spoken with 1 Oct 2025")
    );
}

#[test]
fn intentions_of_this_year_stand_beside_what_became_of_last_years() {
    let (_folder, mut journal, _) = journal();
    for name in ["Kestrel", "Nordsee", "Tern"] {
        journal.log(&format!("call @{name}: hello")).unwrap();
    }
    let mean = |journal: &mut Journal, name: &str, year, meant: &str, became: Option<&str>| {
        let id = crate::account(journal, name);
        journal.set_intention(id, Some(year), Some(meant), became).unwrap();
    };
    mean(&mut journal, "Nordsee", 2026, "one contact for everything", None);
    mean(&mut journal, "Nordsee", 2025, "answer within the hour", Some("we did, but for August"));
    mean(&mut journal, "Tern", 2025, "visit every depot", None);
    mean(&mut journal, "Tern", 2024, "too long ago", Some("yes"));
    let intentions = journal.lists(Period::Half).unwrap().intentions;
    assert_eq!(
        intentions.heading,
        "One of three accounts has an intention for 2026. Of one of the two of 2025 it is written what became of them."
    );
    let lines: Vec<_> = intentions
        .items
        .iter()
        .map(|line| {
            let last = line.last.as_ref();
            let became = last.and_then(|last| last.became.as_deref());
            (line.account.1.as_str(), line.this.is_some(), last.map(|last| last.text.as_str()), became)
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("Nordsee", true, Some("answer within the hour"), Some("we did, but for August")),
            ("Tern", false, Some("visit every depot"), None),
        ]
    );
    assert_eq!((intentions.year, intentions.without, intentions.more), (2026, 2, 0));
}

#[test]
fn an_empty_journal_and_the_sample_have_lists() {
    let (_folder, journal, _) = journal();
    let lists = journal.lists(Period::Year).unwrap();
    assert_eq!(lists.leadership.heading, "Nothing for leadership is written down in a year.");
    assert_eq!(lists.experiments.heading, "No experiment is written down yet.");
    assert_eq!(gap(&lists, "people").sentence, "There is nobody with whom you have not spoken for a year.");
    assert!(lists.gaps.iter().all(|list| list.total == 0) && lists.intentions.items.is_empty());
    let (_folder, journal) = sample();
    let lists = journal.lists(Period::Half).unwrap();
    // The same three that the chart counts as live and not adopted.
    assert_eq!(gap(&lists, "adoption").sentence, "Three of eight orders are live and not adopted.");
    assert_eq!(gap(&lists, "adoption").total, 3);
    assert_eq!(gap(&lists, "goals").sentence, "Every account has a goal of theirs.");
}
