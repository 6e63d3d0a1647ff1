// Made by the crate kept-api from its command table; a test fails when this file is stale.

export type AccountCounts = { 
/**
 * Entries of every kind.
 */
timeline: number, 
/**
 * Open promises, ours and theirs.
 */
promises: number, 
/**
 * Delight moments.
 */
delight: number, 
/**
 * People.
 */
people: number, 
/**
 * Orders.
 */
orders: number, };

export type AccountNameWire = { 
/**
 * Local row.
 */
id: number, 
/**
 * The whole name.
 */
name: string, 
/**
 * "Account", "Account, meeting at 10:30".
 */
detail: string, 
/**
 * Shown in the rail.
 */
pinned: boolean, };

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

export type AccountView = { 
/**
 * The account.
 */
account: AccountWire, 
/**
 * One or two letters.
 */
initials: string, 
/**
 * The first order or the first entry.
 */
since: string | null, 
/**
 * "March 2021".
 */
since_label: string | null, 
/**
 * Days since the last touch.
 */
last_spoke_days: number | null, 
/**
 * "9 days ago", "today", "yesterday"; null when we have not spoken yet.
 */
last_spoke: string | null, 
/**
 * "every 3 weeks": what feels right, else their own usual gap.
 */
rhythm: string | null, 
/**
 * "6 weeks": what must not be passed.
 */
at_most: string | null, 
/**
 * The next planned meeting.
 */
next_meeting: MeetingWire | null, 
/**
 * "today 10:30", "Tue 24 Nov".
 */
next_when: string | null, 
/**
 * "30 Sep 2027".
 */
renewal: string | null, 
/**
 * Where we stand with them, newest first.
 */
standing: Array<StandingWire>, 
/**
 * How to reach the account itself.
 */
points: Array<FieldWire>, 
/**
 * Who is there, ours left out.
 */
people: Array<PersonAtWire>, 
/**
 * Everything bought, and how far it has come.
 */
lanes: Array<LaneWire>, 
/**
 * "3 checks ahead, the next is asking Priya".
 */
checks: string | null, 
/**
 * What we promised them: open by date, then what was kept lately.
 */
mine: Array<PromiseItem>, 
/**
 * What they promised us, in the same way.
 */
theirs: Array<PromiseItem>, 
/**
 * Giving and asking.
 */
balance: BalanceWire, 
/**
 * Open outcomes, obstacles and questions.
 */
needs: Array<NeedWire>, 
/**
 * How many of each there are.
 */
counts: AccountCounts, 
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

export type BalanceChart = { 
/**
 * "You give more than you ask at five of eight accounts. …"
 */
heading: string, 
/**
 * How many acts it counts.
 */
n: number, 
/**
 * How many days back it counts, today included.
 */
days: number, 
/**
 * Those that lean most towards giving first.
 */
rows: Array<BalanceRow>, 
/**
 * How many more accounts there are.
 */
more: number, };

export type BalanceRow = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * Acts that asked.
 */
asked: number, 
/**
 * Acts that gave.
 */
gave: number, };

export type BalanceWire = { 
/**
 * Acts that asked.
 */
asked: number, 
/**
 * Acts that gave.
 */
gave: number, 
/**
 * In how many days.
 */
days: number, };

export type BriefLineWire = { 
/**
 * Its entry.
 */
entry: number, 
/**
 * The entry's day.
 */
day: string, 
/**
 * The entry's own words, on one line.
 */
text: string, 
/**
 * Whom it concerns, as a phrase.
 */
whose: string | null, 
/**
 * "16 Oct", "today", "2 days late".
 */
when: string | null, 
/**
 * A promise past its day.
 */
is_late: boolean, };

export type BriefListWire = { 
/**
 * At most five.
 */
lines: Array<BriefLineWire>, 
/**
 * How many are left out.
 */
more: number, };

export type BriefMeetingWire = { 
/**
 * Local row.
 */
id: number, 
/**
 * Such as "Quarterly review".
 */
title: string, 
/**
 * "Thursday 19 November 2026, 10:30, Leeds".
 */
when: string, };

export type BriefOrderWire = { 
/**
 * Its entry.
 */
entry: number, 
/**
 * What was bought.
 */
what: string, 
/**
 * The five steps in their order.
 */
steps: Array<LaneStepWire>, 
/**
 * What comes next, as a sentence.
 */
next: string, };

