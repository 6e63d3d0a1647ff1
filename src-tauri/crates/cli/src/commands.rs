//! The commands: arguments to the api, replies to the output.

pub(crate) mod advocacy;
pub(crate) mod calendars;
pub(crate) mod files;
mod log;
pub(crate) mod moments;
pub(crate) mod numbers;
mod playbook;
mod pulse;
pub(crate) mod remind;
mod story;
mod take_in;

pub(crate) use story::Forms;

use crate::args::Command;
use crate::exit::{Code, Failure, say};
use crate::output::{Output, account, entry, horizon, orders, past, playbook as playbooks, search, today};
use crate::progress::Progress;
use kept_api::{
    Accounts, ApiError, Command as _, Delete, Dismiss, Doctor, DoneWith, Due, Edit, History, Journal,
    MakeBrief, Playbooks, PreparingWire, ReadCalendars, Redo, Reindex, Sample, Search, SearchWire, Show,
    Snooze, Undo, ViewHorizon, ViewOrders,
};
use std::time::Duration;

/// The widest page of a brief: A4 in a fixed-width type.
const BRIEF: usize = 100;

/// How often, and how long each time, a search waits for the beginning of an index that another program makes.
const BEGINNINGS: usize = 30;
const BEGINNING: Duration = Duration::from_millis(100);

/// Runs a command and prints its reply.
///
/// # Errors
/// Whatever the command fails with; the journal is unchanged then.
pub(crate) fn run(command: Command, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    match command {
        Command::Log { words, lines } => return log::run(&words, lines, journal, out),
        Command::Search { words, limit, best: _, new } => {
            return search_for(&words.join(" "), limit, !new, journal, out);
        }
        Command::Due { all } => {
            // A page shows what is above its fold; a program that reads is given everything.
            let most = |fold| (!all && !out.is_json).then_some(fold);
            read_calendars(journal);
            let due = Due { prompts: most(today::FOLD), coming_most: most(today::COMING) };
            let reply = due.run(journal)?;
            out.reply(&reply, |page| today::page(&reply, page))?;
        }
        Command::Remind(args) => return remind::run(&args, journal, out),
        Command::Calendars(args) => return calendars::run(args, journal, out),
        Command::Holidays(args) => return calendars::holidays(&args, journal, out),
        Command::Done { target } => acted(&DoneWith { target }.run(journal)?, journal, out)?,
        Command::Snooze { target, until } => {
            acted(&Snooze { target, phrase: until.join(" ") }.run(journal)?, journal, out)?;
        }
        Command::Dismiss { target } => acted(&Dismiss { target }.run(journal)?, journal, out)?,
        Command::Brief { name, markdown } => {
            read_calendars(journal);
            let width = out.page.width.map(|width| width.min(BRIEF));
            let reply = MakeBrief { name: name.join(" "), width }.run(journal)?;
            out.reply(&reply, |_| ended(if markdown { &reply.markdown } else { &reply.text }))?;
        }
        Command::Accounts => {
            let reply = Accounts {}.run(journal)?;
            out.reply(&reply, |page| account::list(&reply, page))?;
        }
        Command::Orders { account, stuck, by, limit } => {
            let account = (!account.is_empty()).then(|| account.join(" "));
            let by_step = by.as_deref() == Some("step");
            // Everything on one page, unless somebody asks for less.
            let limit = Some(limit.unwrap_or(usize::MAX));
            let reply = ViewOrders { account, stuck, by, limit, ..ViewOrders::default() }.run(journal)?;
            out.reply(&reply, |page| orders::page(&reply, by_step, page))?;
        }
        Command::Horizon { account, years, kind, limit } => {
            let account = (!account.is_empty()).then(|| account.join(" "));
            let reply = ViewHorizon { account, kinds: kind, years, limit }.run(journal)?;
            out.reply(&reply, |page| horizon::page(&reply, page))?;
        }
        Command::Playbooks => {
            let reply = Playbooks {}.run(journal)?;
            out.reply(&reply, |page| playbooks::list(&reply, page))?;
        }
        Command::Playbook { words } => playbook::run(&words, journal, out)?,
        Command::Story { words, forms, card } => return story::story(&words, forms, card, journal, out),
        Command::Status { account, forms, leave_out } => {
            return story::status(&account, forms, &leave_out, journal, out);
        }
        Command::Pulse { what, account } => return pulse::run(what, &account, journal, out),
        Command::Attach(args) => return files::attach(&args, journal, out),
        Command::Detach(args) => files::detach(&args, journal, out)?,
        Command::Delights(args) => return moments::delights(args, journal, out),
        Command::Words(args) => return moments::words(args, journal, out),
        Command::Advocacy(args) => return advocacy::run(args, journal, out),
        Command::Retold(args) => advocacy::retold(args, journal, out)?,
        Command::Insights(args) => numbers::insights(args, journal, out)?,
        Command::Lists(args) => numbers::lists(args, journal, out)?,
        Command::Served(args) => numbers::served(&args, journal, out)?,
        Command::Link(args) => numbers::link(&args, journal, out)?,
        Command::Unlink(args) => numbers::unlink(&args, journal, out)?,
        Command::Show { target } => show(target.join(" "), journal, out)?,
        Command::Edit { words } => {
            let edit = edit(&words)?;
            let target = edit.target.clone();
            let reply = edit.run(journal)?;
            // An entry is shown as it is now; a name may just have become another one.
            let now = number(&target)
                .ok()
                .and_then(|_| Show { target }.run(journal).ok())
                .and_then(|shown| shown.entry);
            out.reply(&reply, |page| past::changed(&reply, now.as_ref(), page))?;
            index(journal);
        }
        Command::Delete { target } => {
            let reply = Delete { target: deletable(target)? }.run(journal)?;
            out.reply(&reply, |page| past::changed(&reply, None, page))?;
            index(journal);
        }
        Command::Import { files, map, dry_run } => return take_in::run(&files, &map, dry_run, journal, out),
        Command::Undo { op } => {
            let reply = Undo { op }.run(journal)?;
            out.reply(&reply, |page| past::undone(&reply, page))?;
            index(journal);
        }
        Command::Redo => {
            let reply = Redo {}.run(journal)?;
            out.reply(&reply, |page| past::redone(&reply, page))?;
            index(journal);
        }
        Command::History { limit } => {
            let reply = History { limit }.run(journal)?;
            out.reply(&reply, |page| past::history(&reply, page))?;
        }
        Command::Sample { as_of, entries } => {
            let bar = Progress::new();
            let reply = Sample { as_of, entries }.run_with(journal, &|what, done, total| {
                bar.at(if what == "index" { "Making the index" } else { "Writing entries" }, done, total);
            });
            bar.end();
            let reply = reply?;
            out.reply(&reply, |page| past::sample(&reply, page))?;
        }
        Command::Doctor => {
            let bar = Progress::new();
            let reply = Doctor {}.run_with(journal, &|what, done, total| bar.at(what, done, total));
            bar.end();
            let reply = reply?;
            out.reply(&reply, |page| past::doctor(&reply, page))?;
            return Ok(if reply.sound { Code::Done } else { Code::Failed });
        }
        Command::Reindex => {
            let bar = Progress::new();
            let reply = Reindex {}.run_with(journal, &|done, total| bar.at("Making the index", done, total));
            bar.end();
            let reply = reply?;
            out.reply(&reply, |page| past::reindexed(&reply, page))?;
        }
        // They need no journal, so they were answered before one was opened.
        Command::Completions { .. } | Command::Capture => {}
    }
    Ok(Code::Done)
}

