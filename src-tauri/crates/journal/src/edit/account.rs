//! Editing an account.

use super::Subject;
use super::contact::{Owner, Rows, point_fields, set_point, with_row, write_points};
use super::form::{Control, Form, FormField};
use super::intention::{intention_fields, write_intentions};
use super::value::{dated, level, needs, number, standing, text, unknown, yes};
use crate::capture::{check_rhythm, re_anchor};
use crate::{Done, Error, Journal, Result};
use kept_model::{Account, AccountId, Employment, Level, Side, Standing};
use kept_store::{NewPerson, Writer};

/// Fields of an account. `standing:3`, `email:12` and `label:12` name a row of it, `intention:2026` and `became:2026` a year.
const ACCOUNT: &[&str] = &[
    "name",
    "purpose",
    "standing",
    "ideal",
    "max",
    "renewal",
    "mute",
    "pinned",
    "language",
    "note",
    "intention",
    "became",
    "person",
    "email",
    "phone",
    "url",
    "address",
];

impl Journal {
    pub(super) fn edit_account(&mut self, id: AccountId, fields: &[(String, String)]) -> Result<Done<()>> {
        let reader = self.store.reader();
        let before = reader.account(id)?;
        let mut account = before.clone();
        let mut points = Rows::new(reader.account_point_rows(id)?);
        let mut standings = Rows::new(reader.standing_rows(id)?);
        let mut intentions = Rows::new(reader.intentions(id)?);
        let mut people = Vec::new();
        for (field, value) in fields {
            if field == "person" {
                people.extend(person_and_role(value)?);
            } else if !self.set_standing(&mut standings, field, value)?
                && !self.set_intention_field(&mut intentions, field, value)?
                && !set_point(&mut points, field, value)
            {
                self.set_account_field(&mut account, field, value)?;
            }
        }
        if (account.ideal_days, account.max_days) != (before.ideal_days, before.max_days) {
            check_rhythm(&account)?;
        }
        let label = format!("Edit {}", account.name);
        self.transact(&label, |writer| {
            writer.set_account(&account)?;
            write_points(writer, Owner::Account(id), &points)?;
            write_standings(writer, id, &standings)?;
            write_intentions(writer, id, &intentions)?;
            for (name, role) in people {
                let person = writer.add_person(&NewPerson { name, side: Side::Theirs, note: None })?;
                let mut person = writer.reader().person(person)?;
                person.employments.push(Employment { account: id, role, buying: None, years: (None, None) });
                writer.set_person(&person)?;
            }
            re_anchor(writer, id)
        })
    }

    fn set_account_field(&self, account: &mut Account, field: &str, value: &str) -> Result<()> {
        match field {
            "name" => {
                let name = text(value).ok_or_else(|| needs(field))?;
                // Two accounts of one name could not be told apart by anything that is typed.
                if name != account.name
                    && self.store.reader().account_named(&name)?.is_some_and(|other| other.id != account.id)
                {
                    return Err(Error::Invalid(format!("another account is called \"{name}\" already.")));
                }
                account.name = name;
            }
            "purpose" => account.purpose = text(value),
            "ideal" => account.ideal_days = number(field, value)?.filter(|days| *days > 0),
            "max" => account.max_days = number(field, value)?.filter(|days| *days > 0),
            "renewal" => account.renewal = self.next_day(value)?,
            "mute" => account.muted_until = self.next_day(value)?,
            "pinned" => account.pinned = yes(field, value)?,
            "language" => account.language = text(value),
            "note" => account.note = text(value),
            _ => return Err(unknown("an account", field, ACCOUNT.iter().copied())),
        }
        Ok(())
    }

    /// `standing` adds one, `standing:3` changes that one. Whether there is such a field.
    fn set_standing(&self, standings: &mut Rows<Standing>, field: &str, value: &str) -> Result<bool> {
        let row = match with_row(field) {
            Some(("standing", id)) if standings.has(id) => Some(id),
            None if field == "standing" => None,
            _ => return Ok(false),
        };
        if value.trim().is_empty() {
            if let Some(id) = row {
                standings.remove(id);
            }
            return Ok(true);
        }
        let (level, rest) = level(value)?;
        let (date, evidence) = dated(rest);
        let day = self.past_day(date)?;
        if let Some(id) = row {
            if let Some(known) = standings.row(id) {
                *known = Standing { uid: known.uid, level, day: day.unwrap_or(known.day), evidence };
            }
        } else {
            let (uid, day) = ((self.around.new_uid)(), day.unwrap_or_else(|| self.today()));
            standings.add(Standing { uid, level, day, evidence });
        }
        Ok(true)
    }

    pub(super) fn account_form(&self, id: AccountId) -> Result<Form> {
        let reader = self.store.reader();
        let account = reader.account(id)?;
        let mut fields = vec![
            FormField::line("name", "Name", Some(&account.name)),
            FormField::text("purpose", "For the sake of what are we here for them", account.purpose.as_ref()),
            FormField::number("ideal", "A word every", account.ideal_days)
                .hint("Days between touches that feel right"),
            FormField::number("max", "At most", account.max_days)
                .hint("Days between touches that must not be passed"),
            FormField::date("renewal", "Renewal", account.renewal),
            FormField::date("mute", "No prompts until", account.muted_until),
            FormField::yes("pinned", "Pinned", account.pinned).hint("Shown in the rail"),
            FormField::line("language", "Language of their entries", account.language.as_ref())
                .hint("A language tag, such as en or de"),
            FormField::text("note", "Note", account.note.as_ref()),
        ];
        let levels: Vec<&str> = Level::ALL.iter().map(|level| level.as_str()).collect();
        let hint = format!(
            "One of {}; then since when, and what shows it: partner 12 jan: they plan with us",
            levels.join(", ")
        );
        for (row, known) in reader.standing_rows(id)? {
            let name = format!("standing:{row}");
            fields.push(
                FormField::new(Control::Line, &name, "Standing", standing(&known))
                    .hint(&hint)
                    .group("How we stand"),
            );
        }
        fields.push(
            FormField::new(Control::Line, "standing", "A new standing", "")
                .hint(&hint)
                .group("How we stand")
                .repeated(),
        );
        fields.extend(intention_fields(&reader.intentions(id)?, self.today()));
        fields.push(
            FormField::new(Control::Line, "person", "Somebody new", "")
                .hint("Such as Priya Raman, Head of Infrastructure")
                .group("People")
                .repeated(),
        );
        fields.extend(point_fields(&reader.account_point_rows(id)?));
        let target = Subject::Account(id).to_string();
        Ok(Form { target, noun: "account", kind: "account".to_owned(), title: account.name, fields })
    }
}

fn write_standings(writer: &mut Writer<'_>, account: AccountId, standings: &Rows<Standing>) -> Result<()> {
    for id in standings.removed() {
        writer.remove_standing(id)?;
    }
    for (id, standing) in standings.changed() {
        writer.set_standing(id, standing)?;
    }
    for standing in standings.added() {
        writer.add_standing(account, standing)?;
    }
    Ok(())
}

/// "Priya Raman" or "Priya Raman, Head of Infrastructure"; nothing adds nobody.
fn person_and_role(value: &str) -> Result<Option<(String, Option<String>)>> {
    if value.trim().is_empty() {
        return Ok(None);
    }
    let (name, role) = value.split_once(',').map_or((value, None), |(name, role)| (name, text(role.trim())));
    Ok(Some((text(name.trim()).ok_or_else(|| needs("person"))?, role)))
}
