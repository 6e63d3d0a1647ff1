//! From a row's cells to a contact.

use super::columns::Columns;
use super::meaning::Meaning;
use crate::date::{self, NumberOrder, Reading};
use crate::{Field, RowProblem, add_point, email_address, filled, one_line, prose};
use kept_model::{Contact, PointKind};
use std::borrow::Cow;
use std::collections::BTreeMap;

type Cells<'a> = [Cow<'a, str>];

/// Reads the rows of one file.
pub(crate) struct RowReader<'c> {
    columns: &'c Columns,
    /// How each column writes its dates.
    orders: Vec<NumberOrder>,
}

impl<'c> RowReader<'c> {
    /// Looks at all rows first, since one row rarely shows whether days or months come first.
    pub(crate) fn new(columns: &'c Columns, rows: &[(u64, Vec<Cow<'_, str>>)], delimiter: u8) -> Self {
        // Where the semicolon separates columns, the comma separates decimals, and the day comes first.
        let fallback = if delimiter == b';' { NumberOrder::DayFirst } else { NumberOrder::MonthFirst };
        let orders = (0..columns.all.len())
            .map(|index| {
                let is_date = matches!(
                    columns.all[index].1,
                    Some(Meaning::Date { .. } | Meaning::Plain(Field::Renewal | Field::Birthday))
                );
                let cells = rows.iter().filter_map(|(_, cells)| cells.get(index)).map(Cow::as_ref);
                if is_date { date::number_order(cells, fallback) } else { fallback }
            })
            .collect();
        Self { columns, orders }
    }

    /// The row as a contact; `None` and a problem when it cannot be one.
    pub(crate) fn contact(
        &self,
        line: u64,
        cells: &Cells<'_>,
        problems: &mut Vec<RowProblem>,
    ) -> Option<Contact> {
        if self.is_deleted(cells) {
            problems
                .push(RowProblem::new(line, "the row is marked deleted in the source, so it was left out"));
            return None;
        }
        if self.columns.source == "salesforce" && is_report_footer(cells) {
            problems
                .push(RowProblem::new(line, "the line belongs to the report's footer, so it was left out"));
            return None;
        }
        let mut contact = Contact { line, ..Contact::default() };
        let mut names = Names::default();
        let mut notes: Vec<String> = Vec::new();
        let labels = self.labels(cells);
        for (index, meaning, cell) in self.filled_cells(cells) {
            match meaning {
                Meaning::Plain(field) => match field {
                    Field::Name => fill(&mut names.whole, cell),
                    Field::FirstName => fill(&mut names.first, cell),
                    Field::LastName => fill(&mut names.last, cell),
                    Field::Company => fill(&mut contact.company, cell),
                    Field::Role => fill(&mut contact.role, cell),
                    Field::ExternalId => fill(&mut contact.external_id, cell),
                    // HubSpot lists several companies; the first is the primary one.
                    Field::CompanyExternalId => {
                        fill(&mut contact.company_external_id, cell.split(';').next().unwrap_or(cell));
                    }
                    Field::Owner => fill(&mut contact.owner, cell),
                    Field::Note => notes.extend(prose(cell).filter(|note| !notes.contains(note))),
                    Field::Tag => add_tags(&mut contact.tags, cell),
                    Field::Renewal => match date::read(cell, self.orders[index]) {
                        Reading::Date(date) if date.in_calendar().is_some() => {
                            contact.renewal = date.in_calendar();
                        }
                        Reading::Empty => {}
                        _ => problems.push(self.unclear_date(line, index, cell)),
                    },
                    // The others have meanings of their own.
                    Field::Email
                    | Field::Phone
                    | Field::Url
                    | Field::Address
                    | Field::Birthday
                    | Field::Ignore => {}
                },
                Meaning::MiddleName => fill(&mut names.middle, cell),
                Meaning::Point { kind, label, group } => {
                    let label = labels.get(group.as_str()).copied().or(label.as_deref());
                    add_points(&mut contact, *kind, label, cell);
                }
                Meaning::Date { label } => match date::read(cell, self.orders[index]) {
                    Reading::Date(date) => {
                        let label = labels.get(label.as_str()).copied().unwrap_or(label).to_lowercase();
                        contact.dates.push(date.yearly(&label));
                    }
                    Reading::Empty => {}
                    Reading::Unclear => problems.push(self.unclear_date(line, index, cell)),
                },
                // Labels and addresses are looked at as a whole; `Title` was settled with the header.
                Meaning::LabelOf { .. } | Meaning::AddressPart { .. } | Meaning::Deleted | Meaning::Title => {
                }
            }
        }
        self.add_addresses(&mut contact, cells, &labels);
        contact.note = (!notes.is_empty()).then(|| notes.join("\n\n"));
        contact.name = names.joined();
        self.settle(contact, problems)
    }

    /// An e-mail address stands for a missing name; a row about nobody is refused.
    fn settle(&self, mut contact: Contact, problems: &mut Vec<RowProblem>) -> Option<Contact> {
        if self.columns.accounts_only {
            contact.company_external_id = contact.company_external_id.or_else(|| contact.external_id.clone());
            contact.external_id = contact.external_id.or_else(|| contact.company_external_id.clone());
        } else if contact.name.is_none() {
            let email = contact.points.iter().find(|point| point.kind == PointKind::Email);
            contact.name = email.map(|point| point.value.clone());
        }
        let reachable = contact.points.iter().any(|point| point.kind == PointKind::Email);
        if contact.name.is_none() && contact.company.is_none() && !reachable {
            let what = "the row has neither a name, a company nor an e-mail address, so it was left out";
            problems.push(RowProblem::new(contact.line, what));
            return None;
        }
        Some(contact)
    }

    fn filled_cells<'r>(
        &'r self,
        cells: &'r Cells<'_>,
    ) -> impl Iterator<Item = (usize, &'c Meaning, &'r str)> {
        self.columns
            .all
            .iter()
            .zip(cells)
            .enumerate()
            .filter_map(|(index, ((_, meaning), cell))| Some((index, meaning.as_ref()?, filled(cell)?)))
    }

    fn is_deleted(&self, cells: &Cells<'_>) -> bool {
        self.filled_cells(cells).any(|(_, meaning, cell)| {
            *meaning == Meaning::Deleted
                && matches!(cell.to_lowercase().as_str(), "true" | "1" | "yes" | "t" | "y")
        })
    }

    /// What the row's label columns say, by group. Google marks its own labels with a star.
    fn labels<'r>(&'r self, cells: &'r Cells<'_>) -> BTreeMap<&'r str, &'r str> {
        self.filled_cells(cells)
            .filter_map(|(_, meaning, cell)| match meaning {
                Meaning::LabelOf { group } => Some((group.as_str(), filled(cell.trim_start_matches('*'))?)),
                _ => None,
            })
            .collect()
    }

    fn add_addresses(&self, contact: &mut Contact, cells: &Cells<'_>, labels: &BTreeMap<&str, &str>) {
        let mut groups: BTreeMap<&str, Vec<(u8, String)>> = BTreeMap::new();
        for (_, meaning, cell) in self.filled_cells(cells) {
            if let Meaning::AddressPart { group, rank } = meaning {
                groups.entry(group).or_default().push((*rank, in_one_line(cell)));
            }
        }
        for (group, mut parts) in groups {
            parts.sort_by_key(|(rank, _)| *rank);
            let whole = parts.iter().position(|(rank, _)| *rank > 0).filter(|after| *after > 0);
            parts.truncate(whole.unwrap_or(parts.len()));
            let parts: Vec<String> = parts.into_iter().map(|(_, part)| part).collect();
            let named = matches!(group, "billing" | "shipping" | "mailing" | "home" | "work" | "other");
            let label = labels.get(group).map(|label| label.to_lowercase());
            let label = label.as_deref().or(match group {
                "business" => Some("work"),
                group if named => Some(group),
                _ => None,
            });
            add_point(&mut contact.points, PointKind::Address, label, &parts.join(", "));
        }
    }

    fn unclear_date(&self, line: u64, index: usize, cell: &str) -> RowProblem {
        let header = super::columns::shortened(&self.columns.all[index].0);
        let cell = super::columns::shortened(cell);
        RowProblem::new(
            line,
            format!("\"{cell}\" in column \"{header}\" is not a date; the rest of it was read"),
        )
    }
}

