//! Words of theirs that may be retold once they say yes: whom to ask, and what they said.

use crate::brief::lines::capital;
use crate::capture::shorten;
use crate::facts::first_name;
use crate::line::NameBook;
use crate::phrase::counted;
use crate::{Done, EntryLine, Error, Journal, Result};
use chrono::NaiveDate;
use kept_model::{Consent, EntryId, Facet, PersonId, PulseSide, Side};

/// Quotes that are looked at, the newest.
const QUOTES: usize = 200;

/// The quotes of a person that wait for their yes.
#[derive(Debug, Clone, PartialEq)]
pub struct QuotesOf {
    /// Who said them; nobody is named when nobody of theirs stands with the entry.
    pub person: Option<(PersonId, String)>,
    /// "Four quotes of Joel's wait for his yes" without the pronoun: "Four quotes of Joel’s wait for a yes".
    pub heading: String,
    /// The newest first.
    pub quotes: Vec<EntryLine>,
    /// A message to copy that asks for them all.
    pub message: String,
}

impl Journal {
    /// Words that nobody has asked to retell, by who said them; whoever said the most first.
    pub fn unasked_quotes(&self) -> Result<Vec<QuotesOf>> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let mut groups: Vec<QuotesOf> = Vec::new();
        for id in reader.unasked_quotes(QUOTES)? {
            let line = book.line(id)?;
            let mut person = None;
            for id in &line.entry.people {
                let of = reader.person(*id)?;
                if of.side == Side::Theirs {
                    person = Some((of.id, of.name));
                    break;
                }
            }
            match groups.iter_mut().find(|group| group.person == person) {
                Some(group) => group.quotes.push(line),
                None => groups.push(QuotesOf {
                    person,
                    heading: String::new(),
                    quotes: vec![line],
                    message: String::new(),
                }),
            }
        }
        for group in &mut groups {
            group.quotes.sort_by_key(|line| std::cmp::Reverse((line.entry.day, line.entry.id)));
            let name = group.person.as_ref().map(|(_, name)| first_name(name));
            let count = capital(&counted(group.quotes.len(), "quote", "quotes"));
            let wait = if group.quotes.len() == 1 { "waits" } else { "wait" };
            group.heading = match &name {
                Some(name) => format!("{count} of {name}’s {wait} for a yes"),
                None => format!("{count} of nobody named {wait} for a yes"),
            };
            group.message = message(name.as_deref(), &group.quotes);
        }
        groups.sort_by_key(|group| std::cmp::Reverse(group.quotes.len()));
        Ok(groups)
    }

    /// Notes what they said to one or several quotes: yes or no, when, and on which terms. One operation.
    ///
    /// # Errors
    /// When an entry holds no words of theirs, or the day cannot be read or lies ahead.
    pub fn answer_consent(
        &mut self,
        entries: &[EntryId],
        answer: Consent,
        day: Option<&str>,
        terms: Option<&str>,
    ) -> Result<Done<()>> {
        let day = self.day_told(day)?;
        let terms = terms.map(str::trim).filter(|terms| !terms.is_empty());
        let reader = self.store.reader();
        let mut changed = Vec::new();
        for id in entries {
            let mut entry = reader.entry(*id)?;
            set(&mut entry.facet, answer, day, terms).ok_or_else(|| {
                Error::Invalid(format!(
                    "#{id} holds no words of theirs; consent belongs to a moment, a goal or a pulse."
                ))
            })?;
            changed.push(entry);
        }
        let [first, rest @ ..] = changed.as_slice() else {
            return Err(Error::Invalid("name the quotes that they answered for.".to_owned()));
        };
        let more = if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
        let label = format!("Note {answer} to retelling \"{}\"{more}", shorten(&first.body, 40));
        self.transact(&label, |writer| {
            changed.iter().try_for_each(|entry| writer.set_entry(entry).map_err(Error::from))
        })
    }
}

/// Sets what was agreed; `None` when the kind holds no words of theirs.
fn set(facet: &mut Facet, answer: Consent, day: NaiveDate, terms: Option<&str>) -> Option<()> {
    let (consent, on, agreed) = match facet {
        Facet::Delight(it) => (&mut it.consent, &mut it.consent_day, &mut it.consent_terms),
        Facet::Outcome(it) => (&mut it.consent, &mut it.consent_day, &mut it.consent_terms),
        Facet::Pulse(it) if it.side == PulseSide::Theirs => {
            (&mut it.consent, &mut it.consent_day, &mut it.consent_terms)
        }
        _ => return None,
    };
    *consent = answer;
    *on = (answer != Consent::Ask).then_some(day);
    if let Some(terms) = terms {
        *agreed = Some(terms.to_owned());
    }
    Some(())
}

/// Asks kindly for all of them at once, and makes a no as easy as a yes.
fn message(name: Option<&str>, quotes: &[EntryLine]) -> String {
    let words = |line: &EntryLine| match &line.entry.facet {
        Facet::Delight(delight) => delight.words.clone().unwrap_or_else(|| line.entry.body.clone()),
        _ => line.entry.body.clone(),
    };
    // The same words may stand in a moment and in the pulse beside it.
    let mut said: Vec<String> = Vec::new();
    for line in quotes.iter().map(|line| format!("  “{}”", words(line))) {
        if !said.contains(&line) {
            said.push(line);
        }
    }
    let hello = name.map_or("Hello,".to_owned(), |name| format!("Dear {name},"));
    let (this, it) = if said.len() == 1 { ("this", "it") } else { ("these", "them") };
    format!(
        "{hello}\n\nyou said {this}, and I have not forgotten {it}:\n\n{}\n\nMay we tell others? With your name, with your \
         first name and your company, or without any name: as you like. A no is a good answer, too.\n",
        said.join("\n")
    )
}
