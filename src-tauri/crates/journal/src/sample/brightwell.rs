//! Brightwell Foods: scanners that are adopted, and no value written down.

use super::writing::{
    account as named, advocacy, delight, mine, obstacle, on, order, outcome, person, pulse, theirs, touch,
};
use super::{SampleAccount, SampleEntry};
use kept_model::{AdvocacyForm, Kind, LaneStepName, Level, Lever, PulseAbout};

pub(super) const NAME: &str = "Brightwell Foods";
const AISHA: &str = "Aisha Noor";
const MARCUS: &str = "Marcus Hale";
const GILLIAN: &str = "Gillian Frost";

pub(super) fn account() -> SampleAccount {
    let mut account =
        named(NAME, "So that the right crate is on the right lorry before the baker wakes.", (14, 28));
    account.pinned = true;
    account.renewal = Some(on(2027, 7, 2));
    account.standing = vec![
        (Level::Supplier, on(2023, 11, 22), "Printers, once."),
        (Level::Preferred, on(2025, 3, 18), "Asked us alone about the scanners."),
    ];
    account.people = vec![
        person(AISHA, "Head of Operations")
            .note("Decides on the floor, not in the office. Fridays off.")
            .email("aisha.noor@brightwell.example")
            .phone("+44 121 496 0110"),
        person(MARCUS, "Picking manager")
            .note("Coaches under-twelves on Saturdays; ask how they did.")
            .email("marcus.hale@brightwell.example"),
        person(GILLIAN, "IT manager").note("One of two. Do not ring during stocktaking."),
        person("Yusuf Demir", "Finance").note("Likes a number with its source."),
        person("Tom Ellery", "Depot planner"),
    ];
    account.entries = entries();
    account
}

