//! What will happen in a year: what wants to be said, what the user does, what befalls the machine. Rolled in advance.

use crate::clock::{Clock, DAY, HOUR, MINUTE};
use crate::dice::Dice;
use chrono::{DateTime, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use kept_journal::Restraint;
use kept_journal::remind::SpeakingHours;
use kept_journal::remind::schedule::{Reminder, TakenUp};
use kept_model::{AccountId, Moment, ReminderKind, WorkCalendar};

/// Where people live: shifts of an hour and of half an hour, in either half of the year, around Ramadan, and none.
const HOMES: [Tz; 7] = [
    Tz::Europe__London,
    Tz::America__New_York,
    Tz::Australia__Lord_Howe,
    Tz::Pacific__Chatham,
    Tz::Africa__Casablanca,
    Tz::Asia__Kolkata,
    Tz::America__St_Johns,
];

/// Where they travel: home, or across the date line.
const PLACES: [Tz; 5] = [
    Tz::Pacific__Kiritimati,
    Tz::Pacific__Pago_Pago,
    Tz::Pacific__Auckland,
    Tz::Pacific__Honolulu,
    Tz::Asia__Tokyo,
];

/// A reminder, and from when to when anybody wants it.
#[derive(Debug, Clone)]
pub(crate) struct Matter {
    pub(crate) reminder: Reminder,
    /// Whether it stays wanted until it was said; else it is settled when its time comes.
    pub(crate) is_patient: bool,
}

/// What happens at some second.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// That matter begins to be one.
    Written(usize),
    /// That matter is settled.
    Settled(usize),
    /// The machine sleeps until then.
    Sleep(i64),
    /// The clock is ahead by so many seconds from now on.
    Step(i64),
    /// The user is elsewhere.
    Travel(Tz),
    /// A program ends; it begins anew then.
    Kill(usize, i64),
    /// The user chooses anew how much is said.
    Choose(Box<Restraint>),
}

/// A year to come.
#[derive(Debug)]
pub(crate) struct Script {
    pub(crate) start: i64,
    pub(crate) end: i64,
    pub(crate) zone: Tz,
    pub(crate) calendar: WorkCalendar,
    pub(crate) restraint: Restraint,
    /// When each program begins to look.
    pub(crate) programs: Vec<i64>,
    pub(crate) matters: Vec<Matter>,
    pub(crate) meetings: Vec<(Moment, Moment)>,
    /// In their order.
    pub(crate) events: Vec<(i64, Event)>,
    /// Of a hundred times that something is shown, in so many it goes wrong.
    pub(crate) hazard: u64,
}

fn after(day: NaiveDate, days: i64) -> NaiveDate {
    day + TimeDelta::days(days)
}

impl Script {
    pub(crate) fn write(dice: &mut Dice) -> Self {
        let zone = dice.pick(&HOMES);
        let first = after("2026-01-01".parse().unwrap(), dice.between(0, 1500));
        let start = first.and_hms_opt(12, 0, 0).unwrap().and_utc().timestamp();
        let mut calendar = WorkCalendar { zone, ..WorkCalendar::default() };
        for _ in 0..dice.below(8) {
            calendar.holidays.insert(after(first, dice.between(0, 380)));
        }
        let mut script = Self {
            start,
            end: start + 365 * DAY,
            zone,
            restraint: choice(dice, first),
            calendar,
            programs: (0..=dice.below(2)).map(|_| start + dice.between(0, 59)).collect(),
            matters: Vec::new(),
            meetings: Vec::new(),
            events: Vec::new(),
            hazard: dice.pick(&[0, 10, 40]),
        };
        let shifts = script.shifts();
        for _ in 0..dice.between(25, 60) {
            script.prompts(dice, first, &shifts);
        }
        for _ in 0..dice.between(8, 20) {
            script.meeting(dice, first);
        }
        script.hazards(dice);
        script.events.sort_by_key(|(at, _)| *at);
        script
    }

    /// The days on which the zone shifts its clocks.
    fn shifts(&self) -> Vec<NaiveDate> {
        let clock = Clock { zone: self.zone, error: 0 };
        let days = (0..365).map(|number| self.start + number * DAY);
        let shifts = days.filter(|at| clock.offset(*at) != clock.offset(at + DAY));
        shifts.map(|at| DateTime::from_timestamp(at + DAY, 0).unwrap().date_naive()).collect()
    }

    /// Something to be said, or several things in the same minute.
    fn prompts(&mut self, dice: &mut Dice, first: NaiveDate, shifts: &[NaiveDate]) {
        let is_shift = !shifts.is_empty() && dice.percent(20);
        let day = if is_shift { dice.pick(shifts) } else { after(first, dice.between(1, 364)) };
        let minute = if is_shift {
            dice.between(0, 240)
        } else if dice.percent(55) {
            540
        } else {
            dice.between(0, 1439)
        };
        let at = Moment::new(day, minute as u16);
        let together = if dice.percent(12) { dice.between(2, 7) } else { 1 };
        for _ in 0..together {
            let account = dice.percent(80).then(|| AccountId(dice.between(1, 6)));
            self.matter(dice, ReminderKind::Mine, at, None, account);
        }
    }

