//! The register whole at the server, in sealed pieces: laying it there, and taking it from there.
//!
//! ```text
//! file     = the register in SQLCipher; key branched from the epoch's, salt: the snapshot's identifier
//! place    = "cequred-snapshot/1" register[16] epoch[8] snapshot[16] piece[4] last[1]         numbers big-endian
//! piece    = XChaCha20-Poly1305(key branched from the epoch's, random nonce, place, up to 1 MiB of the file)
//! ```
//! Twice sealed, because the file lies on the disk of whoever makes and takes it, and because the pieces must be bound to
//! their places. Where in the log the register stands is inside; what the server says of it is compared with that.

use crate::{
    Exchange, OnProgress, Server, SharingError, SnapshotFault,
    following::desk_of,
    log::{SharedLog as _, Snapshot},
};
use keys::Sealer;
use std::{
    fs::File,
    io::{Read as _, Write as _},
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use store::{Desk, Key, Register, SnapshotFile};
use uuid::Uuid;
use zeroize::Zeroizing;

const MARK: &[u8; 18] = b"cequred-snapshot/1";

/// Bytes of the file in a piece.
const PIECE: usize = 1024 * 1024;

/// A file that goes when it is no longer needed.
pub(crate) struct Passing(PathBuf);

impl Passing {
    /// The place of a snapshot beside a register. What an interrupted one left there is gone.
    pub(crate) fn beside(dir: &Path) -> Result<Self, SharingError> {
        let passing = Self(dir.join("register.snapshot"));
        passing.remove()?;
        Ok(passing)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// With what the engine keeps beside a file while it is open: left by somebody who was killed, it would be played into the
    /// next one of this name.
    pub(crate) fn remove(&self) -> std::io::Result<()> {
        for suffix in ["", "-wal", "-shm"] {
            let mut file = self.0.as_os_str().to_owned();
            file.push(suffix);
            match std::fs::remove_file(PathBuf::from(file)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        // It is sealed, and the next one removes it first.
        let _ = self.remove();
    }
}

/// The key of the file of a snapshot.
pub(crate) fn file_key(epoch: &Zeroizing<[u8; 32]>, snapshot: Uuid) -> Key {
    Key::new(*Sealer::new(epoch.clone()).branch("snapshot file"), snapshot.into_bytes())
}

/// Seals and opens the pieces of one snapshot.
struct Pieces<'a> {
    desk: &'a Desk,
    snapshot: Snapshot,
    sealer: Sealer,
}

impl<'a> Pieces<'a> {
    fn of(desk: &'a Desk, snapshot: Snapshot) -> Self {
        Self { desk, snapshot, sealer: Sealer::new(Sealer::new(desk.key.clone()).branch("snapshot pieces")) }
    }

    fn place(&self, piece: u32) -> Vec<u8> {
        [
            MARK.as_slice(),
            self.desk.register.as_bytes(),
            &self.snapshot.epoch.to_be_bytes(),
            self.snapshot.id.as_bytes(),
            &piece.to_be_bytes(),
            &[u8::from(piece + 1 == self.snapshot.pieces)],
        ]
        .concat()
    }
}

impl<S: Server> Exchange<S> {
    /// Lays the register as it is now at the server. Others read and write meanwhile.
    ///
    /// # Errors
    /// [`SharingError::Cancelled`]; [`SharingError::Log`]; [`SharingError::Store`].
    pub fn lay_snapshot(&self, register: &Register, progress: OnProgress<'_>) -> Result<Snapshot, SharingError> {
        let file = Passing::beside(register.dir())?;
        let id = Uuid::from_bytes(keys::random()?);
        loop {
            let desk = desk_of(register)?;
            let key = file_key(&desk.key, id);
            // Two rounds: copying and sending.
            let copied = register.snapshot(file.path(), &key, |at| progress(at.done, 2 * at.total))?;
            let head = copied.ok_or(SharingError::Cancelled)?;
            // An epoch may have begun between the two; its key is another.
            if head.epoch != desk.head.epoch {
                continue;
            }
            let bytes = std::fs::metadata(file.path())?.len();
            let pieces = u32::try_from(bytes.div_ceil(PIECE as u64)).map_err(|_| store::DeskFault::TooLarge)?;
            let snapshot = Snapshot { id, epoch: head.epoch, number: head.number, pieces, bytes };
            self.send(&Pieces::of(&desk, snapshot), file.path(), progress)?;
            return Ok(snapshot);
        }
    }

    fn send(&self, pieces: &Pieces<'_>, path: &Path, progress: OnProgress<'_>) -> Result<(), SharingError> {
        let Snapshot { bytes, .. } = pieces.snapshot;
        let (mut file, mut done) = (File::open(path)?, 0);
        let mut piece = Vec::with_capacity(PIECE);
        for number in 0..pieces.snapshot.pieces {
            piece.clear();
            done += (&mut file).take(PIECE as u64).read_to_end(&mut piece)? as u64;
            let sealed = pieces.sealer.seal(&pieces.place(number), &piece)?;
            self.ask(|log| log.put_piece(pieces.desk.register, &pieces.snapshot, number, &sealed))?;
            if progress(bytes + done, 2 * bytes).is_break() {
                return Err(SharingError::Cancelled);
            }
        }
        Ok(self.ask(|log| log.finish_snapshot(pieces.desk.register, &pieces.snapshot))?)
    }

    /// Takes the newest snapshot of the desk's epoch that goes no further than a number into a file. `desk` need not be
    /// where it says: its register, its epoch and its key count.
    ///
    /// # Errors
    /// [`SharingError::Snapshot`] for whatever the server does with it.
    pub(crate) fn fetch_snapshot(
        &self,
        desk: &Desk,
        up_to: u64,
        to: &Path,
        progress: OnProgress<'_>,
    ) -> Result<Snapshot, SharingError> {
        let found = self.ask(|log| log.snapshot(desk.register, desk.head.epoch, up_to))?;
        let snapshot = found.ok_or(SnapshotFault::None)?;
        let pieces = Pieces::of(desk, snapshot);
        let (mut file, mut done) = (File::create_new(to)?, 0);
        for number in 0..snapshot.pieces {
            let sealed = self.ask(|log| log.piece(desk.register, &snapshot, number))?.ok_or(SnapshotFault::Missing)?;
            let piece = pieces.sealer.open(&pieces.place(number), &sealed).ok_or(SnapshotFault::Altered)?;
            file.write_all(&piece)?;
            done += piece.len() as u64;
            if progress(done, snapshot.bytes.max(done)).is_break() {
                return Err(SharingError::Cancelled);
            }
        }
        file.sync_all()?;
        drop(file);
        let taken = SnapshotFile { path: to, key: file_key(&desk.key, snapshot.id) };
        let (register, head) = taken.stands_at().map_err(|_| SnapshotFault::Altered)?;
        let as_said = register == desk.register && (head.epoch, head.number) == (snapshot.epoch, snapshot.number);
        if as_said { Ok(snapshot) } else { Err(SnapshotFault::Altered.into()) }
    }
}

/// A part of a longer work: `from` of all its rounds are done before it, which are `rounds` in all.
pub(crate) fn part(progress: OnProgress<'_>, from: u64, rounds: u64) -> impl FnMut(u64, u64) -> ControlFlow<()> {
    move |done, total| progress(from * total + done, rounds * total)
}
