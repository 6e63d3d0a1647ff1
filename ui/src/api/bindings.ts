// Made by the crate kept-api from its command table; a test fails when this file is stale.

export type AccountCount = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * Moments.
 */
count: number, };

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
 * What we mean to do for them this year, and what became of the last.
 */
intention: IntentionWire, 
/**
 * When somebody there last smiled.
 */
smile: SmileWire | null, 
/**
 * What nobody has written down yet.
 */
blanks: Array<BlankWire>, 
/**
 * The anniversary, and the dates of their people, the next one first.
 */
dates: Array<ComingDateWire>, 
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
 * "19 days": their own usual gap.
 */
own_gap: string | null, 
/**
 * What we mean to do for them this year, and what became of the last.
 */
intention: IntentionWire, 
/**
 * When somebody there last smiled; null when nobody wrote down that anybody did.
 */
smile: SmileWire | null, 
/**
 * What nobody has written down yet, in the order in which one would ask.
 */
blanks: Array<BlankWire>, 
/**
 * The anniversary, and the dates of their people, the next one first.
 */
dates: Array<ComingDateWire>, 
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

export type ActOnToast = { 
/**
 * The toast.
 */
id: number, 
/**
 * What they did.
 */
act: "done" | "tomorrow" | "open" | "log" | "closed", };

export type ActWire = { 
/**
 * The entry.
 */
entry: EntryWire, 
/**
 * What it was called: "gave" or "asked".
 */
called: string, 
/**
 * What it counts as.
 */
counts_as: string, 
/**
 * Whom it served: "them", "us", "both"; null when nobody has said.
 */
served: string | null, };

export type ActedToastWire = { 
/**
 * What changed, in a sentence; null for Open, Log and Closed, which change nothing.
 */
sentence: string | null, 
/**
 * Where the window should go; null when it need not open.
 */
route: string | null, 
/**
 * The line with which capture should open; null when it need not. After Done it is an offer.
 */
log_line: string | null, 
/**
 * The key of the prompt that this line answers; `log` takes it.
 */
answers: string | null, 
/**
 * That prompt's title.
 */
answers_title: string | null, 
/**
 * The planned meeting that this line logs; `log` takes it.
 */
meeting: number | null, 
/**
 * What "Undo …" says; null when nothing changed.
 */
label: string | null, 
/**
 * What undo would take back; null when nothing changed.
 */
changed: ChangedWire | null, };

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
 * When what was put off is back; at the latest, where it waits for a reply, and as things stand, where it waits for a
 * meeting. Minute 0 is the day's beginning.
 */
back: MomentWire | null, 
/**
 * What undo would take back.
 */
changed: ChangedWire, };

export type AddPlaybook = { 
/**
 * What it is called.
 */
name: string, 
/**
 * What it counts from, as `playbooks` names it.
 */
anchor: string, };

export type AddStep = { 
/**
 * The playbook's number or name, or the beginning of that.
 */
playbook: string, 
/**
 * `name`, `offset` in days, `shift` ("after", "before", "never"), `every` in years, `question`.
 */
fields: Array<[string, string]>, };

export type AdvocacyItem = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Its entry.
 */
id: number, 
/**
 * Always "advocacy".
 */
kind: string, 
/**
 * Its civil day.
 */
day: string, 
/**
 * "4 Nov", with the year when it is another.
 */
when: string, 
/**
 * What was noted.
 */
text: string, 
/**
 * How they spoke for us.
 */
form: string, 
/**
 * "reference, asked, 4 Nov".
 */
words: string, 
/**
 * Whether we asked for it; else it was freely given.
 */
asked: boolean, 
/**
 * Who.
 */
people: Array<NameWire>, 
/**
 * Of which accounts.
 */
accounts: Array<NameWire>, 
/**
 * Where it was said.
 */
place: string | null, 
/**
 * Its address.
 */
link: string | null, 
/**
 * Who heard it.
 */
heard_by: string | null, 
/**
 * The moment that it retells.
 */
retells: RetoldMomentWire | null, };

export type AdvocacyPage = { 
/**
 * "Six acts in all: 4 freely given, 2 because you asked."
 */
heading: string, 
/**
 * Every form, with how many there are over all accounts.
 */
forms: Array<FormCountWire>, 
/**
 * The acts, newest first.
 */
items: Array<AdvocacyItem>, 
/**
 * How many fit the filters.
 */
total: number, 
/**
 * Whether there are more than these items.
 */
more: boolean, 
/**
 * Who spoke for us, the most often first.
 */
people: Array<AdvocateWire>, };

export type AdvocateWire = { 
/**
 * Who.
 */
person: NameWire, 
/**
 * Where they are.
 */
account: NameWire | null, 
/**
 * How often unasked, for ever.
 */
given: number, 
/**
 * How often because we asked, for ever.
 */
asked: number, 
/**
 * When last.
 */
last: string, 
/**
 * "4 Nov", with the year when it is another.
 */
last_when: string, 
/**
 * "given to twice since", "nothing given since".
 */
since: string, 
/**
 * The entries of what they were given since, oldest first.
 */
gifts: Array<number>, };

export type AfterOrderChart = { 
/**
 * "Three orders are live and not yet adopted. One is adopted, and no value is written down: …"
 */
heading: string, 
/**
 * What it counts: "8 orders, whenever they were bought".
 */
basis: string, 
/**
 * How many orders.
 */
n: number, 
/**
 * Bought and not live.
 */
not_live: number, 
/**
 * Live and not adopted.
 */
not_adopted: number, 
/**
 * Adopted, and no value is written down.
 */
not_valued: number, 
/**
 * Those that wait for somebody to ask first, then the newest.
 */
rows: Array<AfterOrderRow>, 
/**
 * How many more orders there are.
 */
more: number, };

export type AfterOrderRow = { 
/**
 * Its entry.
 */
entry: number, 
/**
 * Whose; null when the order names no account.
 */
account: NameWire | null, 
/**
 * What was bought.
 */
what: string, 
/**
 * Ordered, live, adopted, valued, renewed. A label may be empty: nothing is known and nothing is late.
 */
steps: Array<LaneStepWire>, 
/**
 * "live and not adopted"; null when nothing is missing.
 */
stuck: string | null, };

export type AheadWire = { 
/**
 * The day it would be shown first.
 */
day: string, 
/**
 * Where.
 */
account: NameWire | null, 
/**
 * The order it is about.
 */
entry: number | null, 
/**
 * The step's name.
 */
step: string, 
/**
 * What Today would say.
 */
title: string, };

export type AnchorWire = { 
/**
 * What `add_playbook` takes: "live".
 */
anchor: string, 
/**
 * After "days after": "going live".
 */
label: string, };

export type AnswerChart = { 
/**
 * "Half of first answers come within 41 minutes. Tern Logistics waits longest, and hoped for an hour."
 */
heading: string, 
/**
 * What it counts: "50 questions of theirs first answered from 22 May to 19 Nov".
 */
basis: string, 
/**
 * All accounts together.
 */
all: ClockWire, 
/**
 * Those that wait longest first; those with too few to say last.
 */
rows: Array<AnswerRow>, 
/**
 * How many more accounts there are.
 */
more: number, };

export type AnswerConsent = { 
/**
 * The entries that hold the words.
 */
entries: Array<number>, 
/**
 * "yes" or "no"; "ask" takes the answer back.
 */
answer: string, 
/**
 * When they said so, as typed; today when absent.
 */
day?: string, 
/**
 * On which terms; those that were noted stay when absent.
 */
terms?: string, };

export type AnswerDot = { 
/**
 * Its entry.
 */
entry: number, 
/**
 * The day it was asked.
 */
day: string, 
/**
 * Minutes to the first answer.
 */
minutes: number, 
/**
 * The same within working hours; null when the hour of asking is not known.
 */
working: number | null, 
/**
 * What they hoped for, in minutes.
 */
hoped: number | null, };

export type AnswerRow = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * Its clock.
 */
clock: ClockWire, 
/**
 * The questions known to the minute, in the order they were asked; the newest hundred.
 */
dots: Array<AnswerDot>, 
/**
 * Whether half of them waited for longer than they hoped.
 */
is_slow: boolean, };

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

export type AskPulse = { 
/**
 * To whom: `account:5`, or a name.
 */
account: string, 
/**
 * To this person there: `person:7`, or a name.
 */
person?: string, 
/**
 * After this ticket.
 */
ticket?: string, };

export type Attach = { 
/**
 * The entry's number: `#12` or `12`.
 */
target: string, 
/**
 * The file's name; folders before it are left out.
 */
name: string, 
/**
 * Its bytes in base64, with padding; at most 25 MB of bytes.
 */
data: string, };

export type AttachedWire = { 
/**
 * The file.
 */
attachment: AttachmentWire, 
/**
 * What undo would take back; nothing when the entry had this file already.
 */
changed: ChangedWire, };

export type AttachmentFile = { 
/**
 * The attachment.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Media type.
 */
mime: string, 
/**
 * Length in bytes.
 */
bytes: number, 
/**
 * Its bytes in base64.
 */
data: string, };

export type AttachmentWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Local row.
 */
id: number, 
/**
 * "attachment".
 */
kind: string, 
/**
 * The civil day of its entry.
 */
day: string, 
/**
 * Its entry.
 */
entry: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Media type, by its first bytes: "image/png", "image/jpeg", "image/gif", "image/webp", "image/heic",
 * "application/pdf", "text/plain", else "application/octet-stream".
 */
mime: string, 
/**
 * Length in bytes.
 */
bytes: number, 
/**
 * "1.2 MB".
 */
size: string, 
/**
 * Whether it is a picture that a page can show.
 */
is_picture: boolean, };

export type AwayWire = { 
/**
 * The first.
 */
from: string, 
/**
 * The last.
 */
to: string, };

export type BalanceChart = { 
/**
 * "You give more than you ask at five of eight accounts. …"
 */
heading: string, 
/**
 * What it counts: "52 acts at 8 accounts, from 22 Aug to 19 Nov".
 */
basis: string, 
/**
 * How many acts it counts, in the period.
 */
n: number, 
/**
 * How many days back it counts, today included.
 */
days: number, 
/**
 * Those that lean most towards giving first. Of more than twenty, both ends: `more` stand between them.
 */
rows: Array<BalanceRow>, 
/**
 * How many more accounts there are.
 */
more: number, };