export type BriefPage = { 
/**
 * The account.
 */
account: number, 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * The account's name.
 */
name: string, 
/**
 * For the sake of what we are here for them.
 */
purpose: string | null, 
/**
 * The next planned meeting within two weeks.
 */
meeting: BriefMeetingWire | null, 
/**
 * Who comes, else whom we spoke with last.
 */
people: Array<BriefPersonWire>, 
/**
 * How many more people there are.
 */
people_more: number, 
/**
 * What to say first: up to three sentences.
 */
say_first: Array<string>, 
/**
 * What we promised them, late first.
 */
mine: BriefListWire, 
/**
 * What they promised us, late first.
 */
theirs: BriefListWire, 
/**
 * The last meeting or visit; null when there was none.
 */
since: BriefSinceWire | null, 
/**
 * What happened since then, oldest first.
 */
events: BriefListWire, 
/**
 * Their goals.
 */
outcomes: BriefListWire, 
/**
 * What is in their way.
 */
obstacles: BriefListWire, 
/**
 * Questions that are open.
 */
questions: BriefListWire, 
/**
 * Where they are after the order.
 */
orders: Array<BriefOrderWire>, 
/**
 * How many more orders there are.
 */
orders_more: number, 
/**
 * Giving and asking, silence, promises: a sentence each.
 */
balance: Array<string>, 
/**
 * Words of theirs worth remembering.
 */
quote: BriefQuoteWire | null, 
/**
 * The day it was made.
 */
day: string, 
/**
 * Local minute of that day.
 */
minute: number, 
/**
 * "Kept, as of 19 November 2026, 10:05".
 */
made: string, 
/**
 * "Private, for Sam Okafor".
 */
whom: string, };

export type BriefPersonWire = { 
/**
 * Local row.
 */
id: number, 
/**
 * Their name.
 */
name: string, 
/**
 * Their title.
 */
role: string | null, 
/**
 * "last spoke 1 Sep", "not spoken with yet".
 */
spoke: string, 
/**
 * What matters to them.
 */
note: string | null, };

export type BriefQuoteWire = { 
/**
 * The delight moment.
 */
entry: number, 
/**
 * Without quotation marks.
 */
words: string, 
/**
 * Who said it.
 */
who: string | null, 
/**
 * When.
 */
day: string, 
/**
 * "19 June".
 */
when: string, };

export type BriefSinceWire = { 
/**
 * Its entry.
 */
entry: number, 
/**
 * Its day.
 */
day: string, 
/**
 * "Since the last review, 1 September".
 */
label: string, };

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
markdown: string, 
/**
 * For a page.
 */
page: BriefPage, };

export type ChainCount = { 
/**
 * "surprise" … "advocacy".
 */
step: string, 
/**
 * Moments.
 */
count: number, };

export type ChangeSetting = { 
/**
 * Its name, as in the reply of `settings`.
 */
key: string, 
/**
 * Its value, in the shape that it has there; null for what holds when nothing was chosen.
 */
value: unknown, };

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

export type Changes = { 
/**
 * The number of an earlier reply; absent or negative to begin.
 */
since?: number, };

export type ChangesWire = { 
/**
 * The newest operation's number.
 */
seq: number, 
/**
 * The tables touched since; "journal" stands for all of them.
 */
nouns: Array<string>, 
/**
 * The civil day of now, by which dates are worded.
 */
day: string, };

export type ColumnWire = { 
/**
 * Its header.
 */
header: string, 
/**
 * What it is read as; null when it is left out.
 */
field: string | null, };

export type CompletionItemWire = { 
/**
 * What takes the word's place.
 */
insert: string, 
/**
 * What the list shows.
 */
label: string, 
/**
 * What tells it apart: where a person works.
 */
detail: string | null, 
/**
 * "account", "person", "kind" or "tag".
 */
noun: "account" | "person" | "kind" | "tag", 
/**
 * The row of an account or a person.
 */
id: number | null, };

export type CompletionWire = { 
/**
 * The first UTF-16 unit of what an item replaces.
 */
start: number, 
/**
 * One past its last UTF-16 unit.
 */
end: number, 
/**
 * At most six, the best first; never empty.
 */
items: Array<CompletionItemWire>, };

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

export type ControlWire = "line" | "text" | "date" | "time" | "number" | "choice" | "yes" | "names" | "tags" | "money";

export type CorrectionWire = { 
/**
 * As typed.
 */
typed: string, 
/**
 * As found.
 */
used: string, };

export type DayRead = { 
/**
 * YYYY-MM-DD; null when the phrase means no day.
 */
day: string | null, };

export type Delete = { 
/**
 * An entry's number (`#12` or `12`), `account:5`, `person:7`, `meeting:3`, or a name.
 */
target: string, };

export type DelightItem = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Its entry.
 */
id: number, 
/**
 * "delight".
 */
kind: string, 
/**
 * Its civil day.
 */
day: string, 
/**
 * "12 Nov", with the year when it is another.
 */
when: string, 
/**
 * Their own words, without quotation marks.
 */
words: string | null, 
/**
 * What happened.
 */
body: string, 
/**
 * Whose moment it was.
 */
who: NameWire | null, 
/**
 * At which account.
 */
account: NameWire | null, 
/**
 * "ease", "speed", "generosity", "humanity" or null.
 */
lever: string | null, 
/**
 * "no", "ask" or "yes".
 */
consent: string, 
/**
 * "private", "ask first" or "may be retold".
 */
consent_label: string, 
/**
 * How many steps of the chain are reached.
 */
reached: number, 
/**
 * The steps that are reached, in their order.
 */
steps: Array<DelightStepWire>, 
/**
 * When the colleague who did it was thanked.
 */
