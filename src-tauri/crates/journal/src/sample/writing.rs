//! The short words in which the story is written down.

use super::{SampleAccount, SampleEntry, SampleMeeting, SamplePerson};
use chrono::NaiveDate;
use kept_model::{
    Advocacy, AdvocacyForm, ChainStep, Consent, Delight, DelightStep, Direction, Due, EntryDraft, Experiment,
    Facet, Kind, LaneStep, LaneStepName, Lever, Money, Obstacle, Order, Outcome, OutcomeState, Owner,
    Promise, PromiseMove, PromiseState, Pulse, PulseAbout, Question, QuestionSide, Stance, YearlessDate,
};

/// Whose journal it is.
pub(super) const ME: &str = "Sam Okafor";

/// A day that the story's text names. A day that does not exist stops the first test that reads the story.
pub(super) const fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => panic!("the story names a day that does not exist"),
    }
}

/// The colleagues who keep the promises of the story, the user first.
pub(super) fn colleagues() -> Vec<SamplePerson> {
    vec![
        person(ME, "Account manager"),
        person("Nadia Rahman", "Support engineer").note("Answers before the ticket is finished. Cycles in."),
        person("Leo Hartmann", "Field engineer").note("Knows every plant room in Yorkshire."),
        person("Mei Tan", "Solutions architect").note("Draws first, talks second."),
        person("Owen Price", "Service desk").note("Nights until Christmas."),
    ]
}

/// A person with a title.
pub(super) fn person(name: &str, role: &str) -> SamplePerson {
    SamplePerson { name: name.to_owned(), role: Some(role.to_owned()), ..SamplePerson::default() }
}

impl SamplePerson {
    pub(super) fn note(mut self, note: &str) -> Self {
        self.note = Some(note.to_owned());
        self
    }

    pub(super) fn email(mut self, email: &str) -> Self {
        self.email = Some(email.to_owned());
        self
    }

    pub(super) fn phone(mut self, phone: &str) -> Self {
        self.phone = Some(phone.to_owned());
        self
    }

    pub(super) fn date(mut self, label: &str, month: u32, day: u32) -> Self {
        self.dates.push(YearlessDate { label: label.to_owned(), month, day, year: None });
        self
    }
}

/// An account with its purpose and its rhythm in days.
pub(super) fn account(name: &str, purpose: &str, rhythm: (u32, u32)) -> SampleAccount {
    SampleAccount {
        name: name.to_owned(),
        purpose: Some(purpose.to_owned()),
        ideal_days: Some(rhythm.0),
        max_days: Some(rhythm.1),
        renewal: None,
        pinned: false,
        note: None,
        standing: Vec::new(),
        people: Vec::new(),
        entries: Vec::new(),
        meetings: Vec::new(),
    }
}

/// A planned meeting; `minutes` are its start in the day and its length.
pub(super) fn meeting(
    title: &str,
    day: NaiveDate,
    minutes: (u16, u32),
    place: &str,
    people: &[&str],
) -> SampleMeeting {
    SampleMeeting {
        title: title.to_owned(),
        day,
        minute: Some(minutes.0),
        length: Some(minutes.1),
        place: Some(place.to_owned()),
        people: people.iter().map(|&name| name.to_owned()).collect(),
    }
}

fn entry(kind: Kind, day: NaiveDate, body: &str, facet: Facet) -> SampleEntry {
    SampleEntry {
        draft: EntryDraft::new(kind, day, body, facet),
        people: Vec::new(),
        also: Vec::new(),
        by: None,
        children: Vec::new(),
    }
}

/// A touch of the given kind.
pub(super) fn touch(kind: Kind, day: NaiveDate, body: &str) -> SampleEntry {
    entry(kind, day, body, Facet::Touch)
}

/// A promise of mine, open until said otherwise.
pub(super) fn mine(day: NaiveDate, body: &str, due: NaiveDate) -> SampleEntry {
    entry(Kind::Promise, day, body, Facet::Promise(Promise::open(Owner::Me, Due::on(due))))
}

