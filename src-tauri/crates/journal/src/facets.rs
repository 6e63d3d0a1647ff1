//! What a search can be narrowed by, and the filters of a line as chips.

use crate::brief::lines::capital;
use crate::line::NameBook;
use crate::pages::plural;
use crate::search::{COUNTED, Known};
use crate::{Indexing, Journal, Result, Sort};
use chrono::{Datelike, Months, NaiveDate};
use kept_model::{AccountId, EntryId, Kind, Noun, PersonId, format_day};
use kept_search::query::{FilterAt, filters};
use kept_search::{Options, Resolve};
use std::ops::Range;

/// People among the facets.
const PEOPLE: usize = 5;

/// The kinds in the order in which one looks for them: what came of talking first, then the talking.
const ORDER: [Kind; 15] = [
    Kind::Promise,
    Kind::Delight,
    Kind::Question,
    Kind::Outcome,
    Kind::Obstacle,
    Kind::Order,
    Kind::Pulse,
    Kind::Advocacy,
    Kind::Experiment,
    Kind::Call,
    Kind::Meeting,
    Kind::Email,
    Kind::Visit,
    Kind::Chat,
    Kind::Note,
];

/// What a search can be narrowed by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetsPage {
    /// Kinds, then the people most often met.
    pub facets: Vec<Facetted>,
    /// How many hits were counted.
    pub total: usize,
    /// Whether there are more.
    pub is_least: bool,
    /// How far the index has come, when it is not whole: there may be more of each.
    pub preparing: Option<Indexing>,
}

/// One way to narrow a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facetted {
    /// What to add to the line.
    pub filter: String,
    /// "Promises", "Priya Raman".
    pub label: String,
    /// The kind; `None` for a person.
    pub kind: Option<Kind>,
    /// How many of the hits it would leave.
    pub count: usize,
}

/// A filter of a line, as a chip shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chipped {
    /// Its bytes in the line.
    pub range: Range<usize>,
    /// "in Calder Water", "since January".
    pub label: String,
}

impl Journal {
    /// Counts the hits of a line, up to a thousand, by kind and by person.
    ///
    /// # Errors
    /// As [`Journal::search`].
    pub fn facets_of(&mut self, line: &str) -> Result<FacetsPage> {
        let query = self.query(line)?;
        let options = Options { limit: COUNTED, sort: Sort::New, count_to: COUNTED, today: self.today() };
        let (found, told) = self.find(&query, &options)?;
        let entries: Vec<EntryId> = found
            .hits
            .iter()
            .filter_map(|hit| (hit.key.0 == Noun::Entry).then_some(EntryId(hit.key.1)))
            .collect();
        let reader = self.store.reader();
        let kinds = reader.kinds_of(&entries)?;
        let mut facets: Vec<Facetted> = ORDER
            .iter()
            .filter_map(|kind| kinds.iter().find(|(known, _)| known == kind))
            .map(|(kind, count)| Facetted {
                filter: format!("kind:{kind}"),
                label: capital(&if *kind == Kind::Delight { kind.to_string() } else { plural(*kind) }),
                kind: Some(*kind),
                count: *count,
            })
            .collect();
        let mut book = NameBook::new(reader);
        for (person, count) in reader.people_of_most(&entries, PEOPLE)? {
            let name = book.person(person)?;
            // A name with a quotation mark cannot be quoted; such a person is still found by words.
            if !name.contains('"') {
                facets.push(Facetted {
                    filter: format!("person:\"{name}\""),
                    label: name,
                    kind: None,
                    count,
                });
            }
        }
        let (total, is_least) = (found.total.count, found.total.at_least);
        Ok(FacetsPage { facets, total, is_least, preparing: told.preparing })
    }

    /// The filters of a line, in their order.
    pub fn chips(&self, line: &str) -> Result<Vec<Chipped>> {
        let names = self.names();
        let known =
            Known { names: &names, today: self.today(), calendar: &self.calendar, words: &self.words };
        let found = filters(line, &known);
        names.check()?;
        let mut book = NameBook::new(self.store.reader());
        found
            .into_iter()
            .map(|filter| {
                let label = self.label(&filter, &known, &mut book)?;
                let not = if filter.negated { "not " } else { "" };
                Ok(Chipped { range: filter.range, label: format!("{not}{label}") })
            })
            .collect()
    }

    fn label(&self, filter: &FilterAt, known: &Known<'_>, book: &mut NameBook<'_>) -> Result<String> {
        let value = &filter.value;
        Ok(match filter.name.as_str() {
            "account" => format!("in {}", only_account(&known.account(value), value, book)?),
            "person" => format!("with {}", only_person(&known.person(value), value, book)?),
            "kind" => value.parse::<Kind>().map_or_else(|_| value.clone(), plural),
            "tag" => format!("#{}", value.trim_start_matches('#')),
            "owner" => match value.as_str() {
                "me" => "mine".to_owned(),
                "them" => "theirs".to_owned(),
                _ => "a colleague’s".to_owned(),
            },
            "sort" if value == "best" => "best match first".to_owned(),
            "sort" => "newest first".to_owned(),
            "is" => value.clone(),
            day => {
                let said =
                    known.days(value).map_or_else(|| value.clone(), |days| stretch(days, self.today()));
                format!("{day} {said}")
            }
        })
    }
}

fn only_account(found: &[AccountId], typed: &str, book: &mut NameBook<'_>) -> Result<String> {
    if let [only] = found { book.account(*only) } else { Ok(typed.to_owned()) }
}

fn only_person(found: &[PersonId], typed: &str, book: &mut NameBook<'_>) -> Result<String> {
    if let [only] = found { book.person(*only) } else { Ok(typed.to_owned()) }
}

/// "January", "2025", "12 Jan", "1 Jan to 7 Jan"; with the year when it is another.
fn stretch((first, last): (NaiveDate, NaiveDate), today: NaiveDate) -> String {
    if first == last {
        return format_day(first, today);
    }
    let ends = |months| {
        let next = first.checked_add_months(Months::new(months));
        first.day() == 1 && next.and_then(|day| day.pred_opt()) == Some(last)
    };
    if ends(1) {
        return first.format(if first.year() == today.year() { "%B" } else { "%B %Y" }).to_string();
    }
    if ends(12) && first.month() == 1 {
        return first.year().to_string();
    }
    format!("{} to {}", format_day(first, today), format_day(last, today))
}
