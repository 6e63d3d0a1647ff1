//! Moves every day of the story by whole weeks, so that weekdays stay.

use super::{SampleEntry, Story, moved};
use chrono::{Datelike, NaiveDate};
use kept_model::{Due, Facet};

/// Moves the story in place. Yearly dates of people stay: a birthday does not move with the calendar.
pub(super) fn story(story: &mut Story, weeks: i64) {
    if weeks == 0 {
        return;
    }
    for account in &mut story.accounts {
        option(&mut account.renewal, weeks);
        for (_, since, _) in &mut account.standing {
            day(since, weeks);
        }
        for meeting in &mut account.meetings {
            day(&mut meeting.day, weeks);
        }
        for child in &mut account.entries {
            entry(child, weeks);
        }
    }
}

fn day(day: &mut NaiveDate, weeks: i64) {
    *day = moved(*day, weeks);
}

fn option(at: &mut Option<NaiveDate>, weeks: i64) {
    if let Some(at) = at {
        day(at, weeks);
    }
}

fn entry(sample: &mut SampleEntry, weeks: i64) {
    day(&mut sample.draft.day, weeks);
    match &mut sample.draft.facet {
        Facet::Touch | Facet::Advocacy(_) | Facet::Experiment(_) => {}
        Facet::Promise(promise) => {
            due(&mut promise.due, weeks);
            option(&mut promise.settled, weeks);
            for step in &mut promise.moves {
                day(&mut step.day, weeks);
                option(&mut step.from, weeks);
                option(&mut step.to, weeks);
            }
        }
        Facet::Delight(delight) => {
            option(&mut delight.thanked, weeks);
            option(&mut delight.told, weeks);
            option(&mut delight.consent_day, weeks);
            for step in &mut delight.steps {
                day(&mut step.day, weeks);
            }
        }
        Facet::Order(order) => {
            for step in &mut order.lane {
                option(&mut step.planned, weeks);
                option(&mut step.actual, weeks);
            }
        }
        Facet::Outcome(outcome) => {
            option(&mut outcome.reviewed, weeks);
            option(&mut outcome.consent_day, weeks);
        }
        Facet::Obstacle(obstacle) => {
            option(&mut obstacle.helped, weeks);
            option(&mut obstacle.complaint, weeks);
            option(&mut obstacle.defection, weeks);
        }
        Facet::Question(question) => {
            option(&mut question.first_answer, weeks);
            option(&mut question.done, weeks);
        }
        Facet::Pulse(pulse) => {
            option(&mut pulse.closed, weeks);
            option(&mut pulse.told, weeks);
            option(&mut pulse.consent_day, weeks);
        }
    }
    for child in &mut sample.children {
        entry(child, weeks);
    }
}

/// The typed words are rewritten for the new day: "by 25 nov" would contradict it.
fn due(due: &mut Due, weeks: i64) {
    option(&mut due.day, weeks);
    if let (Some(day), Some(phrase)) = (due.day, &mut due.phrase) {
        *phrase = format!("by {} {}", day.day(), day.format("%b").to_string().to_lowercase());
    }
}
