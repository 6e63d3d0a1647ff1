//! Endless filler for benchmarks: the shape of a real journal, in words that mean nothing.

use super::mix::Mix;
use super::writing::{ME, account, asked_us, delight, mine, pulse, theirs, touch};
use super::{REFERENCE, SampleAccount, SampleEntry, SamplePerson, ledger, moved, weeks};
use chrono::{Days, NaiveDate};
use kept_model::{Kind, Lever, PulseAbout};
use std::sync::LazyLock;

/// Accounts of the filler; entries spread over them, the first ones more often.
const ACCOUNTS: usize = 240;
/// People of each account.
const PEOPLE: usize = 4;
/// Days that the entries spread over: three years.
const DAYS: usize = 1096;

const TOUCHES: [Kind; 6] = [Kind::Call, Kind::Meeting, Kind::Email, Kind::Visit, Kind::Chat, Kind::Note];
const TAGS: [&str; 8] =
    ["renewal", "rollout", "training", "network", "billing", "security", "audit", "holiday"];

/// The accounts that [`filler`] writes about, with their people and without entries. The eight of the story
/// stay apart: a million entries must not disturb what they tell.
pub(crate) fn filler_accounts() -> Vec<SampleAccount> {
    (0..ACCOUNTS)
        .map(|index| {
            let mut filled = account(&account_name(index), "So that the day is quiet.", (30, 90));
            (filled.purpose, filled.ideal_days, filled.max_days) = (None, None, None);
            filled.people = (0..PEOPLE)
                .map(|person| SamplePerson { name: person_name(index, person), ..SamplePerson::default() })
                .collect();
            filled
        })
        .collect()
}

/// The `index`-th entry of the filler that `seed` names, in the three years up to the story's Thursday.
///
/// Its account is named in `also`, its people belong to that account. About a fifth of the entries carry a
/// facet. Promises and questions are always settled, so that open facts do not grow with their number.
pub(crate) fn filler(seed: u64, index: u64, as_of: NaiveDate) -> SampleEntry {
    let mut mix = Mix::new(seed ^ index.wrapping_mul(0xD6E8_FEB8_6659_FD93));
    mix.next();
    let today = moved(REFERENCE, weeks(as_of));
    let back = Days::new(mix.below(DAYS) as u64);
    let day = ledger::workday(today.checked_sub_days(back).unwrap_or(today));
    let account = rank(&mut mix, ACCOUNTS);
    let who = person_name(account, mix.below(PEOPLE));
    let mut entry = if mix.chance(20) { faceted(&mut mix, day, today, &who) } else { plain(&mut mix, day) };
    entry.people = vec![who];
    entry.also = vec![account_name(account)];
    entry.draft.minute = Some(8 * 60 + mix.below(600) as u16);
    if mix.chance(12) {
        entry.draft.tags.push((*mix.pick(&TAGS)).to_owned());
    }
    entry
}

fn plain(mix: &mut Mix, day: NaiveDate) -> SampleEntry {
    let words = 40 + mix.below(41);
    let entry = touch(*mix.pick(&TOUCHES), day, &prose(mix, words)).long(5 + mix.below(55) as u32);
    let entry = if mix.chance(50) { entry.inbound() } else { entry.outbound() };
    match mix.below(10) {
        0..=2 => entry.gave(),
        3..=4 => entry.asked(),
        _ => entry,
    }
}

fn faceted(mix: &mut Mix, day: NaiveDate, today: NaiveDate, who: &str) -> SampleEntry {
    let words = 40 + mix.below(41);
    let text = prose(mix, words);
    // What ended later than today would not have ended.
    let later = |days: u64| day.checked_add_days(Days::new(days)).unwrap_or(day).min(today);
    let soon = later(1 + mix.below(20) as u64);
    match mix.below(10) {
        0..=2 => mine(day, &text, soon).kept(soon),
        3 => mine(day, &text, soon).moved(soon, later(30), "asked in good time").kept(later(30)),
        4..=5 => theirs(day, &text, soon, who).kept(soon),
        6..=7 => {
            asked_us(day, &text, 60).first_answer(day, 4 + mix.below(200) as u32).answered(soon, "Answered.")
        }
        8 => {
            let ticket = (10_000 + mix.below(80_000)).to_string();
            pulse(day, 4 + mix.below(7) as u8, PulseAbout::ALL[mix.below(3)], &ticket, &text)
                .closed(later(1))
                .told(later(2))
        }
        _ => {
            let quote = prose(mix, 7);
            delight(day, &text, &quote, Lever::ALL[mix.below(4)]).by(ME).chain(&[(day, "noted")]).thanked(day)
        }
    }
}

/// Sentences of eight to fifteen words, `count` words in all.
pub(super) fn prose(mix: &mut Mix, count: usize) -> String {
    let mut text = String::with_capacity(count * 8);
    let mut left = 0;
    for index in 0..count {
        let word = &VOCABULARY[rank(mix, VOCABULARY.len())];
        if left == 0 {
            if index > 0 {
                text.push_str(". ");
            }
            left = 8 + mix.below(8);
            let mut letters = word.chars();
            text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            text.push_str(letters.as_str());
        } else {
            text.push(' ');
            text.push_str(word);
        }
        left -= 1;
    }
    text.push('.');
    text
}

