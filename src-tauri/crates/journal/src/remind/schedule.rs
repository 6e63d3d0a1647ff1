//! The pure scheduler: which reminders to show at this minute, and when to look next.
//!
//! It reads one clock, which shows civil time in the zone where the user is now, and may jump: over a night's sleep, over a
//! time change, back to a mistaken time and forth again, across the date line. So nothing here counts on time having passed.
//! That a reminder comes once is kept by what was written down of it ([`TakenUp`]), never by comparing times.

use super::Restraint;
use chrono::{Days, NaiveDate};
use kept_model::{AccountId, Moment, ReminderKind, ToastForm, WorkCalendar};

/// Minutes on the clock after which a reminder that was not said counts as missed.
const MISSED: i64 = 2;

/// Toasts at one look, at most: more reminders than that come as one digest.
const TOGETHER: usize = 3;

/// Silent days in a row after which nobody waits for the end of the silence.
const PATIENCE: u32 = 750;

/// Something that wants to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// What tells it from every other, for ever: its cause and the moment that the cause names, never the time it is looked at.
    pub identity: String,
    /// What it is about.
    pub kind: ReminderKind,
    /// When it wants to be said. It is due as soon as the clock shows this or later.
    pub at: Moment,
    /// After this nobody needs it any more: it is passed over.
    pub until: Option<Moment>,
    /// About which account: several about one are said together.
    pub account: Option<AccountId>,
    /// How it was taken up so far.
    pub taken: TakenUp,
}

/// What was written down of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenUp {
    /// Nothing.
    No,
    /// It is being shown by somebody right now.
    Underway,
    /// On that civil day it was about to be shown, and nobody knows whether it was: it belongs into the next digest, and gets
    /// one of its own on any other day.
    Unconfirmed(NaiveDate),
    /// It was said, or needs no saying.
    Yes,
}

/// What the clock shows, and what holds then.
#[derive(Debug, Clone, Copy)]
pub struct Now<'a> {
    /// Civil time in the zone where the user is.
    pub moment: Moment,
    /// Working days, hours and holidays.
    pub calendar: &'a WorkCalendar,
    /// The user's choice.
    pub restraint: &'a Restraint,
    /// Meetings known of today: when each begins, and the moment it ends. Nobody is spoken to from the one up to the other.
    pub busy: &'a [(Moment, Moment)],
    /// Toasts of this civil day that count towards the cap.
    pub counted: u32,
}

/// A toast to show now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// How.
    pub form: ToastForm,
    /// Places in the list of reminders, in the order in which they are said.
    pub reminders: Vec<usize>,
}

/// What to do now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// What to show, in this order.
    pub toasts: Vec<Planned>,
    /// Reminders that nobody needs any more, by their places.
    pub passed: Vec<usize>,
    /// The next moment at which anything could be shown; `None` when nothing waits. A program looks at least every minute
    /// nevertheless: clocks jump.
    pub next: Option<Moment>,
}

/// What to say now. Nothing is said outside the green hours, in a meeting, while away or muted; what is due then waits.
///
/// Reminders of meetings come each by itself and count towards no cap. All others, and questions how a meeting went of which
/// several were missed, come alone, by their accounts, or as lines of one digest, whichever keeps the day's cap.
pub fn decide(reminders: &[Reminder], now: &Now<'_>) -> Decision {
    let toasts = if now.may_speak() { speak(reminders, now) } else { Vec::new() };
    let is_over =
        |place: &usize| reminders[*place].taken == TakenUp::No && reminders[*place].is_over(now.moment);
    let passed: Vec<usize> = (0..reminders.len()).filter(is_over).collect();
    let next = look_next(reminders, now, &toasts);
    Decision { toasts, passed, next }
}

impl Now<'_> {
    /// Whether anything may be said at this minute.
    pub fn may_speak(&self) -> bool {
        self.opening(self.moment) == Some(self.moment)
    }

    /// The first moment from `from` on at which anything may be said; `None` where silence has no end in sight.
    fn opening(&self, from: Moment) -> Option<Moment> {
        let mut at = self.restraint.quiet_until.map_or(from, |quiet| from.max(quiet));
        if let Some((first, last)) = self.restraint.away
            && first <= at.day
            && at.day <= last
        {
            at = day_after(last)?;
        }
        let mut silent_days = 0;
        while silent_days < PATIENCE {
            let green = self.restraint.green(self.calendar, at.day);
            if let Some((start, end)) = green
                && at.minute.max(start) < end
            {
                at.minute = at.minute.max(start);
                match self.busy.iter().find(|(begins, ends)| *begins <= at && at < *ends) {
                    Some((_, ends)) => at = *ends,
                    None => return Some(at),
                }
            } else {
                at = day_after(at.day)?;
                silent_days += 1;
            }
        }
        None
    }

    fn room(&self) -> u32 {
        self.restraint.most_a_day.saturating_sub(self.counted)
    }
}

impl Reminder {
    fn is_over(&self, now: Moment) -> bool {
        self.until.is_some_and(|until| until < now)
    }

