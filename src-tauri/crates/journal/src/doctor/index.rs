//! The search index: compared, made anew where it is not as it should be, and what is left of broken ones taken away.

use super::{Finding, Findings, LookingAt, Watch, tell, words};
use crate::{Error, Indexing, Journal, Result, size_words};
use kept_search::{SearchError, Verified, aside};
use std::path::Path;

impl Journal {
    /// Compares the index with the journal and makes it anew where they differ. What concerns the index alone is told, and never ends
    /// the doctor's round: nothing is lost with it.
    pub(super) fn check_index(&mut self, watch: Watch<'_>, findings: &mut Findings) -> Result<()> {
        let making = |indexing: Indexing| tell(watch, LookingAt::Indexing, indexing.done, indexing.total);
        tell(watch, LookingAt::Index, 0, 0);
        let was_lacking = self.indexing().is_some() && self.index_folder().exists();
        let prepared = self.prepare_index(&making).and_then(|_| self.ready());
        let mut why = match prepared {
            Ok(ready) => ready.healed.map(|why| words::healed(&why)),
            Err(Error::Search(error)) => {
                findings.found.push(words::no_index(&error.to_string()));
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        if why.is_none() && was_lacking && self.indexing().is_none() {
            findings.found.push(Finding::mended(words::FINISHED));
        }
        let mut verified = self.compare(watch)?;
        if let Some(wrong) = verified.as_ref().filter(|verified| !verified.is_whole()) {
            let differs = words::differs(wrong);
            verified = None;
            match self.reindex(&making) {
                Ok(()) => {
                    why = Some(differs);
                    // The thread beside the journal has only been asked: there is nothing to compare yet.
                    if self.background.is_none() {
                        verified = self.compare(watch)?;
                    }
                }
                // It is as it was.
                Err(Error::Search(SearchError::Busy)) => findings.found.push(words::differs_still(&differs)),
                Err(Error::Search(error)) => {
                    findings.found.push(words::no_index(&error.to_string()));
                    return Ok(());
                }
                Err(error) => return Err(error),
            }
        }
        let swept = self.index.as_ref().and_then(|index| index.sweep().ok()).filter(|(files, _)| *files > 0);
        findings.found.extend(swept.map(|(files, bytes)| words::swept(files, &size_words(bytes))));
        findings.reindexed = why.is_some();
        let lacks = self.indexing();
        if let Some(why) = why {
            findings.found.push(if lacks.is_none() {
                words::made_anew(&why)
            } else {
                words::making_anew(&why)
            });
        }
        if let Some(indexing) = lacks {
            findings.found.push(words::lacking(indexing, self.index_trouble().as_deref()));
        }
        match verified {
            Some(verified) if verified.is_whole() && lacks.is_none() => {
                findings.checked.push(words::index(&verified));
                findings.found.extend(clear(&aside(&self.index_folder())));
            }
            Some(verified) if !verified.is_whole() && lacks.is_none() => {
                findings.found.push(words::still_differs(&words::differs(&verified)));
            }
            _ => {}
        }
        Ok(())
    }

    /// What the comparison says; `None` when there is nothing to compare yet.
    fn compare(&self, watch: Watch<'_>) -> Result<Option<Verified>> {
        match self.verify_index(&|done, total| tell(watch, LookingAt::Index, done, total)) {
            // Files that cannot be reached are as good as damaged ones: both are made anew.
            Err(Error::Search(error)) => {
                let damaged = vec![error.to_string().into()];
                Ok(Some(Verified { damaged, ..Verified::default() }))
            }
            verified => verified,
        }
    }
}

/// Takes away a broken index that was put aside, now that a whole one stands in its place.
fn clear(broken: &Path) -> Option<Finding> {
    let files = std::fs::read_dir(broken).ok()?;
    let bytes = files.flatten().filter_map(|file| Some(file.metadata().ok()?.len())).sum();
    let name = broken.file_name().unwrap_or_default().to_string_lossy();
    Some(match std::fs::remove_dir_all(broken) {
        Ok(()) => words::cleared(&name, &size_words(bytes)),
        Err(_) => words::left_over(&name, &size_words(bytes)),
    })
}
