//! The table of results: a line as soon as it is known, or one document at the end.

use super::goal::{Amount, Goal, Row};
use super::machine::machine;
use super::times::Times;
use serde_json::{Map, Value, json};
use std::io::{Result, Write, stdout};
use std::time::Duration;

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

/// The table, on standard output. A line is 110 columns at most.
pub struct Table {
    is_json: bool,
    tail: f64,
    section: String,
    rows: Vec<Value>,
    document: Map<String, Value>,
}

impl Table {
    /// Begins a table of a title. `tail` is the part of all times (0 to 1) that a tail does not exceed. With `is_json`
    /// nothing is printed before [`Table::finish`].
    ///
    /// # Errors
    /// Standard output is closed, here as below.
    pub fn begin(title: &str, tail: f64, is_json: bool) -> Result<Self> {
        let about = machine();
        let mut table =
            Self { is_json, tail, section: String::new(), rows: Vec::new(), document: Map::new() };
        table.line(title)?;
        table.line(&about.sentence())?;
        table.set("title", title.into());
        table.set("machine", about.json());
        Ok(table)
    }

    /// Prints the document, if that is wanted.
    pub fn finish(mut self) -> Result<()> {
        if !self.is_json {
            return Ok(());
        }
        let rows = std::mem::take(&mut self.rows);
        self.set("rows", rows.into());
        let text = serde_json::to_string_pretty(&Value::Object(self.document))?;
        writeln!(stdout(), "{text}")
    }

    /// A line for whoever reads along; it is no part of the document.
    pub fn line(&mut self, text: &str) -> Result<()> {
        if self.is_json { Ok(()) } else { writeln!(stdout(), "{text}") }
    }

    /// A field of the document.
    pub fn set(&mut self, name: &str, value: Value) {
        self.document.insert(name.to_owned(), value);
    }

    /// The rows below have something in common.
    pub fn section(&mut self, name: &str) -> Result<()> {
        name.clone_into(&mut self.section);
        self.line(&format!("\n{name}"))
    }

    /// A row beside its goal.
    pub fn judge(&mut self, row: &Row) -> Result<()> {
        let mut value = row.json();
        value["section"] = json!(self.section);
        self.rows.push(value);
        self.line(&text(row))
    }

    /// A row of another program's document, as it stands there.
    pub fn adopt(&mut self, row: Value) -> Result<()> {
        let word = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let amount =
            |name: &str| Amount::from_json(&row[name]).map_or_else(String::new, |all| all.to_string());
        let mut verdict = word("verdict");
        if let Some(by) = row["missed_by"].as_f64() {
            verdict = super::goal::Verdict::Missed(by).to_string();
        } else if verdict == "told" {
            verdict.clear();
        }
        let ratio = row["ratio"].as_f64();
        let texts = [word("what"), amount("kept"), word("against"), amount("rival"), word("target"), verdict];
        let line = columns(&texts.each_ref().map(String::as_str), ratio);
        self.rows.push(row);
        self.line(&line)
    }

    /// Kept's times beside a rival's.
    pub fn row(&mut self, what: &str, ours: &Times, rival: &str, theirs: &Times, ratio: Ratio) -> Result<()> {
        let (part, goal) = match ratio {
            Ratio::Median(aim) => (0.5, Goal::Within(aim)),
            Ratio::Tail(aim) => (self.tail, Goal::Within(aim)),
            Ratio::Told => (0.5, Goal::Told),
        };
        let what = format!("{what}, p{:.0}", part * 100.0);
        let (ours, theirs) = (Amount::Time(ours.at(part)), Amount::Time(theirs.at(part)));
        self.judge(&Row::against(what, ours, rival, theirs, goal))
    }

    /// Kept beside a rival in bytes of memory; the ratio should be at most `aim`.
    pub fn memory(&mut self, what: &str, ours: u64, rival: &str, theirs: u64, aim: f64) -> Result<()> {
        let (ours, theirs) = (Amount::Bytes(ours), Amount::Bytes(theirs));
        self.judge(&Row::against(what, ours, rival, theirs, Goal::Within(aim)))
    }

