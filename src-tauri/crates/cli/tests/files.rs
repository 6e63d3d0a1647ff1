//! Files that come in, and files that are refused: the journal stays as it was.

mod support;

use std::fs;
use support::{Kept, json, stderr, stdout};

const CONTACTS: &str = "Name,Company,Email,Shoe size\n\
    Ana Lima,Novatech,ana@novatech.example,38\n\
    \"Ben Okoro\",Novatech,ben@novatech.example,44\n\
    ,,,41\n\
    Cai Lund,Brightwell,cai@brightwell.example,40\n";

#[test]
fn contacts_come_in_once_and_go_as_one() {
    let kept = Kept::empty();
    let file = kept.folder.path().join("contacts.csv");
    fs::write(&file, CONTACTS).unwrap();
    let file = file.to_str().unwrap();

    let rehearsed = kept.run(&["import", "--dry-run", file]);
    let said = stdout(&rehearsed);
    assert!(said.contains("3 new people, 2 new accounts, 1 problem.\nNothing was changed.\n"), "{said}");
    assert!(said.contains("Columns not read: Shoe size"), "{said}");
    assert!(stderr(&rehearsed).starts_with("line 4: "), "{}", stderr(&rehearsed));
    assert_eq!(kept.json(&["accounts"])["total"], 0);

    let reply = kept.json(&["import", file]);
    assert_eq!(
        (&reply["new_people"], &reply["new_accounts"], &reply["total"]),
        (&json!(3), &json!(2), &json!(3))
    );
    assert_eq!(reply["problems"][0]["line"], 4);
    assert_eq!(kept.json(&["search", "ana"])["items"][0]["kind"], "person");

    let again = stdout(&kept.ok(&["import", file]));
    assert!(again.contains("\n3 the same, 1 problem.\n"), "{again}");
    // An import that brought nothing is nothing to take back: one undo reaches the first.
    kept.ok(&["undo"]);
    assert_eq!(kept.json(&["accounts"])["total"], 0);
    assert_eq!(kept.code(&["search", "ana"]), 3);
}

#[test]
fn a_column_can_be_told_and_standard_input_read() {
    let kept = Kept::empty();
    let table = b"Contact person;Firm\nDara Quill;Novatech\n";
    let output = kept.with_input(
        &["import", "-", "--map", "Contact person=name", "--map", "Firm=company", "--json"],
        table,
    );
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(kept.json(&["show", "dara"])["person"]["at"], "Novatech");
    assert_eq!(kept.with_input(&["import", "-", "--map", "Firm=shoe"], table).status.code(), Some(2));
    assert_eq!(kept.with_input(&["import", "-", "--map", "Firm"], table).status.code(), Some(2));
}

#[test]
fn several_files_are_several_operations() {
    let kept = Kept::empty();
    let folder = kept.folder.path();
    fs::write(folder.join("a.csv"), "name,company\nAna Lima,Novatech\n").unwrap();
    fs::write(folder.join("b.vcf"), "BEGIN:VCARD\nVERSION:3.0\nFN:Ben Okoro\nORG:Novatech\nEND:VCARD\n")
        .unwrap();
    fs::write(folder.join("c.csv"), "").unwrap();
    let [a, b, c] = ["a.csv", "b.vcf", "c.csv"].map(|name| folder.join(name).to_str().unwrap().to_owned());
    // One of them that is empty is told, and costs the others nothing.
    let output = kept.run(&["--json", "import", &a, &c, &b]);
    assert_eq!(output.status.code(), Some(1));
    let reply: support::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&reply["total"], &reply["items"][1]["source"]), (&json!(3), &json!("vcard")));
    assert_eq!(reply["errors"][0]["code"], "file");
    kept.ok(&["undo"]);
    assert_eq!(kept.code(&["show", "ben"]), 3);
    assert_eq!(kept.code(&["show", "ana"]), 0);
}

