//! Kestrel Academies: laptops that came named, charged, and with a note.

use super::writing::{
    account as named, advocacy, delight, mine, obstacle, on, order, outcome, person, pulse, theirs, touch,
};
use super::{SampleAccount, SampleEntry};
use kept_model::{AdvocacyForm, Kind, LaneStepName, Level, Lever, OutcomeState, PulseAbout};

pub(super) const NAME: &str = "Kestrel Academies";
const NAOMI: &str = "Naomi Clarke";
const BEN: &str = "Ben Achebe";

pub(super) fn account() -> SampleAccount {
    let mut account = named(NAME, "So that the lesson starts when the bell rings.", (21, 42));
    account.renewal = Some(on(2027, 6, 1));
    account.standing = vec![
        (Level::Supplier, on(2023, 12, 5), "Screens for one school."),
        (Level::Adviser, on(2025, 11, 19), "Told them what they did not need, and they rang again."),
    ];
    account.people = vec![
        person(NAOMI, "Director of IT")
            .note("Taught physics for nine years. Half-term is holy.")
            .email("naomi.clarke@kestrel.example")
            .phone("+44 151 496 0140"),
        person(BEN, "Technician lead").note("Builds synthesisers. Ask what is on the bench."),
        person("Ruth Allard", "Finance").note("July is her year's end."),
        person("Megan Price-Jones", "Head, Harbour School"),
    ];
    account.entries = entries();
    account
}

