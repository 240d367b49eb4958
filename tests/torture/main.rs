//! The program is killed at any moment: nothing that was acknowledged is lost, and the register always opens.
//!
//! The suite kills some two hundred times; `cargo xtask torture` as often as it is told (`TORTURE_KILLS`). The seed is
//! said when something breaks, though the moment of a kill is the system's as much as ours.

mod bytes;
mod jobs;
mod killed;

use std::time::Instant;

use fastrand::Rng;

/// Kills of all jobs together when nothing else is asked for; each job has its share.
const KILLS: u32 = 220;

/// Does a job as often as its share of all kills says; it checks after each.
fn torture(name: &str, share: u32, job: fn(u32, &mut Rng) -> u32) {
    let number = |variable: &str| std::env::var(variable).ok().and_then(|text| text.parse::<u32>().ok());
    let kills = (number("TORTURE_KILLS").unwrap_or(KILLS) * share / 100).max(1);
    let seed = number("TORTURE_SEED").unwrap_or(20_261_122);
    println!("{name}: seed {seed}");
    let begun = Instant::now();
    let acknowledged = job(kills, &mut Rng::with_seed(seed.into()));
    println!("{name}: {kills} times, {acknowledged} acknowledged or noticed, {:.1} s", begun.elapsed().as_secs_f64());
}

#[test]
fn killed_while_writing() {
    torture("writing", 30, jobs::writing);
}

#[test]
fn killed_while_changing_a_password() {
    torture("changing a password", 10, jobs::changing_a_password);
}

#[test]
fn killed_while_changing_the_key() {
    torture("changing the key", 15, jobs::changing_the_key);
}

#[test]
fn killed_while_importing() {
    torture("importing", 15, jobs::importing);
}

#[test]
fn killed_while_making_backups() {
    torture("making backups", 15, jobs::making_backups);
}

#[test]
fn killed_while_restoring() {
    torture("restoring", 15, jobs::restoring);
}

#[test]
fn one_byte_changed_anywhere() {
    torture("changing bytes", 100, bytes::changing_bytes);
}
