//! Every view and every overlay, light and dark, by the rules of axe; and every control has a role, a name and a size.

use crate::window_test;
use kept_e2e::{Folder, VIEWS, Window};
use serde_json::{Value, json};

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
    window.over_each_page(|overlay| {
        window.picture(&format!("overlay-{overlay}-{theme}"));
        found.extend(violations(&window, overlay));
    });
    found.extend(import(&window, theme));
    if theme == "light" {
        set(&window, "density", "compact");
        window.go("/today");
        window.picture("view-today-compact");
        found.extend(violations(&window, "today, compact"));
    }
    assert!(found.is_empty(), "{} violations in {theme}:\n{}", found.len(), found.join("\n"));
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
    window.close_overlay();
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

pub(crate) fn violations(window: &Window, page: &str) -> Vec<String> {
    window.settled();
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
    // It stays in what is open over a page.
    window.over_each_page(|overlay| {
        for _ in 0..6 {
            window.press(&["Tab"]);
            let outside = window.js(
                "const open = [...document.querySelectorAll('dialog[open]')].at(-1);
                 return open && !open.contains(document.activeElement) ? document.activeElement.outerHTML.slice(0, 120) : null",
                &[],
            );
            assert_eq!(outside, json!(null), "{overlay}: the focus left it");
        }
    });
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
