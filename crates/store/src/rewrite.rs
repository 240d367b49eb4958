//! Writing the register anew, so that nothing of what was erased is left in its pages.
//!
//! `secure_delete` overwrites a row where it lies. It does not overwrite the copies the engine leaves behind when it moves
//! rows from page to page while the tree of a table or an index is balanced: they lie in the unused middle of a page, out
//! of reach of every query and readable to whoever has the key, until something happens to be written over them. A page
//! that is written from nothing has no such middle.

use crate::{
    error::{Error, Result},
    lock::{Holder, WriterLock},
    register::{Register, locked, settled},
};

impl Register {
    /// Writes every page anew from the rows there are, and empties the log of writes. Takes about as long as a backup, and
    /// for that time as much memory and disk again as the register has. `false` if somebody is still reading an older
    /// state: the log of writes is then emptied by the next settling.
    ///
    /// # Errors
    /// [`Error::Busy`], [`Error::DiskFull`]: the register is then as it was.
    pub fn write_anew(&self, holder: &Holder) -> Result<bool> {
        let lock = WriterLock::take(self.dir(), holder)?;
        self.refuse_another_file()?;
        let writer = locked(&self.writer);
        let connection = writer.as_ref().ok_or(Error::Rekeyed)?;
        connection.execute_batch("VACUUM")?;
        let settled = settled(connection);
        drop(writer);
        drop(lock);
        settled
    }
}
