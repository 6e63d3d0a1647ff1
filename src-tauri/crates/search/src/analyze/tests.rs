use super::*;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tantivy::tokenizer::{TokenStream, Tokenizer};

fn forms(text: &str, tag: Option<&str>) -> Vec<(u32, String, Vec<String>, Vec<String>)> {
    let strings = |all: &[Box<str>]| all.iter().map(ToString::to_string).collect();
    let pieces = analyze(text, Tongue::of(tag)).pieces.into_iter();
    pieces
        .map(|piece| {
            let typed = text[piece.range()].to_owned();
            (piece.position, typed, strings(&piece.forms.exact), strings(&piece.forms.stems))
        })
        .collect()
}

/// First spellings, and numbers and grams, of the pieces at their positions.
fn words(text: &str) -> Vec<String> {
    let pieces = analyze(text, Tongue::ENGLISH).pieces.into_iter();
    pieces
        .map(|piece| {
            let form = piece.forms.exact.first().or(piece.forms.stems.first()).unwrap();
            format!("{}{form}", piece.position)
        })
        .collect()
}

fn tokens(mut tokenizer: impl Tokenizer, text: &str) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    tokenizer.token_stream(text).process(&mut |token| all.push((token.position, token.text.clone())));
    all
}

#[test]
fn text_becomes_words() {
    for (text, expected) in [
        ("Backup policy, signed.", vec!["0backup", "1policy", "2signed"]),
        ("PO-4711 / 20817", vec!["0po", "0po4711", "14711", "220817"]),
        ("the customer's Q1, don't", vec!["0the", "1customers", "2q1", "3dont"]),
        ("l'accord d'un", vec!["0l", "0laccord", "1accord", "2d", "2dun", "3un"]),
        ("Aldric\u{2019}s rock 'n' roll", vec!["0aldrics", "1rock", "2n", "3roll"]),
        ("Gro\u{df}mann re\u{301}sume\u{301} \u{d8}rrin", vec!["0grossmann", "1resume", "2orrin"]),
        ("84,000", vec!["084", "084000", "1000"]),
        ("\u{bd} \u{2026} -- ' ", vec!["012"]),
        ("a-b-c-d a-b-c-d-e", vec!["0a", "0abcd", "1b", "2c", "3d", "4a", "5b", "6c", "7d", "8e"]),
        ("and / or, a - b", vec!["0and", "1or", "2a", "3b"]),
        ("日本語x カ", vec!["0日本", "0日", "1本語", "1本", "2語", "3x", "4カ"]),
        ("", vec![]),
    ] {
        assert_eq!(words(text), expected, "{text}");
    }
}

#[test]
fn numbers_to_be_dialled() {
    let number = |text: &str| {
        let all = analyze(text, Tongue::ENGLISH).pieces.into_iter();
        let mut all = all.filter(|piece| piece.forms.stems[0].starts_with("tel:"));
        let found =
            all.next().map(|piece| (piece.forms.stems[0].to_string(), text[piece.range()].to_owned()));
        assert!(all.next().is_none(), "{text}");
        found
    };
    for (text, expected) in [
        ("call +44 20 7946 0018 now", Some(("tel:9460018", "+44 20 7946 0018"))),
        ("(020) 7946-0018", Some(("tel:9460018", "(020) 7946-0018"))),
        ("02079460018.", Some(("tel:9460018", "02079460018"))),
        ("030/901820", Some(("tel:0901820", "030/901820"))),
        ("+49 (0)30 90-18-20", Some(("tel:0901820", "+49 (0)30 90-18-20"))),
        // A day, and a day with its hour; too few digits; too many; words between.
        ("2026-11-22", None),
        ("22.11.2026 10:05", None),
        ("12/01/26", None),
        ("PO 471123", None),
        ("4711 4711 4711 4711", None),
        ("1234 and 5678", None),
        ("1,234,567", None),
        ("on 2026-11-22 020 7946 0018", Some(("tel:9460018", "020 7946 0018"))),
    ] {
        let expected = expected.map(|(form, typed)| (form.to_owned(), typed.to_owned()));
        assert_eq!(number(text), expected, "{text}");
    }
}

