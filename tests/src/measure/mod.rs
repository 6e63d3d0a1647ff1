//! What the benchmarks share: journals of many sizes, the corpus and the queries, and the table in which they print what
//! they found.

mod asks;
mod chance;
mod class;
mod corpora;
mod corpus;
mod goal;
mod machine;
mod table;
mod times;
mod vocabulary;

pub use asks::{Ask, EACH, Whose, asks};
pub use class::Class;
pub use corpora::{ACCOUNTS, Corpora, copy, formats, settle};
pub use corpus::{Corpus, CorpusEntry, Customer, SEED, WAY};
pub use goal::{Amount, Goal, Row, Verdict};
pub use table::{Idle, Ratio, Table};
pub use times::{Times, milliseconds, thousands, timed};
