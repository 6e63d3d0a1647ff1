//! Identity. Integer ids are local to one journal file; a [`Uid`] is the same on every machine.

use serde::{Deserialize, Serialize};

macro_rules! local_id {
    ($($(#[$meta:meta])* $name:ident),+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
    )+};
}

local_id! {
    /// An account's row.
    AccountId,
    /// A person's row.
    PersonId,
    /// An entry's row; the command line shows it as `#12`.
    EntryId,
    /// A planned meeting's row.
    MeetingId,
    /// A playbook's row.
    PlaybookId,
    /// A story's row; the command line shows it as `story:3`.
    StoryId,
    /// An attachment's row.
    AttachmentId
}

/// A `UUIDv7`: unique everywhere and sorted by the time of its making.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Uid(pub uuid::Uuid);

impl std::fmt::Display for Uid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.as_hyphenated().fmt(f)
    }
}

crate::words::words! {
    /// What a searchable document is about.
    Noun, "noun" { Entry = "entry", Account = "account", Person = "person" }
}
