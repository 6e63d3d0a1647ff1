//! Five findings with their facts, and what to learn from.

use crate::window_test;
use kept_e2e::{Folder, Window};

window_test!(five_findings_their_tables_and_the_entries_behind_a_number, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "i"]);
    window.see("You kept 35 of 37 promises");
    // Each says its finding, and what it counts: a period and a number.
    window.until(
        "five charts with their sentences",
        "const cards = [...document.querySelectorAll('#main section.card')];
         return cards.length === 5 && cards.every((card) => card.querySelector('h2').textContent.length > 20 && /\\d|[Ee]ight/.test(card.querySelector('p.micro').textContent))",
    );
    window.until("charts", "return document.querySelectorAll('#main svg[role=img]').length > 4");
    window.press(&["t"]);
    window.until(
        "five tables and no chart",
        "return document.querySelectorAll('#main section.card table').length === 5 && document.querySelectorAll('#main svg[role=img]').length === 0",
    );
    window.press(&["t"]);
    window.until("the charts again", "return document.querySelectorAll('#main svg[role=img]').length > 4");

    // A number and the entries behind it.
    let quiet = window.js(
        "const button = [...document.querySelectorAll('button.fact')].find((one) => one.getAttribute('aria-label')?.startsWith('Calder Water, quiet for')); button.focus(); return button.textContent",
        &[],
    );
    assert_eq!(quiet.as_str(), Some("9 d"));
    window.press(&["Enter"]);
    window.until(
        "the entries behind it",
        "return document.querySelectorAll('dialog[open] .rows li .go').length > 2",
    );
    window.press(&["Esc"]);
    window.until("the number to have the focus", "return document.querySelector('dialog[open]') === null && document.activeElement.matches('button.fact')");
    window.press(&["Enter"]);
    window.until(
        "the entries behind it",
        "return document.querySelectorAll('dialog[open] .rows li .go').length > 2",
    );
    window.js("document.querySelector('dialog[open] .rows li .go').click()", &[]);
    window.until("the page of an entry", "return location.hash.startsWith('#/entries/')");
});

window_test!(the_lists_lead_to_their_entries_and_can_be_copied, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "l"]);
    for part in [
        "What to learn from",
        "Marcus wants left-handed holsters",
        "Count first, quote second",
        "last spoken with",
        "Intentions for 2026",
    ] {
        window.see(part);
    }
    window.press(&["y"]);
    window.see("The lists are on the clipboard, as Markdown");
    window.press(&["j", "Enter"]);
    window.until("the first entry", "return location.hash.startsWith('#/entries/')");
    window.see("left-handed holsters");
    window.press(&["Esc"]);
    window.until("the lists again", "return location.hash.startsWith('#/lists')");
});
