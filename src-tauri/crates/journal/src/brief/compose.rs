//! Gathering the page.

use super::{Brief, BriefQuote, lane, lines, people, say};
use crate::facts::first_names;
use crate::line::NameBook;
use crate::{Error, Journal, Prompt, Result, Subject};
use chrono::{Days, NaiveDate};
use kept_model::{AccountId, Entry, EntryId, Facet, Meeting, PersonId};
use kept_prompts::{Prompts, Suggestion};
use kept_store::Reader;

/// How far ahead a meeting heads the brief.
const DAYS_AHEAD: u64 = 14;
/// How many delight moments are read to find a quote.
const QUOTES: usize = 12;

/// What every part of the page is written from.
pub(super) struct Desk<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) book: NameBook<'a>,
    pub(super) account: AccountId,
    pub(super) today: NaiveDate,
    /// The next meeting, and who comes.
    pub(super) meeting: Option<Meeting>,
    /// The person who was asked about.
    pub(super) asked: Option<PersonId>,
}

impl Desk<'_> {
    /// "Priya and Tom", by first names; nobody is `None`.
    pub(super) fn names(&mut self, people: &[PersonId]) -> Result<Option<String>> {
        first_names(&mut self.book, people)
    }

    /// Whether one of them comes to the meeting.
    pub(super) fn comes(&self, people: &[PersonId]) -> bool {
        self.meeting.as_ref().is_some_and(|meeting| people.iter().any(|id| meeting.people.contains(id)))
    }
}

impl Journal {
    /// The brief for an account, found by its name, a part of it or as `account:5`; a person's name gives the brief of where
    /// they work, a planned meeting's number that of its account. The next planned meeting within fourteen days heads it.
    ///
    /// # Errors
    /// [`Error::Nobody`] or [`Error::Ambiguous`] as for every name; [`Error::Invalid`] for a person who works nowhere.
    pub fn brief(&self, name: &str) -> Result<Brief> {
        let reader = self.store.reader();
        let (account, person) = match self.subject(name)? {
            Subject::Account(id) => (Some(id), None),
            Subject::Person(id) => (reader.person(id)?.employments.first().map(|job| job.account), Some(id)),
            Subject::Meeting(id) => (reader.meeting(id)?.account, None),
            Subject::Entry(id) => (reader.entry(id)?.accounts.first().copied(), None),
        };
        if let Some(account) = account {
            return self.compose(account, person);
        }
        let name = person.map(|id| reader.person(id)).transpose()?.map(|person| person.name);
        Err(Error::Invalid(format!(
            "{} is at no account, and a brief is about an account; name the account.",
            name.as_deref().unwrap_or("This")
        )))
    }

    /// What to say first at a planned meeting, in a sentence; `None` when nothing is.
    pub(crate) fn say_first(&self, meeting: &Meeting, prompts: &Prompts<'_>) -> Result<Option<String>> {
        let Some(account) = meeting.account else { return Ok(None) };
        let reader = self.store.reader();
        let prompts = prompts_of(prompts, account);
        let mut desk = Desk {
            reader,
            book: NameBook::new(reader),
            account,
            today: self.today(),
            meeting: Some(meeting.clone()),
            asked: None,
        };
        Ok(say::first(&mut desk, &prompts)?.into_iter().next())
    }

    fn compose(&self, id: AccountId, asked: Option<PersonId>) -> Result<Brief> {
        let reader = self.store.reader();
        let today = self.today();
        let account = reader.account(id)?;
        let last_day = today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(NaiveDate::MAX);
        let meeting = reader.next_meeting_with(id, today)?.filter(|meeting| meeting.day <= last_day);
        let mut desk = Desk { reader, book: NameBook::new(reader), account: id, today, meeting, asked };

        let acts = self.prompt_acts()?;
        let facts = self.facts()?;
        let prompts = self.prompts(&facts, &acts);
        let prompts = prompts_of(&prompts, id);

        let (people, people_more) = people::people(&desk)?;
        let (mine, theirs) = lines::promises(&mut desk)?;
        let (since, events) = lines::events(&mut desk)?;
        let (orders, orders_more) = lane::orders(&desk)?;
        let shown: Vec<EntryId> = events.lines.iter().map(|line| line.entry).collect();
        Ok(Brief {
            account: id,
            uid: account.uid,
            name: account.name,
            purpose: account.purpose,
            people,
            people_more,
            say_first: say::first(&mut desk, &prompts)?,
            balance: say::balance(&desk, mine.late)?,
            mine: mine.list,
            theirs: theirs.list,
            since,
            events,
            outcomes: lines::outcomes(&mut desk)?,
            obstacles: lines::obstacles(&mut desk)?,
            questions: lines::questions(&mut desk)?,
            orders,
            orders_more,
            quote: quote(&mut desk, &shown)?,
            meeting: desk.meeting,
            day: today,
            minute: self.minute(),
            for_whom: self.me()?,
        })
    }
}

fn prompts_of(prompts: &Prompts<'_>, account: AccountId) -> Vec<Prompt> {
    prompts.iter().filter(|prompt| prompt.account() == Some(account)).map(Suggestion::prompt).collect()
}

/// The newest words of a delight moment: best of somebody who comes, and not on the page already.
fn quote(desk: &mut Desk<'_>, shown: &[EntryId]) -> Result<Option<BriefQuote>> {
    let mut best: Option<((bool, bool), Entry, String)> = None;
    for id in desk.reader.delights_of(desk.account, QUOTES)? {
        let entry = desk.reader.entry(id)?;
        let Facet::Delight(delight) = &entry.facet else { continue };
        let Some(words) = delight.words.as_deref().map(lines::one_line).filter(|words| !words.is_empty())
        else {
            continue;
        };
        // Words said within an entry that is on the page are often its text.
        let is_new = !shown.contains(&id) && !entry.parent.is_some_and(|parent| shown.contains(&parent));
        let rank = (is_new, desk.comes(&entry.people));
        if best.as_ref().is_none_or(|(known, ..)| rank > *known) {
            best = Some((rank, entry, words));
        }
    }
    let Some((_, entry, words)) = best else { return Ok(None) };
    let who = match entry.people.as_slice() {
        [] => None,
        [only] => Some(desk.book.person(*only)?),
        several => desk.names(several)?,
    };
    Ok(Some(BriefQuote { entry: entry.id, words, who, day: entry.day }))
}
