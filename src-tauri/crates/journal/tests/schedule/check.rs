//! Whether a decision is the one that the rules want: told from the rules' sentences, not from the scheduler's way to it.

use chrono::Datelike;
use kept_journal::Restraint;
use kept_journal::remind::schedule::{Decision, Now, Planned, Reminder, TakenUp};
use kept_model::{Moment, ReminderKind, ToastForm, WorkCalendar};

/// Whether the user wants silence at a moment.
pub(crate) fn is_quiet(
    calendar: &WorkCalendar,
    restraint: &Restraint,
    busy: &[(Moment, Moment)],
    moment: Moment,
) -> bool {
    let weekday = moment.day.weekday().num_days_from_monday() as usize;
    let hours = match &restraint.speaking {
        Some(week) => week[weekday],
        None if calendar.working_days[weekday] => Some(calendar.hours),
        None => None,
    };
    let is_green = hours.is_some_and(|(start, end)| (start..end).contains(&moment.minute));
    !is_green
        || calendar.holidays.contains(&moment.day)
        || restraint.away.is_some_and(|(from, to)| (from..=to).contains(&moment.day))
        || restraint.quiet_until.is_some_and(|until| moment < until)
        || busy.iter().any(|(begins, ends)| (*begins..*ends).contains(&moment))
}

fn is_meeting(kind: ReminderKind) -> bool {
    matches!(kind, ReminderKind::MeetingBefore | ReminderKind::MeetingAfter | ReminderKind::Evening)
}

pub(crate) fn is_counted(form: ToastForm) -> bool {
    matches!(form, ToastForm::Single | ToastForm::Account | ToastForm::Digest)
}

/// Fails with the sentence that does not hold.
fn must(holds: bool, sentence: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(sentence.to_owned()) }
}

fn sorted(mut places: Vec<usize>) -> Vec<usize> {
    places.sort_unstable();
    places
}

/// Holds a decision against the rules; says what is wrong with it.
pub(crate) fn decision(decision: &Decision, reminders: &[Reminder], now: &Now<'_>) -> Result<(), String> {
    let quiet = is_quiet(now.calendar, now.restraint, now.busy, now.moment);
    let with = |holds: &dyn Fn(&Reminder) -> bool| -> Vec<usize> {
        (0..reminders.len()).filter(|place| holds(&reminders[*place])).collect()
    };
    let is_over = |reminder: &Reminder| reminder.until.is_some_and(|until| until < now.moment);
    let passed = with(&|reminder| reminder.taken == TakenUp::No && is_over(reminder));
    must(decision.passed == passed, "exactly what nobody needs any more is passed over")?;
    must(decision.next.is_none_or(|next| next > now.moment), "the next look is later than this one")?;
    if quiet {
        return must(
            decision.toasts.is_empty(),
            "nobody speaks in quiet hours, in meetings, while away or muted",
        );
    }

    let is_due = |reminder: &Reminder| {
        reminder.taken == TakenUp::No && reminder.at <= now.moment && !is_over(reminder)
    };
    let is_late = |reminder: &Reminder| reminder.at.minutes_until(now.moment) > 2;
    let is_after = |reminder: &Reminder| reminder.kind == ReminderKind::MeetingAfter;
    let prompts = with(&|reminder| is_due(reminder) && !is_meeting(reminder.kind));
    let late_afters = with(&|reminder| is_due(reminder) && is_after(reminder) && is_late(reminder));
    let doubtful = with(&|reminder| {
        matches!(reminder.taken, TakenUp::Unconfirmed(_)) && reminder.at <= now.moment && !is_over(reminder)
    });
    let late = prompts.iter().filter(|place| is_late(&reminders[**place])).count() + late_afters.len();
    let is_much = late + doubtful.len() > 1;
    let afters = if is_much { late_afters } else { Vec::new() };
    let own = with(&|reminder| is_due(reminder) && is_meeting(reminder.kind));
    let own: Vec<usize> = own.into_iter().filter(|place| !afters.contains(place)).collect();
    let lines = sorted(prompts.into_iter().chain(afters).collect());

    let (counted, others): (Vec<&Planned>, Vec<&Planned>) =
        decision.toasts.iter().partition(|toast| is_counted(toast.form));
    must(
        others.iter().all(|toast| {
            let [place] = toast.reminders[..] else { return false };
            (toast.form == ToastForm::Evening) == (reminders[place].kind == ReminderKind::Evening)
        }),
        "what is about a meeting is said by itself",
    )?;
    let said =
        |toasts: &[&Planned]| sorted(toasts.iter().flat_map(|toast| toast.reminders.clone()).collect());
    must(said(&others) == own, "everything about meetings that is due is said")?;

    let room = now.restraint.most_a_day.saturating_sub(now.counted) as usize;
    if room == 0 {
        return must(counted.is_empty(), "no more than the cap");
    }
    must(counted.len() <= room, "no more than the cap")?;
    let digest = |wanted: &[usize]| {
        matches!(counted[..], [toast] if toast.form == ToastForm::Digest) && said(&counted) == wanted
    };
    let all = sorted(lines.iter().chain(&doubtful).copied().collect());
    if lines.is_empty() {
        let is_old = |place: &usize| reminders[*place].taken != TakenUp::Unconfirmed(now.moment.day);
        return if doubtful.iter().any(is_old) {
            must(digest(&all), "what nobody saw for certain comes by itself on another day")
        } else {
            must(counted.is_empty(), "what nobody saw for certain waits for the next digest")
        };
    }
    if is_much || !doubtful.is_empty() {
        return must(digest(&all), "more than one missed, or anything in doubt: one digest of everything");
    }
    must(said(&counted) == lines, "everything that is due is said")?;
    if digest(&lines) {
        let account = |place: &usize| reminders[*place].account;
        let is_group =
            lines.iter().all(|place| account(place).is_some() && account(place) == account(&lines[0]));
        return must(lines.len() > 1 && !is_group, "a digest is for several");
    }
    must(
        counted.len() == 1 || (counted.len() <= 3 && counted.len() < room),
        "at most three toasts, and some room is left",
    )?;
    must(
        counted.iter().all(|toast| {
            let account = reminders[toast.reminders[0]].account;
            let others = said(&counted).into_iter().filter(|place| !toast.reminders.contains(place));
            let is_formed = match toast.form {
                ToastForm::Single => toast.reminders.len() == 1,
                ToastForm::Account => account.is_some() && toast.reminders.len() > 1,
                _ => false,
            };
            is_formed
                && toast.reminders.iter().all(|place| reminders[*place].account == account)
                && (account.is_none() || others.into_iter().all(|place| reminders[place].account != account))
        }),
        "a toast is about one account, and an account has one toast",
    )
}
