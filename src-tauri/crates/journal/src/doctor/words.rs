//! What the doctor says.

use super::{Finding, FindingKind};
use crate::Indexing;
use crate::attachment::size_words;
use kept_search::{Difference, Verified};
use kept_store::{Checked, StoreError};

/// So many names are told of a long list.
const TOLD: usize = 10;

impl Finding {
    fn new(kind: FindingKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }

    pub(super) fn mended(text: impl Into<String>) -> Self {
        Self::new(FindingKind::Mended, text)
    }

    fn advice(text: impl Into<String>) -> Self {
        Self::new(FindingKind::Advice, text)
    }
}

/// "12,345": a number that is read, not counted.
fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// "1 row", "12,345 rows".
fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

pub(super) fn file(checked: &Checked) -> String {
    let rows = counted(checked.rows.unsigned_abs(), "row", "rows");
    let tables = counted(checked.tables as u64, "table", "tables");
    format!("The file: {rows} in {tables}; its structure, references and checksums agree.")
}

pub(super) fn facts(accounts: usize) -> String {
    let accounts = counted(accounts as u64, "account", "accounts");
    format!("The facts: those of {accounts} agree with the entries.")
}

pub(super) fn index(verified: &Verified) -> String {
    let documents = counted(
        verified.documents,
        "entry, account or person, as the journal has it",
        "entries, accounts and people, each as the journal has it",
    );
    let files = counted(verified.files as u64, "file", "files");
    format!("The search index: {documents}; {files} ({}), checksums agree.", size_words(verified.bytes))
}

pub(super) fn files(count: usize) -> String {
    match count {
        0 => "Attachments: there are none.".to_owned(),
        1 => "Attachments: 1 file, byte for byte as it was kept.".to_owned(),
        more => format!("Attachments: {} files, each byte for byte as it was kept.", number(more as u64)),
    }
}

pub(super) fn faults(faults: &[String]) -> Vec<Finding> {
    let sentence = |fault: &String| format!("The journal file: {fault}.");
    let told = faults.iter().map(|fault| Finding::new(FindingKind::Fault, sentence(fault)));
    told.chain([Finding::advice(
        "Nothing was written to it. Put an older copy of journal.sqlite in its place if there is one; what can be read of this one is told by: sqlite3 journal.sqlite .recover",
    )])
    .collect()
}

/// Whose counts were wrong, as the beginning of a sentence.
fn wrong_facts(names: &[String]) -> String {
    let told = names.iter().take(TOLD).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = match names.len().saturating_sub(TOLD) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("The counts of {told}{more}")
}

pub(super) fn mended_facts(names: &[String]) -> Finding {
    Finding::mended(format!("{} did not agree with the entries; they were counted anew.", wrong_facts(names)))
}

pub(super) fn unmended_facts(names: &[String], error: &StoreError) -> Finding {
    let what = format!("{} do not agree with the entries, and could not be counted anew", wrong_facts(names));
    unwritten(&what, error)
}

/// What opening or catching up said, which is for programs.
pub(super) fn healed(why: &str) -> String {
    let is_old = why.contains(kept_search::ANOTHER_FORMAT);
    if is_old { "was made by another version of Kept" } else { "was damaged" }.to_owned()
}

/// What the comparison found, after "the index".
pub(crate) fn differs(verified: &Verified) -> String {
    if !verified.damaged.is_empty() {
        let names: Vec<String> =
            verified.damaged.iter().take(TOLD).map(|path| path.display().to_string()).collect();
        return format!("was damaged ({})", names.join(", "));
    }
    let count = |what| verified.differences.values().filter(|found| **found == what).count() as u64;
    let parts: Vec<String> = [
        (Difference::Missing, "lacked"),
        (Difference::Stale, "had an older state of"),
        (Difference::Extra, "still had"),
    ]
    .into_iter()
    .filter(|(what, _)| count(*what) > 0)
    .map(|(what, verb)| match what {
        Difference::Extra => {
            format!("{verb} {} that the journal has not", counted(count(what), "row", "rows"))
        }
        _ => format!("{verb} {}", counted(count(what), "row", "rows")),
    })
    .collect();
    parts.join(", ")
}

