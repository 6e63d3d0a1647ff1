//! The bundled faces: which characters each has, how wide its glyphs are, and the way to shape with them.

use crate::document::Style;
use crate::error::PaperError;
use harfrust::ShaperData;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// A face of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Serif,
    SerifItalic,
    SerifBold,
    Sans,
    SansItalic,
    SansBold,
}

/// What stands for a character that no face has. The sans has it.
const BOX: char = '□';

impl Face {
    pub(crate) const ALL: [Self; 6] =
        [Self::Serif, Self::SerifItalic, Self::SerifBold, Self::Sans, Self::SansItalic, Self::SansBold];

    /// The font's file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("../fonts/KeptSerif-Regular.ttf"),
            Self::SerifItalic => include_bytes!("../fonts/KeptSerif-Italic.ttf"),
            Self::SerifBold => include_bytes!("../fonts/KeptSerif-Bold.ttf"),
            Self::Sans => include_bytes!("../fonts/KeptSans-Regular.ttf"),
            Self::SansItalic => include_bytes!("../fonts/KeptSans-Italic.ttf"),
            Self::SansBold => include_bytes!("../fonts/KeptSans-SemiBold.ttf"),
        }
    }

    /// What it is called in an error.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Serif => "KeptSerif-Regular",
            Self::SerifItalic => "KeptSerif-Italic",
            Self::SerifBold => "KeptSerif-Bold",
            Self::Sans => "KeptSans-Regular",
            Self::SansItalic => "KeptSans-Italic",
            Self::SansBold => "KeptSans-SemiBold",
        }
    }

    /// The face of a run in a block that is set in this one.
    pub(crate) fn styled(self, style: Style) -> Self {
        let serif = matches!(self, Self::Serif | Self::SerifItalic | Self::SerifBold);
        match style {
            Style::Plain => self,
            Style::Bold => pick(serif, Self::SerifBold, Self::SansBold),
            Style::Italic if matches!(self, Self::SerifItalic | Self::SansItalic) => {
                pick(serif, Self::Serif, Self::Sans)
            }
            Style::Italic => pick(serif, Self::SerifItalic, Self::SansItalic),
        }
    }

    /// The face of the other family that looks most like it, for characters that this one has not.
    fn other(self) -> Self {
        match self {
            Self::Serif => Self::Sans,
            Self::SerifItalic => Self::SansItalic,
            Self::SerifBold => Self::SansBold,
            Self::Sans => Self::Serif,
            Self::SansItalic => Self::SerifItalic,
            Self::SansBold => Self::SerifBold,
        }
    }
}

fn pick(serif: bool, one: Face, other: Face) -> Face {
    if serif { one } else { other }
}

/// A font that has been read.
pub(crate) struct Loaded {
    pub(crate) font: FontRef<'static>,
    pub(crate) shaper: ShaperData,
    /// Units in the width of an em.
    pub(crate) em: f32,
    /// From the baseline to the top of its line, in ems.
    pub(crate) ascent: f32,
    /// From the baseline to the bottom of its line, in ems, above zero.
    pub(crate) descent: f32,
    chars: Charmap<'static>,
    widths: GlyphMetrics<'static>,
}

impl Loaded {
    fn open(face: Face) -> Result<Self, PaperError> {
        let font = FontRef::new(face.bytes()).map_err(|_| PaperError::Font(face.name()))?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let em = f32::from(metrics.units_per_em);
        Ok(Self {
            shaper: ShaperData::new(&font),
            em,
            ascent: metrics.ascent / em,
            descent: -metrics.descent / em,
            chars: font.charmap(),
            widths: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            font,
        })
    }

    fn has(&self, c: char) -> bool {
        self.chars.map(c).is_some_and(|glyph| glyph != GlyphId::NOTDEF)
    }
}

/// All faces.
pub(crate) struct Fonts {
    loaded: Vec<Loaded>,
}

impl Fonts {
    pub(crate) fn open() -> Result<Self, PaperError> {
        Ok(Self { loaded: Face::ALL.into_iter().map(Loaded::open).collect::<Result<_, _>>()? })
    }

    pub(crate) fn get(&self, face: Face) -> &Loaded {
        // The faces are loaded in the order of `ALL`, which is that of the enum.
        &self.loaded[face as usize]
    }

    /// The face to set some characters in that belong together (a letter and its accents): the wanted one if it has
    /// them all, else the other family's. None: no face has them all.
    pub(crate) fn face_for(&self, wanted: Face, together: &str) -> Option<Face> {
        [wanted, wanted.other()].into_iter().find(|face| together.chars().all(|c| self.get(*face).has(c)))
    }

    /// The box that stands for a missing character: face, glyph, and width in ems.
    pub(crate) fn replacement(&self) -> (Face, u32, f32) {
        let sans = self.get(Face::Sans);
        let glyph = sans.chars.map(BOX).unwrap_or(GlyphId::NOTDEF);
        (Face::Sans, glyph.to_u32(), sans.widths.advance_width(glyph).unwrap_or(sans.em) / sans.em)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_face_has_the_alphabets_of_europe_and_all_are_small() {
        let fonts = Fonts::open().unwrap();
        let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789\
            ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßẞàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿŸŒœĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİıĶķ\
            ĹĺĻļĽľŁłŃńŅņŇňŐőŔŕŘřŚśŞşŠšȘșȚțŤťŪūŮůŰűŲųŴŵŶŷŹźŻżŽž\
            ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωΆΈΉΊΌΎΏάέήίόύώΐΰϊϋ\
            АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяҐґЄєІіЇїЎўЂђЈјЉљЊњЋћЏџЃѓЌќ\
            –—…‘’‚“”„«»‹›€→✓−×½•·°§№";
        for face in Face::ALL {
            for c in letters.chars() {
                assert!(fonts.get(face).has(c), "{} lacks {c}", face.name());
            }
        }
        let size: usize = Face::ALL.into_iter().map(|face| face.bytes().len()).sum();
        assert!(size < 1_500_000, "{size} bytes in every copy of the program");
    }

    #[test]
    fn a_style_is_a_face_of_the_same_family() {
        let table = [
            (Face::Serif, Style::Italic, Face::SerifItalic),
            (Face::SerifItalic, Style::Italic, Face::Serif),
            (Face::SerifItalic, Style::Bold, Face::SerifBold),
            (Face::Sans, Style::Bold, Face::SansBold),
            (Face::SansBold, Style::Italic, Face::SansItalic),
            (Face::SansBold, Style::Plain, Face::SansBold),
        ];
        for (block, style, wanted) in table {
            assert_eq!(block.styled(style), wanted, "{block:?} {style:?}");
        }
    }
}
