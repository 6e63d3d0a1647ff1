//! One property of a card: unfolded, decoded, its parameters apart.

use super::is_mark;
use crate::decode::code_page;
use encoding_rs::Encoding;

/// A property such as `item1.TEL;TYPE=WORK,VOICE:+44 1`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Property {
    /// Such as "item1"; empty for none. Properties of one group belong together.
    pub(crate) group: String,
    /// Upper case.
    pub(crate) name: String,
    /// Lower case: the values of `TYPE`, and the bare words of version 2.1.
    pub(crate) types: Vec<String>,
    /// Whether it is marked as the preferred one.
    pub(crate) preferred: bool,
    /// Decoded, but with its backslashes.
    pub(crate) value: String,
}

impl Property {
    /// The value without backslashes.
    pub(crate) fn text(&self) -> String {
        unescape(&self.value)
    }

    /// The value's components at unescaped `separator`s.
    pub(crate) fn parts(&self, separator: char) -> Vec<String> {
        let mut parts = Vec::new();
        let (mut start, mut escaped) = (0, false);
        for (at, c) in self.value.char_indices() {
            if !escaped && c == separator {
                parts.push(unescape(&self.value[start..at]));
                start = at + c.len_utf8();
            }
            escaped = !escaped && c == '\\';
        }
        parts.push(unescape(&self.value[start..]));
        parts
    }

    pub(crate) fn is_type(&self, word: &str) -> bool {
        self.types.iter().any(|own| own == word)
    }
}

/// `\n` is a line break; before anything else that may be escaped, the backslash goes.
fn unescape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        let next = if c == '\\' { chars.peek().copied() } else { None };
        match next {
            Some('n' | 'N') => out.push('\n'),
            Some(special @ (',' | ';' | ':' | '\\' | '"')) => out.push(special),
            _ => {
                out.push(c);
                continue;
            }
        }
        chars.next();
    }
    out
}

/// How a value is written.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Coding {
    Plain,
    QuotedPrintable,
    /// Photographs and keys, which are not read.
    Base64,
}

/// Reads the property at line `at` and gives the index of the line after it; `None` for a line that is no
/// property and for binary values. `old` is version 2.1, whose folded lines keep their space.
pub(crate) fn read(lines: &[&str], at: usize, old: bool) -> (Option<Property>, usize) {
    let mut logical = lines[at].to_owned();
    let mut next = at + 1;
    // A soft line break looks like a fold when the next line happens to start with a space.
    let soft =
        value_start(&logical).is_some_and(|at| parameters(&logical[..at]).1 == Coding::QuotedPrintable);
    if !soft {
        next = unfold(lines, next, old, &mut logical);
    }
    let Some(colon) = value_start(&logical) else { return (None, next) };
    let (mut property, coding, charset) = parameters(&logical[..colon]);
    match coding {
        Coding::Base64 => {
            // Version 2.1 ends them with a blank line and does not always indent them.
            while next < lines.len() && !lines[next].trim().is_empty() && !lines[next].contains(':') {
                next += 1;
            }
            return (None, next);
        }
        Coding::QuotedPrintable => {
            let mut value = logical[colon + 1..].to_owned();
            // A soft line break at the very end of a card must not swallow its END.
            while let Some(line) =
                lines.get(next).filter(|line| !is_mark(line, "END") && !is_mark(line, "BEGIN"))
            {
                if value.ends_with('=') {
                    value.pop();
                    value.push_str(line);
                    next += 1;
                } else if line.starts_with([' ', '\t']) {
                    next = unfold(lines, next, old, &mut value);
                } else {
                    break;
                }
            }
            property.value = to_text(&quoted_printable(&value), charset.as_deref());
        }
        Coding::Plain => logical[colon + 1..].clone_into(&mut property.value),
    }
    (Some(property), next)
}

/// Appends the lines that start with space.
fn unfold(lines: &[&str], mut at: usize, old: bool, logical: &mut String) -> usize {
    while let Some(rest) = lines.get(at).and_then(|line| line.strip_prefix([' ', '\t'])) {
        if old && !rest.is_empty() {
            logical.push(' ');
        }
        logical.push_str(rest);
        at += 1;
    }
    at
}

/// The colon before the value: the first outside quotation marks, or simply the first where those are odd.
fn value_start(logical: &str) -> Option<usize> {
    let mut quoted = false;
    let outside = logical.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == ':' && !quoted
    });
    outside.map(|(at, _)| at).or_else(|| logical.find(':'))
}