/// After a write, when its reply has been given: whoever finds the index far behind brings it up.
pub(crate) fn index(journal: &mut Journal) {
    // The next search heals what fails here.
    let _ = journal.index_if_behind();
}

fn search_for(
    line: &str,
    limit: Option<usize>,
    best: bool,
    journal: &mut Journal,
    out: &Output,
) -> Result<Code, Failure> {
    let query = Search { line: line.to_owned(), limit, best, offset: None };
    let reply = prepared(&query, journal).map_err(|error| match error.position {
        Some(_) => Failure::Query { error, line: line.to_owned() },
        None => Failure::Api(error),
    })?;
    if reply.healed.is_some() {
        say(search::HEALED);
    }
    if let Some(preparing) = &reply.preparing {
        say(&search::preparing(preparing));
    }
    if reply.items.is_empty() && reply.total == 0 {
        out.reply(&reply, |_| String::new())?;
        let yet = if reply.preparing.is_some() { " yet" } else { "" };
        say(&format!("nothing found for \"{line}\"{yet}"));
        return Ok(Code::Nothing);
    }
    out.reply(&reply, |page| search::found(&reply, page))?;
    Ok(Code::Done)
}

/// The answer, once the index is whole; where another program makes it, from what is there, but not from nothing at all.
fn prepared(query: &Search, journal: &mut Journal) -> Result<SearchWire, ApiError> {
    let bar = Progress::new();
    let mut reply = query.clone().run_with(journal, &|done, total| bar.at("Preparing search", done, total));
    for _ in 0..BEGINNINGS {
        match &reply {
            Ok(SearchWire { preparing: Some(PreparingWire { done: 0, trouble: None, .. }), .. }) => {
                std::thread::sleep(BEGINNING);
                reply = query.clone().run(journal);
            }
            _ => break,
        }
    }
    bar.end();
    reply
}

