//! What several desks cost, over a PostgreSQL on the same computer that writes to the disk before it answers: verbs a second
//! from one, two and eight desks, how soon another desk has a change, catching up, joining, beside bare inserts of the same
//! size in the same run. Figures go to the error stream; `cargo xtask bench` runs it after the rest.
//!
//! `DESKS_SECONDS` is how long each rate is measured, `DESKS_PEOPLE` how many are in the register that is joined.

#[cfg(target_os = "linux")]
#[path = "../tests/cluster.rs"]
mod cluster;
#[cfg(target_os = "linux")]
#[path = "../tests/office.rs"]
mod office;

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("NOT MEASURED: PostgreSQL is started on Linux only");
}

#[cfg(target_os = "linux")]
fn main() {
    measured::run();
}

#[cfg(target_os = "linux")]
mod measured {
    use crate::{
        cluster::Cluster,
        office::{REGISTER, add, another_desk, first_desk, holder, key, line, person},
    };
    use desks::{
        Exchange, Place, arrive,
        postgres::{PgServer, Tls, admit, prepare},
    };
    use postgres::{Client, NoTls};
    use std::{
        ops::ControlFlow,
        path::Path,
        sync::{Arc, Mutex},
        time::{Duration, Instant},
    };
    use store::{Head, Register};
    use uuid::Uuid;

    const DESKS: u8 = 8;

    /// Changes of which it is measured how soon another desk has them.
    const SEEN: u64 = 100;

    /// By when another desk is to have a change.
    const GOAL: Duration = Duration::from_secs(1);

    fn number(variable: &str, otherwise: u64) -> u64 {
        std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
    }

    fn road(cluster: &Cluster, desk: u8) -> Arc<Exchange<PgServer>> {
        let server = PgServer::new(cluster.address(&format!("desk{desk}")), &Tls::SameComputer).expect("a road");
        Arc::new(Exchange::new(server))
    }

    struct Desk {
        register: Register,
        road: Arc<Exchange<PgServer>>,
    }

    impl Desk {
        fn new(cluster: &Cluster, register: Register, desk: u8) -> Self {
            let road = road(cluster, desk);
            register.connect(road.clone());
            Self { register, road }
        }

        fn pull(&self) -> Head {
            self.road.pull(&self.register, &holder()).expect("up to date")
        }
    }

    fn desks(cluster: &Cluster, dir: &Path) -> Vec<Desk> {
        prepare(&mut cluster.owner(), REGISTER).expect("prepared");
        let first = first_desk(&dir.join("1"));
        let others: Vec<_> =
            (2..=DESKS).map(|desk| (desk, another_desk(&first, &dir.join(desk.to_string()), desk))).collect();
        std::iter::once((1, first))
            .chain(others)
            .map(|(desk, register)| {
                let (id, account) = (Uuid::from_u128(desk.into()), format!("desk{desk}"));
                admit(&mut cluster.owner(), REGISTER, id, &account, "x").expect("admitted");
                Desk::new(cluster, register, desk)
            })
            .collect()
    }

    pub(crate) fn run() {
        let time = Duration::from_secs(number("DESKS_SECONDS", 5));
        let (dir, cluster) = (tempfile::tempdir().expect("a folder"), Cluster::lasting());
        let desks = desks(&cluster, dir.path());
        eprintln!("== Several desks, each rate over {} s", time.as_secs());
        for count in [1, 2, DESKS] {
            // What came before is not what is measured.
            for desk in &desks {
                desk.pull();
            }
            let verbs = together(&desks, count, time);
            // Of the same size, and right after: whatever else the computer does meets both.
            let bytes = bytes_of_a_record(&cluster);
            let bare = bare(&cluster, count, bytes, time);
            eprintln!("{count} desks: {verbs:.0} verbs/s; bare inserts of {bytes} bytes: {bare:.0}/s");
        }
        seen_elsewhere(&desks);
        catching_up(&desks);
        joining(&cluster, &desks[0], dir.path());
    }

    /// Deeds a second of so many threads.
    #[expect(clippy::cast_precision_loss, reason = "far fewer than a number holds exactly")]
    fn rate(threads: u8, time: Duration, deed: impl Fn(u8, u64) + Sync) -> f64 {
        let (begun, deed) = (Instant::now(), &deed);
        let done: u64 = std::thread::scope(|scope| {
            let working = |thread| {
                move || {
                    let mut done = 0;
                    while begun.elapsed() < time {
                        deed(thread, done);
                        done += 1;
                    }
                    done
                }
            };
            let threads: Vec<_> = (0..threads).map(|thread| scope.spawn(working(thread))).collect();
            threads.into_iter().map(|thread| thread.join().expect("done")).sum()
        });
        done as f64 / begun.elapsed().as_secs_f64()
    }

