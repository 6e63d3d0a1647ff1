-- The journal's tables. Each ends with a hash of its own columns, made by the store's function `row_hash`: a row that was
-- changed outside Kept, or by a failing disk, is found by `doctor`. Only Kept can write; any program can read.
-- AUTOINCREMENT gives no number twice: `#12` means the same for ever, and a row that came after a deletion is not taken for
-- the deleted one when that is undone.

-- The file itself. `epoch` rises when a backup is restored, so that an index of the time after it is not believed.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uid BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, epoch, created_at)) STORED
) STRICT;

-- One operation, the unit of undo. `undo_of` names the operation that this one took back; taking back an undo is a redo.
CREATE TABLE op (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL,
    device TEXT NOT NULL,
    at INTEGER NOT NULL,
    label TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('do', 'undo', 'redo')),
    undo_of INTEGER REFERENCES op (seq),
    images INTEGER NOT NULL DEFAULT 1 CHECK (images IN (0, 1)),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, device, at, label, role, undo_of, images)) STORED
) STRICT;
CREATE INDEX op_undo_of ON op (undo_of) WHERE undo_of IS NOT NULL;

-- What an operation touched: the row's image before it, NULL when the operation made the row.
-- `about` and `about_id` name the document of the search index that the row belongs to.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL REFERENCES op (seq),
    noun TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    uid BLOB,
    about TEXT CHECK (about IN ('entry', 'account', 'person')),
    about_id INTEGER,
    before TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(seq, noun, row_id, uid, about, about_id, before)) STORED
) STRICT;

CREATE INDEX change_seq ON change (seq);
CREATE INDEX change_row ON change (noun, row_id, seq);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL CHECK (json_valid(value)),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(key, value)) STORED
) STRICT;

-- A customer company.
CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    purpose TEXT,
    ideal_days INTEGER CHECK (ideal_days > 0),
    max_days INTEGER CHECK (max_days > 0),
    renewal TEXT CHECK (renewal GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    muted_until TEXT CHECK (muted_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    language TEXT,
    note TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, name, name_key, purpose, ideal_days, max_days, renewal, muted_until, pinned, language, note)) STORED
) STRICT;

CREATE INDEX account_name ON account (name_key);

-- How we stand with an account, since when, and what shows it.
CREATE TABLE standing (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES account (id),
    level TEXT NOT NULL CHECK (level IN ('supplier', 'preferred supplier', 'adviser', 'partner', 'trusted partner')),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    evidence TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, account_id, level, day, evidence)) STORED
) STRICT;

CREATE INDEX standing_account ON standing (account_id, day);

-- A human, theirs or ours.
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('theirs', 'ours')),
    note TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, name, name_key, side, note)) STORED
) STRICT;

CREATE INDEX person_name ON person (name_key);

-- Where a person works, the present employer first.
CREATE TABLE person_account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    position INTEGER NOT NULL,
    role TEXT,
    buying TEXT,
    from_year INTEGER,
    to_year INTEGER,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(person_id, account_id, position, role, buying, from_year, to_year)) STORED,
    UNIQUE (person_id, account_id)
) STRICT;

CREATE INDEX person_account_account ON person_account (account_id);

-- A birthday and the like; the year is often unknown.
CREATE TABLE person_date (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    person_id INTEGER NOT NULL REFERENCES person (id),
    label TEXT NOT NULL,
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
    year INTEGER,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, person_id, label, month, day, year)) STORED
) STRICT;

CREATE INDEX person_date_person ON person_date (person_id);

-- A way to reach a person or an account.
CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    person_id INTEGER REFERENCES person (id),
    account_id INTEGER REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'url', 'address')),
    label TEXT,
    value TEXT NOT NULL,
    value_key TEXT NOT NULL,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, person_id, account_id, kind, label, value, value_key)) STORED,
    CHECK ((person_id IS NULL) <> (account_id IS NULL))
) STRICT;