thanked: string | null, 
/**
 * When it was retold.
 */
told: string | null, 
/**
 * Who of us did it.
 */
by: string | null, 
/**
 * What they expected.
 */
expected: string | null, 
/**
 * What they got.
 */
got: string | null, 
/**
 * What it cost us, such as "120 EUR".
 */
cost: string | null, };

export type DelightStepWire = { 
/**
 * "surprise" … "advocacy".
 */
step: string, 
/**
 * Its civil day.
 */
day: string, 
/**
 * "21 Aug", with the year when it is another.
 */
when: string, 
/**
 * What shows it.
 */
evidence: string | null, };

export type DelightsPage = { 
/**
 * "24 moments worth remembering".
 */
headline: string, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * How many reached each of the six steps.
 */
chain: Array<ChainCount>, 
/**
 * How many each lever made.
 */
levers: Array<LeverCount>, 
/**
 * Those that the filters ask for, newest first.
 */
items: Array<DelightItem>, 
/**
 * How many the filters ask for.
 */
found: number, 
/**
 * Whether there are more than these items.
 */
more: boolean, 
/**
 * The story to tell: consent is yes, and nobody has told it.
 */
tell: TellWire | null, 
/**
 * Accounts of which nothing was noted for long, the longest first.
 */
droughts: Array<DroughtWire>, 
/**
 * How many more there are.
 */
droughts_more: number, };

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

export type Draft = Record<symbol, never>;

export type DraftKept = { 
/**
 * The line; empty when there is none.
 */
line: string, 
/**
 * The stretches of it that are plain text.
 */
plain: Array<RangeWire>, 
/**
 * The key of the prompt that it answers.
 */
answers: string | null, };

export type DraftWire = { 
/**
 * Its kind.
 */
kind: string, 
/**
 * What it is: "Call with Priya Raman, Calder Water", "Sit with the night team".
 */
title: string, 
/**
 * The rest: the text of a touch, "Promise, mine, to Priya Raman".
 */
detail: string | null, 
/**
 * When it was, or when it is due: "today 10:05", "Fri 27 Nov". Null without a date.
 */
when: string | null, 
/**
 * Of a promise, who owes it: "me", "colleague" or "them".
 */
owner: string | null, 
/**
 * Of a promise, the day it is due.
 */
due: string | null, 
/**
 * Of a delight moment, their own words.
 */
words: string | null, 
/**
 * Of a delight moment, the lever that will be stored: "ease", "speed", "generosity" or "humanity".
 */
lever: string | null, 
/**
 * Whether the words suggested that lever; false when it was chosen, or when nothing speaks for any.
 */
lever_is_guess: boolean, 
/**
 * Of a delight moment, whether it may be retold: "no", "ask" or "yes".
 */
consent: string | null, };

export type DroughtWire = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * "8 months", "never".
 */
when: string, 
/**
 * Days since the newest moment, else since the first entry.
 */
days: number, };

export type Due = Record<symbol, never>;

export type Edit = { 
/**
 * An entry's number (`#12` or `12`), `account:5`, `person:7`, `meeting:3`, or a name.
 */
target: string, 
/**
 * Field and value, as `form` names and gives them; an empty value clears the field.
 */
fields: Array<[string, string]>, };

export type EmploymentWire = { 
/**
 * Where.
 */
account: NameWire, 
/**
 * Their title.
 */
role: string | null, 
/**
 * Which side of the buying they sit on, such as "cost" or "value".
 */
buying: string | null, 
/**
 * First year.
 */
from: number | null, 
/**
 * Last year.
 */
to: number | null, };

export type EntryView = { 
/**
 * The entry.
 */
entry: EntryWire, 
/**
 * Its parts, in the order they were typed.
 */
parts: Array<EntryWire>, 
/**
 * The entry it was said in.
 */
parent: EntryWire | null, 
/**
 * A title of one line.
 */
title: string, 
/**
 * The entry's text without the line that became its title.
 */
text: string, 
/**
 * "Promised in a call, Tuesday 10 November, 16:10".
 */
context: string, 
/**
 * "1 promise, 1 question"; null without parts.
 */
holds: string | null, 
/**
 * What became of it, a sentence each: a promise's moves and its end.
 */
history: Array<string>, };

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
 * One line that says what it is: "Call with Tom Ashby, 22 min"; of what is its own words, those.
 */
title: string, 
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

export type FacetWire = { 
/**
 * What to add to the line: `kind:promise`, `person:"Priya Raman"`.
 */
filter: string, 
/**
 * "Promises", "Priya Raman".
 */
label: string, 
/**
 * The kind whose sign it bears, or "person".
 */
kind: string, 
/**
 * How many of the hits it would leave.
 */
count: number, };

export type Facets = { 
/**
 * Words and filters.
 */
line: string, };

export type FacetsWire = { 
/**
 * Kinds, then the people most often met.
 */
items: Array<FacetWire>, 
/**
 * How many hits were counted.
 */
total: number, 
/**
 * Whether there are more hits than were counted.
 */
total_is_least: boolean, };

