//! The generated bindings agree with the command table.

use std::path::Path;

/// Set this variable to write the file anew: `KEPT_WRITE_BINDINGS=1 cargo test -p kept-api --test bindings`.
const WRITE: &str = "KEPT_WRITE_BINDINGS";

#[test]
fn the_bindings_are_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/api/bindings.ts");
    let fresh = kept_api::bindings();
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(&path, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == fresh,
        "ui/src/api/bindings.ts is stale; run {WRITE}=1 cargo test -p kept-api --test bindings"
    );
}

#[test]
fn every_command_is_in_the_bindings() {
    let text = kept_api::bindings();
    for name in kept_api::names() {
        assert!(text.contains(&format!("\n  {name}: {{ arguments: ")), "{name}");
    }
    assert!(!text.contains("bigint"), "numbers on the wire are JSON numbers");
}
