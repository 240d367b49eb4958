//! One byte changed anywhere in what lies on the disk: it is noticed, or it changes nothing that is shown.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use actions::audit;
use actions::dossier::{self, OpenPerson};
use actions::people::{self, FindPeople};
use actions::requests::{self, ListRequests};
use actions::unlock::{self, DEMO_PASSWORD};
use actions::{Problem, Session};
use fastrand::Rng;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::jobs::{copy, demo_register, now, who};

/// Files that are read when a register is opened. The lock and the holder's name say nothing about the data.
const FILES: [&str; 5] = ["register.db", "register.db-wal", "register.keys", "register.ledger", "register.witness"];

/// A register as it lies there while somebody has it open, with writes that have not been played in yet, and
/// everything it shows.
struct Sample {
    folder: TempDir,
    shows: Value,
}

impl Sample {
    fn make() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (live, still, first) =
            (folder.path().join("live"), folder.path().join("still"), folder.path().join("first"));
        demo_register(&live);
        let session = unlock::unlock(&live, &who(DEMO_PASSWORD), now()).expect("opened");
        for number in ["K10000", "K10001"] {
            let open = OpenPerson { id: number.to_owned(), task: "request".to_owned() };
            dossier::open(&session, &open, now()).expect("read");
        }
        copy(&live, &still);
        drop(session);
        copy(&still, &first);
        let shows = shown(&first).expect("an unchanged copy opens").expect("and is as it was");
        Self { folder, shows }
    }

    /// A copy in which one byte of a file is another.
    fn changed(&self, file: &str, rng: &mut Rng) -> Option<PathBuf> {
        let to = self.folder.path().join("changed");
        if to.exists() {
            fs::remove_dir_all(&to).expect("removed");
        }
        copy(&self.folder.path().join("still"), &to);
        let path = to.join(file);
        let mut bytes = fs::read(&path).ok().filter(|bytes| !bytes.is_empty())?;
        let place = rng.usize(..bytes.len());
        bytes[place] ^= rng.u8(1..);
        fs::write(&path, bytes).expect("written");
        Some(to)
    }
}

/// Everything a member of staff can see; `None` if the program says that the register is not as it was.
fn shown(folder: &Path) -> Result<Option<Value>, Problem> {
    let session = unlock::unlock(folder, &who(DEMO_PASSWORD), now())?;
    let verdict = audit::verify(&session, None, &mut |_, _| ControlFlow::Continue(()))?;
    if !verdict.ok || audit::finding(&session)?.is_some() {
        return Ok(None);
    }
    everything(&session).map(Some)
}

fn everything(session: &Session) -> Result<Value, Problem> {
    let all = FindPeople { text: String::new(), relation: None, offset: 0, limit: 1_000 };
    let people = people::find(session, &all)?;
    let mut dossiers = Vec::new();
    for hit in &people.hits {
        dossiers.push(dossier::after(session, hit.id.parse().expect("an id"), "request", now())?);
    }
    let cases = requests::list(session, &ListRequests::default(), now())?;
    Ok(json!({ "people": people, "dossiers": dossiers, "cases": cases }))
}

pub fn changing_bytes(times: u32, rng: &mut Rng) -> u32 {
    let sample = Sample::make();
    let mut noticed = 0;
    let mut tried = 0;
    for round in 0..times as usize {
        let file = FILES[round % FILES.len()];
        let Some(folder) = sample.changed(file, rng) else { continue };
        tried += 1;
        match shown(&folder) {
            Err(_) | Ok(None) => noticed += 1,
            Ok(Some(shows)) => assert_eq!(shows, sample.shows, "one byte of {file} changed what is shown, unnoticed"),
        }
    }
    assert!(tried > times / 2 && noticed > tried / 4, "{tried} bytes changed, {noticed} noticed: the files were met");
    noticed
}
