//! How a step asks. The shipped steps have words of their own until somebody rewrites their question.

use super::step::{Asked, Of};
use crate::cause::{Cause, Words};
use crate::now::Now;
use crate::wording::{ago, first_line, quote};
use kept_model::{Playbook, PlaybookAnchor, format_day_long};

impl Asked<'_> {
    pub(super) fn say(&self, now: &Now<'_>) -> Words {
        let (title, reason) = self.title_and_reason(now);
        let before = if self.step.offset_days < 0 { ", or when that day has passed" } else { "" };
        let ends = format!("Ends with an entry tagged #{}, or with the next step{before}", self.step.name);
        Words { title, reason, ends, ..Words::default() }
    }

    fn title_and_reason(&self, now: &Now<'_>) -> (String, String) {
        let account = self.about().account;
        let name = now.name(account);
        let person = match self.of {
            Of::Date(date) => &date.name,
            _ => now.person(account),
        };
        let began = self.began(now, name);
        match self.step.name.as_str() {
            "works" if self.is_shipped() => (
                format!("Ask {person} whether it works for them"),
                format!("Live, because {began} and no entry asks"),
            ),
            "used" if self.is_shipped() => (
                format!("Nobody has asked {person} how the rollout feels"),
                format!("Adoption, because {began} and no entry asks"),
            ),
            "helped" if self.is_shipped() => self.helped(now, name, &began),
            "story" if self.is_shipped() => (
                format!("Ask {person} for the moment it all made sense"),
                format!("Story, because {began} and no entry tells the eureka moment"),
            ),
            "yearly" if self.is_shipped() => (
                format!("Ask {person} what they would miss if it were gone"),
                format!("Value, because {began} and no entry has asked again"),
            ),
            step => (
                format!("Ask {person}: {}", first_line(&self.step.question)),
                format!("{}, because {began} and no entry is tagged #{step}", self.playbook.name),
            ),
        }
    }

    fn is_shipped(&self) -> bool {
        let shipped = Playbook::beyond_the_order();
        let is_it = |ours: &kept_model::PlaybookStep| {
            ours.name == self.step.name && ours.question == self.step.question
        };
        self.playbook.anchor == shipped.anchor && shipped.steps.iter().any(is_it)
    }

    /// The fact that the playbook counts from, as the middle of a sentence.
    fn began(&self, now: &Now<'_>, name: &str) -> String {
        let when = ago(now.days_since(self.start));
        let what = match self.of {
            Of::Order(order) => first_line(&order.what),
            _ => "",
        };
        let with = |word: &str| if what.is_empty() { String::new() } else { format!("{word}{what}") };
        let on = || format_day_long(self.start, now.today);
        match self.playbook.anchor {
            PlaybookAnchor::Live => format!("{name} went live{} {when}", with(" with ")),
            PlaybookAnchor::Order => format!("{name} ordered{} {when}", with(" ")),
            PlaybookAnchor::Adopted => format!("{name} has used {} since {}", or(what, "it"), on()),
            PlaybookAnchor::Valued => format!("{} showed its value to {name} {when}", or(what, "it")),
            PlaybookAnchor::Renewed => format!("{name} renewed{} {when}", with(" ")),
            PlaybookAnchor::Renewal => format!("the renewal date of {name} is {}", on()),
            PlaybookAnchor::Since => format!("{name} first ordered {when}"),
            PlaybookAnchor::Delight => format!("the last delight moment at {name} was {when}"),
            PlaybookAnchor::Pulse => format!("{name} last gave a pulse {when}"),
            PlaybookAnchor::Advocacy => format!("{name} last spoke for us {when}"),
            PlaybookAnchor::Standing => format!("{name} has stood as it stands since {}", on()),
            PlaybookAnchor::Personal => {
                let (label, person) = match self.of {
                    Of::Date(date) => (first_line(&date.label), Some(date.name.as_str())),
                    _ => ("", None),
                };
                let is = if self.start < now.today { "was" } else { "is" };
                let who = now.whoever(person, self.about().account);
                format!("the {} of {who} {is} on {}", or(label, "day"), on())
            }
        }
    }

    /// The goal is named where it is known.
    fn helped(&self, now: &Now<'_>, name: &str, began: &str) -> (String, String) {
        match self.about().account.and_then(|account| now.goal(account)) {
            Some(goal) => {
                let sign = goal.measure.as_deref().filter(|measure| !first_line(measure).is_empty());
                (
                    format!("Has it helped {name} with {}?", quote(&goal.body)),
                    format!(
                        "Outcome, because {began} and {} has no evidence",
                        quote(sign.unwrap_or(&goal.body))
                    ),
                )
            }
            None => (
                format!("Has it helped {name} with their goal?"),
                format!("Outcome, because {began} and no entry says whether it helped"),
            ),
        }
    }
}

const fn or<'a>(text: &'a str, other: &'a str) -> &'a str {
    if text.is_empty() { other } else { text }
}
