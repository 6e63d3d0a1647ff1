//! What comes beyond the order, woven into the story: consents, answers to what was asked, gifts and what came back, advocates,
//! what went wrong once, what we mean to do. The accounts tell what happened; this file adds what it means.

use super::writing::{advocacy, obstacle, on, outcome, pulse, touch};
use super::{SampleAccount, SampleEntry, brightwell, calder, kestrel, maddox, pellworth, st_aldrics, tern};
use chrono::NaiveDate;
use kept_model::{
    AdvocacyForm, Consent, Facet, Kind, Playbook, PlaybookAnchor, PlaybookStep, PulseAbout, PulseSide,
    Relation, Served, Shift, Stance,
};

/// A file of the sample: the words of its entry, its name and its bytes.
pub(super) type File = (&'static str, &'static str, &'static [u8]);

/// What was attached: a photograph of the card with forty-one names, and a letter on paper.
pub(super) const FILES: &[File] = &[
    ("Leo wrote every picker's name", "card for Leo.png", include_bytes!("files/card.png")),
    ("Hanna lost a drawing on purpose", "letter to the desk.pdf", include_bytes!("files/letter.pdf")),
];

/// Entries that answer others: the words of the later one, how, and the words of the earlier one.
pub(super) const LINKS: &[(&str, Relation, &str)] = &[
    // Naomi gave her teachers' time; Ben's workshop had been given a whole day.
    ("Two teachers, a quarter of an hour", Relation::Returns, "A day in Ben's workshop"),
    // Carla rang a friend, unasked; Luis had been given the list of the seventy.
    ("Carla rang Dunmore Chambers", Relation::Returns, "Sent Luis the list of the seventy"),
    // Helen told the other ward sisters what Naomi had told her at a conference.
    ("Helen retold Naomi's story", Relation::Retells, "Told Naomi that the old screens"),
    // The rule that was broken for Carla was broken again for Ingrid.
    ("Sent Ingrid the hall's cabling", Relation::Reuses, "Told a customer to buy a third less"),
];

/// Prompts that were put off on the Monday, until the next: the rule, the words of the entry, and what follows its uid in the
/// prompt's identity. `{}` is the day that the prompt hangs on.
pub(super) const SNOOZED: &[(&str, &str, &str, Option<NaiveDate>)] = &[
    ("consent_not_asked", "Eva asked in the evening", "consent", None),
    ("consent_not_asked", "Leo wrote every picker's name", "consent", None),
    ("stalled", "Backup service", "adopted@{}", Some(on(2026, 3, 3))),
    ("playbook", "Ward tablets", "used@{}", Some(on(2026, 8, 24))),
];

/// A story as the sample holds it; its parts are the words of its entries.
pub(super) struct SampleStory {
    pub(super) account: &'static str,
    pub(super) title: &'static str,
    pub(super) before: Option<&'static str>,
    pub(super) moment: Option<&'static str>,
    pub(super) felt: Option<&'static str>,
    pub(super) after: Option<&'static str>,
    pub(super) day: NaiveDate,
    pub(super) told: Option<(NaiveDate, &'static str)>,
    pub(super) parts: &'static [&'static str],
}

/// One story that was told, and one that lacks how it was before.
pub(super) const STORIES: &[SampleStory] = &[
    SampleStory {
        account: kestrel::NAME,
        title: "The laptops that nobody talks about",
        before: Some("Every September the first week went to passwords, boxes and queues."),
        moment: Some("310 laptops came named and charged, with a note from the office under each lid."),
        felt: Some("Teachers wrote back. One note was read aloud in assembly."),
        after: Some("No lesson lost to a login since the first of September."),
        day: on(2026, 10, 20),
        told: Some((on(2026, 10, 28), "Harbour School")),
        parts: &[
            "Every laptop had a handwritten note",
            "No lesson lost to a login",
            "Nobody talks about them",
        ],
    },
    SampleStory {
        account: calder::NAME,
        title: "The upgrade nobody noticed",
        before: None,
        moment: Some("Forty-two sites changed over in one weekend."),
        felt: None,
        after: Some("The incident book stayed empty."),
        day: on(2026, 11, 11),
        told: None,
        parts: &["Saturday morning after go-live"],
    },
];

/// What we mean to do for an account in a year, and what became of it.
pub(super) const INTENTIONS: &[(&str, i32, &str, Option<&str>)] = &[
    (
        calder::NAME,
        2025,
        "Ask Tom what keeps him awake",
        Some("He rang before the budget was written, not after."),
    ),
    (calder::NAME, 2026, "Let the night shift choose, not only hear of it", None),
    (brightwell::NAME, 2025, "Stand on the picking line once a quarter", Some("Three times of four.")),
    (brightwell::NAME, 2026, "Count the errors with them, whoever is right", None),
    (kestrel::NAME, 2026, "A September that starts with lessons", Some("It did.")),
    (maddox::NAME, 2026, "Find what they pay for and never open", Some("Seventy licences.")),
    (st_aldrics::NAME, 2026, "Give before we ask again", None),
];

/// Playbooks of the user's own beside the one that ships.
pub(super) fn playbooks() -> Vec<Playbook> {
    let step = |name: &str, offset_days, shift, question: &str| PlaybookStep {
        name: name.to_owned(),
        offset_days,
        shift,
        every_years: None,
        question: question.to_owned(),
    };
    vec![
        // Three weeks of use are enough to look for the numbers; the shipped one asks ninety days after go-live.
        Playbook {
            name: "Outcome".to_owned(),
            anchor: PlaybookAnchor::Adopted,
            is_on: true,
            steps: vec![step("helped", 20, Shift::Before, "Has it got better, in their own numbers?")],
        },
        Playbook {
            name: "Before the renewal".to_owned(),
            anchor: PlaybookAnchor::Renewal,
            is_on: true,
            steps: vec![
                step("change", -100, Shift::Before, "What would they change before they say yes again?"),
                step("paper", -45, Shift::Before, "Which paper do they need, and who reads it?"),
            ],
        },
    ]
}

/// Adds to every account what it means.
pub(super) fn add(accounts: &mut [SampleAccount]) {
    for account in accounts.iter_mut() {
        account.entries.extend(more(&account.name));
        for entry in &mut account.entries {
            mean(entry);
        }
    }
}

/// Entries that the accounts do not tell.
fn more(account: &str) -> Vec<SampleEntry> {
    match account {
        brightwell::NAME => vec![
            asked(
                on(2026, 7, 20),
                AdvocacyForm::Reference,
                "a dairy in Selby",
                "Aisha took a call from a dairy.",
            )
            .with(&["Aisha Noor"]),
            asked(
                on(2026, 9, 15),
                AdvocacyForm::Review,
                "",
                "Aisha wrote three lines for the buyers' guide.",
            )
            .with(&["Aisha Noor"])
            .place("Cold Chain Buyers' Guide", Some("https://buyersguide.example/scanners")),
        ],
        st_aldrics::NAME => vec![
            outcome(
                on(2026, 7, 14),
                "Night sisters able to change a rule without ringing anyone",
                "A night without a call to the desk",
                on(2026, 9, 23),
            )
            .with(&["Anna Kessler"]),
            advocacy(
                on(2026, 10, 21),
                AdvocacyForm::Retelling,
                false,
                "the sisters of four wards",
                "Helen retold Naomi's story of the screens that would do, heard at a conference.",
            )
            .with(&["Helen Marsh"])
            .place("ward sisters' morning", None),
        ],
        pellworth::NAME => vec![
            obstacle(on(2024, 3, 12), "Letters printed a day late, every quarter's end")
                .with(&["Martin Yates"])
                .complaint(on(2024, 4, 10))
                .worse("Martin wrote to the county", on(2024, 6, 3), "the print contract went elsewhere")
                .helped(on(2025, 3, 18), "Showed Martin the queue; the letters came back to us."),
            advocacy(
                on(2026, 2, 10),
                AdvocacyForm::Mention,
                false,
                "the county's digital board",
                "Grace named us in the county newsletter, unasked.",
            )
            .with(&["Grace Adeyemi"])
            .place("county newsletter", Some("https://county.example/newsletter")),
        ],
        tern::NAME => vec![
            // Called a gift, and good for our own quarter: it counts as an ask.
            {
                let mut gift = touch(
                    Kind::Email,
                    on(2026, 7, 15),
                    "Offered Eva six percent off if she signs before the end of our quarter.",
                )
                .with(&["Eva Lindqvist"])
                .outbound()
                .gave();
                gift.draft.served = Some(Served::Us);
                gift
            },
            ours(pulse(on(2026, 10, 20), 10, PulseAbout::Support, "", "They have Nadia's own number now.")),
        ],
        kestrel::NAME => {
            vec![ours(pulse(on(2026, 10, 1), 8, PulseAbout::Product, "", "Quiet, so they must like them."))]
        }
        _ => Vec::new(),
    }
}

/// Somebody spoke for us because we asked. It stays out of the balance, which counts what was said to be an ask.
fn asked(day: NaiveDate, form: AdvocacyForm, heard_by: &str, body: &str) -> SampleEntry {
    let mut entry = advocacy(day, form, true, heard_by, body);
    if let Facet::Advocacy(advocacy) = &mut entry.draft.facet {
        advocacy.heard_by = advocacy.heard_by.take().filter(|who| !who.is_empty());
    }
    entry
}

/// What we believe they would say.
fn ours(mut pulse: SampleEntry) -> SampleEntry {
    if let Facet::Pulse(facet) = &mut pulse.draft.facet {
        facet.side = PulseSide::Ours;
        facet.ticket = None;
    }
    pulse
}

/// Tags that answer what a prompt would ask, or mark what is worth finding again: the words of the entry and the tag.
const TAGS: &[(&str, &str)] = &[
    ("Told Carla that 140 would do", "story"),
    ("Hanna lost a drawing on purpose", "story"),
    ("Helen and Simon on training hours", "leadership"),
    ("Site list for the edge refresh", "story"),
    ("Control room, and who looks after backups", "obstacle"),
    ("Marcus wants left-handed holsters", "leadership"),
    ("Sent the paper back without the auto-renew clause", "words"),
    ("Sent Ingrid the hall's cabling", "words"),
    ("Sent Eva the dead corners as a drawing", "words"),
];

/// What they said when they were asked: the words of the moment, yes or no, when, and on which terms.
const CONSENTS: &[(&str, Consent, NaiveDate, &str)] = &[
    ("You told us to buy less", Consent::Yes, on(2026, 8, 21), "first name and firm"),
    ("The first upgrade nobody noticed", Consent::Yes, on(2026, 10, 20), "name and company"),
    ("You rang me before I knew", Consent::Yes, on(2026, 11, 9), "first name and hospital"),
    ("The laptops came named", Consent::Yes, on(2026, 9, 20), "name and school"),
    ("You told us what we did not need", Consent::Yes, on(2025, 11, 24), "name and school"),
    ("It felt like being on the same side", Consent::Yes, on(2026, 3, 10), "first name only"),
    ("I have never signed anything", Consent::No, on(2026, 11, 10), "not while he signs for the firm"),
    ("Two lines. I had planned", Consent::No, on(2026, 8, 5), "not before the audit"),
    ("We opened the box", Consent::No, on(2026, 9, 2), "after the second wave, perhaps"),
    ("Nobody talks about them", Consent::Yes, on(2026, 10, 12), "first name and school"),
    ("No lesson lost to a login", Consent::Yes, on(2026, 10, 16), "name and school"),
];

/// What an experiment taught.
const TAUGHT: &[(&str, &str)] = &[
    ("Told a customer to buy a third less", "Count first, quote second; for whoever renews by habit."),
    ("Gave the control tower", "A number that is trusted is not abused; give it to every night desk."),
];

/// Tickets that carried a question.
const TICKETS: &[(&str, &str)] = &[
    ("Can the desk see who changed a rule?", "20311"),
    ("Why does lane nine beep twice?", "20577"),
    ("Ward six is offline, is it us?", "20324"),
];

/// What is known of an entry beyond what happened.
fn mean(entry: &mut SampleEntry) {
    let draft = &mut entry.draft;
    for (words, tag) in TAGS {
        if draft.body.contains(words) {
            draft.tags.push((*tag).to_owned());
        }
    }
    if draft.kind.is_touch() && draft.served.is_none() {
        draft.served = draft.stance.map(|stance| match stance {
            Stance::Gave => Served::Them,
            Stance::Asked => Served::Us,
        });
    }
    let said = |words: &str, text: &str| text.contains(words);
    match &mut draft.facet {
        Facet::Delight(delight) => {
            let words = delight.words.clone().unwrap_or_default();
            for (_, consent, day, terms) in CONSENTS.iter().filter(|(of, ..)| said(of, &words)) {
                delight.consent = *consent;
                (delight.consent_day, delight.consent_terms) = (Some(*day), Some((*terms).to_owned()));
            }
            // Joel's thanks reached Nadia the next day.
            if words.starts_with("Sorted before") {
                delight.thanked = Some(on(2026, 11, 13));
            }
        }
        Facet::Pulse(pulse) => {
            for (_, consent, day, terms) in CONSENTS.iter().filter(|(of, ..)| said(of, &draft.body)) {
                pulse.consent = *consent;
                (pulse.consent_day, pulse.consent_terms) = (Some(*day), Some((*terms).to_owned()));
            }
        }
        Facet::Outcome(outcome) => {
            for (_, consent, day, terms) in CONSENTS.iter().filter(|(of, ..)| said(of, &draft.body)) {
                outcome.consent = *consent;
                (outcome.consent_day, outcome.consent_terms) = (Some(*day), Some((*terms).to_owned()));
            }
        }
        Facet::Experiment(experiment) => {
            if let Some((_, taught)) = TAUGHT.iter().find(|(of, _)| said(of, &draft.body)) {
                experiment.taught = Some((*taught).to_owned());
            }
        }
        Facet::Question(question) => {
            if let Some((_, ticket)) = TICKETS.iter().find(|(of, _)| said(of, &draft.body)) {
                question.ticket = Some((*ticket).to_owned());
            }
            // The answer came first; the matter itself was done twice as long after it, the same day.
            if question.done == question.first_answer {
                question.done_minutes = question.answer_minutes.map(|minutes| minutes * 2 + 10);
            }
        }
        _ => {}
    }
    for child in &mut entry.children {
        mean(child);
    }
}
