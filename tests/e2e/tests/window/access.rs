//! Every view and every overlay, light and dark, by the rules of axe; and every control has a role, a name and a size.

use crate::window_test;
use kept_e2e::{Folder, VIEWS, Window};
use serde_json::{Value, json};

/// Opens each overlay over a page, by the keys that open it.
const OVERLAYS: &[(&str, &str, &[&str])] = &[
    ("capture", "/today", &["c"]),
    ("grammar", "/today", &["c", "Ctrl+/"]),
    ("palette", "/today", &["Ctrl+k"]),
    ("keys", "/today", &["?"]),
    ("plan", "/today", &["p"]),
    ("later", "/today", &["j", "h"]),
    ("peek", "/today", &["j", "Space"]),
    ("journal-peek", "/journal", &["j", "Space"]),
    ("promise-move", "/promises", &["j", "h"]),
    ("promise-filter", "/promises", &["f"]),
    ("insights-tables", "/insights", &["t"]),
];

/// Opens a panel by the button that says so.
const PANELS: &[(&str, &str, &str)] = &[
    ("filters", "/journal", "Filter"),
    ("account-menu", "/accounts/1", "More"),
    ("month", "/today", "Day: choose"),
];

fn every_page_is_accessible(theme: &str) {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    set(&window, "theme", theme);
    window.load_axe();
    let mut found = Vec::new();
    for (view, route) in VIEWS {
        window.go(route);
        if *view == "today" {
            // As the README shows it: a prompt is selected, and offers what can be done.
            window.js("[...document.querySelectorAll('#main li .go')].find((link) => link.textContent.includes('Nobody has asked Priya')).focus()", &[]);
            window.settled();
        }
        window.picture(&format!("view-{view}-{theme}"));
        found.extend(violations(&window, view));
    }
    for (overlay, route, keys) in OVERLAYS {
        window.go(route);
        window.press(keys);
        window.settled();
        if *overlay == "capture" {
            window.type_text("call Calder Water Priya: calm > sit with the night team by fri ! \"I slept.\" ? who owns the backup");
            window.see("1 entry, 1 promise, 1 delight moment, 1 question");
            window.settled();
        }
        window.picture(&format!("overlay-{overlay}-{theme}"));
        found.extend(violations(&window, overlay));
        close(&window);
    }
    for (panel, route, button) in PANELS {
        window.go(route);
        if *panel == "month" {
            window.press(&["p"]);
        }
        window.click("button", button);
        window.settled();
        window.picture(&format!("overlay-{panel}-{theme}"));
        found.extend(violations(&window, panel));
        close(&window);
    }
    for route in ["/entries/1", "/accounts/1", "/people/1", "/today"] {
        window.open_editor(route);
        window.settled();
        window.picture(&format!("overlay-editor{}-{theme}", route.replace('/', "-")));
        found.extend(violations(&window, &format!("the editor on {route}")));
        close(&window);
    }
    found.extend(import(&window, theme));
    if theme == "light" {
        set(&window, "density", "compact");
        window.go("/today");
        window.picture("view-today-compact");
        found.extend(violations(&window, "today, compact"));
    }
    assert!(found.is_empty(), "{} violations in {theme}:\n{}", found.len(), found.join("\n"));
}

/// One step back after another, until the page itself is there again.
fn close(window: &Window) {
    for _ in 0..3 {
        window.press(&["Esc"]);
        window.settled();
        if window.js("return document.querySelector('dialog[open]') === null", &[]) == json!(true) {
            return;
        }
    }
    panic!("the overlay did not close");
}

/// Pasting rows, and looking at them.
fn import(window: &Window, theme: &str) -> Vec<String> {
    window.press(&["Ctrl+k"]);
    window.type_text("import pasted");
    window.see("Import pasted text");
    window.press(&["Enter"]);
    window.focus("field", "Paste rows");
    window.type_text("Name,Company");
    window.press(&["Enter"]);
    window.type_text("Dana Fell,Fell Water");
    let mut found = violations(window, "import, pasting");
    window.click("button", "Look at them");
    window.see("1 account and 1 person are new");
    window.see("Dana Fell");
    window.settled();
    window.picture(&format!("overlay-import-{theme}"));
    found.extend(violations(window, "import, preview"));
    close(window);
    found
}

fn set(window: &Window, key: &str, value: &str) {
    window.call("set", json!({ "key": key, "value": value }));
    window.until_with(
        &format!("the {key}"),
        "return document.documentElement.dataset[arguments[0]] === arguments[1]",
        &[json!(key), json!(value)],
    );
    window.settled();
}

/// What is seen before there is a journal, and beside it.
fn the_edges_are_accessible(theme: &str) {
    let folder = Folder::empty();
    let window = Window::open(&folder.path());
    set(&window, "theme", theme);
    window.load_axe();
    window.settled();
    window.picture(&format!("view-first-run-{theme}"));
    let mut found = violations(&window, "the first run");
    window.press(&["s"]);
    window.see("This is the sample journal");
    window.see("Calder Water");
    window.settled();
    window.picture(&format!("view-sample-{theme}"));
    found.extend(violations(&window, "the sample's banner"));
    assert!(found.is_empty(), "{} violations in {theme}:\n{}", found.len(), found.join("\n"));
}

fn violations(window: &Window, page: &str) -> Vec<String> {
    let mut found = window.axe(page);
    let small: Value = window.js(
        "const dialog = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
         return [...dialog.querySelectorAll('button, [role=button], [role=switch], select, input:not([type=file])')]
           .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr') && !element.classList.contains('sr'))
           .filter((element) => [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect()).every((box) => box.width < 24 || box.height < 24))
           .map((element) => [element, element.getBoundingClientRect()])
           .map(([element, box]) => `${element.outerHTML.slice(0, 90)} is ${Math.round(box.width)} × ${Math.round(box.height)}`)",
        &[],
    );
    found.extend(small.as_array().into_iter().flatten().map(|line| format!("{page}: target {line}")));
    found
}

window_test!(every_page_is_accessible_in_light, {
    every_page_is_accessible("light");
});

window_test!(the_edges_are_accessible_in_light_and_dark, {
    the_edges_are_accessible("light");
    the_edges_are_accessible("dark");
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
                "const element = document.activeElement, shown = (one, how) => one !== null && getComputedStyle(one)[how] !== 'none';
                 const around = element.closest('search, label, fieldset');
                 return { lost: element === document.body,
                          ring: [element, element.closest('li, article'), around].some((one) => shown(one, 'outlineStyle')) || shown(around, 'boxShadow'),
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
    window.until_with(
        "the focus of before",
        "return document.activeElement.textContent === arguments[0]",
        &[before],
    );
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
    window.until(
        "the palette, and not capture",
        "return document.querySelector('dialog[open]')?.getAttribute('aria-label') === 'Commands'",
    );
});
