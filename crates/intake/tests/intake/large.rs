//! A hundred thousand rows: progress is told, and stopping leaves nothing.

use crate::common::options;
use intake::{
    Error,
    mapping::Mapping,
    people::{self, Progress},
    sheet::{self, ReadOptions, Sheet},
};
use std::{fmt::Write, ops::ControlFlow, sync::LazyLock};

const ROWS: usize = 100_000;

/// Read once for all tests of this file.
static LIST: LazyLock<Sheet> = LazyLock::new(|| list(ROWS));

/// A list of made-up people, one in a thousand without a name.
fn list(rows: usize) -> Sheet {
    let mut text = String::from("Kundnr;Namn;E-post;Telefon;Adress;Postnr;Ort;Typ;Avtal från;Anteckning\n");
    for n in 0..rows {
        let name = if n % 1000 == 999 { String::new() } else { format!("Person {n} Berg") };
        writeln!(
            text,
            "K{n};{name};p{n}@example.org;070-{n:07};Storgatan {n};1{:04};Lund;kund;2024-03-01;ring efter {n}",
            n % 10_000
        )
        .unwrap();
    }
    sheet::read("list.csv", text.as_bytes(), &ReadOptions::default()).unwrap()
}

#[test]
fn progress_is_told_and_every_row_is_accounted_for() {
    let sheet = &*LIST;
    let mut told = Vec::new();
    let mapping = Mapping::recognise(&sheet.headers);
    let parsed = people::parse(sheet, &mapping, &options(None), &mut |progress| {
        told.push(progress);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!((parsed.read, parsed.rows.len(), parsed.rejected.len()), (ROWS, ROWS - 100, 100));
    assert_eq!(parsed.warnings, [], "nothing is odd, and nobody is taken for somebody else");
    assert_eq!(told.first(), Some(&Progress { done: 0, total: ROWS }));
    assert_eq!(told.last(), Some(&Progress { done: ROWS, total: ROWS }));
    assert!(told.is_sorted_by(|a, b| a.done < b.done), "progress never stands still or goes back");
    assert!(told.len() > 100, "a person sees it move");
}

/// Stops as soon as this many rows are done.
fn stop(sheet: &Sheet, rows: usize) {
    let mapping = Mapping::recognise(&sheet.headers);
    let result = people::parse(sheet, &mapping, &options(None), &mut |progress| {
        if progress.done >= rows { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(result, Err(Error::Cancelled), "stopped at {rows}");
}

#[test]
fn stopping_anywhere_leaves_nothing() {
    stop(&LIST, 0);
    stop(&LIST, ROWS / 2);
    stop(&list(2_000), 2_000);
}
