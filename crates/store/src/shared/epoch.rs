//! The next epoch: another key for what is written from now on.

use crate::{
    access::Read,
    error::{Error, Result},
    lock::{Holder, WriterLock},
    register::Register,
    shared::{company, desk, record::Contents, writing::Turn},
};
use zeroize::Zeroizing;

impl Register {
    /// Begins the epoch after this one with this key, for all desks that have joined and were not removed. Each of them
    /// compares everything it has with this copy and forgets the former key when it comes to that place of the log. `false` if
    /// another desk has begun it already: of several that want to at the same moment one does.
    ///
    /// # Errors
    /// [`Error::Desk`] as for a write; [`Error::NotFound`] if the register is shared with nobody.
    pub fn begin_epoch(&self, holder: &Holder, key: &Zeroizing<[u8; 32]>, after: u64) -> Result<bool> {
        let lock = WriterLock::take(self.dir(), holder)?;
        let mut writer = self.writer()?;
        let connection = writer.as_mut().ok_or(Error::Rekeyed)?;
        // With the turn comes everything others have done, perhaps this as well.
        let turn = Turn::take(self, connection)?.ok_or(Error::NotFound)?;
        if desk::load(connection)?.ok_or(Error::NotFound)?.head.epoch != after {
            return Ok(false);
        }
        let digest = Read::over(connection, self.index(), None).shared_digest()?;
        let desks = company::recipients(connection)?;
        let began = holder.since;
        let done = turn.hand_over(self, connection, || Contents::Epoch {
            key: key.clone(),
            digest,
            began,
            desks: desks.clone(),
        });
        drop(writer);
        drop(lock);
        done.map(|()| true)
    }
}
