//! What changes of what was written down: kept, reached, told, moved, taken back.

use crate::book::{Entry, What};
use crate::days::{minus, plus};
use crate::dice::Dice;
use crate::manager::STEPS;
use crate::world::World;
use kept_journal::{NewStory, Subject, Typed};
use kept_model::{AccountId, EntryLink, MeetingId, Relation};

impl World {
    pub(crate) fn change_promise(&mut self, unit: usize, dice: &mut Dice) {
        let is_open = |entry: &Entry| matches!(entry.what, What::Promise { is_open: true, .. });
        let Some((id, _)) = self.some(unit, dice, is_open) else { return };
        self.go_back(unit);
        let (field, value) = match dice.below(4) {
            0 => ("state", "kept".to_owned()),
            1 => ("state", "released".to_owned()),
            2 => ("due", String::new()),
            _ => ("due", plus(self.today, dice.below(20)).to_string()),
        };
        self.edit(id, &[(field, value)]);
    }

    pub(crate) fn lane(&mut self, unit: usize, dice: &mut Dice) {
        let Some((id, _)) = self.some(unit, dice, |entry| matches!(entry.what, What::Order { .. })) else {
            return;
        };
        self.go_back(unit);
        let step = dice.word(&STEPS);
        let value = match dice.below(6) {
            0 => String::new(),
            1..=2 => format!("planned {}", plus(self.today, dice.below(90))),
            _ => minus(self.today, dice.below(30)).to_string(),
        };
        self.edit(id, &[(step, value)]);
    }

    pub(crate) fn need(&mut self, unit: usize, dice: &mut Dice) {
        let is_need =
            |entry: &Entry| matches!(entry.what, What::Outcome { .. } | What::Obstacle { helped: None });
        let Some((id, _)) = self.some(unit, dice, is_need) else { return };
        self.go_back(unit);
        let is_obstacle =
            self.memory().entries.iter().any(|entry| entry.id == id.0 && entry.kind == "obstacle");
        let field = match dice.below(4) {
            _ if is_obstacle => ("helped", self.today.to_string()),
            0 => ("state", "reached".to_owned()),
            1 => ("state", "dropped".to_owned()),
            _ => ("reviewed", minus(self.today, dice.below(5)).to_string()),
        };
        self.edit(id, &[field]);
    }

    pub(crate) fn answer_question(&mut self, unit: usize, dice: &mut Dice) {
        let is_open = |entry: &Entry| matches!(entry.what, What::Question { done: None, .. });
        let Some((id, _)) = self.some(unit, dice, is_open) else { return };
        self.go_back(unit);
        let field = if dice.percent(30) { "answered" } else { "done" };
        self.edit(id, &[(field, self.today.to_string())]);
    }

    pub(crate) fn change_delight(&mut self, unit: usize, dice: &mut Dice) {
        let Some((id, house)) = self.some(unit, dice, |entry| entry.kind == "delight") else { return };
        self.go_back(unit);
        let today = self.today.to_string();
        if dice.percent(15) {
            return self.tell(unit, dice);
        }
        let fields = match dice.below(7) {
            0 => vec![("thanked", today)],
            1 => vec![("told", today)],
            2 => vec![
                ("consent", "yes".to_owned()),
                ("consent_day", minus(self.today, dice.below(9)).to_string()),
            ],
            3 => vec![("consent", dice.word(&["no", "ask"]).to_owned())],
            4 => vec![("words", dice.word(&["", "you saved the night"]).to_owned())],
            5 => vec![(dice.word(&["surprise", "gratitude", "loyalty"]), today)],
            _ => {
                let Some(name) = self.units[unit].houses.iter().find(|known| known.id == house) else {
                    return;
                };
                let line = format!("@{} advocacy mention of the upgrade", name.name);
                let Some(retelling) = self.log(&line) else { return };
                let link = EntryLink { entry: retelling, other: id, relation: Relation::Retells };
                let result = self.journal.link(link);
                self.heard("link", result);
                return;
            }
        };
        self.edit(id, &fields);
    }

