//! Tern Logistics: waits longest for a first answer, and has been quiet for twenty-four days.

use super::writing::{
    account as named, delight, experiment, mine, obstacle, on, order, outcome, person, pulse, theirs, touch,
};
use super::{SampleAccount, SampleEntry};
use kept_model::{Kind, LaneStepName, Level, Lever, OutcomeState, PulseAbout};

pub(super) const NAME: &str = "Tern Logistics";
const EVA: &str = "Eva Lindqvist";
const ROB: &str = "Rob Tennant";

pub(super) fn account() -> SampleAccount {
    let mut account = named(NAME, "So that a driver never waits at the gate for a screen.", (21, 42));
    account.renewal = Some(on(2027, 9, 14));
    account.standing = vec![(Level::Supplier, on(2024, 2, 6), "Radios for two depots.")];
    account.people = vec![
        person(EVA, "Head of IT")
            .note("Writes short, expects short. Sails; unreachable in July.")
            .email("eva.lindqvist@tern.example")
            .phone("+44 191 496 0160"),
        person(ROB, "Depot manager").note("In the yard until ten. Ring the gatehouse."),
        person("Jonas Berg", "Fleet manager"),
        person("Asha Pillai", "Control tower").note("Spots a late lorry before the map does."),
    ];
    account.entries = entries();
    account
}

fn entries() -> Vec<SampleEntry> {
    vec![
        delight(
            on(2025, 2, 11),
            "Leo thawed the gate reader at depot one with a hand warmer and stayed until it held.",
            "Eleven lorries out before seven, in that frost.",
            Lever::Speed,
        )
        .with(&[ROB])
        .by("Leo Hartmann")
        .thanked(on(2025, 2, 12))
        .chain(&[
            (on(2025, 2, 11), "a hand warmer"),
            (on(2025, 2, 11), "the gatehouse clapped"),
            (on(2025, 2, 13), "bacon rolls for Leo"),
            (on(2025, 3, 20), "the reader still holds"),
        ]),
        touch(
            Kind::Meeting,
            on(2026, 5, 28),
            "Walked depot two with Rob and a meter. Three dead corners, all behind steel.",
        )
        .with(&[ROB])
        .at(7, 0)
        .long(90),
        delight(
            on(2026, 6, 11),
            "Eva asked in the evening and Nadia answered herself, with the port number. “We \
                felt unusually calm.”",
            "Four minutes from my message to a person who knew the answer.",
            Lever::Speed,
        )
        .with(&[EVA])
        .by("Nadia Rahman")
        .thanked(on(2026, 6, 12))
        .expected("A ticket number", "The answer")
        .chain(&[
            (on(2026, 6, 11), "four minutes"),
            (on(2026, 6, 11), "“unusually calm”"),
            (on(2026, 6, 12), "wrote to our desk"),
            (on(2026, 6, 26), "the port has not gone since"),
        ]),
        touch(Kind::Call, on(2026, 6, 29), "Eva off to sea on Friday. Asha has her proxy, and her patience.")
            .with(&[EVA, "Asha Pillai"])
            .at(9, 0)
            .long(7)
            .inbound(),
        pulse(on(2026, 8, 4), 5, PulseAbout::Support, "20388", "Three hours for a yes or no.")
            .with(&["Jonas Berg"])
            .closed(on(2026, 8, 6))
            .told(on(2026, 8, 6))
            .competitor("The tracker people answer in chat."),
        experiment(
            on(2026, 8, 10),
            "Gave the control tower Nadia's own number.",
            "That it would ring all night.",
            "It rang four times in a month, each time for a reason.",
        )
        .with(&["Asha Pillai"])
        .gave(),
        touch(
            Kind::Email,
            on(2026, 8, 28),
            "Sent Eva the dead corners as a drawing, with two ways that need nothing bought.",
        )
        .with(&[EVA])
        .at(8, 30)
        .outbound()
        .gave(),
        order(on(2026, 9, 14), "TL-0914", "Depot Wi-Fi", 52_300)
            .with(&[EVA])
            .planned(LaneStepName::Live, on(2026, 12, 7)),
        outcome(
            on(2026, 9, 14),
            "No lorry waits at the gate for a scan",
            "Gate minutes per lorry, by the control tower",
            on(2026, 10, 26),
        )
        .with(&[EVA, ROB])
        .progress(OutcomeState::Open, "six minutes on a bad morning"),
        touch(
            Kind::Meeting,
            on(2026, 9, 14),
            "Signed for the depot Wi-Fi. Eva wants the survey before the frost, we both know \
                it may slip.",
        )
        .with(&[EVA, ROB])
        .at(10, 0)
        .long(50)
        .holding(vec![
            mine(on(2026, 9, 14), "Depot Wi-Fi survey", on(2026, 9, 25))
                .with(&[EVA])
                .moved(on(2026, 9, 22), on(2026, 11, 27), "with her agreement, after the roof is done")
                .phrase("by 25 sep")
                .gave(),
            theirs(on(2026, 9, 14), "Roof plan for depot one", on(2026, 10, 2), ROB)
                .kept(on(2026, 10, 1))
                .asked(),
        ]),
        touch(
            Kind::Email,
            on(2026, 9, 29),
            "Asked Eva for the gate counts of September, and for a word to the tracker people.",
        )
        .with(&[EVA])
        .at(9, 20)
        .outbound()
        .asked(),
        pulse(on(2026, 10, 14), 7, PulseAbout::Support, "20633", "Better. Still an hour too slow.")
            .with(&["Jonas Berg"])
            .closed(on(2026, 10, 15))
            .told(on(2026, 10, 15)),
        touch(
            Kind::Call,
            on(2026, 10, 26),
            "Asked Eva to move the masts by a week. The roof is late, she had guessed it.",
        )
        .with(&[EVA])
        .at(8, 45)
        .long(12)
        .outbound()
        .asked()
        .holding(vec![
            theirs(on(2026, 10, 26), "Floor plan for depot two", on(2026, 11, 18), ROB)
                .kept(on(2026, 11, 17))
                .asked(),
            obstacle(on(2026, 10, 26), "Masts wait for the roof of depot one").with(&[ROB]),
            mine(on(2026, 10, 26), "Lend two radios until the masts are up", on(2026, 11, 3))
                .with(&[ROB])
                .owed_by("Leo Hartmann")
                .kept(on(2026, 11, 2))
                .gave(),
        ]),
    ]
}
