//! Who will be there, and when we last spoke.

use super::BriefPerson;
use super::compose::Desk;
use crate::Result;
use kept_model::{PersonId, Side};
use std::cmp::Reverse;

/// As many as fit on the page.
const MOST: usize = 6;

/// Their people and how many more there are: those of the meeting in its order, else those of the account, whom we
/// spoke with last first. Whom the brief was asked for stands first.
pub(super) fn people(desk: &Desk<'_>) -> Result<(Vec<BriefPerson>, usize)> {
    let invited = desk.meeting.iter().flat_map(|meeting| &meeting.people).copied();
    let mut people = collect(desk, invited)?;
    if people.is_empty() {
        people = collect(desk, desk.reader.people_of(desk.account)?.into_iter())?;
        people.sort_by_key(|person| Reverse(person.last_spoke));
    }
    if let Some(asked) = desk.asked {
        match people.iter().position(|person| person.id == asked) {
            Some(place) => people[..=place].rotate_right(1),
            None => people.splice(0..0, collect(desk, std::iter::once(asked))?).for_each(drop),
        }
    }
    let more = people.len().saturating_sub(MOST);
    people.truncate(MOST);
    Ok((people, more))
}

fn collect(desk: &Desk<'_>, ids: impl Iterator<Item = PersonId>) -> Result<Vec<BriefPerson>> {
    let mut people = Vec::new();
    for id in ids {
        let person = desk.reader.person(id)?;
        if person.side == Side::Ours {
            continue;
        }
        let job = person.employments.iter().find(|job| job.account == desk.account);
        people.push(BriefPerson {
            id,
            role: job.and_then(|job| job.role.clone()),
            last_spoke: desk.reader.last_touch_with(id)?,
            name: person.name,
            note: person.note,
        });
    }
    Ok(people)
}
