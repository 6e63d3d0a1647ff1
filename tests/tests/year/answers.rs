//! What the manager does with a prompt: done, not now, not wanted, or what it asks for. It has to go at once.

use crate::book::{Entry, What};
use crate::days::plus;
use crate::dice::Dice;
use crate::world::{Done, World};
use chrono::NaiveDate;
use kept_journal::{Prompt, Rule, Typed};

/// Rules whose "done" is written down at the entry.
const SETTLES: [Rule; 7] = [
    Rule::PromiseMine,
    Rule::PromiseTheirs,
    Rule::PromiseColleague,
    Rule::Question,
    Rule::NotThanked,
    Rule::StoryReady,
    Rule::OutcomeStale,
];

impl World {
    /// Answers a prompt; whether it has to be gone.
    pub(crate) fn answer(&mut self, unit: usize, prompt: &Prompt, dice: &mut Dice) -> bool {
        let (key, identity) = (prompt.key.as_str(), prompt.identity.clone());
        match dice.below(6) {
            5 if prompt.account.is_some() => self.answer_with_line(unit, prompt, dice),
            0 => {
                let result = self.journal.done(key);
                let is_heard = self.heard("done", result).is_some();
                if is_heard && !SETTLES.contains(&prompt.rule) {
                    self.acts.insert(identity, Done::ForEver);
                }
                is_heard
            }
            1 => {
                let until = plus(self.today, 1 + dice.below(25));
                let result = self.journal.snooze(key, &until.to_string());
                let is_heard = self.heard("snooze", result).is_some();
                if is_heard {
                    self.acts.insert(identity, Done::Until(until));
                }
                is_heard
            }
            2 => {
                let result = self.journal.dismiss(key);
                let is_heard = self.heard("dismiss", result).is_some();
                if is_heard {
                    self.acts.insert(identity, Done::ForEver);
                }
                is_heard
            }
            _ => self.do_it(unit, prompt, dice),
        }
    }

    /// Logs a line as the answer to the prompt, whatever it says.
    fn answer_with_line(&mut self, unit: usize, prompt: &Prompt, dice: &mut Dice) -> bool {
        let house =
            self.units[unit].houses.iter().find(|house| Some(house.id) == prompt.account.map(|id| id.0));
        let Some(name) = house.map(|house| house.name.clone()) else { return false };
        let said = dice.word(&[
            "call @: we spoke",
            "note @: it is settled",
            "email @: a kind word #gave",
            "@ ! they smiled",
        ]);
        let line = said.replace('@', &format!("@{name}"));
        let typed = Typed { line: &line, answers: Some(&prompt.key), ..Typed::default() };
        let result = self.journal.log_typed(&typed);
        let is_heard = self.heard(&line, result).is_some();
        if self.is_closed(&prompt.identity) {
            self.acts.insert(prompt.identity.clone(), Done::ForEver);
        }
        is_heard
    }

