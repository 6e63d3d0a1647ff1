//! From an empty folder to the first promise, without reading anything.

use crate::window_test;
use kept_e2e::{Folder, Window};

window_test!(the_first_promise_takes_one_key_one_line_and_enter, {
    let folder = Folder::empty();
    let window = Window::open(&folder.path());
    window.see("A new journal, and nothing in it yet.");
    window.press(&["c"]);
    window.type_text("call @Calder priya: rollout went well > send the sizing document by fri");
    window.see("Will be saved");
    window.see("1 entry, 1 promise");
    window.press(&["Enter"]);
    window.see("Undo");
    window.see_no("A new journal, and nothing in it yet.");
    let due = folder.kept(&["due"]);
    assert!(due.contains("send the sizing document"), "{due}");
    let found = folder.kept(&["search", "rollout"]);
    assert!(found.contains("rollout went well"), "{found}");
});

window_test!(the_sample_opens_beside_the_own_journal_and_leads_home, {
    let folder = Folder::empty();
    let window = Window::open(&folder.path());
    window.see("A new journal");
    window.press(&["s"]);
    window.see("This is the sample journal");
    window.see("Calder Water");
    window.click("button", "Open my journal");
    window.see("A new journal, and nothing in it yet.");
    assert!(folder.kept(&["accounts", "--json"]).contains("\"total\":0"), "the own journal stayed empty");
});
