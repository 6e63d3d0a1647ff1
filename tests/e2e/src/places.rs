//! Where one can be in the sample journal: every page, and everything that opens over one.

/// Every view and page of the sample journal, by its route.
pub const VIEWS: &[(&str, &str)] = &[
    ("today", "/today"),
    ("journal", "/journal"),
    ("search", "/journal?q=backup"),
    ("accounts", "/accounts"),
    ("account", "/accounts/1"),
    ("account-timeline", "/accounts/1/timeline"),
    ("account-promises", "/accounts/1/promises"),
    ("account-people", "/accounts/1/people"),
    ("account-orders", "/accounts/1/orders"),
    ("account-delight", "/accounts/1/delight"),
    ("person", "/people/6"),
    ("entry", "/entries/80"),
    ("brief", "/accounts/1/brief"),
    ("promises", "/promises"),
    ("delight", "/delight"),
    ("insights", "/insights"),
    ("settings", "/settings"),
];

/// What opens over a page: its name, the page, and the keys that open it there.
pub const OVERLAYS: &[(&str, &str, &[&str])] = &[
    ("capture", "/today", &["c"]),
    ("grammar", "/today", &["c", "Ctrl+/"]),
    ("palette", "/today", &["Ctrl+k"]),
    ("keys", "/today", &["?"]),
    ("plan", "/today", &["p"]),
    ("later", "/today", &["j", "h"]),
    ("peek", "/today", &["j", "Space"]),
    ("journal-peek", "/journal", &["j", "Space"]),
    ("promise-move", "/promises", &["j", "h"]),
    ("promise-filter", "/promises", &["f"]),
    ("insights-tables", "/insights", &["t"]),
    ("edit-entry", "/entries/80", &["Ctrl+e"]),
    ("edit-account", "/accounts/1", &["Ctrl+e"]),
    ("edit-person", "/people/6", &["Ctrl+e"]),
];

/// Panels that a button opens: their name, the page, and how the button's name begins.
pub const PANELS: &[(&str, &str, &str)] = &[
    ("filters", "/journal", "Filter"),
    ("account-menu", "/accounts/1", "More"),
    ("edit-meeting", "/today", "Edit the meeting"),
];

/// A line with every part that capture knows how to show.
pub const LINE: &str =
    "call Calder Water Priya: calm > sit with the night team by fri ! \"I slept.\" ? who owns the backup";
