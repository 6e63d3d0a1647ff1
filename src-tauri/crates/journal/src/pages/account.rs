//! An account's page, as the window shows it.

mod blank;
mod lane;
mod need;
mod smile;

pub use blank::{Blank, BlankKind};
pub use lane::{Lane, LaneStop, StopState};
pub use need::Need;
pub(super) use need::Spoken;
pub use smile::Smile;

use super::PersonAt;
use super::coming::{ComingDate, coming};
use crate::brief::lane as brief_lane;
use crate::line::NameBook;
use crate::phrase::{days_ago, weeks_or_days};
use crate::promises::promise_line;
use crate::today::card::next_when;
use crate::{AccountPage, BriefOrder, Journal, PromiseLine, Result, Rule};
use chrono::{Datelike, Days};
use kept_model::{
    AccountId, Entry, EntryId, Facet, Intention, Meeting, Order, Owner, Side, Standing, format_day,
};

/// The balance counts this many days, today included.
const BALANCE_DAYS: u64 = 90;
/// Promises kept within so many days still stand under the open ones.
const LATELY: u64 = 14;
/// As many of them.
const KEPT: usize = 3;
/// Open needs of a kind.
const NEEDS: usize = 5;
/// Up to this month of the year one asks what became of the last.
const LOOK_BACK: u32 = 2;

/// An account's page.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountView {
    /// What every page of an account has.
    pub page: AccountPage,
    /// "March 2021".
    pub since_label: Option<String>,
    /// "9 days ago".
    pub last_spoke: Option<String>,
    /// "every 3 weeks": what feels right, else their own usual gap.
    pub rhythm: Option<String>,
    /// "6 weeks".
    pub at_most: Option<String>,
    /// Their own usual gap, "19 days".
    pub own_gap: Option<String>,
    /// What we mean to do for them this year, and what became of the last.
    pub intention: Meant,
    /// When somebody there last smiled.
    pub smile: Option<Smile>,
    /// What nobody has written down yet.
    pub blanks: Vec<Blank>,
    /// How we have stood with them, each with its row, newest first.
    pub standings: Vec<(i64, Standing)>,
    /// The anniversary, and the dates of their people, the next one first.
    pub dates: Vec<ComingDate>,
    /// The next planned meeting.
    pub next_meeting: Option<Meeting>,
    /// "today 10:30".
    pub next_when: Option<String>,
    /// "30 Sep 2027".
    pub renewal: Option<String>,
    /// Who is there, ours left out.
    pub people: Vec<PersonAt>,
    /// Everything bought, newest first.
    pub lanes: Vec<Lane>,
    /// "3 checks ahead, the next is asking Priya".
    pub checks: Option<String>,
    /// What we promised them: open, then kept lately.
    pub mine: Vec<PromiseLine>,
    /// What they promised us, in the same way.
    pub theirs: Vec<PromiseLine>,
    /// Acts that gave and acts that asked, in the last ninety days.
    pub balance: (u32, u32),
    /// Open outcomes, obstacles and questions.
    pub needs: Vec<Need>,
    /// How many delight moments there are.
    pub delights: usize,
}

/// What we mean to do for an account this year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// This calendar year.
    pub year: i32,
    /// This year's sentence, and what became of it.
    pub this: Option<Intention>,
    /// The latest year before this one for which something was meant.
    pub last: Option<Intention>,
    /// Whether it is the time to say what became of last year's, and nobody has.
    pub asks: bool,
}

impl AccountView {
    /// In how many days the balance counts, today included.
    pub const fn balance_days(&self) -> i64 {
        BALANCE_DAYS as i64
    }
}

impl Journal {
    /// An account's page.
    ///
    /// # Errors
    /// When there is no such account.
    pub fn account_view(&self, id: AccountId) -> Result<AccountView> {
        let reader = self.store.reader();
        let today = self.today();
        let page = self.account_page(id)?;
        let (account, fact) = (&page.line.account, &page.line.fact);
        let next_meeting = reader.next_meeting_with(id, today)?;
        let mut people = Vec::new();
        for line in page.people.iter().filter(|line| line.person.side == Side::Theirs) {
            let last_spoke = reader.last_touch_with(line.person.id)?;
            people.push(PersonAt { line: line.clone(), last_spoke });
        }
        let since = today.checked_sub_days(Days::new(BALANCE_DAYS - 1)).unwrap_or(today);
        let orders = brief_lane::all(reader, id, today)?;
        let (mine, theirs) = self.promises_with(id)?;
        let ordered = page.orders.last().map(|order| (order.entry.day, fact.first_day));
        let dated = page.people.iter().filter(|line| line.person.side == Side::Theirs);
        let dated = dated.flat_map(|line| {
            line.dates.iter().map(|date| (line.person.id, line.person.name.as_str(), None, date))
        });
        Ok(AccountView {
            since_label: page.since.map(|day| day.format("%B %Y").to_string()),
            last_spoke: fact.last_touch.map(|(day, _)| days_ago(day, today)),
            rhythm: account
                .ideal_days
                .or(fact.usual_gap)
                .map(|days| format!("every {}", weeks_or_days(days))),
            at_most: account.max_days.map(weeks_or_days),
            own_gap: fact.usual_gap.map(weeks_or_days),
            intention: self.meant(id)?,
            smile: self.smile(id)?,
            blanks: self.blanks(&page, people.len(), &orders)?,
            standings: reader.standing_rows(id)?,
            dates: coming(ordered, dated, today),
            next_when: next_meeting.as_ref().map(|meeting| next_when(meeting, today)),
            renewal: account.renewal.map(|day| format_day(day, today)),
            lanes: orders.iter().map(|(entry, order)| lane::lane(entry, order, today)).collect(),
            checks: self.checks(id)?,
            mine,
            theirs,
            balance: reader.stances_since(id, since)?,
            needs: self.needs(id)?,
            delights: reader.delight_count_of(id)?,
            next_meeting,
            people,
            page,
        })
    }

