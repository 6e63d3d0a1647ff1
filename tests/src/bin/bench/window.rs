//! The window's rows, which another program measures: it lies beside this one where a window could be built.

use kept_tests::built;
use kept_tests::measure::{Amount, Goal, Row, Table};
use serde_json::Value;
use std::io::Result;
use std::process::{Command, Stdio};
use std::time::Duration;

pub(crate) fn measure(table: &mut Table) -> Result<()> {
    match document() {
        Ok(document) => adopt(document, table),
        Err(why) => {
            table.section("the window")?;
            let ms = |ms| Goal::AtMost(Amount::Time(Duration::from_millis(ms)));
            for (what, goal) in [
                ("first useful paint", Goal::Within(1.25)),
                ("from a key to results, p95", ms(50)),
                ("capture opens, p95", ms(100)),
            ] {
                table.judge(&Row::unmeasured(what, &why, goal))?;
            }
            Ok(())
        }
    }
}

fn adopt(mut document: Value, table: &mut Table) -> Result<()> {
    let rows = document["rows"].take();
    let mut section = String::new();
    for row in rows.as_array().into_iter().flatten() {
        let named = row["section"].as_str().unwrap_or_default();
        if named != section {
            named.clone_into(&mut section);
            table.section(&format!("the window: {section}"))?;
        }
        table.adopt(row.clone())?;
    }
    Ok(())
}

/// What that program says; or why it says nothing.
fn document() -> std::result::Result<Value, String> {
    if let Ok(why) = std::env::var("KEPT_NO_WINDOW") {
        return Err(why);
    }
    let program = built().join(format!("bench-window{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        return Err("bench-window was not built".to_owned());
    }
    // A session bus of its own, as in the tests. The desktop services of a new session say much on standard error.
    let has_bus = Command::new("dbus-run-session").arg("--version").stdout(Stdio::null()).status().is_ok();
    let mut command = if has_bus {
        let mut command = Command::new("dbus-run-session");
        command.arg("--").arg(&program);
        command
    } else {
        Command::new(&program)
    };
    let output = command.arg("--json").stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(reason(&said));
    }
    serde_json::from_slice(&output.stdout).map_err(|_| reason(&said))
}

/// Characters of a reason that fit beside a row.
const REASON: usize = 48;

/// The sentence of a failure among what was said.
fn reason(said: &str) -> String {
    let mut lines = said.lines().skip_while(|line| !line.contains("panicked at"));
    let sentence = lines.nth(1).or(said.lines().next()).unwrap_or("bench-window said nothing");
    sentence.chars().take(REASON).collect()
}
