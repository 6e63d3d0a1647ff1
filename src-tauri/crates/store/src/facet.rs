//! What each kind of entry adds to the spine: one table a kind, its row under the entry's id.

use crate::{Reader, Result, StoreError, Writer, row, sql};
use chrono::NaiveDate;
use kept_model::{
    AccountId, Advocacy, Anchor, AnchorEvent, Delight, DelightStep, Due, EntryId, Experiment, Facet, Kind,
    LaneStep, Lever, Obstacle, Order, Outcome, PersonId, Promise, PromiseMove, Pulse, PulseAbout, Question,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Reads what `kind` adds to entry `id`.
pub(crate) fn get(conn: &Connection, kind: Kind, id: EntryId) -> Result<Facet> {
    let reader = Reader { conn };
    Ok(match kind {
        Kind::Call | Kind::Meeting | Kind::Email | Kind::Visit | Kind::Chat | Kind::Note => Facet::Touch,
        Kind::Promise => {
            let mut promise = one(conn, sql!("promise/get"), id, promise)?;
            promise.moves = reader.list(sql!("promise_move/of_entry"), id, |row| {
                Ok(PromiseMove { day: row.get(0)?, from: row.get(1)?, to: row.get(2)?, reason: row.get(3)? })
            })?;
            Facet::Promise(promise)
        }
        Kind::Delight => {
            let mut delight = one(conn, sql!("delight/get"), id, delight)?;
            delight.steps = reader.list(sql!("delight_step/of_entry"), id, |row| {
                Ok(DelightStep { step: row::word(row, 0)?, day: row.get(1)?, evidence: row.get(2)? })
            })?;
            Facet::Delight(delight)
        }
        Kind::Order => {
            let mut order = one(conn, sql!("order/get"), id, |row| {
                Ok(Order {
                    number: row.get(0)?,
                    what: row.get(1)?,
                    value: row::money(row, 2)?,
                    lane: Vec::new(),
                })
            })?;
            order.lane = reader.list(sql!("lane_step/of_entry"), id, |row| {
                Ok(LaneStep {
                    step: row::word(row, 0)?,
                    planned: row.get(1)?,
                    actual: row.get(2)?,
                    evidence: row.get(3)?,
                })
            })?;
            Facet::Order(order)
        }
        Kind::Outcome => Facet::Outcome(one(conn, sql!("outcome/get"), id, |row| {
            Ok(Outcome {
                measure: row.get(0)?,
                progress: row.get(1)?,
                state: row::word(row, 2)?,
                reviewed: row.get(3)?,
                consent: row::word(row, 4)?,
                consent_day: row.get(5)?,
                consent_terms: row.get(6)?,
            })
        })?),
        Kind::Obstacle => Facet::Obstacle(one(conn, sql!("obstacle/get"), id, |row| {
            Ok(Obstacle {
                helped: row.get(0)?,
                how: row.get(1)?,
                complaint: row.get(2)?,
                defection: row.get(3)?,
                complaint_evidence: row.get(4)?,
                defection_evidence: row.get(5)?,
            })
        })?),
        Kind::Question => Facet::Question(one(conn, sql!("question/get"), id, |row| {
            Ok(Question {
                side: row::word(row, 0)?,
                hoped_minutes: row.get(1)?,
                first_answer: row.get(2)?,
                answer_minutes: row.get(3)?,
                done: row.get(4)?,
                answer: row.get(5)?,
                done_minutes: row.get(6)?,
                ticket: row.get(7)?,
            })
        })?),
        Kind::Pulse => Facet::Pulse(one(conn, sql!("pulse/get"), id, |row| {
            Ok(Pulse {
                score: row.get(0)?,
                about: row::word_or_null(row, 1)?,
                ticket: row.get(2)?,
                competitor: row.get(3)?,
                closed: row.get(4)?,
                told: row.get(5)?,
                side: row::word(row, 6)?,
                consent: row::word(row, 7)?,
                consent_day: row.get(8)?,
                consent_terms: row.get(9)?,
            })
        })?),
        Kind::Advocacy => Facet::Advocacy(one(conn, sql!("advocacy/get"), id, |row| {
            Ok(Advocacy {
                form: row::word(row, 0)?,
                asked: row.get(1)?,
                place: row.get(2)?,
                link: row.get(3)?,
                heard_by: row.get(4)?,
            })
        })?),
        Kind::Experiment => Facet::Experiment(one(conn, sql!("experiment/get"), id, |row| {
            Ok(Experiment { fear: row.get(0)?, happened: row.get(1)?, taught: row.get(2)? })
        })?),
    })
}

fn one<T>(
    conn: &Connection,
    sql: &str,
    id: EntryId,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<T> {
    let found = conn.prepare_cached(sql)?.query_row([id.0], read).optional()?;
    found.ok_or_else(|| StoreError::Damaged { what: format!("entry {id} has lost what its kind adds") })
}

fn promise(row: &Row<'_>) -> rusqlite::Result<Promise> {
    let event: Option<AnchorEvent> = row::word_or_null(row, 5)?;
    let days: Option<i64> = row.get(6)?;
    Ok(Promise {
        owner: row::word(row, 0)?,
        owner_person: row.get::<_, Option<i64>>(1)?.map(PersonId),
        due: Due {
            day: row.get(2)?,
            minute: row.get(3)?,
            phrase: row.get(4)?,
            anchor: event.map(|event| Anchor { event, days: days.unwrap_or_default() }),
        },
        state: row::word(row, 7)?,
        settled: row.get(8)?,
        moves: Vec::new(),
    })
}

fn delight(row: &Row<'_>) -> rusqlite::Result<Delight> {
    Ok(Delight {
        words: row.get(0)?,
        lever: row::word_or_null(row, 1)?,
        expected: row.get(2)?,
        got: row.get(3)?,
        cost: row::money(row, 4)?,
        consent: row::word(row, 6)?,
        by: row.get::<_, Option<i64>>(7)?.map(PersonId),
        thanked: row.get(8)?,
        told: row.get(9)?,
        consent_day: row.get(10)?,
        consent_terms: row.get(11)?,
        steps: Vec::new(),
    })
}

/// Writes a facet under entry `id`, in place of what was there.
pub(crate) fn put(writer: &mut Writer<'_>, id: EntryId, facet: &Facet) -> Result<()> {
    match facet {
        Facet::Touch => {}
        Facet::Promise(new) => {
            writer.put(
                "promise",
                id.0,
                sql!("promise/put"),
                params![
                    id.0,
                    new.owner.as_str(),
                    new.owner_person.map(|id| id.0),
                    new.due.day,
                    new.due.minute,
                    new.due.phrase,
                    new.due.anchor.map(|anchor| anchor.event.as_str()),
                    new.due.anchor.map(|anchor| anchor.days),
                    new.state.as_str(),
                    new.settled
                ],
            )?;
            // History only grows: moves that are kept already stay as they are.
            let kept = writer.reader().list(sql!("promise_move/of_entry"), id, |_| Ok(()))?.len();
            for step in new.moves.iter().skip(kept) {
                let uid = writer.uid();
                writer.insert(
                    "promise_move",
                    sql!("promise_move/add"),
                    params![uid, id.0, step.day, step.from, step.to, step.reason],
                )?;
            }
        }
        Facet::Delight(new) => {
            writer.put(
                "delight",
                id.0,
                sql!("delight/put"),
                params![
                    id.0,
                    new.words,
                    new.lever.map(Lever::as_str),
                    new.expected,
                    new.got,
                    new.cost.as_ref().map(|cost| cost.cents),
                    new.cost.as_ref().and_then(|cost| cost.currency.clone()),
                    new.consent.as_str(),
                    new.by.map(|id| id.0),
                    new.thanked,
                    new.told,
                    new.consent_day,
                    new.consent_terms
                ],
            )?;
            writer.delete("delight_step", "entry_id", id.0)?;
            for step in &new.steps {
                let uid = writer.uid();
                writer.insert(
                    "delight_step",
                    sql!("delight_step/add"),
                    params![uid, id.0, step.step.as_str(), step.day, step.evidence],
                )?;
            }
        }
        Facet::Order(new) => {
            let (cents, currency) = (
                new.value.as_ref().map(|value| value.cents),
                new.value.as_ref().and_then(|v| v.currency.clone()),
            );
            writer.put(
                "order_",
                id.0,
                sql!("order/put"),
                params![id.0, new.number, new.what, cents, currency],
            )?;
            writer.delete("lane_step", "entry_id", id.0)?;
            for step in &new.lane {
                let uid = writer.uid();
                writer.insert(
                    "lane_step",
                    sql!("lane_step/add"),
                    params![uid, id.0, step.step.as_str(), step.planned, step.actual, step.evidence],
                )?;
            }
        }
        Facet::Outcome(new) => {
            writer.put(
                "outcome",
                id.0,
                sql!("outcome/put"),
                params![
                    id.0,
                    new.measure,
                    new.progress,
                    new.state.as_str(),
                    new.reviewed,
                    new.consent.as_str(),
                    new.consent_day,
                    new.consent_terms
                ],
            )?;
        }
        Facet::Obstacle(new) => {
            writer.put(
                "obstacle",
                id.0,
                sql!("obstacle/put"),
                params![
                    id.0,
                    new.helped,
                    new.how,
                    new.complaint,
                    new.defection,
                    new.complaint_evidence,
                    new.defection_evidence
                ],
            )?;
        }
        Facet::Question(new) => {
            writer.put(
                "question",
                id.0,
                sql!("question/put"),
                params![
                    id.0,
                    new.side.as_str(),
                    new.hoped_minutes,
                    new.first_answer,
                    new.answer_minutes,
                    new.done,
                    new.answer,
                    new.done_minutes,
                    new.ticket
                ],
            )?;
        }
        Facet::Pulse(new) => {
            let about = new.about.map(PulseAbout::as_str);
            writer.put(
                "pulse",
                id.0,
                sql!("pulse/put"),
                params![
                    id.0,
                    new.score,
                    about,
                    new.ticket,
                    new.competitor,
                    new.closed,
                    new.told,
                    new.side.as_str(),
                    new.consent.as_str(),
                    new.consent_day,
                    new.consent_terms
                ],
            )?;
        }
        Facet::Advocacy(new) => {
            writer.put(
                "advocacy",
                id.0,
                sql!("advocacy/put"),
                params![id.0, new.form.as_str(), new.asked, new.place, new.link, new.heard_by],
            )?;
        }
        Facet::Experiment(new) => {
            let values = params![id.0, new.fear, new.happened, new.taught];
            writer.put("experiment", id.0, sql!("experiment/put"), values)?;
        }
    }
    Ok(())
}

/// Removes what `kind` added to entry `id`.
pub(crate) fn remove(writer: &mut Writer<'_>, kind: Kind, id: EntryId) -> Result<()> {
    let (steps, table) = match kind {
        Kind::Call | Kind::Meeting | Kind::Email | Kind::Visit | Kind::Chat | Kind::Note => return Ok(()),
        Kind::Promise => (Some("promise_move"), "promise"),
        Kind::Delight => (Some("delight_step"), "delight"),
        Kind::Order => (Some("lane_step"), "order_"),
        other => (None, other.as_str()),
    };
    if let Some(steps) = steps {
        writer.delete(steps, "entry_id", id.0)?;
    }
    writer.delete(table, "id", id.0)
}

impl Reader<'_> {
    /// Every open promise, by due date; without a date last.
    pub fn open_promises(&self) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("promise/open"), [])
    }

    /// An account's open promises, by due date.
    pub fn open_promises_of(&self, account: AccountId) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("promise/open_of_account"), [account.0])
    }

    /// An account's open promises that count from one of its dates.
    pub fn anchored_promises_of(&self, account: AccountId) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("promise/anchored"), [account.0])
    }

    /// How many promises of ours to an account were kept in time since the last that was not, and the day of the first
    /// of them; `None` when there is none.
    pub fn kept_in_a_row(&self, account: AccountId) -> Result<Option<(u32, NaiveDate)>> {
        let mut statement = self.conn.prepare_cached(sql!("promise/kept_in_a_row"))?;
        let (count, first) = statement.query_row([account.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Option::map(first, |first| (count, first)))
    }

    /// Every order, oldest first.
    pub fn orders(&self) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("order/list"), [])
    }

    /// An account's orders, newest first.
    pub fn orders_of(&self, account: AccountId) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("order/of_account"), [account.0])
    }

    /// Every open question.
    pub fn open_questions(&self) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("question/open"), [])
    }

    /// An account's open questions, newest first.
    pub fn open_questions_of(&self, account: AccountId) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("question/open_of_account"), [account.0])
    }

    /// An account's open obstacles, newest first.
    pub fn open_obstacles_of(&self, account: AccountId) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("obstacle/open_of_account"), [account.0])
    }

    /// An account's open outcomes, newest first.
    pub fn open_outcomes_of(&self, account: AccountId) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("outcome/open_of_account"), [account.0])
    }

    /// Every low pulse whose loop is open.
    pub fn low_pulses(&self) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("pulse/low"), [])
    }

    /// An account's newest pulse.
    pub fn newest_pulse_of(&self, account: AccountId) -> Result<Option<EntryId>> {
        Ok(self.entry_ids(sql!("pulse/newest_of_account"), [account.0])?.into_iter().next())
    }

    /// An account's newest pulse of theirs of nine or ten.
    pub fn happy_pulse_of(&self, account: AccountId) -> Result<Option<EntryId>> {
        Ok(self.entry_ids(sql!("pulse/happy_of_account"), [account.0])?.into_iter().next())
    }

    /// An account's newest delight moments.
    pub fn delights_of(&self, account: AccountId, limit: usize) -> Result<Vec<EntryId>> {
        self.entry_ids(sql!("delight/of_account"), [account.0, limit as i64])
    }

    /// The accounts with an outcome that was not dropped.
    pub fn accounts_with_outcomes(&self) -> Result<Vec<AccountId>> {
        let ids = self.entry_ids(sql!("outcome/accounts"), [])?;
        Ok(ids.into_iter().map(|id| AccountId(id.0)).collect())
    }

    fn entry_ids<const N: usize>(&self, sql: &str, keys: [i64; N]) -> Result<Vec<EntryId>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(keys), |row| row.get(0).map(EntryId))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