/// A rank below `end`, as often as Zipf would have it: each doubling of the rank is as likely as the last.
/// Whole numbers alone, so that every machine draws the same.
pub(super) fn rank(mix: &mut Mix, end: usize) -> usize {
    let doublings = usize::BITS - end.leading_zeros();
    loop {
        let low = 1usize << mix.below(doublings as usize);
        let rank = low + mix.below(low);
        if rank <= end {
            return rank - 1;
        }
    }
}

/// A word that names a place.
pub(super) fn word(index: usize) -> &'static str {
    let names = VOCABULARY.len() - COMMON.len();
    &VOCABULARY[COMMON.len() + index % names]
}

fn account_name(index: usize) -> String {
    let site = &VOCABULARY[COMMON.len() + index * 13];
    let trade = ["Works", "Foods", "Group", "Trust", "Freight", "Mills", "Partners", "Water"][index % 8];
    format!("{} {trade} {}", capital(site), index + 1)
}

fn person_name(account: usize, person: usize) -> String {
    let first = ["Alex", "Bo", "Chris", "Dara", "Eli", "Fay", "Gus", "Hope"][(account + person) % 8];
    format!(
        "{first} {}{}",
        capital(&VOCABULARY[COMMON.len() + 1 + account * 17 + person]),
        account * PEOPLE + person
    )
}

pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

const COMMON: [&str; 96] = [
    "the", "and", "to", "of", "we", "they", "a", "for", "that", "with", "on", "it", "was", "our", "their",
    "new", "about", "asked", "after", "before", "week", "call", "team", "plan", "said", "will", "now", "not",
    "all", "more", "site", "server", "network", "order", "invoice", "licence", "support", "ticket",
    "firewall", "switch", "storage", "renewal", "contract", "budget", "meeting", "engineer", "manager",
    "depot", "office", "night", "shift", "training", "upgrade", "rollout", "window", "change", "board",
    "policy", "backup", "restore", "test", "report", "number", "table", "price", "quote", "answer",
    "question", "problem", "printer", "laptop", "tablet", "scanner", "battery", "cable", "cabinet", "roof",
    "gate", "door", "key", "Monday", "Friday", "spring", "autumn", "quiet", "slow", "fast", "kind", "early",
    "late", "again", "still", "never", "always", "together", "tomorrow",
];
const FIRST: [&str; 20] = [
    "bar", "cor", "dun", "fel", "gar", "hol", "kel", "lan", "mar", "nor", "pel", "ral", "sel", "tor", "ved",
    "wen", "yar", "zel", "bro", "cla",
];
const MIDDLE: [&str; 20] = [
    "ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "za", "be",
    "di", "fo", "gu",
];
const LAST: [&str; 20] = [
    "by", "ck", "dal", "ford", "gate", "ham", "ing", "kirk", "ley", "mond", "ness", "port", "rick", "shaw",
    "ton", "vale", "wick", "worth", "stone", "field",
];

/// Common words first, then eight thousand names of no place.
static VOCABULARY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words: Vec<String> = COMMON.iter().map(|&word| word.to_owned()).collect();
    for last in LAST {
        for middle in MIDDLE {
            words.extend(FIRST.iter().map(|first| format!("{first}{middle}{last}")));
        }
    }
    words
});

#[cfg(test)]
mod tests {
    use super::super::{story, writing::on};
    use super::*;
    use kept_model::{Facet, PromiseState};
    use std::collections::HashSet;

    #[test]
    fn filler_is_settled_and_repeatable() {
        let accounts = filler_accounts();
        let names: HashSet<&str> = accounts.iter().map(|account| account.name.as_str()).collect();
        let people: HashSet<&str> =
            accounts.iter().flat_map(|account| &account.people).map(|person| person.name.as_str()).collect();
        assert_eq!((names.len(), people.len()), (accounts.len(), accounts.len() * 4));
        let told = story(REFERENCE);
        assert!(told.accounts.iter().all(|account| !names.contains(account.name.as_str())));

        let (mut words, mut facets, mut used) = (HashSet::new(), 0, HashSet::new());
        for index in 0..20_000 {
            let entry = filler(7, index, REFERENCE);
            if index % 100 == 0 {
                assert_eq!(entry, filler(7, index, REFERENCE));
                assert_ne!(entry, filler(8, index, REFERENCE));
            }
            let first = &accounts.iter().find(|account| account.name == entry.also[0]).unwrap().people;
            assert!(first.iter().any(|person| person.name == entry.people[0]));
            assert!(entry.draft.day <= REFERENCE && entry.draft.day > on(2023, 11, 10));
            facets += usize::from(entry.draft.facet != Facet::Touch);
            let over = |day: Option<NaiveDate>| day.is_some_and(|day| day <= REFERENCE);
            match &entry.draft.facet {
                Facet::Promise(promise) => {
                    assert!(promise.state == PromiseState::Kept && over(promise.settled));
                }
                Facet::Question(question) => assert!(over(question.done)),
                Facet::Pulse(pulse) => assert!(over(pulse.closed) && over(pulse.told)),
                _ => {}
            }
            let text = entry.draft.body.to_lowercase();
            let count = text.split_whitespace().count();
            assert!((40..=80).contains(&count), "{count}");
            words.extend(text.split_whitespace().map(|word| word.trim_matches('.').to_owned()));
            used.insert(entry.also[0].clone());
        }
        assert!(words.len() > 8_000, "{}", words.len());
        assert!((3_500..4_500).contains(&facets), "{facets}");
        assert_eq!(used.len(), accounts.len());
        assert!(used.iter().all(|name| names.contains(name.as_str())));
    }
}
