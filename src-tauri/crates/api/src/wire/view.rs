//! Pages about one account, person or entry, and the timeline.

use super::{
    AccountWire, BlankWire, ComingDateWire, EntryWire, FieldWire, IntentionWire, MeetingWire, NameWire,
    NeedWire, PersonWire, PromiseItem, SmileWire, detail,
};
use chrono::NaiveDate;
use kept_journal::{AccountView as Account, EntryLine, EntryView as Page, PersonAt, PersonView as Person};
use kept_journal::{Lane, TimelinePart, initials};
use kept_model::{days_between, format_day};
use serde::Serialize;
use ts_rs::TS;

/// A part of the timeline, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TimelinePage {
    /// The entries, those that are parts of others among them.
    pub items: Vec<EntryWire>,
    /// Where the next part begins: `before` takes it. Null at the end.
    pub next: Option<String>,
    /// How many entries there are in all.
    pub total: usize,
    /// Whether there are more than `total`: counting stops at ten thousand.
    pub total_is_least: bool,
}

/// An account's page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AccountView {
    /// The account.
    pub account: AccountWire,
    /// One or two letters.
    pub initials: String,
    /// The first order or the first entry.
    pub since: Option<String>,
    /// "March 2021".
    pub since_label: Option<String>,
    /// Days since the last touch.
    pub last_spoke_days: Option<i64>,
    /// "9 days ago", "today", "yesterday"; null when we have not spoken yet.
    pub last_spoke: Option<String>,
    /// "every 3 weeks": what feels right, else their own usual gap.
    pub rhythm: Option<String>,
    /// "6 weeks": what must not be passed.
    pub at_most: Option<String>,
    /// "19 days": their own usual gap.
    pub own_gap: Option<String>,
    /// What we mean to do for them this year, and what became of the last.
    pub intention: IntentionWire,
    /// When somebody there last smiled; null when nobody wrote down that anybody did.
    pub smile: Option<SmileWire>,
    /// What nobody has written down yet, in the order in which one would ask.
    pub blanks: Vec<BlankWire>,
    /// The anniversary, and the dates of their people, the next one first.
    pub dates: Vec<ComingDateWire>,
    /// The next planned meeting.
    pub next_meeting: Option<MeetingWire>,
    /// "today 10:30", "Tue 24 Nov".
    pub next_when: Option<String>,
    /// "30 Sep 2027".
    pub renewal: Option<String>,
    /// Where we stand with them, newest first.
    pub standing: Vec<StandingWire>,
    /// How to reach the account itself.
    pub points: Vec<FieldWire>,
    /// Who is there, ours left out.
    pub people: Vec<PersonAtWire>,
    /// Everything bought, and how far it has come.
    pub lanes: Vec<LaneWire>,
    /// "3 checks ahead, the next is asking Priya".
    pub checks: Option<String>,
    /// What we promised them: open by date, then what was kept lately.
    pub mine: Vec<PromiseItem>,
    /// What they promised us, in the same way.
    pub theirs: Vec<PromiseItem>,
    /// Giving and asking.
    pub balance: BalanceWire,
    /// Open outcomes, obstacles and questions.
    pub needs: Vec<NeedWire>,
    /// How many of each there are.
    pub counts: AccountCounts,
    /// The newest entries.
    pub newest: Vec<EntryWire>,
}

/// How we stood with an account from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StandingWire {
    /// Its row: `edit` takes it as "standing:ROW".
    pub row: i64,
    /// "supplier" … "trusted partner".
    pub level: String,
    /// Since when.
    pub day: String,
    /// "19 Nov 2025".
    pub when: String,
    /// What shows it.
    pub evidence: Option<String>,
}

/// A person on the page of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonAtWire {
    /// The person.
    pub person: PersonWire,
    /// One or two letters.
    pub initials: String,
    /// The day of the last touch about them.
    pub last_spoke: Option<String>,
    /// "Last spoke 1 Sep."; null when we have not spoken yet.
    pub spoke: Option<String>,
}

/// An order and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LaneWire {
    /// Its entry.
    pub entry: i64,
    /// What was bought.
    pub what: String,
    /// Its number.
    pub note: Option<String>,
    /// The five steps in their order.
    pub steps: Vec<LaneStepWire>,
    /// What comes next, as a sentence.
    pub next: String,
}

/// A step of an order's lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LaneStepWire {
    /// "ordered" … "renewed".
    pub step: String,
    /// "16 Oct", "31 of 42 sites", "no evidence yet".
    pub label: String,
    /// "done", "now", "ahead", or "wait": the next one, and a prompt asks for it.
    pub state: String,
}

/// Giving and asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BalanceWire {
    /// Acts that asked.
    pub asked: u32,
    /// Acts that gave.
    pub gave: u32,
    /// In how many days.
    pub days: i64,
}

/// How many of each an account has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountCounts {
    /// Entries of every kind.
    pub timeline: usize,
    /// Open promises, ours and theirs.
    pub promises: usize,
    /// Delight moments.
    pub delight: usize,
    /// People.
    pub people: usize,
    /// Orders.
    pub orders: usize,
}

/// A person's page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonView {
    /// The person.
    pub person: PersonWire,
    /// One or two letters.
    pub initials: String,
    /// Where they work and worked, the present employer first.
    pub employments: Vec<EmploymentWire>,
    /// The day of the last touch about them.
    pub last_spoke: Option<String>,
    /// "Last spoke 1 Sep."; null when we have not spoken yet.
    pub spoke: Option<String>,
    /// Their own dates, the next one first.
    pub dates: Vec<ComingDateWire>,
    /// Open outcomes, obstacles and questions about them.
    pub needs: Vec<NeedWire>,
    /// Open promises about them, by their dates.
    pub promises: Vec<PromiseItem>,
    /// How many entries are about them.
    pub entries: usize,
    /// The newest of them.
    pub newest: Vec<EntryWire>,
}

