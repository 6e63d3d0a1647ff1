//! Spans: what each part of the line was understood as, so that the window can show chips.

use crate::names::Named;
use crate::words::Trigger;
use chrono::NaiveDate;
use kept_model::Anchor;
use std::ops::Range;

/// What a part of the line was understood as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Prose, and the spaces between everything else.
    Text,
    /// The kind of the entry: "call".
    Kind,
    /// A word that ties a subject to the line: "with", "from".
    Link,
    /// An account of the journal.
    Account,
    /// A person of the journal.
    Person,
    /// An account that saving the line creates.
    NewAccount,
    /// A name that several answer to.
    Ambiguous,
    /// A date or an hour, with the word that announced it.
    Date,
    /// How long it took: "22 min".
    Length,
    /// The colon that ends the head.
    Separator,
    /// `>`
    MineMarker,
    /// `<`
    TheirsMarker,
    /// `!`
    DelightMarker,
    /// `?`
    QuestionMarker,
    /// `<?`
    TheirQuestionMarker,
    /// `~`
    ObstacleMarker,
    /// `=`
    OutcomeMarker,
    /// `#tag`
    Tag,
    /// `#gave`, `#asked`, `#for-them`, `#for-us`, `#for-both`
    Stance,
    /// The words of a fact: "order", "every 3 weeks, at most 6".
    Fact,
    /// An amount of money.
    Money,
    /// Somebody's own words, in quotation marks.
    Quote,
}

impl Role {
    /// The role as a word for the wire and for style sheets: "new-account".
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Kind => "kind",
            Self::Link => "link",
            Self::Account => "account",
            Self::Person => "person",
            Self::NewAccount => "new-account",
            Self::Ambiguous => "ambiguous",
            Self::Date => "date",
            Self::Length => "length",
            Self::Separator => "separator",
            Self::MineMarker => "mine-marker",
            Self::TheirsMarker => "theirs-marker",
            Self::DelightMarker => "delight-marker",
            Self::QuestionMarker => "question-marker",
            Self::TheirQuestionMarker => "their-question-marker",
            Self::ObstacleMarker => "obstacle-marker",
            Self::OutcomeMarker => "outcome-marker",
            Self::Tag => "tag",
            Self::Stance => "stance",
            Self::Fact => "fact",
            Self::Money => "money",
            Self::Quote => "quote",
        }
    }
}

/// A part of the line and what it was understood as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Bytes of the line.
    pub range: Range<usize>,
    /// What it was understood as.
    pub role: Role,
    /// Whom or what it means, where the words alone do not say.
    pub meaning: Option<Meaning>,
}

/// What a part of the line stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// Somebody of the journal.
    Named(Named),
    /// A date.
    When(When),
}

/// What a date in the line stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The civil day; `None` only with an anchor.
    pub day: Option<NaiveDate>,
    /// Local minute of the day (0..1440) when an hour was named.
    pub minute: Option<u16>,
    /// The fact that the date counts from, when there is one.
    pub anchor: Option<Anchor>,
    /// What the word that announced it demands, when there is one.
    pub announced: Option<Trigger>,
}

/// Collects roles while the line is read; a later role covers an earlier one.
#[derive(Debug, Default)]
pub(crate) struct Paint {
    strokes: Vec<Span>,
}

impl Paint {
    pub(crate) fn mark(&mut self, range: Range<usize>, role: Role) {
        self.stroke(Span { range, role, meaning: None });
    }

    pub(crate) fn mark_as(&mut self, range: Range<usize>, role: Role, meaning: Meaning) {
        self.stroke(Span { range, role, meaning: Some(meaning) });
    }

    fn stroke(&mut self, span: Span) {
        if !span.range.is_empty() {
            self.strokes.push(span);
        }
    }

    /// The spans in order, without gaps, over a line of `length` bytes.
    pub(crate) fn finish(self, length: usize) -> Vec<Span> {
        let mut owner = vec![0_usize; length];
        for (index, stroke) in self.strokes.iter().enumerate() {
            owner[stroke.range.clone()].fill(index + 1);
        }
        let mut spans = Vec::new();
        let mut start = 0;
        for end in 1..=length {
            if end == length || owner[end] != owner[start] {
                let stroke = owner[start].checked_sub(1).map(|index| &self.strokes[index]);
                let role = stroke.map_or(Role::Text, |stroke| stroke.role);
                let meaning = stroke.and_then(|stroke| stroke.meaning.clone());
                spans.push(Span { range: start..end, role, meaning });
                start = end;
            }
        }
        spans
    }
}
