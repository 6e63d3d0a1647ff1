//! The capture line and the date grammar.
