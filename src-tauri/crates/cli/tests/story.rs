//! Every command as a person or a script uses it, in processes of their own, on the sample of 19 November 2026.

mod support;

use support::{Kept, json, stderr, stdout};

#[test]
fn log_search_due_act_and_take_back() {
    let kept = Kept::sample();

    let logged = kept.json(&[
        "log",
        "call @calder priya: panels swapped in Leeds > send the panel list by fri ! nobody noticed",
    ]);
    let kinds: Vec<&str> =
        logged["items"].as_array().unwrap().iter().map(|item| item["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["call", "promise", "delight"]);
    for item in logged["items"].as_array().unwrap() {
        assert!(item["uid"].is_string() && item["id"].is_i64());
        assert_eq!(item["day"], "2026-11-19");
    }
    let promise = &logged["items"][1];
    assert_eq!(
        (&promise["due"], &promise["owner"], &promise["state"]),
        (&json!("2026-11-20"), &json!("me"), &json!("open"))
    );
    let number = &promise["id"];
    let id = number.to_string();

    // Another process finds it at once, and the filters see it.
    let found = kept.json(&["search", "panel", "list", "is:open", "owner:me"]);
    assert_eq!(found["items"][0]["id"], *number);
    assert_eq!((&found["total"], &found["more"]), (&json!(1), &json!(false)));

    // It prompts: one working day before.
    let due = kept.json(&["due"]);
    let prompt = due["items"].as_array().unwrap().iter().find(|prompt| prompt["entry"] == *number).unwrap();
    assert_eq!(prompt["rule"], "promise_mine");
    assert!(prompt["reason"].as_str().unwrap().contains("Fri 20 Nov"));
    let key = prompt["key"].as_str().unwrap();

    assert!(stdout(&kept.ok(&["snooze", &id, "in", "3", "weeks"])).contains("moved to Thu 10 Dec"));
    assert!(stdout(&kept.ok(&["undo"])).contains("Taken back: Move promise"));
    assert_eq!(stdout(&kept.ok(&["done", key])), "send the panel list: kept.\n");
    let prompts = kept.json(&["due"]);
    assert!(prompts["items"].as_array().unwrap().iter().all(|prompt| prompt["key"] != key));

    // Undo and redo run through the operations of earlier processes.
    kept.ok(&["undo"]);
    kept.ok(&["undo"]);
    assert_eq!(kept.code(&["search", "panel", "list", "is:open"]), 3);
    kept.ok(&["redo"]);
    kept.ok(&["redo"]);
    assert_eq!(kept.json(&["show", &id])["entry"]["state"], "kept");
    assert_eq!(kept.code(&["redo"]), 1);
}

#[test]
fn a_prompt_is_put_off_to_an_hour_and_until_they_reply() {
    let kept = Kept::sample();
    let key = |title: &str| {
        let due = kept.json(&["due"]);
        let found = due["items"].as_array().unwrap().iter().find(|prompt| prompt["title"] == title);
        found.map(|prompt| prompt["key"].as_str().unwrap().to_owned())
    };
    let before = kept.json(&["due"])["snoozed"].as_u64().unwrap();
    let title = "Quote for spare scanner batteries";
    let quote = key(title).unwrap();

    let acted = kept.json(&["snooze", &quote, "16:30"]);
    assert_eq!(acted["back"], json!({ "day": "2026-11-19", "minute": 990 }));
    assert_eq!(acted["sentence"], json!(format!("{title}: again today at 16:30.")));
    assert_eq!(key(title), None);
    kept.ok(&["undo"]);
    assert_eq!(key(title).as_ref(), Some(&quote));

    let said = stdout(&kept.ok(&["snooze", &quote, "when", "they", "reply"]));
    assert_eq!(said, format!("{title}: again when Brightwell Foods replies, on Thu 3 Dec at the latest.\n"));
    let due = stdout(&kept.ok(&["due"]));
    assert!(due.contains(&format!("{} prompts put off for later", before + 1)), "{due}");
    kept.ok(&["log", "email from @brightwell marcus: no hurry with the quote"]);
    assert_eq!(key(title).as_ref(), Some(&quote), "they replied");

    let refused = kept.run(&["snooze", &quote, "9:00"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("is Thu 19 Nov at 09:00, which is past; name a later time"));
}

#[test]
fn pages_are_set_without_a_terminal() {
    let kept = Kept::sample();
    let due = stdout(&kept.ok(&["due"]));
    assert!(due.starts_with("Thursday 19 November 2026\n"));
    for heading in ["\nMeetings\n", "\nLate\n", "\nToday\n", "\nComing up\n"] {
        assert!(due.contains(heading), "{heading} in\n{due}");
    }
    assert!(due.contains("more prompts: kept due --all"));
    assert!(!stdout(&kept.ok(&["due", "--all"])).contains("--all"));

    let accounts = stdout(&kept.ok(&["accounts"]));
    assert_eq!(accounts.lines().count(), 9);
    assert!(accounts.contains("\nCalder Water "));

    let brief = stdout(&kept.ok(&["brief", "calder"]));
    assert!(brief.contains("Calder Water") && brief.contains("Priya"));
    assert!(stdout(&kept.ok(&["brief", "calder", "--markdown"])).starts_with('#'));
    assert_eq!(kept.json(&["brief", "calder", "water"])["account"]["name"], "Calder Water");

    assert!(stdout(&kept.ok(&["show", "calder", "water"])).contains("\nPeople\n"));
    assert!(
        stdout(&kept.ok(&["show", "priya"]))
            .starts_with("Priya Raman  Head of Infrastructure, Calder Water\n")
    );
    assert!(stdout(&kept.ok(&["doctor"])).starts_with("The journal is sound: 899 entries in "));
    assert!(stdout(&kept.ok(&["reindex"])).starts_with("The search index was made anew"));
    assert!(stdout(&kept.ok(&["completions", "bash"])).contains("_kept"));
    assert!(stdout(&kept.ok(&[])).contains("Usage: kept"));
    assert_eq!(kept.code(&["sample"]), 2);
}

#[test]
fn edit_and_delete_are_operations() {
    let kept = Kept::empty();
    kept.ok(&["log", "call", "@acme:", "racks", "delivered"]);
    let edited = stdout(&kept.ok(&["edit", "#1", "body=racks", "delivered", "twice", "day=yesterday"]));
    assert_eq!(
        edited,
        "Edited call #1 \"racks delivered\".\n#1  yesterday  call  acme: racks delivered twice\n"
    );
    assert_eq!(kept.code(&["edit", "1", "colour=red"]), 2);
    assert_eq!(kept.code(&["edit", "1"]), 2);
    assert_eq!(kept.code(&["edit", "99", "body=x"]), 3);
    kept.ok(&["edit", "acme", "purpose=keep the racks cool"]);
    assert_eq!(kept.json(&["accounts"])["items"][0]["purpose"], "keep the racks cool");
    assert_eq!(stdout(&kept.ok(&["delete", "1"])), "Deleted call #1 \"racks delivered twice\".\n");
    assert_eq!(kept.code(&["show", "1"]), 3);
    assert_eq!(stdout(&kept.ok(&["undo"])), "Taken back: Delete call #1 \"racks delivered twice\"\n");
    assert_eq!(kept.json(&["show", "#1"])["entry"]["day"], "2026-11-18");
    let history = kept.json(&["history", "--limit", "2"]);
    assert_eq!(
        (history["items"][0]["role"].as_str(), history["items"][1]["undone"].as_bool()),
        (Some("undo"), Some(true))
    );
    assert_eq!(history["more"], true);
}

#[test]
fn a_new_journal_says_that_nothing_is_due() {
    let kept = Kept::empty();
    assert!(stdout(&kept.ok(&["due"])).contains("Nothing is due."));
    assert!(stdout(&kept.ok(&["accounts"])).starts_with("There is no account yet"));
    assert_eq!(kept.code(&["undo"]), 1);
    assert_eq!(kept.code(&["brief", "nobody"]), 3);
}

#[test]
fn an_ambiguous_name_lists_whom_it_may_mean() {
    let kept = Kept::sample();
    let output = kept.run(&["log", "call @tom: hello", "--json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output)
            .starts_with("kept: \"tom\" may mean Tom Ashby (Calder Water), Tom Ellery (Brightwell Foods)")
    );
    let error: support::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(error["error"]["code"], "ambiguous");
    assert_eq!(error["error"]["candidates"][0], "Tom Ashby (Calder Water)");
    assert_eq!(kept.json(&["history"])["total"], kept.json(&["history"])["items"].as_array().unwrap().len());
}

#[test]
fn what_happened_is_a_line_for_the_shell() {
    let kept = Kept::sample();
    let due = kept.json(&["due"]);
    let playbook =
        due["items"].as_array().unwrap().iter().find(|prompt| prompt["rule"] == "playbook").unwrap();
    let said = stdout(&kept.ok(&["done", playbook["key"].as_str().unwrap()]));
    assert!(said.contains("\nWhat happened? kept log 'call @"), "{said}");
}
