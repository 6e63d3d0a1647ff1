//! The lines of a reply: which of them answer, which are the original message, and which are their words.

use super::marks::{Answer, SCORED, answer_at, answer_in_question, asked};
use super::score::{Reading, score_at};
use kept_model::ReplyScore;

/// Answers to "does somebody do this better?" that name nobody.
const NOBODY: &[&str] = &[
    "no",
    "nope",
    "none",
    "nobody",
    "no one",
    "not really",
    "n/a",
    "-",
    "nein",
    "niemand",
    "keiner",
    "nicht",
];

/// What the lines of a reply say.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// By question: the first three have one score each.
    scores: Vec<(u8, ReplyScore)>,
    /// Scores without a question, and the lines that they are.
    bare: Vec<(Reading, String)>,
    words: Vec<String>,
    pub(crate) competitor: Option<String>,
    pub(crate) unclear: Vec<String>,
    /// The question answered last.
    last: u8,
}

impl Said {
    /// Reads the lines that somebody wrote themselves; a quoted line says which question the next ones answer.
    pub(crate) fn read(lines: &[&str]) -> Self {
        let mut said = Self::default();
        let mut under = None;
        for line in lines {
            if let Some(quoted) = unquoted(line) {
                under = asked(quoted).or(under);
            } else {
                said.line(line, &mut under);
            }
        }
        said
    }

    /// Reads a copy of the original into which the scores were written, without a mark at its lines.
    pub(crate) fn read_original(&mut self, lines: &[&str]) {
        for answer in lines.iter().filter_map(|line| answer_in_question(line)) {
            self.answer(answer);
        }
    }

    /// Whether somebody gave a number, clear or not.
    pub(crate) fn has_number(&self) -> bool {
        !(self.scores.is_empty() && self.bare.is_empty() && self.unclear.is_empty())
    }

    fn line(&mut self, line: &str, under: &mut Option<u8>) {
        if line.trim().is_empty() {
            self.words.push(String::new());
            return;
        }
        if let Some(answer) = answer_at(line, self.last) {
            self.answer(answer);
            return;
        }
        if self.list(line) {
            return;
        }
        let alone = score_at(line).filter(|(_, rest)| !rest.contains(char::is_alphanumeric));
        match (*under, alone) {
            (Some(question @ 1..=3), _) if score_at(line).is_some() && !self.is_answered(question) => {
                let reading = score_at(line);
                if let Some((reading, rest)) = reading {
                    self.answer(Answer { question, reading: Some(reading), rest });
                }
            }
            (_, Some((reading, _))) => self.bare.push((reading, (*line).to_owned())),
            (Some(4), None) if self.competitor.is_none() => {
                self.answer(Answer { question: 4, reading: None, rest: line });
                *under = None;
            }
            _ => self.words.push((*line).to_owned()),
        }
    }

    /// "8, 9, 7" or "8 / 9 / 7": the three in their order.
    fn list(&mut self, line: &str) -> bool {
        let parts: Vec<&str> =
            line.split([',', ';', '/', '|', ' ', '\t']).filter(|part| !part.is_empty()).collect();
        let numbers: Vec<u8> =
            parts.iter().filter_map(|part| part.parse().ok().filter(|score| *score <= 10)).collect();
        if parts.len() != 3 || numbers.len() != 3 || self.last != 0 {
            return false;
        }
        for (question, score) in (1..).zip(numbers) {
            self.answer(Answer { question, reading: Some(Reading::Score(score)), rest: "" });
        }
        true
    }

    fn is_answered(&self, question: u8) -> bool {
        self.scores.iter().any(|(known, _)| *known == question)
    }

    /// Takes an answer, and those that follow it on the same line.
    fn answer(&mut self, answer: Answer<'_>) {
        let Answer { question, reading, rest } = answer;
        self.last = question;
        if question > 3 {
            self.open_answer(question, rest);
            return;
        }
        let (words, next) = Self::parted(question, rest);
        match reading {
            Some(Reading::Score(_)) if self.is_answered(question) => {
                self.unclear.push(format!("question {question} is answered twice; leave one of the numbers"));
            }
            Some(Reading::Score(score)) => {
                let about = SCORED.get(usize::from(question - 1)).copied();
                let score = ReplyScore { about, score, words: meant(words) };
                self.scores.push((question, score));
            }
            Some(Reading::Unclear(why)) => {
                self.unclear.push(format!("{why} at question {question}; write one number from 0 to 10"));
            }
            None => self.words.extend(meant(words)),
        }
        if let Some(next) = next {
            self.answer(next);
        }
    }

