//! Charts as small tables, each under its finding, and the entries behind a number.

use super::Page;
use super::entry::{Columns, Text};
use super::text::{BOLD, DIM, cut, hang, hint, plain, styled, table};
use kept_api::{
    AfterOrderChart, AfterOrderRow, AnswerChart, BalanceChart, FactsPage, InsightsPage, LaneStepWire,
    PromiseChart, RhythmChart,
};
use kept_model::short_minutes;

/// Columns of a name where a table has to fit eighty.
const NAME: usize = 20;
/// Columns of an account, of what was bought, and of what shows a step.
const LANE: (usize, usize) = (18, 24);

/// The five findings.
pub(crate) fn charts(reply: &InsightsPage, page: Page) -> String {
    [
        promises(&reply.promises, page),
        balance(&reply.balance, page),
        rhythm(&reply.rhythm, page),
        answers(&reply.answers, page),
        lanes(&reply.lanes, page),
    ]
    .join("\n")
}

/// The entries behind a number.
pub(crate) fn facts(reply: &FactsPage, page: Page) -> String {
    let mut text = hang("", &styled(BOLD, &plain(&reply.title)), page);
    let columns = Columns::of(reply.items.iter(), page);
    for entry in &reply.items {
        text += &columns.row(entry, None, &Text::whole(entry), page);
    }
    let more = reply.total - reply.items.len();
    text + &styled(DIM, &rest(more, "--limit shows more"))
}

fn rest(more: usize, how: &str) -> String {
    match more {
        0 => String::new(),
        _ if how.is_empty() => format!("{more} more\n"),
        _ => format!("{more} more; {how}\n"),
    }
}

/// A finding, its table with the heads of its columns, and what it counts.
fn finding(
    heading: &str,
    heads: &[&str],
    rows: Vec<Vec<String>>,
    basis: &str,
    more: usize,
    page: Page,
) -> String {
    let mut text = hang("", &styled(BOLD, &plain(heading)), page);
    if !rows.is_empty() {
        let mut all = vec![heads.iter().map(|head| styled(DIM, head)).collect::<Vec<_>>()];
        all.extend(rows);
        text += &table(&all);
    }
    text + &styled(DIM, &rest(more, "")) + &hang("", &styled(DIM, &plain(basis)), page)
}

/// A name that leaves room for the other columns on a terminal, and is whole elsewhere.
fn name(text: &str, page: Page) -> String {
    fit(text, NAME, page)
}

fn fit(text: &str, width: usize, page: Page) -> String {
    if page.is_terminal() { cut(&plain(text), width) } else { plain(text) }
}

fn promises(chart: &PromiseChart, page: Page) -> String {
    let of =
        |kept: usize, all: usize| if all == 0 { "none due".to_owned() } else { format!("{kept} of {all}") };
    let row = |month: &kept_api::MonthWire| {
        vec![
            month.label.clone(),
            of(month.mine_kept, month.mine_all),
            of(month.theirs_kept, month.theirs_all),
        ]
    };
    let rows = chart.months.iter().map(row).collect();
    finding(&chart.heading, &["Month", "You kept", "They kept"], rows, &chart.basis, 0, page)
}

fn balance(chart: &BalanceChart, page: Page) -> String {
    let row = |row: &kept_api::BalanceRow| {
        let asked = match row.disguised {
            0 => row.asked.to_string(),
            disguised => format!("{} ({disguised} called giving)", row.asked),
        };
        vec![
            name(&row.account.name, page),
            row.gave.to_string(),
            asked,
            row.lifetime_gave.to_string(),
            row.lifetime_asked.to_string(),
        ]
    };
    let rows = chart.rows.iter().map(row).collect();
    let heads = ["Account", "Gave", "Asked", "Gave in all", "Asked in all"];
    finding(&chart.heading, &heads, rows, &chart.basis, chart.more, page)
}

