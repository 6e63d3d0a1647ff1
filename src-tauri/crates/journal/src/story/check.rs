//! Why a story cannot be shared yet, each reason in a sentence, and what to look at again before it is.

use super::consent::{Gate, StoryPart};
use super::terms::{Naming, PersonNaming, has_name, slip_of_firm, slip_of_person};
use kept_model::{EntryId, Story};

/// A reason against sharing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hindrance {
    /// The part that it is about.
    pub entry: Option<EntryId>,
    /// What, where, and what to do.
    pub sentence: String,
}

/// The texts of a story with what each is called.
pub(super) fn texts(story: &Story) -> [(&'static str, &str); 5] {
    [
        ("title", story.title.as_str()),
        ("line before", story.before.as_deref().unwrap_or_default()),
        ("moment", story.moment.as_deref().unwrap_or_default()),
        ("feeling", story.felt.as_deref().unwrap_or_default()),
        ("line after", story.after.as_deref().unwrap_or_default()),
    ]
}

/// What all parts of a story allow together: whoever asked for more silence is heard.
pub(super) fn naming(parts: &[StoryPart]) -> Naming {
    let open = Naming { person: PersonNaming::Full, firm: true };
    parts.iter().fold(open, |all, part| Naming { person: open.person, firm: all.firm && part.naming.firm })
}

/// What a person's parts allow together.
pub(super) fn naming_of(part: &StoryPart, parts: &[StoryPart]) -> Naming {
    let same = parts.iter().filter(|other| {
        part.person.is_some()
            && other.person.as_ref().map(|(id, _)| id) == part.person.as_ref().map(|(id, _)| id)
    });
    let own = same.fold(part.naming, |all, other| all.and(other.naming));
    Naming { person: own.person, firm: naming(parts).firm }
}

/// Why a story cannot be shared; empty when it can.
pub(super) fn hindrances(story: &Story, parts: &[StoryPart], account: &str) -> Vec<Hindrance> {
    let mut all = Vec::new();
    let mut add = |entry, sentence| all.push(Hindrance { entry, sentence });
    if story.title.trim().is_empty() {
        add(None, "The story has no title: give it one.".to_owned());
    }
    if parts.is_empty() {
        add(None, "Nobody has agreed to anything in it: add a moment, a goal or words of theirs.".to_owned());
    }
    for part in parts.iter().filter(|part| part.gate != Gate::Open) {
        let unfit = || format!("{} has no words that could be told: leave it out.", part.called());
        add(Some(part.line.entry.id), part.refusal().unwrap_or_else(unfit));
    }
    for (entry, sentence) in slips(story, parts, account) {
        add(entry, sentence);
    }
    all
}

/// Names in the texts and the quotes that the terms do not allow.
fn slips(story: &Story, parts: &[StoryPart], account: &str) -> Vec<(Option<EntryId>, String)> {
    let whole = naming(parts);
    let firm = whole.firm.then_some(account);
    let mut found = Vec::new();
    let quotes = parts.iter().map(|part| (Some(part.line.entry.id), part.called(), part.words.as_str()));
    let texts = texts(story).into_iter().map(|(field, text)| (None, format!("The {field}"), text));
    for (entry, place, text) in texts.chain(quotes) {
        let remedy = if entry.is_some() {
            "leave that part out, or ask for other terms"
        } else {
            "write it otherwise"
        };
        for part in parts {
            let Some((_, name)) = &part.person else { continue };
            let naming = naming_of(part, parts);
            let Some(slip) = slip_of_person(text, name, naming.person, firm) else { continue };
            let terms = part.permit.terms.as_deref().unwrap_or_default().trim();
            let sentence =
                format!("{place} says “{slip}”, and the terms for {name} are “{terms}”: {remedy}.");
            if !found.contains(&(entry, sentence.clone())) {
                found.push((entry, sentence));
            }
        }
        if !whole.firm
            && let Some(slip) = slip_of_firm(text, account)
        {
            found.push((
                entry,
                format!("{place} says “{slip}”, and the terms do not allow the firm’s name: {remedy}."),
            ));
        }
    }
    found
}

/// What does not hinder but wants a second look: other accounts that the story names.
pub(super) fn notices<'n>(
    story: &Story,
    parts: &[StoryPart],
    others: impl Iterator<Item = &'n str>,
) -> Vec<String> {
    let mut told: Vec<&str> = texts(story).into_iter().map(|(_, text)| text).collect();
    told.extend(parts.iter().map(|part| part.words.as_str()));
    let told = told.join("\n");
    others
        .filter(|name| has_name(&told, name))
        .map(|name| format!("It names {name}, another account of yours: look whether they may stand there."))
        .collect()
}
