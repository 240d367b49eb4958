//! A newer form of the schema, for all desks at once: it is a record of the log like any other.

use crate::{
    course::OnUpgrade,
    error::{Error, Result},
    key::Key,
    lock::{Holder, WriterLock},
    migrate::{self, Migration, Standing},
    migrations::MIGRATIONS,
    register::Register,
    shared::{
        record::{CommitPoint, Contents},
        writing::Turn,
    },
};
use rusqlite::Connection;
use std::{path::Path, sync::Arc};

impl Register {
    /// Opens a register that several desks share and that an older program has left
    /// ([`crate::DeskFault::UpgradeWaits`]), and brings it to the newest form: as the first of the desks, or as one of
    /// them did before. `progress` hears how far it has come with that here.
    ///
    /// # Errors
    /// [`Error::Desk`] if the server cannot be reached; [`Error::Cancelled`] if `progress` broke it off. The register is
    /// then as it was, and an older program reads it. Should the server have the newer form already, which holds for all
    /// desks, the next opening brings it here.
    pub fn open_and_upgrade(
        dir: &Path,
        key: impl Into<Key>,
        holder: &Holder,
        point: Arc<dyn CommitPoint>,
        progress: OnUpgrade<'_>,
    ) -> Result<Self> {
        Self::upgrade_with(dir, key.into(), holder, point, MIGRATIONS, progress)
    }

    fn upgrade_with(
        dir: &Path,
        key: Key,
        holder: &Holder,
        point: Arc<dyn CommitPoint>,
        migrations: &'static [Migration],
        progress: OnUpgrade<'_>,
    ) -> Result<Self> {
        let register = Self::open_by(dir, key, migrations, |writer| migrate::standing(writer, migrations).map(drop))?;
        register.connect(point);
        let lock = WriterLock::take(dir, holder)?;
        let mut writer = register.writer()?;
        let connection = writer.as_mut().ok_or(Error::Rekeyed)?;
        let upgraded = register.course().told(|| register.upgrade(connection), progress);
        drop(writer);
        drop(lock);
        upgraded.map(|()| register)
    }

