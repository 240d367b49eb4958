//! Files made to hurt: whatever the bytes are, the answer is a sheet or a problem.

use crate::{
    common::{bytes, options},
    workbook_file::{sheet, texts, workbook},
};
use intake::{
    mapping::Mapping,
    people,
    sheet::{self as table, ReadOptions},
};
use proptest::prelude::*;
use std::ops::ControlFlow;

/// Reads the bytes and, if they are a sheet, its people.
fn take_in(bytes: &[u8]) {
    if let Ok(sheet) = table::read("list", bytes, &ReadOptions::default()) {
        assert!(sheet.rows.iter().all(|row| row.cells.len() == sheet.headers.len()), "every row has a cell a header");
        let mut mapping = Mapping::recognise(&sheet.headers);
        if mapping.check(&sheet.headers).is_err() && !sheet.headers.is_empty() {
            mapping.set(intake::field::Field::Name, 0);
        }
        let parsed = people::parse(&sheet, &mapping, &options(None), &mut |_| ControlFlow::Continue(()));
        if let Ok(parsed) = parsed {
            assert!(parsed.rows.len() <= parsed.read, "no person is made up");
        }
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        take_in(&bytes);
    }

    #[test]
    fn arbitrary_text(text in "(Namn|Kundnr|E-post|;|,|\t|\"|\r|\n|=|ä|0|@|\\PC){0,80}") {
        take_in(text.as_bytes());
    }

    #[test]
    fn arbitrary_rows_below_good_headers(rows in "[^\u{0}]{0,120}") {
        take_in(format!("Kundnr;Namn;E-post;Telefon;Postnr;Avtal från;Avtal till;Personnummer;Anteckning\n{rows}").as_bytes());
    }

    #[test]
    fn arbitrary_dates_and_numbers(cell in "[0-9/ .:\\-+TZa-zåäö]{0,14}") {
        take_in(format!("Namn;Telefon;Avtal från;Personnummer\nBo;{cell};{cell};{cell}\n").as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A workbook with some of its bytes changed.
    #[test]
    fn a_damaged_workbook(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>()) {
        let rows = texts(1, &["Kundnr", "Namn", "Avtal från"]) + &texts(2, &["K1", "Bo Berg", "2024-02-31"]);
        let mut file = workbook(false, &[sheet("Kunder", &rows)]);
        for (at, byte) in changes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        take_in(&file);
        take_in(&file[..cut.index(file.len())]);
    }

    /// A workbook whole on the outside with nonsense for rows.
    #[test]
    fn nonsense_for_rows(rows in "(<row r=\"[0-9]{0,9}\">|</row>|<c r=\"[A-Z]{0,5}[0-9]{0,8}\" (s=\"[0-9]{1,3}\" )?t=\"(n|s|b|e|d|str|inlineStr)\">|<v>[0-9.eE-]{0,9}</v>|<f t=\"shared\" si=\"[0-9]{0,9}\">A1</f>|</c>|<is><t>a</t></is>){0,30}") {
        take_in(&workbook(true, &[sheet("Kunder", &rows)]));
    }
}

#[test]
fn a_list_of_quotation_marks_ends_in_reasonable_time() {
    take_in(format!("Namn;Ort\n{}", ";\"a\n".repeat(200_000)).as_bytes());
    take_in("\"".repeat(500_000).as_bytes());
    take_in(&bytes("kunder.xlsx")[..100_000]);
}
