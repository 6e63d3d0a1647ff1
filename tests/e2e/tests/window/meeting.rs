//! Planning a meeting by hand.

use crate::window_test;
use kept_e2e::{Folder, Window};

window_test!(a_meeting_is_planned_shown_and_taken_back, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["p"]);
    window.focus("field", "What");
    window.type_text("Site walk");
    window.focus("field", "Account");
    window.type_text("Orrin Pumps");
    window.press(&["Tab"]);
    window.focus("field", "Day");
    window.press(&["Ctrl+a"]);
    window.type_text("today");
    window.press(&["Tab"]);
    window.focus("field", "Time");
    window.type_text("16:30");
    window.press(&["Enter"]);
    window.until("the form to close", "return document.querySelector('dialog[open]') === null");
    window.see("Site walk");
    window.see("16:30");
    window.press(&["Ctrl+z"]);
    window.see("Redo");
    window
        .until("Today without it", "return !document.querySelector('#main').innerText.includes('Site walk')");
});
