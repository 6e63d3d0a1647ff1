//! The text that engines are compared on: made here from one seed, so that every machine has the same.
//!
//! Entries of 20 to 110 words, 60 in the mean, whose words follow Zipf's law; accounts do, too. Days rise with ids
//! over ten years, so that the newest entry has the largest id. Nothing of it was written by anybody.

use super::chance::{Chance, Zipf};
use super::vocabulary::{WORDS, name, vocabulary};
use chrono::{Days, NaiveDate};
use std::collections::{HashMap, HashSet};

/// Which way a corpus is made; corpora of another way are made anew.
pub const WAY: u32 = 1;
/// The seed of all of it.
pub const SEED: u64 = 6;

const ACCOUNTS: usize = 500;
const PEOPLE_EACH: usize = 3;
/// Ten years.
const DAYS: u64 = 3_652;
const LEAST_WORDS: usize = 20;
const MOST_WORDS: usize = 110;

const KINDS: [(&str, usize); 6] =
    [("call", 35), ("email", 30), ("meeting", 15), ("note", 10), ("chat", 6), ("visit", 4)];
const GIVEN: [&str; 5] = ["Alyx", "Bryx", "Calyx", "Dalyx", "Elyx"];
const TAGS: [&str; 8] =
    ["risk", "rollout", "pricing", "training", "renewal", "quality", "roadmap", "security"];

/// What all entries of one size are made of.
pub struct Corpus {
    size: u64,
    words: Vec<String>,
    ranks: HashMap<String, usize>,
    zipf: Zipf,
    accounts: Vec<Customer>,
    account_ranks: Zipf,
}

/// An account of the corpus.
pub struct Customer {
    /// Its name, one word with a capital that is in no entry's text.
    pub name: String,
    /// Names of its people.
    pub people: Vec<String>,
}

/// One entry of the corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorpusEntry {
    /// From 1 to the corpus's size.
    pub id: u64,
    /// Its day.
    pub day: NaiveDate,
    /// Its kind, as PRODUCT's words have it.
    pub kind: &'static str,
    /// Its account, as an index into [`Corpus::accounts`].
    pub account: usize,
    /// Its people, as indices into the account's.
    pub people: Vec<usize>,
    /// Its tags.
    pub tags: Vec<&'static str>,
    /// Its text.
    pub body: String,
}

impl Corpus {
    /// A corpus of so many entries. They are made one by one when they are asked for.
    pub fn new(size: u64) -> Self {
        let chance = &mut Chance::new(SEED);
        let words = vocabulary(chance);
        let ranks = words.iter().enumerate().map(|(rank, word)| (word.clone(), rank)).collect();
        let (mut names, mut taken) = (Vec::new(), HashSet::new());
        while names.len() < ACCOUNTS * (1 + PEOPLE_EACH) {
            let name = name(chance);
            if taken.insert(name.clone()) {
                names.push(name);
            }
        }
        let (customers, families) = names.split_at(ACCOUNTS);
        let person = |family: &String| format!("{} {family}", GIVEN[family.len() % GIVEN.len()]);
        let accounts = customers
            .iter()
            .zip(families.chunks(PEOPLE_EACH))
            .map(|(name, families)| Customer {
                name: name.clone(),
                people: families.iter().map(person).collect(),
            })
            .collect();
        Self { size, words, ranks, zipf: Zipf::new(WORDS), accounts, account_ranks: Zipf::new(ACCOUNTS) }
    }

    /// How many entries there are.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The vocabulary, the most frequent word first.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// How many words are more frequent; `None` for what is no word of the vocabulary.
    pub fn rank(&self, word: &str) -> Option<usize> {
        self.ranks.get(word).copied()
    }

    /// The accounts, the one with most entries first.
    pub fn accounts(&self) -> &[Customer] {
        &self.accounts
    }

