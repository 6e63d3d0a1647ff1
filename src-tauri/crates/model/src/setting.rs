//! How the window looks: words of the settings.

crate::words::words! {
    /// Which colours the window wears.
    Theme, "theme" {
        /// Those of the desktop.
        System = "system",
        /// Dark letters on a light ground.
        Light = "light",
        /// Light letters on a dark ground.
        Dark = "dark",
    }
}

crate::words::words! {
    /// How close the rows of a list stand.
    Density, "density" {
        /// Room to read.
        Comfortable = "comfortable",
        /// More rows on a page.
        Compact = "compact",
    }
}