    /// A meeting, with the evening before it in half of the cases.
    fn meeting(&mut self, dice: &mut Dice, first: NaiveDate) {
        let begins = Moment::new(after(first, dice.between(2, 364)), dice.between(7 * 60, 19 * 60) as u16);
        let ends = begins.plus(dice.between(3, 24) * 5);
        self.meetings.push((begins, ends));
        let account = Some(AccountId(dice.between(1, 6)));
        self.matter(dice, ReminderKind::MeetingBefore, begins.plus(-15), Some(begins.plus(5)), account);
        let over = ends.plus(5);
        let until = Moment::new(self.calendar.add_working_days(over.day, 3), over.minute);
        self.matter(dice, ReminderKind::MeetingAfter, over, Some(until), account);
        if dice.percent(50) {
            let eve = Moment::new(after(begins.day, -1), 17 * 60);
            self.matter(dice, ReminderKind::Evening, eve, Some(eve.plus(30)), None);
        }
    }

    fn matter(
        &mut self,
        dice: &mut Dice,
        kind: ReminderKind,
        at: Moment,
        until: Option<Moment>,
        account: Option<AccountId>,
    ) {
        let place = self.matters.len();
        let due = Clock { zone: self.zone, error: 0 }.when(at, self.start);
        let written = (due - dice.between(HOUR, 15 * DAY)).max(self.start);
        let is_patient = dice.percent(80);
        let settled = due + if is_patient { 12 * DAY } else { dice.between(-2 * DAY, 6 * DAY) };
        let reminder = Reminder { identity: place.to_string(), kind, at, until, account, taken: TakenUp::No };
        self.matters.push(Matter { reminder, is_patient });
        self.events.push((written, Event::Written(place)));
        self.events.push((settled.max(written), Event::Settled(place)));
    }

    fn hazards(&mut self, dice: &mut Dice) {
        let (start, end) = (self.start, self.end);
        let any = |dice: &mut Dice| dice.between(start, end);
        for _ in 0..dice.below(40) {
            let at = any(dice);
            let length = match dice.below(10) {
                0..4 => dice.between(1, 30 * MINUTE),
                4..9 => dice.between(HOUR, 14 * HOUR),
                _ => dice.between(DAY, 10 * DAY),
            };
            self.events.push((at, Event::Sleep(at + length)));
        }
        for _ in 0..dice.below(6) {
            let at = any(dice);
            let size = match dice.below(5) {
                0..2 => dice.between(30, 90 * MINUTE),
                2..4 => dice.between(HOUR, 30 * HOUR),
                _ => dice.between(DAY, 40 * DAY),
            };
            let error = if dice.percent(50) { size } else { -size };
            self.events.push((at, Event::Step(error)));
            self.events.push((at + dice.between(MINUTE, 2 * DAY), Event::Step(0)));
        }
        for _ in 0..dice.below(5) {
            let at = any(dice);
            let zone = if dice.percent(70) { dice.pick(&PLACES) } else { dice.pick(&HOMES) };
            self.events.push((at, Event::Travel(zone)));
            if dice.percent(70) {
                self.events.push((at + dice.between(HOUR, 14 * DAY), Event::Travel(self.zone)));
            }
        }
        for _ in 0..dice.below(12) {
            let (at, program) = (any(dice), dice.below(self.programs.len() as u64) as usize);
            let length = if dice.percent(50) { dice.between(1, 300) } else { dice.between(HOUR, 3 * DAY) };
            self.events.push((at, Event::Kill(program, at + length)));
        }
        for _ in 0..dice.below(8) {
            let at = any(dice);
            let today = Clock { zone: self.zone, error: 0 }.moment(at).day;
            self.events.push((at, Event::Choose(Box::new(choice(dice, today)))));
        }
    }
}

/// How much a user wants to hear.
pub(crate) fn choice(dice: &mut Dice, today: NaiveDate) -> Restraint {
    let speaking = match dice.below(10) {
        0..5 => None,
        5..7 => Some([Some((0, 1440)); 7]),
        _ => {
            let mut week = SpeakingHours::default();
            for day in &mut week {
                let start = dice.between(0, 1380);
                *day = dice.percent(75).then(|| (start as u16, dice.between(start + 1, 1440) as u16));
            }
            Some(week)
        }
    };
    let away = dice.percent(20).then(|| {
        let from = after(today, dice.between(-2, 10));
        (from, after(from, dice.between(0, 20)))
    });
    let quiet_until =
        dice.percent(20).then(|| Moment::new(after(today, dice.between(0, 2)), dice.between(0, 1439) as u16));
    Restraint { most_a_day: dice.between(0, 6) as u32, speaking, away, quiet_until, ..Restraint::default() }
}
