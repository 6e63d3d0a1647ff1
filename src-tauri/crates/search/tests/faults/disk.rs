//! A directory that counts what is asked of it and fails when it is told to.

use kept_search::Disk;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tantivy::Directory;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    AntiCallToken, DirectoryLock, FileHandle, Lock, MmapDirectory, TerminatingWrite, WatchCallback,
    WatchHandle, WritePtr,
};

/// How it fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// One call, of which nothing is done.
    Once,
    /// One call, which is done all the same: the error came too late.
    Late,
    /// That call and all that come after it.
    ForGood,
}

/// What the disk does, in all threads together.
#[derive(Debug)]
pub(crate) struct Dial {
    calls: AtomicUsize,
    fails_at: usize,
    fault: Fault,
    /// What the first call that failed was.
    failed: Mutex<Option<String>>,
    is_mended: AtomicUsize,
}

impl Dial {
    /// A disk whose call number `fails_at`, counted from 0, fails.
    pub(crate) fn new(fails_at: usize, fault: Fault) -> Arc<Self> {
        let (calls, is_mended) = (AtomicUsize::new(0), AtomicUsize::new(0));
        Arc::new(Self { calls, fails_at, fault, failed: Mutex::new(None), is_mended })
    }

    /// As the index wants it.
    pub(crate) fn disk(self: &Arc<Self>) -> Disk {
        let dial = Arc::clone(self);
        Arc::new(move |inner| Box::new(Faulty { inner, dial: Arc::clone(&dial) }))
    }

    /// From now on all goes well.
    pub(crate) fn mend(&self) {
        self.is_mended.store(1, Ordering::SeqCst);
    }

    /// Calls until now.
    pub(crate) fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    /// What failed first, if anything did.
    pub(crate) fn failed(&self) -> Option<String> {
        self.failed.lock().unwrap().clone()
    }

    /// Does `work`, or fails, or both.
    fn call<T>(
        &self,
        what: &str,
        path: &Path,
        work: impl FnOnce() -> Result<T, io::Error>,
    ) -> Result<T, io::Error> {
        let at = self.calls.fetch_add(1, Ordering::SeqCst);
        let is_hit = match self.fault {
            Fault::Once | Fault::Late => at == self.fails_at,
            Fault::ForGood => at >= self.fails_at,
        };
        if !is_hit || self.is_mended.load(Ordering::SeqCst) == 1 {
            return work();
        }
        self.failed.lock().unwrap().get_or_insert_with(|| format!("{what} {}", path.display()));
        if self.fault == Fault::Late {
            drop(work());
        }
        // 28 is ENOSPC, 5 is EIO: a full disk and a broken one take turns.
        Err(io::Error::from_raw_os_error(if self.fails_at.is_multiple_of(2) { 28 } else { 5 }))
    }
}

#[derive(Debug, Clone)]
struct Faulty {
    inner: MmapDirectory,
    dial: Arc<Dial>,
}

/// An error of a kind of its own goes through the dial as a value.
fn through<T, E>(
    dial: &Dial,
    what: &str,
    path: &Path,
    work: impl FnOnce() -> Result<T, E>,
    wrap: impl FnOnce(io::Error) -> E,
) -> Result<T, E> {
    dial.call(what, path, || Ok(work())).unwrap_or_else(|error| Err(wrap(error)))
}

impl Directory for Faulty {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        let wrap = |error| OpenReadError::wrap_io_error(error, path.to_owned());
        through(&self.dial, "get_file_handle", path, || self.inner.get_file_handle(path), wrap)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        let wrap = |error| DeleteError::IoError { io_error: Arc::new(error), filepath: path.to_owned() };
        through(&self.dial, "delete", path, || self.inner.delete(path), wrap)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        let wrap = |error| OpenReadError::wrap_io_error(error, path.to_owned());
        through(&self.dial, "exists", path, || self.inner.exists(path), wrap)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        let wrap = |error| OpenWriteError::wrap_io_error(error, path.to_owned());
        let inner = through(&self.dial, "open_write", path, || self.inner.open_write(path), wrap)?;
        let (dial, path) = (Arc::clone(&self.dial), path.to_owned());
        // Nothing is in the buffer yet.
        let inner = inner.into_inner().map_err(io::IntoInnerError::into_error);
        let inner = inner.map_err(|error| OpenWriteError::wrap_io_error(error, path.clone()))?;
        Ok(io::BufWriter::new(Box::new(FaultyFile { inner, dial, path })))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        let wrap = |error| OpenReadError::wrap_io_error(error, path.to_owned());
        through(&self.dial, "atomic_read", path, || self.inner.atomic_read(path), wrap)
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        self.dial.call("atomic_write", path, || self.inner.atomic_write(path, data))
    }

    fn sync_directory(&self) -> io::Result<()> {
        self.dial.call("sync_directory", Path::new(""), || self.inner.sync_directory())
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        let wrap = LockError::wrap_io_error;
        through(&self.dial, "acquire_lock", &lock.filepath, || self.inner.acquire_lock(lock), wrap)
    }

    fn watch(&self, watch_callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.inner.watch(watch_callback)
    }
}

struct FaultyFile {
    inner: Box<dyn TerminatingWrite + Send + Sync>,
    dial: Arc<Dial>,
    path: PathBuf,
}

impl Write for FaultyFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let (inner, path) = (&mut self.inner, &self.path);
        let written = self.dial.call("write", path, || inner.write(bytes));
        if written.is_err() && self.dial.fault != Fault::Late {
            // Half of it came to the disk, as it does.
            let _ = inner.write(&bytes[..bytes.len() / 2]);
        }
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        let (inner, path) = (&mut self.inner, &self.path);
        self.dial.call("flush", path, || inner.flush())
    }
}

impl TerminatingWrite for FaultyFile {
    fn terminate_ref(&mut self, token: AntiCallToken) -> io::Result<()> {
        let (inner, path) = (&mut self.inner, &self.path);
        self.dial.call("terminate", path, || inner.terminate_ref(token))
    }
}
