//! What a person sees and does on a page: texts, controls by their names, pictures when nothing moves any more.

use crate::{Folder, LINE, OVERLAYS, PANELS, Window};
use serde_json::json;
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// Controls by role and name, as a screen reader finds them. The topmost dialog hides the rest, as it does for people.
const FIND: &str = r#"
  const [wanted, name] = arguments;
  const scope = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
  const roles = {
    button: "button, [role=button], summary", link: "a[href]", tab: "[role=tab]", option: "[role=option]",
    field: "input:not([type=checkbox]):not([type=radio]), textarea, select, [role=textbox], [role=combobox], [role=searchbox]",
    check: "input[type=checkbox], input[type=radio], [role=switch]",
  };
  const own = (element) => [...element.childNodes].map((node) =>
    node.nodeType === 3 ? node.data : node.nodeType === 1 && node.getAttribute("aria-hidden") !== "true" ? own(node) : "").join("");
  const nameOf = (element) => {
    const by = element.getAttribute("aria-labelledby");
    const label = element.labels?.[0];
    return (element.getAttribute("aria-label") ?? (by ? by.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ")
      : label ? own(label) : own(element)) ?? "").replace(/\s+/g, " ").trim();
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const all = [...scope.querySelectorAll(roles[wanted])].filter(shown);
  const found = all.find((element) => nameOf(element) === name) ?? all.find((element) => nameOf(element).startsWith(name));
"#;

impl Window {
    /// Waits until nothing is on its way any more: fonts, two frames, and animations.
    pub fn settled(&self) {
        self.js(
            "return document.fonts.ready
               .then(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))))
               .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))",
            &[],
        );
    }

    /// The text that is shown in the first element of a selector; empty when there is none.
    pub fn text(&self, selector: &str) -> String {
        let text =
            self.js("return document.querySelector(arguments[0])?.innerText ?? ''", &[json!(selector)]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a text is shown somewhere on the page.
    pub fn see(&self, text: &str) {
        self.until_with(
            &format!("the text \"{text}\""),
            "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])",
            &[json!(text)],
        );
    }

    /// Waits until a text is not shown any more.
    pub fn see_no(&self, text: &str) {
        self.until_with(
            &format!("the page without \"{text}\""),
            "return !document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])",
            &[json!(text)],
        );
    }

    /// Waits for a control and presses it. `role`: button, link, field, check, tab, option; `name`: its whole name or how it begins.
    pub fn click(&self, role: &str, name: &str) {
        let (role, name) = (json!(role), json!(name));
        self.until_with(
            &format!("the {role} {name}"),
            &format!("{FIND} if (!found) return false; found.scrollIntoView({{ block: 'nearest' }}); found.focus(); found.click(); return true"),
            &[role, name],
        );
    }

    /// Waits for a control and gives it the focus.
    pub fn focus(&self, role: &str, name: &str) {
        let (role, name) = (json!(role), json!(name));
        self.until_with(
            &format!("the {role} {name}"),
            &format!(
                "{FIND} if (!found) return false; found.focus(); return document.activeElement === found"
            ),
            &[role, name],
        );
    }

    /// Waits until a text is gone from the page itself; a toast may still say it.
    pub fn until_gone(&self, text: &str) {
        self.until_with(
            &format!("the page without \"{text}\""),
            "return !document.querySelector('main').innerText.includes(arguments[0])",
            &[json!(text)],
        );
    }

    /// Waits until the command line, asked again and again, says something.
    pub fn until_saved(&self, folder: &Folder, words: &[&str], said: &str) {
        let began = Instant::now();
        loop {
            let output = kept_tests::kept(&folder.path()).args(words).output().expect("kept runs");
            if String::from_utf8_lossy(&output.stdout).contains(said) {
                return;
            }
            assert!(began.elapsed() < Duration::from_secs(20), "kept {words:?} never said \"{said}\"");
        }
    }

    /// Opens the editor of the entry, the account or the person whose page a route is.
    pub fn open_editor(&self, route: &str) {
        self.go(route);
        self.press(&["Ctrl+e"]);
        self.until_editor();
    }

    /// Opens each thing that opens over a page, looks at it with `look`, and closes it.
    pub fn over_each_page(&self, mut look: impl FnMut(&str)) {
        for (overlay, route, keys) in OVERLAYS {
            self.go(route);
            self.press(keys);
            self.settled();
            if *overlay == "capture" {
                self.type_text(LINE);
                self.see("1 entry, 1 promise, 1 delight moment, 1 question");
            }
            if overlay.starts_with("edit-") {
                self.until_editor();
            }
            self.settled();
            look(overlay);
            self.close_overlay();
        }
        for (panel, route, button) in PANELS {
            self.go(route);
            self.click("button", button);
            if panel.starts_with("edit-") {
                self.until_editor();
            }
            self.settled();
            look(panel);
            self.close_overlay();
        }
        // A month is chosen from within a form.
        self.go("/today");
        self.press(&["p"]);
        self.click("button", "Day: choose");
        self.settled();
        look("month");
        self.close_overlay();
    }

    /// One step back after another, until the page itself is there again.
    pub fn close_overlay(&self) {
        for _ in 0..3 {
            self.press(&["Esc"]);
            self.settled();
            if self.js("return document.querySelector('dialog[open]') === null", &[]) == json!(true) {
                return;
            }
        }
        panic!("the overlay did not close: {}", self.picture("failed").display());
    }

    fn until_editor(&self) {
        self.until(
            "the editor",
            "return document.querySelector('dialog[open] :is(input, textarea, select)') !== null",
        );
    }

    /// Brings axe-core into the page.
    pub fn load_axe(&self) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
        let source =
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        self.js(&format!("{source}; window.axe = axe ?? module.exports; return true"), &[]);
    }

    /// What axe finds wrong with the page, a line each.
    pub fn axe(&self, page: &str) -> Vec<String> {
        let found = self.js(
            "const open = [...document.querySelectorAll('dialog[open]')].at(-1);
             return window.axe.run(open ?? document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
               .then((result) => result.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 120)} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''})`)))",
            &[],
        );
        let lines = found.as_array().into_iter().flatten().filter_map(|line| line.as_str());
        lines.map(|line| format!("{page}: {line}")).collect()
    }

    /// Goes to a route and waits until its page has a heading.
    pub fn go(&self, route: &str) {
        self.js("location.hash = arguments[0]", &[json!(route)]);
        self.until("a page", "return document.querySelector('main h1') !== null");
        self.settled();
    }
}

/// A key as the design writes it, as the driver sends it.
pub(crate) fn keys(written: &str) -> (Vec<char>, char) {
    let mut parts: Vec<&str> = if written == "+" { vec!["+"] } else { written.split('+').collect() };
    let last = parts.pop().unwrap_or_default();
    let modifiers = parts
        .into_iter()
        .map(|part| match part {
            "Ctrl" => char::from(Key::Control),
            "Shift" => char::from(Key::Shift),
            "Alt" => char::from(Key::Alt),
            other => panic!("no such modifier: {other}"),
        })
        .collect();
    let key = match last {
        "Enter" => char::from(Key::Enter),
        "Esc" => char::from(Key::Escape),
        "Tab" => char::from(Key::Tab),
        "Backspace" => char::from(Key::Backspace),
        "Delete" => char::from(Key::Delete),
        "Space" => ' ',
        "Up" => char::from(Key::Up),
        "Down" => char::from(Key::Down),
        "Left" => char::from(Key::Left),
        "Right" => char::from(Key::Right),
        "Home" => char::from(Key::Home),
        "End" => char::from(Key::End),
        "F6" => char::from(Key::F6),
        one => {
            let mut letters = one.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no such key: {one}"),
            }
        }
    };
    (modifiers, key)
}
