//! The rules that look at one entry, one meeting or one date at a time.

use super::Look;
use crate::book::{Entry, What};
use crate::days::{minus, of_year, plus};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

type Lane = BTreeMap<String, (Option<NaiveDate>, Option<NaiveDate>)>;

impl Look<'_> {
    pub(super) fn entries(&mut self) {
        for entry in &self.book.entries {
            let (account, uid, day) = (entry.main(), &entry.uid, entry.day);
            match &entry.what {
                What::Promise { owner, due: Some(due), is_open: true } => self.promise(entry, owner, *due),
                What::Question { is_theirs: true, answered: None, done: None, .. }
                    if self.today >= self.week.next(day) =>
                {
                    self.show(account, format!("question:{uid}:{day}"));
                }
                What::Pulse { is_theirs: true, score: 0..=6, told: None, .. } => {
                    self.show(account, format!("pulse_low:{uid}:{day}"));
                }
                What::Delight { by: Some(by), thanked: None, .. } => {
                    let is_ours = self.book.people.get(by).is_some_and(|(_, is_ours)| *is_ours);
                    if is_ours && self.today >= self.week.next(day) && self.today <= plus(day, 60) {
                        self.show(account, format!("not_thanked:{uid}:thanks"));
                    }
                }
                What::Outcome { state, reviewed } if state == "open" => {
                    let spoken = self.last_tagged(account, "goal").filter(|spoken| *spoken >= day);
                    let base = [Some(day), *reviewed, spoken].into_iter().flatten().max().unwrap();
                    if self.has_come(plus(base, 120)) {
                        self.show(account, format!("outcome_stale:{uid}:{base}"));
                    }
                }
                What::Obstacle { helped: None } => {
                    let spoken = self.last_tagged(account, "obstacle").filter(|spoken| *spoken >= day);
                    let base = spoken.unwrap_or(day);
                    if self.has_come(plus(base, 30)) {
                        self.show(account, format!("obstacle_open:{uid}:{base}"));
                    }
                }
                What::Order { lane } => self.order(entry, lane),
                _ => {}
            }
        }
    }

    fn promise(&mut self, entry: &Entry, owner: &str, due: NaiveDate) {
        let (rule, from) = match owner {
            "me" => ("promise_mine", self.week.before(due)),
            "colleague" => ("promise_colleague", due),
            _ => ("promise_theirs", self.week.next(due)),
        };
        if self.today >= from {
            self.show(entry.main(), format!("{rule}:{}:{due}", entry.uid));
        }
    }

    /// The last day of an entry of the account that carries a tag.
    pub(super) fn last_tagged(&self, account: Option<i64>, tag: &str) -> Option<NaiveDate> {
        let account = account?;
        let tagged =
            self.book.entries.iter().filter(|entry| entry.accounts.contains(&account) && entry.has_tag(tag));
        tagged.map(|entry| entry.day).max()
    }

    fn order(&mut self, entry: &Entry, lane: &Lane) {
        let (account, uid, today) = (entry.main(), &entry.uid, self.today);
        let planned = |step: &str| lane.get(step).and_then(|days| days.0);
        let reached = |step: &str| lane.get(step).and_then(|days| days.1).filter(|day| *day <= today);
        let (live, adopted) = (reached("live"), reached("adopted"));
        let valued = reached("valued").or(reached("renewed"));
        if live.or(adopted).or(valued).is_none()
            && let Some(plan) = planned("live")
            && self.today >= self.week.next(plan)
        {
            self.show(account, format!("not_live:{uid}:{plan}"));
        }
        let stalled = match (live, adopted, valued) {
            (_, Some(adopted), None) => Some(("valued", adopted, 180)),
            (Some(live), None, None) => Some(("adopted", live, 120)),
            (None, None, None) if planned("live").is_none() => Some(("live", entry.day, 60)),
            (_, _, Some(_)) | (None, None, None) => None,
        };
        if let Some((step, since, days)) = stalled {
            let plan = planned(step).map(|plan| plus(plan, 1));
            let from = plan.unwrap_or(since).max(plus(since, days));
            if self.has_come(from) {
                self.show(account, format!("stalled:{uid}:{step}@{since}"));
            }
        }
        if let Some(live) = live {
            self.playbook(entry, live, adopted, reached("valued"));
        }
    }

    pub(super) fn meetings(&mut self) {
        for meeting in self.book.meetings.iter().filter(|meeting| meeting.is_open) {
            let (uid, day) = (&meeting.uid, meeting.day);
            let now = (self.today - day).num_days() * 1440 + self.minute;
            if let Some(begins) = meeting.minute
                && (begins - 15..begins).contains(&now)
                && self.today == day
            {
                self.show(meeting.account, format!("meeting_before:{uid}:before@{day} {begins}"));
            }
            let Some(account) = meeting.account else { continue };
            let over = meeting.minute.map_or(1440, |begins| begins + meeting.length.unwrap_or(60) + 5);
            let mut last = day;
            for _ in 0..3 {
                last = self.week.next(last);
            }
            let met = |entry: &&Entry| {
                entry.accounts.contains(&account)
                    && ["meeting", "call", "visit"].contains(&entry.kind.as_str())
                    && entry.day >= day
            };
            if now >= over && self.today <= last && !self.book.entries.iter().any(|entry| met(&entry)) {
                self.show(Some(account), format!("meeting_after:{uid}:after@{day}"));
            }
        }
    }

    pub(super) fn birthdays(&mut self) {
        for date in &self.book.dates {
            let Some((person, false)) = self.book.people.get(&date.person) else { continue };
            for year in [self.today.year() - 1, self.today.year(), self.today.year() + 1] {
                let day = of_year(year, date.month, date.day);
                let is_near = minus(day, 7) <= self.today && self.today <= day;
                let with_them = |entry: &Entry| entry.people.contains(&date.person) && entry.day >= day;
                self.their_day(date, person, day);
                if is_near && !self.book.entries.iter().any(with_them) {
                    self.show(date.account, format!("personal_date:{person}:{}@{day}", date.label));
                }
            }
        }
    }
}
