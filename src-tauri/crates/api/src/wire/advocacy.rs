//! Advocacy: who spoke for us, whom to bring together, whom to ask whether we may retell.

use super::{ChangedWire, NameWire, named};
use chrono::NaiveDate;
use kept_journal::{
    AdvocacyPage as Page, Advocate, EntryLine, Guard, Introduction, LedgerLine, QuotesOf, Wish,
};
use kept_model::{Facet, format_day};
use serde::Serialize;
use ts_rs::TS;

/// The ledger of advocacy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AdvocacyPage {
    /// "Six acts in all: 4 freely given, 2 because you asked."
    pub heading: String,
    /// Every form, with how many there are over all accounts.
    pub forms: Vec<FormCountWire>,
    /// The acts, newest first.
    pub items: Vec<AdvocacyItem>,
    /// How many fit the filters.
    pub total: usize,
    /// Whether there are more than these items.
    pub more: bool,
    /// Who spoke for us, the most often first.
    pub people: Vec<AdvocateWire>,
}

/// How many acts there are of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FormCountWire {
    /// "reference", "referral", "mention", "review", "introduction" or "retelling".
    pub form: String,
    /// How many, over all accounts and for ever.
    pub count: usize,
}

/// An act of advocacy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AdvocacyItem {
    /// The same on every machine.
    pub uid: String,
    /// Its entry.
    pub id: i64,
    /// Always "advocacy".
    pub kind: String,
    /// Its civil day.
    pub day: String,
    /// "4 Nov", with the year when it is another.
    pub when: String,
    /// What was noted.
    pub text: String,
    /// How they spoke for us.
    pub form: String,
    /// "reference, asked, 4 Nov".
    pub words: String,
    /// Whether we asked for it; else it was freely given.
    pub asked: bool,
    /// Who.
    pub people: Vec<NameWire>,
    /// Of which accounts.
    pub accounts: Vec<NameWire>,
    /// Where it was said.
    pub place: Option<String>,
    /// Its address.
    pub link: Option<String>,
    /// Who heard it.
    pub heard_by: Option<String>,
    /// The moment that it retells.
    pub retells: Option<RetoldMomentWire>,
}

/// A moment that was retold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RetoldMomentWire {
    /// Its entry.
    pub id: i64,
    /// In their words.
    pub text: String,
    /// How often it was retold in all.
    pub times: usize,
}

/// Somebody who spoke for us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AdvocateWire {
    /// Who.
    pub person: NameWire,
    /// Where they are.
    pub account: Option<NameWire>,
    /// How often unasked, for ever.
    pub given: usize,
    /// How often because we asked, for ever.
    pub asked: usize,
    /// When last.
    pub last: String,
    /// "4 Nov", with the year when it is another.
    pub last_when: String,
    /// "given to twice since", "nothing given since".
    pub since: String,
    /// The entries of what they were given since, oldest first.
    pub gifts: Vec<i64>,
}

/// What to know before asking somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GuardWire {
    /// Whom.
    pub person: NameWire,
    /// Where they are.
    pub account: Option<NameWire>,
    /// "Tom was asked three times since 12 May, and given to once since."; null when nothing was asked in 365 days.
    pub sentence: Option<String>,
    /// The asks of the last 365 days, oldest first.
    pub asks: Vec<i64>,
    /// What they were given since the first of them, oldest first.
    pub gifts: Vec<i64>,
    /// The beginning of a line for capture: their account and their name.
    pub line: String,
}

/// A person in a suggested introduction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WishWire {
    /// Who.
    pub person: NameWire,
    /// Where.
    pub account: NameWire,
    /// The outcome's entry.
    pub entry: i64,
    /// What they want, or wanted and have.
    pub text: String,
    /// Whether they have it.
    pub reached: bool,
}

/// Two people who want the same and were never introduced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IntroductionWire {
    /// The one who has it already, where one has.
    pub one: WishWire,
    /// The one who wants it.
    pub other: WishWire,
    /// The words that both share, the rarest first.
    pub words: Vec<String>,
    /// "Joel at Calder Water and Anna at St Aldric's Hospital both want: change, rule, ringing."
    pub reason: String,
    /// A line for capture that keeps the introduction once it is made.
    pub line: String,
}

/// The words of a person that nobody has asked to retell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuotesWire {
    /// Who said them; null when the entries name nobody of theirs.
    pub person: Option<NameWire>,
    /// "Four quotes of Joel’s wait for a yes".
    pub heading: String,
    /// A message that asks for them all, to copy.
    pub message: String,
    /// The newest first.
    pub quotes: Vec<QuoteWire>,
}

/// Words that wait for a yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuoteWire {
    /// The entry's uid.
    pub uid: String,
    /// The entry.
    pub id: i64,
    /// "delight" or "pulse".
    pub kind: String,
    /// Its civil day.
    pub day: String,
    /// "12 Nov", with the year when it is another.
    pub when: String,
    /// The words alone.
    pub words: String,
    /// At which account.
    pub account: Option<NameWire>,
    /// The terms that were noted already.
    pub terms: Option<String>,
}