fn split_outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(|c: char| {
        quoted ^= c == '"';
        c == separator && !quoted
    })
    .collect()
}

/// What stands before the colon.
fn parameters(head: &str) -> (Property, Coding, Option<String>) {
    let mut words = split_outside_quotes(head, ';').into_iter();
    let name = words.next().unwrap_or_default().trim();
    let (group, name) = name.rsplit_once('.').unwrap_or(("", name));
    let mut property =
        Property { group: group.to_lowercase(), name: name.to_uppercase(), ..Property::default() };
    let (mut coding, mut charset) = (Coding::Plain, None);
    for word in words {
        let (parameter, value) = word.split_once('=').unwrap_or(("", word));
        let value = value.trim().trim_matches('"').to_lowercase();
        match parameter.trim().to_uppercase().as_str() {
            "" | "TYPE" | "ENCODING" => {
                for one in value.split(',').map(str::trim).filter(|one| !one.is_empty()) {
                    match one {
                        "quoted-printable" => coding = Coding::QuotedPrintable,
                        "base64" | "b" => coding = Coding::Base64,
                        "pref" => property.preferred = true,
                        other => property.types.push(other.to_owned()),
                    }
                }
            }
            "CHARSET" => charset = Some(value),
            "PREF" => property.preferred |= value == "1",
            _ => {}
        }
    }
    (property, coding, charset)
}

/// Bytes from "=C3=91"; what is no such code stays as it is.
fn quoted_printable(value: &str) -> Vec<u8> {
    let bytes = value.as_bytes();
    let hex = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'=', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            // A soft line break with nothing after it.
            (b'=', ..) if at + 1 == bytes.len() => at += 1,
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    out
}

/// In the declared character set, if its name is known; else UTF-8 if valid; else a code page.
fn to_text(bytes: &[u8], charset: Option<&str>) -> String {
    let declared = charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    match (declared, std::str::from_utf8(bytes)) {
        (Some(encoding), _) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
        (None, Ok(text)) => text.to_owned(),
        (None, Err(_)) => code_page(bytes).decode_without_bom_handling(bytes).0.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn property(text: &str, old: bool) -> (Property, usize) {
        let lines: Vec<&str> = text.split('\n').collect();
        let (property, next) = read(&lines, 0, old);
        (property.unwrap(), next)
    }

    #[test]
    fn folded_lines_join() {
        let (note, next) = property("NOTE:one t\n wo\n\tthree\nTEL:1", false);
        assert_eq!((note.value.as_str(), next), ("one twothree", 3));
        assert_eq!(property("NOTE:one\n two", true).0.value, "one two");
    }

    #[test]
    fn parameters_in_every_style() {
        let cases = [
            ("TEL;CELL;PREF:1", vec!["cell"], true),
            ("tel;type=\"work,voice\";pref=1:1", vec!["work", "voice"], true),
            ("item2.TEL;TYPE=HOME;TYPE=FAX:1", vec!["home", "fax"], false),
            ("TEL;X-ID=\"a:b;c\";TYPE=home:1", vec!["home"], false),
        ];
        for (text, types, preferred) in cases {
            let (read, _) = property(text, false);
            assert_eq!((read.name.as_str(), read.value.as_str()), ("TEL", "1"), "{text}");
            assert_eq!(
                (read.types, read.preferred),
                (types.iter().map(ToString::to_string).collect(), preferred)
            );
        }
    }

    #[test]
    fn quoted_printable_with_soft_breaks_and_character_sets() {
        let cases = [
            ("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6=\n=72g", "Jörg"),
            ("FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=F6rg", "Jörg"),
            ("FN;ENCODING=QUOTED-PRINTABLE:J=F6rg", "Jörg"),
            ("FN;ENCODING=QUOTED-PRINTABLE:a=3Db=ZZ=", "a=b=ZZ"),
            ("FN;ENCODING=QUOTED-PRINTABLE:cut=\nEND:VCARD", "cut"),
            ("FN;ENCODING=QUOTED-PRINTABLE:Jo=\n Ann", "Jo Ann"),
        ];
        for (text, expected) in cases {
            assert_eq!(property(text, true).0.value, expected, "{text}");
        }
    }

    #[test]
    fn escapes_go_and_components_come_apart() {
        let (n, _) = property(r"N:Doe\;Roe;John\, Jr\\;a\nb;http\://x", false);
        assert_eq!(n.parts(';'), ["Doe;Roe", r"John, Jr\", "a\nb", "http://x"]);
        assert_eq!(property(r"NOTE:C:\temp", false).0.text(), r"C:\temp");
    }
}
