//! Whether files can be made in a folder. The rights that are written down do not tell: a disk may be mounted read-only,
//! and a program may stand between.

use std::fs::OpenOptions;
use std::path::Path;

/// Makes an empty file and takes it away again.
pub(super) fn is(folder: &Path) -> bool {
    let probe = folder.join(format!(".cequred-probe-{}", std::process::id()));
    let made = OpenOptions::new().write(true).create_new(true).open(&probe).is_ok();
    made && std::fs::remove_file(&probe).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_folder_takes_a_file_and_keeps_nothing_of_it() {
        let dir = tempfile::tempdir().expect("a folder");
        assert!(super::is(dir.path()));
        assert_eq!(std::fs::read_dir(dir.path()).expect("listed").count(), 0);
        let file = dir.path().join("file");
        std::fs::write(&file, "").expect("written");
        assert!(!super::is(&file) && !super::is(&dir.path().join("missing")));
    }

    /// The kernel's own read-only place, which not even an administrator writes to.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_that_takes_no_file_is_told() {
        assert!(!super::is(std::path::Path::new("/proc")));
    }
}
