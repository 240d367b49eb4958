//! A desk as a process: how it is started and killed, and what it has said when it ended.

use std::{
    fs::{File, OpenOptions},
    io::{copy, sink, stdin},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
};

/// How a desk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// It has done its writes.
    Done,
    /// It was killed, or fell at a point of its own.
    Fell,
}

/// A desk at work.
pub(crate) struct Process {
    pub(crate) desk: u8,
    child: Child,
    said: PathBuf,
}

impl Process {
    pub(crate) fn start(dir: &Path, socket: &Path, desk: u8, writes: u64, seed: u64) -> Self {
        let said = dir.join(format!("{desk}.said"));
        let log: File = OpenOptions::new().create(true).append(true).open(&said).expect("a file");
        let child = Command::new(std::env::current_exe().expect("this program"))
            .arg("desk")
            .args([dir, socket])
            .args([desk.to_string(), writes.to_string(), seed.to_string()])
            // Nothing is ever written there: its end tells the desk that we are gone.
            .stdin(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("this program starts itself");
        Self { desk, child, said }
    }

    /// How it ended, if it has by itself.
    pub(crate) fn ended(&mut self) -> Option<End> {
        let status = self.child.try_wait().expect("a child")?;
        Some(self.judged(status))
    }

    /// Kills it, unless it has ended before.
    pub(crate) fn kill(&mut self) -> End {
        if let Some(end) = self.ended() {
            return end;
        }
        self.child.kill().expect("killed");
        let status = self.child.wait().expect("gone");
        self.judged(status)
    }

    /// Whatever it ended by: a desk that has panicked is a finding, also one that was about to be killed or aborted on the way.
    fn judged(&self, status: ExitStatus) -> End {
        let said = std::fs::read_to_string(&self.said).unwrap_or_default();
        let fell = status.code().is_none();
        assert!((fell || status.success()) && said.is_empty(), "desk {}: {status}\n{said}", self.desk);
        if fell { End::Fell } else { End::Done }
    }
}

/// A desk whose parent is gone, however it went, does not stay behind.
pub(crate) fn end_with_the_parent() {
    std::thread::spawn(|| {
        let _ = copy(&mut stdin(), &mut sink());
        std::process::exit(3);
    });
}
