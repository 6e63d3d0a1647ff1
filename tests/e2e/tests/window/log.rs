//! Logging a call in seconds, by keyboard alone.

use crate::window_test;
use kept_e2e::{Folder, Window};

const LINE: &str = "call Calder Water Priya: asked how the rollout feels. Calm, but nights still open the old console \
                    > sit with the night team by fri 27 nov < book a change window by 1 dec \
                    ! \"I slept through go-live weekend. First time in nine years.\"";

window_test!(a_call_with_promises_and_a_delight_by_keyboard_alone, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["c"]);
    window.type_text(LINE);
    window.see("1 entry, 2 promises, 1 delight moment");
    window.see("Call with Priya Raman, Calder Water");
    window.settled();
    window.picture("capture");
    window.press(&["Enter"]);
    window.see("Undo");
    window.until("capture to close", "return document.querySelector('dialog[open]') === null");
    for (query, words) in [
        ("kind:promise night team", "sit with the night team"),
        ("kind:promise change window", "book a change window"),
        ("kind:delight slept", "slept through go-live weekend"),
    ] {
        let found = folder.kept(&["search", query]);
        assert!(found.contains(words), "{query}: {found}");
    }
    // One line is one operation: one key takes all of it back.
    window.press(&["Ctrl+z"]);
    window.see("Redo");
    let today = ["search", "account:\"Calder Water\" after:yesterday"];
    let gone = kept_tests::kept(&folder.path()).args(today).output().expect("kept runs");
    assert_eq!(gone.status.code(), Some(3), "nothing is found: {}", String::from_utf8_lossy(&gone.stdout));
});

window_test!(backspace_turns_a_chip_into_plain_text_and_tab_accepts_a_name, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["c"]);
    window.type_text("call @bright");
    window.see("Brightwell Foods");
    window.press(&["Tab"]);
    window.type_text(": lunch by fri ");
    window.see("Will be saved");
    window.press(&["Backspace"]);
    window.type_text("or so");
    window.press(&["Enter"]);
    window.see("Undo");
    let found = folder.kept(&["search", "lunch", "--json"]);
    assert!(found.contains("lunch by fri"), "what was typed stays text: {found}");
    assert!(found.contains("Brightwell Foods"), "{found}");
});

window_test!(escape_keeps_the_draft_and_so_does_a_crash, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["c"]);
    window.type_text("call @Orrin Ingrid: half a thought");
    window.see("Will be saved");
    window.press(&["Esc"]);
    window.until("capture to close", "return document.querySelector('dialog[open]') === null");
    window.press(&["c"]);
    window.see("half a thought");
    window.type_text(" more");
    window.until(
        "the draft on the disk",
        "return window.__TAURI_INTERNALS__.invoke('call', { name: 'draft', arguments: {} }).then((draft) => draft.line.endsWith('thought more'))",
    );
    window.crash();
    let window = Window::open(&folder.path());
    window.press(&["c"]);
    window.see("half a thought more");
});

window_test!(answering_a_prompt_makes_it_go_quiet, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.see("Nobody has asked Priya how the rollout feels");
    window.click("link", "Nobody has asked Priya");
    window.go("/today");
    window.js(
        "const row = [...document.querySelectorAll('#main li')].find((row) => row.textContent.includes('Nobody has asked Priya')); row.querySelector('.go').focus()",
        &[],
    );
    window.press(&["c"]);
    window.see("Answers the prompt");
    window.type_text("calm, she said");
    window.see("1 entry");
    window.press(&["Enter"]);
    window.until("capture to close", "return document.querySelector('dialog[open]') === null");
    window.see_no("Nobody has asked Priya");
    assert!(!folder.kept(&["due"]).contains("Nobody has asked Priya"));
});
