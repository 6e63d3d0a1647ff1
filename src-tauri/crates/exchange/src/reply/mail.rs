//! A reply as it is copied from a mail program: its own words on top of, below or between those of the original.

use super::lines::{Said, unquoted};
use crate::date::{NumberOrder, Reading, read as read_date};
use crate::{email_address, filled};
use chrono::NaiveDate;
use kept_model::PulseReply;

/// Headers that a copied message begins with, in the languages of mail programs.
const HEADERS: &[(&str, Header)] = &[
    ("from", Header::From),
    ("von", Header::From),
    ("de", Header::From),
    ("date", Header::Date),
    ("sent", Header::Date),
    ("datum", Header::Date),
    ("gesendet", Header::Date),
    ("subject", Header::Subject),
    ("betreff", Header::Subject),
    ("objet", Header::Subject),
    ("message-id", Header::Id),
    ("to", Header::Other),
    ("an", Header::Other),
    ("cc", Header::Other),
    ("reply-to", Header::Other),
    ("content-type", Header::Other),
    ("mime-version", Header::Other),
    ("in-reply-to", Header::Other),
    ("references", Header::Other),
];
/// How the line ends that names the writer of the original.
const WROTE: &[&str] = &["wrote:", "schrieb:", "a écrit :", "a écrit:", "escribió:", "ha scritto:"];
/// Words in the line that parts a reply from the original.
const ORIGINAL: &[&str] =
    &["original message", "ursprüngliche nachricht", "message d'origine", "forwarded message"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Header {
    From,
    Date,
    Subject,
    Id,
    Other,
}

/// Reads one message. Text without any number gives a reply without scores: who pasted it is told so.
pub(crate) fn read(text: &str) -> PulseReply {
    let lines: Vec<&str> = text.lines().collect();
    let mut reply = PulseReply { line: 1, code: code(text), ticket: ticket(text), ..PulseReply::default() };
    let begin = headers(&lines, &mut reply);
    let own_end = (begin..lines.len()).find(|at| begins_original(&lines, *at));
    let own_end = own_end.unwrap_or(lines.len());
    let original = &lines[own_end..];
    let own: Vec<&str> =
        (begin..own_end).filter(|at| !is_attribution(&lines, *at)).map(|at| lines[at]).collect();
    let signature = own.iter().position(|line| line.trim_end() == "--" || *line == "-- ");
    let (own, signed) = own.split_at(signature.unwrap_or(own.len()));
    let own: Vec<&str> =
        own.iter().copied().filter(|line| code(line).is_none() && !is_machine(line)).collect();
    let mut said = Said::read(&own);
    if !said.has_number() {
        said.read_original(original);
    }
    let written = own.iter().chain(signed).filter(|line| unquoted(line).is_none());
    reply.emails.extend(written.flat_map(|line| addresses(line)));
    reply.emails.dedup();
    (reply.scores, reply.words, reply.competitor, reply.unclear) = said.finish();
    reply
}

/// The headers on top; where the text after them begins.
fn headers(lines: &[&str], reply: &mut PulseReply) -> usize {
    let Some(first) = lines.iter().position(|line| !line.trim().is_empty()) else { return 0 };
    let mut at = first;
    let (mut known, mut is_sure) = (0, false);
    while let Some(line) = lines.get(at) {
        // A header may go on, indented, in the next line.
        let goes_on = known > 0 && line.starts_with([' ', '\t']) && !line.trim().is_empty();
        match header(line) {
            Some((kind, value)) => {
                known += 1;
                is_sure |= matches!(kind, Header::Date | Header::Subject | Header::Id);
                take(kind, value, reply);
            }
            None if goes_on => {}
            None => break,
        }
        at += 1;
    }
    // "From: us to you" alone is a sentence.
    let is_sentence = known == 1 && !is_sure && reply.emails.is_empty();
    if known == 0 || is_sentence { first } else { at }
}

fn header(line: &str) -> Option<(Header, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim().trim_matches('*').to_lowercase();
    let (_, kind) = HEADERS.iter().find(|(known, _)| *known == name)?;
    Some((*kind, value.trim().trim_matches('*').trim()))
}

fn take(kind: Header, value: &str, reply: &mut PulseReply) {
    match kind {
        Header::From => {
            reply.emails.extend(addresses(value));
            let name = value.split('<').next().and_then(filled).map(|name| name.trim_matches('"').trim());
            reply.name = name.filter(|name| !name.contains('@') && !name.is_empty()).map(str::to_owned);
        }
        Header::Date => reply.day = day(value),
        Header::Id => reply.external_id = filled(value).map(str::to_owned),
        Header::Subject | Header::Other => {}
    }
}

fn day(value: &str) -> Option<NaiveDate> {
    match read_date(value, NumberOrder::DayFirst) {
        Reading::Date(date) => date.in_calendar(),
        Reading::Empty | Reading::Unclear => None,
    }
}

/// Whether the original begins here, to the end of the text. Below a line that says who wrote it, quoted lines may
/// stand between answers: then nothing is cut off.
fn begins_original(lines: &[&str], at: usize) -> bool {
    let line = lines[at].trim().trim_matches('*');
    let lower = line.to_lowercase();
    if line.starts_with('-') && ORIGINAL.iter().any(|words| lower.contains(words)) {
        return true;
    }
    if line.len() >= 10 && line.bytes().all(|byte| byte == b'_') {
        return true;
    }
    if header(line).is_some_and(|(kind, _)| kind == Header::From) {
        let next = lines[at + 1..].iter().take(4).filter(|line| header(line).is_some()).count();
        return next >= 2;
    }
    if !is_attribution(lines, at) {
        return false;
    }
    let below =
        (at + 1..lines.len()).filter(|at| !lines[*at].trim().is_empty() && !is_attribution(lines, *at));
    below.map(|at| lines[at]).next().is_some_and(|next| unquoted(next).is_none())
}

/// "On Tue, 17 Nov 2026 at 10:12, Sam <sam@ours.example> wrote:", in one line or broken into two.
fn is_attribution(lines: &[&str], at: usize) -> bool {
    let ends = |at: usize| {
        let lower = lines.get(at).map(|line| line.trim().to_lowercase()).unwrap_or_default();
        let german = lower.contains(" schrieb ") && lower.ends_with(':');
        german || WROTE.iter().any(|words| lower.ends_with(words))
    };
    let lower = lines[at].trim().to_lowercase();
    let begins = ["on ", "am ", "le ", "el ", "il "].iter().any(|word| lower.starts_with(word));
    ends(at) && (begins || lower.len() <= "escribió:".len() || lower.contains('@')) || begins && ends(at + 1)
}

/// Lines that a program adds under what somebody wrote.
fn is_machine(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    ["sent from my ", "von meinem ", "get outlook for ", "envoyé de mon "]
        .iter()
        .any(|start| lower.starts_with(start))
}

/// Every address in a line.
fn addresses(line: &str) -> Vec<String> {
    let parts = line.split(|c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | '(' | ')' | '"' | '[' | ']')
    });
    let address = |part: &str| {
        let address = email_address(part.trim_end_matches(['.', ':']))?;
        let (local, host) = address.split_once('@')?;
        (!local.is_empty() && host.contains('.') && !host.contains('@')).then(|| address.to_owned())
    };
    parts.filter_map(address).collect()
}

