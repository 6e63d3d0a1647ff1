//! Notifications over a real bus of their own, with a stand-in for the desktop: what it is asked, what the user's presses
//! become, and what happens when the desktop refuses, hangs, ends or was never there.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use kept_tests::desktop::{Asked, Daemon, Mood, Notified, SessionBus};
use kept_toasts::{Desktop, Event, Means, Toast, ToastError, Toaster};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs a test on a bus of its own, where there can be one.
macro_rules! on_a_bus {
    ($bus:ident) => {
        let Some($bus) = SessionBus::start() else { return };
    };
    (mut $bus:ident) => {
        let Some(mut $bus) = SessionBus::start() else { return };
    };
}

fn toast(id: i64) -> Toast {
    Toast {
        id,
        title: "Send sizing doc to R&D".to_owned(),
        body: "Due today.\n<Calder> & Water: \"by Fri\"".to_owned(),
        actions: [("done", "Done"), ("tomorrow", "Tomorrow"), ("open", "Open")]
            .map(|(word, label)| (word.to_owned(), label.to_owned()))
            .to_vec(),
        is_urgent: false,
        replaces: None,
    }
}

fn notified(id: u32) -> Notified {
    let words = ["default", "Open", "done", "Done", "tomorrow", "Tomorrow", "open", "Open"];
    Notified {
        id,
        app_name: "Kept".to_owned(),
        replaces: 0,
        icon: "kept-desktop".to_owned(),
        summary: "Send sizing doc to R&D".to_owned(),
        body: "Due today.\n&lt;Calder&gt; &amp; Water: \"by Fri\"".to_owned(),
        actions: words.map(str::to_owned).to_vec(),
        urgency: Some(1),
        desktop_entry: Some("Kept".to_owned()),
        category: Some("x-kept.reminder".to_owned()),
        timeout: -1,
    }
}

/// A desktop on a bus, and what is heard from it.
fn desktop(bus: &SessionBus) -> (Desktop, Receiver<Event>) {
    let (sender, heard) = channel();
    let listener = move |event| drop(sender.send(event));
    (Desktop::connect(Box::new(listener)).on(&bus.address()), heard)
}

fn daemon(bus: &SessionBus) -> Daemon {
    Daemon::start(Some(&bus.address()), Daemon::ALL).unwrap()
}

fn next(heard: &Receiver<Event>) -> Event {
    heard.recv_timeout(PATIENCE).unwrap()
}

/// Asks until the answer is this one: the bus tells of a change in its own time.
fn until_means(desktop: &mut Desktop, wanted: impl Fn(&Result<Means, ToastError>) -> bool) {
    let began = Instant::now();
    loop {
        let means = desktop.means();
        if wanted(&means) {
            return;
        }
        assert!(began.elapsed() < PATIENCE, "{means:?}");
        std::thread::yield_now();
    }
}

#[test]
fn a_toast_is_shown_as_each_desktop_can() {
    let plain = "Due today.\n<Calder> & Water: \"by Fri\"".to_owned();
    let urgent = || Toast { is_urgent: true, ..toast(7) };
    let bare =
        || Toast { body: String::new(), actions: Vec::new(), title: "A\nB\u{7}".to_owned(), ..toast(7) };
    for (can, toast, means, shown) in [
        (Daemon::ALL, toast(7), [true; 4], notified(1)),
        (Daemon::ALL, urgent(), [true; 4], Notified { urgency: Some(2), timeout: 0, ..notified(1) }),
        (
            &["body", "body-markup"],
            toast(7),
            [true, false, true, false],
            Notified { actions: Vec::new(), ..notified(1) },
        ),
        (&["body", "actions"], toast(7), [true, true, false, false], Notified { body: plain, ..notified(1) }),
        (
            &["actions", "persistence"],
            toast(7),
            [false, true, false, true],
            Notified {
                summary: "Send sizing doc to R&D: Due today. <Calder> & Water: \"by Fri\"".to_owned(),
                body: String::new(),
                ..notified(1)
            },
        ),
        (
            &["body", "actions"],
            bare(),
            [true, true, false, false],
            Notified {
                summary: "A B".to_owned(),
                body: String::new(),
                actions: vec!["default".to_owned(), "Open".to_owned()],
                ..notified(1)
            },
        ),
    ] {
        on_a_bus!(bus);
        let daemon = Daemon::start(Some(&bus.address()), can).unwrap();
        let (mut desktop, _heard) = desktop(&bus);
        let [has_body, has_actions, has_markup, has_list] = means;
        let means = Means { name: "Stand-in 1.0".to_owned(), has_body, has_actions, has_markup, has_list };
        assert_eq!(desktop.means(), Ok(means), "{can:?}");
        assert_eq!(desktop.show(&toast), Ok(()), "{can:?}");
        assert_eq!(daemon.asked(), [Asked::Notify(shown)], "{can:?}");
    }
}

