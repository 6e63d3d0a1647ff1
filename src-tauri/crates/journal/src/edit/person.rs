//! Editing a person.

use super::Subject;
use super::contact::{Owner, Rows, point_fields, set_point, with_row, write_points};
use super::form::{Control, Form, FormField};
use super::value::{needs, read_yearless, text, unknown, word, year, yearless};
use crate::{Done, Error, Journal, Result};
use kept_capture::date::Roll;
use kept_model::{AccountId, Employment, Person, PersonId, Side, YearlessDate};
use kept_store::Writer;

/// Fields of a person. `email:12`, `label:12` and `date:4` name a row, `role:5` a place at account 5.
const PERSON: &[&str] = &[
    "name", "side", "note", "account", "role", "buying", "from", "to", "date", "email", "phone", "url",
    "address",
];
/// Those of [`PERSON`] that say something about where they work.
const PLACE: &[&str] = &["account", "role", "buying", "from", "to"];

impl Journal {
    pub(super) fn edit_person(&mut self, id: PersonId, fields: &[(String, String)]) -> Result<Done<()>> {
        let reader = self.store.reader();
        let mut person = reader.person(id)?;
        let mut points = Rows::new(reader.person_point_rows(id)?);
        let mut dates = Rows::new(reader.person_date_rows(id)?);
        for (field, value) in fields {
            if !set_point(&mut points, field, value)
                && !self.set_date(&mut dates, field, value)?
                && !self.set_place(&mut person, field, value)?
            {
                set_person_field(&mut person, field, value)?;
            }
        }
        let label = format!("Edit {}", person.name);
        self.transact(&label, |writer| {
            writer.set_person(&person)?;
            write_points(writer, Owner::Person(id), &points)?;
            write_dates(writer, id, &dates)
        })
    }

    /// `date` adds one, `date:4` changes that one. Whether there is such a field.
    fn set_date(&self, dates: &mut Rows<YearlessDate>, field: &str, value: &str) -> Result<bool> {
        let row = match with_row(field) {
            Some(("date", id)) if dates.has(id) => Some(id),
            None if field == "date" => None,
            _ => return Ok(false),
        };
        if value.trim().is_empty() {
            if let Some(id) = row {
                dates.remove(id);
            }
            return Ok(true);
        }
        let known = row.and_then(|id| dates.row(id));
        // A day that no calendar has, as other programs write it, stays until it is changed.
        if known.as_ref().is_some_and(|known| yearless(known) == value) {
            return Ok(true);
        }
        let date = read_yearless(value, |text| self.day(text, Roll::Back))?;
        match known {
            Some(known) => *known = date,
            None => dates.add(date),
        }
        Ok(true)
    }

    /// `role` is about where they work now, `role:5` about their place at account 5. Whether there is such a field.
    fn set_place(&self, person: &mut Person, field: &str, value: &str) -> Result<bool> {
        let (name, row) = match with_row(field) {
            Some((name, row)) => (name, Some(AccountId(row))),
            None => (field, None),
        };
        if !PLACE.contains(&name) {
            return Ok(false);
        }
        let jobs = &mut person.employments;
        let at = match row {
            Some(row) => jobs.iter().position(|job| job.account == row),
            None => (!jobs.is_empty()).then_some(0),
        };
        match (name, row, at.and_then(|at| jobs.get_mut(at))) {
            // The new employer comes first; the old one stays, as what they did before.
            ("account", None, _) => self.employ(jobs, value)?,
            // Removed by a field before this one, or never there.
            (_, _, None) if value.trim().is_empty() => {}
            (_, Some(_), None) => return Err(unknown("a person", field, PERSON.iter().copied())),
            (_, None, None) => {
                let who = &person.name;
                return Err(Error::Invalid(format!("{who} works nowhere yet; set account= first.")));
            }
            ("role", _, Some(job)) => job.role = text(value),
            ("buying", _, Some(job)) => job.buying = text(value),
            ("from", _, Some(job)) => job.years.0 = year(name, value)?,
            ("to", _, Some(job)) => job.years.1 = year(name, value)?,
            (_, _, Some(job)) => match text(value) {
                None => {
                    let account = job.account;
                    jobs.retain(|job| job.account != account);
                }
                Some(value) => {
                    let account = self.one_account(value.trim())?;
                    if job.account != account {
                        job.account = account;
                        if jobs.iter().filter(|job| job.account == account).count() > 1 {
                            return Err(Error::Invalid(format!("they are at {} already.", value.trim())));
                        }
                    }
                }
            },
        }
        Ok(true)
    }

