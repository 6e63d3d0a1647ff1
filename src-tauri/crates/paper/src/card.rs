//! A share card: one quote and who said it, 1200 × 630 pixels.

use crate::Printed;
use crate::colour::{self, Colour};
use crate::document::{Text, one_line};
use crate::error::PaperError;
use crate::fonts::{Face, Fonts};
use crate::raster::Canvas;
use crate::shape::{Look, Setter};
use crate::wrap::{Line, baseline, wrap, wrap_evenly};
use std::fmt;
use tiny_skia::{Path, PathBuilder};

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
/// The left edge of all text, and the room that is free on the right.
const LEFT: f32 = 104.0;
const RIGHT: f32 = 96.0;
const ROOM: f32 = WIDTH as f32 - LEFT - RIGHT;
/// The quote stands between these.
const QUOTE_TOP: f32 = 138.0;
const QUOTE_BOTTOM: f32 = 456.0;
/// The hairline above the names.
const RULE: f32 = 486.0;
/// Letters of the quote, in pixels. Smaller ones cannot be read in a preview.
const LARGEST: u16 = 72;
const SMALLEST: u16 = 34;

/// One quote, ready to be shared. The words are set as they are: with the quotation marks that they bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// A few words above the quote that say what this is; may be empty.
    pub eyebrow: String,
    /// What was said.
    pub quote: String,
    /// Who said it; may be empty.
    pub who: String,
    /// The company they are with; may be empty.
    pub account: String,
    /// A remark at the right of the names, such as a month; may be empty.
    pub foot: String,
    /// The colour of the moment.
    pub tone: Tone,
    /// The language of the words, as a tag such as "en-GB". Empty means "en".
    pub language: String,
}

/// The colour of a card, and the sign above its quote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Rose, with a flower: something delighted somebody.
    #[default]
    Rose,
    /// Pine, with a tick: a promise was kept, a goal reached.
    Pine,
    /// Ink, without a sign.
    Ink,
}

/// A part of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The words above the quote.
    Eyebrow,
    /// The quote.
    Quote,
    /// Who said it.
    Who,
    /// Their company.
    Account,
    /// The remark at the right.
    Foot,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Eyebrow => "line above the quote",
            Self::Quote => "quote",
            Self::Who => "name",
            Self::Account => "account's name",
            Self::Foot => "remark",
        })
    }
}

/// Draws a card as PNG.
///
/// A long quote is set smaller, down to letters that can still be read in a preview.
///
/// # Errors
/// [`PaperError::TooLong`] when a part does not fit even so, with the number of characters that would;
/// [`PaperError::NoQuote`] when there is nothing to show.
pub fn png(card: &Card) -> Result<Printed, PaperError> {
    let quote = tidy(&card.quote);
    if quote.is_empty() {
        return Err(PaperError::NoQuote);
    }
    let fonts = Fonts::open()?;
    let language = if card.language.trim().is_empty() { "en" } else { card.language.trim() };
    let mut setter = Setter::new(&fonts, language);
    let set = set(&mut setter, card, &quote)?;
    let mut canvas = Canvas::new(WIDTH, HEIGHT, colour::PAPER)?;
    let (strong, soft) = card.tone.colours();
    canvas.bar(0.0, 0.0, 16.0, HEIGHT as f32, soft);
    let eyebrow_left = sign(&mut canvas, card.tone, strong);
    for placed in &set {
        let x = if placed.part == Part::Eyebrow { eyebrow_left + placed.x } else { placed.x };
        canvas.line(&fonts, &placed.line, x, placed.baseline);
    }
    canvas.bar(LEFT, RULE, ROOM, 1.5, colour::LINE_STRONG);
    Ok(Printed { bytes: canvas.png()?, pages: 1, missing: setter.missing.into_iter().collect() })
}

/// A line and where it stands.
struct Placed {
    part: Part,
    x: f32,
    baseline: f32,
    line: Line,
}

fn set(setter: &mut Setter<'_>, card: &Card, quote: &str) -> Result<Vec<Placed>, PaperError> {
    let (strong, _) = card.tone.colours();
    let mut placed = Vec::new();

    let (look, lines) = set_quote(setter, quote)?;
    let tall = look.leading * lines.len() as f32;
    let top = QUOTE_TOP + (QUOTE_BOTTOM - QUOTE_TOP - tall) / 2.0;
    let first = baseline(setter, look);
    let hanging = lines.first().map_or(0.0, Line::hanging);
    for (nth, line) in lines.into_iter().enumerate() {
        let x = if nth == 0 { LEFT - hanging } else { LEFT };
        placed.push(Placed { part: Part::Quote, x, baseline: top + first + look.leading * nth as f32, line });
    }

    let names = if card.foot.trim().is_empty() { ROOM } else { ROOM * 0.62 };
    let who = !card.who.trim().is_empty();
    let account_line = if who { RULE + 96.0 } else { RULE + 60.0 };
    let rows = [
        (Part::Eyebrow, &card.eyebrow, Face::SansBold, 26, strong, ROOM - 60.0, 104.0),
        (Part::Who, &card.who, Face::SansBold, 30, colour::INK, names, RULE + 56.0),
        (Part::Account, &card.account, Face::Sans, 26, colour::INK_2, names, account_line),
        (Part::Foot, &card.foot, Face::Sans, 22, colour::INK_3, ROOM * 0.34, RULE + 56.0),
    ];
    for (part, words, face, size, colour, room, baseline) in rows {
        let words = one_line(words);
        if words.is_empty() {
            continue;
        }
        let line = one(setter, part, &words, face, size, colour, room)?;
        let x = match part {
            Part::Eyebrow => 0.0,
            Part::Foot => LEFT + ROOM - line.width,
            _ => LEFT,
        };
        placed.push(Placed { part, x, baseline, line });
    }
    Ok(placed)
}

