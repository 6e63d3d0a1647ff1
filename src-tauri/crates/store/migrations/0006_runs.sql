-- Rows that an operation made one after the other, all of them new: there was nothing before, and what they are stands in the rows
-- themselves. So many entries at once leave a run for each table instead of a change for each row.
CREATE TABLE change_run (
    id INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL REFERENCES op (seq),
    noun TEXT NOT NULL CHECK (noun IN ('entry', 'entry_account', 'entry_person', 'entry_tag')),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last >= first),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(seq, noun, first, last)) STORED
) STRICT;

CREATE INDEX change_run_seq ON change_run (seq);
