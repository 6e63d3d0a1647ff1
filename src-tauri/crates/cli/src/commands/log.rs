//! `kept log`: one line from the arguments, or standard input.

use super::index;
use crate::exit::{Code, Failure, print_error, say};
use crate::input;
use crate::output::{Output, entry};
use kept_api::{ApiError, Command as _, ErrorCode, Journal, Log};
use std::io::stdin;

/// Keeps a line, or every line of standard input.
///
/// # Errors
/// As the journal's; a line of many that does not fit is told and passed over.
pub(crate) fn run(
    words: &[String],
    is_each: bool,
    journal: &mut Journal,
    out: &Output,
) -> Result<Code, Failure> {
    match (words, is_each) {
        ([dash], true) if dash == "-" => each(journal, out),
        ([], true) => each(journal, out),
        (_, true) => {
            Err(Failure::invalid("--lines reads standard input and takes no line; leave out one of them."))
        }
        ([dash], false) if dash == "-" => {
            let line = input::entry(stdin().lock())?;
            keep(line, journal, out)
        }
        (words, false) => keep(words.join(" "), journal, out),
    }
}

fn keep(line: String, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    let reply = Log { line, ..Log::default() }.run(journal)?;
    out.reply(&reply, |page| entry::logged(&reply, page))?;
    index(journal);
    Ok(Code::Done)
}

/// Every line on its own. Its reply is given as soon as it is durable, so that who reads it may rely on it.
fn each(journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    let mut input = stdin().lock();
    let (mut number, mut code) = (0, Code::Done);
    loop {
        number += 1;
        let kept = match input::line(&mut input) {
            Ok(None) => return Ok(code),
            Ok(Some(line)) if line.trim().is_empty() => continue,
            Ok(Some(line)) => keep(line, journal, out),
            Err(failure) => Err(failure),
        };
        match kept {
            Ok(_) => {}
            // Only what is wrong with the line itself spares the next ones.
            Err(Failure::Api(error)) if is_of_the_line(&error) => {
                print_error(&error, out.is_json);
                say(&format!("line {number}: {}", error.message));
                code = error.code.into();
            }
            Err(failure) => return Err(failure),
        }
    }
}

const fn is_of_the_line(error: &ApiError) -> bool {
    matches!(error.code, ErrorCode::Invalid | ErrorCode::Ambiguous | ErrorCode::NotFound)
}
