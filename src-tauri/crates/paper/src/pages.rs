//! From strips to pages.

use crate::layout::Strip;

/// A strip and how far its top lies below the top of the text on its page.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) y: f32,
    pub(crate) strip: Strip,
}

/// Divides strips into pages of the given height. There is always at least one page.
///
/// Strips stay together up to one below which a page may end. Only when they are too tall for any page together
/// are they divided anywhere.
pub(crate) fn paginate(strips: Vec<Strip>, height: f32) -> Vec<Vec<Placed>> {
    let mut pages = Pages { done: Vec::new(), page: Vec::new(), y: 0.0, height };
    let mut together = Vec::new();
    for strip in strips {
        let may_end = strip.may_end;
        together.push(strip);
        if may_end {
            pages.place(std::mem::take(&mut together));
        }
    }
    pages.place(together);
    pages.done.push(pages.page);
    pages.done
}

struct Pages {
    done: Vec<Vec<Placed>>,
    page: Vec<Placed>,
    y: f32,
    height: f32,
}

impl Pages {
    fn place(&mut self, strips: Vec<Strip>) {
        let tall: f32 = strips.iter().map(|strip| strip.gap + strip.height).sum();
        let first_gap = strips.first().map_or(0.0, |strip| strip.gap);
        let again = strips.first().and_then(|strip| strip.again.as_ref());
        let repeated: f32 = again.map_or(0.0, |head| head.iter().map(|strip| strip.height).sum());
        let gap = if self.page.is_empty() { 0.0 } else { first_gap };
        let fits = self.y + tall - first_gap + gap <= self.height;
        if (!fits || self.page.is_empty()) && strips.iter().all(|strip| strip.marks.is_empty()) {
            // Room below something is no reason for a page, and not wanted at the top of one.
            return;
        }
        if !fits && !self.page.is_empty() {
            self.turn();
        }
        let divide = tall - first_gap + repeated > self.height;
        for strip in strips {
            if divide && !self.page.is_empty() && self.y + strip.gap + strip.height > self.height {
                self.turn();
            }
            if self.page.is_empty() {
                for head in strip.again.iter().flat_map(|head| head.iter()) {
                    self.put(head.clone());
                }
            }
            self.put(strip);
        }
    }

    fn put(&mut self, strip: Strip) {
        if !self.page.is_empty() {
            self.y += strip.gap;
        }
        let y = self.y;
        self.y += strip.height;
        self.page.push(Placed { y, strip });
    }

    fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
        self.y = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::INK;
    use crate::layout::Mark;
    use std::rc::Rc;

    /// A strip of that height, with a gap of 2 above it.
    fn strip(height: f32, may_end: bool) -> Strip {
        let mut strip = Strip::new(2.0, height);
        strip.may_end = may_end;
        strip.marks.push(Mark::Bar { x: 0.0, y: 0.0, width: 1.0, height: 1.0, colour: INK });
        strip
    }

    fn heights(pages: &[Vec<Placed>]) -> Vec<Vec<(f32, f32)>> {
        pages.iter().map(|page| page.iter().map(|on| (on.y, on.strip.height)).collect()).collect()
    }

    #[test]
    fn a_page_never_ends_below_a_heading() {
        // 40 + 2 + 40 + 2 + 10 = 94, and the 10 holds on to 20 more: both go to the next page.
        let strips = vec![strip(40.0, true), strip(40.0, true), strip(10.0, false), strip(20.0, true)];
        assert_eq!(
            heights(&paginate(strips, 100.0)),
            [vec![(0.0, 40.0), (42.0, 40.0)], vec![(0.0, 10.0), (12.0, 20.0)]]
        );
    }

    #[test]
    fn what_is_too_tall_together_is_divided() {
        let strips = vec![strip(60.0, false), strip(60.0, false), strip(60.0, true)];
        assert_eq!(heights(&paginate(strips, 130.0)), [vec![(0.0, 60.0), (62.0, 60.0)], vec![(0.0, 60.0)]]);
    }

    #[test]
    fn a_table_says_its_head_again() {
        let head = Rc::new(vec![strip(10.0, false)]);
        let rows = (0..3).map(|_| Strip { again: Some(head.clone()), ..strip(40.0, true) });
        let strips = std::iter::once(strip(10.0, false)).chain(rows).collect();
        assert_eq!(
            heights(&paginate(strips, 100.0)),
            [vec![(0.0, 10.0), (12.0, 40.0), (54.0, 40.0)], vec![(0.0, 10.0), (12.0, 40.0)]]
        );
    }

    #[test]
    fn nothing_is_one_page() {
        assert_eq!(paginate(Vec::new(), 100.0).len(), 1);
    }
}
