//! What was done with prompts, as the rules read it: what a prompt waits for is looked up here, so that they know only a day and
//! a minute of it.

use crate::Result;
use crate::snooze::before_meeting;
use chrono::{DateTime, NaiveDate};
use kept_prompts::{Act, ActKind, Acts};
use kept_store::{ActWord, PromptAct, Reader, Waits};

/// What was done with prompts, and those of them that wait for something.
pub(super) fn read(reader: Reader<'_>) -> Result<(Acts, Vec<PromptAct>)> {
    let all = reader.prompt_acts()?;
    let waiting = all.iter().filter(|act| act.waits.is_some()).cloned().collect();
    let acts = all.into_iter().map(|act| resolved(reader, act)).collect::<Result<_>>()?;
    Ok((acts, waiting))
}

/// Looks again at what some of them wait for.
pub(super) fn look_again(reader: Reader<'_>, waiting: &[PromptAct], acts: &mut Acts) -> Result<()> {
    for act in waiting {
        acts.put(resolved(reader, act.clone())?);
    }
    Ok(())
}

fn resolved(reader: Reader<'_>, act: PromptAct) -> Result<Act> {
    let kind = match act.act {
        ActWord::Done => ActKind::Done,
        ActWord::Snoozed => ActKind::Snoozed,
        ActWord::Dismissed => ActKind::Dismissed,
    };
    // What was waited for has come: since it was put off, then, there was nothing to wait for.
    let at_once = (Some(act.day), act.until_minute);
    let (until, until_minute) = match act.waits {
        None => (act.until, act.until_minute),
        Some(Waits::Reply(account)) => match reader.first_word_from(account, act.day, act.at.unwrap_or(0))? {
            Some(word) if is_before(word, act.until) => at_once,
            _ => (act.until, None),
        },
        Some(Waits::Meeting(meeting)) => match reader.when_planned(meeting)? {
            Some((day, minute)) => {
                let back = before_meeting(day, minute);
                (Some(back.day), Some(back.minute))
            }
            None => at_once,
        },
    };
    Ok(Act { identity: act.identity, kind, until, until_minute, at: act.at })
}

/// Whether a reply came before the prompt was back without one. Days are UTC's on purpose: the answer must not change while
/// the user travels.
fn is_before(word: i64, latest: Option<NaiveDate>) -> bool {
    let day = DateTime::from_timestamp_millis(word).map(|at| at.date_naive());
    day.zip(latest).is_none_or(|(day, latest)| day < latest)
}
