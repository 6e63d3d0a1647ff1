//! Places in a line: JavaScript counts UTF-16 units, everything below the API counts bytes.

use super::RangeWire;
use std::ops::Range;

/// The byte at which the character of a UTF-16 unit starts; past the end, the end.
pub(crate) fn byte_at(line: &str, unit: usize) -> usize {
    let mut units = 0;
    for (byte, c) in line.char_indices() {
        units += c.len_utf16();
        if units > unit {
            return byte;
        }
    }
    line.len()
}

/// The UTF-16 unit of a byte.
pub(crate) fn unit_at(line: &str, byte: usize) -> usize {
    line.char_indices().take_while(|(at, _)| *at < byte).map(|(_, c)| c.len_utf16()).sum()
}

/// Stretches in bytes; empty ones and those beyond the line are left out.
pub(crate) fn bytes(line: &str, ranges: &[RangeWire]) -> Vec<Range<usize>> {
    let range = |range: &RangeWire| byte_at(line, range.start)..byte_at(line, range.end);
    ranges.iter().map(range).filter(|range| !range.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_bytes_answer_to_each_other() {
        // One byte, two bytes, three bytes, and four bytes that are two units.
        let line = "aé€🙂b";
        for (unit, byte) in [(0, 0), (1, 1), (2, 3), (3, 6), (5, 10), (6, 11)] {
            assert_eq!(byte_at(line, unit), byte, "unit {unit}");
            assert_eq!(unit_at(line, byte), unit, "byte {byte}");
        }
        assert_eq!(byte_at(line, 4), 6, "the middle of a pair is its character");
        assert_eq!(byte_at(line, 99), line.len());
    }

    #[test]
    fn stretches_that_hold_nothing_are_left_out() {
        let range = |start, end| RangeWire { start, end };
        assert_eq!(bytes("é b", &[range(0, 1), range(2, 2), range(2, 1), range(2, 9)]), [0..2, 3..4]);
    }
}
