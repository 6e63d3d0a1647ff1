//! `kept insights`, `kept lists`, `kept served`, `kept link` and `kept unlink`.

use super::number;
use crate::exit::Failure;
use crate::output::{Output, insights, lists, served};
use clap::Args;
use kept_api::{
    Command as _, FactsBehind, Journal, LinkEntries, UnlinkEntries, ViewInsights, ViewLists, ViewServed,
};

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kept insights --period 1y\n  kept insights --facts acts:12:gave:2026-08-22:2026-11-19\n\nWith --json every number has its facts: what --facts takes to list the entries behind it."
)]
pub(crate) struct InsightsArgs {
    /// How far back: 90d, 6m or 1y (half a year, the promises of this season and a balance of 90 days)
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// List the entries behind a number instead
    #[arg(long, value_name = "FACTS", conflicts_with = "period")]
    facts: Option<String>,
    /// How many of them to show
    #[arg(long, value_name = "N", requires = "facts")]
    limit: Option<usize>,
}

#[derive(Debug, Args)]
pub(crate) struct ListsArgs {
    /// How far back the list for leadership looks: 90d, 6m or 1y (6m)
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ServedArgs {
    /// The account
    #[arg(required = true, value_name = "ACCOUNT")]
    account: Vec<String>,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kept link 14 3 returns     #14 came back for the gift #3\n  kept link 20 8 retells     #20 retells the moment #8\n  kept link 31 9 reuses      #31 uses the experiment #9 again"
)]
pub(crate) struct LinkArgs {
    /// The later entry's number: what came back, the retelling, the second use
    #[arg(value_name = "ID")]
    entry: String,
    /// The earlier entry's number: the gift, the moment, the experiment
    #[arg(value_name = "OTHER")]
    other: String,
    /// returns, retells or reuses
    #[arg(value_name = "RELATION")]
    relation: String,
}

/// Links two entries.
///
/// # Errors
/// Entries that are not there, or cannot be linked so.
pub(crate) fn link(args: &LinkArgs, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let (entry, other) = (number(&args.entry)?, number(&args.other)?);
    let reply = LinkEntries { entry, other, relation: args.relation.clone() }.run(journal)?;
    out.reply(&reply, |page| served::linked(&reply, page))?;
    Ok(())
}

/// Takes a link away.
///
/// # Errors
/// There is no such link.
pub(crate) fn unlink(args: &LinkArgs, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let (entry, other) = (number(&args.entry)?, number(&args.other)?);
    let reply = UnlinkEntries { entry, other, relation: args.relation.clone() }.run(journal)?;
    out.reply(&reply, |page| served::linked(&reply, page))?;
    Ok(())
}

/// Prints the five findings with their tables, or the entries behind a number.
///
/// # Errors
/// A period or a number that there is not.
pub(crate) fn insights(args: InsightsArgs, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    if let Some(of) = args.facts {
        let reply = FactsBehind { of, limit: args.limit }.run(journal)?;
        out.reply(&reply, |page| insights::facts(&reply, page))?;
        return Ok(());
    }
    let reply = ViewInsights { period: args.period }.run(journal)?;
    out.reply(&reply, |page| insights::charts(&reply, page))?;
    Ok(())
}

/// Prints the lists.
///
/// # Errors
/// A period that there is not.
pub(crate) fn lists(args: ListsArgs, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let reply = ViewLists { period: args.period }.run(journal)?;
    out.reply(&reply, |page| lists::page(&reply, page))?;
    Ok(())
}

/// Prints an account's own numbers.
///
/// # Errors
/// A name that is no account's.
pub(crate) fn served(args: &ServedArgs, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let reply = ViewServed { account: None, of: Some(args.account.join(" ")) }.run(journal)?;
    out.reply(&reply, |page| served::page(&reply, page))?;
    Ok(())
}
