//! What they asked, unanswered one working day later. Questions of ours wait for the next conversation instead.

use crate::facts::{Facts, Now, QuestionFact};
use crate::wording::{ago, quote};
use crate::{Prompt, Rule, Urgency};
use kept_model::{QuestionSide, days_between, format_day_long};

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    facts.questions.iter().filter_map(|question| prompt(question, now)).collect()
}

fn prompt(question: &QuestionFact, now: &Now) -> Option<Prompt> {
    let waiting = question.first_answer.is_none() && question.done.is_none();
    let due = now.calendar.add_working_days(question.day, 1);
    if question.side != QuestionSide::Theirs || !waiting || now.today < due {
        return None;
    }
    let who =
        now.who(question.from.as_deref(), question.account).unwrap_or_else(|| "the customer".to_owned());
    let person = question.from.as_deref().unwrap_or_else(|| now.name(question.account));
    Some(Prompt {
        due: Some(due),
        account: question.account,
        entry: Some(question.entry),
        title: format!("Answer {person}: {}", quote(&question.body)),
        reason: format!(
            "Question, because {who} asked on {}, {}, and no entry answers",
            format_day_long(question.day, now.today),
            ago(days_between(question.day, now.today)),
        ),
        ends: "Ends with a first answer".to_owned(),
        ..Prompt::new(
            Rule::Question,
            question.uid,
            &question.day.to_string(),
            Urgency::of_due(due, now.today),
            due,
        )
    })
}
