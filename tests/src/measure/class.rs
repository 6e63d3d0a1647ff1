//! The classes of queries.

use serde::{Deserialize, Serialize};

/// Kinds of queries, as they come to be at a keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Class {
    /// The last word begun, with so many letters; five are five or more.
    Prefix(usize),
    /// One of the few hundred most frequent words.
    Common,
    /// A word of a few entries.
    Rare,
    /// Two words of one entry.
    TwoWords,
    /// A word and three letters, newest first.
    WordPrefix,
    /// The same by relevance.
    WordPrefixRanked,
    /// Two neighbouring words.
    Phrase,
    /// A word with one mistake.
    Typo,
    /// A common word, of one account.
    AccountWord,
    /// A common word, of the last 90 days.
    DaysWord,
    /// All of one account, newest first.
    Account,
    /// Sentences key by key.
    Sentence,
}

impl Class {
    /// In the order of the table.
    pub const ALL: [Self; 16] = [
        Self::Prefix(1),
        Self::Prefix(2),
        Self::Prefix(3),
        Self::Prefix(4),
        Self::Prefix(5),
        Self::Common,
        Self::Rare,
        Self::TwoWords,
        Self::WordPrefix,
        Self::WordPrefixRanked,
        Self::Phrase,
        Self::Typo,
        Self::AccountWord,
        Self::DaysWord,
        Self::Account,
        Self::Sentence,
    ];

    /// As the table calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prefix(1) => "prefix, 1 letter",
            Self::Prefix(2) => "prefix, 2 letters",
            Self::Prefix(3) => "prefix, 3 letters",
            Self::Prefix(4) => "prefix, 4 letters",
            Self::Prefix(_) => "prefix, 5 letters or more",
            Self::Common => "common word",
            Self::Rare => "rare word",
            Self::TwoWords => "two words",
            Self::WordPrefix => "word + prefix, newest",
            Self::WordPrefixRanked => "word + prefix, ranked",
            Self::Phrase => "phrase",
            Self::Typo => "typo",
            Self::AccountWord => "one account + word",
            Self::DaysWord => "last 90 days + word",
            Self::Account => "one account, newest",
            Self::Sentence => "sentences, key by key",
        }
    }
}
