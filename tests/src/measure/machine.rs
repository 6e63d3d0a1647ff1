//! Where and with what it was measured.

use serde_json::{Value, json};
use std::fs::read_to_string;
use std::time::{SystemTime, UNIX_EPOCH};

/// A machine, its versions and the day.
pub(super) struct Machine {
    day: String,
    cores: usize,
    processor: String,
    memory: u64,
    system: String,
}

/// This one.
#[expect(
    clippy::disallowed_methods,
    reason = "a result without its day is worth little; nothing depends on it"
)]
pub(super) fn machine() -> Machine {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let day = chrono::DateTime::from_timestamp(now.as_secs() as i64, 0).unwrap_or_default();
    let field = |file: &str, name: &str| -> Option<String> {
        let text = read_to_string(file).ok()?;
        let line = text.lines().find(|line| line.starts_with(name))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let kilobytes =
        field("/proc/meminfo", "MemTotal").and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    let kernel = read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    Machine {
        day: day.format("%Y-%m-%d").to_string(),
        cores: std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
        processor: field("/proc/cpuinfo", "model name").unwrap_or_default(),
        memory: kilobytes.unwrap_or(0) * 1_024,
        system: format!("{} {}", std::env::consts::OS, kernel.trim()).trim().to_owned(),
    }
}

impl Machine {
    /// For the head of a table.
    pub(super) fn sentence(&self) -> String {
        let memory = self.memory / 1_000_000_000;
        let processor =
            if self.processor.is_empty() { String::new() } else { format!(" ({})", self.processor) };
        let cores = if self.cores == 1 { "1 core" } else { &format!("{} cores", self.cores) };
        format!("{}: {cores}{processor}, {memory} GB, {}; {}", self.day, self.system, versions())
    }

    /// As one object.
    pub(super) fn json(&self) -> Value {
        json!({
            "date": self.day,
            "cores": self.cores,
            "processor": self.processor,
            "memory": self.memory,
            "system": self.system,
            "kept": env!("CARGO_PKG_VERSION"),
            "sqlite": rusqlite::version(),
            "tantivy": tantivy_version(),
        })
    }
}

fn versions() -> String {
    format!(
        "Kept {}, SQLite {}, tantivy {}",
        env!("CARGO_PKG_VERSION"),
        rusqlite::version(),
        tantivy_version()
    )
}

fn tantivy_version() -> String {
    // "tantivy v0.27.0, index_format v7, …"
    let said = tantivy::version_string().split([' ', ',']).nth(1).unwrap_or_default();
    said.trim_start_matches('v').to_owned()
}
