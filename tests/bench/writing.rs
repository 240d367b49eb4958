//! Writing: what safety on disk costs, and erasing.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write as _};
use std::path::Path;

use actions::Session;
use actions::dossier::{OpenPerson, open};

use crate::Outcome;
use crate::figures::{Figure, Measured};
use crate::register::{now, sample};
use crate::rounds::by_turns;

/// What one such write adds to the write-ahead log: the pages of the log's line, its index and the register's row.
const BYTES: usize = 6 * 4_096;

/// A person opened, with its line in the log safe on disk, beside the bare writing and syncing of as many bytes.
pub(crate) fn audited(session: &Session, folder: &Path, rounds: u32) -> Outcome<Vec<Figure>> {
    let people = sample(session, rounds)?;
    let bare = folder.join("bare");
    let mut file = OpenOptions::new().create(true).truncate(true).write(true).open(&bare)?;
    let block = vec![0x5a; BYTES];
    let (ours, theirs) = by_turns(
        &people,
        |hit| -> Outcome<()> {
            open(session, &OpenPerson { id: hit.id.clone(), task: "request".to_owned() }, now())?;
            Ok(())
        },
        |_| written(&mut file, &block),
    )?;
    let figure = Figure::of_rounds("a person opened, with its line in the log", ours)
        .ratio_goal(1.15)
        .beside("one write and fsync of as many bytes", Measured::of_rounds(theirs));
    Ok(vec![figure])
}

fn written(file: &mut File, block: &[u8]) -> Outcome<()> {
    file.seek(SeekFrom::End(0))?;
    file.write_all(block)?;
    Ok(file.sync_data()?)
}
