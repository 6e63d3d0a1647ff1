//! What the journal suggests, and why: facts and today's date in, prompts with their reasons out.
//!
//! Every rule is pure and lives in a file of its own. This crate must not know the clock, files, databases or
//! how a prompt is shown: the journal maintains the [`Facts`], keeps what the user did with a prompt as an
//! [`Act`], and calls [`prompts`] whenever somebody looks. Prompts are computed and never stored.
//!
//! A prompt is known by its identity, `rule:subject uid:anchor`. The anchor is the fact that it hangs on (a due
//! date, a playbook step and its live date, the last touch), so that a fact that moves makes a new prompt, and
//! what was done with the old one no longer hides it.

mod act;
mod balance;
mod facts;
mod not_live;
mod outcome_unknown;
mod playbook;
mod promise_colleague;
mod promise_mine;
mod promise_theirs;
mod prompt;
mod pulse_low;
mod question;
mod renewal;
mod rhythm;
mod usual_gap;
mod wording;

pub use act::{Act, ActKind};
pub use facts::{
    AccountFacts, Facts, OrderFact, OutcomeFact, PromiseFact, PulseFact, QuestionFact, STANCES_KEPT,
};
pub use playbook::checks_ahead;
pub use promise_theirs::nudge;
pub use prompt::{Prompt, Rule, Urgency, key_of};

use chrono::NaiveDate;
use facts::Now;
use kept_model::WorkCalendar;
use std::collections::BTreeSet;

/// Each rule: all the prompts that the facts make now, before anybody's act hides one.
const RULES: [fn(&Facts, &Now) -> Vec<Prompt>; 12] = [
    promise_mine::prompts,
    promise_colleague::prompts,
    promise_theirs::prompts,
    question::prompts,
    pulse_low::prompts,
    not_live::prompts,
    playbook::prompts,
    renewal::prompts,
    rhythm::prompts,
    usual_gap::prompts,
    balance::prompts,
    outcome_unknown::prompts,
];

/// What to suggest on `today`: most urgent first, then by day, then by rule.
///
/// The order and the content depend on the arguments alone. `acts` gives what the user last did with the prompt
/// of a key, if anything. A muted account keeps silent, except for what the user promised there.
///
/// ```
/// use kept_prompts::{Facts, prompts};
/// let today = "2026-11-19".parse().unwrap();
/// assert!(prompts(&Facts::default(), |_| None, today, &kept_model::WorkCalendar::default()).is_empty());
/// ```
pub fn prompts(
    facts: &Facts,
    acts: impl Fn(&str) -> Option<Act>,
    today: NaiveDate,
    calendar: &WorkCalendar,
) -> Vec<Prompt> {
    let now = Now::new(facts, today, calendar);
    let mut found: Vec<Prompt> = RULES
        .iter()
        .flat_map(|rule| rule(facts, &now))
        .filter(|prompt| prompt.rule == Rule::PromiseMine || !now.is_muted(prompt.account))
        .filter(|prompt| !acts(&prompt.key).is_some_and(|act| act.hides(today)))
        .collect();
    found.sort_by(|a, b| a.rank().cmp(&b.rank()));
    // Two playbooks may share a step; what has one key is suggested once, and acted on once.
    let mut seen = BTreeSet::new();
    found.retain(|prompt| seen.insert(prompt.identity.clone()));
    found
}
