//! The development host: the commands of `kept-api` over HTTP on this computer, so that the pages can be worked on in a
//! browser (`npm run dev` in `ui/`). It answers `POST /call/NAME` with the arguments as JSON in the body.
//!
//! `cargo run -p kept-tests --bin host -- FOLDER [PORT]`. It listens on 127.0.0.1 only and believes no page of another
//! origin. The clock stands where the stories take place, or at `KEPT_NOW`. It is no part of the program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "a tool of the developers")]

use kept_api::{Journal, dispatch};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;

fn main() {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().expect("host FOLDER [PORT]"));
    let port: u16 = words.next().map_or(5181, |port| port.parse().expect("a port"));
    let now = std::env::var("KEPT_NOW").unwrap_or_else(|_| kept_tests::NOW.to_owned());
    let mut journal = kept_tests::open_at(&folder, &now);
    // As the window does.
    journal.index_in_background();
    let listener = TcpListener::bind(("127.0.0.1", port)).expect("the port is free");
    println!("http://127.0.0.1:{port} answers for {}", folder.display());
    for stream in listener.incoming() {
        // A page that went away is no reason to stop.
        let _ = stream.and_then(|stream| answer(&mut journal, stream));
    }
}

fn answer(journal: &mut Journal, mut stream: TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let (mut length, mut is_foreign) = (0, false);
    loop {
        let mut header = String::new();
        reader.read_line(&mut header)?;
        let header = header.trim().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        if let Some(origin) = header.strip_prefix("origin:") {
            is_foreign |=
                !["http://127.0.0.1:", "http://localhost:"].iter().any(|own| origin.trim().starts_with(own));
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let name = first.strip_prefix("POST /call/").and_then(|rest| rest.split(' ').next());
    let reply = match name {
        None => Err(json!({ "code": "unknown_command", "message": "POST /call/NAME." })),
        Some(_) if is_foreign => {
            Err(json!({ "code": "refused", "message": "only pages of this computer may ask." }))
        }
        Some(name) => {
            let arguments = serde_json::from_slice(&body).unwrap_or_else(|_| json!({}));
            called(journal, name, arguments)
        }
    };
    let (status, value) = match reply {
        Ok(value) => ("200 OK", value),
        Err(value) => ("400 Bad Request", value),
    };
    let text = value.to_string();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}",
        text.len()
    )
}

/// What the window's shell would answer by itself is answered with what makes sense in a browser.
fn called(journal: &mut Journal, name: &str, arguments: Value) -> Result<Value, Value> {
    match name {
        "shell.boot" => Ok(json!({
            "version": env!("CARGO_PKG_VERSION"), "folder": journal.folder(), "is_sample": false, "locale": "en-GB",
            "zone": "Europe/London", "platform": std::env::consts::OS, "message": null,
            "capture_shortcut": { "wanted": "Ctrl+Alt+K", "works": false, "why": "A browser has no global shortcuts." },
        })),
        _ if name.starts_with("shell.") => Ok(Value::Null),
        _ => dispatch(journal, name, arguments).map_err(|error| json!(error)),
    }
}
