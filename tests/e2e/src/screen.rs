//! The windows of a display as its server knows them: their titles, whether they are shown, and the button that closes them.
//! A driver sees pages only; what a person sees of a window is here.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, CLIENT_MESSAGE_EVENT, ClientMessageData, ClientMessageEvent, ConnectionExt, EventMask,
    MapState, Window as Id,
};
use x11rb::rust_connection::RustConnection;

/// Longer than any title, in units of four bytes.
const TITLE: u32 = 256;

/// A look at a display.
pub(crate) struct Screen {
    connection: RustConnection,
    root: Id,
}

impl Screen {
    /// Looks at a display; the environment's when it has no name.
    pub(crate) fn connect(name: Option<&str>) -> Self {
        let (connection, screen) = x11rb::connect(name).expect("the display answers");
        let root = connection.setup().roots[screen].root;
        Self { connection, root }
    }

    /// The titles of all windows that are shown.
    pub(crate) fn titles(&self) -> Vec<String> {
        self.shown().into_iter().map(|(_, title)| title).collect()
    }

    /// Whether a window of this title is shown.
    pub(crate) fn is_shown(&self, title: &str) -> bool {
        self.find(title).is_some()
    }

    /// Sends what the button of a window's frame sends.
    pub(crate) fn ask_to_close(&self, title: &str) {
        let window = self.find(title).unwrap_or_else(|| panic!("there is no window \"{title}\""));
        let [protocols, delete] = ["WM_PROTOCOLS", "WM_DELETE_WINDOW"].map(|name| self.atom(name));
        let message = ClientMessageEvent {
            response_type: CLIENT_MESSAGE_EVENT,
            format: 32,
            sequence: 0,
            window,
            type_: protocols,
            data: ClientMessageData::from([delete, 0, 0, 0, 0]),
        };
        self.connection.send_event(false, window, EventMask::NO_EVENT, message).expect("the display listens");
        // It has read everything once it answers: what comes just before the end of a line may be lost.
        let answered = self.connection.get_input_focus().expect("the display listens").reply();
        assert!(answered.is_ok(), "the display answers");
    }

    /// A title may go on with the number of things that wait: "Kept (3)".
    fn find(&self, title: &str) -> Option<Id> {
        let counted = format!("{title} (");
        let is_meant = |one: &str| one == title || one.starts_with(&counted);
        self.shown().into_iter().find(|(_, one)| is_meant(one)).map(|(window, _)| window)
    }

    /// Windows may go while they are looked at: those are not there.
    fn shown(&self) -> Vec<(Id, String)> {
        let tree = self.connection.query_tree(self.root).expect("the display listens").reply();
        let windows = tree.map(|tree| tree.children).unwrap_or_default();
        windows.into_iter().filter_map(|window| Some((window, self.title(window)?))).collect()
    }

    fn title(&self, window: Id) -> Option<String> {
        let state = self.connection.get_window_attributes(window).ok()?.reply().ok()?.map_state;
        if state != MapState::VIEWABLE {
            return None;
        }
        let name = self.atom("_NET_WM_NAME");
        let property = self.connection.get_property(false, window, name, AtomEnum::ANY, 0, TITLE).ok()?;
        Some(String::from_utf8_lossy(&property.reply().ok()?.value).into_owned())
            .filter(|title| !title.is_empty())
    }

    fn atom(&self, name: &str) -> u32 {
        let asked = self.connection.intern_atom(false, name.as_bytes()).expect("the display listens");
        asked.reply().expect("the display knows names").atom
    }
}
