//! Editing: one field at a time, by its name, on an entry, an account or a person.

use crate::act::move_due;
use crate::capture::{check_rhythm, re_anchor, shorten};
use crate::{Done, Error, Journal, Result};
use chrono::NaiveDate;
use kept_capture::Named;
use kept_capture::date::Roll;
use kept_model::{
    Account, AccountId, ContactPoint, Employment, Entry, EntryId, Facet, Kind, LaneStep, LaneStepName, Money,
    Person, PersonId, PointKind, PromiseState, Side, UnknownWord,
};
use kept_store::{NewPerson, Reader};
use std::str::FromStr;

/// What an edit is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// An entry.
    Entry(EntryId),
    /// An account.
    Account(AccountId),
    /// A person.
    Person(PersonId),
}

/// Fields of every entry.
const SPINE: &[&str] = &["body", "day", "time", "direction", "stance", "length", "tags", "account", "person"];
/// Fields of an account.
const ACCOUNT: &[&str] = &[
    "name", "purpose", "ideal", "max", "renewal", "mute", "pinned", "language", "note", "person", "email",
    "phone", "url", "address",
];
/// Fields of a person.
const PERSON: &[&str] = &["name", "note", "role", "side", "account", "email", "phone", "url", "address"];

/// What a kind's facet adds to [`SPINE`].
fn facet_fields(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Promise => &["due", "owner", "state"],
        Kind::Delight => &["words", "lever", "expected", "got", "cost", "consent", "thanked", "told"],
        Kind::Order => &["number", "what", "value", "ordered", "live", "adopted", "valued", "renewed"],
        Kind::Outcome => &["measure", "progress", "state", "reviewed"],
        Kind::Obstacle => &["helped", "how", "complaint", "defection"],
        Kind::Question => &["side", "hoped", "answered", "done", "answer"],
        Kind::Pulse => &["score", "about", "ticket", "competitor", "closed", "told"],
        Kind::Advocacy => &["form", "asked", "place", "link", "heard"],
        Kind::Experiment => &["fear", "happened"],
        _ => &[],
    }
}

impl Journal {
    /// The entry (`#12` or `12`), account or person that a command names.
    ///
    /// # Errors
    /// Nobody, several, or no such entry.
    pub fn subject(&self, text: &str) -> Result<Subject> {
        if let Ok(id) = text.strip_prefix('#').unwrap_or(text).parse() {
            self.store.reader().entry(EntryId(id))?;
            return Ok(Subject::Entry(EntryId(id)));
        }
        Ok(match self.named(text)? {
            Named::Account { id, .. } => Subject::Account(id),
            Named::Person { id, .. } => Subject::Person(id),
        })
    }

    /// Sets fields by name; an empty value clears one. One operation.
    ///
    /// # Errors
    /// An unknown field lists those that there are; a value that does not fit says what would. Nothing is changed then.
    pub fn edit(&mut self, subject: Subject, fields: &[(String, String)]) -> Result<Done<Subject>> {
        let done = match subject {
            Subject::Entry(id) => self.edit_entry(id, fields)?,
            Subject::Account(id) => self.edit_account(id, fields)?,
            Subject::Person(id) => self.edit_person(id, fields)?,
        };
        Ok(Done { value: subject, label: done.label, changed: done.changed })
    }

