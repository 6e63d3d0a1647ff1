//! The window's colours in its light theme, as sRGB. Their names are those of its stylesheet `tokens.css`, where
//! they stand as oklch.

/// A colour without transparency: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub(crate) u8, pub(crate) u8, pub(crate) u8);

pub(crate) const PAPER: Colour = Colour(252, 249, 245);
pub(crate) const INK: Colour = Colour(44, 37, 32);
pub(crate) const INK_2: Colour = Colour(86, 78, 72);
pub(crate) const INK_3: Colour = Colour(110, 102, 95);
pub(crate) const LINE: Colour = Colour(229, 225, 219);
pub(crate) const LINE_STRONG: Colour = Colour(208, 203, 196);
pub(crate) const ACCENT: Colour = Colour(19, 97, 74);
pub(crate) const ACCENT_FILL: Colour = Colour(52, 133, 106);
pub(crate) const DELIGHT: Colour = Colour(168, 56, 89);
pub(crate) const DELIGHT_SOFT: Colour = Colour(255, 238, 241);
pub(crate) const DELIGHT_FILL: Colour = Colour(209, 100, 124);