pub(super) fn made_anew(why: &str) -> Finding {
    Finding::mended(format!(
        "The search index {why}; it was made anew from the journal, and nothing was lost."
    ))
}

/// What the doctor would have written to the journal, and could not.
pub(super) fn unwritten(what: &str, error: &StoreError) -> Finding {
    let error = error.to_string();
    Finding::advice(format!(
        "{what}: {}. Nothing is lost; run the doctor again after that.",
        error.trim_end_matches('.')
    ))
}

/// Before the reason.
pub(super) const KEPT_IMAGES: &str = "What is needed to take back changes of more than a year ago is still kept, because it could not be taken away";

pub(super) fn making_anew(why: &str) -> Finding {
    Finding::mended(format!(
        "The search index {why}; it is being made anew from the journal, and nothing is lost."
    ))
}

/// It was being made when somebody stopped.
pub(super) const FINISHED: &str = "The search index was not finished; it is now.";

pub(super) fn lacking(indexing: Indexing, trouble: Option<&str>) -> Finding {
    Finding::advice(match trouble {
        Some(trouble) => {
            format!(
                "The search index is not whole, and cannot be written: {}. Search may lack older entries until that is mended; then run the doctor again.",
                trouble.trim_end_matches('.')
            )
        }
        None => format!(
            "The search index is being made: {} % is done. Search may lack older entries until then.",
            indexing.percent()
        ),
    })
}

pub(super) fn no_index(why: &str) -> Finding {
    let why = why.trim_end_matches('.');
    Finding::advice(format!(
        "The search index could not be opened or made: {why}. Nothing is lost with it. Check the permissions of the folder and the room on its disk, then run the doctor again."
    ))
}

/// It was not made anew, because another program has the writer's lock.
pub(super) fn differs_still(why: &str) -> Finding {
    Finding::advice(format!(
        "The search index {why}; another program is writing it at this moment, so it was left as it is. Nothing is lost. Run the doctor again in a minute."
    ))
}

pub(super) fn still_differs(why: &str) -> Finding {
    Finding::advice(format!(
        "The search index was made anew, and still {why}. The disk may be failing: copy the journal's folder to another one."
    ))
}

/// What a writer that was killed had begun.
pub(super) fn swept(files: usize, size: &str) -> Finding {
    let files = counted(files as u64, "unfinished file", "unfinished files");
    Finding::mended(format!(
        "Deleted {files} ({size}) that a Kept which was ended while it wrote had left beside the search index."
    ))
}

pub(super) fn cleared(name: &str, size: &str) -> Finding {
    Finding::mended(format!("{name} ({size}), a damaged search index that was put aside, was deleted."))
}

pub(super) fn left_over(name: &str, size: &str) -> Finding {
    Finding::advice(format!(
        "{name} ({size}) is a damaged search index that was put aside; it may be deleted."
    ))
}

pub(super) fn lost_files(lost: &[String]) -> Vec<Finding> {
    lost.iter().map(|lost| Finding::new(FindingKind::Fault, lost)).collect()
}

pub(super) fn spare_files(spare: &[String]) -> Option<Finding> {
    let told = spare.iter().take(TOLD).map(String::as_str).collect::<Vec<_>>().join(", ");
    let files = counted(spare.len() as u64, "file belongs", "files belong");
    let dots = if spare.len() > TOLD { ", …" } else { "" };
    (!spare.is_empty()).then(|| {
        Finding::advice(format!(
            "{files} to no entry, is wanted by no undo, and may be deleted: {told}{dots}"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kept_model::Noun;

    #[test]
    fn numbers_are_read_in_threes() {
        for (value, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn what_differs_is_counted_by_kind() {
        let mut verified = Verified::default();
        verified.differences.insert((Noun::Entry, 1), Difference::Missing);
        verified.differences.insert((Noun::Entry, 2), Difference::Extra);
        verified.differences.insert((Noun::Person, 3), Difference::Extra);
        assert_eq!(differs(&verified), "lacked 1 row, still had 2 rows that the journal has not");
        verified.damaged.push("a.term".into());
        assert_eq!(differs(&verified), "was damaged (a.term)");
    }
}
