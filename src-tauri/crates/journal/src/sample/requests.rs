//! What they asked us in the last half year, and how long the first answer took.

use super::writing::{asked_us, on};
use super::{
    SampleAccount, SampleEntry, brightwell, calder, kestrel, maddox, orrin, pellworth, st_aldrics, tern,
};

/// Month, day, hour and minute of this year; minutes to the first answer; who; what; the answer.
type Request = ((u32, u32, u16, u16), u32, &'static str, &'static str, &'static str);

/// Adds the requests of every account. Half of all first answers come within forty-one minutes.
pub(super) fn add(accounts: &mut [SampleAccount]) {
    for account in accounts {
        for (name, hoped, requests) in REQUESTS {
            if *name == account.name {
                account.entries.extend(requests.iter().map(|request| entry(*request, *hoped)));
            }
        }
    }
}

fn entry(((month, day, hour, minute), took, who, text, answer): Request, hoped: u32) -> SampleEntry {
    let day = on(2026, month, day);
    asked_us(day, text, hoped)
        .with(&[who])
        .at(hour, minute)
        .inbound()
        .first_answer(day, took)
        .answered(day, answer)
}

/// Account, minutes that they hoped for, and what they asked.
const REQUESTS: &[(&str, u32, &[Request])] = &[
    (
        calder::NAME,
        60,
        &[
            (
                (6, 3, 9, 12),
                34,
                "Ravi Menon",
                "Which firmware do the roof cabinets want?",
                "7.2, and not 7.3 until August.",
            ),
            (
                (6, 25, 14, 3),
                17,
                "Joel Baptiste",
                "Can the desk see who changed a rule?",
                "Yes, under History; sent a picture.",
            ),
            ((7, 9, 22, 41), 8, "Callum Dyer", "Is the alarm at Skipton ours or yours?", "Ours; cleared."),
            (
                (7, 22, 10, 30),
                23,
                "Dana Whitlock",
                "What is the day rate after the change of year?",
                "Unchanged, in one table.",
            ),
            (
                (8, 6, 8, 15),
                30,
                "Marta Kowalczyk",
                "Which key opens the cabinet at Otley?",
                "The blue one; Leo brings a spare.",
            ),
            (
                (8, 27, 11, 50),
                15,
                "Bea Thornton",
                "May we move four sites to the second weekend?",
                "Yes, the plan is updated.",
            ),
        ],
    ),
    (
        brightwell::NAME,
        60,
        &[
            ((6, 2, 7, 20), 38, "Marcus Hale", "Do the scanners read wet labels?", "Yes, tried under a tap."),
            ((6, 24, 13, 10), 25, "Gillian Frost", "Which ports must be open?", "Two; sent the list."),
            ((7, 21, 9, 0), 56, "Yusuf Demir", "Can it be paid in quarters?", "Yes, at the same price."),
            ((8, 19, 6, 5), 19, "Marcus Hale", "Can a picker use two devices?", "Yes, the last scan wins."),
            (
                (9, 24, 5, 50),
                29,
                "Marcus Hale",
                "Why does lane nine beep twice?",
                "A setting; gone since noon.",
            ),
            (
                (10, 14, 10, 25),
                40,
                "Aisha Noor",
                "Who else runs three shifts on one charge?",
                "Nobody honest; spare batteries.",
            ),
            (
                (11, 5, 12, 0),
                41,
                "Gillian Frost",
                "Is the new certificate ours to renew?",
                "Ours; done on the day.",
            ),
        ],
    ),
    (
        st_aldrics::NAME,
        30,
        &[
            (
                (6, 9, 7, 30),
                22,
                "Kofi Mensah",
                "Can a tablet be wiped with alcohol?",
                "Yes, daily, not the pen.",
            ),
            ((7, 2, 3, 55), 6, "Kofi Mensah", "Ward six is offline, is it us?", "A cable; Owen is on it."),
            ((7, 30, 11, 15), 32, "Simon Drury", "Is training in the price?", "Yes, both waves."),
            (
                (8, 25, 8, 10),
                13,
                "Kofi Mensah",
                "One tablet will not charge, swap?",
                "Swapped before the round.",
            ),
            (
                (9, 10, 15, 0),
                77,
                "Helen Marsh",
                "Where is patient data kept at night?",
                "In your own hall; drawing sent.",
            ),
            (
                (10, 1, 9, 45),
                28,
                "Anna Kessler",
                "Can the children see the screen lock?",
                "A kinder picture is on it now.",
            ),
            ((10, 27, 4, 20), 17, "Kofi Mensah", "Who is on call this weekend?", "Owen, and then Nadia."),
        ],
    ),
    (
        maddox::NAME,
        120,
        &[
            ((6, 4, 10, 0), 36, "Luis Ortega", "Does the count see the Leeds office?", "Yes, since Monday."),
            (
                (6, 23, 16, 30),
                130,
                "Carla Reyes",
                "May we share the count with our auditor?",
                "Yes; sent a clean copy.",
            ),
            ((7, 15, 9, 20), 44, "Luis Ortega", "Why is Ned listed twice?", "Two laptops, one Ned."),
            ((8, 13, 12, 10), 32, "Ned Proctor", "Can I see my own line only?", "Yes, a view for him."),
            ((9, 9, 14, 45), 140, "Fiona Maddox", "What happens to my licence?", "Nothing until you say so."),
            (
                (10, 7, 11, 5),
                34,
                "Luis Ortega",
                "How do I add a trainee for a month?",
                "By the month; two clicks.",
            ),
            ((10, 28, 17, 15), 48, "Carla Reyes", "Can we sign before the year ends?", "Yes, on one page."),
        ],
    ),
    (
        kestrel::NAME,
        60,
        &[
            (
                (6, 10, 12, 20),
                31,
                "Ben Achebe",
                "Which image goes on the art rooms?",
                "The second; labelled.",
            ),
            ((7, 1, 9, 50), 120, "Ruth Allard", "Can the invoice fall into August?", "Yes, the first."),
            ((8, 20, 14, 0), 22, "Ben Achebe", "Do the boxes fit through the stage door?", "Yes, measured."),
            (
                (9, 2, 8, 5),
                14,
                "Naomi Clarke",
                "One teacher has the wrong name, can you?",
                "Done before the second bell.",
            ),
            ((9, 24, 10, 40), 26, "Ben Achebe", "Spare keyboards?", "Six in the office cupboard."),
            ((10, 15, 13, 30), 94, "Ruth Allard", "What does year four cost?", "One line; sent."),
            (
                (11, 5, 9, 25),
                41,
                "Megan Price-Jones",
                "May my staff try one for a week?",
                "Yes, two are on the way.",
            ),
        ],
    ),
    (
        pellworth::NAME,
        120,
        &[
            ((6, 3, 15, 30), 58, "Grace Adeyemi", "Can a councillor see drafts?", "No, and here is why."),
            ((6, 30, 16, 0), 87, "Martin Yates", "How long are letters kept?", "Seven years, as agreed."),
            ((7, 22, 20, 50), 32, "Sheila Crowe", "Where did the third menu go?", "Gone, as you asked."),
            (
                (8, 19, 15, 20),
                68,
                "Grace Adeyemi",
                "What does one more language cost?",
                "Nothing but the words.",
            ),
            ((9, 16, 10, 10), 45, "Iwan Bevan", "Which framework lot is this?", "Lot two; paper sent."),
            (
                (10, 8, 15, 45),
                57,
                "Grace Adeyemi",
                "Why was Monday slow?",
                "Backlog of the weekend; measuring.",
            ),
            (
                (10, 29, 16, 5),
                76,
                "Martin Yates",
                "Can two officers share a file?",
                "Yes, shown by telephone.",
            ),
        ],
    ),
    (
        tern::NAME,
        60,
        &[
            (
                (6, 16, 10, 0),
                65,
                "Jonas Berg",
                "Do the trackers want the new network?",
                "No, their own card.",
            ),
            (
                (7, 7, 6, 40),
                338,
                "Rob Tennant",
                "Gate two does not open, who do I ring?",
                "Leo; it was the fuse.",
            ),
            (
                (7, 28, 9, 15),
                190,
                "Jonas Berg",
                "Yes or no: may a driver use his own telephone?",
                "Yes, on the guest side.",
            ),
            (
                (8, 20, 13, 50),
                148,
                "Asha Pillai",
                "Why do lorries vanish at the bridge?",
                "Steel; an antenna is planned.",
            ),
            ((9, 10, 8, 5), 215, "Eva Lindqvist", "Is the survey part of the price?", "Yes."),
            ((9, 30, 11, 30), 450, "Rob Tennant", "Can the masts go on the old posts?", "Two of them can."),
            ((10, 20, 15, 10), 160, "Asha Pillai", "Whom do I ring at the weekend?", "Nadia; number sent."),
        ],
    ),
    (
        orrin::NAME,
        120,
        &[
            ((6, 2, 7, 40), 62, "Hanna Moe", "Is last night's run complete?", "Yes, all drawings."),
            (
                (6, 24, 14, 0),
                113,
                "Pieter de Vries",
                "Does chalk survive the floor paint?",
                "No; drawn on paper too.",
            ),
            ((7, 15, 9, 30), 39, "Hanna Moe", "Which drawing did I lose?", "Impeller nine; it is back."),
            (
                (8, 6, 11, 20),
                88,
                "Ingrid Solberg",
                "What if the line to you is down?",
                "A copy stays in your hall.",
            ),
            ((8, 27, 7, 25), 58, "Pieter de Vries", "May the crane cross the cable?", "Yes, four metres up."),
            (
                (9, 17, 13, 10),
                152,
                "Hanna Moe",
                "Can old formats be read in ten years?",
                "Yes, we keep the reader.",
            ),
            ((10, 6, 10, 45), 64, "Hanna Moe", "Who else can ask for a drawing?", "Whoever Ingrid names."),
        ],
    ),
];
