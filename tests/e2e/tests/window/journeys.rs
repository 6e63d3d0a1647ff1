use kept_e2e::{Folder, Window, can_run};

#[test]
fn an_empty_journal_begins_with_one_sentence() {
    if !can_run() {
        return;
    }
    let folder = Folder::empty();
    let window = Window::open(&folder.path());
    window.see("A new journal");
    window.picture("first-run");
}
