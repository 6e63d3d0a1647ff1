-- Beyond the order: consent per quote, our own view beside theirs, the downward chain's evidence, links between entries,
-- stories, intentions, playbooks on any dated fact. A table whose hash must cover a new column is made anew.
-- Foreign keys are off while migrations run, and checked afterwards.

CREATE TABLE delight_new (
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
    consent_day TEXT CHECK (consent_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    consent_terms TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(words, lever, expected, got, cost_cents, cost_currency, consent, by_person_id, thanked, told, consent_day, consent_terms)) STORED
) STRICT;
INSERT INTO delight_new (id, words, lever, expected, got, cost_cents, cost_currency, consent, by_person_id, thanked, told)
SELECT id, words, lever, expected, got, cost_cents, cost_currency, consent, by_person_id, thanked, told FROM delight;
DROP TABLE delight;
ALTER TABLE delight_new RENAME TO delight;
-- What Today asks of delight moments: only what is not settled.
CREATE INDEX delight_unthanked ON delight (id) WHERE by_person_id IS NOT NULL AND thanked IS NULL;
CREATE INDEX delight_unasked ON delight (id) WHERE words IS NOT NULL AND consent = 'ask';
CREATE INDEX delight_untold ON delight (id) WHERE words IS NOT NULL AND consent = 'yes' AND told IS NULL;

CREATE TABLE outcome_new (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    measure TEXT,
    progress TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'reached', 'dropped')),
    reviewed TEXT CHECK (reviewed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    consent TEXT NOT NULL DEFAULT 'ask' CHECK (consent IN ('no', 'ask', 'yes')),
    consent_day TEXT CHECK (consent_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    consent_terms TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(measure, progress, state, reviewed, consent, consent_day, consent_terms)) STORED
) STRICT;
INSERT INTO outcome_new (id, measure, progress, state, reviewed) SELECT id, measure, progress, state, reviewed FROM outcome;
DROP TABLE outcome;
ALTER TABLE outcome_new RENAME TO outcome;
CREATE INDEX outcome_open ON outcome (id) WHERE state = 'open';

CREATE TABLE obstacle_new (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    helped TEXT CHECK (helped GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    how TEXT,
    complaint TEXT CHECK (complaint GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    defection TEXT CHECK (defection GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    complaint_evidence TEXT,
    defection_evidence TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(helped, how, complaint, defection, complaint_evidence, defection_evidence)) STORED
) STRICT;
INSERT INTO obstacle_new (id, helped, how, complaint, defection) SELECT id, helped, how, complaint, defection FROM obstacle;
DROP TABLE obstacle;
ALTER TABLE obstacle_new RENAME TO obstacle;
CREATE INDEX obstacle_open ON obstacle (id) WHERE helped IS NULL;
CREATE INDEX obstacle_complaint ON obstacle (complaint) WHERE complaint IS NOT NULL;
CREATE INDEX obstacle_defection ON obstacle (defection) WHERE defection IS NOT NULL;

CREATE TABLE question_new (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    side TEXT NOT NULL CHECK (side IN ('theirs', 'ours')),
    hoped_minutes INTEGER CHECK (hoped_minutes >= 0),
    first_answer TEXT CHECK (first_answer GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answer_minutes INTEGER CHECK (answer_minutes >= 0),
    done TEXT CHECK (done GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answer TEXT,
    done_minutes INTEGER CHECK (done_minutes >= 0),
    ticket TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(side, hoped_minutes, first_answer, answer_minutes, done, answer, done_minutes, ticket)) STORED
) STRICT;
INSERT INTO question_new (id, side, hoped_minutes, first_answer, answer_minutes, done, answer)
SELECT id, side, hoped_minutes, first_answer, answer_minutes, done, answer FROM question;
DROP TABLE question;
ALTER TABLE question_new RENAME TO question;
CREATE INDEX question_open ON question (id) WHERE done IS NULL;
CREATE INDEX question_ticket ON question (done) WHERE ticket IS NOT NULL AND done IS NOT NULL;

CREATE TABLE pulse_new (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    about TEXT CHECK (about IN ('service', 'product', 'support')),
    ticket TEXT,
    competitor TEXT,
    closed TEXT CHECK (closed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    told TEXT CHECK (told GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    side TEXT NOT NULL DEFAULT 'theirs' CHECK (side IN ('theirs', 'ours')),
    consent TEXT NOT NULL DEFAULT 'ask' CHECK (consent IN ('no', 'ask', 'yes')),
    consent_day TEXT CHECK (consent_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    consent_terms TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(score, about, ticket, competitor, closed, told, side, consent, consent_day, consent_terms)) STORED
) STRICT;
INSERT INTO pulse_new (id, score, about, ticket, competitor, closed, told)
SELECT id, score, about, ticket, competitor, closed, told FROM pulse;
DROP TABLE pulse;
ALTER TABLE pulse_new RENAME TO pulse;
CREATE INDEX pulse_low ON pulse (id) WHERE score <= 6 AND told IS NULL AND side = 'theirs';

CREATE TABLE advocacy_new (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    form TEXT NOT NULL CHECK (form IN ('reference', 'referral', 'mention', 'review', 'introduction', 'retelling')),
    asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
    place TEXT,
    link TEXT,
    heard_by TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(form, asked, place, link, heard_by)) STORED
) STRICT;
INSERT INTO advocacy_new (id, form, asked, place, link, heard_by) SELECT id, form, asked, place, link, heard_by FROM advocacy;
DROP TABLE advocacy;
ALTER TABLE advocacy_new RENAME TO advocacy;

CREATE TABLE experiment_new (
    id INTEGER PRIMARY KEY REFERENCES entry (id),
    fear TEXT,
    happened TEXT,
    taught TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(fear, happened, taught)) STORED
) STRICT;
INSERT INTO experiment_new (id, fear, happened) SELECT id, fear, happened FROM experiment;
DROP TABLE experiment;
ALTER TABLE experiment_new RENAME TO experiment;

CREATE TABLE playbook_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    anchor TEXT NOT NULL CHECK (anchor IN ('order', 'live', 'adopted', 'valued', 'renewed', 'renewal', 'since', 'delight', 'pulse', 'advocacy', 'standing', 'personal')),
    is_on INTEGER NOT NULL DEFAULT 1 CHECK (is_on IN (0, 1)),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, name, anchor, is_on)) STORED
) STRICT;
INSERT INTO playbook_new (id, uid, name, anchor) SELECT id, uid, name, anchor FROM playbook;
DROP TABLE playbook;
ALTER TABLE playbook_new RENAME TO playbook;

