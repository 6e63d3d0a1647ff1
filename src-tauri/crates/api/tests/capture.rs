//! The capture line as a window uses it: understood at every key, kept at Enter.
#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

use kept_api::{Journal, Surroundings, dispatch};
use kept_model::Uid;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};

const LINE: &str = "call Calder Water Priya: asked how the rollout feels. Calm, but nights still open the old console \
    > sit with the night team by fri 27 nov < book a change window by 1 dec \
    ! \"I slept through go-live weekend. First time in nine years.\"";

static NEXT: AtomicU64 = AtomicU64::new(1);

/// The sample journal on the morning of the picture.
fn sample() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let around = Surroundings {
        now: Box::new(|| "2026-11-19T10:05:00Z".parse().unwrap()),
        new_uid: Box::new(|| Uid(uuid::Uuid::from_u128(u128::from(NEXT.fetch_add(1, Ordering::Relaxed))))),
        zone: "Europe/London".parse().unwrap(),
        device: "test".to_owned(),
    };
    let mut journal = Journal::open(folder.path(), around).unwrap();
    dispatch(&mut journal, "sample", json!({ "as_of": "2026-11-19" })).unwrap();
    (folder, journal)
}

fn ask(journal: &mut Journal, command: &str, arguments: Value) -> Value {
    dispatch(journal, command, arguments).unwrap()
}

/// Every chip as `role=text shown`.
fn chips(understood: &Value) -> Vec<String> {
    let spans = understood["spans"].as_array().unwrap();
    let shown = spans.iter().filter(|span| !span["shows"].is_null());
    shown
        .map(|span| format!("{}={}", span["role"].as_str().unwrap(), span["shows"].as_str().unwrap()))
        .collect()
}

fn keys(prompts: &Value) -> Vec<&str> {
    prompts.as_array().unwrap().iter().map(|prompt| prompt["key"].as_str().unwrap()).collect()
}

fn prompt_about_the_rollout(journal: &mut Journal) -> String {
    let due = ask(journal, "due", json!({}));
    let prompts = due["items"].as_array().unwrap();
    let title = "Nobody has asked Priya how the rollout feels";
    let found = prompts.iter().find(|prompt| prompt["title"] == title);
    found.unwrap_or_else(|| panic!("{prompts:#?}"))["key"].as_str().unwrap().to_owned()
}

#[test]
fn the_line_of_the_picture_is_understood() {
    let (_folder, mut journal) = sample();
    let key = prompt_about_the_rollout(&mut journal);
    let understood = ask(&mut journal, "understand", json!({ "line": LINE, "answers": key }));
    assert_eq!(
        chips(&understood),
        [
            "kind=call",
            "account=Calder Water",
            "person=Priya Raman",
            "mine-marker=mine",
            "date=by Fri 27 Nov",
            "theirs-marker=theirs",
            "date=by Tue 1 Dec",
            "delight-marker=delight",
        ]
    );
    let saved: Vec<Value> = understood["will_save"].as_array().unwrap().clone();
    let rows: Vec<[&Value; 4]> = saved
        .iter()
        .map(|draft| [&draft["kind"], &draft["title"], &draft["detail"], &draft["when"]])
        .collect();
    assert_eq!(
        json!(rows),
        json!([
            [
                "call",
                "Call with Priya Raman, Calder Water",
                "asked how the rollout feels. Calm, but nights still open the old console",
                "today 10:05"
            ],
            ["promise", "Sit with the night team", "Promise, mine, to Priya Raman", "Fri 27 Nov"],
            ["promise", "Book a change window", "Promise, theirs, from Priya Raman", "Tue 1 Dec"],
            [
                "delight",
                "\"I slept through go-live weekend. First time in nine years.\"",
                "Delight moment, Priya Raman",
                null
            ],
        ])
    );
    assert_eq!([&saved[1]["owner"], &saved[1]["due"]], ["me", "2026-11-27"]);
    assert_eq!([&saved[2]["owner"], &saved[2]["due"]], ["them", "2026-12-01"]);
    let delight = &saved[3];
    assert_eq!(delight["words"], "I slept through go-live weekend. First time in nine years.");
    assert_eq!([&delight["lever"], &delight["consent"]], ["ease", "ask"]);
    assert_eq!(delight["lever_is_guess"], true);
    assert_eq!(understood["summary"], "1 entry, 2 promises, 1 delight moment");
    assert_eq!(keys(&understood["answers"])[0], key);
    assert_eq!(understood["problems"], json!([]));
    assert_eq!(understood["new_accounts"], json!([]));
}

