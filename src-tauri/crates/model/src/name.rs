//! Names as people type them: case and accents do not count.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Folds text for comparison: lower case, no accents, letters outside ASCII that have a usual
/// spelling in it written that way.
///
/// ```
/// assert_eq!(kept_model::fold("Ørrin Großmann-Lindqvíst"), "orrin grossmann-lindqvist");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ß' | 'ẞ' => out.push_str("ss"),
            'ø' | 'Ø' => out.push('o'),
            'æ' | 'Æ' => out.push_str("ae"),
            'œ' | 'Œ' => out.push_str("oe"),
            'ł' | 'Ł' => out.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
            'þ' | 'Þ' => out.push_str("th"),
            'ı' => out.push('i'),
            '\u{2019}' | '\u{2018}' => out.push('\''),
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// The key under which a name is looked up: folded, without punctuation, one space between words.
///
/// ```
/// assert_eq!(kept_model::name_key("  St Aldric’s  Hospital "), "st aldrics hospital");
/// assert_eq!(kept_model::name_key("Maddox & Reyes"), "maddox reyes");
/// ```
pub fn name_key(name: &str) -> String {
    let folded = fold(name).replace('\'', "");
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words.join(" ")
}

/// Whether `needle`, already a [`name_key`], starts one of the words of `key` and goes on from there.
///
/// ```
/// assert!(kept_model::starts_a_word("st aldrics hospital", "aldric"));
/// assert!(!kept_model::starts_a_word("calder water", "ater"));
/// ```
pub fn starts_a_word(key: &str, needle: &str) -> bool {
    // Byte by byte: thousands of names are looked through for each word of a line.
    let (key, needle) = (key.as_bytes(), needle.as_bytes());
    let is_start = |at: usize| at == 0 || key[at - 1] == b' ';
    let mut starts = 0..(key.len() + 1).saturating_sub(needle.len());
    !needle.is_empty()
        && starts.any(|at| key[at] == needle[0] && is_start(at) && key[at..].starts_with(needle))
}
