//! Whether a path leaves room for what is put under it. Windows' old limit of 260 is no limit here: `store` asks for the
//! long form. What is left is the engine's own, on every other system.

use std::path::Path;

/// The longest path the engine opens on Linux and macOS, in bytes (`MAX_PATHNAME` of its source).
const ENGINE: usize = 512;

/// The longest a path may be on Windows in its long form, in UTF-16 units.
const WINDOWS: usize = 32_767;

/// Room for the deepest file the program makes below: a workroom's copy of the database, and the engine's ending.
const BELOW: usize = "/.cequred-restore.part/register.db-journal".len() + 16;

/// Whether a folder with this path is one too deep.
pub(super) fn leaves_too_little(folder: &Path) -> bool {
    if cfg!(windows) {
        folder.to_string_lossy().encode_utf16().count() + BELOW > WINDOWS
    } else {
        folder.as_os_str().len() + BELOW > ENGINE
    }
}
