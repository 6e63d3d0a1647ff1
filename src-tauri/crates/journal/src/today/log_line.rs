//! The beginning of a line that answers a prompt: whom it is about, and the mark or tag that its rule looks for.

use super::page::Whom;
use crate::capture::answer_tag;
use crate::{Prompt, Rule};
use kept_prompts::Facts;

/// `call @"Calder Water" @"Priya Raman": `, `met @"Calder Water": `, `@"Calder Water" pulse `, each about exactly these.
pub(crate) fn log_line(prompt: &Prompt, whom: &Whom, facts: &Facts) -> String {
    let mut names = String::new();
    for name in whom.names().filter(|name| !name.contains('"')) {
        names.push(' ');
        names += &at(name);
    }
    let subjects = names.trim_start();
    match prompt.rule {
        Rule::PulseDue | Rule::PerceptionGap if !subjects.is_empty() => format!("{subjects} pulse "),
        Rule::DelightDrought if !subjects.is_empty() => format!("{subjects} ! "),
        Rule::OutcomeUnknown => format!("call{names}: = "),
        Rule::MeetingBefore | Rule::MeetingAfter => format!("met{names}: "),
        Rule::NotThanked | Rule::PersonalDate => format!("note{names}: "),
        Rule::Balance | Rule::AdvocateCare | Rule::AdvocateTired | Rule::Disguise => {
            format!("call{names}: #gave ")
        }
        _ => match answer_tag(prompt, facts) {
            Some(tag) => format!("call{names}: #{tag} "),
            None => format!("call{names}: "),
        },
    }
}

fn at(name: &str) -> String {
    let is_plain = name.chars().all(char::is_alphanumeric);
    if is_plain { format!("@{name}") } else { format!("@\"{name}\"") }
}

/// What "done" means for a prompt, in a word or two: what it writes down where it can, else that it is taken care of.
pub(crate) const fn done_words(rule: Rule) -> &'static str {
    match rule {
        Rule::PromiseMine | Rule::PromiseColleague | Rule::PromiseTheirs => "Kept",
        Rule::Question => "Answered",
        Rule::NotThanked => "Thanked today",
        Rule::StoryReady => "Told today",
        Rule::OutcomeStale => "Talked about today",
        _ => "Done",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kept_prompts::Urgency;

    fn prompt(rule: Rule, identity: &str) -> Prompt {
        Prompt {
            key: "k".to_owned(),
            identity: identity.to_owned(),
            rule,
            urgency: Urgency::Today,
            day: chrono::NaiveDate::default(),
            due: None,
            account: None,
            entry: None,
            meeting: None,
            title: String::new(),
            reason: String::new(),
            ends: String::new(),
            nudge: None,
        }
    }

    #[test]
    fn a_line_names_exactly_whom_it_is_about_and_carries_what_its_rule_looks_for() {
        let facts = Facts { playbooks: vec![kept_model::Playbook::beyond_the_order()], ..Facts::default() };
        let two = (Some("Calder Water"), Some("Priya Raman"));
        let cases = [
            (Rule::Question, "question:x:y", two, "call @\"Calder Water\" @\"Priya Raman\": "),
            (Rule::RhythmMax, "rhythm_max:x:y", (Some("Acme"), None), "call @Acme: "),
            (Rule::RhythmMax, "rhythm_max:x:y", (None, None), "call: "),
            (Rule::RhythmMax, "rhythm_max:x:y", (Some("The \"Best\""), Some("Cher")), "call @Cher: "),
            (Rule::OutcomeStale, "outcome_stale:x:y", (Some("Acme"), None), "call @Acme: #goal "),
            (Rule::ObstacleOpen, "obstacle_open:x:y", (Some("Acme"), None), "call @Acme: #obstacle "),
            (Rule::Playbook, "playbook:x:used@2026-10-16", (Some("Acme"), None), "call @Acme: #used "),
            (Rule::Playbook, "playbook:x:yearly+2@2026-10-16", (Some("Acme"), None), "call @Acme: #yearly "),
            (Rule::PulseDue, "pulse_due:x:y", (Some("Acme"), Some("Cher")), "@Acme @Cher pulse "),
            (Rule::PulseDue, "pulse_due:x:y", (None, None), "call: "),
            (Rule::DelightDrought, "delight_drought:x:y", (Some("Acme"), None), "@Acme ! "),
            (Rule::MeetingAfter, "meeting_after:x:y", (Some("Acme"), None), "met @Acme: "),
            (Rule::AdvocateCare, "advocate_care:x:y", (Some("Acme"), None), "call @Acme: #gave "),
            (Rule::OutcomeUnknown, "outcome_unknown:x:y", (Some("Acme"), None), "call @Acme: = "),
        ];
        for (rule, identity, (account, person), expected) in cases {
            let whom = Whom {
                account: account.map(str::to_owned),
                people: person.map(|name| (kept_model::PersonId(1), name.to_owned())).into_iter().collect(),
            };
            assert_eq!(log_line(&prompt(rule, identity), &whom, &facts), expected, "{rule}");
        }
    }
}
