//! Numbers as a person would say them, shared by every crate that writes sentences.

/// A number in words under thirteen, in digits from there and below zero; nothing is "no".
///
/// ```
/// assert_eq!(kept_model::count_word(9), "nine");
/// assert_eq!(kept_model::count_word(13), "13");
/// ```
pub fn count_word(number: i64) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let word = usize::try_from(number).ok().and_then(|index| WORDS.get(index));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// "once", "twice", "four times".
///
/// ```
/// assert_eq!(kept_model::times_word(2), "twice");
/// assert_eq!(kept_model::times_word(20), "20 times");
/// ```
pub fn times_word(number: i64) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{} times", count_word(number)),
    }
}
