//! The facts of an account that are lists or name entries, and how they are written into one column.

use super::bytes::{Cut, Put, Take, Taken};
use chrono::NaiveDate;
use kept_model::{EntryId, PulseAbout, PulseSide, Stance, Uid};

/// The latest of what the rules look for, each list bounded in length.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactLists {
    /// Whom one would ask: the account's first person.
    pub main_person: Option<String>,
    /// The entry of the newest touch.
    pub last_touch: Option<Uid>,
    /// The day of the newest meeting, call or visit among the newest touches.
    pub last_met: Option<NaiveDate>,
    /// The entry of the newest act that gave or asked.
    pub last_stance: Option<Uid>,
    /// The latest 24 acts of giving and asking, newest first.
    pub stances: Vec<(NaiveDate, Stance)>,
    /// The latest eight acts that were called giving and served us, newest first.
    pub disguised: Vec<(NaiveDate, Uid)>,
    /// Outcomes that are open or reached.
    pub outcomes: u32,
    /// The day of the first order.
    pub first_order: Option<NaiveDate>,
    /// The newest delight moment.
    pub last_delight: Option<(NaiveDate, Uid)>,
    /// The newest pulse of each side on each subject.
    pub pulses: Vec<PulseOf>,
    /// The newest act of advocacy.
    pub last_advocacy: Option<AdvocacyOf>,
    /// Whom we asked for advocacy, the latest eight, newest first.
    pub asks: Vec<AskOf>,
    /// Since when the present standing.
    pub last_standing: Option<NaiveDate>,
    /// The newest day of each tag that a rule looks for: `renewal`, `goal`, `obstacle` and the steps of playbooks; of a
    /// step the newest of each year.
    pub tags: Vec<(String, NaiveDate)>,
}

/// A pulse, as far as it is compared with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PulseOf {
    /// Its entry.
    pub uid: Uid,
    /// The day it was given.
    pub day: NaiveDate,
    /// Whose view it is.
    pub side: PulseSide,
    /// What it is about.
    pub about: Option<PulseAbout>,
    /// 0 to 10.
    pub score: u8,
}

/// An act of advocacy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdvocacyOf {
    /// Its entry.
    pub entry: EntryId,
    /// The same on every machine.
    pub uid: Uid,
    /// The day.
    pub day: NaiveDate,
    /// The names of those of theirs who spoke.
    pub people: Vec<String>,
}

/// A person whom we asked for advocacy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskOf {
    /// The act of advocacy.
    pub uid: Uid,
    /// The day.
    pub day: NaiveDate,
    /// Who was asked.
    pub person: Uid,
    /// Their name.
    pub name: String,
}

impl FactLists {
    pub(super) fn write(&self) -> Vec<u8> {
        let mut to = Put::default();
        to.maybe(self.main_person.as_deref(), Put::text);
        to.maybe(self.last_touch, Put::uid);
        to.day(self.last_met);
        to.maybe(self.last_stance, Put::uid);
        to.list(&self.stances, |to, (day, stance)| {
            to.day(Some(*day));
            to.byte(u8::from(*stance == Stance::Gave));
        });
        to.list(&self.disguised, |to, (day, uid)| moment(to, *day, *uid));
        to.number(self.outcomes.into());
        to.day(self.first_order);
        to.maybe(self.last_delight, |to, (day, uid)| moment(to, day, uid));
        to.list(&self.pulses, |to, pulse| {
            moment(to, pulse.day, pulse.uid);
            to.byte(place(PulseSide::ALL, &pulse.side));
            to.maybe(pulse.about, |to, about| to.byte(place(PulseAbout::ALL, &about)));
            to.byte(pulse.score);
        });
        to.maybe(self.last_advocacy.as_ref(), |to, advocacy| {
            moment(to, advocacy.day, advocacy.uid);
            to.number(advocacy.entry.0);
            to.list(&advocacy.people, |to, name| to.text(name));
        });
        to.list(&self.asks, |to, ask| {
            moment(to, ask.day, ask.uid);
            to.uid(ask.person);
            to.text(&ask.name);
        });
        to.day(self.last_standing);
        to.list(&self.tags, |to, (tag, day)| {
            to.day(Some(*day));
            to.text(tag);
        });
        to.0
    }

