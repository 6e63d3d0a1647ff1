//! Replies to the three questions, as people write them and as programs export them.

#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

use kept_exchange::read_replies;
use kept_model::{PulseAbout, PulseReply};
use proptest::prelude::*;
use std::fmt::Write;

/// "service 8 (because) · support 7 | their words | vs … | #ticket | K-… | mail | ? what has to be asked".
fn show(reply: &PulseReply) -> String {
    let mut out = String::new();
    for score in &reply.scores {
        let _ = write!(out, "{} {}", score.about.map_or("all", PulseAbout::as_str), score.score);
        if let Some(words) = &score.words {
            let _ = write!(out, " ({words})");
        }
        out.push_str("; ");
    }
    let mut add = |sign: &str, value: Option<&String>| {
        if let Some(value) = value {
            let _ = write!(out, "{sign}{} ", value.replace('\n', "/"));
        }
    };
    add("| ", reply.words.as_ref());
    add("vs ", reply.competitor.as_ref());
    add("#", reply.ticket.as_ref());
    add("", reply.code.as_ref());
    add("from ", reply.name.as_ref());
    add("at ", reply.account.as_ref());
    add("id ", reply.external_id.as_ref());
    for email in &reply.emails {
        add("<", Some(email));
    }
    add("on ", reply.day.map(|day| day.to_string()).as_ref());
    for unclear in &reply.unclear {
        add("? ", Some(unclear));
    }
    out.trim_end().to_owned()
}

fn mail(text: &str) -> PulseReply {
    let mut read = read_replies(text.as_bytes(), "the pasted text").unwrap();
    assert_eq!((read.source, read.replies.len()), ("mail", 1), "{text}");
    read.replies.remove(0)
}

const OURS: &str = "> Hello Priya,\n>\n> 1) How do you find our service?\n> 2) How do you find the product?\n> 3) How do you find our support?\n> 4) Does somebody do this better for you than we do?\n> 5) What is the one thing that we should do differently?\n>\n> Ref: K-7Q4M2X-ABC123, ticket 20817";

