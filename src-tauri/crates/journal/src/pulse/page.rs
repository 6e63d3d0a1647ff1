//! The page of pulses, of all accounts or of one.

use super::NextPulse;
use super::schedule::ahead;
use crate::line::NameBook;
use crate::phrase::counted;
use crate::{EntryLine, Journal, Prompt, Result, Rule};
use chrono::{Days, NaiveDate};
use kept_model::{
    AccountId, EntryId, Facet, Pulse, PulseAbout, PulseSide, count_word, days_between, format_day,
};
use kept_store::{PulseView, Reader};

/// A low pulse wants its loop closed within so many working days.
const IN_TIME: i64 = 2;
/// Calendar days in which words of theirs with a good score still want an answer.
const LATELY: u64 = 30;
/// Calendar days in which two views are compared: older ones say nothing of today.
const COMPARED: u64 = 365;
/// Apart by so much, two views want a talk.
const WIDE: i64 = 3;
/// Calendar days that the schedule of all accounts looks ahead.
const AHEAD: i64 = 30;
/// Rows of the schedule.
const SCHEDULE: usize = 12;

/// Pulses, of all accounts or of one.
#[derive(Debug, Clone, PartialEq)]
pub struct PulsePage {
    /// "Two loops are open, and one pulse is due".
    pub headline: String,
    /// Loops that are open, low ones first.
    pub loops: Vec<OpenLoop>,
    /// What the rule `pulse_due` prompts now.
    pub due: Vec<Prompt>,
    /// When others are due, the earliest first; of all accounts those of the next thirty days.
    pub ahead: Vec<NextPulse>,
    /// How many more there are.
    pub ahead_more: usize,
    /// Both views side by side, the widest apart first; of all accounts only those that are three or more apart.
    pub gaps: Vec<PulseGap>,
    /// Pulses of both sides, newest first.
    pub latest: Vec<EntryLine>,
    /// How many there are in all.
    pub total: usize,
}

/// A pulse of theirs that nobody has told them the end of.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenLoop {
    /// The pulse.
    pub line: EntryLine,
    /// Whether it is low: six or less.
    pub is_low: bool,
    /// Working days since it was given.
    pub working_days: i64,
    /// Low, and open for more than two working days.
    pub is_late: bool,
}

/// What they say beside what we believe, on one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PulseGap {
    /// At whom.
    pub account: AccountId,
    /// The account's name.
    pub name: String,
    /// On what; `None` is everything at once.
    pub about: Option<PulseAbout>,
    /// Their newest: entry, score and day.
    pub theirs: (EntryId, u8, NaiveDate),
    /// Our newest.
    pub ours: (EntryId, u8, NaiveDate),
    /// Three or more apart.
    pub is_wide: bool,
    /// "We believe 9, they say 6 on support: three better than they see it."
    pub sentence: String,
}

impl Journal {
    /// The page of pulses: `limit` of the latest, after `offset` of them.
    ///
    /// # Errors
    /// When there is no such account.
    pub fn pulse_page(&self, account: Option<AccountId>, offset: usize, limit: usize) -> Result<PulsePage> {
        let reader = self.store.reader();
        let today = self.today();
        if let Some(id) = account {
            reader.account(id)?;
        }
        let loops = self.open_loops(account)?;
        let facts = self.facts()?;
        let acts = self.prompt_acts()?;
        let is_here = |id: Option<AccountId>| account.is_none() || id == account;
        let due: Vec<Prompt> = self
            .prompts(&facts, &acts)
            .iter()
            .filter(|found| found.rule() == Rule::PulseDue && is_here(found.account()))
            .map(kept_prompts::Suggestion::prompt)
            .collect();
        let mut ahead = ahead(&facts, today, &self.calendar);
        ahead.retain(|next| {
            let is_near = account.is_some() || days_between(today, next.day) <= AHEAD;
            is_here(Some(next.account))
                && is_near
                && !due.iter().any(|prompt| prompt.account == Some(next.account))
        });
        let ahead_more = ahead.len().saturating_sub(SCHEDULE);
        ahead.truncate(SCHEDULE);
        let mut book = NameBook::new(reader);
        let latest = reader.newest_pulses(account, offset, limit.clamp(1, 500))?;
        Ok(PulsePage {
            headline: headline(&loops, due.len()),
            gaps: gaps(reader, &mut book, account, today)?,
            latest: book.lines(&latest)?,
            total: reader.pulse_count(account)?,
            loops,
            due,
            ahead,
            ahead_more,
        })
    }

