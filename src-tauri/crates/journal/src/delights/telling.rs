//! A moment as it would be told: before, moment, felt, after; whether it may be; and which one to tell next.

use crate::brief::lines::{capital, long_day, one_line};
use crate::facts::first_name;
use crate::line::NameBook;
use crate::phrase::all_of;
use crate::{EntryLine, Result};
use chrono::NaiveDate;
use kept_model::{
    Attachment, AttachmentId, Consent, Delight, EntryId, Facet, Relation, Side, count_word, format_day,
};
use kept_store::Reader;

/// As many moments as are weighed against each other.
const WEIGHED: usize = 20;

/// A moment as it would be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    /// The moment.
    pub line: EntryLine,
    /// Its files, oldest first.
    pub files: Vec<(AttachmentId, Attachment)>,
    /// "The licences Carla did not need".
    pub title: String,
    /// How it was before.
    pub before: Option<String>,
    /// What happened.
    pub moment: Option<String>,
    /// What they felt.
    pub felt: Option<String>,
    /// What came of it.
    pub after: Option<String>,
    /// "Carla said yes on 21 August, first name and firm. Nobody has told it yet."
    pub consent: String,
    /// Why it is the one to tell: what it has, and what is missing.
    pub why: String,
    /// Whom to thank; `None` when nobody is named.
    pub thank: Option<Thank>,
    /// "Sam was thanked on 3 November."
    pub thanked: Option<String>,
}

/// Whom to thank for a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thank {
    /// "Thank Sam" while who did it was not thanked, else "Thank Carla".
    pub label: String,
    /// The line that begins a word to the customer; `None` for a colleague, whom one notes as thanked.
    pub line: Option<String>,
}

