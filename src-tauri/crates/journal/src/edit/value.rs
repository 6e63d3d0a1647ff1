//! Values of fields as text: each reader here takes back what its writer gives, unchanged.

use crate::{Error, Result};
use chrono::NaiveDate;
use kept_model::{LaneStep, Level, Money, Standing, UnknownWord, YearlessDate};
use std::str::FromStr;

impl From<UnknownWord> for Error {
    fn from(error: UnknownWord) -> Self {
        Self::Invalid(format!("{error}."))
    }
}

/// Text exactly as given; nothing but blanks is none.
pub(crate) fn text(value: &str) -> Option<String> {
    (!value.trim().is_empty()).then(|| value.to_owned())
}

pub(crate) fn word<T: FromStr<Err = UnknownWord>>(value: &str) -> Result<Option<T>> {
    text(value).map(|value| value.trim().parse().map_err(Error::from)).transpose()
}

pub(crate) fn number<T: FromStr>(field: &str, value: &str) -> Result<Option<T>> {
    let wrong = |_| Error::Invalid(format!("{field} wants a whole number, not \"{value}\"."));
    text(value).map(|value| value.trim().parse().map_err(wrong)).transpose()
}

/// A year of somebody's life: four digits.
pub(super) fn year(field: &str, value: &str) -> Result<Option<i32>> {
    let wrong = || Error::Invalid(format!("{field} wants a year such as 2019, not \"{value}\"."));
    number(field, value).map_err(|_| wrong())?.map_or(Ok(None), |year: i32| {
        if (1000..=9999).contains(&year) { Ok(Some(year)) } else { Err(wrong()) }
    })
}

pub(crate) fn yes(field: &str, value: &str) -> Result<bool> {
    match value.trim() {
        "yes" | "true" | "1" => Ok(true),
        "no" | "false" | "0" | "" => Ok(false),
        other => Err(Error::Invalid(format!("{field} is yes or no, not \"{other}\"."))),
    }
}

