//! What the kind of an entry adds to its form. The names are those of `facet::facet_fields`.

use super::form::{Control, FormField, sentence};
use super::value::{lane, shown, with_evidence};
use crate::{Journal, Result};
use chrono::NaiveDate;
use kept_model::{
    AdvocacyForm, ChainStep, Consent, Delight, Facet, LaneStepName, Lever, Order, OutcomeState, Owner,
    Promise, PromiseState, PulseAbout, PulseSide, QuestionSide,
};

impl Journal {
    pub(super) fn facet_form(&self, facet: &Facet) -> Result<Vec<FormField>> {
        Ok(match facet {
            Facet::Touch => Vec::new(),
            Facet::Promise(promise) => self.promise_form(promise)?,
            Facet::Delight(delight) => self.delight_form(delight)?,
            Facet::Order(order) => order_form(order),
            Facet::Outcome(outcome) => {
                let mut fields = vec![
                    FormField::line("measure", "How they will know", outcome.measure.as_ref()),
                    FormField::line("progress", "Where it stands", outcome.progress.as_ref()),
                    FormField::choice("state", "State", OutcomeState::ALL, &outcome.state),
                    FormField::date("reviewed", "Last talked about", outcome.reviewed),
                ];
                let terms = outcome.consent_terms.as_ref();
                fields.extend(consent_form(outcome.consent, outcome.consent_day, terms));
                fields
            }
            Facet::Obstacle(obstacle) => vec![
                FormField::date("helped", "Helped on", obstacle.helped).hint("Empty while it is open"),
                FormField::text("how", "How it was helped", obstacle.how.as_ref()),
                downward(
                    "complaint",
                    "Became a complaint",
                    obstacle.complaint,
                    obstacle.complaint_evidence.as_ref(),
                )
                .hint("A date and what shows it: 12 jan: wrote to their director"),
                downward(
                    "defection",
                    "Cost us their trust",
                    obstacle.defection,
                    obstacle.defection_evidence.as_ref(),
                )
                .hint("A date and what shows it: 3 mar: asked others for a quote"),
            ],
            Facet::Question(question) => vec![
                FormField::choice("side", "Who asks", QuestionSide::ALL, &question.side),
                FormField::number("hoped", "What they hoped for", question.hoped_minutes)
                    .hint("Minutes to an answer"),
                FormField::date("answered", "First answer", question.first_answer),
                FormField::number("answer_minutes", "It took", question.answer_minutes)
                    .hint("Minutes to the first answer, as they felt it"),
                FormField::date("done", "Done", question.done).hint("Empty while it is open"),
                FormField::number("done_minutes", "Done took", question.done_minutes)
                    .hint("Minutes until it was done, as they felt it"),
                FormField::line("ticket", "Ticket", question.ticket.as_ref()),
                FormField::text("answer", "What was answered", question.answer.as_ref()),
            ],
            Facet::Pulse(pulse) => {
                let mut fields = vec![
                    FormField::choice("side", "Whose view", PulseSide::ALL, &pulse.side)
                        .hint("Ours is what we believe they would say"),
                    FormField::number("score", "Score", Some(pulse.score)).hint("0 to 10"),
                    FormField::choice_or_none(
                        "about",
                        "About",
                        PulseAbout::ALL,
                        pulse.about.as_ref(),
                        "Not said",
                    ),
                    FormField::line("ticket", "Ticket", pulse.ticket.as_ref()),
                    FormField::line("competitor", "Of a competitor they said", pulse.competitor.as_ref()),
                    FormField::date("closed", "Loop closed on", pulse.closed),
                    FormField::date("told", "They were told on", pulse.told),
                ];
                fields.extend(consent_form(pulse.consent, pulse.consent_day, pulse.consent_terms.as_ref()));
                fields
            }
            Facet::Advocacy(advocacy) => vec![
                FormField::choice("form", "Form", AdvocacyForm::ALL, &advocacy.form),
                FormField::yes("asked", "We asked for it", advocacy.asked),
                FormField::line("place", "Where it was said", advocacy.place.as_ref()),
                FormField::line("link", "Link", advocacy.link.as_ref()),
                FormField::line("heard", "Who heard it", advocacy.heard_by.as_ref()),
            ],
            Facet::Experiment(experiment) => vec![
                FormField::text("fear", "The fear", experiment.fear.as_ref()),
                FormField::text("happened", "What happened", experiment.happened.as_ref()),
                FormField::text("taught", "What it taught us", experiment.taught.as_ref())
                    .hint("And where it could be used again"),
            ],
        })
    }

