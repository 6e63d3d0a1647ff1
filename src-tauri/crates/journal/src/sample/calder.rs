//! Calder Water: the customer of the pictures, eighty-six entries and a review at half past ten.

use super::writing::{
    account as named, advocacy, asked_us, delight, experiment, meeting, mine, obstacle, on, order, outcome, person,
    pulse, theirs, to_raise, touch,
};
use super::{SampleAccount, SampleEntry, SamplePerson};
use kept_model::{AdvocacyForm, Kind, LaneStepName, Level, Lever, OutcomeState, PulseAbout};

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
    account.meetings = vec![
        meeting("Quarterly review", on(2026, 11, 19), (10 * 60 + 30, 60), "Leeds", &[PRIYA, TOM, JOEL]),
    ];
    account.entries = early();
    account.entries.extend(this_year());
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
        person("Hugh Pickering", "Finance director").note("Walks the Pennine Way in stages, asks where we got to."),
        person("Callum Dyer", "Night shift lead").note("Prefers chat after ten at night, never the telephone."),
        person("Bea Thornton", "Programme office"),
        person("Marta Kowalczyk", "Field operations").note("On the road until three."),
    ]
}

/// From the first meeting to the end of last year.
fn early() -> Vec<SampleEntry> {
    vec![
        touch(Kind::Meeting, on(2021, 3, 9), "First meeting, in the canteen. Tom asked what we would leave out.")
            .with(&[TOM]).long(50),
        delight(on(2024, 9, 18), "Leo drove to Todmorden with a power supply before the fault was logged.",
            "I had not hung up and he was at the gate.", Lever::Speed)
            .with(&["Wendy Sutcliffe"]).by("Leo Hartmann").may_be_retold().told(on(2024, 11, 5))
            .thanked(on(2024, 9, 19)).expected("Somebody next morning", "Leo at the gate in forty minutes").cost(60)
            .chain(&[
                (on(2024, 9, 18), "silence on the line"), (on(2024, 9, 18), "she laughed"),
                (on(2024, 9, 20), "a tin of shortbread"), (on(2024, 11, 1), "no outage in that winter"),
                (on(2025, 1, 14), "named us in the supplier survey"), (on(2025, 2, 3), "told it at the water forum"),
            ]),
        advocacy(on(2025, 2, 3), AdvocacyForm::Mention, false, "about forty water companies",
            "Wendy told the Todmorden story from the stage.")
            .with(&["Wendy Sutcliffe"]).place("Northern water forum", Some("https://waterforum.example/2025/nights")),
        experiment(on(2025, 5, 13), "Lent a core switch without an order number.",
            "That it would never come back, and that finance would ask.",
            "It came back in a week, with an order for two.")
            .with(&[PRIYA]).gave(),
        delight(on(2025, 5, 21), "Lent the spare switch for the Halifax works.",
            "You lent it before I had asked what it costs.", Lever::Generosity)
            .with(&[PRIYA]).by("Sam Okafor").may_be_retold().told(on(2025, 7, 2)).thanked(on(2025, 5, 21)).cost(140)
            .chain(&[
                (on(2025, 5, 13), "a pause, then thanks"), (on(2025, 5, 21), "“before I had asked”"),
                (on(2025, 5, 22), "a note to our director"), (on(2025, 7, 1), "still quoted in their stand-up"),
                (on(2025, 9, 30), "renewed without a tender"), (on(2025, 10, 15), "spoke for us to a works council"),
            ]),
        delight(on(2025, 10, 9), "Sent Dana the renewal as one table instead of four annexes.",
            "Every figure in one table, and none of them wrong.", Lever::Ease)
            .with(&[DANA]).by("Sam Okafor").thanked(on(2025, 10, 9))
            .chain(&[(on(2025, 10, 9), "answered within the hour"), (on(2025, 10, 9), "an exclamation mark, from Dana")]),
        outcome(on(2025, 11, 6), "Fewer calls to the service desk on Monday mornings",
            "Calls before ten, by the desk's own count", on(2026, 9, 14))
            .with(&[JOEL]).progress(OutcomeState::Reached, "down 31 % since June"),
    ]
}

