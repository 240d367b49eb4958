//! A PostgreSQL of one's own, in a temporary folder and on a socket: made, crashed, started again and removed. It does not
//! outlive the program that made it, however that ends.

#![allow(dead_code, reason = "each of the tests and the bench needs another part of it")]

use postgres::{Client, Config, NoTls};
use std::{
    ffi::OsStr,
    os::unix::{
        fs::{PermissionsExt as _, chown},
        process::CommandExt as _,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};
use tempfile::TempDir;

pub(crate) struct Cluster {
    dir: TempDir,
    programs: PathBuf,
    /// PostgreSQL does not run as root: then it runs as the user its package made.
    user: Option<(u32, u32)>,
    /// Stops the server and clears its folder away when this program is gone.
    watch: Option<Child>,
    pub(crate) port: u16,
}

/// Waits until whoever holds the other end of its input is gone. A program that is killed says nothing more to anybody, but
/// its end of the pipe closes.
const WATCH: &str = r#"read -r _; "$1" --silent -D "$2/data" -m immediate stop; rm -rf -- "$2""#;

/// The PostgreSQL that was asked for (`DESKS_POSTGRESQL`, the folder of its programs), or the newest there is, where Debian puts
/// it or on the path.
fn programs() -> PathBuf {
    if let Some(asked) = std::env::var_os("DESKS_POSTGRESQL") {
        return asked.into();
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let number = |path: &Path| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    let newest = versions
        .map(|entry| entry.path())
        .filter(|path| path.join("bin/initdb").is_file())
        .max_by_key(|path| number(path));
    newest.map_or_else(PathBuf::new, |path| path.join("bin"))
}

fn id(flag: &str, user: &[&str]) -> u32 {
    let output = Command::new("id").arg(flag).args(user).output().expect("`id` runs");
    String::from_utf8_lossy(&output.stdout).trim().parse().expect("PostgreSQL's package has made its user")
}

impl Cluster {
    /// A new one, running, on a socket that lets everybody in.
    pub(crate) fn new() -> Self {
        let cluster = Self::made(5432);
        cluster.configure("listen_addresses = ''");
        cluster.start();
        cluster
    }

    /// A new one, running, that has everything on the disk before it answers, as in an office.
    pub(crate) fn lasting() -> Self {
        let cluster = Self::made(5432);
        cluster.configure("listen_addresses = ''\nfsync = on");
        cluster.start();
        cluster
    }

    /// A new one that is not running yet.
    pub(crate) fn made(port: u16) -> Self {
        let user = (id("-u", &[]) == 0).then(|| (id("-u", &["postgres"]), id("-g", &["postgres"])));
        let dir = tempfile::tempdir().expect("a folder");
        if let Some((uid, gid)) = user {
            chown(dir.path(), Some(uid), Some(gid)).expect("PostgreSQL's own folder");
        }
        let mut cluster = Self { dir, programs: programs(), user, watch: None, port };
        cluster.watch = Some(cluster.watched());
        let data = cluster.data();
        cluster.run("initdb", &["--auth=trust", "--username=owner", "--no-sync", "--encoding=UTF8", "-D", &data]);
        cluster
    }

    /// Adds settings.
    pub(crate) fn configure(&self, settings: &str) {
        let common =
            format!("fsync = off\nunix_socket_directories = '{}'\nport = {}", self.dir.path().display(), self.port);
        // Where something is said twice, the last holds.
        self.put("conf.more", &format!("{common}\n{settings}\n"));
        let configuration = Path::new(&self.data()).join("postgresql.conf");
        let written = std::fs::read_to_string(&configuration).expect("its configuration");
        std::fs::write(&configuration, format!("{written}\ninclude 'conf.more'\n")).expect("configured");
    }

    /// A file of PostgreSQL's own in its data folder.
    pub(crate) fn put(&self, name: &str, content: &str) {
        let path = Path::new(&self.data()).join(name);
        std::fs::write(&path, content).expect("written");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).expect("for its owner only");
        if let Some((uid, gid)) = self.user {
            chown(&path, Some(uid), Some(gid)).expect("PostgreSQL's own file");
        }
    }

    pub(crate) fn data(&self) -> String {
        self.dir.path().join("data").display().to_string()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.dir.path()
    }

    /// In a group of its own, so that what ends this program at the keyboard does not end the watch before its time.
    fn watched(&self) -> Child {
        let mut command = self.as_its_user("sh");
        command.args(["-c", WATCH, "watch"]).arg(self.programs.join("pg_ctl")).arg(self.dir.path());
        command.process_group(0).current_dir("/").stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().expect("`sh` runs")
    }

    fn as_its_user(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.dir.path());
        if let Some((uid, gid)) = self.user {
            command.uid(uid).gid(gid);
        }
        command
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let mut command = self.as_its_user(self.programs.join(program));
        let output = command.args(arguments).output().expect("PostgreSQL is installed: `cargo xtask test` does that");
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    }

    pub(crate) fn start(&self) {
        let log = self.dir.path().join("log").display().to_string();
        self.run("pg_ctl", &["--wait", "--silent", "-D", &self.data(), "-l", &log, "start"]);
    }

    /// As when the power goes: nothing is finished, connections are cut.
    pub(crate) fn crash(&self) {
        self.run("pg_ctl", &["--wait", "--silent", "-D", &self.data(), "-m", "immediate", "stop"]);
    }

    /// Keeps a backup of everything it has.
    pub(crate) fn back_up(&self) {
        self.crash();
        self.copy("data", "kept");
        self.start();
    }

    /// Crashes, and comes back with what it had when the backup was made.
    pub(crate) fn put_back(&self) {
        self.crash();
        std::fs::remove_dir_all(self.data()).expect("lost");
        self.copy("kept", "data");
        self.start();
    }

    fn copy(&self, from: &str, to: &str) {
        let copied = Command::new("cp").args(["-a", from, to]).current_dir(self.dir.path()).status();
        assert!(copied.expect("`cp` runs").success(), "copied");
    }

    /// The address for this account.
    pub(crate) fn address(&self, user: &str) -> Config {
        let mut config = Config::new();
        config.host_path(self.dir.path()).port(self.port).user(user).dbname("postgres");
        config
    }

    /// Whoever owns the database.
    pub(crate) fn owner(&self) -> Client {
        self.address("owner").connect(NoTls).expect("the owner connects")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.crash();
            return;
        }
        // The test's own reason is worth more than that this fails too; the watch stops the server then.
        let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| self.crash()));
    }
}