#[test]
fn what_is_no_list_of_contacts_changes_nothing() {
    let kept = Kept::empty();
    kept.ok(&["log", "note @acme: here before"]);
    let folder = kept.folder.path().join("files");
    fs::create_dir(&folder).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    write("empty.csv", b"");
    write("blank.csv", b"\n\n  \n");
    write("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    write("nul.csv", b"name,email\nAna\0,ana@a.example\n");
    write("words.csv", b"colour,size\nred,3\n");
    write("data.json", b"{\"people\":[]}");
    write("cards.vcf", b"hello\n");
    let before = kept.json(&["history"]);
    for name in [
        "empty.csv",
        "blank.csv",
        "picture.csv",
        "nul.csv",
        "words.csv",
        "data.json",
        "cards.vcf",
        "",
        "none.csv",
    ] {
        let path = folder.join(name);
        let output = kept.run(&["import", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1), "{name}: {}", stderr(&output));
        assert_eq!(stderr(&output).lines().count(), 1, "one sentence for {name}: {}", stderr(&output));
        assert!(stderr(&output).starts_with("kept: "));
    }
    assert_eq!(kept.json(&["history"]), before);
}

#[test]
fn an_entry_is_text_of_a_sane_length() {
    let kept = Kept::empty();
    for input in [&b"note @acme: a\0b"[..], b"note \xff\xfe", &vec![b'x'; 4 * 1024 * 1024]] {
        let output = kept.with_input(&["log", "-"], input);
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()));
    }
    assert_eq!(kept.json(&["accounts"])["total"], 0);
}

#[test]
fn a_file_that_is_no_journal_is_left_alone() {
    for bytes in [&b"Dear diary, this is no database at all.\n"[..], &[7; 8192]] {
        let kept = Kept::empty();
        fs::write(kept.journal(), bytes).unwrap();
        let output = kept.run(&["log", "note @acme: x"]);
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        assert_eq!(fs::read(kept.journal()).unwrap(), bytes);
    }
}

#[test]
fn a_journal_of_a_newer_version_is_left_alone() {
    let kept = Kept::empty();
    kept.ok(&["log", "note @acme: x"]);
    // The user_version is the big-endian number at byte 60 of the file.
    let mut bytes = fs::read(kept.journal()).unwrap();
    bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    fs::write(kept.journal(), &bytes).unwrap();
    let output = kept.run(&["due", "--json"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(stdout(&output).contains("\"code\":\"refused\""));
    assert!(stderr(&output).contains("newer"), "{}", stderr(&output));
    assert_eq!(fs::read(kept.journal()).unwrap(), bytes);
}

#[test]
fn a_damaged_index_is_made_anew() {
    let kept = Kept::sample();
    assert_eq!(kept.code(&["search", "backup"]), 0);
    let index = kept.folder.path().join("index");
    for entry in fs::read_dir(&index).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::write(path, b"nonsense").unwrap();
        }
    }
    let output = kept.ok(&["search", "backup"]);
    assert!(stderr(&output).contains("made anew"), "{}", stderr(&output));
    assert!(stdout(&output).contains("Calder Water"));
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let kept = Kept::empty();
    // A file where the folder should be fails for every user, root too.
    let file = kept.folder.path().join("file");
    fs::write(&file, b"x").unwrap();
    let output = kept.run(&["--data-dir", file.join("kept").to_str().unwrap(), "log", "note @acme: x"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("--data-dir"), "{}", stderr(&output));
    let output = kept.run(&["--data-dir", file.to_str().unwrap(), "log", "note @acme: x"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("is a file, not a folder"), "{}", stderr(&output));
}

#[test]
#[cfg(unix)]
fn a_read_only_folder_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let kept = Kept::empty();
    let folder = kept.folder.path().join("shut");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(folder.join("probe"), b"x").is_ok() {
        println!("skipped: this user may write to every folder");
        return;
    }
    let output = kept.run(&["--data-dir", folder.to_str().unwrap(), "log", "note @acme: x"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert_eq!(stderr(&output).lines().count(), 1);
}

#[test]
fn a_locked_journal_is_exit_code_four() {
    let kept = Kept::empty();
    kept.ok(&["log", "note @acme: before"]);
    let other = rusqlite::Connection::open(kept.journal()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let output = kept.run(&["log", "note @acme: meanwhile", "--json"]);
    assert_eq!(output.status.code(), Some(4), "{}", stderr(&output));
    assert!(stdout(&output).contains("\"code\":\"locked\""));
    // Reading goes on while another program writes.
    assert_eq!(kept.code(&["due"]), 0);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(kept.code(&["log", "note @acme: after"]), 0);
}
