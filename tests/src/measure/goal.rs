//! What was measured beside what it should be.

use super::times::{milliseconds, thousands};
use serde_json::{Value, json};
use std::time::Duration;

/// What can be measured. Everything but a rate is the better the less it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// How long it takes.
    Time(Duration),
    /// How much room it takes, in bytes.
    Bytes(u64),
    /// So many a second.
    Rate(f64),
    /// So many of something for one of something else.
    Times(f64),
}

impl Amount {
    /// What it costs, in a measure that two amounts of one kind have in common.
    fn cost(self) -> f64 {
        match self {
            Self::Time(time) => time.as_secs_f64().max(1e-9),
            Self::Bytes(bytes) => bytes.max(1) as f64,
            Self::Rate(rate) => 1.0 / rate.max(1e-9),
            Self::Times(times) => times.max(1e-9),
        }
    }

    /// What [`Row::json`] wrote of it.
    pub fn from_json(value: &Value) -> Option<Self> {
        let number = value["value"].as_f64()?;
        match value["unit"].as_str()? {
            "ms" => Some(Self::Time(Duration::from_secs_f64(number.max(0.0) / 1_000.0))),
            "bytes" => Some(Self::Bytes(number as u64)),
            "a second" => Some(Self::Rate(number)),
            "times" => Some(Self::Times(number)),
            _ => None,
        }
    }

    fn json(self) -> Value {
        match self {
            Self::Time(time) => json!({ "value": time.as_secs_f64() * 1_000.0, "unit": "ms" }),
            Self::Bytes(bytes) => json!({ "value": bytes, "unit": "bytes" }),
            Self::Rate(rate) => json!({ "value": rate, "unit": "a second" }),
            Self::Times(times) => json!({ "value": times, "unit": "times" }),
        }
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Self::Time(time) if time >= Duration::from_secs(10) => write!(f, "{:.1} s", time.as_secs_f64()),
            Self::Time(time) => write!(f, "{} ms", milliseconds(time)),
            Self::Bytes(bytes) if bytes >= 1_000_000 => write!(f, "{:.1} MB", bytes as f64 / 1e6),
            Self::Bytes(bytes) => write!(f, "{} kB", bytes.div_ceil(1_000)),
            Self::Rate(rate) => write!(f, "{}/s", thousands(rate.round() as u64)),
            Self::Times(times) => write!(f, "{times:.2}×"),
        }
    }
}

/// What an amount should be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// So many times as good as the rival's, or better.
    Better(f64),
    /// At most so many times the rival's.
    Within(f64),
    /// At most this much.
    AtMost(Amount),
    /// Nothing: how many times the rival's it is, told so that other rows can be understood.
    Told,
    /// Nothing: how many times as good as the rival's it is.
    ToldBetter,
}

impl Goal {
    /// As the table has it: "≥100×".
    pub fn text(self) -> String {
        match self {
            Self::Better(times) if times < 1.0 => format!("≥{}%", times * 100.0),
            Self::Better(times) => format!("≥{}×", short(times)),
            Self::Within(times) if times < 1.0 => format!("≤1/{}", (1.0 / times).round()),
            Self::Within(times) => format!("≤{}×", short(times)),
            Self::AtMost(amount) => format!("≤{}", short_amount(amount)),
            Self::Told | Self::ToldBetter => String::new(),
        }
    }
}

fn short(times: f64) -> String {
    if times.fract() == 0.0 { thousands(times as u64) } else { format!("{times}") }
}

fn short_amount(amount: Amount) -> String {
    match amount {
        Amount::Time(time) => format!("{} ms", time.as_millis()),
        Amount::Bytes(bytes) => format!("{} MB", bytes / 1_000_000),
        Amount::Times(times) => format!("{times}×"),
        Amount::Rate(_) => amount.to_string(),
    }
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What was measured.
    pub what: String,
    /// Kept's; `None` when it could not be measured.
    pub kept: Option<Amount>,
    /// Who is compared with, and theirs; or why there is nothing.
    pub rival: (String, Option<Amount>),
    /// What should be.
    pub goal: Goal,
}

/// What became of a goal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Verdict {
    /// It is reached.
    Met,
    /// It is not, by this factor.
    Missed(f64),
    /// Nobody knows.
    Unmeasured,
    /// There was none.
    Told,
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Met => f.write_str("met"),
            Self::Missed(by) if *by < 1.095 => write!(f, "missed, by {by:.2}×"),
            Self::Missed(by) if *by < 9.95 => write!(f, "missed, by {by:.1}×"),
            Self::Missed(by) => write!(f, "missed, by {}×", thousands(by.round() as u64)),
            Self::Unmeasured => f.write_str("not measured"),
            Self::Told => Ok(()),
        }
    }
}

