//! The head of a line: the kind, the subjects, when it was, how long it took.

use crate::date::{Form, Found, Roll, date_at};
use crate::line::{Problem, Reader};
use crate::names::{Answer, Named, Subjects, bare, several, who};
use crate::span::Role;
use crate::words::{Trigger, holds, look_up};
use chrono::NaiveDate;
use kept_model::{AccountRef, Direction, Kind};

/// Names of up to this many words are looked up without quotation marks.
const LONGEST_NAME: usize = 4;

/// So many words before a colon may be names that nobody has.
const LATE_WORDS: usize = 8;

/// What the head says.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub(crate) kind: Option<Kind>,
    /// The line begins with "remind".
    pub(crate) remind: bool,
    pub(crate) subjects: Subjects,
    pub(crate) day: Option<NaiveDate>,
    pub(crate) minute: Option<u16>,
    /// In minutes.
    pub(crate) length: Option<u32>,
    pub(crate) direction: Option<Direction>,
    /// The first token after the head.
    pub(crate) next: usize,
}

impl Reader<'_> {
    /// Reads the head, which ends at the token `end` at the latest.
    pub(crate) fn head(&mut self, end: usize) -> Head {
        let mut head = Head::default();
        let accounts = self.accounts_named(end);
        self.kind(end, &mut head);
        let mut at = head.next;
        while at < end && !(at > 0 && self.tokens[at - 1].ends_with_colon()) {
            if self.tokens[at].is_colon() {
                at += 1;
                break;
            }
            let Some(used) = self.head_item(at, end, &accounts, &mut head) else { break };
            at += used;
        }
        if at > 0 && self.tokens[at - 1].ends_with_colon() {
            let colon = self.tokens[at - 1].range.end;
            self.paint.mark(colon - 1..colon, Role::Separator);
        }
        head.next = at;
        self.late_when(end, &mut head);
        head.subjects.add_homes();
        head
    }

    /// When it was, after names that nobody has: "met @brightwell tom, aisha yesterday: …". Such names stay text, and the
    /// words of the date stay with them; the day holds all the same.
    fn late_when(&mut self, end: usize, head: &mut Head) {
        let opened = head.kind.is_some() || !head.subjects.is_empty();
        if head.day.is_some() || head.remind || !opened {
            return;
        }
        let most = end.min(head.next + LATE_WORDS);
        let Some(colon) = (head.next..most).find(|at| self.tokens[*at].ends_with_colon()) else { return };
        let found = (head.next..=colon).find_map(|at| {
            self.when(at, end, head).filter(|found| at + found.used == colon + 1).map(|found| (at, found))
        });
        if let Some((at, found)) = found {
            head.day = Some(found.day);
            head.minute = found.minute;
            self.mark_date(at..at + found.used, &found);
        }
    }

    /// The accounts that `@` names before the first marker. They are known before people are looked up, so
    /// that "@tom @brightwell" finds the same Tom as "@brightwell @tom".
    fn accounts_named(&self, end: usize) -> Vec<AccountRef> {
        let mut accounts = Subjects::default();
        for (name, _) in self.tokens[..end].iter().filter_map(crate::token::Token::mention) {
            if let Answer::One(named @ Named::Account { .. }) = who(self.context.known, name, &[]) {
                accounts.add(&named);
            }
        }
        accounts.accounts
    }

    fn kind(&mut self, end: usize, head: &mut Head) {
        let words = self.context.words;
        let Some(first) = self.tokens[..end].first() else { return };
        if let Some(kind) = look_up(words.kinds, &first.word) {
            head.kind = Some(kind);
            self.mark(0..1, Role::Kind);
        } else if holds(words.remind, &first.word) && end > 1 {
            head.remind = true;
            self.mark(0..1, Role::Fact);
        } else {
            return;
        }
        head.next = 1;
        if head.remind && holds(words.me, &self.tokens[1].word) && end > 2 {
            head.next = 2;
            self.mark(1..2, Role::Fact);
        }
    }

    /// Reads one thing at a token; the number of tokens used.
    fn head_item(
        &mut self,
        at: usize,
        end: usize,
        accounts: &[AccountRef],
        head: &mut Head,
    ) -> Option<usize> {
        let known = [accounts, &head.subjects.accounts].concat();
        if self.mention(at, &known, &mut head.subjects) {
            return Some(1);
        }
        if head.remind {
            return None;
        }
        if let Some((used, named)) = self.bare_name(at, end, &known) {
            head.subjects.add(&named);
            self.mark_named(self.core(at..at + used), named);
            return Some(used);
        }
        if let Some((used, candidates)) = self.several_names(at, end, &known) {
            let range = self.core(at..at + used);
            let name = self.line[range.clone()].to_owned();
            self.problems.push(Problem::Ambiguous { range, name, candidates });
            self.mark(at..at + used, Role::Ambiguous);
            return Some(used);
        }
        if let Some(direction) = look_up(self.context.words.links, &self.tokens[at].word)
            && (head.kind.is_some() || !head.subjects.is_empty())
            && at + 1 < end
            && (self.tokens[at + 1].mention().is_some() || self.bare_name(at + 1, end, &known).is_some())
        {
            head.direction = head.direction.or(direction.filter(|_| head.subjects.people.is_empty()));
            self.mark(at..at + 1, Role::Link);
            return Some(1);
        }
        if let Some(found) = self.when(at, end, head) {
            // An hour alone is an hour of today.
            head.day = Some(found.day);
            head.minute = found.minute;
            self.mark_date(at..at + found.used, &found);
            return Some(found.used);
        }
        let (used, minutes) = self.length(at, end, head)?;
        head.length = Some(minutes);
        self.mark(at..at + used, Role::Length);
        Some(used)
    }

    /// The longest name without `@` at a token that means exactly one. Only the last of its words may be
    /// followed by punctuation.
    pub(crate) fn bare_name(&self, at: usize, end: usize, accounts: &[AccountRef]) -> Option<(usize, Named)> {
        let most = LONGEST_NAME.min(end - at);
        (1..=most).rev().find_map(|count| {
            let tokens = &self.tokens[at..at + count];
            // "-- priya" is no name, though "Größe & Söhne" is one.
            let is_word = |index: usize| tokens[index].raw.contains(char::is_alphanumeric);
            let broken = !(is_word(0) && is_word(count - 1))
                || tokens.iter().any(|token| token.word.is_empty())
                || tokens[..count - 1].iter().any(crate::token::Token::has_tail);
            let capital = tokens[0].raw.starts_with(char::is_uppercase);
            // "call @acme grace: …" means Grace: no sentence goes on with a colon or a comma there.
            let set_off = tokens[0].raw.ends_with([':', ',']);
            if broken
                || count == 1 && !capital && !set_off && holds(self.context.words.shy_names, &tokens[0].word)
            {
                return None;
            }
            let name = &self.line[self.core(at..at + count)];
            bare(self.context.known, name, accounts).map(|named| (count, named))
        })
    }

    /// A name without `@` that several answer to: "call priya: …" with two Priyas. Only where a colon or a comma sets it off,
    /// for elsewhere it may be prose.
    fn several_names(&self, at: usize, end: usize, accounts: &[AccountRef]) -> Option<(usize, Vec<Named>)> {
        let most = LONGEST_NAME.min(end - at);
        (1..=most).rev().find_map(|count| {
            let tokens = &self.tokens[at..at + count];
            let broken = tokens.iter().any(|token| token.word.is_empty())
                || tokens[..count - 1].iter().any(crate::token::Token::has_tail);
            if broken || !tokens[count - 1].raw.ends_with([':', ',']) {
                return None;
            }
            let name = &self.line[self.core(at..at + count)];
            several(self.context.known, name, accounts).map(|candidates| (count, candidates))
        })
    }

    /// Whether the head is over after the token `last`: a colon, a marker or the end of the line follows.
    fn ends_head(&self, last: usize, end: usize) -> bool {
        last + 1 >= end || self.tokens[last].ends_with_colon() || self.tokens[last + 1].is_colon()
    }

    /// When it was. With prose right behind it, only phrases that hardly are prose themselves count.
    fn when(&self, at: usize, end: usize, head: &Head) -> Option<Found> {
        if head.day.is_some() {
            return None;
        }
        let context = self.dates(Roll::Back);
        let w = self.words(at..end);
        let on = look_up(context.words.triggers, w[0]) == Some(Trigger::On);
        let found = date_at(&w[usize::from(on)..], &context)?.after(usize::from(on));
        let last = at + found.used - 1;
        let certain = match found.form {
            Form::Firm | Form::Weekday | Form::Hour => head.kind.is_some(),
            _ => false,
        };
        let named = look_up(context.words.days, w[0]).is_some();
        let counts = if self.ends_head(last, end) {
            let alone = last + 1 >= self.tokens.len() && head.kind.is_none();
            let day = matches!(
                found.form,
                Form::Firm
                    | Form::Weekday
                    | Form::ShyWeekday
                    | Form::Hour
                    | Form::LooseHour
                    | Form::Pair
                    | Form::Ordinal
            );
            day && !alone
        } else {
            let opened = head.kind.is_some() || !head.subjects.is_empty();
            certain || named && opened
        };
        (counts && found.anchor.is_none() && found.day <= context.today).then_some(found)
    }

    /// "22 min", "1.5h": right after the kind, or where the head ends.
    fn length(&self, at: usize, end: usize, head: &Head) -> Option<(usize, u32)> {
        let words = self.context.words;
        head.kind.filter(|_| head.length.is_none())?;
        let word = self.tokens[at].word.as_str();
        let digits = word.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(word.len());
        let (number, glued) = word.split_at(digits);
        let (unit, used) = match glued {
            "" => (self.tokens.get(at + 1).filter(|_| at + 1 < end)?.word.as_str(), 2),
            glued => (glued, 1),
        };
        let each = if holds(words.minutes, unit) {
            1.0
        } else if holds(words.hour_units, unit) {
            60.0
        } else {
            return None;
        };
        let minutes: f64 = number.parse::<f64>().ok().filter(|n| (0.0..=1000.0).contains(n))? * each;
        (at == 1 || self.ends_head(at + used - 1, end)).then_some((used, minutes.round() as u32))
    }
}
