//! An account's own numbers, and what answers what.

use crate::common::journal;
use crate::{account, add, set, total};
use kept_journal::{Error, Journal, ServedView};
use kept_model::{EntryId, EntryLink, Relation, Stance};

fn view(journal: &Journal, name: &str) -> ServedView {
    journal.served(account(journal, name)).unwrap()
}

fn act(journal: &mut Journal, date: &str, fields: &[(&str, &str)]) -> EntryId {
    let mut all = vec![("day", date)];
    all.extend(fields);
    add(journal, "note @Nordsee: something", &all)
}

#[test]
fn giving_and_asking_whom_it_served_and_the_alarm() {
    let (_folder, mut journal, _) = journal();
    // In 90 days (since 22 August): gave to them twice, a gift that served us, one ask that served both, one gift of which
    // nobody has said whom it served: 3 gave, 2 asked. Before: one gift and one ask. In all: 4 gave, 3 asked.
    act(&mut journal, "2026-09-01", &[("stance", "gave"), ("served", "them")]);
    act(&mut journal, "2026-10-01", &[("stance", "gave"), ("served", "them")]);
    let first = act(&mut journal, "2026-11-02", &[("stance", "gave"), ("served", "us")]);
    act(&mut journal, "2026-11-03", &[("stance", "asked"), ("served", "both")]);
    act(&mut journal, "2026-11-01", &[("stance", "gave")]);
    act(&mut journal, "2026-08-21", &[("stance", "gave"), ("served", "them")]);
    act(&mut journal, "2026-08-20", &[("stance", "asked"), ("served", "us")]);
    let served = view(&journal, "Nordsee");
    let said: Vec<_> = served.balance.iter().map(|over| over.sentence.as_str()).collect();
    assert_eq!(
        said,
        [
            "You gave three times and asked twice in 90 days.",
            "You gave four times and asked three times in all."
        ]
    );
    assert_eq!(
        served.whom.sentence,
        "Of five acts in 90 days two served them, one served us and one served both. Of one nobody has said."
    );
    let newest: Vec<_> = served.acts.iter().map(|act| (act.called, act.counts_as)).collect();
    assert_eq!(newest.len(), 7);
    assert_eq!(
        newest[..3],
        [(Stance::Asked, Stance::Asked), (Stance::Gave, Stance::Asked), (Stance::Gave, Stance::Gave)]
    );
    // One gift in disguise is said; two are an alarm, until something is given to them.
    let disguise = served.disguise.unwrap();
    assert_eq!(disguise.sentence, "One gift of the last 90 days served us. It counts as an ask.");
    assert!(!disguise.is_alarm);
    let second = act(&mut journal, "2026-11-05", &[("stance", "gave"), ("served", "us")]);
    let disguise = view(&journal, "Nordsee").disguise.unwrap();
    assert!(disguise.is_alarm);
    let ids: Vec<_> = disguise.entries.iter().map(|line| line.entry.id).collect();
    assert_eq!(ids, [second, first]);
    act(&mut journal, "2026-11-06", &[("stance", "gave"), ("served", "them")]);
    assert!(!view(&journal, "Nordsee").disguise.unwrap().is_alarm);
}

#[test]
fn complaints_are_counted_per_hundred_touches() {
    let (_folder, mut journal, _) = journal();
    // Eight touches in 90 days, four more in half a year.
    for date in
        ["2026-09-01", "2026-09-02", "2026-09-03", "2026-09-04", "2026-10-01", "2026-10-02", "2026-10-03"]
    {
        add(&mut journal, "call @Nordsee: hello", &[("day", date), ("direction", "outbound")]);
    }
    add(&mut journal, "email @Nordsee: hello", &[("day", "2026-10-05"), ("direction", "inbound")]);
    for date in ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04"] {
        add(&mut journal, "call @Nordsee: hello", &[("day", date)]);
    }
    // An old obstacle that became a complaint in October counts by that day; a pulse of 3 is one, of 4 none, and neither is
    // what we believed ourselves.
    add(
        &mut journal,
        "@Nordsee ~ the portal is slow",
        &[("day", "2026-03-01"), ("complaint", "2026-10-10: wrote to our director")],
    );
    add(&mut journal, "@Nordsee ~ the lift is slow", &[("day", "2026-10-01")]);
    for (line, date) in
        [("@Nordsee pulse 3 support", "2026-07-01"), ("@Nordsee pulse 4 support", "2026-10-01")]
    {
        add(&mut journal, line, &[("day", date)]);
    }
    add(&mut journal, "@Nordsee pulse 1 product", &[("day", "2026-10-01"), ("side", "ours")]);
    let served = view(&journal, "Nordsee");
    let said: Vec<_> = served.complaints.iter().map(|over| over.sentence.as_str()).collect();
    // 1 of 8 is 12.5 of a hundred; 2 of 12 are 16.7.
    assert_eq!(
        said,
        [
            "One complaint in eight touches in 90 days: 12.5 per 100.",
            "Two complaints in twelve touches in six months: 16.7 per 100.",
            "Two complaints in twelve touches in a year: 16.7 per 100.",
        ]
    );
    assert_eq!(total(&journal, served.complaints[1].facts), 2);
    assert_eq!(served.directions[0].sentence, "They came to you in one of eight touches in 90 days.");
    assert_eq!(
        served.directions[1].sentence,
        "They came to you in one of eight touches in a year. Of four more nobody has said."
    );
    assert_eq!((total(&journal, served.directions[1].inbound_facts), served.directions[1].outbound), (1, 7));
}

