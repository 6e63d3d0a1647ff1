//! Accounts, and showing whatever has a name or a number.

use crate::wire::{AccountPageWire, AccountWire, AttachmentWire, EntryWire, List, MeetingWire, PersonWire};
use crate::{Command, Reply};
use kept_journal::{Journal, Subject};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Every account.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct Accounts {}

impl Command for Accounts {
    const NAME: &'static str = "accounts";
    type Reply = List<AccountWire>;
    fn run(self, journal: &mut Journal) -> Reply<Self::Reply> {
        let today = journal.today();
        Ok(List::whole(journal.accounts()?.iter().map(|line| AccountWire::new(line, today)).collect()))
    }
}

/// Shows an entry, an account, a person or a planned meeting.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Show {
    /// An entry's number (`#12` or `12`), `account:5`, `person:7`, `meeting:3`, or a name.
    pub target: String,
}

/// What was asked to be shown: one of the four.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Shown {
    /// The entry, and its parts as `items`.
    pub entry: Option<EntryWire>,
    /// The parts of the entry.
    pub items: Vec<EntryWire>,
    /// How many parts.
    pub total: usize,
    /// Always false: none is left out.
    pub more: bool,
    /// The files of the entry, oldest first.
    pub files: Vec<AttachmentWire>,
    /// The account's page.
    pub account: Option<AccountPageWire>,
    /// The person.
    pub person: Option<PersonWire>,
    /// The planned meeting.
    pub meeting: Option<MeetingWire>,
}

impl Command for Show {
    const NAME: &'static str = "show";
    type Reply = Shown;
    fn run(self, journal: &mut Journal) -> Reply<Shown> {
        let nothing = Shown {
            entry: None,
            items: Vec::new(),
            total: 0,
            more: false,
            files: Vec::new(),
            account: None,
            person: None,
            meeting: None,
        };
        Ok(match journal.subject(&self.target)? {
            Subject::Entry(id) => {
                let (entry, parts) = journal.show(id)?;
                let files = AttachmentWire::all(&journal.attachments(id)?, entry.entry.day);
                Shown {
                    files,
                    entry: Some((&entry).into()),
                    total: parts.len(),
                    items: parts.iter().map(EntryWire::from).collect(),
                    ..nothing
                }
            }
            Subject::Account(id) => {
                let page = AccountPageWire::new(&journal.account_view(id)?, journal.today());
                Shown { account: Some(page), ..nothing }
            }
            Subject::Person(id) => Shown { person: Some((&journal.person_page(id)?).into()), ..nothing },
            Subject::Meeting(id) => Shown { meeting: Some((&journal.meeting(id)?).into()), ..nothing },
        })
    }
}
