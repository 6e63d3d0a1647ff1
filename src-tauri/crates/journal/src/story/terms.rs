//! What may be said of somebody's name: the terms on which they agreed, in the user's own words.

use crate::facts::first_name;
use kept_model::name_key;

/// How much of a person's name may be said; the strictest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonNaming {
    /// As it is known.
    Full,
    /// The first word of it.
    First,
    /// Nothing.
    Nobody,
}

/// Which names may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Naming {
    /// Of the person.
    pub person: PersonNaming,
    /// Whether the account may be named.
    pub firm: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    NoNames,
    FirstName,
    Name,
    NotFirm,
    Firm,
}

/// The phrases that are understood, as [`name_key`] writes them. One that holds another stands before it.
const PHRASES: &[(&str, Says)] = &[
    ("without the company", Says::NotFirm),
    ("without the firm", Says::NotFirm),
    ("without company", Says::NotFirm),
    ("without firm", Says::NotFirm),
    ("not the company", Says::NotFirm),
    ("not the firm", Says::NotFirm),
    ("not company", Says::NotFirm),
    ("not firm", Says::NotFirm),
    ("no company", Says::NotFirm),
    ("no employer", Says::NotFirm),
    ("no firm", Says::NotFirm),
    ("anonymised", Says::NoNames),
    ("anonymized", Says::NoNames),
    ("anonymously", Says::NoNames),
    ("anonymous", Says::NoNames),
    ("without a name", Says::NoNames),
    ("without her name", Says::NoNames),
    ("without his name", Says::NoNames),
    ("without my name", Says::NoNames),
    ("without their name", Says::NoNames),
    ("without names", Says::NoNames),
    ("without name", Says::NoNames),
    ("without any name", Says::NoNames),
    ("without any names", Says::NoNames),
    ("not by name", Says::NoNames),
    ("no names", Says::NoNames),
    ("no name", Says::NoNames),
    ("nameless", Says::NoNames),
    ("unnamed", Says::NoNames),
    ("first names", Says::FirstName),
    ("first name", Says::FirstName),
    ("forename", Says::FirstName),
    ("given name", Says::FirstName),
    ("name of the company", Says::Firm),
    ("name of the firm", Says::Firm),
    ("companys name", Says::Firm),
    ("firms name", Says::Firm),
    ("company name", Says::Firm),
    ("firm name", Says::Firm),
    ("companys", Says::Firm),
    ("company", Says::Firm),
    ("employer", Says::Firm),
    ("firms", Says::Firm),
    ("firm", Says::Firm),
    ("organisation", Says::Firm),
    ("organization", Says::Firm),
    ("names", Says::Name),
    ("name", Says::Name),
];

/// Words that limit. Where one is left over, nobody knows what it limits: then as little as possible is said.
const LIMITS: &[&str] = &[
    "ask",
    "confidential",
    "dont",
    "except",
    "initials",
    "internal",
    "internally",
    "never",
    "no",
    "nobody",
    "not",
    "private",
    "privately",
    "unless",
    "without",
];

impl Naming {
    /// What terms allow: "first name and firm", "no names", "company only". Terms that name a part allow that part; terms
    /// that say nothing of names allow both, unless they limit something that is not understood: then no name is said.
    pub fn of(terms: Option<&str>) -> Self {
        let mut rest = format!(" {} ", name_key(terms.unwrap_or_default()));
        let mut said = Vec::new();
        for (phrase, says) in PHRASES {
            let phrase = format!(" {phrase} ");
            while let Some(at) = rest.find(&phrase) {
                rest.replace_range(at..at + phrase.len(), " | ");
                said.push(*says);
            }
        }
        let has = |says| said.contains(&says);
        let limits = |word: &str| LIMITS.contains(&word) || (said.is_empty() && word == "only");
        if rest.split([' ', '|']).any(limits) {
            return Self { person: PersonNaming::Nobody, firm: false };
        }
        let person = if has(Says::NoNames) {
            PersonNaming::Nobody
        } else if has(Says::FirstName) {
            PersonNaming::First
        } else if has(Says::Firm) && !has(Says::Name) {
            PersonNaming::Nobody
        } else {
            PersonNaming::Full
        };
        let firm = has(Says::Firm) || !(has(Says::NoNames) || has(Says::FirstName));
        Self { person, firm: firm && !has(Says::NotFirm) }
    }

    /// A person's name as it may be said.
    pub(crate) fn named(self, name: &str) -> Option<String> {
        match self.person {
            PersonNaming::Full => Some(name.to_owned()),
            PersonNaming::First => Some(first_name(name)),
            PersonNaming::Nobody => None,
        }
    }

    /// What both allow.
    pub(crate) fn and(self, other: Self) -> Self {
        Self { person: self.person.max(other.person), firm: self.firm && other.firm }
    }
}

/// Letters of the shortest part of a name that is looked for by itself: "de" and "van" are words, too.
const SHORTEST: usize = 3;
/// And of an account's name, whose words are often common ones.
const SHORTEST_FIRM: usize = 4;

