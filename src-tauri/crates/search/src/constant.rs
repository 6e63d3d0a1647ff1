//! A query whose every hit scores the same.

use tantivy::Term;
use tantivy::query::{ConstScoreQuery, EnableScoring, Query, Weight};

/// As tantivy's own, but it tells its score: what ranks has to know how much a part can add.
#[derive(Debug)]
pub(crate) struct Constant {
    query: Box<dyn Query>,
    pub(crate) score: f32,
}

impl Constant {
    /// What `query` finds, at that score.
    pub(crate) fn of(query: Box<dyn Query>, score: f32) -> Box<dyn Query> {
        Box::new(Self { query, score })
    }
}

impl Clone for Constant {
    fn clone(&self) -> Self {
        Self { query: self.query.box_clone(), score: self.score }
    }
}

impl Query for Constant {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        ConstScoreQuery::new(self.query.box_clone(), self.score).weight(scoring)
    }

    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        self.query.query_terms(visitor);
    }
}
