//! Logging a line.

use crate::line::NameBook;
use crate::names::Names;
use crate::{Done, EntryLine, Error, Journal, Result};
use chrono::{DateTime, NaiveDate, Utc};
use kept_capture::{Captured, Context, Problem};
use kept_model::{
    Account, AccountId, AccountRef, Anchor, AnchorEvent, Due, EntryDraft, EntryId, Facet, FactDraft, Kind,
    LaneStep, LaneStepName, PersonId,
};
use kept_store::{NewAccount, NewEntry, Reader, Writer};

/// The longest line, in bytes: a long note fits, a file that was meant for an import does not.
const LONGEST: usize = 1_000_000;

/// What a line became.
#[derive(Debug, Clone, PartialEq)]
pub struct Logged {
    /// The entries made, the first one first; empty for a line of facts alone.
    pub entries: Vec<EntryLine>,
    /// The names of accounts that the line made.
    pub new_accounts: Vec<String>,
    /// What the line changed about accounts, a sentence each.
    pub facts: Vec<String>,
}

/// What [`keep`] made.
#[derive(Default)]
struct Kept {
    entries: Vec<EntryId>,
    new_accounts: Vec<String>,
    facts: Vec<String>,
}

impl Journal {
    /// What a line would be understood as, for a preview.
    pub fn understand(&self, line: &str) -> Result<Captured> {
        let names = self.names();
        let captured = self.parse(line, &names);
        names.check()?;
        Ok(captured)
    }

    /// Keeps a line: its entry, its parts, and the facts it states. One operation.
    ///
    /// # Errors
    /// [`Error::Ambiguous`] when several answer to a name after `@`, [`Error::Empty`], [`Error::NoAccount`].
    pub fn log(&mut self, line: &str) -> Result<Done<Logged>> {
        let line = line.trim_end_matches(['\n', '\r']);
        if line.len() > LONGEST {
            return Err(Error::Invalid(
                "a line may hold 1 MB at most; keep the rest as a file, or in several lines.".to_owned(),
            ));
        }
        let captured = {
            let names = self.names();
            let captured = self.parse(line, &names);
            names.check()?;
            if let Some(Problem::Ambiguous { name, candidates, .. }) = captured.problems.first() {
                return Err(Error::Ambiguous {
                    name: name.clone(),
                    candidates: names.candidates(candidates),
                });
            }
            captured
        };
        let makes_account = captured.accounts.iter().any(|account| matches!(account, AccountRef::New(_)));
        if captured.draft.is_none() && captured.facts.is_empty() && !makes_account {
            return Err(Error::Empty);
        }
        if !captured.facts.is_empty() && captured.accounts.is_empty() {
            return Err(Error::NoAccount { phrase: line.trim().to_owned() });
        }
        let label = label(&captured, line);
        let (now, today) = ((self.around.now)(), self.today());
        let done = self.transact(&label, |writer| keep(writer, &captured, line, now, today))?;
        let mut book = NameBook::new(self.store.reader());
        let entries = done.value.entries.iter().map(|id| book.line(*id)).collect::<Result<_>>()?;
        let value = Logged { entries, new_accounts: done.value.new_accounts, facts: done.value.facts };
        Ok(Done { value, label: done.label, changed: done.changed })
    }

    fn parse(&self, line: &str, names: &Names<'_>) -> Captured {
        let context =
            Context { today: self.today(), calendar: &self.calendar, known: names, words: &self.words };
        kept_capture::parse(line, &context)
    }
}

/// `Log a call "rollout done"`, `Log a promise "send sizing doc" and 2 more`, or the facts of a line without an entry.
fn label(captured: &Captured, line: &str) -> String {
    let Some(draft) = &captured.draft else { return format!("Note \"{}\"", shorten(line.trim(), 48)) };
    let article = if matches!(draft.kind.as_str().as_bytes(), [b'a' | b'e' | b'i' | b'o' | b'u', ..]) {
        "an"
    } else {
        "a"
    };
    let text = shorten(draft.body.trim(), 40);
    let text = if text.is_empty() { text } else { format!(" \"{text}\"") };
    match draft.children.len() {
        0 => format!("Log {article} {}{text}", draft.kind),
        parts => format!("Log {article} {}{text} and {parts} more", draft.kind),
    }
}

