//! What the web engine and the desktop read from the environment.

/// Settles what the web engine reads from the environment. The first thing that the program does.
pub(crate) fn prepare() {
    // WebKitGTK draws nothing with NVIDIA's own driver and DMA-BUF: <https://github.com/tauri-apps/tauri/issues/9394>.
    // Who has set the variable knows better, also when it is empty.
    #[cfg(target_os = "linux")]
    if std::path::Path::new("/proc/driver/nvidia/version").exists()
        && std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none()
    {
        #[expect(unsafe_code, reason = "no other thread exists yet, so none can be reading the environment")]
        // SAFETY: this runs first in `main`, before any thread was started.
        unsafe {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
}

/// Whether a variable is set to something.
pub(crate) fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}
