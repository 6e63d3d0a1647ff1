//! Which kind of reminder a rule's prompts are: what the user switches on and off.

use crate::Rule;
use kept_model::ReminderKind;

/// What a rule's prompts are, as reminders; `None` for those that the meetings themselves bring.
pub(super) const fn kind_of(rule: Rule) -> Option<ReminderKind> {
    Some(match rule {
        Rule::PromiseMine | Rule::PromiseColleague => ReminderKind::Mine,
        Rule::PromiseTheirs => ReminderKind::Theirs,
        Rule::Question | Rule::PulseLow => ReminderKind::Waiting,
        Rule::Playbook | Rule::NotLive | Rule::Stalled | Rule::Renewal | Rule::PulseDue => {
            ReminderKind::Beyond
        }
        Rule::PersonalDate | Rule::Anniversary => ReminderKind::Dates,
        Rule::MeetingAfter => ReminderKind::MeetingAfter,
        Rule::MeetingBefore => return None,
        Rule::RhythmMax
        | Rule::NotThanked
        | Rule::ObstacleOpen
        | Rule::PerceptionGap
        | Rule::AdvocateCare
        | Rule::ConsentNotAsked
        | Rule::StoryReady
        | Rule::OutcomeStale
        | Rule::RhythmIdeal
        | Rule::UsualGap
        | Rule::Balance
        | Rule::OutcomeUnknown
        | Rule::DelightDrought
        | Rule::AdvocateTired
        | Rule::Disguise => ReminderKind::Others,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_has_its_kind() {
        use ReminderKind::{Beyond, Dates, MeetingAfter, Mine, Others, Theirs, Waiting};
        let rows = [
            ("promise_mine", Some(Mine)),
            ("promise_colleague", Some(Mine)),
            ("promise_theirs", Some(Theirs)),
            ("question", Some(Waiting)),
            ("pulse_low", Some(Waiting)),
            ("playbook", Some(Beyond)),
            ("not_live", Some(Beyond)),
            ("stalled", Some(Beyond)),
            ("renewal", Some(Beyond)),
            ("pulse_due", Some(Beyond)),
            ("personal_date", Some(Dates)),
            ("anniversary", Some(Dates)),
            ("meeting_after", Some(MeetingAfter)),
            // The meeting itself brings it, to the minute.
            ("meeting_before", None),
            ("rhythm_max", Some(Others)),
            ("not_thanked", Some(Others)),
            ("obstacle_open", Some(Others)),
            ("perception_gap", Some(Others)),
            ("advocate_care", Some(Others)),
            ("consent_not_asked", Some(Others)),
            ("story_ready", Some(Others)),
            ("outcome_stale", Some(Others)),
            ("rhythm_ideal", Some(Others)),
            ("usual_gap", Some(Others)),
            ("balance", Some(Others)),
            ("outcome_unknown", Some(Others)),
            ("delight_drought", Some(Others)),
            ("advocate_tired", Some(Others)),
            ("disguise", Some(Others)),
        ];
        for (rule, kind) in rows {
            let rule: Rule = serde_json::from_value(rule.into()).unwrap();
            assert_eq!(kind_of(rule), kind, "{rule}");
        }
    }
}
