// Made by the crate kept-api from its command table; a test fails when this file is stale.

export type AccountPageWire = { 
/**
 * The account.
 */
account: AccountWire, 
/**
 * Since the first order or the first entry.
 */
since: string | null, 
/**
 * Where we stand with them, newest first: level and day.
 */
standings: Array<FieldWire>, 
/**
 * How to reach the account itself.
 */
points: Array<FieldWire>, 
/**
 * Who is there.
 */
people: Array<PersonWire>, 
/**
 * What is open.
 */
open: Array<EntryWire>, 
/**
 * Everything bought, newest first.
 */
orders: Array<EntryWire>, 
/**
 * The newest entries.
 */
newest: Array<EntryWire>, };

export type AccountWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Local row.
 */
id: number, 
/**
 * "account".
 */
kind: string, 
/**
 * The day of the last touch; null when there was none.
 */
day: string | null, 
/**
 * Its name.
 */
name: string, 
/**
 * For the sake of what.
 */
purpose: string | null, 
/**
 * Shown in the rail.
 */
pinned: boolean, 
/**
 * Days since the last touch.
 */
quiet_days: number | null, 
/**
 * Its own usual gap in days.
 */
usual_gap: number | null, 
/**
 * Days between touches that feel right.
 */
ideal_days: number | null, 
/**
 * Days between touches that must not be passed.
 */
max_days: number | null, 
/**
 * When the contract renews.
 */
renewal: string | null, 
/**
 * No prompts until this day.
 */
muted_until: string | null, 
/**
 * How many people we know there.
 */
people: number, 
/**
 * Entries of every kind.
 */
entries: number, 
/**
 * Open promises of ours.
 */
mine: number, 
/**
 * Open promises of theirs.
 */
theirs: number, 
/**
 * Acts that gave, for ever.
 */
gave: number, 
/**
 * Acts that asked, for ever.
 */
asked: number, 
/**
 * Free text.
 */
note: string | null, };

export type Accounts = Record<symbol, never>;

export type ActedWire = { 
/**
 * What changed, in a sentence.
 */
sentence: string, 
/**
 * The beginning of a line that would log what happened.
 */
what_happened: string | null, 
/**
 * The prompt's key.
 */
key: string | null, 
/**
 * The entry settled.
 */
entry: number | null, 
/**
 * What undo would take back.
 */
changed: ChangedWire, };

export type ApiError = { 
/**
 * What kind.
 */
code: ErrorCode, 
/**
 * What went wrong, where, and what to do.
 */
message: string, 
/**
 * Where in the line that was typed, in characters from 0.
 */
position?: number, 
/**
 * Everybody a name may mean.
 */
candidates: Array<string>, };

export type BriefWire = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * For a terminal.
 */
text: string, 
/**
 * For a note.
 */
markdown: string, };

export type ChangedWire = { 
/**
 * The operation's number; `undo` takes it. Null when nothing had to be changed: there is nothing to take back.
 */
op: number | null, 
/**
 * What "Undo …" says.
 */
label: string, 
/**
 * The tables touched.
 */
nouns: Array<string>, };

export type ColumnWire = { 
/**
 * Its header.
 */
header: string, 
/**
 * What it is read as; null when it is left out.
 */
field: string | null, };

export type ContactWire = { 
/**
 * Its first line in the file.
 */
line: number, 
/**
 * The person.
 */
name: string | null, 
/**
 * The account.
 */
company: string | null, 
/**
 * Their title.
 */
role: string | null, 
/**
 * Their first e-mail address.
 */
email: string | null, };

export type CorrectionWire = { 
/**
 * As typed.
 */
typed: string, 
/**
 * As found.
 */
used: string, };

export type Delete = { 
/**
 * The entry.
 */
id: number, };

export type Dismiss = { 
/**
 * A prompt's key or an entry's number.
 */
target: string, };

export type Doctor = Record<symbol, never>;

export type DoneWith = { 
/**
 * A prompt's key or an entry's number.
 */
target: string, };

export type Due = Record<symbol, never>;

export type Edit = { 
/**
 * An entry's number, or a name.
 */
target: string, 
/**
 * Field and value; an empty value clears the field.
 */
fields: Array<[string, string]>, };

export type EntryWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Local row.
 */
id: number, 
/**
 * Its kind.
 */
