//! Which entries may be told, and who has to be asked first.

use super::terms::Naming;
use crate::capture::shorten;
use crate::line::NameBook;
use crate::{EntryLine, Result};
use chrono::NaiveDate;
use kept_model::{Consent, Entry, Facet, PersonId, PulseSide, Side};
use kept_store::Reader;

/// Characters of an entry's words by which it is called.
const CALLED: usize = 48;

/// What was agreed about an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit {
    /// May it be told.
    pub consent: Consent,
    /// When they said so.
    pub day: Option<NaiveDate>,
    /// On which terms.
    pub terms: Option<String>,
}

/// Whether an entry may stand in a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// They said yes.
    Open,
    /// They have to be asked.
    Ask,
    /// They said no.
    Private,
    /// It is nothing that a story is made of.
    Unfit,
}

/// Something that a story may be made of.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryPart {
    /// The entry with its names.
    pub line: EntryLine,
    /// Their words, or the goal.
    pub words: String,
    /// Whose it is: the first of them that it is about.
    pub person: Option<(PersonId, String)>,
    /// What was agreed.
    pub permit: Permit,
    /// What the terms say of names.
    pub naming: Naming,
    /// Whether it may be told.
    pub gate: Gate,
    /// Why it may not, and what to do about it, in a sentence.
    pub why: Option<String>,
}

impl StoryPart {
    /// Their first name, else "they".
    pub(super) fn who(&self) -> String {
        self.person.as_ref().map_or("they".to_owned(), |(_, name)| crate::facts::first_name(name))
    }

    /// The words in quotation marks, as long as a sentence bears them.
    pub(super) fn called(&self) -> String {
        format!("“{}”", shorten(&self.words, CALLED))
    }

    /// As `why`, where it does not stand beside the words.
    pub(super) fn refusal(&self) -> Option<String> {
        why(self, &self.called())
    }

    /// Whether it stands in a story as words of theirs; else it is what they wanted.
    pub(super) fn is_quote(&self) -> bool {
        !matches!(self.line.entry.facet, Facet::Outcome(_))
    }

    /// Whose it is, as it may be said: "Carla, Maddox & Reyes".
    pub(super) fn said_by(&self, naming: Naming, account: &str) -> String {
        let person = self.person.as_ref().and_then(|(_, name)| naming.named(name));
        let firm = naming.firm.then(|| account.to_owned());
        let said: Vec<String> = person.into_iter().chain(firm).collect();
        if said.is_empty() { "A customer".to_owned() } else { said.join(", ") }
    }
}

/// What was agreed about an entry, and the words that it is about; nothing of an entry that no story is made of.
fn permit(entry: &Entry) -> Option<(Permit, String)> {
    let (consent, day, terms, words) = match &entry.facet {
        Facet::Delight(it) => {
            (it.consent, it.consent_day, &it.consent_terms, it.words.as_ref().unwrap_or(&entry.body))
        }
        Facet::Outcome(it) => (it.consent, it.consent_day, &it.consent_terms, &entry.body),
        Facet::Pulse(it) if it.side == PulseSide::Theirs => {
            (it.consent, it.consent_day, &it.consent_terms, &entry.body)
        }
        _ => return None,
    };
    let words = words.trim();
    (!words.is_empty()).then(|| (Permit { consent, day, terms: terms.clone() }, words.to_owned()))
}

/// Whether an entry may stand in a story: a moment, an outcome, or a pulse of theirs with words, whose consent is yes.
pub(super) fn gate(entry: &Entry) -> Gate {
    match permit(entry) {
        None => Gate::Unfit,
        Some((permit, _)) => match permit.consent {
            Consent::Yes => Gate::Open,
            Consent::Ask => Gate::Ask,
            Consent::No => Gate::Private,
        },
    }
}

/// An entry as a part of a story; nothing when no story is made of such.
pub(super) fn part(
    reader: Reader<'_>,
    book: &mut NameBook<'_>,
    id: kept_model::EntryId,
) -> Result<Option<StoryPart>> {
    let line = book.line(id)?;
    let Some((permit, words)) = permit(&line.entry) else { return Ok(None) };
    let mut person = None;
    for (id, name) in line.entry.people.iter().zip(&line.people) {
        if reader.person(*id)?.side == Side::Theirs {
            person = Some((*id, name.clone()));
            break;
        }
    }
    let (naming, gate) = (Naming::of(permit.terms.as_deref()), gate(&line.entry));
    let mut part = StoryPart { line, words, person, permit, naming, gate, why: None };
    part.why = why(&part, "this");
    Ok(Some(part))
}

