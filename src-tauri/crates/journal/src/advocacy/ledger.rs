//! The ledger: every act of advocacy, and what the advocates were given since.

use crate::brief::lines::capital;
use crate::capture::shorten;
use crate::line::NameBook;
use crate::phrase::counted;
use crate::{Done, EntryLine, Error, Journal, Result};
use chrono::{Days, NaiveDate};
use kept_model::{
    Advocacy, AdvocacyForm, Consent, EntryId, EntryLink, Facet, Kind, PersonId, Relation, format_day,
    times_word,
};
use kept_store::{AdvocacyFilter, NewEntry, PersonStance};

/// Advocates that are summed up.
const PEOPLE: usize = 20;
/// Fewer acts than this say nothing.
const FEWEST: usize = 3;

/// The ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct AdvocacyPage {
    /// "Six acts by five people: four freely given, two because you asked."
    pub heading: String,
    /// Each form with how many there are, over all accounts.
    pub forms: Vec<(AdvocacyForm, usize)>,
    /// The acts, newest first.
    pub items: Vec<LedgerLine>,
    /// How many there are.
    pub total: usize,
    /// Who spoke for us, the most often first.
    pub people: Vec<Advocate>,
}

/// An act of advocacy.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerLine {
    /// The entry; its facet says how, where, and who heard it.
    pub line: EntryLine,
    /// The moment that it retells.
    pub retells: Option<EntryLine>,
    /// How often that moment was retold in all.
    pub retold: usize,
    /// "reference, asked, 4 Nov".
    pub words: String,
}

/// A person who spoke for us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advocate {
    /// Who.
    pub person: (PersonId, String),
    /// Where they are.
    pub account: Option<(kept_model::AccountId, String)>,
    /// Unasked.
    pub given: usize,
    /// Because we asked.
    pub asked: usize,
    /// When last.
    pub last: NaiveDate,
    /// "given to twice since", "nothing given since".
    pub since: String,
    /// What they were given since, oldest first.
    pub gifts: Vec<EntryId>,
}

/// A retelling to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retold<'a> {
    /// Who heard it.
    pub heard_by: Option<&'a str>,
    /// Where it was told.
    pub place: Option<&'a str>,
    /// When, as typed; today when absent.
    pub day: Option<&'a str>,
    /// Who told it and how, in words; made from the moment when absent.
    pub body: Option<&'a str>,
}

