//! The installer for Windows, tried under Wine: silent in both directions, for one user, and no register goes with it. Where
//! everything is tried, the command line in it is the real one, which makes that register. The window's program is the real one
//! where it is handed out, and an empty one elsewhere: Wine has no `WebView2` to open it with.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::Depth;
use super::wine::Wine;
use super::workshop::{WINDOWS, Workshop, script};
use crate::Outcome;
use crate::dist::Setup;
use crate::process::Call;
use crate::steps::step;

const NAME: &str = "Cequred Register";
/// What is built and installed; the library finds the window's engine.
const BUILT: [&str; 3] = ["cequred-register.exe", "cequred.exe", "WebView2Loader.dll"];
const BACKUPS: &str = r"HKCU\Software\Classes\.cequred-backup";
const UNINSTALL: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Cequred Register";
/// How long removing the program may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Installs and removes it, and looks after each. Says so in the form the sum of all tests is made of.
pub(super) fn check(workshop: &Workshop, wine: &Wine, depth: Depth, mut line: impl FnMut(&str)) -> Outcome {
    let outcome = step("The installer under Wine", || {
        let folder = workshop.place("trial");
        let outcome = trial(workshop, &folder, depth).and_then(|it| install_and_remove(workshop, wine, &it, depth));
        let _ = fs::remove_dir_all(&folder);
        outcome
    });
    let (passed, failed) = if outcome.is_ok() { (1, 0) } else { (0, 1) };
    let said = format!("test result: installer for Windows. {passed} passed; {failed} failed;");
    println!("{said}");
    line(&said);
    outcome
}

/// An installer with programs that do nothing; where everything is tried, with the command line as the tests have it.
fn trial(workshop: &Workshop, folder: &Path, depth: Depth) -> Result<PathBuf, String> {
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    for program in BUILT {
        let call = Call::new("x86_64-w64-mingw32-gcc").words("-Os -s -o").arg(folder.join(program));
        call.arg(script("nothing.c")).run()?;
    }
    if depth == Depth::Whole {
        let built = workshop.build().join(WINDOWS).join("debug/cequred.exe");
        Call::new("x86_64-w64-mingw32-strip").arg("-o").arg(folder.join("cequred.exe")).arg(built).run()?;
    }
    Setup::of(folder, folder).make()
}

/// Installs and removes what is in it; `Depth::Whole` makes a register with its command line.
pub(super) fn install_and_remove(workshop: &Workshop, wine: &Wine, setup: &Path, depth: Depth) -> Outcome {
    let work = workshop.place("installer");
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work).map_err(|error| error.to_string())?;
    let user = home(wine)?;
    let (program, register) = (user.join("Local/Programs").join(NAME), user.join("Roaming").join(NAME));
    let _ = fs::remove_dir_all(&register);

    wine.run(setup).arg("/S").run()?;
    for name in BUILT.iter().chain(&["uninstall.exe", "LICENSE.txt"]) {
        demand(program.join(name).is_file(), &format!("{name} was not installed"))?;
    }
    demand(knows(wine, BACKUPS), "backups do not belong to the program")?;
    let shortcut = user.join("Roaming/Microsoft/Windows/Start Menu/Programs").join(format!("{NAME}.lnk"));
    demand(shortcut.is_file(), "it is not in the Start menu")?;

    let database = register.join("register.db");
    match depth {
        Depth::Suite => {
            fs::create_dir_all(&register).map_err(|error| error.to_string())?;
            fs::write(&database, "encrypted").map_err(|error| error.to_string())?;
        }
        Depth::Whole => {
            fs::write(work.join("password"), "Vintergatan-42-Sjöhäst\n").map_err(|error| error.to_string())?;
            let create = wine.run(program.join("cequred.exe")).words("create --admin Åsa --password-file password");
            create.words("--recovery-kit kit.pdf").within(&work).run()?;
        }
    }
    let before = fs::read(&database).map_err(|error| format!("no register was made: {error}"))?;

    // It goes on by itself from a copy, so its end is not the end of the work.
    wine.run(program.join("uninstall.exe")).arg("/S").run()?;
    let left = || program.exists() || shortcut.exists() || knows(wine, UNINSTALL);
    let start = Instant::now();
    while left() && start.elapsed() < PATIENCE {
        sleep(Duration::from_millis(500));
    }
    demand(!left(), "something was left behind")?;
    demand(!knows(wine, BACKUPS), "backups still belong to it")?;
    demand(fs::read(&database).is_ok_and(|after| after == before), "the register is gone, or another")?;
    let _ = fs::remove_dir_all(&program);
    let _ = fs::remove_dir_all(&register);
    let _ = fs::remove_dir_all(&work);
    Ok(())
}

/// The folder `AppData` of whoever runs this.
fn home(wine: &Wine) -> Result<PathBuf, String> {
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
