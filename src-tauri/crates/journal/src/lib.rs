//! The verbs of Kept.
