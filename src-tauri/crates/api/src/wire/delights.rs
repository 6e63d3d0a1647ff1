//! Delight moments.

use super::{NameWire, named};
use chrono::NaiveDate;
use kept_journal::{DelightsPage as Page, EntryLine, Telling, consent_words};
use kept_model::{Delight, Facet, Money, format_day};
use serde::Serialize;
use ts_rs::TS;

/// Delight moments, and what may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DelightsPage {
    /// "24 moments worth remembering".
    pub headline: String,
    /// How many there are in all.
    pub total: usize,
    /// How many reached each of the six steps.
    pub chain: Vec<ChainCount>,
    /// How many each lever made.
    pub levers: Vec<LeverCount>,
    /// Those that the filters ask for, newest first.
    pub items: Vec<DelightItem>,
    /// How many the filters ask for.
    pub found: usize,
    /// Whether there are more than these items.
    pub more: bool,
    /// The story to tell: consent is yes, and nobody has told it.
    pub tell: Option<TellWire>,
    /// Accounts of which nothing was noted for long, the longest first.
    pub droughts: Vec<DroughtWire>,
    /// How many more there are.
    pub droughts_more: usize,
}

/// A step of the chain and how many moments reached it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChainCount {
    /// "surprise" … "advocacy".
    pub step: String,
    /// Moments.
    pub count: usize,
}

/// A lever and how many moments it made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeverCount {
    /// "ease", "speed", "generosity" or "humanity".
    pub lever: String,
    /// Moments.
    pub count: usize,
}

/// A delight moment in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DelightItem {
    /// The same on every machine.
    pub uid: String,
    /// Its entry.
    pub id: i64,
    /// "delight".
    pub kind: String,
    /// Its civil day.
    pub day: String,
    /// "12 Nov", with the year when it is another.
    pub when: String,
    /// Their own words, without quotation marks.
    pub words: Option<String>,
    /// What happened.
    pub body: String,
    /// Whose moment it was.
    pub who: Option<NameWire>,
    /// At which account.
    pub account: Option<NameWire>,
    /// "ease", "speed", "generosity", "humanity" or null.
    pub lever: Option<String>,
    /// "no", "ask" or "yes".
    pub consent: String,
    /// "private", "ask first" or "may be retold".
    pub consent_label: String,
    /// How many steps of the chain are reached.
    pub reached: usize,
    /// The steps that are reached, in their order.
    pub steps: Vec<DelightStepWire>,
    /// When the colleague who did it was thanked.
    pub thanked: Option<String>,
    /// When it was retold.
    pub told: Option<String>,
    /// Who of us did it.
    pub by: Option<String>,
    /// What they expected.
    pub expected: Option<String>,
    /// What they got.
    pub got: Option<String>,
    /// What it cost us, such as "120 EUR".
    pub cost: Option<String>,
}

/// A step of the chain with what shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DelightStepWire {
    /// "surprise" … "advocacy".
    pub step: String,
    /// Its civil day.
    pub day: String,
    /// "21 Aug", with the year when it is another.
    pub when: String,
    /// What shows it.
    pub evidence: Option<String>,
}

/// A story to tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TellWire {
    /// The moment.
    pub item: DelightItem,
    /// "The licences Carla did not need".
    pub title: String,
    /// How it was before.
    pub before: Option<String>,
    /// What happened.
    pub moment: Option<String>,
    /// What they felt.
    pub felt: Option<String>,
    /// What came of it.
    pub after: Option<String>,
    /// "Carla said yes. Nobody has told it yet."
    pub consent: String,
    /// "Thank Sam" while who did it was not thanked, "Thank Carla" else; null when nobody is named.
    pub thank: Option<String>,
}

/// An account of which nothing was noted for long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DroughtWire {
    /// The account.
    pub account: NameWire,
    /// "8 months", "never".
    pub when: String,
    /// Days since the newest moment, else since the first entry.
    pub days: i64,
}

impl DelightsPage {
    pub(crate) fn new(page: &Page, offset: usize, today: NaiveDate) -> Self {
        let items: Vec<DelightItem> = page.items.iter().map(|line| DelightItem::new(line, today)).collect();
        Self {
            headline: page.headline.clone(),
            total: page.total,
            chain: page
                .chain
                .iter()
                .map(|(step, count)| ChainCount { step: step.to_string(), count: *count })
                .collect(),
            levers: page
                .levers
                .iter()
                .map(|(lever, count)| LeverCount { lever: lever.to_string(), count: *count })
                .collect(),
            found: page.found,
            more: page.found > offset.saturating_add(items.len()),
            items,
            tell: page.tell.as_ref().map(|tell| TellWire::new(tell, today)),
            droughts: page
                .droughts
                .iter()
                .map(|drought| DroughtWire {
                    account: NameWire { id: drought.account.0, name: drought.name.clone() },
                    when: drought.when.clone(),
                    days: drought.days,
                })
                .collect(),
            droughts_more: page.droughts_more,
        }
    }
}

impl DelightItem {
    fn new(line: &EntryLine, today: NaiveDate) -> Self {
        let entry = &line.entry;
        let delight = match &entry.facet {
            Facet::Delight(delight) => delight.clone(),
            _ => Delight::default(),
        };
        let steps: Vec<DelightStepWire> = delight
            .steps
            .iter()
            .map(|step| DelightStepWire {
                step: step.step.to_string(),
                day: step.day.to_string(),
                when: format_day(step.day, today),
                evidence: step.evidence.clone(),
            })
            .collect();
        Self {
            uid: entry.uid.to_string(),
            id: entry.id.0,
            kind: entry.kind.to_string(),
            day: entry.day.to_string(),
            when: format_day(entry.day, today),
            words: delight.words,
            body: entry.body.clone(),
            who: named(entry.people.first().map(|id| id.0), line.people.first().map(String::as_str)),
            account: named(entry.accounts.first().map(|id| id.0), line.accounts.first().map(String::as_str)),
            lever: delight.lever.map(|lever| lever.to_string()),
            consent: delight.consent.to_string(),
            consent_label: consent_words(delight.consent).to_owned(),
            reached: steps.len(),
            steps,
            thanked: delight.thanked.map(|day| day.to_string()),
            told: delight.told.map(|day| day.to_string()),
            by: line.by.clone(),
            expected: delight.expected,
            got: delight.got,
            cost: delight.cost.as_ref().map(Money::to_string),
        }
    }
}

impl TellWire {
    fn new(tell: &Telling, today: NaiveDate) -> Self {
        Self {
            item: DelightItem::new(&tell.line, today),
            title: tell.title.clone(),
            before: tell.before.clone(),
            moment: tell.moment.clone(),
            felt: tell.felt.clone(),
            after: tell.after.clone(),
            consent: tell.consent.clone(),
            thank: tell.thank.clone(),
        }
    }
}
