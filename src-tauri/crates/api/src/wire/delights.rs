//! Delight moments.

use super::{AttachmentWire, NameWire, named};
use chrono::NaiveDate;
use kept_journal::{DelightsPage as Page, Downward, EntryLine, Telling, consent_words};
use kept_model::{Attachment, AttachmentId, Delight, Facet, Money, format_day};
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
    /// How many have a picture.
    pub pictured: usize,
    /// The accounts that have moments, by name, and how many each has.
    pub accounts: Vec<AccountCount>,
    /// Those that the filters ask for, newest first.
    pub items: Vec<DelightItem>,
    /// How many the filters ask for.
    pub found: usize,
    /// Whether there are more than these items.
    pub more: bool,
    /// The story to tell: consent is yes, and nobody has told it.
    pub tell: Option<TellWire>,
    /// Moments that a colleague made and was not thanked for, newest first.
    pub unthanked: Vec<UnthankedWire>,
    /// How many more there are.
    pub unthanked_more: usize,
    /// Accounts with an order of which nothing was noted for half a year, the longest first.
    pub droughts: Vec<DroughtWire>,
    /// How many more there are.
    pub droughts_more: usize,
    /// Obstacles that went the other way.
    pub other_way: OtherWayWire,
}

/// An account and how many moments it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountCount {
    /// The account.
    pub account: NameWire,
    /// Moments.
    pub count: usize,
}

/// A moment whose colleague was not thanked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnthankedWire {
    /// The same on every machine.
    pub uid: String,
    /// The moment's entry.
    pub id: i64,
    /// "delight".
    pub kind: String,
    /// Its civil day.
    pub day: String,
    /// "12 Nov", with the year when it is another.
    pub when: String,
    /// The colleague.
    pub who: String,
    /// Their words, else what happened.
    pub text: String,
    /// At which account.
    pub account: Option<NameWire>,
}

/// Obstacles that went the other way: a complaint, then a loss of trust.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OtherWayWire {
    /// "So far two obstacles became complaints, and one cost us trust. Four others are open."
    pub sentence: String,
    /// Those that are not helped first, then by their newest step.
    pub items: Vec<DownwardWire>,
    /// How many more there are.
    pub more: usize,
    /// Open obstacles that became nothing worse.
    pub quiet: usize,
}

/// An obstacle and how far down it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DownwardWire {
    /// The same on every machine.
    pub uid: String,
    /// Its entry.
    pub id: i64,
    /// "obstacle".
    pub kind: String,
    /// Its civil day.
    pub day: String,
    /// In their words.
    pub text: String,
    /// In whose way.
    pub who: Option<NameWire>,
    /// At which account.
    pub account: Option<NameWire>,
    /// The steps that it reached: "obstacle", "complaint", "defection".
    pub steps: Vec<DelightStepWire>,
    /// "12 Nov", the day it was helped; null while it is open.
    pub helped: Option<String>,
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
    /// When they said so.
    pub consent_day: Option<String>,
    /// On which terms, such as "first name and firm".
    pub consent_terms: Option<String>,
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
    /// Its files, oldest first.
    pub files: Vec<AttachmentWire>,
}

/// A step of the chain with what shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DelightStepWire {
    /// "surprise" … "advocacy"; of the other way "obstacle", "complaint", "defection".
    pub step: String,
    /// Its civil day.
    pub day: String,
    /// "21 Aug", with the year when it is another.
    pub when: String,
    /// What shows it.
    pub evidence: Option<String>,
}

