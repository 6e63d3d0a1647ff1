//! Questions of theirs.

use crate::facts::{calder, day, question, said, table};
use kept_model::QuestionSide;
use kept_prompts::{Facts, QuestionFact};

fn with(question: QuestionFact) -> Facts {
    Facts { questions: vec![question], ..calder() }
}

#[test]
fn unanswered_after_one_working_day() {
    let words = "Answer Tom: “who owns the backup policy?” | Question, because Tom at Calder Water asked on";
    table(
        &with(question("2026-11-18")),
        &[
            ("2026-11-18", ""),
            ("2026-11-19", &format!("today | {words} Wed 18 Nov, 1 day ago, and no entry answers")),
            ("2026-11-20", &format!("late | {words} Wed 18 Nov, 2 days ago, and no entry answers")),
        ],
    );
    // Asked on Friday: the weekend does not count. Asked on Monday: Tuesday is a holiday.
    let friday = format!("today | {words} Fri 20 Nov, 3 days ago, and no entry answers");
    table(&with(question("2026-11-20")), &[("2026-11-22", ""), ("2026-11-23", &friday)]);
    let monday = format!("today | {words} Mon 23 Nov, 2 days ago, and no entry answers");
    table(&with(question("2026-11-23")), &[("2026-11-24", ""), ("2026-11-25", &monday)]);
}

#[test]
fn an_answer_ends_it_and_ours_never_prompt() {
    let asked = question("2026-11-16");
    let rows = [
        QuestionFact { first_answer: Some(day("2026-11-17")), ..asked.clone() },
        QuestionFact { done: Some(day("2026-11-17")), ..asked.clone() },
        QuestionFact { side: QuestionSide::Ours, ..asked.clone() },
    ];
    assert_ne!(said(&with(asked), "2026-11-19"), "");
    for row in rows {
        assert_eq!(said(&with(row), "2026-11-19"), "");
    }
}

#[test]
fn names_what_is_known() {
    let nobody = QuestionFact { from: None, ..question("2026-11-18") };
    assert_eq!(
        said(&with(nobody.clone()), "2026-11-19"),
        "today | Answer Calder Water: “who owns the backup policy?” | Question, because Calder Water asked on Wed 18 Nov, 1 day ago, and no entry answers"
    );
    let stray = said(&with(QuestionFact { account: None, ..nobody }), "2026-11-19");
    assert!(stray.starts_with("today | Answer the customer: "), "{stray}");
}
