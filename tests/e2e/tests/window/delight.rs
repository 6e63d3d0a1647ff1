//! A moment from the smile to the thanks, and the words that are said again.

use crate::window_test;
use base64::Engine;
use kept_e2e::{Folder, Window};

const WORDS: &str = "It was the first quiet night in a year.";
/// A picture of one pixel.
const PIXEL: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

window_test!(a_moment_with_a_picture_evidence_and_thanks, {
    let folder = Folder::sample();
    let pixel = base64::engine::general_purpose::STANDARD.decode(PIXEL).expect("it is base64");
    let picture = folder.file("the desk at four.png", &pixel);
    let window = Window::open(&folder.path());
    window.press(&["g", "d"]);
    window.see("24 moments worth remembering");
    window.press(&["d"]);
    window.type_text(&format!("sat with the night desk until four. \"{WORDS}\" @\"Callum Dyer\""));
    window.see("1 delight moment");
    window.press(&["Enter"]);
    window.until("capture to close", "return document.querySelector('dialog[open]') === null");
    window.see("25 moments worth remembering");

    // The newest stands first; the page beside the wall is about it.
    window.press(&["j"]);
    window.until(
        "the new moment beside the wall",
        "return document.activeElement.textContent.includes('first quiet night') && document.querySelector('#main aside').textContent.includes('This moment') && document.querySelector('#main aside').textContent.includes('first quiet night')",
    );
    window.choose_file("#main aside input[type=file]", &picture);
    window.see("the desk at four.png is attached.");
    window.until(
        "the picture, small",
        // It comes when it is seen.
        "const place = document.querySelector('#main aside .thumb'); place?.scrollIntoView(); return place?.querySelector('img')?.naturalWidth === 1",
    );
    window.until(
        "the sign of a picture on its card",
        "return document.querySelector('#main article.card.sel [title=\"A picture\"]') !== null",
    );
    // It is the journal's own copy.
    std::fs::remove_file(&picture).expect("the original goes");

    window.click("button", "gratitude");
    window.until(
        "what shows it",
        "return document.activeElement.labels?.[0]?.textContent === 'How did they thank us?'",
    );
    window.type_text("a card on the desk, signed by four");
    window.press(&["Enter"]);
    window.see("a card on the desk, signed by four");
    let said = folder.kept(&["delights", "--limit", "1"]);
    assert!(said.contains(WORDS) && said.contains("Callum Dyer") && said.contains("1 file"), "{said}");
    let number = said.split('#').nth(1).and_then(|rest| rest.split_whitespace().next()).expect("its number");
    let shown = folder.kept(&["show", &format!("#{number}")]);
    assert!(shown.contains("a card on the desk, signed by four"), "{shown}");

    // One key takes each back.
    window.press(&["Ctrl+z"]);
    window.until(
        "the step without its day",
        "return !document.querySelector('#main aside').textContent.includes('signed by four')",
    );
    window.press(&["Ctrl+z"]);
    window
        .until("the moment without its file", "return document.querySelector('#main aside .thumb') === null");
    window.press(&["Ctrl+Shift+z"]);
    window.until(
        "the file again",
        "const place = document.querySelector('#main aside .thumb'); place?.scrollIntoView(); return place?.querySelector('img')?.naturalWidth === 1",
    );
});

window_test!(whoever_made_it_is_thanked_then_whoever_said_it, {
    let folder = Folder::sample();
    folder.kept(&["edit", "84", "thanked="]);
    let window = Window::open(&folder.path());
    window.press(&["g", "d"]);
    window.see("Sorted before I had finished typing.");
    window.see("Not thanked yet");
    window.press(&["j"]);
    window.see("Thank Nadia");
    window.press(&["y"]);
    window.see("Nadia was thanked on 19 November.");
    window.see_no("Not thanked yet");
    // A word to the customer is an entry of its own: the line is begun.
    window.see("Thank Joel");
    window.press(&["y"]);
    window.see("Email with Joel Baptiste, Calder Water");
    window.type_text("writing it down");
    window.press(&["Enter"]);
    window.until("capture to close", "return document.querySelector('dialog[open]') === null");
    window.see("Undo");
    let found = folder.kept(&["search", "kind:email thanked Joel"]);
    assert!(found.contains("thanked Joel for writing it down"), "{found}");
    window.press(&["Ctrl+z"]);
    window.see("Redo");
    window.press(&["Ctrl+z"]);
    window.see("Thank Nadia");
});

window_test!(words_are_found_and_copied_alone, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "w"]);
    window.see("The words that worked");
    window.press(&["f"]);
    window.type_text("buy less");
    window.until("the one that is meant", "return document.querySelectorAll('#main .rows li').length === 1");
    window.press(&["Down"]);
    window.until("its row to have the focus", "return document.activeElement.closest('li') !== null");
    window.press(&["y"]);
    window.see("Copied.");
    window.press(&["f", "Ctrl+a", "Ctrl+v"]);
    window.until(
        "the words alone",
        "return document.activeElement.value === 'You told us to buy less. We will not forget that.'",
    );
});