export type BalanceOverWire = { 
/**
 * "in 90 days", "in all".
 */
period: string, 
/**
 * Acts that gave.
 */
gave: number, 
/**
 * Acts that asked; a gift that served us is one.
 */
asked: number, 
/**
 * Both.
 */
n: number, 
/**
 * "You gave nine times and asked four times in 90 days.", or that there are too few to say.
 */
sentence: string, 
/**
 * What `facts` takes for those that gave.
 */
gave_facts: string, 
/**
 * What `facts` takes for those that asked.
 */
asked_facts: string, };

export type BalanceRow = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * Acts that asked, in the period.
 */
asked: number, 
/**
 * Acts that gave, in the period.
 */
gave: number, 
/**
 * Of those that asked, how many were called giving and served us.
 */
disguised: number, 
/**
 * Acts that asked, for ever.
 */
lifetime_asked: number, 
/**
 * Acts that gave, for ever.
 */
lifetime_gave: number, 
/**
 * What `facts` takes for those that asked in the period.
 */
asked_facts: string, 
/**
 * What `facts` takes for those that gave in the period.
 */
gave_facts: string, };

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

export type BlankWire = { 
/**
 * What is not known.
 */
kind: "purpose" | "person" | "goal" | "adoption", 
/**
 * The end of "Not known yet: ".
 */
label: string, 
/**
 * As a sentence.
 */
sentence: string, 
/**
 * The order that it is about.
 */
entry: number | null, };

export type BlockWire = { "kind": "title", 
/**
 * Its words.
 */
text: Array<RunWire>, } | { "kind": "subtitle", 
/**
 * Its words.
 */
text: Array<RunWire>, } | { "kind": "heading", 
/**
 * Its words.
 */
text: Array<RunWire>, } | { "kind": "paragraph", 
/**
 * Its words.
 */
text: Array<RunWire>, } | { "kind": "quote", 
/**
 * Their words.
 */
words: Array<RunWire>, 
/**
 * Who said it; may be empty.
 */
who: Array<RunWire>, } | { "kind": "list", 
/**
 * The points.
 */
items: Array<Array<RunWire>>, } | { "kind": "table", 
/**
 * Names of the columns; may be empty.
 */
head: Array<Array<RunWire>>, 
/**
 * The rows, cell by cell.
 */
rows: Array<Array<Array<RunWire>>>, 
/**
 * Shares of the width, one for each column.
 */
widths: Array<number>, } | { "kind": "rule", } | { "kind": "small", 
/**
 * Its words.
 */
text: Array<RunWire>, };

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

export type CalendarPlaceWire = { 
/**
 * What the user calls it.
 */
name: string, 
/**
 * An `.ics` file, or a folder of them.
 */
path: string, };

export type CalendarWire = { 
/**
 * What the user calls it.
 */
name: string, 
/**
 * An `.ics` file, or a folder of them.
 */
path: string, 
/**
 * Events in it, what repeats counted once; null when it was not read since the program began, or can't be read.
 */
events: number | null, 
/**
 * Meetings from today on that are kept of it.
 */
meetings: number, 
/**
 * Those of them with somebody known. The others are time in which Kept keeps silent, and are shown nowhere.
 */
with_people: number, 
/**
 * When it was read last, in Unix milliseconds; null when it was not read since the program began.
 */
read_at: number | null, 
/**
 * What could not be read, a sentence each.
 */
problems: Array<string>, };

export type Calendars = Record<symbol, never>;

export type CalendarsFoundWire = unknown;

export type CalendarsRead = { 
/**
 * The calendars in the order of the settings.
 */
items: Array<CalendarWire>, 
/**
 * How many.
 */
total: number, 
/**
 * Always false: no calendar is left out.
 */
more: boolean, 
/**
 * Calendars whose files were read: those where anything changed since they were read last.
 */
read: number, 
/**
 * Meetings that were not there before.
 */
added: number, 
/**
 * Meetings that are otherwise than before.
 */
changed: number, 
/**
 * Meetings that are gone.
 */
removed: number, };

export type CalendarsToReadWire = unknown;

export type CanAsk = { 
/**
 * Whom: their row, their name or `person:7`.
 */
person: RowOrName, };

export type CandidatesWire = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * The newest first, whatever their consent.
 */
items: Array<StoryPartWire>, 
/**
 * How many there are.
 */
total: number, 
/**
 * Always false: older ones are not offered.
 */
more: boolean, };

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
day: string, 
/**
 * How far the search index has come, when it is not whole.
 */
preparing?: PreparingWire, };

export type ClockWire = { 
/**
 * Questions whose first answer is known to the minute.
 */
n: number, 
/**
 * Median minutes to the first answer.
 */
median: number | null, 
/**
 * The same within working hours, of the questions whose hour of asking is known.
 */
working_median: number | null, 
/**
 * Median of what they hoped for, in minutes.
 */
hoped: number | null, 
/**
 * Questions that were done and whose minutes are known.
 */
done_n: number, 
/**
 * Median minutes until they were done.
 */
done_median: number | null, 
/**
 * The same within working hours.
 */
done_working_median: number | null, 
/**
 * Questions whose first answer is known by the day only: they count in `day_median` alone.
 */
day_n: number, 
/**
 * Median days to their first answer.
 */
day_median: number | null, 
/**
 * Questions that were done and of which only the day is known.
 */
done_day_n: number, 
/**
 * Median days until they were done.
 */
done_day_median: number | null, 
/**
 * All of it in a sentence or three, each with its n.
 */
sentence: string, 
/**
 * What `facts` takes for the questions.
 */
facts: string, };

export type CloseLoop = { 
/**
 * The pulse.
 */
id: number, 
/**
 * They were told as well.
 */
told?: boolean, };

export type ColumnWire = { 
/**
 * Its header.
 */
header: string, 
/**
 * What it is read as; null when it is left out.
 */
field: string | null, };

export type ComingDateWire = { 
/**
 * When it comes next.
 */
day: string, 
/**
 * "today", "tomorrow", "3 Mar", "3 Mar 2027".
 */
when: string, 
/**
 * "Five years with you", "Birthday, the 40th".
 */
what: string, 
/**
 * Whose it is; null for the account's own.
 */
person: NameWire | null, 
/**
 * The row of the person's date, on their own page: `edit` takes it as "date:ROW".
 */
row: number | null, };

export type ComplaintsWire = { 
/**
 * "in 90 days".
 */
period: string, 
/**
 * How many.
 */
complaints: number, 
/**
 * Touches of the period: what the rate is about.
 */
touches: number, 
/**
 * Complaints per 100 touches, such as "2.4"; null under three touches.
 */
rate: string | null, 
/**
 * "One complaint in 41 touches in 90 days: 2.4 per 100.", or that there are too few to say.
 */
sentence: string, 
/**
 * What `facts` takes for the complaints.
 */
facts: string, };

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
 * When they said so.
 */
consent_day: string | null, 
/**
 * On which terms, such as "first name and firm".
 */
consent_terms: string | null, 
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
cost: string | null, 
/**
 * Its files, oldest first.
 */
files: Array<AttachmentWire>, };

export type DelightStepWire = { 
/**
 * "surprise" … "advocacy"; of the other way "obstacle", "complaint", "defection".
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
 * How many have a picture.
 */
pictured: number, 
/**
 * The accounts that have moments, by name, and how many each has.
 */
accounts: Array<AccountCount>, 
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
 * Moments that a colleague made and was not thanked for, newest first.
 */
unthanked: Array<UnthankedWire>, 
/**
 * How many more there are.
 */
unthanked_more: number, 
/**
 * Accounts with an order of which nothing was noted for half a year, the longest first.
 */
droughts: Array<DroughtWire>, 
/**
 * How many more there are.
 */
droughts_more: number, 
/**
 * Obstacles that went the other way.
 */
other_way: OtherWayWire, };

export type Detach = { 
/**
 * The attachment.
 */
id: number, };

export type DirectionWire = { 
/**
 * "in 90 days".
 */
period: string, 
/**
 * They came to us.
 */
inbound: number, 
/**
 * We went to them.
 */
outbound: number, 
/**
 * Nobody has said.
 */
unsaid: number, 
/**
 * "They came to you in 7 of 19 touches in 90 days; of 4 more nobody has said.", or that there are too few to say.
 */
sentence: string, 
/**
 * What `facts` takes for the inbound ones.
 */
inbound_facts: string, 
/**
 * What `facts` takes for the outbound ones.
 */
outbound_facts: string, };

export type DisguiseWire = { 
/**
 * "Two gifts of the last 90 days served us. They count as asks."
 */
sentence: string, 
/**
 * Whether there are two or more, and nothing was given since.
 */
is_alarm: boolean, 
/**
 * The entries, newest first.
 */
entries: Array<EntryWire>, };

export type Dismiss = { 
/**
 * A prompt's key or an entry's number.
 */
target: string, };

export type DismissIntroduction = { 
/**
 * One of the two: their row, their name or `person:7`.
 */
one: RowOrName, 
/**
 * The other.
 */
other: RowOrName, };

export type Doctor = Record<symbol, never>;

export type DoneWith = { 
/**
 * A prompt's key or an entry's number.
 */
target: string, };

export type DownwardWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Its entry.
 */
id: number, 
/**
 * "obstacle".
 */
kind: string, 
/**
 * Its civil day.
 */
day: string, 
/**
 * In their words.
 */
text: string, 
/**
 * In whose way.
 */
who: NameWire | null, 
/**
 * At which account.
 */
account: NameWire | null, 
/**
 * The steps that it reached: "obstacle", "complaint", "defection".
 */
steps: Array<DelightStepWire>, 
/**
 * "12 Nov", the day it was helped; null while it is open.
 */
helped: string | null, };

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

export type Due = { 
/**
 * At most so many prompts; all when absent.
 */
prompts?: number, 
/**
 * At most so many promises that are coming; all when absent.
 */
coming_most?: number, };

export type Edit = { 
/**
 * An entry's number (`#12` or `12`), `account:5`, `person:7`, `meeting:3`, or a name.
 */
target: string, 
/**
 * Field and value, as `form` names and gives them; an empty value clears the field.
 */
fields: Array<[string, string]>, };

export type EditPlaybook = { 
/**
 * Its number or its name, or the beginning of that.
 */
playbook: string, 
/**
 * `name`, `anchor`, and `on` as "yes" or "no".
 */
fields: Array<[string, string]>, };

export type EditStep = { 
/**
 * The playbook's number or name, or the beginning of that.
 */
playbook: string, 
/**
 * The step's name.
 */
step: string, 
/**
 * As `add_step` takes them.
 */
fields: Array<[string, string]>, };

