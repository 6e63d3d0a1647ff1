//! Nothing fails in silence: every panic is logged, and told to whoever can be told.

use std::panic::PanicHookInfo;
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

fn hook(info: &PanicHookInfo<'_>) {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("unnamed");
    let what = what(info);
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

fn what(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no reason given".to_owned())
}