fn show(target: String, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let reply = Show { target }.run(journal)?;
    out.reply(&reply, |page| match (&reply.entry, &reply.account, &reply.person) {
        (Some(shown), _, _) => entry::shown(shown, &reply.items, &reply.files, page),
        (_, Some(shown), _) => account::account(shown, page),
        (_, _, Some(shown)) => account::person(shown, page),
        (None, None, None) => {
            reply.meeting.as_ref().map(|shown| account::meeting(shown, page)).unwrap_or_default()
        }
    })?;
    Ok(())
}

fn acted(reply: &kept_api::ActedWire, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    out.reply(reply, |page| today::acted(reply, page))?;
    index(journal);
    Ok(())
}

/// `calder water purpose=keep the plants running renewal=30 sep`.
fn edit(words: &[String]) -> Result<Edit, Failure> {
    let (target, fields) = named_fields(words);
    if target.is_empty() || fields.is_empty() {
        return Err(Failure::invalid(
            "an edit needs what to change, then field=value, such as: kept edit 12 day=yesterday",
        ));
    }
    Ok(Edit { target: target.join(" "), fields })
}

/// Words before the first field name the target, words after a field belong to its value.
fn named_fields(words: &[String]) -> (Vec<&str>, Vec<(String, String)>) {
    let (mut target, mut fields) = (Vec::new(), Vec::<(String, String)>::new());
    for word in words {
        match (word.split_once('='), fields.last_mut()) {
            (Some((field, value)), _) if is_field(field) => {
                fields.push((field.trim().to_lowercase(), value.to_owned()));
            }
            (_, Some((_, value))) => {
                value.push(' ');
                value.push_str(word);
            }
            (_, None) => target.push(word.as_str()),
        }
    }
    (target, fields)
}

/// Whether something may be a field's name: one word of letters, and the number of a row where it is one of several
/// (`email:12`).
fn is_field(name: &str) -> bool {
    let (word, row) = name.split_once(':').unwrap_or((name, "0"));
    let is_number = !row.is_empty() && row.bytes().all(|b| b.is_ascii_digit());
    !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '_') && is_number
}

/// What may be deleted is named by a number, never by the beginning of a name: `12`, `#12`, `account:5`.
fn deletable(target: String) -> Result<String, Failure> {
    if !target.contains(':') {
        number(&target)?;
    }
    Ok(target)
}

/// `12` or `#12`.
fn number(target: &str) -> Result<i64, Failure> {
    let digits = target.strip_prefix('#').unwrap_or(target);
    digits.parse().map_err(|_| Failure::invalid(format!("\"{target}\" is no entry's number, such as 12.")))
}

/// The text, ending in one line end.
fn ended(text: &str) -> String {
    format!("{}\n", text.trim_end_matches('\n'))
}

/// Meetings as their calendars have them now. What can't be read, or is being written by another program, is `kept calendars`'
/// to tell: these pages come without it.
fn read_calendars(journal: &mut Journal) {
    let _ = ReadCalendars {}.run(journal);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_is_a_target_and_fields() {
        let words: Vec<String> =
            ["calder", "water", "purpose=keep", "the", "plants", "day="].map(str::to_owned).to_vec();
        let edit = edit(&words).unwrap();
        assert_eq!(edit.target, "calder water");
        assert_eq!(
            edit.fields,
            [("purpose".to_owned(), "keep the plants".to_owned()), ("day".to_owned(), String::new())]
        );
        let words = ["acme", "email:12=ops@acme.example"].map(str::to_owned);
        assert_eq!(super::edit(&words).unwrap().fields[0].0, "email:12");
        for words in [&["day=today"][..], &["12", "today"], &["12", "2=3"]] {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            assert!(super::edit(&words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn a_number_may_wear_its_sign() {
        assert_eq!(number("#12").unwrap(), 12);
        assert_eq!(number("12").unwrap(), 12);
        assert!(number("twelve").is_err());
    }
}