export type EditStory = { 
/**
 * Its row.
 */
id: number, 
/**
 * Field and value: title, before, moment, felt, after, told, `told_to`; an empty value clears one.
 */
fields?: Array<[string, string]>, 
/**
 * Entries that it is made of, in the order of telling; as they were when absent.
 */
parts?: Array<number>, };

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

export type ExampleToast = Record<symbol, never>;

export type ExperimentList = { 
/**
 * "Seven experiments. Five say what they taught, two were used again."
 */
heading: string, 
/**
 * How many.
 */
n: number, 
/**
 * Newest first.
 */
items: Array<ExperimentWire>, 
/**
 * Those that were used again, the most often used first: the inventions.
 */
reused: Array<ExperimentWire>, 
/**
 * How many more there are than the items.
 */
more: number, };

export type ExperimentWire = { 
/**
 * The entry.
 */
entry: EntryWire, 
/**
 * What we feared.
 */
fear: string | null, 
/**
 * What happened.
 */
happened: string | null, 
/**
 * What it taught us.
 */
taught: string | null, 
/**
 * Where it was used again, oldest first.
 */
reused: Array<EntryWire>, };

export type ExportStatus = { 
/**
 * The account's row, its name or `account:5`.
 */
account: RowOrName, 
/**
 * Promises to leave out.
 */
leave_out?: Array<number>, 
/**
 * "markdown", "html" or "pdf".
 */
format: string, };

export type ExportStory = { 
/**
 * Its row.
 */
id: number, 
/**
 * "markdown", "html", "pdf" or "card".
 */
format: string, };

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
total_is_least: boolean, 
/**
 * How far the index has come, when it is not whole: there may be more of each.
 */
preparing?: PreparingWire, };

export type FactsBehind = { 
/**
 * What stands beside the number as its `facts`.
 */
of: string, 
/**
 * How many at most; 100 when absent.
 */
limit?: number, };

export type FactsPage = { 
/**
 * "Acts that gave, Calder Water, 22 Aug to 19 Nov".
 */
title: string, 
/**
 * The entries.
 */
items: Array<EntryWire>, 
/**
 * How many there are.
 */
total: number, 
/**
 * Whether there are more than these.
 */
more: boolean, };

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

export type FindingKindWire = "fault" | "mended" | "advice";

export type FindingWire = { 
/**
 * Whose turn it is.
 */
kind: FindingKindWire, 
/**
 * What it is, and what was done or is to be done: sentences.
 */
text: string, };

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
 * Files of entries that are missing or altered, a sentence each.
 */
lost_files: Array<string>, 
/**
 * Files in the folder `attachments` that no entry needs and no undo could want back, as paths in the folder.
 */
spare_files: Array<string>, 
/**
 * The folder.
 */
folder: string, 
/**
 * What was looked at and is as it should be, a sentence each.
 */
checked: Array<string>, 
/**
 * What was not as it should be, and what was done about it or is to be done.
 */
found: Array<FindingWire>, };

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

export type FormCountWire = { 
/**
 * "reference", "referral", "mention", "review", "introduction" or "retelling".
 */
form: string, 
/**
 * How many, over all accounts and for ever.
 */
count: number, };

export type GapItem = { 
/**
 * The account, where there is one.
 */
account: NameWire | null, 
/**
 * The person, for people.
 */
person: NameWire | null, 
/**
 * The entry, for orders.
 */
entry: number | null, 
/**
 * What was bought, the person's role; empty for accounts.
 */
what: string, 
/**
 * "live since 16 Oct", "last spoken with 3 Sep 2025".
 */
note: string, };

export type GapList = { 
/**
 * "goals", "adoption", "purpose", "people", "rhythm".
 */
name: string, 
/**
 * "Accounts without a goal of theirs".
 */
title: string, 
/**
 * "Three of eight accounts have no goal of theirs."
 */
sentence: string, 
/**
 * Those that have waited longest first.
 */
items: Array<GapItem>, 
/**
 * How many there are.
 */
total: number, 
/**
 * Whether there are more than these.
 */
more: boolean, };

export type GapWire = { 
/**
 * "service", "product", "support"; null when a score named none.
 */
about: string | null, 
/**
 * The newest score of theirs.
 */
theirs: RatingWire | null, 
/**
 * The newest score that we believed.
 */
ours: RatingWire | null, 
/**
 * Ours less theirs; null while one is missing.
 */
difference: number | null, 
/**
 * Whether they differ by three or more, both within a year.
 */
is_wide: boolean, 
/**
 * "Service: we think 9 (12 Nov), they say 6 (3 Nov)."
 */
sentence: string, };

export type GiftsWire = { 
/**
 * "Two of nine gifts came back in some way. A gift asks for nothing, so the others are only counted."
 */
sentence: string, 
/**
 * Gifts for ever.
 */
n: number, 
/**
 * Gifts that something came back from, the newest first.
 */
returned: Array<ReturnedWire>, 
/**
 * How many gifts nothing came back from.
 */
unreturned: number, };

export type GuardWire = { 
/**
 * Whom.
 */
person: NameWire, 
/**
 * Where they are.
 */
account: NameWire | null, 
/**
 * "Tom was asked three times since 12 May, and given to once since."; null when nothing was asked in 365 days.
 */
sentence: string | null, 
/**
 * The asks of the last 365 days, oldest first.
 */
asks: Array<number>, 
/**
 * What they were given since the first of them, oldest first.
 */
gifts: Array<number>, 
/**
 * The beginning of a line for capture: their account and their name.
 */
line: string, };

export type HandoutWire = { 
/**
 * What it may be called, with its ending.
 */
name: string, 
/**
 * The media type.
 */
mime: string, 
/**
 * The file, in base 64.
 */
base64: string, 
/**
 * Characters that no letter is drawn for; a box stands for each.
 */
missing: Array<string>, };

export type HindranceWire = { 
/**
 * The part that it is about.
 */
entry: number | null, 
/**
 * What, where, and what to do.
 */
sentence: string, };

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

export type HolidayWire = { 
/**
 * "YYYY-MM-DD".
 */
day: string, 
/**
 * As the text calls it; null where it says the day alone.
 */
name: string | null, };

export type HolidaysFrom = { 
/**
 * The list, or the calendar.
 */
text: string, };

export type HolidaysRead = { 
/**
 * In their order, each once.
 */
days: Array<HolidayWire>, 
/**
 * What could not be read, a sentence each.
 */
problems: Array<string>, };

export type HorizonCount = { 
/**
 * "promise", "meeting", "renewal", "lane", "playbook", "pulse", "anniversary", "personal", "intention", "mute".
 */
kind: string, 
/**
 * "Promises".
 */
label: string, 
/**
 * How many.
 */
count: number, };

export type HorizonGroupWire = { 
/**
 * "2026-11", "2028".
 */
name: string, 
/**
 * "November", "January 2027", "Later in 2027", "2028".
 */
title: string, 
/**
 * How many dates there are.
 */
total: number, 
/**
 * How many of them are among the items.
 */
shown: number, };

export type HorizonItem = { 
/**
 * The uid of what it hangs on: an entry, an account, a person, a meeting.
 */
uid: string, 
/**
 * The row of what it hangs on; null when that is gone.
 */
id: number | null, 
/**
 * What it is: one of the kinds of the counts.
 */
kind: string, 
/**
 * The day.
 */
day: string, 
/**
 * "today", "Wed 25 Nov", "3 Mar 2027".
 */
when: string, 
/**
 * The group that it stands in.
 */
group: string, 
/**
 * What it is about, in one line.
 */
what: string, 
/**
 * What else there is to say.
 */
note: string | null, 
/**
 * The account.
 */
account: NameWire | null, 
/**
 * What is opened: "#12", "account:5", "person:7", "meeting:3".
 */
target: string | null, };

export type HorizonPage = { 
/**
 * "Next year brings four renewals; two accounts have nothing agreed beyond March 2027."
 */
sentence: string, 
/**
 * The account that it is about; null for all.
 */
account: NameWire | null, 
/**
 * The last day.
 */
to: string, 
/**
 * How many years ahead.
 */
years: number, 
/**
 * How many dates there are of each kind, whatever kinds were asked for.
 */
counts: Array<HorizonCount>, 
/**
 * The months of a year, then the years; one without dates is left out.
 */
groups: Array<HorizonGroupWire>, 
/**
 * The dates, the earliest first; of each group the first ones.
 */
items: Array<HorizonItem>, 
/**
 * How many there are of the kinds that were asked for.
 */
total: number, 
/**
 * Whether there are more than these items.
 */
more: boolean, 
/**
 * The accounts that the sentence counts: with them nothing is agreed beyond its month. The first of them by name.
 */
idle: Array<NameWire>, 
/**
 * How many those are.
 */
idle_total: number, };

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

export type ImportPulses = { 
/**
 * What was pasted.
 */
text?: string, 
/**
 * The bytes of a file, in place of `text`.
 */
bytes?: Array<number>, 
/**
 * The file's name: one that ends in ".csv" or ".tsv" holds rows.
 */
name?: string, 
/**
 * Whose replies they are, where they do not say it.
 */
choices?: Array<ReplyChoice>, 
/**
 * Only says what would be done.
 */
preview?: boolean, };

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
balance: BalanceChart, 
/**
 * When there was a touch, and who has been quiet.
 */
rhythm: RhythmChart, 
/**
 * How long their questions waited.
 */
answers: AnswerChart, 
/**
 * How far everything bought has come.
 */
lanes: AfterOrderChart, };

export type IntentionLine = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * What we mean to do this year.
 */
text: string | null, 
/**
 * What became of it so far.
 */
became: string | null, 
/**
 * What we meant to do last year.
 */
last_text: string | null, 
/**
 * What became of that.
 */
last_became: string | null, };

export type IntentionList = { 
/**
 * "Six of eight accounts have an intention for 2026. Of five of 2025 it is written what became of them."
 */
heading: string, 
/**
 * This year.
 */
year: number, 
/**
 * By account name; those with something of this or last year.
 */
items: Array<IntentionLine>, 
/**
 * How many more there are.
 */
more: number, 
/**
 * How many accounts have none for this year.
 */
without: number, };

export type IntentionWire = { 
/**
 * This calendar year.
 */
year: number, 
/**
 * This year's sentence.
 */
text: string | null, 
/**
 * What became of it.
 */
became: string | null, 
/**
 * The latest year before this one for which something was meant.
 */
last: PastIntentionWire | null, 
/**
 * Whether it is January or February, and nobody has said what became of last year's.
 */
asks: boolean, };

