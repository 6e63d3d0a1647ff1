//! Draws pages as PDF: tagged, with embedded cuts of the faces, and the same bytes for the same document.

use crate::Printed;
use crate::colour::{self, Colour};
use crate::document::{Document, Size, Text, one_line};
use crate::error::PaperError;
use crate::fonts::{Face, Fonts};
use crate::layout::{FOOT, Layout, Mark, lay_out};
use crate::pages::{Placed, paginate};
use crate::shape::Setter;
use crate::tags::Tags;
use crate::wrap::{Line, wrap};
use chrono::Datelike;
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document as File, SerializeSettings};

/// Room around the text, in points.
pub(crate) const SIDE: f32 = 74.0;
pub(crate) const TOP: f32 = 68.0;
pub(crate) const BOTTOM: f32 = 78.0;
/// From the foot's baseline to the edge of the page.
const FOOT_UP: f32 = 40.0;

/// Sets a document on pages of the given size, as a PDF that is tagged for reading aloud (PDF/UA-1).
///
/// Pages are numbered when there are more than one. The same document gives the same bytes.
///
/// # Errors
/// When a table cannot be set ([`PaperError::TooManyCells`], [`PaperError::TooManyColumns`]), or the file could not be
/// put together, which no text should cause.
pub fn pdf(document: &Document, size: Size) -> Result<Printed, PaperError> {
    let fonts = Fonts::open()?;
    let mut setter = Setter::new(&fonts, document.tongue());
    let (width, height) = size.points();
    let Layout { strips, tags } = lay_out(&mut setter, document, width - 2.0 * SIDE)?;
    let pages = paginate(strips, height - TOP - BOTTOM);
    let count = pages.len();

    let mut ink = Ink { fonts: embedded()?, tags };
    let mut file = File::new_with(settings()?);
    let mut headings = Vec::new();
    for (nth, page) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(width, height).ok_or_else(|| failed("the page has no size"))?;
        let mut leaf = file.start_page_with(settings);
        let mut surface = leaf.surface();
        panels(&mut surface, page, width);
        for on in page {
            ink.strip(&mut surface, on);
            if let Some(words) = &on.strip.heading {
                headings.push((words.clone(), nth, TOP + on.y));
            }
        }
        if count > 1 {
            ink.foot(&mut surface, &mut setter, document, (nth + 1, count), (width, height));
        }
        surface.finish();
        leaf.finish();
    }

    file.set_outline(outline(headings, document));
    file.set_tag_tree(ink.tags.tree(document.tongue()));
    file.set_metadata(metadata(document));
    let bytes = file.finish().map_err(|error| failed(&error.to_string()))?;
    Ok(Printed { bytes, pages: count, missing: setter.missing.into_iter().collect() })
}

fn failed(reason: &str) -> PaperError {
    PaperError::Write { format: "PDF", reason: reason.trim_end_matches('.').to_owned() }
}

