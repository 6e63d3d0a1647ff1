//! The two and a half years before the pictures, and the small touches between what is told by hand.

use super::mix::Mix;
use super::writing::{asked_us, mine, on, pulse, theirs, touch};
use super::{
    SampleAccount, SampleEntry, brightwell, calder, kestrel, ledger::workday, maddox, moved, orrin, pellworth,
    st_aldrics, tern,
};
use chrono::{Days, NaiveDate};
use kept_model::{Kind, PulseAbout};

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
const UNTIL: NaiveDate = on(2026, 5, 15);

/// Adds the background of every account.
pub(super) fn add(accounts: &mut [SampleAccount]) {
    for (seed, background) in (0x0CA1_DE00..).zip(&BACKGROUNDS) {
        let Some(account) = accounts.iter_mut().find(|account| account.name == background.name) else { continue };
        let mut mix = Mix::new(seed);
        for &(month, day) in background.small {
            let entry = spoke(&mut mix, account, background, on(2026, month, day));
            account.entries.push(entry);
        }
        let told: usize = account.entries.iter().map(size).sum();
        let days = (UNTIL - FROM).num_days() as usize;
        let rhythm = account.ideal_days.unwrap_or(21) as usize;
        let wanted = background.total.checked_sub(told).unwrap_or(days / rhythm * 3 / 2);
        let entries = past(&mut mix, account, background, wanted);
        account.entries.extend(entries);
    }
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
        let day = workday(FROM.checked_add_days(Days::new(offset as u64)).unwrap_or(FROM));
        if *size == 1 && index % 9 == 4 {
            entries.push(felt(mix, account, day));
            continue;
        }
        let mut entry = spoke(mix, account, background, day);
        entry = match mix.below(10) {
            0..=2 => entry.gave(),
            3 => entry.asked(),
            _ => entry,
        };
        if *size == 2 {
            let part = part(mix, background, &entry);
            entry.children.push(part);
        }
        entries.push(entry);
    }
    entries
}

