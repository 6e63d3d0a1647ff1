//! Text into words, in one way for the index, the tail, the query and the highlighting, so that they agree.
//!
//! A word is a run of letters and digits, folded by [`kept_model::fold`]: "PO-4711" is the words *po* and *4711*.

use kept_model::fold;
use std::ops::Range;
use tantivy::tokenizer::{
    BoxTokenStream, Language, RawTokenizer, Stemmer, TextAnalyzer, Token, TokenFilter, TokenStream, Tokenizer,
};

/// Longer words are cut, in texts and queries alike: a pasted key is found by its start.
const LONGEST_WORD: usize = 64;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Folded: lower case, no accents.
    pub(crate) text: String,
    /// Its bytes in the text.
    pub(crate) range: Range<usize>,
}

/// The words of `text`, in order.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// See [`words`].
#[derive(Clone)]
pub(crate) struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        loop {
            let rest = &self.text[self.at..];
            let start = self.at + rest.find(char::is_alphanumeric)?;
            let end = start + word_length(&self.text[start..]);
            self.at = end;
            let text = fold_word(&self.text[start..end]);
            if !text.is_empty() {
                return Some(Word { text, range: start..end });
            }
        }
    }
}

/// Bytes of the word that `text` starts with.
fn word_length(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() || is_mark(c) {
            end = at + c.len_utf8();
        } else if is_apostrophe(c) && at == end && is_short_ending(&text[at + c.len_utf8()..]) {
            // "customer's" and "don't" are one word; "l'accord" is two.
        } else {
            break;
        }
    }
    end
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}')
}

/// One or two letters and then the end of the word.
fn is_short_ending(text: &str) -> bool {
    let letters = text.chars().take_while(|c| c.is_alphanumeric()).count();
    let next = text.chars().nth(letters);
    (1..=2).contains(&letters) && !next.is_some_and(is_apostrophe)
}

/// An accent that was typed as a character of its own belongs to the letter before it.
fn is_mark(c: char) -> bool {
    !c.is_ascii() && fold(c.encode_utf8(&mut [0; 4])).is_empty()
}

fn fold_word(word: &str) -> String {
    if word.len() <= LONGEST_WORD && word.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return word.to_ascii_lowercase();
    }
    fold(word).chars().filter(|c| c.is_alphanumeric()).take(LONGEST_WORD).collect()
}

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

    /// The stem of a folded word, as the index knows it: stems of different languages never meet.
    pub(crate) fn stem(self, word: &str) -> String {
        self.stemmer().stem(word)
    }

    pub(crate) fn stemmer(self) -> WordStemmer {
        let analyzer = TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(self.0)).build();
        WordStemmer { tongue: self, analyzer }
    }

    fn mark(self, stem: &mut String) {
        if self != Self::ENGLISH {
            // Words hold no colon, so that a marked stem cannot be mistaken for one.
            stem.insert(0, ':');
            stem.insert_str(0, self.code());
        }
    }
}

/// The words of a text: the stem that the index knows each by, and the word as typed. `language` is a BCP 47 tag.
///
/// ```
/// assert_eq!(kept_search::stems("Fewer night calls", None)[2], ("call".to_owned(), "calls"));
/// ```
pub fn stems<'a>(text: &'a str, language: Option<&str>) -> Vec<(String, &'a str)> {
    let mut stemmer = Tongue::of(language).stemmer();
    words(text).map(|word| (stemmer.stem(&word.text), &text[word.range.clone()])).collect()
}

/// Stems one word after the other.
pub(crate) struct WordStemmer {
    tongue: Tongue,
    analyzer: TextAnalyzer,
}

impl WordStemmer {
    pub(crate) fn stem(&mut self, word: &str) -> String {
        let mut stem = String::new();
        self.analyzer.token_stream(word).process(&mut |token| stem.clone_from(&token.text));
        self.tongue.mark(&mut stem);
        stem
    }
}

/// Up to how many letters a started word is looked up among the edges.
pub(crate) const LONGEST_EDGE: usize = 3;

/// What a field holds of each word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// The folded word.
    Exact,
    /// Its first letter, first two, first three.
    Edges,
}

/// tantivy's view of [`words`].
#[derive(Debug, Clone)]
pub(crate) struct Folded(pub(crate) Form);

impl Tokenizer for Folded {
    type TokenStream<'a> = FoldedStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> FoldedStream<'a> {
        FoldedStream {
            words: words(text),
            form: self.0,
            token: Token::default(),
            word: String::new(),
            edge: 0,
        }
    }
}

/// See [`Folded`].
pub(crate) struct FoldedStream<'a> {
    words: Words<'a>,
    form: Form,
    token: Token,
    word: String,
    /// How many letters of `word` the last token had; 0 when a new word is wanted.
    edge: usize,
}

impl FoldedStream<'_> {
    fn next_word(&mut self) -> bool {
        let Some(word) = self.words.next() else { return false };
        self.token.offset_from = word.range.start;
        self.token.offset_to = word.range.end;
        self.token.position = self.token.position.wrapping_add(1);
        self.word = word.text;
        true
    }
}

