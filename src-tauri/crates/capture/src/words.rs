//! The words of one language as data: another language is another table.
//!
//! Every word is written folded (see [`kept_model::fold`]): lower case, without accents.

use crate::Marker;
use kept_model::{AdvocacyForm, AnchorEvent, Direction, Kind, PulseAbout, Served, Stance};

/// A list of folded words.
pub type List = &'static [&'static str];

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A calendar day.
    Day,
    /// A day that is worked.
    WorkDay,
    /// Monday to Sunday; as a length, seven days.
    Week,
    /// Two weeks.
    Fortnight,
    /// A calendar month.
    Month,
    /// January to March, and so on; as a length, three months.
    Quarter,
    /// A calendar year.
    Year,
}

/// What a word before a date demands of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// "by", "until", "due": that day, or the last day of that stretch.
    By,
    /// "before": the day before.
    Before,
    /// "on": a single day.
    On,
    /// "in", "within": a number and a unit.
    In,
    /// "every": a weekday, or a number and a unit.
    Every,
    /// "remind": anything.
    Remind,
    /// "at": an hour.
    At,
}

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// First words that name the kind of a touch.
    pub kinds: &'static [(&'static str, Kind)],
    /// Signs that start a segment, as tokens of their own.
    pub markers: &'static [(&'static str, Marker)],
    /// Words that may stand before a subject, and what they say about who came to whom.
    pub links: &'static [(&'static str, Option<Direction>)],
    /// Words that are names as well as common words: a bare one is a name only when capitalised.
    pub shy_names: List,
    /// Tags that say whether the act gave or asked.
    pub stances: &'static [(&'static str, Stance)],
    /// Tags that say whom the act served.
    pub served: &'static [(&'static str, Served)],

    /// Words that start a date, in prose too.
    pub triggers: &'static [(&'static str, Trigger)],
    /// Words after which a weekday or a day at the end of a sentence is prose ("lunch in the sun").
    pub prose_before_day: List,
    /// Words after which a stretch of the calendar is prose ("the numbers for q1").
    pub prose_before_period: List,
    /// Days named by their distance from today.
    pub days: &'static [(&'static str, i64)],
    /// Monday first; every spelling of each.
    pub weekdays: [List; 7],
    /// Spellings of weekdays that are words of their own ("sun server", "sat nav").
    pub shy_weekdays: List,
    /// January first; every spelling of each.
    pub months: [List; 12],
    /// One, two, three …: the words for small numbers.
    pub numbers: &'static [(&'static str, u32)],
    /// First, second, third, fourth, fifth.
    pub ordinals: &'static [(&'static str, u32)],
    /// What follows the digits of an ordinal ("15th").
    pub ordinal_endings: List,
    /// Units as words of their own.
    pub units: &'static [(&'static str, Unit)],
    /// Units glued to a number ("2w").
    pub glued_units: &'static [(&'static str, Unit)],
    /// Words before "days" that make them working days.
    pub working: List,
    /// "eow" and its kin.
    pub ends: &'static [(&'static str, Unit)],
    /// What comes before a quarter's number ("q1").
    pub quarter: &'static str,
    /// "end" of something.
    pub end: List,
    /// "start" of something.
    pub start: List,
    /// Early in a month, the middle of it, late in it: the day of the month that is meant.
    pub parts: &'static [(&'static str, u32)],
    /// "of", "in".
    pub of: List,
    /// Articles.
    pub the: List,
    /// "this".
    pub this: List,
    /// "next".
    pub next: List,
    /// "last".
    pub last: List,
    /// "after", "from": later than what follows.
    pub after: List,
    /// "before": earlier than what follows.
    pub before: List,
    /// "now": today, after "from".
    pub now: List,
    /// "ago".
    pub ago: List,
    /// "in": later than today.
    pub ahead: List,
    /// Facts that dates count from.
    pub anchors: &'static [(&'static str, AnchorEvent)],
    /// "at" before an hour.
    pub at: List,
    /// Before noon.
    pub am: List,
    /// After noon.
    pub pm: List,
    /// Hours that have names, in minutes of the day.
    pub hours: &'static [(&'static str, u16)],
    /// Parts of the day that say nothing about the minute.
    pub parts_of_day: List,

    /// Minutes, as a unit of length ("22 min").
    pub minutes: List,
    /// Hours, as a unit of length ("1h").
    pub hour_units: List,

    /// "order".
    pub order: List,
    /// "live".
    pub live: List,
    /// "renewal".
    pub renewal: List,
    /// "every".
    pub every: List,
    /// "at most", word by word, in all its spellings.
    pub at_most: &'static [List],
    /// "remind".
    pub remind: List,
    /// "me", after "remind".
    pub me: List,
    /// "to", after "remind me".
    pub remind_links: List,
    /// "pulse".
    pub pulse: List,
    /// What a pulse is about.
    pub pulse_about: &'static [(&'static str, PulseAbout)],
    /// "ours": what we believe they would say.
    pub ours: List,
    /// "vs": what they said of somebody else follows.
    pub versus: List,
    /// "ticket".
    pub ticket: List,
    /// "advocacy".
    pub advocacy: List,
    /// How somebody speaks for us.
    pub advocacy_forms: &'static [(&'static str, AdvocacyForm)],
    /// "experiment".
    pub experiment: List,
    /// Verbs: after "order" or "experiment" they show that the word is prose ("order was late").
    pub verbs: List,
    /// Words that speak for a lever.
    pub levers: crate::lever::Levers,
    /// Currencies by sign or code; the code is upper case.
    pub currencies: &'static [(&'static str, &'static str)],
}

