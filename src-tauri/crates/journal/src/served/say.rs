//! The sentences of an account's own numbers. Under three they say that there are too few to say.

use super::WhomCount;
use crate::brief::lines::capital;
use crate::insights::FEWEST;
use crate::phrase::{all_of, counted};
use kept_model::{Served, count_word, times_word};

/// "You gave nine times and asked four times in 90 days."
pub(super) fn balance(gave: u32, asked: u32, period: &str) -> String {
    let times = |count: u32| if count == 0 { "never".to_owned() } else { times_word(count.into()) };
    match (gave + asked) as usize {
        0 => format!("No act of giving or asking is written down {period}."),
        n if n < FEWEST => {
            format!("Too few acts to say {period}: you gave {} and asked {}.", times(gave), times(asked))
        }
        _ if gave == 0 => format!("You asked {} and never gave {period}.", times(asked)),
        _ if asked == 0 => format!("You gave {} and never asked {period}.", times(gave)),
        _ => format!("You gave {} and asked {} {period}.", times(gave), times(asked)),
    }
}

/// "Of 13 acts in 90 days seven served them and two served us. Of four nobody has said."
pub(super) fn whom(n: u32, counts: &[WhomCount], period: &str) -> String {
    if (n as usize) < FEWEST {
        return format!("Too few acts {period} to say whom they served.");
    }
    let said = |served| counts.iter().find(|count| count.served == served).map_or(0, |count| count.count);
    let part = |served: Served, words: &str| {
        let count = said(Some(served));
        (count > 0).then(|| format!("{} served {words}", count_word(count.into())))
    };
    let parts: Vec<String> = [part(Served::Them, "them"), part(Served::Us, "us"), part(Served::Both, "both")]
        .into_iter()
        .flatten()
        .collect();
    let all = count_word(n.into());
    let unsaid = said(None);
    match (all_of(&parts), unsaid) {
        (None, _) => format!("Of none of {all} acts {period} somebody has said whom it served."),
        (Some(parts), 0) => format!("Of {all} acts {period} {parts}."),
        (Some(parts), _) => {
            format!("Of {all} acts {period} {parts}. Of {} nobody has said.", count_word(unsaid.into()))
        }
    }
}

/// "Two of nine gifts came back in some way. A gift asks for nothing, so the others are only counted."
pub(super) fn gifts(n: u32, returned: u32) -> String {
    match (n, returned) {
        (0, _) => "No gift is written down yet.".to_owned(),
        (_, 0) => {
            format!("{}. Nothing is written down as coming back, and nothing has to.", gift_count(n))
        }
        _ if returned >= n => format!("{}, and something came back from {}.", gift_count(n), each(n)),
        _ => format!(
            "Something came back from {} of {}. A gift asks for nothing, so the others are only counted.",
            count_word(returned.into()),
            counted(n as usize, "gift", "gifts")
        ),
    }
}

fn gift_count(n: u32) -> String {
    capital(&counted(n as usize, "gift", "gifts"))
}

const fn each(n: u32) -> &'static str {
    if n == 1 { "it" } else { "each" }
}

/// "Two gifts of the last 90 days served us. They count as asks."
pub(super) fn disguise(total: usize, is_alarm: bool) -> String {
    let noun = if total == 1 { "gift" } else { "gifts" };
    let they = if total == 1 { "It counts as an ask" } else { "They count as asks" };
    let many = capital(&count_word(total as i64));
    let alarm = if is_alarm {
        " Selling may be dressed as relationship here; give something that serves them."
    } else {
        ""
    };
    format!("{many} {noun} of the last 90 days served us. {they}.{alarm}")
}

/// Complaints per 100 touches with one digit: 1 of 41 is "2.4". `None` under three touches.
pub(super) fn rate(complaints: u32, touches: u32) -> Option<String> {
    if (touches as usize) < FEWEST {
        return None;
    }
    // Tenths, rounded half up, without fractions.
    let (complaints, touches) = (u64::from(complaints), u64::from(touches));
    let tenths = (complaints * 2000 + touches) / (touches * 2);
    Some(if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    })
}

/// "One complaint in 41 touches in 90 days: 2.4 per 100."
pub(super) fn complaints(complaints: u32, touches: u32, rate: Option<&str>, period: &str) -> String {
    let heard = capital(&counted(complaints as usize, "complaint", "complaints"));
    let among = counted(touches as usize, "touch", "touches");
    match rate {
        Some(_) if complaints == 0 => format!("No complaint in {among} {period}."),
        Some(rate) => format!("{heard} in {among} {period}: {rate} per 100."),
        None => format!("{heard} {period}, and {among}: too few to say."),
    }
}

