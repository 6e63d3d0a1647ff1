//! Pellworth Council: a slow portal, and no delight noted for eight months.

use super::writing::{account as named, delight, mine, obstacle, on, outcome, person, pulse, theirs, touch};
use super::{SampleAccount, SampleEntry};
use kept_model::{Kind, Level, Lever, OutcomeState, PulseAbout};

pub(super) const NAME: &str = "Pellworth Council";
const GRACE: &str = "Grace Adeyemi";

pub(super) fn account() -> SampleAccount {
    let mut account = named(NAME, "So that a planning letter takes days and not a season.", (28, 56));
    account.renewal = Some(on(2027, 6, 30));
    account.standing = vec![
        (Level::Supplier, on(2023, 12, 12), "On the county framework."),
        (Level::Preferred, on(2026, 3, 3), "Grace called it the same side."),
    ];
    account.people = vec![
        person(GRACE, "Digital services manager")
            .note("At her desk from three. Choir on Tuesdays.")
            .email("grace.adeyemi@pellworth.example")
            .phone("+44 115 496 0150"),
        person("Martin Yates", "Head of Planning").note("Prefers paper with a date on it."),
        person("Sheila Crowe", "Night desk").note("Knows every caller by voice."),
        person("Iwan Bevan", "Procurement"),
    ];
    account.entries = entries();
    account
}

fn entries() -> Vec<SampleEntry> {
    vec![
        delight(
            on(2026, 3, 3),
            "Mei sat in the planning office for a day and filled in the forms as a citizen would.",
            "It felt like being on the same side.",
            Lever::Ease,
        )
        .with(&[GRACE])
        .by("Mei Tan")
        .may_be_retold()
        .told(on(2026, 5, 12))
        .thanked(on(2026, 3, 4))
        .chain(&[
            (on(2026, 3, 3), "a consultant who asked for the form"),
            (on(2026, 3, 3), "Grace took the next one"),
            (on(2026, 3, 5), "thanked Mei before the councillors"),
            (on(2026, 4, 21), "two forms became one"),
            (on(2026, 6, 22), "framework extended by a year"),
        ]),
        outcome(
            on(2026, 3, 10),
            "A planning answer within ten working days",
            "The register's own median",
            on(2026, 9, 30),
        )
        .with(&[GRACE, "Martin Yates"])
        .progress(OutcomeState::Open, "seventeen, from twenty-six"),
        touch(
            Kind::Meeting,
            on(2026, 6, 22),
            "Framework extended by a year. Martin asked for fewer words on every page.",
        )
        .with(&[GRACE, "Martin Yates", "Iwan Bevan"])
        .at(10, 0)
        .long(55),
        touch(Kind::Call, on(2026, 7, 20), "Sheila on the night desk: callers give up at the third menu.")
            .with(&["Sheila Crowe"])
            .at(20, 30)
            .long(16)
            .outbound()
            .gave(),
        touch(
            Kind::Call,
            on(2026, 8, 13),
            "Grace has the councillors' ear until the budget. She wants one page, not five.",
        )
        .with(&[GRACE])
        .at(15, 5)
        .long(12)
        .inbound(),
        touch(
            Kind::Email,
            on(2026, 8, 31),
            "Sent Grace the night desk on one page, with what it costs to do nothing.",
        )
        .with(&[GRACE])
        .at(15, 30)
        .outbound()
        .gave(),
        touch(Kind::Call, on(2026, 9, 9), "Grace read the page to the chair. He asked who had written it.")
            .with(&[GRACE])
            .at(15, 15)
            .long(9)
            .inbound()
            .holding(vec![
                theirs(on(2026, 9, 9), "Budget answer for the night desk", on(2026, 12, 11), GRACE)
                    .phrase("by 11 dec")
                    .asked(),
            ]),
        pulse(on(2026, 9, 24), 7, PulseAbout::Service, "20575", "Good people, slow portal.")
            .with(&[GRACE])
            .closed(on(2026, 9, 25))
            .told(on(2026, 9, 25)),
        touch(
            Kind::Meeting,
            on(2026, 9, 30),
            "Martin's team, eleven people, one portal. Two of them keep a paper list beside it.",
        )
        .with(&["Martin Yates", GRACE])
        .at(9, 30)
        .long(60),
        touch(
            Kind::Email,
            on(2026, 10, 12),
            "Grace forwarded three complaints about waiting. All on a Monday morning.",
        )
        .with(&[GRACE])
        .at(16, 20)
        .inbound(),
        touch(
            Kind::Call,
            on(2026, 11, 4),
            "The planning portal is slow again, Mondays worst. Said I would ring when our \
                people had measured it.",
        )
        .with(&[GRACE])
        .at(15, 10)
        .long(13)
        .inbound()
        .holding(vec![
            mine(on(2026, 11, 4), "Ring Grace about the slow planning portal", on(2026, 11, 19))
                .with(&[GRACE])
                .due_at(15, 0)
                .phrase("by 19 nov 3pm")
                .gave(),
            obstacle(on(2026, 11, 4), "The planning portal is slow on Monday mornings")
                .with(&[GRACE])
                .complaint(on(2026, 11, 4)),
        ]),
    ]
}
