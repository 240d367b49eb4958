//! Opening a register, and bringing it to the newest form of the schema.

use super::{Register, database_path, use_wal};
use crate::{
    connection::{self, Purpose},
    course::{Course, OnUpgrade},
    error::{Error, Result},
    key::Key,
    lock,
    migrate::{self, Migration, Standing},
    migrations::MIGRATIONS,
    presence::Presence,
    search::SearchIndex,
    shared::{is_shared, record::DeskFault},
    sidecar::Seal,
};
use rusqlite::Connection;
use std::{
    ops::ControlFlow,
    path::Path,
    sync::{Arc, Mutex, RwLock, atomic::AtomicU64},
};

impl Register {
    /// Opens the register in this folder and brings it to the newest form of the schema.
    pub fn open(dir: &Path, key: impl Into<Key>) -> Result<Self> {
        Self::open_telling(dir, key, &mut |_, _| ControlFlow::Continue(()))
    }

    /// The same, and says how far it has come where the form has to be brought to the newest.
    ///
    /// # Errors
    /// As for opening; [`Error::Cancelled`] if `progress` broke it off: the register has the form it had.
    pub fn open_telling(dir: &Path, key: impl Into<Key>, progress: OnUpgrade<'_>) -> Result<Self> {
        Self::open_with(dir, key.into(), MIGRATIONS, progress)
    }

    pub(crate) fn open_with(
        dir: &Path,
        key: Key,
        migrations: &'static [Migration],
        progress: OnUpgrade<'_>,
    ) -> Result<Self> {
        Self::open_by(dir, key, migrations, |writer| {
            if migrate::standing(writer, migrations)? == Standing::Behind {
                // A form from before there were desks has no such table, and is nobody else's.
                if writer.table_exists(None, "desk")? && is_shared(writer)? {
                    return Err(DeskFault::UpgradeWaits.into());
                }
                let course = Arc::<Course>::default();
                course.told(|| migrate::apply(writer, migrations, &course), progress)?;
            }
            Ok(())
        })
    }

    /// Opens the register after its form was looked at.
    pub(crate) fn open_by(
        dir: &Path,
        key: Key,
        migrations: &'static [Migration],
        form: impl FnOnce(&mut Connection) -> Result<()>,
    ) -> Result<Self> {
        let path = database_path(dir);
        if !path.try_exists()? {
            return Err(Error::Missing);
        }
        drop(lock::open(dir)?);
        let presence = Presence::announce(dir)?;
        connection::check_length(&path)?;
        let mut writer = connection::open(&path, &key, Purpose::Writing)?;
        connection::prove(&writer)?;
        if writer.is_readonly("main")? {
            return Err(Error::ReadOnlyFolder);
        }
        form(&mut writer)?;
        use_wal(&writer)?;
        let seal = Seal::of(&writer, &key)?;
        Ok(Self {
            dir: dir.to_owned(),
            gate: RwLock::new(key),
            seal,
            writer: Mutex::new(Some(writer)),
            readers: Mutex::default(),
            index: SearchIndex::default(),
            presence,
            migrations,
            course: Arc::default(),
            point: Mutex::default(),
            news: AtomicU64::new(0),
        })
    }
}
