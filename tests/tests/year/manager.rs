//! What a year brings: calls, promises, orders, smiles, through the journal's own verbs.

use crate::book::{Entry, What};
use crate::days::{minus, plus};
use crate::dice::Dice;
use crate::world::{House, Unit, World};
use kept_journal::{MeetingPlan, Subject};
use kept_model::{AccountId, EntryId, PersonId};

const TOUCHES: [&str; 7] = ["call", "met", "email", "visit", "chat", "note", "call"];
/// Most talk is about nothing that a rule asks for.
const TAGS: [&str; 26] = [
    "",
    "",
    "",
    "",
    "",
    "",
    " #gave",
    " #gave",
    " #asked",
    " #asked",
    " #gave #for-us",
    " #gave #for-us",
    " #goal",
    " #obstacle",
    " #renewal",
    " #works",
    " #used",
    " #helped",
    " #story",
    " #yearly",
    " #gave #goal",
    " #budget",
    " #card",
    " #present",
    " #signature",
    " #asked #for-them",
];
const LABELS: [&str; 3] = ["birthday", "name day", "first day here"];
pub(crate) const STEPS: [&str; 4] = ["live", "adopted", "valued", "renewed"];

impl World {
    /// Makes a unit with what happened before the year.
    pub(crate) fn settle(&mut self, seed: u64, number: u64, houses: usize) {
        let mut dice = Dice::new(seed, number);
        let first = number * 2;
        let unit = Unit { number, houses: Vec::new(), dice: dice.clone(), went_back: 0 };
        self.units.push(unit);
        let at = self.units.len() - 1;
        for place in 0..houses as u64 {
            let name = format!("house{:02}", first + place);
            self.journal.log(&format!("@{name}")).unwrap();
            let Subject::Account(id) = self.journal.subject(&name).unwrap() else {
                panic!("{name} is an account")
            };
            let mut people = Vec::new();
            for first_name in ["pia", "tom", "uma"] {
                let whole = format!("{first_name}{:02} Holt", first + place);
                assert!(self.edit(Subject::Account(id), &[("person", whole.clone())]));
                let Subject::Person(person) = self.journal.subject(&whole).unwrap() else {
                    panic!("{whole}")
                };
                people.push(person.0);
            }
            let pace = [4, 8, 15, 30][dice.below(4) as usize];
            self.units[at].houses.push(House { id: id.0, name, people, pace });
            self.before(at, place as usize, &mut dice);
        }
        self.units[at].dice = dice;
    }

    /// Orders, talk and dates of the years before.
    fn before(&mut self, unit: usize, house: usize, dice: &mut Dice) {
        let House { id, people, .. } = self.units[unit].houses[house].clone();
        for _ in 0..dice.below(3) {
            self.order(unit, house, dice, 900);
        }
        for _ in 0..dice.below(6) {
            self.touch(unit, house, dice, 200);
        }
        for _ in 0..dice.below(3) {
            self.delight(unit, house, dice, 250);
        }
        for person in people {
            if dice.percent(60) {
                self.birthday(person, dice);
            }
        }
        if dice.percent(50) {
            self.rhythm(id, dice);
        }
        if dice.percent(50) {
            let renewal = plus(self.today, dice.below(500));
            self.edit(Subject::Account(AccountId(id)), &[("renewal", renewal.to_string())]);
        }
    }

    /// Whatever happens today in a unit.
    pub(crate) fn happen(&mut self, unit: usize, dice: &mut Dice) {
        if self.units[unit].houses.is_empty() {
            return self.nobodys(unit, dice);
        }
        let house = dice.below(self.units[unit].houses.len() as u64) as usize;
        let id = self.units[unit].houses[house].id;
        match dice.below(100) {
            0..=27 => self.touch(unit, house, dice, 0),
            28..=29 => self.touch(unit, house, dice, 20),
            30..=36 => self.promise(unit, house, dice),
            37..=39 => self.change_promise(unit, dice),
            40..=41 => self.order(unit, house, dice, 10),
            42..=46 => self.lane(unit, dice),
            47..=48 => self.say(unit, house, dice, "= quieter nights"),
            49..=50 => self.say(unit, house, dice, "~ the old switch fails"),
            51..=55 => self.need(unit, dice),
            56..=60 => self.question(unit, house, dice),
            61..=64 => self.answer_question(unit, dice),
            65..=71 => self.pulse(unit, house, dice),
            72..=76 => self.delight(unit, house, dice, 0),
            77..=81 => self.change_delight(unit, dice),
            82..=85 => self.advocacy(unit, house, dice),
            86..=89 => self.plan(unit, house, dice),
            90..=91 => self.change_meeting(unit, dice),
            92 => self.rhythm(id, dice),
            93 => {
                let person = *dice.pick(&self.units[unit].houses[house].people.clone()).unwrap();
                self.birthday(person, dice);
            }
            94 => self.account(unit, id, dice),
            95..=97 => self.second_thought(unit, dice),
            _ => self.delete(unit, dice),
        }
    }