kind: string, 
/**
 * Its civil day.
 */
day: string, 
/**
 * Local minute of the day.
 */
minute: number | null, 
/**
 * Its own text.
 */
body: string, 
/**
 * The line as typed, on the entry it began with.
 */
source: string | null, 
/**
 * Its accounts, the main one first.
 */
accounts: Array<NameWire>, 
/**
 * Its people.
 */
people: Array<NameWire>, 
/**
 * Its tags.
 */
tags: Array<string>, 
/**
 * "inbound" or "outbound".
 */
direction: string | null, 
/**
 * "gave" or "asked".
 */
stance: string | null, 
/**
 * Minutes.
 */
length: number | null, 
/**
 * The entry it was said in.
 */
parent: number | null, 
/**
 * How many parts it has.
 */
parts: number, 
/**
 * Of a promise: when it is due; null without a date.
 */
due?: string | null, 
/**
 * Of a promise: who owes it.
 */
owner?: string, 
/**
 * Of a promise, an outcome: where it stands.
 */
state?: string, 
/**
 * What the kind adds.
 */
fields: Array<FieldWire>, };

export type ErrorCode = "ambiguous" | "invalid" | "not_found" | "no_undo" | "locked" | "read_only" | "full" | "refused" | "file" | "unknown_command" | "failed";

export type FieldWire = { 
/**
 * Such as "lever".
 */
name: string, 
/**
 * As `edit` would take it.
 */
value: string, };

export type Findings = { 
/**
 * Whether the journal is sound.
 */
sound: boolean, 
/**
 * Faults of the file itself.
 */
faults: Array<string>, 
/**
 * Accounts whose facts were mended.
 */
mended: Array<string>, 
/**
 * Whether the search index was made anew.
 */
reindexed: boolean, 
/**
 * Entries in the journal.
 */
entries: number, 
/**
 * The folder.
 */
folder: string, };

export type History = { 
/**
 * How many; 20 when absent.
 */
limit?: number, };

export type HitWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Local row.
 */
id: number, 
/**
 * The entry's kind, or "account" or "person".
 */
kind: string, 
/**
 * The entry's day; of an account the last touch, of a person the newest entry; null where there is none.
 */
day: string | null, 
/**
 * The part of the entry's text to show, or the name.
 */
text: string, 
/**
 * What was found in it.
 */
marks: Array<MarkWire>, 
/**
 * The whole entry.
 */
entry: EntryWire | null, 
/**
 * Where a person works.
 */
at: string | null, 
/**
 * A person's title there.
 */
role: string | null, 
/**
 * Of a promise: when it is due.
 */
due?: string | null, 
/**
 * Of a promise: who owes it.
 */
owner?: string, 
/**
 * Of a promise, an outcome: where it stands.
 */
state?: string, };

export type Import = { 
/**
 * The file.
 */
path: string, 
/**
 * The file's bytes, when it comes from standard input; `path` is then its name.
 */
bytes?: Array<number>, 
/**
 * Column and field, for columns that are not recognised.
 */
map?: Array<[string, string]>, 
/**
 * Only says what would be done.
 */
dry_run?: boolean, };

export type ImportWire = { 
/**
 * "google", "vcard", "csv" and the like.
 */
source: string, 
/**
 * The file's encoding.
 */
encoding: string, 
/**
 * The delimiter of a CSV file.
 */
delimiter: string | null, 
/**
 * Its columns, and what each is read as.
 */
columns: Array<ColumnWire>, 
/**
 * The contacts read, as many as a preview shows.
 */
items: Array<ContactWire>, 
/**
 * How many contacts were read.
 */
total: number, 
/**
 * Whether there are more than these items.
 */
more: boolean, 
/**
 * Rows that were not taken in, or not whole.
 */
problems: Array<ProblemWire>, 
/**
 * Accounts made.
 */
new_accounts: number, 
/**
 * People made.
 */
new_people: number, 
/**
 * Rows that filled blanks of what was known.
 */
filled: number, 
/**
 * Rows that brought nothing new.
 */
same: number, 
/**
 * What undo would take back; absent for a dry run.
 */
changed: ChangedWire | null, };

export type List<T> = { 
/**
 * The items in their order.
 */
items: Array<T>, 
/**
 * How many there are; at least so many when `more` is set beyond a thousand.
 */
total: number, 
/**
 * Whether there are more than these items.
 */
more: boolean, };