/// Where a person works or worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EmploymentWire {
    /// Where.
    pub account: NameWire,
    /// Their title.
    pub role: Option<String>,
    /// Which side of the buying they sit on, such as "cost" or "value".
    pub buying: Option<String>,
    /// First year.
    pub from: Option<i32>,
    /// Last year.
    pub to: Option<i32>,
}

/// An entry's page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntryView {
    /// The entry.
    pub entry: EntryWire,
    /// Its parts, in the order they were typed.
    pub parts: Vec<EntryWire>,
    /// The entry it was said in.
    pub parent: Option<EntryWire>,
    /// A title of one line.
    pub title: String,
    /// The entry's text without the line that became its title.
    pub text: String,
    /// "Promised in a call, Tuesday 10 November, 16:10".
    pub context: String,
    /// "1 promise, 1 question"; null without parts.
    pub holds: Option<String>,
    /// What became of it, a sentence each: a promise's moves and its end.
    pub history: Vec<String>,
}

fn entries(lines: &[EntryLine]) -> Vec<EntryWire> {
    lines.iter().map(EntryWire::from).collect()
}

impl From<&TimelinePart> for TimelinePage {
    fn from(part: &TimelinePart) -> Self {
        Self {
            items: entries(&part.lines),
            next: part.next.clone(),
            total: part.total,
            total_is_least: part.is_least,
        }
    }
}

impl AccountView {
    pub(crate) fn new(view: &Account, next_meeting: Option<MeetingWire>, today: NaiveDate) -> Self {
        let page = &view.page;
        let (account, fact) = (&page.line.account, &page.line.fact);
        let standing = |(row, standing): &(i64, kept_model::Standing)| StandingWire {
            row: *row,
            level: standing.level.to_string(),
            day: standing.day.to_string(),
            when: format_day(standing.day, today),
            evidence: standing.evidence.clone(),
        };
        Self {
            account: AccountWire::new(&page.line, today),
            initials: initials(&account.name, false),
            since: page.since.map(|day| day.to_string()),
            since_label: view.since_label.clone(),
            last_spoke_days: fact.last_touch.map(|(day, _)| days_between(day, today)),
            last_spoke: view.last_spoke.clone(),
            rhythm: view.rhythm.clone(),
            at_most: view.at_most.clone(),
            own_gap: view.own_gap.clone(),
            intention: (&view.intention).into(),
            smile: view.smile.as_ref().map(Into::into),
            blanks: view.blanks.iter().map(Into::into).collect(),
            dates: view.dates.iter().map(Into::into).collect(),
            next_meeting,
            next_when: view.next_when.clone(),
            renewal: view.renewal.clone(),
            standing: view.standings.iter().map(standing).collect(),
            points: detail::points(&page.points),
            people: view.people.iter().map(|person| PersonAtWire::new(person, today)).collect(),
            lanes: view.lanes.iter().map(LaneWire::from).collect(),
            checks: view.checks.clone(),
            mine: PromiseItem::all(&view.mine, today),
            theirs: PromiseItem::all(&view.theirs, today),
            balance: BalanceWire { gave: view.balance.0, asked: view.balance.1, days: view.balance_days() },
            needs: view.needs.iter().map(Into::into).collect(),
            counts: AccountCounts {
                timeline: fact.entries as usize,
                promises: page.line.open.0 + page.line.open.1,
                delight: view.delights,
                people: view.people.len(),
                orders: view.lanes.len(),
            },
            newest: entries(&page.newest),
        }
    }
}

impl PersonAtWire {
    fn new(person: &PersonAt, today: NaiveDate) -> Self {
        Self {
            person: PersonWire::from(&person.line),
            initials: initials(&person.line.person.name, true),
            last_spoke: person.last_spoke.map(|day| day.to_string()),
            spoke: person.spoke(today),
        }
    }
}

impl From<&Lane> for LaneWire {
    fn from(lane: &Lane) -> Self {
        let step = |stop: &kept_journal::LaneStop| LaneStepWire {
            step: stop.step.to_string(),
            label: stop.label.clone(),
            state: stop.state.as_str().to_owned(),
        };
        Self {
            entry: lane.entry.0,
            what: lane.what.clone(),
            note: lane.note.clone(),
            steps: lane.stops.iter().map(step).collect(),
            next: lane.next.clone(),
        }
    }
}

impl PersonView {
    pub(crate) fn new(view: &Person, today: NaiveDate) -> Self {
        let at = PersonAtWire::new(&view.at, today);
        let job = |(job, name): &(kept_model::Employment, String)| EmploymentWire {
            account: NameWire { id: job.account.0, name: name.clone() },
            role: job.role.clone(),
            buying: job.buying.clone(),
            from: job.years.0,
            to: job.years.1,
        };
        Self {
            person: at.person,
            initials: at.initials,
            employments: view.employments.iter().map(job).collect(),
            last_spoke: at.last_spoke,
            spoke: at.spoke,
            dates: view.dates.iter().map(Into::into).collect(),
            needs: view.needs.iter().map(Into::into).collect(),
            promises: PromiseItem::all(&view.promises, today),
            entries: view.entries,
            newest: entries(&view.newest),
        }
    }
}

impl From<&Page> for EntryView {
    fn from(view: &Page) -> Self {
        Self {
            entry: EntryWire::from(&view.line),
            parts: entries(&view.parts),
            parent: view.parent.as_ref().map(EntryWire::from),
            title: view.title.clone(),
            text: view.text.clone(),
            context: view.context.clone(),
            holds: view.holds.clone(),
            history: view.history.clone(),
        }
    }
}
