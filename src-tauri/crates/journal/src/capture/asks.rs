//! What a line that asks should know: what was asked of its people before, and what they were given since.

use crate::{Journal, Result};
use kept_capture::Captured;
use kept_model::{EntryDraft, Facet, PersonId, Side, Stance};

impl Journal {
    /// For a line that asks, a sentence for each person of theirs of whom something was asked in the last year. It tells, and
    /// hinders nothing.
    pub(super) fn asks_of(&self, captured: &Captured) -> Result<Vec<String>> {
        let mut asked = Vec::new();
        if let Some(draft) = &captured.draft {
            collect(draft, &[], &mut asked);
        }
        let mut sentences = Vec::new();
        for id in asked {
            if self.store.reader().person(id)?.side == Side::Theirs {
                sentences.extend(self.can_ask(id)?.sentence);
            }
        }
        Ok(sentences)
    }
}

/// Everybody of whom a draft or a part of it asks something, each once.
fn collect(draft: &EntryDraft, inherited: &[PersonId], asked: &mut Vec<PersonId>) {
    let people = if draft.people.is_empty() { inherited } else { &draft.people };
    let is_ask = draft.stance == Some(Stance::Asked)
        || matches!(&draft.facet, Facet::Advocacy(advocacy) if advocacy.asked);
    for person in people.iter().filter(|_| is_ask) {
        if !asked.contains(person) {
            asked.push(*person);
        }
    }
    for part in &draft.children {
        collect(part, people, asked);
    }
}
