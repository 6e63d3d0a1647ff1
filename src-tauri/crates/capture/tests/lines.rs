//! Whole lines: the examples of the grammar, and its fine print.

mod names;

use kept_capture::{Captured, Problem, Role};
use kept_model::{AccountRef, EntryDraft, Facet, FactDraft, Owner};
use names::{ACME, AISHA, BRIGHTWELL, DANA, NOVATECH, PRIYA, SAM, ST_ALDRIC, TOM, TOM_AT_ACME, WILL, read};
use std::fmt::Write;

/// One entry per line, children indented: kind, day, text, and what else there is.
fn show(captured: &Captured) -> String {
    let mut out = String::new();
    if let Some(draft) = &captured.draft {
        show_entry(draft, "", &mut out);
    }
    for fact in &captured.facts {
        let _ = match fact {
            FactDraft::Lane { step, day } => writeln!(out, "fact {step} {day}"),
            FactDraft::Renewal { day } => writeln!(out, "fact renewal {day}"),
            FactDraft::Rhythm { ideal_days, max_days } => {
                writeln!(out, "fact rhythm {ideal_days} {max_days:?}")
            }
        };
    }
    out
}

fn show_entry(draft: &EntryDraft, indent: &str, out: &mut String) {
    let _ = write!(out, "{indent}{}", draft.kind);
    if draft.day.to_string() != "2026-11-20" {
        let _ = write!(out, " {}", draft.day);
    }
    if let Some(minute) = draft.minute {
        let _ = write!(out, " {:02}:{:02}", minute / 60, minute % 60);
    }
    let _ = write!(out, " [{}]", draft.body);
    for account in &draft.accounts {
        let _ = match account {
            AccountRef::Known(id) => write!(out, " a{id}"),
            AccountRef::New(name) => write!(out, " new:{name}"),
        };
    }
    for person in &draft.people {
        let _ = write!(out, " p{person}");
    }
    for tag in &draft.tags {
        let _ = write!(out, " #{tag}");
    }
    if let Some(stance) = draft.stance {
        let _ = write!(out, " {stance}");
    }
    if let Some(served) = draft.served {
        let _ = write!(out, " for:{served}");
    }
    if let Some(direction) = draft.direction {
        let _ = write!(out, " {direction}");
    }
    if let Some(length) = draft.length {
        let _ = write!(out, " {length}min");
    }
    let _ = match &draft.facet {
        Facet::Promise(promise) => {
            let due = &promise.due;
            let _ = write!(out, " by:{}", promise.owner);
            if let Some(who) = promise.owner_person {
                let _ = write!(out, "=p{who}");
            }
            if let Some(day) = due.day {
                let _ = write!(out, " due:{day}");
            }
            if let Some(minute) = due.minute {
                let _ = write!(out, "T{:02}:{:02}", minute / 60, minute % 60);
            }
            if let Some(anchor) = due.anchor {
                let _ = write!(out, " due:{}{:+}", anchor.event, anchor.days);
            }
            match &due.phrase {
                Some(phrase) => write!(out, " ({phrase})"),
                None => Ok(()),
            }
        }
        Facet::Delight(delight) => match &delight.words {
            Some(words) => write!(out, " words:{words}"),
            None => Ok(()),
        },
        Facet::Question(question) => {
            let _ = write!(out, " side:{}", question.side);
            question.ticket.iter().try_for_each(|ticket| write!(out, " ticket:{ticket}"))
        }
        Facet::Order(order) => {
            let _ = write!(out, " no:{:?} what:{:?}", order.number, order.what);
            if let Some(value) = &order.value {
                let _ = write!(out, " {} {:?}", value.cents, value.currency);
            }
            order.lane.iter().try_for_each(|step| {
                write!(
                    out,
                    " {}:{:?}/{:?}",
                    step.step,
                    step.planned.map(|d| d.to_string()),
                    step.actual.map(|d| d.to_string())
                )
            })
        }
        Facet::Pulse(pulse) => {
            let _ = write!(
                out,
                " {} {:?} {:?}",
                pulse.score,
                pulse.about.map(kept_model::PulseAbout::as_str),
                pulse.ticket
            );
            if pulse.side == kept_model::PulseSide::Ours {
                let _ = write!(out, " ours");
            }
            pulse.competitor.iter().try_for_each(|said| write!(out, " vs:{said}"))
        }
        Facet::Advocacy(advocacy) => write!(out, " {} asked:{}", advocacy.form, advocacy.asked),
        _ => Ok(()),
    };
    out.push('\n');
    for child in &draft.children {
        show_entry(child, &format!("{indent}  "), out);
    }
}

