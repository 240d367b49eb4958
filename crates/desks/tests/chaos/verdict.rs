//! What there is when everything is over.

use crate::{
    desk::{VERSION, acknowledged_by, go_on, name_of, server, times, up_to_date},
    office::{digest, holder, key, people, whole},
};
use desks::{Exchange, SharingError, SnapshotFault};
use postgres::{Config, NoTls};
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
    for (at, (register, road)) in registers.iter().zip(&roads).enumerate() {
        match up_to_date(road, register) {
            Ok(()) => there = Some((register, road)),
            Err(SharingError::Snapshot(SnapshotFault::None)) => waiting.push((register, road)),
            Err(error) => panic!("desk {}: {error:?}\n{}", at + 1, standing(&registers, socket)),
        }
    }
    // Whoever began the present epoch was killed before the register lay at the server: another desk sees to that in time.
    for (register, road) in waiting {
        let (of_another, another) = there.expect("somebody is up to date");
        let later = Holder { since: holder().since + Duration::from_hours(2), ..holder() };
        another.upkeep(of_another, &later, VERSION, &mut go_on).expect("looked after");
        up_to_date(road, register).unwrap_or_else(|error| panic!("{error:?}\n{}", standing(&registers, socket)));
    }
    // What a desk that takes the register anew writes about itself is news for those before it.
    for (register, road) in registers.iter().zip(&roads) {
        road.pull(register, &holder()).unwrap_or_else(|error| panic!("{error:?}\n{}", standing(&registers, socket)));
    }
    let first = digest(&registers[0]);
    for register in &registers {
        assert!(digest(register) == first, "the desks say different things\n{}", standing(&registers, socket));
        assert!(whole(register), "the log of who did what is whole");
        register.check().expect("every page carries its seal and every index holds what its table does");
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

/// Where everybody is, for whoever looks for the cause of a failure: each copy, and what the server has.
fn standing(registers: &[Register], socket: &Path) -> String {
    let mut lines: Vec<_> = (1..)
        .zip(registers)
        .map(|(desk, register)| match register.read(|read| read.desk()) {
            Ok(Some(it)) => format!("desk {desk}: {:?}, epoch since {}, {:?}", it.head, it.epoch_began, it.stopped),
            other => format!("desk {desk}: {:?}", other.map(|desk| desk.is_some())),
        })
        .collect();
    let mut owner = Config::new();
    owner.host_path(socket).user("owner").dbname("postgres");
    let queries = [
        "SELECT 'log', epoch, head, 0::bigint FROM cequred.registers",
        "SELECT 'snapshot', epoch, head, pieces::bigint FROM cequred.snapshots ORDER BY epoch, head",
        "SELECT 'pieces', epoch, 0::bigint, count(*) FROM cequred.pieces GROUP BY epoch ORDER BY epoch",
        "SELECT 'records', epoch, max(head), count(*) FROM cequred.records GROUP BY epoch ORDER BY epoch",
        "SELECT 'marker', epoch, head, 0::bigint FROM cequred.markers ORDER BY epoch",
        "SELECT 'desk', epoch, head, admitted::int::bigint FROM cequred.desks ORDER BY account",
    ];
    let found = owner
        .connect(NoTls)
        .and_then(|mut server| queries.iter().map(|query| server.query(*query, &[])).collect::<Result<Vec<_>, _>>());
    match found {
        Ok(rows) => lines.extend(rows.iter().flatten().map(|row| {
            let (what, epoch, head, more): (String, i64, i64, i64) = (row.get(0), row.get(1), row.get(2), row.get(3));
            format!("server: {what}, epoch {epoch}, {head}, {more}")
        })),
        Err(error) => lines.push(format!("server: {error}")),
    }
    lines.join("\n")
}
