//! Looking the journal over, and mending what is derived.

mod index;
mod words;

use crate::attachment::hex;
use crate::{Journal, Result};
use kept_store::StoreError;
use std::collections::HashSet;
pub(crate) use words::differs;

/// Operations older than this can no longer be taken back.
const IMAGES_KEPT: chrono::Duration = chrono::Duration::days(365);

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// Faults of the journal file itself; it wants a backup.
    pub faults: Vec<String>,
    /// Accounts whose facts did not agree with their entries; mended.
    pub mended_facts: Vec<String>,
    /// Whether the search index was made anew, or is being made anew.
    pub reindexed: bool,
    /// Entries in the journal.
    pub entries: i64,
    /// Files of entries that are missing or altered, a sentence each.
    pub lost_files: Vec<String>,
    /// Files in the folder `attachments` that no entry needs and no undo could want back, as paths in the journal's folder.
    pub spare_files: Vec<String>,
    /// What was looked at and is as it should be, a sentence each.
    pub checked: Vec<String>,
    /// What was not as it should be, and what was done about it or is to be done.
    pub found: Vec<Finding>,
}

/// One thing that was not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whose turn it is.
    pub kind: FindingKind,
    /// What it is, and what was done or is to be done: sentences.
    pub text: String,
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingKind {
    /// Something that cannot be derived is damaged or gone: the user's.
    Fault,
    /// It was mended: nobody's.
    Mended,
    /// Nothing is lost, and there is something to know or to do.
    Advice,
}

/// What the doctor is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookingAt {
    /// The structure, the references and the checksums of the journal file, in rows.
    File,
    /// The facts of each account.
    Facts,
    /// The search index beside the journal, in rows.
    Index,
    /// Making the search index, in rows.
    Indexing,
    /// The files of entries.
    Attachments,
}

/// How far the doctor has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looking {
    /// What is looked at.
    pub at: LookingAt,
    /// How much of that is done.
    pub done: i64,
    /// How much there is; 0 while that is not known.
    pub total: i64,
}

/// Hears what the doctor is at.
pub type Watch<'a> = &'a dyn Fn(Looking);

fn tell(watch: Watch<'_>, at: LookingAt, done: i64, total: i64) {
    watch(Looking { at, done, total });
}

/// Why the file could not be written, when that is all: what was found is told nevertheless.
fn unwritten<T>(outcome: std::result::Result<T, StoreError>) -> Result<Option<StoreError>> {
    match outcome {
        Ok(_) => Ok(None),
        Err(error @ StoreError::Damaged { .. }) => Err(error.into()),
        Err(error) => Ok(Some(error)),
    }
}

impl Journal {
    /// Checks the file, every row's hash, the derived facts, the search index and the attachments; mends what is derived; forgets images
    /// that are older than twelve months. A damaged file is only read, and of one that cannot be written it is told what was found.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn doctor(&mut self, watch: Watch<'_>) -> Result<Findings> {
        tell(watch, LookingAt::File, 0, 0);
        let checked = self.store.check_all(&|done, total| tell(watch, LookingAt::File, done, total))?;
        let entries = self.store.reader().entry_count();
        let mut findings = Findings { faults: checked.faults.clone(), ..Findings::default() };
        if !findings.faults.is_empty() {
            findings.found = words::faults(&findings.faults);
            findings.entries = entries.unwrap_or_default();
            return Ok(findings);
        }
        findings.entries = entries?;
        findings.checked.push(words::file(&checked));
        self.check_facts(watch, &mut findings)?;
        self.check_index(watch, &mut findings)?;
        self.check_files(watch, &mut findings)?;
        // Last: a file that cannot be written is looked over all the same.
        let before = ((self.around.now)() - IMAGES_KEPT).timestamp_millis();
        if let Some(error) = unwritten(self.store.forget_images(before))? {
            findings.found.push(words::unwritten(words::KEPT_IMAGES, &error));
        }
        Ok(findings)
    }

    fn check_facts(&mut self, watch: Watch<'_>, findings: &mut Findings) -> Result<()> {
        tell(watch, LookingAt::Facts, 0, 0);
        let wrong = self.store.wrong_facts()?;
        if wrong.is_empty() {
            findings.checked.push(words::facts(self.store.reader().account_facts()?.len()));
            return Ok(());
        }
        if let Some(error) = unwritten(self.store.mend_facts())? {
            findings.found.push(words::unmended_facts(&wrong, &error));
            return Ok(());
        }
        self.fact_table.forget();
        self.reminding.forget();
        findings.found.push(words::mended_facts(&wrong));
        findings.mended_facts = wrong;
        Ok(())
    }

    /// What is wrong with the files of entries, and which files belong to nothing.
    fn check_files(&self, watch: Watch<'_>, findings: &mut Findings) -> Result<()> {
        let files = self.files();
        let reader = self.store.reader();
        let mut needed: HashSet<String> = reader.remembered_digests()?.into_iter().collect();
        let attachments = reader.all_attachments()?;
        for (done, (_, attachment)) in attachments.iter().enumerate() {
            tell(watch, LookingAt::Attachments, done as i64, attachments.len() as i64);
            let lost = files.state(&attachment.sha256).map(|what| files.lost(attachment, what));
            findings.lost_files.extend(lost);
            needed.insert(hex(&attachment.sha256));
        }
        findings.spare_files = files.spare(&needed);
        if findings.lost_files.is_empty() {
            findings.checked.push(words::files(attachments.len()));
        }
        findings.found.extend(words::lost_files(&findings.lost_files));
        findings.found.extend(words::spare_files(&findings.spare_files));
        Ok(())
    }
}
