//! The line as a whole: its head, its segments, and the draft they make together.

use crate::date::{DateContext, Found, Roll, impossible};
use crate::head::Head;
use crate::names::{Answer, Known, Named, Subjects, who};
use crate::segment::Aside;
use crate::span::{Meaning, Paint, Role, Span, When};
use crate::token::{Token, quotes, tokens};
use crate::words::{Words, look_up};
use chrono::NaiveDate;
use kept_model::{AccountRef, EntryDraft, FactDraft, Kind, WorkCalendar};
use std::ops::Range;

/// What a line is read against.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The civil day of typing.
    pub today: NaiveDate,
    /// What counts as a working day.
    pub calendar: &'a WorkCalendar,
    /// The names of the journal.
    pub known: &'a dyn Known,
    /// The language.
    pub words: &'a Words,
    /// Stretches of the line, in bytes, that are plain text whatever they look like.
    pub plain: &'a [Range<usize>],
}

impl std::fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context").field("today", &self.today).finish_non_exhaustive()
    }
}

/// What a line was understood as.
#[derive(Debug, Clone, PartialEq)]
pub struct Captured {
    /// The entry to keep, its parts as children; `None` when there is nothing but names and facts.
    pub draft: Option<EntryDraft>,
    /// What the line states about its accounts. The caller supplies the account when [`Self::accounts`] is
    /// empty, or refuses the line.
    pub facts: Vec<FactDraft>,
    /// The accounts that the line is about: those in its head, else where its people work.
    pub accounts: Vec<AccountRef>,
    /// The whole line in order and without gaps, each part with its role.
    pub spans: Vec<Span>,
    /// What somebody has to decide before the line can be kept.
    pub problems: Vec<Problem>,
}

/// What keeps a line from being kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Several answer to a name after `@`; none of them was linked.
    Ambiguous {
        /// The name with its `@`, in bytes of the line.
        range: Range<usize>,
        /// The name as typed.
        name: String,
        /// Everybody it may mean.
        candidates: Vec<Named>,
    },
    /// Words such as "31 feb": the line can be kept, and they stay text.
    NoSuchDay {
        /// Where they are, in bytes of the line.
        range: Range<usize>,
    },
    /// "#gave #for-us": the line can be kept, and the act counts as one that asked.
    GiftForUs {
        /// The tag that says whom it served, in bytes of the line.
        range: Range<usize>,
    },
}

/// A sign that starts a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// `>` a promise of mine.
    Mine,
    /// `<` a promise of theirs.
    Theirs,
    /// `!` a delight moment.
    Delight,
    /// `?` a question of ours, to raise next time.
    Question,
    /// `<?` a question of theirs.
    TheirQuestion,
    /// `~` an obstacle.
    Obstacle,
    /// `=` an outcome.
    Outcome,
}

impl Marker {
    fn role(self) -> Role {
        match self {
            Self::Mine => Role::MineMarker,
            Self::Theirs => Role::TheirsMarker,
            Self::Delight => Role::DelightMarker,
            Self::Question => Role::QuestionMarker,
            Self::TheirQuestion => Role::TheirQuestionMarker,
            Self::Obstacle => Role::ObstacleMarker,
            Self::Outcome => Role::OutcomeMarker,
        }
    }
}

/// Reads a line. Every line is understood as something; see [`Captured::problems`] for what stays open.
pub fn parse(line: &str, context: &Context<'_>) -> Captured {
    let mut reader = Reader::new(line, context);
    let parts = reader.parts();
    let first_end = parts.first().map_or(reader.tokens.len(), |part| part.at);
    let head = reader.head(first_end);

    let mut facts = Vec::new();
    let mut leftover = Aside::default();
    let opening = reader.opening(head.next..first_end, &head, parts.is_empty(), &mut facts, &mut leftover);
    let segments: Vec<EntryDraft> = parts
        .iter()
        .filter_map(|part| {
            reader.paint.mark(reader.tokens[part.at].range.clone(), part.marker.role());
            reader.segment(part.marker, part.at + 1..part.end, &head, &mut facts)
        })
        .collect();

    let touch = head.kind.is_some() && opening.as_ref().is_none_or(|draft| !draft.kind.is_touch());
    let touch = touch.then(|| head.touch("", context));
    let mut entries = touch.into_iter().chain(opening).chain(segments);
    let draft = entries.next().map(|mut first| {
        leftover.add_to(&mut first);
        with_subjects(first, &head.subjects, entries.collect())
    });
    reader.impossible_days();
    let Reader { paint, problems, .. } = reader;
    let Head { subjects, .. } = head;
    Captured { draft, facts, accounts: subjects.accounts, spans: paint.finish(line.len()), problems }
}

/// The entry that the line begins with: the line's subjects come before its own.
fn with_subjects(draft: EntryDraft, subjects: &Subjects, children: Vec<EntryDraft>) -> EntryDraft {
    let mut accounts = subjects.accounts.clone();
    accounts.extend(draft.accounts.iter().filter(|own| !subjects.accounts.contains(own)).cloned());
    let mut people = subjects.people.clone();
    people.extend(draft.people.iter().filter(|own| !subjects.people.contains(own)));
    EntryDraft { accounts, people, children, ..draft }
}

/// A marker and the tokens that belong to it.
pub(crate) struct Part {
    marker: Marker,
    /// The marker's token.
    at: usize,
    /// One past the segment's last token.
    end: usize,
}

