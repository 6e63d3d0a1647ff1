//! The small capture window, which waits warm and opens over any program.

use crate::access::violations;
use crate::window_test;
use kept_e2e::{Folder, Window};
use serde_json::json;

window_test!(it_opens_logs_hides_and_tells_the_main_window, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.switch_to_capture();
    window.call("shell.show_capture", json!({}));
    window.until("the caret", "const shadow = document.activeElement?.shadowRoot; return !!(shadow?.activeElement ?? document.activeElement)?.closest('[contenteditable]')");
    window.type_text("@Tern > count the antennas by fri");
    window.see("1 promise");
    window.settled();
    window.picture("capture-window");
    window.load_axe();
    assert_eq!(violations(&window, "the capture window"), Vec::<String>::new());
    window.press(&["Enter"]);
    window.until_saved(&folder, &["search", "antennas"], "count the antennas");
    window.switch_to_main();
    window.go("/promises");
    window.see("count the antennas");
});
