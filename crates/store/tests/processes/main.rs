//! Several programs, killed programs, programs that have just started, full and read-only disks. This program starts itself for each part.

#![expect(clippy::redundant_closure_for_method_calls, reason = "`|read| read.…` reads the same at every query")]

#[cfg(target_os = "linux")]
mod disks;
mod fixture;
mod guests;
mod kills;
mod starts;

fn main() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some("part") {
        let part = arguments.next().expect("a part is named");
        let dir = std::path::PathBuf::from(arguments.next().expect("a folder is named"));
        match part.as_str() {
            "write" => kills::write_for_ever(&dir),
            "hold" => kills::hold(&dir),
            "start" => starts::open_at_once(&dir),
            "visit" => guests::visit(&dir),
            #[cfg(target_os = "linux")]
            "full" => disks::on_a_full_disk(&dir),
            #[cfg(target_os = "linux")]
            "read-only" => disks::on_a_read_only_disk(&dir),
            other => panic!("no such part: {other}"),
        }
        return;
    }
    starts::all_threads_of_a_new_program_find_the_engine_ready();
    guests::a_guest_who_leaves_takes_nothing_along();
    kills::acknowledged_writes_survive_a_kill();
    kills::a_killed_writer_leaves_the_way_free();
    #[cfg(target_os = "linux")]
    {
        disks::run("full", "a full disk is said and loses nothing");
        disks::run("read-only", "a read-only folder is said");
    }
}
