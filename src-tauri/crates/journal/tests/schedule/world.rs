//! A year of a desk: programs that look once a minute while the machine is awake, and everything that befalls them.
//!
//! Nothing happens at most looks, so the world jumps: to the looks around each minute at which anything may change. What the
//! scheduler says about its next look is checked, and not believed.

use crate::check;
use crate::clock::{Clock, DAY, HOUR, MINUTE};
use crate::desk::{Desk, IN_DOUBT};
use crate::dice::Dice;
use crate::met::Met;
use crate::script::{Event, Script};
use chrono::{Days, MappedLocalTime, TimeZone};
use kept_journal::Restraint;
use kept_journal::remind::schedule::{Decision, Now, Reminder, TakenUp, decide};
use kept_model::{Moment, ToastForm, ToastState};

/// A program that looks.
#[derive(Debug)]
pub(crate) struct Program {
    /// It looks then for the first time, and every minute afterwards.
    pub(crate) start: i64,
    /// Its next look that is told.
    pub(crate) look: i64,
    /// It shows these toasts then, later than it should.
    pub(crate) outbox: Option<(i64, Vec<usize>)>,
    /// What it was told about the next look: by a decision at a moment, in a world of a version.
    pub(crate) told: Option<(Option<Moment>, Moment, u64)>,
}

impl Program {
    /// Its first look at or after `at`.
    fn first_look(&self, at: i64) -> i64 {
        let late = (at - self.start).max(0);
        self.start + (late + MINUTE - 1) / MINUTE * MINUTE
    }
}

pub(crate) struct World {
    pub(crate) script: Script,
    /// For what goes wrong, and for which looks are told beside those that must be: apart, so that a year told minute by
    /// minute is the same year.
    pub(crate) dice: Dice,
    pub(crate) extra: Dice,
    pub(crate) clock: Clock,
    pub(crate) restraint: Restraint,
    /// What is wanted now.
    pub(crate) live: Vec<usize>,
    pub(crate) desk: Desk,
    pub(crate) programs: Vec<Program>,
    /// The machine is awake from then on.
    pub(crate) awake: i64,
    /// When anything last happened that was no look.
    pub(crate) disturbed: i64,
    /// Rises with everything that a decision depends on, but time.
    pub(crate) version: u64,
    pub(crate) hazard: u64,
    /// Looks are told minute by minute.
    pub(crate) is_slow: bool,
    pub(crate) met: Met,
}

/// Tells the year of a seed. The error says what went wrong and when.
pub(crate) fn tell(seed: u64, days: i64, is_slow: bool) -> Result<(Desk, Met), String> {
    let mut dice = Dice::new(seed);
    let mut script = Script::write(&mut dice);
    script.end = script.start + days * DAY;
    let program = |start: &i64| Program { start: *start, look: *start, outbox: None, told: None };
    let mut world = World {
        extra: Dice::new(!seed),
        dice,
        clock: Clock { zone: script.zone, error: 0 },
        restraint: script.restraint.clone(),
        live: Vec::new(),
        desk: Desk::new(script.matters.len()),
        programs: script.programs.iter().map(program).collect(),
        awake: script.start,
        disturbed: script.start,
        version: 0,
        hazard: script.hazard,
        is_slow,
        met: Met::default(),
        script,
    };
    world.live_on()?;
    Ok((world.desk, world.met))
}

impl World {
    fn live_on(&mut self) -> Result<(), String> {
        for (at, event) in std::mem::take(&mut self.script.events) {
            if at >= self.script.end {
                break;
            }
            self.look_until(at)?;
            self.happen(at, event);
        }
        self.look_until(self.script.end)?;
        self.rest()?;
        self.is_all_said()
    }

    /// Everything that the programs do before `end`.
    fn look_until(&mut self, end: i64) -> Result<(), String> {
        loop {
            let time = |program: &Program| program.outbox.as_ref().map_or(program.look, |(at, _)| *at);
            let next = (0..self.programs.len()).min_by_key(|program| time(&self.programs[*program]));
            let Some(number) = next else { return Ok(()) };
            let at = time(&self.programs[number]);
            if at >= end {
                return Ok(());
            }
            let (awake, program) = (self.awake, &mut self.programs[number]);
            if let Some((at, toasts)) = program.outbox.take() {
                if at < awake {
                    program.outbox = Some((awake, toasts));
                } else {
                    program.start = at + 1;
                    program.look = at + 1;
                    for toast in toasts {
                        self.show(toast);
                    }
                    self.plan(at);
                }
            } else if at < awake {
                program.look = program.first_look(awake);
            } else {
                program.look = i64::MAX;
                self.look(number, at).map_err(|what| self.say(at, &what))?;
                self.plan(at);
            }
        }
    }

