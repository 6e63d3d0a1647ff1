//! Files and folders.

use crate::{calendar, event, lines, problems, window};
use kept_exchange::calendar::{Missing, holidays, is_calendar, look, read_calendar, read_calendar_text};
use std::fs;
use std::path::Path;

fn meeting(uid: &str, start: &str) -> String {
    calendar(&format!("BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{uid}\nDTSTART:{start}\nEND:VEVENT"))
}

fn read(path: &Path) -> kept_exchange::calendar::ReadCalendar {
    read_calendar(path, window("2026-11-01", "2026-11-30", "UTC")).unwrap()
}

fn refusal(path: &Path) -> String {
    let error = read_calendar(path, window("2026-11-01", "2026-11-30", "UTC")).unwrap_err().to_string();
    error.replace(&path.display().to_string(), "PATH")
}

#[test]
fn a_folder_is_read_one_level_deep_as_one_calendar() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::create_dir_all(path.join("work/deeper")).unwrap();
    fs::write(path.join("a.ics"), meeting("a", "20261119T100000Z")).unwrap();
    fs::write(path.join("work/b.ICS"), meeting("b", "20261119T110000Z")).unwrap();
    fs::write(path.join("work/deeper/c.ics"), meeting("c", "20261119T120000Z")).unwrap();
    fs::write(path.join(".d.ics"), meeting("d", "20261119T130000Z")).unwrap();
    fs::write(path.join("notes.txt"), "nothing").unwrap();
    fs::write(path.join("broken.ics"), "no calendar").unwrap();
    fs::write(path.join("half.ics"), "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nEND:VEVENT\nEND:VCALENDAR")
        .unwrap();
    // One meeting's parts may lie in two files.
    fs::write(
        path.join("z.ics"),
        calendar("BEGIN:VEVENT\nUID:a\nSEQUENCE:1\nSTATUS:CANCELLED\nDTSTART:20261119T100000Z\nEND:VEVENT"),
    )
    .unwrap();
    #[cfg(unix)]
    {
        fs::write(path.join("elsewhere.txt"), meeting("linked", "20261119T140000Z")).unwrap();
        std::os::unix::fs::symlink(path.join("elsewhere.txt"), path.join("link.ics")).unwrap();
        std::os::unix::fs::symlink(path.join("nowhere"), path.join("dangling.ics")).unwrap();
    }
    let read = read(path);
    #[cfg(unix)]
    assert_eq!(lines(&read), ["2026-11-19 11:00 b", "2026-11-19 14:00 linked"]);
    let problems: Vec<String> =
        problems(&read).iter().map(|problem| problem.replace(&path.display().to_string(), "PATH")).collect();
    assert_eq!(
        problems,
        [
            "PATH/broken.ics holds no calendar (no line says BEGIN:VCALENDAR); export it as .ics",
            "line 2 of half.ics: the event has no time that can be read, so it was left out",
        ]
    );
}

#[test]
fn what_gives_nothing_says_why_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert_eq!(refusal(path), "PATH holds no .ics file; name the folder into which the calendar is exported");
    let file = path.join("a.ics");
    assert_eq!(
        refusal(&file),
        "there is no file or folder PATH; check its name, or export the calendar again"
    );
    fs::write(&file, "name,email\n").unwrap();
    assert_eq!(refusal(&file), "PATH holds no calendar (no line says BEGIN:VCALENDAR); export it as .ics");
    fs::write(&file, vec![b' '; 20 * 1024 * 1024 + 1]).unwrap();
    assert_eq!(refusal(&file), "PATH is larger than 20 MB; export only the coming months");
    // No meeting at all is a calendar, too.
    fs::write(&file, calendar("")).unwrap();
    assert_eq!(read(&file).meetings.len(), 0);
}

#[test]
fn a_look_tells_whether_anything_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::write(path.join("a.ics"), meeting("a", "20261119T100000Z")).unwrap();
    let first = look(path).unwrap();
    assert_eq!(look(path).unwrap(), first);
    fs::write(path.join("a.ics"), meeting("longer", "20261119T100000Z")).unwrap();
    let second = look(path).unwrap();
    assert_ne!(second, first);
    fs::write(path.join("b.ics"), meeting("b", "20261119T100000Z")).unwrap();
    let third = look(path).unwrap();
    assert_ne!(third, second);
    fs::remove_file(path.join("b.ics")).unwrap();
    assert_eq!(look(path).unwrap(), second);
}

#[test]
fn letters_that_are_no_utf_8_are_read_as_what_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.ics");
    let text = event("SUMMARY:Caf#\nDTSTART:20261119T100000Z");
    // Windows-1252, and UTF-8 whose é is torn by a fold.
    for bytes in [&b"\xe9"[..], b"\xc3\n \xa9"] {
        let (before, after) = text.split_once('#').unwrap();
        fs::write(&file, [before.as_bytes(), bytes, after.as_bytes()].concat()).unwrap();
        assert_eq!(lines(&read(&file)), ["2026-11-19 10:00 Café"]);
    }
}

#[test]
fn days_off_are_the_days_of_what_is_for_all_day() {
    let text = calendar(
        "BEGIN:VEVENT\nUID:a\nSUMMARY:Christmas\nDTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nRRULE:FREQ=YEARLY\nEND:VEVENT
BEGIN:VEVENT\nUID:b\nSUMMARY:New Year\nDTSTART;VALUE=DATE:20270101\nEND:VEVENT
BEGIN:VEVENT\nUID:c\nSUMMARY:A party\nDTSTART:20270101T200000Z\nEND:VEVENT",
    );
    assert!(is_calendar(&text));
    assert!(!is_calendar("25 Dec 2026 Christmas\n"));
    let (days, _) = holidays(&text, window("2026-01-01", "2027-12-31", "Europe/London"));
    let days: Vec<String> = days.into_iter().map(|(day, name)| format!("{day} {name}")).collect();
    assert_eq!(
        days,
        [
            "2026-12-25 Christmas",
            "2026-12-26 Christmas",
            "2027-01-01 New Year",
            "2027-12-25 Christmas",
            "2027-12-26 Christmas",
        ]
    );
}

#[test]
fn what_is_missing_of_a_calendar_is_told() {
    let whole = meeting("a", "20261119T100000Z");
    let cut = whole.replace("END:VEVENT\nEND:VCALENDAR\n", "");
    let no_end = whole.replace("END:VCALENDAR\n", "");
    let next = format!("{no_end}{whole}");
    for (text, expected) in [
        (&whole, Missing::Nothing),
        (&format!("{whole}{whole}"), Missing::Nothing),
        (&cut, Missing::Damaged),
        (&no_end, Missing::Damaged),
        (&next, Missing::Damaged),
    ] {
        let read = read_calendar_text(text, window("2026-11-01", "2026-11-30", "UTC"));
        assert_eq!(read.missing, expected, "{text}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::write(path.join("a.ics"), &whole).unwrap();
    assert_eq!(read(path).missing, Missing::Nothing);
    fs::write(path.join("b.ics"), "").unwrap();
    let half = read(path);
    assert_eq!((lines(&half), half.missing), (vec!["2026-11-19 10:00 a".to_owned()], Missing::Damaged));
    // Nobody can open a link that leads to itself, not even who may read everything.
    #[cfg(unix)]
    {
        fs::remove_file(path.join("b.ics")).unwrap();
        std::os::unix::fs::symlink(path.join("c.ics"), path.join("c.ics")).unwrap();
        assert_eq!(read(path).missing, Missing::Unread);
    }
}
