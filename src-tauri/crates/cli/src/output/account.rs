//! Accounts and people.

use super::Page;
use super::entry::{Columns, Text};
use super::text::{BOLD, DIM, count, hang, hint, long, pad, plain, said, styled, table};
use kept_api::{AccountPageWire, AccountWire, EntryWire, FieldWire, List, MeetingWire, PersonWire};
use std::fmt::Write;
use textwrap::core::display_width;

/// Dates that an account's page shows.
const DATES: usize = 3;

/// Every account, one row each.
pub(crate) fn list(reply: &List<AccountWire>, page: Page) -> String {
    if reply.items.is_empty() {
        return "There is no account yet; a line makes the first one: kept log 'call @acme: what happened'\n"
            .to_owned();
    }
    let heads = ["Account", "Last touch", "Usual gap", "We owe", "They owe", "People", "Renewal"];
    let mut rows = vec![heads.map(|head| styled(DIM, head)).to_vec()];
    for account in &reply.items {
        let some = |number: usize| if number == 0 { String::new() } else { number.to_string() };
        rows.push(vec![
            styled(BOLD, &plain(&account.name)),
            account.day.as_ref().map_or("never".to_owned(), |day| said(day, page)),
            account.usual_gap.map(|days| count(days as usize, "day", "days")).unwrap_or_default(),
            some(account.mine),
            some(account.theirs),
            some(account.people),
            account.renewal.as_ref().map(|day| said(day, page)).unwrap_or_default(),
        ]);
    }
    table(&rows)
}

/// An account's page.
pub(crate) fn account(reply: &AccountPageWire, page: Page) -> String {
    let account = &reply.account;
    let mut text = styled(BOLD, &plain(&account.name));
    if let Some(since) = &reply.since {
        let _ = write!(text, "  with you since {}", said(since, page));
    }
    text.push('\n');
    if let Some(purpose) = &account.purpose {
        text += &hang("  ", &plain(purpose), page);
    }
    text.push('\n');
    text += &facts(&account_facts(reply, page), page);
    text += &not_known(reply, page);
    text += &people(&reply.people, page);
    text += &entries("Open", &reply.open, page);
    text += &entries("Orders", &reply.orders, page);
    text += &entries("Newest", &reply.newest, page);
    let shown = reply.newest.len();
    if (account.entries as usize) > shown {
        text += &hint(
            &format!(
                "{} in all: kept search account:NAME sort:new",
                count(account.entries as usize, "entry", "entries")
            ),
            page,
        );
    }
    text
}

