//! The structure of a document beside its looks, so that it can be read aloud: what is a heading, a list, a cell.

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::num::NonZeroU16;

/// A part of the structure.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    /// Heading: its level, 1 for the document's title, and its words.
    Heading(u16, String),
    Paragraph,
    Quote,
    List,
    Item,
    Bullet,
    ItemText,
    Table,
    TableHead,
    TableBody,
    Row,
    HeadCell,
    Cell,
}

/// The place of a part in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place(usize);

struct Part {
    kind: Kind,
    inner: Vec<Place>,
    drawn: Vec<Identifier>,
}

/// The parts in reading order.
#[derive(Default)]
pub(crate) struct Tags {
    parts: Vec<Part>,
    top: Vec<Place>,
}

impl Tags {
    /// A part inside another one, or at the top.
    pub(crate) fn add(&mut self, kind: Kind, inside: Option<Place>) -> Place {
        let place = Place(self.parts.len());
        self.parts.push(Part { kind, inner: Vec::new(), drawn: Vec::new() });
        match inside {
            Some(outer) => self.parts[outer.0].inner.push(place),
            None => self.top.push(place),
        }
        place
    }

    /// Something on a page is that part, or some of it.
    pub(crate) fn drawn(&mut self, place: Place, identifier: Identifier) {
        self.parts[place.0].drawn.push(identifier);
    }

    /// The tree for the file.
    pub(crate) fn tree(self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for place in &self.top {
            tree.push(self.group(*place));
        }
        tree
    }

    // As deep as a cell in a row in a table.
    fn group(&self, place: Place) -> TagGroup {
        let part = &self.parts[place.0];
        let mut group = TagGroup::new(kind(&part.kind));
        for inner in &part.inner {
            group.push(self.group(*inner));
        }
        for identifier in &part.drawn {
            group.push(Node::Leaf(*identifier));
        }
        group
    }
}

fn kind(kind: &Kind) -> TagKind {
    match kind {
        Kind::Heading(level, words) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(words.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::Quote => Tag::BlockQuote.into(),
        Kind::List => Tag::L(ListNumbering::Disc).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Bullet => Tag::Lbl.into(),
        Kind::ItemText => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::TableHead => Tag::THead.into(),
        Kind::TableBody => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::HeadCell => Tag::TH(TableHeaderScope::Column).into(),
        Kind::Cell => Tag::TD.into(),
    }
}
