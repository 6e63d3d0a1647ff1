//! Bring and take.
