//! The language and region, as the pages' date and number formats want them named.

/// Without a language the pages speak as Kept is written.
const FALLBACK: &str = "en-GB";

/// The locale of dates and numbers as a BCP 47 tag: never "C", which makes the web engine's formats fail.
pub(crate) fn locale() -> String {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let named = ["LC_ALL", "LC_TIME", "LANG"].into_iter().find_map(set);
    named.and_then(|name| tag(&name)).unwrap_or_else(|| FALLBACK.to_owned())
}

/// A POSIX name (`language[_REGION][.codeset][@modifier]`) as a BCP 47 tag. None for `C`, `POSIX` and what is no name.
fn tag(posix: &str) -> Option<String> {
    let (name, modifier) = posix.split_once('@').unwrap_or((posix, ""));
    let name = name.split_once('.').map_or(name, |(name, _)| name);
    let (language, region) = match name.split_once(['_', '-']) {
        Some((language, region)) => (language, Some(region)),
        None => (name, None),
    };
    let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !(2..=3).contains(&language.len()) || !letters(language) {
        return None;
    }
    let script = match modifier {
        "latin" => "-Latn",
        "cyrillic" => "-Cyrl",
        "devanagari" => "-Deva",
        _ => "",
    };
    let region = match region {
        None => String::new(),
        Some(region)
            if (region.len() == 2 && letters(region))
                || (region.len() == 3 && region.bytes().all(|b| b.is_ascii_digit())) =>
        {
            format!("-{}", region.to_ascii_uppercase())
        }
        Some(_) => return None,
    };
    Some(format!("{}{script}{region}", language.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posix_names_become_tags() {
        for (posix, expected) in [
            ("de_DE.UTF-8", Some("de-DE")),
            ("de_CH.UTF-8@euro", Some("de-CH")),
            ("en_GB", Some("en-GB")),
            ("en-us", Some("en-US")),
            ("fr", Some("fr")),
            ("sr_RS@latin", Some("sr-Latn-RS")),
            ("es_419.UTF-8", Some("es-419")),
            ("ast_ES", Some("ast-ES")),
            ("C", None),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("de_DE_1996", None),
            ("", None),
            ("_DE", None),
        ] {
            assert_eq!(tag(posix).as_deref(), expected, "{posix}");
        }
    }
}
