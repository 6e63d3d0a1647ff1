//! What goes wrong is said, in words, and nothing is lost by it.

use crate::window_test;
use kept_e2e::{Folder, Window};
use serde_json::json;

window_test!(a_folder_without_a_journal_of_ours_is_refused_and_opened_when_it_is_right, {
    let folder = Folder::empty();
    std::fs::create_dir_all(folder.path()).expect("the folder is made");
    let file = folder.path().join("journal.sqlite");
    std::fs::write(&file, "A letter to somebody, in a file of this name.").expect("the file is written");
    let window = Window::open(&folder.path());
    window.see("The journal is closed.");
    window.see("It lies in");
    window.settled();
    window.picture("closed");
    window.load_axe();
    assert_eq!(window.axe("the closed journal"), Vec::<String>::new());
    assert_eq!(
        std::fs::read_to_string(&file).ok().as_deref(),
        Some("A letter to somebody, in a file of this name.")
    );
    window.click("button", "Try again");
    window.see("The journal is closed.");
    std::fs::remove_file(&file).expect("the file is taken away");
    window.click("button", "Try again");
    window.see("A new journal, and nothing in it yet.");
});

window_test!(a_fault_of_a_page_is_said_and_logged, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.js("setTimeout(() => { throw new Error('the third shelf fell') })", &[]);
    window.see("Something went wrong: The third shelf fell");
    let log = std::fs::read_to_string(folder.path().join("logs/kept.log")).expect("there is a log");
    assert!(log.contains("the third shelf fell"), "{log}");
    // The page goes on.
    window.press(&["g", "p"]);
    window.until("the promises", "return location.hash === '#/promises'");
});

window_test!(a_second_start_brings_the_first_window_forward, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    assert!(window.start_again(&folder.path(), &[]), "the second start handed over and ended");
    assert!(window.start_again(&folder.path(), &["--capture"]), "and so did the one for capture");
    window.switch_to_capture();
    window.until("capture to be shown", "return document.visibilityState === 'visible'");
    window.type_text("@Tern > count the masts by fri");
    window.see("1 promise");
    window.press(&["Enter"]);
    window.until_saved(&folder, &["search", "masts"], "count the masts");
    let changes = window.call("changes", json!({}));
    assert!(changes["day"].is_string(), "the first window answers still: {changes}");
});