export type FieldForm = { 
/**
 * What `edit` calls it.
 */
name: string, 
/**
 * What a person calls it.
 */
label: string, 
/**
 * Its present value, in the form that `edit` takes back unchanged; empty when there is none.
 */
value: string, 
/**
 * How it is best edited.
 */
control: ControlWire, 
/**
 * What may be chosen; empty unless the control is "choice".
 */
options: Array<OptionWire>, 
/**
 * How to write it, where the label alone does not say.
 */
hint: string | null, 
/**
 * The heading it stands under; null for the fields that come first.
 */
group: string | null, 
/**
 * Whether setting it adds one more and leaves the others: a further e-mail address, a further date. Its value is empty.
 */
is_repeated: boolean, };

export type FieldWire = { 
/**
 * Such as "lever".
 */
name: string, 
/**
 * As `edit` would take it.
 */
value: string, };

export type FindChips = { 
/**
 * Words and filters, as typed so far.
 */
line: string, };

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

export type Form = { 
/**
 * What `edit` and `delete` call it: `#12`, `account:5`, `person:7`, `meeting:3`.
 */
target: string, 
/**
 * "entry", "account", "person" or "meeting".
 */
noun: string, 
/**
 * An entry's kind; of the others the noun again.
 */
kind: string, 
/**
 * What it is, for the form's heading: a name, or the beginning of an entry's text.
 */
title: string, 
/**
 * The fields in the order of the form.
 */
fields: Array<FieldForm>, };

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
 * "Promise, mine", "Delight", "Call", "Account".
 */
label: string, 
/**
 * What to know about it: "open · by Wed 25 Nov · Priya Raman"; may be empty.
 */
meta: string, 
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

export type HoursWire = { 
/**
 * The first minute.
 */
start: number, 
/**
 * The minute it ends.
 */
end: number, };

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
dry_run?: boolean, 
/**
 * How many contacts the reply shows; 10 when absent.
 */
preview?: number, };

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

export type InsightsPage = { 
/**
 * "90d", "6m" or "1y"; null for the season.
 */
period: string | null, 
/**
 * How promises were kept.
 */
promises: PromiseChart, 
/**
 * Giving beside asking.
 */
balance: BalanceChart, };

export type KeepDraft = { 
/**
 * As typed so far.
 */
line: string, 
/**
 * Stretches of it that the user turned back into plain text.
 */
plain?: Array<RangeWire>, 
/**
 * The key of the prompt that it answers.
 */
answers?: string, };

export type LaneStepWire = { 
/**
 * "ordered" … "renewed".
 */
step: string, 
/**
 * "16 Oct", "31 of 42 sites", "no evidence yet".
 */
label: string, 
/**
 * "done", "now", "ahead", or "wait": the next one, and a prompt asks for it.
 */
state: string, };

export type LaneWire = { 
/**
 * Its entry.
 */
entry: number, 
/**
 * What was bought.
 */
what: string, 
/**
 * Its number.
 */
note: string | null, 
/**
 * The five steps in their order.
 */
steps: Array<LaneStepWire>, 
/**
 * What comes next, as a sentence.
 */
next: string, };

export type LeverCount = { 
/**
 * "ease", "speed", "generosity" or "humanity".
 */
lever: string, 
/**
 * Moments.
 */
count: number, };

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

export type ListNames = Record<symbol, never>;

export type Log = { 
/**
 * As typed.
 */
line: string, 
/**
 * Stretches of it that the user turned back into plain text: nothing is recognised there.
 */
plain?: Array<RangeWire>, 
/**
 * The lever that the user chose for the line's delight moments; what the words suggest when absent.
 */
lever?: string, 
/**
 * The key of the prompt that the line answers: saving it ends that prompt.
 */
answers?: string, 
/**
 * The planned meeting that the line logs.
 */
meeting?: number, };

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
 * An account's name or a person's, or `account:5`, `person:7`.
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

export type MeetingCard = { 
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
 * Local minute of the day; null for all day.
 */
minute: number | null, 
/**
 * Minutes.
 */
length: number | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * With which account.
 */
account: NameWire | null, 
/**
 * Who comes.
 */
people: Array<NameWire>, 
/**
 * What to say first, in a sentence.
 */
say_first: string | null, 
/**
 * Minutes until it begins; negative when it has begun; null for another day and for all day.
 */
minutes_until: number | null, 
/**
 * When, near it: "in 25 min", "now", "20 min ago", "tomorrow", "Wed 25 Nov".
 */
when: string, };

export type MeetingWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Local row; `meeting:3` is what `edit`, `form`, `show` and `delete` call it.
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
 * Local minute of the day; null for all day.
 */
minute: number | null, 
/**
 * Minutes.
 */
length: number | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * With which account.
 */
account: NameWire | null, 
/**
 * With whom.
 */
people: Array<NameWire>, 
/**
 * The entry it became, once it was logged.
 */
logged: number | null, };