export type Log = { 
/**
 * As typed.
 */
line: string, };

export type Logged = { 
/**
 * The entries made, the first one first.
 */
items: Array<EntryWire>, 
/**
 * How many.
 */
total: number, 
/**
 * Always false: none is left out.
 */
more: boolean, 
/**
 * Accounts that the line made.
 */
new_accounts: Array<string>, 
/**
 * What the line changed about accounts, a sentence each.
 */
facts: Array<string>, 
/**
 * What undo would take back.
 */
changed: ChangedWire, };

export type MakeBrief = { 
/**
 * An account's name or a person's.
 */
name: string, 
/**
 * Columns of the text; 92 when absent.
 */
width?: number, };

export type MarkWire = { 
/**
 * First unit.
 */
start: number, 
/**
 * One past the last.
 */
end: number, };

export type MeetingWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Local row.
 */
id: number, 
/**
 * "meeting".
 */
kind: string, 
/**
 * Such as "Quarterly review".
 */
title: string, 
/**
 * The civil day.
 */
day: string, 
/**
 * Local minute of the day.
 */
minute: number | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * With which account.
 */
account: NameWire | null, };

export type NameWire = { 
/**
 * Local row.
 */
id: number, 
/**
 * The whole name.
 */
name: string, };

export type OpWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Its number, as `op`.
 */
id: number, 
/**
 * "operation".
 */
kind: string, 
/**
 * The civil day it was done on.
 */
day: string, 
/**
 * Its number; `undo` takes it.
 */
op: number, 
/**
 * Unix milliseconds.
 */
at: number, 
/**
 * What it did.
 */
label: string, 
/**
 * "do", "undo" or "redo".
 */
role: string, 
/**
 * The operation it took back.
 */
undo_of: number | null, 
/**
 * Whether a later one took it back.
 */
undone: boolean, };

export type PersonWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Local row.
 */
id: number, 
/**
 * "person".
 */
kind: string, 
/**
 * The day of the newest entry about them.
 */
day: string | null, 
/**
 * The whole name.
 */
name: string, 
/**
 * "theirs" or "ours".
 */
side: string, 
/**
 * Their title.
 */
role: string | null, 
/**
 * Where they work.
 */
at: string | null, 
/**
 * What matters to them.
 */
note: string | null, 
/**
 * How to reach them: "email" and the like, and the value.
 */
points: Array<FieldWire>, 
/**
 * Birthdays and the like, as "label" and "12 Jan 1980" or "12 Jan".
 */
dates: Array<FieldWire>, };

export type ProblemWire = { 
/**
 * Its line in the file.
 */
line: number, 
/**
 * In a sentence.
 */
what: string, };

export type PromiseWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Its entry.
 */
id: number, 
/**
 * "promise".
 */
kind: string, 
/**
 * The day it was made.
 */
day: string, 
/**
 * What was promised.
 */
body: string, 
/**
 * When it is due.
 */
due: string | null, 
/**
 * Local minute of that day.
 */
due_minute: number | null, 
/**
 * The words as typed.
 */
due_phrase: string | null, 
/**
 * Who owes it.
 */
owner: string, 
/**
 * Where it stands.
 */
state: string, 
/**
 * How often it was moved.
 */
moves: number, 
/**
 * The main account's name.
 */
account: string | null, 
/**
 * The people's names.
 */
people: Array<string>, };

export type PromptWire = { 
/**
 * What makes it this prompt and no other: its rule, the uid of what it is about, and its anchor.
 */
uid: string, 
/**
 * The same as `key`: whatever `id` an item has, done, snooze and dismiss take it.
 */
id: string, 
/**
 * "prompt".
 */
kind: string, 
/**
 * The short key that done, snooze and dismiss take.
 */
key: string, 
/**
 * Which rule gave it.
 */
rule: string, 
/**
 * "late", "today", "soon" or "quiet".
 */
urgency: string, 
/**
 * The day it became due.
 */
day: string, 
/**
 * When the thing itself is due.
 */
due: string | null, 
/**
 * What to do.
 */
title: string, 
/**
 * Why.
 */
reason: string, 
/**
 * What ends it.
 */
ends: string, 
/**
 * The account it is about.
 */
account: number | null, 
/**
 * The entry it is about.
 */
entry: number | null, 
/**
 * A kind text to send.
 */
nudge: string | null, };

