//! `kept story` and `kept status`: what may be given away.

use super::{index, named_fields};
use crate::exit::{Code, Failure};
use crate::output::{Output, past, story as words};
use kept_api::{
    ApiError, Command as _, EditStory, ErrorCode, ExportStatus, ExportStory, Handout, Journal,
    ListCandidates, MakeStory, RemoveStory, RowOrName, ShowStatus, Stories, TellStory, TheySaidYes,
    ViewStory,
};
use std::io::Write;
use std::path::{Path, PathBuf};

/// In which forms something is given away, each with its file; without one it is printed.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct Forms {
    /// Print it as Markdown
    #[arg(long, group = "form")]
    pub(crate) markdown: bool,
    /// Write it as a page of HTML that needs nothing else
    #[arg(long, value_name = "FILE", group = "form")]
    pub(crate) html: Option<PathBuf>,
    /// Write it as PDF
    #[arg(long, value_name = "FILE", group = "form")]
    pub(crate) pdf: Option<PathBuf>,
}

impl Forms {
    fn chosen(self) -> Option<(&'static str, Option<PathBuf>)> {
        match self {
            Self { markdown: true, .. } => Some(("markdown", None)),
            Self { html: Some(file), .. } => Some(("html", Some(file))),
            Self { pdf: Some(file), .. } => Some(("pdf", Some(file))),
            _ => None,
        }
    }
}

/// `kept story`, `kept story 3`, `kept story make calder water`, `kept story edit 3 title=…` and the others.
pub(crate) fn story(
    said: &[String],
    forms: Forms,
    card: Option<PathBuf>,
    journal: &mut Journal,
    out: &Output,
) -> Result<Code, Failure> {
    let form = forms.chosen().or(card.map(|file| ("card", Some(file))));
    let rest = said.get(1..).unwrap_or_default();
    match (said.first().map(String::as_str), form) {
        (None, None) => {
            let reply = Stories::default().run(journal)?;
            out.reply(&reply, |page| words::list(&reply, page))?;
        }
        (Some("make"), None) => make(rest, journal, out)?,
        (Some("from"), None) => {
            let reply =
                ListCandidates { account: Some(name(rest, "from", "calder")?), from: None }.run(journal)?;
            out.reply(&reply, |page| words::candidates(&reply, page))?;
        }
        (Some("edit"), None) => edit(rest, journal, out)?,
        (Some("yes"), None) => {
            let entry = entry(rest.first(), "yes 12 first name and firm")?;
            let terms = (rest.len() > 1).then(|| rest[1..].join(" "));
            let reply = TheySaidYes { entry, terms, day: None }.run(journal)?;
            out.reply(&reply, |page| past::changed(&reply, None, page))?;
            index(journal);
        }
        (Some("told"), None) => {
            let id = number(rest.first(), journal)?;
            let to = (rest.len() > 1).then(|| rest[1..].join(" "));
            let reply = TellStory { id, to, day: None }.run(journal)?;
            out.reply(&reply, |page| past::changed(&reply, None, page))?;
            index(journal);
        }
        (Some("remove"), None) => {
            let reply = RemoveStory { id: number(rest.first(), journal)? }.run(journal)?;
            out.reply(&reply, |page| past::changed(&reply, None, page))?;
        }
        (Some(_), None) if rest.is_empty() => {
            let reply = ViewStory { id: number(said.first(), journal)? }.run(journal)?;
            out.reply(&reply, |page| words::story(&reply, page))?;
        }
        (Some(_), Some((format, file))) if rest.is_empty() => {
            let id = number(said.first(), journal)?;
            give(&ExportStory { id, format: format.to_owned() }.handout(journal)?, file.as_deref(), out)?;
        }
        _ => {
            return Err(Failure::invalid(
                "kept story takes a story's number, or make, from, edit, yes, told, remove and what they need; kept story --help shows them.",
            ));
        }
    }
    Ok(Code::Done)
}

fn make(rest: &[String], journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    // An entry is named by its number, an account by its name.
    let from = rest.first().filter(|_| rest.len() == 1);
    let from = from.and_then(|text| text.strip_prefix('#').unwrap_or(text).parse().ok());
    let make = match from {
        Some(from) => MakeStory { from: Some(from), ..MakeStory::default() },
        None => MakeStory { account: Some(name(rest, "make", "calder")?), ..MakeStory::default() },
    };
    let made = make.run(journal)?;
    let reply = ViewStory { id: made.id }.run(journal)?;
    out.reply(&made, |page| words::made(&reply, page))?;
    Ok(())
}

