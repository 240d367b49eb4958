//! Epochs and who is in them: letting go of what was erased, shutting a desk out, and coming back after an absence.

use crate::{
    Exchange, OnProgress, Server, SharingError, SnapshotFault,
    following::desk_of,
    log::SharedLog as _,
    sealing::open,
    snapshots::{Passing, file_key, part},
};
use domain::audit::AuditEntry;
use keys::BoxKey;
use std::time::Duration;
use store::{Contents, Desk, Head, Holder, Register, SnapshotFile, Stop};
use uuid::Uuid;
use zeroize::Zeroizing;

/// A desk that was not seen for so long is not waited for: it takes the register anew.
pub const AWAY: Duration = Duration::from_hours(30 * 24);

/// What became of a compaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compacted {
    /// The epoch that has begun.
    pub epoch: u64,
    /// Whether everything before it is gone from the server.
    pub dropped: bool,
    /// The desks that have to go over to it before that.
    pub waiting_for: Vec<Uuid>,
}

impl<S: Server> Exchange<S> {
    /// Begins the next epoch, lays the register there whole, and lets go of everything before it as soon as every desk is
    /// past it. What was erased until now is then gone from the server, and the key of what may be left of it in the
    /// server's files is gone from every desk. The line is the caller's for the log of who did what.
    ///
    /// # Errors
    /// As for a write; [`SharingError::Cancelled`] leaves the new epoch begun and nothing dropped.
    pub fn compact(
        &self,
        register: &Register,
        holder: &Holder,
        version: &str,
        line: &AuditEntry,
        progress: OnProgress<'_>,
    ) -> Result<Compacted, SharingError> {
        let present = self.pull(register, holder)?.epoch;
        go_over(register, holder, present, line)?;
        self.let_go(register, holder, version, progress)
    }

    /// Lays the register whole into the present epoch, and lets go of everything before it if every desk is past it.
    pub(crate) fn let_go(
        &self,
        register: &Register,
        holder: &Holder,
        version: &str,
        progress: OnProgress<'_>,
    ) -> Result<Compacted, SharingError> {
        self.lay_snapshot(register, progress)?;
        let dropped = self.finish_compaction(register, holder, version, AWAY)?;
        let desk = desk_of(register)?;
        let seen = if dropped { Vec::new() } else { self.ask(|log| log.seen(desk.register))? };
        let behind = seen.into_iter().filter(|seen| seen.epoch < desk.head.epoch);
        Ok(Compacted { epoch: desk.head.epoch, dropped, waiting_for: behind.map(|seen| seen.desk).collect() })
    }

    /// Lets go of everything before this epoch if every desk seen within `away` is past it. `false` if not yet.
    ///
    /// # Errors
    /// As for a write.
    pub fn finish_compaction(
        &self,
        register: &Register,
        holder: &Holder,
        version: &str,
        away: Duration,
    ) -> Result<bool, SharingError> {
        let desk = desk_of(register)?;
        self.tell(register, holder, version)?;
        let dropped = self.ask(|log| log.drop_before(desk.register, desk.head.epoch, away))?;
        self.tell(register, holder, version)?;
        Ok(dropped)
    }

    /// Shuts a desk out: the next epoch begins at once and its key is not sealed for it, and its account is closed. The
    /// line is the caller's for the log of who did what.
    ///
    /// # Errors
    /// As for a write. Cut off between its steps it is done by being asked for again.
    pub fn remove(
        &self,
        register: &Register,
        holder: &Holder,
        desk: Uuid,
        line: &AuditEntry,
    ) -> Result<(), SharingError> {
        register.write(holder, |write| {
            write.remove_desk(desk, holder.since)?;
            write.record(line).map(drop)
        })?;
        let here = desk_of(register)?;
        // Should another desk begin it first, it does so without the removed one as well.
        begin_epoch(register, holder, here.head.epoch)?;
        Ok(self.ask(|log| log.dismiss(here.register, desk))?)
    }

