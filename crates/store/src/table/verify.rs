//! Checking the log: every line against the one before, and the last against the end the register remembers.
//!
//! The hash of the line before stands in that line, so the log can be checked in stretches by several hands: each stretch
//! begins with a hash that the stretch before it proves.

use crate::{
    access::Read,
    connection::keep_little,
    error::{Damage, Error, Result},
    hands,
    search::Another,
    table::{
        audit::{empty_line, read_line},
        register::AuditHead,
    },
    values::stored,
};
use rusqlite::Connection;
use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
};

/// What checking the log came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditVerdict {
    /// Every line is there and unchanged.
    Whole(AuditHead),
    /// This line is not as it was written.
    Changed {
        /// Its number.
        seq: u64,
    },
    /// This line is not there.
    Missing {
        /// Its number.
        seq: u64,
    },
    /// The lines agree with each other, but not with the end the register remembers.
    OtherEnd {
        /// The last line there is.
        seq: u64,
    },
    /// The checking was broken off.
    BrokenOff,
}

/// How often the progress of a check is told, in lines.
const PROGRESS: u64 = 4096;
/// Lines a hand takes at a time.
const STRETCH: u64 = 1 << 15;

impl Read<'_> {
    /// Checks the whole log against its own chain and the end the register remembers, and names the first line that is
    /// wrong. `progress` hears the number of lines checked now and then, and can break off.
    pub fn verify_audit(&self, progress: impl FnMut(u64) -> ControlFlow<()>) -> Result<AuditVerdict> {
        self.verify_audit_after(AuditHead { count: 0, hash: [0; 32] }, progress)
    }

    /// The same for the lines after this one, which must itself still be there as it was.
    pub fn verify_audit_after(
        &self,
        known: AuditHead,
        mut progress: impl FnMut(u64) -> ControlFlow<()>,
    ) -> Result<AuditVerdict> {
        let remembered = self.audit_head()?;
        if known.count > 0 {
            match self.audit_hash(known.count)? {
                Some(hash) if hash == known.hash => {}
                Some(_) => return Ok(AuditVerdict::Changed { seq: known.count }),
                None => return Ok(AuditVerdict::Missing { seq: self.last_line_up_to(known.count)? + 1 }),
            }
        }
        let check = Check { known, remembered, stretch: STRETCH };
        match self.another {
            Some(another) if check.stretches() > 1 => check.by_many_hands(self.connection, another, &mut progress),
            _ => check.by_one_hand(self.connection, &mut progress),
        }
    }

    /// The number of the last line that is there, of those up to this one.
    fn last_line_up_to(&self, seq: u64) -> Result<u64> {
        self.number("SELECT coalesce(max(seq), 0) FROM audit WHERE seq <= ?1", [stored(seq)])
    }
}

/// What is to be checked.
struct Check {
    /// The line before the first.
    known: AuditHead,
    /// The end the register remembers.
    remembered: AuditHead,
    /// Lines of a stretch.
    stretch: u64,
}

/// What following a stretch came to: its last line, or why it could not be followed.
type Followed = Result<AuditHead, AuditVerdict>;

/// What all hands share.
struct Shared {
    /// The next stretch nobody has taken.
    next: AtomicU64,
    /// Lines checked by all.
    done: AtomicU64,
    stop: AtomicBool,
}

impl Check {
    fn stretches(&self) -> u64 {
        self.remembered.count.saturating_sub(self.known.count).div_ceil(self.stretch)
    }

