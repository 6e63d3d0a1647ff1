//! The picture, decoded again.

use kept_paper::{Card, PaperError, Part, Tone, png};
use tiny_skia::Pixmap;

fn card(quote: &str) -> Card {
    Card {
        eyebrow: "A moment worth remembering".into(),
        quote: quote.into(),
        who: "Carla Reyes".into(),
        account: "Maddox & Reyes".into(),
        foot: "August 2026".into(),
        tone: Tone::Rose,
        language: "en-GB".into(),
    }
}

#[expect(clippy::unwrap_used, reason = "the card of a test is a good one")]
fn draw(card: &Card) -> Pixmap {
    Pixmap::decode_png(&png(card).unwrap().bytes).unwrap()
}

/// The rectangle of everything that is not paper, right of the bar on the edge: left, top, right, bottom.
#[expect(clippy::unwrap_used, reason = "every place asked for is on the card")]
fn inked(picture: &Pixmap, rows: std::ops::Range<u32>) -> (u32, u32, u32, u32) {
    let paper = picture.pixel(1190, 10).unwrap();
    let mut found = (u32::MAX, u32::MAX, 0, 0);
    for y in rows {
        for x in 17..picture.width() {
            if picture.pixel(x, y).unwrap() != paper {
                found = (found.0.min(x), found.1.min(y), found.2.max(x), found.3.max(y));
            }
        }
    }
    found
}

#[test]
fn a_card_is_a_picture_of_the_size_of_previews() {
    let picture = draw(&card("“You told us to buy less. We will not forget that.”"));
    assert_eq!((picture.width(), picture.height()), (1200, 630));
    let (left, top, right, bottom) = inked(&picture, 0..630);
    assert!(left >= 60 && top >= 60 && right <= 1105 && bottom <= 605, "{left} {top} {right} {bottom}");
}

#[test]
fn tones_have_colours_of_their_own() {
    let edge = |tone| {
        let pixel = draw(&Card { tone, ..card("Thank you.") }).pixel(4, 300).unwrap();
        (pixel.red(), pixel.green(), pixel.blue())
    };
    assert_eq!(edge(Tone::Rose), (209, 100, 124));
    assert_eq!(edge(Tone::Pine), (52, 133, 106));
    assert_eq!(edge(Tone::Ink), (110, 102, 95));
}

#[test]
fn longer_quotes_are_smaller_and_stay_between_the_other_words() {
    for times in [1, 3, 8, 14, 20] {
        let quote = "We will not forget. ".repeat(times);
        let picture = draw(&card(&quote));
        let (left, top, right, bottom) = inked(&picture, 120..484);
        assert!(left >= 60 && right <= 1104, "{times}: {left} {right}");
        assert!(top >= 138 && bottom <= 458, "{times}: {top} {bottom}");
    }
}

#[test]
fn what_does_not_fit_is_refused_and_what_is_said_to_fit_does() {
    let long = "We will not forget. ".repeat(60);
    let Err(PaperError::TooLong { part: Part::Quote, fits, has }) = png(&card(&long)) else {
        panic!("1,199 characters are too many");
    };
    assert_eq!(has, 1199, "without the space at the end");
    assert!((300..600).contains(&fits), "{fits}");
    let start: String = long.chars().take(fits).collect();
    assert!(png(&card(&start)).is_ok(), "{fits} fit");
    let more: String = long.trim().chars().take(fits + 1).collect();
    assert!(matches!(png(&card(&more)), Err(PaperError::TooLong { .. })), "{} do not", fits + 1);
}

#[test]
fn names_that_are_too_long_are_refused_by_part() {
    let long = "Very Long Name Indeed ".repeat(10);
    let parts = [
        (Part::Eyebrow, Card { eyebrow: long.clone(), ..card("Thanks.") }),
        (Part::Who, Card { who: long.clone(), ..card("Thanks.") }),
        (Part::Account, Card { account: long.clone(), ..card("Thanks.") }),
        (Part::Foot, Card { foot: long, ..card("Thanks.") }),
    ];
    for (wanted, card) in parts {
        match png(&card) {
            Err(PaperError::TooLong { part, fits, has }) => {
                assert_eq!(part, wanted);
                assert!(fits > 10 && fits < has, "{fits} of {has}");
            }
            other => panic!("{wanted:?}: {other:?}"),
        }
    }
    // At 20 pixels a W is 20.4 wide and half a pixel from the next one: 29 of them are 606 of the 620 that there are, 30
    // are 627.
    assert_eq!(
        png(&Card { who: "W".repeat(100), ..card("Thanks.") }).unwrap_err().to_string(),
        "The name has 100 characters and 29 of them fit on a card: choose a shorter piece of it."
    );
}

#[test]
fn a_card_without_words_is_refused() {
    assert_eq!(png(&card(" \n ")), Err(PaperError::NoQuote));
}

#[test]
fn missing_characters_are_said_and_seen() {
    let printed = png(&card("漢")).unwrap();
    assert_eq!(printed.missing, ['漢']);
    let picture = Pixmap::decode_png(&printed.bytes).unwrap();
    let (left, top, right, bottom) = inked(&picture, 138..456);
    assert!(right - left > 20 && bottom - top > 20, "a box is there");
}

#[test]
fn the_same_card_gives_the_same_bytes() {
    assert_eq!(png(&card("Thanks.")), png(&card("Thanks.")));
}
