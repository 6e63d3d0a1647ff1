//! Advocacy: the ledger, the guard before an ask, introductions, and words that wait for a yes.

use super::Page;
use super::text::{BOLD, DIM, hang, hint, pad, plain, section, styled, undo_hint};
use kept_api::{
    AdvocacyItem, AdvocacyPage, ChangedWire, GuardWire, IntroductionWire, NameWire, QuotesWire, RetoldWire,
    WishWire,
};
use std::fmt::Write;

/// Who spoke for us, and each act.
pub(crate) fn ledger(reply: &AdvocacyPage, page: Page) -> String {
    let mut text = format!("{}\n", styled(BOLD, &plain(&reply.heading)));
    let forms: Vec<String> = reply
        .forms
        .iter()
        .filter(|one| one.count > 0)
        .map(|one| format!("{} {}", one.count, one.form))
        .collect();
    if !forms.is_empty() {
        text += &hang("  ", &styled(DIM, &forms.join(" · ")), page);
    }
    if !reply.people.is_empty() {
        text += &section(BOLD, "Who spoke for us");
    }
    for one in &reply.people {
        let at = one.account.as_ref().map(|at| format!(", {}", plain(&at.name))).unwrap_or_default();
        let line = format!(
            "{}{at}: {} given, {} asked, last {}; {}",
            styled(BOLD, &plain(&one.person.name)),
            one.given,
            one.asked,
            one.last_when,
            one.since
        );
        text += &hang("  ", &line, page);
    }
    if !reply.items.is_empty() {
        text += &section(BOLD, "The ledger");
    }
    let width = reply.items.iter().map(|item| item.id.to_string().len() + 1).max().unwrap_or_default();
    for item in &reply.items {
        let head = format!("{}  ", styled(DIM, &pad(&format!("#{}", item.id), width)));
        text += &hang(&head, &act(item), page);
    }
    if reply.more {
        let left = reply.total - reply.items.len();
        let _ = writeln!(text, "{}", styled(DIM, &format!("{left} more; --limit shows them")));
    }
    text
}

/// An act on one line: how, who, what was noted, where, who heard it.
fn act(item: &AdvocacyItem) -> String {
    let names =
        |names: &[NameWire]| names.iter().map(|name| plain(&name.name)).collect::<Vec<_>>().join(", ");
    let mut parts = vec![item.words.clone()];
    parts.extend([names(&item.people), names(&item.accounts)].into_iter().filter(|names| !names.is_empty()));
    parts.extend(item.place.as_deref().map(plain));
    parts.extend(item.heard_by.as_deref().map(|who| format!("heard by {}", plain(who))));
    parts.extend(item.link.as_deref().map(plain));
    parts.extend(item.retells.as_ref().map(|moment| {
        let times = if moment.times == 1 { "time" } else { "times" };
        format!("retells #{}, told {} {times}", moment.id, moment.times)
    }));
    let about = styled(DIM, &parts.join(" · "));
    match plain(&item.text) {
        text if text.is_empty() => about,
        text => format!("{text} {about}"),
    }
}

/// Introductions worth making.
pub(crate) fn introductions(found: &[IntroductionWire], page: Page) -> String {
    if found.is_empty() {
        return "Nobody here wants what somebody elsewhere wants or has; goals with people make suggestions.\n"
            .to_owned();
    }
    let mut text = String::new();
    for one in found {
        text += &hang("", &styled(BOLD, &plain(&one.reason)), page);
        for wish in [&one.one, &one.other] {
            text += &hang("  ", &wanted(wish), page);
        }
        // An apostrophe in a name ends the shell's quotes, and begins them anew.
        let line = plain(one.line.trim()).replace('\'', "'\\''");
        text += &hang("  ", &styled(DIM, &format!("kept log '{line}'")), page);
    }
    text + &hint("kept advocacy dismiss PERSON PERSON lets one go for good", page)
}

fn wanted(wish: &WishWire) -> String {
    let has = if wish.reached { "has" } else { "wants" };
    format!(
        "{} {has}: {} {}",
        plain(&wish.person.name),
        plain(&wish.text),
        styled(DIM, &format!("#{}", wish.entry))
    )
}

/// Words that wait for a yes, by who said them, each with a message.
pub(crate) fn quotes(groups: &[QuotesWire], page: Page) -> String {
    if groups.is_empty() {
        return "No words wait for a yes.\n".to_owned();
    }
    let mut text = String::new();
    for (at, group) in groups.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        text += &hang("", &styled(BOLD, &plain(&group.heading)), page);
        for quote in &group.quotes {
            let at = quote.account.as_ref().map(|at| format!(", {}", plain(&at.name))).unwrap_or_default();
            let about = styled(DIM, &format!("{}{at}", quote.when));
            let head = format!("  {}  ", styled(DIM, &format!("#{}", quote.id)));
            text += &hang(&head, &format!("“{}” {about}", plain(&quote.words)), page);
        }
        // The message is there to be copied: its lines stay as they are.
        for line in group.message.lines() {
            let _ = writeln!(text, "{}", format!("    {}", plain(line)).trim_end());
        }
    }
    text + &hint("kept advocacy yes ID … --terms 'first name and firm' · kept advocacy no ID …", page)
}

/// What to know before asking somebody.
pub(crate) fn guard(reply: &GuardWire, page: Page) -> String {
    let name = plain(&reply.person.name);
    let Some(sentence) = &reply.sentence else {
        return format!("Nothing was asked of {name} in 365 days.\n");
    };
    let mut text = hang("", &plain(sentence), page);
    for (word, entries) in [("asked", &reply.asks), ("given", &reply.gifts)] {
        if !entries.is_empty() {
            let ids: Vec<String> = entries.iter().map(|id| format!("#{id}")).collect();
            text += &hang(&format!("  {word}: "), &styled(DIM, &ids.join(" ")), page);
        }
    }
    text
}

/// A moment was retold.
pub(crate) fn retold(reply: &RetoldWire, page: Page) -> String {
    let label = plain(&reply.changed.label);
    format!("{} (#{}).\n{}", label.replacen("Retell ", "Retold ", 1), reply.id, undo_hint(page))
}

/// An introduction was let go, or an answer noted.
pub(crate) fn done(reply: &ChangedWire, page: Page) -> String {
    let label = plain(&reply.label);
    let past = label.replacen("Dismiss ", "Dismissed ", 1).replacen("Note ", "Noted ", 1);
    format!("{past}.\n{}", undo_hint(page))
}
