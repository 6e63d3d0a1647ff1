//! Finding again before a meeting.

use crate::window_test;
use kept_e2e::{Folder, Window};
use serde_json::json;

window_test!(search_with_filters_and_open_a_hit, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["/"]);
    window.type_text("account:\"Calder Water\" backup polic");
    window.see("found");
    window.until("marks", "return document.querySelectorAll('#main mark').length > 3");
    window.see("Send Priya the backup policy");
    // The hits are counted once nobody types.
    window.see("12 found");
    window.see("Promises 3");
    window.settled();
    window.picture("journal-search");
    // A filter is a chip with a way to take it off.
    window.until_with(
        "the chip of the account",
        "return [...document.querySelectorAll('.bar *')].some((element) => element.textContent.trim() === arguments[0])",
        &[json!("in Calder Water")],
    );
    window.press(&["Down", "Enter"]);
    window.until("the page of a hit", "return location.hash.startsWith('#/entries/')");
    window.see("backup policy");
    window.press(&["Esc"]);
    window.until("the search again", "return location.hash.startsWith('#/journal')");
});

window_test!(a_typo_is_said_and_a_person_is_a_hit_of_their_own, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["/"]);
    window.type_text("bakcup");
    window.see("backup");
    window.press(&["Ctrl+a"]);
    window.type_text("priya");
    window.see("Priya Raman");
});

window_test!(the_palette_goes_and_does, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["Ctrl+k"]);
    window.type_text("cal");
    window.see("Brief for Calder Water");
    window.see("Search everything for");
    window.settled();
    window.picture("palette");
    window.press(&["Enter"]);
    window.until("the account's page", "return location.hash.startsWith('#/accounts/')");
    window.see("So that 1.3 million households never notice an upgrade.");
    window.press(&["Ctrl+k"]);
    window.type_text("dark theme");
    window.see("Dark theme");
    window.press(&["Enter"]);
    window.until("the dark theme", "return document.documentElement.dataset.theme === 'dark'");
    window.press(&["Ctrl+z"]);
    window.until("the theme of before", "return document.documentElement.dataset.theme === undefined");
});
