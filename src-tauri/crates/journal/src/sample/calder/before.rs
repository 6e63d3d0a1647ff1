//! Calder Water before the autumn: a canteen, a power supply and a shared policy.

use super::super::SampleEntry;
use super::super::writing::{advocacy, delight, experiment, mine, on, order, outcome, touch};
use super::{DANA, JOEL, PRIYA, RAVI, TOM};
use kept_model::{AdvocacyForm, Kind, LaneStepName, Lever, OutcomeState};

/// From the first meeting to the end of last year.
pub(super) fn years() -> Vec<SampleEntry> {
    vec![
        touch(
            Kind::Meeting,
            on(2021, 3, 9),
            "First meeting, in the canteen. Tom asked what we would leave out.",
        )
        .with(&[TOM])
        .long(50),
        delight(
            on(2024, 9, 18),
            "Leo drove to Todmorden with a power supply before the fault was logged.",
            "I had not hung up and he was at the gate.",
            Lever::Speed,
        )
        .with(&["Wendy Sutcliffe"])
        .by("Leo Hartmann")
        .may_be_retold()
        .told(on(2024, 11, 5))
        .thanked(on(2024, 9, 19))
        .expected("Somebody next morning", "Leo at the gate in forty minutes")
        .cost(60)
        .chain(&[
            (on(2024, 9, 18), "silence on the line"),
            (on(2024, 9, 18), "she laughed"),
            (on(2024, 9, 20), "a tin of shortbread"),
            (on(2024, 11, 1), "no outage in that winter"),
            (on(2025, 1, 14), "named us in the supplier survey"),
            (on(2025, 2, 3), "told it at the water forum"),
        ]),
        advocacy(
            on(2025, 2, 3),
            AdvocacyForm::Mention,
            false,
            "about forty water companies",
            "Wendy told the Todmorden story from the stage.",
        )
        .with(&["Wendy Sutcliffe"])
        .place("Northern water forum", Some("https://waterforum.example/2025/nights")),
        experiment(
            on(2025, 5, 13),
            "Lent a core switch without an order number.",
            "That it would never come back, and that finance would ask.",
            "It came back in a week, with an order for two.",
        )
        .with(&[PRIYA])
        .gave(),
        delight(
            on(2025, 5, 21),
            "Lent the spare switch for the Halifax works.",
            "You lent it before I had asked what it costs.",
            Lever::Generosity,
        )
        .with(&[PRIYA])
        .by("Sam Okafor")
        .may_be_retold()
        .told(on(2025, 7, 2))
        .thanked(on(2025, 5, 21))
        .cost(140)
        .chain(&[
            (on(2025, 5, 13), "a pause, then thanks"),
            (on(2025, 5, 21), "“before I had asked”"),
            (on(2025, 5, 22), "a note to our director"),
            (on(2025, 7, 1), "still quoted in their stand-up"),
            (on(2025, 9, 30), "renewed without a tender"),
            (on(2025, 10, 15), "spoke for us to a works council"),
        ]),
        delight(
            on(2025, 10, 9),
            "Sent Dana the renewal as one table instead of four annexes.",
            "Every figure in one table, and none of them wrong.",
            Lever::Ease,
        )
        .with(&[DANA])
        .by("Sam Okafor")
        .thanked(on(2025, 10, 9))
        .chain(&[
            (on(2025, 10, 9), "answered within the hour"),
            (on(2025, 10, 9), "an exclamation mark, from Dana"),
        ]),
        outcome(
            on(2025, 11, 6),
            "Fewer calls to the service desk on Monday mornings",
            "Calls before ten, by the desk's own count",
            on(2026, 9, 14),
        )
        .with(&[JOEL])
        .progress(OutcomeState::Reached, "down 31 % since June"),
    ]
}

