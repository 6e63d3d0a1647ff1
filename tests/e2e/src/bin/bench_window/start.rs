//! From asking for the program to its first page on the screen, and the memory that it then takes.

use crate::{memory, watch};
use kept_e2e::Window;
use kept_tests::measure::{Corpora, Ratio, Table, Times};
use std::path::Path;
use std::time::Duration;

/// Pairs of starts, after one that is not counted: it makes the web engine's folder.
const STARTS: usize = 9;
/// Pairs of them whose memory is looked at, too.
const LOOKED_AT: usize = 5;

/// Starts Kept and the empty window in turns.
pub(crate) fn measure(corpora: &Corpora, journal: &Path, table: &mut Table) -> std::io::Result<()> {
    let scratch = corpora.scratch();
    let (kept, empty) = (kept_e2e::program(), kept_e2e::empty_window());
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let (mut bare, mut before, mut after) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..=STARTS {
        let (other, time) = start(&empty, scratch.path());
        if number > 0 {
            theirs.push(time);
        }
        if (1..=LOOKED_AT).contains(&number) {
            bare.push(memory::steady(&other));
        }
        other.close();
        let (window, time) = start(&kept, journal);
        if number > 0 {
            ours.push(time);
        }
        if (1..=LOOKED_AT).contains(&number) {
            watch::capture_is_warm(&window);
            after.push(memory::steady(&window));
            memory::end_newest_page(&window);
            before.push(memory::steady(&window));
        }
        window.close();
    }
    let (ours, theirs) = (Times::new(ours), Times::new(theirs));
    table.row("first useful paint", &ours, "an empty window's", &theirs, Ratio::Median(1.25))?;
    let bare = memory::median(bare);
    table.memory(
        "memory without the capture window",
        memory::median(before),
        "an empty window",
        bare,
        1.3,
    )?;
    table.memory("memory with the capture window warm", memory::median(after), "an empty window", bare, 1.8)
}

/// One start: from just before the driver is asked for the program to the page's own mark of its first paint.
fn start(program: &Path, folder: &Path) -> (Window, Duration) {
    let window = Window::start(program, &["--data-dir".to_owned(), folder.display().to_string()]);
    let mark = "performance.getEntriesByName('kept:painted')[0]";
    window.until("the first paint", &format!("return {mark} !== undefined"));
    let painted = window.js(&format!("return performance.timeOrigin + {mark}.startTime"), &[]);
    let painted = Duration::from_secs_f64(painted.as_f64().unwrap() / 1_000.0);
    let time = painted.saturating_sub(window.asked());
    (window, time)
}
