//! Writers that are killed.

use crate::fixture::{add, create, key, now};
use std::{
    io::{BufRead, BufReader, Read, Write},
    ops::ControlFlow,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};
use store::{AuditVerdict, Error, Holder, Register};

fn start(part: &str, dir: &Path) -> Child {
    Command::new(std::env::current_exe().expect("this program"))
        .args(["part", part])
        .arg(dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("this program starts itself")
}

/// Part: adds people for ever and says each number once it is committed.
pub(crate) fn write_for_ever(dir: &Path) {
    let register = Register::open(dir, key()).expect("open");
    let first = register.read(|read| read.people_count()).expect("counted");
    for number in first.. {
        add(&register, "Skrivare", number).expect("added");
        println!("{number}");
    }
}

/// Part: stands in the middle of a write until somebody speaks to it.
pub(crate) fn hold(dir: &Path) {
    let register = Register::open(dir, key()).expect("open");
    let held: Result<(), Error> = register.write(&Holder::new("Åke Holm", now()), |write| {
        write.insert_person(&crate::fixture::person(77))?;
        println!("in");
        std::io::stdin().read_exact(&mut [0]).expect("spoken to");
        Ok(())
    });
    held.expect_err("a write without a line in the log");
}

pub(crate) fn acknowledged_writes_survive_a_kill() {
    let dir = tempfile::tempdir().expect("a folder");
    drop(create(dir.path()).expect("made"));
    let mut acknowledged = 0;
    for round in 1..=6 {
        let mut child = start("write", dir.path());
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        for _ in 0..round * 4 {
            let line = lines.next().expect("the writer goes on").expect("a line");
            acknowledged = line.parse::<u64>().expect("a number") + 1;
        }
        child.kill().expect("killed");
        // What it had said but nobody had read yet is acknowledged too.
        for line in lines.map_while(Result::ok) {
            acknowledged = line.parse::<u64>().expect("a number") + 1;
        }
        child.wait().expect("gone");

        let register = Register::open(dir.path(), key()).expect("a killed writer leaves a register that opens");
        let there = register.read(|read| read.people_count()).expect("counted");
        assert!(there == acknowledged || there == acknowledged + 1, "{there} there, {acknowledged} acknowledged");
        let verdict = register.read(|read| read.verify_audit(|_| ControlFlow::Continue(()))).expect("checked");
        assert!(
            matches!(verdict, AuditVerdict::Whole(head) if head.count == there),
            "each write with its line: {verdict:?}"
        );
        register.check().expect("every page carries its seal");
    }
    println!("ok: {acknowledged} acknowledged writes survived six kills");
}

pub(crate) fn a_killed_writer_leaves_the_way_free() {
    let dir = tempfile::tempdir().expect("a folder");
    let register = create(dir.path()).expect("made");
    let mut child = start("hold", dir.path());
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().expect("piped")).read_line(&mut line).expect("a line");
    assert_eq!(line, "in\n");

    let hasty = Holder::new("Bo", now()).waiting(Duration::from_millis(50));
    match register.write(&hasty, |_| Ok::<(), Error>(())) {
        Err(Error::Busy(Some(by))) => assert_eq!((by.name.as_str(), by.pid), ("Åke Holm", child.id())),
        other => panic!("another program is writing: {other:?}"),
    }
    child.kill().expect("killed");
    child.wait().expect("gone");
    add(&register, "Bo", 1).expect("the lock went with its holder");
    assert_eq!(register.read(|read| read.people_count()), Ok(1), "what the killed one had begun is not there");

    // One that is spoken to ends by itself, and what it did without a line in the log is undone.
    let mut child = start("hold", dir.path());
    BufReader::new(child.stdout.as_mut().expect("piped")).read_line(&mut line).expect("a line");
    child.stdin.take().expect("piped").write_all(b"x").expect("spoken to");
    assert!(child.wait().expect("gone").success());
    assert_eq!(register.read(|read| read.people_count()), Ok(1));
    println!("ok: a killed writer leaves the way free");
}