#[test]
fn keeping_it_ends_the_prompt_and_undo_brings_it_back() {
    let (_folder, mut journal) = sample();
    let key = prompt_about_the_rollout(&mut journal);
    let before = ask(&mut journal, "due", json!({}));
    let logged = ask(&mut journal, "log", json!({ "line": LINE, "answers": key, "lever": "humanity" }));
    assert_eq!(logged["total"], 4);
    assert_eq!(logged["items"][0]["tags"], json!(["used"]));
    let lever = json!({ "name": "lever", "value": "humanity" });
    assert!(logged["items"][3]["fields"].as_array().unwrap().contains(&lever), "{logged:#}");
    let after = ask(&mut journal, "due", json!({}));
    assert!(!keys(&after["items"]).contains(&key.as_str()));
    ask(&mut journal, "undo", json!({}));
    assert_eq!(ask(&mut journal, "due", json!({}))["items"], before["items"]);
}

/// What the preview says will end is what ends, for a call with every account of the sample.
#[test]
fn the_preview_of_what_ends_is_true() {
    let (_folder, mut journal) = sample();
    let accounts = ask(&mut journal, "accounts", json!({}));
    let mut ended_any = 0;
    for account in accounts["items"].as_array().unwrap() {
        for words in ["hi", "hi #gave", "hi #renewal #used #works", "hi = fewer tickets", "every 2 weeks"] {
            let line = format!("call @\"{}\": {words}", account["name"].as_str().unwrap());
            let before = ask(&mut journal, "due", json!({}));
            let said = ask(&mut journal, "understand", json!({ "line": line }));
            ask(&mut journal, "log", json!({ "line": line }));
            let after = ask(&mut journal, "due", json!({}));
            ask(&mut journal, "undo", json!({}));
            // Silence and balance hang on the newest entry: the same prompt has another key then.
            let title =
                |prompt: &Value| (prompt["rule"].clone(), prompt["account"].clone(), prompt["entry"].clone());
            let left: Vec<_> = after["items"].as_array().unwrap().iter().map(title).collect();
            let is_gone = |prompt: &&Value| !left.contains(&title(prompt));
            let mut gone: Vec<&str> = before["items"]
                .as_array()
                .unwrap()
                .iter()
                .filter(is_gone)
                .map(|p| p["key"].as_str().unwrap())
                .collect();
            let mut told = keys(&said["answers"]);
            gone.sort_unstable();
            told.sort_unstable();
            assert_eq!(told, gone, "{line}");
            ended_any += gone.len();
        }
    }
    assert!(ended_any > 5, "the sample has prompts that a call ends");
}

#[test]
fn plain_text_and_carets_are_counted_as_javascript_does() {
    let (_folder, mut journal) = sample();
    // The sign before the name is two units, and four bytes.
    let line = "note 🙂 @Cald";
    let understood = ask(&mut journal, "understand", json!({ "line": line, "caret": 13 }));
    let item = &understood["completion"]["items"][0];
    assert_eq!([&item["insert"], &item["noun"]], ["@\"Calder Water\"", "account"]);
    let place = [&understood["completion"]["start"], &understood["completion"]["end"]];
    assert_eq!(place, [8, 13]);
    let new = &understood["spans"].as_array().unwrap().last().unwrap().clone();
    assert_eq!([&new["start"], &new["end"]], [8, 13]);
    assert_eq!([&new["shows"], &new["noun"]], ["Calder Water", "account"]);
    let plain = json!({ "line": line, "plain": [{ "start": 8, "end": 13 }] });
    let understood = ask(&mut journal, "understand", plain.clone());
    assert_eq!(chips(&understood), ["kind=note"]);
    assert_eq!(understood["completion"], Value::Null);
    let logged = ask(&mut journal, "log", plain);
    assert_eq!(logged["items"][0]["body"], "🙂 @Cald");
    assert_eq!(logged["items"][0]["source"], line);
    assert_eq!(logged["items"][0]["accounts"], json!([]));
}

