//! The terms by which a word is found.

use super::split::{LONGEST_WORD, is_apostrophe};
use super::tokens::LONGEST_EDGE;
use super::tongue::Tongue;
use kept_model::fold;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// See [`super::Piece`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Forms {
    /// Spellings, folded: as typed first. Then, marked by [`ENDING`], how a word that may be put together ends.
    pub(crate) exact: Box<[Box<str>]>,
    /// What the field of stems holds.
    pub(crate) stems: Box<[Box<str>]>,
    /// How the spellings begin: one to three letters, packed by [`pack`].
    pub(super) edges: Box<[u64]>,
}

/// A word's stem backwards stands behind it. No word holds it.
const ENDING: &str = "<<";

/// A word must be so long to be taken for one that was put together of others…
const SHORTEST_COMPOUND: usize = 9;
/// …and what is looked for at its end, so long.
const SHORTEST_ENDING: usize = 5;

/// A shorter word is not spelled in two ways: "does" is no "dös".
const SHORTEST_SPELLED: usize = 5;

impl Forms {
    /// Found in one way only, in every language.
    pub(super) fn verbatim(term: String) -> Self {
        Self { stems: Box::new([term.into()]), ..Self::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.stems.is_empty()
    }

    /// Its spellings.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.exact.iter().map(|word| &**word).filter(|word| !word.starts_with(ENDING))
    }

    fn of(word: &str, tongue: Tongue) -> Self {
        let lower = lower(word);
        let folded = folded(&lower);
        if folded.is_empty() {
            return Self::default();
        }
        let mut exact = vec![folded];
        if let Some(spelled) = spelled_out(&lower) {
            add(&mut exact, spelled);
        }
        if let Some(short) = collapsed(&exact[0]) {
            add(&mut exact, short);
        }
        let mut stems = Vec::with_capacity(1);
        // Most words are folded already: what is spelled alike has the same stem.
        let others = exact.iter().filter(|spelling| **spelling != lower);
        for spelling in [&lower].into_iter().chain(others) {
            add(&mut stems, tongue.stem(spelling));
        }
        let edges = exact.iter().flat_map(|word| edges(word)).collect();
        if tongue.puts_together() && exact[0].chars().count() >= SHORTEST_COMPOUND {
            for spelling in [lower].into_iter().chain(exact.clone()) {
                add(&mut exact, backwards(&tongue.plain_stem(&spelling)));
            }
        }
        let boxed = |all: Vec<String>| all.into_iter().map(String::into_boxed_str).collect();
        Self { exact: boxed(exact), stems: boxed(stems), edges }
    }
}

/// As [`fold`], and cut; most words need only the latter.
fn folded(lower: &str) -> String {
    if lower.is_ascii() { cut(lower) } else { cut(&fold(lower)) }
}

fn add(all: &mut Vec<String>, one: String) {
    if !one.is_empty() && !all.contains(&one) {
        all.push(one);
    }
}

/// Lower case, with its accents, each composed with its letter, and plain apostrophes. Cut, so that a pasted key is neither
/// stemmed nor kept in all its length.
pub(super) fn lower(word: &str) -> String {
    if word.is_ascii() {
        return word[..word.len().min(LONGEST_WORD)].to_ascii_lowercase();
    }
    let plain = |c| if is_apostrophe(c) { '\'' } else { c };
    word.nfkc().map(plain).flat_map(char::to_lowercase).nfc().take(LONGEST_WORD).collect()
}

/// Longer words are cut, in texts and queries alike: a pasted key is found by its start.
pub(super) fn cut(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphanumeric()).take(LONGEST_WORD).collect()
}

/// How the word is written where there are no such letters on the keyboard: "Müller" as "mueller".
fn spelled_out(lower: &str) -> Option<String> {
    if lower.is_ascii() || lower.chars().count() < SHORTEST_SPELLED {
        return None;
    }
    let mut spelled = String::with_capacity(lower.len() + 2);
    for c in lower.chars() {
        match c {
            'ä' => spelled.push_str("ae"),
            'ö' | 'ø' => spelled.push_str("oe"),
            'ü' => spelled.push_str("ue"),
            'å' => spelled.push_str("aa"),
            c => spelled.push(c),
        }
    }
    (spelled != lower).then(|| cut(&fold(&spelled)))
}

/// The other ways in which a word is written where its letters are not on the keyboard, folded; mostly none.
pub(crate) fn spellings(word: &str) -> Vec<String> {
    let lower = lower(word);
    let folded = folded(&lower);
    spelled_out(&lower).into_iter().chain(collapsed(&folded)).filter(|other| *other != folded).collect()
}

