//! Where an order stands, and whether it stands still. Pure.
//!
//! The days are those of the prompt rules `not_live` and `stalled`: a test holds them together.

use chrono::{Days, NaiveDate};
use kept_model::{LaneStepName, Order, WorkCalendar, days_between, format_day};

/// Calendar days after which a step that nothing shows and nothing plans stands still.
const TO_LIVE: u64 = 60;
const TO_ADOPTED: u64 = 120;
const TO_VALUED: u64 = 180;

/// Why an order stands still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    /// The step that is missing.
    pub step: LaneStepName,
    /// The day it counts from: the step before, or the planned day that passed.
    pub since: NaiveDate,
    /// "Live, not adopted: live for 261 days, and nobody has asked."
    pub sentence: String,
}

/// The step after the furthest one that was reached; `None` when it was bought again. The order itself is reached by being
/// there, and a day to come is a slip of the pen.
pub(super) fn missing(order: &Order, today: NaiveDate) -> Option<LaneStepName> {
    let reached = |name: &LaneStepName| reached(order, *name, today).is_some();
    let furthest = LaneStepName::ALL.iter().rposition(reached).unwrap_or_default();
    LaneStepName::ALL.get(furthest + 1).copied()
}

pub(super) fn reached(order: &Order, name: LaneStepName, today: NaiveDate) -> Option<NaiveDate> {
    order.step(name).and_then(|step| step.actual).filter(|day| *day <= today)
}

/// Why an order of `day` stands still, when it does.
pub(super) fn stuck(
    order: &Order,
    day: NaiveDate,
    today: NaiveDate,
    calendar: &WorkCalendar,
) -> Option<Stuck> {
    let step = missing(order, today)?;
    let planned = order.step(step).and_then(|step| step.planned);
    let (since, patience) = match step {
        LaneStepName::Live => match planned {
            Some(planned) => (planned, 0),
            None => (day, TO_LIVE),
        },
        LaneStepName::Adopted => (reached(order, LaneStepName::Live, today)?, TO_ADOPTED),
        LaneStepName::Valued => (reached(order, LaneStepName::Adopted, today)?, TO_VALUED),
        LaneStepName::Ordered | LaneStepName::Renewed => return None,
    };
    let patient = since.checked_add_days(Days::new(patience))?;
    // A plan of their own is given its time.
    let passed = planned.and_then(|planned| planned.succ_opt());
    let from = calendar.on_or_after(passed.map_or(patient, |passed| passed.max(patient)));
    (from <= today).then(|| Stuck { step, since, sentence: sentence(order, step, since, today) })
}

fn sentence(order: &Order, step: LaneStepName, since: NaiveDate, today: NaiveDate) -> String {
    let known = order.step(step);
    let plan = known.and_then(|step| step.planned).filter(|planned| *planned < today);
    let plan = plan.map(|planned| format!("planned for {}", format_day(planned, today)));
    let shown =
        known.and_then(|step| step.evidence.as_deref()).map(|evidence| format!("{} so far", evidence.trim()));
    let passed = match days_between(since, today) {
        1 => "one day".to_owned(),
        days => format!("{days} days"),
    };
    let said = |nothing: &str| {
        let known: Vec<String> = [plan.clone(), shown.clone()].into_iter().flatten().collect();
        if known.is_empty() { format!("and {nothing}") } else { known.join(", ") }
    };
    match step {
        LaneStepName::Live => match plan {
            Some(plan) => {
                let shown = shown.map(|shown| format!(", {shown}")).unwrap_or_default();
                format!("Bought, not live: {plan}, {passed} ago{shown}.")
            }
            None => format!("Bought, not live: ordered {passed} ago, {}.", said("no day is planned")),
        },
        LaneStepName::Adopted => {
            format!("Live, not adopted: live for {passed}, {}.", said("nobody has written down who uses it"))
        }
        _ => format!("Adopted, without value: adopted for {passed}, {}.", said("no value is written down")),
    }
}