fn settings() -> Result<SerializeSettings, PaperError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| failed(&format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn embedded() -> Result<Vec<Font>, PaperError> {
    let font = |face: Face| Font::new(face.bytes().into(), 0).ok_or(PaperError::Font(face.name()));
    Face::ALL.into_iter().map(font).collect()
}

fn metadata(document: &Document) -> Metadata {
    let mut metadata = Metadata::new()
        .title(document.name())
        .language(document.tongue().to_owned())
        .creator("Kept".to_owned());
    if !document.author.trim().is_empty() {
        metadata = metadata.authors(vec![one_line(&document.author)]);
    }
    if let Some(day) = document.date {
        let year = u16::try_from(day.year()).unwrap_or(0);
        let date = DateTime::new(year).month(day.month() as u8).day(day.day() as u8);
        // At noon, so that it is the same day wherever it is read.
        metadata =
            metadata.creation_date(date.hour(12).minute(0).second(0).utc_offset_hour(0).utc_offset_minute(0));
    }
    metadata
}

/// The headings, for the list beside the pages. Readers for the blind want one even where nothing has a heading.
fn outline(headings: Vec<(String, usize, f32)>, document: &Document) -> Outline {
    let mut outline = Outline::new();
    let headings = if headings.is_empty() { vec![(document.name(), 0, TOP)] } else { headings };
    for (words, page, y) in headings {
        let target = XyzDestination::new(page, Point::from_xy(0.0, (y - 12.0).max(0.0)));
        outline.push_child(OutlineNode::new(words, target));
    }
    outline
}

struct Ink {
    fonts: Vec<Font>,
    tags: Tags,
}

impl Ink {
    fn strip(&mut self, surface: &mut Surface<'_>, on: &Placed) {
        for mark in &on.strip.marks {
            match mark {
                Mark::Bar { x, y, width, height, colour } => furniture(surface, |surface| {
                    bar(surface, SIDE + x, TOP + on.y + y, *width, *height, *colour);
                }),
                Mark::Words { x, baseline, line, place: Some(place) } => {
                    let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                    self.line(surface, line, SIDE + x, TOP + on.y + baseline);
                    surface.end_tagged();
                    self.tags.drawn(*place, identifier);
                }
                Mark::Words { x, baseline, line, place: None } => {
                    furniture(surface, |surface| self.line(surface, line, SIDE + x, TOP + on.y + baseline));
                }
            }
        }
    }

    /// The title and the number of the page. A title that is too long for it is left out: it stands on the first page.
    fn foot(
        &self,
        surface: &mut Surface<'_>,
        setter: &mut Setter<'_>,
        document: &Document,
        (number, count): (usize, usize),
        (width, height): (f32, f32),
    ) {
        let text = |words: String| Text::plain(words);
        let room = width - 2.0 * SIDE;
        let numbers = wrap(setter, &text(format!("{number} / {count}")), FOOT, room);
        let title = wrap(setter, &text(document.name()), FOOT, room * 0.8);
        surface_furniture(surface, ArtifactType::PaginationOther, |surface| {
            if let [line] = title.as_slice() {
                self.line(surface, line, SIDE, height - FOOT_UP);
            }
            if let [line] = numbers.as_slice() {
                self.line(surface, line, width - SIDE - line.width, height - FOOT_UP);
            }
        });
    }

    fn line(&self, surface: &mut Surface<'_>, line: &Line, x: f32, y: f32) {
        for piece in &line.pieces {
            let glyphs: Vec<KrillaGlyph> = piece
                .glyphs
                .iter()
                .map(|glyph| {
                    let id = GlyphId::new(glyph.id);
                    KrillaGlyph::new(id, glyph.advance, glyph.dx, glyph.dy, 0.0, glyph.range.clone(), None)
                })
                .collect();
            surface.set_fill(Some(paint(piece.colour)));
            let font = self.fonts[piece.face as usize].clone();
            surface.draw_glyphs(
                Point::from_xy(x + piece.x, y),
                &glyphs,
                font,
                &piece.text,
                piece.size,
                false,
            );
        }
    }
}

/// The tinted grounds below quotes, each in one piece however many lines it has.
fn panels(surface: &mut Surface<'_>, page: &[Placed], width: f32) {
    let mut at = 0;
    while at < page.len() {
        let panel = page[at].strip.panel;
        let run = page[at..].iter().take_while(|on| on.strip.panel == panel).count();
        if panel.is_some() {
            let last = &page[at + run - 1];
            let (top, bottom) = (page[at].y, last.y + last.strip.height);
            let wide = width - 2.0 * SIDE;
            furniture(surface, |surface| {
                bar(surface, SIDE, TOP + top, wide, bottom - top, colour::DELIGHT_SOFT);
                bar(surface, SIDE, TOP + top, 2.5, bottom - top, colour::DELIGHT_FILL);
            });
        }
        at += run;
    }
}

/// What is not part of the text, and not read aloud.
fn furniture(surface: &mut Surface<'_>, draw: impl FnOnce(&mut Surface<'_>)) {
    surface_furniture(surface, ArtifactType::Layout, draw);
}

fn surface_furniture(surface: &mut Surface<'_>, kind: ArtifactType, draw: impl FnOnce(&mut Surface<'_>)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    draw(surface);
    surface.end_tagged();
}

fn bar(surface: &mut Surface<'_>, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
    let mut path = PathBuilder::new();
    if let Some(rect) = Rect::from_xywh(x, y, width, height) {
        path.push_rect(rect);
    }
    if let Some(path) = path.finish() {
        surface.set_fill(Some(paint(colour)));
        surface.draw_path(&path);
    }
}

fn paint(Colour(red, green, blue): Colour) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}
