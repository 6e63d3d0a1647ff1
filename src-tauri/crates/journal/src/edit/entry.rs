//! Editing an entry: the spine that every kind has.

use super::Subject;
use super::facet::facet_fields;
use super::form::{Control, Form, FormField};
use super::value::{needs, number, tags, unknown, word};
use crate::capture::{re_anchor, shorten};
use crate::{Done, Error, Journal, Result};
use kept_model::{Direction, Entry, EntryId, Kind, Served, Stance};

/// Fields of every entry.
const SPINE: &[&str] =
    &["body", "day", "time", "account", "person", "tags", "direction", "stance", "served", "length"];
/// What touches have besides: one kind of touch may become another, since none adds anything of its own.
const TOUCH: &[&str] = &["kind"];
/// The kinds that are touches.
const TOUCHES: [Kind; 6] = [Kind::Call, Kind::Meeting, Kind::Email, Kind::Visit, Kind::Chat, Kind::Note];

impl Journal {
    pub(super) fn edit_entry(&mut self, id: EntryId, fields: &[(String, String)]) -> Result<Done<()>> {
        let mut entry = self.store.reader().entry(id)?;
        let label = format!("Edit {} #{id} \"{}\"", entry.kind, shorten(&entry.body, 40));
        let before = entry.accounts.clone();
        for (field, value) in fields {
            self.set_entry_field(&mut entry, field, value)?;
        }
        self.transact(&label, |writer| {
            writer.set_entry(&entry)?;
            // The lane's dates are what promises count from, at the account that lost an order, too.
            if entry.kind == Kind::Order {
                for account in before.iter().chain(entry.accounts.iter().filter(|id| !before.contains(id))) {
                    re_anchor(writer, *account)?;
                }
            }
            Ok(())
        })
    }

    fn set_entry_field(&self, entry: &mut Entry, field: &str, value: &str) -> Result<()> {
        match field {
            "kind" if entry.kind.is_touch() => entry.kind = touch(value)?,
            "body" => value.clone_into(&mut entry.body),
            "day" => entry.day = self.past_day(value)?.ok_or_else(|| needs(field))?,
            "time" => entry.minute = self.time(value)?,
            "direction" => entry.direction = word(value)?,
            "stance" => entry.stance = word(value)?,
            "served" => entry.served = word(value)?,
            "length" => entry.length = number(field, value)?,
            "tags" => entry.tags = tags(value),
            "account" => entry.accounts = self.account_list(value)?,
            "person" => entry.people = self.person_list(value)?,
            _ if facet_fields(entry.kind).contains(&field) => {
                self.set_facet_field(&mut entry.facet, field, value)?;
            }
            _ => return Err(unknown(&entry.kind.with_article(), field, fields_of(entry.kind))),
        }
        Ok(())
    }

    pub(super) fn entry_form(&self, id: EntryId) -> Result<Form> {
        let entry = self.store.reader().entry(id)?;
        let mut fields = Vec::new();
        if entry.kind.is_touch() {
            fields.push(FormField::choice("kind", "Kind", &TOUCHES, &entry.kind));
        }
        fields.extend([
            FormField::text("body", "What happened", Some(&entry.body)),
            FormField::date("day", "Day", Some(entry.day)),
            FormField::time("time", "Time", entry.minute).hint("Such as 15:00; empty when it is not known"),
            FormField::new(Control::Names, "account", "Accounts", self.accounts_said(&entry.accounts)?)
                .hint("Commas between several; the first is the main one"),
            FormField::new(Control::Names, "person", "People", self.people_said(&entry.people)?)
                .hint("Commas between several"),
            FormField::new(Control::Tags, "tags", "Tags", entry.tags.join(" ")),
        ]);
        fields.extend(self.facet_form(&entry.facet)?);
        let act = "The act";
        let direction = entry.direction.as_ref();
        fields.extend([
            FormField::choice_or_none("direction", "Who came to whom", Direction::ALL, direction, "Not said")
                .hint("Inbound: they came to us")
                .group(act),
            FormField::choice_or_none(
                "stance",
                "Gave or asked",
                Stance::ALL,
                entry.stance.as_ref(),
                "Neither",
            )
            .group(act),
            FormField::choice_or_none(
                "served",
                "Whom it served",
                Served::ALL,
                entry.served.as_ref(),
                "Not said",
            )
            .group(act),
            FormField::number("length", "Length", entry.length).hint("Minutes").group(act),
        ]);
        let title = match entry.body.trim() {
            "" => format!("{} #{id}", super::form::sentence(entry.kind.as_str())),
            body => shorten(body, 60),
        };
        let target = Subject::Entry(id).to_string();
        Ok(Form { target, noun: "entry", kind: entry.kind.to_string(), title, fields })
    }
}

/// Every field of a kind.
fn fields_of(kind: Kind) -> impl Iterator<Item = &'static str> {
    let touch = if kind.is_touch() { TOUCH } else { &[] };
    touch.iter().chain(SPINE).chain(facet_fields(kind)).copied()
}

fn touch(value: &str) -> Result<Kind> {
    let found = TOUCHES.into_iter().find(|kind| kind.as_str() == value.trim());
    found.ok_or_else(|| {
        let known = TOUCHES.map(Kind::as_str).join(", ");
        Error::Invalid(format!("\"{value}\" is no kind of touch; it is one of {known}."))
    })
}
