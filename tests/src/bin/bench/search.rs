//! The log of queries, each asked of every engine in turns, and what follows for a key press.

use crate::engine::{Answer, Engine, Name, Part, Plain, ROWS};
use crate::made::{Made, SMALL};
use kept_tests::measure::{
    Amount, Ask, Class, Corpus, EACH, Goal, Row, Table, Times, asks, milliseconds, thousands, timed,
};
use serde_json::json;
use std::collections::HashSet;
use std::hint::black_box;
use std::io::Result;
use std::time::Duration;

/// Once an engine has taken so long over a class, it is asked no more of it; references are given less.
const BUDGET: Duration = Duration::from_mins(1);
const REFERENCE_BUDGET: Duration = Duration::from_secs(10);
/// A query that took less is asked once more when the others of its class have been, and the better time counts: else the
/// tail of what takes a tenth of a millisecond says what else the machine did.
const ASKED_TWICE: Duration = Duration::from_millis(100);

/// Queries that come between, so that nothing of an answer is left.
const OTHERS: usize = 8;

/// What was measured of one class.
struct Measured {
    class: Class,
    /// Of [`Name::ALL`].
    engines: Vec<Times>,
    /// Kept with few entries, asked for what is in those.
    small: Times,
    /// The rows of an answer, by their ids.
    rows: Times,
    /// How many of Kept's answers were empty.
    empty: usize,
}

pub(crate) fn measure(made: &Made, table: &mut Table) -> Result<()> {
    let folder = made.everything();
    let small_folder = made.ready(SMALL, &[Part::Kept]);
    let (asks, small_asks) = (asks(&Corpus::new(made.entries)), asks(&Corpus::new(SMALL)));
    let mut engines: Vec<Box<dyn Engine>> = Name::ALL.iter().map(|name| name.open(&folder)).collect();
    let mut small = Name::Kept.open(&small_folder);
    let others = [&asks, &small_asks].map(|asks| others(asks));
    let [mut fresh, mut small_fresh] = others.map(Fresh::new);
    let plain = Plain::open(&folder.join(Part::Plain.folder()));
    // The first query opens files; a key press meets them open.
    for engine in engines.iter_mut().chain([&mut small]) {
        black_box(engine.ask(&asks[0]));
    }
    head(table, made.entries)?;
    let mut all = Vec::new();
    for (asks, small_asks) in asks.chunks(EACH).zip(small_asks.chunks(EACH)) {
        let kept = [&mut fresh, &mut small_fresh];
        let measured = class(asks, small_asks, &mut engines, &mut small, kept, &plain);
        print(&measured, table)?;
        all.push(measured);
    }
    whole(&all, table)?;
    asked_fewer(&all, table)?;
    table.set("classes", all.iter().map(Measured::json).collect::<Vec<_>>().into());
    keystroke(&all, table)?;
    growth(&all, made.entries, table)?;
    filters(&all, table)
}

/// Asks the queries of one class; the order of the engines changes from query to query.
fn class(
    asks: &[Ask],
    small_asks: &[Ask],
    engines: &mut [Box<dyn Engine>],
    small: &mut Box<dyn Engine>,
    [fresh, small_fresh]: [&mut Fresh; 2],
    plain: &Plain,
) -> Measured {
    let (count, kept) = (engines.len(), index(Name::Kept));
    let mut best: Vec<Vec<Option<Duration>>> = vec![vec![None; count + 2]; asks.len()];
    let mut spent = vec![Duration::ZERO; count + 2];
    let mut empty = 0;
    let mut ids: Vec<i64> = (1..=ROWS as i64).collect();
    for (number, (ask, small_ask)) in asks.iter().zip(small_asks).enumerate().cycle().take(2 * asks.len()) {
        let best = &mut best[number];
        // Ahead of all turns: whoever was just asked something else has the processor's memory for itself.
        fresh.before(ask, &mut engines[kept]);
        small_fresh.before(small_ask, small);
        for turn in 0..count + 2 {
            let at = (number + turn) % (count + 2);
            let budget = if at < count && Name::ALL[at].is_reference() { REFERENCE_BUDGET } else { BUDGET };
            if spent[at] > budget || best[at].is_some_and(|time| time > ASKED_TWICE) {
                continue;
            }
            let (time, answer) = timed(|| match at {
                at if at < count => engines[at].ask(ask),
                at if at == count => small.ask(small_ask),
                _ => Some(plain.fetch(&ids)),
            });
            let Some(Answer { ids: found, bytes }) = answer else { continue };
            if at == kept && bytes == 0 && best[at].is_none() {
                empty += 1;
            }
            spent[at] += time;
            best[at] = Some(best[at].map_or(time, |other| other.min(time)));
            if at == index(Name::Tuned) && found.len() == ROWS {
                ids = found;
            }
        }
    }
    let mut times: Vec<Vec<Duration>> =
        (0..count + 2).map(|at| best.iter().filter_map(|best| best[at]).collect()).collect();
    let rows = Times::new(times.pop().unwrap_or_default());
    let small = Times::new(times.pop().unwrap_or_default());
    let engines = times.into_iter().map(Times::new).collect();
    Measured { class: asks[0].class, engines, small, rows, empty }
}

