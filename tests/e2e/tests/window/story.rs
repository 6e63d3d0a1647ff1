//! Telling it: a story of what they agreed to, given away as files; and a page of promises that gives nobody away.

use crate::window_test;
use kept_e2e::{Folder, Window};

const WORDS: &str = "Sorted before I had finished typing.";
const AFTER: &str = "Nobody on the desk rings before they look at the console.";

window_test!(a_moment_becomes_a_story_once_they_said_yes, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "d"]);
    window.see(WORDS);
    window.press(&["j", "s"]);
    window.see("What shall the story be made of?");
    window.see("ask first");
    window.until(
        "nothing to make a story of yet",
        "return [...document.querySelectorAll('button')].find((button) => button.textContent.includes('Make the story'))?.disabled === true",
    );
    // They said yes, on terms.
    window.press(&["y"]);
    window.see("Joel said yes. On which terms?");
    window.press(&["1"]);
    window.see("Joel said yes: noted.");
    window.until(
        "the part, chosen",
        "return document.querySelector('#main li.sel [role=checkbox]')?.getAttribute('aria-checked') === 'true'",
    );
    window.press(&["Enter"]);
    window.until("the story", "return /^#\\/stories\\/\\d+$/.test(location.hash)");
    // The check names what is missing.
    window.until(
        "what is there and what is missing",
        "const all = [...document.querySelectorAll('[aria-labelledby=special] li')].map((row) => row.textContent);
         return all.length === 4 && all.some((text) => text.includes('A person, there')) && all.some((text) => text.includes('After, missing') && text.includes('Ask Joel what is different now'))",
    );
    window.press(&["j", "j", "j", "j", "j", "Enter"]);
    window.until("the text after", "return document.activeElement.getAttribute('aria-label') === 'After'");
    window.type_text(AFTER);
    window.press(&["Ctrl+Enter"]);
    window.until(
        "the check without that gap",
        "return [...document.querySelectorAll('[aria-labelledby=special] li')].some((row) => row.textContent.includes('After, there'))",
    );
    window.until(
        "the page as it will look",
        "const page = document.querySelector('article.paper')?.textContent ?? ''; return page.includes('Sorted before I had finished typing.') && page.includes('before they look at the console')",
    );

    window.press(&["x", "m"]);
    let text = String::from_utf8_lossy(&window.saved("md")).into_owned();
    assert!(text.starts_with("# ") && text.contains(WORDS) && text.contains(AFTER), "{text}");
    assert!(text.contains("Joel") && !text.contains("Baptiste"), "first name and firm, as agreed: {text}");
    window.press(&["x", "p"]);
    let pdf = window.saved("pdf");
    assert!(pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF"), "{} bytes", pdf.len());
    window.press(&["x", "c"]);
    let card = window.saved("png");
    // A PNG says its width and height after its signature: 1200 by 630.
    assert!(card.starts_with(b"\x89PNG\r\n\x1a\n"), "{} bytes", card.len());
    assert_eq!(card.get(16..24), Some([0, 0, 4, 176, 0, 0, 2, 118].as_slice()));
    window.press(&["v"]);
    window.until(
        "the card as it will look",
        "return document.querySelector('.look img')?.naturalWidth === 1200",
    );
    window.press(&["t"]);
    window.until("to whom", "return document.activeElement.placeholder === 'the Leeds chapter'");
    window.type_text("the Leeds chapter");
    window.press(&["Enter"]);
    window.see("Told: noted on the story and on its moments.");
    assert!(folder.kept(&["story"]).contains("to the Leeds chapter"));
});

window_test!(a_story_is_not_given_away_after_a_no, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.press(&["g", "s"]);
    window.see("The upgrade nobody noticed");
    folder.kept(&["edit", "#77", "consent=no"]);
    window.click("link", "The upgrade nobody noticed");
    window.until("why it cannot be shared", "return document.querySelector('.stops li') !== null");
    window.press(&["x"]);
    window.until(
        "the reason in place of the forms",
        "const menu = document.querySelector('dialog[open]'); return menu !== null && menu.querySelectorAll('button').length === 0 && menu.textContent.includes('Tom')",
    );
});

window_test!(the_page_of_promises_gives_nobody_away, {
    let folder = Folder::sample();
    folder.kept(&[
        "log",
        "@\"Calder Water\" > Ask Orrin Pumps what they paid by mon > Ask Nadia whether nights are free by mon",
    ]);
    let window = Window::open(&folder.path());
    window.go("/accounts/1/promises");
    window.see("Signed data agreement");
    window.press(&["x"]);
    window.see("What we owe Calder Water");
    // What would give somebody away is said to us, and is not on the page.
    window.see("Ask Orrin Pumps what they paid It names another account.");
    window.see("Ask Nadia whether nights are free It names a colleague.");
    window.until(
        "the page as it will look",
        "const page = document.querySelector('article.paper').textContent; return page.includes('Signed data agreement') && !page.includes('Orrin') && !page.includes('Nadia')",
    );
    // One promise is better said than read.
    window.press(&["j", "j", "j"]);
    window.until(
        "the third promise to have the focus",
        "return document.activeElement.textContent === 'Introduce Priya to Ingrid'",
    );
    window.press(&["Space"]);
    window.until(
        "the page without it",
        "return !document.querySelector('article.paper').textContent.includes('Ingrid')",
    );
    window.settled();
    window.picture("status");
    window.press(&["h"]);
    let page = String::from_utf8_lossy(&window.saved("html")).into_owned();
    assert!(page.contains("Send the control room sizing document") && page.contains("2 days late"), "{page}");
    for secret in [
        "Orrin",
        "Ingrid",
        "Nadia",
        "412",
        "Dislikes slides",
        "night shift that everybody forgets",
        "<script",
        "http:",
        "https:",
    ] {
        assert!(!page.contains(secret), "{secret} is on the page");
    }
    window.press(&["p"]);
    assert!(window.saved("pdf").starts_with(b"%PDF-"));
});
