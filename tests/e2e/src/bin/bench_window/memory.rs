//! What a program and its web engine hold in memory: each page of it counted once, shared ones in proportion (PSS).

use kept_e2e::Window;
use std::fs;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

/// How often memory is looked at until it stands still.
const LOOK: Duration = Duration::from_millis(200);
/// How many looks in a row must agree.
const STILL: usize = 5;
/// After so many, it is taken as it is: a program may have something to do for ever.
const PATIENCE: usize = 50;
/// Looks agree within this part.
const SAME: f64 = 0.01;

/// The memory of all processes of a window in bytes, as soon as it stands still.
pub(crate) fn steady(window: &Window) -> u64 {
    let mut looks: Vec<u64> = Vec::new();
    loop {
        looks.push(window.processes().iter().map(|&process| proportional(process)).sum());
        let last = &looks[looks.len().saturating_sub(STILL)..];
        let (least, most) = (last.iter().min().unwrap(), last.iter().max().unwrap());
        let is_still = last.len() == STILL && (most - least) as f64 <= *most as f64 * SAME;
        if is_still || looks.len() == PATIENCE {
            return *looks.last().unwrap();
        }
        sleep(LOOK);
    }
}

/// Ends the process of the page that was made last, the capture window's: what remains is what the program held before.
/// Only the little that the program itself keeps of that window is counted on top.
pub(crate) fn end_newest_page(window: &Window) {
    let pages = window.processes().into_iter().filter(|process| {
        fs::read_to_string(format!("/proc/{process}/comm"))
            .is_ok_and(|name| name.starts_with("WebKitWebProces"))
    });
    let newest = pages.max_by_key(|&process| began(process)).expect("a page has a process");
    let ended = Command::new("kill").args(["-KILL", &newest.to_string()]).status().expect("kill runs");
    assert!(ended.success(), "the capture window's page was not there");
}

/// The one in the middle.
pub(crate) fn median(mut all: Vec<u64>) -> u64 {
    all.sort_unstable();
    all[all.len() / 2]
}

/// Zero for a process that is gone.
fn proportional(process: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kilobytes: u64 = line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0);
    kilobytes * 1_024
}

/// When a process began, in the system's ticks.
fn began(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The name may hold anything; the start is the twentieth word after it.
    stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(19)?.parse().ok()).unwrap_or(0)
}
