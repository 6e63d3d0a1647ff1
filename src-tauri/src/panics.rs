//! Nothing fails in silence: every panic is logged, and told to whoever can be told.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::OnceLock;

/// The name of the thread that answers its own panics, as errors of the command it was doing.
pub(crate) const JOURNAL_THREAD: &str = "journal";

/// What the windows hear of a panic; the reason is in the log.
pub(crate) const SENTENCE: &str =
    "Something in Kept itself went wrong. What you had saved is safe; if it happens again, start Kept anew.";

/// What tells the windows.
static TELL: OnceLock<Box<dyn Fn(&'static str) + Send + Sync>> = OnceLock::new();

/// Logs every panic from now on.
pub(crate) fn watch() {
    std::panic::set_hook(Box::new(hook));
}

/// Panics of background threads are told to `tell` from now on.
pub(crate) fn tell_with(tell: impl Fn(&'static str) + Send + Sync + 'static) {
    // A second call would be for a second set of windows, which one process never has.
    let _ = TELL.set(Box::new(tell));
}

thread_local! {
    /// Whether this thread does something whose panic is an answer.
    static IS_ATTEMPT: Cell<bool> = const { Cell::new(false) };
}

/// Does something that panics where a part of the system is missing; that is an answer, and no failure.
///
/// # Errors
/// The panic's reason.
pub(crate) fn attempt<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let was = IS_ATTEMPT.replace(true);
    let outcome = catch_unwind(AssertUnwindSafe(work));
    IS_ATTEMPT.set(was);
    outcome.map_err(|payload| what(&*payload))
}

fn hook(info: &PanicHookInfo<'_>) {
    if IS_ATTEMPT.get() {
        return;
    }
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("unnamed");
    let what = what(info.payload());
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!("panic in the thread {name} at {place}: {what}");
    match name {
        JOURNAL_THREAD => {}
        "main" => crate::say(&format!("something in Kept itself went wrong ({what}, at {place}).")),
        _ => {
            // From a thread of its own: this one may hold what telling needs.
            let told = std::thread::Builder::new().spawn(|| TELL.get().map(|tell| tell(SENTENCE)));
            if let Err(error) = told {
                tracing::error!("the windows could not be told: {error}");
            }
        }
    }
}

fn what(payload: &dyn Any) -> String {
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no reason given".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attempt_ends_with_its_value_or_the_reason() {
        assert_eq!(attempt(|| 5), Ok(5));
        assert_eq!(attempt(|| -> u8 { panic!("no library {}", 7) }), Err("no library 7".to_owned()));
        assert!(!IS_ATTEMPT.get(), "what fails later is told");
    }
}
