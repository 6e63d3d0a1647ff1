//! The rules about an account's rhythm, balance and renewal.

use super::{Look, Of};
use crate::book::{Entry, What};
use crate::days::{minus, plus};
use chrono::NaiveDate;

impl Look<'_> {
    pub(super) fn account(&mut self, of: &Of<'_>) {
        self.silence(of);
        self.balance(of);
        self.renewal(of);
        let (id, uid) = (Some(of.account.id), &of.account.uid);
        let is_known = of
            .entries
            .iter()
            .any(|entry| matches!(&entry.what, What::Outcome { state, .. } if state != "dropped"));
        let touches = of.entries.iter().filter(|entry| entry.is_touch()).count();
        if !is_known && (of.first_order().is_some() || touches >= 3) {
            self.show(id, format!("outcome_unknown:{uid}:unknown"));
        }
    }

    /// One prompt of three: past the maximum, past the ideal, or twice the usual gap.
    fn silence(&mut self, of: &Of<'_>) {
        let (id, uid) = (Some(of.account.id), &of.account.uid);
        let last = of.last(Entry::is_touch);
        let Some(since) = last.map(|entry| entry.day).or(of.entries.first().map(|entry| entry.day)) else {
            return;
        };
        let anchor = last.map_or("first", |entry| &entry.uid);
        let quiet = (self.today - since).num_days();
        if of.account.most.is_some_and(|most| quiet >= most) {
            self.show(id, format!("rhythm_max:{uid}:{anchor}"));
        } else if of.account.ideal.is_some_and(|ideal| quiet > ideal) {
            self.show(id, format!("rhythm_ideal:{uid}:{anchor}"));
        } else if last.is_some()
            && let Some(usual) = of.usual_gap()
            && quiet >= (2 * usual).max(7)
        {
            self.show(id, format!("usual_gap:{uid}:{anchor}"));
        }
    }

    fn balance(&mut self, of: &Of<'_>) {
        let acts: Vec<&&Entry> = of.entries.iter().filter(|entry| entry.gave() || entry.asked()).collect();
        let Some(newest) = acts.last() else { return };
        let since_gave = acts.iter().rev().take_while(|entry| entry.asked()).count();
        let recent = || acts.iter().filter(|entry| self.is_within(entry.day, 90));
        let (gave, asked) =
            (recent().filter(|entry| entry.gave()).count(), recent().filter(|entry| entry.asked()).count());
        if since_gave >= 4 || (asked >= 4 && asked > 2 * gave) {
            self.show(Some(of.account.id), format!("balance:{}:{}", of.account.uid, newest.uid));
        }
    }

    /// The latest of the four conversations whose day has come, unless somebody spoke of it since.
    fn renewal(&mut self, of: &Of<'_>) {
        let Some(renewal) = of.account.renewal.filter(|renewal| self.today <= *renewal) else { return };
        for stage in [30, 60, 90, 120] {
            let begins = minus(renewal, stage);
            if self.has_come(begins) {
                if of.last(|entry| entry.has_tag("renewal") && entry.day >= begins).is_none() {
                    let uid = &of.account.uid;
                    self.show(Some(of.account.id), format!("renewal:{uid}:{renewal}-{stage}"));
                }
                return;
            }
        }
    }
}

impl<'a> Of<'a> {
    /// The newest entry of some sort.
    pub(super) fn last(&self, is_it: impl Fn(&Entry) -> bool) -> Option<&'a Entry> {
        self.entries.iter().rev().find(|entry| is_it(entry)).copied()
    }

    /// The day of the first order of theirs.
    pub(super) fn first_order(&self) -> Option<NaiveDate> {
        let is_order = |entry: &&&Entry| {
            matches!(entry.what, What::Order { .. }) && entry.main() == Some(self.account.id)
        };
        self.entries.iter().find(is_order).map(|entry| entry.day)
    }

    /// The middle one of the latest twelve gaps between days with a touch; of two middle ones the longer.
    fn usual_gap(&self) -> Option<i64> {
        let mut days: Vec<NaiveDate> =
            self.entries.iter().filter(|entry| entry.is_touch()).map(|entry| entry.day).collect();
        days.dedup();
        let latest = &days[days.len().saturating_sub(13)..];
        let mut gaps: Vec<i64> = latest.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).collect();
        gaps.sort_unstable();
        (gaps.len() >= 3).then(|| gaps[gaps.len() / 2])
    }

    /// The orders that went live, by the day.
    pub(super) fn lives(&self, today: NaiveDate) -> Vec<(NaiveDate, &'a Entry)> {
        let live = |entry: &&'a Entry| match &entry.what {
            What::Order { lane } if entry.main() == Some(self.account.id) => {
                let day = lane.get("live").and_then(|days| days.1).filter(|day| *day <= today)?;
                Some((day, *entry))
            }
            _ => None,
        };
        let mut lives: Vec<_> = self.entries.iter().filter_map(live).collect();
        lives.sort_by_key(|(day, entry)| (*day, entry.id));
        lives
    }

    /// Tickets of theirs that are done, by the day.
    pub(super) fn tickets(&self) -> Vec<(NaiveDate, String)> {
        let ticket = |entry: &&Entry| match &entry.what {
            What::Question { is_theirs: true, done: Some(done), ticket: Some(ticket), .. }
                if entry.main() == Some(self.account.id) =>
            {
                Some((*done, ticket.clone()))
            }
            _ => None,
        };
        let mut tickets: Vec<_> = self.entries.iter().filter_map(ticket).collect();
        tickets.sort();
        tickets
    }

    /// Whether an entry of some sort is of a later day.
    pub(super) fn is_after(&self, day: NaiveDate, is_it: impl Fn(&Entry) -> bool) -> bool {
        self.last(|entry| is_it(entry) && entry.day > day).is_some()
    }
}

/// Whether no more than so many days have passed since a day.
pub(super) fn until(day: NaiveDate, days: u64, today: NaiveDate) -> bool {
    today <= plus(day, days)
}
