//! A disk that fails, and files that change under the index: no panic, no wrong answer, and nothing that opening again
//! and catching up does not put right.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test fails by panicking, and says its seed")]
#![allow(
    unsafe_code,
    reason = "an allocator that watches is unsafe by its trait; it passes all on to the system's"
)]

mod disk;
mod flips;
mod session;
#[path = "../support/mod.rs"]
mod support;
mod world;

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The system's allocator, with a note of the largest piece that anybody asked for.
struct Watching;

static LARGEST_PIECE: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static ALLOCATOR: Watching = Watching;

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Watching {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LARGEST_PIECE.fetch_max(layout.size(), Ordering::Relaxed);
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        LARGEST_PIECE.fetch_max(layout.size(), Ordering::Relaxed);
        // SAFETY: as the caller promised.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        LARGEST_PIECE.fetch_max(size, Ordering::Relaxed);
        // SAFETY: as the caller promised.
        unsafe { System.realloc(piece, layout, size) }
    }

    unsafe fn dealloc(&self, piece: *mut u8, layout: Layout) {
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(piece, layout) }
    }
}

/// Bytes of the largest piece of memory that was asked for so far.
fn largest_piece() -> usize {
    LARGEST_PIECE.load(Ordering::Relaxed)
}