/// The first `most` characters of a text, with an ellipsis when there were more.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None if line.len() < text.trim_end().len() => format!("{line}…"),
        None => line.to_owned(),
    }
}

fn keep(
    writer: &mut Writer<'_>,
    captured: &Captured,
    line: &str,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Kept> {
    let mut kept = Kept::default();
    let accounts = resolve(writer, &captured.accounts, &mut kept.new_accounts)?;
    if let Some(draft) = &captured.draft {
        let from = Inherited { accounts: &accounts, people: &[], parent: None };
        add(writer, draft, &from, Some(line), now, &mut kept)?;
    }
    for account in &accounts {
        for fact in &captured.facts {
            kept.facts.push(state(writer, *account, fact, today)?);
        }
        // Only a fact or an order gives other promises of the account a new day to count from.
        if !captured.facts.is_empty() || captured.draft.as_ref().is_some_and(holds_order) {
            re_anchor(writer, *account)?;
        }
    }
    Ok(kept)
}

/// The most days apart cannot be fewer than the usual ones.
pub(crate) fn check_rhythm(account: &Account) -> Result<()> {
    match (account.ideal_days, account.max_days) {
        (Some(ideal), Some(most)) if most < ideal => Err(Error::Invalid(format!(
            "a word every {ideal} days cannot be at most {most} days apart; give a longer maximum."
        ))),
        _ => Ok(()),
    }
}

fn holds_order(draft: &EntryDraft) -> bool {
    draft.kind == Kind::Order || draft.children.iter().any(holds_order)
}

/// Finds the rows of accounts, and makes those that are new.
fn resolve(
    writer: &mut Writer<'_>,
    accounts: &[AccountRef],
    made: &mut Vec<String>,
) -> Result<Vec<AccountId>> {
    let mut ids = Vec::new();
    for account in accounts {
        let id = match account {
            AccountRef::Known(id) => *id,
            // A line may name a new account twice; the second time it is there.
            AccountRef::New(name) => {
                if let Some(known) = writer.reader().account_named(name)? {
                    known.id
                } else {
                    made.push(name.clone());
                    writer.add_account(&NewAccount { name: name.clone(), ..NewAccount::default() })?
                }
            }
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// What a part of a line takes from the line when it names nothing itself.
struct Inherited<'a> {
    accounts: &'a [AccountId],
    people: &'a [PersonId],
    parent: Option<EntryId>,
}

fn add(
    writer: &mut Writer<'_>,
    draft: &EntryDraft,
    from: &Inherited<'_>,
    source: Option<&str>,
    now: DateTime<Utc>,
    kept: &mut Kept,
) -> Result<()> {
    let mut accounts = resolve(writer, &draft.accounts, &mut kept.new_accounts)?;
    if accounts.is_empty() {
        accounts = from.accounts.to_vec();
    }
    let people = if draft.people.is_empty() { from.people } else { &draft.people };
    let mut facet = draft.facet.clone();
    if let Facet::Promise(promise) = &mut facet {
        resolve_anchor(writer.reader(), &mut promise.due, &accounts)?;
    }
    let id = writer.add_entry(&NewEntry {
        kind: draft.kind,
        day: draft.day,
        minute: draft.minute,
        body: &draft.body,
        source,
        parent: from.parent,
        direction: draft.direction,
        stance: draft.stance,
        length: draft.length,
        created_at: now,
        accounts: &accounts,
        people,
        tags: &draft.tags,
        facet: &facet,
    })?;
    kept.entries.push(id);
    let from = Inherited { accounts: &accounts, people, parent: Some(id) };
    for child in &draft.children {
        add(writer, child, &from, None, now, kept)?;
    }
    Ok(())
}

/// Gives a due date that counts from a fact its day, when the fact has one.
fn resolve_anchor(reader: Reader<'_>, due: &mut Due, accounts: &[AccountId]) -> Result<()> {
    if let (Some(anchor), Some(account)) = (due.anchor, accounts.first()) {
        due.day = anchored(reader, *account, anchor)?;
    }
    Ok(())
}

fn anchored(reader: Reader<'_>, account: AccountId, anchor: Anchor) -> Result<Option<NaiveDate>> {
    let day = match anchor.event {
        AnchorEvent::Renewal => reader.account(account)?.renewal,
        AnchorEvent::Order | AnchorEvent::Live => match reader.orders_of(account)?.first() {
            None => None,
            Some(id) => {
                let entry = reader.entry(*id)?;
                match (&entry.facet, anchor.event) {
                    (Facet::Order(order), AnchorEvent::Live) => {
                        order.step(LaneStepName::Live).and_then(|step| step.actual.or(step.planned))
                    }
                    _ => Some(entry.day),
                }
            }
        },
    };
    Ok(day.and_then(|day| day.checked_add_signed(chrono::Duration::days(anchor.days))))
}

/// Moves the open promises that count from one of an account's dates along with it.
pub(crate) fn re_anchor(writer: &mut Writer<'_>, account: AccountId) -> Result<()> {
    for id in writer.reader().anchored_promises_of(account)? {
        let mut entry = writer.reader().entry(id)?;
        let main = entry.accounts.clone();
        if let Facet::Promise(promise) = &mut entry.facet {
            resolve_anchor(writer.reader(), &mut promise.due, &main)?;
            writer.set_entry(&entry)?;
        }
    }
    Ok(())
}

/// Writes a fact about an account, and says it in a sentence.
fn state(writer: &mut Writer<'_>, id: AccountId, fact: &FactDraft, today: NaiveDate) -> Result<String> {
    let mut account = writer.reader().account(id)?;
    let name = account.name.clone();
    Ok(match fact {
        FactDraft::Renewal { day } => {
            account.renewal = Some(*day);
            writer.set_account(&account)?;
            format!("{name} renews on {}.", kept_model::format_day_long(*day, today))
        }
        FactDraft::Rhythm { ideal_days, max_days } => {
            account.ideal_days = Some(*ideal_days);
            account.max_days = *max_days;
            check_rhythm(&account)?;
            writer.set_account(&account)?;
            match max_days {
                Some(most) => format!("{name}: a word every {ideal_days} days, at most {most} apart."),
                None => format!("{name}: a word every {ideal_days} days."),
            }
        }
        FactDraft::Lane { step, day } => {
            let Some(order) = writer.reader().orders_of(id)?.first().copied() else {
                return Err(Error::Invalid(format!(
                    "{name} has no order that could be {step}; log the order first: @\"{name}\" order PO-1 what was bought"
                )));
            };
            let mut entry = writer.reader().entry(order)?;
            let Facet::Order(facet) = &mut entry.facet else { return Ok(String::new()) };
            let what = facet.what.clone();
            let is_past = *day <= today;
            if !facet.lane.iter().any(|known| known.step == *step) {
                facet.lane.push(LaneStep { step: *step, planned: None, actual: None, evidence: None });
                facet.lane.sort_by_key(|step| step.step);
            }
            if let Some(known) = facet.lane.iter_mut().find(|known| known.step == *step) {
                *(if is_past { &mut known.actual } else { &mut known.planned }) = Some(*day);
            }
            writer.set_entry(&entry)?;
            let day = kept_model::format_day_long(*day, today);
            if is_past {
                format!("{what} at {name} went {step} on {day}.")
            } else {
                format!("{what} at {name} goes {step} on {day}.")
            }
        }
    })
}
