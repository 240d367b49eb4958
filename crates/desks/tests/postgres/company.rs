//! Desks that come and go: the whole way from a register of one's own to several desks and back.

use crate::{
    cluster::Cluster,
    office::{add, digest, holder, key, line, now, own, people, whole},
    rights::stands_in,
};
use desks::{Invited, Link, SharingError, SnapshotFault, Standing, join, open, open_invitation, open_record, share};
use std::{ops::ControlFlow, path::Path};
use store::{DeskFault, Error, Head, Key, Register, Road, Stop};
use tempfile::TempDir;
use uuid::Uuid;
use zeroize::Zeroizing;

const VERSION: &str = "1.2.3";

type Desk = (Register, Link);

fn quiet(_: u64, _: Option<u64>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// The account that owns the database of this server.
fn owner(cluster: &Cluster) -> Road {
    Road {
        host: cluster.folder().display().to_string(),
        port: cluster.port,
        database: "postgres".into(),
        account: "owner".into(),
        password: Zeroizing::new(String::new()),
        authority: None,
    }
}

fn entry() -> domain::audit::AuditEntry {
    line(Uuid::from_u128(1))
}

/// A desk's own key.
fn own_key(desk: u8) -> Key {
    Key::new([desk; 32], [desk; 16])
}

struct Office {
    dir: TempDir,
    cluster: Cluster,
    first: Desk,
}

impl Office {
    fn new() -> Self {
        let (dir, cluster) = (tempfile::tempdir().expect("a folder"), Cluster::new());
        let register = own(&dir.path().join("1"), key());
        let link = share(&register, &holder(), &owner(&cluster), "Kundtjänst", VERSION, &entry()).expect("shared");
        Self { dir, cluster, first: (register, link) }
    }

    fn folder(&self, desk: u8) -> std::path::PathBuf {
        self.dir.path().join(desk.to_string())
    }

    fn invite(&self, desk: u8) -> Invited {
        let (register, link) = &self.first;
        let name = format!("Desk {desk}");
        link.invite(register, &holder(), &name, b"slots", &entry(), &mut go_on).expect("invited")
    }

    fn joined(&self, desk: u8) -> Desk {
        accept(&self.invite(desk), &self.folder(desk), desk).expect("joined")
    }
}

fn accept(invited: &Invited, dir: &Path, desk: u8) -> Result<Desk, SharingError> {
    let invitation = open_invitation(&invited.file, invited.code.to_print()).expect("opens");
    join(&invitation, dir, own_key(desk), &holder(), VERSION, &mut go_on)
}

fn keep_up((register, link): &Desk) -> Result<u64, SharingError> {
    link.keep_up(register, &holder()).map(|head| head.number)
}

#[track_caller]
fn same(desks: &[&Desk]) {
    for desk in desks {
        keep_up(desk).expect("up to date");
    }
    for desk in desks {
        keep_up(desk).expect("up to date");
        assert!(digest(&desk.0) == digest(&desks[0].0), "the desks say different things");
        assert!(whole(&desk.0));
    }
}

fn stopped_by(answer: Result<u64, SharingError>) -> Option<Stop> {
    match answer {
        Err(SharingError::Store(Error::Desk(DeskFault::Stopped(stop)))) => Some(stop),
        _ => None,
    }
}

#[test]
fn a_second_desk_joins_with_a_key_of_its_own_and_both_write() {
    let office = Office::new();
    add(&office.first.0, 2, "Bo Björk").expect("added before there is anybody else");
    let second = office.joined(2);
    assert_eq!(people(&second.0), 2);
    add(&second.0, 3, "Carin Ek").expect("the second writes");
    add(&office.first.0, 4, "Dag Fors").expect("and the first");
    same(&[&office.first, &second]);
    assert_eq!(people(&office.first.0), 4);

    let lines = office.first.1.desks(&office.first.0).expect("asked");
    let [this, other] = [true, false].map(|this| lines.iter().find(|one| one.this == this).expect("both are there"));
    assert_eq!((this.desk.name.as_str(), other.desk.name.as_str()), ("Kundtjänst", "Desk 2"));
    assert!(this.desk.joined_at.is_some() && other.desk.joined_at.is_some());
    let seen = other.seen.as_ref().expect("it has told the server where it is");
    let standing = second.1.standing(&second.0).expect("standing");
    assert_eq!((seen.number, seen.version.as_str()), (standing.head.number, VERSION));
    assert_eq!((standing.contact, standing.as_of, standing.stopped), (Standing::Connected, Some(now()), None));
    assert_eq!(standing.words, office.first.1.standing(&office.first.0).expect("standing").words);

    drop(second);
    assert!(
        Register::open(&office.folder(2), key()).is_err(),
        "the first desk's key does not open the second's register"
    );
    let (register, link) =
        open(&office.folder(2), own_key(2), &holder(), VERSION, &mut quiet).expect("opens like any other");
    assert_eq!(people(&register), 4);
    keep_up(&(register, link.expect("shared"))).expect("and goes on");
}

#[test]
fn a_joining_that_is_broken_off_leaves_no_register_and_can_be_done_again() {
    let office = Office::new();
    let invited = office.invite(2);
    let invitation = open_invitation(&invited.file, invited.code.to_print()).expect("opens");
    let mut steps = 0;
    let broken = join(&invitation, &office.folder(2), own_key(2), &holder(), VERSION, &mut |_, _| {
        steps += 1;
        if steps == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(broken, Err(SharingError::Cancelled)));
    assert!(!store::database_path(&office.folder(2)).exists());
    accept(&invited, &office.folder(2), 2).expect("joined now");
    assert!(matches!(accept(&invited, &office.folder(2), 2), Err(SharingError::Store(Error::AlreadyExists))));
}

#[test]
fn without_the_server_one_reads_and_what_was_read_is_written_down_later() {
    let office = Office::new();
    let (register, _) = &office.first;
    office.cluster.crash();
    let (again, link) = {
        let (folder, holder) = (office.folder(1), holder());
        open(&folder, key(), &holder, VERSION, &mut quiet).expect("opens without the server")
    };
    let link = link.expect("shared");
    assert!(!link.reach());
    again.write(&holder(), |write| write.record(&line(Uuid::from_u128(77)))).expect("a record was looked at");
    assert_eq!(add(&again, 2, "Bo Björk"), Err(Error::Desk(DeskFault::NotConnected)));
    let standing = link.standing(&again).expect("standing");
    assert_eq!((standing.contact, standing.waiting_lines), (Standing::Away, 1));
    office.cluster.start();
    link.keep_up(&again, &holder()).expect("connected again");
    assert_eq!(link.standing(&again).expect("standing").waiting_lines, 0);
    assert!(whole(register));
}

#[test]
fn a_removed_desk_has_no_key_of_what_comes_after() {
    let office = Office::new();
    let (second, third) = (office.joined(2), office.joined(3));
    let (register, link) = &office.first;
    let gone = second.1.standing(&second.0).expect("standing").desk;
    // What it had taken over itself before it was told.
    link.remove(register, &holder(), gone, &entry()).expect("removed");
    add(register, 2, "Hemlig Person").expect("added");
    same(&[&office.first, &third]);
    assert_eq!(people(&third.0), 2);
    let answer = keep_up(&second);
    assert!(
        matches!(answer, Err(SharingError::Log(desks::LogError::Refused))) || stopped_by(answer) == Some(Stop::Removed),
        "it is not let in"
    );
    assert_eq!(people(&second.0), 1, "and has nothing of what came after");
    assert!(second.0.read(|read| read.desk()).expect("read").expect("a desk").head.epoch == 1);

    // Had it still been let in, the record itself would have shut it out.
    let mut owner = office.cluster.owner();
    let account = format!("cequred_{}", gone.simple());
    owner.batch_execute(&format!("ALTER ROLE {account} LOGIN")).expect("let in again");
    let (again, link) = open(&office.folder(2), own_key(2), &holder(), VERSION, &mut quiet)
        .map(|(register, link)| (register, link.expect("shared")))
        .expect("opens");
    assert_eq!(stopped_by(link.keep_up(&again, &holder()).map(|head| head.number)), Some(Stop::Removed));
    let anew = link.rejoin(&again, &holder(), &mut go_on);
    assert!(matches!(anew, Err(SharingError::Store(Error::Desk(DeskFault::Stopped(Stop::Removed))))), "{anew:?}");
}

#[test]
fn compaction_lets_go_of_everything_when_every_desk_is_past_it() {
    let office = Office::new();
    let second = office.joined(2);
    let (register, link) = &office.first;
    let of = |epoch: u8| -> bool {
        let log = register.read(|read| read.desk()).expect("read").expect("a desk").register;
        let table = format!("cequred.records_{}_{epoch}", log.simple());
        let there = office.cluster.owner().query_one("SELECT to_regclass($1) IS NOT NULL", &[&table]).expect("asked");
        there.get(0)
    };
    let compacted = link.compact(register, &holder(), &entry(), &mut go_on).expect("compacted");
    assert_eq!((compacted.epoch, compacted.dropped), (2, false), "the second desk has not gone over yet");
    assert_eq!(compacted.waiting_for, [second.1.standing(&second.0).expect("standing").desk]);
    assert!(of(1));
    keep_up(&second).expect("gone over");
    assert!(!of(1) && of(2), "whoever is the last lets go");
    same(&[&office.first, &second]);
    for desk in [&office.first, &second] {
        let standing = desk.1.standing(&desk.0).expect("standing");
        assert_eq!(standing.clean_before, Some(standing.epoch_began));
    }
    // A new desk begins with what there is.
    same(&[&office.first, &office.joined(3)]);
}

/// Deleting is not enough: the server's write-ahead log keeps the bytes until it is used again. What makes them unreadable is
/// that nobody has the key any more, nor anything it could be worked out from.
#[test]
fn what_was_erased_can_be_opened_by_nobody_any_more() {
    let office = Office::new();
    let second = office.joined(2);
    let (register, link) = &office.first;
    let person = crate::office::person(5, "Vendela Hemlighetsson");
    register
        .write(&holder(), |write| {
            write.insert_person(&person)?;
            write.record(&entry())
        })
        .expect("added");
    let sealed: Vec<u8> = office
        .cluster
        .owner()
        .query_one("SELECT sealed FROM cequred.records ORDER BY head DESC LIMIT 1", &[])
        .expect("the record")
        .get(0);
    register
        .write(&holder(), |write| {
            write.delete_person(person.id)?;
            write.record(&entry())
        })
        .expect("erased");
    keep_up(&second).expect("erased at once at the other desk too");
    assert_eq!(people(&second.0), 1);
    let desk_of = |register: &Register| register.read(|read| read.desk()).expect("read").expect("a desk");
    let former = desk_of(register);
    let compacted = link.compact(register, &holder(), &entry(), &mut go_on).expect("compacted");
    assert!(!compacted.dropped);
    same(&[&office.first, &second]);
    office.cluster.owner().batch_execute("CHECKPOINT").expect("everything is in the files");
    let marker = office
        .cluster
        .owner()
        .query_one("SELECT epoch, head, kind, desk, previous, hash, sealed FROM cequred.markers", &[])
        .expect("one epoch is over");
    let fixed = |at| marker.get::<_, Vec<u8>>(at).try_into().expect("a hash");
    let marker = store::Record {
        epoch: 1,
        number: u64::try_from(marker.get::<_, i64>(1)).expect("a number"),
        kind: 2,
        desk: Uuid::from_slice(&marker.get::<_, Vec<u8>>(3)).expect("a desk"),
        previous: fixed(4),
        hash: fixed(5),
        sealed: marker.get(6),
    };
    for desk in [&office.first, &second] {
        let present = desk_of(&desk.0);
        assert_ne!(*present.key, *former.key);
        let kept = desk.0.replica(&holder(), |replica| replica.tail_after(0)).expect("read");
        assert!(kept.iter().all(|record| record.epoch > 1 && record.sealed != sealed), "no desk keeps the record");
        // Whoever kept the former key, from an old invitation for instance, does not come from it to the present one.
        let head = Head { epoch: 1, number: marker.number - 1, hash: marker.previous };
        let thief = store::Desk { key: former.key.clone(), head, ..present };
        assert!(matches!(open_record(&thief, &marker), Err(Stop::Removed)));
    }
    assert!(!stands_in(office.cluster.folder(), former.key.as_slice()), "the server never had the key");
    let there: i64 = office
        .cluster
        .owner()
        .query_one("SELECT count(*) FROM cequred.records WHERE epoch = 1", &[])
        .expect("counted")
        .get(0);
    assert_eq!(there, 0);
}

#[test]
fn a_desk_that_was_away_too_long_takes_the_register_anew() {
    let office = Office::new();
    let second = office.joined(2);
    let (register, link) = &office.first;
    for number in 2..5 {
        add(register, number, "Bo Björk").expect("added");
        link.compact(register, &holder(), &entry(), &mut go_on).expect("compacted");
    }
    // Thirty days are too long to wait for.
    let mut owner = office.cluster.owner();
    owner.batch_execute("UPDATE cequred.desks SET seen_at = now() - interval '40 days' WHERE epoch < 4").expect("aged");
    let compacted = link.compact(register, &holder(), &entry(), &mut go_on).expect("compacted");
    assert!(compacted.dropped, "{compacted:?}");
    assert_eq!(stopped_by(keep_up(&second)), Some(Stop::AwayTooLong));
    assert_eq!(people(&second.0), 1, "it reads on");
    let (second, link) = (second.0, second.1);
    link.rejoin(&second, &holder(), &mut go_on).expect("taken anew");
    let second = (second, link);
    same(&[&office.first, &second]);
    assert_eq!(people(&second.0), 4);
    add(&second.0, 9, "Carin Ek").expect("and writes again");
}

#[test]
fn a_desk_leaves_and_has_a_register_of_its_own() {
    let office = Office::new();
    let second = office.joined(2);
    let (register, link) = second;
    link.leave(&register, &holder(), &entry()).expect("left");
    add(&register, 2, "Bo Björk").expect("written without anybody");
    assert_eq!((people(&register), people(&office.first.0)), (2, 1));
    keep_up(&office.first).expect("the others go on");
    let lines = office.first.1.desks(&office.first.0).expect("asked");
    assert!(lines.iter().all(|one| one.this != one.desk.removed_at.is_some()), "the one that left, and not this one");
    // And can share it anew, for others.
    let again = share(&register, &holder(), &owner(&office.cluster), "Ny", VERSION, &entry()).expect("shared anew");
    add(&register, 3, "Carin Ek").expect("added");
    keep_up(&(register, again)).expect("up to date");
}

#[test]
fn an_invitation_from_before_an_epoch_is_too_old() {
    let office = Office::new();
    let invited = office.invite(2);
    let (register, link) = &office.first;
    link.compact(register, &holder(), &entry(), &mut go_on).expect("compacted");
    let refused = accept(&invited, &office.folder(2), 2);
    assert!(matches!(refused, Err(SharingError::Invitation(desks::InvitationError::Expired))));
    assert!(!store::database_path(&office.folder(2)).exists());
}

#[test]
fn a_snapshot_that_was_tampered_with_is_refused() {
    let office = Office::new();
    let invited = office.invite(2);
    let tampered = |sql: &str| {
        let mut owner = office.cluster.owner();
        owner.batch_execute("CREATE TABLE kept AS SELECT * FROM cequred.pieces").expect("kept");
        owner.batch_execute(sql).expect(sql);
        let refused = accept(&invited, &office.folder(2), 2).map(drop);
        owner
            .batch_execute("DELETE FROM cequred.pieces; INSERT INTO cequred.pieces SELECT * FROM kept; DROP TABLE kept")
            .expect("put back");
        assert!(!store::database_path(&office.folder(2)).exists());
        match refused {
            Err(SharingError::Snapshot(fault)) => fault,
            other => panic!("{sql}: {other:?}"),
        }
    };
    let flip = "UPDATE cequred.pieces SET sealed = set_byte(sealed, 100, 255 - get_byte(sealed, 100))";
    assert_eq!(tampered(flip), SnapshotFault::Altered);
    assert_eq!(tampered("DELETE FROM cequred.pieces"), SnapshotFault::Missing);
    assert_eq!(tampered("UPDATE cequred.pieces SET sealed = substr(sealed, 1, 60)"), SnapshotFault::Altered);
    let swapped = "UPDATE cequred.pieces AS p SET sealed = (SELECT sealed FROM kept AS o ORDER BY o.piece DESC LIMIT 1)
                   WHERE p.piece = 0";
    let several =
        office.cluster.owner().query_one("SELECT count(*) > 1 FROM cequred.pieces", &[]).expect("counted").get(0);
    if several {
        assert_eq!(tampered(swapped), SnapshotFault::Altered);
    }
    accept(&invited, &office.folder(2), 2).expect("as it was laid it is taken");
}
