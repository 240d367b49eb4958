//! All the tests: the UI, Rust, the real window, and Windows and macOS as far as they can be tried here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::machine::{Extent, prepare};
use crate::options::{Options, Part};
use crate::places;
use crate::process::Call;
use crate::steps::step;
use crate::tally::Tally;
use crate::targets::{self, Depth, Verdict};
use crate::ui;

/// Runs every suite, also when an earlier one fails, and ends with the runners' own closing lines and one sum.
pub(crate) fn run(options: &Options) -> Outcome {
    if options.only == Some(Part::Desks) {
        return Err("the tests of the desks are Rust tests: `cargo test --package desks`".to_owned());
    }
    prepare(Extent::Tests)?;
    ui::install()?;
    let mut tally = Tally::default();
    let mut faults: Vec<String> = Vec::new();
    if options.wants(Part::Ui) {
        if let Err(fault) = ui::check() {
            tally.broken();
            faults.push(fault);
        }
        suite(&mut tally, &mut faults, ui::test);
    }
    // The window's program embeds the built UI, so nothing of Rust compiles without it.
    ui::build()?;
    if options.wants(Part::Rust) {
        suite(&mut tally, &mut faults, |tally| {
            step("Rust tests", || workspace_tests("--no-fail-fast").watch(|line| tally.line(line)))
        });
    }
    if options.wants(Part::Window) && cfg!(target_os = "linux") {
        suite(&mut tally, &mut faults, window);
    }
    let mut not_tried = Vec::new();
    if options.wants(Part::Targets) && cfg!(target_os = "linux") {
        suite(&mut tally, &mut faults, |tally| other_systems(tally, &mut not_tried));
    }
    for fault in &faults {
        eprintln!("failed: {fault}");
    }
    for why in not_tried {
        println!("not tried: {why}");
    }
    if options.update_screenshots {
        copy_screenshots()?;
    }
    println!("{}", tally.report());
    // The sum is the last line; what failed has been said above it.
    if faults.is_empty() && tally.failed == 0 { Ok(()) } else { Err(String::new()) }
}

fn suite(tally: &mut Tally, faults: &mut Vec<String>, run: impl FnOnce(&mut Tally) -> Outcome) {
    let failed_before = tally.failed;
    if let Err(fault) = run(tally) {
        faults.push(fault);
        if tally.failed == failed_before {
            tally.broken();
        }
    }
}

/// Always the whole workspace with one set of features: picking packages would compile the cipher a second time.
fn workspace_tests(words: &str) -> Call {
    Call::cargo().words("test --workspace").words(words)
}

fn window(tally: &mut Tally) -> Outcome {
    step("The program", || Call::cargo().words("build --workspace --bins --tests").run())?;
    step("Window tests", || workspace_tests("--features house/window --test window").watch(|line| tally.line(line)))
}

/// Windows and macOS, as far as this computer can try them.
fn other_systems(tally: &mut Tally, not_tried: &mut Vec<String>) -> Outcome {
    if let Verdict::NotTried(why) = targets::run(Depth::Suite, |line| tally.line(line))? {
        not_tried.push(format!("other systems: {why}"));
    }
    Ok(())
}

/// The pictures that pages show are those the tests took: three of the README, and those the handbook names.
fn copy_screenshots() -> Outcome {
    let (from, docs) = (places::target().join("window"), places::root().join("docs"));
    for name in ["window.png", "today.png", "extract.png"] {
        copy(&from.join(name), &docs.join("images").join(name))?;
    }
    for language in ["sv", "en"] {
        let pictures = docs.join("handbook/pictures").join(language);
        if pictures.exists() {
            fs::remove_dir_all(&pictures).map_err(|error| error.to_string())?;
        }
        for name in named_pictures(&docs.join("handbook").join(language), language)? {
            copy(&from.join(format!("{name}-{language}-light.png")), &pictures.join(format!("{name}.png")))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Outcome {
    let folder = to.parent().unwrap_or(to);
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    fs::copy(from, to).map(drop).map_err(|error| format!("{}: {error}", from.display()))
}

/// The names of the pictures that the pages of a folder show, without their endings.
fn named_pictures(folder: &Path, language: &str) -> Result<BTreeSet<String>, String> {
    let mark = format!("../pictures/{language}/");
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?.flatten() {
        let page = fs::read_to_string(entry.path()).map_err(|error| error.to_string())?;
        let rests = page.split(&mark).skip(1);
        names.extend(rests.filter_map(|rest| rest.split_once(".png")).map(|(name, _)| name.to_owned()));
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::named_pictures;
    use std::fs;

    #[test]
    fn the_pictures_of_all_pages_are_named_once() {
        let folder = std::env::temp_dir().join(format!("xtask-pictures-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        fs::write(folder.join("a.md"), "![A](../pictures/sv/a.png) och ![B](../pictures/sv/b.png)").expect("a file");
        fs::write(folder.join("b.md"), "![B](../pictures/sv/b.png)").expect("a file");
        let names = named_pictures(&folder, "sv").expect("they are read");
        fs::remove_dir_all(&folder).expect("our own folder");
        assert_eq!(names.into_iter().collect::<Vec<_>>(), ["a", "b"]);
    }
}