#[test]
fn replies_as_people_write_them() {
    let table: &[(&str, &str)] = &[
        // Numbered, in every hand.
        ("1) 8\n2) 9\n3) 7", "service 8; product 9; support 7;"),
        ("1) 8  2: 9/10 3 - 7", "service 8; product 9; support 7;"),
        (
            "1) 8  2: 9/10 3 - 7\nThe new console is quick.\nSam was here at night.",
            "service 8; product 9; support 7; | The new console is quick./Sam was here at night.",
        ),
        ("1. 10/10\n2. 10/10\n3. 10/10", "service 10; product 10; support 10;"),
        ("(1) 8\n(2) 6\n(3) 9", "service 8; product 6; support 9;"),
        ("1: 8, 2: 9, 3: 10", "service 8; product 9; support 10;"),
        ("1-8 2-9 3-7", "service 8; product 9; support 7;"),
        ("1 8\n2 9\n3 7", "service 8; product 9; support 7;"),
        ("1 = 8; 2 = 9; 3 = 7", "service 8; product 9; support 7;"),
        ("Q1: 8\nQ2: 9\nQ3: 7", "service 8; product 9; support 7;"),
        ("Frage 1: 8\nFrage 2: 9 von 10\nFrage 3: 7", "service 8; product 9; support 7;"),
        ("- 1) 8\n- 2) 9", "service 8; product 9;"),
        ("1) **8**\n2) **9**", "service 8; product 9;"),
        ("1) eight\n2) ten out of ten\n3) Zehn", "service 8; product 10; support 10;"),
        // With the reason behind the number.
        (
            "1) 8 because Sam picks up\n2) 5, the console is slow\n3) 9!",
            "service 8 (because Sam picks up); product 5 (the console is slow); support 9;",
        ),
        ("1) 8 (great) 2) 9 (ok) 3) 7", "service 8 ((great)); product 9 ((ok)); support 7;"),
        ("1) 8 since version 2.5 runs\n3) 7", "service 8 (since version 2.5 runs); support 7;"),
        // By name.
        ("Service: 8\nProduct: 9/10\nSupport: 7", "service 8; product 9; support 7;"),
        ("service 8, product 9, support 7", "service 8; product 9; support 7;"),
        ("Our service - 8\nThe product – 9\nSupport = 10", "service 8; product 9; support 10;"),
        ("Produkt: 9\nDienst: 8,0", "service 8; product 9;"),
        ("1) Service: 8\n2) How do you find the product? 9", "service 8; product 9;"),
        // Numbers alone.
        ("8, 9, 7", "service 8; product 9; support 7;"),
        ("8 / 9 / 7", "service 8; product 9; support 7;"),
        ("8\n9\n7\nThanks, Priya", "service 8; product 9; support 7; | Thanks, Priya"),
        ("9", "all 9;"),
        ("9/10\n\nkeep going", "all 9; | keep going"),
        // Not certain: asked, never guessed.
        (
            "1) 8-9\n2) 9",
            "product 9; ? \"8-9\" is more than one number at question 1; write one number from 0 to 10",
        ),
        ("1) 8,5", "? \"8,5\" lies between two numbers at question 1; write one number from 0 to 10"),
        ("1) 7 or 8", "? \"7 or 8\" is more than one number at question 1; write one number from 0 to 10"),
        ("2) 11", "? \"11\" is more than ten at question 2; write one number from 0 to 10"),
        ("Support: 4/5", "? \"4/5\" is not out of ten at question 3; write one number from 0 to 10"),
        ("8\n9", "? 2 numbers stand alone; say which question each answers, such as 1) 8"),
        ("1) 8\n1) 9", "service 8; ? question 1 is answered twice; leave one of the numbers"),
        // Words only, and words that look like numbers.
        ("We are happy, thank you.", "| We are happy, thank you."),
        ("1) very good\n2) fine", "| very good/fine"),
        (
            "2 outages last month, 3 calls.\nSupport 24/7 would help.\n1) 6",
            "service 6; | 2 outages last month, 3 calls./Support 24/7 would help.",
        ),
        ("Hello Sam,\n\n1) n/a\n2) 9\n\nBest, Priya", "product 9; | Hello Sam,//n/a//Best, Priya"),
        // The fourth and the fifth question.
        (
            "1) 8\n4) Contoso answers within the hour\n5) Call us back the same day",
            "service 8; | Call us back the same day vs Contoso answers within the hour",
        ),
        ("1) 8\n4) no\n5) no", "service 8; | no"),
        ("1) 8\n2) 9\n3) 7\n4) Nobody.", "service 8; product 9; support 7;"),
        ("1) 8 2) 9 3) 7 4) Contoso 5) call back", "service 8; product 9; support 7; | call back vs Contoso"),
    ];
    let wrong: Vec<String> = table
        .iter()
        .map(|(text, expected)| (text, expected, show(&mail(text))))
        .filter(|(_, expected, got)| *expected != got)
        .map(|(text, expected, got)| format!("\n{text}\n expected: {expected}\n got:      {got}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn replies_as_mail_programs_copy_them() {
    let quoted = OURS;
    let plain = OURS.replace("> ", "").replace('>', "");
    let between = OURS.lines().fold(String::new(), |mut all, line| {
        let _ = writeln!(all, "{line}");
        for (question, answer) in
            [("1)", "8"), ("2)", "9/10, quick"), ("3)", "7"), ("4)", "Contoso, sometimes"), ("5)", "come by")]
        {
            if line.contains(question) {
                let _ = writeln!(all, "\n{answer}\n");
            }
        }
        all
    });
    let written_in = plain
        .replace("our service?", "our service? 8")
        .replace("the product?", "the product? 9")
        .replace("our support?", "our support? 10");
    let code = "#20817 K-7Q4M2X-ABC123";
    let table: Vec<(String, String)> = vec![
        (
            format!(
                "1) 8\n2) 9\nbest\n\nOn Tue, 17 Nov 2026 at 10:12, Sam <sam@ours.example> wrote:\n{quoted}"
            ),
            format!("service 8; product 9; | best {code}"),
        ),
        (
            format!("1) 8\n\nAm 17.11.2026 um 10:12 schrieb Sam Ortiz:\n{quoted}"),
            format!("service 8; {code}"),
        ),
        (
            format!("1) 8\n\nOn Tue, 17 Nov 2026 at 10:12, Sam <sam@ours.example>\nwrote:\n\n{quoted}"),
            format!("service 8; {code}"),
        ),
        // Below the original, and between its lines.
        (
            format!("On Tue, 17 Nov 2026, Sam wrote:\n{quoted}\n\n8\n9\n7\n"),
            format!("service 8; product 9; support 7; {code}"),
        ),
        (
            format!("On Tue, 17 Nov 2026, Sam wrote:\n{between}"),
            format!("service 8; product 9 (quick); support 7; | come by vs Contoso, sometimes {code}"),
        ),
        // Without any mark at the original.
        (
            format!("8, 9, 7\nPriya\n\nOn Tue, 17 Nov 2026, Sam <sam@ours.example> wrote:\n\n{plain}"),
            format!("service 8; product 9; support 7; | Priya {code}"),
        ),
        (format!("1) 8\n\n-----Original Message-----\nFrom: Sam\n{plain}"), format!("service 8; {code}")),
        (
            format!("1) 8\n\n-----Ursprüngliche Nachricht-----\nVon: Sam\n{plain}"),
            format!("service 8; {code}"),
        ),
        (
            format!(
                "1) 8\n________________________________\nFrom: Sam <sam@ours.example>\nSent: Tuesday\n{plain}"
            ),
            format!("service 8; {code}"),
        ),
        (
            format!(
                "1) 8\n\nVon: Sam <sam@ours.example>\nGesendet: Dienstag\nAn: Priya\nBetreff: Drei Fragen\n{plain}"
            ),
            format!("service 8; {code}"),
        ),
        (
            format!("see below\n\nFrom: Sam <sam@ours.example>\nSent: Tuesday\nTo: Priya\n{written_in}"),
            format!("service 8; product 9; support 10; | see below {code}"),
        ),
        // Headers on top, a signature below.
        (
            format!(
                "From: \"Priya Raman\" <Priya@Calder.example>\nDate: Tue, 17 Nov 2026 10:12:00 +0000\nMessage-ID: <a1@calder.example>\nSubject: Re: Three short questions\n\n1) 8\n\n-- \nPriya Raman\npriya@calder.example\n\n{quoted}"
            ),
            format!(
                "service 8; {code} from Priya Raman id <a1@calder.example> <Priya@Calder.example <priya@calder.example on 2026-11-17"
            ),
        ),
        ("1) 8\nSent from my iPhone".to_owned(), "service 8;".to_owned()),
        (
            "1) 8\nWrite to dana@calder.example, she knows.".to_owned(),
            "service 8; | Write to dana@calder.example, she knows. <dana@calder.example".to_owned(),
        ),
        (
            "Subject: Re: ticket #INC-204\n1) 8\nref k-7q4m2x".to_owned(),
            "service 8; #INC-204 K-7Q4M2X".to_owned(),
        ),
        (
            "On 12 May we wrote to sam@ours.example.\n1) 8".to_owned(),
            "service 8; | On 12 May we wrote to sam@ours.example. <sam@ours.example".to_owned(),
        ),
    ];
    let wrong: Vec<String> = table
        .iter()
        .map(|(text, expected)| (text, expected, show(&mail(text))))
        .filter(|(_, expected, got)| *expected != got)
        .map(|(text, expected, got)| format!("\n{text}\n expected: {expected}\n got:      {got}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn sheet(text: &[u8], name: &str) -> (char, Vec<String>, Vec<String>) {
    let read = read_replies(text, name).unwrap();
    assert_eq!(read.source, "csv");
    let replies = read.replies.iter().map(|reply| format!("{}: {}", reply.line, show(reply))).collect();
    let problems =
        read.problems.iter().map(|problem| format!("{}: {}", problem.line, problem.what)).collect();
    (read.delimiter.unwrap(), replies, problems)
}

#[test]
fn replies_as_rows() {
    let (delimiter, replies, problems) = sheet(
        b"\xef\xbb\xbfE-Mail;SUPPORT;Service;Datum;Kommentar;Ticket\r\npriya@calder.example;7;8/10;3.11.2026;\"gut,\r\nund schnell\";#20817\r\n\r\ntom@calder.example;8-9;;4.11.2026;;\r\ndana@calder.example;;sehr gut;;;\r\n",
        "replies.csv",
    );
    assert_eq!(delimiter, ';');
    assert_eq!(
        replies,
        [
            "2: support 7; service 8; | gut,/und schnell #20817 <priya@calder.example on 2026-11-03",
            "5: <tom@calder.example on 2026-11-04 ? \"8-9\" is more than one number in support; write one number from 0 to 10",
            "6: | sehr gut <dana@calder.example",
        ]
    );
    assert_eq!(problems, Vec::<String>::new());

    let form = "Timestamp\tEmail address\tHow do you find our service? (0-10)\tHow is the product?\tDoes somebody do this better?\tWhat should we do differently?\n2026-11-03 10:12\tpriya@calder.example\t8\t9\tContoso\tcall back\n";
    let (delimiter, replies, _) = sheet(form.as_bytes(), "the pasted text");
    assert_eq!(
        (delimiter, replies),
        (
            '\t',
            vec![
                "2: service 8; product 9; | call back vs Contoso <priya@calder.example on 2026-11-03"
                    .to_owned()
            ]
        )
    );

    let list = "Company,First name,Last name,Score,Reference,Response ID\nCalder Water,Priya,Raman,9,K-7Q4M2X,r-1\nTern,,,ten,,r-2\nTern,x,y,9,,r-3,extra\n";
    let (_, replies, problems) = sheet(list.as_bytes(), "list.csv");
    assert_eq!(
        replies,
        ["2: all 9; K-7Q4M2X from Priya Raman at Calder Water id r-1", "3: all 10; at Tern id r-2"]
    );
    assert_eq!(problems.len(), 1);
    assert!(problems[0].starts_with("4: the row has 7 cells"), "{problems:?}");
}

#[test]
fn what_holds_no_replies_says_so() {
    for (bytes, name, expected) in [
        (
            &b"%PDF-1.7 ..."[..],
            "a.pdf",
            "a.pdf is a PDF, not a reply; paste its text, or save the replies as CSV",
        ),
        (b"", "it", "it is empty; export it again from the other program"),
        (
            b"name,mail\nPriya,priya@calder.example\n",
            "a.csv",
            "no column of a.csv is known as a score (found: name, mail); call them service, product, support",
        ),
    ] {
        assert_eq!(read_replies(bytes, name).unwrap_err().to_string(), expected);
    }
    // Prose with commas is a letter.
    assert!(mail("Hi Sam, service, product and support\nwere fine, all of them, really").scores.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is pasted: no panic, no score beyond ten, and a plain word is in the words, wherever it stands.
    #[test]
    fn any_text_is_read(
        before in "[ 0-9/)(:.,>*a-cA-C\n-]{0,40}",
        after in "(?s).{0,40}",
    ) {
        let reply = read_replies(format!("{before}\nxyzzy {after}").as_bytes(), "it");
        if let Ok(reply) = reply {
            for reply in &reply.replies {
                prop_assert!(reply.scores.iter().all(|score| score.score <= 10));
            }
        }
    }

    #[test]
    fn three_numbers_come_back(scores in prop::array::uniform3(0_u8..=10), sign in prop::sample::select(vec![")", ".", ":", " ="])) {
        let lines: Vec<String> =
            (1..).zip(scores).map(|(question, score)| format!("{question}{sign} {score}")).collect();
        let text = lines.join("\n");
        let read: Vec<u8> = mail(&text).scores.iter().map(|score| score.score).collect();
        prop_assert_eq!(read, scores.to_vec());
    }
}