    /// Whether it was not said in time.
    pub(super) fn is_missed(&self, now: Moment) -> bool {
        self.at.minutes_until(now) > MISSED
    }

    fn is_prompt(&self) -> bool {
        !matches!(self.kind, ReminderKind::MeetingBefore | ReminderKind::MeetingAfter | ReminderKind::Evening)
    }

    /// Since when it has waited to be confirmed.
    fn unconfirmed(&self) -> Option<NaiveDate> {
        if let TakenUp::Unconfirmed(day) = self.taken { Some(day) } else { None }
    }
}

/// The toasts of a moment at which something may be said.
fn speak(reminders: &[Reminder], now: &Now<'_>) -> Vec<Planned> {
    let is_due = |place: &usize| reminders[*place].at <= now.moment && !reminders[*place].is_over(now.moment);
    let untaken = |place: &usize| reminders[*place].taken == TakenUp::No;
    let in_doubt = |place: &usize| reminders[*place].unconfirmed().is_some();
    let all = || (0..reminders.len()).filter(is_due);
    let mut due: Vec<usize> = all().filter(untaken).collect();
    due.sort_by_key(|place| reminders[*place].at);
    let unconfirmed: Vec<usize> = all().filter(in_doubt).collect();

    // "In 15 minutes" is worth nothing as a line of a digest; "how did it go?" is, when the user comes back to several things.
    let missed = |place: &usize| reminders[*place].is_missed(now.moment);
    let can_wait =
        |place: &usize| reminders[*place].is_prompt() || reminders[*place].kind == ReminderKind::MeetingAfter;
    let missed_count = due.iter().filter(|place| can_wait(place) && missed(place)).count();
    let is_much = missed_count + unconfirmed.len() > 1;
    let is_line =
        |place: &usize| reminders[*place].is_prompt() || (is_much && can_wait(place) && missed(place));
    let (lines, own): (Vec<usize>, Vec<usize>) = due.into_iter().partition(is_line);

    let mut toasts: Vec<Planned> = own
        .into_iter()
        .map(|place| Planned {
            form: if reminders[place].kind == ReminderKind::Evening {
                ToastForm::Evening
            } else {
                ToastForm::Meeting
            },
            reminders: vec![place],
        })
        .collect();
    let room = now.room() as usize;
    let is_other_day = |place: &usize| reminders[*place].unconfirmed() != Some(now.moment.day);
    if room == 0 || (lines.is_empty() && !unconfirmed.iter().any(is_other_day)) {
        return toasts;
    }
    let groups = by_account(reminders, &lines);
    if is_much
        || !unconfirmed.is_empty()
        || (groups.len() > 1 && (groups.len() > TOGETHER || groups.len() >= room))
    {
        let reminders = unconfirmed.into_iter().chain(lines).collect();
        toasts.push(Planned { form: ToastForm::Digest, reminders });
    } else {
        toasts.extend(groups.into_iter().map(|reminders| Planned {
            form: if reminders.len() > 1 { ToastForm::Account } else { ToastForm::Single },
            reminders,
        }));
    }
    toasts
}

/// Those about one account together; one about none is alone.
fn by_account(reminders: &[Reminder], lines: &[usize]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for place in lines {
        let account = reminders[*place].account;
        let known =
            groups.iter_mut().find(|group| account.is_some() && reminders[group[0]].account == account);
        match known {
            Some(group) => group.push(*place),
            None => groups.push(vec![*place]),
        }
    }
    groups
}

/// The next moment at which anything could be shown, once `toasts` are.
fn look_next(reminders: &[Reminder], now: &Now<'_>, toasts: &[Planned]) -> Option<Moment> {
    let mut is_said = vec![false; reminders.len()];
    for place in toasts.iter().flat_map(|toast| &toast.reminders) {
        is_said[*place] = true;
    }
    let is_counted = |toast: &&Planned| !matches!(toast.form, ToastForm::Meeting | ToastForm::Evening);
    let room = (now.room() as usize).saturating_sub(toasts.iter().filter(is_counted).count());
    let soon = now.moment.plus(1);
    // The same for all that are due.
    let opens = now.opening(soon)?;
    let opening = |from: Moment| if from <= opens { Some(opens) } else { now.opening(from) };
    let of = |(place, reminder): (usize, &Reminder)| {
        if is_said[place] || matches!(reminder.taken, TakenUp::Underway | TakenUp::Yes) {
            return None;
        }
        let needs_room = reminder.is_prompt() || reminder.unconfirmed().is_some();
        if needs_room && now.restraint.most_a_day == 0 {
            return None;
        }
        let mut at = opening(reminder.at.max(soon))?;
        if needs_room && room == 0 && at.day == now.moment.day {
            at = opening(day_after(at.day)?)?;
        }
        if reminder.unconfirmed() == Some(at.day) {
            at = opening(day_after(at.day)?)?;
        }
        (!reminder.is_over(at)).then_some(at)
    };
    reminders.iter().enumerate().filter_map(of).min()
}

/// The first minute of the day after.
fn day_after(day: NaiveDate) -> Option<Moment> {
    Some(Moment::new(day.checked_add_days(Days::new(1))?, 0))
}
