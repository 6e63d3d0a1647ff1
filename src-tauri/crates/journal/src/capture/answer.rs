//! Which prompts a line ends: by itself, and because the user answers one of them.
//!
//! The question "what if this line were saved?" is asked of the rules themselves, with the facts of the line's accounts
//! changed as saving would change them.

use crate::facts::acts;
use crate::{Journal, Prompt, Result, Rule};
use chrono::NaiveDate;
use kept_capture::Captured;
use kept_model::{
    AccountId, AccountRef, AnchorEvent, EntryDraft, EntryId, FactDraft, Kind, LaneStep, Stance, Uid, name_key,
};
use kept_prompts::{AccountFacts, Act, ActKind, Facts, OrderFact};
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// How a prompt ends that the line answers but does not end by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ending {
    /// What was done with it is remembered.
    Close { key: String, identity: String },
    /// The promise is kept, or the question answered: its rule looks at the entry itself.
    Settle(EntryId),
}

/// A prompt that the user answers with a line.
pub(super) struct Answer {
    pub(super) prompt: Prompt,
    /// What has to be done beside keeping the line; `None` when the line ends it by itself.
    pub(super) ending: Option<Ending>,
}

/// Today's prompts and what they follow from, kept from key to key: the line changes at each, the journal does not.
#[derive(Default)]
pub(crate) struct PromptMemory(RefCell<Option<(i64, NaiveDate, Arc<Prompted>)>>);

struct Prompted {
    facts: Facts,
    /// Those put off, too: a key that was shown once can be answered.
    prompts: Vec<Prompt>,
    acts: HashMap<String, Act>,
}

impl Journal {
    /// Makes a line the answer to the prompt of a key: a step of a playbook gets the tag that its rule looks for. `None` when
    /// nothing of today has that key: what is over already needs no end.
    pub(super) fn answer(&self, key: &str, captured: &mut Captured) -> Result<Option<Answer>> {
        let prompted = self.prompted()?;
        let key = key.to_ascii_lowercase();
        let Some(prompt) = prompted.prompts.iter().find(|prompt| prompt.key == key) else { return Ok(None) };
        if let (Some(draft), Some(tag)) = (&mut captured.draft, step_tag(prompt, &prompted.facts))
            && !draft.tags.iter().any(|known| name_key(known) == name_key(&tag))
        {
            draft.tags.push(tag);
        }
        let ends_itself = self.what_if(&prompted, captured, &[prompt]).contains(&key);
        let ending = || match (prompt.rule, prompt.entry) {
            // What they owe is not kept because somebody spoke about it: the prompt only goes quiet.
            (Rule::PromiseMine | Rule::PromiseColleague | Rule::Question, Some(entry)) => {
                Ending::Settle(entry)
            }
            _ => Ending::Close { key: prompt.key.clone(), identity: prompt.identity.clone() },
        };
        Ok(Some(Answer { prompt: prompt.clone(), ending: (!ends_itself).then(ending) }))
    }

    /// The prompts of today that saving a line ends by itself.
    pub(super) fn ended_by(&self, captured: &Captured) -> Result<Vec<Prompt>> {
        let accounts = known(&captured.accounts);
        if accounts.is_empty() {
            return Ok(Vec::new());
        }
        let (prompted, today) = (self.prompted()?, self.today());
        let shown = |key: &str| !prompted.acts.get(key).is_some_and(|act| act.hides(today));
        let asked: Vec<&Prompt> = prompted
            .prompts
            .iter()
            .filter(|prompt| prompt.account.is_some_and(|id| accounts.contains(&id)) && shown(&prompt.key))
            .collect();
        let ended = self.what_if(&prompted, captured, &asked);
        Ok(asked.into_iter().filter(|prompt| ended.contains(&prompt.key)).cloned().collect())
    }

    /// The keys of those prompts that would be gone if the line were saved. Only of rules that look at what a line says
    /// about an account; promises and questions end at their own entry.
    fn what_if(&self, prompted: &Prompted, captured: &Captured, prompts: &[&Prompt]) -> Vec<String> {
        let asked: Vec<&Prompt> =
            prompts.iter().copied().filter(|prompt| is_of_account(prompt.rule)).collect();
        if asked.is_empty() {
            return Vec::new();
        }
        let mut facts = about(&prompted.facts, &asked);
        let today = self.today();
        if let Some(draft) = &captured.draft {
            add(&mut facts, draft, &known(&captured.accounts));
        }
        for account in known(&captured.accounts) {
            for fact in &captured.facts {
                state(&mut facts, account, fact, today);
            }
        }
        let left = kept_prompts::prompts(&facts, |_| None, today, &self.calendar);
        let gone = |prompt: &&&Prompt| !left.iter().any(|other| is_same(prompt, other));
        asked.iter().filter(gone).map(|prompt| prompt.key.clone()).collect()
    }

    fn prompted(&self) -> Result<Arc<Prompted>> {
        let (newest, today) = (self.store.reader().newest_seq()?, self.today());
        if let Some((seq, day, prompted)) = &*self.prompted.0.borrow()
            && (*seq, *day) == (newest, today)
        {
            return Ok(Arc::clone(prompted));
        }
        let (facts, acts) = (self.facts()?, acts(self.store.reader())?);
        let is_over = |key: &str| acts.get(key).filter(|act| act.kind != ActKind::Snoozed).cloned();
        let prompts = kept_prompts::prompts(&facts, is_over, today, &self.calendar);
        let prompted = Arc::new(Prompted { facts, prompts, acts });
        *self.prompted.0.borrow_mut() = Some((newest, today, Arc::clone(&prompted)));
        Ok(prompted)
    }
}

