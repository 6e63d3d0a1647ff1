//! What a rule has found: enough to sort it and to know it again. Its words are made only when somebody reads them.

use crate::{
    Act, Acts, Prompt, Rule, Urgency, advocate_care, advocate_tired, anniversary, balance, consent_not_asked,
    delight_drought, disguise, meeting_after, meeting_before, not_live, not_thanked, obstacle_open,
    outcome_stale, outcome_unknown, perception_gap, personal_date, playbook, promise_colleague, promise_mine,
    promise_theirs, pulse_due, pulse_low, question, renewal, rhythm, stalled, story_ready, usual_gap,
};
use crate::{key_of, now::Now};
use chrono::{Datelike, NaiveDate};
use kept_model::{AccountId, EntryId, MeetingId, Uid};
use std::cmp::Ordering;
use std::fmt;

/// Why a rule prompts: what it hangs on, and how to say it.
pub(crate) trait Cause {
    /// Whose prompt it is in its identity.
    fn subject(&self) -> Uid;
    /// The fact that it hangs on: a new one is a new prompt.
    fn anchor(&self) -> Anchor<'_>;
    /// What it is about, for whoever shows it.
    fn about(&self) -> About;
    fn words(&self, now: &Now<'_>) -> Words;
}

/// What a prompt is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct About {
    pub(crate) account: Option<AccountId>,
    pub(crate) entry: Option<EntryId>,
    pub(crate) meeting: Option<MeetingId>,
}

impl About {
    pub(crate) fn account(id: AccountId) -> Self {
        Self { account: Some(id), ..Self::default() }
    }

    pub(crate) fn entry(account: Option<AccountId>, entry: EntryId) -> Self {
        Self { account, entry: Some(entry), meeting: None }
    }
}

/// What a prompt says. See [`Prompt`].
#[derive(Default)]
pub(crate) struct Words {
    pub(crate) title: String,
    pub(crate) reason: String,
    pub(crate) ends: String,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) nudge: Option<String>,
}

