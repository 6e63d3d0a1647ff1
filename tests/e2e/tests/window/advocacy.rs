//! Who speaks for us: the ledger, the kind word before an ask, introductions, and words that wait for a yes.

use crate::window_test;
use kept_e2e::{Folder, Window};

window_test!(before_an_ask_one_reads_what_was_asked_already, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "v"]);
    window.see("The ledger");
    window.see("Aisha wrote three lines for the buyers' guide.");
    window.click("check", "Freely given");
    window.until(
        "only what came by itself",
        "const pills = [...document.querySelectorAll('[aria-labelledby=ledger] .meta')]; return pills.length > 0 && pills.every((one) => one.textContent.includes('freely given'))",
    );
    window.click("check", "All");
    window.see("Aisha wrote three lines for the buyers' guide.");

    window.press(&["a"]);
    window.until("the field for whom", "return document.activeElement.getAttribute('aria-label') === 'Whom'");
    window.type_text("aisha");
    window.until(
        "the person, offered",
        "return document.querySelector('dialog[open] [role=option]')?.textContent.includes('Aisha Noor') === true",
    );
    window.press(&["Enter"]);
    // Both asks of this year, each one key away.
    window.until(
        "what was asked of her, with its facts",
        "const guard = document.querySelector('dialog[open] [role=status]'); return guard.textContent.includes('Aisha') && guard.querySelectorAll('a[href^=\"#/entries/\"]').length >= 2 && document.activeElement.textContent.includes('Write the line')",
    );
    window.settled();
    window.picture("plan-an-ask");
    let sentence = window.js("return document.querySelector('dialog[open] [role=status] p').innerText", &[]);
    let sentence = sentence.as_str().unwrap_or_default().to_owned();
    window.press(&["Enter"]);
    // It stands beside the line, too, and hinders nothing.
    window.see("Will be saved");
    window.type_text("would she take a call from the county?");
    window.see(&sentence);
    window.settled();
    window.picture("ask-guarded");
    window.press(&["Enter"]);
    window.until("capture to close", "return document.querySelector('dialog[open]') === null");
    window.until(
        "the ask in the ledger",
        "return [...document.querySelectorAll('[aria-labelledby=ledger] li')].some((row) => row.textContent.includes('would she take a call from the county?') && row.textContent.includes('asked'))",
    );
    window.press(&["Ctrl+z"]);
    window.until_gone("would she take a call from the county?");
});

window_test!(two_customers_who_want_the_same_are_introduced_or_not, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "v"]);
    window.see("Worth introducing");
    window.press(&["j"]);
    window.until(
        "the first introduction, with its reason",
        "const row = document.activeElement.closest('[aria-labelledby=introductions] li'); return row !== null && row.textContent.includes('Joel Baptiste') && row.textContent.includes('Anna Kessler')",
    );
    window.press(&["Enter"]);
    window.see("Will be saved");
    window.until(
        "the line about both",
        "const text = document.querySelector('dialog[open]').innerText; return text.includes('Joel Baptiste') && text.includes('Anna Kessler')",
    );
    window.close_overlay();
    window.press(&["x"]);
    window.until(
        "the introduction to go",
        "return ![...document.querySelectorAll('[aria-labelledby=introductions] li')].some((row) => row.textContent.includes('Joel Baptiste') && row.textContent.includes('Anna Kessler'))",
    );
    window.press(&["Ctrl+z"]);
    window.until(
        "the introduction again",
        "return [...document.querySelectorAll('[aria-labelledby=introductions] li')].some((row) => row.textContent.includes('Joel Baptiste') && row.textContent.includes('Anna Kessler'))",
    );
});

window_test!(words_that_wait_get_their_yes, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "v"]);
    window.see("Waiting for a yes");
    window.js(
        "[...document.querySelectorAll('[aria-labelledby=quotes] li.quote')].find((row) => row.textContent.includes('Four minutes from my message')).querySelector('.go').focus()",
        &[],
    );
    window.press(&["m"]);
    window.see("is on the clipboard");
    window.press(&["y"]);
    window.until("the terms", "return document.activeElement.labels?.[0]?.textContent === 'On which terms?'");
    window.type_text("first name only");
    window.press(&["Enter"]);
    window.see("Eva said yes to");
    window.until(
        "the quote to wait no more",
        "return !document.querySelector('[aria-labelledby=quotes]').textContent.includes('Four minutes from my message')",
    );
    assert!(!folder.kept(&["due", "--all"]).contains("whether we may retell “Four minutes"));
    window.press(&["Ctrl+z"]);
    window.until(
        "the quote to wait again",
        "return document.querySelector('[aria-labelledby=quotes]').textContent.includes('Four minutes from my message')",
    );
});
