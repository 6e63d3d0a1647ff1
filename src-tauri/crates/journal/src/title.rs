//! What a list says about an entry, in few words.

use crate::EntryLine;
use crate::brief::lines::{capital, clip, one_line};
use crate::phrase::all_of;
use chrono::{Datelike, NaiveDate};
use kept_model::{
    Consent, Direction, Entry, Facet, Kind, Owner, Promise, PromiseState, QuestionSide, days_between,
    format_day, format_day_long, format_minute, on_or_relative,
};

/// A title fits one line.
const TITLE: usize = 120;

impl EntryLine {
    /// One line that says what it is: "Call with Tom Ashby, 22 min"; of what is its own words, those.
    pub fn title(&self) -> String {
        let entry = &self.entry;
        let who = all_of(&self.people).or_else(|| self.accounts.first().cloned());
        match &entry.facet {
            Facet::Touch => self.touch(who.as_deref()),
            Facet::Delight(delight) => {
                let lever = delight.lever.map_or(String::new(), |lever| format!(", {lever}"));
                let words = who.filter(|_| delight.words.is_some());
                let words = words.map_or(String::new(), |who| format!(", in {who}’s words"));
                format!("Delight moment{lever}{words}")
            }
            Facet::Pulse(pulse) => {
                let from = who.map_or(String::new(), |who| format!(" from {who}"));
                let ticket =
                    pulse.ticket.as_ref().map_or(String::new(), |ticket| format!(", ticket {ticket}"));
                format!("Pulse {} of 10{from}{ticket}", pulse.score)
            }
            Facet::Order(order) => {
                let number = order.number.as_ref().map_or(String::new(), |number| format!(", {number}"));
                format!("Order: {}{number}", one_line(&order.what).trim_end_matches('.'))
            }
            Facet::Advocacy(advocacy) => {
                let by = who.map_or(String::new(), |who| format!(" by {who}"));
                let place = advocacy.place.as_ref().map_or(String::new(), |place| format!(", {place}"));
                format!("{}{by}{place}", capital(advocacy.form.as_str()))
            }
            _ => match clip(&one_line(&entry.body), TITLE) {
                text if text.is_empty() => capital(entry.kind.as_str()),
                text => text,
            },
        }
    }

    /// "Call with Tom Ashby, 22 min", "Email to Priya Raman", "Note, Calder Water".
    fn touch(&self, who: Option<&str>) -> String {
        let entry = &self.entry;
        let kind = capital(entry.kind.as_str());
        let named = match (entry.kind, who) {
            (_, None) => kind,
            (Kind::Note, Some(who)) => format!("{kind} about {who}"),
            (_, Some(who)) if self.people.is_empty() => format!("{kind}, {who}"),
            (Kind::Email, Some(who)) if entry.direction == Some(Direction::Outbound) => {
                format!("{kind} to {who}")
            }
            (Kind::Email, Some(who)) if entry.direction == Some(Direction::Inbound) => {
                format!("{kind} from {who}")
            }
            (_, Some(who)) => format!("{kind} with {who}"),
        };
        entry.length.map_or(named.clone(), |minutes| format!("{named}, {minutes} min"))
    }

    /// The heading of the entry's own page and its text below: a first line that ends without a stop is a heading.
    pub fn heading(&self) -> (String, String) {
        let body = &self.entry.body;
        let mut lines = body.splitn(2, '\n');
        let first = lines.next().unwrap_or_default().trim();
        let rest = lines.next().unwrap_or_default().trim_start_matches(['\n', '\r']);
        let is_heading = !first.is_empty()
            && !rest.trim().is_empty()
            && !first.ends_with(['.', '!', '?', '…', ';', ','])
            && first.chars().count() <= TITLE;
        if is_heading { (first.to_owned(), rest.to_owned()) } else { (self.title(), body.clone()) }
    }

    /// What sort of hit it is: "Promise, mine", "Delight", "Call".
    pub fn label(&self) -> String {
        match &self.entry.facet {
            Facet::Promise(promise) => match promise.owner {
                Owner::Me => "Promise, mine".to_owned(),
                Owner::Colleague => {
                    self.by.as_ref().map_or("Promise, ours".to_owned(), |by| format!("Promise, {by}"))
                }
                Owner::Them => "Promise, theirs".to_owned(),
            },
            _ => capital(self.entry.kind.as_str()),
        }
    }