impl TokenStream for FoldedStream<'_> {
    fn advance(&mut self) -> bool {
        if self.form == Form::Exact {
            let found = self.next_word();
            self.token.text = std::mem::take(&mut self.word);
            return found;
        }
        loop {
            if self.edge == 0 && !self.next_word() {
                return false;
            }
            let letter = self.word.char_indices().nth(self.edge).filter(|_| self.edge < LONGEST_EDGE);
            if let Some((at, c)) = letter {
                self.edge += 1;
                self.token.text.clear();
                self.token.text.push_str(&self.word[..at + c.len_utf8()]);
                return true;
            }
            self.edge = 0;
        }
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

/// Stands between a language's code and the text in the value of the field of stems.
const MARK: char = '\u{1f}';

/// The value of the field of stems: the language travels with the text.
pub(crate) fn with_tongue(tongue: Tongue, text: &str) -> String {
    format!("{}{MARK}{text}", tongue.code())
}

/// Stems of a value made by [`with_tongue`].
#[derive(Debug, Clone)]
pub(crate) struct Stems;

impl Tokenizer for Stems {
    type TokenStream<'a> = BoxTokenStream<'a>;

    fn token_stream<'a>(&'a mut self, value: &'a str) -> BoxTokenStream<'a> {
        let (code, text) = value.split_once(MARK).unwrap_or(("en", value));
        let tongue = Tongue::of(Some(code));
        BoxTokenStream::new(StemStream {
            words: words(text),
            stemmer: Box::new(Stemmer::new(tongue.0).transform(RawTokenizer::default())),
            tongue,
            token: Token::default(),
        })
    }
}

type RawStemmer = <Stemmer as TokenFilter>::Tokenizer<RawTokenizer>;

struct StemStream<'a> {
    words: Words<'a>,
    stemmer: Box<RawStemmer>,
    tongue: Tongue,
    token: Token,
}

impl TokenStream for StemStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(word) = self.words.next() else { return false };
        self.token.offset_from = word.range.start;
        self.token.offset_to = word.range.end;
        self.token.position = self.token.position.wrapping_add(1);
        let text = &mut self.token.text;
        self.stemmer.token_stream(&word.text).process(&mut |token| text.clone_from(&token.text));
        self.tongue.mark(text);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<String> {
        words(text).map(|word| word.text).collect()
    }

    fn tokens(mut tokenizer: impl Tokenizer, text: &str) -> Vec<(usize, String)> {
        let mut all = Vec::new();
        tokenizer.token_stream(text).process(&mut |token| all.push((token.position, token.text.clone())));
        all
    }

    #[test]
    fn text_becomes_words() {
        for (text, expected) in [
            ("Backup policy, signed.", vec!["backup", "policy", "signed"]),
            ("PO-4711 / 20817", vec!["po", "4711", "20817"]),
            ("the customer's Q1, don't; l'accord", vec!["the", "customers", "q1", "dont", "l", "accord"]),
            ("Aldric\u{2019}s rock 'n' roll", vec!["aldrics", "rock", "n", "roll"]),
            ("Großmann re\u{301}sume\u{301} Ørrin", vec!["grossmann", "resume", "orrin"]),
            ("priya@acme.com 84,000", vec!["priya", "acme", "com", "84", "000"]),
            ("½ … -- ' ", vec!["12"]),
            ("", vec![]),
        ] {
            assert_eq!(texts(text), expected, "{text}");
        }
    }

    #[test]
    fn fields_hold_stems_words_and_edges() {
        let pairs = |all: &[(usize, &str)]| -> Vec<(usize, String)> {
            all.iter().map(|(at, text)| (*at, (*text).to_owned())).collect()
        };
        assert_eq!(tokens(Folded(Form::Exact), "An Émile"), pairs(&[(0, "an"), (1, "emile")]));
        assert_eq!(
            tokens(Folded(Form::Edges), "An Émile"),
            pairs(&[(0, "a"), (0, "an"), (1, "e"), (1, "em"), (1, "emi")])
        );
        let english = with_tongue(Tongue::ENGLISH, "signed policies");
        assert_eq!(tokens(Stems, &english), pairs(&[(0, "sign"), (1, "polici")]));
        let german = with_tongue(Tongue::of(Some("de-AT")), "Verträge");
        assert_eq!(tokens(Stems, &german), pairs(&[(0, "de:vertrag")]));
        assert_eq!(Tongue::of(Some("tlh")), Tongue::ENGLISH);
    }

    proptest! {
        #[test]
        fn words_are_whole_characters_and_stable(text in "\\PC{0,40}") {
            for word in words(&text) {
                prop_assert!(text.get(word.range.clone()).is_some());
                // A query's word is stemmed alone, so that analysing it again must change nothing.
                prop_assert_eq!(texts(&word.text), vec![word.text.clone()]);
            }
        }
    }
}