fn known(accounts: &[AccountRef]) -> Vec<AccountId> {
    let id = |account: &AccountRef| match account {
        AccountRef::Known(id) => Some(*id),
        AccountRef::New(_) => None,
    };
    accounts.iter().filter_map(id).collect()
}

/// The tag that ends a step of a playbook on an order: the step's name. A name that cannot be a tag ends otherwise.
fn step_tag(prompt: &Prompt, facts: &Facts) -> Option<String> {
    prompt.entry.filter(|_| prompt.rule == Rule::Playbook)?;
    let (step, _) = prompt.identity.splitn(3, ':').nth(2)?.rsplit_once('@')?;
    let is_it = |name: &str| {
        // A step that comes back carries its round: "yearly+2".
        let round = step.strip_prefix(name).map(|rest| rest.strip_prefix('+').unwrap_or(rest));
        round.is_some_and(|round| round.bytes().all(|b| b.is_ascii_digit()))
    };
    let of_orders = facts.playbooks.iter().filter(|playbook| playbook.anchor != AnchorEvent::Renewal);
    let mut names = of_orders.flat_map(|playbook| &playbook.steps).map(|step| &step.name);
    let tag = names.find(|name| is_it(name))?;
    tag.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).then(|| tag.clone())
}

const fn is_of_account(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::NotLive
            | Rule::Playbook
            | Rule::Renewal
            | Rule::RhythmMax
            | Rule::RhythmIdeal
            | Rule::UsualGap
            | Rule::Balance
            | Rule::OutcomeUnknown
    )
}

/// Whether two prompts ask for the same thing: a later touch gives silence a new anchor, and it is silence all the same.
fn is_same(one: &Prompt, other: &Prompt) -> bool {
    let silent = |rule| matches!(rule, Rule::RhythmMax | Rule::RhythmIdeal | Rule::UsualGap);
    if one.rule == Rule::Playbook {
        return one.identity == other.identity;
    }
    (one.rule == other.rule || silent(one.rule) && silent(other.rule))
        && (one.account, one.entry) == (other.account, other.entry)
}

/// The part of the facts that the rules of accounts need for some prompts.
fn about(facts: &Facts, prompts: &[&Prompt]) -> Facts {
    let is_asked = |id: Option<AccountId>| prompts.iter().any(|prompt| prompt.account == id);
    Facts {
        accounts: facts.accounts.iter().filter(|account| is_asked(Some(account.id))).cloned().collect(),
        orders: facts.orders.iter().filter(|order| is_asked(order.account)).cloned().collect(),
        playbooks: facts.playbooks.clone(),
        ..Facts::default()
    }
}

/// Changes the facts as saving an entry would, with its parts.
fn add(facts: &mut Facts, draft: &EntryDraft, inherited: &[AccountId]) {
    let own = known(&draft.accounts);
    let accounts = if draft.accounts.is_empty() { inherited } else { &own };
    for account in facts.accounts.iter_mut().filter(|account| accounts.contains(&account.id)) {
        touch(account, draft);
    }
    let of_these = |order: &&mut OrderFact| order.account.is_some_and(|id| accounts.contains(&id));
    for order in facts.orders.iter_mut().filter(of_these) {
        order.answered.extend(draft.tags.iter().map(|tag| (name_key(tag), draft.day)));
    }
    for child in &draft.children {
        add(facts, child, accounts);
    }
}

fn touch(account: &mut AccountFacts, draft: &EntryDraft) {
    // No rule looks at this uid beyond its being another one.
    let uid = Uid(uuid::Uuid::nil());
    account.first_day = Some(account.first_day.map_or(draft.day, |day| day.min(draft.day)));
    if draft.kind.is_touch() {
        account.touches += 1;
        if account.last_touch.is_none_or(|(day, _)| day <= draft.day) {
            account.last_touch = Some((draft.day, uid));
        }
    }
    if let Some(stance) = draft.stance {
        let place = account.stances.iter().position(|(day, _)| *day <= draft.day);
        account.stances.insert(place.unwrap_or(account.stances.len()), (draft.day, stance));
        let asked = account.stances.iter().take_while(|(_, stance)| *stance == Stance::Asked).count();
        account.asked_since_gave = asked as u32;
        let gave = account.stances.iter().find(|(_, stance)| *stance == Stance::Gave);
        account.last_gave = gave.map(|(day, _)| *day);
        account.last_stance = Some(uid);
    }
    if draft.tags.iter().any(|tag| name_key(tag) == "renewal") {
        account.last_renewal_touch = account.last_renewal_touch.max(Some(draft.day));
    }
    account.outcomes += u32::from(draft.kind == Kind::Outcome);
    account.has_order |= draft.kind == Kind::Order;
}

/// Changes the facts as saving a fact about an account would.
fn state(facts: &mut Facts, id: AccountId, fact: &FactDraft, today: NaiveDate) {
    let account = facts.accounts.iter_mut().find(|account| account.id == id);
    match (fact, account) {
        (FactDraft::Renewal { day }, Some(account)) => account.renewal = Some(*day),
        (FactDraft::Rhythm { ideal_days, max_days }, Some(account)) => {
            account.ideal_days = Some(*ideal_days);
            account.max_days = *max_days;
        }
        (FactDraft::Lane { step, day }, _) => {
            let orders = facts.orders.iter_mut().filter(|order| order.account == Some(id));
            let Some(order) = orders.max_by_key(|order| (order.day, order.entry)) else { return };
            order.lane.retain(|known| known.step != *step);
            let (planned, actual) = if *day > today { (Some(*day), None) } else { (None, Some(*day)) };
            order.lane.push(LaneStep { step: *step, planned, actual, evidence: None });
        }
        (_, None) => {}
    }
}
