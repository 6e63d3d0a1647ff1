//! Asking, and comparing with what was judged.

use kept_journal::{Journal, Snippet, Sort};
use std::fmt::Write as _;

/// The mean reciprocal rank below which a journal's queries fail: see the head of this test.
pub(crate) const BAR: f64 = 0.85;

/// A query, and what it should find.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Judged {
    /// As typed. Without a space after it, the last word is unfinished.
    pub(crate) line: &'static str,
    /// Ranked, as after Enter; newest first, as while typing, otherwise.
    pub(crate) is_enter: bool,
    /// All right answers are among so many.
    pub(crate) top: usize,
    /// How the texts of the right answers begin, or their names. The best one's rank counts for the mean.
    pub(crate) right: &'static [&'static str],
}

/// What came of a journal's queries.
pub(crate) struct Verdict {
    name: &'static str,
    mean: f64,
    misses: Vec<String>,
}

impl Verdict {
    pub(crate) fn holds(&self, bar: f64) {
        assert!(self.misses.is_empty(), "{}: {}", self.name, self.misses.concat());
        assert!(self.mean >= bar, "{}: the mean reciprocal rank is {:.3}, below {bar}", self.name, self.mean);
    }
}

pub(crate) fn judge(journal: &mut Journal, name: &'static str, all: &[Judged]) -> Verdict {
    let mut misses = Vec::new();
    let mut sum = 0.0;
    for judged in all {
        let sort = if judged.is_enter { Sort::Best } else { Sort::New };
        let page = journal.search(judged.line, 20, sort).unwrap();
        let found: Vec<String> = page.hits.iter().map(text).collect();
        let rank = |right: &str| found.iter().position(|text| text.starts_with(right));
        let ranks: Vec<Option<usize>> = judged.right.iter().map(|right| rank(right)).collect();
        let first = ranks.iter().flatten().min();
        sum += first.map_or(0.0, |rank| 1.0 / (*rank as f64 + 1.0));
        if let Some(rank) = first.filter(|rank| **rank > 0) {
            eprintln!("{name}: \"{}\" is number {}, after \"{}\"", judged.line, rank + 1, found[0]);
        }
        if ranks.iter().any(|rank| rank.is_none_or(|rank| rank >= judged.top)) {
            misses.push(told(judged, &ranks, &found));
        }
    }
    let mean = sum / all.len() as f64;
    eprintln!("{name}: {} queries, mean reciprocal rank {mean:.3}, {} misses", all.len(), misses.len());
    Verdict { name, mean, misses }
}

fn told(judged: &Judged, ranks: &[Option<usize>], found: &[String]) -> String {
    let mut out =
        format!("\n\"{}\" {}", judged.line, if judged.is_enter { "ranked" } else { "newest first" });
    for (right, rank) in judged.right.iter().zip(ranks) {
        let place = rank.map_or("not found".to_owned(), |rank| format!("number {}", rank + 1));
        let _ = write!(out, "\n    \"{right}\" should be in the top {}: {place}", judged.top);
    }
    for text in found.iter().take(5) {
        let _ = write!(out, "\n    - {}", text.chars().take(90).collect::<String>());
    }
    out
}

fn text(hit: &Snippet) -> String {
    match hit {
        Snippet::Entry { line, .. } => line.entry.body.clone(),
        Snippet::Account(account, _) => account.name.clone(),
        Snippet::Person(person, ..) => person.name.clone(),
    }
}
