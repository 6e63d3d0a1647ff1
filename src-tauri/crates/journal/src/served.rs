//! Whether an account is served, not only sold to: what we gave and asked, what came back, how long their questions waited,
//! how they see us beside how we think they do, what they complained of, who comes to whom. Every number has its period, its
//! n and its entries; none of them is a score.

mod gap;
mod link;
mod say;

pub use gap::{Gap, Score};
pub use link::{LinkChoice, LinkLine, Linkable};

use crate::insights::{Counted, CountedWhat, Period, ResponseClock, clock, forever};
use crate::line::NameBook;
use crate::{EntryLine, Journal, Result};
use chrono::NaiveDate;
use kept_model::{AccountId, Direction, EntryId, Served, Stance};

/// A score of theirs at or below this is a complaint, whatever words came with it.
pub(crate) const CERTAINLY_A_COMPLAINT: u8 = 3;
/// Acts that the page lists.
const ACTS: usize = 50;
/// Gifts with returns that the page lists.
const RETURNED: usize = 50;
/// As many disguised acts as make an alarm.
const DISGUISED: usize = 2;

/// An account's own numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ServedView {
    /// The account.
    pub account: (AccountId, String),
    /// Giving and asking, over 90 days and for ever.
    pub balance: Vec<BalanceOver>,
    /// Whom the acts of 90 days served.
    pub whom: Whom,
    /// The newest acts.
    pub acts: Vec<GiveOrAsk>,
    /// How many more there are.
    pub acts_more: usize,
    /// What came back.
    pub gifts: Gifts,
    /// Acts called giving that served us; `None` when the last 90 days have none.
    pub disguise: Option<Disguise>,
    /// The response clock, over a year.
    pub clock: ResponseClock,
    /// Our view beside theirs.
    pub gaps: Vec<Gap>,
    /// Complaints, over 90 days, six months and a year.
    pub complaints: Vec<Complaints>,
    /// Who came to whom, over 90 days and a year.
    pub directions: Vec<Directions>,
}

/// Giving and asking over a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceOver {
    /// "in 90 days", "in all".
    pub period: String,
    /// Acts that gave.
    pub gave: u32,
    /// Acts that asked; a gift that served us is one.
    pub asked: u32,
    /// "You gave nine times and asked four times in 90 days."
    pub sentence: String,
    /// Those that gave, as entries.
    pub gave_facts: Counted,
    /// Those that asked, as entries.
    pub asked_facts: Counted,
}

/// Whom acts served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// "Of 13 acts in 90 days seven served them and two served us. Of four nobody has said."
    pub sentence: String,
    /// All acts.
    pub n: u32,
    /// Them, us, both, then not said.
    pub counts: Vec<WhomCount>,
}

/// Acts that served somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhomCount {
    /// Whom; `None` when nobody has said.
    pub served: Option<Served>,
    /// How many.
    pub count: u32,
    /// They, as entries.
    pub facts: Counted,
}

/// An act of giving or asking.
#[derive(Debug, Clone, PartialEq)]
pub struct GiveOrAsk {
    /// The entry.
    pub line: EntryLine,
    /// What it was called.
    pub called: Stance,
    /// What it counts as.
    pub counts_as: Stance,
}

/// Gifts and what came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Gifts {
    /// "Two of nine gifts came back in some way. A gift asks for nothing, so the others are only counted."
    pub sentence: String,
    /// Gifts for ever.
    pub n: u32,
    /// The newest gifts that something came back from.
    pub returned: Vec<Returned>,
    /// Gifts that nothing came back from.
    pub unreturned: u32,
}

/// A gift and what came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Returned {
    /// What we gave.
    pub gift: EntryLine,
    /// What they gave back, oldest first.
    pub returns: Vec<EntryLine>,
}

/// Acts called giving that served us.
#[derive(Debug, Clone, PartialEq)]
pub struct Disguise {
    /// "Two gifts of the last 90 days served us. They count as asks."
    pub sentence: String,
    /// Two or more, and nothing was given since the newest of them.
    pub is_alarm: bool,
    /// They, newest first.
    pub entries: Vec<EntryLine>,
}

