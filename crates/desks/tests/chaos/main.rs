//! Eight desks that write as fast as they can and let go of what was, killed at any moment, over a server that crashes and is
//! once put back from an older backup; one of them comes only when the others are long in another epoch, and another is shut
//! out. All of them end with the same register, the log is whole, and what was acknowledged is there exactly once.
//!
//! The suite does it for some seconds; `cargo xtask torture` with as many writes as it is told (`CHAOS_WRITES`, for each
//! desk). The seed is said, though the moment of a kill is the system's as much as ours.

#![expect(clippy::redundant_closure_for_method_calls, reason = "`|read| read.…` reads the same at every query")]

#[cfg(target_os = "linux")]
#[path = "../cluster.rs"]
mod cluster;
#[cfg(target_os = "linux")]
mod crashing;
#[cfg(target_os = "linux")]
mod desk;
#[cfg(target_os = "linux")]
mod middle;
#[cfg(target_os = "linux")]
#[path = "../office.rs"]
mod office;
#[cfg(target_os = "linux")]
mod orphan;
#[cfg(target_os = "linux")]
mod process;
#[cfg(target_os = "linux")]
mod verdict;

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("NOT TRIED: PostgreSQL is started on Linux only");
}

#[cfg(target_os = "linux")]
fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [_, "desk", folder, socket, number, writes, seed] => {
            process::end_with_the_parent();
            fastrand::seed(seed.parse().expect("a number"));
            desk::run(
                std::path::Path::new(folder),
                std::path::Path::new(socket),
                number.parse().expect("a number"),
                writes.parse().expect("a number"),
            );
        }
        [_, "server"] => orphan::start_and_stay(),
        _ => {
            orphan::ends();
            parent::run();
        }
    }
}

#[cfg(target_os = "linux")]
mod parent {
    use crate::{
        cluster::Cluster,
        middle,
        office::{REGISTER, another_desk, first_desk},
        process::{End, Process},
        verdict,
    };
    use desks::postgres::{admit, prepare};
    use fastrand::Rng;
    use std::{
        cell::RefCell,
        path::Path,
        time::{Duration, Instant},
    };
    use uuid::Uuid;

    const DESKS: u8 = 8;

    /// Writes of each desk unless something else is asked for.
    const WRITES: u64 = 12;

    /// When everybody is killed at once, and what is rare happens.
    const MIDDLE: Duration = Duration::from_secs(4);

    /// What takes longer than this has come to a standstill.
    const LIMIT: Duration = Duration::from_hours(1);

    struct Office<'a> {
        dir: &'a Path,
        cluster: &'a Cluster,
        writes: u64,
        /// Each start of a desk gets a seed of its own. Seeded by the clock, two that begin in the same moment would do the
        /// same and add the same person.
        seeds: RefCell<Rng>,
    }

    impl Office<'_> {
        fn start(&self, desk: u8) -> Process {
            let seed = self.seeds.borrow_mut().u64(..);
            Process::start(self.dir, self.cluster.folder(), desk, self.writes, seed)
        }
    }

    fn number(variable: &str) -> Option<u64> {
        std::env::var(variable).ok()?.parse().ok()
    }

    pub(crate) fn run() {
        let writes = number("CHAOS_WRITES").unwrap_or(WRITES);
        let seed = number("CHAOS_SEED").unwrap_or(20_261_123);
        println!("chaos: {DESKS} desks, {writes} writes each, seed {seed}");
        let (dir, cluster) = (tempfile::tempdir().expect("a folder"), Cluster::new());
        prepare(&mut cluster.owner(), REGISTER).expect("prepared");
        let first = first_desk(&dir.path().join("1"));
        // One more, which only reads when everything is over, and one that is shut out in the middle.
        for desk in 1..=DESKS + 2 {
            admit(&mut cluster.owner(), REGISTER, Uuid::from_u128(desk.into()), &format!("desk{desk}"), "x")
                .expect("admitted");
            if desk > 1 {
                another_desk(&first, &dir.path().join(desk.to_string()), desk);
            }
        }
        drop(first);
        let begun = Instant::now();
        let mut random = Rng::with_seed(seed);
        let office = Office { dir: dir.path(), cluster: &cluster, writes, seeds: random.fork().into() };
        let (kills, crashes) = go_wild(&office, random);
        let seconds = begun.elapsed().as_secs_f64();
        let found = verdict::reached(dir.path(), cluster.folder(), DESKS, writes);
        println!(
            "ok: {kills} kills and {crashes} crashes of the server in {seconds:.1} s; {} writes acknowledged, {} more saved; \
             {DESKS} desks and one that was never there have the same {} people \
             in epoch {}",
            found.acknowledged, found.unacknowledged, found.people, found.epoch
        );
    }

    /// Until every desk has done its writes; how many desks were killed or fell, and how often the server crashed.
    fn go_wild(office: &Office<'_>, mut random: Rng) -> (u32, u32) {
        let begun = Instant::now();
        let (mut kills, mut crashes) = (0, 0);
        // A computer with much else to do would otherwise kill faster than anybody can begin.
        let mut murders = 0;
        // The last comes in the middle.
        let mut children: Vec<_> = (1..DESKS).map(|desk| office.start(desk)).collect();
        let mut next_crash = Instant::now() + Duration::from_millis(random.u64(1000..2500));
        let mut middle_is_over = false;
        while !children.is_empty() {
            assert!(begun.elapsed() < LIMIT, "{} desks do not come to an end", children.len());
            std::thread::sleep(Duration::from_millis(random.u64(20..250)));
            children.retain_mut(|child| {
                let end = child.ended();
                if end == Some(End::Fell) {
                    kills += 1;
                    *child = office.start(child.desk);
                }
                end != Some(End::Done)
            });
            if !middle_is_over && (begun.elapsed() > MIDDLE || children.is_empty()) {
                middle_is_over = true;
                for child in &mut children {
                    child.kill();
                    kills += 1;
                }
                middle::happens(office.dir, office.cluster, DESKS);
                for child in &mut children {
                    *child = office.start(child.desk);
                }
                children.push(office.start(DESKS));
            }
            if children.is_empty() {
                break;
            }
            let at = random.usize(0..children.len());
            let child = &mut children[at];
            if murders < office.writes * 4 && random.u8(0..3) == 0 && child.kill() == End::Fell {
                murders += 1;
                *child = office.start(child.desk);
            }
            if u64::from(crashes) < office.writes && Instant::now() > next_crash {
                office.cluster.crash();
                office.cluster.start();
                crashes += 1;
                next_crash = Instant::now() + Duration::from_millis(random.u64(2000..5000));
            }
        }
        (kills + u32::try_from(murders).expect("few"), crashes)
    }
}