export type Meetings = { 
/**
 * The first day, "YYYY-MM-DD"; today when absent.
 */
from?: string, 
/**
 * The last day, "YYYY-MM-DD"; without an end when absent.
 */
to?: string, };

export type MemoryWire = { 
/**
 * "A year ago today", "Two years ago this week".
 */
label: string, 
/**
 * Its entry.
 */
entry: number, 
/**
 * Their words, without quotation marks.
 */
words: string, 
/**
 * Who said them.
 */
who: NameWire | null, 
/**
 * At which account.
 */
account: NameWire | null, 
/**
 * Its day.
 */
day: string, 
/**
 * How many years ago.
 */
years: number, };

export type MonthWire = { 
/**
 * "Jun", with the year when it is another.
 */
label: string, 
/**
 * The first of the month.
 */
day: string, 
/**
 * Ours, kept as said.
 */
mine_kept: number, 
/**
 * Ours.
 */
mine_all: number, 
/**
 * Theirs, kept as said.
 */
theirs_kept: number, 
/**
 * Theirs.
 */
theirs_all: number, };

export type NameWire = { 
/**
 * Local row.
 */
id: number, 
/**
 * The whole name.
 */
name: string, };

export type NamesWire = { 
/**
 * By name.
 */
accounts: Array<AccountNameWire>, 
/**
 * By name.
 */
people: Array<PersonNameWire>, };

export type NeedWire = { 
/**
 * "outcome", "obstacle" or "question".
 */
kind: string, 
/**
 * Its entry.
 */
entry: number, 
/**
 * In their words.
 */
text: string, 
/**
 * Whose it is, by first name.
 */
whose: string | null, };

export type Nothing = Record<symbol, never>;

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

export type OptionWire = { 
/**
 * What `edit` takes; empty for "none of them".
 */
value: string, 
/**
 * What a person reads.
 */
label: string, };

export type PersonAtWire = { 
/**
 * The person.
 */
person: PersonWire, 
/**
 * One or two letters.
 */
initials: string, 
/**
 * The day of the last touch about them.
 */
last_spoke: string | null, 
/**
 * "Last spoke 1 Sep."; null when we have not spoken yet.
 */
spoke: string | null, };

export type PersonNameWire = { 
/**
 * Local row.
 */
id: number, 
/**
 * The whole name.
 */
name: string, 
/**
 * Where they work.
 */
at: string | null, 
/**
 * "theirs" or "ours".
 */
side: string, };

export type PersonView = { 
/**
 * The person.
 */
person: PersonWire, 
/**
 * One or two letters.
 */
initials: string, 
/**
 * Where they work and worked, the present employer first.
 */
employments: Array<EmploymentWire>, 
/**
 * The day of the last touch about them.
 */
last_spoke: string | null, 
/**
 * "Last spoke 1 Sep."; null when we have not spoken yet.
 */
spoke: string | null, 
/**
 * Open promises about them, by their dates.
 */
promises: Array<PromiseItem>, 
/**
 * How many entries are about them.
 */
entries: number, 
/**
 * The newest of them.
 */
newest: Array<EntryWire>, };

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

export type Pinned = Record<symbol, never>;

export type Plan = { 
/**
 * Such as "Quarterly review".
 */
title: string, 
/**
 * With which account: its row, its name or `account:5`.
 */
account?: RowOrName, 
/**
 * With whom: names, or `person:7`.
 */
people?: Array<string>, 
/**
 * A date phrase, such as "fri" or "next tue 9am"; a date without its year is the next one.
 */
day: string, 
/**
 * A time of day, such as "15:00"; without one, and without an hour in `day`, it is for all day.
 */
time?: string, 
/**
 * Minutes.
 */
length?: number, 
/**
 * Where.
 */
place?: string, };

export type Planned = { 
/**
 * The meeting.
 */
meeting: MeetingWire, 
/**
 * What undo would take back.
 */
changed: ChangedWire, };

export type ProblemAtWire = { 
/**
 * The first UTF-16 unit of the words that it is about.
 */
start: number, 
/**
 * One past their last UTF-16 unit.
 */
end: number, 
/**
 * What is wrong and what helps, in a sentence.
 */
message: string, 
/**
 * Everybody that a name may mean; empty otherwise.
 */
candidates: Array<string>, };

export type ProblemWire = { 
/**
 * Its line in the file.
 */
line: number, 
/**
 * In a sentence.
 */
what: string, };

export type PromiseChart = { 
/**
 * "You kept 35 of 37 promises this autumn. They kept 21 of 29."
 */
heading: string, 
/**
 * How many promises, ours and theirs, the heading is about.
 */
n: number, 
/**
 * The months, oldest first.
 */
months: Array<MonthWire>, };

export type PromiseGroup = { 
/**
 * "late", "today", "soon", "later", "undated" or "kept".
 */
name: string, 
/**
 * "Late, a word today keeps the trust", "Today", "This week and next", "Later", "Without a date", "Kept this week".
 */
title: string, 
/**
 * Whether these are late.
 */
is_late: boolean, 
/**
 * By their dates.
 */
items: Array<PromiseItem>, 
/**
 * How many more there are.
 */
more: number, };