impl Row {
    /// Kept beside a rival.
    pub fn against(what: impl Into<String>, kept: Amount, name: &str, rival: Amount, goal: Goal) -> Self {
        Self { what: what.into(), kept: Some(kept), rival: (name.to_owned(), Some(rival)), goal }
    }

    /// Kept alone.
    pub fn alone(what: impl Into<String>, kept: Amount, goal: Goal) -> Self {
        Self { what: what.into(), kept: Some(kept), rival: (String::new(), None), goal }
    }

    /// A row that could not be measured here, and why.
    pub fn unmeasured(what: impl Into<String>, why: &str, goal: Goal) -> Self {
        Self { what: what.into(), kept: None, rival: (format!("not measured here: {why}"), None), goal }
    }

    /// How many times as good as the rival's it is, where better is wanted; else how many times the rival's it is.
    pub fn ratio(&self) -> Option<f64> {
        let (kept, rival) = (self.kept?.cost(), self.rival.1?.cost());
        Some(if matches!(self.goal, Goal::Better(_) | Goal::ToldBetter) {
            rival / kept
        } else {
            kept / rival
        })
    }

    /// Whether the goal is met.
    pub fn verdict(&self) -> Verdict {
        let over = match self.goal {
            Goal::Told | Goal::ToldBetter => return Verdict::Told,
            Goal::Better(times) => self.ratio().map(|ratio| times / ratio),
            Goal::Within(times) => self.ratio().map(|ratio| ratio / times),
            Goal::AtMost(limit) => self.kept.map(|kept| kept.cost() / limit.cost()),
        };
        match over {
            None => Verdict::Unmeasured,
            Some(over) if over <= 1.0 => Verdict::Met,
            Some(over) => Verdict::Missed(over),
        }
    }

    /// As one object.
    pub fn json(&self) -> Value {
        let verdict = self.verdict();
        let word = match verdict {
            Verdict::Met => "met",
            Verdict::Missed(_) => "missed",
            Verdict::Unmeasured => "not measured",
            Verdict::Told => "told",
        };
        let missed_by = if let Verdict::Missed(by) = verdict { Some(by) } else { None };
        json!({
            "what": self.what,
            "kept": self.kept.map(Amount::json),
            "against": self.rival.0,
            "rival": self.rival.1.map(Amount::json),
            "ratio": self.ratio(),
            "target": self.goal.text(),
            "verdict": word,
            "missed_by": missed_by,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(ms: u64) -> Amount {
        Amount::Time(Duration::from_millis(ms))
    }

    #[test]
    fn goals_are_judged() {
        let row = |kept, rival, goal| Row::against("", kept, "", rival, goal);
        for (row, ratio, verdict, target) in [
            (row(ms(1), ms(100), Goal::Better(100.0)), Some(100.0), Verdict::Met, "≥100×"),
            (row(ms(2), ms(100), Goal::Better(1_000.0)), Some(50.0), Verdict::Missed(20.0), "≥1,000×"),
            (row(ms(6), ms(2), Goal::Within(2.0)), Some(3.0), Verdict::Missed(1.5), "≤2×"),
            (row(Amount::Bytes(5), Amount::Bytes(50), Goal::Within(0.1)), Some(0.1), Verdict::Met, "≤1/10"),
            // A rate is the better the more it is.
            (
                row(Amount::Rate(30.0), Amount::Rate(100.0), Goal::Better(0.25)),
                Some(0.3),
                Verdict::Met,
                "≥25%",
            ),
            (
                row(Amount::Rate(30.0), Amount::Rate(15.0), Goal::Better(3.0)),
                Some(2.0),
                Verdict::Missed(1.5),
                "≥3×",
            ),
            (Row::alone("", ms(12), Goal::AtMost(ms(10))), None, Verdict::Missed(1.2), "≤10 ms"),
            (
                Row::alone("", Amount::Times(1.6), Goal::AtMost(Amount::Times(1.6))),
                None,
                Verdict::Met,
                "≤1.6×",
            ),
            (Row::unmeasured("", "no display", Goal::AtMost(ms(50))), None, Verdict::Unmeasured, "≤50 ms"),
        ] {
            let close = match (row.ratio(), ratio) {
                (Some(a), Some(b)) => (a - b).abs() < 1e-6,
                (a, b) => a == b,
            };
            assert!(close, "{row:?}: {:?}", row.ratio());
            let same = match (row.verdict(), verdict) {
                (Verdict::Missed(a), Verdict::Missed(b)) => (a - b).abs() < 1e-6,
                (a, b) => a == b,
            };
            assert!(same, "{row:?}: {:?}", row.verdict());
            assert_eq!(row.goal.text(), target);
        }
        assert_eq!(Verdict::Missed(1.72).to_string(), "missed, by 1.7×");
    }
}
