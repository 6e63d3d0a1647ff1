//! The language of a text, for stemming.

use super::forms::cut;
use kept_model::fold;
use tantivy::tokenizer::{Language, RawTokenizer, Stemmer, TokenFilter, TokenStream, Tokenizer};

/// The language of a text, for stemming.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Tongue(Language);

/// ISO 639-1 codes of the languages that can be stemmed.
const TONGUES: [(&str, Language); 20] = [
    ("en", Language::English),
    ("ar", Language::Arabic),
    ("da", Language::Danish),
    ("de", Language::German),
    ("el", Language::Greek),
    ("es", Language::Spanish),
    ("fi", Language::Finnish),
    ("fr", Language::French),
    ("hu", Language::Hungarian),
    ("it", Language::Italian),
    ("nl", Language::Dutch),
    ("no", Language::Norwegian),
    ("nb", Language::Norwegian),
    ("nn", Language::Norwegian),
    ("pt", Language::Portuguese),
    ("ro", Language::Romanian),
    ("ru", Language::Russian),
    ("sv", Language::Swedish),
    ("ta", Language::Tamil),
    ("tr", Language::Turkish),
];

impl Tongue {
    pub(crate) const ENGLISH: Self = Self(Language::English);

    /// The language of a BCP 47 tag, such as "de-AT"; English when there is none or it is not known.
    pub(crate) fn of(tag: Option<&str>) -> Self {
        let primary = tag.and_then(|tag| tag.split(['-', '_']).next()).unwrap_or_default();
        let known = TONGUES.iter().find(|(code, _)| primary.eq_ignore_ascii_case(code));
        known.map_or(Self::ENGLISH, |(_, language)| Self(*language))
    }

    /// The one code under which the index knows it.
    pub(crate) fn code(self) -> &'static str {
        TONGUES.iter().find(|(_, language)| *language == self.0).map_or("en", |(code, _)| code)
    }

    /// Whether its words are put together to longer ones without a space.
    pub(crate) fn puts_together(self) -> bool {
        matches!(
            self.0,
            Language::German
                | Language::Dutch
                | Language::Swedish
                | Language::Danish
                | Language::Norwegian
                | Language::Finnish
                | Language::Hungarian
        )
    }

    /// The stem of a lower-case word as the index knows it: folded, and of no other language. What holds digits is a
    /// name or a number, which no language bends.
    pub(crate) fn stem(self, word: &str) -> String {
        let stem = self.plain_stem(word);
        if self == Self::ENGLISH || word.chars().any(char::is_numeric) {
            return stem;
        }
        // Words hold no colon, so that a marked stem cannot be mistaken for one.
        format!("{}:{stem}", self.code())
    }

    /// As [`Tongue::stem`], without the mark of its language.
    pub(super) fn plain_stem(self, word: &str) -> String {
        if word.chars().any(char::is_numeric) {
            return plain(word);
        }
        let mut stem = String::new();
        let mut stemmer = Stemmer::new(self.0).transform(RawTokenizer::default());
        stemmer.token_stream(word).process(&mut |token| stem.clone_from(&token.text));
        if stem.is_ascii() { cut(&stem) } else { plain(&stem) }
    }
}

fn plain(word: &str) -> String {
    cut(&fold(word))
}
