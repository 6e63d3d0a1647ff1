//! Delight moments: the wall, the one to tell, who was not thanked, where nothing was noted for long, and the other way.

mod act;
mod drought;
mod other_way;
mod telling;

pub use drought::Drought;
pub use other_way::{DownStep, Downward, OtherWay};
pub use telling::{Telling, Thank};

use crate::brief::lines::capital;
use crate::line::NameBook;
use crate::{EntryLine, Journal, Result};
use kept_model::{AccountId, Attachment, AttachmentId, ChainStep, EntryId, Lever, count_word};
use kept_store::DelightsOf;
use std::collections::HashMap;

/// As many colleagues to thank as are shown.
const THANKS: usize = 8;

/// Delight moments, and what may be told.
#[derive(Debug, Clone, PartialEq)]
pub struct DelightsPage {
    /// "24 moments worth remembering".
    pub headline: String,
    /// How many there are in all.
    pub total: usize,
    /// How many reached each step, in the chain's order.
    pub chain: Vec<(ChainStep, usize)>,
    /// How many each lever made, in the levers' order.
    pub levers: Vec<(Lever, usize)>,
    /// How many have a picture.
    pub pictured: usize,
    /// The accounts that have moments, by name, and how many.
    pub accounts: Vec<(AccountId, String, usize)>,
    /// Those that were asked for, newest first.
    pub items: Vec<Moment>,
    /// How many were asked for in all.
    pub found: usize,
    /// The story to tell.
    pub tell: Option<Telling>,
    /// Moments whose colleague was not thanked, newest first.
    pub unthanked: Vec<EntryLine>,
    /// How many more there are.
    pub unthanked_more: usize,
    /// Where nothing was noted for long, the longest first.
    pub droughts: Vec<Drought>,
    /// How many more there are.
    pub droughts_more: usize,
    /// Obstacles that went the other way.
    pub other_way: OtherWay,
}

/// A moment with its files.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The moment.
    pub line: EntryLine,
    /// Its files, oldest first.
    pub files: Vec<(AttachmentId, Attachment)>,
}

impl Journal {
    /// The page of delight moments: `limit` of those that are asked for, after `offset` of them.
    pub fn delights_page(&self, of: DelightsOf, offset: usize, limit: usize) -> Result<DelightsPage> {
        let reader = self.store.reader();
        let today = self.today();
        let mut book = NameBook::new(reader);
        let total = reader.delight_count(DelightsOf::default())?;
        let steps: HashMap<ChainStep, usize> = reader.delight_steps()?.into_iter().collect();
        let levers: HashMap<Lever, usize> = reader.delight_levers()?.into_iter().collect();
        let ids = reader.delights(of, offset, limit.clamp(1, 500))?;
        let mut accounts = Vec::new();
        for (id, count) in reader.delight_accounts()? {
            accounts.push((id, book.account(id)?, count));
        }
        accounts.sort_by(|a, b| a.1.to_lowercase().cmp(&b.1.to_lowercase()).then(a.0.cmp(&b.0)));
        let (unthanked, thanks) = reader.unthanked_delights(THANKS)?;
        let unthanked = book.lines(&unthanked)?;
        let (droughts, droughts_more) = drought::droughts(reader, today)?;
        Ok(DelightsPage {
            headline: match total {
                0 => "No moment is written down yet".to_owned(),
                1 => "One moment worth remembering".to_owned(),
                _ => format!("{} moments worth remembering", capital(&count_word(total as i64))),
            },
            total,
            chain: count_all(ChainStep::ALL, &steps),
            levers: count_all(Lever::ALL, &levers),
            pictured: reader.pictured_delights()?,
            accounts,
            items: ids.into_iter().map(|id| moment(&mut book, id)).collect::<Result<_>>()?,
            found: if of == DelightsOf::default() { total } else { reader.delight_count(of)? },
            tell: telling::to_tell(reader, &mut book, today)?,
            unthanked_more: thanks.saturating_sub(unthanked.len()),
            unthanked,
            droughts,
            droughts_more,
            other_way: other_way::other_way(reader, &mut book)?,
        })
    }

    /// One moment as it would be told.
    ///
    /// # Errors
    /// There is no such entry, or it is no delight moment.
    pub fn moment(&self, id: EntryId) -> Result<Telling> {
        let reader = self.store.reader();
        let found = telling::telling(reader, &mut NameBook::new(reader), id, self.today())?;
        found.ok_or_else(|| act::no_moment(id))
    }
}

fn moment(book: &mut NameBook<'_>, id: EntryId) -> Result<Moment> {
    Ok(Moment { line: book.line(id)?, files: book.reader().attachments(id)? })
}

fn count_all<T: Copy + Eq + std::hash::Hash>(all: &[T], counts: &HashMap<T, usize>) -> Vec<(T, usize)> {
    all.iter().map(|each| (*each, counts.get(each).copied().unwrap_or_default())).collect()
}
