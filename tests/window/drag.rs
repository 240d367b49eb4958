//! A file dragged from another program over the window and dropped there, by the protocol X programs speak with each other
//! (XDND 5). This is the other program.

use std::path::Path;
use std::sync::Arc;

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, MapState, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_DEPTH_FROM_PARENT, CURRENT_TIME, NONE};

x11rb::atom_manager! {
    /// The words of the protocol.
    Words: WordsCookie {
        XdndActionCopy,
        XdndAware,
        XdndDrop,
        XdndEnter,
        XdndLeave,
        XdndPosition,
        XdndSelection,
        TEXT_URI_LIST: b"text/uri-list",
    }
}

/// A file under a pointer whose button is held down.
pub struct Drag {
    connection: Arc<RustConnection>,
    words: Words,
    source: Window,
    target: Window,
}

impl Drag {
    /// Takes hold of a file on this display and brings it over the middle of the program's window.
    pub fn over(display: &str, file: &Path) -> Self {
        let (connection, screen) = x11rb::connect(Some(display)).expect("the display is there");
        let connection = Arc::new(connection);
        let words = Words::new(&*connection).expect("sent").reply().expect("the words");
        let root = connection.setup().roots[screen].root;
        let source = connection.generate_id().expect("a number");
        let looks = CreateWindowAux::new();
        let (depth, class) = (COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        connection.create_window(depth, source, root, 0, 0, 1, 1, 0, class, 0, &looks).expect("sent");
        connection.set_selection_owner(source, words.XdndSelection, CURRENT_TIME).expect("sent");
        let target = windows(&connection, root).into_iter().find(|window| takes_drops(&connection, *window, &words));
        let drag = Self { words, source, target: target.expect("a window that takes files"), connection };
        drag.serve(format!("file://{}\r\n", file.display()));
        drag.tell(words.XdndEnter, [source, 5 << 24, words.TEXT_URI_LIST, NONE, NONE]);
        drag.point();
        drag
    }

    /// Lets go.
    pub fn release(&self) {
        self.point();
        self.tell(self.words.XdndDrop, [self.source, 0, CURRENT_TIME, 0, 0]);
    }

    /// Goes away again with the button held down.
    pub fn away(&self) {
        self.tell(self.words.XdndLeave, [self.source, 0, 0, 0, 0]);
    }

    fn point(&self) {
        let (across, down) = (600, 400);
        let middle = (across << 16) | down;
        self.tell(self.words.XdndPosition, [self.source, 0, middle, CURRENT_TIME, self.words.XdndActionCopy]);
    }

    fn tell(&self, word: Atom, data: [u32; 5]) {
        let message = ClientMessageEvent::new(32, self.target, word, data);
        self.connection.send_event(false, self.target, EventMask::NO_EVENT, message).expect("sent");
        self.connection.flush().expect("sent");
    }

    /// Answers whoever asks what is dragged, until the display is gone.
    fn serve(&self, list: String) {
        let (connection, words) = (Arc::clone(&self.connection), self.words);
        std::thread::spawn(move || {
            while let Ok(event) = connection.wait_for_event() {
                if let Event::SelectionRequest(asked) = event {
                    answer(&connection, &words, &asked, list.as_bytes());
                }
            }
        });
    }
}

fn answer(connection: &RustConnection, words: &Words, asked: &SelectionRequestEvent, list: &[u8]) {
    let known = asked.target == words.TEXT_URI_LIST;
    if known {
        let change =
            connection.change_property8(PropMode::REPLACE, asked.requestor, asked.property, asked.target, list);
        change.expect("sent");
    }
    let answer = SelectionNotifyEvent {
        response_type: SELECTION_NOTIFY_EVENT,
        sequence: 0,
        time: asked.time,
        requestor: asked.requestor,
        selection: asked.selection,
        target: asked.target,
        property: if known { asked.property } else { NONE },
    };
    connection.send_event(false, asked.requestor, EventMask::NO_EVENT, answer).expect("sent");
    connection.flush().expect("sent");
}

/// Every window below one, itself not among them.
fn windows(connection: &RustConnection, root: Window) -> Vec<Window> {
    let children = connection.query_tree(root).expect("sent").reply().map(|tree| tree.children).unwrap_or_default();
    children.into_iter().flat_map(|child| std::iter::once(child).chain(windows(connection, child))).collect()
}

fn takes_drops(connection: &RustConnection, window: Window, words: &Words) -> bool {
    let seen = connection.get_window_attributes(window).expect("sent").reply();
    let aware = connection.get_property(false, window, words.XdndAware, AtomEnum::ANY, 0, 1).expect("sent").reply();
    seen.is_ok_and(|it| it.map_state == MapState::VIEWABLE) && aware.is_ok_and(|it| it.type_ != NONE)
}