/// From January to the end of August.
pub(super) fn this_year() -> Vec<SampleEntry> {
    vec![
        order(on(2026, 2, 20), "CW-20411", "Service desk tools", 38_400)
            .with(&[JOEL, DANA])
            .tag("60seats")
            .step(LaneStepName::Live, Some(on(2026, 4, 6)), "60 seats")
            .step(LaneStepName::Adopted, Some(on(2026, 6, 2)), "all three shifts")
            .step(LaneStepName::Valued, Some(on(2026, 9, 14)), "calls down 31 %")
            .planned(LaneStepName::Renewed, on(2027, 2, 28)),
        delight(
            on(2026, 2, 26),
            "First night under the new backup policy of the service desk.",
            "The backup was already running when I thought to ask.",
            Lever::Speed,
        )
        .with(&[JOEL])
        .by("Nadia Rahman")
        .may_be_retold()
        .told(on(2026, 3, 20))
        .thanked(on(2026, 2, 27))
        .chain(&[
            (on(2026, 2, 26), "his message at two in the morning"),
            (on(2026, 2, 26), "“already running”"),
            (on(2026, 2, 27), "thanked Nadia by name"),
            (on(2026, 5, 6), "nights without a ticket"),
        ]),
        touch(
            Kind::Meeting,
            on(2026, 5, 6),
            "Spring review. A first talk about a shared backup policy, no owner yet, Tom \
                wants to wait for the audit. Joel wants the desk to know who to ring.",
        )
        .with(&[TOM, JOEL])
        .at(14, 0)
        .long(35),
        touch(
            Kind::Call,
            on(2026, 5, 21),
            "Tom asked how other companies write it down. Offered to look at home first.",
        )
        .with(&[TOM])
        .at(11, 5)
        .long(12)
        .outbound()
        .holding(vec![
            mine(
                on(2026, 5, 21),
                "Ask our engineers for their own backup policy, as a pattern",
                on(2026, 5, 28),
            )
            .with(&[TOM])
            .phrase("by 28 may")
            .kept(on(2026, 5, 28)),
        ]),
        touch(
            Kind::Email,
            on(2026, 5, 28),
            "Attached the draft backup policy, two pages, marked what is new in the margin.",
        )
        .with(&[PRIYA])
        .at(9, 40)
        .outbound()
        .gave(),
        touch(
            Kind::Meeting,
            on(2026, 6, 4),
            "Site list for the edge refresh, line by line. Marta knows which roofs leak.",
        )
        .with(&[PRIYA, "Marta Kowalczyk", RAVI])
        .at(13, 0)
        .long(90),
        order(on(2026, 6, 12), "CW-21077", "Edge refresh", 412_000)
            .with(&[PRIYA, TOM])
            .tag("42sites")
            .step(LaneStepName::Live, Some(on(2026, 10, 16)), "42 sites")
            .step(LaneStepName::Adopted, None, "31 of 42 sites")
            .planned(LaneStepName::Renewed, on(2027, 9, 30)),
        outcome(
            on(2026, 6, 12),
            "No unplanned downtime for the control room",
            "Twelve months without a line in the incident book",
            on(2026, 11, 10),
        )
        .with(&[TOM])
        .progress(OutcomeState::Open, "five weeks clean since go-live"),
        touch(
            Kind::Call,
            on(2026, 6, 19),
            "Tom worried that nobody has tested the backup policy since the spring, wants \
                proof before the board asks. Stayed on the line until the night cover picked up.",
        )
        .with(&[TOM])
        .at(16, 30)
        .long(14)
        .inbound()
        .holding(vec![
            delight(
                on(2026, 6, 19),
                "Stayed on the line with Tom until the night cover picked up.",
                "If you can make the nights quiet, I will tell anyone who asks.",
                Lever::Humanity,
            )
            .with(&[TOM])
            .by("Sam Okafor")
            .thanked(on(2026, 6, 19))
            .chain(&[(on(2026, 6, 19), "he had expected a number to ring"), (on(2026, 6, 19), "said so")]),
        ]),
        touch(
            Kind::Visit,
            on(2026, 7, 2),
            "A morning in the control room with Priya. Counted eleven screens and two kettles.",
        )
        .with(&[PRIYA, "Wendy Sutcliffe"])
        .at(10, 0)
        .long(150)
        .outbound()
        .gave()
        .holding(vec![
            delight(
                on(2026, 7, 2),
                "Read the backup policy aloud to Priya's board member, one page, no abbreviations.",
                "You wrote it so that a board can read it.",
                Lever::Ease,
            )
            .with(&[PRIYA])
            .by("Mei Tan")
            .thanked(on(2026, 7, 3))
            .chain(&[(on(2026, 7, 2), "she read it twice"), (on(2026, 7, 2), "asked to keep the page")]),
        ]),
        touch(
            Kind::Call,
            on(2026, 7, 16),
            "Priya has read the backup policy on the train and struck out one line. The \
                change board will see it in the autumn.",
        )
        .with(&[PRIYA])
        .at(9, 50)
        .long(18)
        .outbound(),
        touch(
            Kind::Email,
            on(2026, 7, 30),
            "Sent Ravi the cut-over order for the first eight sites, with a column for his \
                doubts.",
        )
        .with(&[RAVI])
        .at(15, 10)
        .outbound()
        .gave(),
        delight(
            on(2026, 8, 14),
            "Leo left a labelled box of spare cables at every pumping station on his way home.",
            "There was a box with our name on it. Nobody had ordered it.",
            Lever::Generosity,
        )
        .with(&["Marta Kowalczyk"])
        .by("Leo Hartmann")
        .thanked(on(2026, 8, 17))
        .cost(95)
        .chain(&[
            (on(2026, 8, 14), "she rang to ask whose it was"),
            (on(2026, 8, 14), "a photograph of the box"),
            (on(2026, 8, 18), "her crew signed a card"),
        ]),
        touch(
            Kind::Chat,
            on(2026, 8, 20),
            "Joel's twins are here, both well. Told him to leave the tickets to Nadia for a week.",
        )
        .with(&[JOEL])
        .at(20, 15)
        .inbound(),
        outcome(
            on(2026, 8, 20),
            "Nights able to change a rule without ringing anyone",
            "A rule changed between ten and six, no call in the log",
            on(2026, 11, 10),
        )
        .with(&[JOEL]),
    ]
}
