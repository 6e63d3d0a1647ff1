//! What a PDF says, read back as a viewer does.
#![expect(clippy::unwrap_used, reason = "a file of ours that cannot be read is what the tests look for")]

#[allow(dead_code, reason = "where the words stand is the other tests' matter")]
#[path = "../../../paper/tests/reader/mod.rs"]
mod reader;

/// All its words in the order of reading, without the blanks: those are drawn as distances.
pub(crate) fn words(bytes: &[u8]) -> String {
    let file = lopdf::Document::load_mem(bytes).unwrap();
    let text: String = reader::read(&file).into_iter().map(|seen| seen.text).collect();
    text.split_whitespace().collect()
}