    /// Deletes an entry and its parts: how many entries went. Undo brings them back.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn delete(&mut self, id: EntryId) -> Result<Done<usize>> {
        let entry = self.store.reader().entry(id)?;
        let parts = self.store.reader().children(id)?.len();
        let text = shorten(&entry.body, 40);
        let label = match parts {
            0 => format!("Delete {} #{id} \"{text}\"", entry.kind),
            1 => format!("Delete {} #{id} \"{text}\" and its part", entry.kind),
            parts => format!("Delete {} #{id} \"{text}\" and its {parts} parts", entry.kind),
        };
        self.transact(&label, |writer| Ok(writer.remove_entry(id)?))
    }

    fn edit_entry(&mut self, id: EntryId, fields: &[(String, String)]) -> Result<Done<()>> {
        let mut entry = self.store.reader().entry(id)?;
        for (field, value) in fields {
            self.set_entry_field(&mut entry, field, value)?;
        }
        let kind = entry.kind;
        let label = format!("Edit {kind} #{id}");
        self.transact(&label, |writer| {
            writer.set_entry(&entry)?;
            // The lane's dates are what promises count from.
            for account in entry.accounts.iter().filter(|_| kind == Kind::Order) {
                re_anchor(writer, *account)?;
            }
            Ok(())
        })
    }

    fn set_entry_field(&self, entry: &mut Entry, field: &str, value: &str) -> Result<()> {
        let today = self.today();
        match field {
            "body" => value.clone_into(&mut entry.body),
            "day" => entry.day = self.past_day(value)?.ok_or_else(|| needs(field))?,
            "time" => entry.minute = minute(value)?,
            "direction" => entry.direction = word(value)?,
            "stance" => entry.stance = word(value)?,
            "length" => entry.length = number(field, value)?,
            "tags" => {
                entry.tags = value
                    .split([' ', ','])
                    .map(|tag| tag.trim_start_matches('#'))
                    .filter(|tag| !tag.is_empty())
                    .map(str::to_owned)
                    .collect();
            }
            "account" => entry.accounts = each(value, |name| self.names().account(name))?,
            "person" => entry.people = each(value, |name| self.one_person(name))?,
            _ if facet_fields(entry.kind).contains(&field) => {
                self.set_facet_field(&mut entry.facet, field, value, today)?;
            }
            _ => {
                let known: Vec<&str> = SPINE.iter().chain(facet_fields(entry.kind)).copied().collect();
                return Err(unknown(&entry.kind.with_article(), field, &known));
            }
        }
        Ok(())
    }

    fn set_facet_field(&self, facet: &mut Facet, field: &str, value: &str, today: NaiveDate) -> Result<()> {
        match (facet, field) {
            (Facet::Promise(promise), "due") => {
                let to = self.next_day(value)?;
                move_due(promise, to, today, None);
            }
            (Facet::Promise(promise), "owner") => promise.owner = word(value)?.ok_or_else(|| needs(field))?,
            (Facet::Promise(promise), _) => {
                promise.state = word(value)?.ok_or_else(|| needs(field))?;
                promise.settled =
                    (promise.state != PromiseState::Open).then(|| promise.settled.unwrap_or(today));
            }
            (Facet::Delight(delight), "words") => delight.words = text(value),
            (Facet::Delight(delight), "lever") => delight.lever = word(value)?,
            (Facet::Delight(delight), "expected") => delight.expected = text(value),
            (Facet::Delight(delight), "got") => delight.got = text(value),
            (Facet::Delight(delight), "cost") => delight.cost = money(field, value)?,
            (Facet::Delight(delight), "consent") => {
                delight.consent = word(value)?.ok_or_else(|| needs(field))?;
            }
            (Facet::Delight(delight), "thanked") => delight.thanked = self.past_day(value)?,
            (Facet::Delight(delight), _) => delight.told = self.past_day(value)?,
            (Facet::Order(order), "number") => order.number = text(value),
            (Facet::Order(order), "what") => value.clone_into(&mut order.what),
            (Facet::Order(order), "value") => order.value = money(field, value)?,
            (Facet::Order(order), step) => {
                let step: LaneStepName = step.parse()?;
                self.set_lane(&mut order.lane, step, value, today)?;
            }
            (Facet::Outcome(outcome), "measure") => outcome.measure = text(value),
            (Facet::Outcome(outcome), "progress") => outcome.progress = text(value),
            (Facet::Outcome(outcome), "state") => outcome.state = word(value)?.ok_or_else(|| needs(field))?,
            (Facet::Outcome(outcome), _) => outcome.reviewed = self.past_day(value)?,
            (Facet::Obstacle(obstacle), "helped") => obstacle.helped = self.past_day(value)?,
            (Facet::Obstacle(obstacle), "how") => obstacle.how = text(value),
            (Facet::Obstacle(obstacle), "complaint") => obstacle.complaint = self.past_day(value)?,
            (Facet::Obstacle(obstacle), _) => obstacle.defection = self.past_day(value)?,
            (Facet::Question(question), "side") => {
                question.side = word(value)?.ok_or_else(|| needs(field))?;
            }
            (Facet::Question(question), "hoped") => question.hoped_minutes = number(field, value)?,
            (Facet::Question(question), "answered") => question.first_answer = self.past_day(value)?,
            (Facet::Question(question), "done") => question.done = self.past_day(value)?,
            (Facet::Question(question), _) => question.answer = text(value),
            (Facet::Pulse(pulse), "score") => {
                let score = number::<u8>(field, value)?.filter(|score| *score <= 10);
                pulse.score =
                    score.ok_or_else(|| Error::Invalid("a score is a number from 0 to 10.".to_owned()))?;
            }
            (Facet::Pulse(pulse), "about") => pulse.about = word(value)?,
            (Facet::Pulse(pulse), "ticket") => pulse.ticket = text(value),
            (Facet::Pulse(pulse), "competitor") => pulse.competitor = text(value),
            (Facet::Pulse(pulse), "closed") => pulse.closed = self.past_day(value)?,
            (Facet::Pulse(pulse), _) => pulse.told = self.past_day(value)?,
            (Facet::Advocacy(advocacy), "form") => {
                advocacy.form = word(value)?.ok_or_else(|| needs(field))?;
            }
            (Facet::Advocacy(advocacy), "asked") => advocacy.asked = yes(field, value)?,
            (Facet::Advocacy(advocacy), "place") => advocacy.place = text(value),
            (Facet::Advocacy(advocacy), "link") => advocacy.link = text(value),
            (Facet::Advocacy(advocacy), _) => advocacy.heard_by = text(value),
            (Facet::Experiment(experiment), "fear") => experiment.fear = text(value),
            (Facet::Experiment(experiment), _) => experiment.happened = text(value),
            (Facet::Touch, _) => {}
        }
        Ok(())
    }

    /// "2 dec" plans or dates a step; "2 dec: 31 of 42 sites" says what shows it, too; "" forgets it.
    fn set_lane(
        &self,
        lane: &mut Vec<LaneStep>,
        name: LaneStepName,
        value: &str,
        today: NaiveDate,
    ) -> Result<()> {
        if value.trim().is_empty() {
            lane.retain(|step| step.step != name);
            return Ok(());
        }
        let (date, evidence) = match value.split_once(':') {
            Some((date, evidence)) => (date.trim(), text(evidence.trim())),
            None => (value.trim(), None),
        };
        let day = if date.is_empty() { None } else { self.next_day(date)? };
        let known = lane.iter().position(|step| step.step == name);
        let at = known.unwrap_or_else(|| {
            lane.push(LaneStep { step: name, planned: None, actual: None, evidence: None });
            lane.len() - 1
        });
        let step = &mut lane[at];
        match day {
            Some(day) if day <= today => step.actual = Some(day),
            Some(day) => step.planned = Some(day),
            None => {}
        }
        step.evidence = evidence.or(step.evidence.take());
        lane.sort_by_key(|step| step.step);
        Ok(())
    }

    fn edit_account(&mut self, id: AccountId, fields: &[(String, String)]) -> Result<Done<()>> {
        let mut account = self.store.reader().account(id)?;
        let mut points = Vec::new();
        let mut people = Vec::new();
        for (field, value) in fields {
            match field.as_str() {
                "person" => people.push(person_and_role(value)?),
                "email" | "phone" | "url" | "address" => points.push(point(field, value)?),
                _ => self.set_account_field(&mut account, field, value)?,
            }
        }
        check_rhythm(&account)?;
        let label = format!("Edit {}", account.name);
        self.transact(&label, |writer| {
            writer.set_account(&account)?;
            for point in &points {
                writer.add_account_point(id, point)?;
            }
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
                if self.store.reader().account_named(&name)?.is_some_and(|other| other.id != account.id) {
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
            _ => return Err(unknown("an account", field, ACCOUNT)),
        }
        Ok(())
    }

    fn edit_person(&mut self, id: PersonId, fields: &[(String, String)]) -> Result<Done<()>> {
        let mut person = self.store.reader().person(id)?;
        let mut points = Vec::new();
        for (field, value) in fields {
            match field.as_str() {
                "email" | "phone" | "url" | "address" => points.push(point(field, value)?),
                _ => set_person_field(self.store.reader(), &mut person, field, value)?,
            }
        }
        let label = format!("Edit {}", person.name);
        self.transact(&label, |writer| {
            writer.set_person(&person)?;
            for point in &points {
                writer.add_person_point(id, point)?;
            }
            Ok(())
        })
    }

    fn one_person(&self, name: &str) -> Result<PersonId> {
        match self.named(name)? {
            Named::Person { id, .. } => Ok(id),
            Named::Account { name, .. } => {
                Err(Error::Invalid(format!("{name} is an account, not a person.")))
            }
        }
    }

    fn past_day(&self, value: &str) -> Result<Option<NaiveDate>> {
        self.field_day(value, Roll::Back)
    }

    fn next_day(&self, value: &str) -> Result<Option<NaiveDate>> {
        self.field_day(value, Roll::Forward)
    }

    fn field_day(&self, value: &str, roll: Roll) -> Result<Option<NaiveDate>> {
        if value.trim().is_empty() {
            return Ok(None);
        }
        self.day(value, roll).map(Some).ok_or_else(|| Error::NotADate { phrase: value.to_owned() })
    }
}

impl From<UnknownWord> for Error {
    fn from(error: UnknownWord) -> Self {
        Self::Invalid(format!("{error}."))
    }
}

fn set_person_field(reader: Reader<'_>, person: &mut Person, field: &str, value: &str) -> Result<()> {
    match field {
        "name" => person.name = text(value).ok_or_else(|| needs(field))?,
        "note" => person.note = text(value),
        "side" => person.side = word(value)?.ok_or_else(|| needs(field))?,
        "role" => match person.employments.first_mut() {
            Some(job) => job.role = text(value),
            None => {
                return Err(Error::Invalid(format!(
                    "{} works nowhere yet; set account= first.",
                    person.name
                )));
            }
        },
        "account" => {
            let id = crate::names::Names::new(reader).account(value)?;
            // The new employer comes first; the old one stays, as what they did before.
            let known = person.employments.iter().position(|job| job.account == id);
            let job = known.map(|at| person.employments.remove(at));
            let fresh = Employment { account: id, role: None, buying: None, years: (None, None) };
            person.employments.insert(0, job.unwrap_or(fresh));
        }
        _ => return Err(unknown("a person", field, PERSON)),
    }
    Ok(())
}

/// The names of a list with commas, each looked up.
fn each<T>(names: &str, find: impl Fn(&str) -> Result<T>) -> Result<Vec<T>> {
    names.split(',').map(str::trim).filter(|name| !name.is_empty()).map(find).collect()
}

fn text(value: &str) -> Option<String> {
    (!value.trim().is_empty()).then(|| value.to_owned())
}

fn word<T: FromStr<Err = UnknownWord>>(value: &str) -> Result<Option<T>> {
    text(value).map(|value| value.trim().parse().map_err(Error::from)).transpose()
}

fn number<T: FromStr>(field: &str, value: &str) -> Result<Option<T>> {
    let wrong = |_| Error::Invalid(format!("{field} wants a whole number, not \"{value}\"."));
    text(value).map(|value| value.trim().parse().map_err(wrong)).transpose()
}

fn yes(field: &str, value: &str) -> Result<bool> {
    match value.trim() {
        "yes" | "true" | "1" => Ok(true),
        "no" | "false" | "0" | "" => Ok(false),
        other => Err(Error::Invalid(format!("{field} is yes or no, not \"{other}\"."))),
    }
}

/// "15:00".
fn minute(value: &str) -> Result<Option<u16>> {
    let Some(value) = text(value) else { return Ok(None) };
    let parts = value
        .trim()
        .split_once(':')
        .and_then(|(h, m)| Some((h.parse::<u16>().ok()?, m.parse::<u16>().ok()?)));
    let (hour, minute) = parts
        .filter(|(hour, minute)| *hour < 24 && *minute < 60)
        .ok_or_else(|| Error::Invalid(format!("\"{value}\" is no time of day; write it as 15:00.")))?;
    Ok(Some(hour * 60 + minute))
}

/// "84000 EUR", "84000.50", "EUR 12".
fn money(field: &str, value: &str) -> Result<Option<Money>> {
    let Some(value) = text(value) else { return Ok(None) };
    let wrong = || Error::Invalid(format!("{field} wants an amount such as \"84000 EUR\", not \"{value}\"."));
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        value.split_whitespace().partition(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    let [amount] = numbers.as_slice() else { return Err(wrong()) };
    let (whole, cents) = amount.split_once('.').unwrap_or((amount, "0"));
    let whole: i64 = whole.replace([',', '\''], "").parse().map_err(|_| wrong())?;
    let cents: i64 =
        format!("{cents:0<2}").get(..2).and_then(|cents| cents.parse().ok()).ok_or_else(wrong)?;
    let cents = whole.checked_mul(100).and_then(|whole| whole.checked_add(cents)).ok_or_else(wrong)?;
    Ok(Some(Money { cents, currency: words.first().map(|currency| currency.to_uppercase()) }))
}

fn point(field: &str, value: &str) -> Result<ContactPoint> {
    let kind: PointKind = field.parse()?;
    Ok(ContactPoint { kind, label: None, value: text(value).ok_or_else(|| needs(field))? })
}

/// "Priya Raman" or "Priya Raman, Head of Infrastructure".
fn person_and_role(value: &str) -> Result<(String, Option<String>)> {
    let (name, role) = value.split_once(',').map_or((value, None), |(name, role)| (name, text(role.trim())));
    Ok((text(name.trim()).ok_or_else(|| needs("person"))?, role))
}

fn needs(field: &str) -> Error {
    Error::Invalid(format!("{field} cannot be empty."))
}

fn unknown(what: &str, field: &str, known: &[&str]) -> Error {
    Error::Invalid(format!("{what} has no field \"{field}\"; it has {}.", known.join(", ")))
}
