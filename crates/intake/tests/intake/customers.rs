//! The two customer lists an office really has, as they are: every good row, each wrong one named.

use crate::common::{Found, parse, read};
use domain::people::{IdentityGround, Relation};
use intake::{
    people::{Period, PersonRow, Reason, Remark},
    sheet::{Encoding, Origin},
    twins::TwinReason,
};
use std::collections::BTreeMap;

#[test]
fn the_list_an_older_excel_saved() {
    let sheet = read("kunder-windows1252.csv");
    assert_eq!(sheet.origin, Origin::Csv { encoding: Encoding::Windows1252, separator: ';' });
    assert_eq!((sheet.headers.len(), sheet.header_row, sheet.rows.len()), (12, 1, 2000));
    let found = parse(&sheet, None);
    assert_eq!(
        found.rejections(),
        [
            (7, "Anteckning", "card-number"),
            (19, "Anteckning", "identity-number-without-ground"),
            (53, "Avtal från", "date-does-not-exist"),
            (54, "E-post", "email-not-usable"),
            (55, "Namn", "name-missing"),
            (56, "Avtal till", "end-before-start"),
        ]
    );
    assert_eq!((found.0.read, found.0.rows.len(), found.0.rows_rejected()), (2000, 1994, 6));
    assert_eq!(found.warnings("note-held-back-health"), [(35, "Anteckning")]);
    assert_eq!(found.warnings("formula-as-text"), [(73, "Anteckning")]);
    assert_eq!(found.warnings("likely-twin"), [(64, "")]);
    assert_eq!(found.warnings("characters-lost").len(), 13, "names whose letters Windows-1252 has not");
    assert_eq!(found.0.warnings.len(), 16, "nothing else is odd");
    let below = found.0.rejected.iter().find(|rejection| rejection.row == 53).unwrap();
    assert_eq!(below.excel_row, 52, "a note of two lines stands above it, and Excel counts that row once");
}

#[test]
fn the_same_list_as_a_workbook() {
    let sheet = read("kunder.xlsx");
    assert_eq!(sheet.origin, Origin::Xlsx { sheet: "Kunder".into(), sheets: vec!["Kunder".into()] });
    assert_eq!((sheet.headers.len(), sheet.header_row, sheet.rows.len()), (12, 3, 2000));
    let found = parse(&sheet, None);
    assert_eq!(
        found.rejections(),
        [
            (9, "Anteckning", "card-number"),
            (21, "Anteckning", "identity-number-without-ground"),
            (54, "Avtal från", "date-does-not-exist"),
            (55, "E-post", "email-not-usable"),
            (56, "Namn", "name-missing"),
            (57, "Avtal till", "end-before-start"),
        ]
    );
    assert_eq!((found.0.read, found.0.rows.len(), found.0.rows_rejected()), (2000, 1994, 6));
    assert_eq!(found.warnings("note-held-back-health"), [(37, "Anteckning")]);
    assert_eq!(found.warnings("formula-as-text"), [(74, "Anteckning")]);
    assert_eq!(found.warnings("likely-twin"), [(65, "")]);
    assert_eq!(found.0.warnings.len(), 3, "nothing else is odd; the names are whole here");
    assert_eq!(found.person("K10000").name, "Nguyễn Thị Hạnh");
    assert!(found.0.rows.iter().any(|row| row.name.contains('Ł')), "Latin letters beyond Windows-1252");
    let scripts = |row: &&PersonRow| row.name.chars().any(|c| u32::from(c) > 0x370);
    assert!(found.0.rows.iter().filter(scripts).count() >= 8, "names in other scripts");
}

/// A row without what may differ between the two files: its place, and letters Windows-1252 could not hold.
fn comparable(found: &Found) -> BTreeMap<String, PersonRow> {
    let rows = found.0.rows.iter().cloned().map(|mut row| {
        (row.row, row.excel_row) = (0, 0);
        row.name = row.name.chars().map(|c| if fits_windows_1252(c) { c } else { '?' }).collect();
        (row.number.clone().unwrap_or_default(), row)
    });
    rows.collect()
}

fn fits_windows_1252(c: char) -> bool {
    u32::from(c) < 0x100
}

#[test]
fn both_lists_give_the_same_people() {
    let text = comparable(&parse(&read("kunder-windows1252.csv"), None));
    let workbook = comparable(&parse(&read("kunder.xlsx"), None));
    assert_eq!(text.len(), 1994);
    for (number, row) in &text {
        assert!(workbook.get(number) == Some(row), "customer {number} differs");
    }
    assert_eq!(text.len(), workbook.len());
}

#[test]
fn a_row_arrives_whole() {
    let found = parse(&read("kunder-windows1252.csv"), None);
    let row = found.person("K10041");
    assert_eq!(row.name, "Walter Johansson Lundqvist");
    assert_eq!(row.email.as_deref(), Some("kahmadi41@example.com"));
    assert_eq!(row.phone.as_deref(), Some("+46 76 109 0855"));
    let address = row.address.as_ref().unwrap();
    assert_eq!((&*address.street, &*address.postal_code, &*address.city), ("Björkgatan 82", "86489", "Borås"));
    assert_eq!(row.relations.iter().copied().collect::<Vec<_>>(), [Relation::Client]);
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(row.agreement, Some(Period { from: day("2019-09-21"), to: Some(day("2024-02-24")) }));
    assert_eq!(row.newsletter, Some(true));
    assert_eq!(row.note.as_deref(), Some("sa \"ring inte mer\"\när arg"));
    assert_eq!((row.row, row.excel_row), (43, 43));
    assert_eq!(found.person("K10042").row, 45, "the note above has two lines");
    assert_eq!(found.person("K10033").note, None, "a word of health is not stored");
    assert_eq!(found.person("K10070").note.as_deref(), Some("=HYPERLINK(\"http://example.org\")"));
}

#[test]
fn the_duplicate_is_shown_and_both_come_in() {
    let found = parse(&read("kunder.xlsx"), None);
    let twin = found.0.warnings.iter().find(|warning| warning.row == 65).unwrap();
    assert_eq!(twin.remark, Remark::LikelyTwin { of_row: 64, reason: TwinReason::SameEmail });
    assert_eq!(found.person("K10060").email, found.person("K10061").email);
}

#[test]
fn with_a_ground_the_identity_number_is_let_in_and_the_card_number_still_is_not() {
    let found = parse(&read("kunder.xlsx"), Some(IdentityGround::SecureIdentification));
    assert_eq!(found.0.rows.len(), 1995);
    assert_eq!(found.warnings("identity-number-in-note"), [(21, "Anteckning")]);
    assert!(found.0.rejected.iter().any(|rejection| rejection.reason == Reason::CardNumber));
    let everything: Vec<&str> = found.0.rows.iter().filter_map(|row| row.note.as_deref()).collect();
    assert!(everything.iter().all(|note| !note.contains("4111")));
}

#[test]
fn reports_hold_no_personal_data() {
    let found = parse(&read("kunder.xlsx"), None);
    let said = format!("{:?} {:?} {:?}", found.0, read("kunder.xlsx").rows[0], found.0.rows[0]);
    for secret in ["Hạnh", "Granberg", "example.org", "4111", "18900101", "läkarintyg"] {
        assert!(!said.contains(secret), "a report must not say {secret}");
    }
}
