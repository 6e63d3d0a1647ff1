//! Made-up words: pronounceable, no word of any language on purpose, the frequent ones short.

use super::chance::Chance;
use std::collections::HashSet;

/// How many words there are.
pub(super) const WORDS: usize = 60_000;
/// How many of them are as short as *the*, *of* and *and* are.
const SHORT: usize = 150;
/// From here on, some words are forms of an earlier one, as *calls* and *calling* are of *call*.
const FORMS_FROM: usize = 1_500;

const ONSETS: [&str; 34] = [
    "b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl",
    "pr", "qu", "r", "s", "sc", "sh", "sl", "sp", "st", "t", "th", "tr", "v", "w", "z",
];
const VOWELS: [&str; 9] = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"];
const CODAS: [&str; 12] = ["", "", "", "", "n", "r", "s", "l", "t", "m", "nd", "ck"];
const ENDINGS: [&str; 5] = ["s", "ed", "ing", "er", "ly"];

/// The words by rank, the most frequent first. All differ.
pub(super) fn vocabulary(chance: &mut Chance) -> Vec<String> {
    let mut all: Vec<String> = Vec::with_capacity(WORDS);
    let mut taken: HashSet<String> = HashSet::new();
    while all.len() < WORDS {
        let word = match all.len() {
            rank if rank < SHORT => short(chance),
            rank if rank > FORMS_FROM && chance.below(3) == 0 => {
                format!("{}{}", chance.one(&all[SHORT..]), chance.one(&ENDINGS))
            }
            rank if rank < FORMS_FROM => of_syllables(chance, 1, 2),
            rank if rank < 10_000 => of_syllables(chance, 2, 2),
            _ => of_syllables(chance, 2, 3),
        };
        if word.len() <= 16 && taken.insert(word.clone()) {
            all.push(word);
        }
    }
    all
}

/// A name: no word of the vocabulary has its ending.
pub(super) fn name(chance: &mut Chance) -> String {
    let name = of_syllables(chance, 1, 2) + "yx";
    name[..1].to_uppercase() + &name[1..]
}

/// Two to four letters.
fn short(chance: &mut Chance) -> String {
    let simple = |chance: &mut Chance| *chance.one(&VOWELS[..5]);
    match chance.below(3) {
        0 => format!("{}{}", simple(chance), chance.one(&["n", "t", "s", "r", "f", "l", "m"])),
        1 => format!("{}{}", chance.one(&ONSETS), simple(chance)),
        _ => format!("{}{}{}", chance.one(&ONSETS), simple(chance), chance.one(&["n", "t", "r", "s", "d"])),
    }
}

/// `least`, or up to `more` syllables above it.
fn of_syllables(chance: &mut Chance, least: usize, more: usize) -> String {
    let count = least + chance.below(more);
    let mut word = String::new();
    for _ in 0..count {
        word.push_str(chance.one::<&str>(&ONSETS));
        word.push_str(chance.one::<&str>(&VOWELS));
        word.push_str(chance.one::<&str>(&CODAS));
    }
    word
}
