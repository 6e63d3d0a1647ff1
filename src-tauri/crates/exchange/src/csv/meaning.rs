//! What a header means: the words that address books and customer systems use for their columns.

use crate::Field;
use kept_model::{PointKind, fold};

/// What a column holds, in more detail than the caller needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// As the field says.
    Plain(Field),
    /// Names between the first and the last.
    MiddleName,
    /// Points of contact with a label of their own, and the group whose label column may replace it.
    Point {
        /// What it is.
        kind: PointKind,
        /// From the header, such as "work".
        label: Option<String>,
        /// Such as "email 1".
        group: String,
    },
    /// The label of a group of columns.
    LabelOf {
        /// Such as "email 1".
        group: String,
    },
    /// A part of a postal address; parts are joined in the order of their rank.
    AddressPart {
        /// Such as "billing".
        group: String,
        /// Street first, country last. Zero is an address in one piece, which replaces the parts.
        rank: u8,
    },
    /// A yearly date.
    Date {
        /// Such as "birthday".
        label: String,
    },
    /// "true" says that the row was deleted.
    Deleted,
    /// "Title": a salutation where another column holds the title at work, else that title.
    Title,
}

impl Meaning {
    /// The field as the caller sees it.
    pub(crate) fn field(&self) -> Field {
        match self {
            Meaning::Plain(field) => *field,
            Meaning::MiddleName => Field::FirstName,
            Meaning::Point { kind, .. } => match kind {
                PointKind::Email => Field::Email,
                PointKind::Phone => Field::Phone,
                PointKind::Url => Field::Url,
                PointKind::Address => Field::Address,
            },
            Meaning::LabelOf { .. } | Meaning::Deleted => Field::Ignore,
            Meaning::AddressPart { .. } => Field::Address,
            Meaning::Date { .. } => Field::Birthday,
            Meaning::Title => Field::Role,
        }
    }
}

