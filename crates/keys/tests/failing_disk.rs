//! Saving to a disk that refuses, stops or lies: one complete version is there, the old or the new.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use keys::{DataKey, Disk, DiskDeed, Error, KdfCost, Secret, SlotsFile};

const NOW: &str = "2026-11-22T10:00:00+01:00";
const PLACE: &str = "folder/register.keys";

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Failure {
    /// The answer is an error, and nothing was done.
    Refuses,
    /// Half is written, then comes an error: a full disk.
    FillsUp,
    /// Half is written, and the answer is "done".
    Lies,
}

/// A disk in memory that fails at one step, counted from the beginning of the test, and may stay dead afterwards.
#[derive(Default)]
struct FailingDisk {
    files: RefCell<BTreeMap<PathBuf, Vec<u8>>>,
    steps: Cell<usize>,
    fails_at: Cell<Option<(usize, Failure)>>,
    dead_afterwards: Cell<bool>,
}

impl FailingDisk {
    fn step(&self) -> Result<Option<Failure>, io::Error> {
        let step = self.steps.replace(self.steps.get() + 1);
        match self.fails_at.get() {
            Some((at, Failure::Refuses)) if step == at => Err(ErrorKind::StorageFull.into()),
            Some((at, failure)) if step == at => Ok(Some(failure)),
            Some((at, _)) if step > at && self.dead_afterwards.get() => Err(ErrorKind::NotConnected.into()),
            _ => Ok(None),
        }
    }
}

impl Disk for FailingDisk {
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.step()?;
        let files = self.files.borrow();
        let bytes = files.get(path).ok_or(ErrorKind::NotFound)?;
        Ok(bytes.iter().copied().take(usize::try_from(most).unwrap()).collect())
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let failure = self.step()?;
        if self.files.borrow().contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let kept = if failure.is_some() { &bytes[..bytes.len() / 2] } else { bytes };
        self.files.borrow_mut().insert(path.to_owned(), kept.to_vec());
        if failure == Some(Failure::FillsUp) { Err(ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    fn replace(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        let bytes = self.files.borrow_mut().remove(from).ok_or(ErrorKind::NotFound)?;
        self.files.borrow_mut().insert(to.to_owned(), bytes);
        Ok(())
    }

    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        self.step().map(|_| ())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        self.files.borrow_mut().remove(path).map(|_| ()).ok_or(ErrorKind::NotFound.into())
    }
}

fn versions() -> (SlotsFile, SlotsFile) {
    let key = DataKey::generate().unwrap();
    let mut slots = SlotsFile::new(key.register(), true);
    slots.add_password(&key, "Åsa", &Secret::new("hemligt".to_owned()), KdfCost::DEMO, NOW).unwrap();
    let old = slots.clone();
    slots.add_recovery(&key, NOW).unwrap();
    (old, slots)
}

fn on_disk(disk: &FailingDisk) -> SlotsFile {
    SlotsFile::parse(&disk.files.borrow()[Path::new(PLACE)]).unwrap_or_else(|_| panic!("not a complete version"))
}

#[test]
fn whatever_fails_one_complete_version_is_there() {
    let (old, new) = versions();
    // Removing what is left of an earlier save, writing, reading back, replacing, syncing the folder.
    for step in 0..5 {
        for failure in [Failure::Refuses, Failure::FillsUp, Failure::Lies] {
            for dead_afterwards in [false, true] {
                let disk = FailingDisk::default();
                old.save_to(&disk, Path::new(PLACE)).unwrap();
                disk.steps.set(0);
                disk.fails_at.set(Some((step, failure)));
                disk.dead_afterwards.set(dead_afterwards);
                let saved = new.save_to(&disk, Path::new(PLACE));
                let found = on_disk(&disk);
                assert!(found == old || found == new, "step {step}, {failure:?}");
                assert!(saved.is_err() || found == new, "saved was said and is not so: step {step}, {failure:?}");

                disk.fails_at.set(None);
                new.save_to(&disk, Path::new(PLACE)).unwrap();
                assert!(on_disk(&disk) == new, "the next save heals: step {step}, {failure:?}");
                assert_eq!(disk.files.borrow().len(), 1, "nothing is left behind");
            }
        }
    }
}

#[test]
fn each_refusal_says_what_was_being_done() {
    let (old, new) = versions();
    let failing = |step, failure| {
        let disk = FailingDisk::default();
        old.save_to(&disk, Path::new(PLACE)).unwrap();
        disk.steps.set(0);
        disk.fails_at.set(Some((step, failure)));
        new.save_to(&disk, Path::new(PLACE)).err()
    };
    let refused = |deed| Some(Error::Disk { deed, kind: ErrorKind::StorageFull });
    assert_eq!(failing(1, Failure::Refuses), refused(DiskDeed::Write));
    assert_eq!(failing(1, Failure::FillsUp), refused(DiskDeed::Write));
    let lied = Some(Error::Disk { deed: DiskDeed::Verify, kind: ErrorKind::InvalidData });
    assert_eq!(failing(1, Failure::Lies), lied, "a disk that shortens silently is found out");
    assert_eq!(failing(3, Failure::Refuses), refused(DiskDeed::Replace));
    assert_eq!(failing(4, Failure::Refuses), refused(DiskDeed::Replace));
}

#[test]
fn a_real_folder() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("register.keys");
    assert_eq!(SlotsFile::load(&place).err(), Some(Error::Missing));
    let (old, new) = versions();
    std::fs::write(folder.path().join("register.keys.new"), b"left behind by a crash").unwrap();
    old.save(&place).unwrap();
    new.save(&place).unwrap();
    assert!(SlotsFile::load(&place).unwrap() == new);
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["register.keys"]);
    let nowhere = new.save(&folder.path().join("missing/register.keys")).err();
    assert_eq!(nowhere, Some(Error::Disk { deed: DiskDeed::Write, kind: ErrorKind::NotFound }));
    let folder_itself = SlotsFile::load(folder.path()).err();
    assert!(matches!(folder_itself, Some(Error::Disk { deed: DiskDeed::Read, .. })), "{folder_itself:?}");
}

#[cfg(unix)]
#[test]
fn others_on_the_computer_cannot_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("register.keys");
    versions().0.save_to(&keys::LocalDisk, &place).unwrap();
    assert_eq!(std::fs::metadata(&place).unwrap().permissions().mode() & 0o777, 0o600);
}
