//! What another program logs appears by itself.

use crate::window_test;
use kept_e2e::{Folder, Window};

window_test!(a_line_of_the_command_line_appears_in_the_open_window, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    folder.kept(&["log", "@Orrin > bring the spare seal today"]);
    // The aim is a second; `make bench` measures it. Here it must come by itself.
    window.see("bring the spare seal");
    folder.kept(&["undo"]);
    window.see_no("bring the spare seal");
});
