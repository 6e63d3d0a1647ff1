//! Planned meetings.

use super::NameWire;
use kept_journal::MeetingLine;
use serde::Serialize;
use ts_rs::TS;

/// A planned meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MeetingWire {
    /// The same on every machine.
    pub uid: String,
    /// Local row; `meeting:3` is what `edit`, `form`, `show` and `delete` call it.
    pub id: i64,
    /// "meeting".
    pub kind: String,
    /// Such as "Quarterly review".
    pub title: String,
    /// The civil day.
    pub day: String,
    /// Local minute of the day; null for all day.
    pub minute: Option<u16>,
    /// Minutes.
    pub length: Option<u32>,
    /// Where.
    pub place: Option<String>,
    /// With which account.
    pub account: Option<NameWire>,
    /// With whom.
    pub people: Vec<NameWire>,
    /// The entry it became, once it was logged.
    pub logged: Option<i64>,
}

impl From<&MeetingLine> for MeetingWire {
    fn from(line: &MeetingLine) -> Self {
        let meeting = &line.meeting;
        let name = |id: i64, name: &String| NameWire { id, name: name.clone() };
        Self {
            uid: meeting.uid.to_string(),
            id: meeting.id.0,
            kind: "meeting".to_owned(),
            title: meeting.title.clone(),
            day: meeting.day.to_string(),
            minute: meeting.minute,
            length: meeting.length,
            place: meeting.place.clone(),
            account: meeting.account.zip(line.account.as_ref()).map(|(id, text)| name(id.0, text)),
            people: meeting.people.iter().zip(&line.people).map(|(id, text)| name(id.0, text)).collect(),
            logged: meeting.logged.map(|id| id.0),
        }
    }
}
