//! What desks do with each other.

use crate::{
    Office,
    office::{REGISTER, add, digest, people, whole},
    pull,
};
use desks::{
    Exchange, Standing,
    postgres::{PgServer, Tls},
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use store::{DeskFault, Error};

#[test]
fn two_desks_write_at_once_and_end_with_the_same_register() {
    let office = Office::new();
    std::thread::scope(|scope| {
        for ((register, _), begin) in office.desks.iter().zip([100, 200]) {
            scope.spawn(move || {
                for number in begin..begin + 20 {
                    add(register, number, "Bo Björk").expect("added");
                }
            });
        }
    });
    let heads = office.desks.each_ref().map(|desk| pull(desk).expect("caught up"));
    assert_eq!(heads[0], heads[1]);
    assert_eq!(heads[0].number, 40);
    for (register, _) in &office.desks {
        assert_eq!(people(register), 41);
        assert!(whole(register));
    }
    assert_eq!(digest(&office.desks[0].0), digest(&office.desks[1].0));
}

#[test]
fn who_waits_is_told() {
    let office = Office::new();
    let [(one, _), two] = &office.desks;
    // Listening begins with the first waiting.
    assert!(!two.1.wait(REGISTER, Duration::from_millis(1)));
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| {
            let begun = Instant::now();
            assert!(two.1.wait(REGISTER, Duration::from_mins(1)), "told, and long before it would have looked");
            begun.elapsed()
        });
        add(one, 2, "Bo Björk").expect("added");
        let waited = waiting.join().expect("told");
        assert!(waited < Duration::from_secs(30), "{waited:?}");
    });
    pull(two).expect("pulled");
    assert_eq!(people(&two.0), 2);
}

#[test]
fn a_server_that_crashed_comes_back_with_everything_acknowledged() {
    let office = Office::new();
    let [one, two] = &office.desks;
    add(&one.0, 2, "Bo Björk").expect("added");
    office.cluster.crash();
    assert_eq!(add(&one.0, 3, "Carin Ek"), Err(Error::Desk(DeskFault::NotConnected)));
    assert_eq!(one.1.standing(), Standing::Away);
    office.cluster.start();
    add(&one.0, 3, "Carin Ek").expect("connected again by itself");
    pull(two).expect("caught up");
    assert_eq!(people(&two.0), 3);
    assert_eq!(digest(&one.0), digest(&two.0));
}

#[test]
fn a_connection_cut_in_the_middle_of_a_write_saves_nothing() {
    let office = Office::new();
    let [one, two] = &office.desks;
    add(&one.0, 2, "Bo Björk").expect("added");
    let cut = one.0.write(&crate::office::holder(), |write| {
        write.insert_person(&crate::office::person(3, "Carin Ek"))?;
        office
            .cluster
            .owner()
            .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'desk1'", &[])
            .expect("cut");
        write.record(&crate::office::line(crate::office::person(3, "").id.0))
    });
    assert_eq!(cut.err(), Some(Error::Desk(DeskFault::NotSaved)));
    add(&one.0, 3, "Carin Ek").expect("not there, so it can be added");
    pull(two).expect("caught up");
    assert_eq!(digest(&one.0), digest(&two.0));
}

#[test]
fn an_epoch_has_a_table_of_its_own() {
    let office = Office::new();
    let [one, two] = &office.desks;
    add(&one.0, 2, "Bo Björk").expect("added");
    assert_eq!(one.0.begin_epoch(&crate::office::holder(), &[8; 32].into(), 1), Ok(true));
    add(&two.0, 3, "Carin Ek").expect("after having gone over by itself");
    pull(one).expect("caught up");
    assert_eq!(digest(&one.0), digest(&two.0));
    let count = |epoch: u8| -> i64 {
        let table = format!("cequred.records_{}_{epoch}", REGISTER.simple());
        office.cluster.owner().query_one(&format!("SELECT count(*) FROM {table}"), &[]).expect("a table").get(0)
    };
    assert_eq!((count(1), count(2)), (2, 1));
}

/// Its epoch may end while it is laid; the rest of it is then passed over.
#[test]
fn a_snapshot_is_there_once_all_of_its_pieces_are() {
    let office = Office::new();
    let mut owner = office.cluster.owner();
    let (register, snapshot) = (REGISTER.as_bytes().as_slice(), [9_u8; 16].as_slice());
    let mut finished = |piece: i32| -> i64 {
        let put = "SELECT cequred.put_piece($1, 1, $2, $3, 'sealed')";
        owner.execute(put, &[&register, &snapshot, &piece]).expect("put");
        let finish = "SELECT cequred.finish_snapshot($1, 1, $2, 0, 2, 12)";
        owner.execute(finish, &[&register, &snapshot]).expect("finished");
        owner.query_one("SELECT count(*) FROM cequred.snapshots", &[]).expect("counted").get(0)
    };
    assert_eq!(finished(0), 0, "half of it");
    assert_eq!(finished(1), 1);
}

/// A verb may take longer than the server waits for somebody who does nothing.
#[test]
fn a_long_write_keeps_its_turn() {
    let office = Office::new();
    let [(one, _), two] = &office.desks;
    let mut owner = office.cluster.owner();
    owner.batch_execute("ALTER ROLE desk1 SET idle_in_transaction_session_timeout = '900ms'").expect("set");
    let server = PgServer::new(office.cluster.address("desk1"), &Tls::SameComputer).expect("a road").idle(None);
    one.connect(Arc::new(Exchange::new(server).beating(Duration::from_millis(100))));
    one.write(&crate::office::holder(), |write| {
        write.insert_person(&crate::office::person(3, "Carin Ek"))?;
        // Until the server says that the turn was held for longer than that.
        let held = "SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8
                    FROM pg_stat_activity WHERE usename = 'desk1'";
        while office.cluster.owner().query_one(held, &[]).expect("asked").get::<_, f64>(0) < 2.5 {
            std::thread::sleep(Duration::from_millis(50));
        }
        write.record(&crate::office::line(crate::office::person(3, "").id.0))
    })
    .expect("the turn was kept");
    pull(two).expect("caught up");
    assert_eq!(people(&two.0), 2);
}
