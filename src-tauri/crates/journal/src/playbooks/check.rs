//! What a playbook may be. Pure: each refusal is one sentence that says what would do.

use crate::{Error, Result};
use kept_capture::Words;
use kept_model::{Playbook, PlaybookId, PlaybookStep, name_key};

/// A name fits a line of Settings.
const NAME: usize = 60;
/// A step's name is a word.
const STEP_NAME: usize = 30;
/// A question fits a prompt.
const QUESTION: usize = 200;
/// More steps than this nobody answers.
const STEPS: usize = 40;
/// Ten years of days, leap days among them.
const OFFSET: i64 = 3_660;
/// Years between repeats.
const EVERY: std::ops::RangeInclusive<u32> = 1..=10;

/// Refuses what cannot be kept as playbook `id` (none for a new one) beside the others.
pub(super) fn playbook(
    new: &Playbook,
    id: Option<PlaybookId>,
    others: &[(PlaybookId, Playbook)],
) -> Result<()> {
    let refuse = |sentence: String| Err(Error::Invalid(sentence));
    let key = name_key(&new.name);
    if key.is_empty() {
        return refuse("a playbook needs a name, such as \"After a renewal\".".to_owned());
    }
    let letters = new.name.chars().count();
    if letters > NAME {
        return refuse(format!("a playbook's name has at most {NAME} characters; this one has {letters}."));
    }
    if others.iter().any(|(other, known)| Some(*other) != id && name_key(&known.name) == key) {
        return refuse(format!("there is a playbook \"{}\" already; give this one another name.", new.name));
    }
    if new.steps.len() > STEPS {
        return refuse(format!("a playbook has at most {STEPS} steps; take one away first."));
    }
    for (at, step) in new.steps.iter().enumerate() {
        self::step(step)?;
        let name = name_key(&step.name);
        if new.steps[..at].iter().any(|before| name_key(&before.name) == name) {
            return refuse(format!(
                "\"{}\" has a step \"{}\" already; give this one another name.",
                new.name, step.name
            ));
        }
    }
    Ok(())
}

