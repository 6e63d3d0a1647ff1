//! The commands: what each takes and gives, a file a subject.

mod account;
mod brief;
mod day;
mod doctor;
mod draft;
mod due;
mod edit;
mod facet;
mod history;
mod import;
mod log;
mod meeting;
mod prompt;
mod sample;
mod search;
mod setting;
mod view;

pub use account::*;
pub use brief::*;
pub use day::*;
pub use doctor::*;
pub use draft::*;
pub use due::*;
pub use edit::*;
pub use facet::*;
pub use history::*;
pub use import::*;
pub use log::*;
pub use meeting::*;
pub use prompt::*;
pub use sample::*;
pub use search::*;
pub use setting::*;
pub use view::*;

/// A page of a list when the client names no other length.
const PAGE: usize = 20;
