//! What programs ask of the network, written down by strace at the kernel's own door: every call that names an address, whether
//! it was answered or not, of a program and of all it starts.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::net::{IpAddr, Ipv6Addr};
use std::path::PathBuf;
use std::process::Command;

/// The calls that name an address, and the one that starts a program.
const CALLS: &str = "trace=execve,connect,bind,sendto,sendmsg,sendmmsg";

/// What asks others on a program's behalf, by the names of its sockets.
const MESSENGERS: [&str; 2] = ["io.systemd.Resolve", "avahi-daemon"];

/// Where questions about names go; a resolver on this computer hands them on.
const NAMES: u16 = 53;

/// A record of what the programs called through it have asked.
pub struct Watch {
    record: PathBuf,
}

impl Watch {
    /// Keeps its record in this file.
    pub fn keeping(record: PathBuf) -> Self {
        Self { record }
    }

    /// A call of this program. It is a child like any other: strace looks on from beside, and ends with the last of them.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new("strace");
        // Nothing of what is sent is written down, only to whom.
        command.args(["-D", "-f", "--seccomp-bpf", "-A", "-qq", "-s", "0", "-e", "signal=none", "-e", CALLS, "-o"]);
        command.arg(&self.record).arg("--").arg(program);
        command
    }

    /// Every call that has to do with the internet, were it only this computer's own part of it.
    pub fn internet(&self) -> Vec<String> {
        self.lines(|line| line.contains("sa_family=AF_INET"))
    }

    /// Every call that would have left this computer, or would have let others in.
    pub fn outward(&self) -> Vec<String> {
        self.lines(leaves)
    }

    /// The programs that were watched, by the names of their files.
    pub fn programs(&self) -> BTreeSet<String> {
        let name =
            |line: String| Some(line.split_once("execve(\"")?.1.split_once('"')?.0.rsplit('/').next()?.to_owned());
        self.lines(|line| line.contains("execve(")).into_iter().filter_map(name).collect()
    }

    fn lines(&self, which: impl Fn(&str) -> bool) -> Vec<String> {
        let record =
            std::fs::read_to_string(&self.record).expect("strace keeps it; `cargo xtask test` installs strace");
        record.lines().filter(|line| which(line)).map(str::to_owned).collect()
    }
}

/// Whether a call, as strace writes it, names an address beyond this computer. What is not understood does.
fn leaves(line: &str) -> bool {
    line.split("sa_family=").skip(1).any(|address| {
        let family = address.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next();
        match family {
            Some("AF_UNSPEC" | "AF_NETLINK") => false,
            Some("AF_UNIX") => MESSENGERS.iter().any(|name| address.contains(name)),
            Some("AF_INET" | "AF_INET6") => !stays_here(address).unwrap_or(false),
            _ => true,
        }
    })
}

/// `AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}`, and `inet_pton(AF_INET6, "::1", …` for the newer kind.
fn stays_here(address: &str) -> Option<bool> {
    let port: u16 = address.split_once("htons(")?.1.split_once(')')?.0.parse().ok()?;
    let loopback = match address.split_once('"')?.1.split_once('"')?.0.parse().ok()? {
        IpAddr::V4(four) => four.is_loopback(),
        IpAddr::V6(six) => six == Ipv6Addr::LOCALHOST || six.to_ipv4_mapped().is_some_and(|four| four.is_loopback()),
    };
    Some(loopback && port != NAMES)
}
