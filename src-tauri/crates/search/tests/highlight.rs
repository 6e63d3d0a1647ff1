//! Marks and snippets.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::NaiveDate;
use kept_model::{AccountId, PersonId};
use kept_search::query::{Resolve, parse};
use kept_search::{Query, highlight};
use proptest::prelude::*;

struct Nobody;

impl Resolve for Nobody {
    fn account(&self, _: &str) -> Vec<AccountId> {
        Vec::new()
    }
    fn person(&self, _: &str) -> Vec<PersonId> {
        Vec::new()
    }
    fn day(&self, _: &str) -> Option<NaiveDate> {
        None
    }
}

fn query(line: &str) -> Query {
    parse(line, &Nobody).unwrap()
}

#[test]
fn marks_are_what_was_found() {
    for (text, line, language, marked) in [
        ("The backup policies, signed", "backup policy ", None, vec!["backup", "policies"]),
        ("The backup policies, signed", "poli", None, vec!["policies"]),
        ("The backup policies", "\"backup policy\"", None, vec!["backup policies"]),
        ("policy backup", "\"backup policy\"", None, vec![]),
        ("a policy", "policies", None, vec!["policy"]),
        ("Order PO-4711 and 4711", "PO-4711 ", None, vec!["PO-4711"]),
        ("Order PO-4711 and 4711", "4711", None, vec!["4711", "4711"]),
        ("Ärger über re\u{301}sume\u{301}s", "arger resume ", None, vec!["Ärger", "re\u{301}sume\u{301}s"]),
        ("Die Verträge", "vertrag ", Some("de"), vec!["Verträge"]),
        ("draft of a plan", "plan -draft", None, vec!["plan"]),
        ("anything", "kind:call", None, vec![]),
    ] {
        let found = highlight::ranges(text, &query(line), language);
        let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, marked, "{line} in {text}");
    }
}

#[test]
fn snippets_show_the_densest_place_in_whole_words() {
    let text =
        format!("{} policy {} backup policy {}", "far ".repeat(80), "away ".repeat(80), "end ".repeat(80));
    let marks = highlight::ranges(&text, &query("backup policy "), None);
    let part = highlight::snippet(&text, &marks, 160);
    let shown = &text[part];
    assert!(shown.contains("backup policy"), "{shown}");
    assert!(shown.chars().count() <= 160 && shown.chars().count() > 120, "{shown}");
    assert!(shown.starts_with("away ") && shown.ends_with("end"), "{shown}");
    assert_eq!(highlight::snippet("short", &[], 160), 0..5);
    let plain = highlight::snippet(&text, &[], 21);
    assert_eq!(&text[plain], "far far far far far");
}

proptest! {
    #[test]
    fn marks_and_snippets_stay_on_characters(
        text in "(\\PC| |ä|e\u{301}|policy|日本|ß){0,60}",
        line in "(\\PC| |ä|pol|policy|ß){1,8}",
        width in 1usize..40,
    ) {
        let Ok(query) = parse(&line, &Nobody) else { return Ok(()) };
        let marks = highlight::ranges(&text, &query, None);
        for mark in &marks {
            prop_assert!(text.get(mark.clone()).is_some_and(|marked| !marked.is_empty()));
        }
        prop_assert!(marks.is_sorted_by(|a, b| a.end <= b.start));
        let part = highlight::snippet(&text, &marks, width);
        let shown = text.get(part.clone());
        prop_assert!(shown.is_some(), "{part:?}");
        prop_assert!(shown.unwrap_or_default().chars().count() <= width);
        let first_fits = marks.first().is_none_or(|mark| text[mark.clone()].chars().count() <= width);
        if first_fits && !marks.is_empty() {
            let whole = marks.iter().any(|mark| part.start <= mark.start && mark.end <= part.end);
            prop_assert!(whole, "{part:?} {marks:?}");
        }
    }
}