/// A promise of theirs, open until said otherwise.
pub(super) fn theirs(day: NaiveDate, body: &str, due: NaiveDate, who: &str) -> SampleEntry {
    let promise = Facet::Promise(Promise::open(Owner::Them, Due::on(due)));
    entry(Kind::Promise, day, body, promise).by(who).with(&[who])
}

/// A delight moment: what happened, their words, and what made it one.
pub(super) fn delight(day: NaiveDate, body: &str, words: &str, lever: Lever) -> SampleEntry {
    let facet = Delight { words: Some(words.to_owned()), lever: Some(lever), ..Delight::default() };
    entry(Kind::Delight, day, body, Facet::Delight(facet))
}

/// A purchase order; its lane starts on the day it was ordered.
pub(super) fn order(day: NaiveDate, number: &str, what: &str, pounds: i64) -> SampleEntry {
    let facet = Order {
        number: Some(number.to_owned()),
        what: what.to_owned(),
        value: Some(Money { cents: pounds * 100, currency: Some("GBP".to_owned()) }),
        lane: vec![LaneStep {
            step: LaneStepName::Ordered,
            planned: None,
            actual: Some(day),
            evidence: None,
        }],
    };
    entry(Kind::Order, day, what, Facet::Order(facet))
}

/// What they want, how they will know, and where it stands.
pub(super) fn outcome(day: NaiveDate, body: &str, measure: &str, reviewed: NaiveDate) -> SampleEntry {
    let facet = Outcome { measure: Some(measure.to_owned()), reviewed: Some(reviewed), ..Outcome::default() };
    entry(Kind::Outcome, day, body, Facet::Outcome(facet))
}

/// An open obstacle.
pub(super) fn obstacle(day: NaiveDate, body: &str) -> SampleEntry {
    entry(Kind::Obstacle, day, body, Facet::Obstacle(Obstacle::default()))
}

/// A question of theirs, still open, with the minutes that they hoped it would take.
pub(super) fn asked_us(day: NaiveDate, body: &str, hoped: u32) -> SampleEntry {
    let facet = Question { hoped_minutes: Some(hoped), ..Question::open(QuestionSide::Theirs) };
    entry(Kind::Question, day, body, Facet::Question(facet))
}

/// A question of ours to raise.
pub(super) fn to_raise(day: NaiveDate, body: &str) -> SampleEntry {
    entry(Kind::Question, day, body, Facet::Question(Question::open(QuestionSide::Ours)))
}

/// Feedback; the body is their words.
pub(super) fn pulse(day: NaiveDate, score: u8, about: PulseAbout, ticket: &str, words: &str) -> SampleEntry {
    let facet = Pulse { about: Some(about), ticket: Some(ticket.to_owned()), ..Pulse::of(score) };
    entry(Kind::Pulse, day, words, Facet::Pulse(facet))
}

/// Somebody spoke for us.
pub(super) fn advocacy(
    day: NaiveDate,
    form: AdvocacyForm,
    asked: bool,
    heard_by: &str,
    body: &str,
) -> SampleEntry {
    let facet = Advocacy { form, asked, place: None, link: None, heard_by: Some(heard_by.to_owned()) };
    entry(Kind::Advocacy, day, body, Facet::Advocacy(facet))
}

/// A rule we broke, what we feared, and what happened.
pub(super) fn experiment(day: NaiveDate, body: &str, fear: &str, happened: &str) -> SampleEntry {
    let facet = Experiment { fear: Some(fear.to_owned()), happened: Some(happened.to_owned()), taught: None };
    entry(Kind::Experiment, day, body, Facet::Experiment(facet))
}

impl SampleEntry {
    pub(super) fn with(mut self, people: &[&str]) -> Self {
        self.people = people.iter().map(|&name| name.to_owned()).collect();
        self
    }

    pub(super) fn also(mut self, account: &str) -> Self {
        self.also.push(account.to_owned());
        self
    }

    pub(super) fn by(mut self, name: &str) -> Self {
        self.by = Some(name.to_owned());
        self
    }

