//! A low score: close the loop within two working days, and tell them. It prompts at once, and ends with the
//! telling: a loop closed in silence is still open for the one who complained.

use crate::facts::{Facts, Now, PulseFact};
use crate::{Prompt, Rule, Urgency};
use kept_model::{Pulse, format_day_long};

/// Working days from the score to the word that tells them.
const WORKING_DAYS: i64 = 2;

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    facts.pulses.iter().filter_map(|pulse| prompt(pulse, now)).collect()
}

fn prompt(pulse: &PulseFact, now: &Now) -> Option<Prompt> {
    if pulse.score > Pulse::LOW || pulse.told.is_some() || pulse.day > now.today {
        return None;
    }
    let due = now.calendar.add_working_days(pulse.day, WORKING_DAYS);
    let who = now.who(pulse.from.as_deref(), pulse.account).unwrap_or_else(|| "the customer".to_owned());
    let person = pulse.from.as_deref().unwrap_or_else(|| now.name(pulse.account));
    let about = pulse.about.map_or(String::new(), |about| format!(" for {about}"));
    let (title, rest) = match pulse.closed {
        None => (format!("Close the loop with {person}, and tell them"), "the loop is open".to_owned()),
        Some(day) => (
            format!("Tell {person} what was done"),
            format!("no entry tells them of {}", format_day_long(day, now.today)),
        ),
    };
    Some(Prompt {
        due: Some(due),
        account: pulse.account,
        entry: Some(pulse.entry),
        title,
        reason: format!(
            "Pulse, because {who} gave {} of 10{about} on {}, and {rest}",
            pulse.score,
            format_day_long(pulse.day, now.today),
        ),
        ends: "Ends when the loop is closed and they are told".to_owned(),
        ..Prompt::new(Rule::PulseLow, pulse.uid, &pulse.day.to_string(), Urgency::of_due(due, now.today), due)
    })
}