/// A line while it is read.
pub(crate) struct Reader<'a> {
    pub(crate) line: &'a str,
    pub(crate) tokens: Vec<Token<'a>>,
    pub(crate) quotes: Vec<Range<usize>>,
    pub(crate) context: &'a Context<'a>,
    pub(crate) paint: Paint,
    pub(crate) problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn new(line: &'a str, context: &'a Context<'a>) -> Self {
        let quotes = quotes(line);
        let mut tokens = tokens(line, &quotes);
        for token in tokens.iter_mut().filter(|_| !context.plain.is_empty()) {
            token.make_plain(context.plain);
        }
        Self { line, tokens, quotes, context, paint: Paint::default(), problems: Vec::new() }
    }

    /// Where segments start. A sign with nothing after it is text ("really good !").
    fn parts(&self) -> Vec<Part> {
        let sign = |index: usize| {
            let token = self.tokens.get(index)?;
            look_up(self.context.words.markers, token.raw).filter(|_| !token.quoted)
        };
        let starts: Vec<(usize, Marker)> = (0..self.tokens.len())
            .filter(|at| at + 1 < self.tokens.len() && sign(at + 1).is_none())
            .filter_map(|at| Some((at, sign(at)?)))
            .collect();
        let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([self.tokens.len()]);
        starts.iter().zip(ends).map(|(&(at, marker), end)| Part { marker, at, end }).collect()
    }

    /// Notes words that look like a day which no calendar has.
    fn impossible_days(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            let w = self.words(at..self.tokens.len().min(at + 3));
            let used = impossible(&w, self.context.words).unwrap_or(0);
            if used > 0 {
                self.problems.push(Problem::NoSuchDay { range: self.core(at..at + used) });
            }
            at += used.max(1);
        }
    }

    /// What dates are read against.
    pub(crate) fn dates(&self, roll: Roll) -> DateContext<'a> {
        let Context { today, calendar, words, .. } = *self.context;
        DateContext { today, calendar, words, roll }
    }

    /// The folded words of some tokens.
    pub(crate) fn words(&self, range: Range<usize>) -> Vec<&str> {
        self.tokens[range].iter().map(|token| token.word.as_str()).collect()
    }

    /// The line from the first to the last of some tokens, as typed.
    pub(crate) fn text(&self, range: Range<usize>) -> &'a str {
        match self.tokens.get(range) {
            Some([only]) => &self.line[only.range.clone()],
            Some([first, .., last]) => &self.line[first.range.start..last.range.end],
            _ => "",
        }
    }

    /// The same without the punctuation around it.
    pub(crate) fn core(&self, range: Range<usize>) -> Range<usize> {
        match self.tokens.get(range) {
            Some([only]) => only.core.clone(),
            Some([first, .., last]) => first.core.start..last.core.end,
            _ => 0..0,
        }
    }

    /// Gives some tokens a role.
    pub(crate) fn mark(&mut self, range: Range<usize>, role: Role) {
        let core = self.core(range);
        self.paint.mark(core, role);
    }

    /// Gives a stretch of the line to somebody's name.
    pub(crate) fn mark_named(&mut self, range: Range<usize>, named: Named) {
        let role = match named {
            Named::Account { .. } => Role::Account,
            Named::Person { .. } => Role::Person,
        };
        self.paint.mark_as(range, role, Meaning::Named(named));
    }

    /// Gives some tokens to a date.
    pub(crate) fn mark_date(&mut self, range: Range<usize>, found: &Found) {
        let first = &self.tokens[range.start].word;
        let when = When {
            day: found.anchor.is_none().then_some(found.day),
            minute: found.minute,
            anchor: found.anchor,
            announced: look_up(self.context.words.triggers, first).filter(|_| found.triggered),
        };
        self.paint.mark_as(self.core(range), Role::Date, Meaning::When(when));
    }

    /// Links the name after `@` in a token, if it has one. `at` are the accounts that the line is about.
    /// Returns whether it has one.
    pub(crate) fn mention(&mut self, index: usize, at: &[AccountRef], subjects: &mut Subjects) -> bool {
        let Some((name, range)) = self.tokens[index].mention() else { return false };
        let mut name = name.to_owned();
        let mut answer = who(self.context.known, &name, at);
        let owner = ["'s", "\u{2019}s"].iter().find_map(|ending| name.strip_suffix(ending)).map(str::len);
        if let (Answer::Nobody, Some(owner)) = (&answer, owner) {
            // "@acme's firewall" is about Acme.
            name.truncate(owner);
            answer = who(self.context.known, &name, at);
        }
        match answer {
            Answer::One(named) => {
                subjects.add(&named);
                self.mark_named(range, named);
            }
            Answer::Nobody => {
                subjects.add_new(&name);
                self.paint.mark(range, Role::NewAccount);
            }
            Answer::Several(candidates) => {
                self.problems.push(Problem::Ambiguous { range: range.clone(), name, candidates });
                self.paint.mark(range, Role::Ambiguous);
            }
        }
        true
    }
}

impl Head {
    /// The touch that the head opens.
    pub(crate) fn touch(&self, body: &str, context: &Context<'_>) -> EntryDraft {
        let kind = self.kind.unwrap_or(Kind::Note);
        let mut draft = self.entry(kind, body, kept_model::Facet::Touch, context);
        draft.direction = self.direction;
        draft.length = self.length;
        draft
    }

    /// An entry on the day of the line.
    pub(crate) fn entry(
        &self,
        kind: Kind,
        body: &str,
        facet: kept_model::Facet,
        context: &Context<'_>,
    ) -> EntryDraft {
        let mut draft = EntryDraft::new(kind, self.day.unwrap_or(context.today), body, facet);
        draft.minute = self.minute;
        draft
    }
}
