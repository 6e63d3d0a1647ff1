//! Tables: how wide the columns are, and their rows as strips.

use crate::colour;
use crate::document::{Table, Text};
use crate::error::PaperError;
use crate::fonts::Face;
use crate::layout::{Layout, Mark, Strip};
use crate::shape::{Look, Setter};
use crate::tags::{Kind, Place};
use crate::wrap::{Line, baseline, wrap};
use std::rc::Rc;

const HEAD: Look =
    Look { face: Face::SansBold, size: 8.5, leading: 13.0, colour: colour::INK_2, tabular: false };
const CELL: Look = Look { face: Face::Sans, size: 9.5, leading: 14.0, colour: colour::INK, tabular: true };
/// Between two columns.
const GUTTER: f32 = 14.0;
/// Narrower columns cannot be read.
const NARROWEST: f32 = 26.0;
/// Above and below the text of a row.
const PAD: f32 = 4.5;
/// A row with more lines than this may be divided by a page's end.
const WHOLE: usize = 20;

struct Column {
    x: f32,
    width: f32,
}

/// Appends a table to what is laid out.
pub(crate) fn lay_out(
    setter: &mut Setter<'_>,
    layout: &mut Layout,
    table: &Table,
    width: f32,
) -> Result<(), PaperError> {
    let has_head = table.head.iter().any(|cell| !cell.is_blank());
    let longest = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let count = if table.head.is_empty() { longest } else { table.head.len() };
    if count == 0 {
        return Ok(());
    }
    if let Some(row) = table.rows.iter().position(|row| row.len() > count) {
        return Err(PaperError::TooManyCells { row: row + 1, cells: table.rows[row].len(), columns: count });
    }
    let columns = columns(setter, table, count, width)?;

    let outer = layout.tags.add(Kind::Table, None);
    let mut again = None;
    if has_head {
        let head = layout.tags.add(Kind::TableHead, Some(outer));
        let place = layout.tags.add(Kind::Row, Some(head));
        let mut strips = row(setter, layout, &table.head, &columns, HEAD, Some(&(place, Kind::HeadCell)));
        underline(&mut strips, width, colour::LINE_STRONG);
        for strip in &mut strips {
            strip.may_end = false;
        }
        strips[0].gap = 9.0;
        // On the next pages it is furniture, and not read aloud again.
        let mut repeated = row(setter, layout, &table.head, &columns, HEAD, None);
        underline(&mut repeated, width, colour::LINE_STRONG);
        again = Some(Rc::new(repeated));
        layout.strips.append(&mut strips);
    }
    if table.rows.is_empty() {
        return Ok(());
    }
    let body = layout.tags.add(Kind::TableBody, Some(outer));
    for (nth, cells) in table.rows.iter().enumerate() {
        let place = layout.tags.add(Kind::Row, Some(body));
        let mut strips = row(setter, layout, cells, &columns, CELL, Some(&(place, Kind::Cell)));
        underline(&mut strips, width, colour::LINE);
        let whole = strips.len() <= WHOLE;
        let last = strips.len() - 1;
        for (at, strip) in strips.iter_mut().enumerate() {
            strip.may_end = at == last || !whole;
            strip.again.clone_from(&again);
        }
        if nth == 0 && !has_head {
            strips[0].gap = 9.0;
        }
        layout.strips.append(&mut strips);
    }
    layout.strips.push(Strip::new(0.0, 4.0));
    Ok(())
}

/// The lines of a row, side by side; each line of all cells is a strip.
fn row(
    setter: &mut Setter<'_>,
    layout: &mut Layout,
    cells: &[Text],
    columns: &[Column],
    look: Look,
    tag: Option<&(Place, Kind)>,
) -> Vec<Strip> {
    let empty = Text::plain(" ");
    let mut set: Vec<(f32, Option<Place>, Vec<Line>)> = Vec::new();
    for (nth, column) in columns.iter().enumerate() {
        // An empty cell is still a cell when it is read aloud.
        let text = cells.get(nth).filter(|text| !text.is_blank()).unwrap_or(&empty);
        let place = tag.map(|(row, kind)| layout.tags.add(kind.clone(), Some(*row)));
        set.push((column.x, place, wrap(setter, text, look, column.width)));
    }
    let tall = set.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(1);
    let baseline = baseline(setter, look);
    let mut strips = Vec::new();
    for at in 0..tall {
        let top = if at == 0 { PAD } else { 0.0 };
        let bottom = if at + 1 == tall { PAD } else { 0.0 };
        let mut strip = Strip::new(0.0, top + look.leading + bottom);
        for (x, place, lines) in &mut set {
            if let Some(line) = lines.get_mut(at) {
                let line = std::mem::replace(line, Line { pieces: Vec::new(), width: 0.0 });
                strip.marks.push(Mark::Words { x: *x, baseline: top + baseline, line, place: *place });
            }
        }
        strips.push(strip);
    }
    strips
}

