//! From a card's properties to a contact.

use super::property::Property;
use crate::date::{self, NumberOrder, Reading};
use crate::{RowProblem, add_point, email_address, filled, one_line, prose};
use kept_model::{Contact, PointKind};

/// The card as a contact; `None` and a problem when it cannot be one.
pub(crate) fn contact(line: u64, properties: &[Property], problems: &mut Vec<RowProblem>) -> Option<Contact> {
    let card = Card { properties };
    if card
        .first("KIND")
        .or(card.first("X-ADDRESSBOOKSERVER-KIND"))
        .is_some_and(|kind| kind.eq_ignore_ascii_case("group"))
    {
        problems
            .push(RowProblem::new(line, "the card is a group of cards, not a contact, so it was left out"));
        return None;
    }
    let mut contact = Contact {
        line,
        external_id: card.first("UID"),
        name: card.name(),
        company: card.company(),
        role: card.first("TITLE").or_else(|| card.first("ROLE")),
        ..Contact::default()
    };
    card.add_points(&mut contact);
    card.add_dates(&mut contact, problems);
    let mut notes: Vec<String> = Vec::new();
    for note in card.all("NOTE").filter_map(|property| prose(&property.text())) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    contact.note = (!notes.is_empty()).then(|| notes.join("\n\n"));
    for tag in
        card.all("CATEGORIES").flat_map(|property| property.parts(',')).filter_map(|tag| one_line(&tag))
    {
        // The group that phones and Google put everybody into says nothing.
        let everybody = tag.replace(' ', "").eq_ignore_ascii_case("mycontacts");
        if !everybody && !contact.tags.contains(&tag) {
            contact.tags.push(tag);
        }
    }
    if card.is_organization(&contact) {
        contact.company = contact.company.or(contact.name.take());
        contact.name = None;
        contact.company_external_id.clone_from(&contact.external_id);
    } else if contact.name.is_none() {
        let email = contact.points.iter().find(|point| point.kind == PointKind::Email);
        contact.name = email.map(|point| point.value.clone());
    }
    if contact.name.is_none() && contact.company.is_none() {
        let what = "the card has neither a name, a company nor an e-mail address, so it was left out";
        problems.push(RowProblem::new(line, what));
        return None;
    }
    Some(contact)
}

struct Card<'p> {
    properties: &'p [Property],
}

impl<'p> Card<'p> {
    fn all(&self, name: &'static str) -> impl Iterator<Item = &'p Property> + use<'p> {
        self.properties.iter().filter(move |property| property.name == name)
    }

    /// The first filled value of that name, in one line.
    fn first(&self, name: &'static str) -> Option<String> {
        self.all(name).find_map(|property| one_line(&property.text()))
    }

    /// `FN` as formatted by its writer, else put together from `N`, else the nickname.
    fn name(&self) -> Option<String> {
        self.first("FN").or_else(|| self.name_from_parts()).or_else(|| self.first("NICKNAME"))
    }

    fn name_from_parts(&self) -> Option<String> {
        let parts = self.all("N").next()?.parts(';');
        let part = |index: usize| parts.get(index).map_or("", String::as_str);
        one_line(&[part(1), part(2), part(0)].join(" "))
    }

    /// The first component; the others are departments.
    fn company(&self) -> Option<String> {
        self.all("ORG").find_map(|property| property.parts(';').first().and_then(|name| one_line(name)))
    }

    /// Whether the card is a company's own.
    fn is_organization(&self, contact: &Contact) -> bool {
        let marked = self.first("KIND").is_some_and(|kind| kind.eq_ignore_ascii_case("org"))
            || self.first("X-ABSHOWAS").is_some_and(|shown| shown.eq_ignore_ascii_case("company"));
        let same = contact.name.is_some() && contact.name == contact.company;
        // A person may be called like their company, but then `N` says so.
        marked || (same && self.name_from_parts().is_none_or(|name| Some(name) == contact.company))
    }

    /// What the address book calls the group that the property is in: Apple writes "_$!<Work>!$_".
    fn group_label(&self, property: &Property) -> Option<String> {
        let label = self
            .all("X-ABLABEL")
            .find(|label| !property.group.is_empty() && label.group == property.group)?;
        let text = label.text();
        let bare = text.trim_start_matches("_$!<").trim_end_matches(">!$_");
        one_line(bare).map(|label| label.to_lowercase())
    }

    fn label(&self, property: &Property) -> Option<String> {
        let place = ["work", "home", "other"].into_iter().find(|word| property.is_type(word));
        let typed = if property.is_type("fax") {
            Some(if place == Some("home") { "home fax" } else { "fax" })
        } else if property.is_type("cell") {
            Some("mobile")
        } else if property.is_type("pager") {
            Some("pager")
        } else {
            place
        };
        self.group_label(property).or_else(|| typed.map(str::to_owned))
    }

    /// The preferred one of a kind comes first.
    fn add_points(&self, contact: &mut Contact) {
        let kinds = [
            ("EMAIL", PointKind::Email),
            ("TEL", PointKind::Phone),
            ("URL", PointKind::Url),
            ("ADR", PointKind::Address),
        ];
        for (name, kind) in kinds {
            let mut properties: Vec<&Property> = self.all(name).collect();
            properties.sort_by_key(|property| !property.preferred);
            for property in properties {
                let value = match kind {
                    PointKind::Email => email_address(&property.text()).unwrap_or_default().to_owned(),
                    PointKind::Phone => phone(&property.text()),
                    PointKind::Url => property.text(),
                    PointKind::Address => address(property),
                };
                add_point(&mut contact.points, kind, self.label(property).as_deref(), &value);
            }
        }
    }

    fn add_dates(&self, contact: &mut Contact, problems: &mut Vec<RowProblem>) {
        for property in self.properties {
            let label = match property.name.as_str() {
                "BDAY" => "birthday".to_owned(),
                "ANNIVERSARY" | "X-ANNIVERSARY" | "X-MS-ANNIVERSARY" | "X-EVOLUTION-ANNIVERSARY" => {
                    "anniversary".to_owned()
                }
                "X-ABDATE" => self.group_label(property).unwrap_or_else(|| "anniversary".to_owned()),
                _ => continue,
            };
            match date::read(&property.text(), NumberOrder::MonthFirst) {
                Reading::Date(date) => {
                    let date = date.yearly(&label);
                    if !contact.dates.contains(&date) {
                        contact.dates.push(date);
                    }
                }
                Reading::Empty => {}
                Reading::Unclear => {
                    let said: String = property.text().chars().filter(|c| !c.is_control()).take(40).collect();
                    let what = format!(
                        "the card's {label} \"{said}\" is not a day of a month; the rest of it was read"
                    );
                    problems.push(RowProblem::new(contact.line, what));
                }
            }
        }
    }
}

/// "tel:+1-418-656-9254;ext=102" as one would write it.
fn phone(text: &str) -> String {
    let text = text.trim();
    match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => text[4..].replacen(";ext=", " ext. ", 1),
        _ => text.to_owned(),
    }
}

/// The filled components in one line: box, suite, street, place, region, code, country.
fn address(property: &Property) -> String {
    let parts: Vec<String> = property
        .parts(';')
        .iter()
        .flat_map(|part| part.lines())
        .filter_map(|line| filled(line.trim().trim_end_matches(',')).map(str::to_owned))
        .collect();
    parts.join(", ")
}
