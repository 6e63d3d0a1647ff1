//! When the next pulse is due, and why: the calendar ahead of the rule `pulse_due`.

use chrono::{Days, NaiveDate};
use kept_model::{AccountId, LaneStepName, PulseSide, WorkCalendar, format_day_long};
use kept_prompts::{AccountFacts, Facts, TicketFact};
use std::collections::HashMap;

/// Calendar days after a go-live.
const LIVE: u64 = 21;
/// Calendar days of a quarter.
const QUARTER: u64 = 91;

/// A pulse to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextPulse {
    /// Of whom.
    pub account: AccountId,
    /// The account's name.
    pub name: String,
    /// The first day on which it will be asked for.
    pub day: NaiveDate,
    /// "three weeks after Core storage goes live", "a quarter after their last pulse on 3 Sep".
    pub why: String,
}

/// The next pulse of each account with an order, the earliest first. Those that are due today already are left out: they
/// prompt.
pub(crate) fn ahead(facts: &Facts, today: NaiveDate, calendar: &WorkCalendar) -> Vec<NextPulse> {
    let mut lives: HashMap<AccountId, Vec<(NaiveDate, &str)>> = HashMap::new();
    for order in &facts.orders {
        let live = order.lane.iter().find(|step| step.step == LaneStepName::Live);
        let day = live.and_then(|step| step.actual.filter(|day| *day <= today).or(step.planned));
        if let (Some(account), Some(day)) = (order.account, day) {
            lives.entry(account).or_default().push((day, order.what.as_str()));
        }
    }
    let mut tickets: HashMap<AccountId, Vec<&TicketFact>> = HashMap::new();
    for ticket in &facts.tickets {
        if let Some(account) = ticket.account {
            tickets.entry(account).or_default().push(ticket);
        }
    }
    let mut ahead: Vec<NextPulse> = facts
        .accounts
        .iter()
        .filter(|account| account.muted_until.is_none_or(|until| until <= today))
        .filter_map(|account| {
            let lives = lives.get(&account.id).map_or(&[][..], Vec::as_slice);
            let tickets = tickets.get(&account.id).map_or(&[][..], Vec::as_slice);
            next(account, lives, tickets, today, calendar)
        })
        .filter(|next| next.day > today)
        .collect();
    ahead.sort_by(|a, b| a.day.cmp(&b.day).then_with(|| a.name.cmp(&b.name)));
    ahead
}

