//! Editing what the kind of an entry adds.

use super::value::{dated, money, needs, number, text, word, yes};
use crate::act::move_due;
use crate::{Error, Journal, Result};
use chrono::NaiveDate;
use kept_capture::date::Roll;
use kept_model::{
    ChainStep, Delight, DelightStep, Facet, Kind, LaneStep, LaneStepName, Promise, PromiseState, Question,
};

/// What a kind adds to the fields of every entry.
pub(super) fn facet_fields(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Promise => &["due", "due_time", "owner", "by", "state", "settled"],
        Kind::Delight => &[
            "words",
            "lever",
            "expected",
            "got",
            "cost",
            "consent",
            "consent_day",
            "consent_terms",
            "by",
            "thanked",
            "told",
            "surprise",
            "delight",
            "gratitude",
            "satisfaction",
            "loyalty",
            "advocacy",
        ],
        Kind::Order => &["number", "what", "value", "ordered", "live", "adopted", "valued", "renewed"],
        Kind::Outcome => {
            &["measure", "progress", "state", "reviewed", "consent", "consent_day", "consent_terms"]
        }
        Kind::Obstacle => &["helped", "how", "complaint", "defection"],
        Kind::Question => {
            &["side", "hoped", "answered", "answer_minutes", "done", "done_minutes", "ticket", "answer"]
        }
        Kind::Pulse => &[
            "side",
            "score",
            "about",
            "ticket",
            "competitor",
            "closed",
            "told",
            "consent",
            "consent_day",
            "consent_terms",
        ],
        Kind::Advocacy => &["form", "asked", "place", "link", "heard"],
        Kind::Experiment => &["fear", "happened", "taught"],
        Kind::Call | Kind::Meeting | Kind::Email | Kind::Visit | Kind::Chat | Kind::Note => &[],
    }
}

impl Journal {
    /// Sets one of [`facet_fields`].
    pub(super) fn set_facet_field(&self, facet: &mut Facet, field: &str, value: &str) -> Result<()> {
        match (facet, field) {
            (Facet::Promise(promise), _) => self.set_promise(promise, field, value)?,
            (Facet::Delight(delight), _) => self.set_delight(delight, field, value)?,
            (Facet::Question(question), _) => self.set_question(question, field, value)?,
            (Facet::Order(order), "number") => order.number = text(value),
            (Facet::Order(order), "what") => value.clone_into(&mut order.what),
            (Facet::Order(order), "value") => order.value = money(field, value)?,
            (Facet::Order(order), step) => self.set_lane(&mut order.lane, step.parse()?, value)?,
            (Facet::Outcome(outcome), "measure") => outcome.measure = text(value),
            (Facet::Outcome(outcome), "progress") => outcome.progress = text(value),
            (Facet::Outcome(outcome), "state") => outcome.state = word(value)?.ok_or_else(|| needs(field))?,
            (Facet::Outcome(outcome), "reviewed") => outcome.reviewed = self.past_day(value)?,
            (Facet::Outcome(outcome), "consent") => {
                outcome.consent = word(value)?.ok_or_else(|| needs(field))?;
            }
            (Facet::Outcome(outcome), "consent_day") => outcome.consent_day = self.past_day(value)?,
            (Facet::Outcome(outcome), _) => outcome.consent_terms = text(value),
            (Facet::Obstacle(obstacle), "helped") => obstacle.helped = self.past_day(value)?,
            (Facet::Obstacle(obstacle), "how") => obstacle.how = text(value),
            (Facet::Obstacle(obstacle), "complaint") => {
                (obstacle.complaint, obstacle.complaint_evidence) =
                    self.downward(value, obstacle.complaint)?;
            }
            (Facet::Obstacle(obstacle), _) => {
                (obstacle.defection, obstacle.defection_evidence) =
                    self.downward(value, obstacle.defection)?;
            }
            (Facet::Pulse(pulse), "side") => pulse.side = word(value)?.ok_or_else(|| needs(field))?,
            (Facet::Pulse(pulse), "score") => {
                let score = number::<u8>(field, value)?.filter(|score| *score <= 10);
                pulse.score =
                    score.ok_or_else(|| Error::Invalid("a score is a number from 0 to 10.".to_owned()))?;
            }
            (Facet::Pulse(pulse), "about") => pulse.about = word(value)?,
            (Facet::Pulse(pulse), "ticket") => pulse.ticket = text(value),
            (Facet::Pulse(pulse), "competitor") => pulse.competitor = text(value),
            (Facet::Pulse(pulse), "closed") => pulse.closed = self.past_day(value)?,
            (Facet::Pulse(pulse), "told") => pulse.told = self.past_day(value)?,
            (Facet::Pulse(pulse), "consent") => pulse.consent = word(value)?.ok_or_else(|| needs(field))?,
            (Facet::Pulse(pulse), "consent_day") => pulse.consent_day = self.past_day(value)?,
            (Facet::Pulse(pulse), _) => pulse.consent_terms = text(value),
            (Facet::Advocacy(advocacy), "form") => {
                advocacy.form = word(value)?.ok_or_else(|| needs(field))?;
            }
            (Facet::Advocacy(advocacy), "asked") => advocacy.asked = yes(field, value)?,
            (Facet::Advocacy(advocacy), "place") => advocacy.place = text(value),
            (Facet::Advocacy(advocacy), "link") => advocacy.link = text(value),
            (Facet::Advocacy(advocacy), _) => advocacy.heard_by = text(value),
            (Facet::Experiment(experiment), "fear") => experiment.fear = text(value),
            (Facet::Experiment(experiment), "happened") => experiment.happened = text(value),
            (Facet::Experiment(experiment), _) => experiment.taught = text(value),
            (Facet::Touch, _) => {}
        }
        Ok(())
    }

