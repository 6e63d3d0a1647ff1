//! What the thread does.

use super::{Check, Place, Shared, Wishes};
use crate::doctor::differs;
use crate::index::idle::tidy;
use crate::index::verify::Comparison;
use crate::index::write::{Pace, Work};
use crate::{Error, Result};
use kept_search::{Committed, Index, Opened, SearchError, forget};
use kept_store::Store;
use std::panic::{AssertUnwindSafe, catch_unwind};

pub(super) fn run(place: &Place, shared: &Shared) {
    while let Some(wishes) = shared.next() {
        // A panic is a failure like any other: the thread goes on, with everything opened anew.
        let outcome = catch_unwind(AssertUnwindSafe(|| work(place, shared, &wishes)));
        let (failure, is_busy) = match outcome {
            Ok(Ok(())) => (None, false),
            // Another program is at it.
            Ok(Err(Error::Search(SearchError::Busy))) => (None, true),
            Ok(Err(error)) => (Some(error.to_string()), false),
            Err(_) => {
                (Some("something in Kept itself went wrong while the index was written".to_owned()), false)
            }
        };
        let mut state = shared.state();
        state.is_anew_due |= is_busy && (wishes.anew || wishes.heal.is_some());
        if state.check == Check::Running {
            state.check = Check::Owed;
        }
        // A wish to make it anew that is not done yet goes on telling.
        if !state.wishes.anew && !state.is_anew_due {
            state.progress = None;
        }
        if let Some(failure) = &failure
            && state.trouble.as_ref() != Some(failure)
        {
            state.news.push(format!("the index could not be written: {failure}"));
        }
        state.trouble = failure;
        #[cfg(test)]
        {
            state.is_at_work = false;
        }
    }
}

fn work(place: &Place, shared: &Shared, wishes: &Wishes) -> Result<()> {
    let Some(store) = Store::open_again(&place.journal, place.identity)? else {
        // Another file lies there now: whoever opens it keeps its index.
        let mut state = shared.state();
        (state.check, state.is_tidy_due) = (Check::Done, false);
        return Ok(());
    };
    // Nobody waits for it here. Where it fails, the next one to write does it, and tells.
    let _ = store.copy_back();
    if let Some(why) = &wishes.heal {
        forget(&place.index)?;
        shared.state().news.push(format!("the index was damaged ({why}) and is made anew"));
    }
    let mut index = opened(place, shared)?;
    let is_stopped = || shared.is_stopped();
    let at_work = |index: &Index, anew: bool| {
        let progress = |told| shared.told(told);
        Work { store: &store, index, pace: Pace::USUAL, progress: &progress, is_stopped: &is_stopped }
            .bring_up(anew)
    };
    let replaced = |index: Index, why: &str| -> Result<Index> {
        shared.state().news.push(format!("the index was damaged ({why}) and is made anew"));
        drop(index);
        forget(&place.index)?;
        opened(place, shared)
    };
    let committed = match at_work(&index, wishes.anew) {
        Err(Error::Search(SearchError::Broken(why))) => {
            index = replaced(index, &why)?;
            at_work(&index, wishes.anew)?
        }
        committed => committed?,
    };
    if committed == Committed::Busy {
        return Err(SearchError::Busy.into());
    }
    if wishes.tidy && !is_stopped() {
        let tidied = match tidy(&index) {
            // A merge looks at every part first, and so finds what the disk changed.
            Err(Error::Search(SearchError::Broken(why))) => {
                index = replaced(index, &why)?;
                at_work(&index, false)?
            }
            tidied => tidied?,
        };
        if tidied == Committed::Busy {
            return Err(SearchError::Busy.into());
        }
        shared.state().is_tidy_due = false;
    }
    if wishes.check && !is_stopped() {
        // What was brought up until here is all that anybody waits for.
        let mut state = shared.state();
        (state.check, state.progress) = (Check::Running, None);
        drop(state);
        let compared =
            Comparison { store: &store, index: &index, progress: &|_, _| (), is_over: &|| shared.breathes() };
        let Some(verified) = compared.make()? else { return Ok(()) };
        if !verified.is_whole() {
            shared.state().news.push(format!("the index {} and is made anew", differs(&verified)));
            drop(index);
            forget(&place.index)?;
            if at_work(&opened(place, shared)?, false)? == Committed::Busy {
                return Err(SearchError::Busy.into());
            }
        }
        shared.state().check = Check::Done;
    }
    Ok(())
}

/// The index, for somebody who writes while the window wants to be drawn.
fn opened(place: &Place, shared: &Shared) -> Result<Index> {
    let (index, opened) = Index::open(&place.index)?;
    if let Opened::Rebuilt { why } = opened {
        shared.state().news.push(format!("the index could not be opened ({why}) and is made anew"));
    }
    Ok(index.gentle())
}