export type IntroductionWire = { 
/**
 * The one who has it already, where one has.
 */
one: WishWire, 
/**
 * The one who wants it.
 */
other: WishWire, 
/**
 * The words that both share, the rarest first.
 */
words: Array<string>, 
/**
 * "Joel at Calder Water and Anna at St Aldric's Hospital both want: change, rule, ringing."
 */
reason: string, 
/**
 * A line for capture that keeps the introduction once it is made.
 */
line: string, };

export type Introductions = { 
/**
 * Only those that this person is part of.
 */
person?: RowOrName, };

export type KeepCalendars = { 
/**
 * What was found.
 */
found: CalendarsFoundWire, };

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

export type KeepPulse = { 
/**
 * Of whom: `account:5`, or a name.
 */
account: string, 
/**
 * Who said so: `person:7`, or a name.
 */
person?: string, 
/**
 * At least one, and one on each subject at most.
 */
scores: Array<QuickScore>, 
/**
 * Their words; they go with the lowest score.
 */
words?: string, 
/**
 * The ticket they are tied to.
 */
ticket?: string, 
/**
 * What they said of somebody else.
 */
competitor?: string, 
/**
 * What we believe they would say, instead of what they said.
 */
ours?: boolean, 
/**
 * A date phrase; today when absent.
 */
day?: string, };

export type KeepRetold = { 
/**
 * The moment's entry.
 */
moment: number, 
/**
 * Who heard it.
 */
heard_by?: string, 
/**
 * Where it was told.
 */
place?: string, 
/**
 * When, as typed; today when absent.
 */
day?: string, 
/**
 * Who told it and how; made from the moment when absent.
 */
body?: string, };

export type KeptPulses = { 
/**
 * Their entries, in the order of the scores.
 */
entries: Array<number>, 
/**
 * What undo would take back.
 */
changed: ChangedWire, };

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

export type LeadershipGroup = { 
/**
 * "marked", "complaints", "defections", "experiments", "competitors".
 */
name: string, 
/**
 * The heading.
 */
title: string, 
/**
 * Newest first.
 */
items: Array<LeadershipLine>, 
/**
 * How many there are.
 */
total: number, 
/**
 * Whether there are more than these.
 */
more: boolean, };

export type LeadershipLine = { 
/**
 * The entry.
 */
entry: EntryWire, 
/**
 * The day that counts: of the complaint, of the defection, else the entry's.
 */
day: string, 
/**
 * What shows it, what it taught, what they said of somebody else.
 */
note: string | null, };

export type LeadershipList = { 
/**
 * "Two complaints, one competitor named, three things marked for leadership."
 */
heading: string, 
/**
 * "22 May to 19 Nov".
 */
basis: string, 
/**
 * How many lines in all.
 */
n: number, 
/**
 * In their order; none is empty.
 */
groups: Array<LeadershipGroup>, };

export type LeverCount = { 
/**
 * "ease", "speed", "generosity" or "humanity".
 */
lever: string, 
/**
 * Moments.
 */
count: number, };

export type LinkChoice = { 
/**
 * "returns", "retells", "reuses".
 */
relation: string, 
/**
 * "They gave this back for": heads the list.
 */
label: string, 
/**
 * The newest first, those of its own accounts before others.
 */
items: Array<EntryWire>, };

export type LinkEntries = { 
/**
 * The later one: what came back, the retelling, the second use.
 */
entry: number, 
/**
 * The earlier one: the gift, the moment, the experiment.
 */
other: number, 
/**
 * "returns", "retells" or "reuses".
 */
relation: string, };

export type LinkWire = { 
/**
 * "returns", "retells", "reuses".
 */
relation: string, 
/**
 * The later one: what came back, the retelling, the second use.
 */
entry: number, 
/**
 * The earlier one: the gift, the moment, the experiment.
 */
other: number, 
/**
 * "Gave back for", "Came back as", "Retells", "Retold in", "Uses again", "Used again in": seen from the entry asked about.
 */
label: string, 
/**
 * The one at the far end.
 */
far: EntryWire, };

export type LinkablePage = { 
/**
 * The links that it has, in both directions.
 */
links: Array<LinkWire>, 
/**
 * What it may answer; a relation without candidates is left out.
 */
choices: Array<LinkChoice>, };

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

export type ListAttachments = { 
/**
 * The entry's number: `#12` or `12`.
 */
target: string, };

export type ListCandidates = { 
/**
 * Of this account: its row, its name or `account:5`.
 */
account?: RowOrName, 
/**
 * Of the account that this entry is about.
 */
from?: number, };

export type ListNames = Record<symbol, never>;

export type ListsPage = { 
/**
 * "90d", "6m" or "1y": what the leadership list looks back over.
 */
period: string, 
/**
 * What leadership should see of the period.
 */
leadership: LeadershipList, 
/**
 * Rules we broke, whenever.
 */
experiments: ExperimentList, 
/**
 * What is not known or not done.
 */
gaps: Array<GapList>, 
/**
 * What we mean to do for each account this year.
 */
intentions: IntentionList, };

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
 * Of a line that asks: what was asked of its people before, and what they were given since, a sentence each.
 */
asks: Array<string>, 
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

export type MakeStory = { 
/**
 * Whose story: the account's row, its name or `account:5`; that of `from` when absent.
 */
account?: RowOrName, 
/**
 * The entry that it begins with.
 */
from?: number, 
/**
 * Entries that it is made of; the best of what may be told when absent.
 */
parts?: Array<number>, };

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

export type MomentWire = { 
/**
 * "YYYY-MM-DD".
 */
day: string, 
/**
 * Local minute of the day.
 */
minute: number, };

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
theirs_all: number, 
/**
 * What `facts` takes for ours.
 */
mine_facts: string, 
/**
 * What `facts` takes for theirs.
 */
theirs_facts: string, };

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
whose: string | null, 
/**
 * The only person it is about; null when there are several, or none.
 */
person: NameWire | null, 
/**
 * The day it was last talked about, or came up.
 */
day: string, 
/**
 * "last talked about 3 Sep, 77 days ago".
 */
freshness: string, 
/**
 * Whether that is so long ago that one would ask again.
 */
is_stale: boolean, };

export type NextPulseWire = { 
/**
 * Of whom.
 */
account: NameWire, 
/**
 * The first day on which it will be asked for.
 */
day: string, 
/**
 * Why: "a quarter after their last pulse, 3 Sep".
 */
why: string, };

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
 * "do", "undo", "redo", or "sync" for what Kept read by itself.
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

export type OpenLoopWire = { 
/**
 * The pulse.
 */
pulse: PulseItem, 
/**
 * Six or less: its loop wants closing within two working days.
 */
is_low: boolean, 
/**
 * Working days since it was given.
 */
working_days: number, 
/**
 * Low, and open for more than two working days.
 */
is_late: boolean, };

export type OptionWire = { 
/**
 * What `edit` takes; empty for "none of them".
 */
value: string, 
/**
 * What a person reads.
 */
label: string, };

export type OrderCount = { 
/**
 * "live", "adopted", "valued" or "renewed"; null where every step is reached.
 */
missing: string | null, 
/**
 * So many orders.
 */
count: number, 
/**
 * So many of them stand still.
 */
stuck: number, };

export type OrderStep = { 
/**
 * "ordered" … "renewed".
 */
step: string, 
/**
 * "16 Oct", "31 of 42 sites", "nobody has asked"; empty where there is nothing to say.
 */
label: string, 
/**
 * "done", "now", "ahead", or "stuck": the next one, and the order stands still.
 */
look: "done" | "now" | "ahead" | "stuck", 
/**
 * The day it was reached.
 */
actual: string | null, 
/**
 * The day it is planned for.
 */
planned: string | null, 
/**
 * What shows it, in words.
 */
evidence: string | null, };

export type OrderWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Its entry.
 */
id: number, 
/**
 * "order".
 */
kind: string, 
/**
 * The day of the order.
 */
day: string, 
/**
 * The main account.
 */
account: NameWire | null, 
/**
 * What was bought.
 */
what: string, 
/**
 * Such as "PO-4711".
 */
number: string | null, 
/**
 * "84000 EUR"; null where nobody wrote it down.
 */
value: string | null, 
/**
 * The five steps in their order.
 */
steps: Array<OrderStep>, 
/**
 * The step after the furthest one that was reached; null when all are.
 */
missing: string | null, 
/**
 * Why it stands still; null when it does not.
 */
stuck: StuckWire | null, 
/**
 * Touches before and after it.
 */
share: TouchShareWire, };

export type OrdersWire = { 
/**
 * "Eight orders. Three are live and not adopted yet."
 */
headline: string, 
/**
 * The account that the page is about; null for all.
 */
account: NameWire | null, 
/**
 * Touches before and after the orders, over all of the account or the journal.
 */
share: TouchTallyWire, 
/**
 * How many orders miss each step: live, adopted, valued, renewed, and null where every step is reached.
 */
counts: Array<OrderCount>, 
/**
 * The orders in their order.
 */
items: Array<OrderWire>, 
/**
 * How many there are of those that were asked for.
 */
total: number, 
/**
 * Whether there are more than these items.
 */
more: boolean, 
/**
 * How many orders there are, whatever they miss.
 */
all: number, };

export type OtherWayWire = { 
/**
 * "So far two obstacles became complaints, and one cost us trust. Four others are open."
 */
sentence: string, 
/**
 * Those that are not helped first, then by their newest step.
 */
items: Array<DownwardWire>, 
/**
 * How many more there are.
 */
more: number, 
/**
 * Open obstacles that became nothing worse.
 */
quiet: number, };

export type PaperWire = { 
/**
 * The title of the file.
 */
title: string, 
/**
 * The language of the text, a tag such as "en".
 */
language: string, 
/**
 * In reading order.
 */
blocks: Array<BlockWire>, };

export type PastIntentionWire = { 
/**
 * The calendar year.
 */
year: number, 
/**
 * What was meant.
 */
text: string, 
/**
 * What became of it.
 */
became: string | null, };

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
 * Their own dates, the next one first.
 */
dates: Array<ComingDateWire>, 
/**
 * Open outcomes, obstacles and questions about them.
 */
needs: Array<NeedWire>, 
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

export type PlaybookAhead = { 
/**
 * Its number or its name, or the beginning of that.
 */
playbook: string, };

export type PlaybookChanged = { 
/**
 * The playbook as it is now; null when it was removed.
 */
playbook: PlaybookWire | null, 
/**
 * What changed.
 */
changed: ChangedWire, };

