//! The installer for Windows, tried under Wine: silent in both directions, for one user, and no register goes with it. The
//! programs in it are empty ones: what they do is tried elsewhere.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::wine::Wine;
use super::workshop::{Workshop, script};
use crate::Outcome;
use crate::dist::Setup;
use crate::process::Call;
use crate::steps::step;

const NAME: &str = "Cequred Register";
const BACKUPS: &str = r"HKCU\Software\Classes\.cequred-backup";
const UNINSTALL: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Cequred Register";
/// How long removing the program may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Installs and removes it, and looks after each. Says so in the form the sum of all tests is made of.
pub(super) fn check(workshop: &Workshop, wine: &Wine, mut line: impl FnMut(&str)) -> Outcome {
    let outcome = step("The installer under Wine", || install_and_remove(workshop, wine));
    let (passed, failed) = if outcome.is_ok() { (1, 0) } else { (0, 1) };
    let said = format!("test result: installer for Windows. {passed} passed; {failed} failed;");
    println!("{said}");
    line(&said);
    outcome
}

fn install_and_remove(workshop: &Workshop, wine: &Wine) -> Outcome {
    let work = workshop.place("installer");
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work).map_err(|error| error.to_string())?;
    for program in ["cequred-register.exe", "cequred.exe"] {
        let compile = Call::new("x86_64-w64-mingw32-gcc").words("-Os -s -o").arg(work.join(program));
        compile.arg(script("nothing.c")).run()?;
    }
    let setup = Setup::of(&work, &work).make()?;

    let user = home(wine)?;
    let (program, register) = (user.join("Local/Programs").join(NAME), user.join("Roaming").join(NAME));
    fs::create_dir_all(&register).map_err(|error| error.to_string())?;
    fs::write(register.join("register.db"), "encrypted").map_err(|error| error.to_string())?;

    wine.run(&setup).arg("/S").run()?;
    for name in ["cequred-register.exe", "cequred.exe", "uninstall.exe", "LICENSE.txt"] {
        demand(program.join(name).is_file(), &format!("{name} was not installed"))?;
    }
    demand(knows(wine, BACKUPS), "backups do not belong to the program")?;
    let shortcut = user.join("Roaming/Microsoft/Windows/Start Menu/Programs").join(format!("{NAME}.lnk"));
    demand(shortcut.is_file(), "it is not in the Start menu")?;

    // It goes on by itself from a copy, so its end is not the end of the work.
    wine.run(program.join("uninstall.exe")).arg("/S").run()?;
    let left = || program.exists() || shortcut.exists() || knows(wine, UNINSTALL);
    let start = Instant::now();
    while left() && start.elapsed() < PATIENCE {
        sleep(Duration::from_millis(500));
    }
    demand(!left(), "something was left behind")?;
    demand(!knows(wine, BACKUPS), "backups still belong to it")?;
    demand(register.join("register.db").is_file(), "the register is gone")?;
    let _ = fs::remove_dir_all(&program);
    let _ = fs::remove_dir_all(&register);
    let _ = fs::remove_dir_all(&work);
    Ok(())
}

/// The folder `AppData` of whoever runs this.
fn home(wine: &Wine) -> Result<std::path::PathBuf, String> {
    let users = fs::read_dir(wine.drive_c().join("users")).map_err(|error| error.to_string())?;
    let found = users.flatten().map(|user| user.path().join("AppData"));
    found.into_iter().find(|folder| folder.join("Local").is_dir()).ok_or_else(|| "Wine has made no user".to_owned())
}

fn knows(wine: &Wine, key: &str) -> bool {
    wine.run("reg").arg("query").arg(key).succeeds()
}

fn demand(holds: bool, otherwise: &str) -> Outcome {
    if holds { Ok(()) } else { Err(otherwise.to_owned()) }
}
