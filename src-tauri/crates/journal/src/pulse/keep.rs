//! Keeping a few scores at once: what was said on the telephone, or what we believe ourselves.

use crate::capture::shorten;
use crate::{Done, Error, Journal, Result};
use chrono::{DateTime, NaiveDate, Utc};
use kept_capture::date::Roll;
use kept_model::{AccountId, EntryId, Facet, Kind, PersonId, Pulse, PulseAbout, PulseSide, ReplyScore};
use kept_store::{NewEntry, Writer};

/// Scores as they are noted down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuickPulse {
    /// Of whom.
    pub account: AccountId,
    /// Who said so.
    pub person: Option<PersonId>,
    /// By subject, each 0 to 10; at least one.
    pub scores: Vec<(Option<PulseAbout>, u8)>,
    /// Their words.
    pub words: Option<String>,
    /// The ticket it is tied to.
    pub ticket: Option<String>,
    /// What they said of somebody else.
    pub competitor: Option<String>,
    /// What we believe, instead of what they said.
    pub ours: bool,
    /// A date phrase; today when absent.
    pub day: Option<String>,
}

/// Scores that belong together, about to be written.
pub(super) struct Scores<'a> {
    pub(super) account: AccountId,
    pub(super) person: Option<PersonId>,
    pub(super) day: NaiveDate,
    pub(super) side: PulseSide,
    pub(super) given: &'a [ReplyScore],
    pub(super) words: Option<&'a str>,
    pub(super) competitor: Option<&'a str>,
    pub(super) ticket: Option<&'a str>,
    pub(super) now: DateTime<Utc>,
}

impl Journal {
    /// Keeps scores on service, product and support in one operation, an entry each.
    ///
    /// # Errors
    /// No score, one beyond ten, two on one subject; a day that is none or not yet; no such account or person.
    pub fn keep_pulse(&mut self, quick: &QuickPulse) -> Result<Done<Vec<EntryId>>> {
        let account = self.store.reader().account(quick.account)?;
        let person = quick.person.map(|id| self.store.reader().person(id)).transpose()?;
        check(&quick.scores)?;
        let today = self.today();
        let day = match quick.day.as_deref().map(str::trim).filter(|phrase| !phrase.is_empty()) {
            None => today,
            Some(phrase) => {
                self.day(phrase, Roll::Back).ok_or_else(|| Error::NotADate { phrase: phrase.to_owned() })?
            }
        };
        if day > today {
            return Err(Error::Invalid(format!(
                "{day} is yet to come; a pulse is of today or of a day before it."
            )));
        }
        let scores: Vec<ReplyScore> = quick
            .scores
            .iter()
            .map(|(about, score)| ReplyScore { about: *about, score: *score, words: None })
            .collect();
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let (words, competitor, ticket) =
            (filled(&quick.words), filled(&quick.competitor), filled(&quick.ticket));
        let kept = Scores {
            account: account.id,
            person: person.map(|person| person.id),
            day,
            side: if quick.ours { PulseSide::Ours } else { PulseSide::Theirs },
            given: &scores,
            words: words.as_deref(),
            competitor: competitor.as_deref(),
            ticket: ticket.as_deref().map(|ticket| ticket.trim().trim_start_matches('#')),
            now: (self.around.now)(),
        };
        let name = shorten(&account.name, 40);
        let label = match (scores.len(), quick.ours) {
            (1, false) => format!("Log a pulse of {name}"),
            (count, false) => format!("Log {count} pulses of {name}"),
            (1, true) => format!("Log our rating of {name}"),
            (count, true) => format!("Log our {count} ratings of {name}"),
        };
        self.transact(&label, |writer| write(writer, &kept))
    }
}

fn check(scores: &[(Option<PulseAbout>, u8)]) -> Result<()> {
    let Some(most) = scores.iter().map(|(_, score)| *score).max() else {
        return Err(Error::Invalid("give at least one score, from 0 to 10.".to_owned()));
    };
    if most > 10 {
        return Err(Error::Invalid(format!("a score is a number from 0 to 10, not {most}.")));
    }
    let twice = scores
        .iter()
        .enumerate()
        .find(|(at, (about, _))| scores[..*at].iter().any(|(known, _)| known == about));
    match twice {
        Some((_, (about, _))) => {
            let about = about.map_or("everything", PulseAbout::as_str);
            Err(Error::Invalid(format!("there are two scores on {about}; leave one.")))
        }
        None => Ok(()),
    }
}

/// Writes an entry for each score. The words and what they said of somebody else go with the lowest one: that is where
/// one looks for the reason.
pub(super) fn write(writer: &mut Writer<'_>, kept: &Scores<'_>) -> Result<Vec<EntryId>> {
    let lowest = kept.given.iter().enumerate().min_by_key(|(_, score)| score.score).map(|(at, _)| at);
    let people: Vec<PersonId> = kept.person.into_iter().collect();
    let mut made = Vec::new();
    for (at, score) in kept.given.iter().enumerate() {
        let is_lowest = lowest == Some(at);
        let words = score.words.as_deref().into_iter().chain(kept.words.filter(|_| is_lowest));
        let body = words.collect::<Vec<_>>().join("\n");
        let facet = Facet::Pulse(Pulse {
            side: kept.side,
            about: score.about,
            ticket: kept.ticket.map(str::to_owned),
            competitor: kept.competitor.filter(|_| is_lowest).map(str::to_owned),
            ..Pulse::of(score.score)
        });
        made.push(writer.add_entry(&NewEntry {
            kind: Kind::Pulse,
            day: kept.day,
            minute: None,
            body: &body,
            source: None,
            parent: None,
            direction: None,
            stance: None,
            length: None,
            served: None,
            created_at: kept.now,
            accounts: &[kept.account],
            people: &people,
            tags: &[],
            facet: &facet,
        })?);
    }
    Ok(made)
}
