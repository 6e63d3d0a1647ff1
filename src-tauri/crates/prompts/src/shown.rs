//! What is suggested now, in its order, without its words.

use crate::cause::Candidate;
use crate::now::Now;
use crate::{Act, ActKind, Acts, Prompt, Rule, Urgency, key_of};
use chrono::NaiveDate;
use kept_model::{AccountId, EntryId, MeetingId};
use std::collections::HashSet;

/// What is suggested now: most urgent first, then by day, then by rule. No two have one identity.
///
/// A prompt is worded when it is asked for, so that a long list costs no more than what is shown of it.
pub struct Prompts<'a> {
    now: Now<'a>,
    found: Vec<Candidate<'a>>,
    /// Places in `found`, in the order in which they are shown.
    shown: Vec<usize>,
    snoozed: Vec<usize>,
}

impl<'a> Prompts<'a> {
    pub(crate) fn new(found: Vec<Candidate<'a>>, acts: &Acts, now: Now<'a>) -> Self {
        let (mut shown, mut snoozed) = (Vec::with_capacity(found.len()), Vec::new());
        for (place, candidate) in found.iter().enumerate() {
            match candidate.act(acts).filter(|act| act.hides(now.today, now.minute)) {
                None => shown.push((candidate.rank(), place)),
                Some(act) if act.kind == ActKind::Snoozed => snoozed.push((candidate.rank(), place)),
                Some(_) => (),
            }
        }
        let (shown, snoozed) = (in_order(shown, &found), in_order(snoozed, &found));
        Self { now, found, shown, snoozed }
    }

    /// Leaves out those that are among what `others` shows.
    pub(crate) fn besides(mut found: Vec<Candidate<'a>>, others: &Prompts<'_>) -> Vec<Candidate<'a>> {
        let known: HashSet<_> = others.shown.iter().map(|place| others.found[*place].mark()).collect();
        found.retain(|candidate| !known.contains(&candidate.mark()));
        found
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether nothing is suggested.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// All of them, in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Suggestion<'_>> {
        self.shown.iter().map(|place| Suggestion { candidate: &self.found[*place], now: &self.now })
    }

    /// Those that are put off, in the same order.
    pub fn snoozed(&self) -> impl ExactSizeIterator<Item = Suggestion<'_>> {
        self.snoozed.iter().map(|place| Suggestion { candidate: &self.found[*place], now: &self.now })
    }

    /// The first `count` of them, worded.
    pub fn first(&self, count: usize) -> Vec<Prompt> {
        self.iter().take(count).map(Suggestion::prompt).collect()
    }

    /// All of them, worded.
    pub fn all(&self) -> Vec<Prompt> {
        self.first(usize::MAX)
    }
}

/// The places in their order. Numbers are sorted, and not the candidates, which are large and far apart.
fn in_order(mut ranks: Vec<(u128, usize)>, found: &[Candidate<'_>]) -> Vec<usize> {
    ranks.sort_unstable_by(|one, other| {
        one.0.cmp(&other.0).then_with(|| found[one.1].compare(&found[other.1]))
    });
    // One entry may stand under two accounts, and two rows may name the same date of the same person.
    ranks.dedup_by(|one, other| one.0 == other.0 && found[one.1].is_same(&found[other.1]));
    ranks.into_iter().map(|(_, place)| place).collect()
}

/// A prompt that may be worded. Its other parts are at hand.
#[derive(Clone, Copy)]
pub struct Suggestion<'p> {
    candidate: &'p Candidate<'p>,
    now: &'p Now<'p>,
}

impl Suggestion<'_> {
    /// The rule that made it.
    pub fn rule(self) -> Rule {
        self.candidate.rule()
    }

    /// How much it can wait.
    pub fn urgency(self) -> Urgency {
        self.candidate.urgency
    }

    /// The civil day on which it became, or becomes, due.
    pub fn day(self) -> NaiveDate {
        self.candidate.day
    }

    /// About which account.
    pub fn account(self) -> Option<AccountId> {
        self.candidate.about().account
    }

    /// About which entry.
    pub fn entry(self) -> Option<EntryId> {
        self.candidate.about().entry
    }

    /// About which planned meeting.
    pub fn meeting(self) -> Option<MeetingId> {
        self.candidate.about().meeting
    }

    /// `rule:subject uid:anchor`, written out at each call.
    pub fn identity(self) -> String {
        self.candidate.identity()
    }

    /// What was last done with it.
    pub fn act(self, acts: &Acts) -> Option<&Act> {
        self.candidate.act(acts)
    }

    /// The short key of the identity, made at each call.
    pub fn key(self) -> String {
        key_of(&self.identity())
    }

    /// The whole prompt, with its words.
    pub fn prompt(self) -> Prompt {
        self.candidate.say(self.now)
    }
}
