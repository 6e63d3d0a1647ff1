//! `kept attach` and `kept detach`: files that belong to an entry.

use super::{index, number};
use crate::exit::{Code, Failure, say};
use crate::output::{Output, moments};
use clap::Args;
use kept_api::{
    ApiError, Attach, AttachedWire, AttachmentWire, Command as _, Detach, ErrorCode, Journal, ListAttachments,
};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// A byte more than an attachment may have, so that the refusal is the journal's own.
const MOST: u64 = 25 * 1024 * 1024 + 1;

#[derive(Debug, Args)]
pub(crate) struct AttachArgs {
    /// The entry's number (12, or '#12' in quotes)
    #[arg(value_name = "ID")]
    target: String,
    /// The files; each is copied into the journal's folder
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct DetachArgs {
    /// The entry's number (12, or '#12' in quotes)
    #[arg(value_name = "ID")]
    target: String,
    /// The file's name, or the beginning of it
    #[arg(required = true, value_name = "NAME")]
    name: Vec<String>,
}

/// The reply for several files: those attached, and why the others were not.
#[derive(Serialize)]
struct Several {
    items: Vec<AttachedWire>,
    total: usize,
    more: bool,
    errors: Vec<ApiError>,
}

/// Attaches files, one operation each. Of several, one that cannot be read is told and passed over.
///
/// # Errors
/// There is no such entry, or the only file cannot be attached.
pub(crate) fn attach(args: &AttachArgs, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    number(&args.target)?;
    if let [file] = args.files.as_slice() {
        let reply = one(&args.target, file, journal)?;
        out.reply(&reply, |page| moments::attached(&reply, page))?;
        index(journal);
        return Ok(Code::Done);
    }
    let mut taken = Several { items: Vec::new(), total: args.files.len(), more: false, errors: Vec::new() };
    for file in &args.files {
        match one(&args.target, file, journal) {
            Ok(reply) => {
                if !out.is_json {
                    out.reply(&reply, |page| moments::attached(&reply, page))?;
                }
                taken.items.push(reply);
            }
            Err(Failure::Api(error)) if matches!(error.code, ErrorCode::File | ErrorCode::Invalid) => {
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

/// Takes the file of that name from its entry.
///
/// # Errors
/// No file or several files of the entry have that name.
pub(crate) fn detach(args: &DetachArgs, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    number(&args.target)?;
    let files = ListAttachments { target: args.target.clone() }.run(journal)?.items;
    let id = meant(&files, &args.name.join(" "), args.target.trim_start_matches('#'))?.id;
    let reply = Detach { id }.run(journal)?;
    out.reply(&reply, |page| moments::detached(&reply, page))?;
    index(journal);
    Ok(())
}

/// The file that a name means: whole, else its beginning, in either case.
fn meant<'a>(files: &'a [AttachmentWire], name: &str, entry: &str) -> Result<&'a AttachmentWire, Failure> {
    let key = name.to_lowercase();
    let of = |is: &dyn Fn(&str) -> bool| -> Vec<&AttachmentWire> {
        files.iter().filter(|file| is(&file.name.to_lowercase())).collect()
    };
    let whole = of(&|file| file == key);
    let found = if whole.is_empty() { of(&|file| file.starts_with(&key)) } else { whole };
    match found.as_slice() {
        [only] => Ok(only),
        [] => {
            let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
            let known = if names.is_empty() { "no files".to_owned() } else { names.join(", ") };
            let message = format!("#{entry} has no file \"{name}\"; it has {known}.");
            Err(Failure::Api(ApiError::new(ErrorCode::NotFound, message)))
        }
        several => {
            let names: Vec<String> =
                several.iter().map(|file| format!("{} ({})", file.name, file.size)).collect();
            let message = format!("\"{name}\" may mean {}; write more of the name.", names.join(", "));
            Err(Failure::Api(ApiError::new(ErrorCode::Ambiguous, message)))
        }
    }
}

fn one(target: &str, path: &Path, journal: &mut Journal) -> Result<AttachedWire, Failure> {
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy());
    let bytes = read(path).map_err(|error| {
        let message = format!("{} cannot be read ({error}); nothing was attached.", path.display());
        ApiError::new(ErrorCode::File, message)
    })?;
    Ok(Attach::file(target.to_owned(), name.into_owned(), &bytes).run(journal)?)
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(id: i64, name: &str) -> AttachmentWire {
        AttachmentWire {
            uid: String::new(),
            id,
            kind: "attachment".to_owned(),
            day: "2026-11-19".to_owned(),
            entry: 12,
            name: name.to_owned(),
            mime: "image/png".to_owned(),
            bytes: 1,
            size: "1 byte".to_owned(),
            is_picture: true,
        }
    }

    #[test]
    fn a_file_is_named_whole_or_by_its_beginning() {
        let files = [file(1, "Card.png"), file(2, "card 2.png"), file(3, "letter.pdf")];
        for (name, id) in
            [("card.png", Some(1)), ("LETTER", Some(3)), ("card 2", Some(2)), ("card", None), ("x", None)]
        {
            assert_eq!(meant(&files, name, "12").ok().map(|file| file.id), id, "{name}");
        }
        let text = |name: &str| meant(&files, name, "12").unwrap_err().to_string();
        assert_eq!(
            text("card"),
            "\"card\" may mean Card.png (1 byte), card 2.png (1 byte); write more of the name."
        );
        assert_eq!(text("x"), "#12 has no file \"x\"; it has Card.png, card 2.png, letter.pdf.");
    }
}
