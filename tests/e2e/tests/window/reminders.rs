//! Reminders, from the journal to the desktop and back: what is shown, and what each button does.
//!
//! The clock stands at [`kept_tests::NOW`], a Thursday at 10:05, and the journal is written two days before: what is due at
//! that minute is said as soon as the window opens, and after each change.

use crate::toast_test;
use kept_e2e::{Desk, Folder, Window, program};
use serde_json::json;

/// Two days before the clock of the window.
const BEFORE: &str = "2026-11-17T09:00:00Z";
/// What is promised for the minute at which the clock stands.
const PROMISE: &str = "send the sizing document";

/// A journal with one promise, due this minute.
fn promised() -> Folder {
    let folder = Folder::empty();
    folder.kept_at(BEFORE, &["log", &format!("@\"Calder Water\" > {PROMISE} by thu 10:05")]);
    folder
}

/// A journal with one account and one person of it.
fn known() -> Folder {
    let folder = Folder::empty();
    let people =
        folder.file("people.csv", b"Name,Company,Email\nPriya Shah,Calder Water,priya@calder.example\n");
    folder.kept_at(BEFORE, &["import", &people.display().to_string()]);
    folder
}

/// A meeting with that person, planned two days before.
fn planned(folder: &Folder, time: &str) {
    let meeting = json!({
        "title": "Quarterly review",
        "account": "Calder Water",
        "people": ["Priya Shah"],
        "day": "thu",
        "time": time,
        "length": 60
    });
    folder.call_at(BEFORE, "plan", meeting);
}

toast_test!(done_keeps_the_promise_and_undo_takes_it_back, {
    let folder = promised();
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    let toast = window.desk().toasts().see(PROMISE);
    assert!(toast.says("Calder Water"), "{toast:?}");
    assert_eq!(toast.labels(), ["Done", "Tomorrow", "Open"]);
    window.see(PROMISE);

    window.desk().toasts().press(&toast, "Done");
    window.until_gone(PROMISE);
    window.see("Undo");
    window.until_saved(&folder, &["search", "kind:promise sizing", "--json"], "\"state\":\"kept\"");

    window.press(&["Ctrl+z"]);
    window.see("Redo");
    window.see(PROMISE);
    window.until_saved(&folder, &["search", "kind:promise sizing", "--json"], "\"state\":\"open\"");
    // It prompts again on the page, and is not said again.
    assert_eq!(window.desk().toasts().all().len(), 1);
});

toast_test!(tomorrow_puts_it_off_to_the_next_working_morning, {
    let folder = promised();
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    let toast = window.desk().toasts().see(PROMISE);
    window.see(PROMISE);
    window.desk().toasts().press(&toast, "Tomorrow");
    window.until_gone(PROMISE);
    window.until_saved(&folder, &["due"], "1 prompt put off");
    // On Friday at nine it is said again, as what it is: one that was put off.
    let ahead = window.call("reminders_ahead", json!({}));
    assert_eq!(
        (&ahead["items"][0]["day"], &ahead["items"][0]["minute"]),
        (&json!("2026-11-20"), &json!(540))
    );
});

toast_test!(open_leads_to_the_account, {
    let folder = promised();
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    let toast = window.desk().toasts().see(PROMISE);
    window.go("/insights");
    window.desk().toasts().press(&toast, "Open");
    window.until("the account's page", "return location.hash.startsWith('#/accounts/1')");
    window.see("Calder Water");
});

toast_test!(many_in_the_same_minute_all_arrive, {
    let folder = Folder::empty();
    let accounts = ["Alder", "Birch", "Cedar", "Damson", "Elm", "Fir", "Gorse"];
    for account in accounts {
        folder
            .kept_at(BEFORE, &["log", &format!("@{account} > call about the {account} trees by thu 10:05")]);
    }
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    let digest = window.desk().toasts().see("call about the");
    assert!(digest.title.starts_with("7 things"), "{digest:?}");
    for account in accounts {
        assert!(
            digest.says(&format!("call about the {account} trees")),
            "{account} is missing in {digest:?}"
        );
    }
    assert_eq!(digest.labels(), ["Tomorrow", "Open"]);
    let log = window.call("reminder_log", json!({}));
    assert_eq!(log["items"][0]["lines"].as_array().map(Vec::len), Some(7), "{log}");

    // Three accounts fit beside each other: a notification each.
    let folder = Folder::empty();
    for account in &accounts[..3] {
        folder
            .kept_at(BEFORE, &["log", &format!("@{account} > call about the {account} trees by thu 10:05")]);
    }
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    let toasts = window.desk().toasts().see_many(3);
    for account in &accounts[..3] {
        let text = format!("call about the {account} trees");
        assert_eq!(toasts.iter().filter(|toast| toast.says(&text)).count(), 1, "{account} in {toasts:?}");
    }
});