/// "mueller" as "muller". The ue of "queue" and "neue" is none of these.
pub(super) fn collapsed(folded: &str) -> Option<String> {
    if !folded.bytes().zip(folded.bytes().skip(1)).any(|pair| matches!(pair, (b'a' | b'o' | b'u', b'e')))
        || folded.chars().count() < SHORTEST_SPELLED
    {
        return None;
    }
    let mut short = String::with_capacity(folded.len());
    let mut before = None;
    for c in folded.chars() {
        let is_digraph = c == 'e'
            && match short.chars().next_back() {
                Some('a' | 'o') => true,
                Some('u') => !matches!(before, Some('q' | 'a' | 'e' | 'i' | 'o' | 'u')),
                _ => false,
            };
        if !is_digraph {
            before = short.chars().next_back();
            short.push(c);
        }
    }
    (short != folded).then_some(short)
}

/// The term whose continuations are the words that end with `stem`, for a stem that is long enough to be looked for so.
pub(crate) fn ending(stem: &str) -> Option<String> {
    (stem.chars().count() >= SHORTEST_ENDING).then(|| backwards(stem))
}

fn backwards(stem: &str) -> String {
    ENDING.chars().chain(stem.chars().rev()).collect()
}

fn edges(word: &str) -> impl Iterator<Item = u64> {
    let mut packed = 0;
    word.chars().take(LONGEST_EDGE).map(move |c| {
        packed = pack(packed, c);
        packed
    })
}

/// A letter more: 21 bits each, so that three fit.
fn pack(edge: u64, c: char) -> u64 {
    edge << 21 | u64::from(u32::from(c))
}

/// The letters of what [`pack`] made.
pub(super) fn unpack(edge: u64, into: &mut String) {
    let letter = |shift: u32| char::from_u32((edge >> shift & 0x1f_ffff) as u32).filter(|c| *c != '\0');
    into.clear();
    into.extend([42, 21, 0].into_iter().filter_map(letter));
}

/// Words remembered before the older ones among them are let go: a text's words follow Zipf's law, so that nearly all are
/// among few.
const REMEMBERED: usize = 65_536;
/// Bytes of the longest of them: four for each letter that counts.
const LONGEST_REMEMBERED: usize = 4 * LONGEST_WORD;

/// Forms of words as typed, in one language.
#[derive(Default)]
pub(super) struct Cache {
    tongue: Option<Tongue>,
    young: Words,
    /// The words before them. Those that are said again become young; the rest goes when `young` is full.
    old: Words,
}

/// Words are short, and from one's own journal: the hasher need be nothing but quick.
type Words = FxHashMap<Box<str>, Arc<Forms>>;

impl Cache {
    pub(super) fn word(&mut self, word: &str) -> Arc<Forms> {
        // One without end is nobody's word, and hardly said twice.
        if word.len() > LONGEST_REMEMBERED {
            return Arc::new(Forms::of(word, self.tongue.unwrap_or(Tongue::ENGLISH)));
        }
        self.remembered(word, REMEMBERED)
    }

    /// Of each of the two halves at most so many.
    fn remembered(&mut self, word: &str, most: usize) -> Arc<Forms> {
        if let Some(forms) = self.young.get(word) {
            return Arc::clone(forms);
        }
        if self.young.len() >= most {
            self.old = std::mem::take(&mut self.young);
        }
        let (word, forms) = self.old.remove_entry(word).unwrap_or_else(|| {
            let tongue = self.tongue.unwrap_or(Tongue::ENGLISH);
            (word.into(), Arc::new(Forms::of(word, tongue)))
        });
        self.young.insert(word, Arc::clone(&forms));
        forms
    }

    /// Bytes of the longest word that is remembered.
    #[cfg(test)]
    pub(super) fn longest(&self) -> Option<usize> {
        self.young.keys().chain(self.old.keys()).map(|word| word.len()).max()
    }
}

thread_local! {
    static CACHES: RefCell<Vec<Cache>> = const { RefCell::new(Vec::new()) };
}

/// This thread's memory for a language. `use_it` must not analyse another text.
pub(super) fn with_cache<T>(tongue: Tongue, use_it: impl FnOnce(&mut Cache) -> T) -> T {
    CACHES.with_borrow_mut(|caches| {
        let at = caches.iter().position(|cache| cache.tongue == Some(tongue)).unwrap_or_else(|| {
            caches.push(Cache { tongue: Some(tongue), ..Cache::default() });
            caches.len() - 1
        });
        use_it(&mut caches[at])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_often_said_stays_at_hand_and_the_rest_is_let_go() {
        let mut cache = Cache::default();
        let often = cache.remembered("policies", 3);
        let seldom = cache.remembered("seldom", 3);
        for word in ["a", "b", "c", "d", "e", "f", "g", "h"] {
            cache.remembered(word, 3);
            assert!(Arc::ptr_eq(&often, &cache.remembered("policies", 3)), "after {word}");
            assert!(cache.young.len() <= 3 && cache.old.len() <= 3);
        }
        // Worked out anew, and the same.
        let anew = cache.remembered("seldom", 3);
        assert!(!Arc::ptr_eq(&seldom, &anew));
        assert_eq!(seldom, anew);
    }
}
