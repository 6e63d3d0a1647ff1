//! What is meant is found, however it is written: in the index, in the tail, and marked, by the same rules.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use kept_search::{Change, Document, Index, Options, Query, Sort, Tail, highlight};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use support::{cursor, entry, ids, options, query};

fn document(id: i64, language: &str, text: &str) -> Document {
    let language = Some(language).filter(|language| !language.is_empty()).map(str::to_owned);
    Document { language, ..entry(id, id as u64 % 90, text) }
}

/// All documents in an index, and all in a tail.
struct Both {
    _dir: tempfile::TempDir,
    full: Index,
    empty: Index,
    tail: Tail,
}

impl Both {
    fn new(documents: &[Document]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (full, _) = Index::open(&dir.path().join("full")).unwrap();
        full.refill(documents.iter().cloned(), cursor(1)).unwrap();
        // A language counts for queries only once the index holds it: as in life, it does.
        let (empty, _) = Index::open(&dir.path().join("empty")).unwrap();
        let others = documents.iter().map(|document| Document {
            id: document.id + 100_000,
            text: "§".to_owned(),
            ..document.clone()
        });
        empty.refill(others, cursor(1)).unwrap();
        let mut tail = Tail::new();
        for document in documents {
            tail.push(Change::Put(document.clone())).unwrap();
        }
        Self { _dir: dir, full, empty, tail }
    }

    /// What is found, by each way alike, and the query that found it.
    fn found(&self, line: &str) -> (Vec<i64>, Query) {
        let query = query(line);
        let mut all = Vec::new();
        let mut used = query.clone();
        for sort in [Sort::New, Sort::Best] {
            let options = Options { limit: 10_000, count_to: 10_000, sort, ..options() };
            let in_index = self.full.search(&query, &Tail::new(), &options).unwrap();
            let in_tail = self.empty.search(&query, &self.tail, &options).unwrap();
            assert_eq!(in_index.corrected, in_tail.corrected, "{line}");
            for found in [in_index, in_tail] {
                used = query.corrected(&found.corrected.clone().unwrap_or_default());
                let mut ids = ids(&found);
                ids.sort_unstable();
                all.push(ids);
            }
        }
        assert!(all.iter().all(|one| *one == all[0]), "{line}: index and tail, newest and best: {all:?}");
        (all.swap_remove(0), used)
    }
}

/// Language, text, query, and what of the text is marked; nothing when it is not found.
type Case<'a> = (&'a str, &'a str, &'a str, &'a [&'a str]);

