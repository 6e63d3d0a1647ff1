//! The columns of a file of replies: what each holds, in the words of forms and of help desks.

use kept_model::{PulseAbout, fold};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// A score.
    Score(Option<PulseAbout>),
    Code,
    Email,
    Name,
    FirstName,
    LastName,
    Account,
    Day,
    Words,
    Competitor,
    Ticket,
    ExternalId,
}

impl Column {
    /// As a preview names it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Score(Some(PulseAbout::Service)) => "service",
            Self::Score(Some(PulseAbout::Product)) => "product",
            Self::Score(Some(PulseAbout::Support)) => "support",
            Self::Score(None) => "score",
            Self::Code => "ref",
            Self::Email => "email",
            Self::Name => "name",
            Self::FirstName => "first name",
            Self::LastName => "last name",
            Self::Account => "account",
            Self::Day => "date",
            Self::Words => "comment",
            Self::Competitor => "competitor",
            Self::Ticket => "ticket",
            Self::ExternalId => "id",
        }
    }
}

/// Headers by what is left of them: folded, letters and digits only.
const HEADERS: &[(&str, Column)] = &[
    ("service", Column::Score(Some(PulseAbout::Service))),
    ("servicescore", Column::Score(Some(PulseAbout::Service))),
    ("dienst", Column::Score(Some(PulseAbout::Service))),
    ("dienstleistung", Column::Score(Some(PulseAbout::Service))),
    ("product", Column::Score(Some(PulseAbout::Product))),
    ("productscore", Column::Score(Some(PulseAbout::Product))),
    ("produkt", Column::Score(Some(PulseAbout::Product))),
    ("produit", Column::Score(Some(PulseAbout::Product))),
    ("support", Column::Score(Some(PulseAbout::Support))),
    ("supportscore", Column::Score(Some(PulseAbout::Support))),
    ("score", Column::Score(None)),
    ("rating", Column::Score(None)),
    ("overall", Column::Score(None)),
    ("satisfaction", Column::Score(None)),
    ("nps", Column::Score(None)),
    ("pulse", Column::Score(None)),
    ("bewertung", Column::Score(None)),
    ("note010", Column::Score(None)),
    ("ref", Column::Code),
    ("reference", Column::Code),
    ("code", Column::Code),
    ("email", Column::Email),
    ("mail", Column::Email),
    ("emailaddress", Column::Email),
    ("mailadresse", Column::Email),
    ("emailadresse", Column::Email),
    ("requesteremail", Column::Email),
    ("contactemail", Column::Email),
    ("username", Column::Email),
    ("name", Column::Name),
    ("fullname", Column::Name),
    ("person", Column::Name),
    ("contact", Column::Name),
    ("contactname", Column::Name),
    ("requester", Column::Name),
    ("respondent", Column::Name),
    ("firstname", Column::FirstName),
    ("vorname", Column::FirstName),
    ("lastname", Column::LastName),
    ("surname", Column::LastName),
    ("nachname", Column::LastName),
    ("account", Column::Account),
    ("accountname", Column::Account),
    ("company", Column::Account),
    ("companyname", Column::Account),
    ("customer", Column::Account),
    ("client", Column::Account),
    ("organisation", Column::Account),
    ("organization", Column::Account),
    ("firma", Column::Account),
    ("kunde", Column::Account),
    ("date", Column::Day),
    ("day", Column::Day),
    ("timestamp", Column::Day),
    ("submitted", Column::Day),
    ("submittedat", Column::Day),
    ("completed", Column::Day),
    ("datum", Column::Day),
    ("zeitstempel", Column::Day),
    ("comment", Column::Words),
    ("comments", Column::Words),
    ("words", Column::Words),
    ("feedback", Column::Words),
    ("remark", Column::Words),
    ("remarks", Column::Words),
    ("notes", Column::Words),
    ("kommentar", Column::Words),
    ("bemerkung", Column::Words),
    ("competitor", Column::Competitor),
    ("competition", Column::Competitor),
    ("somebodyelse", Column::Competitor),
    ("wettbewerb", Column::Competitor),
    ("wettbewerber", Column::Competitor),
    ("ticket", Column::Ticket),
    ("ticketid", Column::Ticket),
    ("ticketnumber", Column::Ticket),
    ("ticketno", Column::Ticket),
    ("case", Column::Ticket),
    ("casenumber", Column::Ticket),
    ("vorgang", Column::Ticket),
    ("id", Column::ExternalId),
    ("responseid", Column::ExternalId),
    ("messageid", Column::ExternalId),
    ("externalid", Column::ExternalId),
];
/// Words that tell what a question of a form is about, where the header is the question itself.
const IN_QUESTIONS: &[(&str, Column)] = &[
    ("does this better", Column::Competitor),
    ("do this better", Column::Competitor),
    ("somebody else", Column::Competitor),
    ("competitor", Column::Competitor),
    ("differently", Column::Words),
    ("comment", Column::Words),
    ("service", Column::Score(Some(PulseAbout::Service))),
    ("product", Column::Score(Some(PulseAbout::Product))),
    ("support", Column::Score(Some(PulseAbout::Support))),
];

/// What a header says, and whether it says so by itself: a question of a form is a guess.
pub(crate) fn of_header(header: &str) -> Option<(Column, bool)> {
    let folded = fold(header);
    let key: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    if let Some((_, column)) = HEADERS.iter().find(|(known, _)| *known == key) {
        return Some((*column, true));
    }
    let is_question = header.contains('?') || header.split_whitespace().count() > 1;
    let found = IN_QUESTIONS.iter().find(|(words, _)| is_question && folded.contains(words));
    found.map(|(_, column)| (*column, false))
}
