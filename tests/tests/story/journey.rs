//! One journey on the api: the lines that everybody tries first, found again, acted on, briefed, taken back, done again.

use kept_api::{ErrorCode, Journal, dispatch};
use kept_tests::{Dump, difference, dump, open};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The lines, and what each becomes: the kinds of its entries in their order.
const LINES: &[(&str, &[&str])] = &[
    ("call @acme priya: firewall rollout done in Leeds, nobody noticed", &["call"]),
    ("@acme > send sizing doc by fri", &["promise"]),
    ("@acme < signed DPA from their legal by 15 jan", &["promise"]),
    ("@acme ! Priya: \"first upgrade nobody noticed\" #advocacy", &["delight"]),
    (
        "met @brightwell tom, aisha yesterday: fear of the Q1 move > intro to Novatech CIO by next wed \
         < headcount by eom ! Tom thanked Sam",
        &["meeting", "promise", "promise", "delight"],
    ),
    ("@novatech order PO-4711 firewall refresh 84k EUR, live 1 dec", &["order"]),
    ("remind @novatech is the dashboard used? 30d after live", &["promise"]),
    ("@acme every 3 weeks, at most 6", &[]),
    ("@acme renewal 30 sep 2027", &[]),
    ("@acme ? who owns the backup policy since the merger", &["question"]),
    ("email @brightwell: \"Sun server\" invoice sorted same day", &["email"]),
    ("> call Dana back in 3 business days", &["promise"]),
];

fn say(journal: &mut Journal, command: &str, arguments: Value) -> Value {
    match dispatch(journal, command, arguments) {
        Ok(reply) => reply,
        Err(error) => panic!("{command}: {error}"),
    }
}

fn same(expected: &Dump, folder: &std::path::Path, what: &str) {
    let found = dump(folder);
    assert!(found == *expected, "{what}{}", difference(expected, &found));
}

fn texts<'v>(reply: &'v Value, list: &str, field: &str) -> Vec<&'v str> {
    reply[list].as_array().unwrap().iter().map(|item| item[field].as_str().unwrap_or("-")).collect()
}

fn find(journal: &mut Journal, line: &str) -> Vec<String> {
    let reply = say(journal, "search", json!({ "line": line, "best": true }));
    texts(&reply, "items", "text").into_iter().map(str::to_owned).collect()
}

#[test]
fn the_lines_that_everybody_tries_first() {
    let folder = TempDir::new().unwrap();
    let mut journal = open(folder.path());
    let mut dumps = vec![dump(folder.path())];
    let mut entries = Vec::new();
    for (line, kinds) in LINES {
        let reply = say(&mut journal, "log", json!({ "line": line }));
        assert_eq!(texts(&reply, "items", "kind"), *kinds, "{line}");
        if kinds.is_empty() {
            assert_eq!(reply["facts"].as_array().unwrap().len(), 1, "{line}: {reply}");
        }
        entries.extend(reply["items"].as_array().unwrap().iter().cloned());
        dumps.push(dump(folder.path()));
    }
    became(&entries);
    found_again(&mut journal);
    let due = say(&mut journal, "due", json!({}));
    assert_eq!(due["day"], "2026-11-19");
    let coming = texts(&due, "coming", "body");
    let prompting = texts(&due, "items", "title").join("\n");
    for promise in
        ["send sizing doc", "signed DPA from their legal", "intro to Novatech CIO", "call Dana back"]
    {
        assert!(
            coming.contains(&promise) || prompting.contains(promise),
            "{promise} is neither due nor coming:\n{prompting}\n{coming:?}"
        );
    }

    act(&mut journal, &entries, folder.path(), &mut dumps);
    let brief = say(&mut journal, "brief", json!({ "name": "acme" }));
    for part in [
        "who owns the backup policy since the merger",
        "signed DPA from their legal",
        "first upgrade nobody noticed",
    ] {
        assert!(brief["text"].as_str().unwrap().contains(part), "{part} is missing:\n{}", brief["text"]);
        assert!(brief["markdown"].as_str().unwrap().contains(part), "{part} is missing in Markdown");
    }
    back_and_forth(journal, folder.path(), &dumps);
}

