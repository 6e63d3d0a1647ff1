//! The query language: what is understood, and what is said about the rest.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::NaiveDate;
use kept_model::{AccountId, PersonId};
use kept_search::query::parse;
use kept_search::{QueryError, Resolve, Sort};
use proptest::prelude::*;

struct Names;

impl Resolve for Names {
    fn account(&self, name: &str) -> Vec<AccountId> {
        match name.to_lowercase().as_str() {
            "calder water" | "calder" | "cal" | "o'brien" => vec![AccountId(7)],
            "in" => (0..65).map(AccountId).collect(),
            "of" => (0..64).map(AccountId).collect(),
            _ => Vec::new(),
        }
    }

    fn person(&self, name: &str) -> Vec<PersonId> {
        match name {
            "priya" | "p" => vec![PersonId(1), PersonId(2)],
            "cal" | "in" => vec![PersonId(3)],
            "jo" => (0..65).map(PersonId).collect(),
            _ => Vec::new(),
        }
    }

    fn day(&self, phrase: &str) -> Option<NaiveDate> {
        match phrase {
            "12 jan" => NaiveDate::from_ymd_opt(2026, 1, 12),
            "yesterday" => NaiveDate::from_ymd_opt(2026, 11, 21),
            other => other.parse().ok(),
        }
    }

    fn days(&self, phrase: &str) -> Option<(NaiveDate, NaiveDate)> {
        match phrase {
            "november" => Some(("2026-11-01".parse().unwrap(), "2026-11-30".parse().unwrap())),
            other => self.day(other).map(|day| (day, day)),
        }
    }
}

/// The parts of a query, as the debug format shows them: the innards are the crate's own.
fn shown(line: &str) -> String {
    let text = format!("{:?}", parse(line, &Names).unwrap());
    let text =
        text.replace("Clause { negated: false, what: ", "+{").replace("Clause { negated: true, what: ", "-{");
    let text = text.replace(", named: Named { accounts: [], people: [] }", "");
    text.replace("Said(Said { words: ", "").replace("unfinished", "u")
}

