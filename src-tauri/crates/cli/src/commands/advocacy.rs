//! `kept advocacy` and `kept retold`: who spoke for us, whom to bring together, and what may be retold.

use super::{index, number};
use crate::exit::{Code, Failure, say};
use crate::output::{Output, advocacy};
use clap::{Args, Subcommand};
use kept_api::{
    AnswerConsent, CanAsk, Command as _, DismissIntroduction, Introductions, Journal, KeepRetold, Quotes,
    RowOrName, ViewAdvocacy,
};

/// Acts that are shown unless somebody asks for more.
const SHOWN: usize = 20;

#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  kept advocacy calder --form reference\n  kept advocacy ask tom ashby              what was asked of him, and given to him, in a year\n  kept advocacy introductions\n  kept advocacy dismiss 'joel marsden' 'anna kessler'\n  kept advocacy quotes                     words that wait for a yes, with a message to send\n  kept advocacy yes 12 14 --terms 'first name and firm'\n  kept log '@calder tom ashby advocacy reference for Kelda #asked'"
)]
pub(crate) struct AdvocacyArgs {
    /// What else
    #[command(subcommand)]
    what: Option<What>,
    /// Only acts of this account
    #[arg(value_name = "ACCOUNT")]
    account: Vec<String>,
    /// Only acts of this form: reference, referral, mention, review, introduction, retelling
    #[arg(long, value_name = "FORM")]
    form: Option<String>,
    /// Only what we asked for
    #[arg(long, conflicts_with = "given")]
    asked: bool,
    /// Only what was freely given
    #[arg(long)]
    given: bool,
    /// How many acts to show
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

/// What can be done about advocacy.
#[derive(Debug, Subcommand)]
enum What {
    /// Customers who want the same and were never introduced
    Introductions {
        /// Only those that this person is part of
        #[arg(value_name = "PERSON")]
        person: Vec<String>,
    },
    /// Let a suggested introduction go for good
    Dismiss {
        /// One of the two; several words in quotes
        #[arg(value_name = "PERSON")]
        one: String,
        /// The other
        #[arg(value_name = "PERSON")]
        other: String,
    },
    /// Words that nobody has asked to retell, with a message that asks
    Quotes,
    /// What to know before asking somebody for something
    Ask {
        /// Whom
        #[arg(required = true, value_name = "PERSON")]
        person: Vec<String>,
    },
    /// They said yes to retelling
    Yes(AnswerArgs),
    /// They said no to retelling
    No(AnswerArgs),
}

#[derive(Debug, Args)]
struct AnswerArgs {
    /// The numbers of the entries that hold their words (12, or '#12' in quotes)
    #[arg(required = true, value_name = "ID")]
    entries: Vec<String>,
    /// On which terms, such as 'first name and firm'
    #[arg(long, value_name = "TERMS")]
    terms: Option<String>,
    /// When they said so (today)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  kept retold 12 --heard-by 'the Leeds chapter' --place 'a breakfast' --on friday"
)]
pub(crate) struct RetoldArgs {
    /// The moment's number (12, or '#12' in quotes)
    #[arg(value_name = "ID")]
    moment: String,
    /// Who heard it
    #[arg(long, value_name = "WHO")]
    heard_by: Option<String>,
    /// Where it was told
    #[arg(long, value_name = "WHERE")]
    place: Option<String>,
    /// When (today)
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Who told it and how
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
}

/// Prints the ledger, or does what a word after `advocacy` says.
///
/// # Errors
/// Whatever the command fails with.
pub(crate) fn run(args: AdvocacyArgs, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    match args.what {
        Some(what) => run_what(what, journal, out),
        None => ledger(args, journal, out),
    }
}

fn ledger(args: AdvocacyArgs, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    let is_narrowed = args.form.is_some() || args.asked || args.given || !args.account.is_empty();
    let reply = ViewAdvocacy {
        form: args.form,
        asked: (args.asked || args.given).then_some(args.asked),
        account: (!args.account.is_empty()).then(|| RowOrName::Name(args.account.join(" "))),
        limit: Some(args.limit.unwrap_or(SHOWN)),
    }
    .run(journal)?;
    out.reply(&reply, |page| advocacy::ledger(&reply, page))?;
    if is_narrowed && reply.total == 0 {
        say("no act of advocacy is like that");
        return Ok(Code::Nothing);
    }
    Ok(Code::Done)
}

fn run_what(what: What, journal: &mut Journal, out: &Output) -> Result<Code, Failure> {
    match what {
        What::Introductions { person } => {
            let person = (!person.is_empty()).then(|| RowOrName::Name(person.join(" ")));
            let reply = Introductions { person }.run(journal)?;
            out.reply(&reply, |page| advocacy::introductions(&reply.items, page))?;
        }
        What::Dismiss { one, other } => {
            let (one, other) = (RowOrName::Name(one), RowOrName::Name(other));
            let reply = DismissIntroduction { one, other }.run(journal)?;
            out.reply(&reply, |page| advocacy::done(&reply, page))?;
        }
        What::Quotes => {
            let reply = Quotes {}.run(journal)?;
            out.reply(&reply, |page| advocacy::quotes(&reply.items, page))?;
        }
        What::Ask { person } => {
            let reply = CanAsk { person: RowOrName::Name(person.join(" ")) }.run(journal)?;
            out.reply(&reply, |page| advocacy::guard(&reply, page))?;
        }
        What::Yes(answer) => answered(answer, "yes", journal, out)?,
        What::No(answer) => answered(answer, "no", journal, out)?,
    }
    Ok(Code::Done)
}

fn answered(args: AnswerArgs, answer: &str, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let entries = args.entries.iter().map(|entry| number(entry)).collect::<Result<_, _>>()?;
    let answer = AnswerConsent { entries, answer: answer.to_owned(), day: args.on, terms: args.terms };
    let reply = answer.run(journal)?;
    out.reply(&reply, |page| advocacy::done(&reply, page))?;
    index(journal);
    Ok(())
}

/// Keeps that a moment was retold.
///
/// # Errors
/// No such moment, one that may not be retold, or a day that cannot be read.
pub(crate) fn retold(args: RetoldArgs, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let reply = KeepRetold {
        moment: number(&args.moment)?,
        heard_by: args.heard_by,
        place: args.place,
        day: args.on,
        body: (!args.text.is_empty()).then(|| args.text.join(" ")),
    }
    .run(journal)?;
    out.reply(&reply, |page| advocacy::retold(&reply, page))?;
    index(journal);
    Ok(())
}
