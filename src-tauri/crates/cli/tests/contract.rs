//! What scripts rely on: exit codes, objects, standard input, pipes, and what is refused.

mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;
use support::{Kept, Value, json, stderr, stdout};

#[test]
fn exit_codes() {
    let kept = Kept::sample();
    for (words, code) in [
        (&["due"][..], 0),
        (&["search", "backup"], 0),
        (&["search", "bakcup"], 0),
        (&["search", "zzzzqqqq"], 3),
        (&["search", "backup", "colour:red"], 2),
        (&["search", "backup", "--limt", "3"], 2),
        (&["search"], 2),
        (&["show", "nobody at all"], 3),
        (&["show", "999999"], 3),
        (&["done", "zzzzzz"], 3),
        (&["snooze", "81", "yesterday"], 2),
        (&["snooze", "81", "blue"], 2),
        (&["delete", "twelve"], 2),
        (&["log", ""], 2),
        (&["log"], 2),
        (&["frobnicate"], 2),
        (&["history", "--limit", "many"], 2),
        (&["import", "/nowhere/at/all.csv"], 1),
        (&["redo"], 1),
        (&["--version"], 0),
        (&["log", "--help"], 0),
    ] {
        assert_eq!(kept.code(words), code, "{words:?}");
    }
}

#[test]
fn every_list_is_items_total_more() {
    let kept = Kept::sample();
    for words in [&["search", "backup"][..], &["due"], &["accounts"], &["history"], &["show", "1"]] {
        let reply = kept.json(words);
        assert!(
            reply["items"].is_array() && reply["total"].is_u64() && reply["more"].is_boolean(),
            "{words:?}"
        );
    }
    for words in [&["search", "backup"][..], &["accounts"]] {
        for item in kept.json(words)["items"].as_array().unwrap() {
            assert!(item["uid"].is_string() && item["id"].is_i64() && item["kind"].is_string(), "{item}");
            assert!(item.get("day").is_some(), "{item}");
        }
    }
    let logged = kept.json(&["log", "call @acme: hello > send the list"]);
    assert_eq!((&logged["total"], &logged["more"]), (&json!(2), &json!(false)));
    for operation in kept.json(&["history"])["items"].as_array().unwrap() {
        assert!(operation["uid"].is_string() && operation["id"].is_i64(), "{operation}");
        assert_eq!((&operation["kind"], operation["day"].as_str().unwrap().len()), (&json!("operation"), 10));
    }
    for prompt in kept.json(&["due"])["items"].as_array().unwrap() {
        assert!(prompt["uid"].is_string() && prompt["id"] == prompt["key"], "{prompt}");
        assert!(prompt["kind"] == "prompt" && prompt["day"].is_string(), "{prompt}");
        assert!(
            prompt["key"].is_string() && prompt["rule"].is_string() && prompt["reason"].is_string(),
            "{prompt}"
        );
    }
    for promise in kept.json(&["due"])["coming"].as_array().unwrap() {
        assert!(
            promise["owner"].is_string() && promise["state"] == "open" && promise.get("due").is_some(),
            "{promise}"
        );
    }
    let cut = kept.json(&["search", "backup", "--limit", "2"]);
    assert_eq!((cut["items"].as_array().unwrap().len(), &cut["more"]), (2, &json!(true)));
}

#[test]
fn failures_are_an_object_and_a_sentence() {
    let kept = Kept::empty();
    for (words, code) in [
        (&["search", "colour:red", "--json"][..], "invalid"),
        (&["show", "nobody", "--json"], "not_found"),
        (&["undo", "--json"], "no_undo"),
        (&["import", "/nowhere.csv", "--json"], "file"),
        (&["frobnicate", "--json"], "invalid"),
    ] {
        let output = kept.run(words);
        let object: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(object["error"]["code"], code, "{words:?}");
        assert!(object["error"]["message"].is_string());
        assert!(stderr(&output).starts_with("kept: "), "{}", stderr(&output));
    }
    let output = kept.run(&["search", "zzzz", "--json"]);
    assert_eq!((output.status.code(), stdout(&output).contains("\"total\":0")), (Some(3), true));
}

#[test]
fn an_unknown_filter_is_pointed_at() {
    let kept = Kept::empty();
    let output = kept.run(&["search", "backup", "colour:red"]);
    let lines: Vec<String> = stderr(&output).lines().map(str::to_owned).collect();
    assert!(lines[0].starts_with("kept: there is no filter \"colour:\""));
    assert!(lines[0].contains("account, person, kind"));
    assert_eq!(&lines[1..], ["  backup colour:red", "         ^"]);
    assert_eq!(stdout(&output), "");
}

