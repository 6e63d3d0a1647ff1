//! Which rules there are, and which facts each of them walks through.

use crate::cause::Candidate;
use crate::facts::{AccountFacts, DelightFact, Facts};
use crate::now::Now;
use crate::pulse_due::{self, Calls};
use crate::{
    advocate_care, advocate_tired, anniversary, balance, consent_not_asked, delight_drought, disguise,
    meeting_after, meeting_before, not_live, not_thanked, obstacle_open, outcome_stale, outcome_unknown,
    perception_gap, personal_date, playbook, promise_colleague, promise_mine, promise_theirs, pulse_low,
    question, renewal, rhythm, stalled, story_ready, usual_gap,
};
use kept_model::Owner;

type OfAccount = for<'a> fn(&'a AccountFacts, &Now<'a>, &mut Vec<Candidate<'a>>);

/// The rules that look at an account alone.
const OF_ACCOUNTS: [OfAccount; 11] = [
    renewal::find,
    rhythm::find,
    usual_gap::find,
    balance::find,
    outcome_unknown::find,
    delight_drought::find,
    advocate_care::find,
    advocate_tired::find,
    anniversary::find,
    perception_gap::find,
    disguise::find,
];

/// All that the facts make now, before anybody's act hides one. Each kind of fact is walked through once.
pub(crate) fn find<'a>(facts: &'a Facts, now: &Now<'a>) -> Vec<Candidate<'a>> {
    let mut found = Vec::new();
    for promise in &facts.promises {
        match promise.owner {
            Owner::Me => promise_mine::find(promise, now, &mut found),
            _ if now.is_muted(promise.account) => (),
            Owner::Colleague => promise_colleague::find(promise, now, &mut found),
            Owner::Them => promise_theirs::find(promise, now, &mut found),
        }
    }
    for question in facts.questions.iter().filter(|one| !now.is_muted(one.account)) {
        question::find(question, now, &mut found);
    }
    for pulse in facts.pulses.iter().filter(|one| !now.is_muted(one.account)) {
        pulse_low::find(pulse, now, &mut found);
    }
    for outcome in facts.outcomes.iter().filter(|one| !now.is_muted(one.account)) {
        outcome_stale::find(outcome, now, &mut found);
    }
    for obstacle in facts.obstacles.iter().filter(|one| !now.is_muted(one.account)) {
        obstacle_open::find(obstacle, now, &mut found);
    }
    for meeting in facts.meetings.iter().filter(|one| !now.is_muted(one.account)) {
        meeting_before::find(meeting, now, &mut found);
        meeting_after::find(meeting, now, &mut found);
    }
    for date in facts.dates.iter().filter(|one| !now.is_muted(one.account)) {
        personal_date::find(date, now, &mut found);
    }
    let playbooks = playbook::Runs::new(&facts.playbooks);
    let mut marks = vec![Marks::default(); facts.accounts.len() + 1];
    of_orders(facts, &playbooks, now, &mut marks, &mut found);
    of_delights(facts, now, &mut marks, &mut found);
    for ticket in &facts.tickets {
        if let Some(marks) = now.place(ticket.account).and_then(|place| marks.get_mut(place)) {
            marks.calls.ticket(ticket, now);
        }
    }
    for (account, marks) in facts.accounts.iter().zip(&marks).filter(|(one, _)| !one.is_muted(now.today)) {
        for rule in OF_ACCOUNTS {
            rule(account, now, &mut found);
        }
        pulse_due::find(account, marks.calls, now, &mut found);
        playbooks.of_account(account, now, &mut found);
    }
    for date in facts.dates.iter().filter(|one| !now.is_muted(one.account)) {
        playbooks.of_date(date, now, &mut found);
    }
    found
}

/// What the facts of other lists say about an account. The place after the last account's is for all that has none.
#[derive(Clone, Copy, Default)]
struct Marks<'a> {
    calls: Calls<'a>,
    unasked: Option<&'a DelightFact>,
    ready: Option<story_ready::Ready<'a>>,
}

fn of_orders<'a>(
    facts: &'a Facts,
    playbooks: &playbook::Runs<'a>,
    now: &Now<'a>,
    marks: &mut [Marks<'a>],
    found: &mut Vec<Candidate<'a>>,
) {
    for order in &facts.orders {
        let place = now.place(order.account);
        let account = place.and_then(|place| facts.accounts.get(place));
        if account.is_some_and(|account| account.is_muted(now.today)) {
            continue;
        }
        if let Some(marks) = place.and_then(|place| marks.get_mut(place)) {
            marks.calls.order(order, now);
        }
        not_live::find(order, now, found);
        stalled::find(order, now, found);
        playbooks.of_order(order, account, now, found);
    }
}

/// Of the words that an account gave us only the newest is asked about, and of its stories only the best is named.
fn of_delights<'a>(facts: &'a Facts, now: &Now<'a>, marks: &mut [Marks<'a>], found: &mut Vec<Candidate<'a>>) {
    for delight in facts.delights.iter().filter(|one| !now.is_muted(one.account)) {
        not_thanked::find(delight, now, found);
        let place = now.place(delight.account).unwrap_or(facts.accounts.len());
        let Some(marks) = marks.get_mut(place) else { continue };
        let is_newer = |known: &DelightFact| (known.day, known.uid) < (delight.day, delight.uid);
        if consent_not_asked::waits(delight, now) && marks.unasked.is_none_or(is_newer) {
            marks.unasked = Some(delight);
        }
        if let Some(ready) = story_ready::ready(delight, now) {
            marks.ready = Some(ready.better(marks.ready));
        }
    }
    for marks in marks {
        if let Some(delight) = marks.unasked {
            consent_not_asked::find(delight, now, found);
        }
        if let Some(ready) = marks.ready {
            ready.find(now, found);
        }
    }
}
