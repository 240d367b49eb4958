//! The deb on a clean Debian: installs, starts, makes a register, and goes without it (`xtask/targets/try-deb.sh`).

use super::workshop::{Workshop, script};
use crate::dist;
use crate::places;
use crate::process::Call;
use crate::steps::step;

/// Tries a deb of the programs as the tests have them. The answer is why it could not be tried here, if it could not.
pub(super) fn check(workshop: &Workshop, mut line: impl FnMut(&str)) -> Result<Option<String>, String> {
    if !Call::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0") {
        return Ok(Some("the deb: a clean Debian is made by root alone".to_owned()));
    }
    if !places::on_path("debootstrap") {
        return Ok(Some("the deb: there is no debootstrap".to_owned()));
    }
    let deb = dist::debug_deb(&workshop.place("deb"))?;
    let outcome = step("The deb on a clean Debian", || {
        workshop.limited().arg(script("try-deb.sh")).arg(&deb).arg(workshop.place("debian")).run()
    });
    let (passed, failed) = if outcome.is_ok() { (1, 0) } else { (0, 1) };
    let said = format!("test result: deb on a clean Debian. {passed} passed; {failed} failed;");
    println!("{said}");
    line(&said);
    outcome.map(|()| None)
}