fn entries() -> Vec<SampleEntry> {
    vec![
        delight(
            on(2025, 11, 27),
            "Owen brought a loan printer at six in the morning of the Christmas orders.",
            "Six in the morning, and he had brought paper too.",
            Lever::Speed,
        )
        .with(&[MARCUS])
        .by("Owen Price")
        .thanked(on(2025, 11, 28))
        .cost(45)
        .chain(&[
            (on(2025, 11, 27), "nobody had asked for paper"),
            (on(2025, 11, 27), "a cheer on the floor"),
        ]),
        touch(
            Kind::Visit,
            on(2026, 5, 26),
            "Two hours on the picking line with Aisha. Wrong crate, right label, four times.",
        )
        .with(&[AISHA, MARCUS])
        .at(6, 30)
        .long(120)
        .outbound()
        .gave(),
        touch(
            Kind::Call,
            on(2026, 6, 10),
            "Aisha asked for a number she could hold us to. We settled on errors per thousand \
                crates.",
        )
        .with(&[AISHA])
        .at(10, 5)
        .long(21)
        .inbound(),
        order(on(2026, 7, 3), "BF-3390", "Hand scanners", 61_800)
            .with(&[AISHA, "Yusuf Demir"])
            .step(LaneStepName::Live, Some(on(2026, 9, 19)), "both depots")
            .step(LaneStepName::Adopted, Some(on(2026, 10, 30)), "every picker, both shifts"),
        outcome(
            on(2026, 7, 3),
            "Picking errors under 0.5 %",
            "Errors under 0.5 % for a whole month",
            on(2026, 10, 8),
        )
        .with(&[AISHA]),
        touch(
            Kind::Meeting,
            on(2026, 7, 8),
            "Floor plan on the wall, scanners on the table. Marcus tried to break one and \
                could not.",
        )
        .with(&[AISHA, MARCUS, GILLIAN])
        .at(13, 0)
        .long(60),
        delight(
            on(2026, 7, 16),
            "Sent the roll-out as a drawing of her own floor instead of a plan in weeks.",
            "I could put it on the canteen wall as it was.",
            Lever::Ease,
        )
        .with(&[AISHA])
        .by("Mei Tan")
        .thanked(on(2026, 7, 17))
        .chain(&[(on(2026, 7, 16), "printed it in colour"), (on(2026, 7, 17), "a photograph of the wall")]),
        touch(
            Kind::Call,
            on(2026, 8, 12),
            "Marcus wants left-handed holsters for nine people. Nobody had ever asked him.",
        )
        .with(&[MARCUS])
        .at(8, 15)
        .long(9)
        .inbound()
        .tag("holsters"),
        touch(
            Kind::Email,
            on(2026, 8, 26),
            "Sent Gillian the wireless map of both depots, drawn at no charge.",
        )
        .with(&[GILLIAN])
        .at(16, 0)
        .outbound()
        .gave(),
        touch(
            Kind::Call,
            on(2026, 9, 8),
            "Asked Aisha for one quiet Saturday for the change. She gave us the nineteenth.",
        )
        .with(&[AISHA])
        .at(9, 35)
        .long(15)
        .outbound()
        .asked(),
        touch(
            Kind::Visit,
            on(2026, 9, 21),
            "First Monday with the scanners, from half past five. Leo stayed for both shifts.",
        )
        .with(&[MARCUS, "Leo Hartmann"])
        .at(5, 30)
        .long(480)
        .outbound()
        .gave()
        .tag("golive"),
        theirs(on(2026, 9, 24), "Error counts from the picking line", on(2026, 10, 9), AISHA)
            .moved(on(2026, 10, 8), on(2026, 10, 30), "stocktaking first")
            .moved(on(2026, 10, 29), on(2026, 11, 30), "wants a whole month in it")
            .phrase("by 9 oct")
            .asked(),
        delight(
            on(2026, 10, 2),
            "Leo wrote every picker's name on a holster, left-handed ones too.",
            "My pickers asked whom to thank. That has never happened here.",
            Lever::Humanity,
        )
        .with(&[MARCUS])
        .by("Leo Hartmann")
        .thanked(on(2026, 10, 5))
        .gave()
        .cost(30)
        .expected("A box of holsters", "Forty-one names")
        .chain(&[
            (on(2026, 9, 21), "they looked for the catch"),
            (on(2026, 10, 2), "“whom to thank”"),
            (on(2026, 10, 5), "a card with forty-one names"),
            (on(2026, 10, 30), "no scanner lost so far"),
        ]),
        touch(
            Kind::Meeting,
            on(2026, 10, 8),
            "Aisha on the first three weeks: fewer returns, she thinks. Nobody has counted yet.",
        )
        .with(&[AISHA, MARCUS])
        .at(14, 0)
        .long(45),
        touch(
            Kind::Email,
            on(2026, 10, 26),
            "Sent Marcus the spare parts list with what each one costs elsewhere, two of them \
                cheaper.",
        )
        .with(&[MARCUS])
        .at(11, 20)
        .outbound()
        .gave(),
        pulse(
            on(2026, 10, 28),
            8,
            PulseAbout::Product,
            "20644",
            "They just work. I would like a spare battery for each.",
        )
        .with(&[MARCUS])
        .closed(on(2026, 10, 29))
        .told(on(2026, 10, 29))
        .competitor("The old supplier still sends a calendar."),
        touch(
            Kind::Call,
            on(2026, 10, 30),
            "Marcus: every picker on both shifts. Two batteries die before the end of the night.",
        )
        .with(&[MARCUS])
        .at(15, 45)
        .long(11)
        .outbound()
        .holding(vec![
            obstacle(on(2026, 10, 30), "Batteries do not last a twelve-hour night").with(&[MARCUS]),
            mine(on(2026, 10, 30), "Quote for spare scanner batteries", on(2026, 11, 17))
                .with(&[MARCUS])
                .phrase("by 17 nov")
                .gave(),
        ]),
        advocacy(
            on(2026, 11, 4),
            AdvocacyForm::Reference,
            true,
            "a bakery in Hull",
            "Aisha took a call from a bakery that thinks about scanners.",
        )
        .with(&[AISHA])
        .asked(),
        theirs(on(2026, 11, 9), "Badge for Leo at depot one", on(2026, 11, 13), GILLIAN)
            .kept(on(2026, 11, 13))
            .asked(),
        touch(
            Kind::Call,
            on(2026, 11, 16),
            "Aisha on the third depot. She needs her own planner's answer first; we hold the \
                engineers.",
        )
        .with(&[AISHA])
        .at(10, 40)
        .long(17)
        .inbound()
        .gave()
        .holding(vec![
            theirs(on(2026, 11, 16), "Dates for the third depot", on(2026, 11, 20), AISHA)
                .phrase("by fri")
                .asked(),
        ]),
    ]
}
