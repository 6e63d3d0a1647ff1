//! A pulse is due: after a ticket, after a go-live, and every quarter. One prompt per account, the first of these that
//! holds; any pulse of theirs ends it, and so the schedule arms itself again.

use crate::Urgency;
use crate::cause::{About, Anchor, AnyCause, Candidate, Cause, Words};
use crate::facts::{AccountFacts, OrderFact, TicketFact};
use crate::now::Now;
use crate::wording::{ago, first_line};
use chrono::NaiveDate;
use kept_model::{LaneStepName, Uid, format_day_long};

/// Calendar days after a ticket was done for which its pulse is worth asking for.
const TICKET_UNTIL: i64 = 30;
/// Calendar days after a go-live when its pulse is due, and for which it is worth asking for.
const LIVE_SINCE: u64 = 21;
const LIVE_UNTIL: i64 = 90;
/// Calendar days of a quarter.
const QUARTER: u64 = 91;

/// What happened of late at an account that calls for a pulse: the newest of each that is due.
#[derive(Clone, Copy, Default)]
pub(crate) struct Calls<'a> {
    ticket: Option<(NaiveDate, &'a str)>,
    live: Option<(NaiveDate, &'a OrderFact)>,
}

impl<'a> Calls<'a> {
    pub(crate) fn ticket(&mut self, ticket: &'a TicketFact, now: &Now<'a>) {
        let call = (ticket.done, ticket.ticket.as_str());
        if now.days_since(ticket.done) <= TICKET_UNTIL && ticket.done < now.last_worked {
            self.ticket = self.ticket.max(Some(call));
        }
    }

    pub(crate) fn order(&mut self, order: &'a OrderFact, now: &Now<'a>) {
        let Some(live) = order.reached(LaneStepName::Live, now.today) else { return };
        if now.days_since(live) > LIVE_UNTIL || now.since(live, LIVE_SINCE).is_none() {
            return;
        }
        if self.live.is_none_or(|(day, known)| (day, known.uid) < (live, order.uid)) {
            self.live = Some((live, order));
        }
    }
}

pub(crate) struct Due<'a> {
    account: &'a AccountFacts,
    why: Why<'a>,
}

enum Why<'a> {
    Ticket(NaiveDate, &'a str),
    Live(NaiveDate, &'a OrderFact),
    /// The day of their last pulse.
    Quarter(NaiveDate),
    /// No pulse yet; the day of the first order.
    First(NaiveDate),
}

pub(crate) fn find<'a>(
    account: &'a AccountFacts,
    calls: Calls<'a>,
    now: &Now<'a>,
    found: &mut Vec<Candidate<'a>>,
) {
    let Some(first_order) = account.first_order else { return };
    let last = account.last_pulse_of_theirs(now.today).map(|pulse| pulse.day);
    let unanswered = |day: NaiveDate| last.is_none_or(|last| last < day);
    let due = if let Some((done, ticket)) = calls.ticket.filter(|(done, _)| unanswered(*done)) {
        now.working_day_after(done).map(|day| (Why::Ticket(done, ticket), day))
    } else if let Some((live, order)) = calls.live.filter(|(live, _)| unanswered(*live)) {
        now.since(live, LIVE_SINCE).map(|day| (Why::Live(live, order), day))
    } else {
        let why = last.map_or(Why::First(first_order), Why::Quarter);
        now.since(last.unwrap_or(first_order), QUARTER).map(|day| (why, day))
    };
    if let Some((why, day)) = due {
        let cause = AnyCause::PulseDue(Due { account, why });
        found.push(Candidate::new(Urgency::of_suggestion(day, now.today), day, cause));
    }
}

impl Cause for Due<'_> {
    fn subject(&self) -> Uid {
        self.account.uid
    }

    fn anchor(&self) -> Anchor<'_> {
        match self.why {
            Why::Ticket(done, ticket) => Anchor::Ticket(ticket, done),
            Why::Live(live, order) => Anchor::Live(order.uid, live),
            Why::Quarter(day) | Why::First(day) => Anchor::At("quarter", day),
        }
    }

    fn about(&self) -> About {
        About::account(self.account.id)
    }

    fn words(&self, now: &Now<'_>) -> Words {
        let (name, person) = (&self.account.name, self.account.person());
        let (title, because) = match self.why {
            Why::Ticket(done, ticket) => (
                format!("Ask {person} how ticket {ticket} went, 0 to 10"),
                format!("ticket {ticket} of {name} was done on {}", format_day_long(done, now.today)),
            ),
            Why::Live(live, order) => {
                let with = match first_line(&order.what) {
                    "" => String::new(),
                    what => format!(" with {what}"),
                };
                (
                    format!("Ask {person} how going live felt, 0 to 10"),
                    format!("{name} went live{with} {}", ago(now.days_since(live))),
                )
            }
            Why::Quarter(last) => (
                format!("Ask {person} how we are doing, 0 to 10"),
                format!("{name} last gave a pulse on {}", format_day_long(last, now.today)),
            ),
            Why::First(order) => (
                format!("Ask {person} how we are doing, 0 to 10"),
                format!("{name} first ordered on {}", format_day_long(order, now.today)),
            ),
        };
        Words {
            title,
            reason: format!("Pulse, because {because}, and no pulse of theirs has come since"),
            ends: "Ends with a pulse of theirs".to_owned(),
            ..Words::default()
        }
    }
}