toast_test!(without_anybody_who_shows_them_the_window_carries_them, {
    let folder = promised();
    let window = Window::open_on(Desk::bare(), &folder.path(), &[]);
    window.see(PROMISE);
    window.desk().until_title("Kept (1)");
    window.go("/settings");
    window.see("No program of this desktop shows notifications");
    window.click("button", "Show me one now");
    window.see("notification");
    // Done on the page lets it go; nothing is due any more.
    window.go("/today");
    window.see(PROMISE);
    window.press(&["j", "e"]);
    window.until_gone(PROMISE);
    window.desk().until_title("Kept");
    let log = std::fs::read_to_string(folder.path().join("logs/kept.log")).unwrap_or_default();
    assert!(!log.contains("ERROR"), "{log}");
});

toast_test!(a_meeting_in_fifteen_minutes_opens_its_brief, {
    let folder = known();
    planned(&folder, "10:20");
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    let toast = window.desk().toasts().see("Calder Water in 15 minutes");
    assert_eq!(toast.labels(), ["Open the brief"]);
    // A press on the notification itself opens it, too.
    window.desk().toasts().press_it(&toast);
    window.until("the brief", "return location.hash.startsWith('#/accounts/1/brief')");
    window.see("Priya");
});

toast_test!(a_meeting_that_is_over_is_logged_with_who_was_there, {
    let folder = known();
    planned(&folder, "9:00");
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    let toast = window.desk().toasts().see("How did");
    assert_eq!(toast.labels(), ["Log it", "Tomorrow", "Open"]);
    window.desk().toasts().press(&toast, "Log it");
    window.switch_to_capture();
    window.until("capture to be shown", "return document.visibilityState === 'visible'");
    window.until(
        "the line with account and people",
        "const line = document.querySelector('main .line')?.textContent ?? ''; return line.includes('Calder Water') && line.includes('Priya')",
    );
    window.type_text("they want the second site");
    window.see("1 entry");
    window.press(&["Enter"]);
    window.until_saved(&folder, &["search", "second site"], "they want the second site");
    // It is logged: nobody asks again.
    window.switch_to_main();
    let today = window.call("today", json!({}));
    assert!(!today.to_string().contains("meeting_after"), "{today}");
    assert_eq!(window.desk().toasts().all().len(), 1);
});

toast_test!(nothing_is_said_on_a_holiday_and_one_can_be_tried, {
    let folder = promised();
    folder.call_at(
        BEFORE,
        "set",
        json!({ "key": "away", "value": { "from": "2026-11-19", "to": "2026-11-20" } }),
    );
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    window.see(PROMISE);
    window.go("/settings");
    window.see("Away");
    window.click("button", "Show me one now");
    let tried = window.desk().toasts().see_many(1);
    assert_eq!(window.desk().toasts().all().len(), 1, "only the one that was asked for: {tried:?}");
    // Trying stores nothing; the holiday over, the promise is said.
    window.click("button", "End now");
    window.desk().toasts().see_many(2);
    assert!(window.desk().toasts().all()[1].says(PROMISE));
});

toast_test!(the_same_reminder_is_said_once_whoever_looks, {
    let folder = promised();
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    let toast = window.desk().toasts().see(PROMISE);
    let said = window.desk().kept(&folder.path()).args(["remind", "--once"]).output().expect("kept runs");
    let text = String::from_utf8_lossy(&said.stdout);
    assert!(said.status.success() && !text.contains(PROMISE), "{text}");
    // A change lets the window look again.
    folder.kept(&["log", "@Orrin a note about nothing"]);
    window.go("/journal");
    window.see("a note about nothing");
    assert_eq!(window.desk().toasts().all().len(), 1);
    // What is settled on the page is taken off the screen.
    window.go("/today");
    window.see(PROMISE);
    window.press(&["j", "e"]);
    window.until_gone(PROMISE);
    window.desk().toasts().until_withdrawn(&toast);
});

