//! What answers what: a gift and what came back, a moment and who retells it, an experiment and where it was used again.

use crate::capture::shorten;
use crate::line::NameBook;
use crate::{Done, EntryLine, Error, Journal, Result};
use chrono::NaiveDate;
use kept_model::{Entry, EntryId, EntryLink, Kind, Relation, Served, Stance};
use kept_store::StoreError;

/// Candidates of each relation.
const CHOICES: usize = 20;

/// The links of an entry, and what else it may answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Linkable {
    /// What it is linked to, in both directions.
    pub links: Vec<LinkLine>,
    /// What it may answer; a relation without candidates is left out.
    pub choices: Vec<LinkChoice>,
}

/// A link as an entry's page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkLine {
    /// The link.
    pub link: EntryLink,
    /// "Came back for", seen from the entry.
    pub label: &'static str,
    /// The one at the far end.
    pub far: EntryLine,
}

/// What an entry may answer in one way.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkChoice {
    /// How.
    pub relation: Relation,
    /// Heads the list.
    pub label: &'static str,
    /// Newest first, those of its own accounts before others.
    pub lines: Vec<EntryLine>,
}

const fn label(relation: Relation, is_later: bool) -> &'static str {
    match (relation, is_later) {
        (Relation::Returns, true) => "Came back for",
        (Relation::Returns, false) => "Brought back",
        (Relation::Retells, true) => "Retells",
        (Relation::Retells, false) => "Retold in",
        (Relation::Reuses, true) => "Uses again",
        (Relation::Reuses, false) => "Used again in",
    }
}

/// Whether an act gave, and gave to them.
fn gave(entry: &Entry) -> bool {
    entry.stance == Some(Stance::Gave) && entry.served != Some(Served::Us)
}

/// Why two entries cannot be linked so; `None` when they can.
fn refusal(entry: &Entry, other: &Entry, relation: Relation) -> Option<String> {
    let (id, far) = (entry.id, other.id);
    if id == far {
        return Some(format!("#{id} cannot answer itself; name two entries."));
    }
    if other.day > entry.day {
        return Some(format!(
            "#{far} is of {}, after #{id}; what answers comes later than what it answers.",
            other.day
        ));
    }
    match relation {
        Relation::Returns if !gave(other) => Some(format!(
            "#{far} gave them nothing; mark it with stance=gave, or name the gift that it came back for."
        )),
        Relation::Returns if !other.accounts.iter().any(|account| entry.accounts.contains(account)) => {
            Some(format!(
                "#{id} and #{far} concern no account in common; a gift comes back from whom it was given to."
            ))
        }
        Relation::Retells if other.kind != Kind::Delight => Some(format!(
            "#{far} is {}, not a delight moment; only a moment is retold.",
            other.kind.with_article()
        )),
        Relation::Reuses if other.kind != Kind::Experiment => Some(format!(
            "#{far} is {}, not an experiment; only an experiment is used again.",
            other.kind.with_article()
        )),
        Relation::Returns | Relation::Retells | Relation::Reuses => None,
    }
}

impl Journal {
    /// Says that one entry answers another. Saying it twice changes nothing.
    ///
    /// # Errors
    /// An entry that is not there; two that cannot be linked so, with the reason.
    pub fn link(&mut self, link: EntryLink) -> Result<Done<()>> {
        let (entry, other) = (self.entry_to_link(link.entry)?, self.entry_to_link(link.other)?);
        if let Some(reason) = refusal(&entry, &other, link.relation) {
            return Err(Error::Invalid(reason));
        }
        let turned = EntryLink { entry: link.other, other: link.entry, relation: link.relation };
        let known = self.store.reader().links(link.entry)?;
        if known.contains(&turned) {
            let (id, far) = (link.entry, link.other);
            return Err(Error::Invalid(format!(
                "#{far} {} #{id} already; take that away first.",
                link.relation
            )));
        }
        let is_known = known.contains(&link);
        self.transact(&named("Link", &entry, &other), |writer| {
            if !is_known {
                writer.link(link)?;
            }
            Ok(())
        })
    }

