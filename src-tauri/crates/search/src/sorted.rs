//! The documents of a segment, which lie in the order of their days.

use crate::document::Stamp;
use crate::query::Query;
use crate::schema::STAMP;
use crate::{SearchError, Tail};
use std::ops::Range;
use std::sync::Arc;
use tantivy::columnar::ColumnValues;
use tantivy::query::Scorer;
use tantivy::{DocId, SegmentReader};

/// A segment, newest first.
pub(crate) struct Sorted<'a> {
    pub(crate) segment: &'a SegmentReader,
    stamps: Arc<dyn ColumnValues<u64>>,
    /// The documents of the days that the query asks for.
    pub(crate) within: Range<DocId>,
}

impl<'a> Sorted<'a> {
    pub(crate) fn new(segment: &'a SegmentReader, query: &Query) -> Result<Self, SearchError> {
        let stamps = segment.fast_fields().u64(STAMP)?.first_or_default_col(0);
        let within = query.days.map_or(0..segment.max_doc(), |(first, last)| {
            let (low, high) = Stamp::of_days(first, last);
            let start = first_doc(&*stamps, |stamp| stamp <= high.0);
            start..first_doc(&*stamps, |stamp| stamp < low.0).max(start)
        });
        Ok(Self { segment, stamps, within })
    }

    /// So few days are asked for that reading all of them is less work than finding the best of the whole segment.
    pub(crate) fn is_narrow(&self) -> bool {
        (self.within.end - self.within.start) < self.segment.max_doc() / 8
    }

    /// The first of `docs` in the days that are asked for.
    pub(crate) fn first_of(&self, docs: &mut dyn Scorer) -> DocId {
        if docs.doc() < self.within.start { docs.seek(self.within.start) } else { docs.doc() }
    }

    /// The stamp of a document that neither the index nor the tail has removed.
    pub(crate) fn visible(&self, doc: DocId, tail: &Tail) -> Option<Stamp> {
        if self.segment.is_deleted(doc) {
            return None;
        }
        Some(Stamp(self.stamps.get_val(doc))).filter(|stamp| !tail.holds(stamp.key()))
    }

    /// Where a document of that stamp lies, unless it was removed.
    pub(crate) fn place(&self, stamp: Stamp) -> Option<DocId> {
        let doc = first_doc(&*self.stamps, |other| other <= stamp.0);
        let is_there = doc < self.stamps.num_vals() && self.stamps.get_val(doc) == stamp.0;
        (is_there && !self.segment.is_deleted(doc)).then_some(doc)
    }

    /// As [`Sorted::visible`], for who only counts.
    pub(crate) fn is_visible(&self, doc: DocId, tail: &Tail) -> bool {
        if tail.is_empty() { !self.segment.is_deleted(doc) } else { self.visible(doc, tail).is_some() }
    }
}

/// The first document whose stamp is `low` enough; the stamps descend.
fn first_doc(stamps: &dyn ColumnValues<u64>, low: impl Fn(u64) -> bool) -> DocId {
    let (mut start, mut end) = (0, stamps.num_vals());
    while start < end {
        let middle = start + (end - start) / 2;
        if low(stamps.get_val(middle)) { end = middle } else { start = middle + 1 }
    }
    start
}
