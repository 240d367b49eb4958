//! A list of people somebody brings as a csv file: read, refused with a reason, or reported row by row.

#![no_main]

use domain::time::Day;
use intake::{
    mapping::Mapping,
    people::{self, Options},
    sheet::{self, ReadOptions},
};
use std::ops::ControlFlow;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(sheet) = sheet::read("people.csv", bytes, &ReadOptions { sheet: None }) else { return };
    let mapping = Mapping::recognise(&sheet.headers);
    let today = Day::from_ymd_opt(2026, 11, 22).expect("a day");
    let options = Options { identity_ground: None, today, source_name: "people.csv".to_owned() };
    let _ = people::parse(&sheet, &mapping, &options, &mut |_| ControlFlow::Continue(()));
});
