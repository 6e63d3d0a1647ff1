//! Acting on what prompts.

use crate::window_test;
use kept_e2e::{Folder, Window};

const QUOTE: &str = "Quote for spare scanner batteries";

/// How many prompts `kept due` says are put off: "5 prompts put off for later".
fn put_off(due: &str) -> u32 {
    let line = due.lines().find(|line| line.contains("put off"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

window_test!(done_later_and_undo_by_keyboard, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.see(QUOTE);
    // The late promise is the first row.
    window.press(&["j"]);
    window.until(
        "the first row to have the focus",
        "return document.activeElement.closest('li')?.textContent.includes('Quote for spare scanner batteries') === true",
    );
    window.press(&["e"]);
    window.until_gone(QUOTE);
    assert!(!folder.kept(&["due"]).contains(QUOTE));
    window.until("focus on a neighbour", "return document.activeElement.closest('#main li') !== null");
    window.press(&["Ctrl+z"]);
    window.see("Redo");
    window.see(QUOTE);
    assert!(folder.kept(&["due"]).contains(QUOTE));

    let before = put_off(&folder.kept(&["due"]));
    window.js("[...document.querySelectorAll('#main li .go')].find((link) => link.textContent.includes('Quote for spare')).focus()", &[]);
    window.press(&["h"]);
    window.focus("field", "");
    window.type_text("mon 30 nov");
    window.press(&["Enter"]);
    window.until_gone(QUOTE);
    // It prompts again on that day; what was promised stays promised, and late.
    let due = folder.kept(&["due"]);
    assert!(put_off(&due) == before + 1 && !due.contains(QUOTE), "{due}");
    assert!(folder.kept(&["search", "kind:promise is:late scanner"]).contains(QUOTE));
    window.press(&["Ctrl+z"]);
    window.see("2 days late");
});

window_test!(a_promise_is_kept_moved_and_released_on_its_page, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "p"]);
    window.see("You kept 35 of 37 promises this autumn");
    window.settled();
    window.press(&["j"]);
    window.press(&["e"]);
    window.see("Undo");
    window.press(&["Ctrl+z"]);
    window.see("Redo");
    window.press(&["Tab"]);
    window.see(QUOTE);
});
