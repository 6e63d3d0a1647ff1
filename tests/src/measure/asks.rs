//! The queries that every engine is asked: 1,600 in 16 classes, made from the entries of the corpus itself, so that
//! frequent words are asked for frequently and nearly all find something.

use super::chance::Chance;
use super::class::Class;
use super::corpus::{Corpus, CorpusEntry, SEED};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Queries of each class.
pub const EACH: usize = 100;
/// Ranks up to this are common words.
const COMMON: usize = 300;
/// Ranks from this on are rare ones.
const RARE: usize = 20_000;
/// The stretch of the date filter.
const LAST_DAYS: u64 = 90;

/// An account of a corpus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whose {
    /// Its index in the corpus's accounts.
    pub index: usize,
    /// Its name.
    pub name: String,
}

/// One query, in no engine's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// What kind of query it is.
    pub class: Class,
    /// Finished words, all wanted.
    pub words: Vec<String>,
    /// The start of one more.
    pub begun: Option<String>,
    /// The words stand beside each other, in this order.
    pub is_phrase: bool,
    /// The word is misspelt by one letter.
    pub is_typo: bool,
    /// Of this account alone.
    pub account: Option<Whose>,
    /// From this day on.
    pub since: Option<NaiveDate>,
    /// The best first, else the newest.
    pub is_ranked: bool,
}

/// The queries of a corpus, class after class.
pub fn asks(corpus: &Corpus) -> Vec<Ask> {
    Class::ALL.into_iter().flat_map(|class| of_class(corpus, class)).collect()
}

fn of_class(corpus: &Corpus, class: Class) -> Vec<Ask> {
    if class == Class::Sentence {
        return sentences(corpus);
    }
    // Filtered and unfiltered common words are the same words, so that they can be compared.
    let seed = match class {
        Class::AccountWord | Class::DaysWord => Class::Common.name(),
        other => other.name(),
    };
    let seed = seed.bytes().fold(SEED, |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let mut chance = Chance::new(seed);
    (0..EACH).map(|_| ask(corpus, class, &mut chance)).collect()
}

fn ask(corpus: &Corpus, class: Class, chance: &mut Chance) -> Ask {
    let mut ask = empty(class);
    match class {
        Class::Prefix(letters) => {
            let word = long_word(corpus, chance, letters + 1);
            let letters = if letters < 5 { letters } else { 5 + chance.below(word.len() - 5) };
            ask.begun = Some(word[..letters].to_owned());
        }
        Class::Common | Class::AccountWord | Class::DaysWord => {
            let (word, account) = common_word(corpus, chance);
            ask.words.push(word);
            ask.account = (class == Class::AccountWord).then_some(account);
            ask.since = (class == Class::DaysWord).then(|| Corpus::last_day() - Days::new(LAST_DAYS - 1));
        }
        Class::Rare => ask.words.push(rare_word(corpus, chance)),
        Class::TwoWords => ask.words.extend(pair(corpus, chance)),
        Class::WordPrefix | Class::WordPrefixRanked => {
            let [word, other] = pair(corpus, chance);
            ask.words.push(word);
            ask.begun = Some(other[..3].to_owned());
            ask.is_ranked = class == Class::WordPrefixRanked;
        }
        Class::Phrase => {
            ask.words.extend(run(corpus, chance, 2));
            ask.is_phrase = true;
        }
        Class::Typo => {
            ask.words.push(misspelt(corpus, chance));
            ask.is_typo = true;
        }
        Class::Account => ask.account = Some(whose(corpus, chance)),
        Class::Sentence => {}
    }
    ask
}

/// An account as often as it has entries.
fn whose(corpus: &Corpus, chance: &mut Chance) -> Whose {
    of_account(corpus, some_entry(corpus, chance).account)
}

fn of_account(corpus: &Corpus, index: usize) -> Whose {
    Whose { index, name: corpus.accounts()[index].name.clone() }
}

fn some_entry(corpus: &Corpus, chance: &mut Chance) -> CorpusEntry {
    corpus.entry(1 + chance.below(corpus.size() as usize) as u64)
}

fn empty(class: Class) -> Ask {
    Ask {
        class,
        words: Vec::new(),
        begun: None,
        is_phrase: false,
        is_typo: false,
        account: None,
        since: None,
        is_ranked: false,
    }
}

/// Runs of words of entries, typed: after each key there is a query.
fn sentences(corpus: &Corpus) -> Vec<Ask> {
    let mut chance = Chance::new(SEED + 1);
    let mut all = Vec::new();
    while all.len() < EACH {
        let run = run(corpus, &mut chance, 4);
        for (at, word) in run.iter().enumerate() {
            for letters in 1..=word.len() {
                let words = run[..at].to_vec();
                all.push(Ask { words, begun: Some(word[..letters].to_owned()), ..empty(Class::Sentence) });
            }
            all.push(Ask { words: run[..=at].to_vec(), ..empty(Class::Sentence) });
        }
    }
    all.truncate(EACH);
    all
}

/// The words of some entry, in lower case.
fn words(corpus: &Corpus, chance: &mut Chance) -> Vec<String> {
    split(&some_entry(corpus, chance).body).collect()
}

fn split(body: &str) -> impl Iterator<Item = String> {
    let words = body.split(|c: char| !c.is_ascii_alphabetic());
    words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase)
}