/// Queries of words that are whole, which no class with a begun word has.
fn others(asks: &[Ask]) -> Vec<Ask> {
    let whole = asks.iter().filter(|ask| ask.class == Class::TwoWords);
    whole.rev().take(OTHERS).cloned().collect()
}

/// Kept remembers what a begun word may become, and the texts of its last rows; nobody else remembers anything. So that each
/// of its answers is one that it has not given yet, it is opened anew before it hears the same once more, and asked
/// something else.
struct Fresh {
    heard: HashSet<String>,
    others: Vec<Ask>,
}

impl Fresh {
    fn new(others: Vec<Ask>) -> Self {
        Self { heard: HashSet::new(), others }
    }

    /// Before `ask` is asked.
    fn before(&mut self, ask: &Ask, engine: &mut Box<dyn Engine>) {
        let begun = ask.begun.as_deref().unwrap_or_default();
        // What is known of a start may answer for a longer one.
        let starts = begun.char_indices().map(|(at, sign)| &begun[..at + sign.len_utf8()]);
        if starts.chain([ask.line().as_str()]).any(|start| self.heard.contains(start)) {
            engine.forget();
            for other in &self.others {
                black_box(engine.ask(other));
            }
            self.heard.clear();
        }
        self.heard.extend([begun.to_owned(), ask.line()]);
    }
}

fn head(table: &mut Table, entries: u64) -> Result<()> {
    table.line(&format!(
        "\n{} entries of 60 words, {} queries, the better of two; 20 rows each; milliseconds, p50/p99",
        thousands(entries),
        Class::ALL.len() * EACH
    ))?;
    line(table, "", Name::ALL.iter().map(|name| name.text().to_owned()))
}

fn line(table: &mut Table, name: &str, cells: impl Iterator<Item = String>) -> Result<()> {
    let cells: Vec<String> = cells.map(|cell| format!("{cell:>14}")).collect();
    table.line(format!("{name:<25}{}", cells.concat()).trim_end())
}

fn pair(times: &Times) -> String {
    if times.count() == 0 {
        return "not offered".to_owned();
    }
    format!("{}/{}", milliseconds(times.median()), milliseconds(times.tail()))
}

fn print(measured: &Measured, table: &mut Table) -> Result<()> {
    line(table, measured.class.name(), measured.engines.iter().map(pair))
}

fn whole(all: &[Measured], table: &mut Table) -> Result<()> {
    let times = (0..Name::ALL.len()).map(|at| pair(&Times::even(asked(all, at).map(|one| &one.engines[at]))));
    line(table, "the whole log", times)?;
    let rows = Times::even(all.iter().map(|one| &one.rows));
    table.line(&format!("twenty rows by their ids: {}", pair(&rows)))?;
    let empty: Vec<String> = all
        .iter()
        .filter(|one| one.empty > 0)
        .map(|one| format!("{} {} of {}", one.class.name(), one.empty, one.engines[0].count()))
        .collect();
    if empty.is_empty() {
        return Ok(());
    }
    table.line(&format!("Kept found nothing: {}", empty.join("; ")))
}

/// The classes that an engine has an answer for.
fn asked(all: &[Measured], at: usize) -> impl Iterator<Item = &Measured> {
    all.iter().filter(move |one| one.engines[at].count() > 0)
}

