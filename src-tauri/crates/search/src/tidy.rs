//! When it pays to put the parts of the index together.

use crate::Index;

/// So few documents are put together in a moment.
const FEW: u64 = 20_000;
/// One part in so many, outside the largest segment or deleted, is worth writing everything once more.
const SHARE: u64 = 10;

impl Index {
    /// Whether [`Index::merge`] pays: the whole index is written by it, and what lies outside of the largest segment or was deleted is what
    /// searching gets rid of.
    pub fn is_worth_merging(&self) -> bool {
        let view = self.view();
        let segments = view.searcher.segment_readers().iter();
        let sizes: Vec<(u64, u64)> =
            segments.map(|part| (u64::from(part.num_docs()), u64::from(part.num_deleted_docs()))).collect();
        pays(&sizes)
    }
}

/// The documents and the deleted documents of each segment.
fn pays(segments: &[(u64, u64)]) -> bool {
    let live: u64 = segments.iter().map(|(live, _)| live).sum();
    let deleted: u64 = segments.iter().map(|(_, deleted)| deleted).sum();
    let largest = segments.iter().map(|(live, _)| *live).max().unwrap_or_default();
    let strewn = live - largest + deleted;
    (segments.len() > 1 || deleted > 0) && (live <= FEW || strewn >= live / SHARE)
}

#[cfg(test)]
mod tests {
    use super::pays;

    #[test]
    fn it_pays_when_enough_lies_outside_of_the_largest_part() {
        for (segments, expected) in [
            (&[][..], false),
            (&[(1_000_000, 0)], false),
            (&[(1_000_000, 99_999)], false),
            (&[(1_000_000, 100_000)], true),
            (&[(1_000_000, 0), (200, 0), (200, 3)], false),
            (&[(1_000_000, 0), (60_000, 0), (60_000, 0)], true),
            (&[(900, 0), (20, 0)], true),
            (&[(900, 1)], true),
            (&[(900, 0)], false),
            (&[(0, 0)], false),
        ] {
            assert_eq!(pays(segments), expected, "{segments:?}");
        }
    }
}