const CASES: [Case<'_>; 114] = [
    // Umlauts and accents, each way round.
    ("", "Jörg Müller called", "müller ", &["Müller"]),
    ("", "Jörg Müller called", "mueller ", &["Müller"]),
    ("", "Jörg Müller called", "muller ", &["Müller"]),
    ("", "Jörg Müller called", "muell", &["Müller"]),
    ("", "Jörg Müller called", "Mül", &["Müller"]),
    ("", "Jörg Müller called", "joerg ", &["Jörg"]),
    ("", "the Muellers came", "müller ", &["Muellers"]),
    ("", "the Muellers came", "muller ", &["Muellers"]),
    ("", "Herr Muller rang", "mueller ", &["Muller"]),
    ("", "Herr Muller rang", "müller ", &["Muller"]),
    ("", "Mu\u{308}ller decomposed", "Müller ", &["Mu\u{308}ller"]),
    ("", "Søren Ångström, Kjær", "soren ", &["Søren"]),
    ("", "Søren Ångström, Kjær", "soeren ", &["Søren"]),
    ("", "Søren Ångström, Kjær", "angstrom kjaer ", &["Ångström", "Kjær"]),
    ("", "Søren Ångström, Kjær", "aangstroem ", &["Ångström"]),
    ("de", "Straße der Größe", "strasse ", &["Straße"]),
    ("de", "Strasse der Groesse", "straße größe ", &["Strasse", "Groesse"]),
    ("", "the queue is value", "que", &["queue"]),
    ("", "the queues are valued", "queue value ", &["queues", "valued"]),
    ("", "Ｆｕｌｌ width", "full ", &["Ｆｕｌｌ"]),
    // Stems, by the account's language.
    ("", "Their policies changed", "policy ", &["policies"]),
    ("", "their policy", "policies ", &["policy"]),
    ("de", "Die Verträge sind unterschrieben", "vertrag ", &["Verträge"]),
    ("de", "Die Verträge sind unterschrieben", "vertraege ", &["Verträge"]),
    ("de", "alle Häuser", "haus ", &["Häuser"]),
    ("fr", "Les contrats renouvelés", "renouveler ", &["renouvelés"]),
    ("fr", "l'accord d'un client", "accord ", &["accord"]),
    ("fr", "l'accord d'un client", "l'accord ", &["l'accord"]),
    ("fr", "qu’il renouvelle", "renouvellement ", &["renouvelle"]),
    ("es", "las canciones y las renovaciones", "renovación ", &["renovaciones"]),
    ("es", "la renovación", "renovaciones ", &["renovación"]),
    ("es", "la renovación", "renovacion ", &["renovación"]),
    ("it", "i contratti firmati", "contratto ", &["contratti"]),
    ("pt", "as informações", "informação ", &["informações"]),
    ("pt", "a informação", "informações ", &["informação"]),
    ("pt", "a informação", "informacao ", &["informação"]),
    ("nl", "de contracten", "contract ", &["contracten"]),
    ("sv", "avtalen förlängdes", "avtal ", &["avtalen"]),
    ("ru", "Подписали новые договоры", "договор ", &["договоры"]),
    ("ru", "Подписали новые договоры", "новый ", &["новые"]),
    ("ru", "счёт за июль", "счет ", &["счёт"]),
    ("ru", "счет за июль", "СЧЁТ ", &["счет"]),
    ("ru", "счета выставлены", "выст", &["выставлены"]),
    // Stems of two languages never meet: in German this would be found.
    ("", "Häuser in English", "haus ", &[]),
    // Hyphens and joins.
    ("", "the roll-out went well", "rollout ", &["roll-out"]),
    ("", "the roll-out went well", "roll-out ", &["roll-out"]),
    ("", "the roll-out went well", "\"roll out\"", &["roll-out"]),
    ("", "the roll-out went well", "rollou", &["roll-out"]),
    ("", "the roll-outs went well", "rollout ", &["roll-outs"]),
    ("", "the rollout went well", "roll-out ", &["rollout"]),
    ("", "the rollout went well", "roll-ou", &["rollout"]),
    ("", "the roll out went well", "roll-out ", &["roll out"]),
    ("", "roll, then out", "roll-out ", &[]),
    ("", "roll‑out with another hyphen", "rollout ", &["roll‑out"]),
    ("", "Order PO-4711 came", "PO4711 ", &["PO-4711"]),
    ("", "Order PO-4711 came", "po-4711 ", &["PO-4711"]),
    ("", "Order PO-4711 came", "\"po 4711\"", &["PO-4711"]),
    ("", "Order PO-4711 came", "4711 ", &["4711"]),
    ("", "Order PO-4711 came", "po47", &["PO-4711"]),
    ("", "Order PO-4711 came", "47", &["4711"]),
    ("", "Order PO4711 came", "PO-4711 ", &["PO4711"]),
    ("", "Order PO 4711 came", "PO-4711 ", &["PO 4711"]),
    ("", "it costs 84,000 EUR", "84000 ", &["84,000"]),
    ("", "it costs 84,000 EUR", "84.000 ", &["84,000"]),
    ("", "it costs 84,000 EUR", "84,000", &["84,000"]),
    ("", "it costs 84000 EUR", "84,000 ", &["84000"]),
    ("", "v2.4.1 is out", "v2.4.1 ", &["v2.4.1"]),
    ("", "R&D and O'Brien", "r&d ", &["R&D"]),
    ("", "R&D and O'Brien", "obrien ", &["O'Brien"]),
    ("", "R&D and O'Brien", "O’Brien ", &["O'Brien"]),
    ("", "the customer’s site", "customers ", &["customer’s"]),
    ("", "the customer’s site", "customer's ", &["customer’s"]),
    ("", "config_file_name.txt", "file ", &["file"]),
    // Addresses.
    ("", "write to priya.shah@acme.co.uk please", "priya.shah@acme.co.uk ", &["priya.shah@acme.co.uk"]),
    ("", "write to priya.shah@acme.co.uk please", "priya.shah ", &["priya.shah"]),
    ("", "write to priya.shah@acme.co.uk please", "shah", &["shah"]),
    ("", "write to priya.shah@acme.co.uk please", "acme.co.uk ", &["acme.co.uk"]),
    ("", "write to priya.shah@acme.co.uk please", "priya.shah@ac", &["priya.shah", "acme"]),
    ("", "write to priya.shah@acme.co.uk please", "priya@acme.co.uk ", &[]),
    // Numbers to be dialled.
    ("", "ring +44 20 7946 0018 today", "+44 20 7946 0018 ", &["+44 20 7946 0018"]),
    ("", "ring +44 20 7946 0018 today", "020 7946 0018 ", &["+44 20 7946 0018"]),
    ("", "ring +44 20 7946 0018 today", "02079460018 ", &["+44 20 7946 0018"]),
    ("", "ring +44 20 7946 0018 today", "(020) 7946-0018", &["+44 20 7946 0018"]),
    ("", "ring +44 20 7946 0018 today", "7946 0018 today ", &["+44 20 7946 0018", "today"]),
    ("", "ring +44 20 7946 0018 today", "7946 ", &["7946"]),
    ("", "dial 02079460018 soon", "+44 20 7946 0018 ", &["02079460018"]),
    ("", "dial 02079460018 soon", "020 7946 0018", &["02079460018"]),
    ("", "dial 02079460018 soon", "020 7946 0019 ", &[]),
    ("", "300 users in 2025", "2025 300 ", &["300", "2025"]),
    // Scripts without spaces.
    ("ja", "東京で日本語の契約を結んだ", "日本語 ", &["日本語"]),
    ("ja", "東京で日本語の契約を結んだ", "日本", &["日本"]),
    ("ja", "東京で日本語の契約を結んだ", "本 ", &["本"]),
    ("ja", "東京で日本語の契約を結んだ", "だ ", &["だ"]),
    ("ja", "東京で日本語の契約を結んだ", "契約 東京 ", &["東京", "契約"]),
    ("ja", "東京で日本語の契約を結んだ", "日語 ", &[]),
    ("ja", "ｶﾞﾗｽとガラス", "ガラス ", &["ｶﾞﾗｽ", "ガラス"]),
    ("ja", "カラスではない", "ガラス ", &[]),
    ("ja", "AWSの契約ABC社", "aws契約 ", &[]),
    ("ja", "AWSの契約ABC社", "abc社 ", &["ABC社"]),
    ("zh", "我们签了新合同", "合同 ", &["合同"]),
    ("ko", "새로운 계약을 체결했습니다", "계약 ", &["계약"]),
    (
        "ko",
        "\u{1100}\u{1168}\u{110b}\u{1163}\u{11a8}서",
        "계약 ",
        &["\u{1100}\u{1168}\u{110b}\u{1163}\u{11a8}"],
    ),
    // Words put together.
    ("de", "Die Vertragsverlängerung kam", "verlängerung ", &["Vertragsverlängerung"]),
    ("de", "Die Vertragsverlängerung kam", "verlaengerungen ", &["Vertragsverlängerung"]),
    ("de", "Die Vertragsverlängerung kam", "vertrags", &["Vertragsverlängerung"]),
    ("de", "drei Serviceverträge", "vertrag ", &["Serviceverträge"]),
    ("nl", "de contractverlenging", "verlenging ", &["contractverlenging"]),
    ("sv", "avtalsförlängningen", "förlängning ", &["avtalsförlängningen"]),
    ("", "a firewall", "wall ", &[]),
    // Typos, started words, and what is left out.
    ("", "quarterly headcount", "headcuont ", &["headcount"]),
    ("", "quarterly headcount", "quartrely ", &["quarterly"]),
    ("", "quarterly headcount", "qu", &["quarterly"]),
    ("", "quarterly headcount", "headc", &["headcount"]),
    ("", "quarterly headcount", "quarterly -headcount ", &[]),
];

