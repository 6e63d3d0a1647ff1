//! `kept pulse`: what is open and due, the three questions, and the replies to them.

use super::{acted, ended, index, number};
use crate::args::PulseCommand;
use crate::exit::{Code, Failure};
use crate::input;
use crate::output::{Output, pulse};
use kept_api::{AskPulse, CloseLoop, Command as _, ImportPulses, Journal, ReplyChoice, ViewPulse};
use std::io::{Write, stdin};

/// What `-` is called in sentences.
const STDIN: &str = "standard input";
/// The largest file of replies.
const LARGEST: u64 = 20_000_000;

/// Shows the pulses of an account, or of all; or does what a word after `pulse` says.
///
/// # Errors
/// Whatever the command fails with.
pub(crate) fn run(
    what: Option<PulseCommand>,
    name: &[String],
    journal: &mut Journal,
    out: &Output,
) -> Result<Code, Failure> {
    match what {
        None => {
            let account = (!name.is_empty()).then(|| name.join(" "));
            let reply = ViewPulse { account, ..ViewPulse::default() }.run(journal)?;
            out.reply(&reply, |page| pulse::page(&reply, page))?;
        }
        Some(PulseCommand::Ask { account, person, ticket }) => {
            let reply = AskPulse { account, person, ticket }.run(journal)?;
            out.reply(&reply, |_| ended(&pulse::message(&reply)))?;
        }
        Some(PulseCommand::Close { target }) => {
            acted(&CloseLoop { id: number(&target)?, told: false }.run(journal)?, journal, out)?;
        }
        Some(PulseCommand::Told { target }) => {
            acted(&CloseLoop { id: number(&target)?, told: true }.run(journal)?, journal, out)?;
        }
        Some(PulseCommand::Import { file, account, person, dry_run }) => {
            let (name, bytes) = read(&file)?;
            let choices = match (account, person) {
                (Some(account), person) => vec![ReplyChoice { line: None, account, person }],
                (None, Some(_)) => return Err(Failure::invalid("--person needs --account.")),
                (None, None) => Vec::new(),
            };
            let import =
                ImportPulses { text: None, bytes: Some(bytes), name: Some(name), choices, preview: dry_run };
            let reply = import.run(journal)?;
            out.reply(&reply, |page| pulse::imported(&reply, page))?;
            // There is nowhere left to say that standard error is closed.
            let _ = write!(anstream::stderr(), "{}", pulse::problems(&reply));
            index(journal);
        }
    }
    Ok(Code::Done)
}

/// The file's name as sentences say it, and its bytes.
fn read(file: &str) -> Result<(String, Vec<u8>), Failure> {
    if file == "-" {
        return Ok((STDIN.to_owned(), input::file(stdin().lock())?));
    }
    let failed = |error: std::io::Error| Failure::invalid(format!("{file} could not be read ({error})."));
    let about = std::fs::metadata(file).map_err(failed)?;
    if about.is_dir() {
        return Err(Failure::invalid(format!("{file} is a folder; name one file in it.")));
    }
    if about.len() > LARGEST {
        return Err(Failure::invalid(format!("{file} is larger than 20 MB, so it holds no replies.")));
    }
    let name = std::path::Path::new(file).file_name().and_then(|name| name.to_str()).unwrap_or(file);
    Ok((name.to_owned(), std::fs::read(file).map_err(failed)?))
}
