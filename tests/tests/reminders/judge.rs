//! What must hold at every look: silence when it is wanted, nothing twice, nothing late, a cap, digests; and that Today and
//! the reminders know the same.

use crate::clock::{Clock, DAY, MINUTE};
use crate::desk::{rows_of, written};
use crate::year::Year;
use kept_journal::remind::Step;
use kept_journal::{Prompt, Rule};
use kept_model::Moment;
use rusqlite::OptionalExtension;

fn must(holds: bool, sentence: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(sentence()) }
}

/// What is spoken of unless the user says otherwise.
const SPOKEN: [Rule; 12] = [
    Rule::PromiseMine,
    Rule::PromiseColleague,
    Rule::PromiseTheirs,
    Rule::Question,
    Rule::PulseLow,
    Rule::Playbook,
    Rule::NotLive,
    Rule::Stalled,
    Rule::Renewal,
    Rule::PulseDue,
    Rule::Anniversary,
    Rule::MeetingAfter,
];

impl Year {
    pub(crate) fn judge(&mut self, number: usize, at: i64, step: &Step) -> Result<(), String> {
        let moment = self.desk.clock.moment(at);
        let quiet = self.is_quiet(moment);
        must(!quiet || step.toasts.is_empty(), || format!("it spoke when it should be quiet: {step:?}"))?;
        must(step.next.is_none_or(|next| next > moment), || format!("the next look is at {:?}", step.next))?;
        let (mut missed, mut counted, mut digests) = (0, 0_u32, 0);
        let mut eves = Vec::new();
        for toast in &step.toasts {
            let toast_row = written(&self.file, toast.id);
            must(toast_row.moment == moment && toast_row.state == "due", || {
                format!("not written down before it is shown: {toast_row:?}")
            })?;
            must(self.seen.insert(toast.id, false).is_none(), || format!("{toast:?} is handed out twice"))?;
            let is_digest = toast_row.form == "digest";
            let is_counted = !["meeting", "evening"].contains(&toast_row.form.as_str());
            counted += u32::from(is_counted);
            digests += u32::from(is_digest);
            let lines = rows_of(&self.file, toast.id);
            must(!lines.is_empty(), || format!("{toast:?} says nothing"))?;
            for line in lines {
                must(line.at <= moment, || format!("{line:?} is said too early"))?;
                let earlier = self.said_by.insert(line.identity.clone(), toast.id);
                let in_doubt = earlier.map(|earlier| !self.seen[&earlier]);
                must(in_doubt != Some(false), || {
                    format!("{line:?} is said twice, by {earlier:?} and {toast:?}")
                })?;
                must(in_doubt.is_none() || is_digest, || {
                    format!("{line:?} was in doubt, and is no line of a digest")
                })?;
                self.met.again += u64::from(in_doubt.is_some());
                if in_doubt.is_none() {
                    eves.extend(line.identity.strip_suffix("@before").map(str::to_owned));
                    missed += u32::from(is_counted && line.at.minutes_until(moment) > 2);
                    self.is_in_time(number, at, line.at).map_err(|late| format!("{line:?} {late}"))?;
                }
            }
        }
        let is_day_of = |eve: &String, identity: &String| {
            identity.starts_with(eve.as_str()) && identity.ends_with("@day")
        };
        let said = |eve: &&String| self.said_by.keys().any(|identity| is_day_of(eve, identity));
        let late_eve = eves.iter().find(said);
        must(late_eve.is_none(), || format!("{late_eve:?} is said to be tomorrow beside its day"))?;
        self.met.toasts += step.toasts.len() as u64;
        self.met.digests += u64::from(digests);
        must(missed < 2 || (digests, counted) == (1, 1), || format!("{missed} were missed: {step:?}"))?;
        let today = self.counted(moment);
        let most = self.user.restraint.most_a_day;
        must(counted == 0 || today <= most, || format!("{today} on one day, {most} are wanted"))?;
        if !quiet && today < most && moment.minute >= 540 {
            return self.knows_today(moment);
        }
        Ok(())
    }

