//! Segments: the text between two markers, and the entry that it becomes.

use crate::date::{Form, Found, LONGEST, Place, Roll, phrase_at};
use crate::fact::Stated;
use crate::head::Head;
use crate::line::{Marker, Problem, Reader};
use crate::names::{Named, Subjects};
use crate::span::Role;
use crate::words::{holds, look_up};
use kept_model::{
    Delight, Due, EntryDraft, Facet, FactDraft, Kind, Obstacle, Outcome, Owner, Promise, Question,
    QuestionSide, Served, Stance,
};
use std::ops::Range;

/// What a segment says besides its text: tags, stance, whom it names.
#[derive(Debug, Default)]
pub(crate) struct Aside {
    pub(crate) tags: Vec<String>,
    pub(crate) stance: Option<Stance>,
    pub(crate) served: Option<Served>,
    pub(crate) subjects: Subjects,
}

impl Aside {
    fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.stance.is_none() && self.served.is_none() && self.subjects.is_empty()
    }

    /// Adds tags and stance that stand apart to an entry that may have some already.
    pub(crate) fn add_to(self, draft: &mut EntryDraft) {
        draft.tags.splice(0..0, self.tags);
        draft.stance = draft.stance.or(self.stance);
        draft.served = draft.served.or(self.served);
    }

    /// Adds what the segment says to its entry.
    pub(crate) fn give(self, draft: EntryDraft, head: &Head) -> EntryDraft {
        let Self { tags, stance, served, mut subjects } = self;
        // A part that names only people inherits the line's accounts, unless the line has none.
        if head.subjects.accounts.is_empty() {
            subjects.add_homes();
        }
        EntryDraft { tags, stance, served, accounts: subjects.accounts, people: subjects.people, ..draft }
    }
}

