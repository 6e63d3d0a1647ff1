//! The processes that a window consists of: nothing that a test started may outlive it.

use std::fs;
use std::process::{Command, Stdio};

/// All processes below one, the nearest first. Linux alone tells them this way, and only there is a window driven.
pub(crate) fn below(root: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let stat = fs::read_to_string(entry.ok()?.path().join("stat")).ok()?;
            // "12 (a name, with whatever it likes) S 11 …": the parent is the second word after the name.
            let (start, rest) = (stat.split(' ').next()?, stat.rsplit(')').next()?);
            Some((start.parse().ok()?, rest.split_whitespace().nth(1)?.parse().ok()?))
        })
        .collect();
    let mut found = vec![root];
    let mut at = 0;
    while let Some(&parent) = found.get(at) {
        found.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(process, _)| *process));
        at += 1;
    }
    found.remove(0);
    found
}

/// Whether one of them is there still.
pub(crate) fn is_there(processes: &[u32]) -> bool {
    processes.iter().any(|process| fs::exists(format!("/proc/{process}")).unwrap_or(false))
}

/// Whether a process has not ended yet; one that nobody asked how it ended is there still, and does not run.
pub(crate) fn runs(process: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    stat.rsplit(')').next().is_some_and(|rest| !rest.is_empty() && !rest.trim_start().starts_with('Z'))
}

/// Ends processes at once, with nothing said before. Those that are gone already are as wanted.
pub(crate) fn kill(processes: &[u32]) {
    for process in processes {
        let _ = Command::new("kill").args(["-KILL", &process.to_string()]).stderr(Stdio::null()).status();
    }
}