export type PlaybookStepWire = { 
/**
 * A word that is also the tag that answers it.
 */
name: string, 
/**
 * Calendar days after the day it counts from; negative before it.
 */
offset: number, 
/**
 * What happens on a day off: "after", "before" or "never".
 */
shift: "after" | "before" | "never", 
/**
 * Years between repeats; null for once.
 */
every: number | null, 
/**
 * What to ask.
 */
question: string, 
/**
 * "14 days after going live, then every year".
 */
when: string, };

export type PlaybookWire = { 
/**
 * Local row.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * What it counts from.
 */
anchor: string, 
/**
 * The same as words: "going live".
 */
anchor_label: string, 
/**
 * Whether it asks.
 */
on: boolean, 
/**
 * "14, 30, 90, 180 and 365 days after going live".
 */
note: string, 
/**
 * In the order of their days.
 */
steps: Array<PlaybookStepWire>, 
/**
 * Whether it is the one that ships with Kept, and differs from how it ships: `ship_playbook` sets it back.
 */
can_be_shipped: boolean, };

export type Playbooks = Record<symbol, never>;

export type PlaybooksWire = { 
/**
 * In the order in which they were made.
 */
items: Array<PlaybookWire>, 
/**
 * How many there are.
 */
total: number, 
/**
 * Never: the list is whole.
 */
more: boolean, 
/**
 * What a playbook may count from.
 */
anchors: Array<AnchorWire>, 
/**
 * Whether "Beyond the order" is not among them any more.
 */
shipped_is_gone: boolean, };

export type PreparingWire = { 
/**
 * How much of it is done, in whole per cent, 0 to 99; the newest entries come first.
 */
percent: number, 
/**
 * Rows done.
 */
done: number, 
/**
 * Rows in all.
 */
total: number, 
/**
 * Why it does not go on, in a sentence's words.
 */
trouble?: string, };

export type PreviewCard = { 
/**
 * Its row.
 */
id: number, };

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
 * What the heading counts: "66 promises first due from 1 Sep to 18 Nov".
 */
basis: string, 
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
 * The planned meeting it is about.
 */
meeting: number | null, 
/**
 * What done means for it, in a word or two: "Done", "Thanked today", "Told today".
 */
done: string, 
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
 * The planned meeting it is about.
 */
meeting: number | null, 
/**
 * A kind text to send.
 */
nudge: string | null, };

export type PulseGapWire = { 
/**
 * At whom.
 */
account: NameWire, 
/**
 * "service", "product", "support"; null is everything at once.
 */
about: string | null, 
/**
 * Their newest of the last 365 days.
 */
theirs: ScoreWire, 
/**
 * Our newest of the last 365 days.
 */
ours: ScoreWire, 
/**
 * Three or more apart.
 */
is_wide: boolean, 
/**
 * The difference in words, with both days.
 */
sentence: string, };

export type PulseImportWire = { 
/**
 * "mail" or "csv".
 */
source: "mail" | "csv", 
/**
 * What separates the columns of a file.
 */
delimiter: string | null, 
/**
 * Its columns, and what each is read as.
 */
columns: Array<ReplyColumnWire>, 
/**
 * Every reply in its order.
 */
items: Array<PulseReplyWire>, 
/**
 * How many replies were read.
 */
total: number, 
/**
 * Never: every reply is shown.
 */
more: boolean, 
/**
 * Rows that could not be read.
 */
problems: Array<ReplyProblemWire>, 
/**
 * Replies kept, or to be kept.
 */
new: number, 
/**
 * Replies that are in the journal already.
 */
same: number, 
/**
 * Replies that something has to be said about first.
 */
asked: number, 
/**
 * What undo would take back; absent for a preview.
 */
changed: ChangedWire | null, };

export type PulseItem = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Its entry.
 */
id: number, 
/**
 * "pulse".
 */
kind: string, 
/**
 * The day it was given.
 */
day: string, 
/**
 * That day near today: "12 Nov".
 */
when: string, 
/**
 * The main account.
 */
account: NameWire | null, 
/**
 * Who said so.
 */
people: Array<NameWire>, 
/**
 * 0 to 10.
 */
score: number, 
/**
 * "service", "product", "support"; null is everything at once.
 */
about: string | null, 
/**
 * "theirs", or "ours" for what we believe they would say.
 */
side: "theirs" | "ours", 
/**
 * Their words; empty without any.
 */
words: string, 
/**
 * The ticket it is tied to.
 */
ticket: string | null, 
/**
 * What they said of somebody else.
 */
competitor: string | null, 
/**
 * The day the loop was closed.
 */
closed: string | null, 
/**
 * The day they were told.
 */
told: string | null, };

export type PulseMessageWire = { 
/**
 * The address of whom it is to, when one is known.
 */
to: string | null, 
/**
 * Its subject.
 */
subject: string, 
/**
 * Its text, the reference in the last line.
 */
body: string, 
/**
 * The reference that a reply is matched by, such as "K-7Q4M2X".
 */
ref: string, };

export type PulsePage = { 
/**
 * "Two low pulses are open, and one is due".
 */
headline: string, 
/**
 * Loops that are open: low ones first, the oldest before all; then good ones of the last 30 days with words.
 */
loops: Array<OpenLoopWire>, 
/**
 * What the rule `pulse_due` prompts now.
 */
due: Array<PromptWire>, 
/**
 * When others are due, the earliest first; of all accounts those of the next 30 days.
 */
ahead: Array<NextPulseWire>, 
/**
 * How many more of those there are.
 */
ahead_more: number, 
/**
 * Both views side by side, the widest apart first; of all accounts those that are three or more apart.
 */
gaps: Array<PulseGapWire>, 
/**
 * The latest pulses of both sides, newest first.
 */
items: Array<PulseItem>, 
/**
 * How many pulses there are.
 */
total: number, 
/**
 * Whether there are more than these items.
 */
more: boolean, };

export type PulseReplyWire = { 
/**
 * Its first line in the text or file.
 */
line: number, 
/**
 * "new", "same" when it is in the journal already, "asked" when something has to be said first.
 */
state: "new" | "same" | "asked", 
/**
 * What it becomes, or what has to be said first.
 */
what: string, 
/**
 * Whose it is.
 */
account: NameWire | null, 
/**
 * Who wrote it.
 */
person: NameWire | null, 
/**
 * How that was found: "ref", "email", "name" or "given".
 */
found_by: string | null, 
/**
 * Who wrote it, as the reply says: a name, an address or a company.
 */
says: string | null, 
/**
 * The day it is of; null for today.
 */
day: string | null, 
/**
 * Its scores.
 */
scores: Array<ReplyScoreWire>, 
/**
 * The rest of what they wrote.
 */
words: string | null, 
/**
 * What they said of somebody else.
 */
competitor: string | null, 
/**
 * The ticket.
 */
ticket: string | null, 
/**
 * The entries made; empty in a preview.
 */
entries: Array<number>, };

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

export type QuickScore = { 
/**
 * "service", "product" or "support"; absent for everything at once.
 */
about?: string, 
/**
 * 0 to 10.
 */
score: number, };

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

export type QuoteWire = { 
/**
 * The entry's uid.
 */
uid: string, 
/**
 * The entry.
 */
id: number, 
/**
 * "delight" or "pulse".
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
 * The words alone.
 */
words: string, 
/**
 * At which account.
 */
account: NameWire | null, 
/**
 * The terms that were noted already.
 */
terms: string | null, };

export type Quotes = Record<symbol, never>;

export type QuotesWire = { 
/**
 * Who said them; null when the entries name nobody of theirs.
 */
person: NameWire | null, 
/**
 * "Four quotes of Joel’s wait for a yes".
 */
heading: string, 
/**
 * A message that asks for them all, to copy.
 */
message: string, 
/**
 * The newest first.
 */
quotes: Array<QuoteWire>, };

export type RangeWire = { 
/**
 * Its first UTF-16 unit.
 */
start: number, 
/**
 * One past its last UTF-16 unit.
 */
end: number, };

export type RatingWire = { 
/**
 * 0 to 10.
 */
score: number, 
/**
 * Its day.
 */
day: string, 
/**
 * Its entry.
 */
entry: number, };

export type ReadAttachment = { 
/**
 * The attachment.
 */
id: number, };

export type ReadCalendars = Record<symbol, never>;

export type ReadDay = { 
/**
 * A date phrase: "fri", "in 2 weeks", "12 jan".
 */
phrase: string, 
/**
 * A day without its year is the last such day instead of the next.
 */
past?: boolean, };

export type ReadSnooze = { 
/**
 * A prompt's key or a promise's number.
 */
target: string, 
/**
 * As for `snooze`.
 */
phrase: string, };

export type Redo = Record<symbol, never>;

export type Reindex = Record<symbol, never>;

export type Reindexed = { 
/**
 * Rows looked at, or to be looked at.
 */
rows: number, 
/**
 * How far it has come, when it is made in the background.
 */
preparing?: PreparingWire, };

export type Remind = { 
/**
 * Whether somebody can show something. Without, nothing is written down, and all stays due.
 */
can_show: boolean, };

export type ReminderAheadWire = { 
/**
 * What makes it this one and no other.
 */
uid: string, 
/**
 * The key of its prompt, which done and snooze take; null for a meeting.
 */
id: string | null, 
/**
 * What it is about: one of `remind_kinds`.
 */
kind: "mine" | "theirs" | "waiting" | "beyond" | "dates" | "others" | "before" | "after" | "evening", 
/**
 * What it will say.
 */
title: string, 
/**
 * The civil day on which it will be said.
 */
day: string, 
/**
 * Local minute of that day.
 */
minute: number, };

export type ReminderLog = { 
/**
 * How many; 20 when absent.
 */
limit?: number, };

export type RemindersAhead = Record<symbol, never>;

export type RemovePlaybook = { 
/**
 * Its number or its name, or the beginning of that.
 */
playbook: string, };

export type RemoveStep = { 
/**
 * The playbook's number or name, or the beginning of that.
 */
playbook: string, 
/**
 * The step's name.
 */
step: string, };

export type RemoveStory = { 
/**
 * Its row.
 */
id: number, };

export type ReplyChoice = { 
/**
 * The line where the reply begins; absent for all replies that do not say it.
 */
line?: number, 
/**
 * The account: `account:5`, or a name.
 */
account: string, 
/**
 * The person: `person:7`, or a name.
 */
person?: string, };

