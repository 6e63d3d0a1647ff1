//! What the journal suggests, and why.
