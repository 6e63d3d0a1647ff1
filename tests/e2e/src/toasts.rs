//! Who shows notifications on a desk: the program `toast-daemon`, which speaks the desktop's protocol, tells each thing that it
//! was asked, and presses a button when it is told to.

use crate::{LOOK, PATIENCE};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

/// The daemon of one desk; it ends with it.
pub struct ToastDaemon {
    server: Child,
    input: Mutex<ChildStdin>,
    told: Arc<Mutex<Vec<Value>>>,
}

/// A notification as the desktop got it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The desktop's number of it.
    pub id: u64,
    /// Its one line.
    pub title: String,
    /// The lines below.
    pub body: String,
    /// Its buttons: the word for the program, and what stands on it.
    pub actions: Vec<(String, String)>,
}

impl Said {
    fn read(told: &Value) -> Option<Self> {
        let words: Vec<&str> = told["actions"].as_array()?.iter().filter_map(Value::as_str).collect();
        Some(Self {
            id: told["id"].as_u64()?,
            title: told["summary"].as_str()?.to_owned(),
            body: told["body"].as_str()?.to_owned(),
            actions: words.chunks_exact(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect(),
        })
    }

    /// What stands on its buttons. The whole notification is a button too, without a label.
    pub fn labels(&self) -> Vec<&str> {
        self.actions.iter().filter(|(word, _)| word != "default").map(|(_, label)| label.as_str()).collect()
    }

    /// Whether its title or its body says something.
    pub fn says(&self, text: &str) -> bool {
        self.title.contains(text) || self.body.contains(text)
    }
}

impl ToastDaemon {
    /// Begins to show what is asked for on a bus, and waits until it can.
    pub(crate) fn start(address: &str) -> Self {
        let path = kept_tests::built().join(format!("toast-daemon{}", std::env::consts::EXE_SUFFIX));
        assert!(path.is_file(), "{} was not built; run make test, which builds it first", path.display());
        let mut server = Command::new(path)
            .args(["--address", address])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("toast-daemon runs");
        let told = Arc::new(Mutex::new(Vec::new()));
        let mut lines = BufReader::new(server.stdout.take().expect("its output was asked for")).lines();
        // It says a line once it has its name on the bus.
        let first = lines.next().and_then(Result::ok);
        assert!(first.as_ref().is_some_and(|line| line.contains("ready")), "toast-daemon said {first:?}");
        let hears = Arc::clone(&told);
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let value = serde_json::from_str(&line).unwrap_or(Value::String(line));
                hears.lock().unwrap_or_else(PoisonError::into_inner).push(value);
            }
        });
        let input = Mutex::new(server.stdin.take().expect("its input was asked for"));
        Self { server, input, told }
    }

    /// All that was shown so far, oldest first.
    pub fn all(&self) -> Vec<Said> {
        self.told("notify").iter().filter_map(Said::read).collect()
    }

    /// Waits for a notification that says something, in its title or its body.
    pub fn see(&self, text: &str) -> Said {
        self.until(&format!("a notification with \"{text}\""), || {
            self.all().into_iter().rev().find(|said| said.says(text))
        })
    }

    /// Waits until so many were shown, and gives them.
    pub fn see_many(&self, count: usize) -> Vec<Said> {
        self.until(&format!("{count} notifications"), || {
            let all = self.all();
            (all.len() >= count).then_some(all)
        })
    }

    /// Waits until a notification was taken away by the program.
    pub fn until_withdrawn(&self, said: &Said) {
        self.until("the notification to be taken away", || {
            self.told("close").iter().any(|told| told["id"] == json!(said.id)).then_some(())
        });
    }

    /// Presses a button of a notification, by what stands on it.
    pub fn press(&self, said: &Said, label: &str) {
        let action = said.actions.iter().find(|(_, on_it)| on_it == label);
        let (word, _) = action.unwrap_or_else(|| panic!("no button \"{label}\" on {said:?}"));
        self.tell(&format!("press {} {word}", said.id));
    }

    /// Presses the notification itself.
    pub fn press_it(&self, said: &Said) {
        self.tell(&format!("press {} default", said.id));
    }

    fn tell(&self, line: &str) {
        let mut input = self.input.lock().unwrap_or_else(PoisonError::into_inner);
        writeln!(input, "{line}").and_then(|()| input.flush()).expect("toast-daemon listens");
    }

    fn told(&self, what: &str) -> Vec<Value> {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.iter().filter(|one| one["asked"] == json!(what)).cloned().collect()
    }

    fn until<T>(&self, what: &str, find: impl Fn() -> Option<T>) -> T {
        let began = Instant::now();
        loop {
            if let Some(found) = find() {
                return found;
            }
            assert!(
                began.elapsed() < PATIENCE,
                "{what} did not come; so far: {:#?}",
                self.told.lock().unwrap_or_else(PoisonError::into_inner)
            );
            std::thread::sleep(LOOK);
        }
    }
}

impl Drop for ToastDaemon {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