#[test]
fn lines_are_understood() {
    for (line, parts) in [
        ("backup poli", vec![r#"+{["backup"], u: false })"#, r#"+{["poli"], u: true })"#]),
        ("backup policy ", vec![r#"+{["backup"], u: false })"#, r#"+{["policy"], u: false })"#]),
        ("\"backup policy\"", vec![r#"+{["backup", "policy"], u: false })"#]),
        ("\"backup pol", vec![r#"+{["backup", "pol"], u: true })"#]),
        ("-Draft Größe ", vec![r#"-{["draft"], u: false })"#, r#"+{["grosse"], u: false })"#]),
        ("-draft", vec![r#"-{["draft"], u: false })"#]),
        ("-\"not this\" x ", vec![r#"-{["not", "this"], u: false })"#]),
        ("PO-4711 ", vec![r#"+{["po", "4711"], or: ["po4711"], u: false })"#]),
        ("roll-ou", vec![r#"+{["roll", "ou"], or: ["rollou"], u: true })"#]),
        ("日本語 日", vec![r#"+{["日本", "本語"], u: false })"#, r#"+{["日"], u: true })"#]),
        // Digits and what stands between them are one number, dialled from here or from elsewhere.
        (
            "call +44 20 7946 0018 now ",
            vec![
                r#"+{["call"], u"#,
                r#"+{["44", "20", "7946", "0018"], or: ["tel:9460018"], u: false })"#,
                r#"+{["now"], u"#,
            ],
        ),
        ("020 7946 00", vec![r#"+{["020", "7946", "00"], or: ["tel:0794600"]"#]),
        ("20 2026", vec![r#"+{["20"], u"#, r#"+{["2026"], u"#]),
        ("2026-11-22 ", vec![r#"+{["2026", "11", "22"], or: ["20261122"], u"#]),
        ("20817", vec![r#"+{["20817"], u: true })"#]),
        (
            "at 10:30 http://x.com Re: note: ",
            vec![
                r#"["10", "30"]"#,
                r#"["http", "x", "com"], or: ["http", "xcom"]"#,
                r#"["re"]"#,
                r#"["note"]"#,
            ],
        ),
        (
            "mailto:priya@acme.com ",
            vec![r#"["mailto", "priya", "acme", "com"], or: ["mailto", "priya", "acmecom"]"#],
        ),
        ("account:\"Calder Water\" plan ", vec!["Account([AccountId(7)])", r#"["plan"]"#]),
        ("plan account:calder", vec![r#"+{["plan"], u: false"#, "Account([AccountId(7)])"]),
        ("person:priya -kind:note", vec!["+{Person([PersonId(1), PersonId(2)])", "-{Kind(Note)"]),
        ("tag:#Ärger owner:them is:late", vec![r#"Tag("arger")"#, "Owner(Them)", "Is(Late)"]),
        ("kind:Promise is:OPEN", vec!["Kind(Promise)", "Is(Open)"]),
        ("after:\"12 jan\" before:2026-02-01", vec!["days: Some((2026-01-13, 2026-01-31))"]),
        // A date may have several words, as long as they make one; the rest are words.
        ("after:12 jan backup ", vec!["days: Some((2026-01-13", r#"+{["backup"], u: false"#]),
        ("before:12 jan", vec!["clauses: [], days", "2026-01-11))"]),
        ("after:2026-01-12 backup ", vec!["days: Some((2026-01-13", r#"+{["backup"], u: false"#]),
        ("plan on: 12 jan kind:call", vec!["days: Some((2026-01-12, 2026-01-12))", "Kind(Call)"]),
        ("on:november", vec!["(2026-11-01, 2026-11-30)"]),
        ("before:november", vec!["2026-10-31))"]),
        ("after:november", vec!["(2026-12-01, "]),
        ("on:yesterday -12 jan", vec!["(2026-11-21, 2026-11-21)", r#"-{["12"]"#, r#"+{["jan"]"#]),
        ("on:yesterday sort:best", vec!["days: Some((2026-11-21, 2026-11-21))", "sort: Some(Best)"]),
    ] {
        let shown = shown(line);
        for part in parts {
            assert!(shown.contains(part), "{line}: {part} is not in {shown}");
        }
    }
}

#[test]
fn words_may_be_names() {
    let calder = "Named { accounts: [AccountId(7)], people: [] }";
    let priya = "Named { accounts: [], people: [PersonId(1), PersonId(2)] }";
    let both = "Named { accounts: [AccountId(7)], people: [PersonId(3)] }";
    let nobody = "Named { accounts: [], people: [] }";
    for (line, expected) in [
        ("Calder backup ", vec![calder, nobody]),
        ("backup cal", vec![nobody, both]),
        ("priya cal ", vec![priya, both]),
        // One letter names nobody, finished or not.
        ("p", vec![nobody]),
        ("p x", vec![nobody, nobody]),
        ("-calder", vec![calder]),
        ("(calder), ", vec![calder]),
        ("O'Brien ", vec![calder]),
        ("\"calder\"", vec![calder]),
        ("\"cal", vec![both]),
        ("\"calder water\"", vec![nobody]),
        ("\"calder wat", vec![nobody]),
        ("Calder Water ", vec![calder, nobody]),
        // Filters' values are not words.
        ("account:calder", vec![]),
        ("tag:priya", vec![]),
        // So many bear them that they are no names: 65 accounts, though one person; 65 people.
        ("in jo ", vec![nobody, nobody]),
    ] {
        let shown = format!("{:?}", parse(line, &Names).unwrap());
        let named: Vec<&str> = shown
            .match_indices("Named {")
            .map(|(at, _)| &shown[at..=at + shown[at..].find('}').unwrap()])
            .collect();
        assert_eq!(named, expected, "{line}");
    }
    assert!(format!("{:?}", parse("of", &Names).unwrap()).contains("AccountId(63)"));
}

#[test]
fn emptiness_and_sort() {
    for line in ["", "  ", "!!! -- - \"\"", "sort:new"] {
        assert!(parse(line, &Names).unwrap().is_empty(), "{line}");
    }
    assert!(!parse("on:yesterday", &Names).unwrap().is_empty());
    assert!(!parse("is:open", &Names).unwrap().is_empty());
    assert_eq!(parse("x sort:new", &Names).unwrap().sort(), Some(Sort::New));
    assert_eq!(parse("x", &Names).unwrap().sort(), None);
}

#[test]
fn errors_say_where_and_what_is_known() {
    for (line, byte, char, message) in [
        (
            "müde foo:bar",
            6,
            5,
            "there is no filter \"foo:\" (character 6); there are account, person, kind, tag, is, owner, after, since, before, on, sort",
        ),
        ("-foo:bar", 1, 1, "there is no filter \"foo:\""),
        ("is:foo", 3, 3, "\"is:\" cannot be \"foo\" (character 4); it is one of open, kept, late, moved"),
        ("kind:\"a b\"", 6, 6, "\"kind:\" cannot be \"a b\" (character 7); it is one of call, meeting,"),
        ("owner:you", 6, 6, "it is one of me, colleague, them"),
        ("sort:old", 5, 5, "it is one of new, best"),
        ("after:soonish", 6, 6, "\"soonish\" is no day that Kept knows"),
        ("ü account:acme", 11, 10, "no account is called \"acme\" (character 11)"),
        ("person:\"A B\"", 8, 8, "no person is called \"A B\""),
        ("account: x", 8, 8, "\"account:\" needs a value"),
        ("x tag:\"\"", 7, 7, "\"tag:\" needs a value"),
        ("-on:yesterday", 1, 1, "\"on:\" cannot be excluded"),
        ("-sort:new", 1, 1, "\"sort:\" cannot be excluded"),
    ] {
        let error = parse(line, &Names).unwrap_err();
        assert_eq!((error.at().byte, error.at().char), (byte, char), "{line}: {error}");
        assert!(error.to_string().contains(message), "{line}: {error}");
    }
    assert!(matches!(parse("is:x", &Names), Err(QueryError::BadValue { filter: "is", .. })));
}

proptest! {
    #[test]
    fn no_line_is_too_strange(line in "(\\PC|[-:\" ]|is:|account:|\"|on:){0,30}") {
        if let Err(error) = parse(&line, &Names) {
            prop_assert!(line.is_char_boundary(error.at().byte), "{error}");
            prop_assert_eq!(line[..error.at().byte].chars().count(), error.at().char);
        }
    }
}

#[test]
fn filters_stand_where_they_were_typed() {
    /// The filter as typed, its name and its value.
    type Found<'a> = &'a [(&'a str, &'a str, &'a str)];
    let cases: [(&str, Found<'_>); 9] = [
        (
            "account:\"Calder Water\" since:november backup poli",
            &[
                ("account:\"Calder Water\"", "account", "Calder Water"),
                ("since:november", "since", "november"),
            ],
        ),
        ("-kind:call x", &[("-kind:call", "kind", "call")]),
        ("after:12 jan backup", &[("after:12 jan", "after", "12 jan")]),
        ("kind:call", &[("kind:call", "kind", "call")]),
        // Still being typed: it may become another name.
        ("account:calder", &[]),
        ("account:calder ", &[("account:calder", "account", "calder")]),
        ("account:\"calder\"", &[("account:\"calder\"", "account", "calder")]),
        // What a query refuses is no chip.
        ("kind:nonsense foo:bar account:nobody x", &[]),
        ("10:30 http://x.y \"kind:call\"", &[]),
    ];
    for (line, expected) in cases {
        let found = kept_search::query::filters(line, &Names);
        let found: Vec<_> = found
            .iter()
            .map(|filter| (&line[filter.range.clone()], filter.name.as_str(), filter.value.as_str()))
            .collect();
        assert_eq!(found, expected, "{line}");
    }
}
