//! Single decisions over whatever may be written down, against the rules; and whether the next look comes in time.

use crate::check;
use crate::dice::Dice;
use crate::script::choice;
use chrono::{NaiveDate, TimeDelta};
use kept_journal::Restraint;
use kept_journal::remind::schedule::{Decision, Now, Reminder, TakenUp, decide};
use kept_model::{AccountId, Moment, ReminderKind, ToastForm, WorkCalendar};

const CASES: u64 = 20_000;

/// 19 November 2026 is a Thursday.
fn first() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

/// A moment near, often one of a few.
fn moment(dice: &mut Dice) -> Moment {
    let minute = if dice.percent(60) { 9 * 60 + dice.between(0, 5) } else { dice.between(0, 1439) };
    Moment::new(first() + TimeDelta::days(dice.between(0, 4)), minute as u16)
}

fn reminder(dice: &mut Dice, place: usize) -> Reminder {
    let kind = match dice.below(10) {
        0 => ReminderKind::MeetingBefore,
        1 | 2 => ReminderKind::MeetingAfter,
        3 => ReminderKind::Evening,
        _ => ReminderKind::Theirs,
    };
    let at = moment(dice);
    let until = match kind {
        ReminderKind::Theirs => None,
        _ => Some(at.plus(dice.pick(&[20, 600, 4320]))),
    };
    let taken = match dice.below(10) {
        0 => TakenUp::Underway,
        1 => TakenUp::Yes,
        2 | 3 => TakenUp::Unconfirmed(moment(dice).day),
        _ => TakenUp::No,
    };
    let account = dice.percent(60).then(|| AccountId(dice.between(1, 3)));
    Reminder { identity: place.to_string(), kind, at, until, account, taken }
}

struct Case {
    calendar: WorkCalendar,
    restraint: Restraint,
    busy: Vec<(Moment, Moment)>,
    counted: u32,
    moment: Moment,
    reminders: Vec<Reminder>,
}

impl Case {
    fn roll(dice: &mut Dice) -> Self {
        let mut calendar = WorkCalendar::default();
        if dice.percent(20) {
            calendar.holidays.insert(moment(dice).day);
        }
        let count = dice.below(8) as usize;
        let mut busy: Vec<(Moment, Moment)> = Vec::new();
        for _ in 0..dice.below(3) {
            let begins = moment(dice);
            busy.push((begins, begins.plus(dice.between(0, 60))));
        }
        let restraint = if dice.percent(50) { Restraint::default() } else { choice(dice, first()) };
        let counted = dice.below(7) as u32;
        let reminders = (0..count).map(|place| reminder(dice, place)).collect();
        Self { calendar, restraint, busy, counted, moment: moment(dice), reminders }
    }

    fn now(&self) -> Now<'_> {
        let Self { calendar, restraint, busy, counted, moment, .. } = self;
        Now { moment: *moment, calendar, restraint, busy, counted: *counted }
    }

    /// As it is some minutes after what was decided was shown.
    fn later(mut self, decision: &Decision, moment: Moment) -> Self {
        if moment.day != self.moment.day {
            self.counted = 0;
        }
        for toast in &decision.toasts {
            let is_today = moment.day == self.moment.day;
            self.counted += u32::from(is_today && check::is_counted(toast.form));
            for place in &toast.reminders {
                self.reminders[*place].taken = TakenUp::Yes;
            }
        }
        self.moment = moment;
        self
    }
}

#[test]
fn each_decision_is_what_the_rules_want() {
    let mut dice = Dice::new(5);
    let mut digests = 0;
    for number in 0..CASES {
        let case = Case::roll(&mut dice);
        let decision = decide(&case.reminders, &case.now());
        let said = check::decision(&decision, &case.reminders, &case.now());
        assert_eq!(said, Ok(()), "case {number} at {}: {decision:?} of {:#?}", case.moment, case.reminders);
        digests += u64::from(decision.toasts.iter().any(|toast| toast.form == ToastForm::Digest));

        // Until the next look nothing is to be said. Once in a while, at the minute before it.
        let minutes = decision.next.map_or(10_000, |next| case.moment.minutes_until(next));
        let wait = if dice.percent(50) { minutes - 1 } else { dice.between(0, minutes - 1) };
        let moment = case.moment.plus(wait);
        let case = case.later(&decision, moment);
        let between = decide(&case.reminders, &case.now());
        assert_eq!(
            between.toasts,
            [],
            "case {number} at {moment}, before {:?}: {:#?}",
            decision.next,
            case.reminders
        );
    }
    assert!(digests > CASES / 50, "{digests}");
}
