//! Pulses from the command line: asking, the replies that come back, and closing the loop.

mod support;

use std::fs;
use support::{Kept, json, stderr, stdout};

fn begun() -> Kept {
    let kept = Kept::empty();
    let contacts = "Name,Company,Email\nPriya Raman,Calder Water,priya@calder.example\nJonas Berg,Tern,jonas@tern.example\n";
    assert!(kept.with_input(&["import", "-"], contacts.as_bytes()).status.success());
    kept
}

#[test]
fn a_question_comes_back_as_pulses() {
    let kept = begun();
    let asked = stdout(&kept.ok(&["pulse", "ask", "calder", "priya", "--ticket", "#20817"]));
    assert!(
        asked.starts_with(
            "To: priya@calder.example\nSubject: Three short questions about ticket 20817\n\nHello Priya,\n\nTicket 20817 is done."
        ),
        "{asked}"
    );
    let quoted: String = asked.lines().flat_map(|line| ["> ", line, "\n"]).collect();
    let reply = format!(
        "1) 9, Sam rang back\n2) 8/10\n3) 4\n\nNights are slow.\n4) Contoso\n\nOn Tue, 17 Nov 2026, Sam wrote:\n{quoted}"
    );

    let rehearsed = stdout(&kept.with_input(&["pulse", "import", "-", "--dry-run"], reply.as_bytes()));
    assert_eq!(
        rehearsed,
        "A mail\n  line 1  Priya Raman, Calder Water: service 9, product 8, support 4, three pulses.\n1 reply to keep.\nNothing was changed.\n"
    );
    assert_eq!(kept.json(&["pulse"])["total"], 0);
    let file = kept.folder.path().join("reply.txt");
    fs::write(&file, &reply).unwrap();
    let kept_reply = kept.json(&["pulse", "import", file.to_str().unwrap()]);
    assert_eq!((&kept_reply["new"], &kept_reply["items"][0]["found_by"]), (&json!(1), &json!("ref")));
    let page = kept.json(&["pulse", "calder"]);
    let low = &page["loops"][0]["pulse"];
    assert_eq!(
        (&low["score"], &low["words"], &low["competitor"], &low["ticket"]),
        (&json!(4), &json!("Nights are slow."), &json!("Contoso"), &json!("20817"))
    );
    assert_eq!((&page["total"], &page["loops"].as_array().unwrap().len()), (&json!(3), &2));
    assert_eq!(page["items"][0]["kind"], "pulse");

    // The same once more brings nothing, and one undo takes the first away.
    let again = stdout(&kept.ok(&["pulse", "import", file.to_str().unwrap()]));
    assert!(again.contains("the same as one kept today.\n0 replies kept, 1 the same.\n"), "{again}");
    kept.ok(&["undo"]);
    assert_eq!(kept.json(&["pulse"])["total"], 0);
}

#[test]
fn rows_are_kept_asked_about_or_the_same() {
    let kept = begun();
    let file = kept.folder.path().join("answers.csv");
    fs::write(
        &file,
        "\u{feff}DATE;Email;Support;service;Comment;Shoe size\n2026-11-03;jonas@tern.example;7;8;gut;44\n;;9;;wer bin ich;\n2026-11-04;priya@calder.example;8-9;;;\n2026-11-05;x;1;2;3;4;5\n",
    )
    .unwrap();
    let file = file.to_str().unwrap();
    let done = kept.ok(&["pulse", "import", file]);
    assert_eq!(
        stdout(&done),
        "A file of 3 replies\n\
         Columns not read: Shoe size\n  \
         line 2  Jonas Berg, Tern: support 7, service 8, two pulses.\n  \
         line 3  Somebody: support 9, nothing says whose reply this is; choose the account.\n  \
         line 4  Priya Raman, Calder Water, \"8-9\" is more than one number in support; write one number from 0 to 10.\n\
         1 reply kept, 2 to be asked about, 1 problem.\n"
    );
    assert!(stderr(&done).starts_with("line 5: the row has 7 cells"), "{}", stderr(&done));
    let said = kept.json(&["pulse", "import", file, "--account", "calder"]);
    assert_eq!((&said["new"], &said["same"], &said["asked"]), (&json!(1), &json!(1), &json!(1)));
    assert_eq!(kept.run(&["pulse", "import", file, "--account", "nobody"]).status.code(), Some(3));
    assert_eq!(kept.run(&["pulse", "import", file, "--person", "priya"]).status.code(), Some(2));
    assert_eq!(kept.with_input(&["pulse", "import", "-"], b"").status.code(), Some(1));
}

#[test]
fn a_loop_is_closed_and_they_are_told() {
    let kept = begun();
    let id =
        kept.json(&["log", "@calder priya pulse 4 support ticket 20817 vs Contoso rings back: slow nights"])
            ["items"][0]["id"]
            .to_string();
    let page = stdout(&kept.ok(&["pulse"]));
    assert!(page.starts_with("One low pulse is open\n"), "{page}");
    assert!(
        page.contains(&format!(
            "#{id}  4 of 10 on support, Priya Raman, Calder Water, ticket 20817, today\n"
        )),
        "{page}"
    );
    assert!(page.contains("of somebody else: Contoso rings back\n"), "{page}");
    assert_eq!(
        stdout(&kept.ok(&["pulse", "close", &id])).lines().next(),
        Some("slow nights: loop closed; now tell them.")
    );
    assert!(stdout(&kept.ok(&["pulse"])).contains("today, closed; tell them\n"));
    kept.ok(&["pulse", "told", &format!("#{id}")]);
    assert!(stdout(&kept.ok(&["pulse", "calder"])).starts_with("No loop is open"));
    assert_eq!(kept.run(&["pulse", "told", &id]).status.code(), Some(2), "they were told already");
    kept.ok(&["undo"]);
    assert_eq!(kept.json(&["pulse"])["loops"].as_array().unwrap().len(), 1);
}
