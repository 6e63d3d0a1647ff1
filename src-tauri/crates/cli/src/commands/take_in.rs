//! `kept import`: each file is one operation.

use super::index;
use crate::exit::{Code, Failure};
use crate::input;
use crate::output::{Output, import};
use crate::progress::Progress;
use kept_api::{Import, ImportWire, Journal, List};
use std::io::{Write, stdin};

/// Takes the files in, one after the other. A file that cannot be read ends it; those before it stay.
///
/// # Errors
/// A file that gives no contacts, and what the journal fails with.
pub(crate) fn run(
    files: &[String],
    map: &[String],
    dry_run: bool,
    journal: &mut Journal,
    out: &Output,
) -> Result<Code, Failure> {
    let map = map.iter().map(|pair| mapping(pair)).collect::<Result<Vec<_>, _>>()?;
    let several = files.len() > 1;
    let mut replies = Vec::new();
    for file in files {
        let bytes = if file == "-" { Some(input::file(stdin().lock())?) } else { None };
        let path = if bytes.is_some() { "standard input".to_owned() } else { file.clone() };
        let bar = Progress::new();
        let taken = Import { path: path.clone(), bytes, map: map.clone(), dry_run }
            .run_with(journal, &|done, total| bar.at("Importing", done as u64, total as u64));
        bar.end();
        let reply = taken?;
        if !out.is_json {
            out.reply(&reply, |page| import::imported(name(&path), &reply, page))?;
        }
        // There is nowhere left to say that standard error is closed.
        let _ =
            write!(anstream::stderr(), "{}", import::problems(several.then(|| name(&path)), &reply.problems));
        replies.push(reply);
    }
    if out.is_json {
        print_all(replies, out)?;
    }
    index(journal);
    Ok(Code::Done)
}

/// The last part of a path: whoever named the file knows where it is.
fn name(path: &str) -> &str {
    let last = std::path::Path::new(path).file_name().and_then(|name| name.to_str());
    last.unwrap_or(path)
}

/// One file's reply is the object; those of several are the items of a list.
fn print_all(mut replies: Vec<ImportWire>, out: &Output) -> Result<(), Failure> {
    match replies.pop() {
        Some(reply) if replies.is_empty() => out.reply(&reply, |_| String::new())?,
        Some(last) => {
            replies.push(last);
            out.reply(&List::whole(replies), |_| String::new())?;
        }
        None => {}
    }
    Ok(())
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