fn edit(rest: &[String], journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let (target, mut fields) = named_fields(rest);
    let needs = || {
        Failure::invalid("an edit needs a story and field=value, such as: kept story edit 3 title='Buy less'")
    };
    let ([target], false) = (target.as_slice(), fields.is_empty()) else { return Err(needs()) };
    let id = number(Some(&(*target).to_owned()), journal)?;
    // `parts=12 15`: the entries in the order of telling.
    let parts = match fields.iter().position(|(field, _)| field == "parts") {
        None => None,
        Some(at) => {
            let (_, value) = fields.remove(at);
            let numbers = value.split([' ', ',']).filter(|part| !part.is_empty());
            Some(
                numbers
                    .map(|part| entry(Some(&part.to_owned()), "edit 3 parts='12 15'"))
                    .collect::<Result<_, _>>()?,
            )
        }
    };
    let reply = EditStory { id, fields, parts }.run(journal)?;
    out.reply(&reply, |page| past::changed(&reply, None, page))?;
    Ok(())
}

/// `kept status calder`.
pub(crate) fn status(
    account: &[String],
    forms: Forms,
    leave_out: &[String],
    journal: &mut Journal,
    out: &Output,
) -> Result<Code, Failure> {
    let account = RowOrName::Name(account.join(" "));
    let numbers = leave_out.iter().map(|text| entry(Some(text), "status calder --leave-out 12"));
    let leave_out: Vec<i64> = numbers.collect::<Result<_, _>>()?;
    match forms.chosen() {
        None => {
            let reply = ShowStatus { account, leave_out }.run(journal)?;
            out.reply(&reply, |page| words::status(&reply, page))?;
        }
        Some((format, file)) => {
            let asked = ExportStatus { account, leave_out, format: format.to_owned() };
            give(&asked.handout(journal)?, file.as_deref(), out)?;
        }
    }
    Ok(Code::Done)
}

/// Gives a file away: to standard output, or into a file that is not there yet.
fn give(handout: &Handout, file: Option<&Path>, out: &Output) -> Result<(), Failure> {
    let missing: String = handout.missing.iter().collect();
    if !missing.is_empty() {
        crate::exit::say(&format!("no letters are known for {missing}; a box stands for each"));
    }
    let Some(file) = file.filter(|file| *file != Path::new("-")) else {
        let mut stdout = std::io::stdout().lock();
        stdout.write_all(&handout.bytes)?;
        stdout.flush()?;
        return Ok(());
    };
    write(file, &handout.bytes).map_err(|error| {
        let why = match error.kind() {
            std::io::ErrorKind::AlreadyExists => "is there already; name another file".to_owned(),
            _ => format!("cannot be written ({error})"),
        };
        Failure::Api(ApiError::new(ErrorCode::File, format!("{} {why}.", file.display())))
    })?;
    let path = file.display().to_string();
    out.reply(&serde_json::json!({ "file": path }), |_| format!("Written to {path}\n"))?;
    Ok(())
}

/// Writes a new file that is the user's alone. Half a file helps nobody.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written
}

/// `3` or `story:3`, of a story that is there.
fn number(said: Option<&String>, journal: &Journal) -> Result<i64, Failure> {
    let said =
        said.ok_or_else(|| Failure::invalid("say which story, by its number; kept story lists them."))?;
    Ok(journal.story_named(said).map_err(ApiError::from)?.0)
}

/// `12` or `#12`.
fn entry(said: Option<&String>, example: &str) -> Result<i64, Failure> {
    let number = said.and_then(|text| text.strip_prefix('#').unwrap_or(text).parse().ok());
    number.ok_or_else(|| {
        Failure::invalid(format!("say which entry, by its number, such as: kept story {example}"))
    })
}

fn name(rest: &[String], verb: &str, example: &str) -> Result<RowOrName, Failure> {
    if rest.is_empty() {
        return Err(Failure::invalid(format!("say of which account, such as: kept story {verb} {example}")));
    }
    Ok(RowOrName::Name(rest.join(" ")))
}