    /// Puts an employer first; no name takes the present one away.
    fn employ(&self, jobs: &mut Vec<Employment>, value: &str) -> Result<()> {
        let Some(value) = text(value) else {
            jobs.drain(..jobs.len().min(1));
            return Ok(());
        };
        let account = self.one_account(value.trim())?;
        let known = jobs.iter().position(|job| job.account == account).map(|at| jobs.remove(at));
        jobs.insert(
            0,
            known.unwrap_or(Employment { account, role: None, buying: None, years: (None, None) }),
        );
        Ok(())
    }

    pub(super) fn person_form(&self, id: PersonId) -> Result<Form> {
        let reader = self.store.reader();
        let person = reader.person(id)?;
        let mut fields = vec![
            FormField::line("name", "Name", Some(&person.name)),
            FormField::choice("side", "Side", Side::ALL, &person.side).hint("Theirs, or one of ours"),
            FormField::text("note", "What matters to them", person.note.as_ref())
                .hint("Family, interests, how they like to be reached"),
        ];
        fields.extend(self.place_fields(&person.employments)?);
        for (row, date) in reader.person_date_rows(id)? {
            let name = format!("date:{row}");
            fields.push(FormField::new(Control::Line, &name, "Date", yearless(&date)).group("Dates"));
        }
        fields.push(
            FormField::new(Control::Line, "date", "Another date", "")
                .hint("Such as birthday: 12 Jan 1980, or without the year")
                .group("Dates")
                .repeated(),
        );
        fields.extend(point_fields(&reader.person_point_rows(id)?));
        let target = Subject::Person(id).to_string();
        Ok(Form { target, noun: "person", kind: "person".to_owned(), title: person.name, fields })
    }

    /// Where they work now, by plain names; where they were before, by the account's row.
    fn place_fields(&self, jobs: &[Employment]) -> Result<Vec<FormField>> {
        let mut fields = Vec::new();
        for (at, job) in jobs.iter().enumerate() {
            let account = self.account_said(job.account)?;
            let name =
                |field: &str| if at == 0 { field.to_owned() } else { format!("{field}:{}", job.account) };
            let group = if at == 0 {
                "Where they work".to_owned()
            } else {
                format!("Also at {}", self.store.reader().account(job.account)?.name)
            };
            let (from, to) = job.years;
            let hint = if at == 0 {
                "Another name comes first; this one stays as where they were"
            } else {
                "Empty to remove it"
            };
            let of_job = [
                FormField::new(Control::Names, &name("account"), "Account", account).hint(hint),
                FormField::line(&name("role"), "Role", job.role.as_ref()),
                FormField::line(&name("buying"), "Side of the buying", job.buying.as_ref())
                    .hint("Such as cost or value"),
                FormField::number(&name("from"), "Since", from).hint("The year"),
                FormField::number(&name("to"), "Until", to).hint("The year; empty while they are there"),
            ];
            fields.extend(of_job.map(|field| field.group(&group)));
        }
        if jobs.is_empty() {
            fields.push(FormField::new(Control::Names, "account", "Account", "").group("Where they work"));
        }
        Ok(fields)
    }
}

fn set_person_field(person: &mut Person, field: &str, value: &str) -> Result<()> {
    match field {
        "name" => person.name = text(value).ok_or_else(|| needs(field))?,
        "note" => person.note = text(value),
        "side" => person.side = word(value)?.ok_or_else(|| needs(field))?,
        _ => return Err(unknown("a person", field, PERSON.iter().copied())),
    }
    Ok(())
}

fn write_dates(writer: &mut Writer<'_>, person: PersonId, dates: &Rows<YearlessDate>) -> Result<()> {
    for id in dates.removed() {
        writer.remove_person_date(id)?;
    }
    for (id, date) in dates.changed() {
        writer.set_person_date(id, date)?;
    }
    for date in dates.added() {
        writer.add_person_date(person, date)?;
    }
    Ok(())
}