    fn set_promise(&self, promise: &mut Promise, field: &str, value: &str) -> Result<()> {
        match field {
            "due" => {
                let to = self.next_day(value)?;
                if to.is_none() && promise.due.day.is_some() {
                    promise.due.minute = None;
                }
                // "fri 15:00" says the hour, too; a day alone leaves it as it was.
                let minute = self.date(value, Roll::Forward).and_then(|said| said.minute);
                promise.due.minute = minute.or(promise.due.minute);
                move_due(promise, to, self.today(), None);
            }
            "due_time" => {
                let minute = self.time(value)?;
                if minute.is_some() && promise.due.day.is_none() && minute != promise.due.minute {
                    return Err(Error::Invalid("due_time wants a day first; set due.".to_owned()));
                }
                promise.due.minute = minute;
            }
            "owner" => promise.owner = word(value)?.ok_or_else(|| needs(field))?,
            "by" => {
                promise.owner_person = text(value).map(|name| self.one_person(name.trim())).transpose()?;
            }
            "settled" => {
                let day = self.past_day(value)?;
                match (promise.state, day) {
                    (PromiseState::Open, Some(_)) => {
                        return Err(Error::Invalid(
                            "an open promise has no day on which it was settled; set state first.".to_owned(),
                        ));
                    }
                    (PromiseState::Open, None) => {}
                    (_, day) => promise.settled = Some(day.ok_or_else(|| needs(field))?),
                }
            }
            _ => {
                promise.state = word(value)?.ok_or_else(|| needs(field))?;
                promise.settled = (promise.state != PromiseState::Open)
                    .then(|| promise.settled.unwrap_or_else(|| self.today()));
            }
        }
        Ok(())
    }

    fn set_delight(&self, delight: &mut Delight, field: &str, value: &str) -> Result<()> {
        match field {
            "words" => delight.words = text(value),
            "lever" => delight.lever = word(value)?,
            "expected" => delight.expected = text(value),
            "got" => delight.got = text(value),
            "cost" => delight.cost = money(field, value)?,
            "consent" => delight.consent = word(value)?.ok_or_else(|| needs(field))?,
            "consent_day" => delight.consent_day = self.past_day(value)?,
            "consent_terms" => delight.consent_terms = text(value),
            "by" => delight.by = text(value).map(|name| self.one_person(name.trim())).transpose()?,
            "thanked" => delight.thanked = self.past_day(value)?,
            "told" => delight.told = self.past_day(value)?,
            step => self.set_chain(&mut delight.steps, step.parse()?, value)?,
        }
        Ok(())
    }