/// A retelling was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RetoldWire {
    /// The act of advocacy that was made.
    pub id: i64,
    /// What undo would take back.
    pub changed: ChangedWire,
}

impl AdvocacyPage {
    pub(crate) fn new(page: &Page, today: NaiveDate) -> Self {
        let forms = page.forms.iter();
        Self {
            heading: page.heading.clone(),
            forms: forms
                .map(|(form, count)| FormCountWire { form: form.to_string(), count: *count })
                .collect(),
            items: page.items.iter().filter_map(|line| AdvocacyItem::new(line, today)).collect(),
            total: page.total,
            more: page.total > page.items.len(),
            people: page.people.iter().map(|person| AdvocateWire::new(person, today)).collect(),
        }
    }
}

impl AdvocacyItem {
    fn new(ledger: &LedgerLine, today: NaiveDate) -> Option<Self> {
        let entry = &ledger.line.entry;
        let Facet::Advocacy(advocacy) = &entry.facet else { return None };
        let retells = ledger.retells.as_ref();
        Some(Self {
            uid: entry.uid.to_string(),
            id: entry.id.0,
            kind: entry.kind.to_string(),
            day: entry.day.to_string(),
            when: format_day(entry.day, today),
            text: entry.body.clone(),
            form: advocacy.form.to_string(),
            words: ledger.words.clone(),
            asked: advocacy.asked,
            people: names(entry.people.iter().map(|id| id.0), &ledger.line.people),
            accounts: names(entry.accounts.iter().map(|id| id.0), &ledger.line.accounts),
            place: advocacy.place.clone(),
            link: advocacy.link.clone(),
            heard_by: advocacy.heard_by.clone(),
            retells: retells.map(|line| RetoldMomentWire {
                id: line.entry.id.0,
                text: said(line),
                times: ledger.retold,
            }),
        })
    }
}

impl AdvocateWire {
    fn new(advocate: &Advocate, today: NaiveDate) -> Self {
        Self {
            person: name(advocate.person.0.0, &advocate.person.1),
            account: advocate.account.as_ref().map(|(id, of)| name(id.0, of)),
            given: advocate.given,
            asked: advocate.asked,
            last: advocate.last.to_string(),
            last_when: format_day(advocate.last, today),
            since: advocate.since.clone(),
            gifts: advocate.gifts.iter().map(|id| id.0).collect(),
        }
    }
}

impl From<Guard> for GuardWire {
    fn from(guard: Guard) -> Self {
        Self {
            person: name(guard.person.0, &guard.name),
            account: guard.account.map(|(id, of)| name(id.0, &of)),
            sentence: guard.sentence,
            asks: guard.asks.iter().map(|id| id.0).collect(),
            gifts: guard.gifts.iter().map(|id| id.0).collect(),
            line: guard.line,
        }
    }
}

impl From<&Wish> for WishWire {
    fn from(wish: &Wish) -> Self {
        Self {
            person: name(wish.person.0.0, &wish.person.1),
            account: name(wish.account.0.0, &wish.account.1),
            entry: wish.outcome.entry.id.0,
            text: wish.outcome.entry.body.clone(),
            reached: wish.reached,
        }
    }
}

impl From<Introduction> for IntroductionWire {
    fn from(of: Introduction) -> Self {
        Self {
            one: (&of.one).into(),
            other: (&of.other).into(),
            words: of.words,
            reason: of.reason,
            line: of.line,
        }
    }
}

impl QuotesWire {
    pub(crate) fn new(of: &QuotesOf, today: NaiveDate) -> Self {
        let quote = |line: &EntryLine| {
            let entry = &line.entry;
            QuoteWire {
                uid: entry.uid.to_string(),
                id: entry.id.0,
                kind: entry.kind.to_string(),
                day: entry.day.to_string(),
                when: format_day(entry.day, today),
                words: said(line),
                account: named(
                    entry.accounts.first().map(|id| id.0),
                    line.accounts.first().map(String::as_str),
                ),
                terms: terms(&entry.facet),
            }
        };
        Self {
            person: of.person.as_ref().map(|(id, of)| name(id.0, of)),
            heading: of.heading.clone(),
            message: of.message.clone(),
            quotes: of.quotes.iter().map(quote).collect(),
        }
    }
}

/// Their own words, else what was noted.
fn said(line: &EntryLine) -> String {
    match &line.entry.facet {
        Facet::Delight(delight) => delight.words.clone().unwrap_or_else(|| line.entry.body.clone()),
        _ => line.entry.body.clone(),
    }
}

fn terms(facet: &Facet) -> Option<String> {
    match facet {
        Facet::Delight(it) => it.consent_terms.clone(),
        Facet::Outcome(it) => it.consent_terms.clone(),
        Facet::Pulse(it) => it.consent_terms.clone(),
        _ => None,
    }
}

fn name(id: i64, name: &str) -> NameWire {
    NameWire { id, name: name.to_owned() }
}

fn names(ids: impl Iterator<Item = i64>, names: &[String]) -> Vec<NameWire> {
    ids.zip(names).map(|(id, of)| name(id, of)).collect()
}
