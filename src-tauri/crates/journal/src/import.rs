//! Taking in contacts that another program wrote: one operation, and no duplicates.

use crate::{Done, Journal, Result};
use kept_model::{AccountId, Contact, ContactPoint, Employment, PersonId, PointKind, Side, name_key};
use kept_store::{NewAccount, NewPerson, Reader, StoreError, Writer};
use std::collections::HashMap;

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Accounts made.
    pub new_accounts: usize,
    /// People made.
    pub new_people: usize,
    /// Rows that filled blanks of what was known.
    pub filled: usize,
    /// Rows that brought nothing new.
    pub same: usize,
}

/// Why a rehearsal does not keep what it did.
#[derive(Debug)]
enum Stop {
    Rehearsed(Imported),
    Failed(crate::Error),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl Journal {
    /// Takes contacts in. What is known already is found by (source, external id), then e-mail address, then name and
    /// company; only blanks are filled. `progress` hears how many rows are done.
    pub fn import(
        &mut self,
        source: &str,
        contacts: &[Contact],
        progress: &dyn Fn(usize),
    ) -> Result<Done<Imported>> {
        let count = contacts.len();
        let label =
            format!("Import {count} {} from {source}", if count == 1 { "contact" } else { "contacts" });
        let done = self.transact(&label, |writer| Ok(take_in(writer, source, contacts, progress)?))?;
        self.index_if_behind()?;
        Ok(done)
    }

    /// What [`Journal::import`] would do, without doing it.
    pub fn rehearse_import(&mut self, source: &str, contacts: &[Contact]) -> Result<Imported> {
        let op = crate::transact::op(&self.around, "Rehearse an import", false);
        let outcome = self.store.transact::<(), Stop>(&op, &*self.around.new_uid, |writer| {
            Err(Stop::Rehearsed(take_in(writer, source, contacts, &|_| ())?))
        });
        match outcome {
            Err(Stop::Rehearsed(imported)) => Ok(imported),
            Err(Stop::Failed(error)) => Err(error),
            Ok(_) => Ok(Imported::default()),
        }
    }
}

fn take_in(
    writer: &mut Writer<'_>,
    source: &str,
    contacts: &[Contact],
    progress: &dyn Fn(usize),
) -> kept_store::Result<Imported> {
    let mut import = Import { source, by_name: names(writer)?, imported: Imported::default() };
    for (done, contact) in contacts.iter().enumerate() {
        import.contact(writer, contact)?;
        progress(done + 1);
    }
    Ok(import.imported)
}

type Named = HashMap<String, Vec<PersonId>>;

fn names(writer: &Writer<'_>) -> kept_store::Result<Named> {
    let mut by_name = Named::new();
    for (id, _, key, _) in writer.reader().person_names()? {
        by_name.entry(key).or_default().push(id);
    }
    Ok(by_name)
}

struct Import<'a> {
    source: &'a str,
    by_name: Named,
    imported: Imported,
}