impl Words {
    /// English, with the international forms of dates that English speakers type.
    pub const fn english() -> Self {
        ENGLISH
    }
}

const ENGLISH: Words = Words {
    kinds: &[
        ("call", Kind::Call),
        ("called", Kind::Call),
        ("met", Kind::Meeting),
        ("meeting", Kind::Meeting),
        ("email", Kind::Email),
        ("e-mail", Kind::Email),
        ("emailed", Kind::Email),
        ("visit", Kind::Visit),
        ("visited", Kind::Visit),
        ("chat", Kind::Chat),
        ("chatted", Kind::Chat),
        ("note", Kind::Note),
    ],
    markers: &[
        (">", Marker::Mine),
        ("<", Marker::Theirs),
        ("!", Marker::Delight),
        ("?", Marker::Question),
        ("<?", Marker::TheirQuestion),
        ("~", Marker::Obstacle),
        ("=", Marker::Outcome),
    ],
    links: &[
        ("with", None),
        ("at", None),
        ("and", None),
        ("&", None),
        ("+", None),
        ("from", Some(Direction::Inbound)),
        ("to", Some(Direction::Outbound)),
    ],
    shy_names: &[
        "will", "may", "mark", "bill", "rich", "art", "grant", "hope", "grace", "joy", "dawn", "april",
        "june", "jan", "sunny", "frank", "sue", "pat", "drew", "chase", "rose", "faith", "summer", "the",
        "a", "an", "in", "on", "at", "for", "from", "to", "of", "and", "with", "about", "is", "was", "new",
        "do", "so", "an", "all", "no", "not", "we", "they", "he", "she", "it",
    ],
    stances: &[("gave", Stance::Gave), ("asked", Stance::Asked)],
    served: &[("for-them", Served::Them), ("for-us", Served::Us), ("for-both", Served::Both)],
    triggers: &[
        ("by", Trigger::By),
        ("until", Trigger::By),
        ("till", Trigger::By),
        ("due", Trigger::By),
        ("before", Trigger::Before),
        ("on", Trigger::On),
        ("in", Trigger::In),
        ("within", Trigger::In),
        ("every", Trigger::Every),
        ("remind", Trigger::Remind),
        ("at", Trigger::At),
    ],
    prose_before_day: &[
        "of", "from", "about", "since", "with", "the", "a", "an", "in", "like", "than", "our", "their",
        "his", "her", "my", "your", "and", "or",
    ],
    prose_before_period: &["of", "from", "about", "since", "with", "for", "during", "the", "our", "their"],
    days: &[("today", 0), ("tonight", 0), ("tomorrow", 1), ("tmr", 1), ("tmrw", 1), ("yesterday", -1)],
    weekdays: [
        &["monday", "mon"],
        &["tuesday", "tue", "tues"],
        &["wednesday", "wed", "weds"],
        &["thursday", "thu", "thur", "thurs"],
        &["friday", "fri"],
        &["saturday", "sat"],
        &["sunday", "sun"],
    ],
    shy_weekdays: &["sun", "sat"],
    months: [
        &["january", "jan"],
        &["february", "feb"],
        &["march", "mar"],
        &["april", "apr"],
        &["may"],
        &["june", "jun"],
        &["july", "jul"],
        &["august", "aug"],
        &["september", "sep", "sept"],
        &["october", "oct"],
        &["november", "nov"],
        &["december", "dec"],
    ],
    numbers: &[
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
    ],
    ordinals: &[("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5)],
    ordinal_endings: &["st", "nd", "rd", "th"],
    units: &[
        ("day", Unit::Day),
        ("days", Unit::Day),
        ("week", Unit::Week),
        ("weeks", Unit::Week),
        ("wk", Unit::Week),
        ("wks", Unit::Week),
        ("fortnight", Unit::Fortnight),
        ("fortnights", Unit::Fortnight),
        ("month", Unit::Month),
        ("months", Unit::Month),
        ("quarter", Unit::Quarter),
        ("quarters", Unit::Quarter),
        ("year", Unit::Year),
        ("years", Unit::Year),
    ],
    glued_units: &[
        ("d", Unit::Day),
        ("w", Unit::Week),
        ("wk", Unit::Week),
        ("mo", Unit::Month),
        ("m", Unit::Month),
        ("y", Unit::Year),
        ("bd", Unit::WorkDay),
        ("wd", Unit::WorkDay),
    ],
    working: &["business", "working", "work"],
    ends: &[
        ("eod", Unit::Day),
        ("eow", Unit::Week),
        ("eom", Unit::Month),
        ("eoq", Unit::Quarter),
        ("eoy", Unit::Year),
    ],
    quarter: "q",
    end: &["end"],
    start: &["start", "beginning"],
    parts: &[("early", 5), ("mid", 15), ("middle", 15), ("late", 25)],
    of: &["of", "in"],
    the: &["the"],
    this: &["this", "coming"],
    next: &["next"],
    last: &["last"],
    after: &["after", "from", "past"],
    before: &["before"],
    now: &["now"],
    ago: &["ago"],
    ahead: &["in", "within"],
    anchors: &[
        ("live", AnchorEvent::Live),
        ("go-live", AnchorEvent::Live),
        ("golive", AnchorEvent::Live),
        ("order", AnchorEvent::Order),
        ("renewal", AnchorEvent::Renewal),
    ],
    at: &["at", "@"],
    am: &["am"],
    pm: &["pm"],
    hours: &[("noon", 12 * 60), ("midday", 12 * 60)],
    parts_of_day: &["morning", "afternoon", "evening", "night"],
    minutes: &["m", "min", "mins", "minute", "minutes"],
    hour_units: &["h", "hr", "hrs", "hour", "hours"],
    order: &["order", "ordered"],
    live: &["live"],
    renewal: &["renewal", "renews"],
    every: &["every"],
    at_most: &[&["at", "most"], &["max"], &["maximum"]],
    remind: &["remind"],
    me: &["me", "us"],
    remind_links: &["to", "that", "about"],
    pulse: &["pulse"],
    pulse_about: &[
        ("service", PulseAbout::Service),
        ("product", PulseAbout::Product),
        ("support", PulseAbout::Support),
    ],
    ours: &["ours"],
    versus: &["vs", "versus"],
    ticket: &["ticket", "case"],
    advocacy: &["advocacy"],
    advocacy_forms: &[
        ("reference", AdvocacyForm::Reference),
        ("referral", AdvocacyForm::Referral),
        ("mention", AdvocacyForm::Mention),
        ("review", AdvocacyForm::Review),
        ("introduction", AdvocacyForm::Introduction),
        ("intro", AdvocacyForm::Introduction),
        ("retelling", AdvocacyForm::Retelling),
    ],
    experiment: &["experiment"],
    verbs: &[
        "is",
        "are",
        "was",
        "were",
        "be",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "came",
        "comes",
        "went",
        "goes",
        "arrived",
        "got",
        "gets",
        "looks",
        "of",
        "from",
        "by",
        "in",
        "status",
        "delayed",
        "confirmed",
        "cancelled",
        "failed",
        "worked",
    ],
    levers: crate::lever::ENGLISH,
    currencies: &[
        ("€", "EUR"),
        ("eur", "EUR"),
        ("euro", "EUR"),
        ("euros", "EUR"),
        ("$", "USD"),
        ("usd", "USD"),
        ("£", "GBP"),
        ("gbp", "GBP"),
        ("chf", "CHF"),
        ("sek", "SEK"),
        ("nok", "NOK"),
        ("dkk", "DKK"),
        ("pln", "PLN"),
        ("czk", "CZK"),
        ("jpy", "JPY"),
        ("¥", "JPY"),
        ("cad", "CAD"),
        ("aud", "AUD"),
        ("inr", "INR"),
        ("ron", "RON"),
        ("huf", "HUF"),
    ],
};

/// The meaning of `word` in a table of words.
pub(crate) fn look_up<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}

/// Whether `list` holds `word`.
pub(crate) fn holds(list: List, word: &str) -> bool {
    list.contains(&word)
}