fn asked_fewer(all: &[Measured], table: &mut Table) -> Result<()> {
    for (at, name) in Name::ALL.iter().enumerate() {
        let fewer: Vec<String> = asked(all, at)
            .filter(|one| one.engines[at].count() < EACH)
            .map(|one| format!("{} {}", one.class.name(), one.engines[at].count()))
            .collect();
        if !fewer.is_empty() {
            table.line(&format!(
                "{} was asked fewer than {EACH}, for its time: {}",
                name.text(),
                fewer.join("; ")
            ))?;
        }
    }
    Ok(())
}

impl Measured {
    fn json(&self) -> serde_json::Value {
        let times = |times: &Times| {
            let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
            json!({ "p50_ms": ms(times.median()), "p99_ms": ms(times.tail()), "asked": times.count() })
        };
        let mut value = json!({ "class": self.class.name(), "Kept found nothing": self.empty });
        for (name, engine) in Name::ALL.iter().zip(&self.engines) {
            value[name.text()] = if engine.count() > 0 { times(engine) } else { "not offered".into() };
        }
        value["Kept, 10,000 entries"] = times(&self.small);
        value["twenty rows by their ids"] = times(&self.rows);
        value
    }
}

/// From the key to the results, over the classes that both answer; each class counts alike.
fn keystroke(all: &[Measured], table: &mut Table) -> Result<()> {
    table.section("from a key to its results, over the queries that both answer")?;
    let rivals = [(Name::Stock, 100.0, 1_000.0), (Name::Tuned, 3.0, 10.0)];
    for (rival, median, tail) in rivals {
        let at = index(rival);
        let ours = Times::even(asked(all, at).map(|one| &one.engines[0]));
        let theirs = Times::even(asked(all, at).map(|one| &one.engines[at]));
        for (what, part, times) in [("median", 0.5, median), ("99th percentile", 0.99, tail)] {
            judge(table, what, (&ours, rival.text(), &theirs), part, Goal::Better(times))?;
        }
    }
    let ours = Times::even(all.iter().map(|one| &one.engines[0]));
    let rows = Times::even(all.iter().map(|one| &one.rows));
    judge(table, "median, all queries", (&ours, "twenty rows by id", &rows), 0.5, Goal::Within(2.0))
}

fn growth(all: &[Measured], entries: u64, table: &mut Table) -> Result<()> {
    let what = format!("growth to {}, p99", thousands(entries));
    if entries <= SMALL {
        return table.judge(&Row::unmeasured(what, "N is not above 10,000", Goal::Within(3.0)));
    }
    let ours = Times::even(all.iter().map(|one| &one.engines[0]));
    let small = Times::even(all.iter().map(|one| &one.small));
    judge(table, &what, (&ours, "Kept, 10,000", &small), 0.99, Goal::Within(3.0))
}

/// The same words with and without a filter.
fn filters(all: &[Measured], table: &mut Table) -> Result<()> {
    table.section("a common word under a filter")?;
    let of = |class| all.iter().find(|one| one.class == class).map(|one| &one.engines);
    let Some(plain) = of(Class::Common) else { return Ok(()) };
    for (class, name, times) in
        [(Class::AccountWord, "one account", 400.0), (Class::DaysWord, "90 days", 100.0)]
    {
        let Some(engines) = of(class) else { continue };
        let (ours, stock) = (&engines[0], &engines[index(Name::Stock)]);
        let rival = Name::Stock.text();
        judge(table, &format!("{name}, 99th percentile"), (ours, rival, stock), 0.99, Goal::Better(times))?;
        judge(table, &format!("{name}, median"), (ours, rival, stock), 0.5, Goal::ToldBetter)?;
        judge(
            table,
            &format!("{name}, p50, to no filter"),
            (ours, "Kept, no filter", &plain[0]),
            0.5,
            Goal::Within(3.0),
        )?;
    }
    Ok(())
}

fn judge(
    table: &mut Table,
    what: &str,
    (ours, rival, theirs): (&Times, &str, &Times),
    part: f64,
    goal: Goal,
) -> Result<()> {
    let (ours, theirs) = (Amount::Time(ours.at(part)), Amount::Time(theirs.at(part)));
    table.judge(&Row::against(what, ours, rival, theirs, goal))
}

fn index(name: Name) -> usize {
    Name::ALL.iter().position(|other| *other == name).unwrap_or(0)
}
