//! From text to glyphs: cleans the text, finds a face for every character, and shapes it.

use crate::colour::Colour;
use crate::fonts::{Face, Fonts};
use harfrust::{Direction, Feature, Language, ShapeOptions, Tag, UnicodeBuffer};
use std::collections::BTreeSet;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    pub(crate) face: Face,
    /// Height of the letters' em: points in a PDF, pixels on a card.
    pub(crate) size: f32,
    /// From one line to the next, in the same measure.
    pub(crate) leading: f32,
    pub(crate) colour: Colour,
    /// Whether all figures are equally wide, as columns want them.
    pub(crate) tabular: bool,
}

/// A glyph with its place in ems after the one before it, and the characters that it stands for.
#[derive(Debug, Clone)]
pub(crate) struct Glyph {
    pub(crate) face: Face,
    pub(crate) id: u32,
    pub(crate) advance: f32,
    pub(crate) dx: f32,
    pub(crate) dy: f32,
    pub(crate) range: Range<usize>,
}

/// What shaping needs, and what it finds out on the way.
pub(crate) struct Setter<'a> {
    pub(crate) fonts: &'a Fonts,
    language: Option<Language>,
    /// Characters that no face has.
    pub(crate) missing: BTreeSet<char>,
}

impl<'a> Setter<'a> {
    pub(crate) fn new(fonts: &'a Fonts, language: &str) -> Self {
        Self { fonts, language: Language::new(language), missing: BTreeSet::new() }
    }

    /// The glyphs of one line of text, in which each range has its face. The text is clean, see [`clean`].
    pub(crate) fn shape(&mut self, text: &str, faces: &[(Range<usize>, Face)], tabular: bool) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        for (range, face) in faces {
            for (item, found) in self.items(text, range.clone(), *face) {
                match found {
                    Some(face) => self.shape_item(text, item, face, tabular, &mut glyphs),
                    None => self.boxes(text, item, &mut glyphs),
                }
            }
        }
        glyphs
    }

    /// Cuts a range where the face has to change; None is a piece that no face has.
    fn items(&self, text: &str, range: Range<usize>, face: Face) -> Vec<(Range<usize>, Option<Face>)> {
        let mut items: Vec<(Range<usize>, Option<Face>)> = Vec::new();
        for part in clusters(&text[range.clone()], range.start) {
            let found = self.fonts.face_for(face, &text[part.clone()]);
            match items.last_mut() {
                Some((last, with)) if *with == found => last.end = part.end,
                _ => items.push((part, found)),
            }
        }
        items
    }

    fn shape_item(
        &self,
        text: &str,
        range: Range<usize>,
        face: Face,
        tabular: bool,
        glyphs: &mut Vec<Glyph>,
    ) {
        let loaded = self.fonts.get(face);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text[range.clone()]);
        buffer.guess_segment_properties();
        // No bundled face has a script that is written from right to left.
        buffer.set_direction(Direction::LeftToRight);
        if let Some(language) = &self.language {
            buffer.set_language(language.clone());
        }
        let figures = [Feature::new(Tag::new(b"tnum"), 1, ..)];
        let options = ShapeOptions::new().features(if tabular { &figures } else { &[] });
        let shaped = loaded.shaper.shaper(&loaded.font).build().shape(buffer, options);

        let infos = shaped.glyph_infos();
        for (at, (info, position)) in infos.iter().zip(shaped.glyph_positions()).enumerate() {
            let start = info.cluster;
            let end = infos[at..].iter().map(|next| next.cluster).find(|cluster| *cluster != start);
            glyphs.push(Glyph {
                face,
                id: info.glyph_id,
                advance: position.x_advance as f32 / loaded.em,
                dx: position.x_offset as f32 / loaded.em,
                dy: position.y_offset as f32 / loaded.em,
                range: range.start + start as usize..end.map_or(range.end, |end| range.start + end as usize),
            });
        }
    }

    /// A box for every letter that no face has, with its accents.
    fn boxes(&mut self, text: &str, range: Range<usize>, glyphs: &mut Vec<Glyph>) {
        let (face, id, advance) = self.fonts.replacement();
        for part in clusters(&text[range.clone()], range.start) {
            let lost = text[part.clone()]
                .chars()
                .filter(|c| self.fonts.face_for(face, c.encode_utf8(&mut [0; 4])).is_none());
            self.missing.extend(lost);
            glyphs.push(Glyph { face, id, advance, dx: 0.0, dy: 0.0, range: part });
        }
    }
}

/// Letters, each with the accents that follow it.
fn clusters(text: &str, offset: usize) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.next()?;
        let mut end = start + first.len_utf8();
        while let Some((at, mark)) = chars.next_if(|(_, c)| is_combining_mark(*c)) {
            end = at + mark.len_utf8();
        }
        Some(offset + start..offset + end)
    })
}

/// Text as it can be set: composed letters, "\n" for every kind of line end, spaces for tabs, and without what
/// nobody sees (controls, joiners, direction marks, soft hyphens, variation selectors).
pub(crate) fn clean(text: &str) -> String {
    let mut before = ' ';
    let mut kept = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            '\n' if before == '\r' => {}
            '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\t' => kept.push(' '),
            c if is_unseen(c) => {}
            c => kept.push(c),
        }
        before = c;
    }
    kept
}

fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
        || (c as u32 & 0xfffe) == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cleaned_without_losing_letters() {
        let table = [
            ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("tab\there", "tab here"),
            ("e\u{301}", "é"),
            ("soft\u{ad}hyphen", "softhyphen"),
            ("\u{feff}mark\u{0}\u{7}\u{ffff}", "mark"),
            ("non\u{a0}breaking", "non\u{a0}breaking"),
            ("a\u{2028}b", "a\nb"),
        ];
        for (typed, wanted) in table {
            assert_eq!(clean(typed), wanted, "{typed:?}");
        }
    }

    #[test]
    fn each_letter_finds_a_face_or_a_box() {
        let fonts = Fonts::open().unwrap();
        let mut setter = Setter::new(&fonts, "en");
        let text = "aЖΩ→●漢𝄞";
        let glyphs = setter.shape(text, &[(0..text.len(), Face::Serif)], false);
        let faces: Vec<_> = glyphs.iter().map(|glyph| (&text[glyph.range.clone()], glyph.face)).collect();
        assert_eq!(
            faces,
            [
                ("a", Face::Serif),
                ("Ж", Face::Serif),
                ("Ω", Face::Serif),
                ("→", Face::Serif),
                // Only the sans has the dot.
                ("●", Face::Sans),
                ("漢", Face::Sans),
                ("𝄞", Face::Sans)
            ]
        );
        assert_eq!(setter.missing.into_iter().collect::<String>(), "漢𝄞");
        assert!(glyphs.iter().all(|glyph| glyph.id != 0 && glyph.advance > 0.0), "nothing vanishes");
        assert_eq!(glyphs[5].id, glyphs[6].id, "one box for all");
    }

    #[test]
    fn letters_are_kerned() {
        let fonts = Fonts::open().unwrap();
        let mut setter = Setter::new(&fonts, "en");
        let mut width = |text: &str| -> f32 {
            setter.shape(text, &[(0..text.len(), Face::Sans)], false).iter().map(|glyph| glyph.advance).sum()
        };
        let (a, v, both) = (width("A"), width("V"), width("AV"));
        assert!(both < a + v, "AV is tighter than A and V: {both} {a} {v}");
    }
}
