//! From blocks to strips: slabs over the whole width of the text, one below the other, which are never cut.

use crate::colour::{self, Colour};
use crate::document::{Block, Document, Text, one_line};
use crate::error::PaperError;
use crate::fonts::Face;
use crate::shape::{Look, Setter};
use crate::table;
use crate::tags::{Kind, Place, Tags};
use crate::wrap::{Line, baseline, wrap, wrap_evenly};
use std::rc::Rc;

const fn look(face: Face, size: f32, leading: f32, colour: Colour) -> Look {
    Look { face, size, leading, colour, tabular: false }
}

const TITLE: Look = look(Face::Serif, 25.0, 31.0, colour::INK);
const SUBTITLE: Look = look(Face::SerifItalic, 13.0, 18.5, colour::INK_2);
const HEADING: Look = look(Face::SansBold, 11.0, 16.0, colour::INK);
const BODY: Look = look(Face::Sans, 10.0, 15.5, colour::INK);
const BULLET: Look = look(Face::Sans, 10.0, 15.5, colour::INK_3);
const WORDS: Look = look(Face::Serif, 14.5, 21.5, colour::INK);
const WHO: Look = look(Face::Sans, 9.0, 14.0, colour::INK_2);
const SMALL: Look = look(Face::Sans, 8.0, 12.5, colour::INK_3);
/// The line at the foot of a page.
pub(crate) const FOOT: Look = look(Face::Sans, 8.0, 12.0, colour::INK_3);

/// A slab of the page.
#[derive(Debug, Clone)]
pub(crate) struct Strip {
    /// Room above it, unless it is the first one on its page.
    pub(crate) gap: f32,
    pub(crate) height: f32,
    pub(crate) marks: Vec<Mark>,
    /// Whether a page may end below it.
    pub(crate) may_end: bool,
    /// Strips of the same panel lie on one tinted ground.
    pub(crate) panel: Option<usize>,
    /// What a page says again at its top when it starts with this strip.
    pub(crate) again: Option<Rc<Vec<Strip>>>,
    /// A heading in the file's outline.
    pub(crate) heading: Option<String>,
}

/// Something to draw, measured from the strip's top and the text's left.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    Words { x: f32, baseline: f32, line: Line, place: Option<Place> },
    Bar { x: f32, y: f32, width: f32, height: f32, colour: Colour },
}

impl Strip {
    pub(crate) fn new(gap: f32, height: f32) -> Self {
        Self { gap, height, marks: Vec::new(), may_end: true, panel: None, again: None, heading: None }
    }
}

/// A document that has been laid out, but not yet divided into pages.
pub(crate) struct Layout {
    pub(crate) strips: Vec<Strip>,
    pub(crate) tags: Tags,
}

/// Lays out all blocks in the given width.
pub(crate) fn lay_out(
    setter: &mut Setter<'_>,
    document: &Document,
    width: f32,
) -> Result<Layout, PaperError> {
    let titled = document.blocks.iter().any(|block| matches!(block, Block::Title(text) if !text.is_blank()));
    let mut layout = Layout { strips: Vec::new(), tags: Tags::default() };
    let mut after_title = false;
    for (nth, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Title(text) => layout.heading(setter, text, 1, TITLE, 22.0, width),
            Block::Subtitle(text) => {
                layout.text(setter, text, SUBTITLE, if after_title { 3.0 } else { 8.0 }, width, false);
            }
            Block::Heading(text) => {
                layout.heading(setter, text, if titled { 2 } else { 1 }, HEADING, 20.0, width);
            }
            Block::Paragraph(text) => layout.text(setter, text, BODY, 7.0, width, true),
            Block::Quote { words, who } => layout.quote(setter, words, who, nth, width),
            Block::List(items) => layout.list(setter, items, width),
            Block::Table(table) => table::lay_out(setter, &mut layout, table, width)?,
            Block::Rule => layout.rule(width),
            Block::Small(text) => layout.text(setter, text, SMALL, 9.0, width, true),
        }
        after_title = matches!(block, Block::Title(_));
    }
    Ok(layout)
}

impl Layout {
    fn heading(
        &mut self,
        setter: &mut Setter<'_>,
        text: &Text,
        level: u16,
        look: Look,
        gap: f32,
        width: f32,
    ) {
        if text.is_blank() {
            return;
        }
        let words = one_line(&text.words());
        let place = self.tags.add(Kind::Heading(level, words.clone()), None);
        let lines = wrap_evenly(setter, text, look, width);
        let mut strips = stack(setter, lines, look, gap, 0.0, place);
        for strip in &mut strips {
            strip.may_end = false;
        }
        if let Some(first) = strips.first_mut() {
            first.heading = Some(words);
        }
        self.strips.append(&mut strips);
    }

