//! Facts: "renewal 30 sep 2027", "every 3 weeks, at most 6", "pulse 9 support", "order …".

use crate::date::{Found, Place, Roll, number, phrase_at};
use crate::head::Head;
use crate::line::{Marker, Reader};
use crate::segment::Aside;
use crate::span::Role;
use crate::words::{Unit, holds, look_up};
use kept_model::{Advocacy, EntryDraft, Experiment, Facet, FactDraft, Kind, LaneStepName, Stance};
use std::ops::Range;

/// What a segment states when it begins with a fact.
pub(crate) enum Stated {
    /// Something about the account itself, and how many tokens it took.
    Account { stated: Vec<FactDraft>, used: usize },
    /// An entry of a kind with structure.
    Entry(Box<EntryDraft>),
}

impl Reader<'_> {
    /// The fact at the start of a text. A promise keeps "order" and "remind" as its verbs, a question keeps
    /// everything; `bare` says that the line has neither kind nor subject, where only plain cases count.
    pub(crate) fn stated(
        &mut self,
        text: Range<usize>,
        head: &Head,
        marker: Option<Marker>,
        bare: bool,
        aside: &Aside,
    ) -> Option<Stated> {
        if text.is_empty() || matches!(marker, Some(Marker::Question | Marker::TheirQuestion)) {
            return None;
        }
        if let Some((stated, used)) = self.about_account(&text) {
            let whole = used == text.len();
            return (whole || marker.is_none()).then_some(Stated::Account { stated, used });
        }
        let words = self.context.words;
        let first = self.tokens[text.start].word.clone();
        let promise = matches!(marker, Some(Marker::Mine | Marker::Theirs));
        let prose = text.len() < 2 || holds(words.verbs, &self.tokens[text.start + 1].word);
        let draft = if holds(words.remind, &first) && text.len() > 1 && !promise {
            self.mark(text.start..text.start + 1, Role::Fact);
            Some(self.reminder(text.start + 1..text.end, head))
        } else if holds(words.pulse, &first) {
            self.pulse(text, head)
        } else if prose {
            None
        } else if holds(words.order, &first) && !promise {
            self.order(text, head, bare || marker.is_some())
        } else if holds(words.advocacy, &first) {
            self.advocacy(text, head, aside)
        } else if holds(words.experiment, &first) && !bare {
            self.mark(text.start..text.start + 1, Role::Fact);
            let body = self.text(text.start + 1..text.end);
            Some(head.entry(Kind::Experiment, body, Facet::Experiment(Experiment::default()), self.context))
        } else {
            None
        };
        draft.map(|draft| Stated::Entry(Box::new(draft)))
    }

    /// `live`, `renewal` and `every`, in a row if commas part them. They count if they reach the end of the
    /// text, or a comma; "live 1 dec in Leeds" is prose.
    fn about_account(&self, text: &Range<usize>) -> Option<(Vec<FactDraft>, usize)> {
        let mut stated = Vec::new();
        let mut used = 0;
        while let Some((fact, more)) = self.one_about_account(text.start + used..text.end) {
            let after = text.start + used + more;
            if after < text.end && !self.tokens[after - 1].has_tail() {
                break;
            }
            used += more;
            stated.push(fact);
        }
        (used > 0).then_some((stated, used))
    }

    fn one_about_account(&self, text: Range<usize>) -> Option<(FactDraft, usize)> {
        let words = self.context.words;
        let w = self.words(text.clone());
        let first = *w.first()?;
        if holds(words.live, first) {
            let found = self.date_after(&text, Roll::Nearest)?;
            Some((FactDraft::Lane { step: LaneStepName::Live, day: found.day }, found.used + 1))
        } else if holds(words.renewal, first) {
            let found = self.date_after(&text, Roll::Forward)?;
            Some((FactDraft::Renewal { day: found.day }, found.used + 1))
        } else if holds(words.every, first) {
            self.rhythm(&w)
        } else {
            None
        }
    }

    /// The date after the first of some tokens.
    pub(crate) fn date_after(&self, text: &Range<usize>, roll: Roll) -> Option<Found> {
        let w = self.words(text.start + 1..text.end);
        phrase_at(&w, &self.dates(roll), Place::End).filter(|found| found.anchor.is_none())
    }

    /// "every 3 weeks, at most 6 [weeks]".
    fn rhythm(&self, w: &[&str]) -> Option<(FactDraft, usize)> {
        let words = self.context.words;
        let dates = self.dates(Roll::Forward);
        let amount = |w: &[&str]| {
            let first = *w.first()?;
            if let Some(unit) = look_up(words.units, first) {
                return Some((1, Some(unit), 1));
            }
            if let Some(count) = number(first, &dates) {
                let unit = w.get(1).and_then(|word| look_up(words.units, word));
                return Some((count, unit, 1 + usize::from(unit.is_some())));
            }
            let digits = first.find(|c: char| !c.is_ascii_digit())?;
            let unit = look_up(words.glued_units, &first[digits..])?;
            Some((number(&first[..digits], &dates)?, Some(unit), 1))
        };
        let (count, unit, mut used) = amount(&w[1..])?;
        let unit = unit?;
        let ideal_days = days(count, unit)?;
        used += 1;
        let spelled = |list: &&crate::List| w[used..].starts_with(list);
        let max_days = words.at_most.iter().find(spelled).and_then(|list| {
            let (count, other, more) = amount(&w[used + list.len()..])?;
            let days = days(count, other.unwrap_or(unit))?;
            used += list.len() + more;
            Some(days)
        });
        Some((FactDraft::Rhythm { ideal_days, max_days }, used))
    }

    /// "advocacy reference for Harbor Lane #asked".
    fn advocacy(&mut self, text: Range<usize>, head: &Head, aside: &Aside) -> Option<EntryDraft> {
        let form = look_up(self.context.words.advocacy_forms, &self.tokens[text.start + 1].word)?;
        self.mark(text.start..text.start + 1, Role::Fact);
        self.mark(text.start + 1..text.start + 2, Role::Fact);
        let rest = text.start + 2..text.end;
        let is_link = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
        let link = rest.clone().map(|at| &self.line[self.core(at..at + 1)]).find(is_link).map(str::to_owned);
        let asked = aside.stance == Some(Stance::Asked);
        let advocacy = Advocacy { form, asked, place: None, link, heard_by: None };
        Some(head.entry(Kind::Advocacy, self.text(rest), Facet::Advocacy(advocacy), self.context))
    }
}

/// Calendar days between touches; working days cannot be a rhythm.
fn days(count: u32, unit: Unit) -> Option<u32> {
    let days = match unit {
        Unit::Day => count,
        Unit::WorkDay => return None,
        Unit::Week => count * 7,
        Unit::Fortnight => count * 14,
        Unit::Month => count * 365 / 12,
        Unit::Quarter => count * 365 / 4,
        Unit::Year => count * 365,
    };
    (days > 0).then_some(days)
}