    fn upgrade(&self, connection: &mut Connection) -> Result<()> {
        // With the turn comes everything others have done, perhaps this as well.
        let turn = Turn::take(self, connection)?.ok_or(Error::NotFound)?;
        if migrate::standing(connection, self.migrations())? == Standing::Current {
            return Ok(());
        }
        self.course().may_go_on()?;
        let newest = self.migrations().last().map_or(0, |step| step.version);
        turn.hand_over(self, connection, || Contents::Schema(newest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        DeskFault, NewRegister,
        register::database_path,
        shared::{
            record::{Desk, Head, NotAppended, Record},
            replica::Replica,
        },
        table::register::AuditHead,
    };
    use domain::{audit::AuditEntry, organisation::Organisation, time::Moment};
    use std::{
        ops::ControlFlow,
        sync::{LazyLock, Mutex},
    };
    use uuid::Uuid;

    const NEXT: Migration = Migration {
        version: 9_999,
        name: "next",
        sql: "CREATE TABLE later (id BLOB NOT NULL PRIMARY KEY) STRICT; ALTER TABLE people ADD COLUMN shoe TEXT;",
    };

    static NEWER: LazyLock<Vec<Migration>> = LazyLock::new(|| [MIGRATIONS, &[NEXT]].concat());

    /// A record with the form and the end of the log its changes were written with; a new form has neither.
    type Kept = (Record, Option<(i64, AuditHead)>);

    /// A log in memory that believes everybody and seals nothing.
    #[derive(Default)]
    struct Log(Mutex<Vec<Kept>>);

    impl CommitPoint for Log {
        fn take_turn(&self, replica: &mut Replica<'_>) -> Result<()> {
            let head = replica.desk()?.head.number;
            for (record, changes) in self.0.lock().expect("a log").iter().filter(|(it, _)| it.number > head) {
                let contents = match changes {
                    Some((schema, log)) => {
                        let changeset = record.sealed.clone().into();
                        Contents::Changes(crate::Changes { schema: *schema, log: *log, changeset })
                    }
                    None => Contents::Schema(NEXT.version),
                };
                replica.apply(&[(record.clone(), contents)])?;
            }
            Ok(())
        }

        fn append(&self, desk: &Desk, contents: Contents) -> Result<Record, NotAppended> {
            let (sealed, changes) = match contents {
                Contents::Changes(it) => (it.changeset.to_vec(), Some((it.schema, it.log))),
                _ => (Vec::new(), None),
            };
            let Head { epoch, number, hash: previous } = desk.head;
            let record = Record { epoch, number: number + 1, kind: 0, desk: desk.id, previous, hash: [1; 32], sealed };
            self.0.lock().expect("a log").push((record.clone(), changes));
            Ok(record)
        }

        fn settle(&self, _: &mut Replica<'_>, _: Head) -> Result<bool> {
            Ok(false)
        }

        fn give_back(&self) {}
    }

    fn holder() -> Holder {
        Holder::new("Åke Holm", Moment::parse_from_rfc3339("2026-11-22T10:00:00+01:00").expect("a moment"))
    }

    fn quiet(_: u64, _: Option<u64>) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn key() -> Key {
        Key::new([7; 32], [9; 16])
    }

    fn write(register: &Register) -> Result<()> {
        let at = holder().since;
        let entry = AuditEntry { at, who: None, verb: "test.write", task: None, ids: vec![], fields: vec![] };
        register.write(&holder(), |write| {
            let times = write.setting("written")?.map_or(0, |text| text.len());
            write.set_setting("written", &"x".repeat(times + 1))?;
            write.record(&entry).map(drop)
        })
    }

    fn form(register: &Register) -> i64 {
        register
            .read(|read| Ok::<_, Error>(read.connection.pragma_query_value(None, "user_version", |row| row.get(0))?))
            .expect("a form")
    }

    #[test]
    fn one_desk_brings_the_newer_form_and_the_others_follow() {
        let dirs = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
        let [one, two] = dirs.each_ref().map(tempfile::TempDir::path);
        let new = NewRegister {
            id: Uuid::from_u128(1),
            organisation: Organisation::cequred(),
            demo: false,
            language: "sv".into(),
            created_at: holder().since,
        };
        let first = Register::create(one, key(), &new).expect("made");
        let entry =
            AuditEntry { at: holder().since, who: None, verb: "test.write", task: None, ids: vec![], fields: vec![] };
        first
            .write(&holder(), |write| {
                write.become_first_desk(Uuid::from_u128(1), Uuid::from_u128(1), &[3; 32], holder().since)?;
                write.record(&entry)
            })
            .expect("shared");
        first.back_up(&database_path(two), |_| ControlFlow::Continue(())).expect("copied");
        let log = Arc::new(Log::default());
        first.connect(log.clone());
        write(&first).expect("before the update");
        drop(first);

        let older = Register::open(two, key()).expect("the older program");
        older.connect(log.clone());
        let newer = || Register::open_with(one, key(), &NEWER, &mut quiet);
        assert_eq!(newer().err(), Some(Error::Desk(DeskFault::UpgradeWaits)), "not without the others");
        let upgrade_telling =
            |dir, progress: OnUpgrade<'_>| Register::upgrade_with(dir, key(), &holder(), log.clone(), &NEWER, progress);
        let upgrade = |dir| upgrade_telling(dir, &mut quiet).expect("upgraded");
        let given_up = upgrade_telling(one, &mut |_, _| ControlFlow::Break(()));
        assert_eq!(given_up.err(), Some(Error::Cancelled));
        assert_eq!(log.0.lock().expect("a log").len(), 1, "no other desk has heard of it");
        let first = upgrade(one);
        assert_eq!(form(&first), NEXT.version);
        write(&first).expect("in the newer form");
        assert_eq!(write(&older), Err(Error::Desk(DeskFault::UpdateNeeded)));
        assert_ne!(form(&older), NEXT.version);
        assert_eq!(older.read(|read| read.people_count()), Ok(0), "it reads on");
        drop(older);

        let second = upgrade(two);
        assert_eq!(form(&second), NEXT.version);
        write(&second).expect("in the newer form");
        let records = log.0.lock().expect("a log").len();
        assert_eq!(records, 4, "the form was brought once");
        drop((first, second));
        assert_eq!(newer().map(|register| form(&register)), Ok(NEXT.version), "and opens as ever");
    }
}
