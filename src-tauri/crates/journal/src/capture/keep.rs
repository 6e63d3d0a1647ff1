//! Writing what a line was understood as.

use super::answer::Ending;
use crate::{Error, Result};
use chrono::{DateTime, NaiveDate, Utc};
use kept_capture::Captured;
use kept_model::{
    Account, AccountId, AccountRef, Anchor, AnchorEvent, Due, Entry, EntryDraft, EntryId, Facet, FactDraft,
    Kind, LaneStep, LaneStepName, MeetingId, PersonId,
};
use kept_store::{ActWord, NewAccount, NewEntry, PromptAct, Reader, Writer};

/// What [`keep`] made.
#[derive(Default)]
pub(super) struct Kept {
    pub(super) entries: Vec<EntryId>,
    pub(super) new_accounts: Vec<String>,
    pub(super) facts: Vec<String>,
}

/// What is kept: a line, what it was understood as, and what else its operation does.
pub(super) struct Keeping<'a> {
    /// As typed.
    pub(super) line: &'a str,
    /// What it was understood as.
    pub(super) captured: &'a Captured,
    /// How the prompt that it answers ends.
    pub(super) ending: Option<Ending>,
    /// The planned meeting that it logs.
    pub(super) meeting: Option<MeetingId>,
    /// The instant of writing.
    pub(super) now: DateTime<Utc>,
    /// The civil day and the minute of it.
    pub(super) today: (NaiveDate, u16),
}

pub(super) fn keep(writer: &mut Writer<'_>, keeping: &Keeping<'_>) -> Result<Kept> {
    let Keeping { line, captured, now, today: (today, minute), .. } = *keeping;
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
    if let (Some(meeting), Some(entry)) = (keeping.meeting, kept.entries.first()) {
        writer.set_meeting_logged(meeting, *entry)?;
    }
    match &keeping.ending {
        Some(Ending::Close { key, identity }) => {
            let (key, identity) = (key.clone(), identity.clone());
            writer.put_prompt_act(&PromptAct::new(key, identity, ActWord::Done, today))?;
        }
        Some(Ending::Settle(id, rule)) => {
            let mut entry = writer.reader().entry(*id)?;
            crate::act::settled_for(*rule, &mut entry, today, minute)?;
            writer.set_entry(&entry)?;
        }
        None => {}
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
        served: draft.served,
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

pub(super) fn anchored(reader: Reader<'_>, account: AccountId, anchor: Anchor) -> Result<Option<NaiveDate>> {
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
    let account = writer.reader().account(id)?;
    let (change, sentence) = change(writer.reader(), account, fact, today)?;
    match change {
        Change::Account(account) => writer.set_account(&account)?,
        Change::Order(order) => writer.set_entry(&order)?,
    }
    Ok(sentence)
}

/// What a fact changes.
pub(super) enum Change {
    Account(Box<Account>),
    Order(Box<Entry>),
}

/// What a fact changes about an account, and that in a sentence. Writes nothing: a preview asks, too.
pub(super) fn change(
    reader: Reader<'_>,
    mut account: Account,
    fact: &FactDraft,
    today: NaiveDate,
) -> Result<(Change, String)> {
    let name = account.name.clone();
    let sentence = match fact {
        FactDraft::Renewal { day } => {
            account.renewal = Some(*day);
            format!("{name} renews on {}.", kept_model::format_day_long(*day, today))
        }
        FactDraft::Rhythm { ideal_days, max_days } => {
            account.ideal_days = Some(*ideal_days);
            account.max_days = *max_days;
            check_rhythm(&account)?;
            match max_days {
                Some(most) => format!("{name}: a word every {ideal_days} days, at most {most} apart."),
                None => format!("{name}: a word every {ideal_days} days."),
            }
        }
        FactDraft::Lane { step, day } => return lane(reader, &account, *step, *day, today),
    };
    Ok((Change::Account(Box::new(account)), sentence))
}

/// A step of the newest order's lane.
fn lane(
    reader: Reader<'_>,
    account: &Account,
    step: LaneStepName,
    day: NaiveDate,
    today: NaiveDate,
) -> Result<(Change, String)> {
    let name = &account.name;
    let none = || {
        Error::Invalid(format!(
            "{name} has no order that could be {step}; log the order first: @\"{name}\" order PO-1 what was bought"
        ))
    };
    let newest = reader.orders_of(account.id)?.first().copied().ok_or_else(none)?;
    let mut entry = reader.entry(newest)?;
    let Facet::Order(order) = &mut entry.facet else { return Err(none()) };
    let is_past = day <= today;
    if !order.lane.iter().any(|known| known.step == step) {
        order.lane.push(LaneStep { step, planned: None, actual: None, evidence: None });
        order.lane.sort_by_key(|step| step.step);
    }
    if let Some(known) = order.lane.iter_mut().find(|known| known.step == step) {
        *(if is_past { &mut known.actual } else { &mut known.planned }) = Some(day);
    }
    let goes = if is_past { "went" } else { "goes" };
    let sentence =
        format!("{} at {name} {goes} {step} on {}.", order.what, kept_model::format_day_long(day, today));
    Ok((Change::Order(Box::new(entry)), sentence))
}