    fn counted(&self, moment: Moment) -> u32 {
        let sql = "SELECT count(*) FROM toast WHERE day = ?1 AND form IN ('single', 'account', 'digest')";
        self.file.prepare_cached(sql).unwrap().query_row([moment.day], |row| row.get(0)).unwrap()
    }

    /// Whether what is said now wanted to be said within this minute, where nothing kept it from it.
    fn is_in_time(&self, number: usize, at: i64, wanted: Moment) -> Result<(), String> {
        let clock = &self.desk.clock;
        let due = clock.when(wanted, at - 2 * DAY);
        let calm = self.programs[number].start.max(self.awake).max(self.disturbed);
        let then = clock.moment(due);
        let is_free = due > at - 2 * DAY
            && calm + MINUTE < due
            && then.day == clock.moment(at).day
            && !self.is_quiet(then)
            && !self.is_quiet(then.plus(1));
        must(!is_free || at - due <= MINUTE, || format!("is said {} seconds late", at - due))
    }

    /// Whether everything that stands in Today, and is spoken of, was taken up.
    fn knows_today(&self, moment: Moment) -> Result<(), String> {
        for prompt in self.user.journal.today_page().unwrap().prompts {
            if self.is_owed(&prompt, moment) {
                must(self.is_taken_up(&prompt), || format!("nobody was told of {prompt:?}"))?;
            }
        }
        Ok(())
    }

    /// Whether its time has come. Who made a promise after the morning of its eve knows of it until it is due.
    fn is_owed(&self, prompt: &Prompt, moment: Moment) -> bool {
        let Some(entry) = prompt.entry.filter(|_| prompt.rule == Rule::PromiseMine) else {
            return SPOKEN.contains(&prompt.rule) && prompt.day <= moment.day;
        };
        let sql =
            "SELECT coalesce(due_minute, 540), created_at FROM promise JOIN entry USING (id) WHERE id = ?1";
        let (minute, written): (u16, i64) = self
            .file
            .prepare_cached(sql)
            .unwrap()
            .query_row([entry.0], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        let eve = Moment::new(self.user.calendar.add_working_days(prompt.day, -1), 540);
        let shown = Clock { error: 0, ..self.desk.clock }.moment(written / 1000);
        Moment::new(prompt.day, minute) <= moment || (shown <= eve && eve <= moment)
    }

    fn is_taken_up(&self, prompt: &Prompt) -> bool {
        let sql = "SELECT 1 FROM reminder WHERE identity >= ?1 AND identity < ?1 || '~' LIMIT 1";
        let begins = reminder_of(prompt);
        let found = self.file.prepare_cached(sql).unwrap().query_row([begins], |_| Ok(())).optional();
        found.unwrap().is_some()
    }

    /// Whether nothing of what stands in Today was last spoken of by a toast that nobody may have seen.
    pub(crate) fn is_nothing_lost(&self) -> Result<(), String> {
        let sql = "SELECT toast_id FROM reminder WHERE identity >= ?1 AND identity < ?1 || '~'
            ORDER BY day DESC, minute DESC LIMIT 1";
        for prompt in self.user.journal.today_page().unwrap().prompts {
            let begins = reminder_of(&prompt);
            let last =
                self.file.prepare_cached(sql).unwrap().query_row([begins], |row| row.get(0)).optional();
            let toast: Option<i64> = last.unwrap().flatten();
            let is_seen = toast.is_none_or(|toast| self.seen[&toast]);
            must(is_seen, || format!("{prompt:?} may never have been seen"))?;
        }
        Ok(())
    }
}

/// What the identities of a prompt's reminders begin with.
fn reminder_of(prompt: &Prompt) -> String {
    let parts: Vec<&str> = prompt.identity.splitn(3, ':').collect();
    match (prompt.rule, &parts[..]) {
        (Rule::MeetingAfter, [rule, uid, _]) => format!("{rule}:{uid}:"),
        _ => prompt.identity.clone(),
    }
}
