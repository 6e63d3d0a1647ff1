//! The facts as they would be if a line were saved.

use crate::Result;
use crate::facts::first_names;
use crate::line::NameBook;
use chrono::NaiveDate;
use kept_capture::Captured;
use kept_model::{
    AccountId, EntryDraft, EntryId, Facet, FactDraft, Kind, LaneStep, PersonId, Served, Stance, Uid, name_key,
};
use kept_prompts::{AccountFacts, AdvocacyFact, Facts, OrderFact, PulseScore};
use kept_store::Reader;

/// No rule looks at the uid of what was never saved beyond its being another one.
const NEW: Uid = Uid(uuid::Uuid::nil());

/// The part of the facts that is about some accounts.
pub(super) fn about(facts: &Facts, accounts: &[AccountId]) -> Facts {
    let is_asked = |id: Option<AccountId>| id.is_some_and(|id| accounts.contains(&id));
    macro_rules! of_these {
        ($list:ident) => {
            facts.$list.iter().filter(|one| is_asked(one.account)).cloned().collect()
        };
    }
    Facts {
        accounts: facts.accounts.iter().filter(|account| accounts.contains(&account.id)).cloned().collect(),
        promises: of_these!(promises),
        questions: of_these!(questions),
        orders: of_these!(orders),
        pulses: of_these!(pulses),
        outcomes: of_these!(outcomes),
        obstacles: of_these!(obstacles),
        delights: of_these!(delights),
        tickets: of_these!(tickets),
        meetings: of_these!(meetings),
        dates: of_these!(dates),
        playbooks: facts.playbooks.clone(),
    }
}

/// Changes the facts as saving a line would.
pub(super) fn save(
    facts: &mut Facts,
    captured: &Captured,
    reader: Reader<'_>,
    today: NaiveDate,
) -> Result<()> {
    let accounts = super::known(&captured.accounts);
    if let Some(draft) = &captured.draft {
        add(facts, draft, (&accounts, &[]), reader)?;
    }
    for account in accounts {
        for fact in &captured.facts {
            state(facts, account, fact, today);
        }
    }
    Ok(())
}

/// As saving an entry would, with its parts; what it names nobody for, it takes from what it is a part of.
fn add(
    facts: &mut Facts,
    draft: &EntryDraft,
    from: (&[AccountId], &[PersonId]),
    reader: Reader<'_>,
) -> Result<()> {
    let own = super::known(&draft.accounts);
    let accounts = if draft.accounts.is_empty() { from.0 } else { &own };
    let people = if draft.people.is_empty() { from.1 } else { &draft.people };
    let names = first_names(&mut NameBook::new(reader), people)?;
    for account in facts.accounts.iter_mut().filter(|account| accounts.contains(&account.id)) {
        touch(account, draft, names.as_deref());
    }
    for id in people {
        let uid = reader.person(*id)?.uid;
        for date in facts.dates.iter_mut().filter(|date| date.person == uid) {
            date.last_entry = date.last_entry.max(Some(draft.day));
        }
    }
    if let Facet::Order(order) = &draft.facet {
        facts.orders.push(OrderFact {
            entry: EntryId(i64::MAX),
            uid: NEW,
            account: accounts.first().copied(),
            what: order.what.clone(),
            day: draft.day,
            lane: order.lane.clone(),
        });
    }
    for child in &draft.children {
        add(facts, child, (accounts, people), reader)?;
    }
    Ok(())
}

fn touch(account: &mut AccountFacts, draft: &EntryDraft, people: Option<&str>) {
    let day = draft.day;
    let is_newer = |known: Option<NaiveDate>| known.is_none_or(|known| known <= day);
    account.first_day = Some(account.first_day.map_or(day, |first| first.min(day)));
    if draft.kind.is_touch() {
        account.touches += 1;
        if is_newer(account.last_touch.map(|(last, _)| last)) {
            account.last_touch = Some((day, NEW));
        }
    }
    if matches!(draft.kind, Kind::Meeting | Kind::Call | Kind::Visit) {
        account.last_met = account.last_met.max(Some(day));
    }
    stance(account, draft);
    for tag in &draft.tags {
        let key = name_key(tag);
        let last = match key.as_str() {
            "renewal" => Some(&mut account.last_renewal_touch),
            "goal" => Some(&mut account.last_goal_touch),
            "obstacle" => Some(&mut account.last_obstacle_touch),
            _ => None,
        };
        if let Some(last) = last {
            *last = (*last).max(Some(day));
        }
        account.answered.push((key, day));
    }
    match &draft.facet {
        Facet::Delight(_) if is_newer(account.last_delight.map(|(last, _)| last)) => {
            account.last_delight = Some((day, NEW));
        }
        Facet::Advocacy(_) if is_newer(account.last_advocacy.as_ref().map(|last| last.day)) => {
            let people = people.map(str::to_owned);
            account.last_advocacy = Some(AdvocacyFact { entry: EntryId(i64::MAX), uid: NEW, day, people });
        }
        Facet::Pulse(pulse) => {
            let of_kind = |known: &PulseScore| (known.side, known.about) == (pulse.side, pulse.about);
            let newest = account.pulses.iter().find(|known| of_kind(known)).map(|known| known.day);
            if is_newer(newest) {
                account.pulses.retain(|known| !of_kind(known));
                let (side, about, score) = (pulse.side, pulse.about, pulse.score);
                account.pulses.push(PulseScore { uid: NEW, day, side, about, score });
            }
        }
        _ => {}
    }
    account.outcomes += u32::from(draft.kind == Kind::Outcome);
    if draft.kind == Kind::Order {
        account.first_order = Some(account.first_order.map_or(day, |first| first.min(day)));
    }
}

/// A gift that served us counts as an ask.
fn stance(account: &mut AccountFacts, draft: &EntryDraft) {
    let Some(said) = draft.stance else { return };
    let is_disguised = said == Stance::Gave && draft.served == Some(Served::Us);
    let stance = if is_disguised { Stance::Asked } else { said };
    let place = account.stances.iter().position(|(day, _)| *day <= draft.day);
    account.stances.insert(place.unwrap_or(account.stances.len()), (draft.day, stance));
    if is_disguised {
        let place = account.disguised.iter().position(|(day, _)| *day <= draft.day);
        account.disguised.insert(place.unwrap_or(account.disguised.len()), (draft.day, NEW));
    }
    let asked = account.stances.iter().take_while(|(_, stance)| *stance == Stance::Asked).count();
    account.asked_since_gave = asked as u32;
    let gave = account.stances.iter().find(|(_, stance)| *stance == Stance::Gave);
    account.last_gave = gave.map(|(day, _)| *day);
    account.last_stance = Some(NEW);
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
