//! Calder Water: the customer of the pictures, eighty-six entries and a review at half past ten.

mod before;

use super::writing::{
    account as named, asked_us, delight, meeting, mine, obstacle, on, person, pulse, theirs, to_raise, touch,
};
use super::{SampleAccount, SampleEntry, SamplePerson};
use kept_model::{Kind, Level, Lever, PulseAbout};

pub(super) const NAME: &str = "Calder Water";
const PRIYA: &str = "Priya Raman";
const TOM: &str = "Tom Ashby";
const JOEL: &str = "Joel Baptiste";
const DANA: &str = "Dana Whitlock";
const RAVI: &str = "Ravi Menon";

pub(super) fn account() -> SampleAccount {
    let mut account = named(NAME, "So that 1.3 million households never notice an upgrade.", (21, 42));
    account.pinned = true;
    account.renewal = Some(on(2027, 9, 30));
    account.note = Some("Three control rooms, 42 sites, one night shift that everybody forgets.".to_owned());
    account.standing = vec![
        (Level::Supplier, on(2021, 3, 9), "One of four on the framework."),
        (Level::Preferred, on(2023, 5, 11), "Asked us first about the service desk."),
        (Level::Adviser, on(2025, 2, 6), "Tom rang before the budget was written, not after."),
        (Level::Partner, on(2026, 6, 12), "Planned the edge refresh with us, line by line."),
    ];
    account.people = people();
    account.meetings =
        vec![meeting("Quarterly review", on(2026, 11, 19), (10 * 60 + 30, 60), "Leeds", &[PRIYA, TOM, JOEL])];
    account.entries = before::years();
    account.entries.extend(before::this_year());
    account.entries.extend(autumn());
    account
}

fn people() -> Vec<SamplePerson> {
    vec![
        person(PRIYA, "Head of Infrastructure")
            .note("Runs before work, so ring after half nine.")
            .email("priya.raman@calderwater.example")
            .phone("+44 113 496 0101")
            .date("birthday", 4, 22),
        person(TOM, "CIO")
            .note("Came up through the control room. Dislikes slides.")
            .email("tom.ashby@calderwater.example")
            .phone("+44 113 496 0102"),
        person(JOEL, "Service desk lead")
            .note("Twins since August. Nights are hard, be brief.")
            .email("joel.baptiste@calderwater.example")
            .date("twins' birthday", 8, 12),
        person(DANA, "Procurement")
            .note("Wants every figure in one table.")
            .email("dana.whitlock@calderwater.example"),
        person("Wendy Sutcliffe", "Control room supervisor").note("Thirty years of nights. Tea, no sugar."),
        person(RAVI, "Network engineer").note("Writes the best runbooks in the building."),
        person("Lorna Fitch", "Compliance").note("Reads annexes first."),
        person("Hugh Pickering", "Finance director")
            .note("Walks the Pennine Way in stages, asks where we got to."),
        person("Callum Dyer", "Night shift lead")
            .note("Prefers chat after ten at night, never the telephone."),
        person("Bea Thornton", "Programme office"),
        person("Marta Kowalczyk", "Field operations").note("On the road until three."),
    ]
}

