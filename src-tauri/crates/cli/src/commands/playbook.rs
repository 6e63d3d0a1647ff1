//! `kept playbook …`: a name alone shows it, a verb before the name changes it.

use super::named_fields;
use crate::exit::Failure;
use crate::output::{Output, playbook};
use kept_api::{
    AddPlaybook, AddStep, Command as _, EditPlaybook, EditStep, ErrorCode, Journal, PlaybookAhead,
    PlaybookChanged, RemovePlaybook, RemoveStep, ShipPlaybook, ShowPlaybook,
};

/// Shows or changes a playbook.
pub(super) fn run(words: &[String], journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let (verb, rest) = words.split_first().map_or(("", words), |(verb, rest)| (verb.as_str(), rest));
    let reply = match verb {
        "add" => add(rest, journal)?,
        "edit" => {
            let (name, fields) = named_fields(rest);
            let playbook = whole(&name, "kept playbook edit NAME on=no")?;
            if fields.is_empty() {
                return Err(usage(
                    "a playbook's fields are name, anchor and on",
                    "kept playbook edit NAME on=no",
                ));
            }
            EditPlaybook { playbook, fields }.run(journal)?
        }
        "step" => step(rest, journal)?,
        "remove" => remove(rest, journal)?,
        "ship" => ShipPlaybook {}.run(journal)?,
        _ => return show(words.join(" "), journal, out),
    };
    super::index(journal);
    out.reply(&reply, |page| playbook::changed(&reply, page))?;
    Ok(())
}

fn show(name: String, journal: &mut Journal, out: &Output) -> Result<(), Failure> {
    let reply = ShowPlaybook { playbook: name }.run(journal)?;
    if out.is_json {
        out.reply(&reply, |_| String::new())?;
        return Ok(());
    }
    let ahead = PlaybookAhead { playbook: reply.id.to_string() }.run(journal)?;
    out.reply(&reply, |page| playbook::one(&reply, &ahead, page))?;
    Ok(())
}

fn add(words: &[String], journal: &mut Journal) -> Result<PlaybookChanged, Failure> {
    let example = "kept playbook add After a renewal anchor=renewal";
    let (name, fields) = named_fields(words);
    let name = whole(&name, example)?;
    match fields.as_slice() {
        [(field, anchor)] if field == "anchor" => {
            Ok(AddPlaybook { name, anchor: anchor.clone() }.run(journal)?)
        }
        _ => Err(usage("a playbook needs to know what it counts from", example)),
    }
}

/// The last word before the first field names the step, the words before it the playbook. A step that is there is changed,
/// another is added.
fn step(words: &[String], journal: &mut Journal) -> Result<PlaybookChanged, Failure> {
    let example = "kept playbook step beyond works offset=14 question='Does it work for them?'";
    let (name, mut fields) = named_fields(words);
    let Some((step, name)) = name.split_last().filter(|(_, name)| !name.is_empty() && !fields.is_empty())
    else {
        return Err(usage("a step is named after its playbook, then field=value", example));
    };
    let playbook = name.join(" ");
    let known = ShowPlaybook { playbook: playbook.clone() }.run(journal)?;
    let playbook = known.id.to_string();
    let step = step.trim_start_matches('#').to_owned();
    if known.steps.iter().any(|known| known.name.to_lowercase() == step.to_lowercase()) {
        return Ok(EditStep { playbook, step, fields }.run(journal)?);
    }
    fields.insert(0, ("name".to_owned(), step));
    Ok(AddStep { playbook, fields }.run(journal)?)
}

/// All words name a playbook, or else the last one names a step of it.
fn remove(words: &[String], journal: &mut Journal) -> Result<PlaybookChanged, Failure> {
    let example = "kept playbook remove NAME, or kept playbook remove NAME STEP";
    let playbook = whole(words, example)?;
    match (RemovePlaybook { playbook }).run(journal) {
        Err(error) if error.code == ErrorCode::NotFound && words.len() > 1 => {
            let (step, name) = (words[words.len() - 1].clone(), words[..words.len() - 1].join(" "));
            Ok(RemoveStep { playbook: name, step }.run(journal)?)
        }
        done => Ok(done?),
    }
}

fn whole<S: AsRef<str>>(words: &[S], example: &str) -> Result<String, Failure> {
    let name = words.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(" ");
    if name.is_empty() { Err(usage("name the playbook", example)) } else { Ok(name) }
}

fn usage(says: &str, example: &str) -> Failure {
    Failure::invalid(format!("{says}, such as: {example}"))
}
