//! What the kinds of entries add, table by table.

use super::{What, all};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// What the kinds of all entries add.
pub(super) fn read(file: &Connection) -> Vec<(i64, What)> {
    let mut whats = all(file, "SELECT id, owner, due, state = 'open' FROM promise", |row| {
        Ok((row.get(0)?, What::Promise { owner: row.get(1)?, due: row.get(2)?, is_open: row.get(3)? }))
    });
    let delights =
        "SELECT id, ifnull(trim(words), '') <> '', consent, consent_day, by_person_id, thanked, told,
        (SELECT count(*) FROM delight_step WHERE entry_id = delight.id) FROM delight";
    whats.extend(all(file, delights, |row| {
        let what = What::Delight {
            has_words: row.get(1)?,
            consent: row.get(2)?,
            consent_day: row.get(3)?,
            by: row.get(4)?,
            thanked: row.get(5)?,
            told: row.get(6)?,
            chain: row.get::<_, i64>(7)? as usize,
        };
        Ok((row.get(0)?, what))
    }));
    whats.extend(all(file, "SELECT id FROM order_", |row| {
        Ok((row.get(0)?, What::Order { lane: BTreeMap::new() }))
    }));
    whats.extend(all(file, "SELECT id, state, reviewed FROM outcome", |row| {
        Ok((row.get(0)?, What::Outcome { state: row.get(1)?, reviewed: row.get(2)? }))
    }));
    whats.extend(all(file, "SELECT id, helped FROM obstacle", |row| {
        Ok((row.get(0)?, What::Obstacle { helped: row.get(1)? }))
    }));
    whats.extend(all(file, "SELECT id, side = 'theirs', first_answer, done, ticket FROM question", |row| {
        let what = What::Question {
            is_theirs: row.get(1)?,
            answered: row.get(2)?,
            done: row.get(3)?,
            ticket: row.get(4)?,
        };
        Ok((row.get(0)?, what))
    }));
    whats.extend(all(file, "SELECT id, side = 'theirs', score, about, told FROM pulse", |row| {
        let what =
            What::Pulse { is_theirs: row.get(1)?, score: row.get(2)?, about: row.get(3)?, told: row.get(4)? };
        Ok((row.get(0)?, what))
    }));
    whats.extend(all(file, "SELECT id, asked FROM advocacy", |row| {
        Ok((row.get(0)?, What::Advocacy { is_asked: row.get(1)? }))
    }));
    whats
}