fn check(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(line, expected)| (line, expected.trim(), show(&read(line))))
        .filter(|(_, expected, got)| *expected != got.trim())
        .map(|(line, expected, got)| format!("{line}\n expected:\n{expected}\n got:\n{}\n", got.trim()))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_examples_of_the_grammar() {
    check(&[
        (
            "call @acme priya: firewall rollout done in Leeds, nobody noticed",
            "call [firewall rollout done in Leeds, nobody noticed] a1 p1",
        ),
        ("@acme > send sizing doc by fri", "promise [send sizing doc] a1 by:me due:2026-11-27 (by fri)"),
        (
            "@acme < signed DPA from their legal by 15 jan",
            "promise [signed DPA from their legal] a1 by:them due:2027-01-15 (by 15 jan)",
        ),
        (
            "@acme ! Priya: \"first upgrade nobody noticed\" #advocacy",
            "delight [Priya: \"first upgrade nobody noticed\"] a1 p1 #advocacy words:first upgrade nobody noticed",
        ),
        (
            "met @brightwell tom, aisha yesterday: fear of the Q1 move > intro to Novatech CIO by next wed < headcount by eom ! Tom thanked Sam",
            "meeting 2026-11-19 [fear of the Q1 move] a2 p2 p4
  promise 2026-11-19 [intro to Novatech CIO] by:me due:2026-11-25 (by next wed)
  promise 2026-11-19 [headcount] by:them due:2026-11-30 (by eom)
  delight 2026-11-19 [Tom thanked Sam]",
        ),
        (
            "@novatech order PO-4711 firewall refresh 84k EUR, live 1 dec",
            "order [PO-4711 firewall refresh] a3 no:Some(\"PO-4711\") what:\"firewall refresh\" 8400000 Some(\"EUR\") ordered:None/Some(\"2026-11-20\") live:Some(\"2026-12-01\")/None",
        ),
        (
            "remind @novatech is the dashboard used? 30d after live",
            "promise [is the dashboard used?] a3 by:me due:live+30 (30d after live)",
        ),
        ("@acme every 3 weeks, at most 6", "fact rhythm 21 Some(42)"),
        ("@acme renewal 30 sep 2027", "fact renewal 2027-09-30"),
        (
            "@acme ? who owns the backup policy since the merger",
            "question [who owns the backup policy since the merger] a1 side:ours",
        ),
        (
            "email @brightwell: \"Sun server\" invoice sorted same day",
            "email [\"Sun server\" invoice sorted same day] a2",
        ),
        (
            "> call Dana back in 3 business days",
            "promise [call Dana back] by:me due:2026-11-25 (in 3 business days)",
        ),
    ]);
}