export type ReplyColumnWire = { 
/**
 * Its header.
 */
header: string, 
/**
 * What it is read as; null when it is left out.
 */
field: string | null, };

export type ReplyProblemWire = { 
/**
 * Its line.
 */
line: number, 
/**
 * In a sentence.
 */
what: string, };

export type ReplyScoreWire = { 
/**
 * "service", "product", "support"; null is everything at once.
 */
about: string | null, 
/**
 * 0 to 10.
 */
score: number, };

export type RetoldMomentWire = { 
/**
 * Its entry.
 */
id: number, 
/**
 * In their words.
 */
text: string, 
/**
 * How often it was retold in all.
 */
times: number, };

export type RetoldWire = { 
/**
 * The act of advocacy that was made.
 */
id: number, 
/**
 * What undo would take back.
 */
changed: ChangedWire, };

export type ReturnedWire = { 
/**
 * What we gave.
 */
gift: EntryWire, 
/**
 * What they gave back, oldest first.
 */
returns: Array<EntryWire>, };

export type RhythmChart = { 
/**
 * "Six of eight rhythms are steady. Orrin Pumps has been quiet for 38 days, four short of your maximum."
 */
heading: string, 
/**
 * What it counts: "8 accounts whose rhythm is known; touches from 22 May to 19 Nov".
 */
basis: string, 
/**
 * Accounts whose rhythm is known and that are not muted.
 */
n: number, 
/**
 * How many of them are steady: quiet for no longer than usual.
 */
steady: number, 
/**
 * Accounts with touches too few to know their rhythm, and none that was set.
 */
unknown: number, 
/**
 * First day of the strip.
 */
from: string, 
/**
 * Its last day: today.
 */
to: string, 
/**
 * Those whose silence is longest beside what is usual first.
 */
rows: Array<RhythmRow>, 
/**
 * How many more accounts with a known rhythm there are.
 */
more: number, };

export type RhythmDot = { 
/**
 * Which day.
 */
day: string, 
/**
 * Its entry: the delight moment, else the newest touch of the day.
 */
entry: number, 
/**
 * Whether there was a delight moment.
 */
delight: boolean, };

export type RhythmRow = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * A dot for each day with a touch or a delight moment, oldest first.
 */
dots: Array<RhythmDot>, 
/**
 * Days with a touch in the period.
 */
touch_days: number, 
/**
 * Days with a delight moment in the period.
 */
delight_days: number, 
/**
 * The day of the newest touch, whenever it was.
 */
last: string, 
/**
 * Days since then.
 */
quiet: number, 
/**
 * The median of its latest gaps, in days; null under three gaps.
 */
gap: number | null, 
/**
 * What was set as the ideal, in days.
 */
ideal: number | null, 
/**
 * What was set as the most, in days.
 */
maximum: number | null, 
/**
 * Whether it has been quiet for longer than usual.
 */
is_quiet: boolean, 
/**
 * "every 21 days, at most 42", "usually 9 days".
 */
usual: string, 
/**
 * What `facts` takes for the touches of the period.
 */
facts: string, };

export type RowOrName = number | string;

export type RunWire = { 
/**
 * The words.
 */
text: string, 
/**
 * "plain", "italic" or "bold".
 */
style: string, };

export type SaidWire = { 
/**
 * What makes it this one and no other.
 */
uid: string, 
/**
 * Its number among its kind.
 */
id: number, 
/**
 * "toast", or "passed" for a reminder that was passed over.
 */
kind: "toast" | "passed", 
/**
 * The civil day on the user's clock; of one passed over, the day on which it wanted to be said.
 */
day: string, 
/**
 * Local minute of that day.
 */
minute: number, 
/**
 * The zone of that clock, by its IANA name; null for one passed over.
 */
zone: string | null, 
/**
 * How it said what it said; null for one passed over.
 */
form: "single" | "account" | "digest" | "meeting" | "evening" | null, 
/**
 * One line, as it stood on the screen.
 */
title: string, 
/**
 * Some lines, as they stood on the screen.
 */
body: string, 
/**
 * What it spoke of, a line each, with names.
 */
lines: Array<string>, 
/**
 * What became of it: about to be shown, shown, acted on, failed, passed over.
 */
state: "due" | "shown" | "acted" | "failed" | "passed", 
/**
 * When the desktop took it, on the same clock.
 */
shown_at: MomentWire | null, 
/**
 * When the user did something with it, on the same clock.
 */
acted_at: MomentWire | null, 
/**
 * What they did.
 */
act: "done" | "tomorrow" | "open" | "log" | "closed" | null, 
/**
 * Why it could not be shown, or needed no saying, in a sentence.
 */
why: string | null, };

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

export type ScoreWire = { 
/**
 * Its entry.
 */
entry: number, 
/**
 * 0 to 10.
 */
score: number, 
/**
 * Its day.
 */
day: string, };

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
healed?: string, 
/**
 * How far the index has come, when it is not whole: there may be more than what was found.
 */
preparing?: PreparingWire, };

export type ServedPage = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * Giving and asking, over 90 days and for ever.
 */
balance: Array<BalanceOverWire>, 
/**
 * Whom the acts of 90 days served.
 */
whom: WhomWire, 
/**
 * The newest acts of giving and asking.
 */
acts: Array<ActWire>, 
/**
 * How many more acts there are.
 */
acts_more: number, 
/**
 * What came back.
 */
gifts: GiftsWire, 
/**
 * Acts that were called giving and served us; null when the last 90 days have none.
 */
disguise: DisguiseWire | null, 
/**
 * How long their questions waited, over a year.
 */
clock: ClockWire, 
/**
 * Our view beside theirs, by subject; subjects without a score of either side are left out.
 */
gaps: Array<GapWire>, 
/**
 * Complaints, over 90 days, six months and a year.
 */
complaints: Array<ComplaintsWire>, 
/**
 * Who came to whom, over 90 days and a year.
 */
directions: Array<DirectionWire>, };

export type SetIntention = { 
/**
 * Which.
 */
account: number, 
/**
 * The calendar year; this one when absent.
 */
year?: number, 
/**
 * What is meant, in one sentence; empty takes it away, absent leaves it.
 */
text?: string, 
/**
 * What became of it; empty takes it away, absent leaves it.
 */
became?: string, };

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
 * What Kept reminds of by itself.
 */
remind_kinds: ("mine" | "theirs" | "waiting" | "beyond" | "dates" | "others" | "before" | "after" | "evening")[], 
/**
 * Notifications on one day, without those about meetings.
 */
most_a_day: number, 
/**
 * Whether notifications keep names and quotes to themselves.
 */
private_toasts: boolean, 
/**
 * When Kept may speak on each day of the week, Monday first, null for a silent day; null for the hours of working days.
 */
speaking: Array<HoursWire | null> | null, 
/**
 * Away, both days included.
 */
away: AwayWire | null, 
/**
 * Silent until then; null once that has passed. `set` takes `{"minutes": n}` from now, too.
 */
quiet_until: MomentWire | null, 
/**
 * Whether closing the window leaves Kept running.
 */
keep_running: boolean, 
/**
 * The calendars that meetings are read from.
 */
calendars: Array<CalendarPlaceWire>, 
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

export type ShipPlaybook = Record<symbol, never>;

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

export type ShowPlaybook = { 
/**
 * Its number or its name, or the beginning of that.
 */
playbook: string, };

export type ShowSettings = Record<symbol, never>;

export type ShowStatus = { 
/**
 * The account's row, its name or `account:5`.
 */
account: RowOrName, 
/**
 * Promises to leave out.
 */
leave_out?: Array<number>, };

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
 * The files of the entry, oldest first.
 */
files: Array<AttachmentWire>, 
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

export type SmileWire = { 
/**
 * The delight moment or the pulse.
 */
entry: number, 
/**
 * Its day.
 */
day: string, 
/**
 * "12 Nov".
 */
when: string, 
/**
 * Their own words, without quotation marks.
 */
words: string | null, 
/**
 * What happened, where nobody wrote down their words.
 */
what: string | null, 
/**
 * Who, by first names.
 */
who: string | null, };

export type Snooze = { 
/**
 * A prompt's key or a promise's number.
 */
target: string, 
/**
 * Until when: a date phrase with or without an hour, "later today", "tomorrow" (the next working day at 09:00), "before
 * the next meeting" or "when they reply".
 */
phrase: string, };

export type SnoozeChoiceWire = { 
/**
 * The phrase for `snooze`.
 */
phrase: string, 
/**
 * As a person says it: "Later today".
 */
label: string, 
/**
 * When it is back then: "today, 14:15", "Thu 3 Dec at the latest".
 */
when: string, 
/**
 * The same as a civil moment.
 */
back: MomentWire, };

export type SnoozeChoices = { 
/**
 * A prompt's key or a promise's number.
 */
target: string, };

export type SnoozeChoicesWire = { 
/**
 * The choices.
 */
items: Array<SnoozeChoiceWire>, };

export type SnoozeRead = { 
/**
 * When it would be back: "Tue 24 Nov, 14:00". Null where the phrase means nothing, or nothing that can be.
 */
when: string | null, 
/**
 * Why it cannot be, in a sentence; null where the phrase is no date yet.
 */
why: string | null, };

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

export type SpecialWire = { 
/**
 * "person", "feeling", "before" or "after".
 */
what: string, 
/**
 * Whether the story has it.
 */
is_there: boolean, 
/**
 * Where it comes from, or how to get it.
 */
sentence: string, };