    fn open_loops(&self, account: Option<AccountId>) -> Result<Vec<OpenLoop>> {
        let reader = self.store.reader();
        let today = self.today();
        let since = today.checked_sub_days(Days::new(LATELY)).unwrap_or(today);
        let mut ids = reader.open_low_pulses(account)?;
        ids.extend(reader.open_worded_pulses(account, since)?);
        let mut book = NameBook::new(reader);
        let mut loops = Vec::new();
        for id in ids {
            let line = book.line(id)?;
            let Facet::Pulse(pulse) = &line.entry.facet else { continue };
            let is_low = pulse.score <= Pulse::LOW;
            let working_days = self.calendar.working_days_between(line.entry.day, today);
            let is_late = is_low && working_days > IN_TIME;
            loops.push(OpenLoop { line, is_low, working_days, is_late });
        }
        Ok(loops)
    }
}

/// "Two loops are open, and one pulse is due".
fn headline(loops: &[OpenLoop], due: usize) -> String {
    let low = loops.iter().filter(|open| open.is_low).count();
    let is = |count: usize| if count == 1 { "is" } else { "are" };
    let loops = format!("{} {} open", counted(low, "low pulse", "low pulses"), is(low));
    let dues = format!("{} {} due", counted(due, "pulse", "pulses"), is(due));
    let said = match (low, due) {
        (0, 0) => "no loop is open, and no pulse is due".to_owned(),
        (_, 0) => loops,
        (0, _) => dues,
        (_, _) => format!("{loops}, and {} {} due", count_word(due as i64), is(due)),
    };
    crate::brief::lines::capital(&said)
}

fn gaps(
    reader: Reader<'_>,
    book: &mut NameBook<'_>,
    account: Option<AccountId>,
    today: NaiveDate,
) -> Result<Vec<PulseGap>> {
    let from = today.checked_sub_days(Days::new(COMPARED)).unwrap_or(today);
    let views = reader.pulse_views(account, (from, today))?;
    let mut gaps = Vec::new();
    for ours in views.iter().filter(|view| view.side == PulseSide::Ours) {
        let is_other = |view: &&PulseView| {
            view.side == PulseSide::Theirs && (view.account, view.about) == (ours.account, ours.about)
        };
        let Some(theirs) = views.iter().find(is_other) else { continue };
        let apart = i64::from(ours.score) - i64::from(theirs.score);
        let is_wide = apart.abs() >= WIDE;
        if is_wide || account.is_some() {
            gaps.push(PulseGap {
                account: ours.account,
                name: book.account(ours.account)?,
                about: ours.about,
                theirs: (theirs.entry, theirs.score, theirs.day),
                ours: (ours.entry, ours.score, ours.day),
                is_wide,
                sentence: sentence(ours, theirs, today),
            });
        }
    }
    let apart = |gap: &PulseGap| gap.ours.1.abs_diff(gap.theirs.1);
    gaps.sort_by(|a, b| apart(b).cmp(&apart(a)).then_with(|| a.name.cmp(&b.name)));
    Ok(gaps)
}

fn sentence(ours: &PulseView, theirs: &PulseView, today: NaiveDate) -> String {
    let about = ours.about.map_or(String::new(), |about| format!(" on {about}"));
    let apart = i64::from(ours.score) - i64::from(theirs.score);
    let days = format!("ours {}, theirs {}", format_day(ours.day, today), format_day(theirs.day, today));
    let by = count_word(apart.abs());
    let (ours, theirs) = (ours.score, theirs.score);
    match apart {
        0 => format!("We believe {ours}{about}, and so they say ({days})."),
        1.. => format!(
            "We believe {ours}{about}, they say {theirs}: we see it {by} better than they do ({days})."
        ),
        _ => format!("We believe {ours}{about}, they say {theirs}: {by} better than we think ({days})."),
    }
}