fn step(step: &PlaybookStep) -> Result<()> {
    let refuse = |sentence: String| Err(Error::Invalid(sentence));
    let name = &step.name;
    let is_word =
        name.chars().all(|c| c.is_alphanumeric() || c == '-') && name.chars().any(char::is_alphabetic);
    if !is_word || name.chars().count() > STEP_NAME {
        return refuse(format!(
            "\"{name}\" cannot name a step: an entry with that tag answers it, so it is one word of letters, digits and \"-\", \
             such as works or two-weeks, of at most {STEP_NAME} characters."
        ));
    }
    // These tags say something else, and never stay on an entry.
    let words = Words::english();
    let folded = kept_model::fold(name);
    let is_taken = words.stances.iter().any(|(tag, _)| *tag == folded)
        || words.served.iter().any(|(tag, _)| *tag == folded);
    if is_taken {
        return refuse(format!("#{name} says whom an act gave to or served; give the step another name."));
    }
    if step.offset_days.abs() > OFFSET {
        return refuse(format!(
            "offset is a number of days from -{OFFSET} to {OFFSET}, not {}.",
            step.offset_days
        ));
    }
    if let Some(every) = step.every_years.filter(|every| !EVERY.contains(every)) {
        return refuse(format!(
            "every is a number of years from {} to {}, or empty for once, not {every}.",
            EVERY.start(),
            EVERY.end()
        ));
    }
    let letters = step.question.chars().count();
    if step.question.trim().is_empty() {
        return refuse(format!("the step \"{name}\" needs a question, such as \"Does it work for them?\"."));
    }
    if letters > QUESTION {
        return refuse(format!("a question has at most {QUESTION} characters; this one has {letters}."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kept_model::{PlaybookAnchor, Shift};

    fn of(steps: Vec<PlaybookStep>) -> Playbook {
        Playbook { name: "Care".to_owned(), anchor: PlaybookAnchor::Live, is_on: true, steps }
    }

    fn one(name: &str, offset_days: i64, every_years: Option<u32>, question: &str) -> PlaybookStep {
        PlaybookStep {
            name: name.to_owned(),
            offset_days,
            shift: Shift::After,
            every_years,
            question: question.to_owned(),
        }
    }

    fn said(playbook: &Playbook) -> String {
        let others = [(PlaybookId(1), Playbook::beyond_the_order())];
        match super::playbook(playbook, Some(PlaybookId(2)), &others) {
            Ok(()) => "ok".to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn what_a_step_may_be() {
        let ask = "Does it work?";
        for (step, sentence) in [
            (one("works", 14, None, ask), "ok"),
            (one("two-weeks", -3_660, Some(1), ask), "ok"),
            (one("Prüfung2", 3_660, Some(10), ask), "ok"),
            (one(&"a".repeat(30), 0, None, ask), "ok"),
            (one(&"a".repeat(31), 0, None, ask), "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\" cannot name a step: "),
            (one("", 1, None, ask), "\"\" cannot name a step: "),
            (one("two weeks", 1, None, ask), "\"two weeks\" cannot name a step: "),
            (one("14", 1, None, ask), "\"14\" cannot name a step: "),
            (one("a_b", 1, None, ask), "\"a_b\" cannot name a step: "),
            (one("Gave", 1, None, ask), "#Gave says whom an act gave to or served; "),
            (one("for-us", 1, None, ask), "#for-us says whom an act gave to or served; "),
            (one("works", 3_661, None, ask), "offset is a number of days from -3660 to 3660, not 3661."),
            (one("works", -3_661, None, ask), "offset is a number of days from -3660 to 3660, not -3661."),
            (
                one("works", 1, Some(0), ask),
                "every is a number of years from 1 to 10, or empty for once, not 0.",
            ),
            (
                one("works", 1, Some(11), ask),
                "every is a number of years from 1 to 10, or empty for once, not 11.",
            ),
            (
                one("works", 1, None, "  "),
                "the step \"works\" needs a question, such as \"Does it work for them?\".",
            ),
            (
                one("works", 1, None, &"?".repeat(201)),
                "a question has at most 200 characters; this one has 201.",
            ),
        ] {
            let got = said(&of(vec![step.clone()]));
            assert!(got.starts_with(sentence), "{step:?}: {got}");
        }
    }

    #[test]
    fn what_a_playbook_may_be() {
        let named = |name: &str| Playbook { name: name.to_owned(), ..of(Vec::new()) };
        let many =
            |count: usize| (0..count).map(|at| one(&format!("step{at}"), at as i64, None, "Well?")).collect();
        let twice = vec![one("works", 1, None, "Well?"), one("Works", 2, None, "And now?")];
        for (playbook, sentence) in [
            (named("Care"), "ok"),
            (named(""), "a playbook needs a name, such as \"After a renewal\"."),
            (named("—"), "a playbook needs a name, such as \"After a renewal\"."),
            (
                named("beyond  the ORDER"),
                "there is a playbook \"beyond  the ORDER\" already; give this one another name.",
            ),
            (named(&"n".repeat(61)), "a playbook's name has at most 60 characters; this one has 61."),
            (of(many(40)), "ok"),
            (of(many(41)), "a playbook has at most 40 steps; take one away first."),
            (of(twice), "\"Care\" has a step \"Works\" already; give this one another name."),
        ] {
            assert_eq!(said(&playbook), sentence);
        }
        let shipped = [(PlaybookId(1), Playbook::beyond_the_order())];
        assert!(
            super::playbook(&shipped[0].1, Some(PlaybookId(1)), &shipped).is_ok(),
            "its own name is no other's"
        );
        assert!(super::playbook(&shipped[0].1, None, &shipped).is_err());
    }
}
