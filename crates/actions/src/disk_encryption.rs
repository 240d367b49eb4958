//! Whether the disk under a folder is encrypted, where the platform tells: Linux says it under `/proc` and `/sys`. Other
//! systems tell only administrators, so their hosts answer "unknown" or what they know better.

use crate::protection::DiskEncryption;
use std::path::Path;

/// Looks it up for the disk this folder lies on.
pub fn of(folder: &Path) -> DiskEncryption {
    if !cfg!(target_os = "linux") {
        return DiskEncryption::Unknown;
    }
    let Ok(folder) = folder.canonicalize() else { return DiskEncryption::Unknown };
    let Ok(mounts) = std::fs::read_to_string("/proc/self/mountinfo") else { return DiskEncryption::Unknown };
    mount_of(&mounts, &folder).map_or(DiskEncryption::Unknown, |mount| of_mount(&mount, Path::new("/sys")))
}

/// Where a folder lies.
#[derive(Debug, PartialEq, Eq)]
struct Mount {
    /// `major:minor`.
    device: String,
    kind: String,
    /// `/dev/…`, or a word where there is no device.
    source: String,
}

/// The mount with the longest path above the folder; of several on the same path the last one is on top.
fn mount_of(mounts: &str, folder: &Path) -> Option<Mount> {
    let mut best: Option<(usize, Mount)> = None;
    for line in mounts.lines() {
        let (before, after) = line.split_once(" - ")?;
        let mut before = before.split(' ').skip(2);
        let (Some(device), Some(point)) = (before.next(), before.nth(1)) else { continue };
        let mut after = after.split(' ');
        let (Some(kind), Some(source)) = (after.next(), after.next()) else { continue };
        // A space in a path is written as its octal number.
        let point = point.replace("\\040", " ");
        if folder.starts_with(&point) && best.as_ref().is_none_or(|(length, _)| point.len() >= *length) {
            let mount = Mount { device: device.to_owned(), kind: kind.to_owned(), source: source.to_owned() };
            best = Some((point.len(), mount));
        }
    }
    best.map(|(_, mount)| mount)
}

fn of_mount(mount: &Mount, sys: &Path) -> DiskEncryption {
    if mount.kind == "ecryptfs" || mount.kind == "fuse.gocryptfs" {
        return DiskEncryption::On;
    }
    let by_number = sys.join("dev/block").join(&mount.device);
    // Some file systems have a number of their own that stands for no device; their source names one.
    let by_name = mount.source.strip_prefix("/dev/").and_then(|name| {
        let real = Path::new("/dev").join(name).canonicalize().ok()?;
        Some(sys.join("class/block").join(real.file_name()?))
    });
    match [Some(by_number), by_name].into_iter().flatten().find(|place| place.exists()) {
        Some(block) if is_encrypted(&block, 0) => DiskEncryption::On,
        Some(_) => DiskEncryption::Off,
        None => DiskEncryption::Unknown,
    }
}

/// Device mapper on device mapper: a volume on an encrypted one is encrypted.
const DEEPEST: u32 = 8;

fn is_encrypted(block: &Path, depth: u32) -> bool {
    let uuid = std::fs::read_to_string(block.join("dm/uuid")).unwrap_or_default();
    if uuid.starts_with("CRYPT-") {
        return true;
    }
    let under: Vec<_> = std::fs::read_dir(block.join("slaves")).into_iter().flatten().flatten().collect();
    // Everything under it must be, or some of it lies open.
    depth < DEEPEST && !under.is_empty() && under.iter().all(|part| is_encrypted(&part.path(), depth + 1))
}

#[cfg(test)]
mod tests {
    use super::{DiskEncryption, Mount, mount_of, of_mount};
    use std::{fs, path::Path};

    const MOUNTS: &str = "\
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
23 22 253:1 / /home rw shared:2 - ext4 /dev/mapper/home rw
24 22 0:40 / /srv/a\\040b rw - tmpfs tmpfs rw
";

    #[test]
    fn the_longest_path_decides_and_spaces_are_read() {
        let device = |folder: &str| mount_of(MOUNTS, Path::new(folder)).map(|mount| mount.device);
        assert_eq!(device("/home/asa/register").as_deref(), Some("253:1"));
        assert_eq!(device("/homely").as_deref(), Some("8:2"));
        assert_eq!(device("/srv/a b/c").as_deref(), Some("0:40"));
    }

    #[test]
    fn a_volume_on_an_encrypted_disk_is_encrypted_and_a_plain_one_is_not() {
        let sys = tempfile::tempdir().expect("a folder");
        let block = |number: &str| sys.path().join("dev/block").join(number);
        let write = |path: std::path::PathBuf, text: &str| {
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, text).expect("written");
        };
        write(block("253:1").join("dm/uuid"), "LVM-abc\n");
        write(block("253:1").join("slaves/dm-0/dm/uuid"), "CRYPT-LUKS2-abc\n");
        write(block("8:2").join("size"), "1");
        write(block("253:2").join("slaves/dm-0/dm/uuid"), "CRYPT-LUKS2-abc\n");
        write(block("253:2").join("slaves/sdb/size"), "1");
        let of = |number: &str, kind: &str| {
            of_mount(&Mount { device: number.into(), kind: kind.into(), source: "none".into() }, sys.path())
        };
        assert_eq!(of("253:1", "ext4"), DiskEncryption::On);
        assert_eq!(of("8:2", "ext4"), DiskEncryption::Off);
        assert_eq!(of("253:2", "ext4"), DiskEncryption::Off, "half of it lies open");
        assert_eq!(of("0:40", "tmpfs"), DiskEncryption::Unknown);
        assert_eq!(of("0:41", "ecryptfs"), DiskEncryption::On);
    }
}
