//! Where a folder lies, as Linux lists it in `/proc/self/mountinfo`.

use std::path::Path;

/// What a folder lies on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mount {
    /// `major:minor`.
    pub(crate) device: String,
    /// The file system.
    pub(crate) kind: String,
    /// `/dev/…`, or a word where there is no device.
    pub(crate) source: String,
}

/// The mount with the longest path above the folder; of several on the same path the last one is on top.
pub(crate) fn of(mounts: &str, folder: &Path) -> Option<Mount> {
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    const MOUNTS: &str = "\
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
23 22 253:1 / /home rw shared:2 - ext4 /dev/mapper/home rw
24 22 0:40 / /srv/a\\040b rw - tmpfs tmpfs rw
";

    #[test]
    fn the_longest_path_decides_and_spaces_are_read() {
        let device = |folder: &str| super::of(MOUNTS, Path::new(folder)).map(|mount| mount.device);
        assert_eq!(device("/home/asa/register").as_deref(), Some("253:1"));
        assert_eq!(device("/homely").as_deref(), Some("8:2"));
        assert_eq!(device("/srv/a b/c").as_deref(), Some("0:40"));
    }
}