export type PromiseItem = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Its entry; done and snooze take it as "#12".
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
 * "me", "colleague" or "them".
 */
owner: string, 
/**
 * "open", "kept", "broken" or "released".
 */
state: string, 
/**
 * How often it was moved.
 */
moves: number, 
/**
 * The main account.
 */
account: NameWire | null, 
/**
 * To whom it was made, or who made it.
 */
people: Array<NameWire>, 
/**
 * Which colleague owes it, or who of them.
 */
by: string | null, 
/**
 * The key of its prompt, when it prompts now.
 */
key: string | null, 
/**
 * When, near today: "today", "15:00", "2 days late", "Wed 25 Nov", "4 Dec", "a day early"; empty without a date.
 */
when: string, 
/**
 * "kept 6 Nov"; null while it is open.
 */
settled: string | null, 
/**
 * Open and past its day.
 */
is_late: boolean, 
/**
 * "moved once", "moved twice"; null when it was not moved.
 */
moved: string | null, 
/**
 * Kind words to send, for an open promise of theirs.
 */
nudge: string | null, };

export type PromiseSide = { 
/**
 * "35 kept, 1 moved in good time, 1 late".
 */
sentence: string, 
/**
 * First due this season and before today, and kept as said.
 */
kept: number, 
/**
 * Moved at least once.
 */
moved: number, 
/**
 * Let go.
 */
released: number, 
/**
 * Not done, and too late now.
 */
broken: number, 
/**
 * Open and past their day.
 */
late: number, 
/**
 * Open ones, whenever they are due.
 */
open: number, 
/**
 * The lists, in their order; an empty one is left out.
 */
groups: Array<PromiseGroup>, };

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

export type PromisesPage = { 
/**
 * "You kept 35 of 37 promises this autumn".
 */
headline: string, 
/**
 * The account that the page is about; null for all.
 */
account: NameWire | null, 
/**
 * Ours, colleagues' open ones among them.
 */
mine: PromiseSide, 
/**
 * Theirs.
 */
theirs: PromiseSide, };

export type PromptItem = { 
/**
 * What makes it this prompt and no other.
 */
uid: string, 
/**
 * The same as `key`.
 */
id: string, 
/**
 * "prompt".
 */
kind: string, 
/**
 * The short key that done, snooze, dismiss and log take.
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
 * Why; it begins with the lead.
 */
reason: string, 
/**
 * What ends it.
 */
ends: string, 
/**
 * The entry it is about.
 */
entry: number | null, 
/**
 * A kind text to send.
 */
nudge: string | null, 
/**
 * The first word of the reason: "Adoption", "Outcome", "Balance", "Advocacy", "Rhythm" and the like.
 */
lead: string, 
/**
 * The account it is about.
 */
account: NameWire | null, 
/**
 * Whom one would ask.
 */
person: NameWire | null, 
/**
 * The beginning of a capture line that answers it.
 */
log_line: string, };

export type PromptLineWire = { 
/**
 * Its short key.
 */
key: string, 
/**
 * What it says.
 */
title: string, };

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

export type QueryChip = { 
/**
 * Its first UTF-16 unit in the line.
 */
start: number, 
/**
 * One past its last.
 */
end: number, 
/**
 * As typed.
 */
text: string, 
/**
 * "in Calder Water", "since January".
 */
label: string, };

export type QueryChips = { 
/**
 * The filters, in their order.
 */
chips: Array<QueryChip>, 
/**
 * The line without them.
 */
words: string, };

export type QuietWire = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * Days since the last touch.
 */
days: number, 
/**
 * Days between touches that feel right, else the account's own usual gap.
 */
usual: number, 
/**
 * Days between touches that must not be passed.
 */
maximum: number | null, 
/**
 * "usually 21, at most 42".
 */
label: string, };

export type RangeWire = { 
/**
 * Its first UTF-16 unit.
 */
start: number, 
/**
 * One past its last UTF-16 unit.
 */
end: number, };

export type ReadDay = { 
/**
 * A date phrase: "fri", "in 2 weeks", "12 jan".
 */
phrase: string, 
/**
 * A day without its year is the last such day instead of the next.
 */
past?: boolean, };

export type Redo = Record<symbol, never>;

export type Reindex = Record<symbol, never>;

export type Reindexed = { 
/**
 * Rows looked at.
 */
rows: number, };

export type RowOrName = number | string;

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
 * How many hits to pass over; none when absent.
 */
offset?: number, 
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

