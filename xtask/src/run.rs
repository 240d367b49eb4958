//! The program on a demo register: in its window, or where there is no display from the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::Outcome;
use crate::machine::{Extent, prepare};
use crate::options::Options;
use crate::places;
use crate::process::Call;
use crate::steps::{nothing_to_do, step};
use crate::ui;

/// Enough people to search among, few enough to be there in a moment.
const PEOPLE: u32 = 200;

/// Builds and shows the program.
pub(crate) fn run(options: &Options) -> Outcome {
    if options.no_window || !has_display() {
        return without_window(options);
    }
    prepare(Extent::Window)?;
    ui::install()?;
    ui::build()?;
    build("--package cequred-register --package cli")?;
    let folder = demo_register(options)?;
    step("The window (user demo, password demo; close it to end)", || {
        Call::new(places::built("cequred-register")).arg("--register").arg(&folder).run()
    })
}

fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn build(packages: &str) -> Outcome {
    step("Build (the first time takes some minutes)", || Call::cargo().words("build").words(packages).run())
}

/// The demo register of last time, or a new one.
fn demo_register(options: &Options) -> Result<PathBuf, String> {
    let folder = places::target().join("demo-register");
    let there = folder.join("register.db").is_file();
    if there && !options.fresh && options.people.is_none() {
        nothing_to_do("Demo register", &format!("the one in {}", folder.display()));
        return Ok(folder);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let people = options.people.unwrap_or(PEOPLE).to_string();
    step("Demo register", || cequred(&folder).words("demo --people").arg(people).run())?;
    Ok(folder)
}

/// The same job without a window: what is due, a request, the extract.
fn without_window(options: &Options) -> Outcome {
    eprintln!("There is no display here (or --no-window was given): the same job is done from the command line.");
    prepare(Extent::CommandLine)?;
    build("--package cli")?;
    let folder = demo_register(options)?;
    let paper = places::target().join("extract.pdf");
    step("What is due within 30 days (cequred due)", || cequred(&folder).words("due --within 30").run())?;
    step("An extract for one person (cequred find, request open, extract)", || {
        let found = cequred(&folder).words("--json find a --limit 1").output()?;
        let person = member(&found, "id").ok_or("the demo register has nobody to find")?;
        let request = cequred(&folder)
            .words("--json request open")
            .arg(&person)
            .words("--kind access --channel email --received")
            .arg(today())
            .output()?;
        let request = member(&request, "id").ok_or("the request was opened without an id")?;
        cequred(&folder).arg("extract").arg(&request).arg("--out").arg(&paper).run()
    })?;
    println!("The extract is in {}", paper.display());
    println!("Go on with: {} --register {} --help", places::built("cequred").display(), folder.display());
    Ok(())
}

/// The command line on a demo register, which asks for no password.
fn cequred(folder: &Path) -> Call {
    Call::new(places::built("cequred")).arg("--register").arg(folder)
}

/// The first text value of a member anywhere in a JSON text. Ids hold no escapes, which is all this is for.
fn member(json: &str, name: &str) -> Option<String> {
    let (_, rest) = json.split_once(&format!("\"{name}\""))?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

/// Today's date in UTC, which is never later than Sweden's: the day a request was received.
fn today() -> String {
    #[allow(clippy::disallowed_methods, reason = "a host: it brings the clock")]
    let now = SystemTime::now();
    date(now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400))
}

/// The calendar date of a day counted from 1970-01-01, by counting 400-year eras from 1 March of year 0.
fn date(days: u64) -> String {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::{date, member};

    #[test]
    fn days_become_dates() {
        for (days, text) in [(0, "1970-01-01"), (19_782, "2024-02-29"), (19_783, "2024-03-01"), (20_779, "2026-11-22")]
        {
            assert_eq!(date(days), text);
        }
    }

    #[test]
    fn the_first_id_is_found() {
        let json = r#"[{"name":"id","id" : "0190-ab","number":"1"},{"id":"x"}]"#;
        assert_eq!(member(json, "number").as_deref(), Some("1"));
        assert_eq!(member(r#"{"id":"0190"}"#, "id").as_deref(), Some("0190"));
        assert_eq!(member(r"[]", "id"), None);
    }
}