#[test]
fn what_we_think_stands_beside_what_they_say() {
    let (_folder, mut journal, _) = journal();
    add(&mut journal, "@Nordsee pulse 8 service", &[("day", "2026-08-01")]);
    let theirs = add(&mut journal, "@Nordsee pulse 6 service", &[("day", "2026-11-03")]);
    let ours = add(&mut journal, "@Nordsee pulse 9 service", &[("day", "2026-11-12"), ("side", "ours")]);
    add(&mut journal, "@Nordsee pulse 7 support", &[("day", "2026-11-01")]);
    let gaps = view(&journal, "Nordsee").gaps;
    assert_eq!(gaps[0].sentence, "Service: we think 9 (12 Nov), they say 6 (3 Nov).");
    assert_eq!((gaps[0].difference(), gaps[0].is_wide), (Some(3), true));
    assert_eq!((gaps[0].theirs.unwrap().entry, gaps[0].ours.unwrap().entry), (theirs, ours));
    assert_eq!(gaps[1].sentence, "Support: they say 7 (1 Nov); nobody wrote down what we think.");
    assert_eq!(gaps.len(), 2);
}

#[test]
fn a_new_account_has_nothing_to_say_yet() {
    let (_folder, mut journal, _) = journal();
    journal.log("@Nordsee renewal 30 sep 2027").unwrap();
    let served = view(&journal, "Nordsee");
    assert_eq!(served.balance[0].sentence, "No act of giving or asking is written down in 90 days.");
    assert_eq!(served.whom.sentence, "Too few acts in 90 days to say whom they served.");
    assert_eq!(served.gifts.sentence, "No gift is written down yet.");
    assert_eq!(served.clock.sentence, "No first answer is known to the minute.");
    assert_eq!(served.complaints[0].sentence, "No complaints in 90 days, and no touches: too few to say.");
    assert!(served.gaps.is_empty() && served.disguise.is_none() && served.acts.is_empty());
    assert!(journal.served(kept_model::AccountId(99)).is_err());
}