/// A header as it is looked up: folded, letters and digits only, without the marks of HubSpot's tables and of
/// Salesforce's own fields.
pub(crate) fn key(header: &str) -> String {
    let folded = fold(header.trim().trim_start_matches('\u{feff}'));
    let bare = folded.strip_prefix("property_").unwrap_or(&folded);
    let bare = bare.strip_suffix("__c").unwrap_or(bare);
    bare.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What the header says, if anything is known of it.
pub(crate) fn of_header(header: &str) -> Option<Meaning> {
    if let Some((group, part)) = header.split_once(" - ")
        && let Some(meaning) = of_group(&key(group), &key(part))
    {
        return Some(meaning);
    }
    let key = key(header);
    // "Contact Email", "Person - Phone": whose it is goes without saying.
    let unowned = || ["person", "contact"].iter().find_map(|owner| of_key(key.strip_prefix(owner)?));
    of_key(&key).or_else(unowned)
}

fn of_key(key: &str) -> Option<Meaning> {
    of_word(key).or_else(|| of_address(key)).or_else(|| of_point(key))
}

/// Google's "E-mail 1 - Value" and its neighbours.
fn of_group(group: &str, part: &str) -> Option<Meaning> {
    let name = group.trim_end_matches(|c: char| c.is_ascii_digit());
    let point = |kind| Meaning::Point { kind, label: None, group: group.to_owned() };
    let group_owned = || group.to_owned();
    Some(match (name, part) {
        ("email" | "phone" | "website" | "address", "type" | "label") => {
            Meaning::LabelOf { group: group_owned() }
        }
        ("event", "type" | "label") => Meaning::LabelOf { group: group_owned() },
        ("email", "value") => point(PointKind::Email),
        ("phone", "value") => point(PointKind::Phone),
        ("website", "value") => point(PointKind::Url),
        ("event", "value") => Meaning::Date { label: group_owned() },
        ("organization", "name") => Meaning::Plain(Field::Company),
        ("organization", "title") => Meaning::Plain(Field::Role),
        ("address", part) => Meaning::AddressPart { rank: address_rank(part)?, group: group_owned() },
        _ => return None,
    })
}

/// Headers that mean one thing.
fn of_word(key: &str) -> Option<Meaning> {
    use Field::{
        Company, CompanyExternalId, ExternalId, FirstName, LastName, Name, Note, Owner, Renewal, Role, Tag,
    };
    let date = |label: &str| Meaning::Date { label: label.to_owned() };
    Some(match key {
        "name" | "fullname" | "contactname" | "contact" | "displayname" | "personname" => {
            Meaning::Plain(Name)
        }
        "firstname" | "givenname" | "first" | "forename" | "vorname" | "prenom" => Meaning::Plain(FirstName),
        "lastname" | "familyname" | "surname" | "last" | "nachname" | "familienname" | "nom" => {
            Meaning::Plain(LastName)
        }
        "middlename" | "additionalname" | "weiterevornamen" | "deuxiemeprenom" => Meaning::MiddleName,
        "company"
        | "companyname"
        | "organization"
        | "organizationname"
        | "organisation"
        | "organisationname"
        | "account"
        | "accountname"
        | "associatedcompany"
        | "associatedcompanyprimary"
        | "customer"
        | "customername"
        | "client"
        | "clientname"
        | "kunde"
        | "primarycompany"
        | "employer"
        | "firma"
        | "unternehmen"
        | "societe"
        | "entreprise"
        | "empresa" => Meaning::Plain(Company),
        "jobtitle" | "position" | "role" | "organizationtitle" | "jobrole" | "funktion" | "fonction" => {
            Meaning::Plain(Role)
        }
        "title" => Meaning::Title,
        "note" | "notes" | "description" | "background" | "comment" | "comments" | "notizen"
        | "bemerkung" | "bemerkungen" | "remarques" => Meaning::Plain(Note),
        "tag" | "tags" | "label" | "labels" | "groupmembership" | "category" | "categories" | "kategorie"
        | "kategorien" | "groups" => Meaning::Plain(Tag),
        "birthday" | "birthdate" | "dateofbirth" | "dob" | "bday" | "geburtstag" | "geburtsdatum"
        | "anniversaire" => date("birthday"),
        "anniversary" | "weddinganniversary" | "jahrestag" => date("anniversary"),
        "id" | "contactid" | "recordid" | "recordidcontact" | "hsobjectid" | "externalid" | "personid"
        | "uid" => Meaning::Plain(ExternalId),
        "companyid"
        | "accountid"
        | "organizationid"
        | "recordidcompany"
        | "associatedcompanyid"
        | "associatedcompanyids"
        | "associatedcompanyidsprimary"
        | "primaryassociatedcompanyid"
        | "companyexternalid" => Meaning::Plain(CompanyExternalId),
        "owner" | "ownername" | "accountowner" | "contactowner" | "companyowner" | "sales" | "salesrep"
        | "accountmanager" => Meaning::Plain(Owner),
        "renewal"
        | "renewaldate"
        | "nextrenewal"
        | "nextrenewaldate"
        | "contractrenewaldate"
        | "contractenddate"
        | "contractend"
        | "subscriptionenddate" => Meaning::Plain(Renewal),
        "isdeleted" | "deleted" | "fivetrandeleted" => Meaning::Deleted,
        "mobile" | "mobilephone" | "mobilenumber" | "cell" | "cellphone" | "mobiltelefon" | "handy"
        | "telephonemobile" | "telmobile" => point(PointKind::Phone, "mobile"),
        "fax" | "businessfax" | "workfax" | "faxgeschaftlich" => point(PointKind::Phone, "fax"),
        "homefax" => point(PointKind::Phone, "home fax"),
        "otherfax" => point(PointKind::Phone, "other fax"),
        "pager" => point(PointKind::Phone, "pager"),
        "domain" | "companydomainname" | "webseite" | "siteweb" => plain_point(PointKind::Url),
        "linkedinurl" | "linkedin" | "linkedinbio" | "hslinkedinurl" => point(PointKind::Url, "linkedin"),
        "telefon" | "telefonnummer" => plain_point(PointKind::Phone),
        "telefongeschaftlich" | "telefonburo" | "telephonebureau" => point(PointKind::Phone, "work"),
        "telefonprivat" | "telephonedomicile" => point(PointKind::Phone, "home"),
        "emailadresse" | "mail" | "mailadresse" | "courriel" | "adressedemessagerie" | "adresseemail" => {
            plain_point(PointKind::Email)
        }
        _ => return None,
    })
}

fn plain_point(kind: PointKind) -> Meaning {
    Meaning::Point { kind, label: None, group: String::new() }
}

fn point(kind: PointKind, label: &str) -> Meaning {
    Meaning::Point { kind, label: Some(label.to_owned()), group: String::new() }
}

/// "Business Phone 2", "Email (home)", "E-mail 3 Address": a noun, a label and a number in any order.
fn of_point(key: &str) -> Option<Meaning> {
    const NOUNS: [(&str, PointKind); 10] = [
        ("emailaddress", PointKind::Email),
        ("email", PointKind::Email),
        ("telephonenumber", PointKind::Phone),
        ("phonenumber", PointKind::Phone),
        ("telephone", PointKind::Phone),
        ("phone", PointKind::Phone),
        ("websiteurl", PointKind::Url),
        ("website", PointKind::Url),
        ("webpage", PointKind::Url),
        ("url", PointKind::Url),
    ];
    let bare: String = key.chars().filter(|c| !c.is_ascii_digit()).collect();
    let (noun, kind) = NOUNS.into_iter().find(|(noun, _)| bare.contains(noun))?;
    let rest = bare.replacen(noun, "", 1);
    let rest = if kind == PointKind::Email { rest.replacen("address", "", 1) } else { rest };
    let label = match rest.as_str() {
        "" | "s" | "primary" | "main" | "default" => None,
        "work" | "business" | "office" => Some("work"),
        "companymain" | "company" | "corporate" => Some("company"),
        "home" | "personal" | "private" => Some("home"),
        "mobile" | "cell" => Some("mobile"),
        "other" | "secondary" | "alternate" => Some("other"),
        "direct" => Some("direct"),
        "assistants" | "assistant" | "asst" => Some("assistant"),
        "car" => Some("car"),
        _ => return None,
    };
    Some(label.map_or_else(|| plain_point(kind), |label| point(kind, label)))
}

/// "Billing City", "MAILINGPOSTALCODE", "Home Address PO Box", "Ort".
fn of_address(key: &str) -> Option<Meaning> {
    const GROUPS: [&str; 8] =
        ["billing", "shipping", "mailing", "business", "home", "work", "other", "company"];
    let (group, rest) =
        GROUPS.iter().find_map(|group| Some((*group, key.strip_prefix(group)?))).unwrap_or(("", key));
    let rest = rest.strip_prefix("address").filter(|part| address_rank(part).is_some()).unwrap_or(rest);
    Some(Meaning::AddressPart { rank: address_rank(rest)?, group: group.to_owned() })
}

fn address_rank(part: &str) -> Option<u8> {
    Some(match part {
        "formatted" => 0,
        "street" | "street1" | "streetaddress" | "address" | "address1" | "addressline1" | "line1"
        | "strasse" | "rue" | "adresse" => 1,
        "extendedaddress" | "street2" | "address2" | "addressline2" | "streetaddress2" | "line2" => 2,
        "street3" | "address3" | "addressline3" | "line3" => 3,
        "pobox" => 4,
        "city" | "town" | "ort" | "stadt" | "ville" => 5,
        "state" | "stateprovince" | "stateregion" | "stateabbr" | "region" | "province" | "county"
        | "bundesland" => 6,
        "zip" | "zipcode" | "postalcode" | "postcode" | "zippostalcode" | "plz" | "postleitzahl"
        | "codepostal" => 7,
        "country" | "countryregion" | "land" | "pays" => 8,
        _ => return None,
    })
}
