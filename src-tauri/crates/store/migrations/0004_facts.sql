-- What Today knows of each account grows with the rules: it must never read history to know it.

-- The entries of an account that the rules look for, by what they are: found in one step, however long the history is.
-- Derived from the entries by the store at the end of each operation; `doctor` verifies it. Not part of undo.
CREATE TABLE account_event (
    what TEXT NOT NULL,
    account_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    entry_id INTEGER NOT NULL,
    PRIMARY KEY (what, account_id, day, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_event_entry ON account_event (entry_id);

-- What an entry is to the rules: its kind, its tags, whose view it gives. `main` is 1 where it counts only for the entry's
-- main account.
CREATE VIEW entry_event (entry_id, what, main) AS
    SELECT id, 'order', 1 FROM order_
    UNION ALL SELECT id, 'delight', 0 FROM delight
    UNION ALL SELECT id, 'outcome', 0 FROM outcome WHERE state <> 'dropped'
    UNION ALL SELECT id, 'advocacy', 0 FROM advocacy
    UNION ALL SELECT id, 'asked', 0 FROM advocacy WHERE asked = 1
    UNION ALL SELECT id, 'pulse ' || side || ' ' || ifnull(about, ''), 0 FROM pulse
    UNION ALL SELECT id, 'disguised', 0 FROM entry WHERE stance = 'gave' AND served = 'us'
    UNION ALL SELECT entry_tag.entry_id, '#' || tag.name_key, 0 FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id;

-- The facts that are lists, in the store's own short writing, and the operation that last changed any of an account's facts.
ALTER TABLE account_fact DROP COLUMN stances;
ALTER TABLE account_fact ADD COLUMN lists BLOB NOT NULL DEFAULT x'';
ALTER TABLE account_fact ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
CREATE INDEX account_fact_seq ON account_fact (seq);

-- Every order is looked at each day; its lane is read from the index alone.
CREATE INDEX lane_step_days ON lane_step (entry_id, step, planned, actual);
