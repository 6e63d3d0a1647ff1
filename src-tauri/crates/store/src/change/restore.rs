//! Taking an operation back: its rows as they were before it, beside what calendars brought meanwhile.
//!
//! A calendar is read again between an operation and its undo, and no reading is in the user's way. So a meeting may stand there
//! under another number by now, somebody may attend it under another, and it may be gone. What is put back takes the
//! place of those, and the next reading says the rest anew.

use super::{from_json, number_in};
use crate::{Result, StoreError, Writer, sql};
use kept_model::MeetingId;
use rusqlite::ToSql;
use rusqlite::types::Value;
use serde_json::Map;

type Row = Map<String, serde_json::Value>;

impl Writer<'_> {
    /// Puts every row that operation `seq` touched back to what it was before.
    pub(super) fn restore(&mut self, seq: i64) -> Result<()> {
        // Rows come back in an order that foreign keys need not like; they hold again at the commit.
        self.connection().pragma_update(None, "defer_foreign_keys", "ON")?;
        self.remove_runs(seq)?;
        let mut statement = self.connection().prepare(sql!("change/of_op"))?;
        let mut images = statement
            .query_map([seq], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<Vec<(String, i64, Option<String>)>>>()?;
        // Meetings come after whom they are with, and who attends them last: only then is it known who of those is there.
        images.sort_by_key(|(table, ..)| match table.as_str() {
            "meeting" => 1,
            "meeting_person" => 2,
            _ => 0,
        });
        for (table, id, before) in images {
            let Some(before) = before else {
                self.forget_in_calendars(&table, id)?;
                if table == "meeting" {
                    self.delete("meeting_person", "meeting_id", id)?;
                }
                self.delete(&table, "id", id)?;
                continue;
            };
            let mut image: Row = serde_json::from_str(&before).map_err(|error| StoreError::Damaged {
                what: format!("the history of {table} {id}: {error}"),
            })?;
            match table.as_str() {
                "meeting" => self.make_room_for_meeting(id, &mut image)?,
                "meeting_person" if !self.make_room_for_attendee(id, &image)? => continue,
                _ => {}
            }
            self.touched.note(&table, &number_in(&image));
            let values: Vec<Value> = image.values().map(from_json).collect();
            let values: Vec<&dyn ToSql> = values.iter().map(|value| value as &dyn ToSql).collect();
            self.put(&table, id, &upsert(&table, &image), &values)?;
        }
        Ok(())
    }

    /// Removes the same meeting of the same calendar where it stands under another number, and forgets an account that is there
    /// no more. Planned meetings are the user's own: nothing but the user touches them.
    fn make_room_for_meeting(&mut self, id: i64, image: &mut Row) -> Result<()> {
        let [source, external, account] = ["source", "external", "account_id"].map(|name| value(image, name));
        if external == Value::Null {
            return Ok(());
        }
        for twin in self.reader().rows(sql!("meeting/twins"), &[&id, &source, &external])? {
            self.remove_meeting(MeetingId(twin))?;
        }
        if self.reader().rows(sql!("account/is_there"), &[&account])?.is_empty() {
            image.insert("account_id".to_owned(), serde_json::Value::Null);
        }
        Ok(())
    }

    /// Removes the same attendance where it stands under another number. Whether the meeting and the person are there.
    fn make_room_for_attendee(&mut self, id: i64, image: &Row) -> Result<bool> {
        let [meeting, person] = ["meeting_id", "person_id"].map(|name| value(image, name));
        if self.reader().rows(sql!("meeting/may_attend"), &[&meeting, &person])?.is_empty() {
            return Ok(false);
        }
        for double in self.reader().rows(sql!("meeting/attendance"), &[&meeting, &person])? {
            if double != id {
                self.delete("meeting_person", "id", double)?;
            }
        }
        Ok(true)
    }
}

fn value(image: &Row, column: &str) -> Value {
    image.get(column).map_or(Value::Null, from_json)
}

/// The statement that puts a whole row in place, its columns in the image's order.
fn upsert(table: &str, image: &Row) -> String {
    let columns: Vec<&str> = image.keys().map(String::as_str).collect();
    let places: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
    let sets: Vec<String> = columns.iter().map(|name| format!("{name} = excluded.{name}")).collect();
    let (columns, places, sets) = (columns.join(", "), places.join(", "), sets.join(", "));
    format!("INSERT INTO {table} ({columns}) VALUES ({places}) ON CONFLICT (id) DO UPDATE SET {sets}")
}
