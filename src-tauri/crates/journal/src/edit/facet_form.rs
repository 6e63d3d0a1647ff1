//! What the kind of an entry adds to its form. The names are those of `facet::facet_fields`.

use super::form::{Control, FormField, sentence};
use super::value::{lane, shown, with_evidence};
use crate::{Journal, Result};
use kept_model::{
    AdvocacyForm, ChainStep, Consent, Delight, Facet, LaneStepName, Lever, Order, OutcomeState, Owner,
    Promise, PromiseState, PulseAbout, QuestionSide,
};

impl Journal {
    pub(super) fn facet_form(&self, facet: &Facet) -> Result<Vec<FormField>> {
        Ok(match facet {
            Facet::Touch => Vec::new(),
            Facet::Promise(promise) => self.promise_form(promise)?,
            Facet::Delight(delight) => self.delight_form(delight)?,
            Facet::Order(order) => order_form(order),
            Facet::Outcome(outcome) => vec![
                FormField::line("measure", "How they will know", outcome.measure.as_ref()),
                FormField::line("progress", "Where it stands", outcome.progress.as_ref()),
                FormField::choice("state", "State", OutcomeState::ALL, &outcome.state),
                FormField::date("reviewed", "Last talked about", outcome.reviewed),
            ],
            Facet::Obstacle(obstacle) => vec![
                FormField::date("helped", "Helped on", obstacle.helped).hint("Empty while it is open"),
                FormField::text("how", "How it was helped", obstacle.how.as_ref()),
                FormField::date("complaint", "Became a complaint on", obstacle.complaint),
                FormField::date("defection", "Cost us their trust on", obstacle.defection),
            ],
            Facet::Question(question) => vec![
                FormField::choice("side", "Who asks", QuestionSide::ALL, &question.side),
                FormField::number("hoped", "What they hoped for", question.hoped_minutes)
                    .hint("Minutes to an answer"),
                FormField::date("answered", "First answer", question.first_answer),
                FormField::number("answer_minutes", "It took", question.answer_minutes)
                    .hint("Minutes to the first answer, as they felt it"),
                FormField::date("done", "Done", question.done).hint("Empty while it is open"),
                FormField::text("answer", "What was answered", question.answer.as_ref()),
            ],
            Facet::Pulse(pulse) => vec![
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
            ],
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
            FormField::choice("consent", "May we retell it", Consent::ALL, &delight.consent),
            FormField::new(Control::Names, "by", "Who of us did it", shown(by.as_ref())),
            FormField::date("thanked", "Thanked on", delight.thanked),
            FormField::date("told", "Retold on", delight.told),
        ];
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
