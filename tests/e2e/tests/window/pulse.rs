//! What they say of us: noting it down, closing the loop, asking, and taking the replies in.

use crate::window_test;
use kept_e2e::{Folder, Window};
use serde_json::json;

window_test!(three_scores_while_one_speaks_and_a_loop_that_is_closed, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "u"]);
    window.see("No loop is open");
    window.press(&["n"]);
    window.type_text("orrin");
    window.until(
        "the account, offered",
        "return document.querySelector('[role=option]')?.textContent.includes('Orrin Pumps') === true",
    );
    window.press(&["Enter", "Tab"]);
    window.type_text("hanna");
    window.until(
        "the person, offered",
        "return document.querySelector('[role=option]')?.textContent.includes('Hanna Moe') === true",
    );
    window.press(&["Enter", "Tab"]);
    window.type_text("4");
    window.until("a score of the service", "return document.activeElement.getAttribute('aria-label') === 'Service 4' && document.activeElement.checked");
    window.press(&["Tab"]);
    window.type_text("10");
    window.until("ten, of two keys", "return document.activeElement.getAttribute('aria-label') === 'Product 10' && document.activeElement.checked");
    window.press(&["Tab"]);
    window.type_text("9");
    window.press(&["Tab"]);
    window.type_text("The desk asked me the same thing twice.");
    window.press(&["Tab"]);
    window.type_text("20840");
    window.press(&["Tab"]);
    window.type_text("The tracker people answer in chat.");
    window.press(&["Ctrl+Enter"]);
    window.see("3 pulses of Orrin Pumps are in the journal");
    // The low one opened a loop.
    window.until(
        "one open loop",
        "const rows = document.querySelectorAll('section[aria-labelledby=loops-low] li'); return rows.length === 1 && rows[0].textContent.includes('The desk asked me the same thing twice.') && rows[0].textContent.includes('ticket 20840')",
    );
    let said = folder.kept(&["pulse", "Orrin Pumps"]);
    for part in [
        "4 of 10 on service, Hanna Moe",
        "10 of 10 on product",
        "9 of 10 on support",
        "ticket 20840",
        "The tracker people",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }

    window.focus("link", "4 of 10");
    window.press(&["e"]);
    window.see("closed 19 Nov, not told yet");
    window.press(&["t"]);
    window.see("Every low score has been answered.");
    window.press(&["Ctrl+z"]);
    window.see("closed 19 Nov, not told yet");
    window.press(&["Ctrl+z"]);
    window.until("the loop, open again", "return document.querySelector('section[aria-labelledby=loops-low] li')?.textContent.includes('closed') === false");
    // One key takes the three back.
    window.press(&["Ctrl+z"]);
    window.see("Every low score has been answered.");
    assert!(!folder.kept(&["pulse", "Orrin Pumps"]).contains("20840"));
});

window_test!(three_questions_go_out_and_their_answers_come_home, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.go("/accounts/1/pulse");
    window.see("The next pulse");
    window.press(&["a"]);
    window.until(
        "the message",
        "return document.querySelector('dialog[open] textarea')?.value.includes('How do you find our support?') === true",
    );
    window.until(
        "the button to have the focus",
        "return document.activeElement.textContent.includes('Copy the message')",
    );
    window.settled();
    window.picture("three-questions");
    let message = window.js("return document.querySelector('dialog[open] textarea').value", &[]);
    let message = message.as_str().unwrap_or_default().to_owned();
    let reference = message.lines().last().unwrap_or_default().to_owned();
    assert!(reference.starts_with("Ref: "), "{message}");
    window.press(&["Enter"]);
    window.see("The three questions are on the clipboard");

    // What was copied is what the clipboard holds: pasted into the replies it has no answer yet.
    window.press(&["g", "u"]);
    window.see("Latest");
    window.press(&["v"]);
    window.until("the field of the replies", "return document.activeElement.id === 'replies'");
    window.press(&["Ctrl+v"]);
    window.until_with(
        "what was copied",
        "return document.activeElement.value.trim() === arguments[0].trim()",
        &[json!(message)],
    );
    window.see("Nothing to keep yet");
    window.press(&["Ctrl+a"]);
    for line in ["1) 8", "2) 9/10", "3) 3", "", "The night line rang out twice.", ""] {
        window.type_text(line);
        window.press(&["Enter"]);
    }
    window.type_text(&reference);
    window.see("1 reply can be kept.");
    window.see("by the reference");
    window.settled();
    window.picture("replies");
    assert!(!folder.kept(&["pulse", "Calder Water"]).contains("rang out twice"), "a preview keeps nothing");
    window.press(&["Ctrl+Enter"]);
    window.see("1 reply is in the journal.");
    window.until(
        "the loop of the low score",
        "return document.querySelector('section[aria-labelledby=loops-low] li')?.textContent.includes('The night line rang out twice.') === true",
    );
    let said = folder.kept(&["pulse", "Calder Water"]);
    for part in ["8 of 10 on service", "9 of 10 on product", "3 of 10 on support"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    // The same reply a second time changes nothing.
    window.press(&["Esc", "v"]);
    window.until("the field of the replies", "return document.activeElement.id === 'replies'");
    for line in ["1) 8", "2) 9/10", "3) 3", "", "The night line rang out twice.", ""] {
        window.type_text(line);
        window.press(&["Enter"]);
    }
    window.type_text(&reference);
    window.see("1 is there already");
    window.press(&["Esc"]);
    window.until("the page below", "return document.querySelector('dialog[open]') === null");
    window.press(&["Ctrl+z"]);
    window.see("Every low score has been answered.");
});
