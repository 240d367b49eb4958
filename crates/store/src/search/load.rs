//! Reading the lines from the register. Everything they are made of stands in the index that keeps people in Swedish order,
//! so they are read in that order and no row is touched.
//!
//! Deciphering the pages is most of the work. Where there are many people, several connections share it, each of them
//! with little memory of its own: the pages are not needed again.

use super::{
    lines::Lines,
    part::{MOST, Part},
    people_version,
};
use crate::{connection::keep_little, error::Result, hands, values::damaged};
use rusqlite::Connection;
use std::{
    collections::HashMap,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};
use uuid::Uuid;

/// Opens one more connection to the same file.
pub(crate) type Another<'a> = &'a (dyn Fn() -> Result<Connection> + Sync);

/// With fewer people than this one connection is done before another is open.
const FEW: i64 = 20_000;

/// Numbers of entries that were merged into others, by whoever is left.
type Absorbed = HashMap<Uuid, Vec<String>>;

/// A stretch of sort keys, the end not counted.
type Stretch = (Vec<u8>, Vec<u8>);

/// Which stretch was read, and what was in it.
type Read = (usize, Vec<Part>);

/// Everybody's line, in Swedish order, as this connection's view of the register has them, which is this version.
pub(super) fn parts(connection: &Connection, another: Option<Another<'_>>, version: u64) -> Result<Vec<Part>> {
    if let Some(another) = another
        && are_many(connection)?
        && let Some(parts) = by_many_hands(another, version)?
    {
        return Ok(parts);
    }
    let absorbed = absorbed(connection)?;
    read(connection, &(Vec::new(), vec![u8::MAX]), &absorbed)
}

fn are_many(connection: &Connection) -> Result<bool> {
    let most = "SELECT count(*) FROM (SELECT 1 FROM people LIMIT ?1)";
    let counted: i64 = connection.query_row(most, [FEW + 1], |row| row.get(0))?;
    Ok(counted > FEW)
}