fn rhythm(chart: &RhythmChart, page: Page) -> String {
    let row = |row: &kept_api::RhythmRow| {
        let quiet = format!("{} d", row.quiet);
        vec![
            name(&row.account.name, page),
            if row.is_quiet { format!("{quiet}, long") } else { quiet },
            row.usual.clone(),
            row.touch_days.to_string(),
            row.delight_days.to_string(),
        ]
    };
    let rows = chart.rows.iter().map(row).collect();
    let basis = match chart.unknown {
        0 => chart.basis.clone(),
        unknown => format!("{}. Of {unknown} more the rhythm is not known yet", chart.basis),
    };
    let heads = ["Account", "Quiet", "Rhythm", "Days", "Delights"];
    finding(&chart.heading, &heads, rows, &basis, chart.more, page)
}

fn answers(chart: &AnswerChart, page: Page) -> String {
    let row = |row: &kept_api::AnswerRow| {
        let clock = &row.clock;
        let first = match (clock.median, clock.day_median) {
            (Some(minutes), _) => short_minutes(minutes),
            (None, Some(days)) => format!("{days} d"),
            (None, None) => "too few to say".to_owned(),
        };
        let or_dash = |minutes: Option<u32>| minutes.map_or_else(|| "-".to_owned(), short_minutes);
        vec![
            name(&row.account.name, page),
            (clock.n + clock.day_n).to_string(),
            first,
            or_dash(clock.working_median),
            or_dash(clock.hoped),
            or_dash(clock.done_median),
        ]
    };
    let rows = chart.rows.iter().map(row).collect();
    let heads = ["Account", "n", "First answer", "Working", "Hoped", "Done"];
    let mut text = finding(&chart.heading, &heads, rows, &chart.basis, chart.more, page);
    if chart.all.n + chart.all.day_n > 0 {
        text += &hang("", &styled(DIM, &plain(&chart.all.sentence)), page);
    }
    text
}

fn lanes(chart: &AfterOrderChart, page: Page) -> String {
    let rows = chart.rows.iter().map(|row| lane(row, page)).collect();
    let heads = ["Account", "Order", "Reached", "Next"];
    let text = finding(&chart.heading, &heads, rows, &chart.basis, chart.more, page);
    text + &hint("kept orders shows every step", page)
}

/// How far an order is, and what comes next.
fn lane(row: &AfterOrderRow, page: Page) -> Vec<String> {
    let step = |step: &LaneStepWire| {
        let label = plain(&step.label);
        fit(format!("{} {label}", step.step).trim_end(), LANE.1, page)
    };
    let reached = row.steps.iter().rfind(|known| known.state == "done");
    let next = row.steps.iter().find(|known| known.state == "now" || known.state == "wait");
    let account = row.account.as_ref().map(|account| fit(&account.name, LANE.0, page));
    vec![
        account.unwrap_or_default(),
        fit(&row.what, LANE.0, page),
        reached.map(step).unwrap_or_default(),
        next.map(step).unwrap_or_default(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use kept_api::NameWire;

    #[test]
    fn an_order_fits_eighty_columns_on_a_terminal_and_is_whole_elsewhere() {
        let step = |step: &str, label: &str, state: &str| LaneStepWire {
            step: step.to_owned(),
            label: label.to_owned(),
            state: state.to_owned(),
        };
        let row = AfterOrderRow {
            entry: 1,
            account: Some(NameWire { id: 1, name: "St Aldric’s Hospital of the North".to_owned() }),
            what: "Ward tablets for both waves".to_owned(),
            steps: vec![
                step("adopted", "30 Oct", "done"),
                step("valued", "asked 13 Jul, no evidence yet", "wait"),
                step("renewed", "", "ahead"),
            ],
            stuck: None,
        };
        let page = |width| Page { today: "2026-11-19".parse().unwrap(), zone: chrono_tz::Tz::UTC, width };
        let shown = table(&[lane(&row, page(Some(80)))]);
        assert_eq!(
            shown,
            "St Aldric’s Hospi…  Ward tablets for…  adopted 30 Oct  valued asked 13 Jul, no…\n"
        );
        assert!(shown.chars().count() <= 81, "{shown}");
        assert_eq!(lane(&row, page(None))[3], "valued asked 13 Jul, no evidence yet");
    }
}
