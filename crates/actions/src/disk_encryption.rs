//! Whether the disk under a folder is encrypted, where the platform tells: Linux says it under `/proc` and `/sys`. Other
//! systems tell only administrators, so their hosts answer "unknown" or what they know better.

use crate::folders::mounts::{self, Mount};
use crate::protection::DiskEncryption;
use std::path::Path;

/// Looks it up for the disk this folder lies on.
pub fn of(folder: &Path) -> DiskEncryption {
    if !cfg!(target_os = "linux") {
        return DiskEncryption::Unknown;
    }
    let Ok(folder) = folder.canonicalize() else { return DiskEncryption::Unknown };
    let Ok(mounts) = std::fs::read_to_string("/proc/self/mountinfo") else { return DiskEncryption::Unknown };
    mounts::of(&mounts, &folder).map_or(DiskEncryption::Unknown, |mount| of_mount(&mount, Path::new("/sys")))
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
    use super::{DiskEncryption, Mount, of_mount};
    use std::fs;

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
