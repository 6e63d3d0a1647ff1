//! Hears what the bus says by itself: presses, closings, and that somebody else shows notifications now.

use super::known::Known;
use super::line::{BUS, INTERFACE, NAME};
use crate::Event;
use zbus::message::{Header, Message, Type};

/// The rules by which the bus passes on what concerns us. It checks who says so.
pub(super) const RULES: [&str; 2] = [
    "type='signal',sender='org.freedesktop.Notifications',interface='org.freedesktop.Notifications',\
     path='/org/freedesktop/Notifications'",
    "type='signal',sender='org.freedesktop.DBus',interface='org.freedesktop.DBus',member='NameOwnerChanged',\
     arg0='org.freedesktop.Notifications'",
];

/// What a message of the bus means for toasts of ours.
pub(super) fn events(message: &Message, known: &mut Known) -> Vec<Event> {
    if message.message_type() != Type::Signal {
        return Vec::new();
    }
    let header = message.header();
    match said(&header) {
        Some((BUS, "NameOwnerChanged", _)) => {
            let body = message.body();
            let Ok((NAME, _, daemon)) = body.deserialize::<(&str, &str, &str)>() else { return Vec::new() };
            tracing::debug!(daemon, "who shows notifications has changed");
            known.changed(daemon)
        }
        Some((INTERFACE, member, daemon)) => {
            heard(message, member, daemon, known).ok().flatten().into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The interface, the signal, and who sent it.
fn said<'h>(header: &'h Header<'_>) -> Option<(&'h str, &'h str, &'h str)> {
    Some((header.interface()?.as_str(), header.member()?.as_str(), header.sender()?.as_str()))
}

/// What a daemon said of a toast; nothing when it is not ours. A signal of another shape is not of the protocol.
fn heard(message: &Message, member: &str, daemon: &str, known: &mut Known) -> zbus::Result<Option<Event>> {
    let body = message.body();
    Ok(match member {
        "ActivationToken" => {
            let (id, token) = body.deserialize()?;
            known.token(daemon, id, token)
        }
        "ActionInvoked" => {
            let (id, action) = body.deserialize()?;
            known.pressed(daemon, id, action)
        }
        "NotificationClosed" => {
            let (id, reason) = body.deserialize()?;
            known.closed(daemon, id, reason)
        }
        _ => None,
    })
}