#[test]
fn heads() {
    check(&[
        ("", ""),
        (" \t\n ", ""),
        ("@acme", ""),
        ("call @acme", "call [] a1"),
        ("call", "call []"),
        ("call @acme yesterday discussed the roadmap", "call 2026-11-19 [discussed the roadmap] a1"),
        ("call @acme mon 9am: roadmap", "call 2026-11-16 09:00 [roadmap] a1"),
        ("met @acme on mon: roadmap", "meeting 2026-11-16 [roadmap] a1"),
        ("met @acme 12 jan : roadmap", "meeting 2026-01-12 [roadmap] a1"),
        ("@acme >> priya", "note [>> priya] a1"),
        ("@acme -- Priya: roadmap", "note [-- Priya: roadmap] a1"),
        ("Met with @acme and Priya: roadmap", "meeting [roadmap] a1 p1"),
        ("email from @acme: they like it", "email [they like it] a1 inbound"),
        ("email to Priya Nair: thanks", "email [thanks] a1 p1 outbound"),
        ("call 22m @acme: roadmap", "call [roadmap] a1 22min"),
        ("call @acme 1.5h: roadmap", "call [roadmap] a1 90min"),
        ("call @acme sun microsystems server down", "call [sun microsystems server down] a1"),
        ("call @acme tomorrow: agenda", "call [tomorrow: agenda] a1"),
        ("call @acme 3 days of downtime", "call [3 days of downtime] a1"),
        ("@acme q1 numbers look good", "note [q1 numbers look good] a1"),
        ("@acme may join in march", "note [may join in march] a1"),
        ("@acme will send it", "note [will send it] a1"),
        ("@acme Will called", "note [called] a1 p7"),
        ("call @acme will: it works", "call [it works] a1 p7"),
        ("Acme called about the rollout", "note [called about the rollout] a1"),
        ("yesterday the server was down", "note [yesterday the server was down]"),
        ("yesterday: the server was down", "note 2026-11-19 [the server was down]"),
        ("met @acme zoe, bob yesterday: fear", "meeting 2026-11-19 [zoe, bob yesterday: fear] a1"),
        ("call @acme zoe said on mon: fear", "call 2026-11-16 [zoe said on mon: fear] a1"),
        ("call @acme zoe said no: fear since mon", "call [zoe said no: fear since mon] a1"),
        ("met Priya yesterday", "meeting 2026-11-19 [] a1 p1"),
        ("call yesterday @acme: roadmap", "call 2026-11-19 [roadmap] a1"),
        ("@acme yesterday they signed", "note 2026-11-19 [they signed] a1"),
        ("@acme monday meeting was moved", "note [monday meeting was moved] a1"),
        ("the rollout went fine", "note [the rollout went fine]"),
        ("St Aldric's Hospital: new ward", "note [new ward] a4"),
        ("@\"St Aldric's Hospital\": new ward", "note [new ward] a4"),
        ("@\"Harbor Lane\", @acme: intro", "note [intro] new:Harbor Lane a1"),
        ("@zebra: first call", "note [first call] new:zebra"),
        ("@acme's firewall is slow", "note [firewall is slow] a1"),
        ("call @acme tom: hello", "call [hello] a1 p3"),
        ("call @tom @brightwell: hello", "call [hello] a2 p2"),
        ("call @dana: hello", "call [hello] a3 p5"),
        ("met @sam: hello", "meeting [hello] p6"),
        ("mail bob@acme.example about it", "note [mail bob@acme.example about it]"),
        ("lunch with @priya was fun", "note [lunch with @priya was fun] a1 p1"),
        ("@ nobody", "note [@ nobody]"),
        ("note: Monthly report sent", "note [Monthly report sent]"),
        ("Super !", "note [Super !]"),
    ]);
}

