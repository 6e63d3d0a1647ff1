//! A key that is heard from anywhere, on X11.
//!
//! The usual crate looks for events twenty times a second for as long as the program runs. This waits for them, so that a
//! program in the tray sleeps.

use std::sync::{Arc, Mutex, PoisonError};
use tauri_plugin_global_shortcut::{Code, Modifiers, Shortcut};
use x11rb::connection::Connection;
use x11rb::errors::{ConnectionError, ReplyError};
use x11rb::protocol::xproto::{ConnectionExt as _, GrabMode, KeyButMask, Keycode, Mapping, ModMask, Window};
use x11rb::protocol::{ErrorKind, Event, xkb};
use x11rb::rust_connection::RustConnection;

/// Locks count as modifiers here: a key is taken with each of them on and off.
const LOCKS: [u16; 4] = [0, NUM, CAPS, NUM | CAPS];
const NUM: u16 = 1 << 4;
const CAPS: u16 = 1 << 1;

/// Why a key could not be taken.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum GrabError {
    /// Another program has it.
    Taken,
    /// The keyboard has no such key.
    NoKey,
    /// The display did not do it.
    Display(String),
}

impl From<ReplyError> for GrabError {
    fn from(error: ReplyError) -> Self {
        match error {
            ReplyError::X11Error(error) if error.error_kind == ErrorKind::Access => Self::Taken,
            other => Self::Display(other.to_string()),
        }
    }
}

impl From<ConnectionError> for GrabError {
    fn from(error: ConnectionError) -> Self {
        Self::Display(error.to_string())
    }
}

/// The keyboard of a display.
pub(crate) struct Keyboard {
    display: RustConnection,
    root: Window,
    held: Mutex<Option<Held>>,
}

/// A key that is taken.
#[derive(Debug, Clone, Copy)]
struct Held {
    shortcut: Shortcut,
    mods: u16,
    keycode: Keycode,
}

impl Keyboard {
    /// Listens on a thread of its own; `pressed` is called on it.
    ///
    /// # Errors
    /// There is no such display.
    pub(crate) fn listen(pressed: impl Fn() + Send + 'static) -> Result<Arc<Self>, GrabError> {
        let failed = |error: &dyn std::fmt::Display| GrabError::Display(error.to_string());
        let (display, screen) = RustConnection::connect(None).map_err(|error| failed(&error))?;
        let root = display.setup().roots[screen].root;
        steady(&display);
        let keyboard = Arc::new(Self { display, root, held: Mutex::default() });
        let listener = Arc::clone(&keyboard);
        std::thread::Builder::new()
            .name("shortcut".to_owned())
            .spawn(move || listener.hear(&pressed))
            .map_err(|error| failed(&error))?;
        Ok(keyboard)
    }

    /// Takes a key in place of the one before.
    ///
    /// # Errors
    /// It could not be taken; then none is.
    pub(crate) fn take(&self, shortcut: Shortcut) -> Result<(), GrabError> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        self.let_go(&mut held);
        *held = Some(self.grab(shortcut)?);
        Ok(())
    }

    /// Gives the key back.
    pub(crate) fn give_back(&self) {
        self.let_go(&mut self.held.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn let_go(&self, held: &mut Option<Held>) {
        if let Some(Held { mods, keycode, .. }) = held.take() {
            self.ungrab(keycode, mods);
        }
    }

    fn ungrab(&self, keycode: Keycode, mods: u16) {
        for lock in LOCKS {
            let asked = self.display.ungrab_key(keycode, self.root, ModMask::from(mods | lock));
            if let Err(error) = asked {
                tracing::warn!("the shortcut could not be given back: {error}");
            }
        }
        if let Err(error) = self.display.flush() {
            tracing::warn!("the shortcut could not be given back: {error}");
        }
    }

    fn grab(&self, shortcut: Shortcut) -> Result<Held, GrabError> {
        let keysym = keysym(shortcut.key).ok_or(GrabError::NoKey)?;
        let (keycode, mods) = (self.keycode(keysym)?, modifiers(shortcut.mods));
        for lock in LOCKS {
            let (mask, mode) = (ModMask::from(mods | lock), GrabMode::ASYNC);
            let taken = self.display.grab_key(false, self.root, mask, keycode, mode, mode)?.check();
            if let Err(error) = taken {
                self.ungrab(keycode, mods);
                return Err(error.into());
            }
        }
        Ok(Held { shortcut, mods, keycode })
    }

    fn keycode(&self, keysym: u32) -> Result<Keycode, GrabError> {
        let (least, most) = (self.display.setup().min_keycode, self.display.setup().max_keycode);
        let keys = self.display.get_keyboard_mapping(least, most - least + 1)?.reply()?;
        let at = keys
            .keysyms
            .chunks(usize::from(keys.keysyms_per_keycode).max(1))
            .position(|keysyms| keysyms.contains(&keysym));
        at.and_then(|at| u8::try_from(at).ok()).map(|at| least + at).ok_or(GrabError::NoKey)
    }

    fn hear(&self, pressed: &dyn Fn()) {
        // Held down, the key comes again and again without being let go.
        let mut is_down = false;
        loop {
            match self.display.wait_for_event() {
                Ok(Event::KeyPress(event)) => {
                    if self.is_ours(event.detail, event.state) && !std::mem::replace(&mut is_down, true) {
                        pressed();
                    }
                }
                Ok(Event::KeyRelease(_)) => is_down = false,
                // Another layout: the key may lie elsewhere.
                Ok(Event::MappingNotify(event)) if event.request == Mapping::KEYBOARD => self.take_again(),
                Ok(_) => {}
                Err(error) => {
                    tracing::warn!("the shortcut is not heard any more: {error}");
                    return;
                }
            }
        }
    }

    fn is_ours(&self, keycode: Keycode, state: KeyButMask) -> bool {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let mods = u16::from(state) & (modifiers(Modifiers::all()));
        held.is_some_and(|held| held.keycode == keycode && held.mods == mods)
    }

    fn take_again(&self) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Held { shortcut, .. }) = *held else { return };
        self.let_go(&mut held);
        match self.grab(shortcut) {
            Ok(taken) => *held = Some(taken),
            Err(error) => tracing::warn!("the shortcut could not be taken on another layout: {error:?}"),
        }
    }
}

