//! Everything with a date ahead.

use super::Page;
use super::text::{BOLD, DIM, hang, hint, pad, plain, styled};
use kept_api::{HorizonItem, HorizonPage};
use std::fmt::Write;
use textwrap::core::display_width;

/// Accounts that are named under the sentence.
const NAMED: usize = 8;

/// The months of a year, then the years.
pub(crate) fn page(reply: &HorizonPage, page: Page) -> String {
    let mut text = hang("", &styled(BOLD, &plain(&reply.sentence)), page);
    if reply.account.is_none() && reply.idle_total > 0 {
        let mut names: Vec<String> = reply.idle.iter().take(NAMED).map(|idle| plain(&idle.name)).collect();
        if reply.idle_total > names.len() {
            names.push(format!("{} more", reply.idle_total - names.len()));
        }
        text += &hang("Nothing agreed for long: ", &names.join(", "), page);
    }
    if reply.total == 0 {
        return text + "\nNo day ahead holds anything of that kind yet.\n";
    }
    let width = reply.items.iter().map(|item| display_width(&item.when)).max().unwrap_or_default();
    for group in &reply.groups {
        let _ = write!(text, "\n{}\n", styled(BOLD, &plain(&group.title)));
        for item in reply.items.iter().filter(|item| item.group == group.name) {
            text += &row(item, reply.account.is_none(), width, page);
        }
        if group.total > group.shown {
            let _ = writeln!(text, "  {}", styled(DIM, &format!("{} more", group.total - group.shown)));
        }
    }
    if reply.more {
        text += &hint("--limit shows more of a month, --kind less of everything", page);
    }
    text
}

fn row(item: &HorizonItem, is_named: bool, width: usize, page: Page) -> String {
    let mut what = plain(&item.what);
    if let Some(account) = item.account.as_ref().filter(|_| is_named) {
        what = format!("{}: {what}", styled(BOLD, &plain(&account.name)));
    }
    if let Some(note) = &item.note {
        let _ = write!(what, " {}", styled(DIM, &format!("({})", plain(note))));
    }
    hang(&format!("  {}  ", styled(DIM, &pad(&item.when, width))), &what, page)
}