CREATE TABLE playbook_step_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    playbook_id INTEGER NOT NULL REFERENCES playbook (id),
    name TEXT NOT NULL,
    offset_days INTEGER NOT NULL,
    every_years INTEGER,
    question TEXT NOT NULL,
    shift TEXT NOT NULL DEFAULT 'after' CHECK (shift IN ('after', 'before', 'never')),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, playbook_id, name, offset_days, every_years, question, shift)) STORED
) STRICT;
INSERT INTO playbook_step_new (id, uid, playbook_id, name, offset_days, every_years, question)
SELECT id, uid, playbook_id, name, offset_days, every_years, question FROM playbook_step;
DROP TABLE playbook_step;
ALTER TABLE playbook_step_new RENAME TO playbook_step;

-- What one entry has to do with another: the later one is `entry_id`.
CREATE TABLE entry_link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    other_id INTEGER NOT NULL REFERENCES entry (id),
    relation TEXT NOT NULL CHECK (relation IN ('returns', 'retells', 'reuses')),
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(entry_id, other_id, relation)) STORED,
    UNIQUE (entry_id, other_id, relation),
    CHECK (entry_id <> other_id)
) STRICT;
CREATE INDEX entry_link_other ON entry_link (other_id, relation);

-- What we mean to do for an account in a year.
CREATE TABLE intention (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES account (id),
    year INTEGER NOT NULL CHECK (year BETWEEN 1000 AND 9999),
    text TEXT NOT NULL,
    became TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, account_id, year, text, became)) STORED,
    UNIQUE (account_id, year)
) STRICT;

CREATE TABLE story (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES account (id),
    title TEXT NOT NULL,
    before TEXT,
    moment TEXT,
    felt TEXT,
    after TEXT,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    told TEXT CHECK (told GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    told_to TEXT,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(uid, account_id, title, before, moment, felt, after, day, told, told_to)) STORED
) STRICT;
CREATE INDEX story_account ON story (account_id);

-- What a story is made of.
CREATE TABLE story_part (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    story_id INTEGER NOT NULL REFERENCES story (id),
    entry_id INTEGER NOT NULL REFERENCES entry (id),
    position INTEGER NOT NULL,
    hash INTEGER NOT NULL GENERATED ALWAYS AS (row_hash(story_id, entry_id, position)) STORED,
    UNIQUE (story_id, entry_id)
) STRICT;
CREATE INDEX story_part_entry ON story_part (entry_id);

CREATE INDEX attachment_sha256 ON attachment (sha256);

-- What an act is called is not what it is: a gift that served us counts as an ask. The copy of the stance beside each
-- account says what it was.
DROP TRIGGER entry_copies;
CREATE TRIGGER entry_copies AFTER UPDATE OF kind, day, stance, served ON entry
WHEN OLD.kind <> NEW.kind OR OLD.day <> NEW.day OR OLD.stance IS NOT NEW.stance OR OLD.served IS NOT NEW.served BEGIN
    UPDATE entry_account SET day = NEW.day,
        stance = CASE WHEN NEW.stance = 'gave' AND NEW.served = 'us' THEN 'asked' ELSE NEW.stance END,
        touch = NEW.kind IN ('call', 'meeting', 'email', 'visit', 'chat', 'note')
    WHERE entry_id = NEW.id;
    UPDATE entry_person SET day = NEW.day WHERE entry_id = NEW.id;
END;
UPDATE entry_account SET stance = 'asked'
WHERE stance = 'gave' AND entry_id IN (SELECT id FROM entry WHERE stance = 'gave' AND served = 'us');
CREATE INDEX entry_disguised ON entry (id) WHERE stance = 'gave' AND served = 'us';