fn account_facts(reply: &AccountPageWire, page: Page) -> Vec<(String, String)> {
    let account = &reply.account;
    let mut facts: Vec<(String, String)> = Vec::new();
    let mut add =
        |name: &str, value: Option<String>| facts.extend(value.map(|value| (name.to_owned(), value)));
    let quiet = |days: i64| if days > 1 { format!(", {days} days ago") } else { String::new() };
    add(
        "last touch",
        account
            .day
            .as_ref()
            .map(|day| format!("{}{}", said(day, page), account.quiet_days.map(quiet).unwrap_or_default())),
    );
    add("usual gap", account.usual_gap.map(|days| count(days as usize, "day", "days")));
    add(
        "rhythm",
        account.ideal_days.map(|ideal| match account.max_days {
            Some(most) => format!("every {ideal} days, at most {most}"),
            None => format!("every {ideal} days"),
        }),
    );
    add("renewal", account.renewal.as_ref().map(|day| long(day, page)));
    add("muted until", account.muted_until.as_ref().map(|day| long(day, page)));
    add(
        "standing",
        reply
            .standings
            .first()
            .map(|standing| format!("{}, since {}", standing.name, said(&standing.value, page))),
    );
    add(
        "balance",
        (account.gave + account.asked > 0).then(|| {
            format!(
                "gave {}, asked {}",
                kept_model::times_word(i64::from(account.gave)),
                kept_model::times_word(i64::from(account.asked))
            )
        }),
    );
    let meant = &reply.intention;
    add(&format!("meant for {}", meant.year), meant.text.clone());
    if let Some(last) = &meant.last {
        let became = last
            .became
            .clone()
            .or_else(|| meant.asks.then(|| format!("? say it with kept edit NAME became:{}=…", last.year)));
        add(&format!("became of {}", last.year), became);
    }
    add(
        "last smile",
        reply.smile.as_ref().map(|smile| {
            let said = smile.words.as_ref().map(|words| format!("“{words}”")).or_else(|| smile.what.clone());
            let parts = [Some(smile.when.clone()), said, smile.who.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }),
    );
    for date in reply.dates.iter().take(DATES) {
        let whose = date.person.as_ref().map(|person| format!("{}: ", person.name)).unwrap_or_default();
        add("date", Some(format!("{}, {whose}{}", date.when, date.what)));
    }
    add("pinned", account.pinned.then(|| "yes".to_owned()));
    facts.extend(reply.points.iter().map(pair));
    facts.extend(account.note.as_ref().map(|note| ("note".to_owned(), note.clone())));
    facts
}

/// What nobody has written down yet.
fn not_known(reply: &AccountPageWire, page: Page) -> String {
    let labels: Vec<&str> = reply.blanks.iter().map(|blank| blank.label.as_str()).collect();
    if labels.is_empty() {
        return String::new();
    }
    hang("  ", &styled(DIM, &plain(&format!("Not known yet: {}.", labels.join("; ")))), page)
}

fn pair(field: &FieldWire) -> (String, String) {
    (field.name.clone(), field.value.clone())
}

fn facts(rows: &[(String, String)], page: Page) -> String {
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    let row = |(name, value): &(String, String)| {
        hang(&format!("  {}  ", styled(DIM, &pad(&plain(name), width))), &plain(value), page)
    };
    rows.iter().map(row).collect()
}

fn people(people: &[PersonWire], page: Page) -> String {
    if people.is_empty() {
        return String::new();
    }
    let row = |person: &PersonWire| {
        let point = |name: &str| {
            person.points.iter().find(|point| point.name == name).map(|point| plain(&point.value))
        };
        vec![
            format!("  {}", styled(BOLD, &plain(&person.name))),
            person.role.as_deref().map(plain).unwrap_or_default(),
            point("email").or_else(|| point("phone")).unwrap_or_default(),
            person.day.as_ref().map(|day| said(day, page)).unwrap_or_default(),
        ]
    };
    let mut rows: Vec<Vec<String>> = people.iter().map(row).collect();
    let mut set = table(&rows);
    // On a narrow terminal the addresses go; the person's own page has them.
    if page.width.is_some_and(|width| set.lines().any(|line| display_width(line) > width)) {
        for row in &mut rows {
            row.remove(2);
        }
        set = table(&rows);
    }
    format!("\n{}\n{set}", styled(BOLD, "People"))
}

fn entries(heading: &str, entries: &[EntryWire], page: Page) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", styled(BOLD, heading));
    let columns = Columns::of(entries.iter(), page);
    for entry in entries {
        // The page says whose entries these are; only the people are named.
        let named = EntryWire { accounts: entry.accounts.iter().skip(1).cloned().collect(), ..entry.clone() };
        text += &columns.row(&named, None, &Text::whole(&named), page);
    }
    text
}

/// A person.
pub(crate) fn person(person: &PersonWire, page: Page) -> String {
    let mut text = styled(BOLD, &plain(&person.name));
    let place: Vec<String> =
        [&person.role, &person.at].into_iter().flatten().map(|part| plain(part)).collect();
    if !place.is_empty() {
        let _ = write!(text, "  {}", place.join(", "));
    }
    text.push('\n');
    let mut rows: Vec<(String, String)> = Vec::new();
    if person.side == "ours" {
        rows.push(("side".to_owned(), "a colleague".to_owned()));
    }
    rows.extend(person.day.as_ref().map(|day| ("newest entry".to_owned(), said(day, page))));
    rows.extend(person.points.iter().chain(&person.dates).map(pair));
    rows.extend(person.note.as_ref().map(|note| ("note".to_owned(), note.clone())));
    text + &facts(&rows, page)
}

/// A planned meeting.
pub(crate) fn meeting(meeting: &MeetingWire, page: Page) -> String {
    let hour = meeting.minute.map(kept_model::format_minute);
    let when: Vec<String> = std::iter::once(said(&meeting.day, page)).chain(hour).collect();
    let names: Vec<&str> = meeting.people.iter().map(|person| person.name.as_str()).collect();
    let rows = [
        ("when", Some(when.join(" "))),
        ("length", meeting.length.map(|minutes| format!("{minutes} minutes"))),
        ("place", meeting.place.clone()),
        ("account", meeting.account.as_ref().map(|account| account.name.clone())),
        ("people", (!names.is_empty()).then(|| names.join(", "))),
        ("logged as", meeting.logged.map(|id| format!("#{id}"))),
    ];
    let known = rows.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    let rows: Vec<(String, String)> = known.collect();
    format!("{}\n{}", styled(BOLD, &plain(&meeting.title)), facts(&rows, page))
}
