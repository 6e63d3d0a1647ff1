//! The command line of Kept.
fn main() {}
