//! What there is when everything is over.

use crate::{
    desk::{VERSION, acknowledged_by, go_on, name_of, server, times, up_to_date},
    office::{digest, holder, key, people, whole},
};
use desks::{Exchange, SharingError, SnapshotFault};
use std::{collections::BTreeSet, path::Path, sync::Arc, time::Duration};
use store::{Holder, Register};

pub(crate) struct Found {
    pub(crate) acknowledged: usize,
    pub(crate) unacknowledged: usize,
    pub(crate) people: u64,
    pub(crate) epoch: u64,
}

/// Compares all desks, and one more that was never there before; counts every write.
pub(crate) fn reached(dir: &Path, socket: &Path, desks: u8, writes: u64) -> Found {
    let (registers, roads): (Vec<_>, Vec<_>) = (1..=desks + 1)
        .map(|desk| {
            let register = Register::open(&dir.join(desk.to_string()), key()).expect("opens");
            let road = Arc::new(Exchange::new(server(socket, desk)));
            register.connect(road.clone());
            (register, road)
        })
        .unzip();
    let (mut there, mut waiting) = (None, Vec::new());
    for (register, road) in registers.iter().zip(&roads) {
        match up_to_date(road, register) {
            Ok(()) => there = Some((register, road)),
            Err(SharingError::Snapshot(SnapshotFault::None)) => waiting.push((register, road)),
            Err(error) => panic!("{error:?}"),
        }
    }
    // Whoever began the present epoch was killed before the register lay at the server: another desk sees to that in time.
    for (register, road) in waiting {
        let (of_another, another) = there.expect("somebody is up to date");
        let later = Holder { since: holder().since + Duration::from_hours(2), ..holder() };
        another.upkeep(of_another, &later, VERSION, &mut go_on).expect("looked after");
        up_to_date(road, register).expect("up to date");
    }
    // What a desk that takes the register anew writes about itself is news for those before it.
    for (register, road) in registers.iter().zip(&roads) {
        road.pull(register, &holder()).expect("up to date");
    }
    let first = digest(&registers[0]);
    for register in &registers {
        assert!(digest(register) == first, "the desks say different things");
        assert!(whole(register), "the log of who did what is whole");
        register.check().expect("every page carries its seal");
    }
    let epoch = registers[0].read(|read| read.desk()).expect("read").expect("a desk").head.epoch;
    let mut found = Found { acknowledged: 0, unacknowledged: 0, people: people(&registers[0]), epoch };
    for desk in 1..=desks {
        let said = std::fs::read_to_string(acknowledged_by(dir, desk)).unwrap_or_default();
        let said: Vec<u64> = said.lines().map(|line| line.parse().expect("a number")).collect();
        let acknowledged: BTreeSet<u64> = said.iter().copied().collect();
        assert_eq!(acknowledged.len(), said.len(), "nothing was acknowledged twice");
        for write in 0..writes {
            assert_eq!(times(&registers[0], name_of(desk, write)), 1, "write {write} of desk {desk}");
        }
        found.acknowledged += acknowledged.len();
        found.unacknowledged += usize::try_from(writes).expect("few") - acknowledged.len();
    }
    found
}
