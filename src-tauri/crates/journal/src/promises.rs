//! Promises as lists show them, and their page: what is open, and how this season's were kept.

use crate::brief::lines::capital;
use crate::facts::{acts, first_names};
use crate::line::NameBook;
use crate::phrase::season;
use crate::title::timeliness;
use crate::{Journal, Result};
use chrono::{Datelike, Days, NaiveDate};
use kept_model::{
    AccountId, Due, EntryId, Facet, Owner, PersonId, PromiseState, count_word, days_between, format_day,
    format_minute, on_or_relative, times_word,
};
use kept_prompts::PromiseFact;
use kept_store::{PromiseCount, PromiseEnd};
use std::collections::HashMap;

/// Days ahead that are "this week and next".
const SOON: i64 = 14;
/// A group shows so many and counts the rest.
const MOST: usize = 100;

/// A promise as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct PromiseLine {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: kept_model::Uid,
    /// The day it was made.
    pub day: NaiveDate,
    /// What was promised.
    pub body: String,
    /// Who owes it.
    pub owner: Owner,
    /// Where it stands.
    pub state: PromiseState,
    /// When.
    pub due: Due,
    /// The day it was kept, broken or released.
    pub settled: Option<NaiveDate>,
    /// How often it was moved.
    pub moves: usize,
    /// The main account's name.
    pub account: Option<String>,
    /// The main account.
    pub account_id: Option<AccountId>,
    /// The people's names.
    pub people: Vec<String>,
    /// The people, in the same order.
    pub people_ids: Vec<PersonId>,
    /// Which colleague owes it, or who of them.
    pub by: Option<String>,
    /// The key of its prompt, where a page looked for one.
    pub key: Option<String>,
    /// Kind words to ask after it, for an open promise of theirs.
    pub nudge: Option<String>,
}

impl PromiseLine {
    /// Open and past its day.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.state == PromiseState::Open && self.due.day.is_some_and(|due| due < today)
    }

    /// When, near today: "today", "15:00", "2 days late", "Wed 25 Nov", "4 Dec"; how timely once it was kept: "a day
    /// early". Empty without a date.
    pub fn when(&self, today: NaiveDate) -> String {
        match (self.state, self.due.day, self.settled) {
            (PromiseState::Open, None, _) => String::new(),
            (PromiseState::Open, Some(due), _) => match self.due.minute {
                Some(minute) if due == today => format_minute(minute),
                _ if days_between(today, due) > SOON => rough(&self.due, due, today),
                _ => on_or_relative(due, today),
            },
            (PromiseState::Kept, Some(due), Some(settled)) => timeliness(due, settled),
            (state, _, Some(settled)) => format!("{state} {}", format_day(settled, today)),
            (state, _, None) => state.to_string(),
        }
    }

    /// "kept 6 Nov"; `None` while it is open.
    pub fn settled_words(&self, today: NaiveDate) -> Option<String> {
        self.settled.map(|day| format!("{} {}", self.state, format_day(day, today)))
    }

    /// "moved once"; `None` when it was not moved.
    pub fn moved(&self) -> Option<String> {
        (self.moves > 0).then(|| format!("moved {}", times_word(self.moves as i64)))
    }
}

/// A day far ahead; "mid Jan" stays as rough as it was said.
fn rough(due: &Due, day: NaiveDate, today: NaiveDate) -> String {
    let said = due.phrase.as_deref().unwrap_or_default().to_lowercase();
    if said.split_whitespace().any(|word| word == "mid") {
        return format!("mid {}", day.format(if day.year() == today.year() { "%b" } else { "%b %Y" }));
    }
    format_day(day, today)
}

/// A promise with its names; `None` when the entry is no promise.
pub(crate) fn promise_line(
    book: &mut NameBook<'_>,
    id: EntryId,
    today: NaiveDate,
) -> Result<Option<PromiseLine>> {
    let line = book.line(id)?;
    let Facet::Promise(promise) = line.entry.facet else { return Ok(None) };
    let is_asked_after = promise.owner == Owner::Them && promise.state == PromiseState::Open;
    let nudge = if is_asked_after {
        let to = match promise.owner_person {
            Some(who) => first_names(book, &[who])?,
            None => first_names(book, &line.entry.people)?,
        };
        Some(kept_prompts::nudge(to.as_deref(), &line.entry.body, promise.due.day, today))
    } else {
        None
    };
    Ok(Some(PromiseLine {
        entry: id,
        uid: line.entry.uid,
        day: line.entry.day,
        body: line.entry.body,
        owner: promise.owner,
        state: promise.state,
        due: promise.due,
        settled: promise.settled,
        moves: promise.moves.len(),
        account: line.accounts.into_iter().next(),
        account_id: line.entry.accounts.first().copied(),
        people: line.people,
        people_ids: line.entry.people,
        by: line.by,
        key: None,
        nudge,
    }))
}