#[test]
fn segments() {
    check(&[
        ("> send doc", "promise [send doc] by:me"),
        ("> send doc fri", "promise [send doc] by:me due:2026-11-27 (fri)"),
        ("> send doc, by fri.", "promise [send doc] by:me due:2026-11-27 (by fri)"),
        ("> by fri send doc", "promise [send doc] by:me due:2026-11-27 (by fri)"),
        (
            "> send it by fri, then call Tom",
            "promise [send it by fri, then call Tom] by:me due:2026-11-27 (by fri)",
        ),
        ("> send doc by wed for Priya", "promise [send doc by wed for Priya] by:me due:2026-11-25 (by wed)"),
        ("> pay by the 30th of feb", "promise [pay by the 30th of feb] by:me"),
        ("> send doc before fri", "promise [send doc] by:me due:2026-11-26 (before fri)"),
        ("> send doc until 15 jan #sizing", "promise [send doc] #sizing by:me due:2027-01-15 (until 15 jan)"),
        (
            "> send doc #sizing by 15 jan",
            "promise [send doc #sizing] #sizing by:me due:2027-01-15 (by 15 jan)",
        ),
        ("> call Tom tomorrow 9am", "promise [call Tom] by:me due:2026-11-21T09:00 (tomorrow 9am)"),
        ("> call Tom mon at 15:00", "promise [call Tom] by:me due:2026-11-23T15:00 (mon at 15:00)"),
        ("> report every 2 weeks", "promise [report] by:me due:2026-12-04 (every 2 weeks)"),
        ("> check usage 2w", "promise [check usage] by:me due:2026-12-04 (2w)"),
        ("> quote in q1", "promise [quote] by:me due:2027-03-31 (in q1)"),
        (
            "> say hello 120d before renewal",
            "promise [say hello] by:me due:renewal-120 (120d before renewal)",
        ),
        (
            "> get back to Priya on Monday's outage by tmr",
            "promise [get back to Priya on Monday's outage] by:me due:2026-11-21 (by tmr)",
        ),
        ("> invoice due 15 jan at noon", "promise [invoice] by:me due:2027-01-15T12:00 (due 15 jan at noon)"),
        ("> plan in march", "promise [plan in march] by:me"),
        ("> plan by march", "promise [plan] by:me due:2027-03-31 (by march)"),
        ("> fri", "promise [fri] by:me due:2026-11-27 (fri)"),
        (
            "> talk to Sun Microsystems about the sat nav",
            "promise [talk to Sun Microsystems about the sat nav] by:me",
        ),
        ("> find who may join in march", "promise [find who may join in march] by:me"),
        ("> credit 3 days of downtime", "promise [credit 3 days of downtime] by:me"),
        ("> refund 3 days", "promise [refund 3 days] by:me"),
        ("> lunch in the sun", "promise [lunch in the sun] by:me"),
        ("> send the numbers for q1", "promise [send the numbers for q1] by:me"),
        ("> upgrade to 24.12", "promise [upgrade to 24.12] by:me"),
        ("> send \"the plan by fri\"", "promise [send \"the plan by fri\"] by:me"),
        ("> send the Monthly report", "promise [send the Monthly report] by:me"),
        (
            "> quote from sun microsystems by sun microsystems staff",
            "promise [quote from sun microsystems by sun microsystems staff] by:me",
        ),
        (
            "@acme < Priya: headcount by eom",
            "promise [Priya: headcount] a1 p1 by:them=p1 due:2026-11-30 (by eom)",
        ),
        ("@acme <? is the patch out", "question [is the patch out] a1 side:theirs"),
        ("@acme ~ VPN drops every mon", "obstacle [VPN drops every mon] a1"),
        ("@acme = fewer outages", "outcome [fewer outages] a1"),
        (
            "@acme great talk ! a smile > send doc",
            "note [great talk] a1\n  delight [a smile]\n  promise [send doc] by:me",
        ),
        ("@acme ! a smile > send doc", "delight [a smile] a1\n  promise [send doc] by:me"),
        ("call @acme > send doc by fri", "call [] a1\n  promise [send doc] by:me due:2026-11-27 (by fri)"),
        ("@acme: was it used? a>b -> c Great! x", "note [was it used? a>b -> c Great! x] a1"),
        ("@acme: really good !", "note [really good !] a1"),
        ("@acme > > send doc", "note [>] a1\n  promise [send doc] by:me"),
        ("@acme sent the kit #gave", "note [sent the kit] a1 gave"),
        ("@acme #asked for a reference", "note [for a reference] a1 asked"),
        ("@acme #gave > send doc", "promise [send doc] a1 gave by:me"),
        ("@acme sent the kit #gave #for-them", "note [sent the kit] a1 gave for:them"),
        (
            "@acme a discount #for-us at year end #gave",
            "note [a discount #for-us at year end] a1 gave for:us",
        ),
        ("@acme #For-Both: a joint talk", "note [a joint talk] a1 for:both"),
        ("@acme #for-us > send doc", "promise [send doc] a1 for:us by:me"),
        ("@acme waiting for us #for-usual", "note [waiting for us] a1 #for-usual"),
        (
            "@acme <? why is the VPN slow ticket 20817",
            "question [why is the VPN slow ticket 20817] a1 side:theirs ticket:20817",
        ),
        (
            "@acme <? is it the line, case INC-4?",
            "question [is it the line, case INC-4?] a1 side:theirs ticket:INC-4",
        ),
        ("@acme <? why again #20817 #vpn", "question [why again #20817] a1 #vpn side:theirs ticket:20817"),
        (
            "@acme <? when do we get the ticket list",
            "question [when do we get the ticket list] a1 side:theirs",
        ),
        ("@acme <? ticket 20817", "question [ticket 20817] a1 side:theirs"),
        ("@acme ? how is ticket 20817", "question [how is ticket 20817] a1 side:ours"),
        (
            "@acme ticket #20817 is #1 for #ops-team today",
            "note [ticket #20817 is #1 for #ops-team today] a1 #ops-team",
        ),
        ("@acme: ok > ask @tom about it", "note [ok] a1\n  promise [ask @tom about it] p3 by:me"),
        (
            "@acme\n> send doc by fri\n! a smile",
            "promise [send doc] a1 by:me due:2026-11-27 (by fri)\n  delight [a smile]",
        ),
    ]);
}