/// Complaints over a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaints {
    /// "in 90 days".
    pub period: String,
    /// How many.
    pub complaints: u32,
    /// Touches of the period.
    pub touches: u32,
    /// Per 100 touches, such as "2.4"; `None` under three touches.
    pub rate: Option<String>,
    /// "One complaint in 41 touches in 90 days: 2.4 per 100."
    pub sentence: String,
    /// They, as entries.
    pub facts: Counted,
}

/// Who came to whom over a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directions {
    /// "in 90 days".
    pub period: String,
    /// They came to us.
    pub inbound: u32,
    /// We went to them.
    pub outbound: u32,
    /// Nobody has said.
    pub unsaid: u32,
    /// "They came to you in seven of 19 touches in 90 days. Of four more nobody has said."
    pub sentence: String,
    /// The inbound ones, as entries.
    pub inbound_facts: Counted,
    /// The outbound ones, as entries.
    pub outbound_facts: Counted,
}

impl Journal {
    /// An account's own numbers.
    ///
    /// # Errors
    /// When there is no such account.
    pub fn served(&self, id: AccountId) -> Result<ServedView> {
        let reader = self.store.reader();
        let today = self.today();
        let account = reader.account(id)?;
        let year = Period::Year.until(today);
        let questions = reader.answered_questions(year, Some(id))?;
        let counted = Counted { what: CountedWhat::Questions(Some(id)), from: Some(year.0), to: year.1 };
        let (acts, acts_more) = self.newest_acts(id)?;
        Ok(ServedView {
            balance: self.balances(id)?,
            whom: self.whom(id)?,
            acts,
            acts_more,
            gifts: self.gifts(id)?,
            disguise: self.disguise(id)?,
            clock: clock(&questions, &self.calendar, counted),
            gaps: gap::gaps(&reader.pulse_scores(id, today)?, today),
            complaints: self.complaints(id)?,
            directions: self.directions(id)?,
            account: (id, account.name),
        })
    }

    fn balances(&self, id: AccountId) -> Result<Vec<BalanceOver>> {
        let reader = self.store.reader();
        let today = self.today();
        let (from, _) = Period::Quarter.until(today);
        let fact = reader.account_fact(id)?;
        let over = |period: &str, from: Option<NaiveDate>, (gave, asked): (u32, u32)| {
            let facts = |stance| Counted { what: CountedWhat::Acts(id, stance), from, to: far(from, today) };
            BalanceOver {
                period: period.to_owned(),
                gave,
                asked,
                sentence: say::balance(gave, asked, period),
                gave_facts: facts(Stance::Gave),
                asked_facts: facts(Stance::Asked),
            }
        };
        let lately = reader.acts_of(id, (from, today), Some(Stance::Gave), 1)?.1;
        let asked = reader.acts_of(id, (from, today), Some(Stance::Asked), 1)?.1;
        Ok(vec![
            over(Period::Quarter.phrase(), Some(from), (lately as u32, asked as u32)),
            over("in all", None, (fact.gave, fact.asked)),
        ])
    }

    fn whom(&self, id: AccountId) -> Result<Whom> {
        let (from, to) = Period::Quarter.until(self.today());
        let known = self.store.reader().served_counts(id, (from, to))?;
        let each = [Some(Served::Them), Some(Served::Us), Some(Served::Both), None];
        let counts: Vec<WhomCount> = each
            .into_iter()
            .map(|served| WhomCount {
                served,
                count: known.iter().find(|(word, _)| *word == served).map_or(0, |(_, count)| *count),
                facts: Counted { what: CountedWhat::Served(id, served), from: Some(from), to },
            })
            .collect();
        let n = counts.iter().map(|count| count.count).sum();
        Ok(Whom { sentence: say::whom(n, &counts, Period::Quarter.phrase()), n, counts })
    }

