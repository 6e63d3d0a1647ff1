//! Whose names may stand on a page that a customer reads, and which promise would give somebody else away.

use crate::Result;
use crate::facts::first_name;
use crate::phrase::all_of;
use crate::story::{has_name, has_word};
use kept_model::{AccountId, Entry, EntryId, Owner, PersonId, Promise, Side, name_key};
use kept_store::Reader;
use std::collections::{HashMap, HashSet};

/// Why a promise is not on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It names another account.
    OtherAccount,
    /// It names a colleague who does not owe it.
    Colleague,
    /// It was written down to be remembered; nobody was promised it.
    Reminder,
    /// It has no words.
    NoWords,
}

impl Why {
    /// The one spelling used on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OtherAccount => "other_account",
            Self::Colleague => "colleague",
            Self::Reminder => "reminder",
            Self::NoWords => "no_words",
        }
    }

    /// As a sentence goes on after what it is about: "names another account".
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::OtherAccount => "names another account",
            Self::Colleague => "names a colleague",
            Self::Reminder => "is a reminder to yourself",
            Self::NoWords => "has no words",
        }
    }
}

/// A promise that is not on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// Its entry.
    pub entry: EntryId,
    /// What it says, for us to see.
    pub text: String,
    /// Why it stays at home.
    pub why: Why,
    /// Whether we owe it them still: then the page is not whole.
    pub is_owed: bool,
}

/// The names of the journal, as one account may hear them.
pub(super) struct Names {
    /// Other accounts.
    others: Vec<String>,
    /// Words of the account's own name.
    own: HashSet<String>,
    /// Colleagues.
    ours: HashMap<PersonId, String>,
    /// People who work at the account.
    theirs: HashMap<PersonId, String>,
}

/// Letters of the shortest word of another account's name that gives it away in a promise that concerns it, too.
const TELLING: usize = 4;

impl Names {
    pub(super) fn read(reader: Reader<'_>, account: AccountId, name: &str, me: Option<&str>) -> Result<Self> {
        let at: HashSet<PersonId> = reader
            .employments()?
            .into_iter()
            .filter(|(_, home)| *home == account)
            .map(|(who, _)| who)
            .collect();
        let me = me.map(name_key);
        let (mut ours, mut theirs) = (HashMap::new(), HashMap::new());
        for (id, name, key, side) in reader.person_names()? {
            match side {
                Side::Ours if Some(&key) != me.as_ref() => drop(ours.insert(id, name)),
                Side::Theirs if at.contains(&id) => drop(theirs.insert(id, name)),
                _ => {}
            }
        }
        let names = reader.account_names()?.into_iter();
        let others = names.filter(|(id, _, _)| *id != account).map(|(_, name, _)| name).collect();
        let own = name_key(name).split(' ').map(str::to_owned).collect();
        Ok(Self { others, own, ours, theirs })
    }

    /// Why a text would give somebody away. `concerned` are the other accounts that the promise is about; `owner` is the
    /// colleague who owes it.
    pub(super) fn reason(&self, text: &str, concerned: &[&str], owner: Option<PersonId>) -> Option<Why> {
        let key = name_key(text);
        let has = |word: &str| key.split(' ').any(|other| other == word);
        // Of those it is about, a part of the name is enough.
        let hints = concerned.iter().flat_map(|name| {
            let words = name_key(name);
            words.split(' ').map(str::to_owned).collect::<Vec<_>>()
        });
        let mut hints = hints.filter(|word| word.chars().count() >= TELLING && !self.own.contains(word));
        if hints.any(|word| has(&word)) || self.others.iter().any(|name| self.is_elsewhere(text, name)) {
            return Some(Why::OtherAccount);
        }
        // A name of theirs may be a colleague's, too.
        let is_theirs = |name: &str| self.theirs.values().any(|known| first_name(known) == name);
        let is_named = |name: &str| {
            let first = first_name(name);
            has_name(text, name) || (has_word(text, &first) && !is_theirs(&first))
        };
        let mut colleagues = self.ours.iter().filter(|(id, _)| Some(**id) != owner);
        colleagues.any(|(_, name)| is_named(name)).then_some(Why::Colleague)
    }

    /// Another account's name in a text, unless it is within this account's own name.
    fn is_elsewhere(&self, text: &str, name: &str) -> bool {
        let is_own = name_key(name).split(' ').all(|word| self.own.contains(word));
        !is_own && has_name(text, name)
    }

    /// For whom it is, or who of them made it; a colleague of ours only where they owe it.
    pub(super) fn who(&self, entry: &Entry, promise: &Promise) -> Option<String> {
        let of = |ids: &[PersonId]| {
            let names: Vec<String> = ids.iter().filter_map(|id| self.theirs.get(id).cloned()).collect();
            all_of(&names)
        };
        let to = of(&entry.people).map(|who| format!("for {who}"));
        match (promise.owner, promise.owner_person) {
            (Owner::Them, Some(who)) => of(&[who]),
            (Owner::Them, None) => of(&entry.people),
            (Owner::Colleague, Some(who)) => match (self.ours.get(&who).cloned(), to) {
                (Some(who), Some(to)) => Some(format!("{who}, {to}")),
                (who, to) => who.or(to),
            },
            (Owner::Colleague, None) | (Owner::Me, _) => to,
        }
    }
}