CREATE INDEX contact_point_value ON contact_point (kind, value_key);
CREATE INDEX contact_point_person ON contact_point (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX contact_point_account ON contact_point (account_id) WHERE account_id IS NOT NULL;

-- What another program calls a row, so that a second import finds it again.
CREATE TABLE external_id (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    noun TEXT NOT NULL CHECK (noun IN ('account', 'person', 'entry')),
    row_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    external TEXT NOT NULL,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(noun, row_id, source, external)) STORED,
    UNIQUE (noun, source, external)
) STRICT;

CREATE INDEX external_id_row ON external_id (noun, row_id);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, name, name_key)) STORED
) STRICT;

-- The spine: one thing in the journal. `day` is the truth about its time; `minute`, `zone` and `at` (Unix milliseconds) are
-- known only when an hour was named. `body` is the entry's own segment; `source` the whole line as typed.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('call', 'meeting', 'email', 'visit', 'chat', 'note', 'promise', 'delight', 'order', 'outcome', 'obstacle', 'question', 'pulse', 'advocacy', 'experiment')),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
    zone TEXT,
    at INTEGER,
    body TEXT NOT NULL,
    source TEXT,
    parent_id INTEGER REFERENCES entry (id),
    direction TEXT CHECK (direction IN ('inbound', 'outbound')),
    stance TEXT CHECK (stance IN ('gave', 'asked')),
    length INTEGER CHECK (length >= 0),
    served TEXT CHECK (served IN ('them', 'us', 'both')),
    created_at INTEGER NOT NULL,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, kind, day, minute, zone, at, body, source, parent_id, direction, stance, length, served, created_at)) STORED
) STRICT;

CREATE INDEX entry_day ON entry (day, id);
CREATE INDEX entry_parent ON entry (parent_id) WHERE parent_id IS NOT NULL;

-- The accounts of an entry, the main one first. `day`, `touch` and `stance` repeat the entry's, kept by a trigger,
-- so that an account's timeline and facts are read from an index alone.
CREATE TABLE entry_account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    position INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    touch INTEGER NOT NULL CHECK (touch IN (0, 1)),
    stance TEXT CHECK (stance IN ('gave', 'asked')),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(entry_id, account_id, position, day, touch, stance)) STORED,
    UNIQUE (entry_id, account_id)
) STRICT;

CREATE INDEX entry_account_timeline ON entry_account (account_id, day, entry_id);
CREATE INDEX entry_account_touch ON entry_account (account_id, day, entry_id) WHERE touch = 1;
CREATE INDEX entry_account_stance ON entry_account (account_id, day, stance) WHERE stance IS NOT NULL;

-- The people of an entry. `day` repeats the entry's.
CREATE TABLE entry_person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    position INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(entry_id, person_id, position, day)) STORED,
    UNIQUE (entry_id, person_id)
) STRICT;

CREATE INDEX entry_person_timeline ON entry_person (person_id, day, entry_id);

CREATE TABLE entry_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(entry_id, tag_id)) STORED,
    UNIQUE (entry_id, tag_id)
) STRICT;

CREATE INDEX entry_tag_tag ON entry_tag (tag_id, entry_id);

-- An entry's facet has the entry's id and shares its uid.
CREATE TABLE promise (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    owner TEXT NOT NULL CHECK (owner IN ('me', 'colleague', 'them')),
    owner_person_id INTEGER REFERENCES person (id),
    due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due_minute INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
    due_phrase TEXT,
    anchor TEXT CHECK (anchor IN ('live', 'order', 'renewal')),
    anchor_days INTEGER,
    state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'broken', 'released')),
    settled TEXT CHECK (settled GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(owner, owner_person_id, due, due_minute, due_phrase, anchor, anchor_days, state, settled)) STORED,
    CHECK ((state = 'open') = (settled IS NULL))
) STRICT;

CREATE INDEX promise_open ON promise (due) WHERE state = 'open';
CREATE INDEX promise_anchor ON promise (anchor) WHERE state = 'open' AND anchor IS NOT NULL;

