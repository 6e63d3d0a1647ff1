//! Maddox & Reyes: the licences that Carla did not need.

use super::writing::{
    account as named, advocacy, delight, experiment, meeting, mine, on, order, outcome, person, pulse,
    theirs, touch,
};
use super::{SampleAccount, SampleEntry};
use kept_model::{AdvocacyForm, Kind, LaneStepName, Level, Lever, OutcomeState, PulseAbout};

pub(super) const NAME: &str = "Maddox & Reyes";
const CARLA: &str = "Carla Reyes";
const LUIS: &str = "Luis Ortega";

pub(super) fn account() -> SampleAccount {
    let mut account = named(NAME, "So that a law firm pays for what it uses, and can prove it.", (21, 42));
    account.renewal = Some(on(2027, 11, 2));
    account.standing = vec![
        (Level::Supplier, on(2023, 11, 28), "Took over the licences from the last supplier."),
        (Level::Adviser, on(2026, 8, 21), "Told them to buy less, and they asked what else."),
        (Level::Trusted, on(2026, 11, 2), "Renewed early and showed us next year's budget."),
    ];
    account.people = vec![
        person(CARLA, "Managing partner")
            .note("Rings from the car. Daughter studies in Leeds.")
            .email("carla.reyes@maddoxreyes.example")
            .phone("+44 161 496 0130"),
        person(LUIS, "IT lead")
            .note("Alone on Wednesdays; be merciful.")
            .email("luis.ortega@maddoxreyes.example"),
        person("Fiona Maddox", "Senior partner").note("Founded the firm with Carla's father."),
        person("Ned Proctor", "Office manager"),
    ];
    account.meetings = vec![meeting(
        "First meeting with Dunmore Chambers",
        on(2026, 12, 3),
        (11 * 60, 60),
        "Manchester",
        &[CARLA],
    )];
    account.entries = entries();
    account
}

