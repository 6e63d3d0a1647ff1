//! What a stand-in for the desktop was asked, in the order in which it was asked.

use serde_json::{Value, json};

/// A notification that it was asked to show, as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notified {
    /// The number that was given to it.
    pub id: u32,
    /// The program's name.
    pub app_name: String,
    /// In whose place it comes; 0 for nobody's.
    pub replaces: u32,
    /// The icon's name.
    pub icon: String,
    /// One line.
    pub summary: String,
    /// Some lines.
    pub body: String,
    /// Words and labels in turn.
    pub actions: Vec<String>,
    /// 0 to 2, where it was said.
    pub urgency: Option<u8>,
    /// The desktop file, where it was said.
    pub desktop_entry: Option<String>,
    /// The category, where it was said.
    pub category: Option<String>,
    /// Milliseconds; 0 for ever, -1 as the desktop likes.
    pub timeout: i32,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Show this.
    Notify(Notified),
    /// Take this away.
    Close(u32),
    /// A notification that was refused or never answered: its summary.
    Unanswered(String),
}

impl Asked {
    /// One JSON object, on one line.
    pub fn json(&self) -> Value {
        match self {
            Self::Notify(said) => json!({
                "asked": "notify",
                "id": said.id,
                "app_name": said.app_name,
                "replaces": said.replaces,
                "icon": said.icon,
                "summary": said.summary,
                "body": said.body,
                "actions": said.actions,
                "urgency": said.urgency,
                "desktop_entry": said.desktop_entry,
                "category": said.category,
                "timeout": said.timeout,
            }),
            Self::Close(id) => json!({ "asked": "close", "id": id }),
            Self::Unanswered(summary) => json!({ "asked": "unanswered", "summary": summary }),
        }
    }
}
