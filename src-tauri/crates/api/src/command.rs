//! The commands: what each takes and gives, a file a subject.

mod account;
mod brief;
mod doctor;
mod due;
mod edit;
mod history;
mod import;
mod log;
mod prompt;
mod sample;
mod search;

pub use account::*;
pub use brief::*;
pub use doctor::*;
pub use due::*;
pub use edit::*;
pub use history::*;
pub use import::*;
pub use log::*;
pub use prompt::*;
pub use sample::*;
pub use search::*;

/// A page of a list when the client names no other length.
const PAGE: usize = 20;
