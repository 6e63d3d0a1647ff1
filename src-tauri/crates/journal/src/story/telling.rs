//! A story as it will look: the page, and the card with its quote. Nothing is on them that is not in the story.

use super::check::{naming, naming_of};
use super::consent::{Gate, StoryPart};
use crate::brief::lines::one_line;
use crate::handout::tongue;
use kept_model::{Facet, Story};
use kept_paper::{Block, Card, Document, Text, Tone};

/// The page of a story: the first of their words, how it was, what happened, how it felt, other words, and what came of it.
/// Parts that nobody has agreed to are left out.
pub(super) fn page(story: &Story, parts: &[StoryPart], account: &str, language: Option<&str>) -> Document {
    let told: Vec<&StoryPart> = parts.iter().filter(|part| part.gate == Gate::Open).collect();
    let quotes: Vec<&&StoryPart> = told.iter().filter(|part| part.is_quote()).collect();
    let quote = |part: &StoryPart| Block::Quote {
        words: quoted(&part.words).into(),
        who: part.said_by(naming_of(part, parts), account).into(),
    };
    let mut blocks = vec![Block::Title(story.title.trim().into())];
    if naming(parts).firm {
        blocks.push(Block::Subtitle(account.into()));
    }
    blocks.extend(quotes.first().map(|part| quote(part)));
    let mut say = |heading: &str, text: Option<&String>| {
        let text = text.map(|text| text.trim()).filter(|text| !text.is_empty());
        // What is said in their own words already is not said again.
        let text = text.filter(|text| quotes.iter().all(|part| one_line(&part.words) != one_line(text)));
        if let Some(text) = text {
            blocks.push(Block::Heading(heading.into()));
            blocks.push(Block::Paragraph(text.into()));
        }
    };
    say("Before", story.before.as_ref());
    say("The moment", story.moment.as_ref());
    say("How it felt", story.felt.as_ref());
    blocks.extend(quotes.iter().skip(1).map(|part| quote(part)));
    let goals: Vec<Text> =
        told.iter().filter(|part| !part.is_quote()).map(|part| goal(part, story.after.as_deref())).collect();
    if !goals.is_empty() {
        blocks.push(Block::Heading("What they wanted".into()));
        blocks.push(Block::List(goals));
    }
    if let Some(after) = story.after.as_deref().map(str::trim).filter(|after| !after.is_empty()) {
        blocks.push(Block::Heading("After".into()));
        blocks.push(Block::Paragraph(after.into()));
    }
    blocks.push(Block::Rule);
    blocks.push(Block::Small("Told with the consent of everybody who is quoted.".into()));
    Document {
        title: story.title.trim().to_owned(),
        language: tongue(language),
        blocks,
        ..Document::default()
    }
}

/// "Pay for the licences that are used: 140 paid, 137 used"; where it stands is not said twice.
fn goal(part: &StoryPart, after: Option<&str>) -> Text {
    let progress = match &part.line.entry.facet {
        Facet::Outcome(outcome) => outcome.progress.as_deref().map(str::trim).filter(|text| !text.is_empty()),
        _ => None,
    };
    let same = |text: &str| {
        one_line(text).trim_end_matches('.') == one_line(after.unwrap_or_default()).trim_end_matches('.')
    };
    let progress = progress.filter(|progress| !same(progress));
    let goal = one_line(&part.words);
    progress
        .map_or_else(|| goal.clone(), |progress| format!("{}: {progress}", goal.trim_end_matches('.')))
        .into()
}

/// The card of a story: its first quote. Nothing when nobody is quoted.
pub(super) fn card(
    story: &Story,
    parts: &[StoryPart],
    account: &str,
    language: Option<&str>,
) -> Option<Card> {
    let part = parts.iter().find(|part| part.gate == Gate::Open && part.is_quote())?;
    let naming = naming_of(part, parts);
    let person = part.person.as_ref().and_then(|(_, name)| naming.named(name));
    let firm = naming.firm.then(|| account.to_owned());
    let (who, account) = match (person, firm) {
        (None, None) => ("A customer".to_owned(), String::new()),
        (person, firm) => (person.unwrap_or_default(), firm.unwrap_or_default()),
    };
    Some(Card {
        eyebrow: one_line(&story.title),
        quote: quoted(&one_line(&part.words)),
        who,
        account,
        foot: String::new(),
        tone: Tone::Rose,
        language: tongue(language),
    })
}

/// In quotation marks, where it brings none.
fn quoted(words: &str) -> String {
    let words = words.trim();
    if words.starts_with(['“', '"', '„', '«']) { words.to_owned() } else { format!("“{words}”") }
}
