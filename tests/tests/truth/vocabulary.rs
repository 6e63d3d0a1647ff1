//! The words of the model, with their stems written down by hand, so that the model shares no code with the search.

/// The languages that the model knows; an account without one, or with one that nobody knows, is English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tongue {
    English,
    German,
}

impl Tongue {
    pub(crate) fn of(tag: Option<&str>) -> Self {
        if matches!(tag, Some("de" | "de-AT")) { Self::German } else { Self::English }
    }
}

/// Tags that an account's language may have; the last is nobody's.
pub(crate) const TAGS_OF_TONGUES: [&str; 5] = ["", "en", "de", "de-AT", "tlh"];

/// A word, its stem in English, and its stem in German.
pub(crate) const WORDS: [(&str, &str, &str); 49] = [
    ("signal", "signal", "signal"),
    ("signals", "signal", "signal"),
    ("signaling", "signal", "signaling"),
    ("signet", "signet", "sign"),
    ("budget", "budget", "budg"),
    ("budgets", "budget", "budg"),
    ("budgeted", "budget", "budgeted"),
    ("approve", "approv", "approv"),
    ("approval", "approv", "approval"),
    ("approvals", "approv", "approval"),
    ("vertrag", "vertrag", "vertrag"),
    ("vertrages", "vertrag", "vertrag"),
    ("anchor", "anchor", "anchor"),
    ("anchors", "anchor", "anchor"),
    ("rate", "rate", "rat"),
    ("rated", "rate", "rated"),
    ("lantern", "lantern", "lant"),
    ("compass", "compass", "compass"),
    ("orchard", "orchard", "orchard"),
    ("velvet", "velvet", "velvet"),
    ("cinder", "cinder", "cind"),
    ("meadow", "meadow", "meadow"),
    ("poland", "poland", "poland"),
    ("kabel", "kabel", "kabel"),
    ("kabeln", "kabeln", "kabel"),
    ("fjord", "fjord", "fjord"),
    ("müller", "muller", "mull"),
    // From here on: words of tags and names.
    ("risk", "risk", "risk"),
    ("pilot", "pilot", "pilot"),
    ("acme", "acm", "acm"),
    ("harbor", "harbor", "harbor"),
    ("mills", "mill", "mill"),
    ("works", "work", "work"),
    ("novatech", "novatech", "novatech"),
    ("trust", "trust", "trust"),
    ("tidewater", "tidewat", "tidewat"),
    ("partners", "partner", "partn"),
    ("dana", "dana", "dana"),
    ("reed", "reed", "reed"),
    ("tomas", "toma", "tomas"),
    ("priya", "priya", "priya"),
    ("novak", "novak", "novak"),
    // From here on: words that nobody says, each one letter away from one that somebody does.
    ("sgnet", "sgnet", "sgnet"),
    ("orhard", "orhard", "orhard"),
    ("velvat", "velvat", "velvat"),
    ("compasss", "compasss", "compasss"),
    ("zyxomma", "zyxomma", "zyxomma"),
    // Other ways to write one that somebody says.
    ("muller", "muller", "mull"),
    ("mueller", "muller", "mull"),
];

/// Three ways to write a name.
const WAYS: [&str; 3] = ["müller", "muller", "mueller"];

/// The first so many may be said in a text.
pub(crate) const SAID: usize = 27;
/// Tags, as words.
pub(crate) const TAGS: [usize; 2] = [27, 28];

/// Names of accounts; the words of each are in the table.
pub(crate) const ACCOUNTS: [&str; 8] = [
    "Acme",
    "Harbor Mills",
    "Signal Works",
    "Novatech",
    "Lantern Trust",
    "Tidewater Mills",
    "Vertrag Partners",
    "Acme Harbor",
];

/// Names of people.
pub(crate) const PEOPLE: [&str; 6] =
    ["Dana Reed", "Tomas Harbor", "Priya Signet", "Dana Mills", "Novak Lantern", "Tomas Budget"];

/// Beginnings of words, of four letters or more, whose stem is not the beginning itself: in English, and in German.
pub(crate) const BEGINNINGS: [(&str, &str, &str); 15] = [
    ("signe", "sign", "sign"),
    ("budge", "budg", "budg"),
    ("budgete", "budget", "budg"),
    ("vertrage", "vertrag", "vertrag"),
    ("lante", "lant", "lant"),
    ("lanter", "lanter", "lant"),
    ("compas", "compa", "compas"),
    ("velve", "velv", "velv"),
    ("cinde", "cind", "cind"),
    ("kabe", "kabe", "kab"),
    ("novate", "novat", "novat"),
    ("tide", "tide", "tid"),
    ("tidewate", "tidew", "tidewat"),
    ("partne", "partn", "partn"),
    ("partner", "partner", "partn"),
];

/// The stem of a folded word or of the beginning of one.
pub(crate) fn stem(tongue: Tongue, word: &str) -> &str {
    let known = WORDS.iter().chain(&BEGINNINGS).find(|(own, _, _)| *own == word);
    match (known, tongue) {
        (None, _) => word,
        (Some((_, english, _)), Tongue::English) => english,
        (Some((_, _, german)), Tongue::German) => german,
    }
}

/// The stem of a word of the table.
pub(crate) fn stem_of(tongue: Tongue, word: usize) -> &'static str {
    let (_, english, german) = WORDS[word];
    if tongue == Tongue::German { german } else { english }
}

/// Whether a word is written so at its beginning, in any of the ways to write an umlaut.
pub(crate) fn is_begun_by(word: usize, start: &str) -> bool {
    let word = WORDS[word].0;
    let start = start.replace('ü', "u");
    word.replace('ü', "u").starts_with(&start) || word.replace('ü', "ue").starts_with(&start)
}

/// The places in the table of the words of a name.
pub(crate) fn words_of(name: &str) -> Vec<usize> {
    let place = |word: &str| WORDS.iter().position(|(own, _, _)| *own == word);
    name.to_lowercase().split(' ').filter_map(place).collect()
}

/// Words of the table as a text.
pub(crate) fn text(words: &[usize]) -> String {
    words.iter().map(|word| WORDS[*word].0).collect::<Vec<_>>().join(" ")
}

/// What the search calls a word, without the mark of its language.
fn searched(word: &str, tag: &str) -> String {
    let stems = kept_search::stems(word, Some(tag));
    stems.into_iter().map(|(stem, _)| stem.trim_start_matches("de:").to_owned()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_table_says_what_the_stemmers_say() {
    let mut wrong = Vec::new();
    // The other ways to write a word have stems of their own; they meet in the forms of the index.
    for (word, english, german) in WORDS.into_iter().filter(|(word, _, _)| !WAYS.contains(word)) {
        let found = (searched(word, "en"), searched(word, "de"));
        if (found.0.as_str(), found.1.as_str()) != (english, german) {
            wrong.push(format!("{word}: {found:?}"));
        }
        for letters in 4..word.len() {
            let start = &word[..letters];
            let found = (searched(start, "en"), searched(start, "de"));
            let known = (stem(Tongue::English, start), stem(Tongue::German, start));
            if (found.0.as_str(), found.1.as_str()) != known {
                wrong.push(format!("(\"{start}\", \"{}\", \"{}\"),", found.0, found.1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
