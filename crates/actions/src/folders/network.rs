//! Whether a folder lies on another computer.

use std::path::Path;

/// File systems of Linux whose files are elsewhere.
#[cfg(not(any(windows, target_os = "macos")))]
const ELSEWHERE: [&str; 19] = [
    "9p",
    "afs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "fuse.davfs2",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.sshfs",
    "fuse.vmhgfs-fuse",
    "glusterfs",
    "fuse.glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// Whether this folder, whose path is the real one, is reached over a network.
#[cfg(not(any(windows, target_os = "macos")))]
pub(super) fn is(folder: &Path) -> bool {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    super::mounts::of(&mounts, folder).is_some_and(|mount| ELSEWHERE.contains(&mount.kind.as_str()))
}

/// A letter that stands for a shared folder has been resolved to the name of its server.
#[cfg(windows)]
pub(super) fn is(folder: &Path) -> bool {
    use std::path::{Component, Prefix};
    matches!(
        folder.components().next(),
        Some(Component::Prefix(it)) if matches!(it.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    )
}

/// Whether this folder lies on a volume that `mount` does not call local.
#[cfg(target_os = "macos")]
pub(super) fn is(folder: &Path) -> bool {
    let answer = std::process::Command::new("/sbin/mount").output();
    answer.is_ok_and(|answer| said_of(&String::from_utf8_lossy(&answer.stdout), folder))
}

/// `//asa@server/kunder on /Volumes/kunder (smbfs, nodev, nosuid)`, `/dev/disk3s5 on /System/Volumes/Data (apfs, local)`.
/// The longest path above the folder decides.
#[cfg(any(target_os = "macos", test))]
fn said_of(mounts: &str, folder: &Path) -> bool {
    let parsed = mounts.lines().filter_map(|line| {
        let (before, flags) = line.rsplit_once(" (")?;
        let (_, point) = before.split_once(" on ")?;
        Some((point, flags.trim_end_matches(')').split(", ").any(|flag| flag == "local")))
    });
    let above = parsed.filter(|(point, _)| folder.starts_with(point));
    above.max_by_key(|(point, _)| point.len()).is_some_and(|(_, local)| !local)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn apples_volumes_are_told_apart() {
        let mounts = "\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//asa@server/kunder on /Volumes/kunder på server (smbfs, nodev, nosuid, mounted by asa)
";
        for (folder, elsewhere) in [
            ("/Users/asa/Library/Application Support", false),
            ("/Volumes/kunder på server/register", true),
            ("/Volumes/stick", false),
        ] {
            assert_eq!(super::said_of(mounts, Path::new(folder)), elsewhere, "{folder}");
        }
    }

    #[cfg(windows)]
    #[test]
    fn a_servers_name_is_told_from_a_letter() {
        for (folder, elsewhere) in [
            (r"\\server\kunder\register", true),
            (r"\\?\UNC\server\kunder", true),
            (r"C:\Users\åsa", false),
            (r"\\?\C:\Users\åsa", false),
        ] {
            assert_eq!(super::is(Path::new(folder)), elsewhere, "{folder}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn kinds_of_file_systems_are_told_apart() {
        let mounts = "\
22 1 8:2 / / rw shared:1 - ext4 /dev/sda2 rw
23 22 0:50 / /mnt/kunder rw - cifs //server/kunder rw
24 22 0:51 / /home/asa/far rw - fuse.sshfs asa@server: rw
";
        let of = |folder: &str| super::super::mounts::of(mounts, Path::new(folder)).expect("mounted").kind;
        assert!(super::ELSEWHERE.contains(&of("/mnt/kunder/register").as_str()));
        assert!(super::ELSEWHERE.contains(&of("/home/asa/far").as_str()));
        assert!(!super::ELSEWHERE.contains(&of("/home/asa").as_str()));
        assert!(!super::is(&std::env::temp_dir()), "this computer's own");
    }
}
