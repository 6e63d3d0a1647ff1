//! What a toast says: kind, in the first person, exact, and on request without a name.

use super::schedule::Reminder;
use super::step::Look;
use super::{Place, Toast};
use crate::capture::shorten;
use crate::{Prompt, Rule};
use chrono::{Datelike, NaiveDate};
use kept_model::{
    Meeting, Moment, ReminderKind, ToastAct, ToastForm, days_between, format_day_long, format_minute,
};

/// Lines in the body of a toast.
const LINES: usize = 7;
/// Characters of a title and of a line; the desktop shows fewer.
const TITLE: usize = 100;
const LINE: usize = 200;

/// One reminder in words.
pub(super) struct Piece {
    /// What it is about, with names: for the log, and for a line among others.
    pub(super) title: String,
    /// Its title where it comes alone.
    pub(super) alone: String,
    /// Under that title.
    pub(super) body: String,
    /// Its title where no name may stand.
    pub(super) discreet: String,
    /// Under that title.
    pub(super) discreet_body: String,
    /// The account's name.
    pub(super) account: Option<String>,
    /// The key of its prompt.
    pub(super) key: Option<String>,
    pub(super) kind: ReminderKind,
    pub(super) place: Place,
    pub(super) is_urgent: bool,
    pub(super) is_missed: bool,
}

/// What holds for all toasts of one look.
pub(super) struct Composer {
    pub(super) is_private: bool,
    /// The next working day, as a button says it.
    pub(super) next_day: &'static str,
}

impl Composer {
    /// A toast that says these reminders; its number is given when it is written down.
    pub(super) fn toast(&self, form: ToastForm, said: &[&Piece]) -> Toast {
        let (title, body) = match (form, said) {
            (ToastForm::Digest | ToastForm::Account, _) | (_, [] | [_, _, ..]) => self.several(form, said),
            (_, [one]) if self.is_private => (one.discreet.clone(), one.discreet_body.clone()),
            (_, [one]) => (one.alone.clone(), one.body.clone()),
        };
        Toast {
            id: 0,
            form,
            title: shorten(&title, TITLE),
            body,
            actions: self.actions(form, said),
            is_urgent: form != ToastForm::Digest && said.iter().any(|piece| piece.is_urgent),
            replaces: None,
            place: place(said),
        }
    }

    fn several(&self, form: ToastForm, said: &[&Piece]) -> (String, String) {
        let things = if said.len() == 1 { "1 thing".to_owned() } else { format!("{} things", said.len()) };
        let account = said.first().and_then(|piece| piece.account.as_deref());
        let title = match (form, account) {
            (ToastForm::Account, Some(account)) if !self.is_private => format!("{account}: {things}"),
            (ToastForm::Digest, _) if said.iter().any(|piece| piece.is_missed) => {
                format!("While I was silent: {things}")
            }
            _ if said.len() == 1 => format!("{things} waits in Kept"),
            _ => format!("{things} wait in Kept"),
        };
        if self.is_private {
            let body = if said.len() == 1 { "Open Kept to see it" } else { "Open Kept to see them" };
            return (title, body.to_owned());
        }
        let line = |piece: &&Piece| match &piece.account {
            Some(account) if form != ToastForm::Account && !piece.title.contains(account.as_str()) => {
                shorten(&format!("{account}: {}", piece.title), LINE)
            }
            _ => shorten(&piece.title, LINE),
        };
        (title, with_rest(said.iter().take(LINES).map(line), said.len()))
    }

