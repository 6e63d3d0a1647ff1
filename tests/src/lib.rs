//! Shared by the stories and benchmarks.