fn underline(strips: &mut [Strip], width: f32, colour: colour::Colour) {
    if let Some(last) = strips.last_mut() {
        last.marks.push(Mark::Bar { x: 0.0, y: last.height - 0.5, width, height: 0.5, colour });
    }
}

fn columns(
    setter: &mut Setter<'_>,
    table: &Table,
    count: usize,
    width: f32,
) -> Result<Vec<Column>, PaperError> {
    let room = width - GUTTER * (count - 1) as f32;
    if room < NARROWEST * count as f32 {
        let fit = ((width + GUTTER) / (NARROWEST + GUTTER)) as usize;
        return Err(PaperError::TooManyColumns { columns: count, fit });
    }
    let asked =
        table.widths.len() == count && table.widths.iter().all(|share| share.is_finite() && *share > 0.0);
    let widths = if asked {
        shared(&table.widths, room)
    } else {
        natural(&longest_cells(setter, table, count, room), room)
    };
    let mut x = 0.0;
    Ok(widths
        .into_iter()
        .map(|width| {
            let column = Column { x, width };
            x += width + GUTTER;
            column
        })
        .collect())
}

/// Divides the room by shares, but leaves none narrower than can be read.
fn shared(shares: &[f32], room: f32) -> Vec<f32> {
    let spare = room - NARROWEST * shares.len() as f32;
    let sum: f32 = shares.iter().sum();
    let wanted: Vec<f32> = shares.iter().map(|share| room * share / sum).collect();
    if wanted.iter().all(|width| *width >= NARROWEST) {
        return wanted;
    }
    // What a column wants beyond the least that it needs.
    let beyond: Vec<f32> = wanted.iter().map(|width| (width - NARROWEST).max(0.0)).collect();
    let all: f32 = beyond.iter().sum();
    beyond
        .iter()
        .map(|width| NARROWEST + if all > 0.0 { spare * width / all } else { spare / shares.len() as f32 })
        .collect()
}

/// Columns as wide as what they hold. When that is too much, the wide ones give way, and the short ones (names, dates)
/// stay on one line; when there is room left, all get some of it.
fn natural(longest: &[f32], room: f32) -> Vec<f32> {
    let sum: f32 = longest.iter().sum();
    if sum <= room {
        return longest.iter().map(|width| width * room / sum).collect();
    }
    // The narrowest first: each gets what it wants, or an equal part of what is left.
    let mut order: Vec<usize> = (0..longest.len()).collect();
    order.sort_by(|a, b| longest[*a].total_cmp(&longest[*b]));
    let mut widths = vec![0.0; longest.len()];
    let mut left = room;
    for (nth, column) in order.iter().enumerate() {
        widths[*column] = longest[*column].min(left / (longest.len() - nth) as f32);
        left -= widths[*column];
    }
    widths
}

/// How wide each column would be if no cell had to be broken.
fn longest_cells(setter: &mut Setter<'_>, table: &Table, count: usize, room: f32) -> Vec<f32> {
    let mut widths = vec![NARROWEST; count];
    let rows = table.rows.iter().map(|row| (row, CELL));
    for (cells, look) in std::iter::once((&table.head, HEAD)).chain(rows) {
        for (width, cell) in widths.iter_mut().zip(cells) {
            // A hair more than measured, so that rounding breaks no line.
            let widest =
                wrap(setter, cell, look, room).iter().map(|line| line.width).fold(0.0, f32::max) + 0.01;
            *width = width.max(widest);
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_fill_the_room_and_no_column_is_too_narrow() {
        let table: [(&[f32], f32, &[f32]); 4] = [
            (&[3.0, 1.0], 400.0, &[300.0, 100.0]),
            (&[1.0], 400.0, &[400.0]),
            (&[1.0, 1.0, 1.0], 90.0, &[30.0, 30.0, 30.0]),
            // 1 % of 400 is 4: the column gets 26 all the same, and the other the rest.
            (&[99.0, 1.0], 400.0, &[374.0, 26.0]),
        ];
        for (shares, room, wanted) in table {
            let found = shared(shares, room);
            assert!(found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 0.01), "{shares:?}: {found:?}");
        }
    }

    #[test]
    fn short_columns_stay_whole_and_long_ones_give_way() {
        let table: [(&[f32], f32, &[f32]); 3] = [
            // All fit: the room that is left is divided in proportion.
            (&[100.0, 50.0], 300.0, &[200.0, 100.0]),
            // 50 and 60 stay, the two long ones share the other 290.
            (&[500.0, 50.0, 60.0, 400.0], 400.0, &[145.0, 50.0, 60.0, 145.0]),
            (&[500.0, 500.0], 400.0, &[200.0, 200.0]),
        ];
        for (longest, room, wanted) in table {
            let found = natural(longest, room);
            assert!(found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 0.01), "{longest:?}: {found:?}");
        }
    }
}
