//! The brief: one page, on the screen and on paper.

use crate::window_test;
use kept_e2e::{Folder, Window};
use serde_json::json;

window_test!(a_brief_is_one_page_for_every_account, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    let accounts = window.call("accounts", json!({}));
    // The rules for a width hold on paper, too; no window is as narrow as the page, but this one obeys the same.
    window.resize(900, 900);
    for account in accounts["items"].as_array().expect("accounts") {
        let (id, name) = (account["id"].as_i64().expect("an id"), account["name"].as_str().expect("a name"));
        window.go(&format!("/accounts/{id}/brief"));
        window.see(name);
        // As the printer lays it out: the rules for paper hold, and the page is A4.
        let sheet = window.js(
            "const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
             const page = rules.find((rule) => rule instanceof CSSPageRule);
             for (const rule of rules) if (rule instanceof CSSMediaRule) {
               if (rule.media.mediaText === 'screen') rule.media.mediaText = 'not all';
               else if (rule.media.mediaText === 'print') rule.media.mediaText = 'all';
             }
             document.documentElement.style.width = '210mm';
             return new Promise((done) => requestAnimationFrame(() => {
               const mm = 96 / 25.4, height = 297 * mm;
               const shown = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility({ visibilityProperty: true }));
               const lowest = Math.max(...shown.filter((element) => element.childElementCount === 0).map((element) => element.getBoundingClientRect().bottom + scrollY));
               const right = Math.max(...shown.map((element) => element.getBoundingClientRect().right));
               const smallest = Math.min(...shown.filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
                 .map((element) => parseFloat(getComputedStyle(element).fontSize)));
               done({ size: page?.style.getPropertyValue('size') ?? '', lowest: lowest / height, right: right / (210 * mm), points: smallest * 0.75,
                      rail: shown.some((element) => element.matches('.rail, .bar, .strip')) });
             }))",
            &[],
        );
        let number = |name: &str| sheet[name].as_f64().unwrap_or(f64::NAN);
        assert!(sheet["size"].as_str().unwrap_or_default().to_lowercase().contains("a4"), "{name}: {sheet}");
        assert!(number("lowest") <= 1.0, "{name} needs more than a page: {sheet}");
        assert!(number("right") <= 1.01, "{name} is wider than the page: {sheet}");
        assert!(number("points") >= 8.99, "{name} has text below 9 pt: {sheet}");
        assert_eq!(sheet["rail"], json!(false), "{name} prints the window's frame");
        window.reload();
    }
});

window_test!(every_line_of_a_brief_leads_to_its_entry, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["b"]);
    window.until("the brief of the next meeting", "return location.hash.endsWith('/brief')");
    window.see("Say this first");
    window.settled();
    window.picture("brief");
    let links = window.js("return document.querySelectorAll('#main a[href^=\"#/entries/\"]').length", &[]);
    assert!(links.as_i64() >= Some(10), "{links}");
    window.click("link", "Signed data agreement");
    window.until("the entry", "return location.hash.startsWith('#/entries/')");
});
