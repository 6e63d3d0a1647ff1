//! The charts as they go over the wire.

use super::{
    AfterOrderChart, AfterOrderRow, AnswerChart, AnswerDot, AnswerRow, BalanceChart, BalanceRow, ClockWire,
    InsightsPage, MonthWire, PromiseChart, RhythmChart, RhythmDot, RhythmRow,
};
use crate::wire::{LaneStepWire, NameWire};
use kept_journal::{self as journal, Insights};

fn name(id: kept_model::AccountId, name: &str) -> NameWire {
    NameWire { id: id.0, name: name.to_owned() }
}

impl InsightsPage {
    pub(crate) fn new(insights: &Insights, period: Option<String>) -> Self {
        Self {
            period,
            promises: (&insights.promises).into(),
            balance: (&insights.balance).into(),
            rhythm: (&insights.rhythm).into(),
            answers: (&insights.answers).into(),
            lanes: (&insights.lanes).into(),
        }
    }
}

impl From<&journal::PromiseChart> for PromiseChart {
    fn from(chart: &journal::PromiseChart) -> Self {
        let month = |month: &journal::PromiseMonth| MonthWire {
            label: month.label.clone(),
            day: month.first.to_string(),
            mine_kept: month.mine.0,
            mine_all: month.mine.1,
            theirs_kept: month.theirs.0,
            theirs_all: month.theirs.1,
            mine_facts: month.mine_facts.to_string(),
            theirs_facts: month.theirs_facts.to_string(),
        };
        Self {
            heading: chart.heading.clone(),
            basis: chart.basis.clone(),
            n: chart.n,
            months: chart.months.iter().map(month).collect(),
        }
    }
}

impl From<&journal::BalanceChart> for BalanceChart {
    fn from(chart: &journal::BalanceChart) -> Self {
        let row = |row: &journal::BalanceRow| BalanceRow {
            account: name(row.account, &row.name),
            asked: row.asked,
            gave: row.gave,
            disguised: row.disguised,
            lifetime_asked: row.lifetime.1,
            lifetime_gave: row.lifetime.0,
            asked_facts: row.asked_facts.to_string(),
            gave_facts: row.gave_facts.to_string(),
        };
        Self {
            heading: chart.heading.clone(),
            basis: chart.basis.clone(),
            n: chart.n,
            days: chart.days,
            rows: chart.rows.iter().map(row).collect(),
            more: chart.more,
        }
    }
}

impl From<&journal::RhythmChart> for RhythmChart {
    fn from(chart: &journal::RhythmChart) -> Self {
        let dot = |dot: &journal::RhythmDot| RhythmDot {
            day: dot.day.to_string(),
            entry: dot.entry.0,
            delight: dot.is_delight,
        };
        let row = |row: &journal::RhythmRow| RhythmRow {
            account: name(row.account, &row.name),
            dots: row.dots.iter().map(dot).collect(),
            touch_days: row.touch_days,
            delight_days: row.delight_days,
            last: row.last.to_string(),
            quiet: row.quiet,
            gap: row.gap,
            ideal: row.ideal,
            maximum: row.maximum,
            is_quiet: row.is_quiet,
            usual: row.usual.clone(),
            facts: row.facts.to_string(),
        };
        Self {
            heading: chart.heading.clone(),
            basis: chart.basis.clone(),
            n: chart.n,
            steady: chart.steady,
            unknown: chart.unknown,
            from: chart.from.to_string(),
            to: chart.to.to_string(),
            rows: chart.rows.iter().map(row).collect(),
            more: chart.more,
        }
    }
}

impl From<&journal::ResponseClock> for ClockWire {
    fn from(clock: &journal::ResponseClock) -> Self {
        Self {
            n: clock.first.n,
            median: clock.first.median,
            working_median: clock.first.working,
            hoped: clock.hoped,
            done_n: clock.done.n,
            done_median: clock.done.median,
            done_working_median: clock.done.working,
            day_n: clock.first.day_n,
            day_median: clock.first.days,
            done_day_n: clock.done.day_n,
            done_day_median: clock.done.days,
            sentence: clock.sentence.clone(),
            facts: clock.facts.to_string(),
        }
    }
}

impl From<&journal::AnswerChart> for AnswerChart {
    fn from(chart: &journal::AnswerChart) -> Self {
        let dot = |dot: &journal::AnswerDot| AnswerDot {
            entry: dot.entry.0,
            day: dot.day.to_string(),
            minutes: dot.minutes,
            working: dot.working,
            hoped: dot.hoped,
        };
        let row = |row: &journal::AnswerRow| AnswerRow {
            account: name(row.account, &row.name),
            clock: (&row.clock).into(),
            dots: row.dots.iter().map(dot).collect(),
            is_slow: row.is_slow,
        };
        Self {
            heading: chart.heading.clone(),
            basis: chart.basis.clone(),
            all: (&chart.all).into(),
            rows: chart.rows.iter().map(row).collect(),
            more: chart.more,
        }
    }
}

impl From<&journal::AfterOrderChart> for AfterOrderChart {
    fn from(chart: &journal::AfterOrderChart) -> Self {
        let step = |stop: &journal::LaneStop| LaneStepWire {
            step: stop.step.to_string(),
            label: stop.label.clone(),
            state: stop.state.as_str().to_owned(),
        };
        let row = |row: &journal::AfterOrderRow| AfterOrderRow {
            entry: row.entry.0,
            account: row.account.as_ref().map(|(id, called)| name(*id, called)),
            what: row.what.clone(),
            steps: row.stops.iter().map(step).collect(),
            stuck: row.stuck.map(|stuck| stuck.words().to_owned()),
        };
        Self {
            heading: chart.heading.clone(),
            basis: chart.basis.clone(),
            n: chart.n,
            not_live: chart.not_live,
            not_adopted: chart.not_adopted,
            not_valued: chart.not_valued,
            rows: chart.rows.iter().map(row).collect(),
            more: chart.more,
        }
    }
}
