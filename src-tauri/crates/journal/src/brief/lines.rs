//! The lists of the page: what is owed, what happened, what is open.

use super::compose::Desk;
use super::{BriefLine, BriefList, BriefSince};
use crate::Result;
use chrono::{Datelike, NaiveDate};
use kept_model::{
    Entry, EntryId, Facet, Kind, Owner, PersonId, Promise, QuestionSide, count_word, days_between,
    format_day, on_or_relative,
};

/// As many lines as a list has.
pub(super) const MOST: usize = 5;
/// An entry's words fit two lines of the page.
const WORDS: usize = 180;

/// Promises of one side, and how many of all of them are late.
#[derive(Default)]
pub(super) struct Owed {
    pub(super) list: BriefList,
    pub(super) late: usize,
}

/// What we owe and what they owe, each by its date: late first, without a date last.
pub(super) fn promises(desk: &mut Desk<'_>) -> Result<(Owed, Owed)> {
    let (mut mine, mut theirs) = (Owed::default(), Owed::default());
    for id in desk.reader.open_promises_of(desk.account)? {
        let entry = desk.reader.entry(id)?;
        let Facet::Promise(promise) = &entry.facet else { continue };
        let owed = if promise.owner == Owner::Them { &mut theirs } else { &mut mine };
        owed.late += usize::from(promise.is_late(desk.today));
        if owed.list.lines.len() == MOST {
            owed.list.more += 1;
            continue;
        }
        let whose = owner(desk, &entry, promise)?;
        owed.list.lines.push(BriefLine {
            whose,
            when: promise.due.day.map(|due| due_words(due, desk.today)),
            is_late: promise.is_late(desk.today),
            ..line(&entry)
        });
    }
    Ok((mine, theirs))
}

/// "Dana" for theirs, "Leo, to Priya" for a colleague's, "to Priya" for ours, and the other accounts it concerns.
fn owner(desk: &mut Desk<'_>, entry: &Entry, promise: &Promise) -> Result<Option<String>> {
    let unnamed: Vec<PersonId> = unnamed(desk, entry)?;
    let mut parts = Vec::new();
    if promise.owner == Owner::Them {
        let who = promise.owner_person.map_or(unnamed, |id| vec![id]);
        parts.extend(desk.names(&who)?);
    } else {
        if promise.owner == Owner::Colleague {
            parts.extend(desk.names(promise.owner_person.as_slice())?);
        }
        parts.extend(desk.names(&unnamed)?.map(|names| format!("to {names}")));
    }
    for other in entry.accounts.iter().filter(|id| **id != desk.account) {
        parts.push(desk.book.account(*other)?);
    }
    Ok((!parts.is_empty()).then(|| parts.join(", ")))
}

/// The entry's people whose first name its text does not say.
fn unnamed(desk: &mut Desk<'_>, entry: &Entry) -> Result<Vec<PersonId>> {
    let mut people = Vec::new();
    for id in &entry.people {
        let name = crate::facts::first_name(&desk.book.person(*id)?);
        if !entry.body.split(|c: char| !c.is_alphanumeric()).any(|word| word == name) {
            people.push(*id);
        }
    }
    Ok(people)
}

/// "today", "2 days late", else the date.
fn due_words(due: NaiveDate, today: NaiveDate) -> String {
    if days_between(today, due) > 1 { format_day(due, today) } else { on_or_relative(due, today) }
}

/// What happened since the last meeting or visit, oldest first, the newest of it.
pub(super) fn events(desk: &mut Desk<'_>) -> Result<(Option<BriefSince>, BriefList)> {
    let last = desk.reader.last_meeting_of(desk.account, desk.today)?;
    let last = last.map(|id| desk.reader.entry(id)).transpose()?;
    let from = last.as_ref().map_or((NaiveDate::MIN, EntryId(0)), |entry| (entry.day, entry.id));
    let (ids, total) = desk.reader.happenings_of(desk.account, from, MOST)?;
    let mut lines = Vec::new();
    for id in ids.into_iter().rev() {
        let entry = desk.reader.entry(id)?;
        let when = Some(format_day(entry.day, desk.today));
        lines.push(BriefLine { text: happening(desk, &entry)?, when, ..line(&entry) });
    }
    let more = total.saturating_sub(lines.len());
    let since = last.map(|entry| BriefSince {
        entry: entry.id,
        day: entry.day,
        label: format!("Since the last {}, {}", occasion(&entry), long_day(entry.day, desk.today)),
    });
    Ok((since, BriefList { lines, more }))
}

/// What a meeting is called when one speaks of it.
fn occasion(entry: &Entry) -> &'static str {
    let first = entry.body.split(['.', '\n']).next().unwrap_or_default().to_lowercase();
    match entry.kind {
        _ if first.split(|c: char| !c.is_alphanumeric()).any(|word| word == "review") => "review",
        Kind::Visit => "visit",
        _ => "meeting",
    }
}

