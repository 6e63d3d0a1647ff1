use super::*;
use std::sync::mpsc::{Receiver, channel};

/// A system that remembers.
#[derive(Default)]
struct Screen {
    notices: Mutex<Vec<Notice>>,
    removed: Mutex<Vec<i32>>,
    pressed: Mutex<Option<Pressed>>,
    is_deaf: bool,
    refuses: bool,
}

impl System for Arc<Screen> {
    fn show(&self, notice: Notice) -> Result<(), String> {
        if self.refuses {
            return Err("not now".to_owned());
        }
        self.notices.lock().unwrap().push(notice);
        Ok(())
    }

    fn remove(&self, id: i32) {
        self.removed.lock().unwrap().push(id);
    }

    fn hear(&self, pressed: Pressed) -> Result<(), String> {
        if self.is_deaf {
            return Err("deaf".to_owned());
        }
        *self.pressed.lock().unwrap() = Some(pressed);
        Ok(())
    }

    fn name(&self) -> String {
        "Screen".to_owned()
    }
}

impl Screen {
    fn press(&self, id: i32, word: &str) {
        self.pressed.lock().unwrap().as_ref().unwrap()(id, word);
    }

    fn numbers(&self) -> Vec<i32> {
        self.notices.lock().unwrap().iter().map(|notice| notice.id).collect()
    }
}

fn toasts(screen: Screen) -> (PluginToasts<Arc<Screen>>, Arc<Screen>, Receiver<Event>) {
    let screen = Arc::new(screen);
    let (sender, events) = channel();
    let listener: Listener = Box::new(move |event| sender.send(event).unwrap());
    (PluginToasts::new(Arc::clone(&screen), listener), screen, events)
}

fn toast(id: i64) -> Toast {
    Toast {
        id,
        title: "Calder Water".to_owned(),
        body: "The sizing doc is due".to_owned(),
        actions: vec![("done".to_owned(), "Done".to_owned()), ("open".to_owned(), "Open".to_owned())],
        is_urgent: false,
        replaces: None,
    }
}

#[test]
fn a_press_comes_back_with_our_number() {
    let (mut toasts, screen, events) = toasts(Screen::default());
    // Larger than any number of the system's.
    let ours = i64::from(i32::MAX) + 7;
    toasts.show(&toast(ours)).unwrap();
    toasts.show(&toast(12)).unwrap();
    let numbers = screen.numbers();
    assert_eq!(screen.notices.lock().unwrap()[0].actions, toast(1).actions);
    screen.press(numbers[0], "done");
    screen.press(numbers[1], TAP);
    screen.press(99, "done");
    let heard: Vec<Event> = events.try_iter().collect();
    assert_eq!(heard, [Event::Pressed(ours, "done".into()), Event::Pressed(12, "default".into())]);
}

#[test]
fn one_that_takes_anothers_place_removes_it() {
    let (mut toasts, screen, _events) = toasts(Screen::default());
    toasts.show(&toast(5)).unwrap();
    toasts.show(&Toast { replaces: Some(5), ..toast(6) }).unwrap();
    toasts.withdraw(6);
    toasts.withdraw(6);
    assert_eq!(*screen.removed.lock().unwrap(), screen.numbers());
}

#[test]
fn a_deaf_system_gets_no_buttons_and_a_refusal_is_told() {
    let (mut quiet, screen, _events) = toasts(Screen { is_deaf: true, ..Screen::default() });
    assert!(!quiet.means().unwrap().has_actions);
    quiet.show(&toast(1)).unwrap();
    assert_eq!(screen.notices.lock().unwrap()[0].actions, []);
    let (mut refused, _, _events) = toasts(Screen { refuses: true, ..Screen::default() });
    assert_eq!(refused.show(&toast(1)), Err(ToastError::Refused("not now".to_owned())));
}

#[test]
fn what_is_remembered_is_bounded() {
    let (mut toasts, screen, events) = toasts(Screen::default());
    for id in 0..1_000 {
        toasts.show(&toast(id)).unwrap();
    }
    assert_eq!(toasts.known.lock().unwrap().ours.len(), KNOWN);
    let numbers = screen.numbers();
    screen.press(numbers[0], "done");
    screen.press(numbers[999], "done");
    assert_eq!(events.try_iter().collect::<Vec<_>>(), [Event::Pressed(999, "done".into())]);
}