#[test]
fn what_is_meant_is_found_and_marked() {
    let documents: Vec<Document> =
        (1..).zip(CASES).map(|(id, (language, text, ..))| document(id, language, text)).collect();
    let both = Both::new(&documents);
    let mut wrong = Vec::new();
    for (id, (language, text, line, marked)) in (1..).zip(CASES) {
        let (found, used) = both.found(line);
        if found.contains(&id) == marked.is_empty() {
            wrong.push(format!("{line} in {text}: {}found", if marked.is_empty() { "" } else { "not " }));
        }
        if marked.is_empty() {
            continue;
        }
        let marks = highlight::ranges(text, &used, Some(language));
        let marks: Vec<&str> = marks.into_iter().map(|mark| &text[mark]).collect();
        if marks != marked {
            wrong.push(format!("{line} in {text}: {marks:?} is marked, not {marked:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Bits of texts in many scripts, which come together in any way.
fn some_text() -> impl Strategy<Value = String> {
    let bits = [
        "Müller",
        "mueller",
        "muller",
        "Vertragsverlängerung",
        "Verlängerung",
        "Verträge",
        "vertrag",
        "roll",
        "out",
        "rollout",
        "PO",
        "4711",
        "020",
        "7946",
        "0018",
        "+44",
        "договоры",
        "договор",
        "счёт",
        "日本",
        "語",
        "契約",
        "ｶﾞ",
        "계약",
        "priya@acme.com",
        "l'accord",
        "customer's",
        "policy",
        "policies",
        "a",
        "e\u{301}",
    ];
    let between = [" ", " ", " ", "-", ".", ", ", "", "/", " (", ") "];
    let bit = (prop::sample::select(bits.to_vec()), prop::sample::select(between.to_vec()));
    prop::collection::vec(bit, 0..7)
        .prop_map(|bits| bits.into_iter().flat_map(|(bit, after)| [bit, after]).collect())
}

#[test]
fn another_spelling_is_no_mistake() {
    let both = Both::new(&[document(1, "", "4711 mullerMüller"), document(2, "ru", "muller")]);
    // "mueller" is said, as "muller": it is not to be taken for a typing error where it stands beside nothing else.
    assert_eq!(both.found("4711 mueller-").0, Vec::<i64>::new());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, rng_seed: RngSeed::Fixed(20_261_122), ..ProptestConfig::default() })]
    #[test]
    fn index_tail_and_marks_agree_on_any_text(
        texts in prop::collection::vec((prop::sample::select(vec!["", "de", "ru", "fr", "sv", "ja"]), some_text()), 1..8),
        lines in prop::collection::vec((some_text(), any::<bool>()), 12),
    ) {
        let documents: Vec<Document> =
            (1..).zip(&texts).map(|(id, (language, text))| document(id, language, text)).collect();
        let both = Both::new(&documents);
        // And what is in the texts, as it stands there.
        let parts = texts.iter().map(|(_, text)| (text.clone(), true));
        for (line, is_finished) in lines.into_iter().chain(parts) {
            let line = if is_finished { format!("{} ", line.trim_end()) } else { line };
            // A minus before a word, a filter: what they do is told elsewhere.
            if line.contains(" -") || line.starts_with('-') || line.contains(':') || query(&line).is_empty() {
                continue;
            }
            let (found, used) = both.found(&line);
            for (id, (language, text)) in (1..).zip(&texts) {
                let marks = highlight::ranges(text, &used, Some(language));
                if found.contains(&id) && !used.is_empty() {
                    prop_assert!(!marks.is_empty(), "{line:?} marks nothing in {text:?}");
                }
                for mark in &marks {
                    prop_assert!(text.get(mark.clone()).is_some_and(|marked| !marked.is_empty()));
                }
            }
        }
        for (id, (_, text)) in (1..).zip(&texts) {
            let line = format!("{} ", text.replace(" -", " ").trim_matches(['-', ' ']));
            if query(&line).is_empty() {
                continue;
            }
            let (found, _) = both.found(&line);
            prop_assert!(found.contains(&id), "{line:?} does not find itself");
        }
    }
}
