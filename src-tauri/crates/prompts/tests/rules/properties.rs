//! What holds for any facts and any moment.

use crate::facts::{calendar, uid};
use crate::generate::{any_day, any_facts};
use chrono::NaiveDate;
use kept_prompts::{Act, ActKind, Acts, Facts, Prompt, Rule, Suggestion, prompts, prompts_besides};
use proptest::prelude::*;
use std::collections::BTreeSet;

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
    prop_assert!(!prompt.title.is_empty() && prompt.ends.starts_with("Ends "), "{prompt:?}");
    let rule = prompt.identity.split(':').next();
    prop_assert_eq!(rule, Some(prompt.rule.as_str()));
    prop_assert_eq!(&prompt.key, &kept_prompts::key_of(&prompt.identity));
    let account = facts.accounts.iter().find(|account| Some(account.id) == prompt.account);
    let muted = account.and_then(|account| account.muted_until).is_some_and(|until| until > today);
    prop_assert!(!muted || prompt.rule == Rule::PromiseMine, "muted: {prompt:?}");
    Ok(())
}

fn ask(facts: &Facts, acts: &Acts, now: (NaiveDate, Option<u16>)) -> Vec<Prompt> {
    prompts(facts, acts, now, &calendar()).all()
}

proptest! {
    #[test]
    fn prompts_are_deterministic_distinct_concrete_and_silent_when_muted(
        facts in any_facts(),
        today in any_day(),
        minute in proptest::option::of(0u16..1440),
        turn in 0usize..8,
    ) {
        let now = (today, minute);
        let none = Acts::default();
        let prompts = ask(&facts, &none, now);
        prop_assert_eq!(&prompts, &ask(&facts.clone(), &none, now));

        // The order in which the store gives the facts does not matter.
        let mut turned = facts.clone();
        turned.accounts.reverse();
        turned.orders.reverse();
        turned.delights.reverse();
        turned.obstacles.reverse();
        turned.outcomes.reverse();
        turned.tickets.reverse();
        turned.meetings.reverse();
        turned.dates.reverse();
        turned.promises.rotate_left(turn.min(facts.promises.len()));
        prop_assert_eq!(&prompts, &ask(&turned, &none, now));

        prop_assert!(prompts.is_sorted_by_key(|prompt| (prompt.urgency, prompt.day, prompt.rule)));
        let identities: BTreeSet<&str> = prompts.iter().map(|prompt| prompt.identity.as_str()).collect();
        prop_assert_eq!(identities.len(), prompts.len());
        for prompt in &prompts {
            check(prompt, &facts, today)?;
        }
    }

    #[test]
    fn an_act_hides_exactly_its_own_prompt(
        facts in any_facts(),
        today in any_day(),
        minute in proptest::option::of(0u16..1440),
        pick in any::<prop::sample::Index>(),
        kind in prop_oneof![Just(ActKind::Done), Just(ActKind::Snoozed), Just(ActKind::Dismissed)],
    ) {
        let now = (today, minute);
        let all = ask(&facts, &Acts::default(), now);
        prop_assume!(!all.is_empty());
        let picked = pick.get(&all);
        let until = today.succ_opt();
        let acts = Acts::from_iter([Act { identity: picked.identity.clone(), kind, until, until_minute: None, at: None }]);
        let left: Vec<Prompt> = all.iter().filter(|prompt| *prompt != picked).cloned().collect();
        prop_assert_eq!(&ask(&facts, &acts, now), &left);
        let calendar = calendar();
        let shown = prompts(&facts, &acts, now, &calendar);
        let snoozed: Vec<Prompt> = shown.snoozed().map(Suggestion::prompt).collect();
        prop_assert_eq!(snoozed, if kind == ActKind::Snoozed { vec![picked.clone()] } else { Vec::new() });
    }

    #[test]
    fn besides_what_stands_today_another_day_shows_the_rest(
        facts in any_facts(),
        today in any_day(),
        later in 0u64..40,
        minute in proptest::option::of(0u16..1440),
    ) {
        let (acts, calendar) = (Acts::default(), calendar());
        let then = (today + chrono::Days::new(later), minute);
        let of_today = prompts(&facts, &acts, (today, minute), &calendar);
        let known: BTreeSet<String> = of_today.iter().map(Suggestion::identity).collect();
        let all = ask(&facts, &acts, then).into_iter();
        let rest: Vec<Prompt> = all.filter(|prompt| !known.contains(&prompt.identity)).collect();
        prop_assert_eq!(prompts_besides(&of_today, &facts, &acts, then, &calendar).all(), rest);
    }

    #[test]
    fn a_far_calendar_breaks_nothing(facts in any_facts(), days in 0u64..1000, is_end in any::<bool>()) {
        let days = chrono::Days::new(days);
        let today = if is_end { NaiveDate::MAX - days } else { NaiveDate::MIN + days };
        ask(&facts, &Acts::default(), (today, Some(0)));
    }
}

#[test]
fn the_uid_of_the_tables_reads_as_written() {
    assert_eq!(uid(0xa1).to_string(), "00000000-0000-0000-0000-0000000000a1");
}
