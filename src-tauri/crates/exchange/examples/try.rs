fn main() {
    for path in std::env::args().skip(1) {
        match kept_exchange::read_path(path.as_ref(), &Default::default()) {
            Err(e) => println!("== {path}\nERR {e}"),
            Ok(r) => {
                println!(
                    "== {path}\n{} {} {:?} {} contacts {} problems",
                    r.source,
                    r.encoding,
                    r.delimiter,
                    r.contacts.len(),
                    r.problems.len()
                );
                println!(
                    "{}",
                    r.columns
                        .iter()
                        .map(|(h, f)| format!("{h}={}", f.map_or("-", |f| f.as_str())))
                        .collect::<Vec<_>>()
                        .join(" ")
                );
                for c in r.contacts.iter().take(8) {
                    println!("  {:?}", c)
                }
                for p in r.problems.iter().take(5) {
                    println!("  ! {}: {}", p.line, p.what)
                }
            }
        }
    }
}
