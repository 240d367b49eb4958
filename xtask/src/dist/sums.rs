//! The hashes of what was made, in the form `sha256sum --check` reads.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Writes `SHA256SUMS` into this folder.
pub(super) fn write(out: &Path, files: &[PathBuf]) -> Result<(), String> {
    let mut text = String::new();
    for file in files {
        let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        text.push_str(&line(&bytes, &file.file_name().unwrap_or_default().to_string_lossy()));
    }
    let sums = out.join("SHA256SUMS");
    fs::write(&sums, text).map_err(|error| format!("{}: {error}", sums.display()))
}

fn line(bytes: &[u8], name: &str) -> String {
    format!("{}  {name}\n", hex::encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_line_is_that_of_the_known_tool() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(super::line(b"", "a.deb"), format!("{empty}  a.deb\n"));
    }
}
