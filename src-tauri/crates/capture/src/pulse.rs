//! Pulses: "pulse 9 support ours ticket 20817 vs Contoso answers sooner: quick fix", and tickets of their questions.

use crate::head::Head;
use crate::line::Reader;
use crate::span::Role;
use crate::words::{holds, look_up};
use kept_model::{EntryDraft, Facet, Kind, Pulse, PulseSide};
use std::ops::Range;

impl Reader<'_> {
    /// The score, then what it is about and whose view it is, then the ticket, then what they said of somebody else;
    /// the rest is their words.
    pub(crate) fn pulse(&mut self, text: Range<usize>, head: &Head) -> Option<EntryDraft> {
        let words = self.context.words;
        let mut at = text.start + 1;
        let score = self.word_in(at, &text);
        let score: u8 =
            score.strip_suffix("/10").unwrap_or(score).parse().ok().filter(|score| *score <= 10)?;
        at += 1;
        let mut pulse = Pulse::of(score);
        // "support ours" and "ours support" say the same.
        for _ in 0..2 {
            let word = self.word_in(at, &text);
            if let (None, Some(about)) = (pulse.about, look_up(words.pulse_about, word)) {
                pulse.about = Some(about);
            } else if pulse.side == PulseSide::Theirs && holds(words.ours, word) {
                pulse.side = PulseSide::Ours;
            } else {
                break;
            }
            at += 1;
        }
        if let Some((ticket, used)) = self.ticket(at, &text) {
            pulse.ticket = Some(ticket);
            at += used;
        }
        for index in text.start..at {
            self.mark(index..index + 1, Role::Fact);
        }
        if let Some((competitor, used)) = self.versus(at, &text) {
            pulse.competitor = Some(competitor);
            at += used;
        }
        Some(head.entry(Kind::Pulse, self.text(at..text.end), Facet::Pulse(pulse), self.context))
    }

    /// The ticket at the end of a question: "… ticket 20817", "… #20817". The text keeps it.
    pub(crate) fn ticket_at_end(&mut self, text: &Range<usize>) -> Option<String> {
        let has_number = |ticket: &String| ticket.contains(|c: char| c.is_ascii_digit());
        for at in [text.end.checked_sub(2)?, text.end - 1] {
            // The question is more than its ticket.
            if at <= text.start {
                continue;
            }
            if let Some((ticket, used)) = self.ticket(at, text).filter(|(ticket, _)| has_number(ticket))
                && at + used == text.end
            {
                self.mark(at..text.end, Role::Fact);
                return Some(ticket);
            }
        }
        None
    }

    /// "ticket X", "#20817": what it is called, and how many tokens that took.
    fn ticket(&self, at: usize, text: &Range<usize>) -> Option<(String, usize)> {
        let named = usize::from(holds(self.context.words.ticket, self.word_in(at, text)));
        let token = self.tokens.get(at + named).filter(|_| at + named < text.end)?;
        let number = &self.line[token.core.clone()];
        let is_number = number.starts_with('#') && number.len() > 1 && self.tag(at + named).is_none();
        let is_it = !token.plain && token.mention().is_none() && (named == 1 || is_number);
        let ticket = number.trim_start_matches('#');
        (is_it && !ticket.is_empty()).then(|| (ticket.to_owned(), named + 1))
    }

    /// "vs Contoso answers sooner: …": what they said of somebody else, up to a colon, and how many tokens that took.
    fn versus(&mut self, at: usize, text: &Range<usize>) -> Option<(String, usize)> {
        if !holds(self.context.words.versus, self.word_in(at, text)) || at + 1 >= text.end {
            return None;
        }
        let words = at + 1..text.end;
        let colon = self.tokens[words.clone()].iter().position(crate::token::Token::ends_with_colon);
        let end = colon.map_or(text.end, |colon| words.start + colon + 1);
        let said = self.text(words.start..end).trim_end_matches(':').trim();
        if said.is_empty() {
            return None;
        }
        let said = said.to_owned();
        self.mark(at..at + 1, Role::Fact);
        self.mark(words.start..end, Role::Fact);
        Some((said, end - at))
    }

    /// The folded word of a token; empty past the end of `text`.
    fn word_in(&self, at: usize, text: &Range<usize>) -> &str {
        self.tokens.get(at).filter(|_| at < text.end).map_or("", |token| token.word.as_str())
    }
}
