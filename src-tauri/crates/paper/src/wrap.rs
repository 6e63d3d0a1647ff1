//! Breaks text into lines.

use crate::colour::Colour;
use crate::document::Text;
use crate::fonts::Face;
use crate::shape::{Glyph, Look, Setter, clean};
use std::ops::Range;

/// One line of set text, starting at 0.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
    /// From the first letter to the end of the last one; spaces at the end don't count.
    pub(crate) width: f32,
}

/// A stretch of a line in one face.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) colour: Colour,
    /// Where it starts in its line.
    pub(crate) x: f32,
    /// Its characters; the glyphs' ranges are places in it.
    pub(crate) text: String,
    pub(crate) glyphs: Vec<Glyph>,
}

impl Line {
    /// The characters of the line.
    #[cfg(test)]
    pub(crate) fn words(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// How far an opening quotation mark at the start reaches: so far it hangs into the margin, and the words stay aligned.
    pub(crate) fn hanging(&self) -> f32 {
        let Some(piece) = self.pieces.first() else { return 0.0 };
        let opens = piece.text.starts_with(['“', '„', '‘', '‚', '«', '‹', '"', '»', '\'']);
        piece.glyphs.first().filter(|_| opens).map_or(0.0, |glyph| glyph.advance * piece.size)
    }
}

/// How far the first baseline lies below the top of the first line.
pub(crate) fn baseline(setter: &Setter<'_>, look: Look) -> f32 {
    let face = setter.fonts.get(look.face);
    (look.leading - (face.ascent + face.descent) * look.size) / 2.0 + face.ascent * look.size
}

/// The lines of a text that is nowhere wider than `width`. A word that is wider than that is broken. There is always at least
/// one line, which may be empty.
pub(crate) fn wrap(setter: &mut Setter<'_>, text: &Text, look: Look, width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut faces: Vec<(Range<usize>, Face)> = Vec::new();
    for run in &text.runs {
        let face = look.face.styled(run.style);
        let cleaned = clean(&run.text);
        for (nth, part) in cleaned.split('\n').enumerate() {
            if nth > 0 {
                // Words on both sides of a line's end stay apart when the text is copied.
                let end = line.len();
                line.push(' ');
                faces.push((end..line.len(), face));
                fill(setter, &line, &faces, look, width, &mut lines);
                line.clear();
                faces.clear();
            }
            if !part.is_empty() {
                let start = line.len();
                line.push_str(part);
                faces.push((start..line.len(), face));
            }
        }
    }
    fill(setter, &line, &faces, look, width, &mut lines);
    lines
}

/// The same number of lines as `wrap`, but as evenly long as they can be.
pub(crate) fn wrap_evenly(setter: &mut Setter<'_>, text: &Text, look: Look, width: f32) -> Vec<Line> {
    let mut best = wrap(setter, text, look, width);
    if best.len() < 2 {
        return best;
    }
    let (mut low, mut high) = (width * 0.4, width);
    while high - low > look.size * 0.2 {
        let middle = f32::midpoint(low, high);
        let lines = wrap(setter, text, look, middle);
        if lines.len() <= best.len() && lines.iter().all(|line| line.width <= middle) {
            (best, high) = (lines, middle);
        } else {
            low = middle;
        }
    }
    best
}

/// Fills lines with one line of the text, which has no line ends in it.
fn fill(
    setter: &mut Setter<'_>,
    text: &str,
    faces: &[(Range<usize>, Face)],
    look: Look,
    width: f32,
    lines: &mut Vec<Line>,
) {
    let glyphs = setter.shape(text, faces, look.tabular);
    let mut start = 0;
    let mut end = 0;
    let mut used = 0.0;
    for next in ends_of_words(text, &glyphs) {
        let whole = measure(text, &glyphs[end..next], look.size);
        if end > start && used + whole.seen > width {
            lines.push(cut(text, &glyphs[start..end], look));
            (start, used) = (end, 0.0);
        }
        if whole.seen > width {
            // A word wider than the line: as many of its letters on each line as fit.
            while let Some(at) = overflow(&glyphs[start..next], look.size, width) {
                lines.push(cut(text, &glyphs[start..start + at], look));
                start += at;
            }
            used = measure(text, &glyphs[start..next], look.size).all;
        } else {
            used += whole.all;
        }
        end = next;
    }
    lines.push(cut(text, &glyphs[start..], look));
}

/// Where lines may end: the number of glyphs before each place.
fn ends_of_words(text: &str, glyphs: &[Glyph]) -> Vec<usize> {
    let mut ends: Vec<usize> = unicode_linebreak::linebreaks(text)
        .map(|(at, _)| glyphs.partition_point(|glyph| glyph.range.start < at))
        .collect();
    // Never inside a ligature, and always at the end.
    ends.retain(|end| {
        *end == glyphs.len() || *end == 0 || glyphs[*end - 1].range.end <= glyphs[*end].range.start
    });
    ends.dedup();
    if ends.last() != Some(&glyphs.len()) {
        ends.push(glyphs.len());
    }
    ends
}

/// How many glyphs fit, if not all do; at least one letter always counts as fitting.
fn overflow(glyphs: &[Glyph], size: f32, width: f32) -> Option<usize> {
    let mut used = 0.0;
    let mut whole = 0;
    for (at, glyph) in glyphs.iter().enumerate() {
        if at > 0 && glyph.range != glyphs[at - 1].range {
            whole = at;
        }
        used += glyph.advance * size;
        if used > width && whole > 0 {
            return Some(whole);
        }
    }
    None
}

struct Measure {
    all: f32,
    /// Without spaces at the end.
    seen: f32,
}

fn measure(text: &str, glyphs: &[Glyph], size: f32) -> Measure {
    let of = |glyphs: &[Glyph]| glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * size;
    let spaces =
        glyphs.iter().rev().take_while(|glyph| text[glyph.range.clone()].chars().all(is_space)).count();
    Measure { all: of(glyphs), seen: of(&glyphs[..glyphs.len() - spaces]) }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// A line of its own from some glyphs.
fn cut(text: &str, glyphs: &[Glyph], look: Look) -> Line {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut x = 0.0;
    let mut offset = 0;
    let mut at = 0;
    while at < glyphs.len() {
        let glyph = &glyphs[at];
        let fits = pieces.last().is_some_and(|piece| piece.face == glyph.face);
        if !fits {
            offset = glyph.range.start;
            let piece = Piece {
                face: glyph.face,
                size: look.size,
                colour: look.colour,
                x,
                text: String::new(),
                glyphs: Vec::new(),
            };
            pieces.push(piece);
        }
        let Some(piece) = pieces.last_mut() else { break };
        // Several glyphs of one letter have the same range, and it is said once.
        if glyph.range.end - offset > piece.text.len() {
            piece.text.push_str(&text[offset + piece.text.len()..glyph.range.end]);
        }
        piece
            .glyphs
            .push(Glyph { range: glyph.range.start - offset..glyph.range.end - offset, ..glyph.clone() });
        x += glyph.advance * look.size;
        at += 1;
    }
    Line { pieces, width: measure(text, glyphs, look.size).seen }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::INK;
    use crate::document::Style;
    use crate::fonts::Fonts;

    const LOOK: Look = Look { face: Face::Sans, size: 10.0, leading: 15.0, colour: INK, tabular: false };

    fn lines(text: &Text, width: f32) -> Vec<(String, f32)> {
        let fonts = Fonts::open().unwrap();
        let mut setter = Setter::new(&fonts, "en");
        wrap(&mut setter, text, LOOK, width).iter().map(|line| (line.words(), line.width)).collect()
    }

    #[test]
    fn nothing_is_wider_than_asked_and_nothing_is_lost() {
        let text = "Übergrößenträger 1 234,50 € → «ñandú», Привет мир, Καλημέρα; https://example.org/a/very/long/path?x=1 \
                    and Donaudampfschifffahrtsgesellschaftskapitänswitwe, office affluent.";
        for width in [12.0, 40.0, 77.0, 150.0, 400.0, 4000.0] {
            let lines = lines(&Text::plain(text), width);
            assert!(lines.iter().all(|(_, wide)| *wide <= width), "{width}: {lines:?}");
            assert_eq!(lines.iter().map(|(words, _)| words.as_str()).collect::<String>(), text, "{width}");
        }
    }

    #[test]
    fn line_feeds_and_styles_are_kept() {
        let text = Text::plain("one ").and("two\nth", Style::Bold).and("ree\n\nfive", Style::Italic);
        let words: Vec<_> = lines(&text, 400.0).into_iter().map(|(words, _)| words).collect();
        assert_eq!(words, ["one two ", "three ", " ", "five"]);
        assert_eq!(lines(&Text::default(), 400.0), [(String::new(), 0.0)]);
    }

    #[test]
    fn even_lines_are_as_many_and_no_line_is_short() {
        let fonts = Fonts::open().unwrap();
        let mut setter = Setter::new(&fonts, "en");
        let text = Text::plain("You told us to buy less, and we will not forget that for a long while yet");
        let (greedy, even) =
            (wrap(&mut setter, &text, LOOK, 190.0), wrap_evenly(&mut setter, &text, LOOK, 190.0));
        assert_eq!((greedy.len(), even.len()), (2, 2));
        let spread = |lines: &[Line]| (lines[0].width - lines[1].width).abs();
        assert!(spread(&even) < spread(&greedy), "{} {}", spread(&even), spread(&greedy));
    }
}
