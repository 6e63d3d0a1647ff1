//! What the prompts need, gathered without reading history and kept at hand from look to look.

mod account;
mod acts;
mod open;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use table::FactTable;

use crate::line::NameBook;
use crate::{Journal, Result};
use kept_model::PersonId;
use kept_prompts::{Acts, Facts, Prompts};
use std::sync::Arc;

impl Journal {
    /// The facts that today's prompts follow from.
    pub(crate) fn facts(&self) -> Result<Arc<Facts>> {
        self.fact_table.facts(self.store.reader(), self.today())
    }

    /// What was done with prompts.
    pub(crate) fn prompt_acts(&self) -> Result<Arc<Acts>> {
        self.fact_table.acts(self.store.reader(), self.today())
    }

    /// What prompts at this minute.
    pub(crate) fn prompts<'a>(&'a self, facts: &'a Facts, acts: &Acts) -> Prompts<'a> {
        kept_prompts::prompts(facts, acts, (self.today(), Some(self.minute())), &self.calendar)
    }
}

/// "Dana", "Priya and Tom", "Priya, Tom and Joel"; nobody is `None`.
pub(crate) fn first_names(book: &mut NameBook<'_>, people: &[PersonId]) -> Result<Option<String>> {
    let names = people.iter().map(|id| book.person(*id)).collect::<Result<Vec<String>>>()?;
    Ok(said_names(&names))
}

/// As [`first_names`], of names that are known already.
fn said_names(names: &[String]) -> Option<String> {
    let first: Vec<&str> = names.iter().map(|name| first_of(name)).collect();
    match first.split_last()? {
        (only, []) => Some((*only).to_owned()),
        (last, others) => Some(format!("{} and {last}", others.join(", "))),
    }
}

pub(crate) fn first_name(name: &str) -> String {
    first_of(name).to_owned()
}

fn first_of(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
