//! What can be typed after `kept-desktop`.

use clap::Parser;
use std::path::PathBuf;

/// The window of Kept.
#[derive(Debug, Parser)]
#[command(name = "kept-desktop", version)]
pub(crate) struct Args {
    /// Keep the journal in this folder (else `KEPT_DATA_DIR`, else your data folder)
    #[arg(long, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Open only the small window for logging an entry
    #[arg(long)]
    pub(crate) capture: bool,
    /// Open no window: remind, and wait to be asked for one (as when it starts at login)
    #[arg(long, conflicts_with = "capture")]
    pub(crate) hidden: bool,
}
