//! A day's work at the command line asks nobody: not one of its calls speaks to a network, not even to this computer's own.

use std::io::Write as _;
use std::process::Stdio;

use house::watch::Watch;

const DAY: &str = "2026-11-22T10:00:00+01:00";

/// What is done, in order, on a demo register in a folder that `$DIR` stands for.
const WORK: [&str; 10] = [
    "demo --people 40 --seed 7",
    "find k10003",
    "person show K10003 --task customer-service",
    "due --within 30",
    "request open K10003 --kind access --received 2026-11-20 --channel email",
    "extract 2026-0012 --out $DIR/extract.pdf",
    "backup make",
    "audit verify",
    "protection",
    "folder $DIR/new",
];

// policy: 21
#[test]
fn a_days_work_asks_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().display().to_string();
    let watch = Watch::keeping(folder.path().join("asked"));
    for work in WORK {
        let mut called = watch
            .command(house::program("cequred"))
            .args(work.replace("$DIR", &dir).split(' '))
            .args(["--password-file", "-", "--now", DAY, "--register", &format!("{dir}/register")])
            .env("HOME", folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("strace runs; `cargo xtask test` installs it");
        // Not every one of them reads it.
        let _ = called.stdin.take().expect("piped").write_all(b"demo\n");
        let said = called.wait_with_output().expect("it ends");
        assert!(said.status.success(), "{work}: {}", String::from_utf8_lossy(&said.stderr));
    }
    assert!(watch.programs().contains("cequred"), "it was watched: {:?}", watch.programs());
    let (internet, outward) = (watch.internet(), watch.outward());
    assert!(internet.is_empty() && outward.is_empty(), "asked: {internet:#?} {outward:#?}");
}

#[test]
fn what_is_asked_is_written_down_whoever_asks() {
    let folder = tempfile::tempdir().expect("a folder");
    let watch = Watch::keeping(folder.path().join("record"));
    // Such a connection sends nothing: the other end is not asked.
    let asking = "exec 3<>/dev/udp/192.0.2.7/9; exec bash -c 'exec 3<>/dev/udp/127.0.0.1/9'";
    let asked = watch.command("bash").args(["-c", asking]).status();
    assert!(asked.expect("strace runs; `cargo xtask test` installs it").code().is_some());
    let (internet, outward) = (watch.internet(), watch.outward());
    assert_eq!((internet.len(), outward.len()), (2, 1), "{internet:?}");
    assert!(outward[0].contains("192.0.2.7"), "{outward:?}");
    assert!(watch.programs().contains("bash"), "{:?}", watch.programs());
}

#[test]
fn an_address_elsewhere_is_told_from_one_here() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = folder.path().join("record");
    for (line, leaves) in [
        (r#"connect(3, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.7")}, 16) = 0"#, true),
        (r#"connect(3, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 0"#, false),
        (r#"connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0"#, true),
        (r#"bind(4, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0"#, true),
        (
            r#"connect(3, {sa_family=AF_INET6, sin6_port=htons(9), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = -1 ECONNREFUSED (Connection refused)"#,
            false,
        ),
        (
            r#"connect(3, {sa_family=AF_INET6, sin6_port=htons(9), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::7", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>"#,
            true,
        ),
        (
            r#"sendmsg(5, {msg_name={sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, msg_namelen=16, msg_iov=[{iov_base=""..., iov_len=40}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0) = 40"#,
            true,
        ),
        (r#"sendto(4, ""..., 20, MSG_NOSIGNAL, NULL, 0) = 20"#, false),
        (r"sendto(4, [{nlmsg_len=20}], 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20", false),
        (r#"connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X7"}, 20) = 0"#, false),
        (r#"connect(3, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0"#, true),
        (r"connect(3, {sa_family=AF_VSOCK, svm_cid=0x2, svm_port=0x1}, 16) = 0", true),
    ] {
        std::fs::write(&record, format!("1201 {line}\n")).expect("written");
        assert_eq!(!Watch::keeping(record.clone()).outward().is_empty(), leaves, "{line}");
    }
}
