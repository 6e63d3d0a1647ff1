//! A virtual file system of SQLite that counts what is asked of it on this thread, and fails when it is told to.
//!
//! It stands before the system's own as the default of this process. Each of its files is the system's file behind a head
//! of its own; every call is passed on, unless it is the one that is to fail.

use rusqlite::ffi::{
    SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_IOERR_ACCESS, SQLITE_IOERR_DELETE, SQLITE_IOERR_FSTAT,
    SQLITE_IOERR_FSYNC, SQLITE_IOERR_LOCK, SQLITE_IOERR_READ, SQLITE_IOERR_SHMLOCK, SQLITE_IOERR_SHMMAP,
    SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE, SQLITE_OK, sqlite3_file, sqlite3_int64, sqlite3_io_methods,
    sqlite3_vfs, sqlite3_vfs_find, sqlite3_vfs_register,
};
use std::cell::{Cell, RefCell};
use std::ffi::{c_char, c_int, c_void};
use std::sync::Once;

/// How it fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// One call, of which nothing is done.
    Once,
    /// That call and all that come after it.
    ForGood,
}

thread_local! {
    static CALLS: Cell<usize> = const { Cell::new(0) };
    static PLAN: Cell<Option<(usize, Fault)>> = const { Cell::new(None) };
    static FAILED: RefCell<Option<&'static str>> = const { RefCell::new(None) };
}

/// From now on this thread's calls are counted from 0, and number `at` fails.
pub(crate) fn fail_at(at: usize, fault: Fault) {
    install();
    CALLS.set(0);
    PLAN.set(Some((at, fault)));
    FAILED.set(None);
}

/// All goes well again.
pub(crate) fn mend() {
    PLAN.set(None);
}

/// The first call that failed since [`fail_at`].
pub(crate) fn failed() -> Option<&'static str> {
    FAILED.with_borrow(|failed| *failed)
}

/// Calls since [`fail_at`].
pub(crate) fn calls() -> usize {
    CALLS.get()
}

/// Whether this call fails.
fn fails(what: &'static str) -> bool {
    let at = CALLS.get();
    CALLS.set(at + 1);
    let hit = match PLAN.get() {
        None => false,
        Some((first, Fault::Once)) => at == first,
        Some((first, Fault::ForGood)) => at >= first,
    };
    if hit {
        FAILED.with_borrow_mut(|failed| _ = failed.get_or_insert(what));
    }
    hit
}

/// A file: SQLite's head, then where the system's own begins.
#[repr(C)]
struct File {
    head: sqlite3_file,
    real: *mut sqlite3_file,
}

/// The system's file and its methods.
unsafe fn real(file: *mut sqlite3_file) -> (*mut sqlite3_file, &'static sqlite3_io_methods) {
    // SAFETY: every file of this system was opened by `open`, which made it a `File` with open methods.
    unsafe {
        let real = (*file.cast::<File>()).real;
        (real, &*(*real).pMethods)
    }
}

/// Passes a call on, or fails with `code`. A method that the system's file lacks is never asked for: its version says so.
macro_rules! pass {
    ($name:literal, $code:expr, $file:ident . $method:ident ( $($argument:expr),* )) => {{
        if fails($name) {
            return $code;
        }
        // SAFETY: as SQLite calls it, with the system's own file.
        unsafe {
            let (file, methods) = real($file);
            methods.$method.map_or(SQLITE_OK, |method| method(file $(, $argument)*))
        }
    }};
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    // SAFETY: as in `pass`; a file that is closed does not fail.
    unsafe {
        let (file, methods) = real(file);
        methods.xClose.map_or(SQLITE_OK, |close| close(file))
    }
}

unsafe extern "C" fn read(file: *mut sqlite3_file, to: *mut c_void, size: c_int, at: sqlite3_int64) -> c_int {
    pass!("xRead", SQLITE_IOERR_READ, file.xRead(to, size, at))
}

unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    from: *const c_void,
    size: c_int,
    at: sqlite3_int64,
) -> c_int {
    let call = CALLS.get();
    if fails("xWrite") {
        // Half of it came to the disk, as it does.
        // SAFETY: as in `pass`.
        unsafe {
            let (file, methods) = real(file);
            methods.xWrite.map(|write| write(file, from, size / 2, at));
        }
        return if call.is_multiple_of(2) { SQLITE_FULL } else { SQLITE_IOERR_WRITE };
    }
    // SAFETY: as in `pass`.
    unsafe {
        let (file, methods) = real(file);
        methods.xWrite.map_or(SQLITE_OK, |write| write(file, from, size, at))
    }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: sqlite3_int64) -> c_int {
    pass!("xTruncate", SQLITE_IOERR_TRUNCATE, file.xTruncate(size))
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    pass!("xSync", SQLITE_IOERR_FSYNC, file.xSync(flags))
}

unsafe extern "C" fn file_size(file: *mut sqlite3_file, size: *mut sqlite3_int64) -> c_int {
    pass!("xFileSize", SQLITE_IOERR_FSTAT, file.xFileSize(size))
}

unsafe extern "C" fn lock(file: *mut sqlite3_file, level: c_int) -> c_int {
    pass!("xLock", SQLITE_IOERR_LOCK, file.xLock(level))
}

unsafe extern "C" fn unlock(file: *mut sqlite3_file, level: c_int) -> c_int {
    // SAFETY: as in `close`.
    unsafe {
        let (file, methods) = real(file);
        methods.xUnlock.map_or(SQLITE_OK, |unlock| unlock(file, level))
    }
}

