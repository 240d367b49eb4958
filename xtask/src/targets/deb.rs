//! The deb on a clean Debian: installs, starts, makes a register, and goes without it (`clean-debian.sh` and `try-deb.sh` in
//! `xtask/targets`).

use super::workshop::{Workshop, script};
use crate::dist;
use crate::process::Call;
use crate::steps::step;

/// Tries a deb of the programs as the tests have them. The answer is why it could not be tried here, if it could not.
pub(super) fn check(workshop: &Workshop, mut line: impl FnMut(&str)) -> Result<Option<String>, String> {
    if !Call::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0") {
        return Ok(Some("the deb: a clean Debian is made by root alone".to_owned()));
    }
    // What is mounted for it is mounted for it alone, and gone with it however it ends.
    if !Call::new("unshare").words("--mount true").succeeds() {
        return Ok(Some("the deb: this computer lets nobody mount a disk of its own".to_owned()));
    }
    let deb = dist::debug_deb(&workshop.place("deb"))?;
    let debian = workshop.place("debian");
    let alone = |name: &str| workshop.limited().words("unshare --mount").arg(script(name));
    if let Err(fault) = step("A clean Debian", || alone("clean-debian.sh").arg(&debian).run()) {
        return Ok(Some(format!("the deb: a clean Debian could not be had. {fault}")));
    }
    let outcome = step("The deb on it", || alone("try-deb.sh").arg(&deb).arg(&debian).run());
    let (passed, failed) = if outcome.is_ok() { (1, 0) } else { (0, 1) };
    let said = format!("test result: deb on a clean Debian. {passed} passed; {failed} failed;");
    println!("{said}");
    line(&said);
    outcome.map(|()| None)
}
