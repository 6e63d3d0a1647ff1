//! What the benchmarks share: journals of many sizes, and the table in which they print what they found.

mod corpora;
mod table;

pub use corpora::{ACCOUNTS, Corpora};
pub use table::{Idle, Ratio, Table, Times};
