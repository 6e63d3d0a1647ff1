//! Any facts, near enough to each other in time to matter to the rules.

use crate::facts::uid;
use chrono::{Days, NaiveDate};
use kept_model::{
    AccountId, Consent, EntryId, LaneStep, LaneStepName, MeetingId, Owner, Playbook, PlaybookAnchor,
    PlaybookStep, PulseAbout, PulseSide, QuestionSide, Shift, Stance, Uid,
};
use kept_prompts::{
    AccountFacts, AdvocacyFact, AskFact, DelightFact, Facts, MeetingFact, ObstacleFact, OrderFact,
    OutcomeFact, PersonalDate, PromiseFact, PulseFact, PulseScore, QuestionFact, TicketFact,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

const ACCOUNTS: i64 = 4;

pub(crate) fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..1200).prop_map(|days| NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(days))
}

fn any_account() -> impl Strategy<Value = Option<AccountId>> {
    of((0..=ACCOUNTS).prop_map(AccountId))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-z !\\n]{0,20}"]
}

fn name() -> impl Strategy<Value = Option<String>> {
    of(Just("Dana".to_owned()))
}

/// Some uid that is nobody's: the rules only compare them.
fn any_uid() -> impl Strategy<Value = Uid> {
    (0x8_0000u128..0x8_0010).prop_map(uid)
}

fn dated() -> impl Strategy<Value = Option<(NaiveDate, Uid)>> {
    of((any_day(), any_uid()))
}

prop_compose! {
    fn pulses()(
        pulses in vec((any_day(), any::<bool>(), of(select(PulseAbout::ALL)), 0u8..=10), 0..6),
    ) -> Vec<PulseScore> {
        let score = |(n, (day, ours, about, score))| PulseScore {
            uid: uid(0x9_0000 + n as u128),
            day,
            side: if ours { PulseSide::Ours } else { PulseSide::Theirs },
            about,
            score,
        };
        pulses.into_iter().enumerate().map(score).collect()
    }
}

prop_compose! {
    fn asks()(asks in vec((any_day(), 0u128..3), 0..9)) -> Vec<AskFact> {
        let ask = |(n, (day, person))| AskFact {
            uid: uid(0xa_0000 + n as u128),
            day,
            person: uid(0xb_0000 + person),
            name: "Dana".to_owned(),
        };
        asks.into_iter().enumerate().map(ask).collect()
    }
}

prop_compose! {
    fn relationship()(
        days in (of(any_day()), of(any_day()), of(any_day()), of(any_day()), of(any_day())),
        last_delight in dated(),
        advocacy in of((any_day(), name())),
        disguised in vec((any_day(), any_uid()), 0..4),
        pulses in pulses(),
        asks in asks(),
        answered in vec(("(works|used|helped|yearly|tea)", any_day()), 0..4),
    ) -> AccountFacts {
        AccountFacts {
            first_order: days.0,
            last_met: days.1,
            last_standing: days.2,
            last_goal_touch: days.3,
            last_obstacle_touch: days.4,
            last_delight,
            last_advocacy: advocacy.map(|(day, people)| AdvocacyFact {
                entry: EntryId(0), uid: uid(0), day, people,
            }),
            disguised,
            pulses,
            asks,
            answered,
            ..AccountFacts::new(AccountId(0), uid(0), "Calder Water")
        }
    }
}

prop_compose! {
    fn account()(
        rhythm in (of(1u32..60), of(1u32..90), of(1u32..40)),
        dates in (of(any_day()), of(any_day()), of(any_day()), of(any_day()), of(any_day())),
        sums in (0u32..9, 0u32..9, 0u32..2),
        stances in vec((any_day(), prop_oneof![Just(Stance::Gave), Just(Stance::Asked)]), 0..24),
        person in of(Just("Priya".to_owned())),
        relationship in relationship(),
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
            last_stance: stances.first().map(|_| uid(8)),
            stances,
            ..relationship
        }
    }
}

