//! The program has no business on the network, and is watched while it works.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, TcpListener, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::json;

use crate::page::Page;
use crate::support::Desktop;

/// How often the sockets are looked at: shorter than any question to a name server takes.
const EVERY: Duration = Duration::from_millis(4);

/// One end of a socket of the internet, as the kernel lists it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Socket {
    table: &'static str,
    local: IpAddr,
    remote: IpAddr,
}

impl Socket {
    /// Whether nothing of it can leave this computer. A socket that listens or waits has no other end yet.
    fn stays_here(&self) -> bool {
        let here = |address: IpAddr| match address {
            IpAddr::V6(six) => six.is_loopback() || six.to_ipv4_mapped().is_some_and(|four| four.is_loopback()),
            IpAddr::V4(four) => four.is_loopback(),
        };
        here(self.local) && (self.remote.is_unspecified() || here(self.remote))
    }
}

// policy: 21, 31
#[tokio::test(flavor = "multi_thread")]
async fn the_running_program_opens_no_connection() {
    let desktop = Desktop::start();
    let register = desktop.demo_register(60);
    let page = Page(desktop.open(&["--register", &register.display().to_string()]).await);
    let watch = Watch::begin(desktop.driver());

    page.unlock().await;
    page.open_person("K10003", "request").await;
    page.open_request().await;
    page.preview().await;
    page.click("extract-save").await;
    page.see("case-answered").await;
    page.click("nav-log").await;
    page.click("log-verify").await;
    page.see("log-verdict").await;
    page.click("nav-settings").await;
    for tab in ["organisation", "staff", "keys", "protection", "backups", "about", "looks"] {
        page.click(&format!("settings-{tab}")).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    // What a script that got in would try, all at once; the policy refuses each of these before a socket is made.
    let refused = page
        .wait_for(
            "const refused = new Set();
             document.addEventListener('securitypolicyviolation', event => refused.add(event.effectiveDirective));
             const add = (tag, set) => { const it = document.createElement(tag); set(it); document.body.append(it); };
             fetch('http://192.0.2.7/').catch(() => {});
             add('img', it => { it.src = 'http://192.0.2.7/pixel.gif'; });
             add('script', it => { it.src = 'http://192.0.2.7/intruder.js'; });
             add('link', it => { it.rel = 'stylesheet'; it.href = 'http://192.0.2.7/x.css'; });
             add('iframe', it => { it.src = 'http://192.0.2.7/'; });
             add('video', it => { it.src = 'http://192.0.2.7/x.mp4'; });
             try { new WebSocket('ws://192.0.2.7/'); } catch {}
             navigator.sendBeacon('http://192.0.2.7/', 'x');
             setTimeout(() => done([...refused].sort()), 1500);",
        )
        .await;
    for directive in ["connect-src", "frame-src", "img-src", "media-src", "script-src-elem", "style-src-elem"] {
        let list = refused.as_array().expect("a list");
        let found = list.iter().any(|each| each == directive || *each == json!("default-src"));
        assert!(found, "{directive} refused nothing: {refused}");
    }

    let (processes, sockets) = watch.end();
    assert!(processes.contains("cequred-registe"), "the program was watched: {processes:?}");
    assert!(processes.iter().any(|name| name.starts_with("WebKit")), "and its page: {processes:?}");
    let outside: Vec<&Socket> = sockets.iter().filter(|socket| !socket.stays_here()).collect();
    assert!(outside.is_empty(), "connections to elsewhere: {outside:?}");
    page.0.quit().await.expect("the window closes");
}

#[test]
fn the_watch_sees_what_there_is_to_see() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback has a free port");
    // Addressed to elsewhere and never sent: enough for the kernel to list it.
    let outward = UdpSocket::bind("0.0.0.0:0").expect("a socket");
    outward.connect("192.0.2.7:9").ok();
    let mine = sockets_of(std::process::id(), &internet());
    assert!(mine.iter().any(|socket| socket.table == "tcp" && socket.stays_here()), "{mine:?}");
    assert!(mine.iter().any(|socket| socket.table == "udp" && !socket.stays_here()), "{mine:?}");
    drop((listener, outward));

    let socket = |local: &str, remote: &str| Socket {
        table: "tcp",
        local: local.parse().expect("an address"),
        remote: remote.parse().expect("an address"),
    };
    assert!(socket("127.0.0.1", "127.0.0.1").stays_here());
    assert!(socket("::1", "::").stays_here());
    assert!(socket("::ffff:127.0.0.1", "::ffff:127.0.0.1").stays_here());
    assert!(!socket("0.0.0.0", "0.0.0.0").stays_here(), "a door open to everybody");
    assert!(!socket("192.0.2.1", "198.51.100.7").stays_here());
}

