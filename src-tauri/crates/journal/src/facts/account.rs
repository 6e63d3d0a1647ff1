//! The facts of an account, from what the store keeps up of it.

use super::{first_name, said_names};
use kept_model::Stance;
use kept_prompts::{AccountFacts, AdvocacyFact, AskFact, PulseScore};
use kept_store::{AccountWithFact, FactLists};

pub(super) fn account(row: AccountWithFact) -> AccountFacts {
    let fact = row.fact;
    let FactLists { stances, tags, .. } = fact.lists;
    let asked = stances.iter().take_while(|(_, stance)| *stance == Stance::Asked).count();
    let gave = stances.iter().find(|(_, stance)| *stance == Stance::Gave).map(|(day, _)| *day);
    let newest = |tag: &str| tags.iter().filter(|(known, _)| known == tag).map(|(_, day)| *day).max();
    AccountFacts {
        main_person: fact.lists.main_person.as_deref().map(first_name),
        ideal_days: row.ideal_days,
        max_days: row.max_days,
        renewal: row.renewal,
        muted_until: row.muted_until,
        first_day: fact.first_day,
        last_touch: fact.last_touch.map(|(day, _)| day).zip(fact.lists.last_touch),
        last_met: fact.lists.last_met,
        touches: fact.touches,
        usual_gap: fact.usual_gap,
        asked_since_gave: asked as u32,
        last_gave: gave,
        last_stance: fact.lists.last_stance,
        disguised: fact.lists.disguised,
        outcomes: fact.lists.outcomes,
        first_order: fact.lists.first_order,
        last_delight: fact.lists.last_delight,
        pulses: fact
            .lists
            .pulses
            .into_iter()
            .map(|pulse| PulseScore {
                uid: pulse.uid,
                day: pulse.day,
                side: pulse.side,
                about: pulse.about,
                score: pulse.score,
            })
            .collect(),
        last_advocacy: fact.lists.last_advocacy.map(|advocacy| AdvocacyFact {
            entry: advocacy.entry,
            uid: advocacy.uid,
            day: advocacy.day,
            people: said_names(&advocacy.people),
        }),
        asks: fact
            .lists
            .asks
            .into_iter()
            .map(|ask| AskFact {
                uid: ask.uid,
                day: ask.day,
                person: ask.person,
                name: first_name(&ask.name),
            })
            .collect(),
        last_standing: fact.lists.last_standing,
        last_renewal_touch: newest("renewal"),
        last_goal_touch: newest("goal"),
        last_obstacle_touch: newest("obstacle"),
        stances,
        answered: tags,
        ..AccountFacts::new(row.id, row.uid, row.name)
    }
}