    fn say(&self, at: i64, what: &str) -> String {
        let shown = self.clock.moment(at);
        format!("at {shown} in {} (second {at}, {} ahead): {what}", self.clock.zone, self.clock.error)
    }

    fn happen(&mut self, at: i64, event: Event) {
        match event {
            Event::Written(matter) => self.live.push(matter),
            Event::Settled(matter) => {
                let is_said = self.desk.taken(matter, self.clock.wall(at)) == TakenUp::Yes;
                if is_said || !self.script.matters[matter].is_patient {
                    self.live.retain(|live| *live != matter);
                }
            }
            Event::Sleep(until) => self.awake = self.awake.max(until),
            Event::Step(error) => self.clock.error = error,
            Event::Travel(zone) => self.clock.zone = zone,
            Event::Kill(program, until) => self.kill(program, until),
            Event::Choose(restraint) => self.restraint = *restraint,
        }
        self.disturbed = at;
        self.version += 1;
        for program in &mut self.programs {
            program.look = program.look.min(program.first_look(at));
        }
        self.plan(at);
    }

    fn kill(&mut self, program: usize, until: i64) {
        let start = until.max(self.programs[program].start);
        self.programs[program] = Program { start, look: start, outbox: None, told: None };
    }

    /// Tells each program's looks around the next minute at which anything may change.
    fn plan(&mut self, at: i64) {
        let change = if self.is_slow { Some(at + 1) } else { self.next_change(at) };
        for program in &mut self.programs {
            if let Some(change) = change {
                let look = program.first_look(change);
                let is_early = self.extra.percent(25) && look - MINUTE > at && look - MINUTE >= program.start;
                program.look = program.look.min(if is_early { look - MINUTE } else { look });
            }
            if self.extra.percent(10) {
                program.look = program.look.min(program.first_look(at + 1));
            }
        }
    }

    /// The next second at which anything may change by itself.
    fn next_change(&self, at: i64) -> Option<i64> {
        let (moment, wall) = (self.clock.moment(at), self.clock.wall(at));
        let mut edges: Vec<Moment> = Vec::new();
        let mut waits = false;
        let mut doubt = None;
        for matter in &self.live {
            let reminder = &self.script.matters[*matter].reminder;
            match self.desk.taken(*matter, wall) {
                TakenUp::Yes => (),
                TakenUp::Underway => {
                    let since = self.desk.toast_of(*matter).map(|toast| toast.wall);
                    doubt = doubt.max(since.map(|since| since + IN_DOUBT + 1 - self.clock.error));
                }
                TakenUp::No | TakenUp::Unconfirmed(_) if reminder.at > moment => edges.push(reminder.at),
                TakenUp::No | TakenUp::Unconfirmed(_) => {
                    waits = true;
                    edges.extend(reminder.until.map(|until| until.plus(1)));
                }
            }
        }
        if waits {
            edges.push(Moment::new(moment.day + Days::new(1), 0));
            edges.extend(
                self.restraint
                    .green(&self.script.calendar, moment.day)
                    .map(|(start, _)| Moment::new(moment.day, start)),
            );
            edges.extend(self.script.meetings.iter().map(|(_, ends)| *ends));
            edges.extend(self.restraint.quiet_until);
        }
        let edge = edges.into_iter().filter(|edge| *edge > moment).min();
        let edge = edge.map(|edge| self.clock.when(edge, at).max(at + 1));
        edge.into_iter().chain(doubt.filter(|doubt| *doubt > at)).min()
    }

    pub(crate) fn is_quiet(&self, moment: Moment) -> bool {
        check::is_quiet(&self.script.calendar, &self.restraint, &self.script.meetings, moment)
    }

