//! Everything bought.

use super::Page;
use super::text::{BOLD, DIM, LATE, hang, hint, plain, said, styled};
use kept_api::{OrderStep, OrderWire, OrdersWire};
use std::fmt::Write;

/// Orders under the heading of their account, or of the step that they miss.
pub(crate) fn page(reply: &OrdersWire, by_step: bool, page: Page) -> String {
    let mut text = format!("{}\n", styled(BOLD, &plain(&reply.headline)));
    if reply.all == 0 {
        text += &hint("A line notes what is bought: kept log '@acme order PO-4711 firewall refresh'", page);
        return text;
    }
    let width = reply.items.iter().map(|order| order.id.to_string().len() + 1).max().unwrap_or_default();
    let mut group: Option<&str> = None;
    for order in &reply.items {
        let heading = if by_step { standing(order.missing.as_deref()) } else { account(order) };
        if group != Some(heading) {
            let _ = write!(text, "\n{}\n", styled(BOLD, &plain(heading)));
            group = Some(heading);
        }
        text += &row(order, by_step, width, page);
    }
    if reply.items.is_empty() {
        text += "\nNo order is like that.\n";
    }
    if reply.more {
        text += &hint(&format!("{} in all: --limit shows more", reply.total), page);
    }
    format!("{text}\n{}", hang("", &plain(&reply.share.sentence), page))
}

fn row(order: &OrderWire, by_step: bool, width: usize, page: Page) -> String {
    let mut what = styled(BOLD, &plain(&order.what));
    for more in [by_step.then(|| account(order)), order.number.as_deref(), order.value.as_deref()]
        .into_iter()
        .flatten()
    {
        let _ = write!(what, ", {}", plain(more));
    }
    let steps: Vec<String> = order.steps.iter().filter_map(|known| step(known, page)).collect();
    let id = styled(DIM, &format!("{:>width$}", format!("#{}", order.id)));
    let mut text = hang(&format!("  {id}  "), &format!("{what}: {}", steps.join(", ")), page);
    let under = " ".repeat(width + 4);
    if let Some(stuck) = &order.stuck {
        text += &hang(&under, &styled(LATE, &plain(&stuck.sentence)), page);
    }
    text + &hang(&under, &styled(DIM, &plain(&order.share.sentence)), page)
}

/// "live 16 Oct", "adopted: 31 of 42 sites", "renewed planned for 28 Feb 2027"; nothing where nothing is known.
fn step(step: &OrderStep, page: Page) -> Option<String> {
    let label = plain(&step.label);
    if label.is_empty() {
        return None;
    }
    let name = &step.step;
    Some(match (&step.actual, &step.evidence) {
        (Some(day), Some(evidence)) => format!("{name} {} ({})", said(day, page), plain(evidence)),
        (Some(day), None) => format!("{name} {}", said(day, page)),
        (None, None) if label.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{name} planned for {label}")
        }
        (None, _) => format!("{name}: {label}"),
    })
}

fn account(order: &OrderWire) -> &str {
    order.account.as_ref().map_or("Without an account", |account| &account.name)
}

fn standing(missing: Option<&str>) -> &'static str {
    match missing {
        Some("live") => "Bought, not live yet",
        Some("adopted") => "Live, not adopted yet",
        Some("valued") => "Adopted, no value written down yet",
        Some(_) => "Valued",
        None => "Bought again",
    }
}
