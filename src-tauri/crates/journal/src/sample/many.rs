//! Many accounts for benchmarks, as a large firm would have: one in three bought something, somebody spoke with the others
//! of late, most have something open, and what is closed goes back ten years.

use super::filler::{capital, prose, rank, word};
use super::mix::Mix;
use super::writing::{
    account, advocacy, asked_us, delight, mine, obstacle, order, outcome, pulse, theirs, touch,
};
use super::{REFERENCE, SampleAccount, SampleEntry, SamplePerson, ledger, moved, weeks};
use chrono::{Days, NaiveDate};
use kept_model::{AdvocacyForm, Kind, LaneStepName, Lever, PulseAbout};

/// People of each account.
const PEOPLE: usize = 2;
/// Days that the closed history spreads over: ten years.
const DAYS: usize = 3_652;
/// Days that what is open spreads over.
const OPEN: usize = 300;

const TOUCHES: [Kind; 6] = [Kind::Call, Kind::Meeting, Kind::Email, Kind::Visit, Kind::Chat, Kind::Note];
const TAGS: [&str; 10] =
    ["renewal", "rollout", "training", "network", "goal", "security", "works", "used", "helped", "obstacle"];

/// The `index`-th of many accounts: its people and their birthdays, its order or a word of late, and one thing that is
/// open; two entries.
pub(crate) fn many_account(index: usize, as_of: NaiveDate) -> SampleAccount {
    let mut mix = Mix::new(0xACC0 ^ (index as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93));
    mix.next();
    let today = today(as_of);
    let back = |days: usize| today.checked_sub_days(Days::new(days as u64)).unwrap_or(today);
    let ahead = |days: usize| today.checked_add_days(Days::new(days as u64)).unwrap_or(today);
    let ideal = 14 + 7 * mix.below(8) as u32;
    let mut made = account(&account_name(index), "So that the day is quiet.", (ideal, ideal * 2));
    if mix.chance(35) {
        (made.ideal_days, made.max_days) = (None, None);
    }
    made.renewal = mix.chance(50).then(|| ahead(mix.below(700)));
    made.people = (0..PEOPLE)
        .map(|person| {
            let sample = SamplePerson { name: person_name(index, person), ..SamplePerson::default() };
            let (month, day) = (1 + mix.below(12) as u32, 1 + mix.below(28) as u32);
            if mix.chance(50) { sample.date("birthday", month, day) } else { sample }
        })
        .collect();

    if index.is_multiple_of(3) {
        let bought = ledger::workday(back(10 + mix.below(1_200)));
        made.entries.push(lane(&mut mix, bought, today));
    } else {
        let day = ledger::workday(back(mix.below(20)));
        made.entries.push(touch(Kind::Call, day, "All is well.").gave().with(&[&person_name(index, 1)]));
    }
    let day = ledger::workday(back(mix.below(OPEN)));
    let who = person_name(index, 0);
    let words = 6 + mix.below(12);
    let text = prose(&mut mix, words);
    let due = if mix.chance(30) { back(mix.below(40)) } else { ahead(mix.below(90)) };
    made.entries.push(match mix.below(16) {
        0..=3 => mine(day, &text, due).with(&[&who]),
        4..=5 => theirs(day, &text, due, &who),
        6 => asked_us(day, &text, 60).with(&[&who]),
        7..=9 => outcome(day, &text, "They say so.", day).with(&[&who]),
        10 => obstacle(day, &text).with(&[&who]),
        11..=12 => delight(day, &text, "Nobody noticed the change.", Lever::Ease).with(&[&who]),
        13 => delight(day, &text, "You came at once.", Lever::Speed).may_be_retold().with(&[&who]),
        14 => pulse(day, 3 + mix.below(4) as u8, PulseAbout::ALL[mix.below(3)], "20817", &text).with(&[&who]),
        _ => advocacy(day, AdvocacyForm::Reference, true, "Novatech", &text).with(&[&who]),
    });
    made
}

