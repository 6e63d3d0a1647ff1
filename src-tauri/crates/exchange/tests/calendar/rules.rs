//! The examples of RFC 5545, section 3.8.5.3, with the dates that it lists itself.

use crate::{event, lines, problems, read};
use chrono::NaiveDate;

/// "1997 Sep 2 9 Oct 7 1998 Jan 1": days, written as the examples list them.
fn days(text: &str) -> Vec<NaiveDate> {
    const MONTHS: &[&str] =
        &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (mut year, mut month, mut days) = (0, 0, Vec::new());
    for word in text.split_whitespace() {
        if let Some(at) = MONTHS.iter().position(|name| *name == word) {
            month = at as u32 + 1;
        } else if word.len() == 4 && !word.contains('-') {
            year = word.parse().unwrap();
        } else {
            let (first, last) = word.split_once('-').unwrap_or((word, word));
            for day in first.parse::<u32>().unwrap()..=last.parse().unwrap() {
                days.push(NaiveDate::from_ymd_opt(year, month, day).unwrap());
            }
        }
    }
    days
}

/// First day, rule, the last day that is looked at, and what the RFC lists. All are at nine in New York.
const EXAMPLES: &[(&str, &str, &str, &str)] = &[
    ("19970902", "FREQ=DAILY;COUNT=10", "1999-12-31", "1997 Sep 2-11"),
    (
        "19970902",
        "FREQ=DAILY;UNTIL=19971224T000000Z",
        "1999-12-31",
        "1997 Sep 2-30 Oct 1-31 Nov 1-30 Dec 1-23",
    ),
    (
        "19970902",
        "FREQ=DAILY;INTERVAL=2",
        "1997-10-07",
        "1997 Sep 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 Oct 2 4 6",
    ),
    ("19970902", "FREQ=DAILY;INTERVAL=10;COUNT=5", "1999-12-31", "1997 Sep 2 12 22 Oct 2 12"),
    (
        "19980101",
        "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        "2001-12-31",
        "1998 Jan 1-31 1999 Jan 1-31 2000 Jan 1-31",
    ),
    (
        "19980101",
        "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
        "2001-12-31",
        "1998 Jan 1-31 1999 Jan 1-31 2000 Jan 1-31",
    ),
    ("19970902", "FREQ=WEEKLY;COUNT=10", "1999-12-31", "1997 Sep 2 9 16 23 30 Oct 7 14 21 28 Nov 4"),
    (
        "19970902",
        "FREQ=WEEKLY;UNTIL=19971224T000000Z",
        "1999-12-31",
        "1997 Sep 2 9 16 23 30 Oct 7 14 21 28 Nov 4 11 18 25 Dec 2 9 16 23",
    ),
    (
        "19970902",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "1998-02-18",
        "1997 Sep 2 16 30 Oct 14 28 Nov 11 25 Dec 9 23 1998 Jan 6 20 Feb 3 17",
    ),
    (
        "19970902",
        "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
        "1999-12-31",
        "1997 Sep 2 4 9 11 16 18 23 25 30 Oct 2",
    ),
    (
        "19970902",
        "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
        "1999-12-31",
        "1997 Sep 2 4 9 11 16 18 23 25 30 Oct 2",
    ),
    (
        "19970901",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
        "1999-12-31",
        "1997 Sep 1 3 5 15 17 19 29 Oct 1 3 13 15 17 27 29 31 Nov 10 12 14 24 26 28 Dec 8 10 12 22",
    ),
    (
        "19970902",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
        "1999-12-31",
        "1997 Sep 2 4 16 18 30 Oct 2 14 16",
    ),
    (
        "19970905",
        "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        "1999-12-31",
        "1997 Sep 5 Oct 3 Nov 7 Dec 5 1998 Jan 2 Feb 6 Mar 6 Apr 3 May 1 Jun 5",
    ),
    (
        "19970905",
        "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
        "1999-12-31",
        "1997 Sep 5 Oct 3 Nov 7 Dec 5",
    ),
    (
        "19970907",
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "1999-12-31",
        "1997 Sep 7 28 Nov 2 30 1998 Jan 4 25 Mar 1 29 May 3 31",
    ),
    (
        "19970922",
        "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
        "1999-12-31",
        "1997 Sep 22 Oct 20 Nov 17 Dec 22 1998 Jan 19 Feb 16",
    ),
    (
        "19970928",
        "FREQ=MONTHLY;BYMONTHDAY=-3",
        "1998-02-28",
        "1997 Sep 28 Oct 29 Nov 28 Dec 29 1998 Jan 29 Feb 26",
    ),
    (
        "19970902",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        "1999-12-31",
        "1997 Sep 2 15 Oct 2 15 Nov 2 15 Dec 2 15 1998 Jan 2 15",
    ),
    (
        "19970930",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        "1999-12-31",
        "1997 Sep 30 Oct 1 31 Nov 1 30 Dec 1 31 1998 Jan 1 31 Feb 1",
    ),
    (
        "19970910",
        "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "2001-12-31",
        "1997 Sep 10-15 1999 Mar 10-13",
    ),
    (
        "19970902",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        "1998-04-30",
        "1997 Sep 2 9 16 23 30 Nov 4 11 18 25 1998 Jan 6 13 20 27 Mar 3 10 17 24 31",
    ),
    (
        "19970610",
        "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
        "2005-12-31",
        "1997 Jun 10 Jul 10 1998 Jun 10 Jul 10 1999 Jun 10 Jul 10 2000 Jun 10 Jul 10 2001 Jun 10 Jul 10",
    ),
    (
        "19970310",
        "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
        "2009-12-31",
        "1997 Mar 10 1999 Jan 10 Feb 10 Mar 10 2001 Jan 10 Feb 10 Mar 10 2003 Jan 10 Feb 10 Mar 10",
    ),
    (
        "19970101",
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
        "2009-12-31",
        "1997 Jan 1 Apr 10 Jul 19 2000 Jan 1 Apr 9 Jul 18 2003 Jan 1 Apr 10 Jul 19 2006 Jan 1",
    ),
    ("19970519", "FREQ=YEARLY;BYDAY=20MO", "1999-12-31", "1997 May 19 1998 May 18 1999 May 17"),
    ("19970512", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1999-12-31", "1997 May 12 1998 May 11 1999 May 17"),
    (
        "19970313",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
        "1999-12-31",
        "1997 Mar 13 20 27 1998 Mar 5 12 19 26 1999 Mar 4 11 18 25",
    ),
    (
        "19970605",
        "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
        "1998-12-31",
        "1997 Jun 5 12 19 26 Jul 3 10 17 24 31 Aug 7 14 21 28 1998 Jun 4 11 18 25 Jul 2 9 16 23 30 Aug 6 13 20 27",
    ),
    (
        "19970913",
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        "1998-06-30",
        "1997 Sep 13 Oct 11 Nov 8 Dec 13 1998 Jan 10 Feb 7 Mar 7 Apr 11 May 9 Jun 13",
    ),
    (
        "19961105",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "2004-12-31",
        "1996 Nov 5 2000 Nov 7 2004 Nov 2",
    ),
    ("19970904", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1999-12-31", "1997 Sep 4 Oct 7 Nov 6"),
    (
        "19970929",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "1998-03-31",
        "1997 Sep 29 Oct 30 Nov 27 Dec 30 1998 Jan 29 Feb 26 Mar 30",
    ),
    ("19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1999-12-31", "1997 Aug 5 10 19 24"),
    ("19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1999-12-31", "1997 Aug 5 17 19 31"),
    ("20070115", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2009-12-31", "2007 Jan 15 30 Feb 15 Mar 15 30"),
];

#[test]
fn the_standards_own_examples_give_the_dates_that_it_lists() {
    for (start, rule, to, expected) in EXAMPLES {
        let text = event(&format!("SUMMARY:x\nDTSTART;TZID=America/New_York:{start}T090000\nRRULE:{rule}"));
        let read = read(&text, "1996-01-01", to, "America/New_York");
        let expected: Vec<String> = days(expected).iter().map(|day| format!("{day} 09:00 x")).collect();
        assert_eq!(lines(&read), expected, "{start} {rule}");
        assert_eq!(problems(&read), Vec::<String>::new(), "{rule}");
        assert_eq!(read.events, 1);
    }
}

#[test]
fn a_window_in_the_middle_gives_its_own_days_and_no_others() {
    // Whole intervals before the window are left out; what is left must be the same as what is counted from the start.
    for (start, rule, to, expected) in EXAMPLES {
        let text = event(&format!("SUMMARY:x\nDTSTART;TZID=America/New_York:{start}T090000\nRRULE:{rule}"));
        let all = days(expected);
        for from in &all {
            let read = read(&text, &from.to_string(), to, "America/New_York");
            let expected: Vec<String> =
                all.iter().filter(|day| *day >= from).map(|day| format!("{day} 09:00 x")).collect();
            assert_eq!(lines(&read), expected, "{start} {rule} from {from}");
        }
    }
}

/// Rule and the hours of one day.
#[test]
fn rules_finer_than_a_day() {
    let cases: &[(&str, &str)] = &[
        // Until 17:00 UTC is 13:00 in New York.
        ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "09:00 12:00"),
        ("FREQ=MINUTELY;INTERVAL=15;COUNT=6", "09:00 09:15 09:30 09:45 10:00 10:15"),
        ("FREQ=MINUTELY;INTERVAL=90;COUNT=4", "09:00 10:30 12:00 13:30"),
        (
            "FREQ=DAILY;BYHOUR=9,10,11;BYMINUTE=0,20,40",
            "09:00 09:20 09:40 10:00 10:20 10:40 11:00 11:20 11:40",
        ),
        ("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11", "09:00 09:20 09:40 10:00 10:20 10:40 11:00 11:20 11:40"),
    ];
    for (rule, expected) in cases {
        let text = event(&format!("SUMMARY:x\nDTSTART;TZID=America/New_York:19970902T090000\nRRULE:{rule}"));
        let read = read(&text, "1997-09-02", "1997-09-02", "America/New_York");
        let expected: Vec<String> = expected.split(' ').map(|time| format!("1997-09-02 {time} x")).collect();
        assert_eq!(lines(&read), expected, "{rule}");
    }
}

#[test]
fn exceptions_and_additions() {
    // "Every Friday the 13th", whose first time is called off: the standard's example.
    let friday = event(
        "SUMMARY:x\nDTSTART;TZID=America/New_York:19970902T090000\n\
         EXDATE;TZID=America/New_York:19970902T090000\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    );
    let read_it = read(&friday, "1997-01-01", "2000-12-31", "America/New_York");
    let expected = ["1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13"];
    assert_eq!(lines(&read_it), expected.map(|day| format!("{day} 09:00 x")));

    // The first time counts even where the rule would not make it; so it is one of the three.
    let odd = event("SUMMARY:x\nDTSTART:20261118T090000\nRRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=3");
    let read_it = read(&odd, "2026-11-01", "2026-12-31", "Europe/London");
    assert_eq!(lines(&read_it), ["2026-11-18 09:00 x", "2026-11-20 09:00 x", "2026-11-27 09:00 x"]);

    // An exception in another zone and one that names the day; a further time, and one as a period.
    let text = event(
        "SUMMARY:x\nDTSTART;TZID=Europe/Berlin:20261102T100000\nRRULE:FREQ=DAILY;COUNT=5\n\
         EXDATE:20261103T090000Z\nEXDATE;VALUE=DATE:20261104\n\
         RDATE;TZID=Europe/London:20261120T100000,20261121T100000\n\
         RDATE;VALUE=PERIOD:20261122T100000Z/PT2H",
    );
    let read_it = read(&text, "2026-11-01", "2026-11-30", "Europe/London");
    let expected = [
        "2026-11-02 09:00 x",
        "2026-11-05 09:00 x",
        "2026-11-06 09:00 x",
        "2026-11-20 10:00 x",
        "2026-11-21 10:00 x",
        "2026-11-22 10:00 x",
    ];
    assert_eq!(lines(&read_it), expected);
    assert_eq!(problems(&read_it), Vec::<String>::new());

    // A series that was ended before it began has no times at all.
    let none = event("SUMMARY:x\nDTSTART:20261118T090000Z\nRRULE:FREQ=DAILY;UNTIL=20261117T090000Z");
    assert_eq!(lines(&read(&none, "2026-11-01", "2026-12-31", "UTC")), Vec::<String>::new());

    // An end that is a day includes that day.
    let day = event("SUMMARY:x\nDTSTART:20261118T090000\nRRULE:FREQ=DAILY;UNTIL=20261119");
    assert_eq!(read(&day, "2026-11-01", "2026-12-31", "UTC").meetings.len(), 2);
}
