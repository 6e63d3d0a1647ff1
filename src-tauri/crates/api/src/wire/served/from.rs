//! An account's own numbers as they go over the wire.

use super::{
    ActWire, BalanceOverWire, ComplaintsWire, DirectionWire, DisguiseWire, FactsPage, GapWire, GiftsWire,
    LinkChoice, LinkWire, LinkablePage, RatingWire, ReturnedWire, ServedPage, WhomCount, WhomWire,
};
use crate::wire::{EntryWire, NameWire};
use kept_journal::{self as journal, ServedView};

fn entries(lines: &[kept_journal::EntryLine]) -> Vec<EntryWire> {
    lines.iter().map(Into::into).collect()
}

impl From<&ServedView> for ServedPage {
    fn from(page: &ServedView) -> Self {
        let act = |act: &journal::GiveOrAsk| ActWire {
            entry: (&act.line).into(),
            called: act.called.to_string(),
            counts_as: act.counts_as.to_string(),
            served: act.line.entry.served.map(|word| word.to_string()),
        };
        let returned = |gift: &journal::Returned| ReturnedWire {
            gift: (&gift.gift).into(),
            returns: entries(&gift.returns),
        };
        Self {
            account: NameWire { id: page.account.0.0, name: page.account.1.clone() },
            balance: page.balance.iter().map(Into::into).collect(),
            whom: WhomWire {
                sentence: page.whom.sentence.clone(),
                n: page.whom.n,
                counts: page.whom.counts.iter().map(Into::into).collect(),
            },
            acts: page.acts.iter().map(act).collect(),
            acts_more: page.acts_more,
            gifts: GiftsWire {
                sentence: page.gifts.sentence.clone(),
                n: page.gifts.n,
                returned: page.gifts.returned.iter().map(returned).collect(),
                unreturned: page.gifts.unreturned,
            },
            disguise: page.disguise.as_ref().map(|disguise| DisguiseWire {
                sentence: disguise.sentence.clone(),
                is_alarm: disguise.is_alarm,
                entries: entries(&disguise.entries),
            }),
            clock: (&page.clock).into(),
            gaps: page.gaps.iter().map(Into::into).collect(),
            complaints: page.complaints.iter().map(Into::into).collect(),
            directions: page.directions.iter().map(Into::into).collect(),
        }
    }
}

impl From<&journal::BalanceOver> for BalanceOverWire {
    fn from(balance: &journal::BalanceOver) -> Self {
        Self {
            period: balance.period.clone(),
            gave: balance.gave,
            asked: balance.asked,
            n: balance.gave + balance.asked,
            sentence: balance.sentence.clone(),
            gave_facts: balance.gave_facts.to_string(),
            asked_facts: balance.asked_facts.to_string(),
        }
    }
}

impl From<&journal::WhomCount> for WhomCount {
    fn from(count: &journal::WhomCount) -> Self {
        Self {
            served: count.served.map(|word| word.to_string()),
            count: count.count,
            facts: count.facts.to_string(),
        }
    }
}

impl From<&journal::Gap> for GapWire {
    fn from(gap: &journal::Gap) -> Self {
        let score = |score: &journal::Score| RatingWire {
            score: score.score,
            day: score.day.to_string(),
            entry: score.entry.0,
        };
        Self {
            about: gap.about.map(|about| about.to_string()),
            theirs: gap.theirs.as_ref().map(score),
            ours: gap.ours.as_ref().map(score),
            difference: gap.difference(),
            is_wide: gap.is_wide,
            sentence: gap.sentence.clone(),
        }
    }
}

impl From<&journal::Complaints> for ComplaintsWire {
    fn from(rate: &journal::Complaints) -> Self {
        Self {
            period: rate.period.clone(),
            complaints: rate.complaints,
            touches: rate.touches,
            rate: rate.rate.clone(),
            sentence: rate.sentence.clone(),
            facts: rate.facts.to_string(),
        }
    }
}

impl From<&journal::Directions> for DirectionWire {
    fn from(share: &journal::Directions) -> Self {
        Self {
            period: share.period.clone(),
            inbound: share.inbound,
            outbound: share.outbound,
            unsaid: share.unsaid,
            sentence: share.sentence.clone(),
            inbound_facts: share.inbound_facts.to_string(),
            outbound_facts: share.outbound_facts.to_string(),
        }
    }
}

impl From<&journal::FactsBehind> for FactsPage {
    fn from(page: &journal::FactsBehind) -> Self {
        Self {
            title: page.title.clone(),
            items: entries(&page.lines),
            total: page.total,
            more: page.total > page.lines.len(),
        }
    }
}

impl From<&journal::Linkable> for LinkablePage {
    fn from(page: &journal::Linkable) -> Self {
        let link = |link: &journal::LinkLine| LinkWire {
            relation: link.link.relation.to_string(),
            entry: link.link.entry.0,
            other: link.link.other.0,
            label: link.label.to_owned(),
            far: (&link.far).into(),
        };
        let choice = |choice: &journal::LinkChoice| LinkChoice {
            relation: choice.relation.to_string(),
            label: choice.label.to_owned(),
            items: entries(&choice.lines),
        };
        Self {
            links: page.links.iter().map(link).collect(),
            choices: page.choices.iter().map(choice).collect(),
        }
    }
}
