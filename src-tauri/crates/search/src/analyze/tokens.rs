//! The analysis as tantivy asks for it: once for each field, of which only the first makes it.

use super::forms::unpack;
use super::{Analysis, Tongue, analyze};
use std::cell::RefCell;
use std::sync::Arc;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Up to how many letters a started word is looked up among the edges.
pub(crate) const LONGEST_EDGE: usize = 3;

/// What a field holds of each word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Its spellings.
    Exact,
    /// Their first letter, first two, first three; each once in a text.
    Edges,
}

/// Stands between a language's code and the text in the value of a field.
const MARK: char = '\u{1f}';

/// The value of the three fields of words: the language travels with the text.
pub(crate) fn with_tongue(tongue: Tongue, text: &str) -> String {
    format!("{}{MARK}{text}", tongue.code())
}

thread_local! {
    /// The last value analysed, and what came of it: a document's fields are asked for one after the other.
    static LAST: RefCell<(String, Arc<Analysis>)> = RefCell::default();
}

/// The analysis of a value made by [`with_tongue`].
fn analysis(value: &str) -> Arc<Analysis> {
    LAST.with_borrow_mut(|(last, analysis)| {
        if last != value {
            let (code, text) = value.split_once(MARK).unwrap_or(("en", value));
            *analysis = Arc::new(analyze(text, Tongue::of(Some(code))));
            value.clone_into(last);
        }
        Arc::clone(analysis)
    })
}

/// Stems with their positions.
#[derive(Debug, Clone)]
pub(crate) struct Stems;

impl Tokenizer for Stems {
    type TokenStream<'a> = FormStream;

    fn token_stream(&mut self, value: &str) -> FormStream {
        FormStream { analysis: analysis(value), is_stems: true, piece: 0, form: 0, token: Token::default() }
    }
}

/// Spellings, or how they begin.
#[derive(Debug, Clone)]
pub(crate) struct Folded(pub(crate) Form);

impl Tokenizer for Folded {
    type TokenStream<'a> = FoldedStream;

    fn token_stream(&mut self, value: &str) -> FoldedStream {
        let analysis = analysis(value);
        match self.0 {
            Form::Exact => FoldedStream::Exact(FormStream {
                analysis,
                is_stems: false,
                piece: 0,
                form: 0,
                token: Token::default(),
            }),
            Form::Edges => {
                let mut edges: Vec<u64> = Vec::with_capacity(analysis.pieces.len() * LONGEST_EDGE);
                for piece in &analysis.pieces {
                    edges.extend_from_slice(&piece.forms.edges);
                }
                edges.sort_unstable();
                edges.dedup();
                FoldedStream::Edges(Edges {
                    edges: edges.into_iter(),
                    token: Token { position: 0, ..Token::default() },
                })
            }
        }
    }
}

/// The forms of an analysis, one after the other.
pub(crate) struct FormStream {
    analysis: Arc<Analysis>,
    is_stems: bool,
    piece: usize,
    form: usize,
    token: Token,
}

impl TokenStream for FormStream {
    fn advance(&mut self) -> bool {
        while let Some(piece) = self.analysis.pieces.get(self.piece) {
            let forms = if self.is_stems { &piece.forms.stems } else { &piece.forms.exact };
            if let Some(form) = forms.get(self.form) {
                self.form += 1;
                self.token.text.clear();
                self.token.text.push_str(form);
                self.token.position = piece.position as usize;
                self.token.offset_from = piece.range().start;
                self.token.offset_to = piece.range().end;
                return true;
            }
            self.piece += 1;
            self.form = 0;
        }
        false
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

/// Packed edges, one after the other.
pub(crate) struct Edges {
    edges: std::vec::IntoIter<u64>,
    token: Token,
}

/// See [`Folded`].
pub(crate) enum FoldedStream {
    Exact(FormStream),
    Edges(Edges),
}

impl TokenStream for FoldedStream {
    fn advance(&mut self) -> bool {
        match self {
            Self::Exact(forms) => forms.advance(),
            Self::Edges(Edges { edges, token }) => {
                let Some(edge) = edges.next() else { return false };
                unpack(edge, &mut token.text);
                true
            }
        }
    }

    fn token(&self) -> &Token {
        match self {
            Self::Exact(forms) => &forms.token,
            Self::Edges(edges) => &edges.token,
        }
    }

    fn token_mut(&mut self) -> &mut Token {
        match self {
            Self::Exact(forms) => &mut forms.token,
            Self::Edges(edges) => &mut edges.token,
        }
    }
}
