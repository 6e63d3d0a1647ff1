//! Text as a desktop may be given it.

/// One line without anything that is no text.
pub(super) fn line(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    text.chars().filter(|c| !c.is_control()).collect()
}

/// Lines without anything that is no text; what would be read as markup stands for itself.
pub(super) fn body(text: &str, is_markup: bool) -> String {
    let mut body = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' if is_markup => body.push_str("&amp;"),
            '<' if is_markup => body.push_str("&lt;"),
            '>' if is_markup => body.push_str("&gt;"),
            '\n' => body.push(c),
            '\t' => body.push(' '),
            c if c.is_control() => {}
            c => body.push(c),
        }
    }
    body
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_body_says_what_was_typed() {
        for (typed, plain, markup) in [
            ("R&D <b>now</b>", "R&D <b>now</b>", "R&amp;D &lt;b&gt;now&lt;/b&gt;"),
            ("&amp; \"quoted\"", "&amp; \"quoted\"", "&amp;amp; \"quoted\""),
            ("one\ntwo\tthree\r\n", "one\ntwo three\n", "one\ntwo three\n"),
            ("a\0b\u{1b}[1mc", "ab[1mc", "ab[1mc"),
            ("Müller 日本", "Müller 日本", "Müller 日本"),
        ] {
            assert_eq!((super::body(typed, false), super::body(typed, true)), (plain.into(), markup.into()));
        }
    }

    #[test]
    fn a_title_is_one_line() {
        for (typed, line) in [("one\ntwo", "one two"), ("a\0b\u{7}", "ab"), ("R&D <b>", "R&D <b>")] {
            assert_eq!(super::line(typed), line);
        }
    }
}
