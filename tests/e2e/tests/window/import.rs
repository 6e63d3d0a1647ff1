//! Importing contacts: every row seen before it is kept, bad rows said, and one key takes it back.

use crate::window_test;
use kept_e2e::{Folder, Window};

const ROWS: &str = "First Name,Last Name,Company,E-mail\n\
    Dana,Whitlock,Fell Water,dana@fell.example\n\
    ,,,\n\
    \"Broken,Row,No End\n\
    Aki,Moreau,Fell Water,aki@fell.example\n";

window_test!(a_csv_with_bad_rows, {
    let folder = Folder::sample();
    let file = folder.file("contacts.csv", ROWS.as_bytes());
    let window = Window::open(&folder.path());
    window.press(&["Ctrl+k"]);
    window.type_text("import contacts");
    window.see("Import contacts");
    window.press(&["Enter"]);
    window.see("Bring what you have");
    window.choose_file("dialog input[type=file]", &file);
    window.see("dana@fell.example");
    window.see("line 4");
    window.see("1 account and 2 people are new");
    window.settled();
    window.picture("import");
    window.click("button", "Keep them");
    window.see("Imported contacts.csv");
    let shown = folder.kept(&["show", "Aki Moreau"]);
    assert!(shown.contains("aki@fell.example"), "{shown}");
    window.press(&["Ctrl+z"]);
    window.see("Redo");
    assert!(!folder.kept(&["accounts"]).contains("Fell Water"));
});

window_test!(what_is_no_table_is_said_in_one_sentence, {
    let folder = Folder::sample();
    let file = folder.file("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let before = folder.kept(&["accounts"]);
    let window = Window::open(&folder.path());
    window.press(&["Ctrl+k"]);
    window.type_text("import contacts");
    window.press(&["Enter"]);
    window.see("Bring what you have");
    window.choose_file("dialog input[type=file]", &file);
    window.until(
        "a sentence",
        "return (document.querySelector('dialog [role=alert]')?.textContent ?? '').includes('picture.csv')",
    );
    assert_eq!(folder.kept(&["accounts"]), before);
});
