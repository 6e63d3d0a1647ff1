//! Stories, what they may be made of, and why one cannot be shared yet.

use super::{ChangedWire, NameWire, PaperWire};
use chrono::NaiveDate;
use kept_journal::{Gate, Special, StoryCandidates, StoryLine, StoryPart, StoryView, consent_words};
use kept_model::{Story, format_day};
use serde::Serialize;
use ts_rs::TS;

/// A story in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StoryItem {
    /// The same on every machine.
    pub uid: String,
    /// Local row; `story:3` names it.
    pub id: i64,
    /// Always "story".
    pub kind: String,
    /// The day it was begun.
    pub day: String,
    /// "19 Nov".
    pub when: String,
    /// The headline.
    pub title: String,
    /// Whose story.
    pub account: NameWire,
    /// How many parts it has.
    pub parts: usize,
    /// The day it was first told.
    pub told: Option<String>,
    /// "told 3 Nov to the Leeds chapter"; null while nobody was told.
    pub told_words: Option<String>,
    /// Whether it may be shared.
    pub is_ready: bool,
    /// The first reason why it may not.
    pub why: Option<String>,
}

/// A story, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StoryPage {
    /// As in the list.
    pub item: StoryItem,
    /// How it was before.
    pub before: Option<String>,
    /// What happened.
    pub moment: Option<String>,
    /// What somebody felt.
    pub felt: Option<String>,
    /// How it is now.
    pub after: Option<String>,
    /// To whom it was told.
    pub told_to: Option<String>,
    /// What it is made of, in the order of telling.
    pub parts: Vec<StoryPartWire>,
    /// A person, a feeling, before and after: what makes others want it.
    pub special: Vec<SpecialWire>,
    /// Why it cannot be shared; empty when it can.
    pub hindrances: Vec<HindranceWire>,
    /// What to look at again.
    pub notices: Vec<String>,
    /// As it will look.
    pub page: PaperWire,
    /// Whether there is a quote for a card.
    pub has_card: bool,
}

/// Something that a story is or may be made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StoryPartWire {
    /// The entry's uid.
    pub uid: String,
    /// The entry.
    pub id: i64,
    /// "delight", "outcome" or "pulse".
    pub kind: String,
    /// The entry's day.
    pub day: String,
    /// "21 Aug".
    pub when: String,
    /// Their words, or the goal.
    pub words: String,
    /// Whose it is, among ourselves.
    pub who: Option<NameWire>,
    /// "no", "ask" or "yes".
    pub consent: String,
    /// "Carla said yes on 21 August, first name and firm"; else "ask first" or "private".
    pub consent_label: String,
    /// The terms, as typed.
    pub terms: Option<String>,
    /// Whether it may be told.
    pub is_open: bool,
    /// Why it may not, and what to do.
    pub why: Option<String>,
}

/// A part of what makes others want it, too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SpecialWire {
    /// "person", "feeling", "before" or "after".
    pub what: String,
    /// Whether the story has it.
    pub is_there: bool,
    /// Where it comes from, or how to get it.
    pub sentence: String,
}

/// A reason against sharing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HindranceWire {
    /// The part that it is about.
    pub entry: Option<i64>,
    /// What, where, and what to do.
    pub sentence: String,
}

/// What a story of an account may be made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CandidatesWire {
    /// The account.
    pub account: NameWire,
    /// The newest first, whatever their consent.
    pub items: Vec<StoryPartWire>,
    /// How many there are.
    pub total: usize,
    /// Always false: older ones are not offered.
    pub more: bool,
}

/// A story that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StoryMade {
    /// Its row.
    pub id: i64,
    /// The headline that it begins with.
    pub title: String,
    /// What undo would take back.
    pub changed: ChangedWire,
}

impl StoryItem {
    pub(crate) fn new(line: &StoryLine, today: NaiveDate) -> Self {
        Self::of(&line.story, &line.account, line.hindrances == 0, line.why.clone(), today)
    }

    fn of(story: &Story, account: &str, is_ready: bool, why: Option<String>, today: NaiveDate) -> Self {
        let told_words = story.told.map(|day| {
            let to = story.told_to.as_ref().map_or(String::new(), |to| format!(" to {to}"));
            format!("told {}{to}", format_day(day, today))
        });
        Self {
            uid: story.uid.to_string(),
            id: story.id.0,
            kind: "story".to_owned(),
            day: story.day.to_string(),
            when: format_day(story.day, today),
            title: story.title.clone(),
            account: NameWire { id: story.account.0, name: account.to_owned() },
            parts: story.parts.len(),
            told: story.told.map(|day| day.to_string()),
            told_words,
            is_ready,
            why,
        }
    }
}

impl StoryPage {
    pub(crate) fn new(view: &StoryView, today: NaiveDate) -> Self {
        let why = view.hindrances.first().map(|first| first.sentence.clone());
        let story = &view.story;
        Self {
            item: StoryItem::of(story, &view.account, why.is_none(), why, today),
            before: story.before.clone(),
            moment: story.moment.clone(),
            felt: story.felt.clone(),
            after: story.after.clone(),
            told_to: story.told_to.clone(),
            parts: view.parts.iter().map(|part| StoryPartWire::new(part, today)).collect(),
            special: view.special.iter().map(SpecialWire::from).collect(),
            hindrances: view
                .hindrances
                .iter()
                .map(|it| HindranceWire { entry: it.entry.map(|id| id.0), sentence: it.sentence.clone() })
                .collect(),
            notices: view.notices.clone(),
            page: (&view.page).into(),
            has_card: view.card.is_some(),
        }
    }
}

impl StoryPartWire {
    fn new(part: &StoryPart, today: NaiveDate) -> Self {
        let entry = &part.line.entry;
        let who = part.person.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() });
        Self {
            uid: entry.uid.to_string(),
            id: entry.id.0,
            kind: entry.kind.to_string(),
            day: entry.day.to_string(),
            when: format_day(entry.day, today),
            words: part.words.clone(),
            consent: part.permit.consent.to_string(),
            consent_label: agreed(part, today),
            terms: part.permit.terms.clone(),
            is_open: part.gate == Gate::Open,
            why: part.why.clone(),
            who,
        }
    }
}

/// "Carla said yes on 21 Aug, first name and firm".
fn agreed(part: &StoryPart, today: NaiveDate) -> String {
    if part.gate != Gate::Open {
        return consent_words(part.permit.consent).to_owned();
    }
    let who = part.person.as_ref().and_then(|(_, name)| name.split_whitespace().next());
    let day = part.permit.day.map_or(String::new(), |day| format!(" on {}", format_day(day, today)));
    let terms = part.permit.terms.as_deref().map(str::trim).filter(|terms| !terms.is_empty());
    let terms = terms.map_or(String::new(), |terms| format!(", {terms}"));
    format!("{} said yes{day}{terms}", who.unwrap_or("They"))
}

impl From<&Special> for SpecialWire {
    fn from(special: &Special) -> Self {
        Self { what: special.what.to_owned(), is_there: special.is_there, sentence: special.sentence.clone() }
    }
}

impl CandidatesWire {
    pub(crate) fn new(found: &StoryCandidates, today: NaiveDate) -> Self {
        Self {
            account: NameWire { id: found.account.0, name: found.name.clone() },
            items: found.items.iter().map(|part| StoryPartWire::new(part, today)).collect(),
            total: found.items.len(),
            more: false,
        }
    }
}