/// Every open promise, and how this season's were kept.
#[derive(Debug, Clone, PartialEq)]
pub struct PromisesPage {
    /// "You kept 35 of 37 promises this autumn".
    pub headline: String,
    /// The account that the page is about.
    pub account: Option<(AccountId, String)>,
    /// Ours.
    pub mine: PromiseSide,
    /// Theirs.
    pub theirs: PromiseSide,
}

/// One side's promises.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PromiseSide {
    /// "35 kept, 1 moved in good time, 1 late".
    pub sentence: String,
    /// How those ended that were first due this season and before today.
    pub tally: Tally,
    /// Open ones, whenever they are due.
    pub open: usize,
    /// The lists, in their order; none is empty.
    pub groups: Vec<PromiseGroup>,
}

/// How promises ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// As said.
    pub kept: usize,
    /// To another day.
    pub moved: usize,
    /// Let go.
    pub released: usize,
    /// Not done.
    pub broken: usize,
    /// Open, and their day has passed.
    pub late: usize,
}

impl Tally {
    /// The sum of the counts of a side: ours are those that I owe myself.
    pub(crate) fn of<'a>(owner: Owner, counts: impl Iterator<Item = &'a PromiseCount>) -> Self {
        let mut tally = Self::default();
        for count in counts.filter(|count| count.owner == owner) {
            *(match count.end {
                PromiseEnd::Kept => &mut tally.kept,
                PromiseEnd::Moved => &mut tally.moved,
                PromiseEnd::Released => &mut tally.released,
                PromiseEnd::Broken => &mut tally.broken,
                PromiseEnd::Late => &mut tally.late,
            }) += count.count;
        }
        tally
    }

    /// All of them.
    pub fn all(self) -> usize {
        self.kept + self.moved + self.released + self.broken + self.late
    }
}

/// Promises under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct PromiseGroup {
    /// Which.
    pub name: GroupName,
    /// The heading.
    pub title: &'static str,
    /// By their dates.
    pub items: Vec<PromiseLine>,
    /// How many more there are.
    pub more: usize,
}

/// The headings, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupName {
    /// Past their day.
    Late,
    /// Due today.
    Today,
    /// Due within two weeks.
    Soon,
    /// Due later.
    Later,
    /// Without a date.
    Undated,
    /// Kept since Monday.
    Kept,
}

impl GroupName {
    const ALL: [Self; 5] = [Self::Late, Self::Today, Self::Soon, Self::Later, Self::Undated];

    /// The one spelling used on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Today => "today",
            Self::Soon => "soon",
            Self::Later => "later",
            Self::Undated => "undated",
            Self::Kept => "kept",
        }
    }

    fn of(due: Option<NaiveDate>, today: NaiveDate) -> Self {
        match due.map(|due| days_between(today, due)) {
            None => Self::Undated,
            Some(..=-1) => Self::Late,
            Some(0) => Self::Today,
            Some(1..=SOON) => Self::Soon,
            Some(_) => Self::Later,
        }
    }

    const fn title(self, is_theirs: bool) -> &'static str {
        match self {
            Self::Late if is_theirs => "Late, perhaps ask kindly",
            Self::Late => "Late, a word today keeps the trust",
            Self::Today => "Today",
            Self::Soon => "This week and next",
            Self::Later => "Later",
            Self::Undated => "Without a date",
            Self::Kept => "Kept this week",
        }
    }
}