export type Redo = Record<symbol, never>;

export type Reindex = Record<symbol, never>;

export type Reindexed = { 
/**
 * Rows looked at.
 */
rows: number, };

export type Sample = { 
/**
 * The day it looks as on; today when absent.
 */
as_of?: string, 
/**
 * Entries in all, for benchmarks; the story alone when absent.
 */
entries?: number, };

export type SampleWire = { 
/**
 * Entries in the journal.
 */
entries: number, 
/**
 * The folder.
 */
folder: string, };

export type Search = { 
/**
 * Words and filters.
 */
line: string, 
/**
 * How many hits; 20 when absent.
 */
limit?: number, 
/**
 * Ranked instead of newest first, unless the line says.
 */
best?: boolean, };

export type SearchWire = { 
/**
 * The hits in their order.
 */
items: Array<HitWire>, 
/**
 * How many there are, counted up to a thousand.
 */
total: number, 
/**
 * Whether there are more than these items.
 */
more: boolean, 
/**
 * Whether there are more than `total`.
 */
total_is_least: boolean, 
/**
 * Words that nothing matched, and what was found in their place.
 */
corrected: Array<CorrectionWire>, 
/**
 * Why the index had to be made anew, when it had.
 */
healed?: string, };

export type SettlePromise = { 
/**
 * The promise.
 */
id: number, 
/**
 * Where it stands now.
 */
state: string, };

export type Show = { 
/**
 * An entry's number, or a name.
 */
target: string, };

export type Shown = { 
/**
 * The entry, and its parts as `items`.
 */
entry: EntryWire | null, 
/**
 * The parts of the entry.
 */
items: Array<EntryWire>, 
/**
 * How many parts.
 */
total: number, 
/**
 * Always false: none is left out.
 */
more: boolean, 
/**
 * The account's page.
 */
account: AccountPageWire | null, 
/**
 * The person.
 */
person: PersonWire | null, };

export type Snooze = { 
/**
 * A prompt's key or a promise's number.
 */
target: string, 
/**
 * A date phrase.
 */
until: string, };

export type SpanWire = { 
/**
 * The text; joining all of them gives the line.
 */
text: string, 
/**
 * Its role.
 */
role: string, };

export type Today = { 
/**
 * The civil day.
 */
day: string, 
/**
 * What prompts now, the most urgent first.
 */
items: Array<PromptWire>, 
/**
 * How many.
 */
total: number, 
/**
 * Always false: Today is whole.
 */
more: boolean, 
/**
 * The open promises that do not prompt yet.
 */
coming: Array<PromiseWire>, 
/**
 * Today's meetings, or those of the next day that has one.
 */
meetings: Array<MeetingWire>, 
/**
 * How many prompts are put off.
 */
snoozed: number, };

export type Understand = { 
/**
 * As typed so far.
 */
line: string, };

export type Understood = { 
/**
 * The whole line in order and without gaps.
 */
spans: Array<SpanWire>, };

export type Undo = { 
/**
 * Which; the newest when absent.
 */
op?: number, };

export interface Commands {
  accounts: { arguments: Accounts; reply: List<AccountWire> };
  delete: { arguments: Delete; reply: ChangedWire };
  dismiss: { arguments: Dismiss; reply: ActedWire };
  doctor: { arguments: Doctor; reply: Findings };
  done: { arguments: DoneWith; reply: ActedWire };
  due: { arguments: Due; reply: Today };
  edit: { arguments: Edit; reply: ChangedWire };
  history: { arguments: History; reply: List<OpWire> };
  import: { arguments: Import; reply: ImportWire };
  log: { arguments: Log; reply: Logged };
  brief: { arguments: MakeBrief; reply: BriefWire };
  redo: { arguments: Redo; reply: ChangedWire };
  reindex: { arguments: Reindex; reply: Reindexed };
  sample: { arguments: Sample; reply: SampleWire };
  search: { arguments: Search; reply: SearchWire };
  settle_promise: { arguments: SettlePromise; reply: ActedWire };
  show: { arguments: Show; reply: Shown };
  snooze: { arguments: Snooze; reply: ActedWire };
  understand: { arguments: Understand; reply: Understood };
  undo: { arguments: Undo; reply: ChangedWire };
}
