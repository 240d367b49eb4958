//! Same input, same bytes.

use crate::{general, samples};
use domain::organisation::Organisation;
use papers::{
    extract::render,
    recovery_sheet::{self, RecoverySheet, SheetKind},
};
use sha2::{Digest, Sha256};
use std::process::Command;
use uuid::Uuid;
use wording::Language;

#[test]
fn the_same_input_gives_the_same_bytes_whatever_was_made_between() {
    let first = render(&samples::ordinary("Анна Кузнецова"), Language::Sv).expect("a paper");
    for other in ["Łukasz Wiśniewski", "محمد عبد الله"] {
        render(&samples::ordinary(other), Language::En).expect("a paper");
    }
    let again = render(&samples::ordinary("Анна Кузнецова"), Language::Sv).expect("a paper");
    assert_eq!(first.sha256, again.sha256, "no counter, clock or random number may reach a paper");
    assert!(first.bytes == again.bytes, "the hashes agree but the bytes do not");
    let computed: [u8; 32] = Sha256::digest(&first.bytes).into();
    assert_eq!(first.sha256, computed, "the hash in the log must be the hash of the file");
}

/// What a process prints before the name of a paper and its hash.
const SAID: &str = "paper: ";

/// Papers with dates, amounts, sorted lists, charts and two directions of writing, with their hashes.
fn hashes() -> Vec<String> {
    let extracts = ["Anna Lindström", "مُحَمَّد", "İstanbul ı i"].map(samples::ordinary);
    let mut hashes = Vec::new();
    for language in Language::ALL {
        let extracts = extracts.iter().map(|extract| ("extract", render(extract, language).expect("a paper")));
        for (name, paper) in extracts.chain(general::papers(language)) {
            hashes.push(format!("{SAID}{name}.{language} {:x?}", paper.sha256));
        }
    }
    hashes
}

#[test]
fn papers_made_again_are_the_same_in_this_process() {
    let hashes = hashes();
    assert_eq!(hashes, self::hashes());
    println!("\n{}", hashes.join("\n"));
}

#[test]
fn the_locale_and_time_zone_of_the_machine_reach_no_paper() {
    let here = hashes();
    let machines = [
        ("sv_SE.UTF-8", "Europe/Stockholm"),
        ("en_US.UTF-8", "America/Los_Angeles"),
        ("tr_TR.UTF-8", "Pacific/Kiritimati"),
        ("C", "UTC"),
    ];
    for (locale, zone) in machines {
        let mut process = Command::new(std::env::current_exe().expect("this program"));
        process.args(["--exact", "sameness::papers_made_again_are_the_same_in_this_process", "--nocapture"]);
        process.env("LC_ALL", locale).env("LANG", locale).env("LANGUAGE", locale).env("TZ", zone);
        let output = process.output().expect("the same program starts again");
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(output.status.success(), "{locale}, {zone}: {said}");
        let there: Vec<&str> = said.lines().filter(|line| line.starts_with(SAID)).collect();
        assert_eq!(there, here, "{locale}, {zone}");
    }
}

#[test]
fn threads_do_not_disturb_each_other() {
    let alone = render(&samples::nobody(), Language::Sv).expect("a paper").sha256;
    let threads: Vec<_> = (0..4)
        .map(|_| std::thread::spawn(|| render(&samples::nobody(), Language::Sv).expect("a paper").sha256))
        .collect();
    for thread in threads {
        assert_eq!(thread.join().expect("no panic"), alone, "papers made at the same time must be as if made alone");
    }
}

#[test]
fn different_input_gives_different_bytes() {
    let anna = render(&samples::ordinary("Anna Lindström"), Language::Sv).expect("a paper");
    let annie = render(&samples::ordinary("Annie Lindström"), Language::Sv).expect("a paper");
    assert_ne!(anna.sha256, annie.sha256, "the name is in the file");
    assert_ne!(identifier(&anna.bytes), identifier(&annie.bytes), "two files must not share an identifier");
}

fn identifier(bytes: &[u8]) -> String {
    let pdf = lopdf::Document::load_mem(bytes).expect("a PDF");
    format!("{:?}", pdf.trailer.get(b"ID").expect("an identifier"))
}

/// A sheet with a made-up code.
pub(crate) fn sheet(organisation: &Organisation) -> RecoverySheet<'_> {
    RecoverySheet {
        kind: SheetKind::Whole,
        organisation,
        user: "Eva Ek",
        register: Uuid::from_u128(0x0192_f0c1_7a11_7b3c_9d2e_5f60_7182_93a4),
        code: &["7KQFM", "2XA9T", "RCHW4", "PDZ6N", "3BVYE", "8JG5S", "Q7MK4"],
        made_on: samples::day("2026-11-22"),
        demo: true,
    }
}

#[test]
fn the_recovery_sheet_is_one_page_and_the_same_every_time() {
    let organisation = Organisation::cequred();
    for language in Language::ALL {
        let first = recovery_sheet::render(&sheet(&organisation), language).expect("a sheet");
        let again = recovery_sheet::render(&sheet(&organisation), language).expect("a sheet");
        assert_eq!(first.pages, 1, "people lose second pages");
        assert_eq!(first.sha256, again.sha256);
    }
}

#[test]
fn a_paper_keeps_its_bytes_out_of_debug() {
    let paper = render(&samples::nobody(), Language::Sv).expect("a paper");
    let shown = format!("{paper:?}");
    assert!(shown.len() < 100, "only counts: {shown}");
}
