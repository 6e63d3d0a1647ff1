-- Reminders: what was shown when, prompts put off to an hour or until something happens, meetings from calendars.
-- A table whose hash or check must cover something new is made anew; foreign keys are off meanwhile, and checked afterwards. The new
-- table goes on counting where the old one stood: a number that was given once, even to a row that is gone, is not given again.

-- What Kept read from outside by itself (a calendar) is an operation of the role 'sync': pages and facts follow it, and undo
-- passes it by.
CREATE TABLE op_new (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL,
    device TEXT NOT NULL,
    at INTEGER NOT NULL,
    label TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('do', 'undo', 'redo', 'sync')),
    undo_of INTEGER REFERENCES op (seq),
    images INTEGER NOT NULL DEFAULT 1 CHECK (images IN (0, 1)),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, device, at, label, role, undo_of, images)) STORED
) STRICT;
INSERT INTO op_new (seq, uid, device, at, label, role, undo_of, images)
SELECT seq, uid, device, at, label, role, undo_of, images FROM op;
DELETE FROM sqlite_sequence WHERE name = 'op_new';
UPDATE sqlite_sequence SET name = 'op_new' WHERE name = 'op';
DROP TABLE op;
ALTER TABLE op_new RENAME TO op;
CREATE INDEX op_undo_of ON op (undo_of) WHERE undo_of IS NOT NULL;

-- A prompt may be put off to a minute of a day, and until something happens: a reply of the account `waits_for`, or the
-- meeting `waits_for`. `until` is then the latest day. `at` is when it was put off, in Unix milliseconds.
CREATE TABLE prompt_act_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    identity TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('done', 'snoozed', 'dismissed')),
    until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    until_minute INTEGER CHECK (until_minute BETWEEN 0 AND 1439),
    waits TEXT CHECK (waits IN ('reply', 'meeting')),
    waits_for BLOB,
    at INTEGER,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, key, identity, act, until, until_minute, waits, waits_for, at, day)) STORED
) STRICT;
INSERT INTO prompt_act_new (id, uid, key, identity, act, until, day) SELECT id, uid, key, identity, act, until, day FROM prompt_act;
DELETE FROM sqlite_sequence WHERE name = 'prompt_act_new';
UPDATE sqlite_sequence SET name = 'prompt_act_new' WHERE name = 'prompt_act';
DROP TABLE prompt_act;
ALTER TABLE prompt_act_new RENAME TO prompt_act;

-- A meeting of a calendar: `source` is the calendar's name in the settings, `external` the event and its instance there.
-- `emails` are who comes, each with who is known by it, so that a person who is added later is recognised; `busy` is 0 where it says
-- that the time is free.
CREATE TABLE meeting_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    title TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
    zone TEXT,
    at INTEGER,
    length INTEGER CHECK (length >= 0),
    place TEXT,
    account_id INTEGER REFERENCES account (id),
    source TEXT,
    external TEXT,
    emails TEXT CHECK (emails IS NULL OR json_valid(emails)),
    busy INTEGER NOT NULL DEFAULT 1 CHECK (busy IN (0, 1)),
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    logged_entry_id INTEGER REFERENCES entry (id),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, title, day, minute, zone, at, length, place, account_id, source, external, emails, busy, cancelled, logged_entry_id)) STORED
) STRICT;
INSERT INTO meeting_new (id, uid, title, day, minute, zone, at, length, place, account_id, source, external, cancelled, logged_entry_id)
SELECT id, uid, title, day, minute, zone, at, length, place, account_id, source, external, cancelled, logged_entry_id FROM meeting;
DELETE FROM sqlite_sequence WHERE name = 'meeting_new';
UPDATE sqlite_sequence SET name = 'meeting_new' WHERE name = 'meeting';
DROP TABLE meeting;
ALTER TABLE meeting_new RENAME TO meeting;
CREATE INDEX meeting_day ON meeting (day);
CREATE INDEX meeting_account ON meeting (account_id, day);
CREATE INDEX meeting_logged ON meeting (logged_entry_id) WHERE logged_entry_id IS NOT NULL;
CREATE UNIQUE INDEX meeting_external ON meeting (source, external) WHERE external IS NOT NULL;

-- What was said to the user, written down before it is said. Not part of undo and of the history: bookkeeping. Times are civil
-- (`day`, `minute`, `zone`) beside the instant `at` (Unix milliseconds).
CREATE TABLE toast (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    form TEXT NOT NULL CHECK (form IN ('single', 'account', 'digest', 'meeting', 'evening')),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
    zone TEXT NOT NULL,
    at INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('due', 'shown', 'acted', 'failed')),
    shown_at INTEGER,
    acted_at INTEGER,
    act TEXT CHECK (act IN ('done', 'tomorrow', 'open', 'log', 'closed')),
    why TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(form, day, minute, zone, at, title, body, state, shown_at, acted_at, act, why)) STORED
) STRICT;
CREATE INDEX toast_day ON toast (day);
CREATE INDEX toast_at ON toast (at);

-- A reminder that was taken up: by which toast, or why it needed none. One row per reminder for ever: that is what makes it
-- come once, whatever the clock does and however many programs look.
CREATE TABLE reminder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    identity TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    key TEXT,
    meeting_id INTEGER,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
    title TEXT NOT NULL,
    toast_id INTEGER REFERENCES toast (id),
    passed TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(identity, kind, key, meeting_id, day, minute, title, toast_id, passed)) STORED
) STRICT;
CREATE INDEX reminder_toast ON reminder (toast_id);
