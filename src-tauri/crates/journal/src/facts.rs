//! What the prompts need, gathered without reading history.

use crate::line::NameBook;
use crate::{Journal, Result};
use kept_model::{AccountId, Entry, EntryId, Facet, LaneStepName, PersonId, Stance};
use kept_prompts::{AccountFacts, Act, ActKind, Facts, OrderFact, PromiseFact, PulseFact, QuestionFact};
use kept_store::{AccountFact, ActWord, Reader};
use std::collections::{HashMap, HashSet};

impl Journal {
    /// The facts that today's prompts follow from.
    pub(crate) fn facts(&self) -> Result<Facts> {
        let reader = self.store.reader();
        let mut book = NameBook::new(reader);
        let orders = reader.orders()?;
        let orders = orders.into_iter().map(|id| Ok(reader.entry(id)?)).collect::<Result<Vec<Entry>>>()?;
        let answers = reader.playbook_answers()?;
        let mut facts = Facts { playbooks: reader.playbooks()?, ..Facts::default() };
        facts.accounts = accounts(reader, &orders, &answers)?;
        facts.orders = orders.iter().filter_map(|entry| order(entry, &answers)).collect();
        for id in reader.open_promises()? {
            facts.promises.extend(promise(reader, &mut book, id)?);
        }
        for id in reader.open_questions()? {
            let entry = reader.entry(id)?;
            let from = first_names(&mut book, &entry.people)?;
            if let Facet::Question(question) = entry.facet {
                facts.questions.push(QuestionFact {
                    entry: id,
                    uid: entry.uid,
                    body: entry.body,
                    side: question.side,
                    from,
                    account: entry.accounts.first().copied(),
                    day: entry.day,
                    first_answer: question.first_answer,
                    done: question.done,
                });
            }
        }
        for id in reader.low_pulses()? {
            let entry = reader.entry(id)?;
            let from = first_names(&mut book, &entry.people)?;
            if let Facet::Pulse(pulse) = entry.facet {
                facts.pulses.push(PulseFact {
                    entry: id,
                    uid: entry.uid,
                    account: entry.accounts.first().copied(),
                    from,
                    day: entry.day,
                    score: pulse.score,
                    about: pulse.about,
                    closed: pulse.closed,
                    told: pulse.told,
                });
            }
        }
        Ok(facts)
    }
}

/// What was done with prompts, by key.
pub(crate) fn acts(reader: Reader<'_>) -> Result<HashMap<String, Act>> {
    let acts = reader.prompt_acts()?.into_iter().map(|act| {
        let kind = match act.act {
            ActWord::Done => ActKind::Done,
            ActWord::Snoozed => ActKind::Snoozed,
            ActWord::Dismissed => ActKind::Dismissed,
        };
        (act.key.clone(), Act { key: act.key, kind, until: act.until })
    });
    Ok(acts.collect())
}

type Answers = [(AccountId, String, chrono::NaiveDate)];

fn accounts(reader: Reader<'_>, orders: &[Entry], answers: &Answers) -> Result<Vec<AccountFacts>> {
    let main: HashMap<AccountId, String> =
        reader.main_people()?.into_iter().map(|(account, _, name)| (account, name)).collect();
    let mut sums: HashMap<AccountId, _> =
        reader.account_facts()?.into_iter().map(|(id, fact, uid)| (id, (fact, uid))).collect();
    let ordered: HashSet<AccountId> =
        orders.iter().filter_map(|entry| entry.accounts.first().copied()).collect();
    let known: HashSet<AccountId> = reader.accounts_with_outcomes()?.into_iter().collect();
    let mut accounts = Vec::new();
    for account in reader.accounts()? {
        let (fact, last_uid): (AccountFact, _) = sums.remove(&account.id).unwrap_or_default();
        let since_gave = fact.stances.iter().take_while(|(_, stance)| *stance == Stance::Asked).count();
        let gave = fact.stances.iter().find(|(_, stance)| *stance == Stance::Gave);
        // Only an account that asked of late can prompt about its balance; the others need no anchor.
        let last_stance = if fact.stances.iter().any(|(_, stance)| *stance == Stance::Asked) {
            reader.newest_stance(account.id)?
        } else {
            None
        };
        let renewal_touch = answers.iter().filter(|(id, tag, _)| *id == account.id && tag == "renewal");
        accounts.push(AccountFacts {
            main_person: main.get(&account.id).map(|name| first_name(name)),
            ideal_days: account.ideal_days,
            max_days: account.max_days,
            renewal: account.renewal,
            muted_until: account.muted_until,
            first_day: fact.first_day,
            last_touch: fact.last_touch.map(|(day, _)| day).zip(last_uid),
            touches: fact.touches,
            usual_gap: fact.usual_gap,
            asked_since_gave: since_gave as u32,
            last_gave: gave.map(|(day, _)| *day),
            last_stance,
            outcomes: u32::from(known.contains(&account.id)),
            has_order: ordered.contains(&account.id),
            last_renewal_touch: renewal_touch.map(|(_, _, day)| *day).max(),
            stances: fact.stances,
            ..AccountFacts::new(account.id, account.uid, account.name)
        });
    }
    Ok(accounts)
}

fn order(entry: &Entry, answers: &Answers) -> Option<OrderFact> {
    let Facet::Order(order) = &entry.facet else { return None };
    let account = entry.accounts.first().copied();
    let live = order.step(LaneStepName::Live).and_then(|step| step.actual);
    let answered = answers
        .iter()
        .filter(|(id, _, day)| Some(*id) == account && live.is_some_and(|live| *day >= live))
        .map(|(_, step, day)| (step.clone(), *day))
        .collect();
    Some(OrderFact {
        entry: entry.id,
        uid: entry.uid,
        account,
        what: order.what.clone(),
        day: entry.day,
        lane: order.lane.clone(),
        answered,
    })
}

fn promise(reader: Reader<'_>, book: &mut NameBook<'_>, id: EntryId) -> Result<Option<PromiseFact>> {
    let entry = reader.entry(id)?;
    let Facet::Promise(promise) = entry.facet else { return Ok(None) };
    let colleague = promise.owner_person.map(|id| book.person(id)).transpose()?;
    Ok(Some(PromiseFact {
        entry: id,
        uid: entry.uid,
        body: entry.body,
        owner: promise.owner,
        colleague: colleague.map(|name| first_name(&name)),
        to: first_names(book, &entry.people)?,
        account: entry.accounts.first().copied(),
        due: promise.due.day,
        minute: promise.due.minute,
    }))
}

/// "Dana", "Priya and Tom", "Priya, Tom and Joel"; nobody is `None`.
pub(crate) fn first_names(book: &mut NameBook<'_>, people: &[PersonId]) -> Result<Option<String>> {
    let mut names = Vec::new();
    for id in people {
        names.push(first_name(&book.person(*id)?));
    }
    Ok(match names.split_last() {
        None => None,
        Some((only, [])) => Some(only.clone()),
        Some((last, others)) => Some(format!("{} and {last}", others.join(", "))),
    })
}

pub(crate) fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}