    fn promise_form(&self, promise: &Promise) -> Result<Vec<FormField>> {
        let by = promise.owner_person.map(|id| self.person_said(id)).transpose()?;
        Ok(vec![
            FormField::date("due", "Due", promise.due.day).hint("A move is remembered"),
            FormField::time("due_time", "Due at", promise.due.minute),
            FormField::choice("owner", "Who owes it", Owner::ALL, &promise.owner),
            FormField::new(Control::Names, "by", "Who of them or of us", shown(by.as_ref()))
                .hint("The colleague who owes it, or who of them made it"),
            FormField::choice("state", "State", PromiseState::ALL, &promise.state),
            FormField::date("settled", "Settled on", promise.settled)
                .hint("The day it was kept, broken or released; empty while it is open"),
        ])
    }

    fn delight_form(&self, delight: &Delight) -> Result<Vec<FormField>> {
        let by = delight.by.map(|id| self.person_said(id)).transpose()?;
        let cost = shown(delight.cost.as_ref());
        let mut fields = vec![
            FormField::text("words", "Their own words", delight.words.as_ref()),
            FormField::choice_or_none("lever", "Lever", Lever::ALL, delight.lever.as_ref(), "Not said"),
            FormField::line("expected", "What they expected", delight.expected.as_ref()),
            FormField::line("got", "What they got", delight.got.as_ref()),
            FormField::new(Control::Money, "cost", "What it cost us", cost).hint("Such as 20 EUR"),
            FormField::new(Control::Names, "by", "Who of us did it", shown(by.as_ref())),
            FormField::date("thanked", "Thanked on", delight.thanked),
            FormField::date("told", "Retold on", delight.told),
        ];
        fields.extend(consent_form(delight.consent, delight.consent_day, delight.consent_terms.as_ref()));
        for step in ChainStep::ALL {
            let known = delight.steps.iter().find(|known| known.step == *step);
            let value = known
                .map(|known| with_evidence(&known.day.to_string(), known.evidence.as_ref()))
                .unwrap_or_default();
            fields.push(
                FormField::new(Control::Line, step.as_str(), &sentence(step.as_str()), value)
                    .hint("A date and what shows it: 12 jan: she told her director")
                    .group("The chain"),
            );
        }
        Ok(fields)
    }
}

/// May we retell it, and on which terms: the same for every kind that holds their words.
fn consent_form(consent: Consent, day: Option<NaiveDate>, terms: Option<&String>) -> [FormField; 3] {
    [
        FormField::choice("consent", "May we retell it", Consent::ALL, &consent),
        FormField::date("consent_day", "They said so on", day),
        FormField::line("consent_terms", "On which terms", terms).hint("Such as: first name and firm"),
    ]
}

/// A step of the downward chain: a date and what shows it.
fn downward(name: &str, label: &str, day: Option<NaiveDate>, evidence: Option<&String>) -> FormField {
    let value = day.map(|day| with_evidence(&day.to_string(), evidence)).unwrap_or_default();
    FormField::new(Control::Line, name, label, value)
}

fn order_form(order: &Order) -> Vec<FormField> {
    let mut fields = vec![
        FormField::line("number", "Number", order.number.as_ref()),
        FormField::line("what", "What was bought", Some(&order.what)),
        FormField::new(Control::Money, "value", "Value", shown(order.value.as_ref()))
            .hint("Such as 84000 EUR"),
    ];
    for step in LaneStepName::ALL {
        let value = order.step(*step).map(lane).unwrap_or_default();
        fields.push(
            FormField::new(Control::Line, step.as_str(), &sentence(step.as_str()), value)
                .hint("A date and what shows it: 2 dec: 31 of 42 sites; a date to come is planned")
                .group("The lane"),
        );
    }
    fields
}