/// The quote in the largest letters in which all of it fits.
fn set_quote(setter: &mut Setter<'_>, quote: &str) -> Result<(Look, Vec<Line>), PaperError> {
    for size in (SMALLEST..=LARGEST).rev().step_by(2) {
        let look = quote_look(size);
        if fits(setter, quote, look) {
            return Ok((look, wrap_evenly(setter, &Text::plain(quote), look, ROOM)));
        }
    }
    let look = quote_look(SMALLEST);
    Err(too_long(setter, Part::Quote, quote, |setter, start| fits(setter, start, look)))
}

fn quote_look(size: u16) -> Look {
    let size = f32::from(size);
    Look { face: Face::Serif, size, leading: (size * 1.3).round(), colour: colour::INK, tabular: false }
}

fn fits(setter: &mut Setter<'_>, quote: &str, look: Look) -> bool {
    let lines = wrap(setter, &Text::plain(quote), look, ROOM);
    // Broken words are for small print: a quote whose words are wider than the card gets smaller letters.
    let broken = lines.windows(2).any(|pair| {
        let text = pair[0].pieces.last().map_or("", |piece| piece.text.as_str());
        text.ends_with(char::is_alphanumeric) && look.size > f32::from(SMALLEST)
    });
    !broken && lines.len() as f32 * look.leading <= QUOTE_BOTTOM - QUOTE_TOP
}

/// A single line, in letters down to two thirds of the wanted size.
fn one(
    setter: &mut Setter<'_>,
    part: Part,
    words: &str,
    face: Face,
    size: u16,
    colour: Colour,
    room: f32,
) -> Result<Line, PaperError> {
    let look =
        |size: u16| Look { face, size: f32::from(size), leading: f32::from(size), colour, tabular: false };
    let smallest = size * 2 / 3;
    for size in (smallest..=size).rev() {
        if let [line] = wrap(setter, &Text::plain(words), look(size), room).as_mut_slice() {
            return Ok(line.clone());
        }
    }
    Err(too_long(setter, part, words, |setter, start| {
        wrap(setter, &Text::plain(start), look(smallest), room).len() == 1
    }))
}

/// How many characters from the start would fit.
fn too_long(
    setter: &mut Setter<'_>,
    part: Part,
    words: &str,
    mut fits: impl FnMut(&mut Setter<'_>, &str) -> bool,
) -> PaperError {
    let ends: Vec<usize> = words.char_indices().map(|(at, _)| at).chain([words.len()]).collect();
    let fitting = ends.partition_point(|end| fits(setter, &words[..*end]));
    PaperError::TooLong { part, fits: fitting.saturating_sub(1), has: ends.len() - 1 }
}

/// The words with single spaces, but with the line ends that were typed.
fn tidy(words: &str) -> String {
    words.trim().lines().map(one_line).collect::<Vec<_>>().join("\n")
}

impl Tone {
    /// For letters, and for areas.
    fn colours(self) -> (Colour, Colour) {
        match self {
            Self::Rose => (colour::DELIGHT, colour::DELIGHT_FILL),
            Self::Pine => (colour::ACCENT, colour::ACCENT_FILL),
            Self::Ink => (colour::INK_2, colour::INK_3),
        }
    }
}

/// Draws the sign of the tone; returns where the words beside it start.
fn sign(canvas: &mut Canvas, tone: Tone, colour: Colour) -> f32 {
    const SIZE: f32 = 34.0;
    let (x, y) = (LEFT - 2.0, 78.0);
    let path = match tone {
        Tone::Rose => flower(x, y, SIZE),
        Tone::Pine => tick(x, y, SIZE),
        Tone::Ink => return LEFT,
    };
    if let Some(path) = path {
        canvas.stroke(&path, 2.6, colour);
    }
    LEFT + SIZE + 12.0
}

/// Four open petals around a circle.
fn flower(x: f32, y: f32, size: f32) -> Option<Path> {
    let unit = size / 24.0;
    let (cx, cy, petal) = (x + 12.0 * unit, y + 12.0 * unit, 4.5 * unit);
    let mut path = PathBuilder::new();
    path.push_circle(cx, cy, 3.0 * unit);
    // Each petal is three quarters of a circle, open towards the middle: from above or below it round to its side.
    let round = petal * 0.552_285;
    for (dx, dy) in [(-1.0_f32, -1.0_f32), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
        let (px, py) = (cx + dx * petal, cy + dy * petal);
        path.move_to(cx, py);
        path.cubic_to(cx, py + dy * round, px - dx * round, py + dy * petal, px, py + dy * petal);
        path.cubic_to(
            px + dx * round,
            py + dy * petal,
            px + dx * petal,
            py + dy * round,
            px + dx * petal,
            py,
        );
        path.cubic_to(px + dx * petal, py - dy * round, px + dx * round, cy, px, cy);
    }
    path.finish()
}

/// A tick in a circle.
fn tick(x: f32, y: f32, size: f32) -> Option<Path> {
    let unit = size / 24.0;
    let mut path = PathBuilder::new();
    path.push_circle(x + 12.0 * unit, y + 12.0 * unit, 10.0 * unit);
    path.move_to(x + 7.5 * unit, y + 12.3 * unit);
    path.line_to(x + 10.8 * unit, y + 15.6 * unit);
    path.line_to(x + 16.8 * unit, y + 9.0 * unit);
    path.finish()
}
