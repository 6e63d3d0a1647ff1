//! A stand-in for whoever shows notifications, as a program: for journeys through the real window, and for trying by hand.
//!
//! `toast-daemon [--can LIST] [--address ADDRESS]` takes the name on the session bus and says `{"ready":true}`. Then each
//! question is a JSON object on a line of standard output, and each line of standard input an order:
//!
//! ```text
//! press ID ACTION     a button, as a user presses it: a token for a window, the press, the toast closes
//! close ID REASON     1 it faded, 2 the user closed it, 3 it was taken away
//! refuse WORDS        from now on every notification is refused
//! hang                from now on nothing is answered
//! accept              from now on everything is shown again
//! quit                it ends, as in a crash
//! ```
//!
//! Each order is answered with `{"did":"press 1 done"}`. Without orders it stays until the bus ends.

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    linux::main()
}

#[cfg(target_os = "linux")]
mod linux {
    use kept_tests::desktop::{Asked, Daemon, Mood};
    use serde_json::{Value, json};
    use std::io::{self, BufRead, Write};
    use std::process::ExitCode;
    use std::sync::Arc;

    pub(super) fn main() -> ExitCode {
        match run() {
            Ok(()) => ExitCode::SUCCESS,
            Err(words) => {
                say(&json!({ "failed": words }));
                ExitCode::FAILURE
            }
        }
    }

    fn run() -> Result<(), String> {
        let (mut can, mut address) = (Daemon::ALL.join(","), None);
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let value = words.next().ok_or_else(|| format!("{word} needs a value"));
            match &*word {
                "--can" => can = value?,
                "--address" => address = Some(value?),
                _ => return Err(format!("{word} is not known; there are --can and --address")),
            }
        }
        let can: Vec<&str> = can.split(',').filter(|can| !can.is_empty()).collect();
        let hear = Box::new(|asked: &Asked| say(&asked.json()));
        let started = Daemon::start_told(address.as_deref(), &can, Some(hear));
        let daemon = Arc::new(started.map_err(|error| error.to_string())?);
        say(&json!({ "ready": true }));
        let ordered = Arc::clone(&daemon);
        // Whoever started it may have closed its input: that is no order.
        std::thread::spawn(move || {
            for line in io::stdin().lock().lines().map_while(Result::ok) {
                match order(&ordered, &line) {
                    Ok(true) => say(&json!({ "did": line })),
                    Ok(false) => std::process::exit(0),
                    Err(words) => say(&json!({ "failed": words, "order": line })),
                }
            }
        });
        daemon.until_the_bus_ends();
        Ok(())
    }

    /// Obeys; false when it shall end.
    fn order(daemon: &Daemon, line: &str) -> Result<bool, String> {
        let (order, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
        let number = |text: &str| text.trim().parse::<u32>().map_err(|error| format!("{text}: {error}"));
        let pair = || rest.trim().split_once(' ').ok_or_else(|| format!("{order} needs two words"));
        let did = match order {
            "press" => {
                let (id, action) = pair()?;
                daemon.press(number(id)?, action.trim())
            }
            "close" => {
                let (id, reason) = pair()?;
                daemon.close(number(id)?, number(reason)?)
            }
            "refuse" => {
                daemon.set_mood(Mood::Refusing(rest.to_owned()));
                Ok(())
            }
            "hang" => {
                daemon.set_mood(Mood::Hung);
                Ok(())
            }
            "accept" => {
                daemon.set_mood(Mood::Kind);
                Ok(())
            }
            "quit" => return Ok(false),
            _ => return Err("there are press, close, refuse, hang, accept, quit".to_owned()),
        };
        did.map(|()| true).map_err(|error| error.to_string())
    }

    /// One object on one line. Who does not read it any more does not want it.
    fn say(object: &Value) {
        let mut out = io::stdout().lock();
        let _ = writeln!(out, "{object}").and_then(|()| out.flush());
    }
}