    /// Takes the whole register anew from the server, in the place of this copy, which keeps its key and what is this
    /// computer's own: after having been stopped, or away too long. Nobody else may have the register open.
    ///
    /// # Errors
    /// [`store::DeskFault::Stopped`] with [`Stop::Removed`] if the desk was shut out meanwhile, with
    /// [`Stop::AwayTooLong`] if the server cannot show the way to the present epoch; [`SharingError::Snapshot`],
    /// [`SharingError::Cancelled`]: the register is then as it was.
    pub fn rejoin(&self, register: &Register, holder: &Holder, progress: OnProgress<'_>) -> Result<Head, SharingError> {
        let way = self.way(desk_of(register)?)?;
        let file = Passing::beside(register.dir())?;
        // Whoever began the present epoch may have been broken off before the register lay there whole: then it is taken from an
        // earlier one, unless another desk lets go of that one at this very moment.
        let (mut taken, mut fault) = (None, SnapshotFault::None);
        for desk in way.iter().rev() {
            // Four rounds: taking the pieces, and the three of putting them in place.
            match self.fetch_snapshot(desk, u64::MAX, file.path(), &mut part(progress, 0, 4)) {
                Err(SharingError::Snapshot(SnapshotFault::None)) => {}
                Err(SharingError::Snapshot(SnapshotFault::Missing)) => {
                    fault = SnapshotFault::Missing;
                    file.remove()?;
                }
                found => {
                    taken = Some((desk, found?));
                    break;
                }
            }
        }
        let (desk, snapshot) = taken.ok_or(fault)?;
        let from = SnapshotFile { path: file.path(), key: file_key(&desk.key, snapshot.id) };
        let taken = register.take_anew(&from, holder, |at| {
            let total = at.total / 3;
            progress(total + at.done, 4 * total)
        })?;
        taken.ok_or(SharingError::Cancelled)?;
        Ok(self.pull(register, holder)?)
    }

    /// The desk in each epoch from its own to the server's present one: from one to the next by the records that ended them,
    /// each of which holds the next key for whoever was not shut out.
    fn way(&self, mut desk: Desk) -> Result<Vec<Desk>, SharingError> {
        let there = self.ask(|log| log.head(desk.register))?.ok_or(SnapshotFault::None)?;
        let mut way = vec![desk.clone()];
        while desk.head.epoch < there.epoch {
            let marker = self.ask(|log| log.marker(desk.register, desk.head.epoch))?;
            let marker = marker.ok_or(store::DeskFault::Stopped(Stop::AwayTooLong))?;
            // What came before it is not known here; that it belongs to this epoch the seal shows.
            desk.head = Head { number: marker.number.saturating_sub(1), hash: marker.previous, ..desk.head };
            let opened = open(&desk, &marker).map_err(store::DeskFault::Stopped)?;
            let Some(Contents::Epoch { key, .. }) = opened else { return Err(store::DeskFault::UpdateNeeded.into()) };
            desk.key = key;
            desk.head = Head { epoch: desk.head.epoch + 1, ..marker.head() };
            way.push(desk.clone());
        }
        Ok(way)
    }
}

/// Makes a new pair of keys for this desk and tells the others of its public half; the secrets of all former ones go.
/// So the desk joins; and so the key of an epoch that is over cannot be found again by whoever kept an older key and
/// what the server once had.
pub(crate) fn renew(register: &Register, holder: &Holder) -> Result<(), SharingError> {
    let desk = desk_of(register)?;
    let fresh = BoxKey::generate()?;
    let public = fresh.public()?;
    // Before anybody can seal anything for it.
    register.keep_secret(holder, &public, &fresh)?;
    register.write(holder, |write| {
        let known = write.shared_desk(desk.id)?.filter(|known| known.removed_at.is_none());
        let known = known.ok_or(store::Error::from(Stop::Removed))?;
        let verb = if known.joined_at.is_some() { "desks.key" } else { "desks.join" };
        write.set_desk_public(desk.id, &public, holder.since)?;
        write.record(&by_itself(verb, desk.id, holder)).map(drop)
    })?;
    Ok(register.forget_former_secrets(holder, &public)?)
}

/// Begins the epoch after this one, with a line in the log of who did what; `false` if another desk was faster.
pub(crate) fn go_over(
    register: &Register,
    holder: &Holder,
    after: u64,
    line: &AuditEntry,
) -> Result<bool, SharingError> {
    let begun = begin_epoch(register, holder, after)?;
    if begun {
        register.write(holder, |write| write.record(line).map(drop))?;
    }
    Ok(begun)
}

fn begin_epoch(register: &Register, holder: &Holder, after: u64) -> Result<bool, SharingError> {
    Ok(register.begin_epoch(holder, &Zeroizing::new(keys::random()?), after)?)
}

/// A line about a desk, for what the program does by itself.
pub(crate) fn by_itself(verb: &'static str, desk: Uuid, holder: &Holder) -> AuditEntry {
    AuditEntry { at: holder.since, who: None, verb, task: None, ids: vec![desk], fields: Vec::new() }
}
