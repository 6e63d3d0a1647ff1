//! Cuts a calendar's text into events and zones, so that one that is broken or endless costs nothing but itself.

use super::CalendarProblem;
use crate::vcard::physical_lines;

/// Bytes of one event, without what nobody asks for.
const LARGEST_EVENT: usize = 512 * 1024;

/// Bytes of one zone.
const LARGEST_ZONE: usize = 64 * 1024;

/// The properties that are read; descriptions, alarms and attached files may be large and say nothing here.
const READ: &[&str] = &[
    "ATTENDEE",
    "DTEND",
    "DTSTART",
    "DURATION",
    "EXDATE",
    "LOCATION",
    "ORGANIZER",
    "RDATE",
    "RECURRENCE-ID",
    "RRULE",
    "SEQUENCE",
    "STATUS",
    "SUMMARY",
    "TRANSP",
    "UID",
    "X-MICROSOFT-CDO-BUSYSTATUS",
];

/// The text of one event or zone, from its BEGIN to its END.
pub(super) struct Block {
    /// Where it begins, counted from 1.
    pub(super) line: u64,
    pub(super) text: String,
    /// Whether its calendar says METHOD:CANCEL.
    pub(super) is_cancelled: bool,
}

/// What a text is made of.
#[derive(Default)]
pub(super) struct Blocks {
    pub(super) events: Vec<Block>,
    pub(super) zones: Vec<Block>,
    pub(super) problems: Vec<CalendarProblem>,
    /// Whether anything in it is a calendar at all.
    pub(super) is_calendar: bool,
    /// Whether no event and no calendar in it breaks off.
    pub(super) is_whole: bool,
}

/// What is being read.
enum Inside {
    Nothing,
    /// The event, how deep inside it, and whether the line before was kept: its folds belong to it.
    Event {
        block: Block,
        depth: usize,
        keeps: bool,
    },
    Zone(Block),
}

/// Cuts the text.
pub(super) fn cut(text: &str) -> Blocks {
    let mut blocks = Blocks { is_whole: true, ..Blocks::default() };
    let mut is_open = false;
    let mut inside = Inside::Nothing;
    let mut is_cancelled = false;
    for (number, line) in (1..).zip(physical_lines(text)) {
        let mark = mark(line);
        inside = match (inside, mark) {
            (Inside::Zone(mut zone), Some(Mark::End("VTIMEZONE"))) => {
                close(&mut zone, "VTIMEZONE");
                if zone.text.len() <= LARGEST_ZONE {
                    blocks.zones.push(zone);
                }
                Inside::Nothing
            }
            (Inside::Event { mut block, depth: 0, .. }, Some(Mark::End("VEVENT"))) => {
                close(&mut block, "VEVENT");
                blocks.keep(block);
                Inside::Nothing
            }
            (open, Some(mark @ (Mark::Begin("VCALENDAR") | Mark::End("VCALENDAR")))) => {
                blocks.is_calendar = true;
                let begins = matches!(mark, Mark::Begin(_));
                // One that begins inside another: the one before never ended.
                blocks.is_whole &= !(is_open && begins);
                is_open = begins;
                blocks.note_cut_off(&open);
                is_cancelled = false;
                Inside::Nothing
            }
            (open, Some(Mark::Begin("VEVENT"))) => {
                blocks.is_calendar = true;
                blocks.note_cut_off(&open);
                let block = begin("VEVENT", number, is_cancelled);
                Inside::Event { block, depth: 0, keeps: false }
            }
            (Inside::Nothing, Some(Mark::Begin("VTIMEZONE"))) => {
                Inside::Zone(begin("VTIMEZONE", number, is_cancelled))
            }
            (Inside::Nothing, _) => {
                is_cancelled |= says(line, "METHOD", "CANCEL");
                Inside::Nothing
            }
            (Inside::Zone(mut zone), _) => {
                push(&mut zone, line, LARGEST_ZONE);
                Inside::Zone(zone)
            }
            (Inside::Event { block, depth, .. }, Some(Mark::Begin(_))) => {
                Inside::Event { block, depth: depth + 1, keeps: false }
            }
            (Inside::Event { block, depth, .. }, Some(Mark::End(_))) => {
                Inside::Event { block, depth: depth.saturating_sub(1), keeps: false }
            }
            (Inside::Event { mut block, depth, keeps }, None) => {
                let keeps = depth == 0 && if is_fold(line) { keeps } else { is_read(line) };
                if keeps {
                    push(&mut block, line, LARGEST_EVENT);
                }
                Inside::Event { block, depth, keeps }
            }
        };
    }
    blocks.note_cut_off(&inside);
    blocks.is_whole &= !is_open;
    blocks
}

impl Blocks {
    fn keep(&mut self, block: Block) {
        if block.text.len() > LARGEST_EVENT {
            self.problem(block.line, "the event is larger than 512 KB, so it was left out");
        } else {
            self.events.push(block);
        }
    }

    fn note_cut_off(&mut self, open: &Inside) {
        if let Inside::Event { block, .. } = open {
            self.is_whole = false;
            self.problem(block.line, "the event has no end, so it was left out");
        }
    }

    fn problem(&mut self, line: u64, what: &str) {
        self.problems.push(CalendarProblem::new(line, what));
    }
}

/// A line that begins or ends something.
enum Mark<'l> {
    Begin(&'l str),
    End(&'l str),
}

/// The names that matter, in the letters in which they are compared.
const NAMES: &[&str] = &["VCALENDAR", "VEVENT", "VTIMEZONE"];

fn mark(line: &str) -> Option<Mark<'_>> {
    let (word, name) = line.trim_start_matches('\u{feff}').split_once(':')?;
    let name = name.trim();
    let name = NAMES.iter().copied().find(|known| known.eq_ignore_ascii_case(name)).unwrap_or(name);
    match word.trim_end() {
        word if word.eq_ignore_ascii_case("BEGIN") => Some(Mark::Begin(name)),
        word if word.eq_ignore_ascii_case("END") => Some(Mark::End(name)),
        _ => None,
    }
}

fn begin(name: &str, line: u64, is_cancelled: bool) -> Block {
    Block { line, text: format!("BEGIN:{name}\r\n"), is_cancelled }
}

fn close(block: &mut Block, name: &str) {
    block.text += "END:";
    block.text += name;
    block.text += "\r\n";
}

/// Adds a line, and one more than fits at most: that it was too much is seen from the length.
fn push(block: &mut Block, line: &str, largest: usize) {
    if block.text.len() <= largest {
        block.text += line;
        block.text += "\r\n";
    }
}

fn is_fold(line: &str) -> bool {
    line.starts_with([' ', '\t'])
}

fn is_read(line: &str) -> bool {
    let name = line.split([':', ';']).next().unwrap_or_default().trim();
    READ.iter().any(|known| known.eq_ignore_ascii_case(name))
}

fn says(line: &str, property: &str, value: &str) -> bool {
    line.split_once(':').is_some_and(|(name, said)| {
        name.trim().eq_ignore_ascii_case(property) && said.trim().eq_ignore_ascii_case(value)
    })
}