    /// An entry that the manager remembers of a unit.
    pub(crate) fn some(
        &mut self,
        unit: usize,
        dice: &mut Dice,
        is_it: impl Fn(&Entry) -> bool,
    ) -> Option<(EntryId, i64)> {
        let houses: Vec<i64> = self.units[unit].houses.iter().map(|house| house.id).collect();
        let book = self.memory();
        let ours = |entry: &&Entry| match entry.main() {
            Some(main) => houses.contains(&main),
            None => houses.is_empty(),
        };
        let all: Vec<&Entry> = book.entries.iter().filter(ours).filter(|entry| is_it(entry)).collect();
        dice.pick(&all).map(|entry| (EntryId(entry.id), entry.main().unwrap_or(0)))
    }

    fn touch(&mut self, unit: usize, house: usize, dice: &mut Dice, back: u64) {
        let whole = self.units[unit].houses[house].clone();
        let (kind, tags) = (dice.word(&TOUCHES), dice.word(&TAGS));
        let twin =
            self.units[unit].houses.get(1 - house).filter(|_| dice.percent(12)).map(|twin| twin.name.clone());
        let twin = twin.map(|name| format!(" @{name}")).unwrap_or_default();
        let Some(id) = self.log(&format!("{kind} @{}{twin}: all is well{tags}", whole.name)) else { return };
        let mut fields = Vec::new();
        if dice.percent(50) {
            fields.push(("person", format!("person:{}", dice.pick(&whole.people).unwrap())));
        }
        if back > 0 {
            fields.push(("day", minus(self.today, dice.below(back)).to_string()));
            self.go_back(unit);
        }
        if !fields.is_empty() {
            self.edit(id, &fields);
        }
    }

    fn say(&mut self, unit: usize, house: usize, dice: &mut Dice, what: &str) {
        let name = self.units[unit].houses[house].name.clone();
        let kind = if dice.percent(50) { "call " } else { "" };
        self.log(&format!("{kind}@{name} {what}"));
    }

    fn promise(&mut self, unit: usize, house: usize, dice: &mut Dice) {
        let name = self.units[unit].houses[house].name.clone();
        let due = plus(self.today, dice.below(30));
        let mark = if dice.percent(35) { '<' } else { '>' };
        let Some(id) = self.log(&format!("@{name} {mark} send the papers by {due}")) else { return };
        if mark == '>' && dice.percent(30) {
            let by = dice.pick(&self.colleagues).copied().unwrap();
            self.edit(id, &[("owner", "colleague".to_owned()), ("by", format!("person:{by}"))]);
        }
    }

    fn order(&mut self, unit: usize, house: usize, dice: &mut Dice, back: u64) {
        let name = self.units[unit].houses[house].name.clone();
        let Some(id) = self.log(&format!("@{name} order PO-7 new switches")) else { return };
        self.go_back(unit);
        let mut day = minus(self.today, dice.below(back));
        let mut fields = vec![("day", day.to_string())];
        for step in STEPS {
            if !dice.percent(60) {
                break;
            }
            day = plus(day, 5 + dice.below(120));
            // A day to come is planned.
            fields.push((step, day.to_string()));
            if day > self.today {
                break;
            }
        }
        self.edit(id, &fields);
    }

    fn question(&mut self, unit: usize, house: usize, dice: &mut Dice) {
        let name = self.units[unit].houses[house].name.clone();
        let mark = if dice.percent(80) { "<?" } else { "?" };
        let Some(id) = self.log(&format!("@{name} {mark} why is it slow")) else { return };
        if dice.percent(60) {
            self.edit(id, &[("ticket", format!("T{}", dice.below(900)))]);
        }
    }