export type SettingsWire = { 
/**
 * Whose journal it is; null until they said.
 */
me: string | null, 
/**
 * Which colours the window wears.
 */
theme: "system" | "light" | "dark", 
/**
 * How close rows stand.
 */
density: "comfortable" | "compact", 
/**
 * Whether one letter alone is a command, outside text.
 */
single_keys: boolean, 
/**
 * The keys that open the capture window from anywhere; empty for none, null for those that the program proposes.
 */
capture_shortcut: string | null, 
/**
 * The days that are worked: 1 is Monday, 7 is Sunday.
 */
working_days: Array<number>, 
/**
 * When work starts and ends on such a day.
 */
hours: HoursWire, 
/**
 * Days off, "YYYY-MM-DD", in their order.
 */
holidays: Array<string>, 
/**
 * The civil zone that days and hours are in. It comes from the machine and is not set here.
 */
zone: string, };

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
 * An entry's number (`#12` or `12`), `account:5`, `person:7`, `meeting:3`, or a name.
 */
target: string, };

export type ShowForm = { 
/**
 * An entry's number (`#12` or `12`), `account:5`, `person:7`, `meeting:3`, or a name.
 */
target: string, };

export type ShowSettings = Record<symbol, never>;

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
person: PersonWire | null, 
/**
 * The planned meeting.
 */
meeting: MeetingWire | null, };

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
 * Its role: "text", "kind", "link", "account", "person", "new-account", "ambiguous", "date", "length", "separator",
 * "mine-marker", "theirs-marker", "delight-marker", "question-marker", "their-question-marker", "obstacle-marker",
 * "outcome-marker", "tag", "stance", "fact", "money" or "quote".
 */
role: string, 
/**
 * Its first UTF-16 unit in the line.
 */
start: number, 
/**
 * One past its last UTF-16 unit in the line.
 */
end: number, 
/**
 * What a chip shows in place of the text, such as "Calder Water", "mine" or "by Fri 27 Nov"; null for prose.
 */
shows: string | null, 
/**
 * "account" or "person" where it names one of the journal.
 */
noun: "account" | "person" | null, 
/**
 * The row of that account or person.
 */
id: number | null, 
/**
 * Whether saving the line makes the account that it names.
 */
is_new: boolean, };

export type StandingWire = { 
/**
 * "supplier" … "trusted partner".
 */
level: string, 
/**
 * Since when.
 */
day: string, 
/**
 * "19 Nov 2025".
 */
when: string, 
/**
 * What shows it.
 */
evidence: string | null, };

export type TellWire = { 
/**
 * The moment.
 */
item: DelightItem, 
/**
 * "The licences Carla did not need".
 */
title: string, 
/**
 * How it was before.
 */
before: string | null, 
/**
 * What happened.
 */
moment: string | null, 
/**
 * What they felt.
 */
felt: string | null, 
/**
 * What came of it.
 */
after: string | null, 
/**
 * "Carla said yes. Nobody has told it yet."
 */
consent: string, 
/**
 * "Thank Sam" while who did it was not thanked, "Thank Carla" else; null when nobody is named.
 */
thank: string | null, };

export type Timeline = { 
/**
 * Only those about this account.
 */
account?: number, 
/**
 * Only those about this person.
 */
person?: number, 
/**
 * Only those of these kinds; all when absent or empty.
 */
kinds?: Array<string>, 
/**
 * Where to begin: the `next` of an earlier reply.
 */
before?: string, 
/**
 * How many at most; 50 when absent.
 */
limit?: number, };

export type TimelinePage = { 
/**
 * The entries, those that are parts of others among them.
 */
items: Array<EntryWire>, 
/**
 * Where the next part begins: `before` takes it. Null at the end.
 */
next: string | null, 
/**
 * How many entries there are in all.
 */
total: number, 
/**
 * Whether there are more than `total`: counting stops at ten thousand.
 */
total_is_least: boolean, };

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

export type TodayPage = { 
/**
 * The civil day.
 */
day: string, 
/**
 * The day as a heading says it: "Thursday 19 November".
 */
title: string, 
/**
 * The local minute of the day when the page was made.
 */
minute: number, 
/**
 * What the day holds: "Two meetings, three promises, four prompts".
 */
headline: string, 
/**
 * Today's meetings; without one those of the next day that has one, within two weeks.
 */
meetings: Array<MeetingCard>, 
/**
 * What we promised and what prompts now: late first.
 */
promises: Array<PromiseItem>, 
/**
 * Every other prompt, the most urgent first.
 */
prompts: Array<PromptItem>, 
/**
 * How many more prompts there are than these.
 */
prompts_more: number, 
/**
 * How many of the prompts fit above the fold beside the promises.
 */
prompts_shown: number, 
/**
 * What they promised and what is late or soon due: late first.
 */
theirs: Array<PromiseItem>, 
/**
 * How many more open promises of theirs there are.
 */
theirs_more: number, 
/**
 * Accounts that have been quiet for longer than they usually are, the longest first.
 */
quiet: Array<QuietWire>, 
/**
 * How many more there are.
 */
quiet_more: number, 
/**
 * A delight moment of this calendar day, or of a few days around it, in an earlier year.
 */
memory: MemoryWire | null, 
/**
 * Our open promises that do not prompt yet, by their dates.
 */
coming: Array<PromiseItem>, 
/**
 * How many more of them there are.
 */
coming_more: number, 
/**
 * How many prompts are put off.
 */
snoozed: number, 
/**
 * Whether the journal holds no entry at all.
 */
is_empty: boolean, };

