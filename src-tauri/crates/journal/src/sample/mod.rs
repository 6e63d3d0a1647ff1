//! The sample story: eight invented customers over three years, and an endless filler for benchmarks.
//!
//! Pure data over the nouns of the model: no clock, no files, no identity. Names stand where a journal has
//! rows; the journal resolves them when it writes the story down. The same day gives the same story.
//! What the story must tell is settled by the tests beside it, down to how many promises were kept.

mod brightwell;
mod calder;
mod fill;
mod filler;
mod kestrel;
mod ledger;
mod maddox;
mod many;
mod mix;
mod noise;
mod orrin;
mod pellworth;
mod relationship;
mod requests;
mod shift;
mod st_aldrics;
mod tern;
#[cfg(test)]
mod tests;
mod writing;

use chrono::{Days, NaiveDate};
use kept_model::{EntryDraft, Level, YearlessDate};

pub use fill::Filling;
pub(crate) use filler::{filler, filler_accounts};
pub(crate) use many::{many_account, many_filler};

/// The Thursday on which the story stands as it was written.
pub(crate) const REFERENCE: NaiveDate = writing::on(2026, 11, 19);

/// Everything that the sample journal holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Story {
    /// Whose journal it is; also one of the colleagues.
    pub(crate) me: String,
    /// The eight customers, the pinned ones first.
    pub(crate) accounts: Vec<SampleAccount>,
    /// Our side, the user among them.
    pub(crate) colleagues: Vec<SamplePerson>,
}

/// A customer, their people and what happened.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SampleAccount {
    /// Unique in the story.
    pub(crate) name: String,
    /// For the sake of what are we here for them.
    pub(crate) purpose: Option<String>,
    /// Days between touches that feel right.
    pub(crate) ideal_days: Option<u32>,
    /// Days between touches that must not be passed.
    pub(crate) max_days: Option<u32>,
    /// When the contract renews.
    pub(crate) renewal: Option<NaiveDate>,
    /// Shown in the rail.
    pub(crate) pinned: bool,
    /// Free text.
    pub(crate) note: Option<String>,
    /// How we came to stand where we stand, oldest first: level, since when, and what shows it.
    pub(crate) standing: Vec<(Level, NaiveDate, &'static str)>,
    /// Their side.
    pub(crate) people: Vec<SamplePerson>,
    /// Oldest first.
    pub(crate) entries: Vec<SampleEntry>,
    /// What is planned.
    pub(crate) meetings: Vec<SampleMeeting>,
}

/// A person, theirs or ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SamplePerson {
    /// Unique in the story.
    pub(crate) name: String,
    /// Their title.
    pub(crate) role: Option<String>,
    /// What matters to them.
    pub(crate) note: Option<String>,
    /// At a domain that is reserved for examples.
    pub(crate) email: Option<String>,
    /// From a range of numbers that is reserved for fiction.
    pub(crate) phone: Option<String>,
    /// Birthdays and the like. They stay where they are when the story is shifted.
    pub(crate) dates: Vec<YearlessDate>,
}

/// One entry with its parts. The draft's own accounts, people and children are empty.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SampleEntry {
    /// Everything but the links.
    pub(crate) draft: EntryDraft,
    /// Whom it concerns, by name: people of the account, of another account, or colleagues.
    pub(crate) people: Vec<String>,
    /// Further accounts it concerns, by name. Filler has no account around it and names its only one here.
    pub(crate) also: Vec<String>,
    /// Who did a delight moment; which colleague, or who of them, owns a promise.
    pub(crate) by: Option<String>,
    /// Its parts.
    pub(crate) children: Vec<SampleEntry>,
}

/// A planned meeting with the account that it stands under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SampleMeeting {
    /// Such as "Quarterly review".
    pub(crate) title: String,
    /// The civil day.
    pub(crate) day: NaiveDate,
    /// Local minute of the day.
    pub(crate) minute: Option<u16>,
    /// Length in minutes.
    pub(crate) length: Option<u32>,
    /// Where.
    pub(crate) place: Option<String>,
    /// With whom, by name.
    pub(crate) people: Vec<String>,
}

/// The story, shifted by whole weeks so that its Thursday is the last one up to `as_of`.
pub(crate) fn story(as_of: NaiveDate) -> Story {
    let mut accounts = vec![
        calder::account(),
        brightwell::account(),
        st_aldrics::account(),
        maddox::account(),
        kestrel::account(),
        pellworth::account(),
        tern::account(),
        orrin::account(),
    ];
    requests::add(&mut accounts);
    noise::add_small(&mut accounts);
    ledger::add(&mut accounts);
    noise::add_past(&mut accounts);
    relationship::add(&mut accounts);
    for account in &mut accounts {
        // Stable, so that what was written first on a day stays first.
        account.entries.sort_by_key(|entry| (entry.draft.day, entry.draft.minute));
    }
    let mut story = Story { me: writing::ME.to_owned(), accounts, colleagues: writing::colleagues() };
    shift::story(&mut story, weeks(as_of));
    story
}

/// Whole weeks from [`REFERENCE`] to the last Thursday up to `as_of`.
fn weeks(as_of: NaiveDate) -> i64 {
    (as_of - REFERENCE).num_days().div_euclid(7)
}

/// `day` moved by whole weeks; a day beyond the calendar's end stays.
fn moved(day: NaiveDate, weeks: i64) -> NaiveDate {
    let days = Days::new(weeks.unsigned_abs().saturating_mul(7));
    if weeks < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }.unwrap_or(day)
}