/// Each hand takes the next stretch that nobody has taken. Nothing if the people were changed before all of them had
/// begun: then their views are not one.
fn by_many_hands(another: Another<'_>, version: u64) -> Result<Option<Vec<Part>>> {
    let (stretches, next) = (stretches(), AtomicUsize::new(0));
    let hand = || -> Result<Option<Vec<Read>>> {
        let mut connection = another()?;
        keep_little(&connection)?;
        let view = connection.transaction()?;
        if people_version(&view)? != version {
            return Ok(None);
        }
        let absorbed = absorbed(&view)?;
        let mut done = Vec::new();
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            if turn >= stretches.len() {
                return Ok(Some(done));
            }
            // The last stretch first: what is not written in Latin letters takes the longest to fold.
            let place = (turn + stretches.len() - 1) % stretches.len();
            done.push((place, read(&view, &stretches[place], &absorbed)?));
        }
    };
    let answers: Vec<_> = thread::scope(|scope| {
        let running: Vec<_> = (0..hands::count()).map(|_| scope.spawn(hand)).collect();
        running.into_iter().map(|one| one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    let mut parts = Vec::new();
    for answer in answers {
        let Some(done) = answer? else { return Ok(None) };
        parts.extend(done);
    }
    parts.sort_unstable_by_key(|(place, _)| *place);
    Ok(Some(parts.into_iter().flat_map(|(_, parts)| parts).collect()))
}

/// All sort keys, cut before each letter of the Swedish alphabet: what comes before a is the first stretch, what comes
/// after ö the last. No key begins with the last byte there is.
fn stretches() -> Vec<Stretch> {
    let letters = crate::sort_key::letters().map(|letter| vec![letter]);
    let cuts: Vec<Vec<u8>> = std::iter::once(Vec::new()).chain(letters).chain([vec![u8::MAX]]).collect();
    cuts.windows(2).map(|cut| (cut[0].clone(), cut[1].clone())).collect()
}

fn absorbed(connection: &Connection) -> Result<Absorbed> {
    let mut statement =
        connection.prepare("SELECT survivor, absorbed_number FROM merges ORDER BY survivor, absorbed_number")?;
    let mut rows = statement.query([])?;
    let mut absorbed = Absorbed::new();
    while let Some(row) = rows.next()? {
        let survivor = crate::values::uuid(row, 0, "merges.survivor")?;
        absorbed.entry(survivor).or_default().push(row.get(1)?);
    }
    Ok(absorbed)
}

/// Reads a stretch. What the lines of a part hold is worked out while they are still near.
fn read(connection: &Connection, (from, to): &Stretch, absorbed: &Absorbed) -> Result<Vec<Part>> {
    let (mut parts, mut lines) = (Vec::new(), Lines::with_room(MOST));
    let mut statement = connection.prepare_cached(
        "SELECT id, sort_key, number, name, email, phone FROM people WHERE sort_key >= ?1 AND sort_key < ?2
         ORDER BY sort_key, id",
    )?;
    let mut rows = statement.query([from, to])?;
    while let Some(row) = rows.next()? {
        let text = |at: usize| -> Result<Option<&str>> {
            row.get_ref(at)?.as_str_or_null().map_err(|_| damaged("people.name"))
        };
        let id = crate::values::uuid(row, 0, "people.id")?;
        let key = row.get_ref(1)?.as_blob().map_err(|_| damaged("people.sort_key"))?;
        let others = absorbed.get(&id).map_or(&[][..], Vec::as_slice);
        let (name, contact) = (text(3)?.unwrap_or_default(), (text(4)?, text(5)?));
        lines.write(id, key, text(2)?.unwrap_or_default(), others, name, contact);
        if lines.count() == MOST {
            parts.push(Part::of(std::mem::replace(&mut lines, Lines::with_room(MOST))));
        }
    }
    if lines.count() > 0 {
        parts.push(Part::of(lines));
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::{Part, by_many_hands, parts, people_version};
    use crate::{Key, NewRegister, Register, connection, database_path, sort_key};
    use domain::{organisation::Organisation, time::Moment};
    use uuid::Uuid;

    fn shown(parts: &[Part]) -> Vec<(Uuid, Vec<u8>, Vec<u8>)> {
        let of = |part: &Part| {
            let lines = &part.lines;
            (0..lines.count())
                .map(|at| (lines.ids()[at], lines.key(at).to_vec(), lines.line(at).to_vec()))
                .collect::<Vec<_>>()
        };
        parts.iter().flat_map(of).collect()
    }

    #[test]
    fn many_hands_read_what_one_reads_and_refuse_another_version() {
        let now = Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment");
        let dir = tempfile::tempdir().expect("a folder");
        let (id, organisation) = (Uuid::nil(), Organisation::cequred());
        let new = NewRegister { id, organisation, demo: true, language: "sv".into(), created_at: now };
        let key = Key::new([1; 32], [2; 16]);
        drop(Register::create(dir.path(), key.clone(), &new).expect("made"));
        let names = ["", "7 Åsar", "Anna", "anna-karin", "Zoë", "Åsa", "Ärla", "Östen", "Юлия", "محمد", "王芳", "Anna"];
        let direct = connection::open(&database_path(dir.path()), &key, connection::Purpose::Writing).expect("open");
        for (number, name) in (1_u128..).zip(names) {
            direct
                .execute(
                    "INSERT INTO people (id, number, name, sort_key, phone, protected_identity, source_kind, source_on,
                         recorded_on, changed_on)
                     VALUES (?1, ?2, ?3, ?4, '070-12 34', 0, 'person', '2026-11-22', '2026-11-22', '2026-11-22')",
                    rusqlite::params![Uuid::from_u128(number).as_bytes(), format!("K{number}"), name, sort_key(name)],
                )
                .expect("a person");
        }
        let another = || connection::open(&database_path(dir.path()), &key, connection::Purpose::Reading);
        let version = people_version(&direct).expect("a version");
        let by_one = parts(&direct, None, version).expect("read");
        let by_many = by_many_hands(&another, version).expect("read").expect("one view");
        assert_eq!(shown(&by_one).len(), names.len());
        assert_eq!(shown(&by_one), shown(&by_many));
        let order: Vec<_> = shown(&by_one).into_iter().map(|(id, key, _)| (key, id)).collect();
        assert!(order.is_sorted(), "in Swedish order");
        assert!(by_many_hands(&another, version + 1).expect("read").is_none());
    }
}
