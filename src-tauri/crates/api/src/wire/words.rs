//! The language bank.

use super::{CorrectionWire, NameWire, PreparingWire, named};
use chrono::NaiveDate;
use kept_journal::{Journal, SaidIn, WordsLine, WordsPage as Page, consent_words};
use kept_model::{Consent, format_day};
use serde::Serialize;
use ts_rs::TS;

/// Words that worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WordsPage {
    /// Newest first.
    pub items: Vec<WordsItem>,
    /// How many there are.
    pub total: usize,
    /// Whether there are more than these items.
    pub more: bool,
    /// Whether a search found more than it looked at, so that `total` is the least there are.
    pub total_is_least: bool,
    /// Words that nothing matched, and what was found in their place.
    pub corrected: Vec<CorrectionWire>,
    /// How far the index has come, when it is not whole: there may be more than what was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub preparing: Option<PreparingWire>,
}

/// Words that worked, and what one should know before saying them again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WordsItem {
    /// The same on every machine.
    pub uid: String,
    /// The entry that has them.
    pub id: i64,
    /// The entry's kind.
    pub kind: String,
    /// Its civil day.
    pub day: String,
    /// "12 Nov", with the year when it is another.
    pub when: String,
    /// The words alone, without quotation marks: what is copied.
    pub words: String,
    /// Whether they are said word for word; else the entry tells of them, and they need quotation marks nowhere.
    pub is_quote: bool,
    /// What stands around them in the entry, where there is more.
    pub about: Option<String>,
    /// "theirs" or "ours".
    pub side: String,
    /// Who said them, or to whom we did.
    pub who: Option<NameWire>,
    /// At which account.
    pub account: Option<NameWire>,
    /// "delight moment", "pulse, 10 of 10", "review", "call".
    pub said_in: String,
    /// What made the moment; null where no lever is said.
    pub lever: Option<String>,
    /// "no", "ask" or "yes"; null for ours.
    pub consent: Option<String>,
    /// "private", "ask first", "may be retold" or "said in public"; null for ours.
    pub consent_label: Option<String>,
    /// What to know before the words are passed on: "Ask Tom before you pass it on."; null when nothing stands in the way.
    pub caution: Option<String>,
}

impl WordsPage {
    pub(crate) fn new(page: &Page, offset: usize, journal: &Journal) -> Self {
        let today = journal.today();
        let items: Vec<WordsItem> = page.items.iter().map(|line| WordsItem::new(line, today)).collect();
        Self {
            total: page.total,
            more: page.total > offset.saturating_add(items.len()),
            items,
            total_is_least: page.is_least,
            corrected: page
                .corrected
                .iter()
                .map(|(typed, used)| CorrectionWire { typed: typed.clone(), used: used.clone() })
                .collect(),
            preparing: page.preparing.map(|indexing| PreparingWire::new(indexing, journal)),
        }
    }
}

impl WordsItem {
    fn new(words: &WordsLine, today: NaiveDate) -> Self {
        let entry = &words.line.entry;
        let is_public = matches!(words.said_in, SaidIn::Advocacy(_)) && words.consent == Some(Consent::Yes);
        let label = |consent| if is_public { "said in public" } else { consent_words(consent) }.to_owned();
        let (person, account) = (words.line.people.first(), words.line.accounts.first());
        Self {
            uid: entry.uid.to_string(),
            id: entry.id.0,
            kind: entry.kind.to_string(),
            day: entry.day.to_string(),
            when: format_day(entry.day, today),
            words: words.words.clone(),
            is_quote: words.is_quote,
            about: words.about.clone(),
            side: words.side.as_str().to_owned(),
            who: named(entry.people.first().map(|id| id.0), person.map(String::as_str)),
            account: named(entry.accounts.first().map(|id| id.0), account.map(String::as_str)),
            said_in: match words.said_in {
                SaidIn::Delight => "delight moment".to_owned(),
                SaidIn::Pulse(score) => format!("pulse, {score} of 10"),
                SaidIn::Advocacy(form) => form.to_string(),
                SaidIn::Ours(kind) => kind.to_string(),
            },
            lever: words.lever.map(|lever| lever.to_string()),
            consent: words.consent.map(|consent| consent.to_string()),
            consent_label: words.consent.map(label),
            caution: words.caution(),
        }
    }
}