    fn actions(&self, form: ToastForm, said: &[&Piece]) -> Vec<(ToastAct, &'static str)> {
        let open = (ToastAct::Open, "Open");
        let later = (ToastAct::Tomorrow, self.next_day);
        match (form, said) {
            (ToastForm::Meeting, [one]) if one.kind == ReminderKind::MeetingAfter => {
                vec![(ToastAct::Log, "Log it"), later, open]
            }
            (ToastForm::Meeting, [one]) if matches!(one.place, Place::Brief(_)) => {
                vec![(ToastAct::Open, "Open the brief")]
            }
            (ToastForm::Meeting | ToastForm::Evening, _) => vec![open],
            (_, [one]) if one.key.is_some() && one.kind != ReminderKind::MeetingAfter => {
                vec![(ToastAct::Done, "Done"), later, open]
            }
            _ => vec![later, open],
        }
    }
}

/// Where Open goes: to what all of it is about.
pub(super) fn place(said: &[&Piece]) -> Place {
    let first = said.first().map_or(Place::Today, |piece| piece.place);
    if said.iter().all(|piece| piece.place == first) { first } else { Place::Today }
}

/// The first lines, and how many there are besides.
fn with_rest(lines: impl Iterator<Item = String>, total: usize) -> String {
    let mut lines: Vec<String> = lines.collect();
    if total > lines.len() {
        lines.push(format!("and {} more, in Today", total - lines.len()));
    }
    lines.join("\n")
}

/// A prompt in words.
pub(super) fn of_prompt(
    prompt: &Prompt,
    reminder: &Reminder,
    names: (Option<String>, Place),
    look: Look,
) -> Piece {
    let (account, place) = names;
    Piece {
        title: shorten(&prompt.title, LINE),
        alone: prompt.title.clone(),
        body: shorten(&prompt.reason, LINE),
        discreet: discreet(prompt, look.now.day),
        discreet_body: "Open Kept to see it".to_owned(),
        account,
        key: Some(prompt.key.clone()),
        kind: reminder.kind,
        place,
        is_urgent: false,
        is_missed: reminder.is_missed(look.now),
    }
}

/// What a prompt asks for, without a name and without a word of anybody.
fn discreet(prompt: &Prompt, today: NaiveDate) -> String {
    let due = prompt.due.unwrap_or(prompt.day);
    let when = match days_between(today, due) {
        0 => "is due today".to_owned(),
        1 => "is due tomorrow".to_owned(),
        ..0 => "is late".to_owned(),
        _ => format!("is due on {}", format_day_long(due, today)),
    };
    let what = match prompt.rule {
        Rule::PromiseMine => return format!("A promise of yours {when}"),
        Rule::PromiseColleague => return format!("A promise of a colleague {when}"),
        Rule::PromiseTheirs => "A promise to you is late",
        Rule::Question => "A question waits for an answer",
        Rule::PulseLow => "A low score waits for a word",
        Rule::Playbook => "There is something to ask a customer",
        Rule::NotLive | Rule::Stalled => "An order stands still",
        Rule::Renewal => "A renewal comes closer",
        Rule::PulseDue => "It is time to ask how it goes",
        Rule::PersonalDate => "A day to remember comes closer",
        Rule::Anniversary => "An anniversary is near",
        _ => "Something waits in Kept",
    };
    what.to_owned()
}

/// A quarter of an hour before a meeting. `who` is its account, else who comes.
pub(super) fn before(
    meeting: &Meeting,
    reminder: &Reminder,
    (who, account): (&str, Option<String>),
    (say_first, key): (Option<String>, &str),
    look: Look,
) -> Piece {
    let begins = Moment::new(meeting.day, meeting.minute.unwrap_or_default());
    let (soon, discreet) = match look.now.minutes_until(begins) {
        1 => ("in 1 minute".to_owned(), "A meeting begins in 1 minute".to_owned()),
        left @ 2.. => (format!("in {left} minutes"), format!("A meeting begins in {left} minutes")),
        0 => ("now".to_owned(), "A meeting begins now".to_owned()),
        _ => ("has begun".to_owned(), "A meeting has begun".to_owned()),
    };
    let hour = format_minute(begins.minute);
    let place = meeting.place.as_deref().map_or(String::new(), |place| format!(", {}", shorten(place, 60)));
    let mut body = format!("{} at {hour}{place}", called(meeting));
    if let Some(first) = say_first {
        body += "\nSay this first: ";
        body += &shorten(&first, LINE);
    }
    Piece {
        title: format!("{} with {who} at {hour}", called(meeting)),
        alone: format!("{who} {soon}"),
        body,
        discreet,
        discreet_body: format!("At {hour}"),
        account,
        key: Some(key.to_owned()),
        kind: ReminderKind::MeetingBefore,
        place: at_meeting(meeting),
        is_urgent: true,
        is_missed: reminder.is_missed(look.now),
    }
}

