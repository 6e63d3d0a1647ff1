//! What can be wrong with a query.

/// A place in the line that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Bytes before it.
    pub byte: usize,
    /// Characters before it.
    pub char: usize,
}

impl Position {
    pub(crate) fn new(line: &str, byte: usize) -> Self {
        Self { byte, char: line[..byte].chars().count() }
    }
}

impl std::fmt::Display for Position {
    /// The character, counted from 1.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (self.char + 1).fmt(f)
    }
}

/// What in a line cannot be understood, and what would be. Positions are those of the filter for a filter, and of
/// the value for a value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// No filter has that name.
    #[error("there is no filter \"{name}:\" (character {at}); there are {known}")]
    UnknownFilter {
        /// What was typed before the colon.
        name: String,
        /// Every filter, separated by commas.
        known: String,
        /// Where the name starts.
        at: Position,
    },
    /// A filter without a value, as happens while typing.
    #[error("\"{filter}:\" needs a value (character {at})")]
    MissingValue {
        /// The filter.
        filter: &'static str,
        /// Where the value would start.
        at: Position,
    },
    /// A value that is none of a closed set.
    #[error("\"{filter}:\" cannot be \"{value}\" (character {at}); it is one of {known}")]
    BadValue {
        /// The filter.
        filter: &'static str,
        /// What was typed.
        value: String,
        /// Every value, separated by commas.
        known: String,
        /// Where the value starts.
        at: Position,
    },
    /// Words that are no day.
    #[error("\"{value}\" is no day that Kept knows (character {at})")]
    BadDay {
        /// What was typed.
        value: String,
        /// Where the value starts.
        at: Position,
    },
    /// A name that no account or person has.
    #[error("no {filter} is called \"{value}\" (character {at})")]
    Nobody {
        /// "account" or "person".
        filter: &'static str,
        /// What was typed.
        value: String,
        /// Where the value starts.
        at: Position,
    },
    /// A minus before a filter that has no opposite.
    #[error("\"{filter}:\" cannot be excluded (character {at})")]
    NoOpposite {
        /// The filter.
        filter: &'static str,
        /// Where the name starts.
        at: Position,
    },
}

impl QueryError {
    /// Where in the line.
    pub fn at(&self) -> Position {
        match self {
            Self::UnknownFilter { at, .. }
            | Self::MissingValue { at, .. }
            | Self::BadValue { at, .. }
            | Self::BadDay { at, .. }
            | Self::Nobody { at, .. }
            | Self::NoOpposite { at, .. } => *at,
        }
    }
}
