//! The first draft of a story, from what the journal knows. The user edits it.

use super::StoryFields;
use super::consent::StoryPart;
use crate::Result;
use crate::brief::lines::{capital, one_line};
use crate::handout::clean;
use kept_model::{AccountId, Delight, Facet, PersonId};
use kept_store::Reader;

/// Drafts a story of an account from its parts: the first one is what it is about, the others say what came of it.
pub(super) fn draft(reader: Reader<'_>, account: AccountId, parts: &[StoryPart]) -> Result<StoryFields> {
    let Some(main) = parts.first() else { return Ok(StoryFields::default()) };
    let person = main.person.as_ref().map(|(id, _)| *id);
    let mut fields = match &main.line.entry.facet {
        Facet::Delight(delight) => moment(main, delight),
        Facet::Pulse(_) => StoryFields {
            title: title(&main.words),
            felt: Some(main.words.clone()),
            ..StoryFields::default()
        },
        _ => StoryFields {
            title: title(&main.words),
            before: Some(stopped(&main.words)),
            ..StoryFields::default()
        },
    };
    if fields.felt.is_none() {
        let pulse = parts.iter().find(|part| matches!(part.line.entry.facet, Facet::Pulse(_)));
        fields.felt = pulse.map(|part| part.words.clone());
    }
    if fields.after.is_none() {
        fields.after = after(reader, account, person, main, parts)?;
    }
    Ok(fields)
}

/// A moment that was told at length goes title, before, moment, feeling; else its fields say what they know.
fn moment(part: &StoryPart, delight: &Delight) -> StoryFields {
    let sentences = sentences(&clean(&part.line.entry.body));
    let (head, told) =
        sentences.split_first().map_or((None, [].as_slice()), |(head, rest)| (Some(head), rest));
    let name = head.map_or_else(|| title(&part.words), |head| title(head));
    match told {
        [before, moment, felt @ ..] if !felt.is_empty() => StoryFields {
            title: name,
            before: Some(before.clone()),
            moment: Some(moment.clone()),
            felt: Some(felt.join(" ")),
            after: None,
        },
        _ => {
            let got = delight.got.as_deref().map(stopped);
            // What was written stays: with nothing else in it, the sentence that names the story also tells it.
            let told =
                if told.is_empty() { head.cloned().filter(|_| got.is_none()) } else { Some(told.join(" ")) };
            let moment: Vec<String> = told.into_iter().chain(got).collect();
            StoryFields {
                title: name,
                before: delight.expected.as_deref().map(stopped),
                moment: (!moment.is_empty()).then(|| moment.join(" ")),
                felt: delight.words.clone(),
                after: None,
            }
        }
    }
}

/// What came of it: how far an outcome among the parts has come, else whom they told, else the newest thing that shows it.
fn after(
    reader: Reader<'_>,
    account: AccountId,
    person: Option<PersonId>,
    main: &StoryPart,
    parts: &[StoryPart],
) -> Result<Option<String>> {
    let progress = parts.iter().find_map(|part| match &part.line.entry.facet {
        Facet::Outcome(outcome) => outcome.progress.as_deref().filter(|said| !said.trim().is_empty()),
        _ => None,
    });
    if let Some(progress) = progress {
        return Ok(Some(stopped(progress)));
    }
    let day = main.line.entry.day;
    if let Some(person) = person
        && let Some(id) = reader.newest_advocacy(account, person, day)?
    {
        let told = clean(&reader.entry(id)?.body);
        if !told.is_empty() {
            return Ok(Some(stopped(&told)));
        }
    }
    let Facet::Delight(delight) = &main.line.entry.facet else { return Ok(None) };
    let shown = delight.steps.iter().rev().filter(|step| step.day > day);
    let evidence = shown.filter_map(|step| step.evidence.as_deref()).find(|text| !text.trim().is_empty());
    Ok(evidence.map(stopped))
}

/// A headline: the first sentence without its stop.
fn title(text: &str) -> String {
    let first = sentences(&one_line(text)).into_iter().next().unwrap_or_default();
    capital(first.trim_end_matches(['.', ' ']))
}

/// A sentence: it begins large and ends in a stop.
fn stopped(text: &str) -> String {
    let text = capital(one_line(text).trim());
    if text.is_empty() || text.ends_with(['.', '!', '?', '…', '”', '"']) {
        text
    } else {
        format!("{text}.")
    }
}

/// The sentences of a text, each with its stop.
fn sentences(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?')) {
        let end = at + c.len_utf8();
        if text[end..].is_empty() || text[end..].starts_with(' ') {
            all.push(text[start..end].trim().to_owned());
            start = end;
        }
    }
    all.push(text[start..].trim().to_owned());
    all.retain(|sentence| !sentence.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_and_headlines() {
        assert_eq!(sentences("One. Two 0.5 of it? Three"), ["One.", "Two 0.5 of it?", "Three"]);
        for (text, name) in [
            ("The licences Carla did not need. A law firm.", "The licences Carla did not need"),
            ("nobody noticed the upgrade", "Nobody noticed the upgrade"),
            ("How?", "How?"),
            ("", ""),
        ] {
            assert_eq!(title(text), name);
        }
        for (text, said) in
            [("renewed early", "Renewed early."), ("“you are joking”", "“you are joking”"), ("", "")]
        {
            assert_eq!(stopped(text), said);
        }
    }
}
