//! What nobody has written down about an account yet. Pure.

use crate::brief::lines::one_line;
use kept_model::{Account, EntryId, LaneStepName, Order};

/// Something that one should know about an account, and nobody has written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// What is not known.
    pub what: BlankKind,
    /// In a few words, as the end of "Not known yet:".
    pub label: String,
    /// As a sentence.
    pub sentence: String,
    /// The order that it is about.
    pub entry: Option<EntryId>,
}

/// What is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlankKind {
    /// For the sake of what we are here for them.
    Purpose,
    /// Anybody there.
    Person,
    /// What they want to achieve.
    Goal,
    /// Whether they use what they bought.
    Adoption,
}

impl BlankKind {
    /// The one spelling used on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Person => "person",
            Self::Goal => "goal",
            Self::Adoption => "adoption",
        }
    }
}

/// What is not known, in the order in which one would ask. `goals` counts the outcomes that are open or reached.
pub(super) fn blanks(
    account: &Account,
    people: usize,
    goals: usize,
    orders: &[(EntryId, &Order)],
) -> Vec<Blank> {
    let blank = |what, label: &str, sentence: &str| Blank {
        what,
        label: label.to_owned(),
        sentence: sentence.to_owned(),
        entry: None,
    };
    let mut blanks = Vec::new();
    if account.purpose.is_none() {
        let sentence = "Nobody has written down for the sake of what you are here for them.";
        blanks.push(blank(BlankKind::Purpose, "why you are here for them", sentence));
    }
    if people == 0 {
        blanks.push(blank(BlankKind::Person, "anybody there", "Nobody is known here yet."));
    }
    if goals == 0 {
        let sentence = "Nobody has written down what they want to achieve.";
        blanks.push(blank(BlankKind::Goal, "what they want to achieve", sentence));
    }
    for (id, order) in orders {
        if is_unused(order) {
            let what = one_line(&order.what);
            blanks.push(Blank {
                what: BlankKind::Adoption,
                label: format!("whether “{what}” is used"),
                sentence: format!("“{what}” is live, and nobody has written down whether it is used."),
                entry: Some(*id),
            });
        }
    }
    blanks
}

/// Whether it is live and nothing shows that it is used.
fn is_unused(order: &Order) -> bool {
    let reached = |name| order.step(name).is_some_and(|step| step.actual.is_some());
    let further = [LaneStepName::Adopted, LaneStepName::Valued, LaneStepName::Renewed];
    let is_shown = order.step(LaneStepName::Adopted).is_some_and(|step| step.evidence.is_some());
    reached(LaneStepName::Live) && !is_shown && !further.into_iter().any(reached)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kept_model::{AccountId, LaneStep, Uid};

    fn account(purpose: Option<&str>) -> Account {
        Account {
            id: AccountId(1),
            uid: Uid(uuid::Uuid::nil()),
            name: "Tern".to_owned(),
            purpose: purpose.map(str::to_owned),
            ideal_days: None,
            max_days: None,
            renewal: None,
            muted_until: None,
            pinned: false,
            language: None,
            note: None,
        }
    }

    /// An order with steps: reached or not, shown or not.
    fn order(steps: &[(LaneStepName, bool, bool)]) -> Order {
        let lane = steps.iter().map(|(step, is_reached, is_shown)| LaneStep {
            step: *step,
            planned: None,
            actual: is_reached.then(|| "2026-10-16".parse().unwrap()),
            evidence: is_shown.then(|| "31 of 42 sites".to_owned()),
        });
        Order { what: "Edge refresh".to_owned(), lane: lane.collect(), ..Order::default() }
    }

    #[test]
    fn what_is_not_known_is_named_in_the_order_of_asking() {
        use LaneStepName::{Adopted, Live, Ordered, Renewed, Valued};
        let live = order(&[(Ordered, true, false), (Live, true, false)]);
        let all = blanks(&account(None), 0, 0, &[(EntryId(7), &live)]);
        let kinds: Vec<&str> = all.iter().map(|blank| blank.what.as_str()).collect();
        assert_eq!(kinds, ["purpose", "person", "goal", "adoption"]);
        assert_eq!(
            all[3].sentence,
            "“Edge refresh” is live, and nobody has written down whether it is used."
        );
        assert_eq!(all[3].entry, Some(EntryId(7)));
        assert_eq!(blanks(&account(Some("Water")), 1, 1, &[]), []);
        let known = [
            // Not live yet: that nobody uses it needs no question.
            order(&[(Ordered, true, false)]),
            // Adopted, or shown to be on the way there, or further on.
            order(&[(Live, true, false), (Adopted, true, false)]),
            order(&[(Live, true, false), (Adopted, false, true)]),
            order(&[(Live, true, false), (Valued, true, false)]),
            order(&[(Live, true, false), (Renewed, true, false)]),
        ];
        for order in &known {
            assert_eq!(blanks(&account(Some("Water")), 1, 1, &[(EntryId(7), order)]), [], "{order:?}");
        }
    }
}
