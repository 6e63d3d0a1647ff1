//! Reads a PDF as a viewer does: which text stands where, and which text is copied.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a file of ours that cannot be read is what the tests look for"
)]

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use std::collections::{BTreeMap, HashMap};

/// A glyph with the text that is copied for it, and where it stands, in points from the left and the bottom of its page.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) page: usize,
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) y: f64,
}

/// Everything on all pages, in the order of drawing.
pub(crate) fn read(file: &Document) -> Vec<Seen> {
    let mut seen = Vec::new();
    for (page, id) in file.get_pages() {
        let fonts = file.get_page_fonts(id).unwrap().into_iter();
        let fonts = fonts.map(|(name, font)| (name, Font::read(file, font))).collect();
        let content = Content::decode(&file.get_page_content(id)).unwrap();
        let mut eye = Eye { page: page as usize, fonts, at: vec![IDENTITY], ..Eye::default() };
        for operation in content.operations {
            eye.look(&operation.operator, &operation.operands);
        }
        assert!(eye.marked.is_empty() && eye.at.len() == 1, "what was opened is closed");
        seen.append(&mut eye.seen);
    }
    seen
}

type Matrix = [f64; 6];
const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// `a`, and then `b`.
fn then(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

#[derive(Default)]
struct Font {
    /// In thousandths of the size.
    widths: HashMap<u16, f64>,
    text: HashMap<u16, String>,
}

#[derive(Default)]
struct Eye {
    page: usize,
    fonts: BTreeMap<Vec<u8>, Font>,
    /// The page's coordinates, as they were before each `q`.
    at: Vec<Matrix>,
    text: Matrix,
    line: Matrix,
    font: Vec<u8>,
    size: f64,
    /// Open marked content: the text that is copied instead, if it says one.
    marked: Vec<Option<String>>,
    seen: Vec<Seen>,
}

fn number(object: &Object) -> f64 {
    f64::from(object.as_float().unwrap())
}

fn matrix(objects: &[Object]) -> Matrix {
    std::array::from_fn(|at| number(&objects[at]))
}

impl Eye {
    fn look(&mut self, operator: &str, operands: &[Object]) {
        match operator {
            "q" => self.at.push(*self.at.last().unwrap()),
            "Q" => drop(self.at.pop()),
            "cm" => *self.at.last_mut().unwrap() = then(matrix(operands), *self.at.last().unwrap()),
            "BT" => (self.text, self.line) = (IDENTITY, IDENTITY),
            "Tm" => (self.text, self.line) = (matrix(operands), matrix(operands)),
            "Td" => {
                let step = [1.0, 0.0, 0.0, 1.0, number(&operands[0]), number(&operands[1])];
                self.line = then(step, self.line);
                self.text = self.line;
            }
            "Tf" => (self.font, self.size) = (operands[0].as_name().unwrap().to_vec(), number(&operands[1])),
            "Tj" => self.show(operands[0].as_str().unwrap()),
            "TJ" => {
                for part in operands[0].as_array().unwrap() {
                    match part {
                        Object::String(codes, _) => self.show(codes),
                        back => self.step(-number(back) / 1000.0 * self.size),
                    }
                }
            }
            "BMC" => self.marked.push(None),
            "BDC" => {
                let instead =
                    operands[1].as_dict().ok().and_then(|properties| properties.get(b"ActualText").ok());
                self.marked.push(instead.map(|text| lopdf::decode_text_string(text).unwrap()));
            }
            "EMC" => drop(self.marked.pop().expect("nothing is closed twice")),
            _ => {}
        }
    }

    fn step(&mut self, x: f64) {
        self.text = then([1.0, 0.0, 0.0, 1.0, x, 0.0], self.text);
    }

    fn show(&mut self, codes: &[u8]) {
        for code in codes.chunks(2).map(|code| u16::from_be_bytes([code[0], code[1]])) {
            let font = &self.fonts[&self.font];
            let width = font.widths[&code] / 1000.0 * self.size;
            let mut text = font.text.get(&code).cloned().unwrap_or_default();
            // A replaced text is said once, with its first glyph.
            if let Some(instead) = self.marked.iter_mut().rev().flatten().next() {
                text = std::mem::take(instead);
            }
            let left = then(self.text, *self.at.last().unwrap());
            self.step(width);
            let right = then(self.text, *self.at.last().unwrap());
            self.seen.push(Seen { page: self.page, text, left: left[4], right: right[4], y: left[5] });
        }
    }
}

impl Font {
    fn read(file: &Document, font: &Dictionary) -> Self {
        let map = font.get(b"ToUnicode").and_then(|map| file.dereference(map)).unwrap().1;
        let map = String::from_utf8(map.as_stream().unwrap().decompressed_content().unwrap()).unwrap();
        let mut text = HashMap::new();
        for part in map.split("beginbfchar").skip(1) {
            for line in part.split("endbfchar").next().unwrap().lines() {
                if let [code, to] =
                    line.split_whitespace().map(|hex| hex.trim_matches(['<', '>'])).collect::<Vec<_>>()[..]
                {
                    text.insert(u16::from_str_radix(code, 16).unwrap(), utf16(to));
                }
            }
        }
        let inner = font.get(b"DescendantFonts").unwrap().as_array().unwrap()[0].as_reference().unwrap();
        let listed = file.get_dictionary(inner).unwrap().get(b"W").unwrap().as_array().unwrap();
        let mut widths = HashMap::new();
        let mut rest = listed.as_slice();
        while let [first, next, ..] = rest {
            let first = first.as_i64().unwrap() as u16;
            if let Ok(each) = next.as_array() {
                widths.extend((first..).zip(each.iter().map(number)));
                rest = &rest[2..];
            } else {
                let width = number(&rest[2]);
                widths.extend((first..=next.as_i64().unwrap() as u16).map(|code| (code, width)));
                rest = &rest[3..];
            }
        }
        Self { widths, text }
    }
}

fn utf16(hex: &str) -> String {
    let units =
        hex.as_bytes().chunks(4).map(|unit| u16::from_str_radix(str::from_utf8(unit).unwrap(), 16).unwrap());
    String::from_utf16(&units.collect::<Vec<_>>()).unwrap()
}
