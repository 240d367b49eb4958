//! Changing the key of the register: a copy under the new key beside it, proven, and then one step in which copy and
//! slots take the place of the old files.
//!
//! The step is a journal, `register.switch`: from the moment it has its name the new files are the register, and whoever
//! comes next puts them in place ([`finish_switch`]). Before that moment they are drafts and are thrown away. Why it is
//! done like this, and what was given up, is in `docs/decisions/0004-rotation.md`.

use crate::{
    access::{Write, Written},
    backup::{CopyProgress, copy},
    check::check_file,
    connection::{self, Purpose},
    error::{Damage, Error, Result},
    key::Key,
    lock::{Holder, WriterLock},
    presence::Presence,
    register::{Register, database_path, make_private_file, remove_database, settled, sync_folder},
    search::{SearchIndex, people_version},
    shared::record::DeskFault,
    table::counts::counts,
};
use rusqlite::TransactionBehavior;
use sha2::{Digest, Sha256};
use std::{
    fmt::Write as _,
    io::Read as _,
    ops::ControlFlow,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

const JOURNAL: &str = "register.switch";
const JOURNAL_DRAFT: &str = "register.switch.new";
const FIRST_LINE: &str = "cequred-switch 1";

/// The name under which a file waits until it takes another's place.
pub fn waiting_name(name: &str) -> String {
    format!("{name}.next")
}

/// What the new register's key is, and which files go with it.
pub struct NewKey<'a> {
    /// The key.
    pub key: Key,
    /// Names of files in the register's folder that take their place together with the database, each waiting as
    /// [`waiting_name`].
    pub beside: &'a [&'a str],
}

impl Register {
    /// Gives the register another key. Nobody else may have it open ([`Error::OpenElsewhere`]); readers in this process
    /// wait or are waited for. `job` writes in the copy what the change means, and lays the files ready that go `beside`
    /// it; it is the last moment at which everything can still be called off. This register goes on with the new key.
    ///
    /// `Ok(None)` if `progress` broke it off. Whatever fails before the step, the register is as it was; killed after
    /// it, [`finish_switch`] does the rest.
    ///
    /// # Errors
    /// [`Error::OpenElsewhere`], [`Error::Busy`], [`Error::DiskFull`] and what `job` answers.
    pub fn rekey<T, E: From<Error>>(
        &self,
        holder: &Holder,
        new: &NewKey<'_>,
        progress: impl FnMut(CopyProgress) -> ControlFlow<()>,
        job: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        let lock = WriterLock::take(self.dir(), holder)?;
        if self.read(|read| Ok::<_, Error>(read.desk()?.is_some()))? {
            // The line in the log would be this copy's alone.
            return Err(Error::from(DeskFault::IsShared).into());
        }
        let answer = self.presence().alone(|| {
            let draft = self.dir().join(waiting_name("register.db"));
            remove_database(&draft)?;
            let answer = self.written_copy(&draft, &new.key, progress, job);
            match answer {
                Ok(Some((answer, written))) => {
                    self.switch(new, holder.patience)?;
                    self.beside(&written);
                    Ok(Some(answer))
                }
                other => {
                    // The reason is worth more to the caller than a leftover that could not be removed either.
                    let _ = remove_database(&draft);
                    other.map(|_| None)
                }
            }
        });
        drop(lock);
        answer
    }

