//! Orrin Pumps: thirty-eight days without a word, four short of the maximum.

use super::writing::{
    account as named, delight, mine, on, order, outcome, person, pulse, theirs, to_raise, touch,
};
use super::{SampleAccount, SampleEntry};
use kept_model::{Kind, LaneStepName, Level, Lever, OutcomeState, PulseAbout};

pub(super) const NAME: &str = "Orrin Pumps";
const INGRID: &str = "Ingrid Solberg";
const PIETER: &str = "Pieter de Vries";

pub(super) fn account() -> SampleAccount {
    let mut account =
        named(NAME, "So that ninety people can go home knowing that the drawings are safe.", (21, 42));
    account.renewal = Some(on(2027, 4, 30));
    account.standing = vec![
        (Level::Supplier, on(2023, 12, 14), "A server, after theirs had drowned."),
        (Level::Preferred, on(2026, 1, 10), "The backup service, on a handshake."),
    ];
    account.people = vec![
        person(INGRID, "Managing director")
            .note("Third generation. Ring on a Monday, before the floor starts.")
            .email("ingrid.solberg@orrinpumps.example")
            .phone("+44 117 496 0170")
            .date("birthday", 12, 2),
        person(PIETER, "Works manager").note("Restores an old barge. Has time for coffee, always."),
        person("Hanna Moe", "Design office").note("Keeps every drawing since 1961."),
    ];
    account.entries = entries();
    account
}

fn entries() -> Vec<SampleEntry> {
    vec![
        delight(
            on(2025, 9, 16),
            "Leo brought Pieter a pump seal for the barge, from a drawer that nobody had \
                opened for years.",
            "It fits. After forty years, it fits.",
            Lever::Humanity,
        )
        .with(&[PIETER])
        .by("Leo Hartmann")
        .private()
        .thanked(on(2025, 9, 17))
        .cost(0)
        .chain(&[(on(2025, 9, 16), "he would not put it down")]),
        order(on(2026, 1, 10), "OP-77", "Backup service", 11_400).with(&[INGRID, "Hanna Moe"]).step(
            LaneStepName::Live,
            Some(on(2026, 3, 3)),
            "design office and works",
        ),
        outcome(
            on(2026, 1, 10),
            "A lost drawing is back before lunch",
            "Hanna loses one on purpose, twice a year",
            on(2026, 9, 25),
        )
        .with(&["Hanna Moe"])
        .progress(OutcomeState::Open, "fifty minutes at the first try"),
        delight(
            on(2026, 5, 12),
            "Leo fixed the door reader and sat down with the night shift instead of driving off.",
            "He stayed for coffee.",
            Lever::Humanity,
        )
        .with(&[INGRID])
        .by("Leo Hartmann")
        .thanked(on(2026, 5, 13))
        .chain(&[
            (on(2026, 5, 12), "the shift talked about it"),
            (on(2026, 5, 12), "Ingrid heard it twice"),
            (on(2026, 5, 13), "told Leo so herself"),
        ]),
        touch(
            Kind::Call,
            on(2026, 6, 8),
            "Ingrid before the shift. The new hall has a date and no network yet.",
        )
        .with(&[INGRID])
        .at(7, 15)
        .long(9)
        .outbound(),
        touch(
            Kind::Meeting,
            on(2026, 6, 30),
            "Walked the new hall with Pieter. Drew the cable runs on the floor, in chalk.",
        )
        .with(&[PIETER])
        .at(14, 0)
        .long(70)
        .gave(),
        touch(
            Kind::Call,
            on(2026, 7, 13),
            "Hanna lost a drawing on purpose. Fifty minutes, and a cup of tea.",
        )
        .with(&["Hanna Moe"])
        .at(11, 0)
        .long(14)
        .inbound(),
        touch(
            Kind::Email,
            on(2026, 8, 31),
            "Sent Ingrid the hall's cabling from two others, with our own beside it, dearer \
                by a little.",
        )
        .with(&[INGRID])
        .at(6, 50)
        .outbound()
        .gave(),
        touch(
            Kind::Call,
            on(2026, 9, 25),
            "Asked Ingrid whether she would speak with a water company about nights. She \
                likes the idea.",
        )
        .with(&[INGRID])
        .at(7, 10)
        .long(11)
        .outbound()
        .asked()
        .holding(vec![
            theirs(on(2026, 9, 25), "Keys to the new hall for Leo", on(2026, 10, 9), PIETER)
                .kept(on(2026, 10, 9))
                .asked(),
        ]),
        pulse(
            on(2026, 10, 7),
            8,
            PulseAbout::Service,
            "20615",
            "We do not think about it. I suppose that is the point.",
        )
        .with(&["Hanna Moe"])
        .closed(on(2026, 10, 7))
        .told(on(2026, 10, 7)),
        touch(
            Kind::Email,
            on(2026, 10, 12),
            "Asked Ingrid for a date in the new hall. She answered with the date of the roof.",
        )
        .with(&[INGRID])
        .at(7, 5)
        .inbound()
        .asked()
        .holding(vec![
            mine(on(2026, 10, 12), "Chalk marks into a drawing for Pieter", on(2026, 10, 30))
                .with(&[PIETER])
                .owed_by("Mei Tan")
                .kept(on(2026, 10, 28))
                .gave(),
            to_raise(on(2026, 10, 12), "Does anybody but Hanna know how to get a drawing back?")
                .with(&["Hanna Moe"]),
        ]),
    ]
}
