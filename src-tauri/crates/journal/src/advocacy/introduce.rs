//! Introductions worth making: people of different customers who want the same.

use super::at;
use super::like::{Meaning, alike, meaning, spread};
use crate::facts::first_name;
use crate::line::NameBook;
use crate::{Done, EntryLine, Error, Journal, Result};
use kept_model::{AccountId, Facet, OutcomeState, PersonId, Side, Uid};
use kept_prompts::key_of;
use kept_store::{ActWord, PromptAct};
use std::collections::{BTreeSet, HashSet};

/// Outcomes that are compared, the newest; the work grows with their square.
const COMPARED: usize = 300;
/// Shared words that a reason names.
const NAMED: usize = 4;
/// Suggestions that are shown.
const SHOWN: usize = 12;

/// A person in a suggestion, with what they want.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// Who.
    pub person: (PersonId, String),
    /// Where.
    pub account: (AccountId, String),
    /// What they want, or wanted and have.
    pub outcome: EntryLine,
    /// Whether they have it.
    pub reached: bool,
}

/// Two people who want the same and were never introduced.
#[derive(Debug, Clone, PartialEq)]
pub struct Introduction {
    /// The one who has it already, where one has.
    pub one: Wish,
    /// The one who wants it.
    pub other: Wish,
    /// The words that both outcomes share, the rarest first.
    pub words: Vec<String>,
    /// "Joel at Calder Water and Anna at St Aldric's Hospital both want: change, rule, ringing."
    pub reason: String,
    /// A line for capture that keeps the introduction once it is made.
    pub line: String,
}

struct Candidate {
    wish: Wish,
    uid: Uid,
    meaning: Meaning,
}

impl Journal {
    /// Introductions worth making, the likest first: people of different accounts with like outcomes. Left out are those
    /// who were introduced, pairs that were dismissed, and muted accounts. `of` narrows it to those that a person is part of.
    pub fn introductions(&self, of: Option<PersonId>) -> Result<Vec<Introduction>> {
        let candidates = self.wishes()?;
        let spread = spread(candidates.iter().map(|candidate| &candidate.meaning));
        let reader = self.store.reader();
        let known: HashSet<(PersonId, PersonId)> = reader.introduced()?.into_iter().collect();
        let acts: HashSet<String> = reader.prompt_acts()?.into_iter().map(|act| act.identity).collect();
        let mut found: Vec<(usize, Introduction)> = Vec::new();
        let mut paired = BTreeSet::new();
        for (at, one) in candidates.iter().enumerate() {
            for other in &candidates[at + 1..] {
                let people =
                    (one.wish.person.0.min(other.wish.person.0), one.wish.person.0.max(other.wish.person.0));
                if one.wish.account.0 == other.wish.account.0
                    || people.0 == people.1
                    || (one.wish.reached && other.wish.reached)
                    || of.is_some_and(|of| people.0 != of && people.1 != of)
                    || known.contains(&people)
                {
                    continue;
                }
                let (first, second) = if other.wish.reached { (other, one) } else { (one, other) };
                if let Some(words) = alike(&first.meaning, &second.meaning, &spread)
                    && !acts.contains(&identity(one.uid, other.uid))
                    && paired.insert(people)
                {
                    found.push((words.len(), introduction(&first.wish, &second.wish, &words)));
                }
            }
        }
        // Whoever has it can help whoever wants it: those first, then the likest.
        found.sort_by_key(|(shared, introduction)| (!introduction.one.reached, std::cmp::Reverse(*shared)));
        Ok(found.into_iter().map(|(_, introduction)| introduction).take(SHOWN).collect())
    }

    fn wishes(&self) -> Result<Vec<Candidate>> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let mut candidates = Vec::new();
        for id in reader.wanted_outcomes(COMPARED)? {
            let line = book.line(id)?;
            let Facet::Outcome(outcome) = &line.entry.facet else { continue };
            let Some(account) = line.entry.accounts.first() else { continue };
            let account = reader.account(*account)?;
            if account.muted_until.is_some_and(|until| until > self.today()) {
                continue;
            }
            let text = [Some(line.entry.body.as_str()), outcome.measure.as_deref()];
            let text = text.into_iter().flatten().collect::<Vec<_>>().join(" ");
            for person in &line.entry.people {
                let person = reader.person(*person)?;
                if person.side == Side::Theirs {
                    candidates.push(Candidate {
                        uid: person.uid,
                        meaning: meaning(&text, account.language.as_deref()),
                        wish: Wish {
                            person: (person.id, person.name),
                            account: (account.id, account.name.clone()),
                            reached: outcome.state == OutcomeState::Reached,
                            outcome: line.clone(),
                        },
                    });
                    // The first of them is whose goal it is.
                    break;
                }
            }
        }
        Ok(candidates)
    }

    /// Lets a suggested introduction go for good.
    ///
    /// # Errors
    /// When there is no such person, or both are the same.
    pub fn dismiss_introduction(&mut self, one: PersonId, other: PersonId) -> Result<Done<()>> {
        if one == other {
            return Err(Error::Invalid("an introduction needs two people.".to_owned()));
        }
        let reader = self.store.reader();
        let (one, other) = (reader.person(one)?, reader.person(other)?);
        let identity = identity(one.uid, other.uid);
        let act = PromptAct::new(key_of(&identity), identity, ActWord::Dismissed, self.today());
        let label = format!("Dismiss introducing {} to {}", first_name(&one.name), first_name(&other.name));
        self.transact(&label, |writer| Ok(writer.put_prompt_act(&act)?))
    }
}

/// The same whichever of the two is named first.
fn identity(one: Uid, other: Uid) -> String {
    let (first, second) = if one <= other { (one, other) } else { (other, one) };
    format!("introduce:{first}:{second}")
}

fn introduction(one: &Wish, other: &Wish, words: &[&str]) -> Introduction {
    let who = |wish: &Wish| format!("{} at {}", first_name(&wish.person.1), wish.account.1);
    // The rarest say the most; they are named in the order in which the goal has them.
    let mut named: Vec<&str> = words.iter().copied().take(NAMED).collect();
    let text = one.outcome.entry.body.to_lowercase();
    named.sort_by_key(|word| text.find(word).unwrap_or(usize::MAX));
    let shared = named.join(", ");
    let reason = if one.reached {
        format!("{} has what {} wants: {shared}.", who(one), who(other))
    } else {
        format!("{} and {} both want: {shared}.", who(one), who(other))
    };
    let names = [&one.account.1, &other.account.1, &one.person.1, &other.person.1];
    let line = names.map(|name| at(name) + " ").concat() + "advocacy introduction ";
    Introduction {
        one: one.clone(),
        other: other.clone(),
        words: words.iter().map(|&word| word.to_owned()).collect(),
        reason,
        line,
    }
}