-- Every move of a promise is remembered.
CREATE TABLE promise_move (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    entry_id INTEGER NOT NULL REFERENCES promise (id),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    from_due TEXT CHECK (from_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    to_due TEXT CHECK (to_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reason TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, entry_id, day, from_due, to_due, reason)) STORED
) STRICT;

CREATE INDEX promise_move_entry ON promise_move (entry_id);

CREATE TABLE delight (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    words TEXT,
    lever TEXT CHECK (lever IN ('ease', 'speed', 'generosity', 'humanity')),
    expected TEXT,
    got TEXT,
    cost_cents INTEGER,
    cost_currency TEXT,
    consent TEXT NOT NULL CHECK (consent IN ('no', 'ask', 'yes')),
    by_person_id INTEGER REFERENCES person (id),
    thanked TEXT CHECK (thanked GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    told TEXT CHECK (told GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(words, lever, expected, got, cost_cents, cost_currency, consent, by_person_id, thanked, told)) STORED
) STRICT;

CREATE TABLE delight_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    entry_id INTEGER NOT NULL REFERENCES delight (id),
    step TEXT NOT NULL CHECK (step IN ('surprise', 'delight', 'gratitude', 'satisfaction', 'loyalty', 'advocacy')),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    evidence TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, entry_id, step, day, evidence)) STORED,
    UNIQUE (entry_id, step)
) STRICT;

-- `order` is a word of SQL.
CREATE TABLE order_ (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    number TEXT,
    what TEXT NOT NULL,
    value_cents INTEGER,
    value_currency TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(number, what, value_cents, value_currency)) STORED
) STRICT;

CREATE TABLE lane_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    entry_id INTEGER NOT NULL REFERENCES order_ (id),
    step TEXT NOT NULL CHECK (step IN ('ordered', 'live', 'adopted', 'valued', 'renewed')),
    planned TEXT CHECK (planned GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    actual TEXT CHECK (actual GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    evidence TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, entry_id, step, planned, actual, evidence)) STORED,
    UNIQUE (entry_id, step)
) STRICT;

CREATE TABLE outcome (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    measure TEXT,
    progress TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'reached', 'dropped')),
    reviewed TEXT CHECK (reviewed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(measure, progress, state, reviewed)) STORED
) STRICT;

CREATE INDEX outcome_open ON outcome (id) WHERE state = 'open';

CREATE TABLE obstacle (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    helped TEXT CHECK (helped GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    how TEXT,
    complaint TEXT CHECK (complaint GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    defection TEXT CHECK (defection GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(helped, how, complaint, defection)) STORED
) STRICT;

CREATE INDEX obstacle_open ON obstacle (id) WHERE helped IS NULL;

CREATE TABLE question (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    side TEXT NOT NULL CHECK (side IN ('theirs', 'ours')),
    hoped_minutes INTEGER CHECK (hoped_minutes >= 0),
    first_answer TEXT CHECK (first_answer GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answer_minutes INTEGER CHECK (answer_minutes >= 0),
    done TEXT CHECK (done GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answer TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(side, hoped_minutes, first_answer, answer_minutes, done, answer)) STORED
) STRICT;

CREATE INDEX question_open ON question (id) WHERE done IS NULL;

CREATE TABLE pulse (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    about TEXT CHECK (about IN ('service', 'product', 'support')),
    ticket TEXT,
    competitor TEXT,
    closed TEXT CHECK (closed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    told TEXT CHECK (told GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(score, about, ticket, competitor, closed, told)) STORED
) STRICT;

CREATE INDEX pulse_low ON pulse (id) WHERE score <= 6 AND told IS NULL;

CREATE TABLE advocacy (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    form TEXT NOT NULL CHECK (form IN ('reference', 'referral', 'mention', 'review', 'introduction')),
    asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
    place TEXT,
    link TEXT,
    heard_by TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(form, asked, place, link, heard_by)) STORED
) STRICT;

CREATE TABLE experiment (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    fear TEXT,
    happened TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(fear, happened)) STORED
) STRICT;

-- A file kept beside the journal under its digest.
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, entry_id, name, mime, bytes, sha256)) STORED
) STRICT;