    /// Makes a story of a moment and tells it.
    pub(crate) fn tell(&mut self, unit: usize, dice: &mut Dice) {
        let may_be_told = |entry: &Entry| matches!(&entry.what, What::Delight { has_words: true, consent, .. } if consent == "yes");
        let Some((id, _)) = self.some(unit, dice, may_be_told) else { return };
        let result = self.journal.make_story(&NewStory { account: None, from: Some(id), parts: vec![id] });
        let Some(story) = self.heard("make a story", result) else { return };
        let result = self.journal.tell_story(story.value, None, None);
        self.heard("tell a story", result);
        if dice.percent(50) {
            // The story was told all the same.
            self.edit(id, &[("told", String::new())]);
        }
    }

    pub(crate) fn change_meeting(&mut self, unit: usize, dice: &mut Dice) {
        let houses: Vec<(i64, String)> =
            self.units[unit].houses.iter().map(|house| (house.id, house.name.clone())).collect();
        let book = self.memory();
        let of = |account: Option<i64>| houses.iter().find(|(id, _)| Some(*id) == account);
        let open: Vec<_> =
            book.meetings.iter().filter(|one| one.is_open && of(one.account).is_some()).collect();
        let Some(meeting) = dice.pick(&open) else { return };
        self.go_back(unit);
        let id = MeetingId(meeting.id);
        let subject = Subject::Meeting(id);
        match dice.below(3) {
            0 => {
                let result = self.journal.delete(subject);
                self.heard("cancel", result);
            }
            1 => {
                self.edit(subject, &[("day", plus(self.today, dice.below(9)).to_string())]);
            }
            _ => {
                let name = &of(meeting.account).unwrap().1;
                let line = format!("note @{name}: they were happy");
                let typed = Typed { line: &line, meeting: Some(id), ..Typed::default() };
                let result = self.journal.log_typed(&typed);
                self.heard(&line, result);
            }
        }
    }

    pub(crate) fn rhythm(&mut self, id: i64, dice: &mut Dice) {
        let ideal = dice.between(7, 60);
        let most = if dice.percent(60) { (ideal + dice.between(0, 40)).to_string() } else { String::new() };
        self.edit(Subject::Account(AccountId(id)), &[("ideal", ideal.to_string()), ("max", most)]);
        if let Some(unit) = self.unit_of(Some(id)) {
            self.go_back(unit);
        }
    }

    pub(crate) fn account(&mut self, unit: usize, id: i64, dice: &mut Dice) {
        self.go_back(unit);
        let (field, day) = match dice.below(4) {
            0 => ("mute", plus(self.today, 1 + dice.below(25)).to_string()),
            1 => ("mute", String::new()),
            _ => ("renewal", plus(self.today, dice.below(300)).to_string()),
        };
        self.edit(Subject::Account(AccountId(id)), &[(field, day)]);
    }

    /// Something was written down wrongly.
    pub(crate) fn second_thought(&mut self, unit: usize, dice: &mut Dice) {
        let Some((id, _)) = self.some(unit, dice, |_| true) else { return };
        self.go_back(unit);
        let field = match dice.below(5) {
            0 | 1 => ("day", minus(self.today, dice.below(60)).to_string()),
            2 => ("tags", dice.word(&["", "goal", "obstacle renewal", "works used"]).to_owned()),
            3 => ("stance", dice.word(&["", "gave", "asked"]).to_owned()),
            _ => {
                let Some(house) = dice.pick(&self.units[unit].houses).map(|house| house.id) else { return };
                ("account", format!("account:{house}"))
            }
        };
        self.edit(id, &[field]);
    }

    pub(crate) fn delete(&mut self, unit: usize, dice: &mut Dice) {
        let Some((id, _)) = self.some(unit, dice, |_| true) else { return };
        self.go_back(unit);
        let result = self.journal.delete(id);
        self.heard("delete", result);
    }
}