/// The words of a text, without what stands between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a word stands in a text, written just so.
pub(crate) fn has_word(text: &str, word: &str) -> bool {
    words(text).any(|other| other == word)
}

/// Whether a whole name stands in a text, however its letters are written.
pub(crate) fn has_name(text: &str, name: &str) -> bool {
    let (text, name) = (name_key(text), name_key(name));
    !name.is_empty() && format!(" {text} ").contains(&format!(" {name} "))
}

/// A text without a name that may stand in it.
fn without(text: &str, name: &str) -> String {
    if name.is_empty() { text.to_owned() } else { text.replace(name, " ") }
}

/// The part of a person's name that stands in a text and may not, if any. `firm` is the account's name where it may be said:
/// a word of it is no slip.
pub(crate) fn slip_of_person(
    text: &str,
    name: &str,
    naming: PersonNaming,
    firm: Option<&str>,
) -> Option<String> {
    let text = without(text, firm.unwrap_or_default());
    let hidden: Vec<&str> = match naming {
        PersonNaming::Full => return None,
        PersonNaming::First => words(name).skip(1).collect(),
        PersonNaming::Nobody => words(name).collect(),
    };
    let found = hidden.into_iter().find(|word| word.chars().count() >= SHORTEST && has_word(&text, word));
    found.map(str::to_owned)
}

/// The account's name, or the word that it is called by, where it stands in a text.
pub(crate) fn slip_of_firm(text: &str, name: &str) -> Option<String> {
    if has_name(text, name) {
        return Some(name.to_owned());
    }
    let called = words(name).find(|word| word.chars().count() >= SHORTEST_FIRM);
    called.filter(|word| has_word(text, word)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_say_which_names_may_be_said() {
        use PersonNaming::{First, Full, Nobody};
        for (terms, person, firm) in [
            (None, Full, true),
            (Some(""), Full, true),
            (Some("with a glad heart"), Full, true),
            (Some("first name and firm"), First, true),
            (Some("First name, company"), First, true),
            (Some("first name only"), First, false),
            (Some("first name, not the firm"), First, false),
            (Some("full name and firm"), Full, true),
            (Some("by name"), Full, true),
            (Some("full name, no company"), Full, false),
            (Some("firm only"), Nobody, true),
            (Some("the company's name"), Nobody, true),
            (Some("company name only"), Nobody, true),
            (Some("no names"), Nobody, false),
            (Some("Anonymous"), Nobody, false),
            (Some("anonymously, please"), Nobody, false),
            (Some("no name, but the firm"), Nobody, true),
            (Some("no names, not even first names"), Nobody, false),
            (Some("not by name"), Nobody, false),
            (Some("confirmed by mail"), Full, true),
            // What limits and is not understood is taken at its strictest.
            (Some("without any name"), Nobody, false),
            (Some("never use my name"), Nobody, false),
            (Some("internally only"), Nobody, false),
            (Some("in print only"), Nobody, false),
            (Some("not in print"), Nobody, false),
            (Some("initials only"), Nobody, false),
            (Some("ask me each time"), Nobody, false),
            (Some("name and school"), Full, true),
        ] {
            assert_eq!(Naming::of(terms), Naming { person, firm }, "{terms:?}");
        }
    }

    #[test]
    fn a_name_is_said_as_far_as_it_may() {
        for (terms, said) in
            [("", Some("Carla Reyes")), ("first name and firm", Some("Carla")), ("firm only", None)]
        {
            assert_eq!(Naming::of(Some(terms)).named("Carla Reyes").as_deref(), said, "{terms}");
        }
        let strict = Naming::of(Some("first name and firm")).and(Naming::of(Some("full name, no company")));
        assert_eq!(strict, Naming { person: PersonNaming::First, firm: false });
    }

    #[test]
    fn a_name_that_slipped_into_a_text_is_found() {
        use PersonNaming::{First, Full, Nobody};
        let firm = Some("Maddox & Reyes");
        for (text, naming, firm, slip) in [
            ("Carla Reyes laughed", Full, None, None),
            ("Carla Reyes laughed", First, None, Some("Reyes")),
            ("Carla laughed", First, None, None),
            ("Carla’s licences", Nobody, None, Some("Carla")),
            ("At Maddox & Reyes Carla laughed", First, firm, None),
            ("At Maddox & Reyes Carla laughed", First, None, Some("Reyes")),
            ("Ms Reyes of Maddox & Reyes", First, firm, Some("Reyes")),
            ("a customer laughed", Nobody, None, None),
        ] {
            assert_eq!(slip_of_person(text, "Carla Reyes", naming, firm).as_deref(), slip, "{text}");
        }
        assert_eq!(
            slip_of_person("the way of it", "Ana de la O", First, None),
            None,
            "short words are words"
        );
        for (text, slip) in [
            ("A day at st aldric's hospital", Some("St Aldric’s Hospital")),
            ("Aldric was glad", Some("Aldric")),
            ("A hospital was glad", None),
        ] {
            assert_eq!(slip_of_firm(text, "St Aldric’s Hospital").as_deref(), slip, "{text}");
        }
    }
}
