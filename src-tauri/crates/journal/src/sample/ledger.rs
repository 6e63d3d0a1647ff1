//! The small promises of summer and autumn: filled up, month by month, to what the pictures count.

use super::mix::Mix;
use super::writing::{mine, on, theirs};
use super::{
    REFERENCE, SampleAccount, SampleEntry, brightwell, calder, kestrel, maddox, moved, orrin, pellworth,
    st_aldrics, tern,
};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use kept_model::{Facet, Owner, Promise, PromiseState};

/// What became of a promise that the ledger adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Kept,
    /// Moved once in good time, then kept.
    Moved,
    Released,
    Broken,
}

/// A month of this year: how many were kept as said, and how the others ended that the accounts do not tell.
struct Month {
    number: u32,
    mine: (usize, &'static [End]),
    theirs: (usize, &'static [End]),
}

const MONTHS: [Month; 6] = [
    Month {
        number: 6,
        mine: (11, &[End::Moved, End::Broken]),
        theirs: (6, &[End::Moved, End::Moved, End::Broken]),
    },
    Month {
        number: 7,
        mine: (9, &[End::Moved, End::Released]),
        theirs: (7, &[End::Moved, End::Moved, End::Released]),
    },
    Month { number: 8, mine: (8, &[End::Moved]), theirs: (5, &[End::Moved, End::Moved, End::Released]) },
    Month { number: 9, mine: (12, &[]), theirs: (7, &[End::Moved, End::Moved, End::Released]) },
    Month { number: 10, mine: (15, &[]), theirs: (9, &[End::Moved]) },
    Month { number: 11, mine: (8, &[]), theirs: (5, &[End::Moved, End::Released]) },
];

/// Adds what is missing to each month.
pub(super) fn add(accounts: &mut [SampleAccount]) {
    let mut mix = Mix::new(0x1ED6_E200);
    let mut turn = [0, 0];
    for Month { number: month, mine: my, theirs: their } in MONTHS {
        for (side, owner, (kept, others)) in [(0, Owner::Me, my), (1, Owner::Them, their)] {
            let missing = kept.saturating_sub(kept_in(accounts, owner, month));
            let ends = std::iter::repeat_n(End::Kept, missing).chain(others.iter().copied());
            for end in ends {
                place(accounts, owner, month, end, &mut turn[side], &mut mix);
            }
        }
    }
}

/// Promises of that side first due in that month of the story's year and kept as said.
fn kept_in(accounts: &[SampleAccount], owner: Owner, month: u32) -> usize {
    let mut count = 0;
    let mut rest: Vec<&SampleEntry> = accounts.iter().flat_map(|account| &account.entries).collect();
    while let Some(entry) = rest.pop() {
        rest.extend(&entry.children);
        if let Facet::Promise(promise) = &entry.draft.facet {
            let due = first_due(promise).is_some_and(|due| (due.year(), due.month()) == (2026, month));
            let kept = promise.state == PromiseState::Kept && promise.moves.is_empty();
            count += usize::from(due && kept && promise.owner == owner);
        }
    }
    count
}

/// The date that was said first, before any move.
pub(super) fn first_due(promise: &Promise) -> Option<NaiveDate> {
    promise.moves.first().map_or(promise.due.day, |step| step.from)
}

/// Makes one promise and hangs it on the touch in which it may have been said.
fn place(
    accounts: &mut [SampleAccount],
    owner: Owner,
    month: u32,
    end: End,
    turn: &mut usize,
    mix: &mut Mix,
) {
    let texts = if owner == Owner::Me { MINE } else { THEIRS };
    // Calder's promises are all told by hand from September on; the autumn's week begins on the sixteenth.
    let last = if month == REFERENCE.month() { 13 } else { 28 };
    for _ in 0..texts.len() {
        let (account, who, text) = texts[*turn % texts.len()];
        *turn += 1;
        if account == calder::NAME && (month > 8 || end != End::Kept) {
            continue;
        }
        let due = workday(on(2026, month, 3 + mix.below(last - 2) as u32));
        let Some(account) = accounts.iter_mut().find(|candidate| candidate.name == account) else { continue };
        let Some(parent) = said_in(account, due) else { continue };
        let made = parent.draft.day;
        let promise = if owner == Owner::Me {
            mine(made, text, due).with(&[who])
        } else {
            theirs(made, text, due, who)
        };
        parent.children.push(ended(promise, end, due, mix));
        return;
    }
}

fn ended(promise: SampleEntry, end: End, due: NaiveDate, mix: &mut Mix) -> SampleEntry {
    let early = due.checked_sub_days(Days::new(mix.below(3) as u64)).map_or(due, workday);
    match end {
        End::Kept => promise.kept(early),
        // A week later, unless that is not yet over.
        End::Moved if moved(due, 1) < on(2026, 11, 14) => {
            let to = moved(due, 1);
            promise.moved(early, to, "asked in good time").kept(to)
        }
        End::Moved => promise.moved(early, on(2026, 11, 13), "asked in good time").kept(on(2026, 11, 13)),
        End::Released => promise.released(early),
        End::Broken => promise.broken(moved(due, 2)),
    }
}

/// The last touch three days to four weeks before it was due.
fn said_in(account: &mut SampleAccount, due: NaiveDate) -> Option<&mut SampleEntry> {
    account
        .entries
        .iter_mut()
        .filter(|entry| entry.draft.kind.is_touch() && (3..=28).contains(&(due - entry.draft.day).num_days()))
        .max_by_key(|entry| entry.draft.day)
}

/// `day`, or the Friday before it.
pub(super) fn workday(day: NaiveDate) -> NaiveDate {
    let back = match day.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}

/// Account, to whom, and what was promised by me.
const MINE: &[(&str, &str, &str)] = &[
    (brightwell::NAME, "Marcus Hale", "Send the cleaning guide for the scanners"),
    (kestrel::NAME, "Ben Achebe", "Bring the labels for the science block"),
    (st_aldrics::NAME, "Kofi Mensah", "A spare charger for ward six"),
    (maddox::NAME, "Luis Ortega", "This month's licence count"),
    (tern::NAME, "Rob Tennant", "Ask what a second gate reader costs"),
    (pellworth::NAME, "Grace Adeyemi", "Send the uptime of the portal"),
    (orrin::NAME, "Hanna Moe", "The log of the last restore"),
    (calder::NAME, "Ravi Menon", "Send the runbook for the roof cabinets"),
    (brightwell::NAME, "Gillian Frost", "The list of open ports, signed"),
    (st_aldrics::NAME, "Helen Marsh", "One page on what a nurse sees at night"),
    (kestrel::NAME, "Naomi Clarke", "Ring after half-term about the projectors"),
    (maddox::NAME, "Carla Reyes", "Send the two contracts side by side"),
    (tern::NAME, "Asha Pillai", "Numbers of the weekend crew"),
    (pellworth::NAME, "Martin Yates", "Fewer words on the first letter"),
    (brightwell::NAME, "Aisha Noor", "Ask a baker how they count errors"),
    (st_aldrics::NAME, "Anna Kessler", "A kinder picture for the lock screen"),
    (orrin::NAME, "Pieter de Vries", "Prices for the crane hall, with two others"),
    (kestrel::NAME, "Ruth Allard", "One line for the budget"),
    (calder::NAME, "Marta Kowalczyk", "Spare key for the Otley cabinet"),
    (maddox::NAME, "Ned Proctor", "A view with his own line only"),
    (brightwell::NAME, "Yusuf Demir", "The invoice in four parts"),
    (tern::NAME, "Eva Lindqvist", "Answer about the guest network in writing"),
    (st_aldrics::NAME, "Simon Drury", "The training hours as a table"),
    (pellworth::NAME, "Sheila Crowe", "Listen in on the night desk once"),
    (kestrel::NAME, "Ben Achebe", "Return the two laptops with bent hinges"),
    (brightwell::NAME, "Marcus Hale", "Left-handed holsters to try"),
    (st_aldrics::NAME, "Kofi Mensah", "Bring the narrow cart for a day"),
    (maddox::NAME, "Luis Ortega", "Show him the trainee licence"),
    (orrin::NAME, "Ingrid Solberg", "Say what happens when the line is down"),
    (tern::NAME, "Jonas Berg", "Ask the tracker people about their card"),
    (brightwell::NAME, "Aisha Noor", "Ring after stocktaking, not before"),
    (kestrel::NAME, "Megan Price-Jones", "Two laptops to try for a week"),
    (st_aldrics::NAME, "Helen Marsh", "Ask another hospital about their night rounds"),
    (tern::NAME, "Rob Tennant", "Bring a fuse for gate two"),
    (pellworth::NAME, "Iwan Bevan", "The framework paper with the lot marked"),
    (orrin::NAME, "Hanna Moe", "Show her the reader for old formats"),
    (maddox::NAME, "Fiona Maddox", "Explain the count without one abbreviation"),
    (brightwell::NAME, "Tom Ellery", "Measure the third depot for antennas"),
    (kestrel::NAME, "Naomi Clarke", "Photographs of the hall for the governors"),
    (st_aldrics::NAME, "Grace Holloway", "A letter, on paper, about the second wave"),
    (tern::NAME, "Asha Pillai", "Find out why the bridge swallows lorries"),
    (pellworth::NAME, "Grace Adeyemi", "Measure the portal on two Mondays"),
    (orrin::NAME, "Pieter de Vries", "Ask the cable maker about the crane"),
    (maddox::NAME, "Luis Ortega", "Stand in on a Wednesday"),
    (brightwell::NAME, "Marcus Hale", "Find out why lane nine beeps twice"),
    (kestrel::NAME, "Ben Achebe", "Six spare keyboards"),
    (st_aldrics::NAME, "Kofi Mensah", "Names of who is on call at the weekend"),
    (tern::NAME, "Eva Lindqvist", "One drawing of all dead corners"),
];

/// Account, from whom, and what was promised to us.
const THEIRS: &[(&str, &str, &str)] = &[
    (brightwell::NAME, "Gillian Frost", "Plan of the cabinets in depot one"),
    (st_aldrics::NAME, "Simon Drury", "Order number for the carts"),
    (kestrel::NAME, "Ben Achebe", "List of rooms with no socket"),
    (tern::NAME, "Rob Tennant", "Photographs of the old posts"),
    (maddox::NAME, "Luis Ortega", "Names of the leavers"),
    (pellworth::NAME, "Martin Yates", "Three letters as examples"),
    (orrin::NAME, "Hanna Moe", "Which drawings matter most"),
    (calder::NAME, "Ravi Menon", "Cabinet numbers of the first eight sites"),
    (brightwell::NAME, "Marcus Hale", "Shift list for the training"),
    (st_aldrics::NAME, "Kofi Mensah", "Stopwatch figures of ward four"),
    (kestrel::NAME, "Ruth Allard", "The budget code for spares"),
    (tern::NAME, "Asha Pillai", "Gate minutes of the month"),
    (maddox::NAME, "Carla Reyes", "A date with the partners"),
    (pellworth::NAME, "Iwan Bevan", "The signed order for the extension"),
    (brightwell::NAME, "Yusuf Demir", "Word from finance on the quarters"),
    (st_aldrics::NAME, "Helen Marsh", "Two sisters who would try it first"),
    (orrin::NAME, "Pieter de Vries", "Height of the crane hook"),
    (kestrel::NAME, "Naomi Clarke", "Names for the new starters"),
    (tern::NAME, "Jonas Berg", "List of the trackers with old cards"),
    (pellworth::NAME, "Grace Adeyemi", "The councillors' dates"),
    (brightwell::NAME, "Aisha Noor", "A quiet Saturday for the change"),
    (st_aldrics::NAME, "Anna Kessler", "Ten minutes between rounds, once"),
    (kestrel::NAME, "Megan Price-Jones", "Which teachers would try first"),
    (tern::NAME, "Eva Lindqvist", "A yes or no on the guest network"),
    (maddox::NAME, "Ned Proctor", "A list of the printers nobody uses"),
    (pellworth::NAME, "Sheila Crowe", "Her own count of the hang-ups"),
    (orrin::NAME, "Ingrid Solberg", "The date of the roof"),
    (brightwell::NAME, "Tom Ellery", "A drawing of the third depot"),
    (st_aldrics::NAME, "Kofi Mensah", "Which doors are narrower than the rest"),
    (kestrel::NAME, "Ben Achebe", "Serial numbers of the bent hinges"),
    (maddox::NAME, "Fiona Maddox", "Word whether she still wants the program"),
    (tern::NAME, "Rob Tennant", "A pass for the yard"),
];
