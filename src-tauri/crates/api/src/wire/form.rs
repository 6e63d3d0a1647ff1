//! What can be edited, as a form shows it.

use kept_journal::{Control, Form, FormField};
use serde::Serialize;
use ts_rs::TS;

/// Everything that `edit` takes about one entry, account, person or meeting, with its present value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "Form")]
pub struct FormWire {
    /// What `edit` and `delete` call it: `#12`, `account:5`, `person:7`, `meeting:3`.
    pub target: String,
    /// "entry", "account", "person" or "meeting".
    pub noun: String,
    /// An entry's kind; of the others the noun again.
    pub kind: String,
    /// What it is, for the form's heading: a name, or the beginning of an entry's text.
    pub title: String,
    /// The fields in the order of the form.
    pub fields: Vec<FieldForm>,
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldForm {
    /// What `edit` calls it.
    pub name: String,
    /// What a person calls it.
    pub label: String,
    /// Its present value, in the form that `edit` takes back unchanged; empty when there is none.
    pub value: String,
    /// How it is best edited.
    pub control: ControlWire,
    /// What may be chosen; empty unless the control is "choice".
    pub options: Vec<OptionWire>,
    /// How to write it, where the label alone does not say.
    pub hint: Option<String>,
    /// The heading it stands under; null for the fields that come first.
    pub group: Option<String>,
    /// Whether setting it adds one more and leaves the others: a further e-mail address, a further date. Its value is empty.
    pub is_repeated: bool,
}

/// How a field is best edited. Whatever the control, the value is text, and `edit` says what does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename_all = "lowercase")]
pub enum ControlWire {
    /// One line of text.
    Line,
    /// Text of several lines.
    Text,
    /// A day: "YYYY-MM-DD", or any date phrase.
    Date,
    /// A time of day: "15:00".
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
    /// An amount and its currency: "84000 EUR".
    Money,
}

/// One thing that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OptionWire {
    /// What `edit` takes; empty for "none of them".
    pub value: String,
    /// What a person reads.
    pub label: String,
}

impl From<Form> for FormWire {
    fn from(form: Form) -> Self {
        Self {
            target: form.target,
            noun: form.noun.to_owned(),
            kind: form.kind,
            title: form.title,
            fields: form.fields.into_iter().map(FieldForm::from).collect(),
        }
    }
}

impl From<FormField> for FieldForm {
    fn from(field: FormField) -> Self {
        Self {
            name: field.name,
            label: field.label,
            value: field.value,
            control: field.control.into(),
            options: field.options.into_iter().map(|(value, label)| OptionWire { value, label }).collect(),
            hint: field.hint,
            group: field.group,
            is_repeated: field.is_repeated,
        }
    }
}

impl From<Control> for ControlWire {
    fn from(control: Control) -> Self {
        match control {
            Control::Line => Self::Line,
            Control::Text => Self::Text,
            Control::Date => Self::Date,
            Control::Time => Self::Time,
            Control::Number => Self::Number,
            Control::Choice => Self::Choice,
            Control::Yes => Self::Yes,
            Control::Names => Self::Names,
            Control::Tags => Self::Tags,
            Control::Money => Self::Money,
        }
    }
}
