//! Each key of a search, until the frame that shows what was found for it.

use crate::watch;
use kept_e2e::Window;
use kept_tests::measure::Table;
use serde_json::json;
use std::path::Path;
use std::time::Duration;

/// Searches that are typed, each of two words of one entry.
const SEARCHES: usize = 12;

/// A time begins with the key that reaches the page and ends when the list shows the answer for the whole line.
const WATCH: &str = r#"
  const asked = () => document.querySelector("input[type=search]").value.trimStart();
  addEventListener("keydown", (event) => {
    const now = performance.now();
    watch.began = event.timeStamp > now - 5000 && event.timeStamp <= now ? event.timeStamp : now;
  }, true);
  new MutationObserver(() => {
    if (document.documentElement.dataset.results === asked()) finish();
  }).observe(document.documentElement, { attributeFilter: ["data-results"] });
"#;

/// Types searches into the field of the Journal.
pub(crate) fn measure(journal: &Path, entries: u64, table: &mut Table) -> std::io::Result<()> {
    let searches = searches(journal);
    let window = Window::open(journal);
    window.go("/journal?q=");
    let field = "return document.activeElement?.matches('input[type=search]')";
    // The first search opens the index; later ones are what a person meets.
    window.until("the field", field);
    window.type_text("backup");
    until_found(&window, "backup");
    watch::begin(&window, WATCH);
    let mut keys = 0;
    for search in &searches {
        window.press(&["Ctrl+a", "Backspace"]);
        until_found(&window, "");
        window.js("Object.assign(window.keptBench, { began: null })", &[]);
        for letter in search.chars() {
            window.type_text(&letter.to_string());
            keys += 1;
            watch::until_noted(&window, keys);
        }
    }
    let times = watch::times(&watch::noted(&window));
    window.close();
    table.limit(&format!("results, {entries} entries ({keys} keys)"), &times, Duration::from_millis(50))
}

fn until_found(window: &Window, line: &str) {
    window.until_with(
        &format!("what is found for \"{line}\""),
        "return (document.documentElement.dataset.results ?? '') === arguments[0]",
        &[json!(line)],
    );
    window.settled();
}

/// Two words of one entry each, from entries spread over all of the journal.
fn searches(journal: &Path) -> Vec<String> {
    let reader = kept_tests::reader(journal);
    let mut statement =
        reader.prepare("SELECT body FROM entry WHERE id % 97 = 0 ORDER BY id LIMIT 2000").unwrap();
    let bodies: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let search = |body: &String| -> Option<String> {
        let long = |word: &&str| word.len() > 4 && word.is_ascii();
        let words: Vec<&str> = body.split(|c: char| !c.is_alphabetic()).filter(long).take(2).collect();
        (words.len() == 2).then(|| words.join(" ").to_lowercase())
    };
    let all: Vec<String> = bodies.iter().filter_map(search).collect();
    all.iter().step_by((all.len() / SEARCHES).max(1)).take(SEARCHES).cloned().collect()
}
