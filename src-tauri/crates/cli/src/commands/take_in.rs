//! `kept import`: each file is one operation.

use super::index;
use crate::exit::{Code, Failure, say};
use crate::input;
use crate::output::{Output, import};
use crate::progress::Progress;
use kept_api::{ApiError, ErrorCode, Import, ImportWire, Journal};
use serde::Serialize;
use std::io::{Write, stdin};

/// What `-` is called in sentences.
const STDIN: &str = "standard input";

/// Takes the files in, one after the other. A file of several that gives no contacts is told and passed over.
///
/// # Errors
/// What the journal fails with, and a single file that gives no contacts.
pub(crate) fn run(
    files: &[String],
    map: &[String],
    dry_run: bool,
    journal: &mut Journal,
    out: &Output,
) -> Result<Code, Failure> {
    let map = map.iter().map(|pair| mapping(pair)).collect::<Result<Vec<_>, _>>()?;
    if let [file] = files {
        let reply = take_in(file, &map, dry_run, journal)?;
        out.reply(&reply, |page| import::imported(name(file), &reply, page))?;
        tell(None, &reply);
        index(journal);
        return Ok(Code::Done);
    }
    let mut taken = Taken { items: Vec::new(), total: files.len(), more: false, errors: Vec::new() };
    for file in files {
        match take_in(file, &map, dry_run, journal) {
            Ok(reply) => {
                if !out.is_json {
                    out.reply(&reply, |page| import::imported(name(file), &reply, page))?;
                }
                tell(Some(name(file)), &reply);
                taken.items.push(reply);
            }
            Err(Failure::Api(error)) if error.code == ErrorCode::File => {
                say(&error.message);
                taken.errors.push(error);
            }
            Err(failure) => return Err(failure),
        }
    }
    if out.is_json {
        out.reply(&taken, |_| String::new())?;
    }
    index(journal);
    Ok(if taken.errors.is_empty() { Code::Done } else { Code::Failed })
}

/// The reply for several files: those taken in, and why the others were not.
#[derive(Serialize)]
struct Taken {
    items: Vec<ImportWire>,
    total: usize,
    more: bool,
    errors: Vec<ApiError>,
}

fn take_in(
    file: &str,
    map: &[(String, String)],
    dry_run: bool,
    journal: &mut Journal,
) -> Result<ImportWire, Failure> {
    let (path, bytes) = match file {
        "-" => (STDIN, Some(input::file(stdin().lock())?)),
        file => (file, None),
    };
    let bar = Progress::new();
    let taken = Import { path: path.to_owned(), bytes, map: map.to_vec(), dry_run, preview: None }
        .run_with(journal, &|done, total| bar.at("Importing", done as u64, total as u64));
    bar.end();
    Ok(taken?)
}

/// What is wrong with the rows, on standard error.
fn tell(file: Option<&str>, reply: &ImportWire) {
    // There is nowhere left to say that standard error is closed.
    let _ = write!(anstream::stderr(), "{}", import::problems(file, &reply.problems));
}

/// The last part of a path: whoever named the file knows where it is.
fn name(path: &str) -> &str {
    if path == "-" {
        return STDIN;
    }
    let last = std::path::Path::new(path).file_name().and_then(|name| name.to_str());
    last.unwrap_or(path)
}

/// `Their column=role`. The last `=` counts: a header may hold one, a field does not.
fn mapping(pair: &str) -> Result<(String, String), Failure> {
    let wrong = || Failure::invalid(format!("\"{pair}\" is no mapping; write --map 'Their column=role'."));
    let (column, field) = pair.rsplit_once('=').ok_or_else(wrong)?;
    Ok((column.to_owned(), field.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_splits_at_its_last_sign() {
        assert_eq!(mapping("a=b = role").unwrap(), ("a=b ".to_owned(), "role".to_owned()));
        assert!(mapping("role").is_err());
    }
}