/// The code that the message carried, wherever it stands now: in the quoted original most of all.
pub(crate) fn code(text: &str) -> Option<String> {
    let is_sign =
        |c: char| c.is_ascii_alphanumeric() && !matches!(c.to_ascii_uppercase(), 'I' | 'L' | 'O' | 'U');
    let is_part = |part: &str| part.len() == 6 && part.chars().all(is_sign);
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).find_map(|word| {
        let mut parts = word.split('-');
        let is_code = parts.next().is_some_and(|first| first.eq_ignore_ascii_case("k"))
            && parts.clone().count() <= 2
            && parts.clone().count() > 0
            && parts.all(is_part);
        is_code.then(|| word.to_ascii_uppercase())
    })
}

/// The ticket that the message named beside its code, or in its subject.
fn ticket(text: &str) -> Option<String> {
    let is_about = |line: &&str| {
        code(line).is_some()
            || header(line.trim_start_matches(['>', ' '])).is_some_and(|(kind, _)| kind == Header::Subject)
    };
    text.lines().filter(is_about).find_map(|line| {
        let lower = line.to_lowercase();
        let at = lower.find("ticket ")? + "ticket ".len();
        let word = line
            .get(at..)?
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ']' | ')'))
            .next()?;
        let ticket = word.trim_start_matches('#').trim_end_matches(['.', ':', '*']);
        ticket.contains(|c: char| c.is_ascii_digit()).then(|| ticket.to_owned())
    })
}
