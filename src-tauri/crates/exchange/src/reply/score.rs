//! A score as people write it: "8", "9/10", "8 out of 10", "8,0", "eight". Nothing is guessed: what lies between two
//! numbers, or beyond ten, is said to be unclear.

/// What stands at the start of a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// A whole number from 0 to 10.
    Score(u8),
    /// Something that is meant as a score and is none; says why, to be read after its place.
    Unclear(String),
}

/// Numbers in words.
const WORDS: &[(&str, u8)] = &[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("null", 0),
    ("eins", 1),
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
    ("zehn", 10),
];
/// What stands between a score and the most that it could be.
const OUT_OF: &[&str] = &["/", "out of", "of", "von", "aus", "sur"];
/// What stands between the ends of a range.
const RANGE: &[&str] = &["-", "–", "—", "to", "or", "bis", "oder", "/"];

/// The score at the start of `text`, and what follows it; `None` where no number stands.
pub(crate) fn score_at(text: &str) -> Option<(Reading, &str)> {
    let text = text.trim_start().trim_start_matches(['*', '_']);
    if let Some((score, rest)) = in_words(text) {
        return Some((Reading::Score(score), after_most(rest).map_or(rest, |(_, rest)| rest)));
    }
    let (number, mut rest) = digits(text)?;
    let mut whole = Some(number);
    if let Some((fraction, after)) = rest.strip_prefix(['.', ',']).and_then(digits_as_written) {
        // "8,0" is eight; "8,5" is for its writer to decide.
        if fraction.bytes().any(|digit| digit != b'0') {
            whole = None;
        }
        rest = after;
    }
    let written = |rest: &str| text[..text.len() - rest.len()].trim().to_owned();
    let unclear = |rest: &str, why: &str| Reading::Unclear(format!("\"{}\" {why}", written(rest)));
    let bare = rest.trim_start_matches(['*', '_']);
    if let Some((most, after)) = after_most(bare) {
        let reading = match whole {
            Some(number) if most == 10 && number <= 10 => Reading::Score(number as u8),
            Some(_) if most == 10 => unclear(after, "is more than ten"),
            Some(_) => unclear(after, "is not out of ten"),
            None => unclear(after, "lies between two numbers"),
        };
        return ends(after).then_some((reading, after));
    }
    if let Some(after) = bare.strip_prefix('%') {
        return Some((unclear(after, "is not out of ten"), after));
    }
    if let Some(after) = range(bare) {
        return Some((unclear(after, "is more than one number"), after));
    }
    let reading = match whole {
        Some(number) if number <= 10 => Reading::Score(number as u8),
        Some(_) => unclear(rest, "is more than ten"),
        None => unclear(rest, "lies between two numbers"),
    };
    ends(bare).then_some((reading, bare))
}

/// "eight", as a word of its own.
fn in_words(text: &str) -> Option<(u8, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text[..end].to_lowercase();
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, score)| (*score, &text[end..]))
}

/// Up to three digits at the start, and what follows.
fn digits(text: &str) -> Option<(u32, &str)> {
    let (written, rest) = digits_as_written(text)?;
    if written.len() > 3 { None } else { written.parse().ok().map(|number| (number, rest)) }
}

fn digits_as_written(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

/// "/10", " out of ten": the most, and what follows.
fn after_most(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start_matches(' ');
    OUT_OF.iter().find_map(|sign| {
        let rest = strip_word(text, sign)?.trim_start_matches(' ');
        digits(rest).or_else(|| in_words(rest).map(|(most, rest)| (u32::from(most), rest)))
    })
}

/// "-9", " to 9": what follows the other end of a range. "- 2)" is the next question.
fn range(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(' ');
    RANGE.iter().find_map(|sign| {
        let (_, rest) = digits(strip_word(text, sign)?.trim_start_matches(' '))?;
        let is_question = rest.starts_with([')', ':', '/', '=']);
        (!is_question && ends(rest)).then_some(rest)
    })
}

/// `text` without `word` at its start; a word of letters has to end there.
fn strip_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word))?;
    let rest = &text[start.len()..];
    let is_cut = word.ends_with(char::is_alphabetic) && rest.starts_with(char::is_alphabetic);
    (!is_cut).then_some(rest)
}

/// Whether a number ends here: "8th" and "24/7" are none.
fn ends(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_alphanumeric() || c == '/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_as_they_are_written() {
        let score = |text| match score_at(text) {
            Some((Reading::Score(score), rest)) => format!("{score}|{rest}"),
            Some((Reading::Unclear(why), rest)) => format!("{why}|{rest}"),
            None => "none".to_owned(),
        };
        for (text, expected) in [
            ("8", "8|"),
            (" 8 great", "8| great"),
            ("0", "0|"),
            ("10.", "10|."),
            ("9/10!", "9|!"),
            ("9 / 10", "9|"),
            ("8 out of 10, thanks", "8|, thanks"),
            ("8 out of ten", "8|"),
            ("8 von 10", "8|"),
            ("**8**", "8|"),
            ("8,0", "8|"),
            ("8.00", "8|"),
            ("eight", "8|"),
            ("Zehn von zehn", "10|"),
            ("8 - because", "8| - because"),
            ("8, 9", "8|, 9"),
            ("8 2) 9", "8| 2) 9"),
            ("8,5", "\"8,5\" lies between two numbers|"),
            ("8.5/10", "\"8.5/10\" lies between two numbers|"),
            ("8-9", "\"8-9\" is more than one number|"),
            ("8 – 9 or so", "\"8 – 9\" is more than one number| or so"),
            ("8 bis 9", "\"8 bis 9\" is more than one number|"),
            ("7 or 8", "\"7 or 8\" is more than one number|"),
            ("8 - 2) 9", "8| - 2) 9"),
            ("11", "\"11\" is more than ten|"),
            ("12/10", "\"12/10\" is more than ten|"),
            ("4/5", "\"4/5\" is not out of ten|"),
            ("85%", "\"85%\" is not out of ten|"),
            ("8th of May", "none"),
            ("9am", "none"),
            ("2026", "none"),
            ("10/11/2026", "none"),
            ("great", "none"),
            ("nothing", "none"),
            ("", "none"),
        ] {
            assert_eq!(score(text), expected, "{text:?}");
        }
    }
}
