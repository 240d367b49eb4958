//! What is rare: the server is put back from an older backup, a desk is shut out, and the others are away too long.

use crate::{
    cluster::Cluster,
    desk::{VERSION, go_on, server, up_to_date},
    office::{add, holder, key, line},
};
use desks::{Exchange, LogError, SharingError, postgres::PgServer};
use std::{path::Path, sync::Arc, time::Duration};
use store::{DeskFault, Error, Register, Stop};
use uuid::Uuid;

const TOO_LONG: DeskFault = DeskFault::Stopped(Stop::AwayTooLong);

type Desk = (Register, Arc<Exchange<PgServer>>);

fn open(dir: &Path, cluster: &Cluster, desk: u8) -> Desk {
    let register =
        Register::open(&dir.join(desk.to_string()), key()).expect("a killed desk leaves a register that opens");
    let exchange = Arc::new(Exchange::new(server(cluster.folder(), desk)));
    register.connect(exchange.clone());
    (register, exchange)
}

fn follow((register, exchange): &Desk) {
    up_to_date(exchange, register).expect("up to date");
}

/// While nobody else is there. The desk that is shut out comes after the one that only reads.
pub(crate) fn happens(dir: &Path, cluster: &Cluster, desks: u8) {
    let (one, two) = (open(dir, cluster, 1), open(dir, cluster, 2));
    follow(&one);
    follow(&two);
    cluster.back_up();
    for number in 0..10 {
        add(&one.0, 7_000_000 + number, "Eva Gran").expect("added");
        add(&two.0, 8_000_000 + number, "Finn Hed").expect("added");
        if number == 5 {
            let epoch = one.1.pull(&one.0, &holder()).expect("up to date").epoch;
            assert_eq!(one.0.begin_epoch(&holder(), &[77; 32].into(), epoch), Ok(true), "nobody else is there");
        }
    }
    let head = one.1.pull(&one.0, &holder()).expect("up to date");
    cluster.put_back();
    // Whoever was there last gives back what was lost, before anybody goes on without it.
    assert_eq!(one.1.pull(&one.0, &holder()), Ok(head), "healed");
    follow(&two);

    let removed = Uuid::from_u128(u128::from(desks) + 2);
    one.1.remove(&one.0, &holder(), removed, &line(removed)).expect("removed");
    let (register, exchange) = open(dir, cluster, desks + 2);
    let answer = exchange.keep_up(&register, &holder(), VERSION);
    assert!(
        matches!(
            answer,
            Err(SharingError::Log(LogError::Refused)
                | SharingError::Store(Error::Desk(DeskFault::NotAdmitted | DeskFault::Stopped(Stop::Removed))))
        ),
        "{answer:?}"
    );

    // Everything before is let go of without waiting for the others: all of them were away too long.
    one.1.compact(&one.0, &holder(), VERSION, &line(Uuid::nil()), &mut go_on).expect("compacted");
    let dropped = one.1.finish_compaction(&one.0, &holder(), VERSION, Duration::ZERO);
    assert!(dropped.expect("asked"), "nobody is waited for");
    assert!(matches!(two.1.keep_up(&two.0, &holder(), VERSION), Err(SharingError::Store(Error::Desk(TOO_LONG)))));
}