#[test]
fn standard_input_is_one_entry_or_many() {
    let kept = Kept::empty();
    kept.with_input(&["log", "-"], b"call @acme: first line\nsecond line\n");
    assert_eq!(kept.json(&["show", "1"])["entry"]["body"], "first line\nsecond line");
    let output =
        kept.with_input(&["log", "--lines", "-", "--json"], b"note @acme: two\n\n   \nnote @acme: three");
    let objects: Vec<Value> =
        stdout(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(objects.len(), 2);
    assert_eq!(objects[1]["items"][0]["body"], "three");
    // A line that does not fit is told by its number and spares the others.
    let output = kept.with_input(&["log", "--lines"], b"note @acme: four\nno\0text\nnote @acme: five\n");
    assert_eq!((output.status.code(), stdout(&output).lines().count()), (Some(2), 2));
    assert!(stderr(&output).starts_with("kept: line 2: "), "{}", stderr(&output));
}

#[test]
fn an_acknowledgement_comes_before_the_next_line_is_read() {
    let kept = Kept::empty();
    let mut writer =
        kept.command(&["log", "--lines", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut lines, mut replies) =
        (writer.stdin.take().unwrap(), BufReader::new(writer.stdout.take().unwrap()));
    for word in ["alder", "birch", "cedar"] {
        writeln!(lines, "note @acme: {word}").unwrap();
        let mut reply = String::new();
        while !reply.contains(word) {
            reply.clear();
            assert!(replies.read_line(&mut reply).unwrap() > 0, "no reply to {word}");
        }
        // Acknowledged is durable and searchable, in any process.
        assert_eq!(kept.json(&["search", word])["total"], 1);
    }
    drop(lines);
    assert!(writer.wait().unwrap().success());
}

#[test]
fn words_that_start_with_a_dash_belong_to_the_line() {
    let kept = Kept::empty();
    kept.ok(&["log", "call", "@acme:", "-5", "degrees", "--frosty", "in", "the", "hall"]);
    kept.ok(&["log", "call @acme: 20 degrees in the hall"]);
    assert_eq!(kept.json(&["show", "1"])["entry"]["body"], "-5 degrees --frosty in the hall");
    assert_eq!(kept.json(&["search", "degrees", "-frosty"])["items"][0]["id"], 2);
    assert_eq!(kept.json(&["search", "-frosty", "degrees", "--new"])["total"], 1);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let kept = Kept::sample();
    for words in [
        &["search", "the", "--limit", "1000"][..],
        &["search", "the", "--json", "--limit", "1000"],
        &["completions", "bash"],
    ] {
        let mut child = kept.command(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""), "{words:?}");
    }
}

#[test]
fn nothing_but_text_goes_into_a_pipe() {
    let kept = Kept::sample();
    kept.ok(&["log", "note @acme: \u{1b}[31mred\u{1b}[0m and \u{7}bell"]);
    for words in [
        &["due"][..],
        &["search", "backup"],
        &["search", "bell"],
        &["accounts"],
        &["show", "calder"],
        &["history"],
        &["brief", "acme"],
    ] {
        let text = stdout(&kept.ok(words));
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{words:?}: {text:?}");
    }
    // The query is not repeated in what a pipe receives.
    assert!(!stdout(&kept.ok(&["search", "bakcup"])).contains("bakcup"));
    assert_eq!(
        stdout(&kept.ok(&["search", "backup", "--limit", "3"])).lines().count(),
        4,
        "one hit, one line"
    );
}

#[test]
fn the_clock_can_be_stopped_and_must_be_an_instant() {
    let kept = Kept::empty();
    let output = kept
        .command(&["due"])
        .env("KEPT_NOW", "2027-01-01T23:30:00Z")
        .env("TZ", "Asia/Tokyo")
        .output()
        .unwrap();
    assert!(stdout(&output).starts_with("Saturday 2 January 2027\n"));
    assert_eq!(kept.command(&["due"]).env("KEPT_NOW", "today").output().unwrap().status.code(), Some(2));
}

#[test]
fn the_data_folder_is_named_by_option_variable_or_platform() {
    let kept = Kept::empty();
    let other = tempfile::TempDir::new().unwrap();
    let home = tempfile::TempDir::new().unwrap();
    kept.ok(&["log", "note @acme: x", "--data-dir", other.path().to_str().unwrap()]);
    assert!(other.path().join("journal.sqlite").is_file());
    assert!(!kept.journal().exists());
    if cfg!(target_os = "linux") {
        let mut command = kept.command(&["accounts"]);
        command.env_remove("KEPT_DATA_DIR").env("XDG_DATA_HOME", home.path());
        assert!(command.output().unwrap().status.success());
        assert!(home.path().join("kept/journal.sqlite").is_file());
    }
}
