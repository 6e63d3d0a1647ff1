//! Replies to the three questions, and what became of them.

use super::pulse::about;
use super::{ChangedWire, NameWire};
use kept_journal::{ReplyState, TakenReplies, TakenReply};
use serde::Serialize;
use ts_rs::TS;

/// One score of a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReplyScoreWire {
    /// "service", "product", "support"; null is everything at once.
    pub about: Option<String>,
    /// 0 to 10.
    pub score: u8,
}

/// What one reply became, or would become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PulseReplyWire {
    /// Its first line in the text or file.
    pub line: u64,
    /// "new", "same" when it is in the journal already, "asked" when something has to be said first.
    #[ts(type = "\"new\" | \"same\" | \"asked\"")]
    pub state: String,
    /// What it becomes, or what has to be said first.
    pub what: String,
    /// Whose it is.
    pub account: Option<NameWire>,
    /// Who wrote it.
    pub person: Option<NameWire>,
    /// How that was found: "ref", "email", "name" or "given".
    pub found_by: Option<String>,
    /// Who wrote it, as the reply says: a name, an address or a company.
    pub says: Option<String>,
    /// The day it is of; null for today.
    pub day: Option<String>,
    /// Its scores.
    pub scores: Vec<ReplyScoreWire>,
    /// The rest of what they wrote.
    pub words: Option<String>,
    /// What they said of somebody else.
    pub competitor: Option<String>,
    /// The ticket.
    pub ticket: Option<String>,
    /// The entries made; empty in a preview.
    pub entries: Vec<i64>,
}

/// A column of a file of replies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReplyColumnWire {
    /// Its header.
    pub header: String,
    /// What it is read as; null when it is left out.
    pub field: Option<String>,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReplyProblemWire {
    /// Its line.
    pub line: u64,
    /// In a sentence.
    pub what: String,
}

/// What an import of replies did, or would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PulseImportWire {
    /// "mail" or "csv".
    #[ts(type = "\"mail\" | \"csv\"")]
    pub source: String,
    /// What separates the columns of a file.
    pub delimiter: Option<String>,
    /// Its columns, and what each is read as.
    pub columns: Vec<ReplyColumnWire>,
    /// Every reply in its order.
    pub items: Vec<PulseReplyWire>,
    /// How many replies were read.
    pub total: usize,
    /// Never: every reply is shown.
    pub more: bool,
    /// Rows that could not be read.
    pub problems: Vec<ReplyProblemWire>,
    /// Replies kept, or to be kept.
    pub new: usize,
    /// Replies that are in the journal already.
    pub same: usize,
    /// Replies that something has to be said about first.
    pub asked: usize,
    /// What undo would take back; absent for a preview.
    pub changed: Option<ChangedWire>,
}

impl From<&TakenReply> for PulseReplyWire {
    fn from(row: &TakenReply) -> Self {
        let reply = &row.reply;
        let says = [reply.name.as_ref(), reply.account.as_ref(), reply.emails.first()];
        let says: Vec<&str> = says.into_iter().flatten().map(String::as_str).collect();
        Self {
            line: reply.line,
            state: row.state.as_str().to_owned(),
            what: row.what.clone(),
            account: row.account.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            person: row.person.as_ref().map(|(id, name)| NameWire { id: id.0, name: name.clone() }),
            found_by: row.found_by.map(str::to_owned),
            says: (!says.is_empty()).then(|| says.join(", ")),
            day: reply.day.map(|day| day.to_string()),
            scores: reply
                .scores
                .iter()
                .map(|score| ReplyScoreWire { about: about(score.about), score: score.score })
                .collect(),
            words: words(row),
            competitor: reply.competitor.clone(),
            ticket: reply.ticket.clone(),
            entries: row.entries.iter().map(|id| id.0).collect(),
        }
    }
}

/// What stands behind the scores, then the rest.
fn words(row: &TakenReply) -> Option<String> {
    let behind = row.reply.scores.iter().filter_map(|score| score.words.as_deref());
    let all: Vec<&str> = behind.chain(row.reply.words.as_deref()).collect();
    (!all.is_empty()).then(|| all.join("\n"))
}

impl PulseImportWire {
    pub(crate) fn new(
        read: kept_exchange::ReadReplies,
        taken: &TakenReplies,
        changed: Option<ChangedWire>,
    ) -> Self {
        Self {
            source: read.source.to_owned(),
            delimiter: read.delimiter.map(String::from),
            columns: read
                .columns
                .into_iter()
                .map(|(header, field)| ReplyColumnWire { header, field: field.map(str::to_owned) })
                .collect(),
            items: taken.rows.iter().map(Into::into).collect(),
            total: taken.rows.len(),
            more: false,
            problems: read
                .problems
                .into_iter()
                .map(|problem| ReplyProblemWire { line: problem.line, what: problem.what })
                .collect(),
            new: taken.count(ReplyState::New),
            same: taken.count(ReplyState::Same),
            asked: taken.count(ReplyState::Asked),
            changed,
        }
    }
}
