//! A contact as another program wrote it, before it becomes a person and an account.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

crate::words::words! {
    /// What a point of contact is.
    PointKind, "point of contact" {
        /// An e-mail address.
        Email = "email",
        /// A telephone number, as written.
        Phone = "phone",
        /// A web address.
        Url = "url",
        /// A postal address, one line.
        Address = "address",
    }
}

/// A way to reach a person or an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPoint {
    /// What it is.
    pub kind: PointKind,
    /// Such as "work"; free text.
    pub label: Option<String>,
    /// As written.
    pub value: String,
}

/// A yearly date such as a birthday; the year is often unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearlessDate {
    /// Such as "birthday".
    pub label: String,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// Where known.
    pub year: Option<i32>,
}

/// One row of an import: a person, an account, or a person at an account. Empty text is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// First line of the row in the file, counted from 1.
    pub line: u64,
    /// The row's id in the other program.
    pub external_id: Option<String>,
    /// The person's whole name; `None` for a row that is an account alone.
    pub name: Option<String>,
    /// The account's name.
    pub company: Option<String>,
    /// The account's id in the other program.
    pub company_external_id: Option<String>,
    /// The person's title at the account.
    pub role: Option<String>,
    /// Points of contact of the person; of the account when there is no person.
    pub points: Vec<ContactPoint>,
    /// Free text.
    pub note: Option<String>,
    /// Birthday and the like.
    pub dates: Vec<YearlessDate>,
    /// Tags or categories.
    pub tags: Vec<String>,
    /// When the account renews, where the file knows.
    pub renewal: Option<NaiveDate>,
    /// Which colleague looks after them, where the file knows.
    pub owner: Option<String>,
}
