//! The language bank: the words that worked, theirs and ours.

use crate::line::NameBook;
use crate::search::COUNTED;
use crate::{EntryLine, Indexing, Journal, Result, Sort, WordsOf, WordsSide};
use kept_model::{AdvocacyForm, Consent, EntryId, Facet, Kind, Lever, Noun, PulseSide};
use kept_search::Options;
use std::collections::BTreeSet;

/// The tag of words of ours that worked.
const TAG: &str = "#words";

/// A page of words.
#[derive(Debug, Clone, PartialEq)]
pub struct WordsPage {
    /// Newest first.
    pub items: Vec<WordsLine>,
    /// How many there are.
    pub total: usize,
    /// Whether the search found more than it looked at, so that there may be more.
    pub is_least: bool,
    /// Words that nothing matched, and what was found in their place.
    pub corrected: Vec<(String, String)>,
    /// How far the index has come, when a search was answered from one that is not whole: there may be more.
    pub preparing: Option<Indexing>,
}

/// Words that worked, and everything one should know before saying them again.
#[derive(Debug, Clone, PartialEq)]
pub struct WordsLine {
    /// The entry that has them.
    pub line: EntryLine,
    /// The words alone, without quotation marks.
    pub words: String,
    /// Whether they are said word for word; else the entry tells of them.
    pub is_quote: bool,
    /// What stands around them in the entry, where there is more.
    pub about: Option<String>,
    /// Whose they are.
    pub side: WordsSide,
    /// Where they were said.
    pub said_in: SaidIn,
    /// What made the moment.
    pub lever: Option<Lever>,
    /// Whether they may be told again; `None` for ours.
    pub consent: Option<Consent>,
    /// On which terms.
    pub terms: Option<String>,
}

/// Where words were said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidIn {
    /// In a delight moment.
    Delight,
    /// In a pulse, with its score.
    Pulse(u8),
    /// When they spoke for us.
    Advocacy(AdvocacyForm),
    /// In an entry of ours.
    Ours(Kind),
}

impl WordsLine {
    /// What to know before the words are passed on; `None` when nothing stands in the way.
    pub fn caution(&self) -> Option<String> {
        let who = self.line.people.first().map_or("them".to_owned(), |name| crate::facts::first_name(name));
        match self.consent {
            Some(Consent::Ask) => Some(format!("Ask {who} before you pass it on.")),
            Some(Consent::No) => Some("It is private: they said no to passing it on.".to_owned()),
            Some(Consent::Yes) => self.terms.as_ref().map(|terms| format!("Pass it on as agreed: {terms}.")),
            None => None,
        }
    }
}

impl Journal {
    /// Words that worked, newest first: `limit` of them after `offset`. `line` is a query as of [`Journal::search`]; an
    /// empty one means all.
    ///
    /// # Errors
    /// As [`Journal::search`].
    pub fn words_page(
        &mut self,
        line: &str,
        mut of: WordsOf,
        offset: usize,
        limit: usize,
    ) -> Result<WordsPage> {
        let (mut is_least, mut corrected, mut preparing) = (false, Vec::new(), None);
        if !line.trim().is_empty() {
            let found = self.with_words(line)?;
            (is_least, corrected, preparing) = (found.is_least, found.corrected, found.preparing);
            of.entries = Some(found.entries.into_iter().collect());
        }
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let total = reader.words_count(&of)?;
        let mut items = Vec::new();
        for id in reader.words(&of, offset, limit.clamp(1, 500))? {
            items.extend(words_line(book.line(id)?));
        }
        Ok(WordsPage { items, total, is_least, corrected, preparing })
    }

    /// The entries that a query finds among those that may hold words.
    fn with_words(&mut self, line: &str) -> Result<Matching> {
        // What is wrong with the line is told by its own positions.
        self.query(line)?;
        let options = Options { limit: COUNTED, sort: Sort::New, count_to: COUNTED, today: self.today() };
        let (mut exact, mut near) = (Matching::default(), Matching::default());
        let mut preparing = None;
        for filter in ["kind:delight", "kind:pulse", "kind:advocacy", "tag:words"] {
            let query = self.query(&format!("{filter} {line}"))?;
            let (found, told) = self.find(&query, &options)?;
            // The first answer that lacks something counts: the index grows while it is asked.
            preparing = preparing.or(told.preparing);
            // A slip of the pen counts only where nothing was meant as it is written.
            let into = if found.corrected.is_some() { &mut near } else { &mut exact };
            let entries =
                found.hits.iter().filter(|hit| hit.key.0 == Noun::Entry).map(|hit| EntryId(hit.key.1));
            into.entries.extend(entries);
            into.is_least |= found.total.at_least || found.total.count > COUNTED;
            if let Some(corrected) = found.corrected
                && into.corrected.is_empty()
            {
                into.corrected = corrected;
            }
        }
        Ok(Matching { preparing, ..if exact.entries.is_empty() { near } else { exact } })
    }
}