/// The `index`-th entry of what is closed, about one of `accounts`.
pub(crate) fn many_filler(seed: u64, index: u64, accounts: usize, as_of: NaiveDate) -> SampleEntry {
    let mut mix = Mix::new(seed ^ index.wrapping_mul(0xA076_1D64_78BD_642F));
    mix.next();
    let today = today(as_of);
    let day = ledger::workday(today.checked_sub_days(Days::new(mix.below(DAYS) as u64)).unwrap_or(today));
    // Half of it is about every account alike, half mostly about the first ones.
    let number = if mix.chance(50) { mix.below(accounts) } else { rank(&mut mix, accounts) };
    let who = person_name(number, mix.below(PEOPLE));
    let words = 40 + mix.below(41);
    let text = prose(&mut mix, words);
    let later = |days: usize| day.checked_add_days(Days::new(days as u64)).unwrap_or(day).min(today);
    let soon = later(1 + mix.below(20));
    let mut entry = match mix.below(100) {
        0..=8 => mine(day, &text, soon).kept(soon),
        9..=13 => theirs(day, &text, soon, &who).kept(soon),
        14..=17 => {
            asked_us(day, &text, 60).first_answer(day, 4 + mix.below(200) as u32).answered(soon, "Yes.")
        }
        18..=19 => {
            let ticket = (10_000 + mix.below(80_000)).to_string();
            let score = 4 + mix.below(7) as u8;
            pulse(day, score, PulseAbout::ALL[mix.below(3)], &ticket, &text).closed(later(1)).told(later(2))
        }
        20..=21 => delight(day, &text, "Nobody noticed.", Lever::ALL[mix.below(4)]).private(),
        _ => {
            let entry = touch(TOUCHES[mix.below(6)], day, &text).long(5 + mix.below(55) as u32);
            match mix.below(10) {
                0..=2 => entry.gave(),
                3..=4 => entry.asked(),
                _ => entry,
            }
        }
    };
    entry.people = vec![who];
    entry.also = vec![account_name(number)];
    if mix.chance(12) {
        entry.draft.tags.push(TAGS[mix.below(TAGS.len())].to_owned());
    }
    entry
}

/// An order that has come as far as its time allows, some of them not.
fn lane(mix: &mut Mix, bought: NaiveDate, today: NaiveDate) -> SampleEntry {
    let later = |days: usize| bought.checked_add_days(Days::new(days as u64)).unwrap_or(bought);
    let number = format!("PO-{}", 1_000 + mix.below(9_000));
    let words = 2 + mix.below(3);
    let mut made =
        order(bought, &number, prose(mix, words).trim_end_matches('.'), 1_000 + mix.below(90_000) as i64);
    let steps = [(LaneStepName::Live, 40), (LaneStepName::Adopted, 110), (LaneStepName::Valued, 240)];
    for (step, days) in steps {
        let day = later(days + mix.below(30));
        if day > today {
            return made.planned(step, day);
        }
        if mix.chance(15) {
            return made;
        }
        made = made.step(step, Some(day), "noted");
    }
    made
}

fn today(as_of: NaiveDate) -> NaiveDate {
    moved(REFERENCE, weeks(as_of))
}

fn account_name(index: usize) -> String {
    let trade = ["Works", "Foods", "Group", "Trust", "Freight", "Mills", "Partners", "Water"][index % 8];
    format!("{} {trade} {}", capital(word(index * 13)), index + 10_001)
}

fn person_name(account: usize, person: usize) -> String {
    let first = ["Alex", "Bo", "Chris", "Dara", "Eli", "Fay", "Gus", "Hope"][(account + person) % 8];
    format!("{first} {}{}", capital(word(account * 17 + person)), account * PEOPLE + person)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kept_model::{Facet, PromiseState};

    #[test]
    fn what_is_open_is_with_the_account_and_what_fills_is_closed() {
        for index in 0..2_000 {
            let made = many_account(index, REFERENCE);
            assert_eq!(made.entries.len(), 2);
            assert_eq!(made, many_account(index, REFERENCE));
            let entry = many_filler(7, index as u64, 50, REFERENCE);
            assert_eq!(entry, many_filler(7, index as u64, 50, REFERENCE));
            assert!(entry.draft.day <= REFERENCE);
            match &entry.draft.facet {
                Facet::Promise(promise) => assert_eq!(promise.state, PromiseState::Kept),
                Facet::Question(question) => assert!(question.done.is_some()),
                Facet::Pulse(pulse) => assert!(pulse.told.is_some()),
                _ => {}
            }
            let number = entry.also[0].rsplit(' ').next().unwrap().parse::<usize>().unwrap();
            assert!((10_001..=10_050).contains(&number));
        }
    }
}
