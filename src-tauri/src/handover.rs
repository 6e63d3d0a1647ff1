//! A second start asks the window that is already open to come forward, through a socket in the journal's folder.
//!
//! The folder is its owner's alone, so nobody else can ask. This needs no session bus, and one window per folder may
//! run. Where there are no such sockets the second start says a sentence instead.

/// What a start is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    /// The main window.
    Main,
    /// The small window for logging an entry.
    Capture,
    /// No window.
    Hidden,
}

impl Wish {
    pub(crate) fn from_args(capture: bool, hidden: bool) -> Self {
        match (capture, hidden) {
            (true, _) => Self::Capture,
            (false, true) => Self::Hidden,
            (false, false) => Self::Main,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Capture => "capture",
            Self::Hidden => "hidden",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Main, Self::Capture, Self::Hidden].into_iter().find(|wish| wish.word() == word)
    }
}

#[cfg(unix)]
pub(crate) use unix::{ask, listen};

#[cfg(unix)]
mod unix {
    use super::Wish;
    use std::io::{self, Read, Write};
    use std::net::Shutdown;
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    /// How long either side waits for the other's word.
    const PATIENCE: Duration = Duration::from_secs(3);

    fn socket(folder: &Path) -> PathBuf {
        folder.join("window.sock")
    }

    /// Hears every later start, on a thread of its own. Whoever holds the folder's lock may call this: a socket that
    /// lies there already is a dead window's.
    pub(crate) fn listen(folder: &Path, heard: impl Fn(Wish) + Send + 'static) -> io::Result<()> {
        let path = socket(folder);
        let _ = std::fs::remove_file(&path);
        let listener = UnixListener::bind(&path)?;
        std::thread::Builder::new().name("handover".to_owned()).spawn(move || {
            for stream in listener.incoming() {
                if let Err(error) = stream.and_then(|stream| answer(stream, &heard)) {
                    tracing::warn!("a second start could not be heard: {error}");
                }
            }
        })?;
        Ok(())
    }

    fn answer(mut stream: UnixStream, heard: &impl Fn(Wish)) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut word = String::new();
        (&mut stream).take(16).read_to_string(&mut word)?;
        let Some(wish) = Wish::from_word(&word) else { return stream.write_all(b"unknown") };
        heard(wish);
        stream.write_all(b"ok")
    }

    /// Asks the window that has the folder.
    ///
    /// # Errors
    /// Nobody listens, or they do not answer in time.
    pub(crate) fn ask(folder: &Path, wish: Wish) -> io::Result<()> {
        let mut stream = UnixStream::connect(socket(folder))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        stream.write_all(wish.word().as_bytes())?;
        stream.shutdown(Shutdown::Write)?;
        let mut reply = String::new();
        stream.take(16).read_to_string(&mut reply)?;
        if reply == "ok" { Ok(()) } else { Err(io::Error::other("it did not understand")) }
    }
}

#[cfg(not(unix))]
pub(crate) fn listen(
    _folder: &std::path::Path,
    _heard: impl Fn(Wish) + Send + 'static,
) -> std::io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
pub(crate) fn ask(_folder: &std::path::Path, _wish: Wish) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn a_second_start_is_heard() {
        let home = tempfile::tempdir().unwrap();
        let (sender, heard) = mpsc::channel();
        listen(home.path(), move |wish| sender.send(wish).unwrap()).unwrap();
        for wish in [Wish::Capture, Wish::Main, Wish::Hidden] {
            ask(home.path(), wish).unwrap();
            assert_eq!(heard.recv().unwrap(), wish);
        }
    }

    #[test]
    fn a_dead_windows_socket_is_replaced() {
        let home = tempfile::tempdir().unwrap();
        drop(std::os::unix::net::UnixListener::bind(home.path().join("window.sock")).unwrap());
        assert!(ask(home.path(), Wish::Main).is_err());
        listen(home.path(), |_| ()).unwrap();
        ask(home.path(), Wish::Main).unwrap();
    }

    #[test]
    fn nobody_there_is_an_error() {
        assert!(ask(tempfile::tempdir().unwrap().path(), Wish::Main).is_err());
    }
}