    pub(super) fn at(mut self, hour: u16, minute: u16) -> Self {
        self.draft.minute = Some(hour * 60 + minute);
        self
    }

    pub(super) fn long(mut self, minutes: u32) -> Self {
        self.draft.length = Some(minutes);
        self
    }

    pub(super) fn gave(mut self) -> Self {
        self.draft.stance = Some(Stance::Gave);
        self
    }

    pub(super) fn asked(mut self) -> Self {
        self.draft.stance = Some(Stance::Asked);
        self
    }

    pub(super) fn inbound(mut self) -> Self {
        self.draft.direction = Some(Direction::Inbound);
        self
    }

    pub(super) fn outbound(mut self) -> Self {
        self.draft.direction = Some(Direction::Outbound);
        self
    }

    pub(super) fn tag(mut self, tag: &str) -> Self {
        self.draft.tags.push(tag.to_owned());
        self
    }

    /// The parts of the same line.
    pub(super) fn holding(mut self, children: Vec<SampleEntry>) -> Self {
        self.children = children;
        self
    }

    fn promise(mut self, change: impl FnOnce(&mut Promise)) -> Self {
        if let Facet::Promise(promise) = &mut self.draft.facet {
            change(promise);
        }
        self
    }

    fn settled(self, state: PromiseState, day: NaiveDate) -> Self {
        self.promise(|promise| (promise.state, promise.settled) = (state, Some(day)))
    }

    pub(super) fn kept(self, day: NaiveDate) -> Self {
        self.settled(PromiseState::Kept, day)
    }

    pub(super) fn released(self, day: NaiveDate) -> Self {
        self.settled(PromiseState::Released, day)
    }

    pub(super) fn broken(self, day: NaiveDate) -> Self {
        self.settled(PromiseState::Broken, day)
    }

    /// Moves the due date and remembers that it was moved.
    pub(super) fn moved(self, day: NaiveDate, to: NaiveDate, reason: &str) -> Self {
        self.promise(|promise| {
            let from = promise.due.day.replace(to);
            promise.moves.push(PromiseMove { day, from, to: Some(to), reason: Some(reason.to_owned()) });
        })
    }

    /// The words in which the due date was typed.
    pub(super) fn phrase(self, words: &str) -> Self {
        self.promise(|promise| promise.due.phrase = Some(words.to_owned()))
    }

    /// The hour of the due date.
    pub(super) fn due_at(self, hour: u16, minute: u16) -> Self {
        self.promise(|promise| promise.due.minute = Some(hour * 60 + minute))
    }

    /// A promise that a colleague owes.
    pub(super) fn owed_by(self, colleague: &str) -> Self {
        self.promise(|promise| promise.owner = Owner::Colleague).by(colleague)
    }

    /// A step of the order's lane.
    pub(super) fn step(mut self, step: LaneStepName, actual: Option<NaiveDate>, evidence: &str) -> Self {
        if let Facet::Order(order) = &mut self.draft.facet {
            let evidence = (!evidence.is_empty()).then(|| evidence.to_owned());
            order.lane.push(LaneStep { step, planned: None, actual, evidence });
        }
        self
    }

    /// A step of the order's lane that is planned and not yet reached.
    pub(super) fn planned(mut self, step: LaneStepName, day: NaiveDate) -> Self {
        if let Facet::Order(order) = &mut self.draft.facet {
            order.lane.push(LaneStep { step, planned: Some(day), actual: None, evidence: None });
        }
        self
    }

    fn delighted(mut self, change: impl FnOnce(&mut Delight)) -> Self {
        if let Facet::Delight(delight) = &mut self.draft.facet {
            change(delight);
        }
        self
    }

    /// The chain, from surprise on, each step with its day and what shows it.
    pub(super) fn chain(self, steps: &[(NaiveDate, &str)]) -> Self {
        self.delighted(|delight| {
            delight.steps = ChainStep::ALL
                .iter()
                .zip(steps)
                .map(|(&step, &(day, shown))| DelightStep { step, day, evidence: Some(shown.to_owned()) })
                .collect();
        })
    }

