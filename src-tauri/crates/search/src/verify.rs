//! Whether the index is whole: every file as it was written, and every document of the journal in it, as it is now.

use crate::document::Stamp;
use crate::error::guarded;
use crate::place::{META, open_tantivy};
use crate::schema::{DIGEST, STAMP};
use crate::search::View;
use crate::{Document, Index, Key, SearchError};
use kept_model::Noun;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tantivy::directory::ManagedDirectory;
use tantivy::index::{SegmentComponent, SegmentId};
use tantivy::{Directory, HasLen, SegmentMeta, SegmentReader};

/// How the index differs from the journal about one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// The journal has it and the index has not.
    Missing,
    /// The index has it, or has it twice, and the journal has not.
    Extra,
    /// The index has it as it once was.
    Stale,
}

/// What was looked at, and what is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// Files whose checksums were compared.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Those that are not as they were written, as names within the folder.
    pub damaged: Vec<PathBuf>,
    /// Documents of the journal that were looked for, those that differ among them; 0 when files are damaged.
    pub documents: u64,
    /// The documents that are not in it as they should be, by their keys.
    pub differences: BTreeMap<Key, Difference>,
}

impl Verified {
    /// Whether nothing is wrong.
    pub fn is_whole(&self) -> bool {
        self.damaged.is_empty() && self.differences.is_empty()
    }
}

/// The parts that every segment has, whatever is in it.
const NEEDED: [SegmentComponent; 5] = [
    SegmentComponent::Terms,
    SegmentComponent::Postings,
    SegmentComponent::FastFields,
    SegmentComponent::FieldNorms,
    SegmentComponent::Store,
];

/// So often somebody may write while the files are read.
const TRIES: usize = 5;

impl Index {
    /// Reads every file and compares its checksum, then compares what is found by each document with `documents`: all that the
    /// journal holds, in any order, but for entries below `floor`. Takes time in proportion to both, and 32 bytes for
    /// each document.
    ///
    /// It looks at what [`Index::reload`] saw last. What changed in the journal between the cursor of that and the reading of
    /// `documents` shows as a difference, too, and is for the caller to leave out.
    ///
    /// # Errors
    /// [`SearchError::Io`] when the folder cannot be reached; [`SearchError::Id`] as when writing. Damage is no error.
    pub fn verify(
        &self,
        floor: i64,
        documents: impl Iterator<Item = Document>,
    ) -> Result<Verified, SearchError> {
        let mut verified = self.check_files()?;
        if verified.damaged.is_empty() {
            let view = self.view();
            match guarded(|| compare(&view, floor, documents)) {
                Ok((count, differences)) => {
                    verified.documents = count;
                    verified.differences = differences;
                }
                // The files are as they were written, and yet cannot be read: what names them is wrong.
                Err(SearchError::Broken(_)) => verified.damaged.push(PathBuf::from(META)),
                Err(other) => return Err(other),
            }
        }
        Ok(verified)
    }

    /// Reads every file and compares its checksum; for idle time. The names of damaged files.
    ///
    /// # Errors
    /// [`SearchError::Io`] when the folder cannot be reached.
    pub fn damaged(&self) -> Result<Vec<PathBuf>, SearchError> {
        Ok(self.check_files()?.damaged)
    }

    fn check_files(&self) -> Result<Verified, SearchError> {
        let mut tries = 0..TRIES;
        loop {
            let list = std::fs::read(self.dir.meta()).ok();
            let verified = match guarded(|| self.compare_checksums()) {
                // Not even the list of the files can be read.
                Err(SearchError::Broken(_)) => {
                    Verified { damaged: vec![PathBuf::from(META)], ..Verified::default() }
                }
                checked => checked?,
            };
            // Somebody may have put parts together meanwhile: theirs are gone, and no damage.
            let is_as_it_was = std::fs::read(self.dir.meta()).ok() == list;
            if verified.damaged.is_empty() || is_as_it_was || tries.next().is_none() {
                return Ok(verified);
            }
        }
    }

    fn compare_checksums(&self) -> Result<Verified, SearchError> {
        let index = open_tantivy(&self.dir)?;
        let files = index.directory();
        let mut verified = Verified::default();
        for meta in index.searchable_segment_metas()? {
            let before = verified.damaged.len();
            for path in parts(files, &meta)? {
                verified.files += 1;
                verified.bytes += files.open_read(&path).map_or(0, |file| file.len() as u64);
                if !is_sound(files, &path)? {
                    verified.damaged.push(path);
                }
            }
            // The list itself has no checksum: what it says of a sound part must be so.
            if verified.damaged.len() == before && !guarded(|| agrees(&index, meta)).unwrap_or(false) {
                verified.damaged.push(PathBuf::from(META));
            }
        }
        verified.damaged.sort();
        verified.damaged.dedup();
        Ok(verified)
    }
}

/// Segments that are about to be merged: out of a damaged one came a new one with wrong words and a right checksum, and nobody
/// could tell any more.
///
/// # Errors
/// [`SearchError::Broken`] when one is damaged.
pub(crate) fn all_sound(index: &tantivy::Index, ids: &[SegmentId]) -> Result<(), SearchError> {
    let files = index.directory();
    for meta in index.searchable_segment_metas()?.iter().filter(|meta| ids.contains(&meta.id())) {
        for path in parts(files, meta)? {
            if !is_sound(files, &path)? {
                return Err(SearchError::Broken(format!("{} is damaged", path.display())));
            }
        }
    }
    Ok(())
}