/// Why a part cannot be told, and what to do about it. `what` is what the sentence calls it.
fn why(part: &StoryPart, what: &str) -> Option<String> {
    let who = part.person.as_ref().map(|(_, name)| name.as_str());
    match (part.gate, who) {
        (Gate::Open | Gate::Unfit, _) => None,
        (Gate::Ask, who) => {
            let who = who.map_or("Nobody has".to_owned(), |who| format!("{who} has not"));
            Some(format!("{who} agreed to {what}: ask, and note the yes."))
        }
        (Gate::Private, None) => Some(format!("They said no to {what}: leave it out.")),
        (Gate::Private, Some(who)) => Some(format!("{who} said no to {what}: leave it out.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kept_model::{
        Advocacy, AdvocacyForm, Delight, EntryId, Experiment, Kind, Obstacle, Order, Outcome, Owner, Promise,
        Pulse, Question, QuestionSide, Uid,
    };

    fn entry(facet: Facet, kind: Kind, body: &str) -> Entry {
        Entry {
            id: EntryId(1),
            uid: Uid(uuid::Uuid::from_u128(1)),
            kind,
            day: "2026-11-19".parse().unwrap(),
            minute: None,
            body: body.to_owned(),
            source: None,
            parent: None,
            direction: None,
            stance: None,
            length: None,
            served: None,
            created_at: chrono::DateTime::from_timestamp_millis(0).unwrap(),
            accounts: Vec::new(),
            people: Vec::new(),
            tags: Vec::new(),
            facet,
        }
    }

    /// Every kind as a facet, with that consent where the kind has one.
    fn facet(kind: Kind, consent: Consent) -> Facet {
        match kind {
            Kind::Call | Kind::Meeting | Kind::Email | Kind::Visit | Kind::Chat | Kind::Note => Facet::Touch,
            Kind::Promise => Facet::Promise(Promise::open(Owner::Me, kept_model::Due::default())),
            Kind::Delight => Facet::Delight(Delight { consent, ..Delight::default() }),
            Kind::Order => Facet::Order(Order::default()),
            Kind::Outcome => Facet::Outcome(Outcome { consent, ..Outcome::default() }),
            Kind::Obstacle => Facet::Obstacle(Obstacle::default()),
            Kind::Question => Facet::Question(Question::open(QuestionSide::Theirs)),
            Kind::Pulse => Facet::Pulse(Pulse { consent, ..Pulse::of(9) }),
            Kind::Advocacy => Facet::Advocacy(Advocacy {
                form: AdvocacyForm::Reference,
                asked: false,
                place: None,
                link: None,
                heard_by: None,
            }),
            Kind::Experiment => Facet::Experiment(Experiment::default()),
        }
    }

    #[test]
    fn only_three_kinds_pass_and_only_with_a_yes() {
        for kind in Kind::ALL {
            for (consent, fit) in
                [(Consent::Yes, Gate::Open), (Consent::Ask, Gate::Ask), (Consent::No, Gate::Private)]
            {
                let is_told = matches!(kind, Kind::Delight | Kind::Outcome | Kind::Pulse);
                let expected = if is_told { fit } else { Gate::Unfit };
                assert_eq!(gate(&entry(facet(*kind, consent), *kind, "words")), expected, "{kind} {consent}");
                // Without words there is nothing to tell, whatever was agreed.
                assert_eq!(gate(&entry(facet(*kind, consent), *kind, "  ")), Gate::Unfit, "{kind} {consent}");
            }
        }
    }

    #[test]
    fn what_we_believe_of_them_is_no_word_of_theirs() {
        let ours = Pulse { side: PulseSide::Ours, consent: Consent::Yes, ..Pulse::of(9) };
        assert_eq!(gate(&entry(Facet::Pulse(ours), Kind::Pulse, "They love it.")), Gate::Unfit);
        let silent =
            Delight { words: Some("So easy.".to_owned()), consent: Consent::Yes, ..Delight::default() };
        assert_eq!(
            gate(&entry(Facet::Delight(silent), Kind::Delight, "")),
            Gate::Open,
            "their words are words"
        );
    }
}