export type StandingWire = { 
/**
 * Its row: `edit` takes it as "standing:ROW".
 */
row: number, 
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

export type StatusLineWire = { 
/**
 * Its entry.
 */
id: number, 
/**
 * What was promised.
 */
text: string, 
/**
 * Whom it is for, or who made it.
 */
who: string | null, 
/**
 * "by Wed 25 Nov", "7 days late: it was due on Thu 12 Nov".
 */
when: string, 
/**
 * Past its day.
 */
is_late: boolean, 
/**
 * Whether it is left out by choice.
 */
is_out: boolean, };

export type StatusWire = { 
/**
 * The account.
 */
account: NameWire, 
/**
 * As of when.
 */
day: string, 
/**
 * What we owe them, by the day; late first.
 */
mine: Array<StatusLineWire>, 
/**
 * What we kept in the last 90 days, the newest first.
 */
kept: Array<StatusLineWire>, 
/**
 * What we wait for from them, by the day.
 */
theirs: Array<StatusLineWire>, 
/**
 * "Quarterly review, Thu 3 Dec, 11:00, Manchester".
 */
meeting: string | null, 
/**
 * Promises that would give something else away: for us to see, never on the page.
 */
withheld: Array<WithheldWire>, 
/**
 * As it will look.
 */
page: PaperWire, };

export type StepWire = { 
/**
 * What to show now, in this order. Each is written down already: whoever asked shows it, and says whether it worked.
 */
toasts: Array<ToastWire>, 
/**
 * Toasts to take off the screen, because what they speak of is settled.
 */
withdraw: Array<number>, 
/**
 * When there could be something to show next; null when nothing waits. Look every minute nevertheless: clocks jump.
 */
next: MomentWire | null, 
/**
 * How many things are due now and were not said.
 */
waiting: number, };

export type Stories = { 
/**
 * Only those of this account: its row, its name or `account:5`.
 */
account?: RowOrName, };

export type StoryItem = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * Local row; `story:3` names it.
 */
id: number, 
/**
 * Always "story".
 */
kind: string, 
/**
 * The day it was begun.
 */
day: string, 
/**
 * "19 Nov".
 */
when: string, 
/**
 * The headline.
 */
title: string, 
/**
 * Whose story.
 */
account: NameWire, 
/**
 * How many parts it has.
 */
parts: number, 
/**
 * The day it was first told.
 */
told: string | null, 
/**
 * "told 3 Nov to the Leeds chapter"; null while nobody was told.
 */
told_words: string | null, 
/**
 * Whether it may be shared.
 */
is_ready: boolean, 
/**
 * The first reason why it may not.
 */
why: string | null, };

export type StoryMade = { 
/**
 * Its row.
 */
id: number, 
/**
 * The headline that it begins with.
 */
title: string, 
/**
 * What undo would take back.
 */
changed: ChangedWire, };

export type StoryPage = { 
/**
 * As in the list.
 */
item: StoryItem, 
/**
 * How it was before.
 */
before: string | null, 
/**
 * What happened.
 */
moment: string | null, 
/**
 * What somebody felt.
 */
felt: string | null, 
/**
 * How it is now.
 */
after: string | null, 
/**
 * To whom it was told.
 */
told_to: string | null, 
/**
 * What it is made of, in the order of telling.
 */
parts: Array<StoryPartWire>, 
/**
 * A person, a feeling, before and after: what makes others want it.
 */
special: Array<SpecialWire>, 
/**
 * Why it cannot be shared; empty when it can.
 */
hindrances: Array<HindranceWire>, 
/**
 * What to look at again.
 */
notices: Array<string>, 
/**
 * As it will look.
 */
page: PaperWire, 
/**
 * Whether there is a quote for a card.
 */
has_card: boolean, };

export type StoryPartWire = { 
/**
 * The entry's uid.
 */
uid: string, 
/**
 * The entry.
 */
id: number, 
/**
 * "delight", "outcome" or "pulse".
 */
kind: string, 
/**
 * The entry's day.
 */
day: string, 
/**
 * "21 Aug".
 */
when: string, 
/**
 * Their words, or the goal.
 */
words: string, 
/**
 * Whose it is, among ourselves.
 */
who: NameWire | null, 
/**
 * "no", "ask" or "yes".
 */
consent: string, 
/**
 * "Carla said yes on 21 August, first name and firm"; else "ask first" or "private".
 */
consent_label: string, 
/**
 * The terms, as typed.
 */
terms: string | null, 
/**
 * Whether it may be told.
 */
is_open: boolean, 
/**
 * Why it may not, and what to do.
 */
why: string | null, };

export type StuckWire = { 
/**
 * The step that is missing: "live", "adopted" or "valued".
 */
step: string, 
/**
 * The day it counts from.
 */
since: string, 
/**
 * "Live, not adopted: live for 261 days, and nobody has written down who uses it."
 */
sentence: string, };

export type TellMoment = { 
/**
 * Its entry.
 */
id: number, };

export type TellStory = { 
/**
 * Its row.
 */
id: number, 
/**
 * To whom.
 */
to?: string, 
/**
 * A date phrase; today when absent.
 */
day?: string, };

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
 * "Carla said yes on 21 August, first name and firm. Nobody has told it yet."
 */
consent: string, 
/**
 * Why it is the one to tell: "All four parts of it are known, and it came all six steps."
 */
why: string, 
/**
 * "Thank Sam" while who did it was not thanked, "Thank Carla" else; null when nobody is named.
 */
thank: string | null, 
/**
 * The beginning of a line that thanks the customer; null when `thank` names a colleague, whom one notes as thanked.
 */
thank_line: string | null, 
/**
 * "Sam was thanked on 3 November."; null when nobody was.
 */
thanked: string | null, };

export type ThankFor = { 
/**
 * The moment's entry.
 */
id: number, };

export type TheySaidYes = { 
/**
 * The entry.
 */
entry: number, 
/**
 * On which terms, such as "first name and firm"; those noted before when absent.
 */
terms?: string, 
/**
 * A date phrase; today when absent.
 */
day?: string, };

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

export type ToastAck = { 
/**
 * The toast.
 */
id: number, };

export type ToastActionWire = { 
/**
 * What `act_on_toast` takes.
 */
act: "done" | "tomorrow" | "open" | "log" | "closed", 
/**
 * What stands on it.
 */
label: string, };

export type ToastFailed = { 
/**
 * The toast.
 */
id: number, 
/**
 * Why, in a sentence.
 */
why: string, };

export type ToastShown = { 
/**
 * The toast.
 */
id: number, };

export type ToastWire = { 
/**
 * Its number, for `toast_shown`, `toast_failed` and `act_on_toast`; 0 for an example.
 */
id: number, 
/**
 * How it says what it says.
 */
form: "single" | "account" | "digest" | "meeting" | "evening", 
/**
 * One line.
 */
title: string, 
/**
 * Some lines of plain text.
 */
body: string, 
/**
 * What can be done with it, in the order of its buttons.
 */
actions: Array<ToastActionWire>, 
/**
 * Whether it should stay until the user did something with it.
 */
urgent: boolean, 
/**
 * An earlier toast in whose place it comes.
 */
replaces: number | null, 
/**
 * Where Open goes: "/accounts/5", "/accounts/5/brief", "/today".
 */
route: string, };

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
 * How many there are, shown or not.
 */
total: number, 
/**
 * Whether there are more than `items`.
 */
more: boolean, 
/**
 * The open promises that do not prompt yet.
 */
coming: Array<PromiseWire>, 
/**
 * How many more of them there are.
 */
coming_more: number, 
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
 * How many more promises of mine prompt now.
 */
promises_more: number, 
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
 * Whether the journal holds no entry at all, and no meeting is near: nothing to look at yet.
 */
is_empty: boolean, };

export type TouchShareWire = { 
/**
 * Touches before; null while a window is not whole.
 */
before: number | null, 
/**
 * Touches after; null while a window is not whole.
 */
after: number | null, 
/**
 * With its n and its period, or why nothing can be said.
 */
sentence: string, 
/**
 * The search that finds the entries behind it; null without an account.
 */
query: string | null, };

export type TouchTallyWire = { 
/**
 * Touches before, of the orders whose windows are whole.
 */
before: number, 
/**
 * Touches after.
 */
after: number, 
/**
 * How many orders those are.
 */
orders: number, 
/**
 * With its n and its period, or why nothing can be said.
 */
sentence: string, };

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
 * Of a line that asks: what was asked of its people before, and what they were given since, a sentence each. Nothing is
 * wrong with the line.
 */
asks: Array<string>, 
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

export type UnlinkEntries = { 
/**
 * The later one.
 */
entry: number, 
/**
 * The earlier one.
 */
other: number, 
/**
 * "returns", "retells" or "reuses".
 */
relation: string, };

export type UnthankedWire = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * The moment's entry.
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
 * The colleague.
 */
who: string, 
/**
 * Their words, else what happened.
 */
text: string, 
/**
 * At which account.
 */
account: NameWire | null, };

export type ViewAccount = { 
/**
 * Which.
 */
id: number, };

export type ViewAdvocacy = { 
/**
 * Only acts of this form.
 */
form?: string, 
/**
 * Only those that we asked for (true), or only those that were freely given (false).
 */
asked?: boolean, 
/**
 * Only those of this account: its row, its name or `account:5`.
 */
account?: RowOrName, 
/**
 * How many acts at most; 60 when absent.
 */
limit?: number, };

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
 * Only those of the account of this name.
 */
of?: string, 
/**
 * Only those with a picture.
 */
pictured?: boolean, 
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

export type ViewHorizon = { 
/**
 * Only what is about this account: `account:5`, or its name or the beginning of that.
 */
account?: string, 
/**
 * Only these kinds; all when absent or empty.
 */
kinds?: Array<string>, 
/**
 * How many years ahead, one to ten; ten when absent.
 */
years?: number, 
/**
 * How many dates of a month or a year; 40 when absent.
 */
limit?: number, };

export type ViewInsights = { 
/**
 * "90d", "6m" or "1y". Absent: half a year, the promises of this season, and a balance of 90 days.
 */
period?: string, };

export type ViewLinkable = { 
/**
 * Which.
 */
entry: number, };

export type ViewLists = { 
/**
 * "90d", "6m" or "1y": what the leadership list looks back over; "6m" when absent.
 */
period?: string, };

export type ViewMoment = { 
/**
 * Its entry.
 */
id: number, };

export type ViewOrders = { 
/**
 * Only those about this account: `account:5`, or its name or the beginning of that.
 */
account?: string, 
/**
 * Only those whose next step is this one: "live", "adopted", "valued" or "renewed".
 */
missing?: string, 
/**
 * Only those that stand still.
 */
stuck?: boolean, 
/**
 * "account", which it is when absent, or "step": what stands still first.
 */
by?: string, 
/**
 * How many to pass over.
 */
offset?: number, 
/**
 * How many at most; 20 when absent.
 */
limit?: number, };

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

export type ViewPulse = { 
/**
 * Only those of this account: `account:5`, or its name or the beginning of that.
 */
account?: string, 
/**
 * How many of the latest to pass over.
 */
offset?: number, 
/**
 * How many of the latest at most; 20 when absent.
 */
limit?: number, };

export type ViewServed = { 
/**
 * Which, by its number.
 */
account?: number, 
/**
 * Which, by its name.
 */
of?: string, };

export type ViewStory = { 
/**
 * Its row.
 */
id: number, };

export type ViewToday = Record<symbol, never>;