/// What the dates, owners and values of the lines were understood as.
fn became(entries: &[Value]) {
    let one = |body: &str| {
        entries
            .iter()
            .find(|entry| entry["body"].as_str().unwrap().contains(body))
            .unwrap_or_else(|| panic!("{body}"))
    };
    for (body, field, value) in [
        ("sizing doc", "due", "2026-11-20"),
        ("sizing doc", "owner", "me"),
        ("signed DPA", "due", "2027-01-15"),
        ("signed DPA", "owner", "them"),
        ("intro to Novatech", "due", "2026-11-25"),
        ("headcount", "due", "2026-11-30"),
        ("is the dashboard used", "due", "2026-12-31"),
        ("call Dana back", "due", "2026-11-24"),
        ("call Dana back", "state", "open"),
    ] {
        assert_eq!(one(body)[field], value, "{body}: {field}\n{}", one(body));
    }
    assert_eq!(one("firewall rollout")["accounts"][0]["name"], "acme");
    assert!(
        one("Sun server")["body"].as_str().unwrap().contains("\"Sun server\""),
        "quotes are never parsed"
    );
    let order = entries.iter().find(|entry| entry["kind"] == "order").unwrap();
    let fields = order["fields"].to_string();
    assert!(fields.contains("PO-4711") && fields.contains("84") && fields.contains("EUR"), "{fields}");
}

fn found_again(journal: &mut Journal) {
    for (line, text) in [
        ("backup poli", "who owns the backup policy since the merger"),
        ("account:brightwell invoice", "\"Sun server\" invoice sorted same day"),
        ("is:open owner:them after:\"1 nov\" headc", "headcount"),
        ("tag:advocacy", "first upgrade nobody noticed"),
        ("dashbord", "is the dashboard used"),
        ("kind:order", "firewall refresh"),
    ] {
        let found = find(journal, line);
        assert!(found.iter().any(|hit| hit.contains(text)), "{line} finds {found:?}");
    }
    assert_eq!(find(journal, "zyzzyva"), Vec::<String>::new());
    let refused = dispatch(journal, "search", json!({ "line": "colour:red" })).unwrap_err();
    assert_eq!((refused.code, refused.position), (ErrorCode::Invalid, Some(0)), "{refused}");
}

/// Keeps, answers, moves, edits and deletes, one operation each.
fn act(journal: &mut Journal, entries: &[Value], folder: &std::path::Path, dumps: &mut Vec<Dump>) {
    let id = |body: &str| {
        let entry = entries.iter().find(|entry| entry["body"].as_str().unwrap().contains(body)).unwrap();
        entry["id"].as_i64().unwrap()
    };
    let target = |body: &str| format!("#{}", id(body));
    let steps = [
        ("done", json!({ "target": target("sizing doc") })),
        ("done", json!({ "target": target("backup policy") })),
        ("snooze", json!({ "target": target("headcount"), "phrase": "in 2 weeks" })),
        (
            "edit",
            json!({ "target": target("firewall rollout"), "fields": [["body", "firewall rollout done in York"]] }),
        ),
        ("delete", json!({ "target": target("fear of the Q1 move") })),
    ];
    for (command, arguments) in steps {
        say(journal, command, arguments);
        dumps.push(dump(folder));
    }
    assert_eq!(
        find(journal, "account:brightwell fear"),
        Vec::<String>::new(),
        "what was deleted is not found"
    );
    assert_eq!(find(journal, "rollout york").len(), 1);
    assert_eq!(find(journal, "rollout leeds"), Vec::<String>::new());
    let kept = say(journal, "show", json!({ "target": target("sizing doc") }));
    assert_eq!(kept["entry"]["state"], "kept");
}

/// Takes everything back, one operation at a time, does it all again, and once more after opening the journal anew.
fn back_and_forth(mut journal: Journal, folder: &std::path::Path, dumps: &[Dump]) {
    for round in 0..2 {
        for (step, before) in dumps.iter().enumerate().rev().skip(1) {
            let undone = say(&mut journal, "undo", json!({}));
            same(before, folder, &format!("round {round}: undo to step {step}: {}", undone["label"]));
        }
        assert_eq!(dispatch(&mut journal, "undo", json!({})).unwrap_err().code, ErrorCode::NoUndo);
        assert_eq!(find(&mut journal, "firewall"), Vec::<String>::new(), "round {round}");
        for (step, after) in dumps.iter().enumerate().skip(1) {
            let redone = say(&mut journal, "redo", json!({}));
            same(after, folder, &format!("round {round}: redo of step {step}: {}", redone["label"]));
        }
        assert_eq!(dispatch(&mut journal, "redo", json!({})).unwrap_err().code, ErrorCode::NoUndo);
        assert_eq!(find(&mut journal, "rollout york").len(), 1, "round {round}");
        journal = open(folder);
    }
    let doctor = say(&mut journal, "doctor", json!({}));
    assert_eq!(doctor["sound"], true, "{doctor}");
    assert_eq!(doctor["mended"], json!([]), "{doctor}");
}