/// From the last days of August: the ninety days that the balance counts.
fn autumn() -> Vec<SampleEntry> {
    vec![
        touch(
            Kind::Chat,
            on(2026, 8, 24),
            "Sent Callum the one-page key for the new alarms, laminated, for the night desk.",
        )
        .with(&["Callum Dyer"])
        .at(21, 40)
        .outbound()
        .gave(),
        touch(
            Kind::Meeting,
            on(2026, 9, 1),
            "Summer review. Priya and Dana agreed to look at the backup policy again once the \
                change board has met; Dana wants every figure in one table. Priya asked who else \
                has done this at night, and whether Orrin would talk.",
        )
        .with(&[PRIYA, DANA])
        .at(10, 0)
        .long(48)
        .holding(vec![
            mine(on(2026, 9, 1), "Introduce Priya to Ingrid", on(2026, 12, 4))
                .with(&[PRIYA, "Ingrid Solberg"])
                .also(super::orrin::NAME)
                .phrase("by 4 dec"),
            obstacle(on(2026, 9, 1), "Change board meets every second Tuesday").with(&[PRIYA]),
        ]),
        touch(
            Kind::Email,
            on(2026, 9, 3),
            "One table for Dana, as she likes it: sites, hours, prices, and what we left out.",
        )
        .with(&[DANA])
        .at(8, 55)
        .outbound()
        .gave()
        .holding(vec![
            theirs(
                on(2026, 9, 3),
                "Their current backup policies from compliance, all three sites",
                on(2026, 9, 18),
                DANA,
            )
            .phrase("by 18 sep")
            .kept(on(2026, 9, 16))
            .asked(),
        ]),
        touch(
            Kind::Call,
            on(2026, 9, 15),
            "Walked Ravi through the weekend plan, hour by hour. He found a gap at four in \
                the morning.",
        )
        .with(&[RAVI, "Callum Dyer"])
        .at(14, 20)
        .long(40)
        .outbound()
        .gave()
        .holding(vec![
            mine(on(2026, 9, 15), "Cover go-live weekend on site", on(2026, 10, 16))
                .with(&[TOM])
                .kept(on(2026, 10, 16))
                .gave(),
            theirs(on(2026, 9, 15), "Console logins for our engineers", on(2026, 11, 6), RAVI)
                .phrase("by 6 nov")
                .kept(on(2026, 11, 6))
                .asked(),
        ]),
        touch(
            Kind::Call,
            on(2026, 9, 28),
            "Dana and Tom on the January move. Three teams become one, the paper comes first.",
        )
        .with(&[TOM, DANA])
        .at(11, 30)
        .long(25)
        .inbound()
        .holding(vec![
            theirs(on(2026, 9, 28), "Signed data agreement", on(2026, 11, 17), DANA)
                .phrase("by 17 nov")
                .asked(),
            theirs(on(2026, 9, 28), "Headcount for the January move", on(2026, 11, 30), TOM)
                .phrase("by 30 nov")
                .asked(),
        ]),
        touch(
            Kind::Note,
            on(2026, 10, 16),
            "Edge refresh went live at 42 sites. We covered the weekend, as promised.",
        )
        .with(&[TOM, RAVI])
        .gave()
        .tag("golive"),
        delight(
            on(2026, 10, 17),
            "Saturday morning after go-live: the incident book was empty.",
            "The first upgrade nobody noticed.",
            Lever::Ease,
        )
        .with(&[TOM])
        .by("Leo Hartmann")
        .may_be_retold()
        .told(on(2026, 10, 30))
        .thanked(on(2026, 10, 19))
        .gave()
        .expected("A weekend of telephone calls", "An empty incident book")
        .chain(&[
            (on(2026, 10, 17), "rang at eight, nothing to report"),
            (on(2026, 10, 17), "“nobody noticed”"),
            (on(2026, 10, 19), "breakfast for Leo's crew"),
            (on(2026, 11, 10), "calmer since go-live"),
        ]),
        touch(
            Kind::Email,
            on(2026, 11, 6),
            "Ravi: the console logins for our engineers are set up. Asked what the control \
                room still needs in writing.",
        )
        .with(&[RAVI])
        .at(10, 25)
        .inbound()
        .holding(vec![
            mine(on(2026, 11, 6), "Send the control room sizing document", on(2026, 11, 19))
                .with(&[PRIYA])
                .phrase("by 19 nov")
                .gave(),
        ]),
        touch(
            Kind::Call,
            on(2026, 11, 10),
            "Control room, and who looks after backups\n\nTom is calmer since go-live. Night \
                shift still opens the old console out of habit; Joel would like someone to sit \
                with them once.\n\nThey merge three teams in January and nobody has said who \
                will own the backup policy. I said I would send ours with a restore test, so \
                that the board sees proof and not a promise.",
        )
        .with(&[TOM, JOEL])
        .at(16, 10)
        .long(22)
        .outbound()
        .holding(vec![
            mine(
                on(2026, 11, 10),
                "Send Priya the backup policy with a restore test for the control room",
                on(2026, 11, 25),
            )
            .with(&[PRIYA])
            .phrase("by 25 nov")
            .gave(),
            asked_us(on(2026, 11, 10), "Who will own the backup policy after the merger?", 60)
                .with(&[TOM])
                .at(16, 15)
                .first_answer(on(2026, 11, 10), 5),
        ]),
        pulse(on(2026, 11, 12), 9, PulseAbout::Support, "20817", "Sorted before I had finished typing.")
            .with(&[JOEL])
            .closed(on(2026, 11, 12))
            .told(on(2026, 11, 12))
            .holding(vec![
                delight(
                    on(2026, 11, 12),
                    "Nadia saw the alarm, fixed the rule and answered while Joel was still writing.",
                    "Sorted before I had finished typing.",
                    Lever::Speed,
                )
                .with(&[JOEL])
                .by("Nadia Rahman")
                .gave()
                .chain(&[
                    (on(2026, 11, 12), "the reply came first"),
                    (on(2026, 11, 12), "nine of ten"),
                    (on(2026, 11, 12), "thanked us in the ticket"),
                ]),
                obstacle(on(2026, 11, 12), "Night team has never been shown the console").with(&[JOEL]),
                to_raise(
                    on(2026, 11, 12),
                    "Would a quiet hour with the night shift help more than a course?",
                )
                .with(&[JOEL]),
            ]),
    ]
}