/// The last part of an identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Anchor<'a> {
    Word(&'static str),
    Day(NaiveDate),
    Uid(Uid),
    Both(Uid, Uid),
    /// A stage of the runway: the day, and the days before it.
    Stage(NaiveDate, u64),
    /// A name and the day that it hangs on.
    At(&'a str, NaiveDate),
    /// As [`Anchor::At`], with the minute of that day.
    AtMinute(&'static str, NaiveDate, u16),
    /// A name and the instant that it hangs on, in Unix milliseconds.
    AtInstant(&'static str, i64),
    /// A ticket and the day it was done.
    Ticket(&'a str, NaiveDate),
    /// An order and the day it went live.
    Live(Uid, NaiveDate),
    /// A step of a playbook, how often it came before, the day that it counts from, and which of several dates of a
    /// person that is.
    Step(&'a str, u32, NaiveDate, Option<&'a str>),
}

impl fmt::Display for Anchor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Day(day) => write!(f, "{day}"),
            Self::Uid(uid) => write!(f, "{uid}"),
            Self::Both(one, other) => write!(f, "{one}+{other}"),
            Self::Stage(day, stage) => write!(f, "{day}-{stage}"),
            Self::At(name, day) => write!(f, "{name}@{day}"),
            Self::AtMinute(name, day, minute) => write!(f, "{name}@{day} {minute}"),
            Self::AtInstant(name, at) => write!(f, "{name}@{at}"),
            Self::Ticket(ticket, day) => write!(f, "ticket {ticket}@{day}"),
            Self::Live(order, day) => write!(f, "live {order}@{day}"),
            Self::Step(name, round, day, date) => {
                f.write_str(name)?;
                if *round > 0 {
                    write!(f, "+{round}")?;
                }
                write!(f, "@{day}")?;
                date.map_or(Ok(()), |label| write!(f, " {label}"))
            }
        }
    }
}

macro_rules! causes {
    ($($rule:ident($cause:ty)),+ $(,)?) => {
        /// The cause of a prompt of each rule.
        pub(crate) enum AnyCause<'a> { $($rule($cause)),+ }

        impl<'a> AnyCause<'a> {
            const fn rule(&self) -> Rule {
                match self { $(Self::$rule(_) => Rule::$rule),+ }
            }

            fn cause(&self) -> &(dyn Cause + 'a) {
                match self { $(Self::$rule(cause) => cause),+ }
            }
        }
    };
}

causes! {
    PromiseMine(promise_mine::Mine<'a>),
    PromiseColleague(promise_colleague::Colleagues<'a>),
    PromiseTheirs(promise_theirs::Theirs<'a>),
    MeetingBefore(meeting_before::Before<'a>),
    Question(question::Unanswered<'a>),
    PulseLow(pulse_low::Low<'a>),
    MeetingAfter(meeting_after::After<'a>),
    NotLive(not_live::NotLive<'a>),
    Stalled(stalled::Stalled<'a>),
    Playbook(playbook::Asked<'a>),
    Renewal(renewal::Runway<'a>),
    RhythmMax(rhythm::Silence<'a>),
    PersonalDate(personal_date::Coming<'a>),
    NotThanked(not_thanked::NotThanked<'a>),
    ObstacleOpen(obstacle_open::InTheWay<'a>),
    PulseDue(pulse_due::Due<'a>),
    PerceptionGap(perception_gap::Gap<'a>),
    AdvocateCare(advocate_care::Care<'a>),
    ConsentNotAsked(consent_not_asked::NotAsked<'a>),
    StoryReady(story_ready::Ready<'a>),
    OutcomeStale(outcome_stale::Stale<'a>),
    Anniversary(anniversary::Anniversary<'a>),
    RhythmIdeal(rhythm::Silence<'a>),
    UsualGap(usual_gap::Silence<'a>),
    Balance(balance::Leaning<'a>),
    OutcomeUnknown(outcome_unknown::Unknown<'a>),
    DelightDrought(delight_drought::Drought<'a>),
    AdvocateTired(advocate_tired::Tired<'a>),
    Disguise(disguise::Disguise<'a>),
}

/// A prompt without its words.
pub(crate) struct Candidate<'a> {
    pub(crate) urgency: Urgency,
    pub(crate) day: NaiveDate,
    /// Kept beside the cause because every sorting and every act asks for it.
    subject: Uid,
    cause: AnyCause<'a>,
}

impl<'a> Candidate<'a> {
    pub(crate) fn new(urgency: Urgency, day: NaiveDate, cause: AnyCause<'a>) -> Self {
        Self { urgency, day, subject: cause.cause().subject(), cause }
    }

    pub(crate) const fn rule(&self) -> Rule {
        self.cause.rule()
    }

    pub(crate) fn about(&self) -> About {
        self.cause.cause().about()
    }

    pub(crate) fn identity(&self) -> String {
        format!("{}:{}:{}", self.rule(), self.subject, self.cause.cause().anchor())
    }

    /// What was last done with it.
    pub(crate) fn act<'b>(&self, acts: &'b Acts) -> Option<&'b Act> {
        let acts = acts.on(self.subject);
        if acts.is_empty() {
            return None;
        }
        let identity = self.identity();
        acts.iter().find(|act| act.identity == identity)
    }

    /// Its identity, not written out.
    pub(crate) fn mark(&self) -> (Rule, Uid, Anchor<'_>) {
        (self.rule(), self.subject, self.cause.cause().anchor())
    }

    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.mark() == other.mark()
    }

    /// Urgency, day, rule, and as much of the subject as has room: a number that sorts nearly all prompts.
    pub(crate) fn rank(&self) -> u128 {
        let day = u128::from(self.day.num_days_from_ce().cast_unsigned() ^ (1 << 31));
        let (urgency, rule) = (self.urgency as u128, self.rule() as u128);
        (urgency << 126) | (day << 94) | (rule << 88) | (self.subject.0.as_u128() >> 40)
    }

    /// The order in which prompts are shown. It is complete, so that it never depends on the order of the facts.
    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank()).then_with(|| {
            let (one, another) = (self.cause.cause(), other.cause.cause());
            let rest = (self.subject, one.anchor(), one.about());
            rest.cmp(&(other.subject, another.anchor(), another.about()))
        })
    }

    /// The whole prompt.
    pub(crate) fn say(&self, now: &Now<'_>) -> Prompt {
        let identity = self.identity();
        let About { account, entry, meeting } = self.about();
        let Words { title, reason, ends, due, nudge } = self.cause.cause().words(now);
        Prompt {
            key: key_of(&identity),
            identity,
            rule: self.rule(),
            urgency: self.urgency,
            day: self.day,
            due,
            account,
            entry,
            meeting,
            title,
            reason,
            ends,
            nudge,
        }
    }
}
