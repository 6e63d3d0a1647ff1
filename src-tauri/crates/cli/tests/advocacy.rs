//! Advocacy in processes of its own: the ledger, the guard before an ask, introductions, retellings, and consent.

mod support;

use support::{Kept, json, stdout};

#[test]
fn the_ledger_is_narrowed_and_a_retelling_added_and_taken_back() {
    let kept = Kept::sample();
    let all = kept.json(&["advocacy", "--limit", "500"]);
    let total = all["total"].as_u64().unwrap();
    assert_eq!(all["items"].as_array().unwrap().len() as u64, total);
    let given = kept.json(&["advocacy", "--given"])["total"].as_u64().unwrap();
    let asked = kept.json(&["advocacy", "--asked"])["total"].as_u64().unwrap();
    assert_eq!(given + asked, total);
    let references = kept.json(&["advocacy", "brightwell", "--form", "reference"]);
    assert!(references["total"].as_u64().unwrap() > 0);
    assert!(references["items"].as_array().unwrap().iter().all(|item| item["form"] == "reference"));
    assert_eq!(kept.code(&["advocacy", "--form", "song"]), 2);
    assert_eq!(kept.code(&["advocacy", "tern", "--form", "introduction"]), 3);

    let moment = kept.json(&["delights", "--consent", "yes"])["items"][0]["id"].to_string();
    let said =
        stdout(&kept.ok(&["retold", &moment, "--heard-by", "the Leeds chapter", "--place", "a breakfast"]));
    assert!(said.starts_with("Retold \""), "{said}");
    let newest = &kept.json(&["advocacy", "--form", "retelling"])["items"][0];
    assert_eq!(newest["retells"]["id"].to_string(), moment);
    assert_eq!((&newest["heard_by"], &newest["place"]), (&json!("the Leeds chapter"), &json!("a breakfast")));
    kept.ok(&["undo"]);
    assert_eq!(kept.json(&["advocacy"])["total"].as_u64().unwrap(), total);
    assert_eq!(kept.code(&["retold", "calder"]), 2);
}

#[test]
fn an_ask_is_answered_with_what_was_asked_before() {
    let kept = Kept::sample();
    let guard = kept.json(&["advocacy", "ask", "aisha", "noor"]);
    let sentence = guard["sentence"].as_str().unwrap();
    assert!(sentence.starts_with("Aisha was asked "), "{sentence}");
    let asking = stdout(&kept.ok(&["log", "@\"Aisha Noor\" advocacy reference for a school #asked"]));
    assert!(asking.contains(sentence), "{asking}");
    let other = stdout(&kept.ok(&["log", "call @\"Aisha Noor\": how is the garden"]));
    assert!(!other.contains("was asked"), "{other}");
    assert_eq!(kept.code(&["advocacy", "ask", "brightwell foods"]), 2);
}

#[test]
fn introductions_and_quotes_are_listed_and_settled() {
    let kept = Kept::sample();
    let found = kept.json(&["advocacy", "introductions"]);
    let count = found["total"].as_u64().unwrap();
    let first = &found["items"][0];
    assert!(stdout(&kept.ok(&["advocacy", "introductions"])).contains(first["reason"].as_str().unwrap()));
    let name = |who: &str| first[who]["person"]["name"].as_str().unwrap().to_owned();
    kept.ok(&["advocacy", "dismiss", &name("one"), &name("other")]);
    assert_eq!(kept.json(&["advocacy", "introductions"])["total"].as_u64().unwrap(), count - 1);
    kept.ok(&["undo"]);
    assert_eq!(kept.json(&["advocacy", "introductions"])["total"].as_u64().unwrap(), count);

    let groups = kept.json(&["advocacy", "quotes"]);
    let group = &groups["items"][0];
    let ids: Vec<String> =
        group["quotes"].as_array().unwrap().iter().map(|quote| quote["id"].to_string()).collect();
    assert!(stdout(&kept.ok(&["advocacy", "quotes"])).contains("May we tell others?"));
    let mut answer = vec!["advocacy", "yes"];
    answer.extend(ids.iter().map(String::as_str));
    answer.extend(["--terms", "first name and firm", "--on", "yesterday"]);
    kept.ok(&answer);
    let left = kept.json(&["advocacy", "quotes"]);
    assert_eq!(left["total"].as_u64().unwrap(), groups["total"].as_u64().unwrap() - 1);
    kept.ok(&["undo"]);
    assert_eq!(kept.json(&["advocacy", "quotes"]), groups);
    assert_eq!(kept.code(&["advocacy", "no", "12345678"]), 3);
}
