//! Which prompts a line ends: by itself, and because the user answers one of them.
//!
//! The question "what if this line were saved?" is asked of the rules themselves, with the facts of the line's accounts
//! changed as saving would change them.

mod what_if;

use crate::{Journal, Prompt, Result, Rule};
use kept_capture::Captured;
use kept_model::{AccountId, AccountRef, EntryId, name_key};
use kept_prompts::{Acts, Facts, Suggestion};

/// How a prompt ends that the line answers but does not end by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ending {
    /// What was done with it is remembered.
    Close { key: String, identity: String },
    /// The promise is kept, the question answered, the colleague thanked: its rule looks at the entry itself.
    Settle(EntryId, Rule),
}

/// A prompt that the user answers with a line.
pub(super) struct Answer {
    pub(super) prompt: Prompt,
    /// What has to be done beside keeping the line; `None` when the line ends it by itself.
    pub(super) ending: Option<Ending>,
}

impl Journal {
    /// Makes a line the answer to the prompt of a key: it gets the tag that the prompt's rule looks for. `None` when nothing
    /// of today has that key: what is over already needs no end.
    pub(super) fn answer(&self, key: &str, captured: &mut Captured) -> Result<Option<Answer>> {
        let Some(prompt) = self.prompt(key)? else { return Ok(None) };
        let facts = self.facts()?;
        if let (Some(draft), Some(tag)) = (&mut captured.draft, answer_tag(&prompt, &facts))
            && !draft.tags.iter().any(|known| name_key(known) == name_key(&tag))
        {
            draft.tags.push(tag);
        }
        let is_over = match prompt.account {
            Some(account) => {
                let mut facts = what_if::about(&facts, &[account]);
                !self.is_left(&mut facts, captured, |left| is_same(&prompt, left))?
            }
            None => false,
        };
        let ending = || match (prompt.rule, prompt.entry) {
            // What they owe is not kept because somebody spoke about it: the prompt only goes quiet.
            (Rule::PromiseTheirs, _) => close(&prompt),
            (rule, Some(entry)) if crate::act::settles(rule) => Ending::Settle(entry, rule),
            _ => close(&prompt),
        };
        Ok(Some(Answer { ending: (!is_over).then(ending), prompt }))
    }

    /// The prompts of today that saving a line ends by itself.
    pub(super) fn ended_by(&self, captured: &Captured) -> Result<Vec<Prompt>> {
        let accounts = known(&captured.accounts);
        if accounts.is_empty() {
            return Ok(Vec::new());
        }
        let mut facts = what_if::about(&*self.facts()?, &accounts);
        let shown: Vec<Prompt> = {
            let acts = self.prompt_acts()?;
            let prompts = self.prompts(&facts, &acts);
            prompts.iter().filter(|prompt| is_of_account(prompt.rule())).map(Suggestion::prompt).collect()
        };
        if shown.is_empty() {
            return Ok(shown);
        }
        let mut ended = vec![true; shown.len()];
        self.is_left(&mut facts, captured, |left| {
            for (ended, prompt) in ended.iter_mut().zip(&shown) {
                *ended &= !is_same(prompt, left);
            }
            false
        })?;
        Ok(shown.into_iter().zip(ended).filter(|(_, ended)| *ended).map(|(prompt, _)| prompt).collect())
    }

    /// Whether a prompt would be there if the line were saved. Promises and questions end at their own entry, and not
    /// because a line speaks about their account.
    fn is_left(
        &self,
        facts: &mut Facts,
        captured: &Captured,
        mut is_it: impl FnMut(&Suggestion<'_>) -> bool,
    ) -> Result<bool> {
        what_if::save(facts, captured, self.store.reader(), self.today())?;
        let left = self.prompts(facts, &Acts::default());
        let is_left = left.iter().any(|suggestion| is_it(&suggestion));
        Ok(is_left)
    }
}

fn close(prompt: &Prompt) -> Ending {
    Ending::Close { key: prompt.key.clone(), identity: prompt.identity.clone() }
}

fn known(accounts: &[AccountRef]) -> Vec<AccountId> {
    let id = |account: &AccountRef| match account {
        AccountRef::Known(id) => Some(*id),
        AccountRef::New(_) => None,
    };
    accounts.iter().filter_map(id).collect()
}

/// The tag by which an entry answers a prompt: for a step of a playbook its name. A name that cannot be a tag ends otherwise.
pub(crate) fn answer_tag(prompt: &Prompt, facts: &Facts) -> Option<String> {
    match prompt.rule {
        Rule::OutcomeStale => return Some("goal".to_owned()),
        Rule::ObstacleOpen => return Some("obstacle".to_owned()),
        Rule::Renewal => return Some("renewal".to_owned()),
        Rule::Playbook => {}
        _ => return None,
    }
    let (step, _) = prompt.identity.splitn(3, ':').nth(2)?.split_once('@')?;
    let is_it = |name: &str| {
        // A step that comes back carries its round: "yearly+2".
        let round = step.strip_prefix(name).map(|rest| rest.strip_prefix('+').unwrap_or(rest));
        round.is_some_and(|round| round.bytes().all(|b| b.is_ascii_digit()))
    };
    let mut names = facts.playbooks.iter().flat_map(|playbook| &playbook.steps).map(|step| &step.name);
    let tag = names.find(|name| is_it(name))?;
    tag.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).then(|| tag.clone())
}

/// Whether a rule looks at what a line says about an account.
const fn is_of_account(rule: Rule) -> bool {
    !matches!(
        rule,
        Rule::PromiseMine
            | Rule::PromiseColleague
            | Rule::PromiseTheirs
            | Rule::Question
            | Rule::PulseLow
            | Rule::NotThanked
            | Rule::StoryReady
            | Rule::MeetingBefore
    )
}

/// Whether two prompts ask for the same thing: a later touch gives silence a new anchor, and it is silence all the same.
fn is_same(one: &Prompt, other: &Suggestion<'_>) -> bool {
    let silent = |rule| matches!(rule, Rule::RhythmMax | Rule::RhythmIdeal | Rule::UsualGap);
    if matches!(one.rule, Rule::Playbook | Rule::PersonalDate) {
        return one.rule == other.rule() && one.identity == other.identity();
    }
    (one.rule == other.rule() || silent(one.rule) && silent(other.rule()))
        && (one.account, one.entry, one.meeting) == (other.account(), other.entry(), other.meeting())
}
