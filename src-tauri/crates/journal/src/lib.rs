//! The verbs of Kept: log, find, see what is due and why, act, edit, take back, prepare a meeting.
//!
//! A [`Journal`] is one folder: the journal file, which is the truth, and the search index, which is derived. Everything
//! that writes goes through [`Journal::transact`], one named operation at a time; nothing else in Kept writes.
//!
//! The clock, the zone and chance come in through [`Surroundings`]. This crate must not know how it is asked (window,
//! command line) nor what files other programs write.

mod account;
mod act;
mod advocacy;
mod attachment;
mod brief;
mod calendars;
mod capture;
mod changes;
mod day;
mod delights;
mod doctor;
mod draft;
mod edit;
mod error;
mod facets;
mod facts;
mod handout;
mod history;
mod horizon;
mod import;
mod import_entries;
mod index;
mod insights;
mod line;
mod meeting;
mod names;
mod open;
mod orders;
mod pages;
mod phrase;
mod playbooks;
mod promises;
mod pulse;
pub mod remind;
mod sample;
mod search;
mod served;
mod setting;
mod snooze;
mod status;
mod story;
mod timeline;
mod title;
mod today;
mod transact;
mod words;

pub use account::{AccountLine, AccountPage, PersonLine};
pub use act::Acted;
pub use advocacy::{AdvocacyPage, Advocate, Guard, Introduction, LedgerLine, QuotesOf, Retold, Wish};
pub use attachment::{LARGEST as LARGEST_ATTACHMENT, size_words};
pub use brief::{
    Brief, BriefLine, BriefList, BriefOrder, BriefPerson, BriefQuote, BriefSince, LaneMark, LaneState,
};
pub use calendars::{
    CalendarFound, CalendarKept, CalendarReading, CalendarStatus, CalendarToRead, CalendarsFound,
    CalendarsToRead,
};
pub use capture::{Chip, Completion, CompletionItem, DraftLine, Logged, Preview, ProblemAt, Typed};
pub use changes::{AccountName, AllNames, PersonName};
pub use delights::{DelightsPage, DownStep, Downward, Drought, Moment, OtherWay, Telling, Thank};
pub use doctor::{Finding, FindingKind, Findings, Looking, LookingAt, Watch};
pub use draft::UnfinishedLine;
pub use edit::{Control, Form, FormField, Subject};
pub use error::{Candidate, Error};
pub use facets::{Chipped, FacetsPage, Facetted};
pub use handout::{Format, Handout};
pub use horizon::{HorizonGroup, HorizonKind, HorizonLine, HorizonOf, HorizonPage};
pub use import::Imported;
pub use import_entries::{ImportedEntries, ImportedEntry};
pub use index::{Indexing, TAIL};
pub use insights::{
    AfterOrderChart, AfterOrderRow, AnswerChart, AnswerDot, AnswerRow, BalanceChart, BalanceRow, Counted,
    CountedWhat, ExperimentLine, ExperimentList, FactsBehind, GapItem, GapList, Insights, IntentionLine,
    IntentionList, LeadershipGroup, LeadershipLine, LeadershipList, Lists, Missing, Period, PromiseChart,
    PromiseMonth, ResponseClock, RhythmChart, RhythmDot, RhythmRow, Waits,
};
pub use kept_capture::{Captured, Named, Role, Span};
pub use kept_paper::{Block, Card, Document, Run, Style, Table, Text};
pub use kept_prompts::{Prompt, Rule, Urgency};
pub use kept_search::{QueryError, Sort};
pub use kept_store::{AccountFact, AdvocacyFilter, Changed, DelightsOf, StoreError, TimelineOf};
pub use kept_store::{OpRole, Past, WordsOf, WordsSide};
pub use line::EntryLine;
pub use meeting::{MeetingLine, MeetingPlan};
pub use open::{Journal, Surroundings};
pub use orders::{
    OrderLine, OrderStop, OrdersBy, OrdersOf, OrdersPage, StopLook, Stuck, TouchShare, TouchTally,
};
pub use pages::{
    AccountView, Blank, BlankKind, ComingDate, EntryView, Lane, LaneStop, Meant, Need, PersonAt, PersonView,
    Smile, StopState,
};
pub use phrase::initials;
pub use playbooks::{Ahead, anchor_label, is_named_as_shipped, step_when, steps_note};
pub use promises::{GroupName, PromiseGroup, PromiseLine, PromiseSide, PromisesPage, Tally};
pub use pulse::{
    NextPulse, OpenLoop, PulseGap, PulseMessage, PulsePage, QuickPulse, ReplyFor, ReplyState, TakenReplies,
    TakenReply,
};
pub use remind::Restraint;
pub use sample::Filling;
pub use search::{SearchPage, Snippet};
pub use served::{
    BalanceOver, Complaints, Directions, Disguise, Gap, Gifts, GiveOrAsk, LinkChoice, LinkLine, Linkable,
    Returned, Score, ServedView, Whom, WhomCount,
};
pub use setting::{CalendarPlace, Settings};
pub use snooze::SnoozeChoice;
pub use status::{StatusLine, StatusPage, Why, Withheld};
pub use story::{
    Gate, Hindrance, Naming, NewStory, Permit, PersonNaming, Special, StoryCandidates, StoryFields,
    StoryLine, StoryPart, StoryView,
};
pub use timeline::TimelinePart;
pub use title::consent_words;
pub use today::{MeetingCard, Memory, PromptLine, Quiet, Today, TodayPage};
pub use transact::Done;
pub use words::{SaidIn, WordsLine, WordsPage};

/// The result of everything in this crate.
pub type Result<T> = std::result::Result<T, Error>;
