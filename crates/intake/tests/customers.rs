//! The two customer lists an office really has, as they are: every good row, each wrong one named.

mod common;

use common::{Found, parse, read};
use intake::sheet::{Encoding, Origin};

/// Row, column and code of everything that keeps a row out.
const WRONG_IN_CSV: [(u32, &str, &str); 6] = [
    (7, "Anteckning", "card-number"),
    (19, "Anteckning", "identity-number-without-ground"),
    (53, "Avtal från", "date-does-not-exist"),
    (54, "E-post", "email-not-usable"),
    (55, "Namn", "name-missing"),
    (56, "Avtal till", "end-before-start"),
];

#[test]
fn the_list_an_older_excel_saved() {
    let sheet = read("kunder-windows1252.csv");
    assert_eq!(sheet.origin, Origin::Csv { encoding: Encoding::Windows1252, separator: ';' });
    assert_eq!((sheet.headers.len(), sheet.header_row, sheet.rows.len()), (12, 1, 2000));
    let found = parse(&sheet, None);
    assert_eq!(found.rejections(), WRONG_IN_CSV);
    assert_eq!((found.0.read, found.0.rows.len(), found.0.rows_rejected()), (2000, 1994, 6));
    assert_eq!(found.warnings("note-held-back-health"), [(35, "Anteckning")]);
    assert_eq!(found.warnings("formula-as-text"), [(73, "Anteckning")]);
    assert_eq!(found.warnings("likely-twin"), [(64, "")]);
    assert_eq!(found.warnings("characters-lost").len(), 13, "names whose letters Windows-1252 has not");
    assert_eq!(found.0.warnings.len(), 16, "nothing else is odd");
}
