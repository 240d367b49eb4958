//! Writing: what safety on disk costs, and erasing.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write as _};
use std::path::Path;

use actions::Session;
use actions::dossier::{OpenPerson, open};
use actions::openings;

use crate::Outcome;
use crate::figures::{Figure, Measured};
use crate::register::{now, sample};
use crate::rounds::by_turns;

/// What one such write adds to the write-ahead log: the page of what changed, of the log's line, of its three indexes and
/// of the register's row.
const BYTES: usize = 6 * 4_096;

/// A write with its line in the log safe on disk, beside the bare writing and syncing of as many bytes: the smallest there
/// is, and a person opened, which is read and shown as well.
pub(crate) fn audited(session: &Session, folder: &Path, rounds: u32) -> Outcome<Vec<Figure>> {
    let mut file = OpenOptions::new().create(true).truncate(true).write(true).open(folder.join("bare"))?;
    let block = vec![0x5a; BYTES];
    let numbers: Vec<u32> = (0..rounds).map(|round| 30 + round % 2).collect();
    let (ours, theirs) = by_turns(
        &numbers,
        |an_hour| Ok(openings::set_limit(session, *an_hour, now())?),
        |_| written(&mut file, &block),
    )?;
    let smallest = Figure::of_rounds("a setting changed, with its line in the log", ours)
        .ratio_goal(1.15)
        .beside(PEER, Measured::of_rounds(theirs));
    let (ours, theirs) = by_turns(
        &sample(session, rounds)?,
        |hit| -> Outcome<()> {
            open(session, &OpenPerson { id: hit.id.clone(), task: "request".to_owned() }, now())?;
            Ok(())
        },
        |_| written(&mut file, &block),
    )?;
    let opened = Figure::of_rounds("a person opened, with its line in the log", ours)
        .ratio_goal(1.15)
        .beside(PEER, Measured::of_rounds(theirs));
    Ok(vec![smallest, opened])
}

const PEER: &str = "one write and fsync of as many bytes";

fn written(file: &mut File, block: &[u8]) -> Outcome<()> {
    file.seek(SeekFrom::End(0))?;
    file.write_all(block)?;
    Ok(file.sync_data()?)
}