unsafe extern "C" fn check_lock(file: *mut sqlite3_file, out: *mut c_int) -> c_int {
    pass!("xCheckReservedLock", SQLITE_IOERR_LOCK, file.xCheckReservedLock(out))
}

unsafe extern "C" fn control(file: *mut sqlite3_file, what: c_int, with: *mut c_void) -> c_int {
    // SAFETY: as in `close`; what is no reading and no writing does not fail.
    unsafe {
        let (file, methods) = real(file);
        methods.xFileControl.map_or(SQLITE_OK, |control| control(file, what, with))
    }
}

unsafe extern "C" fn sector_size(file: *mut sqlite3_file) -> c_int {
    // SAFETY: as in `close`.
    unsafe {
        let (file, methods) = real(file);
        methods.xSectorSize.map_or(0, |size| size(file))
    }
}

unsafe extern "C" fn characteristics(file: *mut sqlite3_file) -> c_int {
    // SAFETY: as in `close`.
    unsafe {
        let (file, methods) = real(file);
        methods.xDeviceCharacteristics.map_or(0, |characteristics| characteristics(file))
    }
}

unsafe extern "C" fn shm_map(
    file: *mut sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    pass!("xShmMap", SQLITE_IOERR_SHMMAP, file.xShmMap(page, size, extend, out))
}

unsafe extern "C" fn shm_lock(file: *mut sqlite3_file, first: c_int, count: c_int, flags: c_int) -> c_int {
    const UNLOCK: c_int = 1;
    if flags & UNLOCK != 0 {
        // SAFETY: as in `close`: what is given back does not fail.
        return unsafe {
            let (file, methods) = real(file);
            methods.xShmLock.map_or(SQLITE_OK, |lock| lock(file, first, count, flags))
        };
    }
    pass!("xShmLock", SQLITE_IOERR_SHMLOCK, file.xShmLock(first, count, flags))
}

unsafe extern "C" fn shm_barrier(file: *mut sqlite3_file) {
    // SAFETY: as in `close`.
    unsafe {
        let (file, methods) = real(file);
        if let Some(barrier) = methods.xShmBarrier {
            barrier(file);
        }
    }
}

unsafe extern "C" fn shm_unmap(file: *mut sqlite3_file, delete: c_int) -> c_int {
    // SAFETY: as in `close`.
    unsafe {
        let (file, methods) = real(file);
        methods.xShmUnmap.map_or(SQLITE_OK, |unmap| unmap(file, delete))
    }
}

/// Version 2: with shared memory, and without mapped pages, which would be read unseen.
static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_lock),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

/// The system's own, under which this one was registered.
unsafe fn beneath(vfs: *mut sqlite3_vfs) -> *mut sqlite3_vfs {
    // SAFETY: `install` put it there.
    unsafe { (*vfs).pAppData.cast() }
}

unsafe extern "C" fn open(
    vfs: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives a file of `szOsFile` bytes; behind the head there is room for the system's own.
    unsafe {
        (*file).pMethods = std::ptr::null();
        if fails("xOpen") {
            return SQLITE_CANTOPEN;
        }
        let own = file.cast::<File>();
        (*own).real = own.add(1).cast();
        (*(*own).real).pMethods = std::ptr::null();
        let vfs = beneath(vfs);
        let code = (*vfs).xOpen.map_or(SQLITE_CANTOPEN, |open| open(vfs, name, (*own).real, flags, out));
        if !(*(*own).real).pMethods.is_null() {
            (*file).pMethods = &raw const METHODS;
        }
        code
    }
}

unsafe extern "C" fn delete(vfs: *mut sqlite3_vfs, name: *const c_char, sync: c_int) -> c_int {
    if fails("xDelete") {
        return SQLITE_IOERR_DELETE;
    }
    // SAFETY: as SQLite calls it.
    unsafe {
        let vfs = beneath(vfs);
        (*vfs).xDelete.map_or(SQLITE_OK, |delete| delete(vfs, name, sync))
    }
}

unsafe extern "C" fn access(
    vfs: *mut sqlite3_vfs,
    name: *const c_char,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    if fails("xAccess") {
        return SQLITE_IOERR_ACCESS;
    }
    // SAFETY: as SQLite calls it.
    unsafe {
        let vfs = beneath(vfs);
        (*vfs).xAccess.map_or(SQLITE_OK, |access| access(vfs, name, flags, out))
    }
}

/// Registers it as the default, once for this process.
pub(crate) fn install() {
    static DONE: Once = Once::new();
    DONE.call_once(|| {
        // SAFETY: the system's own lives as long as the process, and so does what is leaked here. All that is not replaced
        // works with any `sqlite3_vfs` of the system, because its fields are the system's own.
        unsafe {
            let real = sqlite3_vfs_find(std::ptr::null());
            let mut own = *real;
            own.szOsFile += size_of::<File>() as c_int;
            own.zName = c"kept-faulty".as_ptr();
            own.pNext = std::ptr::null_mut();
            own.pAppData = real.cast();
            own.xOpen = Some(open);
            own.xDelete = Some(delete);
            own.xAccess = Some(access);
            let code = sqlite3_vfs_register(Box::leak(Box::new(own)), 1);
            assert_eq!(code, SQLITE_OK);
        }
    });
}