/// From January to the end of August.
fn this_year() -> Vec<SampleEntry> {
    vec![
        order(on(2026, 2, 20), "CW-20411", "Service desk tools", 38_400)
            .with(&[JOEL, DANA]).tag("60seats")
            .step(LaneStepName::Live, Some(on(2026, 4, 6)), "60 seats")
            .step(LaneStepName::Adopted, Some(on(2026, 6, 2)), "all three shifts")
            .step(LaneStepName::Valued, Some(on(2026, 9, 14)), "calls down 31 %")
            .planned(LaneStepName::Renewed, on(2027, 2, 28)),
        delight(on(2026, 2, 26), "First night under the new backup policy of the service desk.",
            "The backup was already running when I thought to ask.", Lever::Speed)
            .with(&[JOEL]).by("Nadia Rahman").may_be_retold().told(on(2026, 3, 20)).thanked(on(2026, 2, 27))
            .chain(&[
                (on(2026, 2, 26), "his message at two in the morning"), (on(2026, 2, 26), "“already running”"),
                (on(2026, 2, 27), "thanked Nadia by name"), (on(2026, 5, 6), "nights without a ticket"),
            ]),
        touch(Kind::Meeting, on(2026, 5, 6), "Spring review. A first talk about a shared backup policy, no owner yet, \
            Tom wants to wait for the audit. Joel wants the desk to know who to ring.")
            .with(&[TOM, JOEL]).at(14, 0).long(35),
        touch(Kind::Call, on(2026, 5, 21), "Tom asked how other companies write it down. Offered to look at home first.")
            .with(&[TOM]).at(11, 5).long(12).outbound().holding(vec![
                mine(on(2026, 5, 21), "Ask our engineers for their own backup policy, as a pattern", on(2026, 5, 28))
                    .with(&[TOM]).phrase("by 28 may").kept(on(2026, 5, 28)),
            ]),
        touch(Kind::Email, on(2026, 5, 28), "Attached the draft backup policy, two pages, marked what is new in the margin.")
            .with(&[PRIYA]).at(9, 40).outbound().gave(),
        touch(Kind::Meeting, on(2026, 6, 4), "Site list for the edge refresh, line by line. Marta knows which roofs leak.")
            .with(&[PRIYA, "Marta Kowalczyk", RAVI]).at(13, 0).long(90),
        order(on(2026, 6, 12), "CW-21077", "Edge refresh", 412_000)
            .with(&[PRIYA, TOM]).tag("42sites")
            .step(LaneStepName::Live, Some(on(2026, 10, 16)), "42 sites")
            .step(LaneStepName::Adopted, None, "31 of 42 sites")
            .planned(LaneStepName::Renewed, on(2027, 9, 30)),
        outcome(on(2026, 6, 12), "No unplanned downtime for the control room",
            "Twelve months without a line in the incident book", on(2026, 11, 10))
            .with(&[TOM]).progress(OutcomeState::Open, "five weeks clean since go-live"),
        touch(Kind::Call, on(2026, 6, 19), "Tom worried that nobody has tested the backup policy since the spring, wants \
            proof before the board asks. Stayed on the line until the night cover picked up.")
            .with(&[TOM]).at(16, 30).long(14).inbound().holding(vec![
                delight(on(2026, 6, 19), "Stayed on the line with Tom until the night cover picked up.",
                    "If you can make the nights quiet, I will tell anyone who asks.", Lever::Humanity)
                    .with(&[TOM]).by("Sam Okafor").thanked(on(2026, 6, 19))
                    .chain(&[(on(2026, 6, 19), "he had expected a number to ring"), (on(2026, 6, 19), "said so")]),
            ]),
        touch(Kind::Visit, on(2026, 7, 2), "A morning in the control room with Priya. Counted eleven screens and two kettles.")
            .with(&[PRIYA, "Wendy Sutcliffe"]).at(10, 0).long(150).outbound().gave().holding(vec![
                delight(on(2026, 7, 2), "Read the backup policy aloud to Priya's board member, one page, no abbreviations.",
                    "You wrote it so that a board can read it.", Lever::Ease)
                    .with(&[PRIYA]).by("Mei Tan").thanked(on(2026, 7, 3))
                    .chain(&[(on(2026, 7, 2), "she read it twice"), (on(2026, 7, 2), "asked to keep the page")]),
            ]),
        touch(Kind::Call, on(2026, 7, 16), "Priya has read the backup policy on the train and struck out one line. The change \
            board will see it in the autumn.")
            .with(&[PRIYA]).at(9, 50).long(18).outbound(),
        touch(Kind::Email, on(2026, 7, 30), "Sent Ravi the cut-over order for the first eight sites, with a column for his doubts.")
            .with(&[RAVI]).at(15, 10).outbound().gave(),
        delight(on(2026, 8, 14), "Leo left a labelled box of spare cables at every pumping station on his way home.",
            "There was a box with our name on it. Nobody had ordered it.", Lever::Generosity)
            .with(&["Marta Kowalczyk"]).by("Leo Hartmann").thanked(on(2026, 8, 17)).cost(95)
            .chain(&[
                (on(2026, 8, 14), "she rang to ask whose it was"), (on(2026, 8, 14), "a photograph of the box"),
                (on(2026, 8, 18), "her crew signed a card"),
            ]),
        touch(Kind::Chat, on(2026, 8, 20), "Joel's twins are here, both well. Told him to leave the tickets to Nadia for a week.")
            .with(&[JOEL]).at(20, 15).inbound(),
        outcome(on(2026, 8, 20), "Nights able to change a rule without ringing anyone",
            "A rule changed between ten and six, no call in the log", on(2026, 11, 10))
            .with(&[JOEL]),
    ]
}

