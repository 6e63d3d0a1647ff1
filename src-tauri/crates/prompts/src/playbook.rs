//! The steps of the playbooks. "Beyond the order", which ships with Kept, counts from the day an order *really* went live;
//! one's own may count from any dated fact.
//!
//! A playbook runs once for each fact that it counts from: an order, an account, a date in somebody's life. It shows at most
//! one step at a time, the newest that is due: a newer step replaces an older one, also when the older was never answered.
//! What ends a step is decided narrowly, because calls about other things happen all the time and do not tell whether
//! anybody uses what they bought. A step ends
//! * when the user says so (done or dismissed),
//! * when the lane shows it: *adopted* answers "works" and "used", *valued* answers "helped" too,
//! * with an entry on the account tagged with the step's name, on or after the day the playbook counts from. For a
//!   step that comes back every year, or that lies before that day, on or after 30 days before it is due,
//! * with the day itself, for a step that lies before it: what was to be done before is of no use after.

mod ahead;
mod run;
mod step;
mod words;

pub use ahead::{StepAhead, StepsAhead};
pub(crate) use run::Runs;
pub use run::checks_ahead;
pub(crate) use step::Asked;
