//! Names of one noun, found by the beginnings of their words.

use kept_model::starts_a_word;
use std::sync::OnceLock;

/// Everybody of one noun who has a name, in the order of their rows.
pub(super) struct Directory<I> {
    list: Vec<Named<I>>,
    /// Where the words of the keys stand, in the order of the words.
    words: OnceLock<Vec<Word>>,
}

/// A row that has a name.
pub(super) struct Named<I> {
    /// The row.
    pub(super) id: I,
    /// As typed.
    pub(super) name: String,
    /// As it is looked up.
    pub(super) key: String,
}

/// A word of a key: the place of its row, and where it begins in the key.
#[derive(Clone, Copy)]
struct Word {
    place: u32,
    at: u32,
}

/// How well a name answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// It is the whole name.
    Whole,
    /// Every word of it starts a word of the name.
    Words,
}

impl<I: Copy> Directory<I> {
    pub(super) fn new(names: impl IntoIterator<Item = (I, String, String)>) -> Self {
        let list = names.into_iter().map(|(id, name, key)| Named { id, name, key }).collect();
        Self { list, words: OnceLock::new() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(super) fn name_of(&self, id: I) -> Option<&str>
    where
        I: PartialEq,
    {
        self.list.iter().find(|named| named.id == id).map(|named| named.name.as_str())
    }

    /// Sorts the words of all names, so that from now on a name is found without looking through all. It takes as long as
    /// looking through them a few times: not worth it for one line alone.
    pub(super) fn sort(&self) {
        self.words.get_or_init(|| {
            let mut words: Vec<Word> = Vec::with_capacity(2 * self.list.len());
            for (place, named) in self.list.iter().enumerate() {
                let begins = |at: &usize| *at == 0 || named.key.as_bytes()[at - 1] == b' ';
                let begins = (0..named.key.len()).filter(begins);
                words.extend(begins.map(|at| Word { place: place as u32, at: at as u32 }));
            }
            words.sort_unstable_by(|one, other| self.from(*one).cmp(self.from(*other)));
            words
        });
    }

    /// A key from one of its words on.
    fn from(&self, word: Word) -> &str {
        let key = self.list.get(word.place as usize).map_or("", |named| named.key.as_str());
        key.get(word.at as usize..).unwrap_or_default()
    }

    /// Those in whose keys the first word of `key` starts a word, and perhaps others, in the order of their rows.
    pub(super) fn candidates(&self, key: &str) -> Vec<&Named<I>> {
        let first = key.split(' ').next().unwrap_or_default();
        let Some(words) = self.words.get().filter(|_| !first.is_empty()) else {
            return self.list.iter().collect();
        };
        let begin = words.partition_point(|word| self.from(*word) < first);
        let same = words[begin..].iter().take_while(|word| self.from(**word).starts_with(first));
        let mut places: Vec<u32> = same.map(|word| word.place).collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|place| self.list.get(place as usize)).collect()
    }

    /// Those whose whole name `key` is; else those in whose name every word of it starts a word.
    pub(super) fn best(&self, key: &str) -> Vec<(&Named<I>, Class)> {
        if key.is_empty() {
            return Vec::new();
        }
        let (mut whole, mut words) = (Vec::new(), Vec::new());
        for named in self.candidates(key) {
            if named.key == key {
                whole.push((named, Class::Whole));
            } else if key.split(' ').all(|word| starts_a_word(&named.key, word)) {
                words.push((named, Class::Words));
            }
        }
        if whole.is_empty() { words } else { whole }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kept_model::name_key;

    const NAMES: [&str; 9] = [
        "Calder Water",
        "Cal",
        "St Aldric’s Hospital",
        "Caldera & Sons",
        "Waterman Calder",
        "Ørsted Wind",
        "Über Örtlich",
        "Water",
        "Aldric Ng",
    ];

    fn found(directory: &Directory<usize>, typed: &str) -> Vec<(usize, Class)> {
        let found = directory.best(&name_key(typed));
        found.into_iter().map(|(named, class)| (named.id, class)).collect()
    }

    #[test]
    fn a_whole_name_comes_before_words_and_sorting_changes_nothing() {
        use Class::{Whole, Words};
        let names = NAMES.iter().enumerate().map(|(id, name)| (id, (*name).to_owned(), name_key(name)));
        let directory = Directory::new(names);
        let expected: &[(&str, &[(usize, Class)])] = &[
            ("calder water", &[(0, Whole)]),
            ("cal", &[(1, Whole)]),
            ("ca", &[(0, Words), (1, Words), (3, Words), (4, Words)]),
            ("water", &[(7, Whole)]),
            ("wat", &[(0, Words), (4, Words), (7, Words)]),
            ("water cal", &[(0, Words), (4, Words)]),
            ("aldric", &[(2, Words), (8, Words)]),
            ("orsted", &[(5, Words)]),
            ("uber o", &[(6, Words)]),
            ("ater", &[]),
            ("zzz", &[]),
            ("", &[]),
        ];
        for sorted in [false, true] {
            if sorted {
                directory.sort();
            }
            for (typed, answer) in expected {
                assert_eq!(found(&directory, typed), *answer, "{typed:?}, sorted: {sorted}");
            }
        }
    }

    #[test]
    fn nothing_typed_asks_for_all() {
        let directory =
            Directory::new([(1, "A".to_owned(), "a".to_owned()), (2, "B".to_owned(), "b".to_owned())]);
        directory.sort();
        assert_eq!(directory.candidates("").len(), 2);
        assert_eq!(directory.candidates("b").len(), 1);
    }
}
