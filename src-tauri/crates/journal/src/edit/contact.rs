//! Rows that belong to an account or a person (ways to reach them, dates, standings): each is a field of its own,
//! named by its row, and a field without a row adds one.

use super::form::{Control, FormField, sentence};
use super::value::text;
use crate::Result;
use kept_model::{AccountId, ContactPoint, PersonId, PointKind};
use kept_store::Writer;

/// Rows as they are kept, and as they shall be.
pub(super) struct Rows<T> {
    before: Vec<(i64, T)>,
    now: Vec<(Option<i64>, T)>,
}

impl<T: Clone + PartialEq> Rows<T> {
    pub(super) fn new(before: Vec<(i64, T)>) -> Self {
        let now = before.iter().map(|(id, row)| (Some(*id), row.clone())).collect();
        Self { before, now }
    }

    pub(super) fn add(&mut self, row: T) {
        self.now.push((None, row));
    }

    pub(super) fn remove(&mut self, id: i64) {
        self.now.retain(|(known, _)| *known != Some(id));
    }

    /// Whether there was such a row, even if it has just been removed.
    pub(super) fn has(&self, id: i64) -> bool {
        self.before.iter().any(|(known, _)| *known == id)
    }

    pub(super) fn row(&mut self, id: i64) -> Option<&mut T> {
        self.now.iter_mut().find(|(known, _)| *known == Some(id)).map(|(_, row)| row)
    }

    /// The first row that is so, those that were just added among them.
    pub(super) fn find(&mut self, is: impl Fn(&T) -> bool) -> Option<&mut T> {
        self.now.iter_mut().map(|(_, row)| row).find(|row| is(row))
    }

    /// Takes away every row that is not so.
    pub(super) fn keep(&mut self, is: impl Fn(&T) -> bool) {
        self.now.retain(|(_, row)| is(row));
    }

    pub(super) fn added(&self) -> impl Iterator<Item = &T> {
        self.now.iter().filter(|(id, _)| id.is_none()).map(|(_, row)| row)
    }

    pub(super) fn changed(&self) -> impl Iterator<Item = (i64, &T)> {
        let old = |id: i64| self.before.iter().find(|(known, _)| *known == id).map(|(_, row)| row);
        self.now
            .iter()
            .filter_map(|(id, row)| Some(((*id)?, row)))
            .filter(move |(id, row)| old(*id) != Some(*row))
    }

    pub(super) fn removed(&self) -> impl Iterator<Item = i64> {
        let is_kept = |id: i64| self.now.iter().any(|(known, _)| *known == Some(id));
        self.before.iter().map(|(id, _)| *id).filter(move |id| !is_kept(*id))
    }
}

/// "email:12" is the field "email" of row 12.
pub(super) fn with_row(field: &str) -> Option<(&str, i64)> {
    let (field, row) = field.split_once(':')?;
    Some((field, row.parse().ok()?))
}

/// Sets a way to reach somebody: `email` adds one, `email:12` changes that one, `label:12` says what it is for. Whether
/// there is such a field.
pub(super) fn set_point(points: &mut Rows<ContactPoint>, field: &str, value: &str) -> bool {
    let Some((field, id)) = with_row(field) else {
        let Ok(kind) = field.parse::<PointKind>() else { return false };
        if let Some(value) = text(value) {
            points.add(ContactPoint { kind, label: None, value });
        }
        return true;
    };
    let kind = field.parse::<PointKind>().ok();
    if !points.has(id) || (kind.is_none() && field != "label") {
        return false;
    }
    match (points.row(id), kind, text(value)) {
        (Some(point), None, label) => point.label = label,
        (Some(point), Some(kind), _) if point.kind != kind => return false,
        (Some(point), Some(_), Some(value)) => point.value = value,
        (Some(_), Some(_), None) => points.remove(id),
        // It was removed by a field before this one.
        (None, _, _) => {}
    }
    true
}

/// Whom a way to reach somebody belongs to.
#[derive(Clone, Copy)]
pub(super) enum Owner {
    Account(AccountId),
    Person(PersonId),
}

pub(super) fn write_points(writer: &mut Writer<'_>, owner: Owner, points: &Rows<ContactPoint>) -> Result<()> {
    for id in points.removed() {
        writer.remove_point(id)?;
    }
    for (id, point) in points.changed() {
        writer.set_point(id, point)?;
    }
    for point in points.added() {
        match owner {
            Owner::Account(id) => writer.add_account_point(id, point)?,
            Owner::Person(id) => writer.add_person_point(id, point)?,
        }
    }
    Ok(())
}

/// The fields of ways to reach somebody: those that are kept, then one of each kind that adds.
pub(super) fn point_fields(points: &[(i64, ContactPoint)]) -> Vec<FormField> {
    let name = |kind: PointKind| match kind {
        PointKind::Email => "E-mail",
        PointKind::Phone => "Telephone",
        PointKind::Url => "Web address",
        PointKind::Address => "Postal address",
    };
    let mut fields = Vec::new();
    for (id, point) in points {
        let label = point.label.as_ref().map_or_else(
            || name(point.kind).to_owned(),
            |label| format!("{}, {}", name(point.kind), sentence(label).to_lowercase()),
        );
        fields.push(FormField::line(&format!("{}:{id}", point.kind), &label, Some(&point.value)));
        fields.push(
            FormField::line(&format!("label:{id}"), "What it is for", point.label.as_ref())
                .hint("Such as work"),
        );
    }
    for kind in PointKind::ALL {
        let label = format!("Another {}", name(*kind).to_lowercase());
        fields.push(FormField::new(Control::Line, kind.as_str(), &label, "").repeated());
    }
    fields.into_iter().map(|field| field.group("How to reach them")).collect()
}