fn entries() -> Vec<SampleEntry> {
    vec![
        order(on(2026, 2, 2), "MR-118", "Licence count", 4_900)
            .with(&[CARLA, LUIS])
            .step(LaneStepName::Live, Some(on(2026, 3, 1)), "counting since the first")
            .step(LaneStepName::Adopted, Some(on(2026, 4, 1)), "Luis reads it every Monday")
            .step(LaneStepName::Valued, Some(on(2026, 8, 21)), "70 licences fewer")
            .step(LaneStepName::Renewed, Some(on(2026, 11, 2)), "two months early"),
        outcome(
            on(2026, 2, 2),
            "Pay for the licences that are used",
            "Licences paid, less licences used",
            on(2026, 9, 15),
        )
        .with(&[CARLA])
        .progress(OutcomeState::Reached, "140 paid, 137 used"),
        touch(
            Kind::Call,
            on(2026, 6, 8),
            "Luis has three months of counts. A third of the firm never opens the program.",
        )
        .with(&[LUIS])
        .at(11, 10)
        .long(19)
        .outbound(),
        touch(
            Kind::Meeting,
            on(2026, 7, 23),
            "Counted with Luis, name by name. Fiona's has not been opened since the spring.",
        )
        .with(&[LUIS, "Fiona Maddox"])
        .at(10, 0)
        .long(75)
        .gave(),
        touch(
            Kind::Call,
            on(2026, 8, 21),
            "Told Carla that 140 would do, before she renewed 210 because it always had been 210.",
        )
        .with(&[CARLA])
        .at(17, 30)
        .long(20)
        .outbound()
        .holding(vec![
            delight(
                on(2026, 8, 21),
                "The licences Carla did not need. A law firm about to renew 210 licences, because \
                it always had. We counted, and told them 140 would do. Surprise, then trust. She \
                rang a friend at Dunmore Chambers.",
                "You told us to buy less. We will not forget that.",
                Lever::Generosity,
            )
            .with(&[CARLA])
            .by("Sam Okafor")
            .may_be_retold()
            .thanked(on(2026, 8, 24))
            .expected("A renewal of 210 licences", "140, and the reason")
            .chain(&[
                (on(2026, 8, 21), "on the call"),
                (on(2026, 8, 21), "“you are joking”"),
                (on(2026, 8, 24), "card to the team"),
                (on(2026, 9, 15), "140 is plenty"),
                (on(2026, 11, 2), "renewed early"),
                (on(2026, 11, 9), "rang Dunmore"),
            ]),
            experiment(
                on(2026, 8, 21),
                "Told a customer to buy a third less.",
                "That the quarter would miss its number.",
                "It did, by a little. They renewed early and sent us Dunmore Chambers.",
            )
            .with(&[CARLA]),
        ]),
        touch(
            Kind::Email,
            on(2026, 8, 31),
            "Sent Luis the list of the seventy, with a kind sentence for each partner.",
        )
        .with(&[LUIS])
        .at(9, 15)
        .outbound()
        .gave(),
        touch(
            Kind::Call,
            on(2026, 9, 15),
            "Luis: 140 is plenty. He has not had one complaint, and had feared twenty.",
        )
        .with(&[LUIS])
        .at(14, 0)
        .long(12)
        .outbound()
        .gave()
        .holding(vec![
            mine(on(2026, 9, 15), "Count the licences again after a quarter", on(2026, 10, 15))
                .with(&[LUIS])
                .kept(on(2026, 10, 14))
                .gave(),
        ]),
        touch(
            Kind::Chat,
            on(2026, 9, 22),
            "Ned could not print for a hearing. Owen walked him through it in six minutes.",
        )
        .with(&["Ned Proctor", "Owen Price"])
        .at(8, 50)
        .inbound()
        .gave(),
        touch(
            Kind::Meeting,
            on(2026, 10, 2),
            "An hour on what else nobody opens. Wrote it down for them, whoever sells it.",
        )
        .with(&[CARLA, LUIS])
        .at(9, 30)
        .long(60)
        .gave(),
        pulse(on(2026, 10, 7), 10, PulseAbout::Service, "20611", "Honest when it costs you.")
            .with(&[CARLA])
            .closed(on(2026, 10, 7))
            .told(on(2026, 10, 7)),
        touch(
            Kind::Call,
            on(2026, 10, 19),
            "Asked Carla whether she would tell the Leeds chapter what the count did for her.",
        )
        .with(&[CARLA])
        .at(18, 5)
        .long(9)
        .outbound()
        .asked()
        .holding(vec![
            theirs(on(2026, 10, 19), "A word with the Leeds chapter about us", on(2027, 1, 15), CARLA)
                .phrase("by mid jan")
                .asked(),
        ]),
        touch(
            Kind::Email,
            on(2026, 11, 2),
            "Renewal signed, two months early. Sent the paper back without the auto-renew clause.",
        )
        .with(&[CARLA])
        .at(16, 40)
        .inbound()
        .gave(),
        delight(
            on(2026, 11, 2),
            "The renewal was one page, and Luis could answer every line himself.",
            "I have never signed anything I could read.",
            Lever::Ease,
        )
        .with(&[LUIS])
        .by("Sam Okafor")
        .thanked(on(2026, 11, 3))
        .gave()
        .chain(&[(on(2026, 11, 2), "signed it while we were on the line")]),
        touch(
            Kind::Email,
            on(2026, 11, 7),
            "Carla, on a Saturday: a friend at Dunmore Chambers has the same pile of licences.",
        )
        .with(&[CARLA])
        .at(10, 20)
        .inbound(),
        advocacy(
            on(2026, 11, 9),
            AdvocacyForm::Referral,
            false,
            "Dunmore Chambers",
            "Carla rang Dunmore Chambers about us, unasked. First meeting on 3 December.",
        )
        .with(&[CARLA])
        .place("by telephone", None),
    ]
}
