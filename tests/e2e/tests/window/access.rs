//! Every view and every overlay, light and dark, by the rules of axe; and every control has a role, a name and a size.

use crate::window_test;
use kept_e2e::{Folder, VIEWS, Window};
use serde_json::{Value, json};

/// Opens each overlay over the page that is there.
const OVERLAYS: &[(&str, &[&str])] =
    &[("capture", &["c"]), ("palette", &["Ctrl+k"]), ("keys", &["?"]), ("plan", &["p"]), ("later", &["j", "h"]), ("peek", &["j", "Space"])];

fn every_page_is_accessible(theme: &str) {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.call("set", json!({ "key": "theme", "value": theme }));
    window.until_with("the theme", "return document.documentElement.dataset.theme === arguments[0]", &[json!(theme)]);
    window.load_axe();
    let mut found = Vec::new();
    for (view, route) in VIEWS {
        window.go(route);
        window.picture(&format!("{view}-{theme}"));
        found.extend(violations(&window, view));
    }
    for (overlay, keys) in OVERLAYS {
        window.go("/today");
        window.press(keys);
        window.settled();
        if *overlay == "capture" {
            window.type_text("call Calder Water Priya: calm > sit with the night team by fri ! \"I slept.\" ? who owns the backup");
            window.see("Will be saved");
            window.settled();
        }
        window.picture(&format!("{overlay}-{theme}"));
        found.extend(violations(&window, overlay));
        window.press(&["Esc"]);
        window.until("the overlay to close", "return document.querySelector('dialog[open]') === null");
    }
    for route in ["/entries/1", "/accounts/1", "/people/1", "/today"] {
        window.open_editor(route);
        window.settled();
        found.extend(violations(&window, &format!("the editor on {route}")));
        window.press(&["Esc"]);
        window.until("the editor to close", "return document.querySelector('dialog[open]') === null");
    }
    window.press(&["Ctrl+k"]);
    window.type_text("import pasted");
    window.see("Import pasted text");
    window.press(&["Enter"]);
    window.focus("field", "Paste rows");
    window.type_text("Name,Company\nDana Fell,Fell Water");
    found.extend(violations(&window, "import, pasting"));
    window.click("button", "Look at them");
    window.see("Dana Fell");
    window.settled();
    found.extend(violations(&window, "import, preview"));
    assert!(found.is_empty(), "{} violations in {theme}:\n{}", found.len(), found.join("\n"));
}

fn violations(window: &Window, page: &str) -> Vec<String> {
    let mut found = window.axe(page);
    let small: Value = window.js(
        "const dialog = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
         return [...dialog.querySelectorAll('button, [role=button], [role=switch], select, input:not([type=file])')]
           .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr') && !element.classList.contains('sr'))
           .map((element) => [element, (element.labels?.[0] ?? element).getBoundingClientRect()])
           .filter(([, box]) => box.width < 24 || box.height < 24)
           .map(([element, box]) => `${element.outerHTML.slice(0, 90)} is ${Math.round(box.width)} × ${Math.round(box.height)}`)",
        &[],
    );
    found.extend(small.as_array().into_iter().flatten().map(|line| format!("{page}: target {line}")));
    found
}

window_test!(every_page_is_accessible_in_light, {
    every_page_is_accessible("light");
});

window_test!(every_page_is_accessible_in_dark, {
    every_page_is_accessible("dark");
});

window_test!(focus_is_never_lost, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    for (view, route) in VIEWS {
        window.go(route);
        for _ in 0..12 {
            window.press(&["Tab"]);
            let focus = window.js(
                "const element = document.activeElement, style = getComputedStyle(element), row = element.closest('li, article');
                 return { lost: element === document.body,
                          ring: style.outlineStyle !== 'none' || (row && getComputedStyle(row).outlineStyle !== 'none') || element.closest('label, fieldset')?.matches(':focus-within') || false,
                          what: element.outerHTML.slice(0, 120) }",
                &[],
            );
            if focus["lost"] == json!(true) {
                // The end of the page: the next Tab begins anew.
                break;
            }
            assert_eq!(focus["ring"], json!(true), "{view}: no ring on {}", focus["what"]);
        }
    }
    // An overlay gives the focus back to where it was.
    window.go("/today");
    window.press(&["j", "j"]);
    let before = window.js("return document.activeElement.textContent", &[]);
    window.press(&["?"]);
    window.see("While you write a line");
    window.press(&["Esc"]);
    window.until_with("the focus of before", "return document.activeElement.textContent === arguments[0]", &[before]);
});

window_test!(single_keys_can_be_switched_off, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["?"]);
    window.click("check", "Single keys work");
    window.see("Switch single keys off");
    window.press(&["Esc"]);
    window.until("the overlay to close", "return document.querySelector('dialog[open]') === null");
    window.press(&["c"]);
    window.press(&["Ctrl+k"]);
    window.until("the palette, and not capture", "return document.querySelector('dialog[open]')?.getAttribute('aria-label') === 'Commands'");
});
