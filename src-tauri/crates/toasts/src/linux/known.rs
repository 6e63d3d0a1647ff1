//! What is known of whoever shows notifications: what they can do, and which of their toasts are ours.

use crate::{Event, Means};
use std::collections::VecDeque;

/// The most toasts that are remembered; of older ones nothing more is heard.
const MOST: usize = 256;

/// The user closed it, says a desktop.
const DISMISSED: u32 = 2;
/// It faded, says a desktop; many keep it in a list, where its buttons still work.
const EXPIRED: u32 = 1;

/// A toast that was shown.
#[derive(Debug)]
struct Shown {
    /// The caller's number.
    id: i64,
    /// The desktop's number, which means nothing to another daemon.
    theirs: u32,
    /// Who has that number: the daemon's unique name on the bus.
    daemon: String,
    was_pressed: bool,
}

/// What is known.
#[derive(Debug, Default)]
pub(super) struct Known {
    means: Option<(String, Means)>,
    shown: VecDeque<Shown>,
}

impl Known {
    /// What the daemon can do, if it was asked before.
    pub(super) fn means(&self) -> Option<&Means> {
        self.means.as_ref().map(|(_, means)| means)
    }

    /// A daemon said what it can do.
    pub(super) fn set_means(&mut self, daemon: String, means: Means) {
        self.means = Some((daemon, means));
    }

    /// Whatever was known of the daemon's means is doubtful now.
    pub(super) fn forget_means(&mut self) {
        self.means = None;
    }

    /// The daemon, and its number of a toast of ours.
    pub(super) fn theirs(&self, id: i64) -> Option<(&str, u32)> {
        self.shown.iter().find(|shown| shown.id == id).map(|shown| (&*shown.daemon, shown.theirs))
    }

    /// A daemon took a toast. It may have come in an earlier one's place.
    pub(super) fn took(&mut self, id: i64, daemon: String, theirs: u32) {
        self.shown.retain(|shown| shown.id != id && !(shown.theirs == theirs && shown.daemon == daemon));
        if self.shown.len() == MOST {
            self.shown.pop_front();
        }
        self.shown.push_back(Shown { id, theirs, daemon, was_pressed: false });
    }

    fn place(&self, daemon: &str, theirs: u32) -> Option<usize> {
        self.shown.iter().position(|shown| shown.theirs == theirs && shown.daemon == daemon)
    }

    /// A token came for a press that follows.
    pub(super) fn token(&self, daemon: &str, theirs: u32, token: String) -> Option<Event> {
        self.place(daemon, theirs).map(|place| Event::Token(self.shown[place].id, token))
    }

    /// A button was pressed.
    pub(super) fn pressed(&mut self, daemon: &str, theirs: u32, action: String) -> Option<Event> {
        let place = self.place(daemon, theirs)?;
        self.shown[place].was_pressed = true;
        Some(Event::Pressed(self.shown[place].id, action))
    }

    /// A toast is not on the screen any more.
    pub(super) fn closed(&mut self, daemon: &str, theirs: u32, reason: u32) -> Option<Event> {
        let place = self.place(daemon, theirs)?;
        let shown = &self.shown[place];
        let event = if reason == DISMISSED && !shown.was_pressed {
            Event::Closed(shown.id)
        } else {
            Event::Gone(shown.id)
        };
        if reason != EXPIRED {
            self.shown.remove(place);
        }
        Some(event)
    }

    /// From now on this daemon shows notifications, or nobody does: the toasts of others went with them.
    pub(super) fn changed(&mut self, daemon: &str) -> Vec<Event> {
        if self.means.as_ref().is_some_and(|(known, _)| known != daemon) {
            self.means = None;
        }
        let (stay, gone): (VecDeque<_>, VecDeque<_>) =
            std::mem::take(&mut self.shown).into_iter().partition(|shown| shown.daemon == daemon);
        self.shown = stay;
        gone.into_iter().map(|shown| Event::Gone(shown.id)).collect()
    }

    /// Nothing of ours is on the screen any more, or nobody wants to hear of it.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_are_remembered() {
        let mut known = Known::default();
        for id in 0..=MOST as i64 {
            known.took(id, ":1.5".to_owned(), id as u32 + 1);
        }
        assert_eq!(known.shown.len(), MOST);
        assert_eq!(known.theirs(0), None);
        assert_eq!(known.theirs(1), Some((":1.5", 2)));
    }

    #[test]
    fn a_toast_in_anothers_place_answers_for_it() {
        let mut known = Known::default();
        known.took(7, ":1.5".to_owned(), 1);
        known.took(8, ":1.5".to_owned(), 1);
        assert_eq!(known.pressed(":1.5", 1, "open".to_owned()), Some(Event::Pressed(8, "open".to_owned())));
        assert_eq!(known.theirs(7), None);
    }

    #[test]
    fn what_a_closing_means() {
        for (reason, pressed, event, stays) in [
            (EXPIRED, false, Event::Gone(7), true),
            (DISMISSED, false, Event::Closed(7), false),
            (DISMISSED, true, Event::Gone(7), false),
            (3, false, Event::Gone(7), false),
            (4, false, Event::Gone(7), false),
        ] {
            let mut known = Known::default();
            known.took(7, ":1.5".to_owned(), 1);
            if pressed {
                known.pressed(":1.5", 1, "done".to_owned());
            }
            assert_eq!(known.closed(":1.5", 1, reason), Some(event), "{reason}");
            assert_eq!(known.theirs(7).is_some(), stays, "{reason}");
        }
    }

    #[test]
    fn numbers_belong_to_their_daemon() {
        let mut known = Known::default();
        known.took(7, ":1.5".to_owned(), 1);
        known.set_means(":1.5".to_owned(), Means::default());
        assert_eq!(known.pressed(":1.9", 1, "done".to_owned()), None);
        assert_eq!(known.closed(":1.5", 2, DISMISSED), None);
        assert_eq!(known.changed(":1.5"), []);
        assert!(known.means().is_some());
        assert_eq!(known.changed(":1.9"), [Event::Gone(7)]);
        assert_eq!((known.theirs(7), known.means()), (None, None));
    }
}