impl Telling {
    /// The parts that a story needs, in their order: what each is called, and whether it is known.
    fn parts(&self) -> [(&'static str, bool); 4] {
        [
            ("how it was before", self.before.is_some()),
            ("what happened", self.moment.is_some()),
            ("how it felt", self.felt.is_some()),
            ("what came of it", self.after.is_some()),
        ]
    }

    /// What goes before what: most of the four parts known, the longest chain, the newest.
    fn rank(&self) -> (usize, usize, NaiveDate, EntryId) {
        let known = self.parts().iter().filter(|(_, is_known)| *is_known).count();
        let chain = match &self.line.entry.facet {
            Facet::Delight(delight) => delight.steps.len(),
            _ => 0,
        };
        (known, chain, self.line.entry.day, self.line.entry.id)
    }

    fn reason(&self) -> String {
        let (known, chain, ..) = self.rank();
        let far = match chain {
            0 => String::new(),
            1 => ", and it came one step of the six".to_owned(),
            6 => ", and it came all six steps".to_owned(),
            _ => format!(", and it came {} steps of the six", count_word(chain as i64)),
        };
        let missing: Vec<String> = self
            .parts()
            .into_iter()
            .filter(|(_, is_known)| !is_known)
            .map(|(name, _)| name.to_owned())
            .collect();
        match all_of(&missing) {
            None => format!("All four parts of it are known{far}."),
            Some(missing) => {
                let parts = if known == 1 { "One of its four parts is" } else { "Of its four parts" };
                match known {
                    0 => format!("Nothing but their yes is known yet{far}."),
                    1 => format!("{parts} known{far}. Still open: {missing}."),
                    _ => {
                        format!("{parts} {} are known{far}. Still open: {missing}.", count_word(known as i64))
                    }
                }
            }
        }
    }
}

/// The moment to tell next: it may be told, and nobody did.
pub(super) fn to_tell(
    reader: Reader<'_>,
    book: &mut NameBook<'_>,
    today: NaiveDate,
) -> Result<Option<Telling>> {
    let mut best: Option<Telling> = None;
    for id in reader.tellable_delights(WEIGHED)? {
        let next = telling(reader, book, id, today)?;
        if next.as_ref().map(Telling::rank) > best.as_ref().map(Telling::rank) {
            best = next;
        }
    }
    Ok(best)
}

/// A moment as it would be told; `None` for another entry.
pub(super) fn telling(
    reader: Reader<'_>,
    book: &mut NameBook<'_>,
    id: EntryId,
    today: NaiveDate,
) -> Result<Option<Telling>> {
    let line = book.line(id)?;
    let Facet::Delight(delight) = line.entry.facet.clone() else { return Ok(None) };
    let sentences = sentences(&one_line(&line.entry.body));
    let (title, told) = match sentences.split_first() {
        Some((title, rest)) => (title.trim_end_matches('.').to_owned(), rest),
        None => (line.title(), [].as_slice()),
    };
    // Told at length, a story goes title, before, moment, feeling; else the fields say what they know.
    let (before, moment, felt) = match told {
        [before, moment, felt @ ..] if !felt.is_empty() => {
            (Some(before.clone()), Some(moment.clone()), Some(felt.join(" ")))
        }
        _ => (delight.expected.clone(), moment(told, &delight), delight.words.clone()),
    };
    let mut telling = Telling {
        files: reader.attachments(id)?,
        title,
        before,
        moment,
        felt,
        after: after(reader, &line, &delight, today)?,
        consent: consent(reader, &line, &delight, today)?,
        why: String::new(),
        thank: thank(reader, &line, &delight)?,
        thanked: delight
            .thanked
            .zip(line.by.as_deref())
            .map(|(day, by)| format!("{} was thanked on {}.", first_name(by), long_day(day, today))),
        line,
    };
    telling.why = telling.reason();
    Ok(Some(telling))
}

fn moment(told: &[String], delight: &Delight) -> Option<String> {
    if told.is_empty() { delight.got.clone() } else { Some(told.join(" ")) }
}

/// Whether it may be told, on which terms, and whether it was.
fn consent(reader: Reader<'_>, line: &EntryLine, delight: &Delight, today: NaiveDate) -> Result<String> {
    let who = line.people.first().map(|name| first_name(name));
    let on = delight.consent_day.map(|day| format!(" on {}", long_day(day, today))).unwrap_or_default();
    let terms = delight.consent_terms.as_deref().map(|terms| terms.trim().trim_end_matches('.'));
    let terms = terms.map(|terms| format!(", {terms}")).unwrap_or_default();
    let subject = who.clone().unwrap_or("They".to_owned());
    Ok(match delight.consent {
        Consent::Ask => {
            format!("Nobody has asked {} yet whether it may be told.", who.unwrap_or("them".to_owned()))
        }
        Consent::No => format!("{subject} said no{on}{terms}. It stays private."),
        Consent::Yes => {
            let told = match told(reader, line.entry.id, delight)? {
                Some(day) => format!("It was told on {}.", long_day(day, today)),
                None => "Nobody has told it yet.".to_owned(),
            };
            format!("{subject} said yes{on}{terms}. {told}")
        }
    })
}

/// When it was told: by us, or by somebody who retold it.
fn told(reader: Reader<'_>, id: EntryId, delight: &Delight) -> Result<Option<NaiveDate>> {
    if delight.told.is_some() {
        return Ok(delight.told);
    }
    let links = reader.links(id)?;
    let retelling = links.into_iter().find(|link| link.other == id && link.relation == Relation::Retells);
    Ok(retelling.map(|link| reader.entry(link.entry)).transpose()?.map(|entry| entry.day))
}

fn thank(reader: Reader<'_>, line: &EntryLine, delight: &Delight) -> Result<Option<Thank>> {
    if let (Some(by), None) = (delight.by, delight.thanked) {
        let by = reader.person(by)?;
        if by.side == Side::Ours {
            return Ok(Some(Thank { label: format!("Thank {}", first_name(&by.name)), line: None }));
        }
    }
    let Some(who) = line.people.first() else { return Ok(None) };
    let names = [line.accounts.first(), Some(who)];
    // A name with a quotation mark cannot be quoted: then the line begins without it.
    let names = names.into_iter().flatten().filter(|name| !name.contains('"'));
    let names: Vec<String> = names.map(|name| format!("@\"{name}\"")).collect();
    Ok(Some(Thank {
        label: format!("Thank {}", first_name(who)),
        line: Some(format!("email {}: thanked {} for ", names.join(" "), first_name(who))),
    }))
}

/// What came of it: the newest recommendation of whoever it happened to, else the newest step of the chain that came
/// later than the day itself.
fn after(
    reader: Reader<'_>,
    line: &EntryLine,
    delight: &Delight,
    today: NaiveDate,
) -> Result<Option<String>> {
    let entry = &line.entry;
    if let (Some(account), Some(person)) = (entry.accounts.first(), entry.people.first())
        && let Some(id) = reader.newest_advocacy(*account, *person, entry.day)?
    {
        let body = one_line(&reader.entry(id)?.body);
        if !body.is_empty() {
            return Ok(Some(body));
        }
    }
    let last = delight.steps.iter().rev().find(|step| {
        step.evidence.as_deref().is_some_and(|evidence| !evidence.trim().is_empty()) && step.day > entry.day
    });
    Ok(last.map(|step| {
        let evidence = step.evidence.clone().unwrap_or_default();
        format!("{}, {}.", capital(&evidence), format_day(step.day, today))
    }))
}

/// The sentences of a text, each with its stop.
fn sentences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut start = 0;
    let stops =
        text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?')).map(|(at, c)| at + c.len_utf8());
    for end in stops {
        if text[end..].is_empty() || text[end..].starts_with(' ') {
            all.push(text[start..end].trim().to_owned());
            start = end;
        }
    }
    let rest = text[start..].trim();
    if !rest.is_empty() {
        all.push(rest.to_owned());
    }
    all.retain(|sentence| !sentence.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_a_stop_before_a_space() {
        assert_eq!(sentences("One. Two 0.5 of it? Three"), ["One.", "Two 0.5 of it?", "Three"]);
        assert_eq!(sentences(""), Vec::<String>::new());
    }
}