/// "They came to you in seven of 19 touches in 90 days. Of four more nobody has said."
pub(super) fn directions(inbound: u32, outbound: u32, unsaid: u32, period: &str) -> String {
    let known = inbound + outbound;
    let rest = match unsaid {
        0 => String::new(),
        _ => format!(" Of {} more nobody has said.", count_word(unsaid.into())),
    };
    if (known as usize) < FEWEST {
        return format!("Too few touches say who came to whom {period} ({known}).{rest}");
    }
    let times = if inbound == 0 { "none".to_owned() } else { count_word(inbound.into()) };
    format!("They came to you in {times} of {} touches {period}.{rest}", count_word(known.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insights::{Counted, CountedWhat};
    use kept_model::AccountId;

    #[test]
    fn a_balance_says_its_period_and_when_it_is_too_small() {
        let cases = [
            (0, 0, "No act of giving or asking is written down in 90 days."),
            (1, 1, "Too few acts to say in 90 days: you gave once and asked once."),
            (0, 2, "Too few acts to say in 90 days: you gave never and asked twice."),
            (3, 0, "You gave three times and never asked in 90 days."),
            (0, 4, "You asked four times and never gave in 90 days."),
            (9, 4, "You gave nine times and asked four times in 90 days."),
        ];
        for (gave, asked, expected) in cases {
            assert_eq!(balance(gave, asked, "in 90 days"), expected);
        }
    }

    #[test]
    fn a_rate_is_per_hundred_touches() {
        // 1/41 = 0.0244: 2.4 of a hundred. 1/3 = 33.3. 2/3 = 66.7. 1/8 = 12.5. 1/400 = 0.25, half up to 0.3.
        let cases = [
            (0, 2, None),
            (2, 2, None),
            (0, 3, Some("0")),
            (1, 3, Some("33.3")),
            (2, 3, Some("66.7")),
            (1, 8, Some("12.5")),
            (1, 41, Some("2.4")),
            (1, 100, Some("1")),
            (1, 400, Some("0.3")),
            (5, 4, Some("125")),
        ];
        for (complaints, touches, expected) in cases {
            assert_eq!(rate(complaints, touches).as_deref(), expected, "{complaints} of {touches}");
        }
    }

    #[test]
    fn sentences_have_their_n() {
        assert_eq!(
            complaints(1, 41, Some("2.4"), "in 90 days"),
            "One complaint in 41 touches in 90 days: 2.4 per 100."
        );
        assert_eq!(complaints(0, 41, Some("0"), "in a year"), "No complaint in 41 touches in a year.");
        assert_eq!(
            complaints(1, 2, None, "in 90 days"),
            "One complaint in 90 days, and two touches: too few to say."
        );
        assert_eq!(
            directions(7, 12, 4, "in 90 days"),
            "They came to you in seven of 19 touches in 90 days. Of four more nobody has said."
        );
        assert_eq!(directions(0, 3, 0, "in a year"), "They came to you in none of three touches in a year.");
        assert_eq!(directions(1, 1, 0, "in a year"), "Too few touches say who came to whom in a year (2).");
    }

    #[test]
    fn gifts_that_nothing_came_back_from_are_only_counted() {
        let cases = [
            (0, 0, "No gift is written down yet."),
            (1, 0, "One gift. Nothing is written down as coming back, and nothing has to."),
            (1, 1, "One gift, and something came back from it."),
            (3, 3, "Three gifts, and something came back from each."),
            (
                9,
                2,
                "Something came back from two of nine gifts. A gift asks for nothing, so the others are only counted.",
            ),
        ];
        for (n, returned, expected) in cases {
            assert_eq!(gifts(n, returned), expected);
        }
    }

    #[test]
    fn whom_acts_served_is_said_with_what_nobody_said() {
        let count = |served, count| WhomCount {
            served,
            count,
            facts: Counted {
                what: CountedWhat::Served(AccountId(1), served),
                from: None,
                to: chrono::NaiveDate::MAX,
            },
        };
        let counts = [
            count(Some(Served::Them), 7),
            count(Some(Served::Us), 2),
            count(Some(Served::Both), 0),
            count(None, 4),
        ];
        assert_eq!(
            whom(13, &counts, "in 90 days"),
            "Of 13 acts in 90 days seven served them and two served us. Of four nobody has said."
        );
        assert_eq!(whom(2, &counts, "in 90 days"), "Too few acts in 90 days to say whom they served.");
        assert_eq!(
            whom(4, &counts[3..], "in 90 days"),
            "Of none of four acts in 90 days somebody has said whom it served."
        );
    }
}