impl Reader<'_> {
    /// The text before the first marker: a touch, or a fact. When there is nothing but tags before a marker
    /// (`last` says that none follows), they are left in `leftover` for the line's first entry.
    pub(crate) fn opening(
        &mut self,
        range: Range<usize>,
        head: &Head,
        last: bool,
        facts: &mut Vec<FactDraft>,
        leftover: &mut Aside,
    ) -> Option<EntryDraft> {
        let mut aside = Aside::default();
        let text = self.aside(range, head, &mut aside);
        if head.remind && text.is_empty() {
            // "remind @acme" says nothing more: the word is better than a promise without any.
            return Some(aside.give(self.promise(Owner::Me, 0..1, head), head));
        }
        if head.remind {
            return Some(aside.give(self.reminder(text, head), head));
        }
        let bare = head.subjects.is_empty() && head.kind.is_none();
        match self.stated(text.clone(), head, None, bare, &aside) {
            Some(Stated::Account { mut stated, used }) => {
                facts.append(&mut stated);
                self.mark_fact(text.start..text.start + used);
                if used == text.len() {
                    return None;
                }
            }
            Some(Stated::Entry(draft)) => return Some(aside.give(*draft, head)),
            None => {}
        }
        if text.is_empty() && (!last || aside.is_empty()) {
            *leftover = aside;
            return None;
        }
        let body = self.text(text);
        Some(aside.give(head.touch(body, self.context), head))
    }

    /// The text after a marker.
    pub(crate) fn segment(
        &mut self,
        marker: Marker,
        range: Range<usize>,
        head: &Head,
        facts: &mut Vec<FactDraft>,
    ) -> Option<EntryDraft> {
        let mut aside = Aside::default();
        let named = self.named_first(range.clone(), head, &mut aside);
        let text = self.aside(range.clone(), head, &mut aside);
        match self.stated(text.clone(), head, Some(marker), false, &aside) {
            Some(Stated::Account { mut stated, .. }) => {
                facts.append(&mut stated);
                self.mark_fact(text);
                return None;
            }
            Some(Stated::Entry(draft)) => return Some(aside.give(*draft, head)),
            None => {}
        }
        // A segment of tags alone keeps them as its text: no entry is empty.
        let text = if text.is_empty() { range } else { text };
        let draft = match marker {
            Marker::Mine => self.promise(Owner::Me, text, head),
            Marker::Theirs => self.promise(Owner::Them, text, head),
            _ => {
                let (kind, facet) = self.plain(marker, text.clone());
                head.entry(kind, self.text(text), facet, self.context)
            }
        };
        let mut draft = aside.give(draft, head);
        if let (Facet::Promise(promise), Some(Named::Person { id, .. })) = (&mut draft.facet, named)
            && promise.owner == Owner::Them
        {
            promise.owner_person = Some(id);
        }
        Some(draft)
    }

    fn plain(&mut self, marker: Marker, text: Range<usize>) -> (Kind, Facet) {
        match marker {
            Marker::Delight => {
                let words = self.own_words(text);
                (Kind::Delight, Facet::Delight(Delight { words, ..Delight::default() }))
            }
            Marker::Obstacle => (Kind::Obstacle, Facet::Obstacle(Obstacle::default())),
            Marker::Outcome => (Kind::Outcome, Facet::Outcome(Outcome::default())),
            Marker::TheirQuestion => {
                let ticket = self.ticket_at_end(&text);
                let question = Question { ticket, ..Question::open(QuestionSide::Theirs) };
                (Kind::Question, Facet::Question(question))
            }
            Marker::Question | Marker::Mine | Marker::Theirs => {
                (Kind::Question, Facet::Question(Question::open(QuestionSide::Ours)))
            }
        }
    }

    /// The first quoted part of some tokens, without its marks.
    fn own_words(&mut self, text: Range<usize>) -> Option<String> {
        let tokens = self.tokens.get(text)?;
        let (start, end) = (tokens.first()?.range.start, tokens.last()?.range.end);
        let inside = |quote: &&Range<usize>| start <= quote.start && quote.end <= end;
        // The name in @"Two Words" is nobody's own words.
        let spoken = |quote: &&Range<usize>| !self.line[..quote.start].ends_with('@');
        let said = |quote: &&Range<usize>| {
            let within = |plain: &Range<usize>| plain.start < quote.end && quote.start < plain.end;
            spoken(quote) && !self.context.plain.iter().any(within)
        };
        let quote = self.quotes.iter().filter(inside).find(said)?.clone();
        self.paint.mark(quote.clone(), Role::Quote);
        let mut inner = self.line[quote].chars();
        inner.next();
        inner.next_back();
        Some(inner.as_str().trim().to_owned()).filter(|words| !words.is_empty())
    }

    /// "Priya: …" at the start of a segment links Priya; the text keeps it.
    fn named_first(&mut self, range: Range<usize>, head: &Head, aside: &mut Aside) -> Option<Named> {
        let colon =
            self.tokens[range.clone()].iter().take(4).position(crate::token::Token::ends_with_colon)?;
        let (count, named) = self.bare_name(range.start, range.start + colon + 1, &head.subjects.accounts)?;
        (count == colon + 1).then_some(())?;
        aside.subjects.add(&named);
        self.mark_named(self.core(range.start..range.start + count), named.clone());
        Some(named)
    }

    /// Collects tags, stance, whom it served, and `@` names; returns the text without the tags at its ends.
    fn aside(&mut self, range: Range<usize>, head: &Head, aside: &mut Aside) -> Range<usize> {
        let mut is_tag = vec![false; range.len()];
        let mut served_at = 0..0;
        for index in range.clone() {
            let accounts = [head.subjects.accounts.as_slice(), &aside.subjects.accounts].concat();
            if self.mention(index, &accounts, &mut aside.subjects) {
                continue;
            }
            let Some(tag) = self.tag(index) else { continue };
            is_tag[index - range.start] = true;
            let word = kept_model::fold(&tag);
            let stance = look_up(self.context.words.stances, &word);
            let served = look_up(self.context.words.served, &word);
            let says_act = stance.is_some() || served.is_some();
            self.mark(index..index + 1, if says_act { Role::Stance } else { Role::Tag });
            if served.is_some() {
                served_at = self.core(index..index + 1);
            }
            aside.stance = stance.or(aside.stance);
            aside.served = served.or(aside.served);
            if !says_act && !aside.tags.contains(&tag) {
                aside.tags.push(tag);
            }
        }
        if (aside.stance, aside.served) == (Some(Stance::Gave), Some(Served::Us)) {
            self.problems.push(Problem::GiftForUs { range: served_at });
        }
        let leading = is_tag.iter().take_while(|tag| **tag).count();
        let trailing = is_tag[leading..].iter().rev().take_while(|tag| **tag).count();
        range.start + leading..range.end - trailing
    }

    /// The tag that a token is, without `#`. It has a letter in it: "#20817" is a ticket.
    pub(crate) fn tag(&self, index: usize) -> Option<String> {
        let token = &self.tokens[index];
        let tag = self.line[token.core.clone()].strip_prefix('#').filter(|_| !token.quoted)?;
        let letters = tag.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        (letters && tag.chars().any(char::is_alphabetic)).then(|| tag.to_owned())
    }

    /// "remind TEXT DATE": a promise to myself. The words "me" and "to" before the text are not part of it.
    pub(crate) fn reminder(&mut self, mut text: Range<usize>, head: &Head) -> EntryDraft {
        let words = self.context.words;
        let is = |reader: &Self, list, text: &Range<usize>| {
            text.len() > 1 && holds(list, &reader.tokens[text.start].word)
        };
        if is(self, words.me, &text) {
            self.mark(text.start..text.start + 1, Role::Fact);
            text.start += 1;
        }
        let mut early = None;
        if !text.is_empty()
            && let Some(found) = self.date_after_remind(&text)
        {
            self.mark_date(text.start..text.start + found.used, &found);
            let phrase = self.line[self.core(text.start..text.start + found.used)].to_owned();
            text.start += found.used;
            early = Some(due(&found, phrase));
        }
        if is(self, words.remind_links, &text) {
            self.mark(text.start..text.start + 1, Role::Link);
            text.start += 1;
        }
        let mut draft = self.promise(Owner::Me, text, head);
        if let (Facet::Promise(promise), Some(early)) = (&mut draft.facet, early)
            && promise.due == Due::default()
        {
            promise.due = early;
        }
        draft
    }

    /// The date right after "remind", with text behind it.
    fn date_after_remind(&self, text: &Range<usize>) -> Option<Found> {
        let context = self.dates(Roll::Forward);
        let w = self.words(text.clone());
        let found = phrase_at(&w, &context, Place::End).filter(|found| found.used < w.len())?;
        let shy = matches!(found.form, Form::ShyWeekday | Form::Period | Form::Hour);
        (!shy || found.triggered).then_some(found)
    }

    /// A promise: its text, and when it is due.
    fn promise(&mut self, owner: Owner, mut text: Range<usize>, head: &Head) -> EntryDraft {
        let mut when = Due::default();
        let mut cut = false;
        if let Some((at, found)) = self.due(&text) {
            let place = at..at + found.used;
            self.mark_date(place.clone(), &found);
            when = due(&found, self.line[self.core(place.clone())].to_owned());
            // The words of the date leave the text where they stand at its edge and something is left.
            if place.len() < text.len() && place.end == text.end {
                text.end = place.start;
                cut = true;
            } else if place.len() < text.len() && place.start == text.start {
                text.start = place.end;
            }
        }
        let mut body = self.text(text);
        if cut {
            body = body.trim_end_matches([',', ';', ':']);
        }
        head.entry(Kind::Promise, body, Facet::Promise(Promise::open(owner, when)), self.context)
    }

    /// The date in a promise's text: at its very end, else after the last word that announces one.
    fn due(&self, text: &Range<usize>) -> Option<(usize, Found)> {
        let context = self.dates(Roll::Forward);
        let w = self.words(text.clone());
        let at_end = (w.len().saturating_sub(LONGEST)..w.len()).find_map(|at| {
            let found =
                phrase_at(&w[at..], &context, Place::End).filter(|found| at + found.used == w.len())?;
            let prose = at.checked_sub(1).is_some_and(|before| self.is_prose_after(w[before], &found));
            (found.triggered || !prose && (found.anchor.is_some() || found.day >= context.today))
                .then_some((at, found))
        });
        let announced = || {
            (0..w.len()).rev().find_map(|at| {
                let found = phrase_at(&w[at..], &context, Place::End).filter(|found| {
                    // A comma ends the phrase as the end of the segment would.
                    self.tokens[text.start + at + found.used - 1].has_tail()
                });
                let found = found.or_else(|| phrase_at(&w[at..], &context, Place::Middle))?;
                found.triggered.then_some((at, found))
            })
        };
        at_end.or_else(announced).map(|(at, found)| (text.start + at, found))
    }

    fn is_prose_after(&self, before: &str, found: &Found) -> bool {
        let words = self.context.words;
        match found.form {
            Form::Period => holds(words.prose_before_period, before),
            _ => found.anchor.is_none() && holds(words.prose_before_day, before),
        }
    }

    /// The words of a fact about an account.
    fn mark_fact(&mut self, range: Range<usize>) {
        for index in range {
            self.mark(index..index + 1, Role::Fact);
        }
    }
}

fn due(found: &Found, phrase: String) -> Due {
    Due {
        day: found.anchor.is_none().then_some(found.day),
        minute: found.minute,
        phrase: Some(phrase),
        anchor: found.anchor,
    }
}