#[test]
fn words_are_finished_where_they_may_be() {
    let (_folder, mut journal) = sample();
    let labels = |journal: &mut Journal, line: &str| -> Vec<String> {
        let understood = ask(journal, "understand", json!({ "line": line }));
        let items = understood["completion"]["items"].as_array().cloned().unwrap_or_default();
        items.iter().map(|item| item["label"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(labels(&mut journal, ""), ["call", "met", "email", "visit", "chat", "note"]);
    assert_eq!(labels(&mut journal, "vis"), ["visit"]);
    assert_eq!(labels(&mut journal, "call calder w"), ["Calder Water"]);
    assert_eq!(
        labels(&mut journal, "call Calder Water pri")[0],
        "Priya Raman",
        "who works there comes first"
    );
    assert_eq!(labels(&mut journal, "call @\"calder w"), ["Calder Water"]);
    assert!(labels(&mut journal, "call Calder Water").is_empty(), "the name is whole");
    assert!(labels(&mut journal, "call Calder Water: hi pri").is_empty(), "prose is left alone");
    assert_eq!(labels(&mut journal, "note hi #ga"), ["#gave"]);
    assert!(labels(&mut journal, "@").len() == 6);
}

#[test]
fn what_stands_in_the_way_is_said_where_it_stands() {
    let (_folder, mut journal) = sample();
    let mut problems =
        |line: &str| ask(&mut journal, "understand", json!({ "line": line }))["problems"].clone();
    let found = problems("@\"Calder Water\" > send it by 31 feb");
    assert_eq!([&found[0]["start"], &found[0]["end"]], [29, 35]);
    let found = problems("every 3 weeks");
    assert_eq!([&found[0]["start"], &found[0]["end"]], [0, 13]);
    assert!(found[0]["message"].as_str().unwrap().contains("names none"), "{found}");
    let found = problems("@\"Calder Water\" every 3 weeks, at most 2");
    assert!(found[0]["message"].as_str().unwrap().contains("longer maximum"), "{found}");
    let found = problems("@Brandnew live 1 dec");
    assert!(found[0]["message"].as_str().unwrap().contains("no order"), "{found}");
    dispatch(&mut journal, "log", json!({ "line": "note @\"Calder Paper\": hi" })).unwrap();
    let found = ask(&mut journal, "understand", json!({ "line": "call @calder: hi" }))["problems"].clone();
    assert_eq!(found[0]["candidates"], json!(["Calder Water", "Calder Paper"]));
    let understood = ask(&mut journal, "understand", json!({ "line": "@Brandnew every 3 weeks, at most 6" }));
    assert_eq!(understood["new_accounts"], json!(["Brandnew"]));
    assert_eq!(understood["facts"], json!(["Brandnew: a word every 21 days, at most 42 apart."]));
    assert_eq!(understood["summary"], "1 fact");
    assert_eq!(understood["spans"][0]["is_new"], true);
}

#[test]
fn the_draft_comes_back_until_its_line_is_kept() {
    let (_folder, mut journal) = sample();
    let draft = json!({ "line": "call @Cal 🙂", "plain": [{ "start": 5, "end": 9 }], "answers": "abc123" });
    assert_eq!(ask(&mut journal, "draft", json!({}))["line"], "");
    ask(&mut journal, "keep_draft", draft.clone());
    assert_eq!(ask(&mut journal, "draft", json!({})), draft);
    ask(&mut journal, "log", json!({ "line": "note another line" }));
    assert_eq!(ask(&mut journal, "draft", json!({})), draft, "another line leaves it alone");
    ask(&mut journal, "log", draft.clone());
    assert_eq!(ask(&mut journal, "draft", json!({}))["line"], "");
    ask(&mut journal, "keep_draft", draft);
    ask(&mut journal, "keep_draft", json!({ "line": "  " }));
    assert_eq!(ask(&mut journal, "draft", json!({}))["line"], "");
}
