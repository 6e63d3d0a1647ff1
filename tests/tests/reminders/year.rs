//! A year over one folder: a user who writes and answers, programs that look and crash, a machine that sleeps, a clock that
//! goes wrong, zones that change.

use crate::check;
use crate::clock::{DAY, HOUR, MINUTE};
use crate::desk::Desk;
use crate::dice::Dice;
use crate::user::User;
use chrono::Days;
use chrono_tz::Tz;
use kept_journal::Journal;
use kept_journal::remind::Toast;
use kept_model::{Moment, ToastForm};
use rusqlite::Connection;
use std::collections::BTreeMap;

const HOMES: [Tz; 5] = [
    Tz::Europe__London,
    Tz::America__New_York,
    Tz::Australia__Lord_Howe,
    Tz::Asia__Kolkata,
    Tz::Africa__Casablanca,
];
const PLACES: [Tz; 4] =
    [Tz::Pacific__Kiritimati, Tz::Pacific__Pago_Pago, Tz::Pacific__Auckland, Tz::America__Los_Angeles];

/// What happens at some second.
#[derive(Debug, Clone, Copy)]
enum Event {
    Write,
    WriteMany,
    Plan,
    Answer,
    Choose,
    Sleep(i64),
    Step(i64),
    Travel(Tz),
    Kill,
}

/// What happens from some second on.
type Happening<'a> = dyn Fn(&mut Dice, i64) -> Vec<(i64, Event)> + 'a;

/// A program that looks once a minute.
pub(crate) struct Program {
    journal: Option<Journal>,
    /// It looks then for the first time.
    pub(crate) start: i64,
    /// Its next look that is told.
    look: i64,
}

impl Program {
    /// Its first look at or after `at`.
    fn first_look(&self, at: i64) -> i64 {
        let late = (at - self.start).max(0);
        self.start + (late + MINUTE - 1) / MINUTE * MINUTE
    }
}

/// What a year met with.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Met {
    pub(crate) looks: u64,
    pub(crate) toasts: u64,
    pub(crate) digests: u64,
    pub(crate) again: u64,
    pub(crate) mishaps: u64,
    pub(crate) clicks: u64,
}

pub(crate) struct Year {
    pub(crate) desk: Desk,
    dice: Dice,
    pub(crate) user: User,
    pub(crate) programs: Vec<Program>,
    pub(crate) file: Connection,
    /// The machine is awake from then on.
    pub(crate) awake: i64,
    /// When anything last happened that was no look.
    pub(crate) disturbed: i64,
    /// The toast that says each reminder, and those that somebody saw for certain.
    pub(crate) said_by: BTreeMap<String, i64>,
    pub(crate) seen: BTreeMap<i64, bool>,
    hazard: u64,
    pub(crate) met: Met,
}

/// Tells the year of a seed. The error says what went wrong and when.
pub(crate) fn tell(seed: u64) -> Result<Met, String> {
    let mut dice = Dice::new(seed);
    let home = dice.pick(&HOMES);
    let desk = Desk::new(home);
    let start = 1_767_571_200 + dice.between(0, 300) * DAY;
    desk.set(start);
    let user = User::new(&desk);
    let programs = (0..=dice.below(2)).map(|_| start + dice.between(0, 59));
    let mut year = Year {
        programs: programs.map(|start| Program { journal: None, start, look: start }).collect(),
        file: desk.file(),
        user,
        awake: start,
        disturbed: start,
        said_by: BTreeMap::new(),
        seen: BTreeMap::new(),
        hazard: dice.pick(&[0, 15, 40]),
        met: Met::default(),
        desk,
        dice,
    };
    let end = start + 365 * DAY;
    for (at, event) in year.events(start, home) {
        year.look_until(at)?;
        year.happen(at, event);
    }
    year.look_until(end)?;
    year.rest(end, home)?;
    Ok(year.met)
}

