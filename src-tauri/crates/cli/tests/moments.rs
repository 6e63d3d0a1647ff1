//! Files of entries, delight moments and words, in processes of their own.

mod support;

use support::{Kept, json, stderr, stdout};

#[test]
fn a_file_is_attached_shown_removed_and_taken_back() {
    let kept = Kept::sample();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (card, letter) = (file("card.png", b"\x89PNG\r\n\x1a\n..."), file("letter.pdf", b"%PDF-1.7"));
    let id = kept.json(&["words", "buy", "less"])["items"][0]["id"].to_string();

    assert!(
        stdout(&kept.ok(&["attach", &id, &card]))
            .starts_with(&format!("Attached card.png (11 bytes) to #{id}."))
    );
    assert!(
        stdout(&kept.ok(&["attach", &id, &card]))
            .starts_with(&format!("card.png is attached to #{id} already."))
    );
    let both = kept.json(&["attach", &id, &card, &letter]);
    assert_eq!((&both["total"], &both["items"][0]["changed"]["op"]), (&json!(2), &json!(null)));
    let shown = kept.json(&["show", &id]);
    let names: Vec<&str> =
        shown["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["card.png", "letter.pdf"]);
    assert_eq!(shown["files"][1]["mime"], "application/pdf");
    assert!(stdout(&kept.ok(&["show", &id])).contains("card.png (11 bytes)"));
    let pictured = kept.json(&["delights", "--picture"]);
    assert!(
        pictured["items"]
            .as_array()
            .unwrap()
            .iter()
            .any(|item| item["id"] == json!(id.parse::<i64>().unwrap()))
    );

    assert!(stdout(&kept.ok(&["detach", &id, "let"])).starts_with("Removed letter.pdf from #"));
    kept.ok(&["undo"]);
    assert_eq!(kept.json(&["show", &id])["files"].as_array().unwrap().len(), 2);
    assert_eq!(kept.code(&["detach", &id, "nothing"]), 3);
    assert_eq!(kept.code(&["attach", "calder", &card]), 2);
    assert_eq!(kept.code(&["attach", &id, "/no/such/file"]), 1);
    assert_eq!(kept.code(&["doctor"]), 0);
}

#[test]
fn moments_and_words_are_listed_narrowed_and_found() {
    let kept = Kept::sample();
    let wall = stdout(&kept.ok(&["delights"]));
    for part in
        ["24 moments worth remembering", "Tell this one:", "The licences Carla did not need", "The other way"]
    {
        assert!(wall.contains(part), "{part} in {wall}");
    }
    let calder = kept.json(&["delights", "calder", "--lever", "ease"]);
    assert!(calder["items"].as_array().unwrap().iter().all(|item| item["account"]["name"] == "Calder Water"));
    assert_eq!(kept.code(&["delights", "--lever", "luck"]), 2);

    kept.ok(&["log", "note @calder: \"we count before you buy\" #words"]);
    let ours = kept.json(&["words", "--ours"]);
    let found =
        ours["items"].as_array().unwrap().iter().find(|item| item["words"] == "we count before you buy");
    assert_eq!(found.unwrap()["consent"], json!(null));
    let words = stdout(&kept.ok(&["words", "--theirs", "buy", "less"]));
    assert!(words.contains("“You told us to buy less. We will not forget that.”"), "{words}");
    assert_eq!(kept.code(&["words", "zebra"]), 3);
    let wrong = kept.run(&["words", "kind:zebra"]);
    assert!(stderr(&wrong).contains('^'), "{}", stderr(&wrong));
}