    fn text(
        &mut self,
        setter: &mut Setter<'_>,
        text: &Text,
        look: Look,
        gap: f32,
        width: f32,
        may_end: bool,
    ) {
        if text.is_blank() {
            return;
        }
        let place = self.tags.add(Kind::Paragraph, None);
        let lines = wrap(setter, text, look, width);
        let mut strips = stack(setter, lines, look, gap, 0.0, place);
        keep_ends_together(&mut strips);
        if let (false, Some(last)) = (may_end, strips.last_mut()) {
            last.may_end = false;
        }
        self.strips.append(&mut strips);
    }

    fn quote(&mut self, setter: &mut Setter<'_>, words: &Text, who: &Text, panel: usize, width: f32) {
        const INDENT: f32 = 21.0;
        const PAD: f32 = 11.0;
        if words.is_blank() && who.is_blank() {
            return;
        }
        let outer = self.tags.add(Kind::Quote, None);
        let mut strips = vec![Strip::new(12.0, PAD)];
        for (text, look, gap) in [(words, WORDS, 0.0), (who, WHO, 5.0)] {
            if text.is_blank() {
                continue;
            }
            let place = self.tags.add(Kind::Paragraph, Some(outer));
            let lines = wrap(setter, text, look, width - INDENT - 16.0);
            let hanging = lines.first().map_or(0.0, Line::hanging).min(INDENT - 6.0);
            let mut part = stack(setter, lines, look, gap, INDENT, place);
            if let Some(Mark::Words { x, .. }) = part.first_mut().and_then(|strip| strip.marks.first_mut()) {
                *x -= hanging;
            }
            keep_ends_together(&mut part);
            // Who said it stays with what was said.
            if let Some(last) = part.last_mut() {
                last.may_end = false;
            }
            strips.append(&mut part);
        }
        strips.push(Strip::new(0.0, PAD));
        // A short quote stays whole; a long one may be divided inside.
        let whole = strips.len() <= 12;
        let last = strips.len() - 1;
        for (at, strip) in strips.iter_mut().enumerate() {
            strip.panel = Some(panel);
            strip.may_end = at == last || (strip.may_end && !whole && at > 0);
        }
        self.strips.append(&mut strips);
        self.strips.push(Strip::new(0.0, 5.0));
    }

    fn list(&mut self, setter: &mut Setter<'_>, items: &[Text], width: f32) {
        const INDENT: f32 = 15.0;
        if items.iter().all(Text::is_blank) {
            return;
        }
        let outer = self.tags.add(Kind::List, None);
        for (nth, text) in items.iter().filter(|item| !item.is_blank()).enumerate() {
            let item = self.tags.add(Kind::Item, Some(outer));
            let bullet = self.tags.add(Kind::Bullet, Some(item));
            let place = self.tags.add(Kind::ItemText, Some(item));
            let lines = wrap(setter, text, BODY, width - INDENT);
            let mut strips = stack(setter, lines, BODY, if nth == 0 { 7.0 } else { 3.5 }, INDENT, place);
            keep_ends_together(&mut strips);
            if let Some(line) = wrap(setter, &Text::plain("• "), BULLET, INDENT).into_iter().next() {
                let mark =
                    Mark::Words { x: 3.0, baseline: baseline(setter, BODY), line, place: Some(bullet) };
                strips[0].marks.insert(0, mark);
            }
            self.strips.append(&mut strips);
        }
    }

    fn rule(&mut self, width: f32) {
        let mut strip = Strip::new(12.0, 6.0);
        strip.marks.push(Mark::Bar { x: 0.0, y: 0.0, width, height: 0.6, colour: colour::LINE_STRONG });
        strip.may_end = false;
        self.strips.push(strip);
    }
}

/// Lines below one another, the first one after a gap.
fn stack(setter: &Setter<'_>, lines: Vec<Line>, look: Look, gap: f32, x: f32, place: Place) -> Vec<Strip> {
    let baseline = baseline(setter, look);
    let strip = |(at, line): (usize, Line)| {
        let mut strip = Strip::new(if at == 0 { gap } else { 0.0 }, look.leading);
        strip.marks.push(Mark::Words { x, baseline, line, place: Some(place) });
        strip
    };
    lines.into_iter().enumerate().map(strip).collect()
}

/// At least two lines of a paragraph stand at the foot of a page, and at the top of the next.
pub(crate) fn keep_ends_together(strips: &mut [Strip]) {
    let lines = strips.len();
    for (at, strip) in strips.iter_mut().enumerate() {
        let (above, below) = (at + 1, lines - at - 1);
        strip.may_end = below == 0 || (above >= 2 && below >= 2);
    }
}
