//! Draws set lines and simple shapes as pixels.

use crate::colour::Colour;
use crate::error::PaperError;
use crate::fonts::Fonts;
use crate::wrap::Line;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{GlyphId, MetadataProvider};
use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform,
};

/// A picture that is being drawn; (0, 0) is its top left corner.
pub(crate) struct Canvas {
    pixels: Pixmap,
}

impl Canvas {
    pub(crate) fn new(width: u32, height: u32, ground: Colour) -> Result<Self, PaperError> {
        let mut pixels = Pixmap::new(width, height).ok_or_else(|| failed("it has no size"))?;
        pixels.fill(Color::from_rgba8(ground.0, ground.1, ground.2, 255));
        Ok(Self { pixels })
    }

    /// A line of text; `y` is its baseline.
    pub(crate) fn line(&mut self, fonts: &Fonts, line: &Line, x: f32, y: f32) {
        for piece in &line.pieces {
            let loaded = fonts.get(piece.face);
            let outlines = loaded.font.outline_glyphs();
            let settings = || DrawSettings::unhinted(Size::new(piece.size), LocationRef::default());
            let mut at = x + piece.x;
            for glyph in &piece.glyphs {
                let mut pen = Pen {
                    path: PathBuilder::new(),
                    x: at + glyph.dx * piece.size,
                    y: y - glyph.dy * piece.size,
                };
                // A space has no outline, and that is all that can be absent here.
                let drawn =
                    outlines.get(GlyphId::new(glyph.id)).map(|outline| outline.draw(settings(), &mut pen));
                if let (Some(Ok(_)), Some(path)) = (drawn, pen.path.finish()) {
                    self.fill(&path, piece.colour);
                }
                at += glyph.advance * piece.size;
            }
        }
    }

    pub(crate) fn bar(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            self.pixels.fill_rect(rect, &paint(colour), Transform::identity(), None);
        }
    }

    pub(crate) fn fill(&mut self, path: &Path, colour: Colour) {
        self.pixels.fill_path(path, &paint(colour), FillRule::Winding, Transform::identity(), None);
    }

    /// Draws a path with round ends and corners.
    pub(crate) fn stroke(&mut self, path: &Path, width: f32, colour: Colour) {
        let stroke =
            Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        self.pixels.stroke_path(path, &paint(colour), &stroke, Transform::identity(), None);
    }

    pub(crate) fn png(&self) -> Result<Vec<u8>, PaperError> {
        self.pixels.encode_png().map_err(|error| failed(&error.to_string()))
    }
}

fn failed(reason: &str) -> PaperError {
    PaperError::Write { format: "picture", reason: reason.trim_end_matches('.').to_owned() }
}

fn paint(Colour(red, green, blue): Colour) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, 255);
    paint.anti_alias = true;
    paint
}

/// A glyph's outline grows upwards, a picture downwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, self.y - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, self.y - y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.x + cx, self.y - cy, self.x + x, self.y - y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.path.cubic_to(self.x + ax, self.y - ay, self.x + bx, self.y - by, self.x + x, self.y - y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