    /// Takes a link away.
    ///
    /// # Errors
    /// When there is no such link.
    pub fn unlink(&mut self, link: EntryLink) -> Result<Done<()>> {
        let (entry, other) = (self.entry_to_link(link.entry)?, self.entry_to_link(link.other)?);
        if !self.store.reader().links(link.entry)?.contains(&link) {
            let what = "link from";
            let id = format!("#{} to #{} that says \"{}\"", link.entry, link.other, link.relation);
            return Err(Error::Missing { what, id });
        }
        self.transact(&named("Unlink", &entry, &other), |writer| Ok(writer.unlink(link)?))
    }

    /// The links of an entry, and what else it may answer: a short list of each relation, newest first.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn linkable(&self, id: EntryId) -> Result<Linkable> {
        let reader = self.store.reader();
        let entry = self.entry_to_link(id)?;
        let mut book = NameBook::new(reader);
        let mut links = Vec::new();
        for link in reader.links(id)? {
            let is_later = link.entry == id;
            let far = book.line(if is_later { link.other } else { link.entry })?;
            links.push(LinkLine { link, label: label(link.relation, is_later), far });
        }
        let mut choices = Vec::new();
        for relation in Relation::ALL {
            let mut ids = self.candidates(&entry, *relation)?;
            ids.retain(|far| {
                *far != id
                    && !links
                        .iter()
                        .any(|known| known.far.entry.id == *far && known.link.relation == *relation)
            });
            ids.truncate(CHOICES);
            let mut lines = Vec::new();
            for far in ids {
                let line = book.line(far)?;
                if refusal(&entry, &line.entry, *relation).is_none() {
                    lines.push(line);
                }
            }
            if !lines.is_empty() {
                let label = match relation {
                    Relation::Returns => "What did this come back for?",
                    Relation::Retells => "Which moment does this retell?",
                    Relation::Reuses => "Which experiment does this use again?",
                };
                choices.push(LinkChoice { relation: *relation, label, lines });
            }
        }
        Ok(Linkable { links, choices })
    }

    fn candidates(&self, entry: &Entry, relation: Relation) -> Result<Vec<EntryId>> {
        let reader = self.store.reader();
        // A few more than are shown: some are linked already.
        let most = CHOICES * 2;
        let mut ids: Vec<EntryId> = Vec::new();
        match relation {
            Relation::Returns => {
                for account in &entry.accounts {
                    let days = (NaiveDate::MIN, entry.day);
                    ids.extend(reader.acts_of(*account, days, Some(Stance::Gave), most)?.0);
                }
            }
            Relation::Retells => {
                for account in &entry.accounts {
                    ids.extend(reader.delights_to_link(Some(*account), entry.day, entry.id, most)?);
                }
                ids.extend(reader.delights_to_link(None, entry.day, entry.id, most)?);
            }
            Relation::Reuses => ids.extend(reader.experiments_to_link(entry.day, entry.id, most)?),
        }
        let mut seen = std::collections::HashSet::new();
        ids.retain(|id| seen.insert(*id));
        Ok(ids)
    }

    fn entry_to_link(&self, id: EntryId) -> Result<Entry> {
        match self.store.reader().entry(id) {
            Err(StoreError::Missing { .. }) => Err(Error::Missing { what: "entry", id: format!("#{id}") }),
            other => Ok(other?),
        }
    }
}

/// `Link #14 "Tom rang his friend" to #3 "Free audit"`.
fn named(verb: &str, entry: &Entry, other: &Entry) -> String {
    let (to, id, far) = (if verb == "Link" { "to" } else { "from" }, entry.id, other.id);
    format!("{verb} #{id} \"{}\" {to} #{far} \"{}\"", shorten(&entry.body, 40), shorten(&other.body, 40))
}
