//! An account's own numbers.

use super::Page;
use super::entry::{Columns, Text};
use super::text::{BOLD, DIM, LATE, hang, hint, plain, said, section, styled, undo_hint};
use kept_api::{ActWire, ChangedWire, EntryWire, ServedPage};

/// Acts that are shown; the others are counted.
const ACTS: usize = 10;

/// Sentences first, each with its period; then the acts and gifts behind them.
pub(crate) fn page(reply: &ServedPage, page: Page) -> String {
    let mut text = styled(BOLD, &plain(&reply.account.name)) + "\n";
    let mut part = |title: &str, sentences: Vec<&str>| {
        text += &section(DIM, title);
        for sentence in sentences {
            text += &hang("  ", &plain(sentence), page);
        }
    };
    part(
        "Giving and asking",
        reply
            .balance
            .iter()
            .map(|over| over.sentence.as_str())
            .chain([reply.whom.sentence.as_str()])
            .collect(),
    );
    part("What came back", vec![&reply.gifts.sentence]);
    part("Time to answer, in a year", vec![&reply.clock.sentence]);
    part("Complaints", reply.complaints.iter().map(|over| over.sentence.as_str()).collect());
    part("Who comes to whom", reply.directions.iter().map(|over| over.sentence.as_str()).collect());
    if !reply.gaps.is_empty() {
        part("What we think, what they say", reply.gaps.iter().map(|gap| gap.sentence.as_str()).collect());
    }
    if let Some(disguise) = &reply.disguise {
        let style = if disguise.is_alarm { LATE } else { DIM };
        text += &section(style, "Asks dressed as gifts");
        text += &hang("  ", &plain(&disguise.sentence), page);
        text += &entries(&disguise.entries, page);
    }
    for returned in &reply.gifts.returned {
        text += &section(DIM, "Given, and come back");
        text += &entries(std::slice::from_ref(&returned.gift), page);
        text += &entries(&returned.returns, page);
    }
    if !reply.acts.is_empty() {
        text += &section(DIM, "The newest acts");
        for act in reply.acts.iter().take(ACTS) {
            text += &self::act(act, page);
        }
        let more = reply.acts_more + reply.acts.len().saturating_sub(ACTS);
        if more > 0 {
            text += &styled(DIM, &format!("  {more} more\n"));
        }
    }
    text + &hint("kept link 14 3 returns says that #14 came back for the gift #3", page)
}

/// Two entries were linked, or a link was taken away.
pub(crate) fn linked(reply: &ChangedWire, page: Page) -> String {
    let label = plain(&reply.label);
    if reply.op.is_none() {
        return "They are linked so already.\n".to_owned();
    }
    let past = label.replacen("Link ", "Linked ", 1).replacen("Unlink ", "Unlinked ", 1);
    format!("{past}.\n{}", undo_hint(page))
}

fn entries(entries: &[EntryWire], page: Page) -> String {
    let columns = Columns::of(entries.iter(), page);
    entries.iter().map(|entry| columns.row(entry, None, &Text::whole(entry), page)).collect()
}

/// "  #12  3 Nov  gave, for them: free audit of the licences".
fn act(act: &ActWire, page: Page) -> String {
    let what = if act.called == act.counts_as {
        act.called.clone()
    } else {
        format!("{}, counts as {}", act.called, act.counts_as)
    };
    let whom = act.served.as_ref().map_or(String::new(), |served| format!(", for {served}"));
    let head = format!("  #{}  {}  {what}{whom}: ", act.entry.id, said(&act.entry.day, page));
    let body = if act.entry.body.trim().is_empty() { &act.entry.title } else { &act.entry.body };
    hang(&head, &plain(body), page)
}
