//! Pieces of work that several connections share, since deciphering the pages is most of it.

use crate::{access::Read, error::Error, search::Another};
use std::{
    ops::ControlFlow,
    sync::{
        LazyLock,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

/// More hands than this wait for the disk and for each other.
pub(crate) const MOST: usize = 4;

/// With fewer pieces than this one connection is done before another is open.
const FEW: usize = 8;

/// Rows about one person may lie far apart, so a hand keeps more pages than one that reads everything in the order it lies
/// in, and less than a reader that stays: 64 megabytes.
const CACHE: &str = "PRAGMA cache_size = -65536";

/// What all hands share.
struct Shared {
    /// The next piece nobody has taken.
    next: AtomicUsize,
    /// Pieces done by all.
    done: AtomicUsize,
    stop: AtomicBool,
}

/// How many hands there are at the most. The system reads files to say it, so it is asked once.
pub(crate) fn count() -> usize {
    static COUNT: LazyLock<usize> = LazyLock::new(|| thread::available_parallelism().map_or(1, usize::from).min(MOST));
    *COUNT
}

/// Does the pieces of a work, each on a view that sees what this one sees. This thread is one of the hands, and hears how
/// many pieces are done by all of them. A hand that cannot begin, or that would see a register which has changed meanwhile,
/// takes nothing, and the others do its part. `None` if `progress` broke off.
///
/// # Errors
/// The first error by the order of the pieces.
pub(crate) fn shared<T: Send, E: From<Error> + Send>(
    mine: &Read<'_>,
    pieces: usize,
    work: impl Fn(&Read<'_>, usize) -> Result<T, E> + Sync,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Option<Vec<T>>, E> {
    let shared = Shared { next: AtomicUsize::new(0), done: AtomicUsize::new(0), stop: AtomicBool::new(false) };
    let committed = mine.committed;
    let from_write = || committed.map_or(Err(Error::NotFound), |register| register.another());
    let another: Another<'_> = mine.another.unwrap_or(&from_write);
    let helpers = if pieces > FEW && mine.sees_what_is_committed() { count() - 1 } else { 0 };
    let (head, index) = (mine.audit_head()?, mine.index);
    let helper = || -> Result<_, E> {
        let mut connection = another()?;
        connection.execute_batch(CACHE).map_err(Error::from)?;
        let view = connection.transaction().map_err(Error::from)?;
        let read = Read::over(&view, index, None);
        let same = read.audit_head()? == head;
        Ok(if same { hand(&read, pieces, &shared, &work, &mut |_| ControlFlow::Continue(())) } else { Vec::new() })
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (0..helpers).map(|_| scope.spawn(helper)).collect();
        let mut done = hand(mine, pieces, &shared, &work, progress);
        for other in others {
            let other = other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            done.extend(other.unwrap_or_default());
        }
        done
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    let whole = done.len() == pieces;
    let answers: Vec<T> = done.into_iter().map(|(_, answer)| answer).collect::<Result<_, E>>()?;
    Ok(whole.then_some(answers))
}

/// Does one piece after the other until none is left.
fn hand<T, E>(
    read: &Read<'_>,
    pieces: usize,
    shared: &Shared,
    work: &impl Fn(&Read<'_>, usize) -> Result<T, E>,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Vec<(usize, Result<T, E>)> {
    let mut all = Vec::new();
    while !shared.stop.load(Ordering::Relaxed) {
        if progress(shared.done.load(Ordering::Relaxed)).is_break() {
            shared.stop.store(true, Ordering::Relaxed);
            break;
        }
        let place = shared.next.fetch_add(1, Ordering::Relaxed);
        if place >= pieces {
            break;
        }
        let answer = work(read, place);
        if answer.is_err() {
            shared.stop.store(true, Ordering::Relaxed);
        }
        all.push((place, answer));
        shared.done.fetch_add(1, Ordering::Relaxed);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::shared;
    use crate::{Error, Holder, Key, NewRegister, Read, Register, Write};
    use domain::{audit::AuditEntry, organisation::Organisation, time::Moment};
    use std::{ops::ControlFlow, sync::atomic::AtomicUsize, sync::atomic::Ordering};
    use uuid::Uuid;

    const PIECES: usize = 60;

    fn now() -> Moment {
        Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment")
    }

    fn register(dir: &std::path::Path) -> Register {
        let (id, organisation) = (Uuid::nil(), Organisation::cequred());
        let new = NewRegister { id, organisation, demo: true, language: "sv".into(), created_at: now() };
        Register::create(dir, Key::new([1; 32], [2; 16]), &new).expect("made")
    }

    fn set(write: &mut Write<'_>, value: &str) -> Result<(), Error> {
        write.set_setting("hands", value)?;
        let line = AuditEntry { at: now(), who: None, verb: "v", task: None, ids: Vec::new(), fields: Vec::new() };
        write.record(&line).map(|_| ())
    }

    /// What each piece sees of the register, with its place.
    type Seen = Vec<(usize, Option<String>)>;

    fn seen(read: &Read<'_>) -> Result<Option<Seen>, Error> {
        shared(read, PIECES, |read, place| Ok((place, read.setting("hands")?)), &mut |_| ControlFlow::Continue(()))
    }

    #[test]
    fn every_piece_is_done_once_on_one_view() {
        let dir = tempfile::tempdir().expect("a folder");
        let register = register(dir.path());
        let holder = Holder::new("Åke", now());
        let all = |value: &str| Ok(Some((0..PIECES).map(|place| (place, Some(value.to_owned()))).collect()));
        register.write(&holder, |write| set(write, "first")).expect("written");
        let answer = register.read(|read| {
            // Whoever writes meanwhile is not seen, by no hand.
            register.write(&holder, |write| set(write, "second"))?;
            seen(read)
        });
        assert_eq!(answer, all("first"));
        // What a write has changed itself is seen by all of it.
        let answer = register.write(&holder, |write| {
            let before = seen(write);
            set(write, "third")?;
            Ok::<_, Error>((before, seen(write)))
        });
        assert_eq!(answer, Ok((all("second"), all("third"))));
    }

    #[test]
    fn breaking_off_and_errors_end_the_work() {
        let dir = tempfile::tempdir().expect("a folder");
        let register = register(dir.path());
        let (done, go_on) = (AtomicUsize::new(0), &mut |_| ControlFlow::Continue(()));
        let failing = register.read(|read| {
            shared(
                read,
                PIECES,
                |_, place| {
                    done.fetch_add(1, Ordering::Relaxed);
                    if place >= 5 { Err(Error::NotFound) } else { Ok(place) }
                },
                go_on,
            )
        });
        assert_eq!(failing, Err(Error::NotFound));
        assert!(done.load(Ordering::Relaxed) < PIECES, "nobody goes on after an error");
        let broken_off = register.read(|read| {
            let stop = &mut |done| if done < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
            shared(read, PIECES, |_, place| Ok::<_, Error>(place), stop)
        });
        // The others may have finished before this hand heard of it.
        assert!(matches!(broken_off, Ok(None)) || broken_off == Ok(Some((0..PIECES).collect())));
    }
}
