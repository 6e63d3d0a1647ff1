//! Why a story cannot be shared yet, each reason in a sentence, and what to look at again before it is.

use super::consent::{Gate, StoryPart};
use super::terms::{Naming, PersonNaming, has_name, slip_of_firm, slip_of_person};
use crate::capture::shorten;
use kept_model::{EntryId, Story, name_key};

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

/// Words of theirs that may not be told: nobody asked, or they said no.
pub(super) struct Withheld {
    /// Who said them.
    who: Option<String>,
    words: String,
}

/// What may not be told: the candidates that nobody agreed to, without the parts themselves, which are refused by name, and
/// without words that an open part says, too.
pub(super) fn withheld(candidates: &[StoryPart], parts: &[StoryPart]) -> Vec<Withheld> {
    let open: Vec<String> =
        parts.iter().filter(|part| part.gate == Gate::Open).map(|part| name_key(&part.words)).collect();
    candidates
        .iter()
        .filter(|part| matches!(part.gate, Gate::Ask | Gate::Private))
        .filter(|part| parts.iter().all(|own| own.line.entry.id != part.line.entry.id))
        .filter(|part| !open.contains(&name_key(&part.words)))
        .map(|part| Withheld {
            who: part.person.as_ref().map(|(_, name)| name.clone()),
            words: part.words.clone(),
        })
        .collect()
}

/// So many words in a row are somebody's words, and no chance.
const RUN: usize = 4;

/// Whether a text says somebody's words, or a part of them that is theirs beyond doubt.
fn says(text: &str, words: &str) -> bool {
    let (text, words) = (format!(" {} ", name_key(text)), name_key(words));
    let words: Vec<&str> = words.split(' ').collect();
    words.len() >= RUN - 1
        && words.windows(RUN.min(words.len())).any(|run| text.contains(&format!(" {} ", run.join(" "))))
}

/// Words and names in the story's own texts of those who did not agree.
fn unagreed(story: &Story, parts: &[StoryPart], withheld: &[Withheld]) -> Vec<String> {
    let agreed = |name: &str| {
        parts.iter().any(|part| {
            part.gate == Gate::Open && part.person.as_ref().is_some_and(|(_, other)| other == name)
        })
    };
    let mut found = Vec::new();
    for (field, text) in texts(story) {
        for Withheld { who, words } in withheld {
            let whom = who.as_deref().unwrap_or("they");
            if says(text, words) {
                found.push(format!(
                    "The {field} says “{}”, and {whom} did not agree to that: write it otherwise, or ask first.",
                    shorten(words, 48)
                ));
            } else if let Some(name) = who
                && has_name(text, name)
                && !agreed(name)
            {
                found.push(format!(
                    "The {field} names {name}, who did not agree to anything in this story: write it otherwise."
                ));
            }
        }
    }
    found.dedup();
    found
}

/// Why a story cannot be shared; empty when it can.
pub(super) fn hindrances(
    story: &Story,
    parts: &[StoryPart],
    account: &str,
    withheld: &[Withheld],
) -> Vec<Hindrance> {
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
    for sentence in unagreed(story, parts, withheld) {
        add(None, sentence);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_words_in_a_row_are_theirs() {
        let words = "Sorted before I had finished typing.";
        for (text, expected) in [
            ("Sorted before I had finished typing.", true),
            ("It was sorted, before I had finished: typing!", true),
            ("They had finished typing before lunch", false),
            ("", false),
        ] {
            assert_eq!(says(text, words), expected, "{text}");
        }
        assert!(says("He stayed for coffee", "stayed for coffee"));
        assert!(!says("He stayed", "stayed"), "one word is a word");
    }
}