/// An entry's own words. Delight is told in theirs; a bare line is told by its parts.
fn happening(desk: &mut Desk<'_>, entry: &Entry) -> Result<String> {
    let who = desk.names(&entry.people)?;
    Ok(match &entry.facet {
        Facet::Delight(delight) if delight.words.is_some() => {
            let words = quoted(delight.words.as_deref().unwrap_or_default());
            who.map_or(words.clone(), |who| format!("{who}: {words}"))
        }
        Facet::Pulse(pulse) => {
            let ticket = pulse.ticket.as_ref().map(|ticket| format!(", ticket {ticket}")).unwrap_or_default();
            let who = who.map(|who| format!(", {who}")).unwrap_or_default();
            format!("Pulse {}{ticket}{who}.", of_ten(pulse.score))
        }
        Facet::Order(order) => {
            let number = order.number.as_ref().map(|number| format!(", {number}")).unwrap_or_default();
            format!("Order: {}{number}.", one_line(&order.what).trim_end_matches('.'))
        }
        Facet::Question(question) if question.side == QuestionSide::Theirs => {
            let asked = who.map(|who| format!("{who} asked: ")).unwrap_or_default();
            clip(&format!("{asked}{}", one_line(&entry.body)), WORDS)
        }
        _ if entry.body.trim().is_empty() => {
            let mut parts = Vec::new();
            for child in desk.reader.children(entry.id)? {
                let child = desk.reader.entry(child)?;
                if !child.body.trim().is_empty() {
                    parts.push(one_line(&child.body));
                }
            }
            let kind = capital(entry.kind.as_str());
            let who = who.map(|who| format!(" with {who}")).unwrap_or_default();
            if parts.is_empty() { format!("{kind}{who}.") } else { clip(&parts.join(" "), WORDS) }
        }
        _ => clip(&one_line(&entry.body), WORDS),
    })
}

/// What they want to achieve, the newest, oldest first.
pub(super) fn outcomes(desk: &mut Desk<'_>) -> Result<BriefList> {
    let ids = desk.reader.open_outcomes_of(desk.account)?;
    newest(desk, ids, |names, _| names)
}

/// What is in their way, the newest, oldest first.
pub(super) fn obstacles(desk: &mut Desk<'_>) -> Result<BriefList> {
    let ids = desk.reader.open_obstacles_of(desk.account)?;
    newest(desk, ids, |names, _| names)
}

/// Questions that are open, the newest, oldest first.
pub(super) fn questions(desk: &mut Desk<'_>) -> Result<BriefList> {
    let ids = desk.reader.open_questions_of(desk.account)?;
    newest(desk, ids, |names, facet| match facet {
        Facet::Question(question) if question.side == QuestionSide::Ours => {
            Some(names.map_or("to raise".to_owned(), |names| format!("to raise with {names}")))
        }
        _ => names.map(|names| format!("{names} asked")),
    })
}

fn newest(
    desk: &mut Desk<'_>,
    ids: Vec<EntryId>,
    whose: impl Fn(Option<String>, &Facet) -> Option<String>,
) -> Result<BriefList> {
    let more = ids.len().saturating_sub(MOST);
    let mut lines = Vec::new();
    for id in ids.into_iter().take(MOST).rev() {
        let entry = desk.reader.entry(id)?;
        let names = desk.names(&entry.people)?;
        lines.push(BriefLine { whose: whose(names, &entry.facet), ..line(&entry) });
    }
    Ok(BriefList { lines, more })
}

fn line(entry: &Entry) -> BriefLine {
    BriefLine {
        entry: entry.id,
        uid: entry.uid,
        day: entry.day,
        text: clip(&one_line(&entry.body), WORDS),
        whose: None,
        when: None,
        is_late: false,
    }
}

/// Text on one line: a line that ends without a stop, such as a title, gets one.
pub(crate) fn one_line(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !out.is_empty() {
            out.push_str(if out.ends_with(['.', '!', '?', ':', ',', ';', '…', '”']) {
                " "
            } else {
                ". "
            });
        }
        out.extend(line.split_whitespace().flat_map(|word| [word, " "]));
        out.truncate(out.trim_end().len());
    }
    out
}

/// At most `most` characters, cut between words, and marked where it is cut.
pub(crate) fn clip(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let first = |count: usize| &text[..text.char_indices().nth(count).map_or(text.len(), |(at, _)| at)];
    // The space before the mark may be the text's own.
    let head = first(most.saturating_sub(1));
    let cut = head.rfind(' ').map_or_else(|| first(most.saturating_sub(2)), |space| &head[..space]);
    format!("{} …", cut.trim_end())
}

/// Their words between quotation marks, which are not doubled.
pub(super) fn quoted(words: &str) -> String {
    format!("“{}”", clip(one_line(words).trim_matches(['"', '“', '”']), WORDS))
}

/// "nine of ten".
pub(super) fn of_ten(score: u8) -> String {
    let score = if score == 0 { "nought".to_owned() } else { count_word(i64::from(score)) };
    format!("{score} of ten")
}

/// "1 September", with the year when it is not today's.
pub(crate) fn long_day(day: NaiveDate, today: NaiveDate) -> String {
    day.format(if day.year() == today.year() { "%-d %B" } else { "%-d %B %Y" }).to_string()
}

/// The first letter in upper case.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
