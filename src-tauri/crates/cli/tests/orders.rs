//! Orders and playbooks as a person and a script use them, in processes of their own.

mod support;

use support::{Kept, json, stderr, stdout};

/// Four orders of three accounts, as of 19 November 2026.
fn shop() -> Kept {
    let kept = Kept::empty();
    for (line, edits) in [
        ("@calder order PO-4711 Edge refresh 84k EUR, live 1 dec", &["day=2026-11-02"][..]),
        (
            "@calder order Service desk tools",
            &["day=2026-08-20", "live=2026-10-16", "adopted=: 31 of 42 sites"],
        ),
        ("@tern order Depot Wi-Fi", &["day=2026-01-05", "live=2026-02-01: all depots"]),
        ("@maddox order Licence count", &["day=2024-06-01", "valued=2025-01-05", "renewed=2026-06-01"]),
    ] {
        let logged = kept.json(&["log", line]);
        let id = logged["items"][0]["id"].to_string();
        kept.ok(&[&["edit", &id][..], edits].concat());
    }
    for day in ["2026-08-01", "2026-08-20", "2026-09-01", "2026-10-01"] {
        let logged = kept.json(&["log", "call @calder: hello"]);
        kept.ok(&["edit", &logged["items"][0]["id"].to_string(), &format!("day={day}")]);
    }
    // The account was known before the ninety days began.
    let first = kept.json(&["log", "note @calder: first contact"]);
    kept.ok(&["edit", &first["items"][0]["id"].to_string(), "day=2025-01-05"]);
    kept
}

#[test]
fn everything_bought_on_one_page() {
    let kept = shop();
    assert_eq!(
        stdout(&kept.ok(&["orders"])),
        "\
Four orders. One is not live yet, two are live and not adopted yet.

calder
  #1  Edge refresh, PO-4711, 84000 EUR: ordered 2 Nov, live planned for 1 Dec
      Too early to compare touches: the 90 days after the order end on 31 Jan 2027.
  #2  Service desk tools: ordered 20 Aug, live 16 Oct, adopted: 31 of 42 sites
      2 of 4 touches came after the order: 2 in the 90 days up to it, 2 in the 90 days after.

maddox
  #4  Licence count: ordered 1 Jun 2024, valued 5 Jan 2025, renewed 1 Jun
      Touches cannot be compared: the first entry about this account is of 1 Jun 2024, within the 90 days up to the order.

tern
  #3  Depot Wi-Fi: ordered 5 Jan, live 1 Feb (all depots), adopted: nobody has asked
      Live, not adopted: live for 291 days, and nobody has written down who uses it.
      Touches cannot be compared: the first entry about this account is of 5 Jan, within the 90 days up to the order.

2 of 4 touches came after the order, over one order: 2 in the 90 days up to it, 2 in the 90 days after.
"
    );
    let stuck = stdout(&kept.ok(&["orders", "--stuck", "--by", "step"]));
    assert!(stuck.contains("\nLive, not adopted yet\n  #3  Depot Wi-Fi, tern: ordered 5 Jan"), "{stuck}");
    assert!(!stuck.contains("#2"));
    let calder = kept.json(&["orders", "cald", "--limit", "1"]);
    assert_eq!(
        (&calder["total"], &calder["more"], &calder["account"]["name"]),
        (&json!(2), &json!(true), &json!("calder"))
    );
    let item = &calder["items"][0];
    assert_eq!(
        (&item["kind"], &item["day"], &item["missing"]),
        (&json!("order"), &json!("2026-11-02"), &json!("live"))
    );
    assert!(item["uid"].is_string() && item["id"].is_i64());
    assert_eq!(kept.code(&["orders", "nobody"]), 3);
    assert_eq!(kept.code(&["orders", "--by", "size"]), 2);
    assert_eq!(stdout(&Kept::empty().ok(&["orders"])), "Nothing was bought yet.\n");
}

