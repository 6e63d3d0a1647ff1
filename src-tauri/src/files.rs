//! Files that leave the journal: a copy to look at, or a copy to keep.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Copies to look at, within the journal's folder: nobody else can read them there.
const OPENED: &str = "opened";
/// Tries to find a name that nobody has yet.
const TRIES: u32 = 1_000;

/// What the system's program may open, and the endings that name nothing else. What a file is was found from its bytes;
/// its name could still make a system start it.
const ENDINGS: [(&str, &[&str]); 7] = [
    ("image/png", &["png"]),
    ("image/jpeg", &["jpg", "jpeg"]),
    ("image/gif", &["gif"]),
    ("image/webp", &["webp"]),
    ("image/heic", &["heic", "heif"]),
    ("application/pdf", &["pdf"]),
    ("text/plain", &["txt", "md", "csv", "log"]),
];

/// A name under which a file of that type can be opened and is nothing else; `None` when it must not be opened.
pub(crate) fn name_to_open(name: &str, mime: &str) -> Option<String> {
    let (_, endings) = ENDINGS.iter().find(|(known, _)| *known == mime)?;
    let name = portable(name);
    let ending = Path::new(&name).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let is_named = ending.is_some_and(|ending| endings.contains(&ending.as_str()));
    if is_named { Some(name) } else { endings.first().map(|ending| format!("{name}.{ending}")) }
}

/// Writes a copy to look at: private, and not to be changed, since no change would come back.
///
/// # Errors
/// The folder cannot be written.
pub(crate) fn copy_to_look_at(journal: &Path, id: i64, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let folder = journal.join(OPENED).join(id.to_string());
    make_private(&folder)?;
    let path = folder.join(name);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = create(&path, 0o400)?;
    file.write_all(bytes)?;
    Ok(path)
}

/// Removes the copies of the last time. Where one is still open, it stays.
pub(crate) fn forget_copies(journal: &Path) {
    // They are copies; at worst they lie there until the next start.
    let _ = fs::remove_dir_all(journal.join(OPENED));
}

/// Saves a file for the user in a folder of theirs. What has the name already stays: then the name gets a number.
///
/// # Errors
/// The folder cannot be written, or too many files have the name.
pub(crate) fn save(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let name = portable(name);
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem.to_owned(), format!(".{ending}")),
        _ => (name, String::new()),
    };
    for number in 1..=TRIES {
        let path = folder.join(if number == 1 {
            format!("{stem}{ending}")
        } else {
            format!("{stem} {number}{ending}")
        });
        match create(&path, 0o600) {
            Ok(mut file) => {
                let written = file.write_all(bytes).and_then(|()| file.sync_all());
                if written.is_err() {
                    // Half a file helps nobody.
                    let _ = fs::remove_file(&path);
                }
                return written.map(|()| path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::new(ErrorKind::AlreadyExists, format!("{TRIES} files have that name")))
}

/// A name that every system takes, without any folder.
fn portable(name: &str) -> String {
    let bad = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let name: String = name.chars().map(|c| if bad(c) { '_' } else { c }).collect();
    // A leading dot hides a file, a trailing one is lost on Windows, and a leading dash reads as an option.
    let name = name.trim_start_matches(['.', '-', ' ']).trim_end_matches(['.', ' ']);
    let stem = name.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let is_device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || (stem.len() == 4
            && (stem.starts_with("COM") || stem.starts_with("LPT"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    match name {
        "" => "file".to_owned(),
        name if is_device => format!("_{name}"),
        name => name.to_owned(),
    }
}

/// Opens a file that was not there before; a link that somebody put in its place is not followed.
fn create(path: &Path, mode: u32) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    options.open(path)
}

fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_looked_at_opens_and_its_name_says_so() {
        for (name, mime, opened) in [
            ("photo.jpg", "image/jpeg", Some("photo.jpg")),
            ("PHOTO.JPEG", "image/jpeg", Some("PHOTO.JPEG")),
            ("photo", "image/png", Some("photo.png")),
            ("evil.desktop", "text/plain", Some("evil.desktop.txt")),
            ("evil.sh", "text/plain", Some("evil.sh.txt")),
            ("page.html", "text/plain", Some("page.html.txt")),
            ("notes.md", "text/plain", Some("notes.md")),
            ("invoice.pdf.exe", "application/pdf", Some("invoice.pdf.exe.pdf")),
            ("../../.bashrc", "text/plain", Some("_.._.bashrc.txt")),
            ("--help", "text/plain", Some("help.txt")),
            ("con.txt", "text/plain", Some("_con.txt")),
            ("setup.exe", "application/octet-stream", None),
            ("page.html", "text/html", None),
            ("drawing.svg", "image/svg+xml", None),
        ] {
            assert_eq!(name_to_open(name, mime).as_deref(), opened, "{name}");
        }
    }

    #[test]
    fn saving_overwrites_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let names: Vec<String> = ["first", "second", "third"]
            .map(|text| save(folder.path(), "a: report.tar.gz", text.as_bytes()).unwrap())
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(names, ["a_ report.tar.gz", "a_ report.tar 2.gz", "a_ report.tar 3.gz"]);
        assert_eq!(fs::read(folder.path().join("a_ report.tar.gz")).unwrap(), b"first");
    }

    #[cfg(unix)]
    #[test]
    fn a_copy_to_look_at_is_private_and_follows_no_link() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mine = folder.path().join("mine.txt");
        fs::write(&mine, "mine").unwrap();
        let path = copy_to_look_at(folder.path(), 7, "photo.png", b"one").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o400, 0o700));
        fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink(&mine, &path).unwrap();
        copy_to_look_at(folder.path(), 7, "photo.png", b"two").unwrap();
        assert_eq!((fs::read(&path).unwrap(), fs::read(&mine).unwrap()), (b"two".to_vec(), b"mine".to_vec()));
        forget_copies(folder.path());
        assert!(!path.exists() && mine.exists());
    }
}
