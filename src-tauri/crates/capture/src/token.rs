//! Tokens: the words of a line with their places, and what is inside quotation marks.

use kept_model::fold;
use std::ops::Range;

/// A stretch of the line between spaces. `@"Two Words"` is one token.
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    /// Where it is, with its punctuation.
    pub(crate) range: Range<usize>,
    /// As typed.
    pub(crate) raw: &'a str,
    /// Where it is, without the punctuation around it.
    pub(crate) core: Range<usize>,
    /// The core, folded; empty when the token is quoted or names somebody, so that no rule matches it.
    pub(crate) word: String,
    /// Inside quotation marks, at least in part; or turned back into plain text.
    pub(crate) quoted: bool,
    /// The user turned it back into plain text: it names nobody and means nothing.
    pub(crate) plain: bool,
    /// Whether its last character is a colon that may end the head.
    colon: bool,
}

const TRAILING: [char; 6] = [',', ';', ':', '!', '?', ')'];

impl Token<'_> {
    /// Whether the head ends here: "@acme:".
    pub(crate) fn ends_with_colon(&self) -> bool {
        self.colon
    }

    /// Whether something separates this token from the next one: "fri,".
    pub(crate) fn has_tail(&self) -> bool {
        self.core.end < self.range.end
    }

    /// Whether it is a colon alone that ends the head.
    pub(crate) fn is_colon(&self) -> bool {
        self.colon && self.raw == ":"
    }

    /// Takes the meaning from whatever of it lies in `plain`.
    pub(crate) fn make_plain(&mut self, plain: &[Range<usize>]) {
        let within = |place: &Range<usize>| plain.iter().any(|p| p.start < place.end && place.start < p.end);
        let body = if self.core.is_empty() { &self.range } else { &self.core };
        self.colon &= !within(&(self.range.end.saturating_sub(1)..self.range.end));
        if within(body) {
            self.plain = true;
            self.quoted = true;
            self.word.clear();
        }
    }

    /// The name after `@`, and where it is with its `@`; `None` for any other token.
    pub(crate) fn mention(&self) -> Option<(&str, Range<usize>)> {
        let rest = self.raw.strip_prefix('@').filter(|_| !self.plain)?;
        let (name, marks) = match quote_pair(rest.chars().next()?) {
            Some(close) => {
                let open = rest.chars().next().map_or(0, char::len_utf8);
                let inner = &rest[open..];
                let name = &inner[..inner.find(close)?];
                (name, open + close.len_utf8())
            }
            None => (rest.trim_end_matches(TRAILING).trim_end_matches('.'), 0),
        };
        let named = name.chars().any(char::is_alphanumeric);
        let start = self.range.start;
        named.then(|| (name.trim(), start..start + 1 + name.len() + marks))
    }
}

/// The mark that closes what `open` opens.
fn quote_pair(open: char) -> Option<char> {
    match open {
        '"' => Some('"'),
        '“' => Some('”'),
        '„' => Some('“'),
        '«' => Some('»'),
        _ => None,
    }
}

/// The quoted stretches of `line`, marks included. A mark without its partner is a character like any other,
/// and so is one that follows a letter or a digit (24" is a size).
pub(crate) fn quotes(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut previous = ' ';
    let mut skip_to = 0;
    for (at, c) in line.char_indices() {
        if at >= skip_to
            && !previous.is_alphanumeric()
            && let Some(close) = quote_pair(c)
        {
            let inner = at + c.len_utf8();
            if let Some(length) = line[inner..].find(close) {
                skip_to = inner + length + close.len_utf8();
                found.push(at..skip_to);
            }
        }
        previous = c;
    }
    found
}

/// Splits `line` at white space, and after `@"…"` with its punctuation, but not inside it.
pub(crate) fn tokens<'a>(line: &'a str, quotes: &[Range<usize>]) -> Vec<Token<'a>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut quote = 0;
    let mut skip_to = 0;
    let mut named = false;
    for (at, c) in line.char_indices() {
        if at < skip_to {
            continue;
        }
        if named && !TRAILING.contains(&c) && c != '.' {
            found.extend(start.take().map(|s| token(line, s..at)));
            named = false;
        }
        while quotes.get(quote).is_some_and(|q| q.start < at) {
            quote += 1;
        }
        if quotes.get(quote).is_some_and(|q| q.start == at)
            && start.is_some_and(|s: usize| &line[s..at] == "@")
        {
            skip_to = quotes[quote].end;
            named = true;
        } else if c.is_whitespace() {
            found.extend(start.take().map(|s| token(line, s..at)));
        } else {
            start = start.or(Some(at));
        }
    }
    found.extend(start.map(|s| token(line, s..line.len())));
    let mut quote = 0;
    for token in &mut found {
        while quotes.get(quote).is_some_and(|q| q.end <= token.range.start) {
            quote += 1;
        }
        token.quoted =
            token.mention().is_none() && quotes.get(quote).is_some_and(|q| q.start < token.range.end);
        if token.quoted || token.mention().is_some() {
            token.word.clear();
        }
    }
    found
}

fn token(line: &str, range: Range<usize>) -> Token<'_> {
    let raw = &line[range.clone()];
    let opened = raw.trim_start_matches('(');
    let mut core = opened.trim_end_matches(TRAILING);
    // "24.12." is a date whose last dot belongs to it; any other dot ends a sentence.
    let dotted = core.chars().all(|c| c.is_ascii_digit() || c == '.') && core.matches('.').count() == 2;
    if !dotted {
        core = core.trim_end_matches('.');
    }
    let start = range.start + (raw.len() - opened.len());
    let core_range = start..start + core.len();
    let (word, colon) = (fold(core), raw.ends_with(':'));
    Token { raw, core: core_range, word, quoted: false, plain: false, colon, range }
}
