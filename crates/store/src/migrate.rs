//! Bringing a register to the newest form of its schema: numbered steps, each with the checksum it was released with.

use crate::{
    course::Course,
    error::{Damage, Error, Result},
};
use rusqlite::{Batch, Connection, TransactionBehavior, fallible_iterator::FallibleIterator as _, params};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// One released step. Its text never changes after release.
#[derive(Clone, Copy)]
pub(crate) struct Migration {
    /// The schema version after it; rising.
    pub(crate) version: i64,
    /// What it brings.
    pub(crate) name: &'static str,
    /// The statements.
    pub(crate) sql: &'static str,
}

impl Migration {
    fn sha256(&self) -> [u8; 32] {
        // A checkout that turns line ends round must not look like another step.
        Sha256::digest(self.sql.replace("\r\n", "\n").as_bytes()).into()
    }

    /// How many statements it has, by its text: how many there are to do is told before the first is done.
    fn statements(&self) -> u64 {
        let (mut count, mut in_trigger) = (0, false);
        for line in self.sql.lines() {
            let line = line.split("--").next().unwrap_or_default().trim();
            in_trigger |= line.starts_with("BEGIN");
            if in_trigger {
                in_trigger = !line.ends_with("END;");
                count += u64::from(!in_trigger);
            } else {
                count += line.matches(';').count() as u64;
            }
        }
        count
    }
}

/// Where a register stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It has every step this program knows.
    Current,
    /// Steps are missing.
    Behind,
}

/// Compares the register with the steps: refuses one from the future and one whose history is not ours.
pub(crate) fn standing(connection: &Connection, migrations: &[Migration]) -> Result<Standing> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let known = migrations.last().map_or(0, |last| last.version);
    if version > known {
        return Err(Error::FromTheFuture { version, known });
    }
    if version > 0 {
        check_history(connection, migrations, version)?;
    }
    Ok(if version == known { Standing::Current } else { Standing::Behind })
}

fn check_history(connection: &Connection, migrations: &[Migration], version: i64) -> Result<()> {
    let mut statement = connection.prepare("SELECT version, sha256 FROM migrations ORDER BY version")?;
    let mut rows = statement.query([])?;
    let mut expected = migrations.iter().take_while(|step| step.version <= version);
    while let Some(row) = rows.next()? {
        let recorded: (i64, [u8; 32]) = (row.get(0)?, row.get(1)?);
        match expected.next() {
            Some(step) if (step.version, step.sha256()) == recorded => {}
            _ => return Err(Error::Damaged(Damage::Schema)),
        }
    }
    if expected.next().is_some() { Err(Error::Damaged(Damage::Schema)) } else { Ok(()) }
}

/// Applies the missing steps in one transaction: all of them or none, also when the course is broken off.
///
/// A step may make a table anew that others point to. Links are therefore not followed while the steps run (the engine
/// takes that setting outside a transaction only), and all of them are looked at before the steps are committed.
pub(crate) fn apply(connection: &mut Connection, migrations: &[Migration], course: &Arc<Course>) -> Result<()> {
    let followed: bool = connection.pragma_query_value(None, "foreign_keys", |row| row.get(0))?;
    connection.pragma_update(None, "foreign_keys", false)?;
    let done = course.on(connection, |connection| apply_steps(connection, migrations, course));
    connection.pragma_update(None, "foreign_keys", followed)?;
    done
}