#[test]
fn who_does_not_stay_shows_no_buttons_and_names_no_application() {
    on_a_bus!(bus);
    let daemon = daemon(&bus);
    let mut desktop = Desktop::in_passing().on(&bus.address());
    assert!(!desktop.means().unwrap().has_actions);
    desktop.show(&toast(7)).unwrap();
    let app_name = "Kept reminders".to_owned();
    let shown = Notified { app_name, actions: Vec::new(), desktop_entry: None, ..notified(1) };
    assert_eq!(daemon.shown(), [shown]);
}

#[test]
fn a_press_comes_back_with_our_number() {
    on_a_bus!(bus);
    let daemon = daemon(&bus);
    let (mut desktop, heard) = desktop(&bus);
    for id in [70, 80, 90] {
        desktop.show(&toast(id)).unwrap();
    }
    daemon.press(2, "done").unwrap();
    assert_eq!(next(&heard), Event::Token(80, "token-2".to_owned()));
    assert_eq!(next(&heard), Event::Pressed(80, "done".to_owned()));
    // The desktop says that the user closed it; they pressed a button.
    assert_eq!(next(&heard), Event::Gone(80));
    daemon.close(1, 2).unwrap();
    assert_eq!(next(&heard), Event::Closed(70));
    // It faded into the desktop's list, and is pressed there later.
    daemon.close(3, 1).unwrap();
    assert_eq!(next(&heard), Event::Gone(90));
    daemon.press(3, "default").unwrap();
    assert_eq!(next(&heard), Event::Token(90, "token-3".to_owned()));
    assert_eq!(next(&heard), Event::Pressed(90, "default".to_owned()));
}

#[test]
fn a_press_before_the_answer_is_not_lost() {
    on_a_bus!(bus);
    let daemon = daemon(&bus);
    let (mut desktop, heard) = desktop(&bus);
    for id in 1..=20 {
        daemon.press_at_once("tomorrow");
        desktop.show(&toast(id)).unwrap();
        assert_eq!(next(&heard), Event::Pressed(id, "tomorrow".to_owned()));
    }
}

#[test]
fn what_concerns_others_is_not_heard() {
    on_a_bus!(bus);
    let daemon = daemon(&bus);
    let (mut ours, heard) = desktop(&bus);
    let (mut theirs, theirs_heard) = desktop(&bus);
    ours.show(&toast(7)).unwrap();
    theirs.show(&toast(7)).unwrap();
    daemon.press(99, "done").unwrap();
    daemon.press(2, "done").unwrap();
    daemon.signal("ActionInvoked", &"no number").unwrap();
    daemon.signal("SomethingNew", &(1_u32, "done")).unwrap();
    // Somebody else on the bus says that it was pressed.
    let stranger = zbus::blocking::connection::Builder::address(&*bus.address()).unwrap().build().unwrap();
    let (path, name) = ("/org/freedesktop/Notifications", "org.freedesktop.Notifications");
    stranger.emit_signal(None::<&str>, path, name, "ActionInvoked", &(1_u32, "done")).unwrap();
    assert_eq!(next(&theirs_heard), Event::Token(7, "token-2".to_owned()));
    daemon.close(1, 2).unwrap();
    assert_eq!(next(&heard), Event::Closed(7));
    assert!(heard.try_recv().is_err());
}

