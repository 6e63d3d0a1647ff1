//! Beyond the order: how far it came, what shows it, and what is asked next.

use crate::window_test;
use kept_e2e::{Folder, Window};

const PROMPT: &str = "Nobody has asked Priya how the rollout feels";

/// Whether the third stop of the lane of "Edge refresh" is reached.
const ADOPTED: &str = "const lane = [...document.querySelectorAll('#main li')].find((row) => row.textContent.includes('Edge refresh') && row.querySelector('.lane'));
    const stop = lane?.querySelectorAll('.lane > li')[2];
    return stop?.textContent.startsWith('Adopted') === true && stop.classList.contains('done')";

window_test!(an_order_is_adopted_with_evidence_by_keyboard_and_taken_back, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.see(PROMPT);
    window.go("/accounts/1/orders");
    window.see("31 of 42 sites");
    // The first order, then along its steps.
    window.press(&["j", "Right", "Right", "Right"]);
    window.until(
        "the step adopted to have the focus",
        "return document.activeElement.closest('tr')?.textContent.includes('Edge refresh') === true && document.activeElement.getAttribute('aria-label') === 'Adopted, 31 of 42 sites so far'",
    );
    window.press(&["Enter"]);
    window.until(
        "the day it is planned for",
        "return document.activeElement.getAttribute('aria-label') === 'Planned for'",
    );
    window.press(&["Shift+Tab", "Left"]);
    window.until(
        "the day it was reached on",
        "return document.querySelector('dialog[open] [aria-label=\"Reached on\"]') !== null",
    );
    window.press(&["Tab"]);
    window.until(
        "the day to have the focus",
        "return document.activeElement.getAttribute('aria-label') === 'Reached on'",
    );
    window.press(&["Ctrl+a"]);
    window.type_text("mon 16 nov");
    window.press(&["Enter"]);
    window.until(
        "the day, understood",
        "return document.querySelector('dialog[open] [aria-label=\"Reached on\"]').value === '16 Nov' && document.activeElement.value === '31 of 42 sites'",
    );
    window.press(&["Ctrl+a"]);
    window.type_text("42 of 42 sites, nights too");
    window.press(&["Enter"]);
    window.see("Edge refresh: adopted on 16 Nov");
    window.until(
        "the focus on the step",
        "return document.activeElement.getAttribute('aria-label') === 'Adopted, reached 16 Nov, 42 of 42 sites, nights too'",
    );
    assert!(folder.kept(&["orders", "Calder Water"]).contains("adopted 16 Nov (42 of 42 sites, nights too)"));
    // The lane on the account's page has come one stop further, and nobody is asked any more.
    window.go("/accounts/1");
    window.until("the lane, adopted", ADOPTED);
    window.go("/today");
    window.see("Quote for spare scanner batteries");
    window.until_gone(PROMPT);
    assert!(!folder.kept(&["due", "--all"]).contains(PROMPT));

    window.press(&["Ctrl+z"]);
    window.see("Redo");
    window.see(PROMPT);
    assert!(folder.kept(&["orders", "Calder Water"]).contains("adopted: 31 of 42 sites"));
});

window_test!(a_step_of_a_playbook_says_what_it_asks_next, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.go("/settings/playbooks");
    window.click("button", "Edit Outcome");
    window.see("Ask Aisha: Has it got better, in their own numbers?");
    window.click("button", "Add a step");
    window.until(
        "the name of the new step",
        "return document.activeElement.getAttribute('aria-label') === 'Tag of the step step'",
    );
    window.type_text("others");
    window.press(&["Tab"]);
    window.until(
        "its days, under its new name",
        "return document.activeElement.getAttribute('aria-label') === 'Days of the step others'",
    );
    window.press(&["Ctrl+a"]);
    window.type_text("30");
    window.press(&["Tab"]);
    window.focus("field", "Question of the step others");
    window.press(&["Ctrl+a"]);
    window.type_text("Who else should hear of it?");
    window.press(&["Tab"]);
    // Adopted on 30 October; thirty days later is a Sunday.
    window.until(
        "what it would ask next",
        "return [...document.querySelectorAll('[aria-label=\"What it would ask next\"] li')].some((row) => row.querySelector('time').dateTime === '2026-11-30' && row.textContent.includes('Who else should hear of it?') && row.textContent.includes('Brightwell Foods'))",
    );
    let known = folder.kept(&["playbook", "Outcome"]);
    assert!(known.contains("#others") && known.contains("Mon 30 Nov"), "{known}");
    window.press(&["Ctrl+z"]);
    window.until(
        "the question of before",
        "return [...document.querySelectorAll('[aria-label=\"What it would ask next\"] li')].some((row) => row.textContent.includes('How is it going?'))",
    );

    // What is switched off asks nothing.
    window.click("check", "Outcome");
    window.see("What it would ask next, if it were on");
    window.go("/today");
    window.see("Quote for spare scanner batteries");
    window.until_gone("Has it got better, in their own numbers?");
    window.press(&["Ctrl+z"]);
    window.see("Has it got better, in their own numbers?");
});

window_test!(everything_bought_is_on_one_page, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "o"]);
    window.see("Eight orders. One is not live yet, three are live and not adopted yet");
    window.press(&["s"]);
    window.until("only what stands still", "return location.hash === '#/orders?only=stuck'");
    window.until(
        "the orders that stand still, each with the reason",
        "const rows = [...document.querySelectorAll('#main tr.order')]; return rows.length > 0 && rows.every((row) => row.nextElementSibling.querySelector('.late') !== null)",
    );
    window.press(&["j", "Enter"]);
    window.until("the page of an order", "return location.hash.startsWith('#/entries/')");
});