pub(super) fn yes_or_no(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

/// "15:00".
pub(super) fn clock(value: &str) -> Option<u16> {
    let (hour, minute) = value.trim().split_once(':')?;
    let is_digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let (hour, minute): (u16, u16) = (is_digits(hour) && is_digits(minute))
        .then(|| Some((hour.parse().ok()?, minute.parse().ok()?)))??;
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Names, words or numbers as a field shows them; none is empty.
pub(super) fn shown<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// Tags with spaces or commas between them, with or without `#`.
pub(super) fn tags(value: &str) -> Vec<String> {
    let tags = value.split([' ', ',', '\n']).map(|tag| tag.trim_start_matches('#'));
    tags.filter(|tag| !kept_model::name_key(tag).is_empty()).map(str::to_owned).collect()
}

/// The parts of a list with commas; a comma between quotation marks belongs to its part, and the marks go.
pub(super) fn list(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut is_quoted = false;
    for c in value.chars() {
        match (c, parts.last_mut()) {
            ('"', _) => is_quoted = !is_quoted,
            (',', _) if !is_quoted => parts.push(String::new()),
            (c, Some(part)) => part.push(c),
            (_, None) => {}
        }
    }
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// "84000 EUR", "84000.50", "EUR 12".
pub(super) fn money(field: &str, value: &str) -> Result<Option<Money>> {
    let Some(value) = text(value) else { return Ok(None) };
    let wrong = || Error::Invalid(format!("{field} wants an amount such as \"84000 EUR\", not \"{value}\"."));
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        value.split_whitespace().partition(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    let ([amount], [] | [_]) = (numbers.as_slice(), words.as_slice()) else { return Err(wrong()) };
    // "12,50" has a comma for a point; "84,000" has one between thousands.
    let comma = amount.split_once(',').filter(|(_, cents)| matches!(cents.len(), 1 | 2));
    let (whole, cents) = amount.split_once('.').or(comma).unwrap_or((amount, ""));
    if cents.len() > 2 || !cents.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    let whole: i64 = whole.replace([',', '\''], "").parse().map_err(|_| wrong())?;
    let cents: i64 = format!("{cents:0<2}").parse().map_err(|_| wrong())?;
    let cents = whole.checked_mul(100).and_then(|whole| whole.checked_add(cents)).ok_or_else(wrong)?;
    Ok(Some(Money { cents, currency: words.first().map(|currency| currency.to_uppercase()) }))
}

/// "DATE: evidence" into its parts; either may be empty. One blank after the colon is none of the evidence.
pub(super) fn dated(value: &str) -> (&str, Option<String>) {
    match value.split_once(':') {
        Some((date, evidence)) => (date.trim(), text(evidence.strip_prefix(' ').unwrap_or(evidence))),
        None => (value.trim(), None),
    }
}

pub(super) fn with_evidence(date: &str, evidence: Option<&String>) -> String {
    evidence.map_or_else(|| date.to_owned(), |evidence| format!("{date}: {evidence}"))
}

/// "2026-12-01: 31 of 42 sites"; "planned 2026-12-01" when it has not been reached.
pub(super) fn lane(step: &LaneStep) -> String {
    let date = match (step.actual, step.planned) {
        (Some(day), _) => day.to_string(),
        (None, Some(day)) => format!("planned {day}"),
        (None, None) => String::new(),
    };
    with_evidence(&date, step.evidence.as_ref())
}

/// "trusted partner 2026-03-01: they told us first".
pub(super) fn standing(standing: &Standing) -> String {
    with_evidence(&format!("{} {}", standing.level, standing.day), standing.evidence.as_ref())
}

/// The level at the start of a value, and what follows it. No level is the beginning of another.
pub(super) fn level(value: &str) -> Result<(Level, &str)> {
    let value = value.trim();
    let found = Level::ALL.iter().find_map(|level| {
        let rest = value.strip_prefix(level.as_str())?;
        (rest.is_empty() || rest.starts_with([' ', ':'])).then_some((*level, rest))
    });
    found.ok_or_else(|| {
        let levels: Vec<&str> = Level::ALL.iter().map(|level| level.as_str()).collect();
        Error::Invalid(format!(
            "a standing begins with {}, then its date and what shows it, such as \"partner 12 jan: they plan with us\"; not \"{value}\".",
            levels.join(", ")
        ))
    })
}

/// "birthday: 12 Jan 1980", or without its year.
pub(super) fn yearless(date: &YearlessDate) -> String {
    // A leap year, so that 29 February is a day of it.
    let day = NaiveDate::from_ymd_opt(date.year.unwrap_or(2000), date.month, date.day);
    let format = if date.year.is_some() { "%-d %b %Y" } else { "%-d %b" };
    let day =
        day.map_or_else(|| format!("{}.{}.", date.day, date.month), |day| day.format(format).to_string());
    format!("{}: {day}", date.label)
}

/// What [`yearless`] writes; a date alone is a birthday. `read` knows more ways to write a day.
pub(super) fn read_yearless(
    value: &str,
    read: impl FnOnce(&str) -> Option<NaiveDate>,
) -> Result<YearlessDate> {
    use chrono::Datelike;
    let (label, date) = value.rsplit_once(':').unwrap_or(("birthday", value));
    let (label, date) = (label.trim(), date.trim());
    let has_year = date.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    let exact = |text: &str| NaiveDate::parse_from_str(text, "%d %B %Y").ok();
    // Without its year, a leap year's day may be 29 February.
    let day = if has_year { exact(date) } else { exact(&format!("{date} 2000")) }.or_else(|| read(date));
    let day = day.ok_or_else(|| Error::NotADate { phrase: date.to_owned() })?;
    let label = text(label).ok_or_else(|| needs("the label of a date"))?;
    Ok(YearlessDate { label, month: day.month(), day: day.day(), year: has_year.then_some(day.year()) })
}

pub(crate) fn needs(field: &str) -> Error {
    Error::Invalid(format!("{field} cannot be empty."))
}

pub(crate) fn unknown<'f>(what: &str, field: &str, known: impl IntoIterator<Item = &'f str>) -> Error {
    let known: Vec<&str> = known.into_iter().collect();
    Error::Invalid(format!("{what} has no field \"{field}\"; it has {}.", known.join(", ")))
}