fn next(
    account: &AccountFacts,
    lives: &[(NaiveDate, &str)],
    tickets: &[&TicketFact],
    today: NaiveDate,
    calendar: &WorkCalendar,
) -> Option<NextPulse> {
    let first_order = account.first_order?;
    let theirs = account.pulses.iter().filter(|pulse| pulse.side == PulseSide::Theirs && pulse.day <= today);
    let last = theirs.map(|pulse| pulse.day).max();
    let after =
        |day: NaiveDate, days| day.checked_add_days(Days::new(days)).map(|day| calendar.on_or_after(day));
    let said = |day: NaiveDate| format_day_long(day, today);
    let quarter = match last {
        Some(day) => (after(day, QUARTER)?, format!("a quarter after their last pulse, {}", said(day))),
        None => (
            after(first_order, QUARTER)?,
            format!("a quarter after their first order, {}", said(first_order)),
        ),
    };
    let live =
        lives.iter().filter(|(day, _)| last.is_none_or(|last| last < *day)).filter_map(|(day, what)| {
            let goes = if *day > today { "goes" } else { "went" };
            Some((after(*day, LIVE)?, format!("three weeks after {what} {goes} live, {}", said(*day))))
        });
    let ticket = tickets.iter().filter(|ticket| last.is_none_or(|last| last < ticket.done)).map(|ticket| {
        let day = calendar.add_working_days(ticket.done, 1);
        (day, format!("the working day after ticket {} was done, {}", ticket.ticket, said(ticket.done)))
    });
    // The quarter waits behind a go-live that is nearer, as the rule does.
    let (day, why) = ticket.chain(live).chain([quarter]).filter(|(day, _)| *day > today).min()?;
    Some(NextPulse { account: account.id, name: account.name.clone(), day, why })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kept_model::{EntryId, LaneStep, Uid};
    use kept_prompts::{OrderFact, PulseScore};

    fn uid(number: u128) -> Uid {
        Uid(uuid::Uuid::from_u128(number))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// First order, live (actual), last pulse of theirs; today is Thu 19 Nov 2026.
    fn said(order: Option<&str>, live: Option<(&str, bool)>, pulse: Option<&str>) -> String {
        let today = day("2026-11-19");
        let mut account = AccountFacts::new(AccountId(1), uid(1), "Calder");
        account.first_order = order.map(day);
        account.pulses = pulse
            .map(|text| PulseScore {
                uid: uid(2),
                day: day(text),
                side: PulseSide::Theirs,
                about: None,
                score: 8,
            })
            .into_iter()
            .collect();
        let mut facts = Facts { accounts: vec![account], ..Facts::default() };
        if let Some((live, is_actual)) = live {
            let (actual, planned) = if is_actual { (Some(day(live)), None) } else { (None, Some(day(live))) };
            facts.orders.push(OrderFact {
                entry: EntryId(1),
                uid: uid(3),
                account: Some(AccountId(1)),
                what: "Core storage".to_owned(),
                day: day("2026-01-01"),
                lane: vec![LaneStep { step: LaneStepName::Live, planned, actual, evidence: None }],
            });
        }
        let ahead = ahead(&facts, today, &WorkCalendar::default());
        ahead.first().map_or("none".to_owned(), |next| format!("{} {}", next.day, next.why))
    }

    #[test]
    fn a_ticket_done_today_is_asked_about_on_the_next_working_day() {
        let mut account = AccountFacts::new(AccountId(1), uid(1), "Calder");
        account.first_order = Some(day("2026-01-01"));
        let ticket =
            |done| TicketFact { account: Some(AccountId(1)), ticket: "20817".to_owned(), done: day(done) };
        let said = |done| {
            let facts =
                Facts { accounts: vec![account.clone()], tickets: vec![ticket(done)], ..Facts::default() };
            let ahead = ahead(&facts, day("2026-11-20"), &WorkCalendar::default());
            ahead.first().map(|next| format!("{} {}", next.day, next.why))
        };
        // Today is Fri 20 Nov.
        assert_eq!(
            said("2026-11-20").as_deref(),
            Some("2026-11-23 the working day after ticket 20817 was done, Fri 20 Nov")
        );
        // One done before is due already.
        assert_eq!(said("2026-11-18"), None);
    }

    #[test]
    fn the_next_pulse_by_what_comes_first() {
        // Without an order nobody is asked.
        assert_eq!(said(None, None, Some("2026-11-01")), "none");
        // 1 Sep + 91 days = 1 Dec.
        assert_eq!(
            said(Some("2026-01-01"), None, Some("2026-09-01")),
            "2026-12-01 a quarter after their last pulse, Tue 1 Sep"
        );
        // 5 Sep + 91 days = Sat 5 Dec, so Mon 7 Dec.
        assert_eq!(
            said(Some("2026-09-05"), None, None),
            "2026-12-07 a quarter after their first order, Sat 5 Sep"
        );
        // Live 2 Nov + 21 days = 23 Nov, before the quarter.
        assert_eq!(
            said(Some("2026-01-01"), Some(("2026-11-02", true)), Some("2026-10-01")),
            "2026-11-23 three weeks after Core storage went live, Mon 2 Nov"
        );
        // A pulse on the day of going live answers for it: 2 Nov + 91 days = 1 Feb.
        assert_eq!(
            said(Some("2026-01-01"), Some(("2026-11-02", true)), Some("2026-11-02")),
            "2027-02-01 a quarter after their last pulse, Mon 2 Nov"
        );
        // Planned 25 Nov + 21 days = 16 Dec, before the quarter of 1 Oct (31 Dec).
        assert_eq!(
            said(Some("2026-01-01"), Some(("2026-11-25", false)), Some("2026-10-01")),
            "2026-12-16 three weeks after Core storage goes live, Wed 25 Nov"
        );
        // Due already: it prompts, and is not ahead.
        assert_eq!(said(Some("2026-01-01"), None, Some("2026-06-01")), "none");
    }
}