    fn newest_acts(&self, id: AccountId) -> Result<(Vec<GiveOrAsk>, usize)> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let (ids, total) = reader.acts_of(id, forever(), None, ACTS)?;
        let mut acts = Vec::new();
        for entry in ids {
            let line = book.line(entry)?;
            let Some(called) = line.entry.stance else { continue };
            let is_disguised = called == Stance::Gave && line.entry.served == Some(Served::Us);
            let counts_as = if is_disguised { Stance::Asked } else { called };
            acts.push(GiveOrAsk { line, called, counts_as });
        }
        let more = total.saturating_sub(acts.len());
        Ok((acts, more))
    }

    fn gifts(&self, id: AccountId) -> Result<Gifts> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let n = reader.account_fact(id)?.gave;
        let mut by_gift: Vec<(EntryId, Vec<EntryId>)> = Vec::new();
        for (gift, back) in reader.returns_of(id)? {
            match by_gift.last_mut().filter(|(last, _)| *last == gift) {
                Some((_, all)) => all.push(back),
                None => by_gift.push((gift, vec![back])),
            }
        }
        let answered = by_gift.len() as u32;
        let mut returned = Vec::new();
        for (gift, back) in by_gift.into_iter().take(RETURNED) {
            let returns = back.into_iter().map(|id| book.line(id)).collect::<Result<_>>()?;
            returned.push(Returned { gift: book.line(gift)?, returns });
        }
        let unreturned = n.saturating_sub(answered);
        Ok(Gifts { sentence: say::gifts(n, answered), n, returned, unreturned })
    }

    fn disguise(&self, id: AccountId) -> Result<Option<Disguise>> {
        let reader = self.store.reader();
        let days = Period::Quarter.until(self.today());
        let (ids, total) = reader.disguised(id, days, ACTS)?;
        let mut book = NameBook::new(reader);
        let entries = ids.into_iter().map(|id| book.line(id)).collect::<Result<Vec<_>>>()?;
        let Some(newest) = entries.first().map(|line| line.entry.day) else { return Ok(None) };
        let (_, given_since) = match newest.succ_opt() {
            Some(next) => reader.acts_of(id, (next, days.1), Some(Stance::Gave), 1)?,
            None => (Vec::new(), 0),
        };
        let is_alarm = total >= DISGUISED && given_since == 0;
        Ok(Some(Disguise { sentence: say::disguise(total, is_alarm), is_alarm, entries }))
    }

    fn complaints(&self, id: AccountId) -> Result<Vec<Complaints>> {
        let reader = self.store.reader();
        let today = self.today();
        let over = |period: Period| {
            let (from, to) = period.until(today);
            let (_, complaints) = reader.complaints_of(id, (from, to), CERTAINLY_A_COMPLAINT, 1)?;
            let (_, touches) = reader.touches_of(id, (from, to), None, 1)?;
            let (complaints, touches) = (complaints as u32, touches as u32);
            let rate = say::rate(complaints, touches);
            Ok(Complaints {
                period: period.phrase().to_owned(),
                complaints,
                touches,
                sentence: say::complaints(complaints, touches, rate.as_deref(), period.phrase()),
                rate,
                facts: Counted { what: CountedWhat::Complaints(id), from: Some(from), to },
            })
        };
        [Period::Quarter, Period::Half, Period::Year].into_iter().map(over).collect()
    }

    fn directions(&self, id: AccountId) -> Result<Vec<Directions>> {
        let reader = self.store.reader();
        let today = self.today();
        let over = |period: Period| {
            let (from, to) = period.until(today);
            let counts = reader.direction_counts(id, (from, to))?;
            let count = |word| counts.iter().find(|(known, _)| *known == word).map_or(0, |(_, count)| *count);
            let facts =
                |direction| Counted { what: CountedWhat::Touches(id, Some(direction)), from: Some(from), to };
            let (inbound, outbound, unsaid) =
                (count(Some(Direction::Inbound)), count(Some(Direction::Outbound)), count(None));
            Ok(Directions {
                period: period.phrase().to_owned(),
                inbound,
                outbound,
                unsaid,
                sentence: say::directions(inbound, outbound, unsaid, period.phrase()),
                inbound_facts: facts(Direction::Inbound),
                outbound_facts: facts(Direction::Outbound),
            })
        };
        [Period::Quarter, Period::Year].into_iter().map(over).collect()
    }
}

/// What counts for ever has no last day either: an entry may be dated ahead.
fn far(from: Option<NaiveDate>, today: NaiveDate) -> NaiveDate {
    from.map_or(forever().1, |_| today)
}
