//! Splits text into records and cells.
//!
//! Why not a ready-made reader: this one must know the exact line of every record, whatever ends the lines,
//! and must go on after a quotation mark that is never closed, where a strict reader takes the rest of the
//! file for one cell.

use std::borrow::Cow;

/// One step through the file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Record<'a> {
    /// A row, and the line where it starts.
    Cells {
        /// Counted from 1.
        line: u64,
        /// At least one.
        cells: Vec<Cow<'a, str>>,
    },
    /// A quotation mark opens a cell in this row and is not closed, or closes in the middle of a later row.
    /// Reading goes on with the line after it.
    BrokenQuote {
        /// Counted from 1.
        line: u64,
    },
}

impl Record<'_> {
    pub(crate) fn line(&self) -> u64 {
        match self {
            Record::Cells { line, .. } | Record::BrokenQuote { line } => *line,
        }
    }
}

/// The records of a text, without its blank lines.
pub(crate) struct Records<'a> {
    text: &'a str,
    delimiter: u8,
    at: usize,
    line: u64,
}

/// A cell that has been read: its text, where it ends, and the line breaks inside it.
type Cell<'a> = (Cow<'a, str>, usize, u64);

impl<'a> Records<'a> {
    /// Reads from the start; `delimiter` is an ASCII character.
    pub(crate) fn new(text: &'a str, delimiter: u8) -> Self {
        Self { text, delimiter, at: 0, line: 1 }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Whether a cell ends here.
    fn is_end(&self, at: usize) -> bool {
        self.byte(at).is_none_or(|byte| byte == self.delimiter || byte == b'\n' || byte == b'\r')
    }

    fn skip_spaces(&self, mut at: usize) -> usize {
        while self.byte(at) == Some(b' ') && self.delimiter != b' ' {
            at += 1;
        }
        at
    }

    /// Steps over one line break, if there is one.
    fn take_line_break(&mut self) -> bool {
        let length = match (self.byte(self.at), self.byte(self.at + 1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(b'\r' | b'\n'), _) => 1,
            _ => return false,
        };
        self.at += length;
        self.line += 1;
        true
    }

    /// Up to the next delimiter or line break; quotation marks mean themselves.
    fn plain(&self, start: usize) -> (&'a str, usize) {
        let rest = &self.text.as_bytes()[start..];
        let ends = |byte: &u8| *byte == self.delimiter || *byte == b'\n' || *byte == b'\r';
        let end = rest.iter().position(ends).map_or(self.text.len(), |length| start + length);
        (&self.text[start..end], end)
    }

    /// A cell whose text starts after the quotation mark at `open`; `None` when the mark is broken.
    fn quoted(&self, open: usize) -> Option<Cell<'a>> {
        let start = open + 1;
        let mut at = start;
        loop {
            at += self.text[at..].find('"')?;
            if self.byte(at + 1) != Some(b'"') {
                break;
            }
            at += 2;
        }
        let inside = &self.text[start..at];
        let unescaped = if inside.contains("\"\"") {
            Cow::Owned(inside.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(inside)
        };
        let after = self.skip_spaces(at + 1);
        if self.is_end(after) {
            return Some((unescaped, after, line_breaks(inside)));
        }
        if inside.contains(['\n', '\r']) {
            return None;
        }
        // `"Smith" and Sons`: within one line the writer's meaning is clear.
        let (rest, end) = self.plain(at + 1);
        Some((Cow::Owned(unescaped.into_owned() + rest), end, 0))
    }
}

/// `\r\n`, `\n` and `\r` each count once.
fn line_breaks(text: &str) -> u64 {
    let returns = text.matches('\r').count() - text.matches("\r\n").count();
    (text.matches('\n').count() + returns) as u64
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        while self.take_line_break() {}
        if self.at >= self.text.len() {
            return None;
        }
        let (start, line) = (self.at, self.line);
        let mut cells = Vec::new();
        loop {
            let open = self.skip_spaces(self.at);
            if self.byte(open) == Some(b'"') {
                let Some((cell, end, breaks)) = self.quoted(open) else {
                    self.at = self.plain_line_end(start);
                    self.line = line;
                    self.take_line_break();
                    return Some(Record::BrokenQuote { line });
                };
                cells.push(cell);
                self.at = end;
                self.line += breaks;
            } else {
                let (cell, end) = self.plain(self.at);
                cells.push(Cow::Borrowed(cell));
                self.at = end;
            }
            if self.byte(self.at) != Some(self.delimiter) {
                self.take_line_break();
                return Some(Record::Cells { line, cells });
            }
            self.at += 1;
        }
    }
}

impl Records<'_> {
    fn plain_line_end(&self, start: usize) -> usize {
        self.text[start..].find(['\n', '\r']).map_or(self.text.len(), |length| start + length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Rows = &'static [(u64, &'static [&'static str])];

    fn split(text: &str) -> Vec<(u64, Vec<String>)> {
        Records::new(text, b',')
            .map(|record| match record {
                Record::Cells { line, cells } => (line, cells.into_iter().map(Cow::into_owned).collect()),
                Record::BrokenQuote { line } => (line, vec!["BROKEN".to_owned()]),
            })
            .collect()
    }

    #[test]
    fn records_and_their_lines() {
        let cases: &[(&str, Rows)] = &[
            ("a,b\nc,d", &[(1, &["a", "b"]), (2, &["c", "d"])]),
            ("a,b\r\n\r\nc,d\r\n", &[(1, &["a", "b"]), (3, &["c", "d"])]),
            ("a,b\rc,d\r", &[(1, &["a", "b"]), (2, &["c", "d"])]),
            ("\"a\r\nb\",c\r\nd,e", &[(1, &["a\r\nb", "c"]), (3, &["d", "e"])]),
            ("a,\n,b", &[(1, &["a", ""]), (2, &["", "b"])]),
            ("\"say \"\"hi\"\"\", \"x\" ,y", &[(1, &["say \"hi\"", "x", "y"])]),
            ("\"Smith\" and Sons,x", &[(1, &["Smith and Sons", "x"])]),
            ("5\" disk,x", &[(1, &["5\" disk", "x"])]),
            ("a,\"b\nc,d\ne,f", &[(1, &["BROKEN"]), (2, &["c", "d"]), (3, &["e", "f"])]),
            ("a,\"b\nc,d\n\"e\",f", &[(1, &["BROKEN"]), (2, &["c", "d"]), (3, &["e", "f"])]),
            ("\"", &[(1, &["BROKEN"])]),
            ("\"\"", &[(1, &[""])]),
            ("", &[]),
            ("\n\n", &[]),
        ];
        for (text, expected) in cases {
            let expected: Vec<(u64, Vec<String>)> = expected
                .iter()
                .map(|(line, cells)| (*line, cells.iter().map(|c| (*c).to_owned()).collect()))
                .collect();
            assert_eq!(split(text), expected, "{text:?}");
        }
    }
}
