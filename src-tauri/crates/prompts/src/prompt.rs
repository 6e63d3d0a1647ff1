//! A prompt and its identity.

use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, MeetingId};
use serde::{Deserialize, Serialize};

/// A suggestion to act, always with its reason. All texts are ready to show, without a full stop at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prompt {
    /// Six characters that stand for the identity; what the command line takes.
    pub key: String,
    /// `rule:subject uid:anchor`.
    pub identity: String,
    /// The rule that made it.
    pub rule: Rule,
    /// How much it can wait.
    pub urgency: Urgency,
    /// The civil day on which it became, or becomes, due.
    pub day: NaiveDate,
    /// The day that somebody named or that a bound sets, where there is one to be late for.
    pub due: Option<NaiveDate>,
    /// About which account.
    pub account: Option<AccountId>,
    /// About which entry.
    pub entry: Option<EntryId>,
    /// About which planned meeting.
    pub meeting: Option<MeetingId>,
    /// What to do, in kind words.
    pub title: String,
    /// Why, in one sentence with names and numbers.
    pub reason: String,
    /// What ends it, in one sentence.
    pub ends: String,
    /// A kind message to copy, for what they promised.
    pub nudge: Option<String>,
}

/// How much a prompt can wait; the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Urgency {
    /// A named day or a set bound has passed.
    Late,
    /// Wants today.
    Today,
    /// Wants one of the next days.
    Soon,
    /// A quiet hint.
    Quiet,
}

impl Urgency {
    /// The one spelling used on the wire and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Today => "today",
            Self::Soon => "soon",
            Self::Quiet => "quiet",
        }
    }

    /// The urgency of something that somebody waits for on `due`.
    pub(crate) fn of_due(due: NaiveDate, today: NaiveDate) -> Self {
        match due.cmp(&today) {
            std::cmp::Ordering::Less => Self::Late,
            std::cmp::Ordering::Equal => Self::Today,
            std::cmp::Ordering::Greater => Self::Soon,
        }
    }

    /// The urgency of a suggestion that nobody waits for: today's for a week, so that old ones never crowd out
    /// what was promised for today.
    pub(crate) fn of_suggestion(day: NaiveDate, today: NaiveDate) -> Self {
        if kept_model::days_between(day, today) <= 7 { Self::Today } else { Self::Soon }
    }
}

/// The rules, in the order in which their prompts stand when day and urgency are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// What I promised.
    PromiseMine,
    /// What a colleague promised.
    PromiseColleague,
    /// What they promised.
    PromiseTheirs,
    /// A meeting is about to begin.
    MeetingBefore,
    /// What they asked.
    Question,
    /// A low score whose loop is open.
    PulseLow,
    /// A meeting is over, and nothing is written down.
    MeetingAfter,
    /// Planned to be live, and not live.
    NotLive,
    /// A lane that stands still.
    Stalled,
    /// A step of a playbook.
    Playbook,
    /// The runway to a renewal.
    Renewal,
    /// Silence that has reached the account's maximum.
    RhythmMax,
    /// A birthday and the like.
    PersonalDate,
    /// A colleague who delighted them was not thanked.
    NotThanked,
    /// Something is in their way for a month.
    ObstacleOpen,
    /// After a ticket, after a go-live, every quarter.
    PulseDue,
    /// They see it otherwise than we do.
    PerceptionGap,
    /// They spoke for us, and nothing was given since.
    AdvocateCare,
    /// Words worth retelling, and nobody asked whether we may.
    ConsentNotAsked,
    /// A story that may be told and was not.
    StoryReady,
    /// A goal that nobody has spoken about for long.
    OutcomeStale,
    /// Whole years since the first order.
    Anniversary,
    /// Silence past the account's ideal.
    RhythmIdeal,
    /// Silence of twice the account's own usual gap.
    UsualGap,
    /// More asked than given.
    Balance,
    /// Nobody knows what they want to achieve.
    OutcomeUnknown,
    /// Nobody has smiled for half a year.
    DelightDrought,
    /// The same person was asked for advocacy too often.
    AdvocateTired,
    /// What was called giving served us.
    Disguise,
}

impl Rule {
    /// The one spelling used in identities, in the database, on the wire and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PromiseMine => "promise_mine",
            Self::PromiseColleague => "promise_colleague",
            Self::PromiseTheirs => "promise_theirs",
            Self::MeetingBefore => "meeting_before",
            Self::Question => "question",
            Self::PulseLow => "pulse_low",
            Self::MeetingAfter => "meeting_after",
            Self::NotLive => "not_live",
            Self::Stalled => "stalled",
            Self::Playbook => "playbook",
            Self::Renewal => "renewal",
            Self::RhythmMax => "rhythm_max",
            Self::PersonalDate => "personal_date",
            Self::NotThanked => "not_thanked",
            Self::ObstacleOpen => "obstacle_open",
            Self::PulseDue => "pulse_due",
            Self::PerceptionGap => "perception_gap",
            Self::AdvocateCare => "advocate_care",
            Self::ConsentNotAsked => "consent_not_asked",
            Self::StoryReady => "story_ready",
            Self::OutcomeStale => "outcome_stale",
            Self::Anniversary => "anniversary",
            Self::RhythmIdeal => "rhythm_ideal",
            Self::UsualGap => "usual_gap",
            Self::Balance => "balance",
            Self::OutcomeUnknown => "outcome_unknown",
            Self::DelightDrought => "delight_drought",
            Self::AdvocateTired => "advocate_tired",
            Self::Disguise => "disguise",
        }
    }
}

impl Rule {
    /// Whether it is about a promise, ours or theirs.
    pub const fn is_promise(self) -> bool {
        matches!(self, Self::PromiseMine | Self::PromiseColleague | Self::PromiseTheirs)
    }
}

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

/// The short key of an identity: 30 bits of its hash, written without the letters that look like others
/// (i, l, o) or make words (u). Stored acts hang on it, so it must never change.
///
/// ```
/// assert_eq!(kept_prompts::key_of("a"), "xrx7dy");
/// ```
pub fn key_of(identity: &str) -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let hash = fnv1a(identity.as_bytes());
    // Folding the upper half in uses all of the hash; FNV's lowest bits alone mix poorly.
    let folded = hash ^ (hash >> 30);
    (0..6).rev().map(|place| char::from(LETTERS[(folded >> (place * 5)) as usize & 31])).collect()
}

/// FNV-1a, 64 bits: five lines that give the same number in every version and on every machine.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        // The reference values of FNV-1a 64.
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
