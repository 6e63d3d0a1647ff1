//! Lets Tauri read its configuration and capabilities, and sees to it that the pages inside the program are the newest.

/// The built pages, as `tauri.conf.json` has them.
const PAGES: &str = "../ui/dist";

fn main() {
    println!("cargo:rerun-if-changed={PAGES}");
    assert!(
        std::path::Path::new(PAGES).join("index.html").exists(),
        "the pages are not built yet: run `npm ci && npm run build` in ui, or `make run`, which does."
    );
    tauri_build::build();
}
