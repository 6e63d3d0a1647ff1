//! What is given away from the command line: stories, and what we owe.

mod support;

use support::{Kept, stderr, stdout};

#[test]
fn a_story_from_a_yes_to_a_file() {
    let kept = Kept::sample();
    assert!(stdout(&Kept::empty().ok(&["story"])).starts_with("No story is written yet"));
    let offered = kept.json(&["story", "from", "maddox"]);
    let items = offered["items"].as_array().unwrap();
    let find = |start: &str| {
        let part = items.iter().find(|part| part["words"].as_str().unwrap().starts_with(start)).unwrap();
        part["id"].to_string()
    };
    let (moment, pulse) = (find("You told us"), find("Honest"));
    // Nobody has agreed to the pulse yet.
    let refused = kept.run(&["story", "make", &pulse]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        stderr(&refused).contains("Carla Reyes has not agreed to “Honest when it costs you.”"),
        "{}",
        stderr(&refused)
    );
    kept.ok(&["story", "yes", &moment, "first", "name", "and", "firm"]);
    kept.ok(&["story", "yes", &pulse, "first name and firm"]);
    let made = kept.json(&["story", "make", &moment]);
    let id = made["id"].to_string();
    assert_eq!(made["title"], "The licences Carla did not need");
    kept.ok(&["story", "edit", &id, "title=Buy", "less", &format!("parts={pulse} {moment}")]);
    let page = stdout(&kept.ok(&["story", &id, "--markdown"]));
    assert!(page.starts_with("# Buy less\n") && page.find("Honest") < page.find("You told us"), "{page}");
    let folder = tempfile::tempdir().unwrap();
    for (option, name, start) in
        [("--pdf", "a.pdf", "%PDF"), ("--html", "a.html", "<!do"), ("--card", "a.png", "\u{fffd}PNG")]
    {
        let file = folder.path().join(name);
        let file = file.to_str().unwrap();
        assert_eq!(stdout(&kept.ok(&["story", &id, option, file])), format!("Written to {file}\n"));
        let bytes = std::fs::read(file).unwrap();
        assert!(String::from_utf8_lossy(&bytes[..4]).starts_with(start), "{name}");
        // What is there is never written over.
        let again = kept.run(&["story", &id, option, file]);
        assert_eq!((again.status.code(), std::fs::read(file).unwrap() == bytes), (Some(1), true));
        assert!(stderr(&again).contains("is there already; name another file"), "{}", stderr(&again));
    }
    kept.ok(&["story", "told", &id, "the", "Leeds", "chapter"]);
    assert!(stdout(&kept.ok(&["story"])).contains("told 19 Nov to the Leeds chapter"));
    // A yes that is taken back counts at once.
    kept.ok(&["edit", &moment, "consent=no"]);
    let refused = kept.run(&["story", &id, "--markdown"]);
    assert_eq!((refused.status.code(), stdout(&refused)), (Some(2), String::new()));
    assert!(
        stderr(&refused).contains("Carla Reyes said no to “You told us to buy less."),
        "{}",
        stderr(&refused)
    );
    kept.ok(&["story", "remove", &id]);
    for (words, code) in [
        (&["story", id.as_str()][..], 3),
        (&["story", "three"], 2),
        (&["story", "make"], 2),
        (&["story", "edit", "1"], 2),
        (&["story", "make", "one", "at", "nowhere"], 3),
        (&["story", "1", "--markdown", "--pdf", "x"], 2),
    ] {
        assert_eq!(kept.code(words), code, "{words:?}");
    }
    kept.ok(&["undo"]);
    assert!(stdout(&kept.ok(&["story"])).contains("Buy less"));
}

#[test]
fn what_we_owe_to_hand_over() {
    let kept = Kept::sample();
    let shown = stdout(&kept.ok(&["status", "brightwell"]));
    assert!(
        shown.contains(
            "Quote for spare scanner batteries (for Marcus Hale): 2 days late: it was due on Tue 17 Nov"
        ),
        "{shown}"
    );
    let page = stdout(&kept.ok(&["status", "brightwell", "--markdown"]));
    assert!(page.contains("One promise to you is open, and it is late."), "{page}");
    let late = kept.json(&["status", "brightwell"])["mine"][0]["id"].to_string();
    let page = stdout(&kept.ok(&["status", "brightwell", "--markdown", "--leave-out", &late]));
    assert!(!page.contains("batteries") && !page.contains("Nothing that we promised"), "{page}");
    for (words, code) in [
        (&["status"][..], 2),
        (&["status", "nobody at all"], 3),
        (&["status", "calder", "--leave-out", "x"], 2),
        (&["status", "calder", "--pdf", "/nowhere/at/all.pdf"], 1),
    ] {
        assert_eq!(kept.code(words), code, "{words:?}");
    }
}