    pub(super) fn may_be_retold(self) -> Self {
        self.delighted(|delight| delight.consent = Consent::Yes)
    }

    pub(super) fn private(self) -> Self {
        self.delighted(|delight| delight.consent = Consent::No)
    }

    pub(super) fn told(mut self, day: NaiveDate) -> Self {
        match &mut self.draft.facet {
            Facet::Delight(delight) => delight.told = Some(day),
            Facet::Pulse(pulse) => pulse.told = Some(day),
            _ => {}
        }
        self
    }

    pub(super) fn thanked(self, day: NaiveDate) -> Self {
        self.delighted(|delight| delight.thanked = Some(day))
    }

    pub(super) fn expected(self, expected: &str, got: &str) -> Self {
        self.delighted(|delight| {
            (delight.expected, delight.got) = (Some(expected.to_owned()), Some(got.to_owned()));
        })
    }

    pub(super) fn cost(self, pounds: i64) -> Self {
        let cost = Money { cents: pounds * 100, currency: Some("GBP".to_owned()) };
        self.delighted(|delight| delight.cost = Some(cost))
    }

    /// Where an outcome stands, in words.
    pub(super) fn progress(mut self, state: OutcomeState, words: &str) -> Self {
        if let Facet::Outcome(outcome) = &mut self.draft.facet {
            (outcome.state, outcome.progress) = (state, Some(words.to_owned()));
        }
        self
    }

    pub(super) fn helped(mut self, day: NaiveDate, how: &str) -> Self {
        if let Facet::Obstacle(obstacle) = &mut self.draft.facet {
            (obstacle.helped, obstacle.how) = (Some(day), Some(how.to_owned()));
        }
        self
    }

    /// The day on which an obstacle became a complaint.
    /// The downward chain to its end: what showed the complaint, and when and how it cost us their trust.
    pub(super) fn worse(mut self, complaint: &str, defection: NaiveDate, shown: &str) -> Self {
        if let Facet::Obstacle(obstacle) = &mut self.draft.facet {
            obstacle.complaint_evidence = Some(complaint.to_owned());
            obstacle.defection = Some(defection);
            obstacle.defection_evidence = Some(shown.to_owned());
        }
        self
    }

    pub(super) fn complaint(mut self, day: NaiveDate) -> Self {
        if let Facet::Obstacle(obstacle) = &mut self.draft.facet {
            obstacle.complaint = Some(day);
        }
        self
    }

    /// First answer, minutes after it was asked.
    pub(super) fn first_answer(mut self, day: NaiveDate, minutes: u32) -> Self {
        if let Facet::Question(question) = &mut self.draft.facet {
            (question.first_answer, question.answer_minutes) = (Some(day), Some(minutes));
        }
        self
    }

    /// The day a question was done, and what was answered.
    pub(super) fn answered(mut self, day: NaiveDate, answer: &str) -> Self {
        if let Facet::Question(question) = &mut self.draft.facet {
            question.first_answer.get_or_insert(day);
            (question.done, question.answer) = (Some(day), Some(answer.to_owned()));
        }
        self
    }

    pub(super) fn competitor(mut self, words: &str) -> Self {
        if let Facet::Pulse(pulse) = &mut self.draft.facet {
            pulse.competitor = Some(words.to_owned());
        }
        self
    }

    /// The day the loop of a pulse was closed.
    pub(super) fn closed(mut self, day: NaiveDate) -> Self {
        if let Facet::Pulse(pulse) = &mut self.draft.facet {
            pulse.closed = Some(day);
        }
        self
    }

    /// Where somebody spoke for us, and the link to it.
    pub(super) fn place(mut self, place: &str, link: Option<&str>) -> Self {
        if let Facet::Advocacy(advocacy) = &mut self.draft.facet {
            (advocacy.place, advocacy.link) = (Some(place.to_owned()), link.map(str::to_owned));
        }
        self
    }
}