/// A person's name in its parts.
#[derive(Default)]
struct Names {
    whole: Option<String>,
    first: Option<String>,
    middle: Option<String>,
    last: Option<String>,
}

impl Names {
    fn joined(self) -> Option<String> {
        self.whole.or_else(|| {
            let parts: Vec<String> = [self.first, self.middle, self.last].into_iter().flatten().collect();
            one_line(&parts.join(" "))
        })
    }
}

/// The first column that says something wins.
fn fill(slot: &mut Option<String>, cell: &str) {
    if slot.is_none() {
        *slot = one_line(cell);
    }
}

/// Google separates several values with " ::: ", others with semicolons.
fn add_points(contact: &mut Contact, kind: PointKind, label: Option<&str>, cell: &str) {
    let label = label.map(str::to_lowercase);
    for value in cell.split(":::").flat_map(|part| part.split(';')) {
        match kind {
            // "anna@example.com, ben@example.com", but not "Berg, Anna <anna@example.com>".
            PointKind::Email if value.matches('@').count() > 1 => {
                for one in value.split([',', ' ']).filter_map(email_address).filter(|one| one.contains('@')) {
                    add_point(&mut contact.points, kind, label.as_deref(), one);
                }
            }
            PointKind::Email => {
                if let Some(address) = email_address(value) {
                    add_point(&mut contact.points, kind, label.as_deref(), address);
                }
            }
            _ => add_point(&mut contact.points, kind, label.as_deref(), value),
        }
    }
}

/// Tags come apart at commas, semicolons and Google's " ::: "; Google's own groups start with a star.
fn add_tags(tags: &mut Vec<String>, cell: &str) {
    for tag in cell.split(":::").flat_map(|part| part.split([',', ';', '\n'])) {
        if let Some(tag) = one_line(tag).filter(|tag| !tag.starts_with('*') && !tags.contains(tag)) {
            tags.push(tag);
        }
    }
}

/// A street of several lines, with commas.
fn in_one_line(cell: &str) -> String {
    let lines: Vec<&str> =
        cell.lines().map(|line| line.trim().trim_end_matches(',')).filter(|line| !line.is_empty()).collect();
    lines.join(", ")
}

/// Reports of Salesforce end in lines of their own, with one cell.
fn is_report_footer(cells: &Cells<'_>) -> bool {
    let mut said = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let (Some(first), None) = (said.next(), said.next()) else { return false };
    ["Copyright (c)", "Confidential Information", "Generated By:", "Grand Totals", "Filtered By:"]
        .iter()
        .any(|start| first.starts_with(start))
}
