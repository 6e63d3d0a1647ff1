//! The message with three questions, ready to be sent.

use super::code::code;
use crate::facts::first_name;
use crate::{Error, Journal, Result};
use kept_model::{AccountId, PersonId, PointKind, Side};

/// A message to copy into a mail or a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PulseMessage {
    /// The first address of whom it is to, when one is known.
    pub to: Option<String>,
    /// "Three short questions".
    pub subject: String,
    /// The text, with its reference in the last line.
    pub body: String,
    /// "K-7Q4M2X-0F3K9D": what a reply is matched by.
    pub code: String,
}

/// The words of one language.
struct Questions {
    subject: &'static str,
    /// Before a ticket's number, in the subject.
    about_ticket: &'static str,
    hello: &'static str,
    /// Without a ticket.
    opening: &'static str,
    /// Before and after a ticket's number.
    after_ticket: [&'static str; 2],
    /// Service, product, support.
    three: [&'static str; 3],
    more: &'static str,
    competitor: &'static str,
    differently: &'static str,
    thanks: &'static str,
    /// Before the code.
    reference: &'static str,
}

/// The languages that Kept has words in, by their tag; an account of any other language gets the first.
const LANGUAGES: &[(&str, Questions)] = &[(
    "en",
    Questions {
        subject: "Three short questions",
        about_ticket: "about ticket",
        hello: "Hello",
        opening: "May I ask you three short questions? A number from 0 (poor) to 10 (could not be better) behind each is enough.",
        after_ticket: [
            "Ticket",
            "is done. May I ask you three short questions? A number from 0 (poor) to 10 (could not be better) behind each is enough.",
        ],
        three: [
            "How do you find our service?",
            "How do you find the product?",
            "How do you find our support?",
        ],
        more: "And if you have a minute more:",
        competitor: "Does somebody do this better for you than we do?",
        differently: "What is the one thing that we should do differently?",
        thanks: "Thank you. I read every word, and I will tell you what came of it.",
        reference: "Ref:",
    },
)];

fn words(language: Option<&str>) -> &'static Questions {
    let tag = language.and_then(|tag| tag.split(['-', '_']).next()).unwrap_or_default();
    let found = LANGUAGES.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag));
    &found.unwrap_or(&LANGUAGES[0]).1
}

impl Journal {
    /// The three questions to an account, or to a person there, after a ticket or without one.
    ///
    /// # Errors
    /// No such account or person, or a person who is one of ours.
    pub fn pulse_message(
        &self,
        account: AccountId,
        person: Option<PersonId>,
        ticket: Option<&str>,
    ) -> Result<PulseMessage> {
        let reader = self.store.reader();
        let account = reader.account(account)?;
        let person = person.map(|id| reader.person(id)).transpose()?;
        if let Some(person) = person.as_ref().filter(|person| person.side == Side::Ours) {
            return Err(Error::Invalid(format!(
                "{} is one of us; ask somebody at {}.",
                person.name, account.name
            )));
        }
        let to = match &person {
            Some(person) => {
                let points = reader.person_points(person.id)?;
                points.into_iter().find(|point| point.kind == PointKind::Email).map(|point| point.value)
            }
            None => None,
        };
        let code = code(account.uid, person.as_ref().map(|person| person.uid));
        let ticket =
            ticket.map(|ticket| ticket.trim().trim_start_matches('#')).filter(|ticket| !ticket.is_empty());
        let words = words(account.language.as_deref());
        let hello = person.map_or(String::new(), |person| format!(" {}", first_name(&person.name)));
        let opening = match (ticket, words.after_ticket) {
            (Some(ticket), [before, after]) => format!("{before} {ticket} {after}"),
            (None, _) => words.opening.to_owned(),
        };
        let [service, product, support] = words.three;
        let me = self.me()?.map_or(String::new(), |me| format!("\n{me}"));
        let about = ticket.map_or(String::new(), |ticket| format!(", ticket {ticket}"));
        let body = format!(
            "{}{hello},\n\n{opening}\n\n1) {service}\n2) {product}\n3) {support}\n\n{}\n4) {}\n5) {}\n\n{}\n{me}\n\n{} {code}{about}\n",
            words.hello, words.more, words.competitor, words.differently, words.thanks, words.reference
        );
        let subject = match ticket {
            Some(ticket) => format!("{} {} {ticket}", words.subject, words.about_ticket),
            None => words.subject.to_owned(),
        };
        Ok(PulseMessage { to, subject, body, code })
    }
}