    /// Ours and theirs: open by date, then what was kept lately.
    fn promises_with(&self, id: AccountId) -> Result<(Vec<PromiseLine>, Vec<PromiseLine>)> {
        let reader = self.store.reader();
        let today = self.today();
        let mut book = NameBook::new(reader);
        let (mut mine, mut theirs) = (Vec::new(), Vec::new());
        for promise in reader.open_promises_of(id)? {
            if let Some(line) = promise_line(&mut book, promise, today)? {
                (if line.owner == Owner::Them { &mut theirs } else { &mut mine }).push(line);
            }
        }
        let from = today.checked_sub_days(Days::new(LATELY)).unwrap_or(today);
        for promise in reader.kept_promises((from, today), Some(id), KEPT)? {
            if let Some(line) = promise_line(&mut book, promise, today)? {
                (if line.owner == Owner::Them { &mut theirs } else { &mut mine }).push(line);
            }
        }
        Ok((mine, theirs))
    }

    fn needs(&self, id: AccountId) -> Result<Vec<Need>> {
        let reader = self.store.reader();
        let mut open = Vec::new();
        for ids in
            [reader.open_outcomes_of(id)?, reader.open_obstacles_of(id)?, reader.open_questions_of(id)?]
        {
            // They come newest first; of the newest, what was said first is read first.
            let newest: Vec<EntryId> = ids.into_iter().take(NEEDS).collect();
            open.extend(newest.into_iter().rev());
        }
        self.needs_of(&open, self.spoken(id)?)
    }

    fn meant(&self, id: AccountId) -> Result<Meant> {
        let today = self.today();
        let year = today.year();
        let mut known: Vec<Intention> =
            self.store.reader().intentions(id)?.into_iter().map(|(_, row)| row).collect();
        let this = known.iter().position(|row| row.year == year).map(|at| known.remove(at));
        let last = known.into_iter().find(|row| row.year < year);
        let asks = today.month() <= LOOK_BACK
            && last.as_ref().is_some_and(|row| row.year == year - 1 && row.became.is_none());
        Ok(Meant { year, this, last, asks })
    }

    fn blanks(
        &self,
        page: &AccountPage,
        people: usize,
        orders: &[(Entry, BriefOrder)],
    ) -> Result<Vec<Blank>> {
        let account = &page.line.account;
        let facts = self.facts()?;
        let goals = facts.accounts.iter().find(|known| known.id == account.id).map(|known| known.outcomes);
        let orders: Vec<(EntryId, &Order)> = orders
            .iter()
            .filter_map(|(entry, _)| match &entry.facet {
                Facet::Order(order) => Some((entry.id, order)),
                _ => None,
            })
            .collect();
        Ok(blank::blanks(account, people, goals.unwrap_or_default() as usize, &orders))
    }

    /// What the playbooks still ask about this account's orders, and what they ask now.
    fn checks(&self, id: AccountId) -> Result<Option<String>> {
        let facts = self.facts()?;
        let today = self.today();
        let ahead = kept_prompts::checks_ahead(&facts, id, today, &self.calendar);
        if ahead == 0 {
            return Ok(None);
        }
        let acts = self.prompt_acts()?;
        let prompts = self.prompts(&facts, &acts);
        let asks_now =
            prompts.iter().any(|prompt| prompt.account() == Some(id) && prompt.rule() == Rule::Playbook);
        let person = facts.accounts.iter().find(|account| account.id == id);
        let person = person.and_then(|account| account.main_person.clone()).filter(|_| asks_now);
        let noun = if ahead == 1 { "check" } else { "checks" };
        let next = match (ahead, person) {
            (1, Some(person)) => format!(": asking {person}"),
            (_, Some(person)) => format!(", the next is asking {person}"),
            (_, None) => String::new(),
        };
        Ok(Some(format!("{ahead} {noun} ahead{next}")))
    }
}
