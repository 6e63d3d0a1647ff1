//! The table of results, a line as soon as it is known.

use std::io::{Result, Stdout, Write};
use std::time::Duration;

/// Times of one thing, in no order.
pub(crate) struct Times(Vec<Duration>);

impl Times {
    pub(crate) fn new(mut times: Vec<Duration>) -> Self {
        times.sort();
        Self(times)
    }

    /// The time that `part` of them (0 to 1) do not exceed.
    pub(crate) fn at(&self, part: f64) -> Duration {
        let index = (self.0.len() as f64 * part) as usize;
        self.0.get(index.min(self.0.len().saturating_sub(1))).copied().unwrap_or_default()
    }
}

/// What a ratio is taken of, and what it should not exceed.
#[derive(Clone, Copy)]
pub(crate) enum Ratio {
    /// The medians', at most this.
    Median(f64),
    /// The 99th percentiles', at most this.
    Tail(f64),
    /// The medians', for information.
    Told,
}

/// The table, on standard output.
pub(crate) struct Table(Stdout);

impl Table {
    pub(crate) fn begin(entries: u64) -> Result<Self> {
        let mut out = std::io::stdout();
        writeln!(out, "{entries} entries; milliseconds, median / 99th percentile")?;
        writeln!(out, "{:<44} {:>17}  {:<30} {:>17} {:>7}  aim", "", "Kept", "against", "", "ratio")?;
        Ok(Self(out))
    }

    pub(crate) fn section(&mut self, name: &str) -> Result<()> {
        writeln!(self.0, "\n{name}")
    }

    pub(crate) fn row(
        &mut self,
        what: &str,
        ours: &Times,
        rival: &str,
        theirs: &Times,
        ratio: Ratio,
    ) -> Result<()> {
        let of = |part: f64| ours.at(part).as_secs_f64() / theirs.at(part).as_secs_f64().max(1e-9);
        let (value, aim) = match ratio {
            Ratio::Median(aim) => (of(0.5), Some(aim)),
            Ratio::Tail(aim) => (of(0.99), Some(aim)),
            Ratio::Told => (of(0.5), None),
        };
        let aim = match aim {
            Some(aim) if value <= aim => format!("≤ {aim}"),
            Some(aim) => format!("≤ {aim}  missed"),
            None => String::new(),
        };
        writeln!(
            self.0,
            "  {what:<42} {:>17}  {rival:<30} {:>17} {value:>6.2}×  {aim}",
            pair(ours),
            pair(theirs)
        )
    }
}

fn pair(times: &Times) -> String {
    let text = |time: Duration| {
        let ms = time.as_secs_f64() * 1_000.0;
        if ms < 10.0 { format!("{ms:.3}") } else { format!("{ms:.1}") }
    };
    format!("{} / {}", text(times.at(0.5)), text(times.at(0.99)))
}
