//! What the journal suggests, and why: facts and today's date in, prompts with their reasons out.
//!
//! Every rule is pure and lives in a file of its own. This crate must not know the clock, files, databases or
//! how a prompt is shown: the journal maintains the [`Facts`], keeps what the user did with a prompt as an
//! [`Act`], and calls [`prompts`] whenever somebody looks. Prompts are computed and never stored.
//!
//! A journal may have thousands of them and shows seven. So the rules only find what prompts and on which day; the words are
//! made for those that are asked for.
//!
//! A prompt is known by its identity, `rule:subject uid:anchor`. The anchor is the fact that it hangs on (a due
//! date, a playbook step and its live date, the last touch), so that a fact that moves makes a new prompt, and
//! what was done with the old one no longer hides it.

mod act;
mod advocate_care;
mod advocate_tired;
mod anniversary;
mod balance;
mod cause;
mod consent_not_asked;
mod delight_drought;
mod disguise;
mod facts;
mod meeting_after;
mod meeting_before;
mod not_live;
mod not_thanked;
mod now;
mod obstacle_open;
mod outcome_stale;
mod outcome_unknown;
mod perception_gap;
mod personal_date;
mod playbook;
mod promise_colleague;
mod promise_mine;
mod promise_theirs;
mod prompt;
mod pulse_due;
mod pulse_low;
mod question;
mod renewal;
mod rhythm;
mod rules;
mod shown;
mod stalled;
mod story_ready;
mod usual_gap;
mod wording;

pub use act::{Act, ActKind, Acts};
pub use facts::{
    ASKS_KEPT, AccountFacts, AdvocacyFact, AskFact, DelightFact, Facts, MeetingFact, ObstacleFact, OrderFact,
    OutcomeFact, PersonalDate, PromiseFact, PulseFact, PulseScore, QuestionFact, STANCES_KEPT, TicketFact,
};
pub use meeting_after::{ASKED_AFTER, REMEMBERED_FOR, identity_after};
pub use meeting_before::{READY_BEFORE, identity_before};
pub use playbook::{StepAhead, StepsAhead, checks_ahead};
pub use promise_theirs::nudge;
pub use prompt::{Prompt, Rule, Urgency, key_of};
pub use renewal::{runway, runway_title};
pub use shown::{Prompts, Suggestion};

use chrono::NaiveDate;
use kept_model::WorkCalendar;
use now::Now;

/// What to suggest now, on a day and at a local minute of it: most urgent first, then by day, then by rule.
///
/// The order and the content depend on the arguments alone. `acts` are what the user last did with prompts. A muted
/// account keeps silent, except for what the user promised there. Without a minute nothing is said about the meetings of
/// the day itself.
///
/// ```
/// use kept_prompts::{Acts, Facts, prompts};
/// let today = "2026-11-19".parse().unwrap();
/// let (facts, calendar) = (Facts::default(), kept_model::WorkCalendar::default());
/// assert!(prompts(&facts, &Acts::default(), (today, Some(600)), &calendar).is_empty());
/// ```
pub fn prompts<'a>(
    facts: &'a Facts,
    acts: &Acts,
    now: (NaiveDate, Option<u16>),
    calendar: &'a WorkCalendar,
) -> Prompts<'a> {
    let now = Now::new(facts, now, calendar);
    let found = rules::find(facts, &now);
    Prompts::new(found, acts, now)
}

/// As [`prompts`], without those that `others` shows, which are often nearly all: what another moment adds to the first.
pub fn prompts_besides<'a>(
    others: &Prompts<'_>,
    facts: &'a Facts,
    acts: &Acts,
    now: (NaiveDate, Option<u16>),
    calendar: &'a WorkCalendar,
) -> Prompts<'a> {
    let now = Now::new(facts, now, calendar);
    let found = Prompts::besides(rules::find(facts, &now), others);
    Prompts::new(found, acts, now)
}
