//! What an edit takes, with its present values: each noun's file says its fields, this one how they are said.

use super::Subject;
use super::value::shown;
use crate::{Journal, Result};

/// How a field is best edited. Whatever it is, the value is text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// One line of text.
    Line,
    /// Text of several lines.
    Text,
    /// A day, as a date or a date phrase.
    Date,
    /// A time of day.
    Time,
    /// A whole number.
    Number,
    /// One of the options.
    Choice,
    /// "yes" or "no".
    Yes,
    /// Names with commas between them.
    Names,
    /// Tags with spaces between them.
    Tags,
    /// An amount and its currency.
    Money,
}

/// One field, with its present value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    /// What [`Journal::edit`] calls it.
    pub name: String,
    /// What a person calls it.
    pub label: String,
    /// Its present value; [`Journal::edit`] takes it back and changes nothing.
    pub value: String,
    /// How it is best edited.
    pub control: Control,
    /// What may be chosen, with what a person reads; empty unless it is a choice.
    pub options: Vec<(String, String)>,
    /// How to write it, where the label alone does not say.
    pub hint: Option<String>,
    /// The heading it stands under.
    pub group: Option<String>,
    /// Whether setting it adds one more and leaves the others.
    pub is_repeated: bool,
}

/// Everything that can be edited about one entry, account, person or meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// As [`Journal::subject`] understands it: `#12`, `account:5`, `person:7`, `meeting:3`.
    pub target: String,
    /// "entry", "account", "person" or "meeting".
    pub noun: &'static str,
    /// An entry's kind; of the others the noun again.
    pub kind: String,
    /// A name, or the beginning of an entry's text.
    pub title: String,
    /// In the order of the form, which is also the order in which they can be set.
    pub fields: Vec<FormField>,
}

impl FormField {
    pub(super) fn new(control: Control, name: &str, label: &str, value: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            label: label.to_owned(),
            value: value.into(),
            control,
            options: Vec::new(),
            hint: None,
            group: None,
            is_repeated: false,
        }
    }

    pub(super) fn line(name: &str, label: &str, value: Option<&String>) -> Self {
        Self::new(Control::Line, name, label, shown(value))
    }

    pub(super) fn text(name: &str, label: &str, value: Option<&String>) -> Self {
        Self::new(Control::Text, name, label, shown(value))
    }

    pub(super) fn date(name: &str, label: &str, value: Option<chrono::NaiveDate>) -> Self {
        Self::new(Control::Date, name, label, shown(value.as_ref()))
    }

    pub(super) fn time(name: &str, label: &str, minute: Option<u16>) -> Self {
        Self::new(Control::Time, name, label, minute.map(kept_model::format_minute).unwrap_or_default())
    }

    pub(super) fn number<T: ToString + Copy>(name: &str, label: &str, value: Option<T>) -> Self {
        Self::new(Control::Number, name, label, shown(value.as_ref()))
    }

    pub(super) fn yes(name: &str, label: &str, is: bool) -> Self {
        Self::new(Control::Yes, name, label, super::value::yes_or_no(is))
    }

    /// A word that must be one of a set.
    pub(super) fn choice<T: ToString>(name: &str, label: &str, words: &[T], value: &T) -> Self {
        let options = words.iter().map(|word| (word.to_string(), sentence(&word.to_string()))).collect();
        Self { options, ..Self::new(Control::Choice, name, label, value.to_string()) }
    }

    /// A word of a set, or none of them.
    pub(super) fn choice_or_none<T: ToString>(
        name: &str,
        label: &str,
        words: &[T],
        value: Option<&T>,
        none: &str,
    ) -> Self {
        let words = words.iter().map(|word| (word.to_string(), sentence(&word.to_string())));
        let options = std::iter::once((String::new(), none.to_owned())).chain(words).collect();
        Self { options, ..Self::new(Control::Choice, name, label, shown(value)) }
    }

    pub(super) fn hint(self, hint: &str) -> Self {
        Self { hint: Some(hint.to_owned()), ..self }
    }

    pub(super) fn group(self, group: &str) -> Self {
        Self { group: Some(group.to_owned()), ..self }
    }

    pub(super) fn repeated(self) -> Self {
        Self { is_repeated: true, ..self }
    }
}

/// A word as the beginning of a label.
pub(super) fn sentence(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl Journal {
    /// Every field that [`Journal::edit`] takes about a subject, with its present value.
    ///
    /// # Errors
    /// When there is no such entry, account, person or meeting.
    pub fn form(&self, subject: Subject) -> Result<Form> {
        match subject {
            Subject::Entry(id) => self.entry_form(id),
            Subject::Account(id) => self.account_form(id),
            Subject::Person(id) => self.person_form(id),
            Subject::Meeting(id) => self.meeting_form(id),
        }
    }
}