prop_compose! {
    fn promise()(
        body in text(),
        owner in prop_oneof![Just(Owner::Me), Just(Owner::Colleague), Just(Owner::Them)],
        to in name(),
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
    ) -> OrderFact {
        let step = |(step, planned, actual)| LaneStep {
            step: LaneStepName::ALL[step], planned, actual, evidence: None,
        };
        let lane = lane.into_iter().map(step).collect();
        OrderFact { entry: EntryId(0), uid: uid(0), account, what, day, lane }
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
    fn outcome()(
        account in any_account(), body in text(), measure in of(text()), day in any_day(), reviewed in of(any_day()),
    ) -> OutcomeFact {
        OutcomeFact { entry: EntryId(0), uid: uid(0), account, body, measure, day, reviewed }
    }
}

prop_compose! {
    fn obstacle()(account in any_account(), body in text(), day in any_day(), people in name()) -> ObstacleFact {
        ObstacleFact { entry: EntryId(0), uid: uid(0), account, body, day, people }
    }
}

prop_compose! {
    fn delight()(
        account in any_account(),
        day in any_day(),
        texts in (text(), of(text()), name(), name()),
        days in (of(any_day()), of(any_day()), of(any_day())),
        consent in select(Consent::ALL),
        chain in 0usize..7,
    ) -> DelightFact {
        DelightFact {
            entry: EntryId(0), uid: uid(0), account, day, body: texts.0, words: texts.1, people: texts.2,
            by: texts.3, thanked: days.0, consent, consent_day: days.1, told: days.2, chain,
        }
    }
}

prop_compose! {
    fn ticket()(account in any_account(), number in 0u8..4, done in any_day()) -> TicketFact {
        TicketFact { account, ticket: number.to_string(), done }
    }
}

prop_compose! {
    fn meeting()(
        account in any_account(), title in text(), day in any_day(), minute in of(0u16..1440),
        length in of(0u32..600),
    ) -> MeetingFact {
        MeetingFact { id: MeetingId(0), uid: uid(0), title, account, day, minute, length, at: None }
    }
}

prop_compose! {
    fn date()(
        account in any_account(), person in 0u128..3, label in text(), month in 1u32..=12, day in 1u32..=31,
        year in of(1950i32..2030), last_entry in of(any_day()),
    ) -> PersonalDate {
        PersonalDate {
            person: uid(0xb_0000 + person), name: "Dana".to_owned(), account, label, month, day, year, last_entry,
        }
    }
}

prop_compose! {
    fn playbook()(
        anchor in select(PlaybookAnchor::ALL),
        is_on in prop::bool::weighted(0.8),
        steps in vec(
            (select(&["tea", "works", "yearly"][..]), -400i64..800, select(Shift::ALL), of(0u32..12)),
            0..3,
        ),
    ) -> Playbook {
        let step = |(name, offset_days, shift, every_years): (&str, _, _, _)| PlaybookStep {
            name: name.to_owned(), offset_days, shift, every_years, question: "How are they?".to_owned(),
        };
        Playbook {
            name: "One's own".to_owned(), anchor, is_on, steps: steps.into_iter().map(step).collect(),
        }
    }
}

/// Gives every fact a uid and a row of its own.
fn numbered(mut facts: Facts) -> Facts {
    let mut next = 0x2_0000;
    let mut number = |entry: &mut EntryId, fact: &mut Uid| {
        next += 1;
        (*entry, *fact) = (EntryId(next), uid(next as u128));
    };
    for (n, account) in facts.accounts.iter_mut().enumerate() {
        (account.id, account.uid) = (AccountId(n as i64), uid(0x1_0000 + n as u128));
        account.last_advocacy.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    }
    facts.promises.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts.questions.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts.orders.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts.pulses.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts.outcomes.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts.obstacles.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    facts.delights.iter_mut().for_each(|fact| number(&mut fact.entry, &mut fact.uid));
    let mut id = EntryId(0);
    for meeting in &mut facts.meetings {
        number(&mut id, &mut meeting.uid);
        meeting.id = MeetingId(id.0);
    }
    facts
}

prop_compose! {
    pub(crate) fn any_facts()(
        accounts in vec(account(), 0..=ACCOUNTS as usize),
        said in (vec(promise(), 0..8), vec(question(), 0..4), vec(pulse(), 0..4)),
        needs in (vec(order(), 0..4), vec(outcome(), 0..3), vec(obstacle(), 0..3), vec(ticket(), 0..4)),
        after in (vec(delight(), 0..5), vec(meeting(), 0..5), vec(date(), 0..5)),
        own in vec(playbook(), 0..4),
    ) -> Facts {
        let mut playbooks = vec![Playbook::beyond_the_order()];
        playbooks.extend(own);
        let (promises, questions, pulses) = said;
        let (orders, outcomes, obstacles, tickets) = needs;
        let (delights, meetings, dates) = after;
        numbered(Facts {
            accounts, promises, questions, orders, pulses, outcomes, obstacles, delights, tickets, meetings,
            dates, playbooks,
        })
    }
}
