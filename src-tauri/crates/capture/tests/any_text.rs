//! Whatever is typed: the spans give it back, and nothing is lost.

mod names;

use kept_capture::Role;
use kept_model::EntryDraft;
use names::read;
use proptest::prelude::*;

const TOKENS: &[&str] = &[
    "call",
    "met",
    "email",
    "remind",
    "me",
    "@acme",
    "@acme's",
    "@tom",
    "@priya:",
    "@\"Two Words\"",
    "@zebra,",
    "@",
    "acme",
    "tom",
    "priya,",
    "with",
    "from",
    ":",
    "yesterday",
    "mon",
    "9am",
    "at",
    "9",
    "15:00",
    "on",
    "by",
    "before",
    "in",
    "every",
    "3",
    "weeks",
    "business",
    "days",
    "2w",
    "fri",
    "next",
    "last",
    "jan",
    "12",
    "24.12.",
    "q1",
    "mid",
    "the",
    "15th",
    "first",
    "of",
    "december",
    ">",
    "<",
    "!",
    "?",
    "~",
    "=",
    "<?",
    "\"",
    "“",
    "”",
    "#gave",
    "#for-us",
    "#for-them,",
    "ours",
    "vs",
    "#20817",
    "retelling",
    "#tag",
    "#1",
    "order",
    "PO-4711",
    "84k",
    "EUR",
    "€84,000",
    ",",
    "live",
    "renewal",
    "pulse",
    "support",
    "ticket",
    "advocacy",
    "review",
    "experiment",
    "30d",
    "after",
    "at",
    "most",
    "6",
    "notes,",
    "sun",
    "may",
    "é",
    "ß",
    "🙂",
    "\n",
    "22",
    "min",
    "1h",
];

/// All text that the draft keeps.
fn texts(draft: &EntryDraft) -> Vec<&str> {
    std::iter::once(draft.body.as_str()).chain(draft.children.iter().flat_map(texts)).collect()
}

/// A word that the spans show as text is in some entry's text, unless the line is kept as nothing at all.
fn check_kept(line: &str) -> Result<(), TestCaseError> {
    let captured = read(line);
    let Some(draft) = &captured.draft else {
        let text = captured.spans.iter().filter(|span| span.role == Role::Text);
        let left: String = text.map(|span| &line[span.range.clone()]).collect();
        prop_assert!(!left.contains(char::is_alphanumeric), "{line:?} keeps nothing of {left:?}");
        return Ok(());
    };
    let kept = texts(draft).join("\n");
    let what = format!("{draft:?}");
    for span in captured.spans.iter().filter(|span| span.role == Role::Text) {
        for word in
            line[span.range.clone()].split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
        {
            prop_assert!(kept.contains(word) || what.contains(word), "{line:?} lost {word:?}: {captured:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_unicode(line in "(?s).{0,60}") {
        check_kept(&line)?;
    }

    #[test]
    fn any_bytes_with_signs(line in "[@\"“” \\n:,.#<>!?~=a1é€()'-]{0,40}") {
        read(&line);
    }

    #[test]
    fn any_tokens(tokens in prop::collection::vec(prop::sample::select(TOKENS), 0..16)) {
        check_kept(&tokens.join(" "))?;
        check_kept(&tokens.concat())?;
    }

    /// Words that no rule knows are in some entry's text, wherever they stand.
    #[test]
    fn unknown_words_are_kept(
        before in prop::collection::vec(prop::sample::select(TOKENS), 0..8),
        after in prop::collection::vec(prop::sample::select(TOKENS), 0..8),
    ) {
        let line = format!("{} xyzzy {}", before.join(" "), after.join(" "));
        let captured = read(&line);
        let kept = captured.draft.iter().flat_map(texts).any(|text| text.contains("xyzzy"));
        let names = captured.accounts.iter().any(|account| format!("{account:?}").contains("xyzzy"));
        let deeper = format!("{:?}", captured.draft).contains("xyzzy");
        prop_assert!(kept || names || deeper, "{line:?} lost a word: {captured:?}");
    }

    #[test]
    fn any_date_text(text in "(?s).{0,40}", tokens in prop::collection::vec(prop::sample::select(TOKENS), 0..8)) {
        let (calendar, words) = (kept_model::WorkCalendar::default(), kept_capture::Words::english());
        for roll in [kept_capture::date::Roll::Forward, kept_capture::date::Roll::Back, kept_capture::date::Roll::Nearest] {
            let context = kept_capture::date::DateContext {
                today: "2026-11-20".parse().unwrap(), calendar: &calendar, words: &words, roll,
            };
            let _ = kept_capture::date::parse_date(&text, &context);
            let _ = kept_capture::date::parse_date(&tokens.join(" "), &context);
        }
    }
}
