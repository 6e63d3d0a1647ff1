//! The search index beside the journal: how far it has come is told, and what can wait is done when nobody asks anything.

use super::Keeper;
use chrono::TimeDelta;
use kept_api::PreparingWire;

/// After so long without a question, what can wait is done.
const QUIET: TimeDelta = TimeDelta::minutes(1);

impl Keeper {
    /// Tells how far the index has come, when that changed, and what happened to it.
    pub(super) fn look_at_index(&mut self) {
        let Some(open) = &mut self.open else { return };
        for news in open.journal.index_news() {
            tracing::warn!("{news}");
        }
        // It may have become whole between an answer that lacked something and this look.
        let has_told_less = open.journal.has_told_less();
        let preparing = PreparingWire::now(&open.journal);
        // Whoever makes it may be another program, which may have ended.
        self.is_index_due |= preparing.is_some();
        if preparing != self.preparing || has_told_less {
            self.preparing.clone_from(&preparing);
            (self.means.tell_index)(preparing);
        }
    }

    /// With nothing to do, the index is brought up to what was written: the thread beside the journal does that.
    pub(super) fn rest(&mut self) {
        if std::mem::take(&mut self.is_index_due)
            && let Err(error) = self.guarded("index", |journal| Ok(journal.index_if_behind()?))
        {
            // The next search says why not.
            tracing::warn!("the index could not be looked at: {error}");
        }
    }

    /// A minute has begun. When nobody has asked anything for as long, the index is tidied and checked.
    pub(super) fn rest_long(&mut self) {
        // A clock that was set back counts from where it is now.
        let asked = self.asked.unwrap_or(self.at).min(self.at);
        self.asked = Some(asked);
        if self.at - asked < QUIET {
            return;
        }
        if let Err(error) = self.guarded("idle", |journal| Ok(journal.idle()?)) {
            tracing::warn!("the index could not be tidied: {error}");
        }
    }
}
