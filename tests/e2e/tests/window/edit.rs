//! Editing in place, deleting without a question, taking back, and finding it all again after a restart.

use crate::window_test;
use kept_e2e::{Folder, Window};
use serde_json::json;

window_test!(edit_delete_undo_restart_still_there, {
    let folder = Folder::sample();
    let logged = folder.kept(&["log", "--json", "call @Orrin Ingrid: the pump house is loud"]);
    let id = first_id(&logged);
    let window = Window::open(&folder.path());
    window.go(&format!("/entries/{id}"));
    window.see("the pump house is loud");
    window.press(&["Ctrl+e"]);
    window.focus("field", "What happened");
    window.press(&["Ctrl+a"]);
    window.type_text("the pump house is quiet now");
    window.press(&["Ctrl+z"]);
    window.until("the text as it was", "return document.activeElement.value === 'the pump house is loud'");
    window.press(&["Ctrl+a"]);
    window.type_text("the pump house is quiet");
    window.focus("button", "Close");
    window.until_saved(&folder, &["show", &id], "the pump house is quiet");
    window.press(&["Esc"]);
    window.until("the page below", "return document.querySelector('dialog[open]') === null");
    window.see("the pump house is quiet");

    window.press(&["Delete"]);
    window.until_with(
        "its page to be left",
        "return location.hash !== arguments[0]",
        &[json!(format!("#/entries/{id}"))],
    );
    window.see("Undo");
    let gone = kept_tests::kept(&folder.path()).args(["show", &id]).output().expect("kept runs");
    assert_eq!(gone.status.code(), Some(3), "it is gone");
    window.press(&["Ctrl+z"]);
    window.see("Redo");
    window.close();

    let window = Window::open(&folder.path());
    window.go(&format!("/entries/{id}"));
    window.see("the pump house is quiet");
});

window_test!(every_field_of_every_noun_has_a_control, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    let mut pages: Vec<(String, String)> = Vec::new();
    for kind in [
        "call",
        "meeting",
        "email",
        "visit",
        "chat",
        "note",
        "promise",
        "delight",
        "order",
        "outcome",
        "obstacle",
        "question",
        "pulse",
        "advocacy",
        "experiment",
    ] {
        let page = window.call("timeline", json!({ "kinds": [kind], "limit": 1 }));
        if let Some(id) = page["items"][0]["id"].as_i64() {
            pages.push((format!("#{id}"), format!("/entries/{id}")));
        }
    }
    assert!(pages.len() > 12, "the sample has most kinds: {pages:?}");
    pages.push(("account:1".to_owned(), "/accounts/1".to_owned()));
    pages.push(("person:1".to_owned(), "/people/1".to_owned()));
    for (target, route) in pages {
        let form = window.call("form", json!({ "target": target }));
        let fields = form["fields"].as_array().expect("a list").len();
        window.open_editor(&route);
        window.until_with(
            &format!("{fields} controls for {target}"),
            "return document.querySelectorAll('dialog[open] :is(input, textarea, select, [role=switch])').length >= arguments[0]",
            &[json!(fields)],
        );
        window.press(&["Esc"]);
        window.until("the editor to close", "return document.querySelector('dialog[open]') === null");
    }
});

/// The number of the first entry that a `--json` reply lists.
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
fn first_id(reply: &str) -> String {
    let reply: serde_json::Value = serde_json::from_str(reply).expect("a reply");
    reply["items"][0]["id"].as_i64().expect("a number").to_string()
}