    fn set_question(&self, question: &mut Question, field: &str, value: &str) -> Result<()> {
        match field {
            "side" => question.side = word(value)?.ok_or_else(|| needs(field))?,
            "hoped" => question.hoped_minutes = number(field, value)?,
            "answered" => {
                let day = self.past_day(value)?;
                if day != question.first_answer {
                    // The minutes were those to another answer.
                    question.answer_minutes = None;
                }
                question.first_answer = day;
            }
            "answer_minutes" => question.answer_minutes = number(field, value)?,
            "done" => {
                let day = self.past_day(value)?;
                if day != question.done {
                    // The minutes were those to another end.
                    question.done_minutes = None;
                }
                question.done = day;
            }
            "done_minutes" => question.done_minutes = number(field, value)?,
            "ticket" => question.ticket = text(value),
            _ => question.answer = text(value),
        }
        Ok(())
    }

    /// "12 jan: wrote to their director" dates a step of the downward chain and says what shows it; "" forgets it.
    fn downward(&self, value: &str, known: Option<NaiveDate>) -> Result<(Option<NaiveDate>, Option<String>)> {
        if value.trim().is_empty() {
            return Ok((None, None));
        }
        let (date, evidence) = dated(value);
        let day = self.past_day(date)?.or(known).unwrap_or_else(|| self.today());
        Ok((Some(day), evidence))
    }

    /// "12 jan: she smiled" dates a step and says what shows it, ": she smiled" leaves its date; "" forgets it.
    fn set_chain(&self, steps: &mut Vec<DelightStep>, step: ChainStep, value: &str) -> Result<()> {
        let known = steps.iter().position(|known| known.step == step);
        if value.trim().is_empty() {
            steps.retain(|known| known.step != step);
            return Ok(());
        }
        let (date, evidence) = dated(value);
        let day = self.past_day(date)?;
        match known {
            Some(at) => {
                let day = day.unwrap_or(steps[at].day);
                steps[at] = DelightStep { step, day, evidence };
            }
            None => steps.push(DelightStep { step, day: day.unwrap_or_else(|| self.today()), evidence }),
        }
        Ok(())
    }

    /// "2 dec" dates a step that was reached, or plans it when the day is to come; "planned 2 dec" plans it whatever the
    /// day. "2 dec: 31 of 42 sites" says what shows it, too; "" forgets it.
    fn set_lane(&self, lane: &mut Vec<LaneStep>, name: LaneStepName, value: &str) -> Result<()> {
        if value.trim().is_empty() {
            lane.retain(|step| step.step != name);
            return Ok(());
        }
        let (date, evidence) = dated(value);
        let (is_planned, date) = planned(date);
        let day = if is_planned || date.is_empty() { self.next_day(date)? } else { self.lane_day(date)? };
        let at = lane.iter().position(|step| step.step == name).unwrap_or_else(|| {
            lane.push(LaneStep { step: name, planned: None, actual: None, evidence: None });
            lane.len() - 1
        });
        let step = &mut lane[at];
        match day {
            Some(day) if !is_planned && (day <= self.today() || step.actual == Some(day)) => {
                step.actual = Some(day);
            }
            Some(day) => (step.planned, step.actual) = (Some(day), None),
            None => {}
        }
        step.evidence = evidence;
        lane.sort_by_key(|step| step.step);
        Ok(())
    }

    /// A date without its year is the nearer one: the day something went live, or will.
    fn lane_day(&self, date: &str) -> Result<Option<NaiveDate>> {
        self.field_day(date, Roll::Nearest)
    }
}

/// "planned 2 dec" and "2 dec (planned)".
fn planned(date: &str) -> (bool, &str) {
    let before = date.strip_prefix("planned").filter(|rest| rest.is_empty() || rest.starts_with(' '));
    match before.or_else(|| date.strip_suffix("(planned)")) {
        Some(date) => (true, date.trim()),
        None => (false, date),
    }
}
