//! The table of results, a line as soon as it is known.

use std::io::{Result, Stdout, Write};
use std::time::Duration;

/// Times of one thing, in no order.
pub struct Times(Vec<Duration>);

impl Times {
    /// What was measured, in any order.
    pub fn new(mut times: Vec<Duration>) -> Self {
        times.sort();
        Self(times)
    }

    /// The time that `part` of them (0 to 1) do not exceed.
    pub fn at(&self, part: f64) -> Duration {
        let index = (self.0.len() as f64 * part) as usize;
        self.0.get(index.min(self.0.len().saturating_sub(1))).copied().unwrap_or_default()
    }
}

/// What a program did while nobody used it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Idle {
    /// For how long it was watched.
    pub watched: Duration,
    /// The processor's time that all its processes took.
    pub worked: Duration,
    /// How often one of their threads was woken.
    pub woken: u64,
}

impl Idle {
    /// The part of one core's time, 0 to 1.
    pub fn part(self) -> f64 {
        self.worked.as_secs_f64() / self.watched.as_secs_f64().max(1e-9)
    }

    /// Wake-ups in a minute.
    fn woken_a_minute(self) -> f64 {
        self.woken as f64 * 60.0 / self.watched.as_secs_f64().max(1e-9)
    }
}

/// What a ratio is taken of, and what it should not exceed.
#[derive(Clone, Copy)]
pub enum Ratio {
    /// The medians', at most this.
    Median(f64),
    /// The tails', at most this.
    Tail(f64),
    /// The medians', for information.
    Told,
}

/// The table, on standard output.
pub struct Table {
    out: Stdout,
    tail: f64,
}

impl Table {
    /// Begins a table. `tail` is the part of all times (0 to 1) that the second number of a pair is not exceeded by.
    ///
    /// # Errors
    /// Standard output is closed, here as below.
    pub fn begin(what: &str, tail: f64) -> Result<Self> {
        let mut out = std::io::stdout();
        writeln!(out, "{what}; milliseconds, median / {:.0}th percentile", tail * 100.0)?;
        writeln!(out, "{:<44} {:>17}  {:<30} {:>17} {:>7}  aim", "", "Kept", "against", "", "ratio")?;
        Ok(Self { out, tail })
    }

    /// The rows below have something in common.
    pub fn section(&mut self, name: &str) -> Result<()> {
        writeln!(self.out, "\n{name}")
    }

    /// Kept beside a rival.
    pub fn row(&mut self, what: &str, ours: &Times, rival: &str, theirs: &Times, ratio: Ratio) -> Result<()> {
        let of = |part: f64| ours.at(part).as_secs_f64() / theirs.at(part).as_secs_f64().max(1e-9);
        let (value, aim) = match ratio {
            Ratio::Median(aim) => (of(0.5), Some(aim)),
            Ratio::Tail(aim) => (of(self.tail), Some(aim)),
            Ratio::Told => (of(0.5), None),
        };
        let (ours, theirs) = (self.pair(ours), self.pair(theirs));
        self.ratio(what, &ours, rival, &theirs, value, aim)
    }

    /// Kept beside a rival in bytes of memory, printed as MB; the ratio should be at most `aim`.
    pub fn memory(&mut self, what: &str, ours: u64, rival: &str, theirs: u64, aim: f64) -> Result<()> {
        let text = |bytes: u64| format!("{:.1} MB", bytes as f64 / 1e6);
        let value = ours as f64 / theirs.max(1) as f64;
        self.ratio(what, &text(ours), rival, &text(theirs), value, Some(aim))
    }

    /// What a program costs while nobody uses it, beside a rival: at most `aim` of a core (0 to 1). The ratio is of the time.
    pub fn idle(&mut self, what: &str, ours: Idle, rival: &str, theirs: Idle, aim: f64) -> Result<()> {
        let text = |idle: Idle| format!("{} ms, {:.3} %", idle.worked.as_millis(), idle.part() * 100.0);
        let (ratio, missed) =
            (ours.worked.as_secs_f64() / theirs.worked.as_secs_f64().max(1e-9), missed(ours.part() >= aim));
        let (mine, other) = (text(ours), text(theirs));
        writeln!(
            self.out,
            "  {what:<42} {mine:>17}  {rival:<30} {other:>17} {ratio:>6.2}×  < {} % of a core{missed}",
            aim * 100.0
        )?;
        let text = |idle: Idle| format!("{:.0}", idle.woken_a_minute());
        let (mine, other) = (text(ours), text(theirs));
        writeln!(self.out, "  {:<42} {mine:>17}  {:<30} {other:>17}", "  wake-ups a minute", "")
    }

    /// Times of Kept alone, whose tail should be at most `aim`.
    pub fn limit(&mut self, what: &str, ours: &Times, aim: Duration) -> Result<()> {
        let (pair, missed) = (self.pair(ours), missed(ours.at(self.tail) > aim));
        writeln!(self.out, "  {what:<42} {pair:>17}  {:<57}≤ {} ms{missed}", "", aim.as_millis())
    }

    /// Times of Kept alone, whose median should be at most `aim`.
    pub fn median(&mut self, what: &str, ours: &Times, aim: Duration) -> Result<()> {
        let (pair, missed) = (self.pair(ours), missed(ours.at(0.5) > aim));
        writeln!(self.out, "  {what:<42} {pair:>17}  {:<57}≤ {} ms{missed}", "", aim.as_millis())
    }

    fn ratio(
        &mut self,
        what: &str,
        ours: &str,
        rival: &str,
        theirs: &str,
        value: f64,
        aim: Option<f64>,
    ) -> Result<()> {
        let aim = aim.map_or_else(String::new, |aim| format!("≤ {aim}{}", missed(value > aim)));
        writeln!(self.out, "  {what:<42} {ours:>17}  {rival:<30} {theirs:>17} {value:>6.2}×  {aim}")
    }

    fn pair(&self, times: &Times) -> String {
        let text = |time: Duration| {
            let ms = time.as_secs_f64() * 1_000.0;
            if ms < 10.0 { format!("{ms:.3}") } else { format!("{ms:.1}") }
        };
        format!("{} / {}", text(times.at(0.5)), text(times.at(self.tail)))
    }
}

fn missed(is_missed: bool) -> &'static str {
    if is_missed { "  missed" } else { "" }
}
