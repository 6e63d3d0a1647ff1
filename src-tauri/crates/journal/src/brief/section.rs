//! The page as sections, in the order in which one reads them; text and Markdown only set them.

use super::lines::{capital, long_day};
use super::{Brief, BriefList, BriefOrder, BriefPerson, LaneState};
use chrono::NaiveDate;
use kept_model::{EntryId, count_word, format_minute};

/// A heading and what stands under it.
pub(super) struct Section {
    pub(super) title: String,
    /// The entry that the heading is about.
    pub(super) entry: Option<EntryId>,
    /// Steps that follow one another; a line breaks only between them.
    pub(super) steps: Vec<String>,
    pub(super) paragraphs: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// What is left out or missing, in few words.
    pub(super) note: Option<String>,
}

/// A line of a list.
pub(super) struct Row {
    /// A date or a name; the column is as wide as the widest of its list.
    pub(super) lead: Option<String>,
    pub(super) text: String,
    pub(super) entry: Option<EntryId>,
    /// Something to tick off.
    pub(super) is_task: bool,
    pub(super) is_late: bool,
}

impl Section {
    fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            entry: None,
            steps: Vec::new(),
            paragraphs: Vec::new(),
            rows: Vec::new(),
            note: None,
        }
    }
}

/// Every section that has something to say.
pub(super) fn sections(brief: &Brief) -> Vec<Section> {
    let mut sections = vec![people(brief), say_first(brief)];
    sections.push(list("My promises", &brief.mine, true, Some("None open.")));
    sections.push(list("Their promises", &brief.theirs, true, Some("None open.")));
    sections.push(events(brief));
    sections.push(list("Open questions", &brief.questions, false, None));
    sections.push(list("Their goals", &brief.outcomes, false, Some("No goal written down yet: ask.")));
    sections.push(list("In their way", &brief.obstacles, false, None));
    sections.extend(brief.orders.iter().map(order));
    if let Some(last) = sections.last_mut().filter(|_| brief.orders_more > 0) {
        last.note = Some(more(brief.orders_more, "more order", "more orders"));
    }
    sections.push(Section { paragraphs: vec![brief.balance.join(" ")], ..Section::new("Giving and asking") });
    sections.extend(quote(brief));
    sections.retain(|section| {
        !section.paragraphs.is_empty() || !section.rows.is_empty() || section.note.is_some()
    });
    sections
}

/// "Thursday 19 November 2026, 10:30, Leeds"
pub(super) fn occasion(brief: &Brief) -> Option<(String, String)> {
    let meeting = brief.meeting.as_ref()?;
    let mut when = meeting.day.format("%A %-d %B %Y").to_string();
    for part in [meeting.minute.map(format_minute), meeting.place.clone()].into_iter().flatten() {
        when.push_str(", ");
        when.push_str(&part);
    }
    Some((meeting.title.clone(), when))
}

/// "Kept, as of 19 November 2026, 10:05" and whom it is for.
pub(super) fn footer(brief: &Brief) -> (String, String) {
    let made = format!("Kept, as of {}, {}", brief.day.format("%-d %B %Y"), format_minute(brief.minute));
    (made, brief.for_whom.as_ref().map_or("Private".to_owned(), |name| format!("Private, for {name}")))
}

fn people(brief: &Brief) -> Section {
    let row = |person: &BriefPerson| Row {
        lead: Some(person.name.clone()),
        text: about(person, brief.day),
        entry: None,
        is_task: false,
        is_late: false,
    };
    let note = match (brief.people.is_empty(), brief.people_more) {
        (true, _) => Some("Nobody known there yet: ask for a name.".to_owned()),
        (false, 0) => None,
        (false, 1) => Some("One more person is there.".to_owned()),
        (false, more) => Some(format!("{} more people are there.", capital(&count_word(more as i64)))),
    };
    Section { rows: brief.people.iter().map(row).collect(), note, ..Section::new("People") }
}

/// "Head of Infrastructure · last spoke 1 Sep · Runs before work, so ring after half nine."
fn about(person: &BriefPerson, today: NaiveDate) -> String {
    let parts =
        [person.role.clone(), Some(person.spoke(today)), person.note.as_deref().map(super::lines::one_line)];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn say_first(brief: &Brief) -> Section {
    let paragraph = if brief.say_first.is_empty() {
        "No thank-you is owed: ask how they are.".to_owned()
    } else {
        brief.say_first.join(" ")
    };
    Section { paragraphs: vec![paragraph], ..Section::new("Say this first") }
}

fn list(title: &str, list: &BriefList, is_task: bool, empty: Option<&str>) -> Section {
    let rows = list.lines.iter().map(|line| Row {
        lead: line.when.clone().or_else(|| is_task.then(|| "no date".to_owned())),
        text: match &line.whose {
            Some(whose) => format!("{} ({whose})", line.text),
            None => line.text.clone(),
        },
        entry: Some(line.entry),
        is_task,
        is_late: line.is_late,
    });
    let note = if list.lines.is_empty() {
        empty.map(str::to_owned)
    } else {
        (list.more > 0).then(|| more(list.more, "more", "more"))
    };
    Section { rows: rows.collect(), note, ..Section::new(title) }
}

fn events(brief: &Brief) -> Section {
    let title = match &brief.since {
        Some(since) => since.label.clone(),
        None => "What happened last".to_owned(),
    };
    let mut section = list(&title, &brief.events, false, Some("Nothing is written down."));
    section.entry = brief.since.as_ref().map(|since| since.entry);
    if brief.events.more > 0 {
        section.note = Some(more(brief.events.more, "older entry", "older entries"));
    }
    section
}

fn order(order: &BriefOrder) -> Section {
    let marks = order.lane.iter().map(|mark| {
        let sign = match mark.state {
            LaneState::Done => "●",
            LaneState::Now => "◐",
            LaneState::Ahead => "○",
        };
        format!("{sign} {}: {}", capital(mark.step.as_str()), mark.label)
    });
    Section {
        entry: Some(order.entry),
        steps: marks.collect(),
        paragraphs: vec![order.next.clone()],
        ..Section::new(format!("Beyond the order: {}", order.what))
    }
}

fn quote(brief: &Brief) -> Option<Section> {
    let quote = brief.quote.as_ref()?;
    let said =
        quote.who.iter().cloned().chain([long_day(quote.day, brief.day)]).collect::<Vec<_>>().join(", ");
    let text = format!("{} {said}", super::lines::quoted(&quote.words));
    let row = Row { lead: None, text, entry: Some(quote.entry), is_task: false, is_late: false };
    Some(Section { rows: vec![row], ..Section::new("In their words") })
}

/// "Three older entries are in the journal."
fn more(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("One {one} is in the journal."),
        _ => format!("{} {many} are in the journal.", capital(&count_word(count as i64))),
    }
}
