//! St Aldric's Hospital: asked four times, given to once.

use super::writing::{
    account as named, delight, meeting, mine, obstacle, on, order, outcome, person, pulse, theirs, touch,
};
use super::{SampleAccount, SampleEntry};
use kept_model::{Kind, LaneStepName, Level, Lever, OutcomeState, PulseAbout};

pub(super) const NAME: &str = "St Aldric’s Hospital";
const HELEN: &str = "Helen Marsh";
const KOFI: &str = "Kofi Mensah";
const ANNA: &str = "Anna Kessler";

pub(super) fn account() -> SampleAccount {
    let mut account = named(NAME, "So that a nurse looks at the patient and not at the screen.", (14, 28));
    account.pinned = true;
    account.renewal = Some(on(2027, 5, 8));
    account.standing = vec![
        (Level::Supplier, on(2024, 1, 16), "Won the tablets for one ward."),
        (Level::Preferred, on(2026, 5, 8), "Ward tablets without a second bidder."),
    ];
    account.people = vec![
        person(HELEN, "Head of Clinical Systems")
            .note("Was a ward sister for eleven years. Say what it means at the bedside.")
            .email("helen.marsh@staldrics.example")
            .phone("+44 114 496 0120"),
        person(KOFI, "Ward systems lead")
            .note("Sings in the hospital choir, Thursdays. Best before eight.")
            .email("kofi.mensah@staldrics.example"),
        person(ANNA, "Consultant, paediatrics").note("Two minutes between rounds are a long meeting."),
        person("Simon Drury", "Procurement"),
        person("Grace Holloway", "Chief nursing officer").note("Reads letters on paper."),
    ];
    account.meetings =
        vec![meeting("Ward tablets, the second wave", on(2026, 11, 19), (14 * 60, 45), "by video", &[KOFI])];
    account.entries = entries();
    account
}

fn entries() -> Vec<SampleEntry> {
    vec![
        order(on(2026, 5, 8), "SAH-771", "Ward tablets", 96_500).with(&[HELEN, "Simon Drury"]).step(
            LaneStepName::Live,
            Some(on(2026, 8, 24)),
            "four wards",
        ),
        outcome(
            on(2026, 5, 8),
            "Handover at the bedside, in under ten minutes",
            "Kofi's stopwatch, one week in four",
            on(2026, 11, 6),
        )
        .with(&[HELEN, KOFI])
        .progress(OutcomeState::Open, "fourteen minutes on the first four wards"),
        touch(
            Kind::Visit,
            on(2026, 6, 3),
            "A night on ward six with Kofi. Carts squeak, batteries die at four, nobody \
                complains.",
        )
        .with(&[KOFI])
        .at(21, 0)
        .long(360)
        .outbound()
        .gave(),
        obstacle(on(2026, 6, 3), "Tablet carts do not fit through the old ward doors")
            .with(&[KOFI])
            .complaint(on(2026, 6, 17))
            .helped(on(2026, 7, 21), "Leo found a cart that is four inches narrower."),
        touch(
            Kind::Meeting,
            on(2026, 7, 14),
            "Helen and Simon on training hours. Nurses have eleven minutes a week, not sixty.",
        )
        .with(&[HELEN, "Simon Drury"])
        .at(12, 30)
        .long(40),
        touch(
            Kind::Call,
            on(2026, 8, 11),
            "Kofi walked the four wards with a tablet and a stopwatch. Wi-Fi holds, even in \
                the lift.",
        )
        .with(&[KOFI])
        .at(7, 40)
        .long(13)
        .inbound(),
        delight(
            on(2026, 8, 28),
            "The tablets came with each ward's own screens already on them.",
            "We opened the box and started.",
            Lever::Ease,
        )
        .with(&[KOFI])
        .by("Mei Tan")
        .thanked(on(2026, 8, 31))
        .chain(&[(on(2026, 8, 28), "he had booked two days for it")]),
        touch(
            Kind::Email,
            on(2026, 9, 7),
            "Asked Helen whether her ward would open its doors to two visitors from Leeds.",
        )
        .with(&[HELEN])
        .at(9, 5)
        .outbound()
        .asked(),
        touch(
            Kind::Meeting,
            on(2026, 9, 23),
            "Second wave, on paper. Asked Kofi for the ward order and for his best nurses on \
                a Monday.",
        )
        .with(&[KOFI, HELEN])
        .at(8, 0)
        .long(50)
        .asked(),
        pulse(on(2026, 9, 30), 8, PulseAbout::Service, "20590", "Kind people. Fewer mails, please.")
            .with(&[HELEN])
            .closed(on(2026, 10, 1))
            .told(on(2026, 10, 1)),
        touch(
            Kind::Call,
            on(2026, 10, 6),
            "Asked Simon to bring the invoice forward by a month. He will see.",
        )
        .with(&["Simon Drury"])
        .at(15, 20)
        .long(8)
        .outbound()
        .asked(),
        touch(
            Kind::Call,
            on(2026, 11, 6),
            "Rang Helen about a battery that was getting warm, an hour before her ward would \
                have seen it.",
        )
        .with(&[HELEN])
        .at(7, 55)
        .long(10)
        .outbound()
        .holding(vec![
            delight(
                on(2026, 11, 6),
                "Nadia saw one battery run warm and we rang before the ward noticed.",
                "You rang me before I knew there was a problem. Nobody does that.",
                Lever::Speed,
            )
            .with(&[HELEN])
            .by("Nadia Rahman")
            .may_be_retold()
            .told(on(2026, 11, 13))
            .thanked(on(2026, 11, 9))
            .gave()
            .expected("A ticket of her own at noon", "A call at five to eight")
            .chain(&[
                (on(2026, 11, 6), "a long silence"),
                (on(2026, 11, 6), "“nobody does that”"),
                (on(2026, 11, 9), "a letter, on paper"),
                (on(2026, 11, 13), "no warm battery since"),
                (on(2026, 11, 17), "spoke of the second wave as ours"),
            ]),
            mine(on(2026, 11, 6), "Loan tablet for the children’s ward", on(2026, 11, 23))
                .with(&[HELEN, ANNA])
                .phrase("by 23 nov"),
        ]),
        touch(
            Kind::Call,
            on(2026, 11, 17),
            "Kofi sorts the wards for the second wave with the sisters, not for them.",
        )
        .with(&[KOFI])
        .at(7, 45)
        .long(16)
        .inbound()
        .holding(vec![
            theirs(on(2026, 11, 17), "Ward list for the second wave", on(2026, 11, 24), KOFI)
                .phrase("by 24 nov")
                .asked(),
        ]),
    ]
}
