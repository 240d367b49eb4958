//! Starting work and killing it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// What a worker had said when it was killed.
pub struct Last {
    /// Its lines after `ready`, in order.
    pub said: Vec<String>,
}

impl Last {
    /// What it said with this word before it, the last time.
    pub fn word(&self, word: &str) -> Option<&str> {
        self.said.iter().rev().find_map(|line| line.strip_prefix(word)).map(str::trim)
    }

    /// Everything it said with this word before it.
    pub fn words<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.said.iter().filter_map(move |line| line.strip_prefix(word)).map(str::trim)
    }
}

fn start(job: &str, folder: &Path, argument: &str) -> Child {
    Command::new(house::program("toil"))
        .args([job.as_ref(), folder.as_os_str(), argument.as_ref()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the worker was built with this test")
}

/// Starts a job and kills it so long after it was ready. SIGKILL: the worker hears nothing of it.
pub fn after(job: &str, folder: &Path, argument: &str, patience: Duration) -> Last {
    let mut child = start(job, folder, argument);
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let first = lines.next().and_then(Result::ok);
    if first.as_deref() != Some("ready") {
        let output = child.wait_with_output().expect("it ends");
        panic!("{job} did not begin: {}", String::from_utf8_lossy(&output.stderr));
    }
    // The lines are read meanwhile, or a full pipe would hold the worker up.
    let reader = thread::spawn(move || lines.map_while(Result::ok).collect::<Vec<_>>());
    thread::sleep(patience);
    let finished = child.try_wait().expect("asked").is_some();
    child.kill().expect("killed, or gone already");
    let output = child.wait_with_output().expect("gone");
    if finished {
        assert!(output.status.success(), "{job} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Last { said: reader.join().expect("read") }
}