    /// The words behind a score, and the next answer on the line.
    fn parted(question: u8, rest: &str) -> (&str, Option<Answer<'_>>) {
        let after = rest.trim_start().trim_start_matches([',', ';', '|', '/']).trim_start();
        let is_next = |answer: &Answer<'_>| {
            answer.question > question && (answer.reading.is_some() || answer.question > 3)
        };
        if let Some(next) = answer_at(after, question).filter(is_next) {
            return ("", Some(next));
        }
        // "1) 8 (great) 2) 9": only the very next number counts among words.
        let sign = format!("{})", question + 1);
        let found = rest.match_indices(&sign).find_map(|(at, _)| {
            let is_apart = rest[..at].ends_with([' ', '\t', ',', ';']);
            answer_at(&rest[at..], question).filter(|next| is_apart && is_next(next)).map(|next| (at, next))
        });
        match found {
            Some((at, next)) => (&rest[..at], Some(next)),
            None => (rest, None),
        }
    }

    fn open_answer(&mut self, question: u8, rest: &str) {
        // "4) no 5) answer the phone" on one line.
        let next = rest.find(" 5)").filter(|_| question == 4);
        let (own, next) = next.map_or((rest, None), |at| (&rest[..at], Some(&rest[at + 3..])));
        if let Some(own) = meant(own) {
            let is_nobody = NOBODY.contains(&own.trim_end_matches(['.', '!', ',']).to_lowercase().as_str());
            match question {
                4 if is_nobody => {}
                4 => self.competitor = Some(own),
                _ => self.words.push(own),
            }
        }
        if let Some(next) = next {
            self.open_answer(5, next);
        }
    }

    /// The scores in the order of the questions, and the words as typed. Numbers that stand alone are taken when
    /// their place is certain: one for everything, or three in order.
    pub(crate) fn finish(mut self) -> (Vec<ReplyScore>, Option<String>, Option<String>, Vec<String>) {
        let plain = |score| ReplyScore { about: None, score, words: None };
        let numbers: Option<Vec<u8>> = self
            .bare
            .iter()
            .map(|(reading, _)| match reading {
                Reading::Score(score) => Some(*score),
                Reading::Unclear(_) => None,
            })
            .collect();
        match (self.scores.is_empty() && self.unclear.is_empty(), numbers.as_deref()) {
            (_, Some([])) => {}
            (true, Some([one])) => self.scores.push((0, plain(*one))),
            (true, Some(three @ [_, _, _])) => {
                let three = (1..).zip(SCORED.iter().zip(three));
                self.scores.extend(three.map(|(question, (about, score))| {
                    (question, ReplyScore { about: Some(*about), ..plain(*score) })
                }));
            }
            (true, Some(_)) => self.unclear.push(format!(
                "{} numbers stand alone; say which question each answers, such as 1) 8",
                self.bare.len()
            )),
            (true, None) => {
                let why = self.bare.iter().find_map(|(reading, _)| match reading {
                    Reading::Unclear(why) => Some(why.clone()),
                    Reading::Score(_) => None,
                });
                self.unclear.extend(why.map(|why| format!("{why}; write one number from 0 to 10")));
            }
            // Beside answers with their questions, a number alone is part of what they wrote.
            (false, _) => self.words.extend(self.bare.into_iter().map(|(_, line)| line)),
        }
        self.scores.sort_by_key(|(question, _)| *question);
        let words = self.words.join("\n").trim().to_owned();
        let scores = self.scores.into_iter().map(|(_, score)| score).collect();
        (scores, Some(words).filter(|words| !words.is_empty()), self.competitor, self.unclear)
    }
}

/// The text of a quoted line; `None` for a line of their own.
pub(crate) fn unquoted(line: &str) -> Option<&str> {
    line.trim_start().strip_prefix('>').map(|rest| rest.trim_start_matches(['>', ' ']))
}

/// Words behind a score, without the sign that ties them to it; `None` for signs alone.
fn meant(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches([',', ';', ':', '.', '-', '–', '—', '!', '*', '_']).trim();
    text.contains(|c: char| c.is_alphanumeric()).then(|| text.to_owned())
}
