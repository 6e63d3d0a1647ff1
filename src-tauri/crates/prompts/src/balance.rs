//! More asked than given: four asks since we last gave, or a quarter that leans towards asking. A further act
//! that asks is a new prompt; one that gives ends it.

use crate::facts::{AccountFacts, Facts, Now};
use crate::wording::{count, times};
use crate::{Prompt, Rule, Urgency};
use chrono::NaiveDate;
use kept_model::{Stance, days_between, format_day_long};

/// So many asks without a gift are worth a word.
const ASKS: i64 = 4;
/// The window, in calendar days, today included.
const WINDOW: i64 = 90;

pub(crate) fn prompts(facts: &Facts, now: &Now) -> Vec<Prompt> {
    facts.accounts.iter().filter_map(|account| prompt(account, now)).collect()
}

fn prompt(account: &AccountFacts, now: &Now) -> Option<Prompt> {
    let recent = |wanted: Stance| {
        let inside = |day: NaiveDate| (0..WINDOW).contains(&days_between(day, now.today));
        account.stances.iter().filter(|(day, stance)| *stance == wanted && inside(*day)).count() as i64
    };
    let (gave, asked) = (recent(Stance::Gave), recent(Stance::Asked));
    let since = i64::from(account.asked_since_gave);
    let name = &account.name;
    let (title, why, ends) = if since >= ASKS {
        let ends = "Ends with an entry that gives";
        match account.last_gave {
            Some(day) => (
                format!("{name} has been asked {} since we last gave", times(since)),
                format!("we last gave on {}", format_day_long(day, now.today)),
                ends,
            ),
            None => (
                format!("{name} has been asked {} and not given to yet", times(since)),
                format!("{} entries ask and none gives", count(since)),
                ends,
            ),
        }
    } else if asked >= ASKS && asked > 2 * gave {
        (
            format!("{name} has been asked {}, given to {}", times(asked), times(gave)),
            format!("the last {WINDOW} days lean towards asking"),
            "Ends when giving has caught up with half of the asking",
        )
    } else {
        return None;
    };
    // The newest act is the one that tipped it.
    let day = account.stances.first().map_or(now.today, |(day, _)| (*day).min(now.today));
    let anchor = account.last_stance.map_or("none".to_owned(), |uid| uid.to_string());
    Some(Prompt {
        account: Some(account.id),
        title,
        reason: format!("Balance, because {why}"),
        ends: ends.to_owned(),
        ..Prompt::new(Rule::Balance, account.uid, &anchor, Urgency::Soon, day)
    })
}
