//! Which question an answer belongs to: "1) 8", "2: 9/10", "3 - 7", "Support: 6", "(1) 8", "Question 2 = 7".

use super::score::{Reading, score_at};
use kept_model::{PulseAbout, fold};

/// The five questions: three with a score, then whether somebody does it better, then what to do differently.
pub(crate) const SCORED: [PulseAbout; 3] = [PulseAbout::Service, PulseAbout::Product, PulseAbout::Support];

/// What the three are called.
const NAMES: &[(&str, u8)] = &[
    ("service", 1),
    ("services", 1),
    ("dienst", 1),
    ("dienstleistung", 1),
    ("product", 2),
    ("products", 2),
    ("produkt", 2),
    ("produkte", 2),
    ("produit", 2),
    ("producto", 2),
    ("support", 3),
    ("hilfe", 3),
];
/// Words that may stand before a question's number or name.
const BEFORE: &[&str] = &["question", "frage", "no.", "nr.", "your", "our", "the", "q", "f", "#"];

/// An answer to one question at the start of a text.
#[derive(Debug)]
pub(crate) struct Answer<'t> {
    /// From 1 to 5.
    pub(crate) question: u8,
    /// The score, of the first three questions.
    pub(crate) reading: Option<Reading>,
    /// What follows on the line.
    pub(crate) rest: &'t str,
}

/// The answer that a line begins with. `last` is the question answered before it: a dash after a number is only a sign
/// of a question when the numbers go on.
pub(crate) fn answer_at(line: &str, last: u8) -> Option<Answer<'_>> {
    let text = line.trim_start().trim_start_matches(['-', '*', '•', '·']).trim_start();
    let text = without_word_before(text);
    if let Some((question, is_firm, rest)) = named(text) {
        let (reading, rest) = score_at(rest)?;
        let is_clear = is_firm || matches!(reading, Reading::Score(_));
        return is_clear.then_some(Answer { question, reading: Some(reading), rest });
    }
    let (question, sign, rest) = numbered(text)?;
    if question > 3 {
        return (sign == Sign::Firm).then_some(Answer { question, reading: None, rest });
    }
    if let Some((reading, rest)) = scored(rest) {
        let goes_on = question == last + 1;
        let is_meant = match sign {
            Sign::Firm => true,
            Sign::Dash => goes_on && matches!(reading, Reading::Score(_)),
            Sign::Space => goes_on && matches!(reading, Reading::Score(_)) && rest.trim().is_empty(),
        };
        return is_meant.then_some(Answer { question, reading: Some(reading), rest });
    }
    // "1) great": an answer in words, without a score.
    (sign == Sign::Firm).then_some(Answer { question, reading: None, rest })
}

/// The score of a numbered answer: right there, after the name of what it is about, or after the question's own words.
fn scored(text: &str) -> Option<(Reading, &str)> {
    let named_first =
        || named(without_word_before(text.trim_start())).and_then(|(_, _, rest)| score_at(rest));
    let after_question = || text.rfind('?').and_then(|at| score_at(&text[at + 1..]));
    score_at(text).or_else(named_first).or_else(after_question)
}

/// "1) How do you find our service? 8": only with the question's own words before the score.
pub(crate) fn answer_in_question(line: &str) -> Option<Answer<'_>> {
    let (question, _, rest) = numbered(line.trim_start())?;
    let (reading, rest) = score_at(&rest[rest.rfind('?')? + 1..])?;
    (question <= 3).then_some(Answer { question, reading: Some(reading), rest })
}

/// The question that a quoted line asks.
pub(crate) fn asked(line: &str) -> Option<u8> {
    numbered(line.trim_start()).filter(|(_, sign, _)| *sign == Sign::Firm).map(|(question, _, _)| question)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// ")", ":", "." or "=".
    Firm,
    Dash,
    Space,
}

fn numbered(text: &str) -> Option<(u8, Sign, &str)> {
    let (text, is_closed) = match text.strip_prefix('(') {
        Some(inner) => (inner, true),
        None => (text, false),
    };
    let mut chars = text.chars();
    let question = chars.next().filter(|c| ('1'..='5').contains(c))? as u8 - b'0';
    let after = chars.as_str();
    let (sign, rest) = match after.chars().next()? {
        ')' => (Sign::Firm, after[1..].trim_start_matches([':', '.'])),
        _ if is_closed => return None,
        ':' | '=' => (Sign::Firm, &after[1..]),
        // "1.8" and "1.5 days" are numbers.
        '.' if !after[1..].starts_with(|c: char| c.is_ascii_digit()) => {
            (Sign::Firm, after[1..].trim_start_matches(')'))
        }
        ' ' | '\t' | '-' | '–' | '—' => {
            let rest = after.trim_start();
            match rest.strip_prefix(['-', '–', '—']) {
                Some(rest) => (Sign::Dash, rest),
                None => match rest.strip_prefix(['=', ':']) {
                    Some(rest) => (Sign::Firm, rest),
                    None => (Sign::Space, rest),
                },
            }
        }
        _ => return None,
    };
    Some((question, sign, rest))
}

/// "Support: 8", "product 9": which question, and whether a sign says that a score follows.
fn named(text: &str) -> Option<(u8, bool, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = fold(&text[..end]);
    let (_, question) = NAMES.iter().find(|(name, _)| *name == word)?;
    let rest = text[end..].trim_start_matches('*').trim_start();
    let bare = rest.trim_start_matches([':', '=', '-', '–', '—']);
    Some((*question, bare.len() < rest.len(), bare))
}

/// Takes "Question", "Q", "our" off; "Q" only right before a number.
fn without_word_before(text: &str) -> &str {
    for word in BEFORE {
        let Some(start) = text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word)) else {
            continue;
        };
        let rest = &text[start.len()..];
        let goes_on = match *word {
            "q" | "f" | "#" => rest.starts_with(|c: char| c.is_ascii_digit()),
            _ => rest.starts_with(' '),
        };
        if goes_on {
            return rest.trim_start();
        }
    }
    text
}
