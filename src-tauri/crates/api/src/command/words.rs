//! The language bank.

use crate::wire::WordsPage;
use crate::{ApiError, Command, ErrorCode, Reply};
use kept_journal::{Journal, WordsOf, WordsSide};
use serde::Deserialize;
use ts_rs::TS;

/// Words of a page when the client names no other length.
const WORDS: usize = 60;

/// The words that worked: theirs, and ours.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ViewWords {
    /// Words and filters, as `search` takes them; all when absent or empty.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub line: String,
    /// Only "theirs" or "ours".
    #[serde(default)]
    #[ts(optional)]
    pub side: Option<String>,
    /// Only those of moments that this lever made.
    #[serde(default)]
    #[ts(optional)]
    pub lever: Option<String>,
    /// Only those of this consent: "no", "ask" or "yes"; ours have none.
    #[serde(default)]
    #[ts(optional)]
    pub consent: Option<String>,
    /// How many to pass over.
    #[serde(default)]
    #[ts(optional)]
    pub offset: Option<usize>,
    /// How many at most; 60 when absent.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<usize>,
}

impl Command for ViewWords {
    const NAME: &'static str = "words";
    type Reply = WordsPage;
    fn run(self, journal: &mut Journal) -> Reply<WordsPage> {
        let of = WordsOf {
            side: self.side.as_deref().map(side).transpose()?,
            lever: self.lever.map(|word| word.parse()).transpose()?,
            consent: self.consent.map(|word| word.parse()).transpose()?,
            entries: None,
        };
        let offset = self.offset.unwrap_or_default();
        let page = journal.words_page(&self.line, of, offset, self.limit.unwrap_or(WORDS))?;
        Ok(WordsPage::new(&page, offset, journal))
    }
}

fn side(word: &str) -> Reply<WordsSide> {
    let sides = [WordsSide::Theirs, WordsSide::Ours];
    sides.into_iter().find(|side| side.as_str() == word).ok_or_else(|| {
        ApiError::new(
            ErrorCode::Invalid,
            format!("\"{word}\" is no side of words; it is one of theirs, ours."),
        )
    })
}