#[test]
fn a_gift_and_what_came_back_are_linked_and_taken_apart() {
    let (_folder, mut journal, _) = journal();
    let gift = act(&mut journal, "2026-09-01", &[("stance", "gave"), ("served", "them")]);
    let other_gift = act(&mut journal, "2026-09-02", &[("stance", "gave")]);
    let back = add(&mut journal, "@Nordsee advocacy referral Tom told Jo", &[("day", "2026-10-01")]);
    let link = EntryLink { entry: back, other: gift, relation: Relation::Returns };

    let choices = journal.linkable(back).unwrap().choices;
    let returns = &choices.iter().find(|choice| choice.relation == Relation::Returns).unwrap().lines;
    let ids: Vec<_> = returns.iter().map(|line| line.entry.id).collect();
    assert_eq!(ids, [other_gift, gift], "newest first");

    let done = journal.link(link).unwrap();
    assert!(done.label.starts_with(&format!("Link #{back} ")), "{}", done.label);
    let gifts = view(&journal, "Nordsee").gifts;
    assert_eq!((gifts.n, gifts.unreturned, gifts.returned.len()), (2, 1, 1));
    assert_eq!(
        gifts.sentence,
        "Something came back from one of two gifts. A gift asks for nothing, so the others are only counted."
    );
    assert_eq!(gifts.returned[0].gift.entry.id, gift);
    assert_eq!(gifts.returned[0].returns[0].entry.id, back);
    // Both ends show it, and it is no candidate any more.
    let page = journal.linkable(back).unwrap();
    assert_eq!((page.links[0].label, page.links[0].far.entry.id), ("Came back for", gift));
    let ids: Vec<_> = page.choices[0].lines.iter().map(|line| line.entry.id).collect();
    assert_eq!(ids, [other_gift]);
    let page = journal.linkable(gift).unwrap();
    assert_eq!((page.links[0].label, page.links[0].far.entry.id), ("Brought back", back));
    // Twice changes nothing.
    assert!(journal.link(link).unwrap().changed.nouns.is_empty());
    // Taken back, done again, taken away, taken back.
    let count = |journal: &Journal| view(journal, "Nordsee").gifts.returned.len();
    journal.undo().unwrap();
    assert_eq!(count(&journal), 0);
    journal.redo().unwrap();
    assert_eq!(count(&journal), 1);
    journal.unlink(link).unwrap();
    assert_eq!(count(&journal), 0);
    assert!(matches!(journal.unlink(link), Err(Error::Missing { .. })));
    journal.undo().unwrap();
    assert_eq!(count(&journal), 1);
    // A gift that turns out to have served us is none.
    set(&mut journal, gift, &[("served", "us")]);
    let gifts = view(&journal, "Nordsee").gifts;
    assert_eq!((gifts.n, gifts.unreturned, gifts.returned.len()), (1, 1, 0));
    // Deleting an entry takes its links along, and undo brings them back.
    set(&mut journal, gift, &[("served", "them")]);
    let subject = journal.subject(&format!("#{back}")).unwrap();
    journal.delete(subject).unwrap();
    assert_eq!(count(&journal), 0);
    journal.undo().unwrap();
    assert_eq!(count(&journal), 1);
}

#[test]
fn what_cannot_be_linked_says_why() {
    let (_folder, mut journal, _) = journal();
    let gift = act(&mut journal, "2026-09-01", &[("stance", "gave")]);
    let later_gift = act(&mut journal, "2026-10-15", &[("stance", "gave")]);
    let ours = act(&mut journal, "2026-09-01", &[("stance", "gave"), ("served", "us")]);
    let ask = act(&mut journal, "2026-09-01", &[("stance", "asked")]);
    let elsewhere = add(&mut journal, "note @Kestrel: help", &[("day", "2026-09-01"), ("stance", "gave")]);
    let back = add(&mut journal, "call @Nordsee: they rang their friend", &[("day", "2026-10-01")]);
    let moment = add(&mut journal, "@Kestrel ! \"what a day\"", &[("day", "2026-09-01")]);
    let experiment = add(&mut journal, "@Kestrel experiment no ticket numbers", &[("day", "2026-09-01")]);
    let seq = journal.newest_seq().unwrap();
    let cases = [
        (back, back, Relation::Returns, "cannot answer itself"),
        (back, later_gift, Relation::Returns, "what answers comes later than what it answers"),
        (back, ours, Relation::Returns, "gave them nothing"),
        (back, ask, Relation::Returns, "gave them nothing"),
        (back, elsewhere, Relation::Returns, "no account in common"),
        (back, gift, Relation::Retells, "is a note, not a delight moment"),
        (back, moment, Relation::Reuses, "is a delight, not an experiment"),
        (back, EntryId(999), Relation::Returns, "there is no entry #999"),
        (EntryId(999), gift, Relation::Returns, "there is no entry #999"),
    ];
    for (entry, other, relation, reason) in cases {
        let error = journal.link(EntryLink { entry, other, relation }).unwrap_err().to_string();
        assert!(error.contains(reason), "{error}");
    }
    assert_eq!(journal.newest_seq().unwrap(), seq, "nothing was changed");
    // A moment is retold and an experiment used again wherever that is.
    journal.link(EntryLink { entry: back, other: moment, relation: Relation::Retells }).unwrap();
    journal.link(EntryLink { entry: back, other: experiment, relation: Relation::Reuses }).unwrap();
    let labels: Vec<_> = journal.linkable(back).unwrap().links.iter().map(|link| link.label).collect();
    assert_eq!(labels, ["Retells", "Uses again"]);
    // On one day two gifts may answer each other in one direction only.
    let twin = act(&mut journal, "2026-09-01", &[("stance", "gave")]);
    journal.link(EntryLink { entry: twin, other: gift, relation: Relation::Returns }).unwrap();
    let turned = EntryLink { entry: gift, other: twin, relation: Relation::Returns };
    let error = journal.link(turned).unwrap_err().to_string();
    assert!(error.contains("already; take that away first"), "{error}");
}
