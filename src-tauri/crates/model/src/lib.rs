//! The nouns of Kept and the rules that need nothing but themselves.
//!
//! Every other crate speaks in these words. This crate must not know files, databases, the clock or the
//! network: a rule that needs today's date or the time zone takes it as an argument.
//!
//! The spine is [`Entry`]: one thing in the journal, at a time, about accounts and people. Kinds with
//! structure carry it in their [`Facet`]. A line that was typed becomes an [`EntryDraft`] before it is kept.

mod account;
mod advocacy;
mod attachment;
mod calendar;
mod contact;
mod day;
mod delight;
mod draft;
mod entry;
mod experiment;
mod id;
mod intention;
mod link;
mod meeting;
mod moment;
mod name;
mod obstacle;
mod order;
mod outcome;
mod person;
mod playbook;
mod promise;
mod pulse;
mod question;
mod reminder;
mod reply;
mod setting;
mod story;
mod wording;
mod words;

pub use account::{Account, Level, Standing};
pub use advocacy::{Advocacy, AdvocacyForm};
pub use attachment::Attachment;
pub use calendar::WorkCalendar;
pub use contact::{Contact, ContactPoint, PointKind, YearlessDate};
pub use day::{
    Anchor, AnchorEvent, Due, days_between, format_day, format_day_long, format_minute, on_or_relative,
};
pub use delight::{ChainStep, Consent, Delight, DelightStep, Lever};
pub use draft::{AccountRef, EntryDraft, FactDraft};
pub use entry::{Direction, Entry, Facet, Kind, Served, Stance};
pub use experiment::Experiment;
pub use id::{AccountId, AttachmentId, EntryId, MeetingId, Noun, PersonId, PlaybookId, StoryId, Uid};
pub use intention::Intention;
pub use link::{EntryLink, Relation};
pub use meeting::{CalendarMeeting, Meeting, USUAL_LENGTH};
pub use moment::Moment;
pub use name::{fold, name_key, starts_a_word};
pub use obstacle::Obstacle;
pub use order::{LaneStep, LaneStepName, Money, Order};
pub use outcome::{Outcome, OutcomeState};
pub use person::{Employment, Person, Side};
pub use playbook::{Playbook, PlaybookAnchor, PlaybookStep, Shift};
pub use promise::{Owner, Promise, PromiseMove, PromiseState};
pub use pulse::{Pulse, PulseAbout, PulseSide};
pub use question::{Question, QuestionSide};
pub use reminder::{ReminderKind, ToastAct, ToastForm, ToastState};
pub use reply::{PulseReply, ReplyScore};
pub use setting::{Density, Theme};
pub use story::Story;
pub use wording::{count_word, short_minutes, times_word};
pub use words::UnknownWord;