    /// `None` for what was not written by [`FactLists::write`].
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        Self::take(&mut Take(bytes)).ok()
    }

    fn take(from: &mut Take<'_>) -> Taken<Self> {
        Ok(Self {
            main_person: from.maybe(Take::text)?.map(str::to_owned),
            last_touch: from.maybe(Take::uid)?,
            last_met: from.day_or_none()?,
            last_stance: from.maybe(Take::uid)?,
            stances: from.list(|from| {
                let day = from.day()?;
                Ok((day, if from.byte()? == 1 { Stance::Gave } else { Stance::Asked }))
            })?,
            disguised: from.list(read_moment)?,
            outcomes: from.number()?.try_into().map_err(|_| Cut)?,
            first_order: from.day_or_none()?,
            last_delight: from.maybe(read_moment)?,
            pulses: from.list(|from| {
                let (day, uid) = read_moment(from)?;
                Ok(PulseOf {
                    uid,
                    day,
                    side: at(PulseSide::ALL, from.byte()?)?,
                    about: from.maybe(Take::byte)?.map(|place| at(PulseAbout::ALL, place)).transpose()?,
                    score: from.byte()?,
                })
            })?,
            last_advocacy: from.maybe(|from| {
                let (day, uid) = read_moment(from)?;
                let entry = EntryId(from.number()?);
                let people = from.list(|from| from.text().map(str::to_owned))?;
                Ok(AdvocacyOf { entry, uid, day, people })
            })?,
            asks: from.list(|from| {
                let (day, uid) = read_moment(from)?;
                Ok(AskOf { uid, day, person: from.uid()?, name: from.text()?.to_owned() })
            })?,
            last_standing: from.day_or_none()?,
            tags: from.list(|from| {
                let day = from.day()?;
                Ok((from.text()?.to_owned(), day))
            })?,
        })
    }
}

fn moment(to: &mut Put, day: NaiveDate, uid: Uid) {
    to.day(Some(day));
    to.uid(uid);
}

fn read_moment(from: &mut Take<'_>) -> Taken<(NaiveDate, Uid)> {
    Ok((from.day()?, from.uid()?))
}

/// Where a word stands among all of its kind.
fn place<T: PartialEq>(all: &[T], one: &T) -> u8 {
    all.iter().position(|other| other == one).unwrap_or_default() as u8
}

fn at<T: Copy>(all: &[T], place: u8) -> Taken<T> {
    all.get(usize::from(place)).copied().ok_or(Cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let day = |n| NaiveDate::from_num_days_from_ce_opt(739_000 + n).unwrap();
        let uid = |n| Uid(uuid::Uuid::from_u128(n));
        let lists = FactLists {
            main_person: Some("Zoë Ångström".to_owned()),
            last_touch: Some(uid(1)),
            last_met: Some(day(1)),
            last_stance: Some(uid(2)),
            stances: vec![(day(2), Stance::Gave), (day(1), Stance::Asked)],
            disguised: vec![(day(3), uid(3))],
            outcomes: 4,
            first_order: Some(day(-4_000)),
            last_delight: Some((day(5), uid(5))),
            pulses: vec![
                PulseOf { uid: uid(6), day: day(6), side: PulseSide::Ours, about: None, score: 10 },
                PulseOf {
                    uid: uid(7),
                    day: day(7),
                    side: PulseSide::Theirs,
                    about: Some(PulseAbout::Support),
                    score: 0,
                },
            ],
            last_advocacy: Some(AdvocacyOf {
                entry: EntryId(8),
                uid: uid(8),
                day: day(8),
                people: vec!["Priya".to_owned(), String::new()],
            }),
            asks: vec![AskOf { uid: uid(9), day: day(9), person: uid(10), name: "Tom".to_owned() }],
            last_standing: Some(day(10)),
            tags: vec![("works".to_owned(), day(11))],
        };
        let bytes = lists.write();
        assert_eq!(FactLists::read(&bytes).as_ref(), Some(&lists));
        assert_eq!(FactLists::read(&FactLists::default().write()), Some(FactLists::default()));
        // Whatever was cut off is refused, and never read as something else.
        for end in 0..bytes.len() {
            assert_eq!(FactLists::read(&bytes[..end]), None, "{end} of {}", bytes.len());
        }
    }
}