impl Journal {
    /// The ledger of advocacy.
    pub fn advocacy(&self, of: AdvocacyFilter, limit: usize) -> Result<AdvocacyPage> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let (ids, total) = reader.advocacies(of, limit)?;
        let mut items = Vec::new();
        for id in ids {
            let links = reader.links(id)?;
            let told = links.iter().find(|link| link.entry == id && link.relation == Relation::Retells);
            let retells = told.map(|link| book.line(link.other)).transpose()?;
            let retold = told.map(|link| reader.retellings(link.other)).transpose()?.unwrap_or_default();
            let line = book.line(id)?;
            let words = self.advocacy_words(&line.entry);
            items.push(LedgerLine { line, retells, retold, words });
        }
        let counts = reader.advocacy_forms()?;
        let forms = AdvocacyForm::ALL
            .iter()
            .map(|form| (*form, counts.iter().filter(|(of, ..)| of == form).map(|(.., count)| count).sum()));
        let people = self.advocates(of)?;
        Ok(AdvocacyPage { heading: heading(&counts), forms: forms.collect(), items, total, people })
    }

    fn advocates(&self, of: AdvocacyFilter) -> Result<Vec<Advocate>> {
        let reader = self.store.reader();
        let mut advocates = Vec::new();
        for count in reader.advocates(of.account, PEOPLE)? {
            let person = reader.person(count.person)?;
            let at = person.employments.first().map(|employment| employment.account);
            let account =
                at.map(|id| reader.account(id)).transpose()?.map(|account| (account.id, account.name));
            let after = count.last.checked_add_days(Days::new(1)).unwrap_or(count.last);
            let stances = reader.stances_of_person(count.person, after)?;
            let gifts: Vec<EntryId> = stances
                .iter()
                .filter(|stance: &&PersonStance| stance.gave)
                .map(|stance| stance.entry)
                .collect();
            advocates.push(Advocate {
                since: since(gifts.len()),
                person: (count.person, count.name),
                account,
                given: count.given,
                asked: count.asked,
                last: count.last,
                gifts,
            });
        }
        Ok(advocates)
    }

    /// Keeps that a moment was retold: an act of advocacy that is linked to it, and the moment counts as told. One operation.
    ///
    /// # Errors
    /// When the entry is no delight moment, they said that it may not be retold, or the day cannot be read or lies ahead.
    pub fn retold(&mut self, moment: EntryId, retold: &Retold<'_>) -> Result<Done<EntryId>> {
        let mut told = self.store.reader().entry(moment)?;
        let Facet::Delight(delight) = &mut told.facet else {
            return Err(Error::Invalid(format!("#{moment} is no delight moment; only those are retold.")));
        };
        if delight.consent == Consent::No {
            return Err(Error::Invalid(format!(
                "#{moment} is private: they said that it may not be retold."
            )));
        }
        let day = self.day_told(retold.day)?;
        delight.told = delight.told.or(Some(day));
        let said = delight.words.clone().unwrap_or_else(|| told.body.clone());
        let text =
            |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let body = text(retold.body).unwrap_or_else(|| format!("Retold: “{}”", shorten(&said, 80)));
        let facet = Facet::Advocacy(Advocacy {
            form: AdvocacyForm::Retelling,
            asked: false,
            place: text(retold.place),
            link: None,
            heard_by: text(retold.heard_by),
        });
        let now = (self.around.now)();
        let label = format!("Retell \"{}\"", shorten(&said, 40));
        self.transact(&label, |writer| {
            let entry = writer.add_entry(&NewEntry {
                kind: Kind::Advocacy,
                day,
                minute: None,
                body: &body,
                source: None,
                parent: None,
                direction: None,
                stance: None,
                length: None,
                served: None,
                created_at: now,
                accounts: &told.accounts,
                people: &told.people,
                tags: &[],
                facet: &facet,
            })?;
            writer.link(EntryLink { entry, other: moment, relation: Relation::Retells })?;
            writer.set_entry(&told)?;
            Ok(entry)
        })
    }

    /// When an act of advocacy was, and how, in a few words: "reference, asked, 4 Nov".
    fn advocacy_words(&self, entry: &kept_model::Entry) -> String {
        let Facet::Advocacy(advocacy) = &entry.facet else { return String::new() };
        let how = if advocacy.asked { "asked" } else { "freely given" };
        format!("{}, {how}, {}", advocacy.form, format_day(entry.day, self.today()))
    }
}

fn since(gifts: usize) -> String {
    match gifts {
        0 => "nothing given since".to_owned(),
        count => format!("given to {} since", times_word(count as i64)),
    }
}

fn heading(counts: &[(AdvocacyForm, bool, usize)]) -> String {
    let sum = |asked: bool| {
        counts.iter().filter(|(_, was, _)| *was == asked).map(|(.., count)| count).sum::<usize>()
    };
    let (asked, given) = (sum(true), sum(false));
    capital(&match asked + given {
        0 => "nobody has spoken for you yet.".to_owned(),
        few if few < FEWEST => {
            format!("{}: too few to say more.", counted(few, "act of advocacy", "acts of advocacy"))
        }
        all => format!(
            "{} in all: {given} freely given, {asked} because you asked.",
            counted(all, "act", "acts")
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_their_n() {
        use AdvocacyForm::{Reference, Review};
        for (counts, expected) in [
            (vec![], "Nobody has spoken for you yet."),
            (vec![(Reference, true, 2)], "Two acts of advocacy: too few to say more."),
            (
                vec![(Reference, true, 2), (Reference, false, 3), (Review, false, 1)],
                "Six acts in all: 4 freely given, 2 because you asked.",
            ),
        ] {
            assert_eq!(heading(&counts), expected);
        }
    }
}