fn apply_steps(connection: &mut Connection, migrations: &[Migration], course: &Course) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if standing(&transaction, migrations)? == Standing::Current {
        return Ok(());
    }
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    transaction.execute_batch(
        "CREATE TABLE IF NOT EXISTS migrations (
            version INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
        ) STRICT;",
    )?;
    let missing = migrations.iter().filter(|step| step.version > version);
    // The look at the links comes last, and takes as long as many a statement.
    course.begins(missing.clone().map(Migration::statements).sum::<u64>() + 1);
    for step in missing {
        let mut statements = Batch::new(&transaction, step.sql);
        while let Some(mut statement) = statements.next()? {
            let mut rows = statement.query([])?;
            while rows.next()?.is_some() {}
            course.goes_on()?;
        }
        transaction.execute(
            "INSERT INTO migrations (version, name, sha256) VALUES (?1, ?2, ?3)",
            params![step.version, step.name, step.sha256()],
        )?;
        transaction.pragma_update(None, "user_version", step.version)?;
    }
    let loose = transaction.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if loose {
        return Err(Error::Damaged(Damage::Schema));
    }
    course.goes_on()?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Migration, Standing, standing};
    use crate::{
        course::Course,
        error::{Damage, Error, Result},
        migrations::MIGRATIONS,
    };
    use rusqlite::Connection;
    use std::{ops::ControlFlow, sync::Arc};

    const FIRST: Migration = Migration { version: 10, name: "first", sql: "CREATE TABLE a (x INTEGER);" };
    const SECOND: Migration =
        Migration { version: 20, name: "second", sql: "CREATE TABLE b (y INTEGER); INSERT INTO a VALUES (1);" };

    fn apply(connection: &mut Connection, migrations: &[Migration]) -> Result<()> {
        super::apply(connection, migrations, &Arc::default())
    }

    fn empty() -> Connection {
        Connection::open_in_memory().expect("an empty base")
    }

    fn version(connection: &Connection) -> i64 {
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).expect("a version")
    }

    fn tables(connection: &Connection) -> i64 {
        connection
            .query_row("SELECT count(*) FROM sqlite_schema WHERE type = 'table'", [], |row| row.get(0))
            .expect("a count")
    }

    #[test]
    fn an_empty_base_gets_every_step_once() {
        let mut base = empty();
        assert_eq!(standing(&base, &[FIRST]), Ok(Standing::Behind));
        apply(&mut base, &[FIRST]).expect("the first");
        assert_eq!((version(&base), standing(&base, &[FIRST])), (10, Ok(Standing::Current)));
        assert_eq!(standing(&base, &[FIRST, SECOND]), Ok(Standing::Behind));
        apply(&mut base, &[FIRST, SECOND]).expect("the second");
        apply(&mut base, &[FIRST, SECOND]).expect("nothing more to do");
        assert_eq!(version(&base), 20);
        assert_eq!(base.query_row("SELECT count(*) FROM a", [], |row| row.get::<_, i64>(0)), Ok(1));
    }

    #[test]
    fn a_step_that_fails_takes_the_others_with_it() {
        let broken = Migration {
            version: 30,
            name: "broken",
            sql: "CREATE TABLE c (z INTEGER); INSERT INTO nowhere VALUES (1);",
        };
        let mut base = empty();
        apply(&mut base, &[FIRST]).expect("the first");
        let before = tables(&base);
        assert!(apply(&mut base, &[FIRST, SECOND, broken]).is_err());
        assert_eq!((version(&base), tables(&base)), (10, before), "all or nothing");
        apply(&mut base, &[FIRST, SECOND]).expect("the way is still open");
    }

    #[test]
    fn a_table_others_point_to_can_be_made_anew_and_loose_links_are_refused() {
        let linked = Migration {
            version: 10,
            name: "linked",
            sql: "CREATE TABLE a (id INTEGER PRIMARY KEY, kind TEXT CHECK (kind IN ('x')));
                  CREATE TABLE b (a INTEGER REFERENCES a (id) ON DELETE CASCADE);
                  INSERT INTO a VALUES (1, 'x'); INSERT INTO b VALUES (1);",
        };
        let anew = Migration {
            version: 20,
            name: "anew",
            sql: "CREATE TABLE n (id INTEGER PRIMARY KEY, kind TEXT CHECK (kind IN ('x', 'y')));
                  INSERT INTO n SELECT * FROM a; DROP TABLE a; ALTER TABLE n RENAME TO a;",
        };
        let loses = Migration { version: 30, name: "loses", sql: "DELETE FROM a;" };
        let mut base = empty();
        base.pragma_update(None, "foreign_keys", true).expect("on");
        apply(&mut base, &[linked, anew]).expect("made anew");
        let rows = |base: &Connection| base.query_row("SELECT count(*) FROM b", [], |row| row.get::<_, i64>(0));
        assert_eq!(rows(&base), Ok(1), "what points to the table is still there");
        assert_eq!(apply(&mut base, &[linked, anew, loses]), Err(Error::Damaged(Damage::Schema)));
        assert_eq!(version(&base), 20);
        base.execute("DELETE FROM a", []).expect("deleted");
        assert_eq!(rows(&base), Ok(0), "links are followed again");
    }

    #[test]
    fn the_future_and_another_past_are_refused() {
        let mut base = empty();
        apply(&mut base, &[FIRST, SECOND]).expect("both");
        assert_eq!(standing(&base, &[FIRST]), Err(Error::FromTheFuture { version: 20, known: 10 }));
        assert!(apply(&mut base, &[FIRST]).is_err());
        let changed = Migration { sql: "CREATE TABLE a (x TEXT);", ..FIRST };
        assert_eq!(standing(&base, &[changed, SECOND]), Err(Error::Damaged(Damage::Schema)));
        let between = Migration { version: 15, ..SECOND };
        assert_eq!(standing(&base, &[FIRST, between, SECOND]), Err(Error::Damaged(Damage::Schema)));
    }

    /// Applies the steps and gives what was told, until so many statements are done.
    fn told(base: &mut Connection, migrations: &[Migration], most: u64) -> (Result<()>, Vec<(u64, Option<u64>)>) {
        let (course, mut told) = (Arc::<Course>::default(), Vec::new());
        let done = course.told(|| super::apply(base, migrations, &course), &mut |done, total| {
            told.push((done, total));
            if done < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        (done, told)
    }

    #[test]
    fn every_statement_of_every_released_step_is_counted() {
        let (done, told) = told(&mut empty(), MIGRATIONS, u64::MAX);
        assert_eq!((done, told.first()), (Ok(()), Some(&(0, None))), "nothing is known before it begins");
        let last = told.last().expect("told");
        assert_eq!(Some(last.0), last.1, "as many were done as were announced");
        assert!(told.is_sorted() && last.0 > MIGRATIONS.len() as u64, "{told:?}");
        for step in MIGRATIONS {
            let course = Arc::<Course>::default();
            let mut base = empty();
            let before: Vec<_> = MIGRATIONS.iter().copied().take_while(|it| it.version < step.version).collect();
            apply(&mut base, &before).expect("the steps before");
            super::apply(&mut base, &[before, vec![*step]].concat(), &course).expect("the step");
            assert_eq!(course.so_far(), (step.statements() + 1, step.statements() + 1), "{}", step.name);
        }
    }

    #[test]
    fn a_statement_that_would_never_end_is_broken_off_and_taken_back() {
        let endless = Migration {
            version: 30,
            name: "endless",
            sql: "INSERT INTO b SELECT 1; INSERT INTO b
                  WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n;",
        };
        let mut base = empty();
        base.pragma_update(None, "foreign_keys", true).expect("on");
        apply(&mut base, &[FIRST]).expect("the first");
        let before = tables(&base);
        let (done, told) = told(&mut base, &[FIRST, SECOND, endless], 3);
        assert_eq!((done, told.last()), (Err(Error::Cancelled), Some(&(3, Some(5)))), "in the middle of the fourth");
        assert_eq!((version(&base), tables(&base)), (10, before), "all or nothing");
        assert_eq!(
            base.pragma_query_value(None, "foreign_keys", |row| row.get(0)),
            Ok(true),
            "links are followed again"
        );
        apply(&mut base, &[FIRST, SECOND]).expect("the way is still open");
        let rows =
            "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 99999) SELECT max(x) FROM n";
        assert_eq!(base.query_row(rows, [], |row| row.get(0)), Ok(99_999), "nothing else is ever broken off");
    }

    #[test]
    fn what_is_broken_off_before_it_begins_does_not_begin() {
        let mut base = empty();
        let (done, told) = told(&mut base, &[FIRST], 0);
        assert_eq!((done, told), (Err(Error::Cancelled), vec![(0, None)]));
        assert_eq!((version(&base), tables(&base)), (0, 0));
    }

    #[test]
    fn line_ends_of_a_checkout_are_not_part_of_a_step() {
        let windows = Migration { sql: "CREATE TABLE a\r\n(x INTEGER);", ..FIRST };
        let unix = Migration { sql: "CREATE TABLE a\n(x INTEGER);", ..FIRST };
        assert_eq!(windows.sha256(), unix.sha256());
    }

    #[test]
    fn released_steps_are_in_order() {
        assert!(MIGRATIONS.is_sorted_by(|a, b| a.version < b.version));
        assert!(MIGRATIONS.iter().all(|step| step.version > 0));
    }
}