CREATE INDEX attachment_entry ON attachment (entry_id);

-- What is planned is no entry: it has not happened.
CREATE TABLE meeting (
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
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
    logged_entry_id INTEGER REFERENCES entry (id),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, title, day, minute, zone, at, length, place, account_id, source, external, cancelled, logged_entry_id)) STORED
) STRICT;

CREATE INDEX meeting_day ON meeting (day);
CREATE INDEX meeting_account ON meeting (account_id, day);
CREATE INDEX meeting_logged ON meeting (logged_entry_id) WHERE logged_entry_id IS NOT NULL;

CREATE TABLE meeting_person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(meeting_id, person_id)) STORED,
    UNIQUE (meeting_id, person_id)
) STRICT;

CREATE TABLE playbook (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    anchor TEXT NOT NULL CHECK (anchor IN ('live', 'order', 'renewal')),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, name, anchor)) STORED
) STRICT;

CREATE TABLE playbook_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    playbook_id INTEGER NOT NULL REFERENCES playbook (id),
    name TEXT NOT NULL,
    offset_days INTEGER NOT NULL,
    every_years INTEGER,
    question TEXT NOT NULL,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, playbook_id, name, offset_days, every_years, question)) STORED
) STRICT;

-- What was done with a prompt; prompts themselves are computed.
CREATE TABLE prompt_act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    identity TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('done', 'snoozed', 'dismissed')),
    until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, key, identity, act, until, day)) STORED
) STRICT;

-- What Today needs of each account, so that it never reads history. Derived: counts by the triggers below, the rest by
-- the store at the end of each operation; `doctor` verifies it. Not part of undo.
CREATE TABLE account_fact (
    account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    entries INTEGER NOT NULL DEFAULT 0,
    touches INTEGER NOT NULL DEFAULT 0,
    gave INTEGER NOT NULL DEFAULT 0,
    asked INTEGER NOT NULL DEFAULT 0,
    first_day TEXT,
    last_touch_day TEXT,
    last_touch_entry INTEGER,
    usual_gap INTEGER,
    stances TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TRIGGER account_fact_made AFTER INSERT ON account BEGIN
    INSERT INTO account_fact (account_id) VALUES (NEW.id);
END;
CREATE TRIGGER account_fact_plus AFTER INSERT ON entry_account BEGIN
    UPDATE account_fact SET entries = entries + 1, touches = touches + NEW.touch,
        gave = gave + (NEW.stance IS 'gave'), asked = asked + (NEW.stance IS 'asked')
    WHERE account_id = NEW.account_id;
END;
CREATE TRIGGER account_fact_minus AFTER DELETE ON entry_account BEGIN
    UPDATE account_fact SET entries = entries - 1, touches = touches - OLD.touch,
        gave = gave - (OLD.stance IS 'gave'), asked = asked - (OLD.stance IS 'asked')
    WHERE account_id = OLD.account_id;
END;
CREATE TRIGGER account_fact_moved AFTER UPDATE ON entry_account BEGIN
    UPDATE account_fact SET entries = entries - 1, touches = touches - OLD.touch,
        gave = gave - (OLD.stance IS 'gave'), asked = asked - (OLD.stance IS 'asked')
    WHERE account_id = OLD.account_id;
    UPDATE account_fact SET entries = entries + 1, touches = touches + NEW.touch,
        gave = gave + (NEW.stance IS 'gave'), asked = asked + (NEW.stance IS 'asked')
    WHERE account_id = NEW.account_id;
END;
CREATE TRIGGER entry_copies AFTER UPDATE OF kind, day, stance ON entry
WHEN OLD.kind <> NEW.kind OR OLD.day <> NEW.day OR OLD.stance IS NOT NEW.stance BEGIN
    UPDATE entry_account SET day = NEW.day, stance = NEW.stance,
        touch = NEW.kind IN ('call', 'meeting', 'email', 'visit', 'chat', 'note')
    WHERE entry_id = NEW.id;
    UPDATE entry_person SET day = NEW.day WHERE entry_id = NEW.id;
END;