#[test]
fn a_toast_comes_in_the_place_of_an_earlier_one() {
    on_a_bus!(bus);
    let daemon = daemon(&bus);
    let (mut desktop, heard) = desktop(&bus);
    desktop.show(&toast(7)).unwrap();
    desktop.show(&Toast { replaces: Some(7), ..toast(8) }).unwrap();
    // The same once more, and one in the place of a toast that is not known.
    desktop.show(&toast(8)).unwrap();
    desktop.show(&Toast { replaces: Some(1000), ..toast(9) }).unwrap();
    let places: Vec<_> = daemon.shown().iter().map(|said| (said.id, said.replaces)).collect();
    assert_eq!(places, [(1, 0), (1, 1), (1, 1), (2, 0)]);
    daemon.press(1, "open").unwrap();
    assert_eq!(next(&heard), Event::Token(8, "token-1".to_owned()));
}

#[test]
fn what_is_settled_is_taken_away() {
    on_a_bus!(bus);
    let daemon = daemon(&bus);
    let (mut desktop, heard) = desktop(&bus);
    desktop.withdraw(7);
    desktop.show(&toast(7)).unwrap();
    desktop.show(&toast(8)).unwrap();
    desktop.withdraw(8);
    desktop.withdraw(1000);
    assert_eq!(next(&heard), Event::Gone(8));
    desktop.withdraw(8);
    desktop.withdraw(7);
    assert_eq!(next(&heard), Event::Gone(7));
    let closed: Vec<_> =
        daemon.asked().into_iter().filter(|asked| matches!(asked, Asked::Close(_))).collect();
    assert_eq!(closed, [Asked::Close(2), Asked::Close(1)]);
}

#[test]
fn a_refusal_is_said_in_the_desktops_words() {
    on_a_bus!(bus);
    let daemon = daemon(&bus);
    let (mut desktop, _heard) = desktop(&bus);
    daemon.set_mood(Mood::Refusing("too many notifications".to_owned()));
    assert_eq!(desktop.show(&toast(7)), Err(ToastError::Refused("too many notifications".to_owned())));
    daemon.set_mood(Mood::Kind);
    assert_eq!(desktop.show(&toast(7)), Ok(()));
    let title = toast(7).title;
    assert_eq!(daemon.asked(), [Asked::Unanswered(title), Asked::Notify(notified(1))]);
}

#[test]
fn a_desktop_that_hangs_does_not_hang_us() {
    on_a_bus!(bus);
    let daemon = daemon(&bus);
    let (mut asking, _heard) = desktop(&bus);
    let (mut showing, _heard_too) = desktop(&bus);
    showing.means().unwrap();
    daemon.set_mood(Mood::Hung);
    let began = Instant::now();
    assert_eq!(asking.means(), Err(ToastError::Silent));
    assert_eq!(showing.show(&toast(7)), Err(ToastError::Silent));
    asking.withdraw(7);
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    daemon.set_mood(Mood::Kind);
    assert_eq!(showing.show(&toast(7)), Ok(()));
    assert!(asking.means().is_ok());
}

#[test]
fn who_ends_while_it_is_asked_may_have_shown_it() {
    for is_bus in [false, true] {
        on_a_bus!(mut bus);
        let daemon = daemon(&bus);
        let (mut desktop, _heard) = desktop(&bus);
        daemon.set_mood(Mood::AboutToHang);
        let asked = std::thread::spawn(move || desktop.show(&toast(7)));
        daemon.until("the toast", |asked| !asked.is_empty());
        if is_bus {
            bus.stop();
        } else {
            drop(daemon);
        }
        assert_eq!(asked.join().unwrap(), Err(ToastError::Silent), "{is_bus}");
    }
}

