//! Lists to learn from.

use super::Page;
use super::text::{BOLD, DIM, hang, plain, said, section, styled};
use kept_api::{EntryWire, ExperimentWire, GapItem, IntentionLine, LeadershipLine, ListsPage};

/// All lists, one under the other.
pub(crate) fn page(reply: &ListsPage, page: Page) -> String {
    [leadership(reply, page), experiments(reply, page), gaps(reply, page), intentions(reply, page)].join("\n")
}

fn head(text: &str, page: Page) -> String {
    hang("", &styled(BOLD, &plain(text)), page)
}

fn more(left: usize) -> String {
    if left == 0 { String::new() } else { styled(DIM, &format!("  {left} more\n")) }
}

/// "Calder Water: the portal is slow".
fn about(entry: &EntryWire) -> String {
    let text = if entry.body.trim().is_empty() { &entry.title } else { &entry.body };
    let name = entry.accounts.first().map(|account| format!("{}: ", plain(&account.name)));
    format!("{}{}", name.unwrap_or_default(), plain(text))
}

fn leadership(reply: &ListsPage, page: Page) -> String {
    let list = &reply.leadership;
    let mut text = head(&list.heading, page) + &styled(DIM, &format!("{}\n", plain(&list.basis)));
    for group in &list.groups {
        text += &section(DIM, &group.title);
        for line in &group.items {
            text += &leadership_line(line, page);
        }
        text += &more(group.total - group.items.len());
    }
    text
}

fn leadership_line(line: &LeadershipLine, page: Page) -> String {
    let head = format!("  #{}  {}  ", line.entry.id, said(&line.day, page));
    let note = line.note.as_ref().map_or(String::new(), |note| format!(" ({})", plain(note)));
    hang(&head, &format!("{}{note}", about(&line.entry)), page)
}

fn experiments(reply: &ListsPage, page: Page) -> String {
    let list = &reply.experiments;
    let mut text = head(&list.heading, page);
    for line in &list.items {
        text += &experiment(line, page);
    }
    text += &more(list.more);
    if !list.reused.is_empty() {
        text += &section(DIM, "Used again");
        for line in &list.reused {
            text += &hang(&format!("  #{}  ", line.entry.id), &about(&line.entry), page);
            for used in &line.reused {
                text += &hang(&format!("      again in #{}  ", used.id), &about(used), page);
            }
        }
    }
    text
}

fn experiment(line: &ExperimentWire, page: Page) -> String {
    let mut text =
        hang(&format!("  #{}  {}  ", line.entry.id, said(&line.entry.day, page)), &about(&line.entry), page);
    let parts = [("feared", &line.fear), ("happened", &line.happened), ("taught", &line.taught)];
    for (what, known) in parts {
        if let Some(known) = known {
            text += &hang(&format!("      {what}: "), &plain(known), page);
        }
    }
    text
}

fn gaps(reply: &ListsPage, page: Page) -> String {
    let mut text = styled(BOLD, "Gaps") + "\n";
    for list in &reply.gaps {
        text += &hang("", &plain(&list.sentence), page);
        for item in &list.items {
            text += &gap(item, page);
        }
        text += &more(list.total - list.items.len());
    }
    text
}

/// "  Calder Water, Edge refresh: live since 16 Oct".
fn gap(item: &GapItem, page: Page) -> String {
    let names = [item.person.as_ref(), item.account.as_ref()];
    let mut parts: Vec<String> = names.into_iter().flatten().map(|name| plain(&name.name)).collect();
    if !item.what.is_empty() {
        parts.push(plain(&item.what));
    }
    let entry = item.entry.map_or(String::new(), |id| format!("#{id}  "));
    hang(&format!("  {entry}"), &format!("{}: {}", parts.join(", "), plain(&item.note)), page)
}

fn intentions(reply: &ListsPage, page: Page) -> String {
    let list = &reply.intentions;
    let mut text = head(&list.heading, page);
    for line in &list.items {
        text += &intention(line, list.year, page);
    }
    text + &more(list.more)
}

fn intention(line: &IntentionLine, year: i32, page: Page) -> String {
    let mut text = format!("  {}\n", styled(BOLD, &plain(&line.account.name)));
    for (year, meant, became) in
        [(year, &line.text, &line.became), (year - 1, &line.last_text, &line.last_became)]
    {
        let Some(meant) = meant else { continue };
        let became = became.as_ref().map_or_else(
            || {
                if year < self::year(page) {
                    "; nobody has written what became of it".to_owned()
                } else {
                    String::new()
                }
            },
            |became| format!("; what became of it: {}", plain(became)),
        );
        text += &hang(&format!("    {year}  "), &format!("{}{became}", plain(meant)), page);
    }
    text
}

fn year(page: Page) -> i32 {
    chrono::Datelike::year(&page.today)
}
