//! How long all rules take over a big journal. Numbers of a machine, not of the code, so it asserts none:
//! `cargo test --release -p kept-prompts --test speed -- --ignored --nocapture`.
#![allow(clippy::unwrap_used, reason = "a probe may stop at the first surprise")]

use chrono::{Days, NaiveDate};
use kept_model::{
    AccountId, Consent, EntryId, LaneStep, LaneStepName, Owner, Playbook, PlaybookAnchor, PulseAbout,
    PulseSide, QuestionSide, Stance, Uid, WorkCalendar,
};
use kept_prompts::{
    AccountFacts, Act, ActKind, Acts, DelightFact, Facts, ObstacleFact, OrderFact, OutcomeFact, PersonalDate,
    PromiseFact, PulseScore, QuestionFact, prompts,
};
use std::time::{Duration, Instant};

const ACCOUNTS: u64 = 5_000;
const ORDERS: u64 = 15_000;

/// Numbers that look thrown, the same at each run.
struct Dice(u64);

impl Dice {
    fn under(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn day(&mut self, within: u64) -> NaiveDate {
        today() - Days::new(self.under(within))
    }

    fn account(&mut self) -> AccountId {
        AccountId(self.under(ACCOUNTS) as i64)
    }
}

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn uid(number: u64) -> Uid {
    Uid(uuid::Uuid::from_u128(u128::from(number) * 0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C834))
}

/// The days of the last touch, gift, delight, pulse and answer lie `within` so many days: the longer, the more prompts.
fn account(n: u64, dice: &mut Dice, within: u64) -> AccountFacts {
    let pulse = |n: u64, side, day| PulseScore {
        uid: uid(1 << 40 | n),
        day,
        side,
        about: Some(PulseAbout::Service),
        score: 8,
    };
    AccountFacts {
        main_person: Some("Priya".to_owned()),
        ideal_days: Some(30),
        max_days: Some(60),
        renewal: Some(today() + Days::new(dice.under(700))),
        first_day: Some(dice.day(1200)),
        first_order: Some(dice.day(1200)),
        last_touch: Some((dice.day(within), uid(1 << 41 | n))),
        last_met: Some(dice.day(within)),
        touches: 40,
        usual_gap: Some(20),
        last_gave: Some(dice.day(within)),
        last_stance: Some(uid(1 << 42 | n)),
        stances: (0..24)
            .map(|k| (today() - Days::new(k * 20), if k % 3 == 0 { Stance::Asked } else { Stance::Gave }))
            .collect(),
        outcomes: (dice.under(10) > 0).into(),
        last_delight: Some((dice.day(within * 2), uid(1 << 43 | n))),
        pulses: vec![
            pulse(n * 2, PulseSide::Theirs, dice.day(within)),
            pulse(n * 2 + 1, PulseSide::Ours, dice.day(600)),
        ],
        answered: (0..5)
            .map(|k| (["works", "used", "helped", "story", "yearly"][k].to_owned(), dice.day(within * 4)))
            .collect(),
        ..AccountFacts::new(AccountId(n as i64), uid(1 << 44 | n), format!("Customer {n}"))
    }
}

fn order(n: u64, dice: &mut Dice) -> OrderFact {
    let day = dice.day(1200);
    let mut step = |step, after, odds| LaneStep {
        step,
        planned: Some(day + Days::new(30)),
        actual: (dice.under(10) < odds).then(|| day + Days::new(after)),
        evidence: None,
    };
    let lane = vec![
        step(LaneStepName::Live, 40, 9),
        step(LaneStepName::Adopted, 100, 7),
        step(LaneStepName::Valued, 200, 6),
    ];
    OrderFact {
        entry: EntryId(n as i64),
        uid: uid(1 << 45 | n),
        account: Some(AccountId((n % ACCOUNTS) as i64)),
        what: "firewall refresh".to_owned(),
        day,
        lane,
    }
}

fn facts(within: u64) -> Facts {
    let mut dice = Dice(7);
    let mut facts = Facts { playbooks: vec![Playbook::beyond_the_order()], ..Facts::default() };
    facts.playbooks.push(Playbook { anchor: PlaybookAnchor::Renewal, ..Playbook::beyond_the_order() });
    facts.accounts = (0..ACCOUNTS).map(|n| account(n, &mut dice, within)).collect();
    facts.orders = (0..ORDERS).map(|n| order(n, &mut dice)).collect();
    for n in 0..5_000 {
        let (entry, body) = (EntryId(n as i64), "send the sizing document".to_owned());
        facts.promises.push(PromiseFact {
            entry,
            uid: uid(1 << 46 | n),
            body: body.clone(),
            owner: if n % 2 == 0 { Owner::Me } else { Owner::Them },
            colleague: None,
            to: Some("Dana".to_owned()),
            account: Some(dice.account()),
            due: Some(today() + Days::new(90) - Days::new(dice.under(within))),
            minute: None,
        });
        facts.outcomes.push(OutcomeFact {
            entry,
            uid: uid(1 << 47 | n),
            account: Some(dice.account()),
            body: body.clone(),
            measure: None,
            day: dice.day(900),
            reviewed: Some(dice.day(within)),
        });
        facts.delights.push(DelightFact {
            entry,
            uid: uid(1 << 48 | n),
            account: Some(dice.account()),
            day: dice.day(400),
            body,
            words: Some("first upgrade nobody noticed".to_owned()),
            people: Some("Tom".to_owned()),
            by: None,
            thanked: None,
            consent: if n % 2 == 0 { Consent::Ask } else { Consent::Yes },
            consent_day: None,
            told: None,
            chain: 2,
        });
        facts.dates.push(PersonalDate {
            person: uid(1 << 49 | n),
            name: "Tom".to_owned(),
            account: Some(dice.account()),
            label: "birthday".to_owned(),
            month: 1 + dice.under(12) as u32,
            day: 1 + dice.under(28) as u32,
            year: None,
            last_entry: Some(dice.day(300)),
        });
    }
    for n in 0..1_000 {
        let (entry, body) = (EntryId(n as i64), "the export loses umlauts".to_owned());
        facts.questions.push(QuestionFact {
            entry,
            uid: uid(1 << 50 | n),
            body: body.clone(),
            side: if n % 4 == 0 { QuestionSide::Theirs } else { QuestionSide::Ours },
            from: None,
            account: Some(dice.account()),
            day: dice.day(within),
            first_answer: None,
            done: None,
        });
        let (account, day) = (Some(dice.account()), dice.day(within));
        facts.obstacles.push(ObstacleFact { entry, uid: uid(1 << 51 | n), account, body, day, people: None });
    }
    facts
}

/// Everybody was asked what there was to ask: few prompts are left, and the facts are as many.
fn settle(facts: &mut Facts) {
    for account in &mut facts.accounts {
        account.answered.iter_mut().for_each(|(_, day)| *day = today());
    }
    for delight in &mut facts.delights {
        delight.consent = Consent::No;
    }
    for order in &mut facts.orders {
        order.lane.iter_mut().for_each(|step| step.actual = Some(order.day));
    }
}

/// The median of many runs, and the best: on a busy machine the truth is nearer to the best.
fn timed(mut run: impl FnMut()) -> String {
    let mut times: Vec<Duration> = (0..101)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    format!("{:?} (best {:?})", times[50], times[0])
}

#[test]
#[ignore = "prints numbers of this machine"]
fn all_rules_over_5000_accounts() {
    let (calendar, now) = (WorkCalendar::default(), (today(), Some(600)));
    for (within, is_settled) in [(7, true), (20, false), (60, false), (200, false)] {
        let mut facts = facts(within);
        if is_settled {
            settle(&mut facts);
        }
        let all = prompts(&facts, &Acts::default(), now, &calendar).all();
        let done = all.iter().step_by(40).map(|prompt| Act {
            identity: prompt.identity.clone(),
            kind: ActKind::Done,
            until: None,
            until_minute: None,
            at: None,
        });
        let acts: Acts = done.collect();
        let of = |acts: &Acts| {
            timed(|| {
                let found = prompts(&facts, acts, now, &calendar);
                assert_eq!(found.first(7).len(), 7);
            })
        };
        println!(
            "last heard of within {within} days: {} prompts; 7 of them worded {}, with {} acts {}, all worded {}",
            all.len(),
            of(&Acts::default()),
            all.len().div_ceil(40),
            of(&acts),
            timed(|| drop(prompts(&facts, &acts, now, &calendar).all())),
        );
    }
}
