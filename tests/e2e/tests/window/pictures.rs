//! The pictures that the README shows, and those to lay beside the design's.

use crate::window_test;
use kept_e2e::{Folder, VIEWS, Window};
use serde_json::json;

window_test!(pictures_of_every_view, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    for theme in ["light", "dark"] {
        window.call("set", json!({ "key": "theme", "value": theme }));
        window.until_with("the theme", "return document.documentElement.dataset.theme === arguments[0]", &[json!(theme)]);
        for (view, route) in VIEWS {
            window.go(route);
            if *view == "today" {
                window.js("[...document.querySelectorAll('#main li .go')].find((link) => link.textContent.includes('Nobody has asked Priya')).focus()", &[]);
            }
            window.settled();
            window.picture(&format!("view-{view}-{theme}"));
        }
    }
    window.call("set", json!({ "key": "density", "value": "compact" }));
    window.go("/today");
    window.settled();
    window.picture("view-today-compact");
});
