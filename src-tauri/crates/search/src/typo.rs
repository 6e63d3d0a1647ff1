//! Words that nobody said, and the nearest ones that somebody did.

use crate::analyze::Word;
use crate::plan::{Planner, is_short};
use crate::query::{Query, Said};
use crate::{SearchError, Tail};
use std::collections::HashMap;
use tantivy::Term;
use tantivy::query::FuzzyTermQuery;

/// For each wanted word of four letters or more that is found nowhere, the most frequent one at one edit's
/// distance: (typed, used). Somebody's name is right as it is. `None` when there is nothing to offer.
pub(crate) fn correct(
    planner: &Planner<'_>,
    tail: &Tail,
    query: &Query,
) -> Result<Option<Vec<(String, String)>>, SearchError> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for said in query.wanted().filter(|said| said.named.is_nobody()) {
        for (word, unfinished) in said.words() {
            if is_short(word) || is_said(planner, tail, word, unfinished)? {
                continue;
            }
            let mut used = nearest(planner, tail, word, false)?;
            if used.is_none() && unfinished {
                used = nearest(planner, tail, word, true)?;
            }
            pairs.extend(used.map(|used| (word.to_owned(), used)));
        }
    }
    Ok((!pairs.is_empty()).then_some(pairs))
}

fn is_said(planner: &Planner<'_>, tail: &Tail, word: &str, unfinished: bool) -> Result<bool, SearchError> {
    // In any of its spellings, as the tail has it below: who types "mueller" where "Muller" stands made no mistake.
    let asked = Word::folded(word);
    for stem in planner.tongues.iter().flat_map(|tongue| asked.stems(*tongue)) {
        if planner.searcher.doc_freq(&Term::from_field_text(planner.fields.body, &stem))? > 0 {
            return Ok(true);
        }
    }
    if unfinished && !planner.expansions(word)?.is_empty() {
        return Ok(true);
    }
    Ok(tail.says(&Said::word(word, unfinished)))
}

/// The most frequent word one edit away; with `start`, the one whose start is.
fn nearest(
    planner: &Planner<'_>,
    tail: &Tail,
    word: &str,
    start: bool,
) -> Result<Option<String>, SearchError> {
    let term = Term::from_field_text(planner.fields.exact, word);
    let fuzzy =
        if start { FuzzyTermQuery::new_prefix(term, 1, true) } else { FuzzyTermQuery::new(term, 1, true) };
    let mut found: HashMap<String, u64> = HashMap::new();
    for segment in planner.searcher.segment_readers() {
        let inverted = segment.inverted_index(planner.fields.exact)?;
        let mut stream = inverted.terms().search(fuzzy.automaton()?).into_stream()?;
        while let Some((near, info)) = stream.next() {
            if let Ok(near) = std::str::from_utf8(near) {
                *found.entry(near.to_owned()).or_default() += u64::from(info.doc_freq);
            }
        }
    }
    for near in tail.words() {
        if is_one_edit(word, near, start) {
            *found.entry(near.to_owned()).or_default() += 1;
        }
    }
    // What begins alike is the likelier meaning; then what is said more often.
    let first = word.chars().next();
    let rank = |near: &str, count: u64| (near.chars().next() == first, count);
    let best =
        found.into_iter().max_by(|a, b| rank(&a.0, a.1).cmp(&rank(&b.0, b.1)).then_with(|| b.0.cmp(&a.0)));
    Ok(best.map(|(near, _)| near))
}

/// Whether one letter added, left out, replaced or swapped with its neighbour makes `typed` into `word`, or with
/// `start` into the start of it.
fn is_one_edit(typed: &str, word: &str, start: bool) -> bool {
    let typed: Vec<char> = typed.chars().collect();
    let word: Vec<char> = word.chars().collect();
    let same = typed.iter().zip(&word).take_while(|(a, b)| a == b).count();
    let (a, b) = (&typed[same..], &word[same..]);
    let rest = |a: &[char], b: &[char]| if start { b.starts_with(a) } else { a == b };
    if rest(a, b) {
        return true;
    }
    let skip = |all: &[char], count: usize| all.get(count..).map(<[char]>::to_vec);
    let pairs = [(1, 1), (1, 0), (0, 1)];
    let edited = pairs.iter().any(|(from, to)| match (skip(a, *from), skip(b, *to)) {
        (Some(a), Some(b)) => rest(&a, &b),
        _ => false,
    });
    let swapped = a.len() > 1 && b.len() > 1 && a[0] == b[1] && a[1] == b[0] && rest(&a[2..], &b[2..]);
    edited || swapped
}

#[cfg(test)]
mod tests {
    use super::is_one_edit;

    #[test]
    fn one_edit() {
        for (typed, word, start, expected) in [
            ("policy", "policy", false, true),
            ("polcy", "policy", false, true),
            ("ploicy", "policy", false, true),
            ("policyy", "policy", false, true),
            ("pelicy", "policy", false, true),
            ("policx", "policy", false, true),
            ("polic", "policies", false, false),
            ("plic", "policies", true, true),
            ("ploic", "policies", true, true),
            ("plycio", "policy", false, false),
            ("grüße", "grüsse", false, false),
        ] {
            assert_eq!(is_one_edit(typed, word, start), expected, "{typed} {word} {start}");
        }
    }
}
