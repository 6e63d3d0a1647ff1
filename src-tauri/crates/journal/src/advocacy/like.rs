//! Whether two people want the same: the words that their outcomes share.

use kept_model::fold;
use kept_search::stems;
use std::collections::BTreeMap;

/// Fewer shared words than this are chance.
const SHARED: usize = 2;
/// Of all words of both outcomes, so many percent at least are shared.
const ALIKE: usize = 30;
/// Words that say nothing about a goal.
const STOP: &[&str] = &[
    "able",
    "about",
    "after",
    "all",
    "and",
    "any",
    "anybody",
    "anyone",
    "are",
    "because",
    "before",
    "can",
    "each",
    "every",
    "everybody",
    "everyone",
    "for",
    "from",
    "get",
    "has",
    "have",
    "how",
    "into",
    "its",
    "less",
    "make",
    "more",
    "need",
    "not",
    "one",
    "our",
    "out",
    "over",
    "own",
    "should",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "they",
    "this",
    "time",
    "under",
    "want",
    "was",
    "what",
    "when",
    "where",
    "which",
    "who",
    "will",
    "with",
    "without",
    "year",
];

/// The words of an outcome that carry its meaning: their stems, each with the word as it was typed. Numbers, stop words and
/// words of one or two letters say too little.
pub(crate) type Meaning = BTreeMap<String, String>;

/// See [`Meaning`]; `language` is a BCP 47 tag.
pub(crate) fn meaning(text: &str, language: Option<&str>) -> Meaning {
    let telling = |word: &str| {
        let folded = fold(word);
        folded.chars().count() > 2
            && !folded.chars().any(char::is_numeric)
            && !STOP.contains(&folded.as_str())
    };
    stems(text, language)
        .into_iter()
        .filter(|(_, word)| telling(word))
        .map(|(stem, word)| (stem, word.to_lowercase()))
        .collect()
}

/// In how many outcomes each word is: the rarest say the most.
pub(crate) fn spread<'a>(outcomes: impl IntoIterator<Item = &'a Meaning>) -> BTreeMap<&'a str, usize> {
    let mut spread = BTreeMap::new();
    for stem in outcomes.into_iter().flat_map(BTreeMap::keys) {
        *spread.entry(stem.as_str()).or_insert(0) += 1;
    }
    spread
}

/// The words that two outcomes share, as the first one has them and the rarest first, when they are enough to say that both
/// want the same.
pub(crate) fn alike<'a>(
    one: &'a Meaning,
    other: &Meaning,
    spread: &BTreeMap<&str, usize>,
) -> Option<Vec<&'a str>> {
    let mut shared: Vec<(&str, &str)> = one
        .iter()
        .filter(|(stem, _)| other.contains_key(*stem))
        .map(|(stem, word)| (stem.as_str(), word.as_str()))
        .collect();
    let all = one.len() + other.len() - shared.len();
    if shared.len() < SHARED || shared.len() * 100 < all * ALIKE {
        return None;
    }
    shared.sort_by_key(|(stem, _)| (spread.get(stem).copied().unwrap_or_default(), *stem));
    Some(shared.into_iter().map(|(_, word)| word).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(one: &str, other: &str, language: Option<&str>) -> Option<String> {
        let (one, other) = (meaning(one, language), meaning(other, language));
        let spread = spread([&one, &other]);
        alike(&one, &other, &spread).map(|words| words.join(" "))
    }

    #[test]
    fn who_wants_the_same() {
        for (one, other, expected) in [
            ("Fewer night calls", "Fewer calls at night", Some("calls fewer night")),
            (
                "No unplanned downtime in the control room",
                "Unplanned downtime halved",
                Some("downtime unplanned"),
            ),
            ("Nights able to change a rule", "Fewer night calls", None),
            ("Picking errors under 0.5 %", "Errors in picking halved", Some("errors picking")),
            ("Teachers trust the laptops", "A laptop that a teacher trusts", Some("laptops teachers trust")),
            ("Tickets closed faster", "Closing a ticket in a day", Some("closed tickets")),
            ("Faster", "Faster", None),
            ("", "Fewer night calls", None),
            ("Save 20 % of 500", "Save 20 % of 500", None),
            // Two of nine words are no likeness.
            ("Wifi everywhere depot winter drivers", "Depot gates open drivers lorries twice", None),
            ("the and of to", "the and of to", None),
            ("Onboard new nurses quickly", "New nurses onboarded in a day", Some("new nurses onboard")),
        ] {
            assert_eq!(shared(one, other, None).as_deref(), expected, "{one} / {other}");
            // Likeness has no direction; its words are those of whoever is named first.
            assert_eq!(shared(other, one, None).is_some(), expected.is_some(), "{other} / {one}");
        }
        let german = shared("Größere Übersicht im Lager", "Die Übersicht in den Lagern", Some("de"));
        assert_eq!(german.as_deref(), Some("lager übersicht"));
    }

    #[test]
    fn the_rarest_word_says_the_most() {
        let texts = ["fewer night calls", "fewer calls for the shift", "fewer tickets", "fewer outages"];
        let texts = texts.map(|text| meaning(text, None));
        let other = meaning("fewer night calls", None);
        assert_eq!(alike(&texts[0], &other, &spread(&texts)), Some(vec!["night", "calls", "fewer"]));
    }
}
