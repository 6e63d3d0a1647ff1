//! Orders: "order PO-4711 firewall refresh 84k EUR, live 1 dec".

use crate::date::Roll;
use crate::head::Head;
use crate::line::Reader;
use crate::span::{Meaning, Role, When};
use crate::words::{Words, holds, look_up};
use kept_model::{EntryDraft, Facet, Kind, LaneStep, LaneStepName, Money, Order, fold};
use std::ops::Range;

impl Reader<'_> {
    /// An order. A `strict` one needs a number or an amount, because prose may say "order" too.
    pub(crate) fn order(&mut self, text: Range<usize>, head: &Head, strict: bool) -> Option<EntryDraft> {
        let words = self.context.words;
        let mut rest = text.start + 1..text.end;
        let live = self.going_live(&rest);
        if let Some((at, _)) = live {
            rest.end = at;
        }
        let money = rest.clone().find_map(|at| self.money(at, &rest));
        let in_money = |at: usize| money.as_ref().is_some_and(|(range, _)| range.contains(&at));
        let number = rest.clone().filter(|at| !in_money(*at)).find(|at| is_number(&self.tokens[*at].word));
        if strict && money.is_none() && number.is_none() {
            return None;
        }
        let what: Vec<&str> = rest
            .clone()
            .filter(|at| !in_money(*at) && Some(*at) != number)
            .map(|at| self.tokens[at].raw)
            .collect();
        let what = what.join(" ").trim_end_matches([',', ';']).to_owned();
        let day = head.day.unwrap_or(self.context.today);
        let step = |step, planned, actual| LaneStep { step, planned, actual, evidence: None };
        let mut lane = vec![step(LaneStepName::Ordered, None, Some(day))];
        self.mark(text.start..text.start + 1, Role::Fact);
        if let Some((at, live)) = live {
            let past = live <= self.context.today;
            lane.push(step(LaneStepName::Live, (!past).then_some(live), past.then_some(live)));
            self.mark(at..at + 1, Role::Fact);
            let day = Meaning::When(When { day: Some(live), minute: None, anchor: None, announced: None });
            self.paint.mark_as(self.core(at + 1..text.end), Role::Date, day);
        }
        if let Some(at) = number {
            self.mark(at..at + 1, Role::Fact);
        }
        if let Some((range, _)) = &money {
            self.mark(range.clone(), Role::Money);
            if range.end == rest.end {
                rest.end = range.start;
            }
        }
        let number = number.map(|at| self.line[self.core(at..at + 1)].to_owned());
        let order = Order { number, what, value: money.map(|(_, money)| money), lane };
        let body = self.text(rest).trim_end_matches([',', ';']);
        debug_assert!(holds(words.order, &self.tokens[text.start].word), "the caller saw the word");
        Some(head.entry(Kind::Order, body, Facet::Order(order), self.context))
    }

    /// "live DATE" at the end of a text: where it starts, and the day.
    fn going_live(&self, text: &Range<usize>) -> Option<(usize, chrono::NaiveDate)> {
        let words = self.context.words;
        text.clone().filter(|at| holds(words.live, &self.tokens[*at].word)).find_map(|at| {
            let found = self.date_after(&(at..text.end), Roll::Nearest)?;
            (at + 1 + found.used == text.end).then_some((at, found.day))
        })
    }

    /// An amount at a token: "84k EUR", "EUR 84k", "€84,000", and "84k" alone at the end.
    fn money(&self, at: usize, text: &Range<usize>) -> Option<(Range<usize>, Money)> {
        let words = self.context.words;
        let word = |at: usize| self.tokens.get(at).filter(|_| at < text.end).map_or("", |t| t.word.as_str());
        let (first, second) = (word(at), word(at + 1));
        let money = |count: usize, cents, currency: Option<&str>| {
            Some((at..at + count, Money { cents, currency: currency.map(str::to_owned) }))
        };
        if let Some((currency, amount)) = with_currency(first, words) {
            return money(1, cents(amount)?.0, Some(currency));
        }
        if let (Some(currency), Some((cents, _))) = (look_up(words.currencies, first), cents(second)) {
            return money(2, cents, Some(currency));
        }
        let (cents, scaled) = cents(first)?;
        match look_up(words.currencies, second) {
            Some(currency) => money(2, cents, Some(currency)),
            None => (scaled && at + 1 == text.end).then(|| money(1, cents, None))?,
        }
    }
}

/// A token with a digit that looks like an order's number: a short bare number is a quantity.
fn is_number(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
        && (word.len() > 3 || word.contains(|c: char| !c.is_ascii_digit()))
}

/// A currency glued to its amount: "€84,000", "84kEUR".
fn with_currency<'w>(word: &'w str, words: &Words) -> Option<(&'static str, &'w str)> {
    words.currencies.iter().find_map(|(sign, code)| {
        let amount = word.strip_prefix(sign).or_else(|| word.strip_suffix(sign))?;
        amount.contains(|c: char| c.is_ascii_digit()).then_some((*code, amount))
    })
}

/// Hundredths in an amount such as "84k", "84.5k", "1.2m", "84,000.50", "84.000"; and whether it was scaled
/// by a letter. Three digits after the last sign are thousands, one or two are a fraction.
fn cents(word: &str) -> Option<(i64, bool)> {
    let word = fold(word);
    let (number, scale) = match word.strip_suffix(['k', 'm']) {
        Some(number) if word.ends_with('k') => (number, 1_000),
        Some(number) => (number, 1_000_000),
        None => (word.as_str(), 1),
    };
    if number.len() > 15 || !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let last_sign = number.rfind([',', '.', '\'']);
    let (whole, fraction) = match last_sign.map(|at| (&number[..at], &number[at + 1..])) {
        Some((whole, fraction)) if fraction.len() != 3 || scale > 1 => (whole, fraction),
        _ => (number, ""),
    };
    let whole: String = whole.chars().filter(|c| !matches!(c, ',' | '.' | '\'')).collect();
    if fraction.len() > 6 || !fraction.bytes().chain(whole.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let parts = 10_i64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    let fraction: i64 = if fraction.is_empty() { 0 } else { fraction.parse().ok()? };
    let units = whole.parse::<i64>().ok()?.checked_mul(scale)?.checked_mul(100)?;
    Some((units.checked_add(fraction * scale * 100 / parts)?, scale > 1))
}
