//! Whose reply it is: by the code it carries, else by an address in it, else by the names it says.

use super::code::Codes;
use crate::Result;
use crate::names::Names;
use kept_model::{AccountId, PersonId, PointKind, PulseReply, Side, name_key};
use kept_store::Reader;

/// Whose reply it is, and how that was found.
pub(super) struct Whose {
    pub(super) account: AccountId,
    pub(super) person: Option<PersonId>,
    pub(super) by: &'static str,
}

/// Whose reply it is, or what has to be asked.
pub(super) fn whose(
    reader: Reader<'_>,
    codes: &mut Codes,
    reply: &PulseReply,
) -> Result<std::result::Result<Whose, String>> {
    let writer = by_address(reader, reply)?;
    if let Some(code) = &reply.code
        && let Some((account, person)) = codes.find(reader, code)?
    {
        // Who answers may be a colleague of whom was asked.
        let other = match writer {
            Some(id) => works_at(reader, id, account)?.then_some(id),
            None => None,
        };
        return Ok(Ok(Whose { account, person: other.or(person), by: "ref" }));
    }
    let named = match &reply.account {
        Some(name) => match account_called(reader, name)? {
            Ok(account) => Some(account),
            Err(why) if writer.is_none() => return Ok(Err(why)),
            Err(_) => None,
        },
        None => None,
    };
    if let Some(person) = writer {
        let homes = reader.person(person)?.employments;
        let account = named.or_else(|| homes.first().map(|home| home.account));
        let name = reader.person(person)?.name;
        return Ok(account.map_or_else(
            || Err(format!("{name} works at no account that the journal knows; choose the account")),
            |account| Ok(Whose { account, person: Some(person), by: "email" }),
        ));
    }
    by_name(reader, reply, named)
}

/// The first person of theirs with an address that is in the reply.
fn by_address(reader: Reader<'_>, reply: &PulseReply) -> Result<Option<PersonId>> {
    for email in &reply.emails {
        if let Some(id) = reader.person_with(PointKind::Email, email)?
            && reader.person(id)?.side == Side::Theirs
        {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

fn works_at(reader: Reader<'_>, person: PersonId, account: AccountId) -> Result<bool> {
    Ok(reader.person(person)?.employments.iter().any(|home| home.account == account))
}

fn account_called(reader: Reader<'_>, name: &str) -> Result<std::result::Result<AccountId, String>> {
    if let Some(account) = reader.account_named(name)? {
        return Ok(Ok(account.id));
    }
    let names = Names::new(reader);
    let found = names.accounts(name);
    names.check()?;
    Ok(match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(format!("no account is called \"{name}\"; choose one, or log it first")),
        _ => Err(format!("several accounts may be \"{name}\"; choose one")),
    })
}

fn by_name(
    reader: Reader<'_>,
    reply: &PulseReply,
    account: Option<AccountId>,
) -> Result<std::result::Result<Whose, String>> {
    let Some(name) = reply.name.as_deref() else {
        return Ok(account.map_or_else(
            || {
                Err(match reply.emails.first() {
                    Some(email) => format!("nobody of theirs has the address {email}; choose the account"),
                    None => "nothing says whose reply this is; choose the account".to_owned(),
                })
            },
            |account| Ok(Whose { account, person: None, by: "name" }),
        ));
    };
    let mut found = Vec::new();
    let ids = if let Some(account) = account {
        reader.people_of(account)?
    } else {
        let names = Names::new(reader);
        let people = names.people(name);
        names.check()?;
        people
    };
    for id in ids {
        let person = reader.person(id)?;
        if person.side == Side::Theirs && name_key(&person.name) == name_key(name) {
            found.push(person);
        }
    }
    Ok(match (account, found.as_slice()) {
        (Some(account), people) => {
            let person = people.first().filter(|_| people.len() == 1).map(|person| person.id);
            Ok(Whose { account, person, by: "name" })
        }
        (None, [person]) => match person.employments.first() {
            Some(home) => Ok(Whose { account: home.account, person: Some(person.id), by: "name" }),
            None => Err(format!("{name} works at no account that the journal knows; choose the account")),
        },
        (None, []) => Err(format!("nobody is called \"{name}\"; choose the account")),
        (None, _) => Err(format!("several people are called \"{name}\"; choose the account")),
    })
}
