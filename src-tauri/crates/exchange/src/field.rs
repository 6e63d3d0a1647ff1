//! What a column can hold.

use kept_model::UnknownWord;
use serde::Serialize;
use std::str::FromStr;

/// What a column holds. `Ignore` is for a column that should not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// A person's whole name.
    Name,
    /// A person's given name, or names.
    FirstName,
    /// A person's family name.
    LastName,
    /// The account's name.
    Company,
    /// A person's title at the account.
    Role,
    /// One e-mail address, or several.
    Email,
    /// One telephone number, or several.
    Phone,
    /// A web address.
    Url,
    /// A postal address, or a part of one.
    Address,
    /// Free text.
    Note,
    /// One tag, or several.
    Tag,
    /// A birthday, or another yearly date.
    Birthday,
    /// The row's id in the other program.
    ExternalId,
    /// The account's id in the other program.
    CompanyExternalId,
    /// The colleague who looks after them.
    Owner,
    /// The day the account renews.
    Renewal,
    /// Not read.
    Ignore,
}

impl Field {
    /// Every field, in the order in which errors list them.
    pub const ALL: &'static [Field] = &[
        Field::Name,
        Field::FirstName,
        Field::LastName,
        Field::Company,
        Field::Role,
        Field::Email,
        Field::Phone,
        Field::Url,
        Field::Address,
        Field::Note,
        Field::Tag,
        Field::Birthday,
        Field::ExternalId,
        Field::CompanyExternalId,
        Field::Owner,
        Field::Renewal,
        Field::Ignore,
    ];

    /// The word for it in `--map column=field`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::FirstName => "first_name",
            Field::LastName => "last_name",
            Field::Company => "company",
            Field::Role => "role",
            Field::Email => "email",
            Field::Phone => "phone",
            Field::Url => "url",
            Field::Address => "address",
            Field::Note => "note",
            Field::Tag => "tag",
            Field::Birthday => "birthday",
            Field::ExternalId => "external_id",
            Field::CompanyExternalId => "company_external_id",
            Field::Owner => "owner",
            Field::Renewal => "renewal",
            Field::Ignore => "ignore",
        }
    }
}

impl std::fmt::Display for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Field {
    type Err = UnknownWord;

    /// Reads the word of a field; "first-name" and "First Name" are `first_name` too.
    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        let wanted = word.trim().to_lowercase().replace(['-', ' '], "_");
        Field::ALL.iter().copied().find(|field| field.as_str() == wanted).ok_or_else(|| UnknownWord {
            word: word.to_owned(),
            set: "field",
            known: Field::ALL.iter().map(|field| field.as_str()).collect::<Vec<_>>().join(", "),
        })
    }
}
