//! Which addresses may be opened, and where.

use kept_api::{ApiError, ErrorCode};
use url::Url;

/// What may be given to the browser or the mail program.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// An address that may leave the program, as it will be opened.
///
/// # Errors
/// Everything but web and mail addresses: another scheme could start any program with any argument.
pub(crate) fn outside(text: &str) -> Result<Url, ApiError> {
    let url = Url::parse(text.trim()).map_err(|error| {
        ApiError::new(ErrorCode::Invalid, format!("\"{text}\" is no address that can be opened ({error})."))
    })?;
    if SCHEMES.contains(&url.scheme()) {
        return Ok(url);
    }
    Err(ApiError::new(
        ErrorCode::Invalid,
        format!("Kept opens web and mail addresses only; this one begins with \"{}:\".", url.scheme()),
    ))
}

/// Whether a window may go there: only to the pages inside the program.
pub(crate) fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Windows has no schemes of one's own in its web view.
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_leave() {
        for (text, opened) in [
            ("https://example.org/a b", Some("https://example.org/a%20b")),
            (" http://example.org ", Some("http://example.org/")),
            ("HTTPS://example.org", Some("https://example.org/")),
            ("mailto:priya@example.org", Some("mailto:priya@example.org")),
            ("javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("file:///etc/passwd", None),
            ("data:text/html,hello", None),
            ("tauri://localhost/", None),
            ("ssh://example.org -oProxyCommand=x", None),
            ("example.org", None),
            ("--help", None),
            ("", None),
        ] {
            assert_eq!(outside(text).ok().as_ref().map(Url::as_str), opened, "{text}");
        }
    }

    #[test]
    fn windows_stay_inside_the_program() {
        for (text, ours) in [
            ("tauri://localhost", true),
            ("tauri://localhost/index.html#/capture-window", true),
            ("tauri://elsewhere/", false),
            ("https://example.org/", false),
            ("https://tauri.localhost.example.org/", false),
            ("file:///etc/passwd", false),
            ("about:blank", false),
            ("data:text/html,hello", false),
            ("javascript:alert(1)", false),
        ] {
            assert_eq!(is_ours(&Url::parse(text).unwrap()), ours, "{text}");
        }
    }
}