impl Year {
    fn events(&mut self, start: i64, home: Tz) -> Vec<(i64, Event)> {
        let dice = &mut self.dice;
        let mut events = Vec::new();
        let mut some = |dice: &mut Dice, count: u64, event: &Happening<'_>| {
            for _ in 0..count {
                let at = start + dice.between(0, 360 * DAY);
                events.extend(event(dice, at));
            }
        };
        some(dice, 45, &|_, at| vec![(at, Event::Write)]);
        some(dice, 4, &|_, at| vec![(at, Event::WriteMany)]);
        some(dice, 12, &|_, at| vec![(at, Event::Plan)]);
        some(dice, 30, &|_, at| vec![(at, Event::Answer)]);
        some(dice, 5, &|_, at| vec![(at, Event::Choose)]);
        some(dice, 8, &|_, at| vec![(at, Event::Kill)]);
        some(dice, 25, &|dice, at| {
            let long = dice.percent(15);
            let length = if long { dice.between(DAY, 9 * DAY) } else { dice.between(MINUTE, 14 * HOUR) };
            vec![(at, Event::Sleep(length))]
        });
        let steps = dice.below(4);
        some(dice, steps, &|dice, at| {
            let size =
                if dice.percent(75) { dice.between(30, 26 * HOUR) } else { dice.between(DAY, 30 * DAY) };
            let error = if dice.percent(50) { size } else { -size };
            vec![(at, Event::Step(error)), (at + dice.between(MINUTE, DAY), Event::Step(0))]
        });
        let flights = dice.below(4);
        some(dice, flights, &|dice, at| {
            vec![
                (at, Event::Travel(dice.pick(&PLACES))),
                (at + dice.between(HOUR, 9 * DAY), Event::Travel(home)),
            ]
        });
        events.sort_by_key(|(at, _)| *at);
        events
    }

    fn happen(&mut self, at: i64, event: Event) {
        self.desk.set(at);
        let is_hand =
            matches!(event, Event::Write | Event::WriteMany | Event::Plan | Event::Answer | Event::Choose);
        if is_hand && at < self.awake {
            return;
        }
        match event {
            Event::Write => self.user.write(&mut self.dice),
            Event::WriteMany => self.user.write_many(&mut self.dice),
            Event::Plan => self.user.plan(&mut self.dice),
            Event::Answer => self.user.answer(&mut self.dice),
            Event::Choose => self.user.choose(&mut self.dice),
            Event::Sleep(length) => self.awake = self.awake.max(at + length),
            Event::Step(error) => self.desk.clock.error = error,
            Event::Travel(zone) => self.go_to(zone),
            Event::Kill => {
                let program = self.dice.below(self.programs.len() as u64) as usize;
                let away = self.a_while();
                self.kill(program, at + away);
            }
        }
        self.disturb(at);
    }

    fn disturb(&mut self, at: i64) {
        self.desk.set(at);
        self.disturbed = at;
        for program in &mut self.programs {
            program.look = program.look.min(program.first_look(at));
        }
    }

    /// Seconds, or hours.
    fn a_while(&mut self) -> i64 {
        if self.dice.percent(60) { self.dice.between(1, 400) } else { self.dice.between(HOUR, DAY) }
    }

    /// A zone is read when a program begins.
    fn go_to(&mut self, zone: Tz) {
        self.desk.clock.zone = zone;
        self.user.journal = self.desk.open();
        for program in &mut self.programs {
            program.journal = None;
        }
    }

    fn kill(&mut self, program: usize, until: i64) {
        let start = until.max(self.programs[program].start);
        self.programs[program] = Program { journal: None, start, look: start };
    }

    /// Everything that the programs do before `end`.
    fn look_until(&mut self, end: i64) -> Result<(), String> {
        while let Some(number) = (0..self.programs.len()).min_by_key(|number| self.programs[*number].look) {
            let (awake, program) = (self.awake, &mut self.programs[number]);
            let at = program.look;
            if at >= end {
                break;
            }
            if at < awake {
                program.look = program.first_look(awake);
                continue;
            }
            self.look(number, at).map_err(|what| {
                let clock = &self.desk.clock;
                format!("at {} in {} ({} ahead): {what}", clock.moment(at), clock.zone, clock.error)
            })?;
        }
        Ok(())
    }

    /// One look of a program, and what it shows, as far as it comes.
    fn look(&mut self, number: usize, at: i64) -> Result<(), String> {
        self.desk.set(at);
        let mut journal = self.programs[number].journal.take().unwrap_or_else(|| self.desk.open());
        // As before every command: other programs change settings, too.
        journal.refresh().unwrap();
        let step = journal.remind(true).unwrap();
        self.met.looks += 1;
        self.judge(number, at, &step)?;

        let goes_wrong = !step.toasts.is_empty() && self.dice.percent(self.hazard);
        let odd = if goes_wrong { self.dice.below(step.toasts.len() as u64) as usize } else { usize::MAX };
        let mishap = if goes_wrong { self.dice.below(3) } else { 3 };
        self.met.mishaps += u64::from(goes_wrong);
        for (place, toast) in step.toasts.iter().enumerate() {
            match mishap {
                // It ends before or after the desktop has one of them: nothing was written down of that.
                0 | 1 if place == odd => {
                    drop(journal);
                    let away = self.a_while();
                    self.kill(number, at + away);
                    return Ok(());
                }
                2 if place == odd => journal.toast_failed(toast.id, "nobody listens").unwrap(),
                _ => {
                    journal.toast_shown(toast.id).unwrap();
                    self.seen.insert(toast.id, true);
                    self.maybe_click(at, toast);
                }
            }
        }
        let program = &mut self.programs[number];
        program.journal = Some(journal);
        // What is known ahead is the day's and the next working day's: a new day is looked at anew.
        let midnight = Moment::new(self.desk.clock.moment(at).day + Days::new(1), 0);
        let next = step.next.map_or(midnight, |next| next.min(midnight));
        let next = self.desk.clock.when(next, at + 1);
        let look = program.first_look(next.min(at + self.dice.between(MINUTE, 2 * DAY)));
        // Something may have happened just now.
        program.look = if self.disturbed == at { at + MINUTE } else { look.max(at + MINUTE) };
        Ok(())
    }

    fn maybe_click(&mut self, at: i64, toast: &Toast) {
        if self.dice.percent(30) {
            self.user.click(toast.id, toast.form == ToastForm::Single, &mut self.dice);
            self.met.clicks += 1;
            self.disturb(at);
        }
    }

    pub(crate) fn is_quiet(&self, moment: Moment) -> bool {
        let User { calendar, restraint, meetings, .. } = &self.user;
        check::is_quiet(calendar, restraint, meetings, moment)
    }

    /// Three weeks in which nothing goes wrong any more.
    fn rest(&mut self, end: i64, home: Tz) -> Result<(), String> {
        self.hazard = 0;
        self.desk.clock.error = 0;
        self.awake = self.awake.min(end);
        self.desk.set(end);
        self.go_to(home);
        self.user.choose_the_usual();
        for program in &mut self.programs {
            program.start = program.start.min(end);
            program.look = program.look.min(end);
        }
        self.disturb(end);
        self.look_until(end + 21 * DAY)?;
        self.is_nothing_lost()
    }
}
