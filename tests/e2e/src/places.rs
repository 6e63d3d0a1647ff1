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
    ("account-pulse", "/accounts/1/pulse"),
    ("status", "/accounts/1/status"),
    ("person", "/people/6"),
    ("entry", "/entries/80"),
    ("brief", "/accounts/1/brief"),
    ("orders", "/orders"),
    ("pulse", "/pulse"),
    ("promises", "/promises"),
    ("horizon", "/horizon"),
    ("delight", "/delight"),
    ("words", "/words"),
    ("advocacy", "/advocacy"),
    ("stories", "/stories"),
    ("story", "/stories/1"),
    ("story-new", "/stories/new?account=1"),
    ("insights", "/insights"),
    ("lists", "/lists"),
    ("settings", "/settings"),
    ("settings-quiet-hours", "/settings/quiet-hours"),
    ("settings-calendars", "/settings/calendars"),
    ("settings-shown", "/settings/shown"),
    ("playbooks", "/settings/playbooks"),
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
    ("silence", "/accounts/1", &["q"]),
    ("order-step", "/accounts/1/orders", &["j", "Right", "Right", "Right", "Enter"]),
    ("three-questions", "/accounts/1/pulse", &["a"]),
    ("replies", "/pulse", &["v"]),
    ("plan-ask", "/advocacy", &["a"]),
    ("story-text", "/stories/1", &["j", "Enter"]),
    ("story-part", "/stories/1", &["a"]),
    ("story-card", "/stories/1", &["v"]),
    ("story-told", "/stories/1", &["t"]),
    ("story-give", "/stories/1", &["x"]),
    ("story-yes", "/stories/new?from=84", &["y"]),
    ("edit-entry", "/entries/80", &["Ctrl+e"]),
    ("edit-account", "/accounts/1", &["Ctrl+e"]),
    ("edit-person", "/people/6", &["Ctrl+e"]),
];

/// Panels that a button opens: their name, the page, and how the button's name begins.
pub const PANELS: &[(&str, &str, &str)] = &[
    ("filters", "/journal", "Filter"),
    ("account-menu", "/accounts/1", "More"),
    ("edit-meeting", "/today", "Edit the meeting"),
    ("moment-step", "/delight", "gratitude"),
    ("facts", "/insights", "Calder Water, quiet for"),
    ("playbook-open", "/settings/playbooks", "Edit Beyond the order"),
    ("hours-open", "/settings/quiet-hours", "Change hours"),
    ("holiday-open", "/settings/quiet-hours", "Holiday"),
    ("mute", "/settings/quiet-hours", "Mute until"),
];

/// A line with every part that capture knows how to show.
pub const LINE: &str =
    "call Calder Water Priya: calm > sit with the night team by fri ! \"I slept.\" ? who owns the backup";
