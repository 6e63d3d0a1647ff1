//! What another program logs appears by itself.

use crate::window_test;
use kept_e2e::{Folder, Window};
use std::time::{Duration, Instant};

window_test!(a_line_of_the_command_line_appears_in_the_open_window, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    folder.kept(&["log", "@Orrin > bring the spare seal today"]);
    // The aim is a second, and `make bench` measures it; here other tests run beside this one.
    let began = Instant::now();
    window.see("bring the spare seal");
    assert!(began.elapsed() < Duration::from_secs(3), "it took {:?}", began.elapsed());
    folder.kept(&["undo"]);
    window.see_no("bring the spare seal");
});