    /// The last day, the one before the stories' own.
    ///
    /// # Panics
    /// Never: it is a date.
    pub fn last_day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 18).unwrap()
    }

    /// The entry of an id from 1 to the size.
    pub fn entry(&self, id: u64) -> CorpusEntry {
        let mut chance = Chance::new(SEED ^ id.wrapping_mul(0xd6e8_feb8_6659_fd93));
        let chance = &mut chance;
        let first = Self::last_day() - Days::new(DAYS - 1);
        let account = self.account_ranks.rank(chance);
        let mut people: Vec<usize> = (0..chance.below(3)).map(|_| chance.below(PEOPLE_EACH)).collect();
        people.sort_unstable();
        people.dedup();
        let tags = if chance.below(10) == 0 { vec![*chance.one(&TAGS)] } else { Vec::new() };
        CorpusEntry {
            id,
            day: first + Days::new((id - 1) * DAYS / self.size.max(1)),
            kind: kind(chance),
            account,
            people,
            tags,
            body: self.body(chance),
        }
    }

    /// All entries, the oldest first.
    pub fn entries(&self) -> impl Iterator<Item = CorpusEntry> {
        (1..=self.size).map(|id| self.entry(id))
    }

    /// Sentences.
    fn body(&self, chance: &mut Chance) -> String {
        // More short entries than long ones.
        let words = LEAST_WORDS + ((MOST_WORDS - LEAST_WORDS) as f64 * chance.part().powf(1.25)) as usize;
        let mut body = String::with_capacity(words * 7);
        let mut left = 0;
        for at in 0..words {
            if left == 0 {
                if at > 0 {
                    body.push_str(". ");
                }
                left = 6 + chance.below(9);
                let word = &self.words[self.zipf.rank(chance)];
                body.push(word.as_bytes()[0].to_ascii_uppercase() as char);
                body.push_str(&word[1..]);
            } else {
                body.push_str(if chance.below(12) == 0 { ", " } else { " " });
                body.push_str(&self.words[self.zipf.rank(chance)]);
            }
            left -= 1;
        }
        body.push('.');
        body
    }
}

fn kind(chance: &mut Chance) -> &'static str {
    let mut rest = chance.below(KINDS.iter().map(|(_, parts)| parts).sum());
    for (kind, parts) in KINDS {
        if rest < parts {
            return kind;
        }
        rest -= parts;
    }
    KINDS[0].0
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_corpus_is_the_same_everywhere() {
        let corpus = Corpus::new(10_000);
        let entries: Vec<CorpusEntry> = corpus.entries().take(3_000).collect();
        assert_eq!(entries[2_999], Corpus::new(10_000).entry(3_000));
        assert!(entries.is_sorted_by_key(|entry| (entry.day, entry.id)));
        assert_eq!(corpus.entry(10_000).day, Corpus::last_day());
        // Written down: a change of these needs another WAY, or a cached corpus lies.
        assert_eq!(&corpus.words()[..4], ["man", "ta", "am", "it"]);
    }

    #[test]
    fn words_follow_zipf() {
        let corpus = Corpus::new(4_000);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut all = 0_usize;
        for entry in corpus.entries() {
            for word in entry.body.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                *counts.entry(word.to_lowercase()).or_default() += 1;
                all += 1;
            }
        }
        let mean = all as f64 / 4_000.0;
        assert!((57.0..63.0).contains(&mean), "{mean} words an entry");
        let of = |rank: usize| counts[&corpus.words()[rank]] as f64 / all as f64;
        // 1 / H(60,000) is 8.6 %.
        assert!((0.083..0.089).contains(&of(0)), "the first is {} of all", of(0));
        assert!((0.0077..0.0095).contains(&of(9)), "the tenth is {} of all", of(9));
        let is_word = |customer: &Customer| corpus.rank(&customer.name.to_lowercase()).is_some();
        assert!(!corpus.accounts().iter().any(is_word), "no name is a word");
    }
}
