//! A small journal of names.

use chrono::NaiveDate;
use kept_capture::{Captured, Context, Known, Named, Words, parse};
use kept_model::{AccountId, PersonId, WorkCalendar, name_key};

/// Accounts by number, and people with where they work.
pub(crate) struct Journal;

pub(crate) const ACME: AccountId = AccountId(1);
pub(crate) const BRIGHTWELL: AccountId = AccountId(2);
pub(crate) const NOVATECH: AccountId = AccountId(3);
pub(crate) const ST_ALDRIC: AccountId = AccountId(4);
pub(crate) const PRIYA: PersonId = PersonId(1);
pub(crate) const TOM: PersonId = PersonId(2);
pub(crate) const TOM_AT_ACME: PersonId = PersonId(3);
pub(crate) const AISHA: PersonId = PersonId(4);
pub(crate) const DANA: PersonId = PersonId(5);
pub(crate) const SAM: PersonId = PersonId(6);
pub(crate) const WILL: PersonId = PersonId(7);

const ACCOUNTS: [(AccountId, &str); 4] =
    [(ACME, "Acme"), (BRIGHTWELL, "Brightwell"), (NOVATECH, "Novatech"), (ST_ALDRIC, "St Aldric's Hospital")];
const PEOPLE: [(PersonId, &str, &[AccountId]); 8] = [
    (PRIYA, "Priya Nair", &[ACME]),
    (TOM, "Tom Okafor", &[BRIGHTWELL]),
    (TOM_AT_ACME, "Tom Lindqvist", &[ACME]),
    (AISHA, "Aïsha Rahman", &[BRIGHTWELL]),
    (DANA, "Dana Whitfield", &[NOVATECH, ACME]),
    (SAM, "Sam Porter", &[]),
    (WILL, "Will Arden", &[ACME]),
    (PersonId(8), "Theresa Roll", &[NOVATECH]),
];

impl Known for Journal {
    fn find(&self, name: &str) -> Vec<Named> {
        let key = name_key(name);
        let accounts = ACCOUNTS.map(|(id, name)| Named::Account { id, name: name.to_owned() });
        let people =
            PEOPLE.map(|(id, name, at)| Named::Person { id, name: name.to_owned(), accounts: at.to_vec() });
        let all: Vec<Named> = accounts.into_iter().chain(people).collect();
        let whole: Vec<Named> = all.iter().filter(|named| name_key(named.name()) == key).cloned().collect();
        if !whole.is_empty() || key.is_empty() {
            return whole;
        }
        let starts = |named: &&Named| {
            let full = name_key(named.name());
            key.split(' ').all(|word| full.split(' ').any(|known| known.starts_with(word)))
        };
        all.iter().filter(starts).cloned().collect()
    }
}

/// Reads a line on Friday 20 November 2026, and checks what must hold for every line.
pub(crate) fn read(line: &str) -> Captured {
    read_with(line, &[])
}

/// The same with stretches that are plain text.
pub(crate) fn read_with(line: &str, plain: &[std::ops::Range<usize>]) -> Captured {
    let (calendar, words) = (WorkCalendar::default(), Words::english());
    let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default();
    let context = Context { today, calendar: &calendar, known: &Journal, words: &words, plain };
    let captured = parse(line, &context);
    let mut end = 0;
    for span in &captured.spans {
        assert_eq!(span.range.start, end, "a gap in the spans of {line:?}: {:?}", captured.spans);
        assert!(span.range.end > end, "an empty span in {line:?}");
        end = span.range.end;
    }
    assert_eq!(end, line.len(), "the spans of {line:?} end early");
    let joined: String = captured.spans.iter().map(|span| &line[span.range.clone()]).collect();
    assert_eq!(joined, line);
    captured
}