#[test]
fn facts() {
    check(&[
        ("@acme live 1 dec", "fact live 2026-12-01"),
        ("@acme live 15 nov", "fact live 2026-11-15"),
        ("@acme live today", "fact live 2026-11-20"),
        ("@acme live demo went well", "note [live demo went well] a1"),
        ("@acme live 1 dec in Leeds", "note [live 1 dec in Leeds] a1"),
        ("@acme renewal 30 sep, every 2 months", "fact renewal 2027-09-30\nfact rhythm 60 None"),
        (
            "@acme renewal 30 sep, they want a discount",
            "note [renewal 30 sep, they want a discount] a1\nfact renewal 2027-09-30",
        ),
        ("@acme renewal talks are slow", "note [renewal talks are slow] a1"),
        ("@acme every 10 days, at most 3 weeks", "fact rhythm 10 Some(21)"),
        ("@acme every week", "fact rhythm 7 None"),
        ("@acme every site is live", "note [every site is live] a1"),
        ("call @acme: good talk > live 1 dec", "call [good talk] a1\nfact live 2026-12-01"),
        (
            "@acme order 20 laptops €84,000.50",
            "order [20 laptops] a1 no:None what:\"20 laptops\" 8400050 Some(\"EUR\") ordered:None/Some(\"2026-11-20\")",
        ),
        (
            "@acme order 4500012345 laptops USD 1.2m, live 15 nov",
            "order [4500012345 laptops] a1 no:Some(\"4500012345\") what:\"laptops\" 120000000 Some(\"USD\") ordered:None/Some(\"2026-11-20\") live:None/Some(\"2026-11-15\")",
        ),
        (
            "@acme order storage 84.5k",
            "order [storage] a1 no:None what:\"storage\" 8450000 None ordered:None/Some(\"2026-11-20\")",
        ),
        ("@acme order was late again", "note [order was late again] a1"),
        ("order pizza for the team", "note [order pizza for the team]"),
        ("> order 3 licences by fri", "promise [order 3 licences] by:me due:2026-11-27 (by fri)"),
        (
            "call @acme: order PO-1 routers > send doc",
            "call [] a1\n  order [PO-1 routers] no:Some(\"PO-1\") what:\"routers\" ordered:None/Some(\"2026-11-20\")\n  promise [send doc] by:me",
        ),
        ("@acme remind me to call Dana on mon", "promise [call Dana] a1 by:me due:2026-11-23 (on mon)"),
        ("remind me fri to call Dana", "promise [call Dana] by:me due:2026-11-27 (fri)"),
        ("remind @acme", "promise [remind] a1 by:me"),
        ("remind me on fri about \"x\" #ops", "promise [\"x\"] #ops by:me due:2026-11-27 (on fri)"),
        ("remind @acme say thanks", "promise [say thanks] a1 by:me"),
        (
            "@acme pulse 9 support ticket 20817 quick fix",
            "pulse [quick fix] a1 9 Some(\"support\") Some(\"20817\")",
        ),
        ("@acme pulse 4 #20817 too slow", "pulse [too slow] a1 4 None Some(\"20817\")"),
        ("@acme pulse 10", "pulse [] a1 10 None None"),
        ("@acme pulse 11", "note [pulse 11] a1"),
        ("@acme pulse 8 ours", "pulse [] a1 8 None None ours"),
        ("@acme pulse 8 product ours all quiet", "pulse [all quiet] a1 8 Some(\"product\") None ours"),
        ("@acme pulse 8 ours product", "pulse [] a1 8 Some(\"product\") None ours"),
        ("@acme pulse 8 oursourcing", "pulse [oursourcing] a1 8 None None"),
        (
            "@acme pulse 6/10 support ticket 20817 vs Contoso answers sooner: too slow for us #vpn",
            "pulse [too slow for us] a1 #vpn 6 Some(\"support\") Some(\"20817\") vs:Contoso answers sooner",
        ),
        ("@acme pulse 6 vs Contoso (cheaper)", "pulse [] a1 6 None None vs:Contoso (cheaper)"),
        ("@acme pulse 6 versus \"Big Blue\": hm", "pulse [hm] a1 6 None None vs:\"Big Blue\""),
        ("@acme pulse 6 vs", "pulse [vs] a1 6 None None"),
        ("@acme pulse 6 better now vs last year", "pulse [better now vs last year] a1 6 None None"),
        (
            "@acme advocacy retelling by Dana at the fair",
            "advocacy [by Dana at the fair] a1 retelling asked:false",
        ),
        (
            "@acme advocacy reference for Harbor Lane #asked",
            "advocacy [for Harbor Lane] a1 asked reference asked:true",
        ),
        ("@acme advocacy review", "advocacy [] a1 review asked:false"),
        ("@acme experiment no contract for the pilot", "experiment [no contract for the pilot] a1"),
    ]);
}

