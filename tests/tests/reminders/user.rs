//! What the user does in a year: promises, meetings, answers, and how much they want to hear.

use crate::desk::Desk;
use crate::dice::Dice;
use chrono::{NaiveDate, TimeDelta};
use kept_journal::remind::SpeakingHours;
use kept_journal::{Journal, MeetingPlan, Restraint};
use kept_model::{Moment, ToastAct, WorkCalendar};
use serde_json::json;

const ACCOUNTS: [&str; 5] = ["acme", "brightwell", "novatech", "calder", "hollis"];

pub(crate) struct User {
    /// The window in front of them.
    pub(crate) journal: Journal,
    pub(crate) calendar: WorkCalendar,
    pub(crate) restraint: Restraint,
    /// When they are in a meeting.
    pub(crate) meetings: Vec<(Moment, Moment)>,
    papers: u64,
}

fn after(day: NaiveDate, days: i64) -> NaiveDate {
    day + TimeDelta::days(days)
}

fn time(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

impl User {
    pub(crate) fn new(desk: &Desk) -> Self {
        Self {
            journal: desk.open(),
            calendar: WorkCalendar::default(),
            restraint: Restraint::default(),
            meetings: Vec::new(),
            papers: 0,
        }
    }

    /// Writes something down that will have to be reminded of.
    pub(crate) fn write(&mut self, dice: &mut Dice) {
        self.papers += 1;
        let (today, paper, account) = (self.journal.today(), self.papers, dice.pick(&ACCOUNTS));
        let day = after(today, dice.between(0, 15));
        let hour = if dice.percent(35) { format!(" {}", time(dice.between(0, 1439))) } else { String::new() };
        let line = match dice.below(16) {
            0..9 => format!("@{account} > send paper {paper} by {day}{hour}"),
            9..11 => format!("@{account} < sign paper {paper} by {day}"),
            11..13 => format!("@{account} <? where is paper {paper}"),
            13 => format!("@{account} pulse {} service ticket T-{paper}", dice.between(0, 4)),
            14 => format!("@{account} order PO-{paper} paper, live {day}"),
            _ => format!("@{account} renewal {}", after(today, dice.between(20, 140))),
        };
        self.journal.log(&line).unwrap_or_else(|error| panic!("{line}: {error}"));
    }

    /// Writes several things down that come in the same minute.
    pub(crate) fn write_many(&mut self, dice: &mut Dice) {
        let day = after(self.journal.today(), dice.between(1, 10));
        let hour = if dice.percent(50) { " 10:30" } else { "" };
        for _ in 0..dice.between(2, 9) {
            self.papers += 1;
            let account = dice.pick(&ACCOUNTS);
            let line = format!("@{account} > send paper {} by {day}{hour}", self.papers);
            self.journal.log(&line).unwrap();
        }
    }

    pub(crate) fn plan(&mut self, dice: &mut Dice) {
        self.papers += 1;
        let day = after(self.journal.today(), dice.between(1, 12));
        let (minute, length) = (dice.between(7 * 60, 19 * 60), dice.between(2, 20) * 5);
        let plan = MeetingPlan {
            title: format!("Review {}", self.papers),
            account: Some(dice.pick(&ACCOUNTS).to_owned()),
            day: day.to_string(),
            time: Some(time(minute)),
            length: Some(length as u32),
            ..MeetingPlan::default()
        };
        if self.journal.plan(&plan).is_ok() {
            let begins = Moment::new(day, minute as u16);
            self.meetings.push((begins, begins.plus(length)));
        }
    }

    /// Does something with a prompt of today, and sometimes takes it back.
    pub(crate) fn answer(&mut self, dice: &mut Dice) {
        let prompts = self.journal.today_page().unwrap().prompts;
        if prompts.is_empty() {
            return;
        }
        let prompt = &prompts[dice.below(prompts.len() as u64) as usize];
        let is_done = match dice.below(5) {
            0 | 1 => self.journal.done(&prompt.key).is_ok(),
            2 => self.journal.snooze(&prompt.key, "later today").is_ok(),
            3 => self.journal.snooze(&prompt.key, "tomorrow").is_ok(),
            _ => {
                let day = after(self.journal.today(), dice.between(1, 9));
                self.journal.snooze(&prompt.key, &day.to_string()).is_ok()
            }
        };
        if is_done && dice.percent(20) {
            self.journal.undo().unwrap();
        }
    }

    /// Clicks on a toast.
    pub(crate) fn click(&mut self, toast: i64, is_single: bool, dice: &mut Dice) {
        let act = match dice.below(4) {
            0 if is_single => ToastAct::Done,
            0 | 1 => ToastAct::Tomorrow,
            2 => ToastAct::Open,
            _ => ToastAct::Closed,
        };
        self.journal.act_on_toast(toast, act).unwrap();
    }

    /// Chooses anew how much is said.
    pub(crate) fn choose(&mut self, dice: &mut Dice) {
        let today = self.journal.today();
        let restraint = &mut self.restraint;
        restraint.most_a_day = dice.between(0, 6) as u32;
        restraint.speaking = match dice.below(4) {
            0 | 1 => None,
            2 => Some([Some((0, 1440)); 7]),
            _ => {
                let mut week = SpeakingHours::default();
                for day in &mut week {
                    let start = dice.between(0, 1380);
                    *day = dice.percent(75).then(|| (start as u16, dice.between(start + 1, 1440) as u16));
                }
                Some(week)
            }
        };
        restraint.away = dice.percent(20).then(|| (after(today, -1), after(today, dice.between(0, 15))));
        restraint.quiet_until =
            dice.percent(20).then(|| Moment::new(after(today, 1), dice.between(0, 1439) as u16));
        for _ in 0..dice.below(3) {
            self.calendar.holidays.insert(after(today, dice.between(0, 30)));
        }
        self.tell();
    }

    /// As a new user has it.
    pub(crate) fn choose_the_usual(&mut self) {
        self.restraint = Restraint::default();
        self.tell();
    }

    fn tell(&mut self) {
        let Restraint { most_a_day, speaking, away, quiet_until, .. } = &self.restraint;
        let hours =
            speaking.map(|week| week.map(|day| day.map(|(start, end)| json!({"start": start, "end": end}))));
        let holidays: Vec<String> = self.calendar.holidays.iter().map(ToString::to_string).collect();
        for (key, value) in [
            ("most_a_day", json!(most_a_day)),
            ("speaking", json!(hours)),
            ("away", json!(away.map(|(from, to)| json!({"from": from.to_string(), "to": to.to_string()})))),
            (
                "quiet_until",
                json!(quiet_until.map(|at| json!({"day": at.day.to_string(), "minute": at.minute}))),
            ),
            ("holidays", json!(holidays)),
        ] {
            self.journal.set(key, &value).unwrap_or_else(|error| panic!("{key} {value}: {error}"));
        }
    }
}
