//! Who of those that come to a calendar's meeting is known, by their addresses.

use crate::Result;
use kept_model::{AccountId, PersonId, PointKind, Side, name_key};
use kept_store::{Match, Matches, Reader};
use std::collections::HashMap;

/// Who comes to a meeting, as far as they are known.
#[derive(Default)]
pub(super) struct Attendance {
    pub(super) account: Option<AccountId>,
    pub(super) people: Vec<PersonId>,
    pub(super) matched: Matches,
}

/// Who is known by an address, asked once for each.
pub(super) struct Known {
    /// The name of whose journal it is: they come to all of their meetings.
    me: Option<String>,
    by_email: HashMap<String, Who>,
}

/// Whose address it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Me,
    Theirs(Match),
    Ours(Match),
    Company(Match),
    Nobody,
}

impl Known {
    pub(super) fn new(me: Option<String>) -> Self {
        Self { me, by_email: HashMap::new() }
    }

    /// Whether one of the addresses is the user's own.
    pub(super) fn is_me_among(&mut self, reader: Reader<'_>, emails: &[String]) -> Result<bool> {
        for email in emails {
            if self.of(reader, email)? == Who::Me {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The account and the people of a meeting, theirs before ours. Ours alone are nobody to keep in touch with: it stays busy
    /// time.
    pub(super) fn who(&mut self, reader: Reader<'_>, emails: &[String]) -> Result<Attendance> {
        let (mut theirs, mut ours, mut companies) = (Vec::new(), Vec::new(), Vec::new());
        let mut matched = Matches::new();
        for email in emails {
            let (list, found) = match self.of(reader, email)? {
                Who::Theirs(found) => (&mut theirs, found),
                Who::Ours(found) => (&mut ours, found),
                Who::Company(found) => (&mut companies, found),
                Who::Me | Who::Nobody => continue,
            };
            list.push(found);
            matched.insert(email.clone(), found);
        }
        let account = theirs.iter().chain(&companies).find_map(|found| found.account);
        if theirs.is_empty() && account.is_none() {
            return Ok(Attendance::default());
        }
        let mut people: Vec<PersonId> = Vec::new();
        for person in theirs.iter().chain(&ours).filter_map(|found| found.person) {
            if !people.contains(&person) {
                people.push(person);
            }
        }
        Ok(Attendance { account, people, matched })
    }

    fn of(&mut self, reader: Reader<'_>, email: &str) -> Result<Who> {
        if let Some(who) = self.by_email.get(email) {
            return Ok(*who);
        }
        let who = match reader.person_with(PointKind::Email, email)? {
            Some(id) => {
                let person = reader.person(id)?;
                let is_me = self.me.as_deref() == Some(name_key(&person.name).as_str());
                let found = Match { person: Some(id), account: None };
                match person.side {
                    Side::Ours if is_me => Who::Me,
                    Side::Ours => Who::Ours(found),
                    Side::Theirs => {
                        let account = person.employments.first().map(|job| job.account);
                        Who::Theirs(Match { account, ..found })
                    }
                }
            }
            None => reader
                .account_with(PointKind::Email, email)?
                .map_or(Who::Nobody, |account| Who::Company(Match { person: None, account: Some(account) })),
        };
        self.by_email.insert(email.to_owned(), who);
        Ok(who)
    }
}
