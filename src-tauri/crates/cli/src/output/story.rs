//! Stories, and the page of promises that a customer may be handed.

use super::Page;
use super::text::{BOLD, DIM, LATE, count, hang, hint, pad, plain, styled, table};
use kept_api::{CandidatesWire, List, StatusLineWire, StatusWire, StoryItem, StoryPage, StoryPartWire};
use std::fmt::Write;

/// Every story, one row each.
pub(crate) fn list(reply: &List<StoryItem>, page: Page) -> String {
    if reply.items.is_empty() {
        return "No story is written yet; kept story from ACCOUNT shows what one may be made of, kept story make ACCOUNT makes it.\n"
            .to_owned();
    }
    let rows: Vec<Vec<String>> = reply
        .items
        .iter()
        .map(|story| {
            vec![
                styled(DIM, &story.id.to_string()),
                styled(BOLD, &plain(&story.title)),
                plain(&story.account.name),
                match (&story.why, &story.told_words) {
                    (Some(why), _) => plain(why),
                    (None, Some(told)) => plain(told),
                    (None, None) => "ready to be told".to_owned(),
                },
            ]
        })
        .collect();
    table(&rows) + &hint("kept story NUMBER shows one", page)
}

/// A story, whole.
pub(crate) fn story(reply: &StoryPage, page: Page) -> String {
    let told = reply.item.told_words.as_ref().map_or(String::new(), |told| format!(", {told}"));
    let mut text = format!(
        "{}\n{}, begun {}{}\n\n",
        styled(BOLD, &plain(&reply.item.title)),
        plain(&reply.item.account.name),
        reply.item.when,
        plain(&told)
    );
    let texts = [
        ("before", &reply.before),
        ("moment", &reply.moment),
        ("felt", &reply.felt),
        ("after", &reply.after),
    ];
    for (name, value) in texts {
        let said = value.as_deref().map_or_else(|| styled(DIM, "not said yet"), plain);
        text += &hang(&format!("  {}  ", styled(DIM, &pad(name, 7))), &said, page);
    }
    let _ = writeln!(text, "\n{}", styled(BOLD, "Made of"));
    text += &parts(&reply.parts, page);
    let _ = writeln!(text, "\n{}", styled(BOLD, "What makes others want it, too"));
    for part in &reply.special {
        let mark = if part.is_there { "there" } else { "missing" };
        let name = styled(DIM, &pad(&part.what, 8));
        text += &hang(&format!("  {name}  {}  ", pad(mark, 7)), &plain(&part.sentence), page);
    }
    if !reply.hindrances.is_empty() {
        let _ = writeln!(text, "\n{}", styled(LATE, "It cannot be shared yet"));
        for hindrance in &reply.hindrances {
            text += &hang("  ", &plain(&hindrance.sentence), page);
        }
    }
    for notice in &reply.notices {
        text += &hang("", &plain(notice), page);
    }
    text + &hint("--markdown, --html FILE, --pdf FILE or --card FILE gives it away", page)
}

/// A story was made.
pub(crate) fn made(reply: &StoryPage, page: Page) -> String {
    format!("Made story {}.\n\n{}", reply.item.id, story(reply, page))
}

/// What a story may be made of.
pub(crate) fn candidates(reply: &CandidatesWire, page: Page) -> String {
    if reply.items.is_empty() {
        return format!("Nothing of {} could be told yet.\n", plain(&reply.account.name));
    }
    let more = "kept story yes NUMBER TERMS notes that they agreed; kept story make NUMBER begins with one";
    parts(&reply.items, page) + &hint(more, page)
}

fn parts(parts: &[StoryPartWire], page: Page) -> String {
    let width = parts.iter().map(|part| part.id.to_string().len()).max().unwrap_or_default();
    let mut text = String::new();
    for part in parts {
        let words =
            if part.kind == "outcome" { plain(&part.words) } else { format!("“{}”", plain(&part.words)) };
        let who = part.who.as_ref().map_or(String::new(), |who| format!("{}, ", plain(&who.name)));
        let number = styled(DIM, &pad(&format!("#{}", part.id), width + 1));
        text += &hang(&format!("  {number}  "), &format!("{words}  {who}{}", part.when), page);
        let consent = part.why.as_deref().unwrap_or(&part.consent_label);
        text += &hang(&" ".repeat(width + 5), &plain(consent), page);
    }
    text
}

/// The page of promises as it would be handed over, and what stays at home.
pub(crate) fn status(reply: &StatusWire, page: Page) -> String {
    let mut text =
        format!("{}\n", styled(BOLD, &format!("What we owe {}, and when", plain(&reply.account.name))));
    text += &lines("We owe them", &reply.mine, "Nothing that we promised them is open.", page);
    text += &lines("We wait for", &reply.theirs, "They have promised nothing that is open.", page);
    text += &lines("Kept in the last 90 days", &reply.kept, "Nothing was kept in the last 90 days.", page);
    if let Some(meeting) = &reply.meeting {
        let _ =
            write!(text, "\n{}\n{}", styled(BOLD, "When we meet next"), hang("  ", &plain(meeting), page));
    }
    if !reply.withheld.is_empty() {
        let home = count(reply.withheld.len(), "promise stays at home", "promises stay at home");
        let _ = writeln!(text, "\n{}", styled(BOLD, &home));
        for held in &reply.withheld {
            text += &hang(
                &format!("  #{}  ", held.id),
                &format!("It {}: {}", held.sentence, plain(&held.text)),
                page,
            );
        }
    }
    text + &hint(
        "--markdown, --html FILE or --pdf FILE hands it over; --leave-out NUMBER takes a line out",
        page,
    )
}

fn lines(heading: &str, lines: &[StatusLineWire], none: &str, page: Page) -> String {
    let mut text = format!("\n{}\n", styled(BOLD, heading));
    if lines.is_empty() {
        let _ = writeln!(text, "  {none}");
    }
    for line in lines {
        let number = styled(DIM, &format!("#{}", line.id));
        let who = line.who.as_ref().map_or(String::new(), |who| format!(" ({})", plain(who)));
        let when = if line.is_late { styled(LATE, &line.when) } else { line.when.clone() };
        let out = if line.is_out { "; left out" } else { "" };
        text += &hang(&format!("  {number}  "), &format!("{}{who}: {when}{out}", plain(&line.text)), page);
    }
    text
}
