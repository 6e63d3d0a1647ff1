//! What can be typed after `kept`.

use crate::commands::Forms;
use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;

/// A journal of what happened with your customers, and of what you promised them.
///
/// Without a command, Kept opens its window where there is a display.
#[derive(Debug, Parser)]
#[command(name = "kept", version, disable_help_subcommand = true, after_help = EXAMPLES)]
pub(crate) struct Args {
    /// Print one JSON object instead of sentences
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Where the journal is.
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        help = "Keep the journal in this folder (else KEPT_DATA_DIR, else your data folder)"
    )]
    pub(crate) data_dir: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  kept log 'call @acme priya: firewall rollout done > send sizing doc by fri'
  kept search backup policy
  kept due
  kept brief acme

Try it with made-up customers: kept --data-dir /tmp/kept-sample sample";

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Keep what happened, in one line
    #[command(after_help = LOG_HELP)]
    Log {
        /// The line; quotes around it are only needed where the shell would change it. `-` reads standard input
        #[arg(
            required_unless_present = "lines",
            value_name = "LINE",
            allow_hyphen_values = true,
            trailing_var_arg = true
        )]
        words: Vec<String>,
        /// Keep every line of standard input as an entry of its own
        #[arg(long)]
        lines: bool,
    },
    /// Find entries, accounts and people
    #[command(after_help = SEARCH_HELP)]
    Search {
        /// Words and filters
        #[arg(
            required = true,
            value_name = "WORD",
            allow_hyphen_values = true,
            trailing_var_arg = true,
            value_parser = query_word
        )]
        words: Vec<String>,
        /// How many to show
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
        /// The best matches first (the default)
        #[arg(long, conflicts_with = "new")]
        best: bool,
        /// The newest first
        #[arg(long)]
        new: bool,
    },
    /// What is due today and why, and what is coming
    Due {
        /// Show everything, also what can wait
        #[arg(long)]
        all: bool,
    },
    /// A prompt is done, a promise kept, a question answered
    Done {
        /// A prompt's key, or an entry's number (12, or '#12' in quotes)
        #[arg(value_name = "KEY|ID")]
        target: String,
    },
    /// Let a prompt come back later, or move a promise
    #[command(after_help = SNOOZE_HELP)]
    Snooze {
        /// A prompt's key, or a promise's number (12, or '#12' in quotes)
        #[arg(value_name = "KEY|ID")]
        target: String,
        /// Until when: fri, in 2 weeks, 'tue 14:00', 16:30, later today, tomorrow, before the next meeting, when they reply
        #[arg(required = true, value_name = "WHEN")]
        until: Vec<String>,
    },
    /// What is said by itself: what is ahead, what is due now, what was said when
    Remind(crate::commands::remind::RemindArgs),
    /// The calendars that meetings are read from
    Calendars(crate::commands::calendars::CalendarArgs),
    /// The days off, and those of a list or a calendar
    Holidays(crate::commands::calendars::HolidayArgs),
    /// Let a prompt go for good
    Dismiss {
        /// A prompt's key, or the number of the entry that it is about
        #[arg(value_name = "KEY|ID")]
        target: String,
    },
    /// One page to read before a meeting
    Brief {
        /// An account or a person
        #[arg(required = true)]
        name: Vec<String>,
        /// As Markdown
        #[arg(long)]
        markdown: bool,
    },
    /// Every account: last touch, what is open, renewal
    Accounts,
    /// Everything bought: how far each order has come, and where it stands still
    Orders {
        /// Only those of this account
        #[arg(value_name = "ACCOUNT")]
        account: Vec<String>,
        /// Only what stands still
        #[arg(long)]
        stuck: bool,
        /// By account, or by the step that is missing
        #[arg(long, value_name = "account|step")]
        by: Option<String>,
        /// How many to show (all)
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
    /// Everything with a date, up to ten years ahead
    Horizon {
        /// Only what is about this account
        #[arg(value_name = "ACCOUNT")]
        account: Vec<String>,
        /// How many years ahead, one to ten (ten)
        #[arg(long, value_name = "N")]
        years: Option<u32>,
        /// Only this kind: promise, meeting, renewal, lane, playbook, pulse, anniversary, personal, intention, mute
        #[arg(long, value_name = "KIND")]
        kind: Vec<String>,
        /// How many of a month or a year to show (40)
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
    /// The playbooks: what is asked after a dated fact, and when
    Playbooks,
    /// Show, make or change a playbook
    #[command(after_help = PLAYBOOK_HELP)]
    Playbook {
        /// A name, or add, edit, step, remove, ship and what they need
        #[arg(required = true, value_name = "NAME", allow_hyphen_values = true)]
        words: Vec<String>,
    },
    /// Stories that may be told: list, show, make, edit, give away
    #[command(after_help = STORY_HELP)]
    Story {
        /// A story's number, or make, from, edit, yes, told, remove and what they need
        #[arg(value_name = "NUMBER")]
        words: Vec<String>,
        /// How it is given away
        #[command(flatten)]
        forms: Forms,
        /// Write the quote as a picture to share (PNG)
        #[arg(long, value_name = "FILE", group = "form")]
        card: Option<PathBuf>,
    },
    /// What we owe an account, and when: a page to hand over
    Status {
        /// The account
        #[arg(required = true, value_name = "ACCOUNT")]
        account: Vec<String>,
        /// How it is given away
        #[command(flatten)]
        forms: Forms,
        /// A promise that stays off the page; may be said several times
        #[arg(long, value_name = "ID")]
        leave_out: Vec<String>,
    },
    /// What they say of us, 0 to 10: open loops, what is due, the latest; or send the three questions
    #[command(args_conflicts_with_subcommands = true, after_help = PULSE_HELP)]
    Pulse {
        /// What else
        #[command(subcommand)]
        what: Option<PulseCommand>,
        /// Only those of this account
        #[arg(value_name = "ACCOUNT")]
        account: Vec<String>,
    },
    /// Show an entry, an account or a person
    Show {
        /// A name, or an entry's number (12, or '#12' in quotes)
        #[arg(required = true, value_name = "NAME|ID")]
        target: Vec<String>,
    },
    /// Change fields of an entry, an account or a person
    #[command(
        after_help = "Examples:\n  kept edit 12 body='rollout done in Leeds and York' day=yesterday\n  kept edit acme purpose='keep the plants running'\n  kept edit 12 due=          clears the field"
    )]
    Edit {
        /// A name or an entry's number, then field=value for each field
        #[arg(required = true, num_args = 2.., value_name = "NAME|ID FIELD=VALUE")]
        words: Vec<String>,
    },
    /// Delete an entry and its parts, or an account, a person, a planned meeting
    Delete {
        /// The entry's number (12, or '#12' in quotes), or account:5, person:7, meeting:3
        #[arg(value_name = "ID")]
        target: String,
    },
    /// Keep files with an entry: a photo, a PDF
    Attach(crate::commands::files::AttachArgs),
    /// Take a file from its entry
    Detach(crate::commands::files::DetachArgs),
    /// Delight moments: how far they came, which to tell, who was not thanked
    Delights(crate::commands::moments::DelightsArgs),
    /// The words that worked: theirs, and ours tagged #words
    Words(crate::commands::moments::WordsArgs),
    /// Who spoke for us and what we gave them, introductions worth making, words that wait for a yes
    Advocacy(crate::commands::advocacy::AdvocacyArgs),
    /// A moment was retold by somebody
    Retold(crate::commands::advocacy::RetoldArgs),
    /// Five findings: promises, giving and asking, rhythm, time to answer, beyond the order
    Insights(crate::commands::numbers::InsightsArgs),
    /// What leadership should see, experiments, gaps, intentions
    Lists(crate::commands::numbers::ListsArgs),
    /// Whether an account is served: given and asked, what came back, answers, complaints
    Served(crate::commands::numbers::ServedArgs),
    /// Say that an entry came back for a gift, retells a moment, or uses an experiment again
    Link(crate::commands::numbers::LinkArgs),
    /// Take such a link away
    Unlink(crate::commands::numbers::LinkArgs),
    /// Take in contacts from CSV or vCard files
    #[command(
        after_help = "Fields for --map: name, first_name, last_name, company, role, email, phone, url, address, note, tag, birthday, external_id, company_external_id, owner, renewal, ignore"
    )]
    Import {
        /// The files; `-` reads standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
        /// What a column holds, where its header does not say it
        #[arg(long, value_name = "COLUMN=FIELD")]
        map: Vec<String>,
        /// Only show what would be done
        #[arg(long)]
        dry_run: bool,
    },
    /// Take the newest operation back
    Undo {
        /// Which operation instead (kept history lists them)
        op: Option<i64>,
    },
    /// Do again what was taken back
    Redo,
    /// The newest operations
    History {
        /// How many to show
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
    /// Fill an empty data folder with made-up customers
    Sample {
        /// The day that the story ends on (today)
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Entries in all, for measuring
        #[arg(long, value_name = "N")]
        entries: Option<u64>,
    },
    /// Look the journal over, and mend what can be derived
    Doctor,
    /// Make the search index anew
    Reindex,
    /// Open the small window for logging an entry (for a key of your desktop)
    Capture,
    /// Print the completions of a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

/// What can be done with pulses.
#[derive(Debug, Subcommand)]
pub(crate) enum PulseCommand {
    /// Print three questions to copy into a mail or a ticket
    Ask {
        /// The account; several words in quotes
        account: String,
        /// To whom there
        person: Option<String>,
        /// The ticket that they are about
        #[arg(long, value_name = "X")]
        ticket: Option<String>,
    },
    /// Take in replies: a mail as text, or rows as CSV
    Import {
        /// The file; `-` reads standard input
        #[arg(value_name = "FILE")]
        file: String,
        /// Whose replies they are, where they do not say it themselves
        #[arg(long, value_name = "ACCOUNT")]
        account: Option<String>,
        /// Who there wrote them
        #[arg(long, value_name = "PERSON")]
        person: Option<String>,
        /// Only show what would be done
        #[arg(long)]
        dry_run: bool,
    },
    /// The loop of a low pulse is closed
    Close {
        /// The pulse's number (12, or '#12' in quotes)
        #[arg(value_name = "ID")]
        target: String,
    },
    /// They were told what came of it
    Told {
        /// The pulse's number (12, or '#12' in quotes)
        #[arg(value_name = "ID")]
        target: String,
    },
}

const PULSE_HELP: &str = "\
Examples:
  kept pulse                                  of all accounts
  kept pulse calder water                     of one
  kept pulse ask calder priya --ticket 20817 | wl-copy
  kept pulse import reply.txt --dry-run       what a reply would become
  kept pulse import answers.csv
  kept log '@calder pulse 8 support ticket 20817: quick fix'

Columns of a CSV file, in any order: service, product, support (or score), email, name, account, ref, date, comment,
competitor, ticket, id.";

const SNOOZE_HELP: &str = "\
Examples:
  kept snooze 5zbnq7 later today              in two hours, or the next working morning
  kept snooze 5zbnq7 tomorrow                 the next working day at 09:00
  kept snooze 5zbnq7 mon                      or: in 3 days, 12 jan, eow
  kept snooze 5zbnq7 tue 14:00                or, for today: 16:30
  kept snooze 5zbnq7 before the next meeting  with its account; if the meeting moves, so does this
  kept snooze 5zbnq7 when they reply          at their next inbound touch; in two weeks anyway
  kept snooze 12 fri                          moves promise #12; its prompts follow

kept log 'email from @acme: …' is an inbound touch. kept undo takes a snooze back.";

const LOG_HELP: &str = "\
The line:
  call|met|email|visit|chat|note  @account person  when:  what happened
  > what you promised, by fri     < what they promised      ! a delight moment
  ? a question to raise           ~ an obstacle             = what they want
  @acme every 3 weeks             @acme renewal 30 sep 2027
  @acme order PO-4711 firewall refresh 84k EUR, live 1 dec
  @acme pulse 6 support ticket 20817 vs Contoso answers sooner: their words      (or: pulse 8 ours)
  #gave #asked                    #for-them #for-us #for-both: whom it served

Quote a line that holds > < ! ? ~ or #: the shell reads them otherwise.";

const PLAYBOOK_HELP: &str = "\
Examples:
  kept playbook beyond                        its steps, and what it would ask next
  kept playbook add Renewal care anchor=renewal
  kept playbook step renewal care runway offset=-90 question='What should change?'
  kept playbook step beyond works offset=21   a step that is there is changed
  kept playbook edit beyond on=no             or name=, anchor=
  kept playbook remove renewal care runway    a step; without its name the playbook
  kept playbook ship                          \"Beyond the order\" as it ships

A playbook counts from: order, live, adopted, valued, renewed, renewal, since (the first order),
delight, pulse, advocacy, standing, personal.
A step has: offset (days, negative before), shift (after, before or never on a day off), every (years,
empty for once), question, name (the #tag that answers it).";

const STORY_HELP: &str = "\
Examples:
  kept story                              every story, and whether it may be told
  kept story from calder                  what a story may be made of, and who has to be asked
  kept story yes 12 first name and firm   they agreed: consent, today, and the terms
  kept story make calder                  drafts one from what may be told (or from an entry: make 12)
  kept story edit 3 title='Buy less'      or before=, moment=, felt=, after=, parts='12 15'
  kept story 3 --pdf story.pdf            or --markdown, --html FILE, --card FILE
  kept story told 3 the Leeds chapter     it was told, to whom
  kept story remove 3";

const SEARCH_HELP: &str = "\
Filters, anywhere in the line:
  \"a phrase\"  -without  account:acme  person:priya  kind:call  tag:backup
  is:open|kept|late|moved  owner:me|them  after:1 oct  before:fri  on:12 nov
  sort:new|best";

/// Options that may also stand after the words of a line, and whether a value follows them.
const LATE_OPTIONS: &[(&str, &str, bool)] = &[
    ("log", "--json", false),
    ("log", "--data-dir", true),
    ("log", "--lines", false),
    ("search", "--json", false),
    ("search", "--data-dir", true),
    ("search", "--limit", true),
    ("search", "--best", false),
    ("search", "--new", false),
];

/// Puts the options of `log` and `search` before the words: what starts with `-` among the words belongs to the line, but
/// `kept search backup -draft --json` should do what it says. After `--` everything is a word.
pub(crate) fn hoisted(words: Vec<OsString>) -> Vec<OsString> {
    let mut before = Vec::new();
    let mut rest = words.into_iter();
    let mut command = None;
    while let Some(word) = rest.next() {
        let is_data_dir = word == "--data-dir";
        let text = word.to_string_lossy().into_owned();
        before.push(word);
        if is_data_dir {
            before.extend(rest.next());
        } else if before.len() > 1 && !text.starts_with('-') {
            command = Some(text);
            break;
        }
    }
    let option = |word: &OsString| {
        let text = word.to_string_lossy();
        let (name, value) = text.split_once('=').map_or((&*text, None), |(name, value)| (name, Some(value)));
        let known =
            LATE_OPTIONS.iter().find(|(of, known, _)| Some(*of) == command.as_deref() && *known == name);
        known.filter(|(_, _, takes)| value.is_none() || *takes).map(|(_, _, takes)| *takes && value.is_none())
    };
    let mut after = Vec::new();
    while let Some(word) = rest.next() {
        if word == "--" {
            after.push(word);
            after.extend(rest.by_ref());
        } else if let Some(takes_next) = option(&word) {
            before.push(word);
            before.extend(rest.by_ref().take(usize::from(takes_next)));
        } else {
            after.push(word);
        }
    }
    before.extend(after);
    before
}

/// A word of a query. Nothing to search for starts with two dashes: it is a mistyped option.
fn query_word(word: &str) -> Result<String, String> {
    if word.starts_with("--") { Err("there is no such option".to_owned()) } else { Ok(word.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn hoist(line: &str) -> String {
        let words = hoisted(line.split(' ').map(OsString::from).collect());
        words.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn options_may_follow_the_words() {
        for (typed, read) in [
            ("kept search backup -draft --json", "kept search --json backup -draft"),
            ("kept search backup --limit 3 policy", "kept search --limit 3 backup policy"),
            ("kept search backup --limit=3 policy", "kept search --limit=3 backup policy"),
            ("kept --data-dir search search backup --new", "kept --data-dir search search --new backup"),
            ("kept --json log call @acme -5 --lines-like", "kept --json log call @acme -5 --lines-like"),
            ("kept log call @acme: done --limit 3", "kept log call @acme: done --limit 3"),
            ("kept log call -- --json", "kept log call -- --json"),
            ("kept due --json", "kept due --json"),
            ("kept", "kept"),
        ] {
            assert_eq!(hoist(typed), read);
        }
    }

    #[test]
    fn the_definition_holds() {
        Args::command().debug_assert();
    }
}