export type Understand = { 
/**
 * As typed so far.
 */
line: string, 
/**
 * Where the caret is, in UTF-16 units; at the end when absent.
 */
caret?: number, 
/**
 * Stretches of the line that the user turned back into plain text: nothing is recognised there.
 */
plain?: Array<RangeWire>, 
/**
 * The lever that the user chose for the line's delight moments; what the words suggest when absent.
 */
lever?: string, 
/**
 * The key of the prompt that the line answers.
 */
answers?: string, };

export type Understood = { 
/**
 * The whole line in order and without gaps.
 */
spans: Array<SpanWire>, 
/**
 * The entries that saving makes, in the order in which they are saved.
 */
will_save: Array<DraftWire>, 
/**
 * What they are in all: "1 entry, 2 promises, 1 delight moment". Empty when there is nothing to save.
 */
summary: string, 
/**
 * What saving changes about accounts, a sentence each.
 */
facts: Array<string>, 
/**
 * The names of accounts that saving makes.
 */
new_accounts: Array<string>, 
/**
 * The prompts that saving ends; the one that is being answered first.
 */
answers: Array<PromptLineWire>, 
/**
 * What the user should look at; an ambiguous name, or a fact that cannot be kept, stops the line from being saved.
 */
problems: Array<ProblemAtWire>, 
/**
 * Ways to finish the word at the caret; null when there are none.
 */
completion: CompletionWire | null, };

export type Undo = { 
/**
 * Which; the newest when absent.
 */
op?: number, };

export type ViewAccount = { 
/**
 * Which.
 */
id: number, };

export type ViewDelights = { 
/**
 * Only those that this lever made.
 */
lever?: string, 
/**
 * Only those of this consent: "no", "ask" or "yes".
 */
consent?: string, 
/**
 * Only those of this account.
 */
account?: number, 
/**
 * How many to pass over.
 */
offset?: number, 
/**
 * How many at most; 60 when absent.
 */
limit?: number, };

export type ViewEntry = { 
/**
 * Which.
 */
id: number, };

export type ViewInsights = { 
/**
 * "90d", "6m" or "1y". Absent: half a year of bars, the finding of this season, and a balance of 90 days.
 */
period?: string, };

export type ViewPerson = { 
/**
 * Which.
 */
id: number, };

export type ViewPromises = { 
/**
 * Only those of this account.
 */
account?: number, };

export type ViewToday = Record<symbol, never>;

export interface Commands {
  accounts: { arguments: Accounts; reply: List<AccountWire> };
  set: { arguments: ChangeSetting; reply: ChangedWire };
  changes: { arguments: Changes; reply: ChangesWire };
  delete: { arguments: Delete; reply: ChangedWire };
  dismiss: { arguments: Dismiss; reply: ActedWire };
  doctor: { arguments: Doctor; reply: Findings };
  done: { arguments: DoneWith; reply: ActedWire };
  draft: { arguments: Draft; reply: DraftKept };
  due: { arguments: Due; reply: Today };
  edit: { arguments: Edit; reply: ChangedWire };
  facets: { arguments: Facets; reply: FacetsWire };
  query_chips: { arguments: FindChips; reply: QueryChips };
  history: { arguments: History; reply: List<OpWire> };
  import: { arguments: Import; reply: ImportWire };
  keep_draft: { arguments: KeepDraft; reply: Nothing };
  names: { arguments: ListNames; reply: NamesWire };
  log: { arguments: Log; reply: Logged };
  brief: { arguments: MakeBrief; reply: BriefWire };
  meetings: { arguments: Meetings; reply: List<MeetingWire> };
  pinned: { arguments: Pinned; reply: List<NameWire> };
  plan: { arguments: Plan; reply: Planned };
  read_day: { arguments: ReadDay; reply: DayRead };
  redo: { arguments: Redo; reply: ChangedWire };
  reindex: { arguments: Reindex; reply: Reindexed };
  sample: { arguments: Sample; reply: SampleWire };
  search: { arguments: Search; reply: SearchWire };
  settle_promise: { arguments: SettlePromise; reply: ActedWire };
  show: { arguments: Show; reply: Shown };
  form: { arguments: ShowForm; reply: Form };
  settings: { arguments: ShowSettings; reply: SettingsWire };
  snooze: { arguments: Snooze; reply: ActedWire };
  timeline: { arguments: Timeline; reply: TimelinePage };
  understand: { arguments: Understand; reply: Understood };
  undo: { arguments: Undo; reply: ChangedWire };
  account: { arguments: ViewAccount; reply: AccountView };
  delights: { arguments: ViewDelights; reply: DelightsPage };
  entry: { arguments: ViewEntry; reply: EntryView };
  insights: { arguments: ViewInsights; reply: InsightsPage };
  person: { arguments: ViewPerson; reply: PersonView };
  promises: { arguments: ViewPromises; reply: PromisesPage };
  today: { arguments: ViewToday; reply: TodayPage };
}
