//! Wiping what the engine leaves between the rows, so that nothing of what was erased is left in the register's pages.
//!
//! `secure_delete` overwrites a row where it lies. It does not overwrite the copies the engine leaves behind when it moves
//! rows from page to page while the tree of a table or an index is balanced: they lie in the unused middle of a page, out
//! of reach of every query and readable to whoever has the key, until something happens to be written over them. Any page
//! may have such copies, also one that was last written years before the erasure; so every page is looked at.
//! docs/decisions/0012-leftovers.md tells why the register is not written anew instead.

mod page;

use crate::{
    connection::{self, PAGE, Purpose},
    error::{Damage, Error, Result},
    lock::{Holder, WriterLock},
    register::{Register, database_path, settled},
};
use page::wipe;
use rusqlite::{Connection, TransactionBehavior, config::DbConfig, params};
use std::ops::ControlFlow;

/// Pages looked at between two words of progress, and wiped in one write at most: sixteen megabytes.
const AT_ONCE: u32 = 4096;

/// The first page has the file's own head before the tree's.
const FILE_HEAD: usize = 100;

/// Where in the file's head it stands how many bytes of each page the cipher keeps for itself.
const RESERVED_AT: usize = 20;

/// A page of a tree is known by its first byte. A page that goes on for a long row begins with the number of the next one,
/// and could be taken for a tree's only from this page on: 137 GB.
const PAGES_TOLD_APART: u32 = 1 << 25;

impl Register {
    /// Overwrites everything in the file that is no row any more, and empties the log of writes. Others read and write
    /// meanwhile: pages are read a stretch at a time, and the writer's lock is held only for those that have to be written.
    /// What was erased before it began is gone afterwards; what is erased while it runs needs another round.
    ///
    /// `progress` hears how many pages are done of how many and can break off: `Ok(Break)`, and the rest is as it was.
    /// Otherwise whether the log of writes could be emptied: `false` if somebody is still reading an older state, and the
    /// next settling empties it.
    ///
    /// # Errors
    /// [`Error::Busy`], [`Error::DiskFull`]: a part of the pages is wiped then, and no row is touched.
    /// [`Damage::Page`] if a page is not what the engine makes.
    pub fn wipe_leftovers(
        &self,
        holder: &Holder,
        progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<ControlFlow<(), bool>> {
        // Held for as long as it takes: the key is not changed while the file is looked through.
        let key = self.gate();
        let mut reader = connection::open(&database_path(self.dir()), &key, Purpose::Reading)?;
        // Each page is looked at once; there is nothing to remember.
        reader.execute_batch("PRAGMA cache_size = -2000")?;
        let (pages, usable) = extent(&reader)?;
        for first in (1..=pages).step_by(AT_ONCE as usize) {
            if progress(u64::from(first - 1), u64::from(pages)).is_break() {
                return Ok(ControlFlow::Break(()));
            }
            let last = pages.min(first.saturating_add(AT_ONCE - 1));
            let dirty = dirty_among(&mut reader, first, last, usable)?;
            if !dirty.is_empty() {
                self.wipe_pages(holder, &dirty, usable)?;
            }
        }
        let lock = WriterLock::take(self.dir(), holder)?;
        let settled = settled(self.writer()?.as_ref().ok_or(Error::Rekeyed)?)?;
        drop(lock);
        Ok(ControlFlow::Continue(settled))
    }

    /// Wipes these pages as they are now: somebody may have written since they were looked at.
    fn wipe_pages(&self, holder: &Holder, pages: &[u32], usable: usize) -> Result<()> {
        let lock = WriterLock::take(self.dir(), holder)?;
        let mut writer = self.writer()?;
        let connection = writer.as_mut().ok_or(Error::Rekeyed)?;
        // Pages can be written under the rows only while this is off.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
        let wiped = wipe_in_one_write(connection, pages, usable);
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        drop(writer);
        drop(lock);
        wiped
    }
}

/// How many pages the file has, and how many bytes of each are the engine's.
fn extent(connection: &Connection) -> Result<(u32, usize)> {
    let pages: u32 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
    if pages >= PAGES_TOLD_APART {
        return Err(Error::Damaged(Damage::Page));
    }
    let first = content(connection, 1)?;
    let reserved = first.get(RESERVED_AT).copied().ok_or(Error::Damaged(Damage::Page))?;
    Ok((pages, usize::try_from(PAGE).unwrap_or(usize::MAX).saturating_sub(reserved.into())))
}

fn content(connection: &Connection, page: u32) -> Result<Vec<u8>> {
    let mut statement = connection.prepare_cached("SELECT data FROM sqlite_dbpage WHERE pgno = ?1")?;
    Ok(statement.query_row([page], |row| row.get(0))?)
}

/// The page without its leftovers; `None` if it has none.
fn wiped(connection: &Connection, page: u32, usable: usize) -> Result<Option<Vec<u8>>> {
    let mut content = content(connection, page)?;
    let head = if page == 1 { FILE_HEAD } else { 0 };
    let changed = wipe(&mut content, head, usable).ok_or(Error::Damaged(Damage::Page))?;
    Ok(changed.then_some(content))
}

/// Which pages of a stretch have leftovers.
fn dirty_among(connection: &mut Connection, first: u32, last: u32, usable: usize) -> Result<Vec<u32>> {
    // One view for the stretch, so that a page is not read while it is half of one state and half of another.
    let view = connection.transaction()?;
    let there: u32 = view.pragma_query_value(None, "page_count", |row| row.get(0))?;
    let mut dirty = Vec::new();
    for page in first..=last.min(there) {
        if wiped(&view, page, usable)?.is_some() {
            dirty.push(page);
        }
    }
    view.rollback()?;
    Ok(dirty)
}

fn wipe_in_one_write(connection: &mut Connection, pages: &[u32], usable: usize) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let there: u32 = transaction.pragma_query_value(None, "page_count", |row| row.get(0))?;
    for page in pages.iter().copied().filter(|page| *page <= there) {
        if let Some(content) = wiped(&transaction, page, usable)? {
            let written = transaction
                .prepare_cached("UPDATE sqlite_dbpage SET data = ?2 WHERE pgno = ?1")?
                .execute(params![page, content])?;
            if written != 1 {
                return Err(Error::Damaged(Damage::Page));
            }
        }
    }
    Ok(transaction.commit()?)
}