    pub(crate) fn pulse(&mut self, unit: usize, house: usize, dice: &mut Dice) {
        let House { name, people, .. } = self.units[unit].houses[house].clone();
        let (about, side) = (dice.word(&["", " service", " support"]), dice.word(&["", "", " ours"]));
        let line = format!("@{name} pulse {}{about}{side}", dice.below(11));
        let Some(id) = self.log(&line) else { return };
        if side.is_empty() {
            self.edit(id, &[("person", format!("person:{}", people[0]))]);
        }
        if dice.percent(30) {
            let is_low = |entry: &Entry| matches!(entry.what, What::Pulse { score: 0..=6, told: None, .. });
            if let Some((low, _)) = self.some(unit, dice, is_low) {
                self.go_back(unit);
                self.edit(low, &[("told", self.today.to_string())]);
            }
        }
    }

    fn delight(&mut self, unit: usize, house: usize, dice: &mut Dice, back: u64) {
        let name = self.units[unit].houses[house].name.clone();
        let Some(id) = self.log(&format!("@{name} ! nobody noticed the upgrade")) else { return };
        let mut fields = vec![("consent", dice.word(&["ask", "ask", "yes", "no"]).to_owned())];
        if dice.percent(70) {
            fields.push(("words", "so kind of you".to_owned()));
        }
        if dice.percent(50) {
            fields.push(("by", format!("person:{}", dice.pick(&self.colleagues).unwrap())));
        }
        if back > 0 {
            self.go_back(unit);
            fields.push(("day", minus(self.today, dice.below(back)).to_string()));
        }
        self.edit(id, &fields);
    }

    fn advocacy(&mut self, unit: usize, house: usize, dice: &mut Dice) {
        let House { name, people, .. } = self.units[unit].houses[house].clone();
        let asked = dice.word(&["", " #asked", " #asked"]);
        // The first of them is asked most, as people do; some come together.
        let whom = match dice.below(10) {
            0..=6 => &people[..1],
            7 => &people[1..],
            _ => &people,
        };
        let whom: Vec<String> = whom.iter().map(|person| format!("person:{person}")).collect();
        let count = if dice.percent(25) { 3 } else { 1 };
        for _ in 0..count {
            if let Some(id) = self.log(&format!("@{name} advocacy reference for a friend{asked}")) {
                self.edit(id, &[("person", whom.join(", "))]);
            }
        }
    }

    fn plan(&mut self, unit: usize, house: usize, dice: &mut Dice) {
        let House { id, people, .. } = self.units[unit].houses[house].clone();
        let minute = dice.between(600, 1080);
        let plan = MeetingPlan {
            title: "Review".to_owned(),
            account: Some(format!("account:{id}")),
            people: dice.percent(40).then(|| format!("person:{}", people[0])).into_iter().collect(),
            day: plus(self.today, dice.below(12)).to_string(),
            time: dice.percent(80).then(|| format!("{}:{:02}", minute / 60, minute % 60)),
            length: dice.percent(50).then(|| dice.between(15, 120) as u32),
            place: None,
        };
        let result = self.journal.plan(&plan);
        self.heard("plan", result);
    }

    fn birthday(&mut self, person: i64, dice: &mut Dice) {
        let label = dice.word(&LABELS);
        let (day, month) =
            (dice.between(1, 28), dice.word(&["Jan", "Feb", "Mar", "May", "Aug", "Oct", "Dec"]));
        let date = if dice.percent(10) { "29 Feb".to_owned() } else { format!("{day} {month}") };
        self.edit(Subject::Person(PersonId(person)), &[("date", format!("{label}: {date}"))]);
    }

    /// What concerns no customer.
    fn nobodys(&mut self, unit: usize, dice: &mut Dice) {
        match dice.below(6) {
            0 => drop(self.log(&format!("> call the tax office by {}", plus(self.today, dice.below(9))))),
            1 => drop(self.log("<? where is the key")),
            2 => {
                if let Some(id) = self.log("! the whole team laughed") {
                    self.edit(
                        id,
                        &[
                            ("words", "what a day".to_owned()),
                            ("consent", dice.word(&["ask", "yes"]).to_owned()),
                        ],
                    );
                }
            }
            3 => drop(self.log("~ the lift is broken")),
            4 => {
                let (title, day) =
                    ("Dentist".to_owned(), format!("{} 15:00", plus(self.today, dice.below(5))));
                let result = self.journal.plan(&MeetingPlan { title, day, ..MeetingPlan::default() });
                drop(self.heard("plan", result));
            }
            _ => self.delete(unit, dice),
        }
    }
}
