//! The playbooks: the one that ships, and the manager's own.

use super::{Look, Of};
use crate::book::{Birthday, Entry, What};
use crate::days::{minus, plus, years_later};
use chrono::NaiveDate;

/// The steps of the playbook that ships, with the days after going live.
const STEPS: [(&str, u64); 4] = [("works", 14), ("used", 30), ("helped", 90), ("story", 180)];

/// A step of the manager's own: its name, the day by its own count, and the day on which it asks.
struct Step {
    name: &'static str,
    counted: NaiveDate,
    asks: NaiveDate,
    /// It is for the time before the day that the playbook counts from.
    is_before: bool,
}

impl Look<'_> {
    /// The newest step that is due, unless the lane or a tag answers it.
    pub(super) fn playbook(
        &mut self,
        entry: &Entry,
        live: NaiveDate,
        adopted: Option<NaiveDate>,
        valued: Option<NaiveDate>,
    ) {
        let mut due: Vec<(NaiveDate, String, &str)> =
            STEPS.iter().map(|(name, days)| (plus(live, *days), (*name).to_owned(), *name)).collect();
        // Yearly, as long as ten years have not passed.
        for year in 0..10 {
            let day = plus(years_later(live, year), 365);
            if year == 0 || day <= years_later(live, 10) {
                due.push((
                    day,
                    if year == 0 { "yearly".to_owned() } else { format!("yearly+{year}") },
                    "yearly",
                ));
            }
        }
        let newest = due.into_iter().filter(|(day, ..)| self.has_come(*day)).max_by_key(|(day, ..)| *day);
        let Some((day, step, name)) = newest else { return };
        let is_in_lane = match name {
            "works" | "used" => adopted.or(valued).is_some(),
            "helped" => valued.is_some(),
            _ => false,
        };
        let since = if name == "yearly" { minus(day, 30).max(live) } else { live };
        let is_answered = self.last_tagged(entry.main(), name).is_some_and(|answered| answered >= since);
        if !is_in_lane && !is_answered {
            self.show(entry.main(), format!("playbook:{}:{step}@{live}", entry.uid));
        }
    }

    /// Before a renewal, and after a smile.
    pub(super) fn own_playbooks(&mut self, of: &Of<'_>) {
        let id = Some(of.account.id);
        if let Some(renewal) = of.account.renewal {
            let budget = minus(renewal, 60);
            let signature = minus(renewal, 14);
            let steps = [
                Step {
                    name: "budget",
                    counted: budget,
                    asks: self.week.on_or_after(budget),
                    is_before: true,
                },
                Step {
                    name: "signature",
                    counted: signature,
                    asks: self.on_or_before(signature),
                    is_before: true,
                },
            ];
            self.newest_of(id, &of.account.uid, renewal, "", &steps);
        }
        if let Some(smile) = of.last(|entry| matches!(entry.what, What::Delight { .. })) {
            let (card, echo) = (plus(smile.day, 10), plus(smile.day, 45));
            let steps = [
                Step { name: "card", counted: card, asks: card, is_before: false },
                Step { name: "echo", counted: echo, asks: self.week.on_or_after(echo), is_before: false },
            ];
            self.newest_of(id, &smile.uid, smile.day, "", &steps);
        }
    }

    /// Around a day of somebody's life: the day counts from its last year's month after it on.
    pub(super) fn their_day(&mut self, date: &Birthday, person: &str, day: NaiveDate) {
        // A date counts for 30 days after it; the next one only then.
        let is_next = minus(self.today, 30) <= day && years_later(day, -1) < minus(self.today, 30);
        if is_next {
            let (present, party) = (minus(day, 10), plus(day, 3));
            let steps = [
                Step { name: "present", counted: present, asks: self.on_or_before(present), is_before: true },
                Step { name: "party", counted: party, asks: self.week.on_or_after(party), is_before: false },
            ];
            self.newest_of(date.account, person, day, &format!(" {}", date.label), &steps);
        }
    }

    fn newest_of(
        &mut self,
        account: Option<i64>,
        subject: &str,
        start: NaiveDate,
        label: &str,
        steps: &[Step],
    ) {
        let Some(step) = steps.iter().rev().find(|step| step.asks <= self.today) else { return };
        let is_over = step.is_before && start.max(step.asks) < self.today;
        let since = if step.is_before { minus(step.counted, 30) } else { start };
        let is_answered = self.last_tagged(account, step.name).is_some_and(|answered| answered >= since);
        if !is_over && !is_answered {
            self.show(account, format!("playbook:{subject}:{}@{start}{label}", step.name));
        }
    }

    fn on_or_before(&self, day: NaiveDate) -> NaiveDate {
        if self.week.is_worked(day) { day } else { self.week.before(day) }
    }
}