/// Looks at the sockets of a process and all it starts, again and again.
struct Watch {
    enough: Arc<AtomicBool>,
    looking: JoinHandle<(BTreeSet<String>, BTreeSet<Socket>)>,
}

impl Watch {
    fn begin(root: u32) -> Self {
        let enough = Arc::<AtomicBool>::default();
        let stop = Arc::clone(&enough);
        let looking = std::thread::spawn(move || {
            let (mut names, mut sockets) = (BTreeSet::new(), BTreeSet::new());
            while !stop.load(Ordering::Relaxed) {
                let internet = internet();
                for process in descendants(root) {
                    names.extend(
                        std::fs::read_to_string(format!("/proc/{process}/comm")).map(|it| it.trim().to_owned()),
                    );
                    sockets.extend(sockets_of(process, &internet));
                }
                std::thread::sleep(EVERY);
            }
            (names, sockets)
        });
        Self { enough, looking }
    }

    /// The processes that were there and every socket any of them had.
    fn end(self) -> (BTreeSet<String>, BTreeSet<Socket>) {
        self.enough.store(true, Ordering::Relaxed);
        self.looking.join().expect("the watch does not panic")
    }
}

/// The processes below this one; not itself, which is the driver and speaks to the test.
fn descendants(root: u32) -> Vec<u32> {
    let mut parents = BTreeMap::new();
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(process) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        let stat = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // The name may hold spaces and brackets; what follows its last bracket does not.
        let parent = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)?.parse::<u32>().ok());
        parents.extend(parent.map(|parent| (process, parent)));
    }
    let below = |process: u32| {
        let mut at = process;
        while let Some(&parent) = parents.get(&at) {
            if parent == root {
                return true;
            }
            at = parent;
        }
        false
    };
    parents.keys().copied().filter(|process| below(*process)).collect()
}

/// Every socket of the internet by its inode.
fn internet() -> BTreeMap<String, Socket> {
    let mut all = BTreeMap::new();
    for table in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"] {
        let text = std::fs::read_to_string(format!("/proc/net/{table}")).unwrap_or_default();
        for line in text.lines().skip(1) {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let (Some(local), Some(remote), Some(inode)) = (words.get(1), words.get(2), words.get(9))
                && let (Some(local), Some(remote)) = (address(local), address(remote))
            {
                all.insert((*inode).to_owned(), Socket { table, local, remote });
            }
        }
    }
    all
}

/// `0100007F:1F90`: the kernel writes each four bytes the other way round.
fn address(text: &str) -> Option<IpAddr> {
    let (hex, _) = text.split_once(':')?;
    let word = |at: usize| Some(u32::from_str_radix(hex.get(at..at + 8)?, 16).ok()?.to_le_bytes());
    if hex.len() == 8 {
        return Some(IpAddr::V4(Ipv4Addr::from(word(0)?)));
    }
    let mut bytes = [0; 16];
    for (at, part) in bytes.chunks_exact_mut(4).enumerate() {
        part.copy_from_slice(&word(at * 8)?);
    }
    Some(IpAddr::V6(Ipv6Addr::from(bytes)))
}

fn sockets_of(process: u32, internet: &BTreeMap<String, Socket>) -> Vec<Socket> {
    let files = std::fs::read_dir(format!("/proc/{process}/fd")).into_iter().flatten().flatten();
    let links = files.filter_map(|file| std::fs::read_link(file.path()).ok());
    links
        .filter_map(|link| {
            let inode = link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned();
            internet.get(&inode).cloned()
        })
        .collect()
}
