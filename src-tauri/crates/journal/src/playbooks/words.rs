//! How a playbook is said: what it counts from, and when its steps come. Pure.

use kept_model::{Playbook, PlaybookAnchor, PlaybookStep, Shift};

/// What a playbook counts from, after "days after": "going live", "the renewal date".
pub const fn anchor_label(anchor: PlaybookAnchor) -> &'static str {
    match anchor {
        PlaybookAnchor::Order => "each order",
        PlaybookAnchor::Live => "going live",
        PlaybookAnchor::Adopted => "adoption",
        PlaybookAnchor::Valued => "the value shown",
        PlaybookAnchor::Renewed => "an order bought again",
        PlaybookAnchor::Renewal => "the renewal date",
        PlaybookAnchor::Since => "the first order",
        PlaybookAnchor::Delight => "the latest delight moment",
        PlaybookAnchor::Pulse => "their latest pulse",
        PlaybookAnchor::Advocacy => "the latest advocacy",
        PlaybookAnchor::Standing => "the present standing",
        PlaybookAnchor::Personal => "a personal date",
    }
}

/// "14 days after going live", "on the day of the renewal date, then every year".
pub fn step_when(step: &PlaybookStep, anchor: PlaybookAnchor) -> String {
    let label = anchor_label(anchor);
    let first = match step.offset_days {
        0 => format!("on the day of {label}"),
        days => format!("{} {} {label}", counted_days(days.abs()), if days < 0 { "before" } else { "after" }),
    };
    let again = match step.every_years {
        None => String::new(),
        Some(1) => ", then every year".to_owned(),
        Some(years) => format!(", then every {years} years"),
    };
    let shift = match step.shift {
        Shift::After => "",
        Shift::Before => ", or the working day before",
        Shift::Never => ", also on a day off",
    };
    format!("{first}{again}{shift}")
}

/// "14, 30, 90, 180 and 365 days after going live": all steps in one line.
pub fn steps_note(playbook: &Playbook) -> String {
    let label = anchor_label(playbook.anchor);
    if playbook.steps.is_empty() {
        return format!("no steps yet, counting from {label}");
    }
    let days = |is: fn(i64) -> bool| -> Vec<i64> {
        playbook.steps.iter().map(|step| step.offset_days).filter(|days| is(*days)).collect()
    };
    let mut before: Vec<i64> = days(|days| days < 0).into_iter().map(|days| -days).collect();
    before.sort_unstable_by_key(|days| -days);
    let mut after = days(|days| days > 0);
    after.sort_unstable();
    let said = |days: &[i64], side: &str| -> Option<String> {
        let (last, others) = days.split_last()?;
        let others: Vec<String> = others.iter().map(i64::to_string).collect();
        let all = if others.is_empty() {
            counted_days(*last)
        } else {
            format!("{} and {last} days", others.join(", "))
        };
        Some(format!("{all} {side}"))
    };
    let on = playbook.steps.iter().any(|step| step.offset_days == 0).then(|| "on the day of".to_owned());
    let parts: Vec<String> =
        [said(&before, "before"), on, said(&after, "after")].into_iter().flatten().collect();
    format!("{} {label}", parts.join(", "))
}

fn counted_days(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(offset_days: i64, shift: Shift, every_years: Option<u32>) -> PlaybookStep {
        PlaybookStep { name: "a".to_owned(), offset_days, shift, every_years, question: "Well?".to_owned() }
    }

    #[test]
    fn when_a_step_comes() {
        for (step, anchor, said) in [
            (step(14, Shift::After, None), PlaybookAnchor::Live, "14 days after going live"),
            (
                step(-1, Shift::Before, None),
                PlaybookAnchor::Renewal,
                "1 day before the renewal date, or the working day before",
            ),
            (
                step(0, Shift::Never, None),
                PlaybookAnchor::Personal,
                "on the day of a personal date, also on a day off",
            ),
            (
                step(365, Shift::After, Some(1)),
                PlaybookAnchor::Since,
                "365 days after the first order, then every year",
            ),
            (
                step(30, Shift::After, Some(2)),
                PlaybookAnchor::Delight,
                "30 days after the latest delight moment, then every 2 years",
            ),
        ] {
            assert_eq!(step_when(&step, anchor), said);
        }
    }

    #[test]
    fn all_steps_in_a_line() {
        assert_eq!(
            steps_note(&Playbook::beyond_the_order()),
            "14, 30, 90, 180 and 365 days after going live"
        );
        let of = |offsets: &[i64]| Playbook {
            anchor: PlaybookAnchor::Renewal,
            steps: offsets.iter().map(|days| step(*days, Shift::After, None)).collect(),
            ..Playbook::beyond_the_order()
        };
        assert_eq!(steps_note(&of(&[])), "no steps yet, counting from the renewal date");
        assert_eq!(steps_note(&of(&[1])), "1 day after the renewal date");
        assert_eq!(
            steps_note(&of(&[-30, 0, -120, 7])),
            "120 and 30 days before, on the day of, 7 days after the renewal date"
        );
    }
}