#[test]
fn several_answers_are_a_problem() {
    let captured = read("call @tom: hello");
    let [Problem::Ambiguous { range, name, candidates }] = captured.problems.as_slice() else {
        panic!("{:?}", captured.problems)
    };
    assert_eq!((range.clone(), name.as_str(), candidates.len()), (5..9, "tom", 2));
    assert!(captured.accounts.is_empty());
    assert!(read("call @acme @tom: hello").problems.is_empty());
    let captured = read("call tom: hello");
    let [Problem::Ambiguous { range, candidates, .. }] = captured.problems.as_slice() else {
        panic!("{:?}", captured.problems)
    };
    assert_eq!((range.clone(), candidates.len()), (5..8, 2));
    assert!(read("call @acme tom: hello").problems.is_empty());
    assert!(read("call tom about the roadmap").problems.is_empty(), "without a colon it may be prose");
}

#[test]
fn a_gift_that_serves_us_is_pointed_at() {
    for (line, tag) in [
        ("@acme a discount #gave #for-us", Some("#for-us")),
        ("@acme #for-us a discount > sign by fri #gave", None),
        ("@acme a gift #gave #for-them", None),
        ("@acme a gift #gave #for-both", None),
        ("@acme a favour #asked #for-us", None),
        ("@acme ok > a discount #for-us, #gave", Some("#for-us")),
    ] {
        let found = read(line).problems.into_iter().find_map(|problem| match problem {
            Problem::GiftForUs { range } => Some(range),
            _ => None,
        });
        assert_eq!(found.map(|range| &line[range]), tag, "{line}");
    }
}

#[test]
fn the_accounts_of_the_line() {
    let known = AccountRef::Known;
    assert_eq!(read("@acme every 3 weeks").accounts, [known(ACME)]);
    assert_eq!(read("@zebra").accounts, [AccountRef::New("zebra".to_owned())]);
    assert_eq!(read("@zebra @Zebra: hi").accounts, [AccountRef::New("zebra".to_owned())]);
    assert_eq!(read("@priya renewal 30 sep").accounts, [known(ACME)]);
    assert_eq!(read("every 3 weeks").accounts, []);
}

#[test]
fn spans_show_the_chips() {
    let line = "call @acme priya: ok > send \"x\" doc by fri #now #gave";
    let chips: Vec<(&str, Role)> = read(line)
        .spans
        .iter()
        .filter(|span| span.role != Role::Text)
        .map(|span| (&line[span.range.clone()], span.role))
        .collect();
    let expected = [
        ("call", Role::Kind),
        ("@acme", Role::Account),
        ("priya", Role::Person),
        (":", Role::Separator),
        (">", Role::MineMarker),
        ("by fri", Role::Date),
        ("#now", Role::Tag),
        ("#gave", Role::Stance),
    ];
    assert_eq!(chips, expected);
}

#[test]
fn a_child_names_its_own() {
    let draft = read("met @brightwell: ok ! @priya: smiled").draft.unwrap();
    assert_eq!(draft.accounts, [AccountRef::Known(BRIGHTWELL)]);
    assert_eq!(
        (draft.children[0].people.as_slice(), draft.children[0].accounts.len()),
        ([PRIYA].as_slice(), 0)
    );
    let Facet::Promise(promise) = &read("< legal signs").draft.unwrap().facet.clone() else { panic!() };
    assert_eq!(promise.owner, Owner::Them);
    assert_eq!(read("@novatech > x").accounts, [AccountRef::Known(NOVATECH)]);
    assert_eq!(read("@st aldric").accounts.len(), 1);
    assert_eq!(read("@\"st aldrics\": hi").accounts, [AccountRef::Known(ST_ALDRIC)]);
    let people = |line: &str| read(line).draft.map(|draft| draft.people);
    assert_eq!(people("met @brightwell @tom, Aisha and Sam: hi"), Some(vec![TOM, AISHA, SAM]));
    assert_eq!(people("met @acme tom, @will @dana: hi"), Some(vec![TOM_AT_ACME, WILL, DANA]));
}