#[test]
fn nobody_shows_notifications() {
    on_a_bus!(bus);
    let (mut desktop, heard) = desktop(&bus);
    assert_eq!(desktop.means(), Err(ToastError::NoDaemon));
    assert_eq!(desktop.show(&toast(7)), Err(ToastError::NoDaemon));
    desktop.withdraw(7);
    let daemon = daemon(&bus);
    assert_eq!(desktop.show(&toast(7)), Ok(()));
    // It ends, and another one comes, to whom the first one's numbers mean nothing.
    drop(daemon);
    assert_eq!(next(&heard), Event::Gone(7));
    until_means(&mut desktop, |means| *means == Err(ToastError::NoDaemon));
    let daemon = Daemon::start(Some(&bus.address()), &["body"]).unwrap();
    assert!(!desktop.means().unwrap().has_actions);
    desktop.show(&Toast { replaces: Some(7), ..toast(8) }).unwrap();
    daemon.press(1, "default").unwrap();
    assert_eq!(next(&heard), Event::Token(8, "token-1".to_owned()));
    let places: Vec<_> = daemon.shown().iter().map(|said| (said.id, said.replaces)).collect();
    assert_eq!(places, [(1, 0)]);
}

#[test]
fn a_desktop_may_change_what_it_can_do() {
    on_a_bus!(bus);
    let first = daemon(&bus);
    let (mut desktop, _heard) = desktop(&bus);
    assert!(desktop.means().unwrap().has_actions);
    drop(first);
    let _second = Daemon::start(Some(&bus.address()), &["body"]).unwrap();
    until_means(&mut desktop, |means| means.as_ref().is_ok_and(|means| !means.has_actions));
}

#[test]
fn there_is_no_bus() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = format!("unix:path={}", folder.path().join("bus").display());
    for address in [nowhere.as_str(), "no address", "unix:path=/"] {
        let mut desktop = Desktop::connect(Box::new(|_| {})).on(address);
        assert!(matches!(desktop.means(), Err(ToastError::NoBus(_))), "{address}");
        assert!(matches!(desktop.show(&toast(7)), Err(ToastError::NoBus(_))), "{address}");
        desktop.withdraw(7);
    }
}

#[test]
fn a_bus_that_never_answers_does_not_hang_us() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bus");
    // It takes lines and says nothing.
    let _deaf = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let mut desktop = Desktop::in_passing().on(&format!("unix:path={}", path.display()));
    let began = Instant::now();
    for _ in 0..2 {
        assert_eq!(desktop.means(), Err(ToastError::NoBus("it does not answer".to_owned())));
    }
    assert!(began.elapsed() < Duration::from_secs(15), "{:?}", began.elapsed());
}

#[test]
fn the_bus_starts_again() {
    on_a_bus!(mut bus);
    let first = daemon(&bus);
    let (mut desktop, heard) = desktop(&bus);
    desktop.show(&toast(7)).unwrap();
    bus.stop();
    assert_eq!(next(&heard), Event::Gone(7));
    assert!(matches!(desktop.means(), Err(ToastError::NoBus(_))));
    drop(first);
    bus.start_again();
    assert_eq!(desktop.means(), Err(ToastError::NoDaemon));
    let second = daemon(&bus);
    desktop.show(&toast(8)).unwrap();
    second.press(1, "done").unwrap();
    assert_eq!(next(&heard), Event::Token(8, "token-1".to_owned()));
}

#[test]
fn who_shows_notifications_may_have_to_be_started() {
    let Some(bus) = SessionBus::starting(Path::new(env!("CARGO_BIN_EXE_toast-daemon"))) else { return };
    let (mut desktop, _heard) = desktop(&bus);
    assert_eq!(desktop.means().map(|means| means.name), Ok("Stand-in 1.0".to_owned()));
    assert_eq!(desktop.show(&toast(7)), Ok(()));
}

#[test]
fn a_program_that_cannot_be_started_is_none() {
    let Some(bus) = SessionBus::starting(Path::new("/nowhere/toast-daemon")) else { return };
    let (mut desktop, _heard) = desktop(&bus);
    assert_eq!(desktop.means(), Err(ToastError::NoDaemon));
}

#[test]
fn nothing_is_heard_after_the_end() {
    on_a_bus!(bus);
    let daemon = daemon(&bus);
    let (mut desktop, heard) = desktop(&bus);
    desktop.show(&toast(7)).unwrap();
    drop(desktop);
    daemon.press(1, "done").unwrap();
    // The listener goes with its thread, so that the other end hears of that.
    assert!(matches!(heard.recv_timeout(PATIENCE), Err(std::sync::mpsc::RecvTimeoutError::Disconnected)));
}