    /// The copy with what `job` writes into it, whole in one file on the disk.
    fn written_copy<T, E: From<Error>>(
        &self,
        draft: &Path,
        key: &Key,
        progress: impl FnMut(CopyProgress) -> ControlFlow<()>,
        job: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<Option<(T, Written)>, E> {
        if self.proven_copy(draft, key, progress)?.is_break() {
            return Ok(None);
        }
        let mut connection = connection::open(draft, key, Purpose::Writing)?;
        let index = SearchIndex::default();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        let mut write = Write::begin(&transaction, &index, self)?;
        let answer = job(&mut write)?;
        let written = write.finish()?;
        transaction.commit().map_err(Error::from)?;
        settled(&connection)?;
        connection.close().map_err(|(_, error)| Error::from(error))?;
        connection::check_length(draft)?;
        std::fs::OpenOptions::new().write(true).open(draft).and_then(|file| file.sync_all()).map_err(Error::from)?;
        Ok(Some((answer, written)))
    }

    pub(crate) fn proven_copy(
        &self,
        draft: &Path,
        key: &Key,
        mut progress: impl FnMut(CopyProgress) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>> {
        let mut source = connection::open(&database_path(self.dir()), &self.key(), Purpose::Reading)?;
        let view = source.transaction()?;
        people_version(&view)?;
        make_private_file(draft)?;
        // A small register is copied before the answer to the first word of progress is asked for.
        let mut go_on = ControlFlow::Continue(());
        let copied = copy(&view, draft, key, |at| {
            go_on = progress(at);
            go_on
        })?;
        if copied.is_break() || go_on.is_break() {
            return Ok(ControlFlow::Break(()));
        }
        let same = check_file(draft, key.clone())? == counts(&view)?;
        if same { Ok(ControlFlow::Continue(())) } else { Err(Error::Damaged(Damage::Page)) }
    }

    /// The one step, and what follows from it. Everything of the old file is closed first: where a file in use cannot be
    /// replaced (Windows) the refusal comes before the journal.
    pub(crate) fn switch(&self, new: &NewKey<'_>, patience: Duration) -> Result<()> {
        let mut gate = self.gate_within(patience)?;
        self.close_all()?;
        let written = Journal::of(self.dir(), new).and_then(|journal| write_journal(self.dir(), &journal));
        if let Err(error) = written {
            // With its name the journal holds, whatever came after that; without it nothing has happened.
            if !self.dir().join(JOURNAL).try_exists()? {
                self.reopen(&gate)?;
                return Err(error);
            }
        }
        *gate = new.key.clone();
        put_in_place(self.dir())?;
        self.reopen(&gate)
    }
}

/// Puts the files of a change of key in place that was killed in the middle of its last step, and throws away those of
/// one that had not come so far, `beside` as in [`NewKey`]. `true` if there was such a step. No key is needed: which
/// files they are stands in the journal, and whether they are the register the next unlocking finds out.
///
/// # Errors
/// [`Error::Busy`] while somebody else changes the key; [`Error::OpenElsewhere`]; [`Error::Damaged`] if a file that the
/// journal speaks of is gone.
pub fn finish_switch(dir: &Path, holder: &Holder, beside: &[&str]) -> Result<bool> {
    let mut drafts = vec![dir.join(waiting_name("register.db"))];
    drafts.extend(beside.iter().map(|name| dir.join(waiting_name(name))));
    // What was being written beside those and beside the journal itself when it was cut off.
    drafts.extend(beside.iter().map(|name| dir.join(format!("{}.new", waiting_name(name)))));
    drafts.push(dir.join(JOURNAL_DRAFT));
    let left = |path: &PathBuf| path.try_exists().unwrap_or(true);
    if !left(&dir.join(JOURNAL)) && !drafts.iter().any(left) {
        return Ok(false);
    }
    let _lock = WriterLock::take(dir, holder)?;
    Presence::announce(dir)?.alone(|| {
        if dir.join(JOURNAL).try_exists()? {
            put_in_place(dir)?;
            return Ok(true);
        }
        drafts.iter().try_for_each(|draft| remove_database(draft))?;
        Ok(false)
    })
}

struct Journal {
    /// With what the new database begins.
    salt: [u8; 16],
    /// Names of files, each with the hash of what takes its place.
    beside: Vec<(String, String)>,
}

impl Journal {
    fn of(dir: &Path, new: &NewKey<'_>) -> Result<Self> {
        let hashed = |name: &&str| Ok(((*name).to_owned(), hash(&dir.join(waiting_name(name)))?));
        Ok(Self { salt: new.key.salt(), beside: new.beside.iter().map(hashed).collect::<Result<_>>()? })
    }
}

/// The hash of a small file.
fn hash(path: &Path) -> Result<String> {
    Ok(hex::encode(Sha256::digest(std::fs::read(path)?)))
}

/// From the moment of the renaming on, the new files are the register.
fn write_journal(dir: &Path, journal: &Journal) -> Result<()> {
    let draft = dir.join(JOURNAL_DRAFT);
    let mut text = format!("{FIRST_LINE}\n{}\n", hex::encode(journal.salt));
    for (name, hash) in &journal.beside {
        let _ = writeln!(text, "{name} {hash}");
    }
    text.push_str("end\n");
    let mut file = std::fs::File::create(&draft)?;
    std::io::Write::write_all(&mut file, text.as_bytes())?;
    file.sync_all()?;
    drop(file);
    // The names of the waiting files must last no later than the journal's own.
    sync_folder(dir)?;
    std::fs::rename(&draft, dir.join(JOURNAL))?;
    sync_folder(dir)
}

fn read_journal(dir: &Path) -> Result<Journal> {
    let broken = || Error::Damaged(Damage::Schema);
    let mut text = String::new();
    std::fs::File::open(dir.join(JOURNAL))?.take(4096).read_to_string(&mut text)?;
    let mut lines = text.lines();
    let (first, salt) = (lines.next(), lines.next().unwrap_or_default());
    let mut files: Vec<&str> = lines.collect();
    if first != Some(FIRST_LINE) || files.pop() != Some("end") {
        return Err(broken());
    }
    let mut bytes = [0; 16];
    hex::decode_to_slice(salt, &mut bytes).map_err(|_| broken())?;
    // Names in this folder and nothing else: a journal does not move files about.
    let plain = |name: &str| name.starts_with("register.") && !name.contains(['/', '\\', ':']);
    let split = |line: &&str| {
        let (name, hash) = line.split_once(' ').filter(|(name, _)| plain(name)).ok_or_else(broken)?;
        Ok((name.to_owned(), hash.to_owned()))
    };
    Ok(Journal { salt: bytes, beside: files.iter().map(split).collect::<Result<_>>()? })
}

/// Every renaming that is still to be done; doing it again changes nothing.
fn put_in_place(dir: &Path) -> Result<()> {
    let journal = read_journal(dir)?;
    // All that is needed is there, or nothing is touched.
    let mut renames = Vec::new();
    for (name, expected) in &journal.beside {
        let (waiting, place) = (dir.join(waiting_name(name)), dir.join(name));
        if waiting.try_exists()? && hash(&waiting)? == *expected {
            renames.push((waiting, place));
        } else if !place.try_exists()? || hash(&place)? != *expected {
            return Err(Error::Damaged(Damage::Page));
        }
    }
    let (database, waiting) = (database_path(dir), dir.join(waiting_name("register.db")));
    if waiting.try_exists()? {
        if starts_with(&waiting)? != journal.salt {
            return Err(Error::Damaged(Damage::Page));
        }
        // What the old file's log held is in the copy. Left behind it would be played into the new file.
        for suffix in ["-wal", "-shm"] {
            remove_if_there(&beside(&database, suffix))?;
        }
        std::fs::rename(&waiting, &database)?;
        sync_folder(dir)?;
    } else if starts_with(&database)? != journal.salt {
        return Err(Error::Damaged(Damage::Page));
    }
    for (waiting, place) in renames {
        std::fs::rename(waiting, place)?;
    }
    sync_folder(dir)?;
    remove_if_there(&dir.join(JOURNAL))?;
    sync_folder(dir)
}

/// The first bytes of a database file: the cipher's salt, which comes from the key and is different with another.
pub(crate) fn starts_with(path: &Path) -> Result<[u8; 16]> {
    let mut bytes = [0; 16];
    std::fs::File::open(path)?.read_exact(&mut bytes).map_err(|_| Error::Damaged(Damage::Truncated))?;
    Ok(bytes)
}

pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut file = path.as_os_str().to_owned();
    file.push(suffix);
    PathBuf::from(file)
}

fn remove_if_there(path: &Path) -> Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Waits until `ready` gives something, in small steps; [`Error::Busy`] afterwards.
pub(crate) fn within<T>(patience: Duration, mut ready: impl FnMut() -> Option<T>) -> Result<T> {
    let began = Instant::now();
    loop {
        match ready() {
            Some(it) => return Ok(it),
            None if began.elapsed() >= patience => return Err(Error::Busy(None)),
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    }
}
