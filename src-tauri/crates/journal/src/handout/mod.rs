//! What leaves the journal on purpose: a page as Markdown, HTML or PDF, or a card as a picture. What stands on it is
//! decided elsewhere; here it only gets its form.

mod html;
mod markdown;

pub(crate) use html::html;
pub(crate) use markdown::markdown;

use crate::{Error, Result};
use kept_model::UnknownWord;
use kept_paper::{Document, PaperError, Printed, Size};
use std::str::FromStr;

/// How something leaves the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Text to paste.
    Markdown,
    /// One page that needs nothing else.
    Html,
    /// Paper.
    Pdf,
    /// A picture with one quote.
    Card,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Html, Self::Pdf, Self::Card];

    /// The one spelling used on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Card => "card",
        }
    }

    /// What the file's name ends in.
    const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Card => "png",
        }
    }

    /// The media type.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
            Self::Pdf => "application/pdf",
            Self::Card => "image/png",
        }
    }
}

impl FromStr for Format {
    type Err = UnknownWord;

    fn from_str(text: &str) -> std::result::Result<Self, UnknownWord> {
        let known = Self::ALL.into_iter().find(|format| format.as_str() == text);
        known.ok_or_else(|| UnknownWord {
            word: text.to_owned(),
            set: "format",
            known: Self::ALL.map(Self::as_str).join(", "),
        })
    }
}

/// A file that is ready to be given away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handout {
    /// What the file may be called, with its ending.
    pub name: String,
    /// What it is.
    pub format: Format,
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters that no bundled face has; a box stands for each.
    pub missing: Vec<char>,
}

impl From<PaperError> for Error {
    fn from(error: PaperError) -> Self {
        Self::Invalid(error.to_string())
    }
}

/// A document in its form; a card is none of a document.
pub(crate) fn handout(document: &Document, name: &str, format: Format) -> Result<Handout> {
    let (bytes, missing) = match format {
        Format::Markdown => (markdown(document).into_bytes(), Vec::new()),
        Format::Html => (html(document).into_bytes(), Vec::new()),
        Format::Pdf => {
            let Printed { bytes, missing, .. } = kept_paper::pdf(document, Size::A4)?;
            (bytes, missing)
        }
        Format::Card => return Err(Error::Invalid("only a story has a card.".to_owned())),
    };
    Ok(Handout { name: file_name(name, format), format, bytes, missing })
}

/// A card in its form.
pub(crate) fn card(card: &kept_paper::Card, name: &str) -> Result<Handout> {
    let Printed { bytes, missing, .. } = kept_paper::png(card)?;
    Ok(Handout { name: file_name(name, Format::Card), format: Format::Card, bytes, missing })
}

/// Characters of a file's name; every system takes that many.
const NAME: usize = 80;

/// A name that every system takes, with its ending.
fn file_name(name: &str, format: Format) -> String {
    let is_bad =
        |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let name: String = name.chars().map(|c| if is_bad(c) { ' ' } else { c }).collect();
    let name: String = crate::brief::lines::one_line(&name).chars().take(NAME).collect();
    let name = name.trim_matches(|c: char| c == '.' || c.is_whitespace());
    format!("{}.{}", if name.is_empty() { "Kept" } else { name }, format.ending())
}

/// A language's tag such as "en" or "pt-BR"; English where what was noted is something else.
pub(crate) fn tongue(noted: Option<&str>) -> String {
    let noted = noted.unwrap_or_default().trim();
    let mut parts = noted.split('-');
    let is_tongue = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let is_tag = is_tongue
        && parts.all(|part| (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if is_tag { noted } else { "en" }.to_owned()
}

/// A text of the journal as others may read it: on one line, without tags, and without the sign before a name.
pub(crate) fn clean(text: &str) -> String {
    let is_tag = |word: &&str| {
        let tag = word.strip_prefix('#').unwrap_or_default().trim_end_matches(['.', ',', ';', ':', '!', '?']);
        tag.chars().any(char::is_alphabetic)
            && tag.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    let name = |word: &str| match word.strip_prefix('@') {
        Some(name) if name.starts_with(char::is_alphanumeric) => name.to_owned(),
        _ => word.to_owned(),
    };
    unquoted(text).split_whitespace().filter(|word| !is_tag(word)).map(name).collect::<Vec<_>>().join(" ")
}

/// `@"Tom Ashby"` as Tom Ashby; other quotation marks stay.
fn unquoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, name)) = rest.split_once("@\"") {
        let Some((name, after)) = name.split_once('"') else { break };
        out.push_str(before);
        out.push_str(name);
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_every_system_takes() {
        for (name, file) in [
            ("The licences Carla did not need", "The licences Carla did not need.md"),
            ("../../etc/passwd", "etc passwd.md"),
            ("a:b*c?\"<>|\u{0}", "a b c.md"),
            ("...", "Kept.md"),
            ("", "Kept.md"),
        ] {
            assert_eq!(file_name(name, Format::Markdown), file);
        }
        assert_eq!(file_name(&"ä".repeat(200), Format::Pdf).chars().count(), NAME + 4);
    }

    #[test]
    fn notes_to_oneself_stay_at_home() {
        for (text, said) in [
            ("send the list #gave #to-do", "send the list"),
            ("two\nlines, #urgent.", "two lines,"),
            ("ask @priya and @\"Tom Ashby\"", "ask priya and Tom Ashby"),
            ("ticket #4711 and C#", "ticket #4711 and C#"),
            ("mail a@b.example", "mail a@b.example"),
        ] {
            assert_eq!(clean(text), said);
        }
    }

    #[test]
    fn a_language_is_a_tag_or_english() {
        for (noted, tag) in [
            (None, "en"),
            (Some("de"), "de"),
            (Some(" pt-BR "), "pt-BR"),
            (Some("zh-Hans"), "zh-Hans"),
            (Some("German"), "en"),
            (Some("de, but Priya prefers English"), "en"),
            (Some("de\" onload"), "en"),
        ] {
            assert_eq!(tongue(noted), tag, "{noted:?}");
        }
    }

    #[test]
    fn formats_are_words() {
        for format in Format::ALL {
            assert_eq!(format.as_str().parse::<Format>().ok(), Some(format));
        }
        assert!("word".parse::<Format>().is_err());
    }
}