/// Asks that a key which is held down is not let go between its repeats. Without it, holding opens the window repeatedly.
fn steady(display: &RustConnection) {
    use xkb::ConnectionExt as _;
    let flag = xkb::PerClientFlag::DETECTABLE_AUTO_REPEAT;
    let none = xkb::BoolCtrl::from(0_u32);
    let asked = display.xkb_use_extension(1, 0).map_err(ReplyError::from).and_then(|cookie| {
        cookie.reply()?;
        let device = xkb::ID::USE_CORE_KBD.into();
        display.xkb_per_client_flags(device, flag, flag, none, none, none)?.reply()
    });
    if let Err(error) = asked {
        tracing::info!("a shortcut that is held down may come repeatedly: {error}");
    }
}

fn modifiers(mods: Modifiers) -> u16 {
    [
        (Modifiers::SHIFT, 1 << 0),
        (Modifiers::CONTROL, 1 << 2),
        (Modifiers::ALT, 1 << 3),
        (Modifiers::SUPER, 1 << 6),
    ]
    .into_iter()
    .filter(|(modifier, _)| mods.contains(*modifier))
    .fold(0, |mask, (_, bit)| mask | bit)
}

/// What the display calls a key: <https://www.x.org/releases/current/doc/xproto/x11protocol.html#keysym_encoding>.
fn keysym(code: Code) -> Option<u32> {
    let name = code.to_string();
    let number = |prefix: &str| name.strip_prefix(prefix).and_then(|rest| rest.parse::<u32>().ok());
    if let Some(letter) = name.strip_prefix("Key") {
        return letter.bytes().next().map(|letter| u32::from(letter.to_ascii_lowercase()));
    }
    if let Some(digit) = number("Digit") {
        return Some(0x30 + digit);
    }
    if let Some(function) = number("F") {
        return (1..=24).contains(&function).then(|| 0xffbd + function);
    }
    if let Some(digit) = number("Numpad") {
        return Some(0xffb0 + digit);
    }
    Some(match code {
        Code::Space => 0x20,
        Code::Quote => 0x27,
        Code::Comma => 0x2c,
        Code::Minus => 0x2d,
        Code::Period => 0x2e,
        Code::Slash => 0x2f,
        Code::Semicolon => 0x3b,
        Code::Equal => 0x3d,
        Code::BracketLeft => 0x5b,
        Code::Backslash => 0x5c,
        Code::BracketRight => 0x5d,
        Code::Backquote => 0x60,
        Code::Backspace => 0xff08,
        Code::Tab => 0xff09,
        Code::Enter => 0xff0d,
        Code::Pause => 0xff13,
        Code::ScrollLock => 0xff14,
        Code::Escape => 0xff1b,
        Code::Home => 0xff50,
        Code::ArrowLeft => 0xff51,
        Code::ArrowUp => 0xff52,
        Code::ArrowRight => 0xff53,
        Code::ArrowDown => 0xff54,
        Code::PageUp => 0xff55,
        Code::PageDown => 0xff56,
        Code::End => 0xff57,
        Code::PrintScreen => 0xff61,
        Code::Insert => 0xff63,
        Code::NumLock => 0xff7f,
        Code::NumpadEnter => 0xff8d,
        Code::NumpadMultiply => 0xffaa,
        Code::NumpadAdd => 0xffab,
        Code::NumpadSubtract => 0xffad,
        Code::NumpadDecimal => 0xffae,
        Code::NumpadDivide => 0xffaf,
        Code::NumpadEqual => 0xffbd,
        Code::CapsLock => 0xffe5,
        Code::Delete => 0xffff,
        Code::AudioVolumeDown => 0x1008_ff11,
        Code::AudioVolumeMute => 0x1008_ff12,
        Code::AudioVolumeUp => 0x1008_ff13,
        Code::MediaPlay | Code::MediaPlayPause => 0x1008_ff14,
        Code::MediaStop => 0x1008_ff15,
        Code::MediaTrackPrevious => 0x1008_ff16,
        Code::MediaTrackNext => 0x1008_ff17,
        Code::MediaPause => 0x1008_ff31,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_displays_names() {
        for (text, mods, expected) in [
            ("Ctrl+Alt+K", 0b1100, Some(0x6b)),
            ("Ctrl+Shift+F9", 0b0101, Some(0xffc6)),
            ("Super+F24", 0b100_0000, Some(0xffd5)),
            ("Alt+Space", 0b1000, Some(0x20)),
            ("Ctrl+0", 0b0100, Some(0x30)),
            ("Ctrl+Numpad7", 0b0100, Some(0xffb7)),
            ("Ctrl+Up", 0b0100, Some(0xff52)),
            ("Ctrl+,", 0b0100, Some(0x2c)),
        ] {
            let shortcut: Shortcut = text.parse().unwrap();
            assert_eq!((modifiers(shortcut.mods), keysym(shortcut.key)), (mods, expected), "{text}");
        }
    }
}
