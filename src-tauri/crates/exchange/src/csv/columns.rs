//! The columns of one file: what each holds, and which program wrote them.

use super::meaning::{Meaning, key, of_header};
use crate::{Field, ReadError, ReadOptions};
use kept_model::PointKind;
use std::collections::BTreeSet;

/// A header as written, and what the column holds, where that is known.
pub(crate) type Column = (String, Option<Meaning>);

/// A file's columns.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    /// As written, and what each holds.
    pub(crate) all: Vec<Column>,
    /// The program that wrote them.
    pub(crate) source: &'static str,
    /// Whether each row is an account without a person.
    pub(crate) accounts_only: bool,
}

impl Columns {
    /// Understands a header. Nothing is refused here: see [`Columns::names_someone`].
    pub(crate) fn new(headers: &[String], options: &ReadOptions) -> Self {
        let mut all: Vec<Column> = headers
            .iter()
            .map(|header| (header.clone(), mapped(header, options).or_else(|| of_header(header))))
            .collect();
        let keys: BTreeSet<String> = headers.iter().map(|header| key(header)).collect();
        let is = |wanted: Field| move |(_, meaning): &Column| *meaning == Some(Meaning::Plain(wanted));
        let has = |all: &[Column], field| all.iter().any(is(field));

        let has_role = has(&all, Field::Role);
        for (_, meaning) in all.iter_mut().filter(|(_, meaning)| *meaning == Some(Meaning::Title)) {
            *meaning = (!has_role).then_some(Meaning::Plain(Field::Role));
        }

        let has_person =
            [Field::FirstName, Field::LastName, Field::Role].map(|field| has(&all, field)).contains(&true)
                || all.iter().any(|(_, meaning)| matches!(meaning, Some(Meaning::Date { .. })));
        let has_email = all.iter().any(|(_, meaning)| is_email(meaning.as_ref()));
        let about_companies =
            !has_person && keys.iter().any(|key| is_company_word(key) || (!has_email && is_trade_word(key)));
        if about_companies && !has(&all, Field::Company) {
            for (header, meaning) in &mut all {
                let asked_for = mapped(header, options).is_some();
                if *meaning == Some(Meaning::Plain(Field::Name)) && !asked_for {
                    *meaning = Some(Meaning::Plain(Field::Company));
                }
            }
        }
        let accounts_only = !has_person
            && !has(&all, Field::Name)
            && has(&all, Field::Company)
            && (about_companies || !has_email);
        Self { all, source: source(&keys, headers), accounts_only }
    }

    /// How many columns are understood.
    pub(crate) fn known(&self) -> usize {
        self.all.iter().filter(|(_, meaning)| meaning.is_some()).count()
    }

    /// Whether a column tells who a row is about.
    pub(crate) fn names_someone(&self) -> bool {
        self.all.iter().any(|(_, meaning)| {
            let name = matches!(
                meaning,
                Some(Meaning::Plain(Field::Name | Field::FirstName | Field::LastName | Field::Company))
            );
            name || is_email(meaning.as_ref())
        })
    }

    /// Refuses a `map` that names a column which is not there.
    pub(crate) fn check_map(&self, options: &ReadOptions, name: &str) -> Result<(), ReadError> {
        for (column, _) in &options.map {
            if !self.all.iter().any(|(header, _)| key(header) == key(column)) {
                let headers: Vec<String> = self.all.iter().map(|(header, _)| header.clone()).collect();
                return Err(ReadError::NoSuchColumn {
                    name: name.to_owned(),
                    column: column.clone(),
                    columns: listed(&headers),
                });
            }
        }
        Ok(())
    }
}

/// The headers in one line, shortened: an error must stay a sentence, and says what it leaves out.
pub(crate) fn listed(headers: &[String]) -> String {
    const MOST: usize = 12;
    let mut words: Vec<String> = headers.iter().take(MOST).map(|header| shortened(header)).collect();
    if headers.len() > MOST {
        words.push(format!("and {} more", headers.len() - MOST));
    }
    words.join(", ")
}

/// At most 40 characters, without control characters.
pub(crate) fn shortened(header: &str) -> String {
    let clean: String = header.chars().filter(|c| !c.is_control()).collect();
    let clean = clean.trim();
    if clean.chars().count() <= 40 {
        return clean.to_owned();
    }
    clean.chars().take(39).chain(['…']).collect()
}

fn is_email(meaning: Option<&Meaning>) -> bool {
    matches!(meaning, Some(Meaning::Plain(Field::Email) | Meaning::Point { kind: PointKind::Email, .. }))
}

/// What the caller says of this column.
fn mapped(header: &str, options: &ReadOptions) -> Option<Meaning> {
    let wanted = key(header);
    let (_, field) = options.map.iter().find(|(column, _)| key(column) == wanted)?;
    let point = |kind| Meaning::Point { kind, label: None, group: String::new() };
    Some(match field {
        Field::Email => point(PointKind::Email),
        Field::Phone => point(PointKind::Phone),
        Field::Url => point(PointKind::Url),
        Field::Address => Meaning::AddressPart { group: wanted, rank: 0 },
        Field::Birthday => Meaning::Date { label: "birthday".to_owned() },
        other => Meaning::Plain(*other),
    })
}

/// Headers that only a list of companies has.
fn is_company_word(key: &str) -> bool {
    let measured = [
        "annualrevenue",
        "numberofemployees",
        "employees",
        "accountnumber",
        "tickersymbol",
        "sic",
        "companydomainname",
        "nbcontacts",
        "taxidentifier",
    ];
    measured.contains(&key) || key.starts_with("billing") || key.starts_with("shipping")
}

/// Headers that lists of companies have, and lists of people with e-mail addresses sometimes too.
fn is_trade_word(key: &str) -> bool {
    matches!(key, "industry" | "sector" | "size" | "revenue" | "domain" | "parentid")
}

/// Which program writes such headers.
fn source(keys: &BTreeSet<String>, headers: &[String]) -> &'static str {
    let any = |words: &[&str]| words.iter().any(|word| keys.contains(*word));
    let all = |words: &[&str]| words.iter().all(|word| keys.contains(*word));
    if any(&["connectedon"]) {
        "linkedin"
    } else if any(&["email1value", "groupmembership", "organization1name", "phoneticfirstname"])
        || all(&["organizationname", "organizationtitle"])
    {
        "google"
    } else if headers.iter().any(|header| header.to_lowercase().starts_with("property_"))
        || any(&[
            "recordid",
            "recordidcontact",
            "recordidcompany",
            "hsobjectid",
            "hubspotownerid",
            "companydomainname",
        ])
    {
        "hubspot"
    } else if all(&["salesid"]) && any(&["companyid", "sector", "firstseen"]) || all(&["nbtasks"]) {
        "atomic"
    } else if any(&[
        "emaildisplayname",
        "email2address",
        "businessphone",
        "businessstreet",
        "companymainphone",
    ]) {
        "outlook"
    } else if any(&[
        "systemmodstamp",
        "isdeleted",
        "accountid",
        "mailingstreet",
        "mailingcity",
        "billingstreet",
        "billingcity",
        "accountname",
        "accountowner",
    ]) {
        "salesforce"
    } else {
        "csv"
    }
}