export type ViewWords = { 
/**
 * Words and filters, as `search` takes them; all when absent or empty.
 */
line?: string, 
/**
 * Only "theirs" or "ours".
 */
side?: string, 
/**
 * Only those of moments that this lever made.
 */
lever?: string, 
/**
 * Only those of this consent: "no", "ask" or "yes"; ours have none.
 */
consent?: string, 
/**
 * How many to pass over.
 */
offset?: number, 
/**
 * How many at most; 60 when absent.
 */
limit?: number, };

export type WhichCalendars = Record<symbol, never>;

export type WhomCount = { 
/**
 * "them", "us", "both"; null when nobody has said.
 */
served: string | null, 
/**
 * How many.
 */
count: number, 
/**
 * What `facts` takes.
 */
facts: string, };

export type WhomWire = { 
/**
 * "Of 13 acts in 90 days, seven served them, two served us; of four nobody has said."
 */
sentence: string, 
/**
 * All acts of the 90 days.
 */
n: number, 
/**
 * Them, us, both, then not said.
 */
counts: Array<WhomCount>, };

export type WishWire = { 
/**
 * Who.
 */
person: NameWire, 
/**
 * Where.
 */
account: NameWire, 
/**
 * The outcome's entry.
 */
entry: number, 
/**
 * What they want, or wanted and have.
 */
text: string, 
/**
 * Whether they have it.
 */
reached: boolean, };

export type WithheldWire = { 
/**
 * Its entry.
 */
id: number, 
/**
 * What it says.
 */
text: string, 
/**
 * `other_account`, `colleague`, `reminder` or `no_words`.
 */
why: string, 
/**
 * As a sentence goes on: "names another account".
 */
sentence: string, };

export type WordsItem = { 
/**
 * The same on every machine.
 */
uid: string, 
/**
 * The entry that has them.
 */
id: number, 
/**
 * The entry's kind.
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
 * The words alone, without quotation marks: what is copied.
 */
words: string, 
/**
 * Whether they are said word for word; else the entry tells of them, and they need quotation marks nowhere.
 */
is_quote: boolean, 
/**
 * What stands around them in the entry, where there is more.
 */
about: string | null, 
/**
 * "theirs" or "ours".
 */
side: string, 
/**
 * Who said them, or to whom we did.
 */
who: NameWire | null, 
/**
 * At which account.
 */
account: NameWire | null, 
/**
 * "delight moment", "pulse, 10 of 10", "review", "call".
 */
said_in: string, 
/**
 * What made the moment; null where no lever is said.
 */
lever: string | null, 
/**
 * "no", "ask" or "yes"; null for ours.
 */
consent: string | null, 
/**
 * "private", "ask first", "may be retold" or "said in public"; null for ours.
 */
consent_label: string | null, 
/**
 * What to know before the words are passed on: "Ask Tom before you pass it on."; null when nothing stands in the way.
 */
caution: string | null, };

export type WordsPage = { 
/**
 * Newest first.
 */
items: Array<WordsItem>, 
/**
 * How many there are.
 */
total: number, 
/**
 * Whether there are more than these items.
 */
more: boolean, 
/**
 * Whether a search found more than it looked at, so that `total` is the least there are.
 */
total_is_least: boolean, 
/**
 * Words that nothing matched, and what was found in their place.
 */
corrected: Array<CorrectionWire>, 
/**
 * How far the index has come, when it is not whole: there may be more than what was found.
 */
preparing?: PreparingWire, };

export interface Commands {
  accounts: { arguments: Accounts; reply: List<AccountWire> };
  act_on_toast: { arguments: ActOnToast; reply: ActedToastWire };
  add_playbook: { arguments: AddPlaybook; reply: PlaybookChanged };
  add_step: { arguments: AddStep; reply: PlaybookChanged };
  answer_consent: { arguments: AnswerConsent; reply: ChangedWire };
  pulse_message: { arguments: AskPulse; reply: PulseMessageWire };
  attach: { arguments: Attach; reply: AttachedWire };
  calendars: { arguments: Calendars; reply: List<CalendarWire> };
  can_ask: { arguments: CanAsk; reply: GuardWire };
  set: { arguments: ChangeSetting; reply: ChangedWire };
  changes: { arguments: Changes; reply: ChangesWire };
  close_loop: { arguments: CloseLoop; reply: ActedWire };
  delete: { arguments: Delete; reply: ChangedWire };
  detach: { arguments: Detach; reply: ChangedWire };
  dismiss: { arguments: Dismiss; reply: ActedWire };
  dismiss_introduction: { arguments: DismissIntroduction; reply: ChangedWire };
  doctor: { arguments: Doctor; reply: Findings };
  done: { arguments: DoneWith; reply: ActedWire };
  draft: { arguments: Draft; reply: DraftKept };
  due: { arguments: Due; reply: Today };
  edit: { arguments: Edit; reply: ChangedWire };
  edit_playbook: { arguments: EditPlaybook; reply: PlaybookChanged };
  edit_step: { arguments: EditStep; reply: PlaybookChanged };
  edit_story: { arguments: EditStory; reply: ChangedWire };
  example_toast: { arguments: ExampleToast; reply: ToastWire };
  export_status: { arguments: ExportStatus; reply: HandoutWire };
  export_story: { arguments: ExportStory; reply: HandoutWire };
  facets: { arguments: Facets; reply: FacetsWire };
  facts: { arguments: FactsBehind; reply: FactsPage };
  query_chips: { arguments: FindChips; reply: QueryChips };
  history: { arguments: History; reply: List<OpWire> };
  holidays_from: { arguments: HolidaysFrom; reply: HolidaysRead };
  import: { arguments: Import; reply: ImportWire };
  pulse_import: { arguments: ImportPulses; reply: PulseImportWire };
  introductions: { arguments: Introductions; reply: List<IntroductionWire> };
  keep_calendars: { arguments: KeepCalendars; reply: CalendarsRead };
  keep_draft: { arguments: KeepDraft; reply: Nothing };
  keep_pulse: { arguments: KeepPulse; reply: KeptPulses };
  retold: { arguments: KeepRetold; reply: RetoldWire };
  link: { arguments: LinkEntries; reply: ChangedWire };
  attachments: { arguments: ListAttachments; reply: List<AttachmentWire> };
  story_candidates: { arguments: ListCandidates; reply: CandidatesWire };
  names: { arguments: ListNames; reply: NamesWire };
  log: { arguments: Log; reply: Logged };
  brief: { arguments: MakeBrief; reply: BriefWire };
  make_story: { arguments: MakeStory; reply: StoryMade };
  meetings: { arguments: Meetings; reply: List<MeetingWire> };
  pinned: { arguments: Pinned; reply: List<NameWire> };
  plan: { arguments: Plan; reply: Planned };
  playbook_ahead: { arguments: PlaybookAhead; reply: List<AheadWire> };
  playbooks: { arguments: Playbooks; reply: PlaybooksWire };
  story_card: { arguments: PreviewCard; reply: HandoutWire };
  quotes: { arguments: Quotes; reply: List<QuotesWire> };
  attachment: { arguments: ReadAttachment; reply: AttachmentFile };
  read_calendars: { arguments: ReadCalendars; reply: CalendarsRead };
  read_day: { arguments: ReadDay; reply: DayRead };
  read_snooze: { arguments: ReadSnooze; reply: SnoozeRead };
  redo: { arguments: Redo; reply: ChangedWire };
  reindex: { arguments: Reindex; reply: Reindexed };
  remind: { arguments: Remind; reply: StepWire };
  reminder_log: { arguments: ReminderLog; reply: List<SaidWire> };
  reminders_ahead: { arguments: RemindersAhead; reply: List<ReminderAheadWire> };
  remove_playbook: { arguments: RemovePlaybook; reply: PlaybookChanged };
  remove_step: { arguments: RemoveStep; reply: PlaybookChanged };
  remove_story: { arguments: RemoveStory; reply: ChangedWire };
  sample: { arguments: Sample; reply: SampleWire };
  search: { arguments: Search; reply: SearchWire };
  set_intention: { arguments: SetIntention; reply: ChangedWire };
  settle_promise: { arguments: SettlePromise; reply: ActedWire };
  ship_playbook: { arguments: ShipPlaybook; reply: PlaybookChanged };
  show: { arguments: Show; reply: Shown };
  form: { arguments: ShowForm; reply: Form };
  playbook: { arguments: ShowPlaybook; reply: PlaybookWire };
  settings: { arguments: ShowSettings; reply: SettingsWire };
  status: { arguments: ShowStatus; reply: StatusWire };
  snooze: { arguments: Snooze; reply: ActedWire };
  snooze_choices: { arguments: SnoozeChoices; reply: SnoozeChoicesWire };
  stories: { arguments: Stories; reply: List<StoryItem> };
  tell: { arguments: TellMoment; reply: ActedWire };
  tell_story: { arguments: TellStory; reply: ChangedWire };
  thank: { arguments: ThankFor; reply: ActedWire };
  they_said_yes: { arguments: TheySaidYes; reply: ChangedWire };
  timeline: { arguments: Timeline; reply: TimelinePage };
  toast_failed: { arguments: ToastFailed; reply: ToastAck };
  toast_shown: { arguments: ToastShown; reply: ToastAck };
  understand: { arguments: Understand; reply: Understood };
  undo: { arguments: Undo; reply: ChangedWire };
  unlink: { arguments: UnlinkEntries; reply: ChangedWire };
  account: { arguments: ViewAccount; reply: AccountView };
  advocacy: { arguments: ViewAdvocacy; reply: AdvocacyPage };
  delights: { arguments: ViewDelights; reply: DelightsPage };
  entry: { arguments: ViewEntry; reply: EntryView };
  horizon: { arguments: ViewHorizon; reply: HorizonPage };
  insights: { arguments: ViewInsights; reply: InsightsPage };
  linkable: { arguments: ViewLinkable; reply: LinkablePage };
  lists: { arguments: ViewLists; reply: ListsPage };
  moment: { arguments: ViewMoment; reply: TellWire };
  orders: { arguments: ViewOrders; reply: OrdersWire };
  person: { arguments: ViewPerson; reply: PersonView };
  promises: { arguments: ViewPromises; reply: PromisesPage };
  pulse: { arguments: ViewPulse; reply: PulsePage };
  served: { arguments: ViewServed; reply: ServedPage };
  story: { arguments: ViewStory; reply: StoryPage };
  today: { arguments: ViewToday; reply: TodayPage };
  words: { arguments: ViewWords; reply: WordsPage };
  which_calendars: { arguments: WhichCalendars; reply: CalendarsToReadWire };
}
