//! What holds for any facts and any day.

use crate::facts::{calendar, uid};
use chrono::{Days, NaiveDate};
use kept_model::{AccountId, EntryId, LaneStep, LaneStepName, Owner, Playbook, QuestionSide, Stance};
use kept_prompts::{
    AccountFacts, Facts, OrderFact, OutcomeFact, PromiseFact, Prompt, PulseFact, QuestionFact, Rule,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use std::collections::BTreeSet;

const ACCOUNTS: i64 = 4;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..1200).prop_map(|days| NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(days))
}

fn any_account() -> impl Strategy<Value = Option<AccountId>> {
    of((0..=ACCOUNTS).prop_map(AccountId))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-z !\\n]{0,20}"]
}

prop_compose! {
    fn account()(
        rhythm in (of(1u32..60), of(1u32..90), of(1u32..40)),
        dates in (of(any_day()), of(any_day()), of(any_day()), of(any_day()), of(any_day())),
        sums in (0u32..9, 0u32..9, 0u32..2, any::<bool>()),
        stances in vec((any_day(), prop_oneof![Just(Stance::Gave), Just(Stance::Asked)]), 0..24),
        person in of(Just("Priya".to_owned())),
    ) -> AccountFacts {
        AccountFacts {
            main_person: person,
            ideal_days: rhythm.0,
            max_days: rhythm.1,
            usual_gap: rhythm.2,
            renewal: dates.0,
            muted_until: dates.1,
            first_day: dates.2,
            last_touch: dates.3.map(|day| (day, uid(7))),
            last_gave: dates.4,
            touches: sums.0,
            asked_since_gave: sums.1,
            outcomes: sums.2,
            has_order: sums.3,
            last_stance: stances.first().map(|_| uid(8)),
            stances,
            ..AccountFacts::new(AccountId(0), uid(0), "Calder Water")
        }
    }
}

prop_compose! {
    fn promise()(
        body in text(),
        owner in prop_oneof![Just(Owner::Me), Just(Owner::Colleague), Just(Owner::Them)],
        to in of(Just("Dana".to_owned())),
        account in any_account(),
        due in of(any_day()),
        minute in of(0u16..1440),
    ) -> PromiseFact {
        PromiseFact { entry: EntryId(0), uid: uid(0), body, owner, colleague: None, to, account, due, minute }
    }
}

prop_compose! {
    fn question()(body in text(), account in any_account(), day in any_day(), answered in of(any_day()))
        -> QuestionFact {
        QuestionFact {
            entry: EntryId(0), uid: uid(0), body, side: QuestionSide::Theirs, from: None, account, day,
            first_answer: answered, done: None,
        }
    }
}

prop_compose! {
    fn order()(
        what in text(),
        account in any_account(),
        day in any_day(),
        lane in vec((0usize..5, of(any_day()), of(any_day())), 0..4),
        answered in vec(("(works|used|helped|yearly)", any_day()), 0..4),
    ) -> OrderFact {
        let step = |(step, planned, actual)| LaneStep {
            step: LaneStepName::ALL[step], planned, actual, evidence: None,
        };
        let lane = lane.into_iter().map(step).collect();
        OrderFact { entry: EntryId(0), uid: uid(0), account, what, day, lane, answered }
    }
}

prop_compose! {
    fn pulse()(account in any_account(), day in any_day(), score in 0u8..=10, closed in of(any_day()))
        -> PulseFact {
        PulseFact {
            entry: EntryId(0), uid: uid(0), account, from: None, day, score, about: None, closed, told: None,
        }
    }
}

prop_compose! {
    fn outcome()(account in any_account(), body in text(), measure in of(text())) -> OutcomeFact {
        OutcomeFact { entry: EntryId(0), uid: uid(0), account, body, measure }
    }
}

/// Gives every fact a uid and a row of its own.
fn numbered(mut facts: Facts) -> Facts {
    for (n, account) in facts.accounts.iter_mut().enumerate() {
        (account.id, account.uid) = (AccountId(n as i64), uid(0x1_0000 + n as u128));
    }
    let mut next = 0x2_0000;
    let mut number = |entry: &mut EntryId, fact: &mut kept_model::Uid| {
        next += 1;
        (*entry, *fact) = (EntryId(next), uid(next as u128));
    };
    facts.promises.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts.questions.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts.orders.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts.pulses.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts.outcomes.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts
}

prop_compose! {
    fn any_facts()(
        accounts in vec(account(), 0..=ACCOUNTS as usize),
        promises in vec(promise(), 0..8),
        questions in vec(question(), 0..4),
        orders in vec(order(), 0..4),
        pulses in vec(pulse(), 0..4),
        outcomes in vec(outcome(), 0..3),
    ) -> Facts {
        let playbooks = vec![Playbook::beyond_the_order()];
        numbered(Facts { accounts, promises, questions, orders, pulses, outcomes, playbooks })
    }
}

/// A name or a number, in digits or in words.
fn is_concrete(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        || ["Calder Water", "Priya", "Dana", "the customer"].iter().any(|name| text.contains(name))
        || text
            .split(' ')
            .any(|word| ["one", "two", "three", "four", "five", "six", "seven", "eight"].contains(&word))
}

fn check(prompt: &Prompt, facts: &Facts, today: NaiveDate) -> Result<(), TestCaseError> {
    prop_assert!(is_concrete(&prompt.reason), "{prompt:?}");
    prop_assert!(!prompt.title.is_empty() && !prompt.ends.is_empty(), "{prompt:?}");
    let rule = prompt.identity.split(':').next();
    prop_assert_eq!(rule, Some(prompt.rule.as_str()));
    prop_assert_eq!(&prompt.key, &kept_prompts::key_of(&prompt.identity));
    let account = facts.accounts.iter().find(|account| Some(account.id) == prompt.account);
    let muted = account.and_then(|account| account.muted_until).is_some_and(|until| until > today);
    prop_assert!(!muted || prompt.rule == Rule::PromiseMine, "muted: {prompt:?}");
    Ok(())
}

proptest! {
    #[test]
    fn prompts_are_deterministic_distinct_concrete_and_silent_when_muted(
        facts in any_facts(),
        today in any_day(),
        turn in 0usize..8,
    ) {
        let ask = |facts: &Facts| kept_prompts::prompts(facts, |_| None, today, &calendar());
        let prompts = ask(&facts);
        prop_assert_eq!(&prompts, &ask(&facts.clone()));

        // The order in which the store gives the facts does not matter.
        let mut turned = facts.clone();
        turned.accounts.reverse();
        turned.orders.reverse();
        turned.promises.rotate_left(turn.min(facts.promises.len()));
        prop_assert_eq!(&prompts, &ask(&turned));

        let keys: BTreeSet<&str> = prompts.iter().map(|prompt| prompt.key.as_str()).collect();
        prop_assert_eq!(keys.len(), prompts.len());
        for prompt in &prompts {
            check(prompt, &facts, today)?;
        }
    }
}
