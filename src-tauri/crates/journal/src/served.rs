//! Whether an account is served, not only sold to: what we gave and asked, what came back, how long their questions waited,
//! how they see us beside how we think they do, what they complained of, who comes to whom. Every number has its period, its
//! n and its entries; none of them is a score.

mod gap;
mod link;
mod say;
mod view;

pub use gap::{Gap, Score};
pub use link::{LinkChoice, LinkLine, Linkable};
pub use view::{
    BalanceOver, Complaints, Directions, Disguise, Gifts, GiveOrAsk, Returned, ServedView, Whom, WhomCount,
};

use crate::insights::{Counted, CountedWhat, Period, clock, forever};
use crate::line::NameBook;
use crate::{Journal, Result};
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
        Ok(vec![
            over(Period::Quarter.phrase(), Some(from), reader.stance_counts(id, (from, today))?),
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
            let returns = book.lines(&back)?;
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
        let entries = book.lines(&ids)?;
        let Some(newest) = entries.first().map(|line| line.entry.day) else { return Ok(None) };
        let (given_since, _) = match newest.succ_opt() {
            Some(next) => reader.stance_counts(id, (next, days.1))?,
            None => (0, 0),
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
            let (complaints, touches) = (complaints as u32, reader.touch_count(id, (from, to))?);
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
        let today = self.today();
        let (year, quarter) = (Period::Year.until(today), Period::Quarter.until(today));
        let counts = self.store.reader().direction_counts(id, year, quarter.0)?;
        let over = |period: Period, count: &dyn Fn(Option<Direction>) -> u32| {
            let (from, to) = period.until(today);
            let facts =
                |direction| Counted { what: CountedWhat::Touches(id, Some(direction)), from: Some(from), to };
            let (inbound, outbound, unsaid) =
                (count(Some(Direction::Inbound)), count(Some(Direction::Outbound)), count(None));
            Directions {
                period: period.phrase().to_owned(),
                inbound,
                outbound,
                unsaid,
                sentence: say::directions(inbound, outbound, unsaid, period.phrase()),
                inbound_facts: facts(Direction::Inbound),
                outbound_facts: facts(Direction::Outbound),
            }
        };
        let of = |word| counts.iter().find(|(known, ..)| *known == word);
        Ok(vec![
            over(Period::Quarter, &|word| of(word).map_or(0, |(_, _, lately)| *lately)),
            over(Period::Year, &|word| of(word).map_or(0, |(_, all, _)| *all)),
        ])
    }
}

/// What counts for ever has no last day either: an entry may be dated ahead.
fn far(from: Option<NaiveDate>, today: NaiveDate) -> NaiveDate {
    from.map_or(forever().1, |_| today)
}
