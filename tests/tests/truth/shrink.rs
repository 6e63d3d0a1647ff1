//! The shortest story that still goes wrong.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// So long is tried; what is left by then is shown.
const PATIENCE: Duration = Duration::from_secs(90);

/// What a story ends with: nothing, or what went wrong.
pub(crate) fn outcome<T>(story: &[T], tell: impl Fn(&[T]) -> Result<(), String>) -> Result<(), String> {
    catch_unwind(AssertUnwindSafe(|| tell(story))).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().cloned();
        let said = said.or_else(|| panic.downcast_ref::<&str>().map(|said| (*said).to_owned()));
        Err(format!("a panic: {}", said.unwrap_or_default()))
    })
}

/// Takes away parts of a story that goes wrong, large ones first, as long as it still does. With it, how it ends.
pub(crate) fn shortest<T: Clone>(story: &[T], tell: impl Fn(&[T]) -> Result<(), String>) -> (Vec<T>, String) {
    let end = Instant::now() + PATIENCE;
    let mut best = story.to_vec();
    let mut why = outcome(&best, &tell).err().unwrap_or_else(|| "it went well the second time".to_owned());
    let mut length = best.len() / 2;
    while length > 0 && Instant::now() < end {
        let mut at = 0;
        let mut is_shorter = false;
        while at < best.len() && Instant::now() < end {
            let shorter: Vec<T> = best
                .iter()
                .enumerate()
                .filter(|(i, _)| *i < at || *i >= at + length)
                .map(|(_, t)| t.clone())
                .collect();
            match outcome(&shorter, &tell) {
                Err(still) => (best, why, is_shorter) = (shorter, still, true),
                Ok(()) => at += length,
            }
        }
        if !is_shorter || length > 1 {
            length /= 2;
        }
    }
    (best, why)
}
