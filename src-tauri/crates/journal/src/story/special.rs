//! What makes others say "I want that too": somebody in it, a feeling, and how it was before and after. Each is there or
//! it is not, and then one sentence says how to get it; nothing is counted.

use super::consent::StoryPart;
use super::terms::PersonNaming;
use kept_model::Story;

/// A part of the special something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Special {
    /// Which: "person", "feeling", "before" or "after".
    pub what: &'static str,
    /// Whether the story has it.
    pub is_there: bool,
    /// Where it comes from, or how to get it.
    pub sentence: String,
}

/// Looks for all four, in the order of telling.
pub(super) fn special(story: &Story, parts: &[StoryPart]) -> Vec<Special> {
    vec![person(parts), feeling(story, parts), before(story, parts), after(story, parts)]
}

/// Whom to ask: the first one in the story.
fn whom(parts: &[StoryPart]) -> String {
    parts.iter().find(|part| part.person.is_some()).map_or("them".to_owned(), StoryPart::who)
}

fn is_said(field: Option<&String>) -> bool {
    field.is_some_and(|text| !text.trim().is_empty())
}

fn person(parts: &[StoryPart]) -> Special {
    let named = parts.iter().find(|part| part.person.is_some() && part.naming.person != PersonNaming::Nobody);
    let known = parts.iter().find(|part| part.person.is_some());
    let sentence = match (named, known) {
        (Some(part), _) => {
            let (_, name) = part.person.clone().unwrap_or_else(|| (kept_model::PersonId(0), String::new()));
            format!("It happened to {}.", part.naming.named(&name).unwrap_or_default())
        }
        (None, Some(part)) => {
            format!("The terms allow no name: ask {} whether a first name may stand there.", part.who())
        }
        (None, None) => "It happened to nobody yet: open the moment and say whose it was.".to_owned(),
    };
    Special { what: "person", is_there: named.is_some(), sentence }
}

fn feeling(story: &Story, parts: &[StoryPart]) -> Special {
    let quote = parts.iter().find(|part| part.is_quote());
    let is_there = quote.is_some() || is_said(story.felt.as_ref());
    let sentence = match quote {
        Some(part) => format!("In their own words: {}", part.called()),
        None if is_there => "You say how it felt; their own words would say it better.".to_owned(),
        None => format!("Ask {} how it felt, and write the words down.", whom(parts)),
    };
    Special { what: "feeling", is_there, sentence }
}

fn before(story: &Story, parts: &[StoryPart]) -> Special {
    let is_there = is_said(story.before.as_ref());
    let sentence = if is_there {
        "It says how it was before.".to_owned()
    } else {
        format!("Ask {} what was expected, or what stood in the way, and say it in one line.", whom(parts))
    };
    Special { what: "before", is_there, sentence }
}

fn after(story: &Story, parts: &[StoryPart]) -> Special {
    let is_there = is_said(story.after.as_ref());
    let sentence = if is_there {
        "It says what came of it.".to_owned()
    } else {
        format!("Ask {} what is different now, and say it in one line.", whom(parts))
    };
    Special { what: "after", is_there, sentence }
}
