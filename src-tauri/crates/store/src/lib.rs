//! The journal file.
