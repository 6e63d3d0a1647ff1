//! Notifications over the session bus: <https://specifications.freedesktop.org/notification-spec/latest/>.
