//! Closed sets of words: one macro gives each its database and wire spelling.

/// A word that is not one of a closed set, such as the kind of an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{word}\" is no {set}; it is one of {known}")]
pub struct UnknownWord {
    /// What was read.
    pub word: String,
    /// What it should have been one of, as a noun.
    pub set: &'static str,
    /// The words of the set, separated by commas.
    pub known: String,
}

/// Defines a closed set whose members have one spelling everywhere: database, wire, command line.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $set:literal { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] #[allow(missing_docs, reason = "each set documents what needs it")] $variant),+ }

        impl $name {
            /// Every member, in the order of its definition.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The one spelling used in the database, on the wire and on the command line.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.pad(self.as_str()) }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownWord;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok($name::$variant),)+
                    _ => Err($crate::UnknownWord {
                        word: word.to_owned(),
                        set: $set,
                        known: [$($word),+].join(", "),
                    }),
                }
            }
        }
    };
}
pub(crate) use words;