#[test]
fn words_have_forms() {
    type Case<'a> = (&'a str, Option<&'a str>, &'a [&'a str], &'a [&'a str]);
    let cases: [Case<'_>; 15] = [
        ("Müller", None, &["muller", "mueller"], &["muller", "mueller"]),
        ("Mu\u{308}ller", None, &["muller", "mueller"], &["muller", "mueller"]),
        ("Mueller", None, &["mueller", "muller"], &["mueller", "muller"]),
        ("Muller", None, &["muller"], &["muller"]),
        ("Ångström", None, &["angstrom", "aangstroem"], &["angstrom", "aangstroem"]),
        ("Sørensen", None, &["sorensen", "soerensen"], &["sorensen", "soerensen"]),
        ("Kjær", None, &["kjaer", "kjar"], &["kjaer", "kjar"]),
        ("Köln", None, &["koln"], &["koln"]),
        ("neue", None, &["neue"], &["neue"]),
        ("queue", None, &["queue"], &["queue"]),
        ("policies", None, &["policies"], &["polici"]),
        ("Größe", Some("de"), &["grosse", "groesse"], &["de:gross", "de:gross"]),
        ("Verträge", Some("de-AT"), &["vertrage", "vertraege"], &["de:vertrag"]),
        ("договоры", Some("ru"), &["договоры"], &["ru:договор"]),
        ("4711", Some("de"), &["4711"], &["4711"]),
    ];
    for (word, tag, exact, stems) in cases {
        let all = forms(word, tag);
        let mut expected = stems.to_vec();
        expected.dedup();
        assert_eq!(
            (all.len(), all[0].2.as_slice(), all[0].3.as_slice()),
            (1, &*owned(exact), &*owned(&expected)),
            "{word}"
        );
    }
}

fn owned(all: &[&str]) -> Vec<String> {
    all.iter().map(|one| (*one).to_owned()).collect()
}

#[test]
fn a_compound_is_found_by_its_end() {
    let ends = |word: &str, tag| {
        let all = forms(word, Some(tag));
        all[0].2.iter().filter(|form| form.starts_with("<<")).cloned().collect::<Vec<_>>()
    };
    let asked = |word: &str, tag| {
        let ways = ways(word, false);
        let (row, _) = ways[0].parts(false);
        let [(0, Asked::Word(word))] = row else { panic!("{word} is one word") };
        word.plain_stems(Tongue::of(Some(tag))).iter().filter_map(|stem| ending(stem)).collect::<Vec<_>>()
    };
    for (compound, word, tag) in [
        ("Vertragsverlängerung", "Verlängerung", "de"),
        ("Serviceverträge", "Vertrag", "de"),
        ("contractverlenging", "verlenging", "nl"),
        ("avtalsförlängning", "förlängning", "sv"),
    ] {
        let (ends, asked) = (ends(compound, tag), asked(word, tag));
        assert!(
            ends.iter().any(|end| asked.iter().any(|asked| end.starts_with(asked))),
            "{ends:?} {asked:?}"
        );
    }
    assert!(ends("Vertragsverlängerung", "fr").is_empty());
    assert!(ends("Vertrag", "de").is_empty());
    assert!(asked("Amt", "de").is_empty());
}

#[test]
fn fields_are_views_of_one_pass() {
    let pairs = |all: &[(usize, &str)]| -> Vec<(usize, String)> {
        all.iter().map(|(at, text)| (*at, (*text).to_owned())).collect()
    };
    let value = with_tongue(Tongue::ENGLISH, "An Émile an roll-outs");
    assert_eq!(
        tokens(Folded(Form::Exact), &value),
        pairs(&[(0, "an"), (1, "emile"), (2, "an"), (3, "roll"), (3, "rollouts"), (4, "outs")])
    );
    assert_eq!(
        tokens(Stems, &value),
        pairs(&[(0, "an"), (1, "emile"), (1, "emil"), (2, "an"), (3, "roll"), (3, "rollout"), (4, "out"),])
    );
    let mut edges: Vec<String> =
        tokens(Folded(Form::Edges), &value).into_iter().map(|(_, edge)| edge).collect();
    edges.sort_unstable();
    assert_eq!(edges, ["a", "an", "e", "em", "emi", "o", "ou", "out", "r", "ro", "rol"]);
    let german = with_tongue(Tongue::of(Some("de-AT")), "Verträge");
    assert_eq!(tokens(Stems, &german), pairs(&[(0, "de:vertrag")]));
    assert_eq!(Tongue::of(Some("tlh")), Tongue::ENGLISH);
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(20_261_122), ..ProptestConfig::default() })]
    #[test]
    fn pieces_are_whole_characters_in_order_and_found_by_themselves(
        text in "(\\PC| |-|'|ä|ue|e\u{301}|日本|ｶ|ﾞ|한|\u{1112}\u{1161}|й|4711|020 ){0,30}",
        tag in prop::sample::select(vec!["en", "de", "ru", "fr"]),
    ) {
        let tongue = Tongue::of(Some(tag));
        let analysis = analyze(&text, tongue);
        prop_assert!(analysis.pieces.is_sorted_by_key(|piece| piece.position));
        for piece in &analysis.pieces {
            let typed = text.get(piece.range());
            prop_assert!(typed.is_some_and(|typed| !typed.is_empty()));
            prop_assert!(analysis.at(piece.position).contains(piece));
            // Who types a part of the text as it stands finds it. Before an apostrophe it is split by what comes after: "rock'n" of
            // "rock'n'roll" is three words there, and one alone.
            let typed = typed.unwrap_or_default();
            if text[piece.range().end..].starts_with('\'') {
                continue;
            }
            for way in ways(typed, false).iter().take(1) {
                let said = crate::query::Said { ways: vec![way.clone()], unfinished: false, named: crate::query::Named::default() };
                prop_assert!(crate::needle::Needle::new(&said, tongue).is_in(&analysis), "{typed} in {text}");
            }
        }
    }
}