impl Import<'_> {
    fn contact(&mut self, writer: &mut Writer<'_>, contact: &Contact) -> kept_store::Result<()> {
        let before = (self.imported.new_accounts, self.imported.new_people);
        let mut is_filled = false;
        let account = self.account(writer, contact, &mut is_filled)?;
        if contact.name.is_some() {
            self.person(writer, contact, account, &mut is_filled)?;
        }
        if before == (self.imported.new_accounts, self.imported.new_people) {
            *(if is_filled { &mut self.imported.filled } else { &mut self.imported.same }) += 1;
        }
        Ok(())
    }

    fn account(
        &mut self,
        writer: &mut Writer<'_>,
        contact: &Contact,
        is_filled: &mut bool,
    ) -> kept_store::Result<Option<AccountId>> {
        let external = contact.company_external_id.as_deref();
        let known = match external {
            Some(external) => writer.reader().external("account", self.source, external)?.map(AccountId),
            None => None,
        };
        let Some(name) = contact.company.as_deref() else { return Ok(known) };
        let known = match known {
            Some(known) => Some(known),
            None => writer.reader().account_named(name)?.map(|account| account.id),
        };
        let is_alone = contact.name.is_none();
        let id = if let Some(id) = known {
            id
        } else {
            self.imported.new_accounts += 1;
            writer.add_account(&NewAccount { name: name.to_owned(), ..NewAccount::default() })?
        };
        if let Some(external) = external {
            writer.add_external("account", id.0, self.source, external)?;
        }
        let mut account = writer.reader().account(id)?;
        let old = account.clone();
        if is_alone {
            account.note = account.note.or_else(|| note(contact));
            let points = writer.reader().account_points(id)?;
            for point in missing(&contact.points, &points) {
                writer.add_account_point(id, point)?;
                *is_filled = true;
            }
        }
        account.renewal = account.renewal.or(contact.renewal);
        *is_filled |= account != old;
        writer.set_account(&account)?;
        Ok(Some(id))
    }

    fn person(
        &mut self,
        writer: &mut Writer<'_>,
        contact: &Contact,
        account: Option<AccountId>,
        is_filled: &mut bool,
    ) -> kept_store::Result<()> {
        let Some(name) = contact.name.as_deref() else { return Ok(()) };
        let known = self.known_person(writer, contact, name, account)?;
        let id = if let Some(id) = known {
            id
        } else {
            self.imported.new_people += 1;
            let id =
                writer.add_person(&NewPerson { name: name.to_owned(), side: Side::Theirs, note: None })?;
            self.by_name.entry(name_key(name)).or_default().push(id);
            id
        };
        if let Some(external) = contact.external_id.as_deref() {
            writer.add_external("person", id.0, self.source, external)?;
        }
        let mut person = writer.reader().person(id)?;
        let old = person.clone();
        person.note = person.note.or_else(|| note(contact));
        if let Some(account) = account {
            let role = contact.role.clone();
            match person.employments.iter_mut().find(|job| job.account == account) {
                Some(job) => job.role = job.role.take().or(role),
                None => {
                    person.employments.push(Employment { account, role, buying: None, years: (None, None) });
                }
            }
        }
        *is_filled |= person != old;
        writer.set_person(&person)?;
        let points = writer.reader().person_points(id)?;
        for point in missing(&contact.points, &points) {
            writer.add_person_point(id, point)?;
            *is_filled = true;
        }
        let dates = writer.reader().person_dates(id)?;
        for date in contact.dates.iter().filter(|date| !dates.iter().any(|known| known.label == date.label)) {
            writer.add_person_date(id, date)?;
            *is_filled = true;
        }
        Ok(())
    }

    /// (source, external id) → e-mail → name + company. The same name at another company is another person.
    fn known_person(
        &self,
        writer: &Writer<'_>,
        contact: &Contact,
        name: &str,
        account: Option<AccountId>,
    ) -> kept_store::Result<Option<PersonId>> {
        let reader = writer.reader();
        if let Some(external) = contact.external_id.as_deref()
            && let Some(id) = reader.external("person", self.source, external)?
        {
            return Ok(Some(PersonId(id)));
        }
        for point in contact.points.iter().filter(|point| point.kind == PointKind::Email) {
            if let Some(id) = reader.person_with(PointKind::Email, &point.value)? {
                // An address may be shared: two rows of one program with two names are two people.
                let is_same_name = name_key(&reader.person(id)?.name) == name_key(name);
                if is_same_name || !self.has_other_id(reader, id, contact)? {
                    return Ok(Some(id));
                }
            }
        }
        for id in self.by_name.get(&name_key(name)).into_iter().flatten() {
            let person = reader.person(*id)?;
            let is_there = match account {
                Some(account) => person.employments.iter().any(|job| job.account == account),
                None => person.employments.is_empty(),
            };
            // Two people of one name at one company with different ids or addresses are two people.
            if is_there && !self.is_another(reader, *id, contact)? {
                return Ok(Some(*id));
            }
        }
        Ok(None)
    }

    fn is_another(&self, reader: Reader<'_>, id: PersonId, contact: &Contact) -> kept_store::Result<bool> {
        let is_email = |point: &&ContactPoint| point.kind == PointKind::Email;
        let has_other_address = contact.points.iter().any(|point| is_email(&point))
            && reader.person_points(id)?.iter().any(|point| is_email(&point));
        Ok(has_other_address && self.has_other_id(reader, id, contact)?)
    }

    /// Whether the same program knows the person under another id than the row's.
    fn has_other_id(&self, reader: Reader<'_>, id: PersonId, contact: &Contact) -> kept_store::Result<bool> {
        Ok(contact.external_id.is_some() && reader.has_external("person", id.0, self.source)?)
    }
}

/// The row's note, and what it says that has no place of its own: labels, and who of us looks after them.
fn note(contact: &Contact) -> Option<String> {
    let labels = (!contact.tags.is_empty()).then(|| format!("Labels: {}", contact.tags.join(", ")));
    let owner = contact.owner.as_ref().map(|owner| format!("Looked after by {owner}"));
    let lines: Vec<String> = contact.note.clone().into_iter().chain(labels).chain(owner).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Points that are not among the known ones.
fn missing<'c>(
    points: &'c [ContactPoint],
    known: &'c [ContactPoint],
) -> impl Iterator<Item = &'c ContactPoint> {
    points.iter().filter(|point| {
        !known.iter().any(|old| old.kind == point.kind && name_key(&old.value) == name_key(&point.value))
    })
}