    /// What to know about a hit beside its text: "open · by Wed 25 Nov · Priya Raman".
    pub fn meta(&self, today: NaiveDate) -> String {
        let entry = &self.entry;
        let people = (!self.people.is_empty()).then(|| self.people.join(", "));
        let parts: Vec<Option<String>> = match &entry.facet {
            Facet::Touch => {
                let length = entry.length.map(|minutes| format!("{minutes} min"));
                match (entry.kind, &people) {
                    (Kind::Email, Some(_)) if entry.direction.is_some() => {
                        vec![Some(self.touch(all_of(&self.people).as_deref()))]
                    }
                    _ => vec![Some(capital(entry.kind.as_str())), people, length],
                }
            }
            Facet::Promise(promise) => {
                let mut parts = standing(promise, today);
                parts.push(people);
                parts
            }
            Facet::Delight(delight) => vec![
                people.map(|who| if delight.words.is_some() { format!("in {who}’s words") } else { who }),
                delight.lever.map(|lever| lever.to_string()),
                Some(consent_words(delight.consent).to_owned()),
            ],
            Facet::Order(order) => vec![order.number.clone(), people],
            Facet::Outcome(outcome) => {
                vec![Some(outcome.state.to_string()), outcome.progress.clone(), people]
            }
            Facet::Obstacle(obstacle) => vec![
                Some(match obstacle.helped {
                    Some(day) => format!("helped {}", format_day(day, today)),
                    None => open_for(entry, today),
                }),
                people,
            ],
            Facet::Question(question) => vec![
                Some(match question.done {
                    Some(day) => format!("answered {}", format_day(day, today)),
                    None => open_for(entry, today),
                }),
                people.map(|who| match question.side {
                    QuestionSide::Theirs => format!("asked by {who}"),
                    QuestionSide::Ours => format!("to raise with {who}"),
                }),
            ],
            Facet::Pulse(pulse) => vec![
                Some(format!("{} of 10", pulse.score)),
                pulse.about.map(|about| about.to_string()),
                pulse.ticket.as_ref().map(|ticket| format!("ticket {ticket}")),
                people,
            ],
            Facet::Advocacy(advocacy) => vec![
                Some(if advocacy.asked { "asked for" } else { "freely given" }.to_owned()),
                advocacy.place.clone(),
                people,
            ],
            Facet::Experiment(_) => vec![people],
        };
        parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// Where an entry comes from: "Promised in a call, Tuesday 10 November, 16:10".
    pub fn context(&self, parent: Option<&Entry>, today: NaiveDate) -> String {
        let entry = &self.entry;
        let verb = match &entry.facet {
            Facet::Promise(_) => "Promised",
            Facet::Question(question) if question.side == QuestionSide::Theirs => "Asked",
            Facet::Outcome(_) | Facet::Obstacle(_) | Facet::Delight(_) => "Told",
            _ => "Noted",
        };
        let what = match parent {
            Some(parent) => format!("{verb} in {}", parent.kind.with_article()),
            None if entry.kind == Kind::Promise => verb.to_owned(),
            None => capital(entry.kind.as_str()),
        };
        let format = if entry.day.year() == today.year() { "%A %-d %B" } else { "%A %-d %B %Y" };
        let minute = entry.minute.or_else(|| parent.and_then(|parent| parent.minute));
        let length = entry.length.map(|minutes| format!("{minutes} min"));
        let parts =
            [Some(what), Some(entry.day.format(format).to_string()), minute.map(format_minute), length];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What became of it, a sentence each: a promise's moves and its end, an answer, a help.
    pub fn history(&self, today: NaiveDate) -> Vec<String> {
        let day = |day: NaiveDate| format_day_long(day, today);
        let because = |why: &Option<String>| {
            why.as_ref().filter(|why| !why.trim().is_empty()).map_or(".".to_owned(), |why| format!(": {why}"))
        };
        match &self.entry.facet {
            Facet::Promise(promise) => {
                let mut sentences: Vec<String> = promise
                    .moves
                    .iter()
                    .map(|step| {
                        let to = step.to.map_or("no date".to_owned(), day);
                        let from = step.from.map_or(String::new(), |from| format!(" from {}", day(from)));
                        format!("Moved{from} to {to} on {}{}", day(step.day), because(&step.reason))
                    })
                    .collect();
                if let Some(settled) = promise.settled {
                    let timely = promise.due.day.filter(|_| promise.state == PromiseState::Kept);
                    let timely =
                        timely.map_or(String::new(), |due| format!(", {}", timeliness(due, settled)));
                    sentences.push(format!(
                        "{} on {}{timely}.",
                        capital(promise.state.as_str()),
                        day(settled)
                    ));
                }
                sentences
            }
            Facet::Question(question) => question
                .done
                .or(question.first_answer)
                .map(|answered| format!("Answered on {}{}", day(answered), because(&question.answer)))
                .into_iter()
                .collect(),
            Facet::Obstacle(obstacle) => obstacle
                .helped
                .map(|helped| format!("Helped on {}{}", day(helped), because(&obstacle.how)))
                .into_iter()
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// "may be retold", "ask first", "private".
pub fn consent_words(consent: Consent) -> &'static str {
    match consent {
        Consent::No => "private",
        Consent::Ask => "ask first",
        Consent::Yes => "may be retold",
    }
}

/// "a day early", "on the day", "2 days late".
pub(crate) fn timeliness(due: NaiveDate, settled: NaiveDate) -> String {
    match days_between(settled, due) {
        0 => "on the day".to_owned(),
        1 => "a day early".to_owned(),
        -1 => "a day late".to_owned(),
        early if early > 0 => format!("{early} days early"),
        late => format!("{} days late", -late),
    }
}

/// "open", "by Wed 25 Nov"; "kept, 2 days early".
fn standing(promise: &Promise, today: NaiveDate) -> Vec<Option<String>> {
    match (promise.state, promise.due.day, promise.settled) {
        (PromiseState::Open, Some(due), _) if due < today => {
            vec![Some("open".to_owned()), Some(on_or_relative(due, today))]
        }
        (PromiseState::Open, due, _) => {
            let by = due.map(|due| format!("by {}", on_or_relative(due, today)));
            vec![Some("open".to_owned()), by]
        }
        (PromiseState::Kept, Some(due), Some(settled)) => {
            vec![Some(format!("kept, {}", timeliness(due, settled)))]
        }
        (state, _, Some(settled)) => vec![Some(format!("{state} {}", format_day(settled, today)))],
        (state, _, None) => vec![Some(state.to_string())],
    }
}

fn open_for(entry: &Entry, today: NaiveDate) -> String {
    match days_between(entry.day, today) {
        ..=0 => "open since today".to_owned(),
        1 => "open for a day".to_owned(),
        days => format!("open for {days} days"),
    }
}
