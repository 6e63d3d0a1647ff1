//! The rules of the relationship: pulses, delight, advocacy, stories, anniversaries, what is called giving.

use super::account::until;
use super::{Look, Of};
use crate::book::{Entry, What};
use crate::days::{minus, plus, years_later};
use std::collections::BTreeMap;

/// A pulse and its score.
type Score<'a> = (&'a Entry, i64);

fn is_delight(entry: &Entry) -> bool {
    matches!(entry.what, What::Delight { .. })
}

fn is_pulse_of_theirs(entry: &Entry) -> bool {
    matches!(entry.what, What::Pulse { is_theirs: true, .. })
}

impl Look<'_> {
    pub(super) fn relation(&mut self, of: &Of<'_>) {
        self.pulse_due(of);
        self.drought(of);
        self.care(of);
        self.tired(of);
        self.anniversary(of);
        self.gap(of);
        self.disguise(of);
        let main: Vec<&Entry> =
            of.entries.iter().filter(|entry| entry.main() == Some(of.account.id)).copied().collect();
        self.words(Some(of.account.id), &main);
    }

    /// The first of ticket, live and quarter that holds.
    fn pulse_due(&mut self, of: &Of<'_>) {
        let Some(first_order) = of.first_order() else { return };
        let (account, uid) = (Some(of.account.id), &of.account.uid);
        let last = of.last(is_pulse_of_theirs).map(|entry| entry.day);
        let is_open = |day| last.is_none_or(|last| last < day);
        let mut due = Vec::new();
        for (done, ticket) in of.tickets().into_iter().rev() {
            if is_open(done) && self.today >= self.week.next(done) && until(done, 30, self.today) {
                due.push(format!("pulse_due:{uid}:ticket {ticket}@{done}"));
            }
        }
        for (live, order) in of.lives(self.today).into_iter().rev() {
            if is_open(live) && self.has_come(plus(live, 21)) && until(live, 90, self.today) {
                due.push(format!("pulse_due:{uid}:live {}@{live}", order.uid));
            }
        }
        let since = last.unwrap_or(first_order);
        if self.has_come(plus(since, 91)) {
            due.push(format!("pulse_due:{uid}:quarter@{since}"));
        }
        self.first_speaks(account, due);
    }

    fn first_speaks(&mut self, account: Option<i64>, due: Vec<String>) {
        for (at, identity) in due.into_iter().enumerate() {
            if at == 0 {
                self.show(account, identity);
            } else {
                self.hold(account, identity);
            }
        }
    }

    fn drought(&mut self, of: &Of<'_>) {
        if of.first_order().is_none() {
            return;
        }
        let last = of.last(is_delight);
        let Some(since) = last.or(of.entries.first().copied()) else { return };
        if self.has_come(plus(since.day, 180)) {
            let anchor = last.map_or("first", |entry| &entry.uid);
            self.show(Some(of.account.id), format!("delight_drought:{}:{anchor}", of.account.uid));
        }
    }

    /// Consent and stories, of those entries whose main account it is.
    pub(super) fn words(&mut self, account: Option<i64>, entries: &[&Entry]) {
        let (mut unasked, mut ready) = (Vec::new(), Vec::new());
        for entry in entries {
            let What::Delight { has_words: true, consent, consent_day, told, chain, .. } = &entry.what else {
                continue;
            };
            match consent.as_str() {
                "ask" => unasked.push((entry.day, entry.id, entry)),
                "yes" if told.is_none() && !self.book.retold.contains(&entry.id) => {
                    let base = consent_day.unwrap_or(entry.day).max(entry.day);
                    if self.has_come(plus(base, 14)) && until(base, 365, self.today) {
                        ready.push((
                            *chain,
                            entry.day,
                            entry.id,
                            format!("story_ready:{}:story@{base}", entry.uid),
                        ));
                    }
                }
                _ => {}
            }
        }
        unasked.sort_by_key(|(day, id, _)| (*day, *id));
        for (at, (day, _, entry)) in unasked.iter().rev().enumerate() {
            if self.has_come(plus(*day, 14)) && until(*day, 180, self.today) {
                let identity = format!("consent_not_asked:{}:consent", entry.uid);
                // Only the newest words are asked about, also while it is too early to ask.
                if at == 0 { self.show(account, identity) } else { self.hold(account, identity) }
            }
        }
        ready.sort();
        self.first_speaks(account, ready.into_iter().rev().map(|(.., identity)| identity).collect());
    }

    fn care(&mut self, of: &Of<'_>) {
        let Some(newest) = of.last(|entry| matches!(entry.what, What::Advocacy { .. })) else { return };
        let day = newest.day;
        if self.has_come(plus(day, 30))
            && until(day, 365, self.today)
            && !of.is_after(day, |entry| entry.gave() || is_delight(entry))
        {
            self.show(Some(of.account.id), format!("advocate_care:{}:care", newest.uid));
        }
    }

    fn tired(&mut self, of: &Of<'_>) {
        let mut asks: BTreeMap<i64, Vec<&Entry>> = BTreeMap::new();
        for entry in of.entries.iter().filter(|entry| matches!(entry.what, What::Advocacy { is_asked: true }))
        {
            for person in &entry.people {
                asks.entry(*person).or_default().push(entry);
            }
        }
        for (person, asks) in asks {
            let (Some((person, false)), Some(latest)) = (self.book.people.get(&person), asks.last()) else {
                continue;
            };
            let near = asks.iter().filter(|ask| ask.day >= minus(latest.day, 180)).count();
            if near >= 3 && until(latest.day, 90, self.today) && !of.is_after(latest.day, Entry::gave) {
                self.show(Some(of.account.id), format!("advocate_tired:{}:{person}", latest.uid));
            }
        }
    }

    fn anniversary(&mut self, of: &Of<'_>) {
        let Some(first) = of.first_order() else { return };
        for years in 1..60 {
            let day = years_later(first, years);
            let is_near = minus(day, 7) <= self.today && self.today <= plus(day, 7);
            if is_near && of.last(|entry| entry.is_touch() && entry.day >= day).is_none() {
                self.show(Some(of.account.id), format!("anniversary:{}:{day}", of.account.uid));
            }
        }
    }

    /// Their newest score and ours, by subject.
    fn gap(&mut self, of: &Of<'_>) {
        let mut subjects: BTreeMap<Option<&str>, [Option<Score<'_>>; 2]> = BTreeMap::new();
        for entry in &of.entries {
            if let What::Pulse { is_theirs, score, about, .. } = &entry.what {
                subjects.entry(about.as_deref()).or_default()[usize::from(!is_theirs)] =
                    Some((entry, *score));
            }
        }
        for pair in subjects.into_values() {
            let [Some((theirs, one)), Some((ours, other))] = pair else { continue };
            let is_fresh = |entry: &Entry| until(entry.day, 365, self.today);
            let later = theirs.day.max(ours.day);
            if is_fresh(theirs) && is_fresh(ours) && (one - other).abs() >= 3 && until(later, 90, self.today)
            {
                let identity = format!("perception_gap:{}:{}+{}", of.account.uid, theirs.uid, ours.uid);
                self.show(Some(of.account.id), identity);
            }
        }
    }

    fn disguise(&mut self, of: &Of<'_>) {
        let recent = |entry: &&&Entry| entry.is_disguised() && self.is_within(entry.day, 90);
        let acts: Vec<&&Entry> = of.entries.iter().filter(recent).collect();
        if let Some(newest) = acts.last()
            && acts.len() >= 2
            && !of.is_after(newest.day, Entry::gave)
        {
            self.show(Some(of.account.id), format!("disguise:{}:{}", of.account.uid, newest.uid));
        }
    }
}
