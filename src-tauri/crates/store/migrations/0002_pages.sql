-- What the pages of the window ask for: entries of a kind by their days, promises by the day they were first due, promises
-- that were kept of late.
CREATE INDEX entry_kind_day ON entry (kind, day, id);
CREATE INDEX promise_due ON promise (due) WHERE due IS NOT NULL;
CREATE INDEX promise_kept ON promise (settled) WHERE state = 'kept';
CREATE INDEX promise_move_from ON promise_move (from_due) WHERE from_due IS NOT NULL;
