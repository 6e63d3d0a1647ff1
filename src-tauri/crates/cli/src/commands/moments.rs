//! `kept delights` and `kept words`.

use crate::exit::{Code, Failure, say};
use crate::output::{Output, moments, search};
use clap::Args;
use kept_api::{Command as _, Journal, ViewDelights, ViewWords};

/// Moments and words that are shown unless somebody asks for more.
const SHOWN: usize = 20;

#[derive(Debug, Args)]
pub(crate) struct DelightsArgs {
    /// Only those of this account
    #[arg(value_name = "ACCOUNT")]
    account: Vec<String>,
    /// Only those that this lever made: ease, speed, generosity, humanity
    #[arg(long, value_name = "LEVER")]
    lever: Option<String>,
    /// Only those of this consent: yes, ask, no
    #[arg(long, value_name = "WORD")]
    consent: Option<String>,
    /// Only those with a picture
    #[arg(long)]
    picture: bool,
    /// How many to show
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kept words upgrade\n  kept words --theirs --sayable calder\n  kept log 'note @acme: \"we count before you buy\" #words'"
)]
pub(crate) struct WordsArgs {
    /// Words and filters, as kept search takes them
    #[arg(value_name = "QUERY")]
    query: Vec<String>,
    /// Only theirs
    #[arg(long, conflicts_with = "ours")]
    theirs: bool,
    /// Only ours
    #[arg(long)]
    ours: bool,
    /// Only those of moments that this lever made
    #[arg(long, value_name = "LEVER")]
    lever: Option<String>,
    /// Only what may be said again
    #[arg(long)]
    sayable: bool,
    /// How many to show
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

/// Prints the wall.
///
/// # Errors
/// There is no such account, lever or consent.
pub(crate) fn delights(args: DelightsArgs, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    let of = (!args.account.is_empty()).then(|| args.account.join(" "));
    let is_all = of.is_none() && args.lever.is_none() && args.consent.is_none() && !args.picture;
    let reply = ViewDelights {
        of,
        lever: args.lever,
        consent: args.consent,
        pictured: args.picture,
        limit: Some(args.limit.unwrap_or(SHOWN)),
        ..ViewDelights::default()
    }
    .run(journal)?;
    out.reply(&reply, |page| moments::wall(&reply, is_all, page))?;
    if !is_all && reply.found == 0 {
        say("no moment is like that");
        return Ok(Code::Nothing);
    }
    Ok(Code::Done)
}

/// Prints the words that worked.
///
/// # Errors
/// A query that could not be understood.
pub(crate) fn words(args: WordsArgs, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    let line = args.query.join(" ");
    let side = match (args.theirs, args.ours) {
        (true, _) => Some("theirs".to_owned()),
        (_, true) => Some("ours".to_owned()),
        _ => None,
    };
    let ask = ViewWords {
        line: line.clone(),
        side,
        lever: args.lever,
        consent: args.sayable.then(|| "yes".to_owned()),
        limit: Some(args.limit.unwrap_or(SHOWN)),
        offset: None,
    };
    let reply = ask.run(journal).map_err(|error| match error.position {
        Some(_) => Failure::Query { error, line: line.clone() },
        None => Failure::Api(error),
    })?;
    if let Some(preparing) = &reply.preparing {
        say(&search::preparing(preparing));
    }
    out.reply(&reply, |page| moments::words(&reply, page))?;
    if reply.total == 0 && !line.trim().is_empty() {
        let yet = if reply.preparing.is_some() { " yet" } else { "" };
        say(&format!("no words found for \"{line}\"{yet}"));
        return Ok(Code::Nothing);
    }
    Ok(Code::Done)
}