toast_test!(closing_hides_says_so_once_and_a_second_start_brings_it_back, {
    let folder = Folder::empty();
    folder.kept_at(BEFORE, &["log", "@Orrin > bring the spare seal by fri"]);
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    window.see("bring the spare seal");
    window.desk().ask_to_close("Kept");
    window.desk().until_no_window("Kept");
    let told = window.desk().toasts().see("Kept goes on without its window");
    assert!(window.start_again(&folder.path(), &[]), "the second start handed over and ended");
    window.desk().until_window("Kept");
    window.see("bring the spare seal");

    // The second time nothing is said.
    window.desk().ask_to_close("Kept");
    window.desk().until_no_window("Kept");
    let about = |title: &str| window.desk().toasts().all().iter().filter(|said| said.title == title).count();
    assert_eq!(about(&told.title), 1, "{told:?}");

    // What is quit says what it will not say.
    window.js("setTimeout(() => window.__TAURI_INTERNALS__.invoke('call', { name: 'shell.quit', arguments: {} }), 50)", &[]);
    window.until_ended();
    let last = window.desk().toasts().see("Kept is off");
    assert!(last.says("bring the spare seal"), "{last:?}");
});

toast_test!(whoever_shows_them_may_crash_and_come_back, {
    let folder = promised();
    let mut window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    window.desk().toasts().see(PROMISE);
    window.desk_mut().restart_toasts();
    // Another is due as soon as it is known.
    folder.kept_at(BEFORE, &["log", "@\"Calder Water\" > ring the night shift by thu 10:05"]);
    let toast = window.desk().toasts().see("ring the night shift");
    assert_eq!(toast.labels(), ["Done", "Tomorrow", "Open"]);
    assert_eq!(window.desk().toasts().all().len(), 1, "what was said before the crash is not said again");
});

/// A calendar with one meeting, as a calendar program writes it.
fn calendar(hour: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//Test//EN\r\nBEGIN:VEVENT\r\nUID:review-1@example.org\r\n\
         DTSTAMP:20261117T090000Z\r\nDTSTART;TZID=Europe/London:20261119T{hour}0000\r\nDURATION:PT45M\r\n\
         SUMMARY:Review of the rollout\r\nLOCATION:Leeds\r\nATTENDEE;CN=Priya:mailto:PRIYA@calder.example\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

toast_test!(a_calendar_is_watched_and_a_moved_meeting_moves, {
    let folder = known();
    let file = folder.file("work.ics", calendar("14").as_bytes());
    let window = Window::open_on(Desk::with_toasts(), &folder.path(), &[]);
    let places = json!([{ "name": "Work", "path": file }]);
    window.call("set", json!({ "key": "calendars", "value": places }));
    window.see("Review of the rollout");
    window.until(
        "the meeting at two, with its person",
        "const page = document.querySelector('#main').innerText; return page.includes('14:00') && page.includes('Priya')",
    );
    // The file is read again before each look at what is due.
    folder.file("work.ics", calendar("16").as_bytes());
    folder.kept(&["log", "@Orrin a note about nothing"]);
    window.until(
        "the meeting at four",
        "const page = document.querySelector('#main').innerText; return page.includes('16:00') && !page.includes('14:00')",
    );
});

toast_test!(started_unseen_it_reminds_and_open_brings_the_window, {
    let folder = promised();
    let desk = Desk::with_toasts();
    let words = ["--data-dir", &folder.path().display().to_string(), "--hidden"].map(str::to_owned);
    let running = desk.start(&program(), &words);
    let toast = desk.toasts().see(PROMISE);
    desk.until_no_window("Kept");
    desk.toasts().press(&toast, "Open");
    desk.until_window("Kept");
    // It goes on when that window is closed.
    desk.ask_to_close("Kept");
    desk.until_no_window("Kept");
    desk.toasts().see("Kept goes on without its window");
    assert!(!running.processes().is_empty(), "it ended");
});