fn is_sound(files: &ManagedDirectory, path: &Path) -> Result<bool, SearchError> {
    let checked = guarded(|| Ok(files.validate_checksum(path).map_err(tantivy::TantivyError::from)?));
    match checked {
        Err(SearchError::Broken(_)) => Ok(false),
        checked => checked,
    }
}

/// A segment's files: those that it cannot be without, and those that are there.
fn parts(files: &ManagedDirectory, meta: &SegmentMeta) -> Result<Vec<PathBuf>, SearchError> {
    let mut parts: Vec<PathBuf> = NEEDED.map(|part| meta.relative_path(part)).into();
    if meta.has_deletes() {
        parts.push(meta.relative_path(SegmentComponent::Delete));
    }
    let positions = meta.relative_path(SegmentComponent::Positions);
    if files.exists(&positions).map_err(tantivy::TantivyError::from)? {
        parts.push(positions);
    }
    Ok(parts)
}

fn agrees(index: &tantivy::Index, meta: SegmentMeta) -> Result<bool, SearchError> {
    let (all, alive) = (meta.max_doc(), meta.num_docs());
    let segment = SegmentReader::open(&index.segment(meta))?;
    let stamps = segment.fast_fields().u64(STAMP)?;
    Ok(stamps.num_docs() == all && segment.num_docs() == alive)
}

/// Of one document: its stamp, and the digest of all that it is found by.
type Pair = (u64, u64);

fn compare(
    view: &View,
    floor: i64,
    documents: impl Iterator<Item = Document>,
) -> Result<(u64, BTreeMap<Key, Difference>), SearchError> {
    let concerns = |(noun, id): Key| noun != Noun::Entry || id >= floor;
    let mut held: Vec<Pair> = Vec::with_capacity(view.searcher.num_docs() as usize);
    for segment in view.searcher.segment_readers() {
        let stamps = segment.fast_fields().u64(STAMP)?.first_or_default_col(0);
        let digests = segment.fast_fields().u64(DIGEST)?.first_or_default_col(0);
        for doc in segment.doc_ids_alive() {
            let stamp = stamps.get_val(doc);
            if concerns(Stamp(stamp).key()) {
                held.push((stamp, digests.get_val(doc)));
            }
        }
    }
    let mut wanted: Vec<Pair> = Vec::with_capacity(held.len());
    for document in documents.filter(|document| concerns(document.key())) {
        wanted.push((Stamp::of(&document)?.0, document.digest()));
    }
    held.sort_unstable();
    wanted.sort_unstable();
    let differences = differences(&held, &wanted);
    Ok((wanted.len() as u64, differences))
}

/// What only one of two sorted lists has.
fn differences(mut held: &[Pair], mut wanted: &[Pair]) -> BTreeMap<Key, Difference> {
    let mut found = BTreeMap::new();
    let mut note = |pair: &Pair, what: Difference| {
        found
            .entry(Stamp(pair.0).key())
            .and_modify(|known| {
                // In both, but not alike: another day, or another text.
                if *known != what {
                    *known = Difference::Stale;
                }
            })
            .or_insert(what);
    };
    loop {
        match (held, wanted) {
            ([has, more @ ..], [wants, rest @ ..]) if has == wants => (held, wanted) = (more, rest),
            ([has, more @ ..], [wants, ..]) if has < wants => {
                note(has, Difference::Extra);
                held = more;
            }
            ([has, more @ ..], []) => {
                note(has, Difference::Extra);
                held = more;
            }
            (_, [wants, rest @ ..]) => {
                note(wants, Difference::Missing);
                wanted = rest;
            }
            ([], []) => return found,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(id: i64, day: &str) -> u64 {
        let document = Document { day: Some(day.parse().unwrap()), ..Document::new(Noun::Entry, id) };
        Stamp::of(&document).unwrap().0
    }

    #[test]
    fn each_way_to_differ_has_its_name() {
        let (monday, tuesday) = ("2026-11-16", "2026-11-17");
        let mut held = [
            (stamp(1, monday), 10),
            (stamp(2, monday), 20),
            (stamp(3, monday), 30),
            (stamp(4, monday), 40),
            (stamp(6, monday), 60),
            (stamp(6, monday), 60),
            (stamp(8, monday), 80),
        ];
        let mut wanted = [
            (stamp(1, monday), 10),
            (stamp(2, monday), 21),
            (stamp(3, tuesday), 30),
            (stamp(5, tuesday), 50),
            (stamp(6, monday), 60),
            (stamp(9, tuesday), 90),
        ];
        held.sort_unstable();
        wanted.sort_unstable();
        let found: Vec<(i64, Difference)> =
            differences(&held, &wanted).into_iter().map(|((_, id), what)| (id, what)).collect();
        let expected = [
            (2, Difference::Stale),
            (3, Difference::Stale),
            (4, Difference::Extra),
            (5, Difference::Missing),
            (6, Difference::Extra),
            (8, Difference::Extra),
            (9, Difference::Missing),
        ];
        assert_eq!(found, expected);
        assert!(differences(&held, &held).is_empty());
    }
}