    /// Does what the prompt asks for, in the words in which it says how it ends; whether it has to be gone.
    fn do_it(&mut self, unit: usize, prompt: &Prompt, dice: &mut Dice) -> bool {
        let today = self.today.to_string();
        let name = prompt
            .account
            .and_then(|id| self.units[unit].houses.iter().find(|house| house.id == id.0))
            .map(|house| house.name.clone());
        let say = |line: &str| name.as_ref().map(|name| line.replace('@', &format!("@{name}")));
        let log = |world: &mut Self, line: &str| say(line).is_some_and(|line| world.log(&line).is_some());
        let edit = |world: &mut Self, fields: &[(&str, String)]| {
            world.go_back(unit);
            prompt.entry.is_some_and(|id| world.edit(id, fields))
        };
        let mut anchors = prompt.identity.splitn(3, ':').skip(1);
        let (subject, anchor) = (anchors.next().unwrap_or_default(), anchors.next().unwrap_or_default());
        match prompt.rule {
            Rule::PromiseMine | Rule::PromiseTheirs | Rule::PromiseColleague => {
                let (field, value) = match dice.below(3) {
                    0 => ("state", "kept".to_owned()),
                    1 => ("state", "broken".to_owned()),
                    // Another day is another prompt.
                    _ => ("due", plus(self.today, 1 + dice.below(20)).to_string()),
                };
                let is_moved = value != anchor;
                edit(self, &[(field, value)]) && is_moved
            }
            Rule::Question => edit(self, &[("answered", today)]),
            Rule::PulseLow => {
                let result = prompt.entry.map(|id| self.journal.close_loop(id, true));
                result.is_some_and(|result| self.heard("told", result).is_some())
            }
            Rule::NotLive => edit(self, &[("live", today)]),
            Rule::Stalled => edit(self, &[(anchor.split('@').next().unwrap_or_default(), today)]),
            Rule::Playbook => {
                let step = anchor.split(['@', '+']).next().unwrap_or_default();
                log(self, &format!("note @: we asked #{step}"))
            }
            Rule::Renewal => log(self, "call @: about the next year #renewal"),
            Rule::RhythmMax | Rule::RhythmIdeal | Rule::UsualGap => log(self, "email @: a kind word"),
            Rule::NotThanked => edit(self, &[("thanked", today)]),
            Rule::ObstacleOpen if dice.percent(50) => edit(self, &[("helped", today)]),
            // It speaks of another base from now on.
            Rule::ObstacleOpen => log(self, "call @: still in the way #obstacle"),
            Rule::OutcomeStale if dice.percent(50) => edit(self, &[("reviewed", today)]),
            Rule::OutcomeStale => log(self, "call @: about what they want #goal"),
            Rule::PulseDue => log(self, "@ pulse 9 service"),
            Rule::PerceptionGap => self.new_view(anchor, &say("@").unwrap_or_default()),
            Rule::AdvocateCare | Rule::Balance => log(self, "call @: brought them a cake #gave"),
            Rule::AdvocateTired => self.is_past(subject) && log(self, "call @: brought them a cake #gave"),
            Rule::Disguise => self.is_past(anchor) && log(self, "call @: brought them a cake #gave"),
            Rule::ConsentNotAsked => {
                edit(self, &[("consent", dice.word(&["yes", "no"]).to_owned()), ("consent_day", today)])
            }
            Rule::StoryReady => edit(self, &[("told", today)]),
            Rule::Anniversary => self.has_come(anchor) && log(self, "call @: thank you for the years"),
            Rule::OutcomeUnknown => log(self, "@ = fewer nights at work"),
            Rule::DelightDrought => log(self, "@ ! they smiled"),
            Rule::MeetingAfter => log(self, "met @: it went well"),
            Rule::PersonalDate => {
                let date = anchor.rsplit('@').next().unwrap_or_default();
                let person =
                    self.memory().people.iter().find(|(_, (uid, _))| uid == subject).map(|(id, _)| *id);
                let line = say("call @: all the best").filter(|_| self.has_come(date));
                let id = line.and_then(|line| self.log(&line));
                let fields = person.map(|person| [("person", format!("person:{person}"))]);
                id.zip(fields).is_some_and(|(id, fields)| self.edit(id, &fields))
            }
            Rule::MeetingBefore => false,
        }
    }

    fn has_come(&self, day: &str) -> bool {
        day.parse::<NaiveDate>().is_ok_and(|day| day <= self.today)
    }

    /// Whether an entry is of a day before today: what comes after it must come on a later day.
    fn is_past(&mut self, uid: &str) -> bool {
        let book = self.memory();
        book.entries.iter().any(|entry| entry.uid == uid && entry.day < self.today)
    }

    /// A new score of either side on the same subject.
    fn new_view(&mut self, anchor: &str, name: &str) -> bool {
        let book = self.memory();
        let ours = anchor.split('+').nth(1).unwrap_or_default();
        let about =
            book.entries.iter().find(|entry: &&Entry| entry.uid == ours).map(|entry| match &entry.what {
                What::Pulse { about: Some(about), .. } => format!(" {about}"),
                _ => String::new(),
            });
        about.is_some_and(|about| self.log(&format!("{name} pulse 7{about} ours")).is_some())
    }
}