/// A word as frequent as it is in the text, of so many letters or more.
fn long_word(corpus: &Corpus, chance: &mut Chance, letters: usize) -> String {
    loop {
        let word = words(corpus, chance).swap_remove(chance.below(20));
        if word.len() >= letters {
            return word;
        }
    }
}

/// Two different words of one entry; nobody asks for the shortest.
fn pair(corpus: &Corpus, chance: &mut Chance) -> [String; 2] {
    loop {
        let all: Vec<String> = words(corpus, chance).into_iter().filter(|word| word.len() > 3).collect();
        if all.len() > 1 {
            let (one, other) = (chance.one(&all).clone(), chance.one(&all).clone());
            if one != other {
                return [one, other];
            }
        }
    }
}

/// Neighbouring words of one entry.
fn run(corpus: &Corpus, chance: &mut Chance, count: usize) -> Vec<String> {
    let all = words(corpus, chance);
    let start = chance.below(all.len() - count);
    all[start..start + count].to_vec()
}

/// A common word of some entry, and whose entry it is: not the most frequent word over and over.
fn common_word(corpus: &Corpus, chance: &mut Chance) -> (String, Whose) {
    let entry = some_entry(corpus, chance);
    let is_common = |word: &String| corpus.rank(word).is_some_and(|rank| rank < COMMON);
    let mut all: Vec<String> = split(&entry.body).filter(is_common).collect();
    all.sort_unstable();
    all.dedup();
    (chance.one(&all).clone(), of_account(corpus, entry.account))
}

fn rare_word(corpus: &Corpus, chance: &mut Chance) -> String {
    let is_rare = |word: &String| corpus.rank(word).is_some_and(|rank| rank >= RARE);
    loop {
        let found = words(corpus, chance).into_iter().find(|word| word.len() > 4 && is_rare(word));
        if let Some(word) = found {
            return word;
        }
    }
}

/// A longer word with one letter left out, swapped or replaced; its first letter is right, as it mostly is.
fn misspelt(corpus: &Corpus, chance: &mut Chance) -> String {
    loop {
        let mut typed = long_word(corpus, chance, 6).into_bytes();
        let at = 1 + chance.below(typed.len() - 2);
        match chance.below(3) {
            0 => drop(typed.remove(at)),
            1 => typed.swap(at, at + 1),
            _ => typed[at] = b'a' + chance.below(26) as u8,
        }
        let typed = String::from_utf8_lossy(&typed).into_owned();
        if corpus.rank(&typed).is_none() {
            return typed;
        }
    }
}

impl Ask {
    /// The line that somebody types into Kept.
    pub fn line(&self) -> String {
        let account = self.account.as_ref().map(|account| format!("account:\"{}\" ", account.name));
        let since = self.since.map(|day| format!("since:{day} "));
        let words = self.words.join(" ");
        let words = match () {
            () if self.is_phrase => format!("\"{words}\""),
            () if words.is_empty() => words,
            () => words + " ",
        };
        [account, since, Some(words), self.begun.clone()].into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_what_they_are_called() {
        let corpus = Corpus::new(2_000);
        let all = asks(&corpus);
        assert_eq!(all.len(), 1_600);
        let of = |class: Class| all.iter().filter(move |ask| ask.class == class);
        for (class, letters) in [(1, 1..=1), (2, 2..=2), (3, 3..=3), (4, 4..=4), (5, 5..=16)] {
            let begun = |ask: &Ask| ask.begun.as_ref().is_some_and(|begun| letters.contains(&begun.len()));
            assert!(of(Class::Prefix(class)).all(|ask| begun(ask) && ask.words.is_empty()), "{class}");
        }
        assert!(of(Class::Typo).all(|ask| corpus.rank(&ask.words[0]).is_none()));
        assert!(of(Class::Rare).all(|ask| corpus.rank(&ask.words[0]).unwrap() >= 20_000));
        let same = of(Class::Common).zip(of(Class::AccountWord)).zip(of(Class::DaysWord));
        assert!(
            same.into_iter()
                .all(|((plain, account), days)| plain.words == account.words && plain.words == days.words)
        );
    }

    #[test]
    fn lines_are_typed_as_a_person_would() {
        let account = Some(Whose { index: 7, name: "Bolyx".to_owned() });
        let word = || vec!["one".to_owned(), "two".to_owned()];
        let since = NaiveDate::from_ymd_opt(2026, 8, 21);
        let base = empty(Class::TwoWords);
        for (ask, expected) in [
            (Ask { words: word(), ..base.clone() }, "one two ".to_owned()),
            (Ask { words: word(), begun: Some("th".to_owned()), ..base.clone() }, "one two th".to_owned()),
            (Ask { words: word(), is_phrase: true, ..base.clone() }, "\"one two\"".to_owned()),
            (Ask { account, ..base.clone() }, "account:\"Bolyx\" ".to_owned()),
            (Ask { words: word(), since, ..base }, "since:2026-08-21 one two ".to_owned()),
        ] {
            assert_eq!(ask.line(), expected);
        }
    }
}
