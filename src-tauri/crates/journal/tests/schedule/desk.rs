//! What is written down and what stood on the screen: a store and a desktop that only know what happened.

use crate::check::is_counted;
use chrono::NaiveDate;
use kept_journal::remind::schedule::TakenUp;
use kept_model::{Moment, ToastForm, ToastState};
use std::collections::BTreeMap;

/// Seconds after which a toast that nobody confirmed is in doubt.
pub(crate) const IN_DOUBT: i64 = 120;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Toast {
    pub(crate) form: ToastForm,
    /// When it was written down, as the clock showed it.
    pub(crate) day: NaiveDate,
    pub(crate) wall: i64,
    pub(crate) state: ToastState,
    pub(crate) matters: Vec<usize>,
    /// How often it stood on the screen.
    pub(crate) shown: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taken {
    Passed,
    By(usize),
}

#[derive(Debug, Default)]
pub(crate) struct Desk {
    pub(crate) toasts: Vec<Toast>,
    taken: Vec<Option<Taken>>,
}

impl Desk {
    pub(crate) fn new(matters: usize) -> Self {
        Self { toasts: Vec::new(), taken: vec![None; matters] }
    }

    /// How a matter was taken up, for who reads `wall` on the clock.
    pub(crate) fn taken(&self, matter: usize, wall: i64) -> TakenUp {
        match self.taken[matter] {
            None => TakenUp::No,
            Some(Taken::Passed) => TakenUp::Yes,
            Some(Taken::By(toast)) => {
                let toast = &self.toasts[toast];
                match toast.state {
                    ToastState::Shown | ToastState::Acted => TakenUp::Yes,
                    ToastState::Due if (wall - toast.wall).abs() <= IN_DOUBT => TakenUp::Underway,
                    ToastState::Due | ToastState::Failed => TakenUp::Unconfirmed(toast.day),
                }
            }
        }
    }

    /// The toast that says a matter.
    pub(crate) fn toast_of(&self, matter: usize) -> Option<&Toast> {
        if let Some(Taken::By(toast)) = self.taken[matter] { self.toasts.get(toast) } else { None }
    }

    pub(crate) fn is_passed(&self, matter: usize) -> bool {
        self.taken[matter] == Some(Taken::Passed)
    }

    pub(crate) fn counted(&self, day: NaiveDate) -> u32 {
        // The last few are enough only while clocks go on: all are asked.
        self.toasts.iter().filter(|toast| toast.day == day && is_counted(toast.form)).count() as u32
    }

    pub(crate) fn pass(&mut self, matter: usize) {
        self.taken[matter] = Some(Taken::Passed);
    }

    /// Writes down a toast; fails where it would say something twice.
    pub(crate) fn claim(
        &mut self,
        form: ToastForm,
        moment: Moment,
        wall: i64,
        matters: Vec<usize>,
    ) -> Result<usize, String> {
        let id = self.toasts.len();
        for matter in &matters {
            let is_fresh = match self.taken[*matter] {
                None => true,
                Some(Taken::Passed) => false,
                // In doubt: once more, as a line.
                Some(Taken::By(toast)) => {
                    matches!(self.toasts[toast].state, ToastState::Due | ToastState::Failed)
                        && form == ToastForm::Digest
                }
            };
            if !is_fresh {
                return Err(format!("{matter} is said twice, by {:?} and {form:?}", self.taken[*matter]));
            }
            self.taken[*matter] = Some(Taken::By(id));
        }
        self.toasts.push(Toast { form, day: moment.day, wall, state: ToastState::Due, matters, shown: 0 });
        Ok(id)
    }

    /// How often each matter stood on the screen as a toast of its own, and at all.
    pub(crate) fn seen(&self) -> BTreeMap<usize, (u32, u32)> {
        let mut seen = BTreeMap::new();
        for toast in &self.toasts {
            for matter in &toast.matters {
                let (own, all): &mut (u32, u32) = seen.entry(*matter).or_default();
                *own += if toast.form == ToastForm::Digest { 0 } else { toast.shown };
                *all += toast.shown;
            }
        }
        seen
    }
}