    fn by_one_hand(
        &self,
        connection: &Connection,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<AuditVerdict> {
        let followed = follow(connection, self.known, None, progress)?;
        Ok(followed.map_or_else(|verdict| verdict, |head| self.ended(head)))
    }

    /// The lines agree with each other up to here, and there are no more.
    fn ended(&self, head: AuditHead) -> AuditVerdict {
        if head == self.remembered {
            AuditVerdict::Whole(head)
        } else if head.count < self.remembered.count {
            AuditVerdict::Missing { seq: head.count + 1 }
        } else {
            AuditVerdict::OtherEnd { seq: head.count }
        }
    }

    /// This thread is one of the hands, and tells the progress of all. A hand that cannot begin, or that would see a log
    /// which has grown meanwhile, takes nothing, and the others do its part.
    fn by_many_hands(
        &self,
        connection: &Connection,
        another: Another<'_>,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<AuditVerdict> {
        let shared = Shared { next: AtomicU64::new(0), done: AtomicU64::new(0), stop: AtomicBool::new(false) };
        let helper = || -> Result<_> {
            let mut connection = another()?;
            keep_little(&connection)?;
            let view = connection.transaction()?;
            let same = head(&view)? == self.remembered;
            Ok(if same { self.hand(&view, &shared, &mut |_| ControlFlow::Continue(())) } else { BTreeMap::new() })
        };
        let (mine, others) = thread::scope(|scope| {
            let others: Vec<_> = (1..hands::count()).map(|_| scope.spawn(helper)).collect();
            let mine = self.hand(connection, &shared, progress);
            let join = |other: thread::ScopedJoinHandle<'_, _>| {
                other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            (mine, others.into_iter().map(join).collect::<Vec<_>>())
        });
        let mut followed = mine;
        for other in others {
            followed.extend(other.unwrap_or_default());
        }
        // The first stretch that is not as it should be decides, as if one hand had come there.
        let mut end = self.known;
        for stretch in followed.into_values() {
            match stretch? {
                Ok(head) => end = head,
                Err(verdict) => return Ok(verdict),
            }
        }
        Ok(self.ended(end))
    }

    /// Follows one stretch after the other until none is left.
    fn hand(
        &self,
        connection: &Connection,
        shared: &Shared,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> BTreeMap<u64, Result<Followed>> {
        let mut all = BTreeMap::new();
        while !shared.stop.load(Ordering::Relaxed) {
            let place = shared.next.fetch_add(1, Ordering::Relaxed);
            if place >= self.stretches() {
                break;
            }
            let followed = self.stretch(connection, place, shared, progress);
            if !matches!(followed, Ok(Ok(_))) {
                shared.stop.store(true, Ordering::Relaxed);
            }
            all.insert(place, followed);
        }
        all
    }

    fn stretch(
        &self,
        connection: &Connection,
        place: u64,
        shared: &Shared,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Followed> {
        let before = self.known.count + place * self.stretch;
        let known = if place == 0 {
            self.known
        } else {
            let mut statement = connection.prepare_cached("SELECT hash FROM audit WHERE seq = ?1")?;
            let mut rows = statement.query([stored(before)])?;
            let Some(row) = rows.next()? else { return Ok(Err(AuditVerdict::Missing { seq: before })) };
            let Ok(hash) = row.get(0) else { return Ok(Err(AuditVerdict::Changed { seq: before })) };
            AuditHead { count: before, hash }
        };
        // The last one goes on to the end of the log, wherever that is.
        let until = (place + 1 < self.stretches()).then_some(before + self.stretch);
        let mut told = before;
        follow(connection, known, until, &mut |seq| {
            let done = shared.done.fetch_add(seq - told, Ordering::Relaxed) + seq - told;
            told = seq;
            progress(self.known.count + done)
        })
    }
}

fn head(connection: &Connection) -> Result<AuditHead> {
    Ok(connection.query_row("SELECT audit_count, audit_head FROM register", [], |row| {
        Ok(AuditHead { count: row.get::<_, i64>(0)?.cast_unsigned(), hash: row.get(1)? })
    })?)
}

/// Follows the lines after this one to the last, or until this one.
fn follow(
    connection: &Connection,
    known: AuditHead,
    until: Option<u64>,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Followed> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, at, who, verb, task, ids, fields, hash FROM audit WHERE seq > ?1 AND seq <= ?2 ORDER BY seq",
    )?;
    let mut rows = statement.query([stored(known.count), stored(until.unwrap_or(i64::MAX.cast_unsigned()))])?;
    let mut line = empty_line();
    let mut head = known;
    while let Some(row) = rows.next()? {
        let seq = head.count + 1;
        if let Err(error) = read_line(row, &mut line) {
            // A value no line can hold is a changed line; a page that cannot be read is more than that.
            return if error == Error::Damaged(Damage::Page) {
                Err(error)
            } else {
                Ok(Err(AuditVerdict::Changed { seq }))
            };
        }
        if line.seq != seq {
            return Ok(Err(AuditVerdict::Missing { seq }));
        }
        if line.expected_hash(&head.hash) != line.hash {
            return Ok(Err(AuditVerdict::Changed { seq }));
        }
        head = AuditHead { count: seq, hash: line.hash };
        if seq.is_multiple_of(PROGRESS) && progress(seq).is_break() {
            return Ok(Err(AuditVerdict::BrokenOff));
        }
    }
    Ok(match until {
        Some(until) if head.count < until => Err(AuditVerdict::Missing { seq: head.count + 1 }),
        _ => Ok(head),
    })
}

#[cfg(test)]
mod tests {
    use super::{AuditHead, AuditVerdict, Check, head};
    use crate::{
        Error, Holder, Key, NewRegister, Register,
        connection::{self, Purpose},
        database_path,
    };
    use domain::{audit::AuditEntry, organisation::Organisation, time::Moment};
    use std::ops::ControlFlow;
    use uuid::Uuid;

    const LINES: u64 = 20;

    #[test]
    fn many_hands_find_what_one_finds() {
        let now = Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment");
        let dir = tempfile::tempdir().expect("a folder");
        let (id, organisation) = (Uuid::nil(), Organisation::cequred());
        let new = NewRegister { id, organisation, demo: true, language: "sv".into(), created_at: now };
        let key = Key::new([1; 32], [2; 16]);
        let register = Register::create(dir.path(), key.clone(), &new).expect("made");
        let line = AuditEntry { at: now, who: None, verb: "v", task: None, ids: vec![id], fields: vec!["a", "b"] };
        let written: Result<(), Error> = register
            .write(&Holder::new("Åke", now), |write| (0..LINES).try_for_each(|_| write.record(&line).map(|_| ())));
        written.expect("written");
        let open = |purpose| connection::open(&database_path(dir.path()), &key, purpose);
        let direct = open(Purpose::Writing).expect("open");
        direct
            .execute_batch(
                "PRAGMA foreign_keys = OFF; DROP TRIGGER audit_never_changes; DROP TRIGGER audit_is_never_deleted;
                 CREATE TABLE kept AS SELECT * FROM audit;",
            )
            .expect("the guards go");
        let another = || open(Purpose::Reading);
        let compare = |what: &str| -> AuditVerdict {
            let known = AuditHead { count: 0, hash: [0; 32] };
            let check = Check { known, remembered: head(&direct).expect("a head"), stretch: 3 };
            let go_on = &mut |_| ControlFlow::Continue(());
            let one = check.by_one_hand(&direct, go_on).expect("checked");
            let many = check.by_many_hands(&direct, &another, go_on).expect("checked");
            assert_eq!(one, many, "{what}");
            one
        };
        assert!(matches!(compare("untouched"), AuditVerdict::Whole(AuditHead { count: LINES, .. })));
        for seq in 1..=LINES {
            for (what, change) in [
                ("another verb", "UPDATE audit SET verb = 'w' WHERE seq = ?1"),
                ("another hash", "UPDATE audit SET hash = zeroblob(32) WHERE seq = ?1"),
                ("no line", "DELETE FROM audit WHERE seq = ?1"),
                ("no line from here on", "DELETE FROM audit WHERE seq >= ?1"),
            ] {
                direct.execute(change, [i64::try_from(seq).expect("small")]).expect("changed");
                let found = compare(&format!("{what}, line {seq}"));
                assert!(!matches!(found, AuditVerdict::Whole(_)), "{what}, line {seq}");
                direct.execute_batch("DELETE FROM audit; INSERT INTO audit SELECT * FROM kept").expect("restored");
            }
        }
        direct.execute("UPDATE register SET audit_count = audit_count - 4", []).expect("changed");
        assert_eq!(compare("lines behind the end"), AuditVerdict::OtherEnd { seq: LINES });
    }
}