#[test]
fn a_word_without_end_is_cut_before_it_is_stemmed_and_not_remembered() {
    let long = "überlang".repeat(100_000);
    for tag in [None, Some("de"), Some("fi")] {
        let tongue = Tongue::of(tag);
        for piece in analyze(&long, tongue).pieces {
            for form in piece.forms.exact.iter().chain(&piece.forms.stems) {
                assert!(form.chars().count() <= split::LONGEST_WORD + 3, "{tag:?}: {} bytes", form.len());
            }
        }
        assert_eq!(forms::with_cache(tongue, |cache| cache.longest()), None, "{tag:?}");
        analyze("überlang", tongue);
        assert_eq!(forms::with_cache(tongue, |cache| cache.longest()), Some(9), "{tag:?}");
        // As it is looked for: the longest of them, and those around it.
        for length in split::LONGEST_WORD - 3..split::LONGEST_WORD + 9 {
            for ending in ["", "s", "en", "ies"] {
                let text: String = long.chars().take(length).chain(ending.chars()).collect();
                let in_text: Vec<String> = forms(&text, tag).into_iter().flat_map(|piece| piece.3).collect();
                for way in ways(&text, false) {
                    for (_, asked) in way.row {
                        let Asked::Word(word) = asked else { panic!("{text} is a word") };
                        let stems = word.stems(tongue);
                        assert!(
                            stems.iter().all(|stem| in_text.contains(stem)),
                            "{text}: {stems:?}, {in_text:?}"
                        );
                    }
                }
            }
        }
    }
}