fn entries() -> Vec<SampleEntry> {
    vec![
        delight(
            on(2025, 11, 19),
            "Told Naomi that the old screens would do for two more years.",
            "You told us what we did not need. That is why we rang you again.",
            Lever::Generosity,
        )
        .with(&[NAOMI])
        .by("Sam Okafor")
        .may_be_retold()
        .told(on(2026, 2, 12))
        .thanked(on(2025, 11, 20))
        .chain(&[
            (on(2025, 11, 19), "she had the order form open"),
            (on(2025, 11, 19), "closed it"),
            (on(2025, 11, 24), "a letter to the trust"),
            (on(2026, 1, 20), "the screens still do"),
            (on(2026, 6, 1), "ordered the laptops without a tender"),
            (on(2026, 6, 18), "sent us Harbour School"),
        ]),
        order(on(2026, 6, 1), "KA-2026-41", "Staff laptops", 148_000)
            .with(&[NAOMI, "Ruth Allard"])
            .step(LaneStepName::Live, Some(on(2026, 9, 1)), "first day of term")
            .step(LaneStepName::Adopted, Some(on(2026, 9, 20)), "310 of 310 teachers")
            .step(LaneStepName::Valued, Some(on(2026, 10, 16)), "no lesson lost to a login since term began")
            .planned(LaneStepName::Renewed, on(2027, 6, 1)),
        outcome(
            on(2026, 6, 1),
            "No lesson lost to a login",
            "The heads' own list of lost lessons",
            on(2026, 10, 16),
        )
        .with(&[NAOMI])
        .progress(OutcomeState::Reached, "none since the first of September"),
        touch(
            Kind::Call,
            on(2026, 6, 3),
            "Naomi wants them named before they are boxed. Ben has the list of teachers.",
        )
        .with(&[NAOMI, BEN])
        .at(15, 40)
        .long(24)
        .inbound(),
        advocacy(
            on(2026, 6, 18),
            AdvocacyForm::Introduction,
            false,
            "the head of Harbour School",
            "Naomi brought the head of Harbour School to our table.",
        )
        .with(&[NAOMI, "Megan Price-Jones"])
        .place("heads' summer lunch", None),
        touch(
            Kind::Visit,
            on(2026, 7, 10),
            "A day in Ben's workshop. Named forty laptops by hand to see how long it takes.",
        )
        .with(&[BEN])
        .at(9, 0)
        .long(360)
        .outbound()
        .gave(),
        delight(
            on(2026, 7, 31),
            "Mei wrote Ben a two-line script that names a laptop as it is opened.",
            "Two lines. I had planned the whole of August for it.",
            Lever::Ease,
        )
        .with(&[BEN])
        .by("Mei Tan")
        .thanked(on(2026, 8, 3))
        .chain(&[(on(2026, 7, 31), "tried it three times"), (on(2026, 7, 31), "took August off")]),
        touch(
            Kind::Call,
            on(2026, 8, 12),
            "Ben back from the lakes. All boxes in the hall, none opened, as agreed.",
        )
        .with(&[BEN])
        .at(10, 15)
        .long(8)
        .inbound(),
        touch(
            Kind::Visit,
            on(2026, 8, 31),
            "The day before term. Four of us carried boxes and wrote notes with the office.",
        )
        .with(&[NAOMI, BEN, "Leo Hartmann"])
        .at(8, 0)
        .long(540)
        .outbound()
        .gave()
        .holding(vec![
            mine(on(2026, 8, 31), "Somebody in the hall on the first morning", on(2026, 9, 1))
                .with(&[NAOMI])
                .owed_by("Leo Hartmann")
                .kept(on(2026, 9, 1))
                .gave(),
        ]),
        delight(
            on(2026, 9, 9),
            "Every laptop had a handwritten note from the office under the lid.",
            "The laptops came named, charged, and with a note for each teacher.",
            Lever::Humanity,
        )
        .with(&[NAOMI])
        .by("Nadia Rahman")
        .may_be_retold()
        .told(on(2026, 10, 2))
        .thanked(on(2026, 9, 10))
        .gave()
        .expected("A pallet", "310 names")
        .cost(120)
        .chain(&[
            (on(2026, 9, 1), "she read one aloud"),
            (on(2026, 9, 1), "teachers wrote back"),
            (on(2026, 9, 9), "her own letter"),
            (on(2026, 9, 20), "310 of 310 in use"),
            (on(2026, 10, 16), "asked us into the five-year plan"),
        ]),
        touch(
            Kind::Email,
            on(2026, 9, 14),
            "Asked Naomi for two teachers who would talk to us for a quarter of an hour.",
        )
        .with(&[NAOMI])
        .at(16, 10)
        .outbound()
        .asked(),
        touch(
            Kind::Call,
            on(2026, 10, 2),
            "Two teachers, a quarter of an hour. Both spoke of the bell and not of the laptop.",
        )
        .with(&[NAOMI])
        .at(15, 50)
        .long(17)
        .outbound(),
        pulse(
            on(2026, 10, 5),
            9,
            PulseAbout::Product,
            "20602",
            "Nobody talks about them. That is the praise.",
        )
        .with(&[BEN])
        .closed(on(2026, 10, 6))
        .told(on(2026, 10, 6)),
        touch(
            Kind::Email,
            on(2026, 10, 12),
            "Sent Ruth the three years as one line for her budget, with what may change it.",
        )
        .with(&["Ruth Allard"])
        .at(11, 0)
        .outbound()
        .gave(),
        touch(
            Kind::Meeting,
            on(2026, 10, 21),
            "Naomi and Ben on winter: chargers walk away before every holiday.",
        )
        .with(&[NAOMI, BEN])
        .at(16, 0)
        .long(40)
        .holding(vec![
            obstacle(on(2026, 10, 21), "Chargers go missing before every holiday").with(&[BEN]),
            theirs(on(2026, 10, 21), "How many chargers went last summer", on(2026, 11, 4), BEN)
                .kept(on(2026, 11, 3))
                .asked(),
        ]),
        touch(
            Kind::Call,
            on(2026, 11, 2),
            "Asked Naomi whether Harbour may see the workshop before Christmas.",
        )
        .with(&[NAOMI])
        .at(15, 45)
        .long(10)
        .outbound()
        .asked(),
        touch(
            Kind::Call,
            on(2026, 11, 13),
            "Ben counted: fifty-one chargers in two years. We bring spares before term, ours \
                to lose.",
        )
        .with(&[BEN])
        .at(10, 30)
        .long(14)
        .inbound()
        .holding(vec![
            mine(on(2026, 11, 13), "Spare chargers before term starts", on(2027, 1, 5))
                .with(&[NAOMI])
                .phrase("by 5 jan")
                .gave(),
        ]),
    ]
}
