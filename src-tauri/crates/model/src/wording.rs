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

/// Minutes in a table: "41 min", "3 h", "3 h 12 min", "2 d 4 h". Beyond a day the minutes are left out.
///
/// ```
/// assert_eq!(kept_model::short_minutes(192), "3 h 12 min");
/// assert_eq!(kept_model::short_minutes(3130), "2 d 4 h");
/// ```
pub fn short_minutes(minutes: u32) -> String {
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    match (days, hours, rest) {
        (0, 0, _) => format!("{rest} min"),
        (0, _, 0) => format!("{hours} h"),
        (0, ..) => format!("{hours} h {rest} min"),
        (_, 0, _) => format!("{days} d"),
        _ => format!("{days} d {hours} h"),
    }
}