/// From the last days of August: the ninety days that the balance counts.
fn autumn() -> Vec<SampleEntry> {
    vec![
        touch(Kind::Chat, on(2026, 8, 24), "Sent Callum the one-page key for the new alarms, laminated, for the night desk.")
            .with(&["Callum Dyer"]).at(21, 40).outbound().gave(),
        touch(Kind::Meeting, on(2026, 9, 1), "Summer review. Priya and Dana agreed to look at the backup policy again once the \
            change board has met; Dana wants every figure in one table. Priya asked who else has done this at night, \
            and whether Orrin would talk.")
            .with(&[PRIYA, DANA]).at(10, 0).long(48).holding(vec![
                mine(on(2026, 9, 1), "Introduce Priya to Ingrid", on(2026, 12, 4))
                    .with(&[PRIYA, "Ingrid Solberg"]).also(super::orrin::NAME).phrase("by 4 dec").gave(),
                obstacle(on(2026, 9, 1), "Change board meets every second Tuesday").with(&[PRIYA]),
            ]),
        touch(Kind::Email, on(2026, 9, 3), "One table for Dana, as she likes it: sites, hours, prices, and what we left out.")
            .with(&[DANA]).at(8, 55).outbound().gave().holding(vec![
                theirs(on(2026, 9, 3), "Their current backup policies from compliance, all three sites", on(2026, 9, 18), DANA)
                    .phrase("by 18 sep").kept(on(2026, 9, 16)).asked(),
            ]),
        touch(Kind::Call, on(2026, 9, 15), "Walked Ravi through the weekend plan, hour by hour. He found a gap at four in the morning.")
            .with(&[RAVI, "Callum Dyer"]).at(14, 20).long(40).outbound().gave().holding(vec![
                mine(on(2026, 9, 15), "Cover go-live weekend on site", on(2026, 10, 16))
                    .with(&[TOM]).kept(on(2026, 10, 16)),
                theirs(on(2026, 9, 15), "Console logins for our engineers", on(2026, 11, 6), RAVI)
                    .phrase("by 6 nov").kept(on(2026, 11, 6)).asked(),
            ]),
        touch(Kind::Call, on(2026, 9, 28), "Dana and Tom on the January move. Three teams become one, the paper comes first.")
            .with(&[TOM, DANA]).at(11, 30).long(25).inbound().holding(vec![
                theirs(on(2026, 9, 28), "Signed data agreement", on(2026, 11, 17), DANA).phrase("by 17 nov").asked(),
                theirs(on(2026, 9, 28), "Headcount for the January move", on(2026, 11, 30), TOM)
                    .phrase("by 30 nov").asked(),
            ]),
        touch(Kind::Note, on(2026, 10, 16), "Edge refresh went live at 42 sites. We covered the weekend, as promised.")
            .with(&[TOM, RAVI]).gave().tag("golive"),
        delight(on(2026, 10, 17), "Saturday morning after go-live: the incident book was empty.",
            "The first upgrade nobody noticed.", Lever::Ease)
            .with(&[TOM]).by("Leo Hartmann").may_be_retold().told(on(2026, 10, 30)).thanked(on(2026, 10, 19)).gave()
            .expected("A weekend of telephone calls", "An empty incident book")
            .chain(&[
                (on(2026, 10, 17), "rang at eight, nothing to report"), (on(2026, 10, 17), "“nobody noticed”"),
                (on(2026, 10, 19), "breakfast for Leo's crew"), (on(2026, 11, 10), "calmer since go-live"),
            ]),
        touch(Kind::Email, on(2026, 11, 6), "Ravi: the console logins for our engineers are set up. Asked what the control room \
            still needs in writing.")
            .with(&[RAVI]).at(10, 25).inbound().holding(vec![
                mine(on(2026, 11, 6), "Send the control room sizing document", on(2026, 11, 19))
                    .with(&[PRIYA]).phrase("by 19 nov").gave(),
            ]),
        touch(Kind::Call, on(2026, 11, 10), "Control room, and who looks after backups\n\nTom is calmer since go-live. Night shift \
            still opens the old console out of habit; Joel would like someone to sit with them once.\n\nThey merge three \
            teams in January and nobody has said who will own the backup policy. I said I would send ours with a restore \
            test, so that the board sees proof and not a promise.")
            .with(&[TOM, JOEL]).at(16, 10).long(22).outbound().holding(vec![
                mine(on(2026, 11, 10), "Send Priya the backup policy with a restore test for the control room",
                    on(2026, 11, 25))
                    .with(&[PRIYA]).phrase("by 25 nov").gave(),
                asked_us(on(2026, 11, 10), "Who will own the backup policy after the merger?", 60)
                    .with(&[TOM]).at(16, 15).first_answer(on(2026, 11, 10), 5),
            ]),
        pulse(on(2026, 11, 12), 9, PulseAbout::Support, "20817", "Sorted before I had finished typing.")
            .with(&[JOEL]).closed(on(2026, 11, 12)).told(on(2026, 11, 12)).holding(vec![
                delight(on(2026, 11, 12), "Nadia saw the alarm, fixed the rule and answered while Joel was still writing.",
                    "Sorted before I had finished typing.", Lever::Speed)
                    .with(&[JOEL]).by("Nadia Rahman").gave()
                    .chain(&[
                        (on(2026, 11, 12), "the reply came first"), (on(2026, 11, 12), "nine of ten"),
                        (on(2026, 11, 12), "thanked us in the ticket"),
                    ]),
                obstacle(on(2026, 11, 12), "Night team has never been shown the console").with(&[JOEL]),
                to_raise(on(2026, 11, 12), "Would a quiet hour with the night shift help more than a course?").with(&[JOEL]),
            ]),
    ]
}