    /// What a program costs while nobody uses it, beside a rival: at most `aim` of a core (0 to 1).
    pub fn idle(&mut self, what: &str, ours: Idle, rival: &str, theirs: Idle, aim: f64) -> Result<()> {
        let limit = Goal::AtMost(Amount::Time(ours.watched.mul_f64(aim)));
        let (worked, other) = (Amount::Time(ours.worked), Amount::Time(theirs.worked));
        self.judge(&Row::against(format!("{what}: work"), worked, rival, other, limit))?;
        let (woken, other) = (ours.woken_a_minute() / 60.0, theirs.woken_a_minute() / 60.0);
        let (woken, other) = (Amount::Rate(woken), Amount::Rate(other));
        self.judge(&Row::against(format!("{what}: wake-ups"), woken, rival, other, Goal::Told))
    }

    /// Times of Kept alone, whose tail should be at most `aim`.
    pub fn limit(&mut self, what: &str, ours: &Times, aim: Duration) -> Result<()> {
        self.within(what, ours, self.tail, aim)
    }

    /// Times of Kept alone, whose median should be at most `aim`.
    pub fn median(&mut self, what: &str, ours: &Times, aim: Duration) -> Result<()> {
        self.within(what, ours, 0.5, aim)
    }

    fn within(&mut self, what: &str, ours: &Times, part: f64, aim: Duration) -> Result<()> {
        let what = format!("{what}, p{:.0}", part * 100.0);
        self.judge(&Row::alone(what, Amount::Time(ours.at(part)), Goal::AtMost(Amount::Time(aim))))
    }
}

/// Where the name of a row ends.
const NAMED: usize = 31;

fn text(row: &Row) -> String {
    let amount = |amount: Option<Amount>| amount.map_or_else(String::new, |amount| amount.to_string());
    let (kept, theirs) = (amount(row.kept), amount(row.rival.1));
    let (target, verdict) = (row.goal.text(), row.verdict().to_string());
    columns(&[&row.what, &kept, &row.rival.0, &theirs, &target, &verdict], row.ratio())
}

/// Name, Kept's, the rival's name and amount, target and verdict. A name that is too long has a line of its own.
fn columns([what, kept, rival, theirs, target, verdict]: &[&str; 6], ratio: Option<f64>) -> String {
    if kept.is_empty() {
        // The verdict is in the reason already.
        let end = format!("{target}  {rival}");
        return format!("  {what:<NAMED$}  {}", end.trim());
    }
    let ratio = ratio.map_or_else(String::new, ratio_text);
    let break_after =
        |text: &str| if text.chars().count() > NAMED { format!("\n  {:NAMED$}", "") } else { String::new() };
    let line = format!(
        "  {what:<NAMED$}{} {kept:>9}  {rival:<20} {theirs:>9} {ratio:>8}  {target:>7} {verdict}",
        break_after(what)
    );
    line.trim_end().to_owned()
}

/// "0.42×", "12.3×", "4,711×".
fn ratio_text(ratio: f64) -> String {
    match ratio {
        ratio if ratio < 9.95 => format!("{ratio:.2}×"),
        ratio if ratio < 99.5 => format!("{ratio:.1}×"),
        ratio => format!("{}×", super::times::thousands(ratio.round() as u64)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_a_terminal() {
        let time = |ms| Amount::Time(Duration::from_millis(ms));
        let names = ["short", "a name that is a good deal longer than the column it has in this table"];
        for name in names {
            let row =
                Row::against(name, time(9_900), "FTS5 stock, triggers", time(99_900), Goal::Better(1_000.0));
            let text = text(&row);
            assert!(text.lines().all(|line| line.chars().count() <= 110), "{text}");
            assert!(text.ends_with("10.1×  ≥1,000× missed, by 99×"), "{text}");
        }
    }
}