/// A moment as it would be told.
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
    /// "Carla said yes on 21 August, first name and firm. Nobody has told it yet."
    pub consent: String,
    /// Why it is the one to tell: "All four parts of it are known, and it came all six steps."
    pub why: String,
    /// "Thank Sam" while who did it was not thanked, "Thank Carla" else; null when nobody is named.
    pub thank: Option<String>,
    /// The beginning of a line that thanks the customer; null when `thank` names a colleague, whom one notes as thanked.
    pub thank_line: Option<String>,
    /// "Sam was thanked on 3 November."; null when nobody was.
    pub thanked: Option<String>,
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
        let item = |moment: &kept_journal::Moment| DelightItem::new(&moment.line, &moment.files, today);
        let items: Vec<DelightItem> = page.items.iter().map(item).collect();
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
            pictured: page.pictured,
            accounts: page
                .accounts
                .iter()
                .map(|(id, name, count)| AccountCount {
                    account: NameWire { id: id.0, name: name.clone() },
                    count: *count,
                })
                .collect(),
            found: page.found,
            more: page.found > offset.saturating_add(items.len()),
            items,
            tell: page.tell.as_ref().map(|tell| TellWire::new(tell, today)),
            unthanked: page.unthanked.iter().map(|line| UnthankedWire::new(line, today)).collect(),
            unthanked_more: page.unthanked_more,
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
            other_way: OtherWayWire {
                sentence: page.other_way.sentence.clone(),
                items: page.other_way.items.iter().map(|item| DownwardWire::new(item, today)).collect(),
                more: page.other_way.more,
                quiet: page.other_way.quiet,
            },
        }
    }
}

impl UnthankedWire {
    fn new(line: &EntryLine, today: NaiveDate) -> Self {
        let entry = &line.entry;
        let words = match &entry.facet {
            Facet::Delight(delight) => delight.words.clone(),
            _ => None,
        };
        Self {
            uid: entry.uid.to_string(),
            id: entry.id.0,
            kind: entry.kind.to_string(),
            day: entry.day.to_string(),
            when: format_day(entry.day, today),
            who: line.by.clone().unwrap_or_default(),
            text: words.unwrap_or_else(|| entry.body.clone()),
            account: named(entry.accounts.first().map(|id| id.0), line.accounts.first().map(String::as_str)),
        }
    }
}

impl DownwardWire {
    fn new(item: &Downward, today: NaiveDate) -> Self {
        let (line, entry) = (&item.line, &item.line.entry);
        let step = |step: &kept_journal::DownStep| DelightStepWire {
            step: step.step.to_owned(),
            day: step.day.to_string(),
            when: format_day(step.day, today),
            evidence: step.evidence.clone(),
        };
        Self {
            uid: entry.uid.to_string(),
            id: entry.id.0,
            kind: entry.kind.to_string(),
            day: entry.day.to_string(),
            text: entry.body.clone(),
            who: named(entry.people.first().map(|id| id.0), line.people.first().map(String::as_str)),
            account: named(entry.accounts.first().map(|id| id.0), line.accounts.first().map(String::as_str)),
            steps: item.steps.iter().map(step).collect(),
            helped: item.helped.map(|day| format_day(day, today)),
        }
    }
}

impl DelightItem {
    fn new(line: &EntryLine, files: &[(AttachmentId, Attachment)], today: NaiveDate) -> Self {
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
            consent_day: delight.consent_day.map(|day| day.to_string()),
            consent_terms: delight.consent_terms,
            reached: steps.len(),
            steps,
            thanked: delight.thanked.map(|day| day.to_string()),
            told: delight.told.map(|day| day.to_string()),
            by: line.by.clone(),
            expected: delight.expected,
            got: delight.got,
            cost: delight.cost.as_ref().map(Money::to_string),
            files: AttachmentWire::all(files, entry.day),
        }
    }
}

impl TellWire {
    pub(crate) fn new(tell: &Telling, today: NaiveDate) -> Self {
        Self {
            item: DelightItem::new(&tell.line, &tell.files, today),
            title: tell.title.clone(),
            before: tell.before.clone(),
            moment: tell.moment.clone(),
            felt: tell.felt.clone(),
            after: tell.after.clone(),
            consent: tell.consent.clone(),
            why: tell.why.clone(),
            thank: tell.thank.as_ref().map(|thank| thank.label.clone()),
            thank_line: tell.thank.as_ref().and_then(|thank| thank.line.clone()),
            thanked: tell.thanked.clone(),
        }
    }
}
