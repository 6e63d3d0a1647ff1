//! What a year met with.

/// What was met in a year, so that nobody believes a year in which nothing happens.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Met {
    pub(crate) looks: u64,
    pub(crate) toasts: u64,
    pub(crate) digests: u64,
    /// Lines that were said again, because nobody saw them for certain.
    pub(crate) again: u64,
    pub(crate) passed: u64,
    pub(crate) full_days: u64,
    /// At a minute that the clock never showed, and at one that it showed twice.
    pub(crate) in_gaps: u64,
    pub(crate) in_overlaps: u64,
    /// Several of the same minute, said together.
    pub(crate) together: u64,
    pub(crate) mishaps: u64,
}

impl Met {
    pub(crate) fn add(&mut self, other: &Self) {
        self.looks += other.looks;
        self.toasts += other.toasts;
        self.digests += other.digests;
        self.again += other.again;
        self.passed += other.passed;
        self.full_days += other.full_days;
        self.in_gaps += other.in_gaps;
        self.in_overlaps += other.in_overlaps;
        self.together += other.together;
        self.mishaps += other.mishaps;
    }
}