    /// One look of a program: what it decides, writes down and shows, as far as it comes.
    fn look(&mut self, number: usize, at: i64) -> Result<(), String> {
        let (moment, wall) = (self.clock.moment(at), self.clock.wall(at));
        let places = self.live.clone();
        let with_taken = |matter: &usize| Reminder {
            taken: self.desk.taken(*matter, wall),
            ..self.script.matters[*matter].reminder.clone()
        };
        let reminders: Vec<Reminder> = places.iter().map(with_taken).collect();
        let is_near = |time: &Moment| (time.day - moment.day).num_days().abs() <= 1;
        let near = self.script.meetings.iter().filter(|(begins, _)| is_near(begins));
        let busy: Vec<(Moment, Moment)> = near.copied().collect();
        let now = Now {
            moment,
            calendar: &self.script.calendar,
            restraint: &self.restraint,
            busy: &busy,
            counted: self.desk.counted(moment.day),
        };
        let decision = decide(&reminders, &now);
        self.met.looks += 1;
        self.met.full_days += u64::from(now.counted > 0 && now.counted == self.restraint.most_a_day);
        check::decision(&decision, &reminders, &now)
            .map_err(|what| format!("{what}: {decision:?} of {reminders:?}"))?;
        self.is_in_time(number, at, &decision, &reminders)?;
        self.was_told(number, moment, &decision)?;

        let goes_wrong = !decision.toasts.is_empty() && self.dice.percent(self.hazard);
        let mishap = if goes_wrong { self.dice.below(6) } else { 9 };
        let odd = if goes_wrong { self.dice.below(decision.toasts.len() as u64) as usize } else { 0 };
        let away = if goes_wrong { self.a_while() } else { 0 };
        self.met.mishaps += u64::from(goes_wrong);
        if mishap == 0 {
            // It ends before anything is written down.
            self.kill(number, at + away);
            return Ok(());
        }
        let toasts = self.claim(&decision, &places, moment, wall)?;
        self.programs[number].told = (!goes_wrong).then_some((decision.next, moment, self.version));
        for (place, toast) in toasts.iter().enumerate() {
            match mishap {
                // It ends before or after the desktop has one of them.
                1 | 2 if place == odd => {
                    self.desk.toasts[*toast].shown += u32::from(mishap == 2);
                    self.kill(number, at + away);
                    return Ok(());
                }
                // The desktop refuses one.
                3 if place == odd => self.desk.toasts[*toast].state = ToastState::Failed,
                // It is slow, or the machine falls asleep in between.
                4 | 5 if place == odd => {
                    self.awake = if mishap == 5 { self.awake.max(at + away) } else { self.awake };
                    self.disturbed = at;
                    self.version += 1;
                    self.programs[number].outbox = Some((at + away, toasts[place..].to_vec()));
                    return Ok(());
                }
                _ => self.show(*toast),
            }
        }
        Ok(())
    }

    /// Seconds, or hours.
    fn a_while(&mut self) -> i64 {
        if self.dice.percent(60) { self.dice.between(1, 400) } else { self.dice.between(HOUR, DAY) }
    }

    fn claim(
        &mut self,
        decision: &Decision,
        places: &[usize],
        moment: Moment,
        wall: i64,
    ) -> Result<Vec<usize>, String> {
        for place in &decision.passed {
            self.met.passed += 1;
            self.desk.pass(places[*place]);
        }
        let mut ids = Vec::new();
        for toast in &decision.toasts {
            let matters: Vec<usize> = toast.reminders.iter().map(|place| places[*place]).collect();
            self.meet(toast.form, &matters, wall);
            ids.push(self.desk.claim(toast.form, moment, wall, matters)?);
            self.version += 1;
        }
        Ok(ids)
    }

    /// Counts what is worth meeting.
    fn meet(&mut self, form: ToastForm, matters: &[usize], wall: i64) {
        self.met.toasts += 1;
        self.met.digests += u64::from(form == ToastForm::Digest);
        let ats: Vec<Moment> =
            matters.iter().map(|matter| self.script.matters[*matter].reminder.at).collect();
        self.met.together += u64::from(ats.windows(2).any(|two| two[0] == two[1]));
        for (matter, at) in matters.iter().zip(ats) {
            self.met.again += u64::from(self.desk.taken(*matter, wall) != TakenUp::No);
            if at.minute <= 240 {
                let time = at.day.and_hms_opt(u32::from(at.minute) / 60, u32::from(at.minute) % 60, 0);
                match self.clock.zone.from_local_datetime(&time.unwrap()) {
                    MappedLocalTime::None => self.met.in_gaps += 1,
                    MappedLocalTime::Ambiguous(..) => self.met.in_overlaps += 1,
                    MappedLocalTime::Single(_) => (),
                }
            }
        }
    }

    /// The desktop takes it, and that is written down.
    fn show(&mut self, toast: usize) {
        self.desk.toasts[toast].shown += 1;
        if self.desk.toasts[toast].state == ToastState::Due {
            self.desk.toasts[toast].state = ToastState::Shown;
        }
    }

    /// Forty days in which nothing goes wrong any more.
    fn rest(&mut self) -> Result<(), String> {
        let end = self.script.end;
        self.hazard = 0;
        self.is_slow = false;
        self.clock = Clock { zone: self.script.zone, error: 0 };
        self.restraint = Restraint::default();
        self.awake = self.awake.min(end);
        for number in 0..self.programs.len() {
            self.programs[number].start = self.programs[number].start.min(end);
        }
        self.happen(end, Event::Step(0));
        self.look_until(end + 40 * DAY)
    }
}