impl Journal {
    /// Every open promise, and how those of this season were kept: of an account, or of all.
    pub fn promises_page(&self, account: Option<AccountId>) -> Result<PromisesPage> {
        let reader = self.store.reader();
        let today = self.today();
        let facts = self.facts()?;
        let of_account: Option<Vec<EntryId>> =
            account.map(|id| reader.open_promises_of(id)).transpose()?;
        let open: Vec<&PromiseFact> = facts
            .promises
            .iter()
            .filter(|promise| of_account.as_ref().is_none_or(|ids| ids.contains(&promise.entry)))
            .collect();
        let acts = acts(reader)?;
        let prompts = kept_prompts::prompts(&facts, |key| acts.get(key).cloned(), today, &self.calendar);
        let keys: HashMap<EntryId, String> = prompts
            .into_iter()
            .filter(|prompt| prompt.rule.is_promise())
            .filter_map(|prompt| Some((prompt.entry?, prompt.key)))
            .collect();
        let (from, name) = season(today);
        let counts = reader.promise_ends(from, today, account)?;
        let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
        let mut book = NameBook::new(reader);
        let mut kept = Vec::new();
        for id in reader.kept_promises((monday, today), account, MOST)? {
            kept.extend(promise_line(&mut book, id, today)?);
        }
        let (their_kept, my_kept): (Vec<_>, Vec<_>) =
            kept.into_iter().partition(|line| line.owner == Owner::Them);
        let mut side = |is_theirs: bool, kept: Vec<PromiseLine>| -> Result<PromiseSide> {
            let of_side: Vec<&PromiseFact> =
                open.iter().copied().filter(|promise| (promise.owner == Owner::Them) == is_theirs).collect();
            let mut groups = Vec::new();
            for name in GroupName::ALL {
                let mut ids: Vec<EntryId> = of_side
                    .iter()
                    .filter(|promise| GroupName::of(promise.due, today) == name)
                    .map(|promise| promise.entry)
                    .collect();
                let more = ids.len().saturating_sub(MOST);
                ids.truncate(MOST);
                let mut items = Vec::new();
                for id in ids {
                    let line = promise_line(&mut book, id, today)?;
                    items.extend(line.map(|line| PromiseLine { key: keys.get(&id).cloned(), ..line }));
                }
                groups.push(PromiseGroup { name, title: name.title(is_theirs), items, more });
            }
            let name = GroupName::Kept;
            groups.push(PromiseGroup { name, title: name.title(is_theirs), items: kept, more: 0 });
            groups.retain(|group| !group.items.is_empty());
            let owner = if is_theirs { Owner::Them } else { Owner::Me };
            let tally = Tally::of(owner, counts.iter());
            let sentence = if is_theirs { they(tally) } else { we(tally) };
            Ok(PromiseSide { sentence, tally, open: of_side.len(), groups })
        };
        let (mine, theirs) = (side(false, my_kept)?, side(true, their_kept)?);
        let headline = match (mine.tally.all(), mine.open) {
            (0, 0) => "No promise of yours is open".to_owned(),
            (0, 1) => "One promise of yours is open".to_owned(),
            (0, open) => format!("{} promises of yours are open", capital(&count_word(open as i64))),
            _ => format!("{} this {name}", you_kept(mine.tally)),
        };
        let account = account.map(|id| Ok::<_, crate::Error>((id, book.account(id)?))).transpose()?;
        Ok(PromisesPage { headline, account, mine, theirs })
    }
}

/// "You kept 35 of 37 promises".
pub(crate) fn you_kept(tally: Tally) -> String {
    let all = tally.all();
    let noun = if all == 1 { "promise" } else { "promises" };
    format!("You kept {} of {all} {noun}", tally.kept)
}

/// "35 kept, 1 moved in good time, 1 late"; empty when none came due.
fn we(tally: Tally) -> String {
    let parts = [
        (tally.kept, "kept"),
        (tally.moved, "moved in good time"),
        (tally.released, "released"),
        (tally.broken, "not kept"),
        (tally.late, "late"),
    ];
    let said = parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
    said.collect::<Vec<_>>().join(", ")
}

/// "They kept 21 of 29, moved 5, released 2, and 1 is late"; empty when none came due.
fn they(tally: Tally) -> String {
    if tally.all() == 0 {
        return String::new();
    }
    let mut sentence = format!("They kept {} of {}", tally.kept, tally.all());
    for (count, verb) in [(tally.moved, "moved"), (tally.released, "released"), (tally.broken, "did not keep")] {
        if count > 0 {
            sentence += &format!(", {verb} {count}");
        }
    }
    match tally.late {
        0 => {}
        1 => sentence += ", and 1 is late",
        late => sentence += &format!(", and {late} are late"),
    }
    sentence
}