#[test]
fn playbooks_are_shown_made_changed_and_taken_back() {
    let kept = shop();
    assert_eq!(
        stdout(&kept.ok(&["playbooks"])),
        "Beyond the order  on  14, 30, 90, 180 and 365 days after going live\n"
    );
    let shown = stdout(&kept.ok(&["playbook", "beyond", "the", "order"]));
    assert!(shown.starts_with("Beyond the order  counts from going live\n  #works   Does it work for them?  14 days after going live\n"), "{shown}");
    // The service desk went live on 16 Oct: 90 days later is Thursday 14 Jan.
    assert!(shown.contains("\nNext\n") && shown.contains("\n  Thu 14 Jan 2027  "), "{shown}");

    assert!(stdout(&kept.ok(&["playbook", "add", "Renewal", "care", "anchor=renewal"])).starts_with(
        "Done: Add playbook \"Renewal care\".\n\nRenewal care  counts from the renewal date\nIt has no steps yet.\n"
    ));
    let step = [
        "playbook",
        "step",
        "renewal",
        "care",
        "runway",
        "offset=-90",
        "shift=before",
        "question=What should change?",
    ];
    assert!(stdout(&kept.ok(&step)).contains(
        "  #runway  What should change?  90 days before the renewal date, or the working day before\n"
    ));
    // A step that is there is changed.
    assert!(
        stdout(&kept.ok(&["playbook", "step", "renewal", "care", "RUNWAY", "offset=-120"]))
            .starts_with("Done: Change step \"runway\" of \"Renewal care\".\n")
    );
    assert!(
        stdout(&kept.ok(&["playbook", "edit", "beyond", "on=no"]))
            .contains("Switch playbook \"Beyond the order\" off")
    );
    assert_eq!(
        stdout(&kept.ok(&["playbook", "edit", "beyond", "on=no"])),
        "Nothing to do: Switch playbook \"Beyond the order\" off holds already.\n"
    );
    let listed = kept.json(&["playbooks"]);
    assert_eq!((&listed["total"], &listed["items"][0]["on"]), (&json!(2), &json!(false)));
    assert_eq!(listed["items"][1]["steps"][0]["offset"], -120);
    assert!(stdout(&kept.ok(&["undo"])).contains("Switch playbook \"Beyond the order\" off"));
    kept.ok(&["playbook", "remove", "renewal", "care", "runway"]);
    kept.ok(&["playbook", "remove", "renewal", "care"]);
    assert_eq!(kept.json(&["playbooks"])["total"], 1);
    kept.ok(&["playbook", "remove", "beyond"]);
    assert!(stdout(&kept.ok(&["playbooks"])).starts_with("There is no playbook; "));
    kept.ok(&["playbook", "ship"]);
    assert_eq!(kept.json(&["playbook", "beyond"])["steps"].as_array().unwrap().len(), 5);
}

#[test]
fn what_does_not_fit_a_playbook_says_what_would() {
    let kept = Kept::empty();
    for (words, code, says) in [
        (&["playbook", "nothing"][..], 3, "there is no playbook \"nothing\""),
        (
            &["playbook", "add", "Care"],
            2,
            "a playbook needs to know what it counts from, such as: kept playbook add",
        ),
        (
            &["playbook", "add", "Care", "anchor=moon"],
            2,
            "\"moon\" is no anchor of a playbook; it is one of order, live",
        ),
        (&["playbook", "edit", "beyond"], 2, "a playbook's fields are name, anchor and on, such as: "),
        (
            &["playbook", "step", "beyond", "offset=3"],
            2,
            "a step is named after its playbook, then field=value",
        ),
        (&["playbook", "step", "beyond", "new", "offset=3"], 2, "the step \"new\" needs a question"),
        (&["playbook", "step", "beyond", "works", "every=11"], 2, "every is a number of years from 1 to 10"),
        (
            &["playbook", "remove", "beyond", "nothing"],
            3,
            "there is no step \"nothing\" of \"Beyond the order\"",
        ),
    ] {
        let output = kept.run(words);
        assert_eq!(output.status.code(), Some(code), "{words:?}");
        assert!(stderr(&output).starts_with(&format!("kept: {says}")), "{words:?}: {}", stderr(&output));
    }
    assert_eq!(kept.json(&["playbooks"])["total"], 1);
}