/// What a query found.
#[derive(Default)]
struct Matching {
    entries: BTreeSet<EntryId>,
    is_least: bool,
    corrected: Vec<(String, String)>,
    preparing: Option<Indexing>,
}

/// The words of an entry; `None` when it has none any more.
fn words_line(line: EntryLine) -> Option<WordsLine> {
    let entry = &line.entry;
    let (said_in, side) = match &entry.facet {
        Facet::Delight(delight) if has_text(delight.words.as_deref()) => (SaidIn::Delight, WordsSide::Theirs),
        Facet::Pulse(pulse) if pulse.side == PulseSide::Theirs && pulse.score >= 9 => {
            (SaidIn::Pulse(pulse.score), WordsSide::Theirs)
        }
        Facet::Advocacy(advocacy) => (SaidIn::Advocacy(advocacy.form), WordsSide::Theirs),
        _ => (SaidIn::Ours(entry.kind), WordsSide::Ours),
    };
    let (lever, consent, terms) = match &entry.facet {
        Facet::Delight(delight) => (delight.lever, Some(delight.consent), delight.consent_terms.clone()),
        Facet::Pulse(pulse) => (None, Some(pulse.consent), pulse.consent_terms.clone()),
        Facet::Advocacy(advocacy) => (None, Some(public(advocacy.form)), None),
        _ => (None, None, None),
    };
    let (words, about, is_quoted) = match &entry.facet {
        Facet::Delight(delight) if side == WordsSide::Theirs => {
            (delight.words.clone().unwrap_or_default().trim().to_owned(), has(&entry.body), true)
        }
        _ => quoted(&entry.body),
    };
    // What they said in a moment or a pulse is theirs as it stands; of what they told others we mostly have our own telling.
    let is_quote = is_quoted || matches!(said_in, SaidIn::Pulse(_));
    let is_ours = side == WordsSide::Ours;
    (!words.is_empty()).then(|| WordsLine {
        is_quote,
        about: about.filter(|about| *about != words),
        words,
        side,
        said_in,
        lever,
        consent: consent.filter(|_| !is_ours),
        terms: terms.filter(|_| !is_ours),
        line,
    })
}

/// What was said in public may be said again; whoever recommended us in person is asked first.
fn public(form: AdvocacyForm) -> Consent {
    match form {
        AdvocacyForm::Mention | AdvocacyForm::Review => Consent::Yes,
        AdvocacyForm::Reference
        | AdvocacyForm::Referral
        | AdvocacyForm::Introduction
        | AdvocacyForm::Retelling => Consent::Ask,
    }
}

/// The words of a text, the text around them, and whether they are quoted: what its only quotation holds, else all of it but
/// the tag.
fn quoted(body: &str) -> (String, Option<String>, bool) {
    let text = body.trim();
    let text = text.strip_suffix(TAG).unwrap_or(text).trim();
    match quotations(text).as_slice() {
        [only] if !only.trim().is_empty() => {
            let is_all = text.chars().count() == only.chars().count() + 2;
            ((*only).trim().to_owned(), if is_all { None } else { has(text) }, true)
        }
        _ => (text.to_owned(), None, false),
    }
}

/// What stands between quotation marks, straight or curved.
fn quotations(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((open, mark)) = rest.char_indices().find(|(_, c)| matches!(c, '"' | '“' | '„' | '«'))
    {
        let inner = &rest[open + mark.len_utf8()..];
        let ends: &[char] = match mark {
            '“' => &['”'],
            '„' => &['“', '”'],
            '«' => &['»'],
            _ => &['"'],
        };
        let Some(close) = inner.find(ends) else { break };
        found.push(&inner[..close]);
        let after = inner[close..].chars().next().map_or(0, char::len_utf8);
        rest = &inner[close + after..];
    }
    found
}

fn has(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn has_text(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_what_is_quoted_else_all() {
        for (body, words, about, is_quoted) in [
            ("You will not notice the upgrade", "You will not notice the upgrade", None, false),
            ("\"You will not notice it\" #words", "You will not notice it", None, true),
            ("said “we count first” to Dana", "we count first", Some("said “we count first” to Dana"), true),
            ("sagte „wir zählen zuerst“", "wir zählen zuerst", Some("sagte „wir zählen zuerst“"), true),
            ("\"one\" and \"two\"", "\"one\" and \"two\"", None, false),
            ("a 19\" rack", "a 19\" rack", None, false),
            ("\"\" #words", "\"\"", None, false),
        ] {
            assert_eq!(quoted(body), (words.to_owned(), about.map(str::to_owned), is_quoted), "{body}");
        }
    }

    #[test]
    fn only_what_was_said_in_public_may_be_said_again() {
        for (form, consent) in [
            (AdvocacyForm::Mention, Consent::Yes),
            (AdvocacyForm::Review, Consent::Yes),
            (AdvocacyForm::Reference, Consent::Ask),
            (AdvocacyForm::Referral, Consent::Ask),
            (AdvocacyForm::Introduction, Consent::Ask),
            (AdvocacyForm::Retelling, Consent::Ask),
        ] {
            assert_eq!(public(form), consent, "{form}");
        }
    }
}