/// A touch with somebody about something.
fn spoke(mix: &mut Mix, account: &SampleAccount, background: &Background, day: NaiveDate) -> SampleEntry {
    let who = &mix.pick(&account.people).name;
    let topic = mix.pick(&background.topics);
    let (kind, text) = mix.pick(&SENTENCES);
    let first = who.split_whitespace().next().unwrap_or(who);
    let mut text = text.replace("{who}", first).replace("{topic}", topic);
    if mix.chance(40) {
        text.push(' ');
        text.push_str(mix.pick(&AFTERTHOUGHTS));
    }
    let entry = touch(*kind, day, &text).with(&[who]).at(8 + mix.below(9) as u16, 5 * mix.below(12) as u16);
    let entry = if mix.chance(45) { entry.inbound() } else { entry.outbound() };
    if matches!(kind, Kind::Email | Kind::Note | Kind::Chat) { entry } else { entry.long(6 + mix.below(50) as u32) }
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

const BACKGROUNDS: [Background; 8] = [
    Background {
        name: calder::NAME,
        total: 86,
        topics: ["the service desk", "the control room", "the site list", "the alarms", "the night shift", "the spare parts"],
        small: &[],
    },
    Background {
        name: brightwell::NAME,
        total: 0,
        topics: ["the picking line", "the label printers", "depot two", "the cold store", "stocktaking", "the loading bays"],
        small: &[(6, 22), (7, 2), (7, 24), (7, 31), (8, 18)],
    },
    Background {
        name: st_aldrics::NAME,
        total: 0,
        topics: ["ward six", "the handover", "the carts", "the training hours", "the night round", "the new wing"],
        small: &[
            (5, 26), (6, 12), (6, 22), (7, 1), (7, 6), (7, 22), (7, 28), (8, 18), (8, 25), (9, 15), (10, 13), (10, 19),
            (10, 26),
        ],
    },
    Background {
        name: maddox::NAME,
        total: 0,
        topics: ["the licences", "the hearing rooms", "the file store", "the new trainees", "the audit", "the scanner pool"],
        small: &[(6, 30)],
    },
    Background {
        name: kestrel::NAME,
        total: 0,
        topics: ["the science block", "the projectors", "the exam rooms", "the summer works", "the art rooms", "the logins"],
        small: &[(6, 12), (6, 19)],
    },
    Background {
        name: pellworth::NAME,
        total: 0,
        topics: ["the planning letters", "the night desk", "the councillors", "the registry", "the Monday queue", "the forms"],
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
        topics: ["the drawings", "the new hall", "the works server", "the door reader", "the crane", "the design office"],
        small: &[(7, 24), (8, 11)],
    },
];

const SENTENCES: [(Kind, &str); 30] = [
    (Kind::Call, "{who} rang about {topic}; nothing is broken, they wanted to be sure."),
    (Kind::Call, "Went through {topic} with {who}. Two points left, both ours."),
    (Kind::Call, "{who} is pleased with {topic} and would not change it now."),
    (Kind::Call, "Asked {who} how {topic} feels from the inside. Better than in spring."),
    (Kind::Call, "{who} wants {topic} on one page. Said that I would try with half."),
    (Kind::Call, "Short call with {who}: {topic} can wait until after the holidays."),
    (Kind::Call, "{who} had read about {topic} elsewhere and wondered. It does not concern them."),
    (Kind::Meeting, "Sat down with {who} on {topic}. We drew it instead of talking about it."),
    (Kind::Meeting, "Half an hour on {topic}; {who} brought the figures and we brought the cake."),
    (Kind::Meeting, "Review with {who}. {topic} first, money last, as it should be."),
    (Kind::Meeting, "{who} and two colleagues on {topic}. The quiet one had the best idea."),
    (Kind::Meeting, "Planned {topic} with {who} for the next quarter, with a week to spare."),
    (Kind::Email, "{who} sent the notes on {topic}. Clear, and kinder than ours."),
    (Kind::Email, "Wrote to {who} what we learned about {topic}, without an offer."),
    (Kind::Email, "Answered {who} about {topic} the same morning."),
    (Kind::Email, "{who} asked for {topic} in writing. Sent four sentences."),
    (Kind::Email, "Forwarded the engineers' view of {topic} to {who}, unpolished."),
    (Kind::Email, "{who} says thank you for {topic}, and has one more wish."),
    (Kind::Visit, "An hour on site for {topic}. {who} showed what the drawing does not."),
    (Kind::Visit, "Walked round with {who}. {topic} is tidier than a year ago."),
    (Kind::Visit, "Brought Leo along for {topic}; {who} and he speak the same language."),
    (Kind::Visit, "Looked at {topic} with {who} and left things as they are. They work."),
    (Kind::Chat, "{who}: is {topic} up? It was."),
    (Kind::Chat, "Quick word with {who} on {topic}, sorted in five messages."),
    (Kind::Chat, "{who} sent a picture of {topic}, with a smile."),
    (Kind::Chat, "Told {who} that {topic} is done, before the ticket said so."),
    (Kind::Note, "{who} is the one to ask about {topic}; the chart says otherwise."),
    (Kind::Note, "{topic}: {who} will decide in the new year, not before."),
    (Kind::Note, "Heard from {who} that {topic} came up at the board, kindly."),
    (Kind::Note, "{who} is away for two weeks. {topic} rests until then."),
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
    "Coffee was good.",
];
const MINE: [&str; 8] = [
    "Send the summary on {topic}",
    "Ask Mei about {topic}",
    "Ring again about {topic}",
    "A price for {topic}, with the cheaper way",
    "Draw {topic} on one page",
    "Bring a spare for {topic}",
    "Find somebody who has done {topic} before",
    "Check {topic} after the weekend",
];
const THEIRS: [&str; 6] = [
    "Figures on {topic}",
    "A name to ask about {topic}",
    "A date for {topic}",
    "The drawing of {topic}",
    "Word from their board on {topic}",
    "The list for {topic}",
];
const QUESTIONS: [&str; 5] = [
    "Who looks after {topic} on our side?",
    "Can {topic} wait for a month?",
    "What would {topic} cost in a year?",
    "Does {topic} need a window?",
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
