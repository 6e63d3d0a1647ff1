//! The two and a half years before the pictures, and the small touches between what is told by hand.

use super::mix::Mix;
use super::writing::{asked_us, mine, on, pulse, theirs, touch};
use super::{
    SampleAccount, SampleEntry, brightwell, calder, kestrel, ledger::workday, maddox, moved, orrin,
    pellworth, st_aldrics, tern,
};
use chrono::{Datelike, Days, NaiveDate};
use kept_model::{
    Direction::{self, Inbound, Outbound},
    Kind, PulseAbout,
    Stance::{self, Asked, Gave},
};

/// What the small talk of an account is about.
struct Background {
    name: &'static str,
    /// Entries in all, parts included; 0 leaves it to the rhythm.
    total: usize,
    topics: [&'static str; 6],
    /// Days of this year's last half on which they spoke and nothing much was said.
    small: &'static [(u32, u32)],
}

/// The first day of the background and the day on which it ends.
const FROM: NaiveDate = on(2023, 11, 20);
const UNTIL: NaiveDate = on(2026, 5, 8);

/// Adds the small touches of the last half year, in which promises may have been said.
pub(super) fn add_small(accounts: &mut [SampleAccount]) {
    for (account, background, mut mix) in backgrounds(accounts, 0x5A11) {
        for &(month, day) in background.small {
            let mut entry = spoke(&mut mix, account, background, on(2026, month, day));
            // The balance of the last ninety days is told by hand alone.
            entry.draft.stance = None;
            account.entries.push(entry);
        }
    }
}

/// Adds the years before, as much as is missing to what has been told.
pub(super) fn add_past(accounts: &mut [SampleAccount]) {
    for (account, background, mut mix) in backgrounds(accounts, 0x0CA1_DE00) {
        let told: usize = account.entries.iter().map(size).sum();
        let days = (UNTIL - FROM).num_days() as usize;
        let rhythm = account.ideal_days.unwrap_or(21) as usize;
        let wanted = background.total.checked_sub(told).unwrap_or(days / rhythm * 3 / 2);
        let entries = past(&mut mix, account, background, wanted);
        account.entries.extend(entries);
    }
}

/// Each account with its background and its own source of chance.
fn backgrounds(
    accounts: &mut [SampleAccount],
    seed: u64,
) -> impl Iterator<Item = (&mut SampleAccount, &'static Background, Mix)> {
    accounts.iter_mut().zip(seed..).filter_map(|(account, seed)| {
        let background = BACKGROUNDS.iter().find(|background| background.name == account.name)?;
        Some((account, background, Mix::new(seed)))
    })
}

/// An entry and its parts.
fn size(entry: &SampleEntry) -> usize {
    1 + entry.children.iter().map(size).sum::<usize>()
}

/// `wanted` entries, parts included, spread evenly over the background.
fn past(mix: &mut Mix, account: &SampleAccount, background: &Background, wanted: usize) -> Vec<SampleEntry> {
    let mut sizes = Vec::new();
    let mut left = wanted;
    while left > 0 {
        let size = if left > 1 && mix.chance(45) { 2 } else { 1 };
        sizes.push(size);
        left -= size;
    }
    let days = (UNTIL - FROM).num_days() as usize;
    let stride = (days / sizes.len().max(1)).max(1);
    let mut entries = Vec::new();
    for (index, size) in sizes.iter().enumerate() {
        let offset = index * days / sizes.len() + mix.below(stride / 2 + 1);
        let day = no_holiday(FROM.checked_add_days(Days::new(offset as u64)).unwrap_or(FROM));
        if *size == 1 && index % 9 == 4 {
            entries.push(felt(mix, account, day));
            continue;
        }
        let mut entry = spoke(mix, account, background, day);
        if *size == 2 {
            let part = part(mix, background, &entry);
            entry.children.push(part);
        }
        entries.push(entry);
    }
    entries
}

/// `day`, or a working day before it when nobody is at work around Christmas.
fn no_holiday(day: NaiveDate) -> NaiveDate {
    let closed = matches!((day.month(), day.day()), (12, 24..) | (1, 1..=2));
    workday(if closed { moved(day, -2) } else { day })
}

/// A touch with somebody about something.
fn spoke(mix: &mut Mix, account: &SampleAccount, background: &Background, day: NaiveDate) -> SampleEntry {
    let who = &mix.pick(&account.people).name;
    let topic = mix.pick(&background.topics);
    let (kind, direction, stance, text) = mix.pick(&SENTENCES);
    let first = who.split_whitespace().next().unwrap_or(who);
    let mut text = text.replace("{who}", first).replace("{topic}", topic);
    if mix.chance(40) {
        text.push(' ');
        text += *mix.pick(&AFTERTHOUGHTS);
    }
    let mut entry =
        touch(*kind, day, &text).with(&[who]).at(8 + mix.below(9) as u16, 5 * mix.below(12) as u16);
    (entry.draft.direction, entry.draft.stance) = (*direction, *stance);
    if matches!(kind, Kind::Email | Kind::Note | Kind::Chat) {
        entry
    } else {
        entry.long(6 + mix.below(50) as u32)
    }
}

/// A promise that was kept, or a question that was answered, in the touch it came up in.
fn part(mix: &mut Mix, background: &Background, parent: &SampleEntry) -> SampleEntry {
    let day = parent.draft.day;
    let who = parent.people.first().map_or("", String::as_str);
    let topic = mix.pick(&background.topics);
    let due = workday(day.checked_add_days(Days::new(4 + mix.below(8) as u64)).unwrap_or(day));
    match mix.below(10) {
        0..=3 => mine(day, &mix.pick(&MINE).replace("{topic}", topic), due).with(&[who]).kept(due),
        4 => mine(day, &mix.pick(&MINE).replace("{topic}", topic), due)
            .with(&[who])
            .moved(due, moved(due, 1), "asked in good time")
            .kept(moved(due, 1)),
        5..=7 => theirs(day, &mix.pick(&THEIRS).replace("{topic}", topic), due, who).kept(due),
        8 => theirs(day, &mix.pick(&THEIRS).replace("{topic}", topic), due, who).released(due),
        _ => asked_us(day, &mix.pick(&QUESTIONS).replace("{topic}", topic), 120)
            .with(&[who])
            .first_answer(day, 10 + mix.below(150) as u32)
            .answered(due, "Answered in writing."),
    }
}

/// A pulse; a low one is closed within two days, and they were told.
fn felt(mix: &mut Mix, account: &SampleAccount, day: NaiveDate) -> SampleEntry {
    let (score, words) = *mix.pick(&FELT);
    let ticket = (14_000 + mix.below(6_000)).to_string();
    let about = *mix.pick(PulseAbout::ALL);
    let closed = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let who = &mix.pick(&account.people).name;
    pulse(day, score, about, &ticket, words).with(&[who]).closed(closed).told(closed)
}

static BACKGROUNDS: [Background; 8] = [
    Background {
        name: calder::NAME,
        total: 86,
        topics: [
            "the service desk",
            "the control room",
            "the field sites",
            "the alarms",
            "the night shift",
            "the field kit",
        ],
        small: &[],
    },
    Background {
        name: brightwell::NAME,
        total: 0,
        topics: [
            "the picking line",
            "the label printers",
            "depot two",
            "the cold store",
            "stocktaking",
            "the loading bays",
        ],
        small: &[(6, 22), (7, 2), (7, 24), (7, 31), (8, 18)],
    },
    Background {
        name: st_aldrics::NAME,
        total: 0,
        topics: [
            "ward six",
            "the handover",
            "the carts",
            "the training hours",
            "the night round",
            "the new wing",
        ],
        small: &[
            (5, 26),
            (6, 12),
            (6, 22),
            (7, 1),
            (7, 6),
            (7, 22),
            (7, 28),
            (8, 18),
            (8, 25),
            (9, 15),
            (10, 13),
            (10, 19),
            (10, 26),
        ],
    },
    Background {
        name: maddox::NAME,
        total: 0,
        topics: [
            "the licences",
            "the hearing rooms",
            "the file store",
            "the new trainees",
            "the audit",
            "the scanner pool",
        ],
        small: &[(6, 30)],
    },
    Background {
        name: kestrel::NAME,
        total: 0,
        topics: [
            "the science block",
            "the projectors",
            "the exam rooms",
            "the summer works",
            "the art rooms",
            "the logins",
        ],
        small: &[(6, 12), (6, 19)],
    },
    Background {
        name: pellworth::NAME,
        total: 0,
        topics: [
            "the planning letters",
            "the night desk",
            "the councillors",
            "the registry",
            "the Monday queue",
            "the forms",
        ],
        small: &[(5, 29), (7, 31)],
    },
    Background {
        name: tern::NAME,
        total: 0,
        topics: ["the gate", "depot one", "the radios", "the trackers", "the yard", "the control tower"],
        small: &[(7, 10), (7, 31)],
    },
    Background {
        name: orrin::NAME,
        total: 0,
        topics: [
            "the drawings",
            "the new hall",
            "the works server",
            "the door reader",
            "the crane",
            "the design office",
        ],
        small: &[(7, 24), (8, 11)],
    },
];

/// Kind, who came to whom, whom it served, and the text. None of them minds whether the topic is one or many.
const SENTENCES: [(Kind, Option<Direction>, Option<Stance>, &str); 33] = [
    (Kind::Call, Some(Inbound), None, "{who} rang about {topic}; nothing is broken, they wanted to be sure."),
    (Kind::Call, Some(Outbound), None, "Went through {topic} with {who}. Two points left, both ours."),
    (Kind::Call, Some(Inbound), None, "{who} is pleased with {topic} and would not change a thing now."),
    (
        Kind::Call,
        Some(Outbound),
        None,
        "Asked {who} how work with {topic} feels from the inside. Better than in spring.",
    ),
    (Kind::Call, Some(Inbound), None, "{who} wants {topic} on one page. Said that I would try with half."),
    (Kind::Call, Some(Outbound), None, "Short call with {who}: {topic} can wait until after the holidays."),
    (
        Kind::Call,
        Some(Inbound),
        Some(Gave),
        "{who} had read about {topic} elsewhere and wondered. Told them why they need \
                nothing.",
    ),
    (
        Kind::Call,
        Some(Outbound),
        Some(Asked),
        "Asked {who} to put in a word for us on {topic}. They will think about it.",
    ),
    (Kind::Meeting, None, None, "Sat down with {who} on {topic}. We drew it instead of talking about it."),
    (
        Kind::Meeting,
        None,
        None,
        "Half an hour on {topic}; {who} brought the figures and we brought the cake.",
    ),
    (Kind::Meeting, None, None, "Review with {who}: {topic} first, money last, as it should be."),
    (Kind::Meeting, None, None, "{who} and two colleagues on {topic}. The quiet one had the best idea."),
    (Kind::Meeting, None, None, "Planned {topic} with {who} for the next quarter, with a week to spare."),
    (
        Kind::Meeting,
        None,
        Some(Asked),
        "Asked {who} for two hours of the team on {topic}. It cost them an afternoon.",
    ),
    (Kind::Email, Some(Inbound), None, "{who} sent the notes on {topic}. Clear, and kinder than ours."),
    (
        Kind::Email,
        Some(Outbound),
        Some(Gave),
        "Wrote to {who} what we learned about {topic}, without an offer.",
    ),
    (Kind::Email, Some(Outbound), None, "Answered {who} about {topic} the same morning."),
    (Kind::Email, Some(Inbound), None, "{who} asked for {topic} in writing. Sent four sentences."),
    (
        Kind::Email,
        Some(Outbound),
        Some(Gave),
        "Forwarded the engineers' view of {topic} to {who}, unpolished.",
    ),
    (Kind::Email, Some(Inbound), None, "{who} says thank you for {topic}, and has one more wish."),
    (
        Kind::Visit,
        Some(Outbound),
        Some(Gave),
        "An hour on site for {topic}. {who} showed what the drawing does not; fixed two \
                things in passing.",
    ),
    (Kind::Visit, Some(Outbound), None, "Walked round with {who}; {topic} looked tidier than a year ago."),
    (
        Kind::Visit,
        Some(Outbound),
        Some(Gave),
        "Brought Leo along for {topic}; {who} and he speak the same language.",
    ),
    (
        Kind::Visit,
        Some(Outbound),
        None,
        "Looked at {topic} with {who} and left things as they are. They work.",
    ),
    (Kind::Visit, Some(Inbound), None, "{who} came to us to see how others handle {topic}."),
    (Kind::Chat, Some(Inbound), None, "{who}: anything I should know about {topic}? Not today."),
    (Kind::Chat, Some(Inbound), Some(Gave), "Quick word with {who} on {topic}, sorted in five messages."),
    (Kind::Chat, Some(Inbound), None, "{who} sent a picture of {topic}, with a smile."),
    (
        Kind::Chat,
        Some(Outbound),
        Some(Gave),
        "Told {who} that we were done with {topic}, before the ticket said so.",
    ),
    (Kind::Note, None, None, "{who} is the one to ask about {topic}; the chart says otherwise."),
    (Kind::Note, None, None, "On {topic}, {who} will decide in the new year, not before."),
    (Kind::Note, None, None, "Heard from {who} that {topic} came up at the board, kindly."),
    (Kind::Note, None, None, "{who} is away for two weeks. Nothing on {topic} until then."),
];
const AFTERTHOUGHTS: [&str; 10] = [
    "Nothing to do for now.",
    "They will ring if it comes back.",
    "To be looked at again in a month.",
    "Owen knows about it.",
    "No hurry, they said, and meant it.",
    "The rest by telephone.",
    "Mei has the drawing.",
    "It took ten minutes, not an hour.",
    "They had feared worse.",
    "Worth remembering.",
];
const MINE: [&str; 8] = [
    "Send the summary on {topic}",
    "Ask Mei about {topic}",
    "Ring again about {topic}",
    "A price for {topic}, with the cheaper way",
    "Draw {topic} on one page",
    "Read up on {topic}",
    "Find somebody who has done {topic} before",
    "Check {topic} after the weekend",
];
const THEIRS: [&str; 6] = [
    "Figures on {topic}",
    "A name to ask about {topic}",
    "A date for {topic}",
    "The drawing of {topic}",
    "Word from their board on {topic}",
    "Who decides about {topic}",
];
const QUESTIONS: [&str; 5] = [
    "Who looks after {topic} on our side?",
    "Can {topic} wait for a month?",
    "What do we pay for {topic} in a year?",
    "Do we need a window for {topic}?",
    "Has anybody else had this with {topic}?",
];
const FELT: [(u8, &str); 10] = [
    (9, "Quick, and they told us when it was done."),
    (8, "Good. A little too much paper."),
    (10, "I did not have to explain it twice."),
    (7, "Fine in the end, slow at the start."),
    (8, "Friendly, and it works."),
    (9, "They rang before we did."),
    (6, "It took three people to find the right one."),
    (8, "As promised."),
    (5, "We waited for a part that nobody had ordered."),
    (9, "Somebody who knows our building."),
];
