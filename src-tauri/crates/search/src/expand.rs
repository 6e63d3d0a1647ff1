//! The words that an unfinished one may stand for.

use crate::SearchError;
use crate::plan::Planner;
use std::collections::HashMap;

/// How many words an unfinished one may stand for.
const MOST_EXPANSIONS: usize = 16;

impl Planner<'_> {
    /// The most frequent words that `start` begins, with the number of documents that say them.
    pub(crate) fn expansions(&self, start: &str) -> Result<Vec<(String, u64)>, SearchError> {
        let mut found: HashMap<Vec<u8>, u64> = HashMap::new();
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(self.fields.exact)?;
            // No byte of UTF-8 is 0xff: this ends after everything that begins with `start`.
            let end = [start.as_bytes(), &[0xff]].concat();
            let mut stream = inverted.terms().range().ge(start).lt(end).into_stream()?;
            while let Some((word, info)) = stream.next() {
                *found.entry(word.to_vec()).or_default() += u64::from(info.doc_freq);
            }
        }
        let mut found: Vec<(String, u64)> = found
            .into_iter()
            .filter_map(|(word, count)| String::from_utf8(word).ok().map(|word| (word, count)))
            .collect();
        found.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        found.truncate(MOST_EXPANSIONS);
        Ok(found)
    }
}
