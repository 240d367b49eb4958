//! A server whose program is killed does not stay behind.

use crate::cluster::Cluster;
use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// What takes longer than this does not happen any more.
const LIMIT: Duration = Duration::from_mins(2);

/// Starts a server, says where, and waits to be killed.
pub(crate) fn start_and_stay() {
    let cluster = Cluster::new();
    println!("{}", cluster.folder().display());
    std::io::stdout().flush().expect("said");
    loop {
        std::thread::park();
    }
}

pub(crate) fn ends() {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .arg("server")
        .stdout(Stdio::piped())
        .spawn()
        .expect("this program starts itself");
    let mut folder = String::new();
    BufReader::new(child.stdout.take().expect("piped")).read_line(&mut folder).expect("it says where");
    let folder = Path::new(folder.trim_end());
    assert!(folder.join("data/postmaster.pid").exists(), "the server runs in {}", folder.display());
    child.kill().expect("killed");
    child.wait().expect("gone");
    let begun = Instant::now();
    while folder.exists() {
        assert!(begun.elapsed() < LIMIT, "the server in {} outlives its program", folder.display());
        std::thread::sleep(Duration::from_millis(20));
    }
}