    fn together(desks: &[Desk], count: u8, time: Duration) -> f64 {
        rate(count, time, |desk, write| {
            let number = u64::from(count) * 100_000_000 + u64::from(desk) * 1_000_000 + write;
            add(&desks[usize::from(desk)].register, number, "Bo Björk").expect("added");
        })
    }

    fn bytes_of_a_record(cluster: &Cluster) -> usize {
        let row = cluster.owner().query_one("SELECT avg(length(sealed))::bigint FROM cequred.records", &[]);
        usize::try_from(row.expect("measured").get::<_, i64>(0)).expect("small")
    }

    /// One row of as many bytes a transaction, in a table with a number for a key.
    fn bare(cluster: &Cluster, count: u8, bytes: usize, time: Duration) -> f64 {
        let table = "DROP TABLE IF EXISTS bare; CREATE TABLE bare (id bigserial PRIMARY KEY, sealed bytea NOT NULL)";
        cluster.owner().batch_execute(table).expect("made");
        let connect = |_| Mutex::new(cluster.address("owner").connect(NoTls).expect("connected"));
        let clients: Vec<Mutex<Client>> = (0..count).map(connect).collect();
        let row = vec![7_u8; bytes];
        rate(count, time, |client, _| {
            let mut client = clients[usize::from(client)].lock().expect("its own");
            client.execute("INSERT INTO bare (sealed) VALUES ($1)", &[&row]).expect("inserted");
        })
    }

    /// From the beginning of a change at one desk until it stands at another that waits to be told.
    fn seen_elsewhere(desks: &[Desk]) {
        let (one, two) = (&desks[0], &desks[1]);
        two.pull();
        // Listening begins with the first waiting.
        two.road.wait(REGISTER, Duration::from_millis(1));
        let round = |number| {
            let before = two.pull();
            std::thread::scope(|scope| {
                let waiting = scope.spawn(|| {
                    while two.pull() == before {
                        two.road.wait(REGISTER, GOAL);
                    }
                    Instant::now()
                });
                let begun = Instant::now();
                add(&one.register, 6_000_000_000 + number, "Eva Falk").expect("added");
                waiting.join().expect("told").duration_since(begun)
            })
        };
        let mut took: Vec<Duration> = (0..SEEN).map(round).collect();
        took.sort_unstable();
        let (median, longest) = (took[took.len() / 2], took[took.len() - 1]);
        let verdict = if longest <= GOAL { "kept" } else { "missed" };
        eprintln!(
            "a change stands at another desk after {:.1} ms, the longest of {SEEN} {:.1} ms (goal: {} ms, {verdict})",
            median.as_secs_f64() * 1e3,
            longest.as_secs_f64() * 1e3,
            GOAL.as_millis()
        );
    }

    /// One desk takes over what the others have written while it was away.
    #[expect(clippy::cast_precision_loss, reason = "far fewer than a number holds exactly")]
    fn catching_up(desks: &[Desk]) {
        let behind = &desks[usize::from(DESKS) - 1];
        let before = behind.pull().number;
        for number in 0..2000 {
            add(&desks[0].register, 5_000_000_000 + number, "Carin Ek").expect("added");
        }
        let begun = Instant::now();
        let records = behind.pull().number - before;
        let seconds = begun.elapsed().as_secs_f64();
        eprintln!("catching up: {records} records in {seconds:.2} s, {:.0}/s", records as f64 / seconds);
    }

    /// A register of some size comes to a new desk.
    #[expect(clippy::cast_precision_loss, reason = "far fewer than a number holds exactly")]
    fn joining(cluster: &Cluster, first: &Desk, dir: &Path) {
        let people = number("DESKS_PEOPLE", 50_000);
        first
            .register
            .write(&holder(), |write| {
                for number in 0..people {
                    let mut one = person(9_000_000_000 + number, "Dag Fors");
                    one.note = Some(format!("{number:>400}"));
                    write.insert_person(&one)?;
                }
                write.record(&line(Uuid::from_u128(1))).map(drop)
            })
            .expect("written in one go");
        let go_on = &mut |_: u64, _: u64| ControlFlow::Continue(());
        let begun = Instant::now();
        let laid = first.road.lay_snapshot(&first.register, go_on).expect("laid");
        let laying = begun.elapsed().as_secs_f64();
        let mut desk = first.register.read(|read| read.desk()).expect("read").expect("a desk");
        desk.id = Uuid::from_u128(9);
        let (begun, road) = (Instant::now(), road(cluster, 1));
        let (place, into) = (Place { desk, road: None }, dir.join("9"));
        arrive(&road, &place, &into, &key(), &holder(), go_on).expect("arrived");
        let joined = Register::open(&into, key()).expect("opens");
        road.pull(&joined, &holder()).expect("up to date");
        let joining = begun.elapsed().as_secs_f64();
        let megabytes = laid.bytes as f64 / 1e6;
        eprintln!(
            "{people} people, {megabytes:.0} MB: laid at the server in {laying:.1} s, joined from there in {joining:.1} s"
        );
    }
}
