//! What each kind of entry adds, as fields by the names that `edit` takes.

use super::FieldWire;
use kept_model::{ContactPoint, Facet, Money, YearlessDate};

/// Where a promise or an outcome stands.
pub(super) fn state(facet: &Facet) -> Option<String> {
    match facet {
        Facet::Promise(promise) => Some(promise.state.to_string()),
        Facet::Outcome(outcome) => Some(outcome.state.to_string()),
        _ => None,
    }
}

pub(super) fn points(points: &[ContactPoint]) -> Vec<FieldWire> {
    points
        .iter()
        .map(|point| FieldWire { name: point.kind.to_string(), value: point.value.clone() })
        .collect()
}

pub(super) fn yearless(date: &YearlessDate) -> FieldWire {
    // A leap year, so that 29 February is a day of it.
    let day = chrono::NaiveDate::from_ymd_opt(date.year.unwrap_or(2000), date.month, date.day);
    let format = if date.year.is_some() { "%-d %b %Y" } else { "%-d %b" };
    let value =
        day.map_or_else(|| format!("{}.{}.", date.day, date.month), |day| day.format(format).to_string());
    FieldWire { name: date.label.clone(), value }
}

/// The fields that have a value.
pub(super) fn fields(facet: &Facet, by: Option<&str>) -> Vec<FieldWire> {
    let mut fields = Vec::new();
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            fields.push(FieldWire { name: name.to_owned(), value });
        }
    };
    let yes = |is: bool| is.then(|| "yes".to_owned());
    match facet {
        Facet::Touch => {}
        Facet::Promise(promise) => {
            add("due_phrase", promise.due.phrase.clone());
            add("settled", promise.settled.map(|day| day.to_string()));
            for step in &promise.moves {
                let day =
                    |day: Option<chrono::NaiveDate>| day.map_or("no date".to_owned(), |day| day.to_string());
                add("moved", Some(format!("{}: {} to {}", step.day, day(step.from), day(step.to))));
            }
            add("by", by.map(str::to_owned));
        }
        Facet::Delight(delight) => {
            add("words", delight.words.clone());
            add("lever", delight.lever.map(|lever| lever.to_string()));
            add("expected", delight.expected.clone());
            add("got", delight.got.clone());
            add("cost", delight.cost.as_ref().map(Money::to_string));
            add("consent", Some(delight.consent.to_string()));
            add("consent_day", delight.consent_day.map(|day| day.to_string()));
            add("consent_terms", delight.consent_terms.clone());
            add("by", by.map(str::to_owned));
            add("thanked", delight.thanked.map(|day| day.to_string()));
            add("told", delight.told.map(|day| day.to_string()));
            for step in &delight.steps {
                let evidence = step.evidence.as_ref().map(|text| format!(": {text}")).unwrap_or_default();
                add(step.step.as_str(), Some(format!("{}{evidence}", step.day)));
            }
        }
        Facet::Order(order) => {
            add("number", order.number.clone());
            add("what", Some(order.what.clone()));
            add("value", order.value.as_ref().map(Money::to_string));
            for step in &order.lane {
                let day = match (step.actual, step.planned) {
                    (Some(day), _) => day.to_string(),
                    (None, Some(day)) => format!("{day} (planned)"),
                    (None, None) => String::new(),
                };
                let parts = [Some(day).filter(|day| !day.is_empty()), step.evidence.clone()];
                add(step.step.as_str(), Some(parts.into_iter().flatten().collect::<Vec<_>>().join(": ")));
            }
        }
        Facet::Outcome(outcome) => {
            add("measure", outcome.measure.clone());
            add("progress", outcome.progress.clone());
            add("reviewed", outcome.reviewed.map(|day| day.to_string()));
        }
        Facet::Obstacle(obstacle) => {
            add("helped", obstacle.helped.map(|day| day.to_string()));
            add("how", obstacle.how.clone());
            let step = |day: Option<chrono::NaiveDate>, evidence: &Option<String>| {
                let evidence = evidence.as_ref().map(|text| format!(": {text}")).unwrap_or_default();
                day.map(|day| format!("{day}{evidence}"))
            };
            add("complaint", step(obstacle.complaint, &obstacle.complaint_evidence));
            add("defection", step(obstacle.defection, &obstacle.defection_evidence));
        }
        Facet::Question(question) => {
            add("side", Some(question.side.to_string()));
            add("hoped", question.hoped_minutes.map(|minutes| minutes.to_string()));
            add("answered", question.first_answer.map(|day| day.to_string()));
            add("done", question.done.map(|day| day.to_string()));
            add("answer", question.answer.clone());
        }
        Facet::Pulse(pulse) => {
            add("score", Some(pulse.score.to_string()));
            add("about", pulse.about.map(|about| about.to_string()));
            add("ticket", pulse.ticket.clone());
            add("competitor", pulse.competitor.clone());
            add("closed", pulse.closed.map(|day| day.to_string()));
            add("told", pulse.told.map(|day| day.to_string()));
        }
        Facet::Advocacy(advocacy) => {
            add("form", Some(advocacy.form.to_string()));
            add("asked", yes(advocacy.asked));
            add("place", advocacy.place.clone());
            add("link", advocacy.link.clone());
            add("heard", advocacy.heard_by.clone());
        }
        Facet::Experiment(experiment) => {
            add("fear", experiment.fear.clone());
            add("happened", experiment.happened.clone());
        }
    }
    fields
}