/// A meeting that is over.
pub(super) fn after(
    meeting: &Meeting,
    reminder: &Reminder,
    (who, account): (&str, Option<String>),
    key: &str,
    look: Look,
) -> Piece {
    let said = format!("{} with {who}", called(meeting));
    let on = match days_between(meeting.day, look.now.day) {
        0 => String::new(),
        1 => " yesterday".to_owned(),
        _ => format!(" on {}", format_day_long(meeting.day, look.now.day)),
    };
    Piece {
        title: format!("Write down how {said} went"),
        alone: format!("How did {said} go{on}?"),
        body: "Log it while it is fresh".to_owned(),
        discreet: "A meeting is over".to_owned(),
        discreet_body: "Log it while it is fresh".to_owned(),
        account,
        key: Some(key.to_owned()),
        kind: ReminderKind::MeetingAfter,
        place: meeting.account.map_or(Place::Today, Place::Account),
        is_urgent: false,
        is_missed: reminder.is_missed(look.now),
    }
}

/// The meetings of a day to come, each with whom it is.
pub(super) fn evening(
    day: NaiveDate,
    meetings: &[(&Meeting, String)],
    reminder: &Reminder,
    look: Look,
) -> Piece {
    let count = match meetings.len() {
        1 => "1 meeting".to_owned(),
        count => format!("{count} meetings"),
    };
    let when = match days_between(look.now.day, day) {
        1 => "Tomorrow".to_owned(),
        2..=6 => day.format("%A").to_string(),
        _ => format_day_long(day, look.now.day),
    };
    let title = format!("{when}: {count}");
    let hour = |meeting: &Meeting| meeting.minute.map_or_else(|| "All day".to_owned(), format_minute);
    let line = |(meeting, who): &(&Meeting, String)| {
        shorten(&format!("{} {who}: {}", hour(meeting), called(meeting)), LINE)
    };
    let hours: Vec<String> = meetings.iter().map(|(meeting, _)| hour(meeting)).collect();
    Piece {
        title: title.clone(),
        alone: title.clone(),
        body: with_rest(meetings.iter().take(LINES).map(line), meetings.len()),
        discreet: title,
        discreet_body: hours.join(", "),
        account: None,
        key: None,
        kind: ReminderKind::Evening,
        place: if let [(only, _)] = meetings { at_meeting(only) } else { Place::Today },
        is_urgent: false,
        is_missed: reminder.is_missed(look.now),
    }
}

/// What a meeting is called, on one short line.
fn called(meeting: &Meeting) -> String {
    let title = meeting.title.lines().map(str::trim).find(|line| !line.is_empty());
    title.map_or_else(|| "Meeting".to_owned(), |title| shorten(title, 60))
}

fn at_meeting(meeting: &Meeting) -> Place {
    let person = || meeting.people.first().map_or(Place::Today, |id| Place::Person(*id));
    meeting.account.map_or_else(person, Place::Brief)
}

/// The next working day as a button says it: "Tomorrow", or its weekday.
pub(super) fn next_day(next: NaiveDate, today: NaiveDate) -> &'static str {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    match days_between(today, next) {
        ..=1 => "Tomorrow",
        2..=6 => DAYS[next.weekday().num_days_from_monday() as usize],
        _ => "Next working day",
    }
}
