//! What they asked, unanswered one working day later. Questions of ours wait for the next conversation instead.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::QuestionFact;
use crate::now::Now;
use crate::wording::{ago, quote};
use chrono::NaiveDate;
use kept_model::{QuestionSide, Uid, format_day_long};

pub(crate) struct Unanswered<'a> {
    question: &'a QuestionFact,
    due: NaiveDate,
}

pub(crate) fn find<'a>(question: &'a QuestionFact, now: &Now<'a>, found: &mut Vec<Candidate<'a>>) {
    let waiting = question.first_answer.is_none() && question.done.is_none();
    if question.side != QuestionSide::Theirs || !waiting {
        return;
    }
    if let Some(due) = now.working_day_after(question.day) {
        let cause = AnyCause::Question(Unanswered { question, due });
        found.push(Candidate::new(Urgency::of_due(due, now.today), due, cause));
    }
}

impl Cause for Unanswered<'_> {
    fn subject(&self) -> Uid {
        self.question.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        Anchor::Day(self.question.day)
    }

    fn about(&self) -> About {
        About::entry(self.question.account, self.question.entry)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let question = self.question;
        let who = now.whoever(question.from.as_deref(), question.account);
        let person = question.from.as_deref().unwrap_or_else(|| now.name(question.account));
        Words {
            title: format!("Answer {person}: {}", quote(&question.body)),
            reason: format!(
                "Question, because {who} asked on {}, {}, and no entry answers",
                format_day_long(question.day, now.today),
                ago(now.days_since(question.day)),
            ),
            ends: "Ends with a first answer".to_owned(),
            due: Some(self.due),
            nudge: None,
        }
    }
}
