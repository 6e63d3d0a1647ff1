//! Words that are somebody's name. A document's text does not hold the names of its accounts and people, so that
//! renaming one changes no document; its links find it instead.

use super::Resolve;
use crate::Document;
use crate::analyze::spellings;
use kept_model::{AccountId, PersonId};

/// One letter begins too many names to mean one.
const FEWEST_LETTERS: usize = 2;

/// A word that begins more accounts' or people's names than this is hardly meant as a name, and costs much.
const MOST_NAMED: usize = 64;

/// Whom a word names; mostly nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) accounts: Vec<AccountId>,
    pub(crate) people: Vec<PersonId>,
}

impl Named {
    /// Looks `word` up, as it was typed but for the punctuation around it. An unfinished word may begin a name; a
    /// finished one is a whole word of it, so that "in" is not Ingram. So is one that is also spelled otherwise, such as
    /// "Mueller".
    pub(super) fn by(word: &str, unfinished: bool, names: &dyn Resolve) -> Self {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        if word.chars().count() < FEWEST_LETTERS {
            return Self::default();
        }
        let (accounts, people) =
            if unfinished { (names.account(word), names.person(word)) } else { names.whole(word) };
        let mut named = Self { accounts, people };
        for spelling in spellings(word) {
            let (accounts, people) = names.whole(&spelling);
            add(&mut named.accounts, accounts);
            add(&mut named.people, people);
        }
        if named.accounts.len().max(named.people.len()) > MOST_NAMED { Self::default() } else { named }
    }

    pub(crate) fn is_nobody(&self) -> bool {
        self.accounts.is_empty() && self.people.is_empty()
    }

    /// Whether the document is linked to one of them.
    pub(crate) fn concerns(&self, document: &Document) -> bool {
        self.accounts.iter().any(|account| document.accounts.contains(account))
            || self.people.iter().any(|person| document.people.contains(person))
    }
}

fn add<T: PartialEq>(all: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !all.contains(&one) {
            all.push(one);
        }
    }
}
