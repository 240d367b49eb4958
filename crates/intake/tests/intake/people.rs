//! Rows one by one: what keeps a row out, what is only remarked on, and how values are read.

use crate::common::{options, parse, read_text};
use domain::people::{IdentityGround, Relation};
use intake::{
    Error,
    field::Field,
    mapping::Mapping,
    people::{self, Reason, Remark},
};
use std::{collections::BTreeSet, ops::ControlFlow};

const HEADERS: &str =
    "Kundnr;Namn;E-post;Telefon;Adress;Postnr;Ort;Typ;Avtal från;Avtal till;Nyhetsbrev;Anteckning;Personnummer";

/// A list of this one row, filled up with empty cells.
fn list_of(row: &str) -> String {
    let missing = HEADERS.matches(';').count().saturating_sub(row.matches(';').count());
    format!("{HEADERS}\n{row}{}\n", ";".repeat(missing))
}

/// The row waits for exactly these reasons.
fn waits(row: &str, expected: &[(&str, &str)]) {
    let found = parse(&read_text(&list_of(row)), None);
    let reasons: Vec<(&str, &str)> = found.rejections().into_iter().map(|(_, column, code)| (column, code)).collect();
    assert_eq!(reasons, expected, "{row}");
    assert_eq!((found.0.rows.len(), found.0.warnings.len()), (0, 0), "a row that waits leaves no other trace");
}

/// The row comes in with exactly these remarks.
fn comes_in(row: &str, expected: &[(&str, &str)]) {
    let found = parse(&read_text(&list_of(row)), None);
    assert_eq!(found.rejections(), [], "{row}");
    let remarks: Vec<(&str, &str)> = found
        .0
        .warnings
        .iter()
        .map(|warning| (warning.column.as_deref().unwrap_or_default(), warning.remark.code()))
        .collect();
    assert_eq!(remarks, expected, "{row}");
}

#[test]
fn rows_that_wait() {
    waits("K1;;bo@example.org", &[("Namn", "name-missing")]);
    waits("K1;--;bo@example.org", &[("Namn", "name-missing")]);
    waits("K1;Bo;ingen", &[("E-post", "email-not-usable")]);
    waits("K1;Bo;b@example.org;;;;;;31/2 2024", &[("Avtal från", "date-does-not-exist")]);
    waits("K1;Bo;b@example.org;;;;;;03/04/2024", &[("Avtal från", "date-ambiguous")]);
    waits("K1;Bo;b@example.org;;;;;;i våras", &[("Avtal från", "date-not-readable")]);
    waits("K1;Bo;b@example.org;;;;;;1824-01-01", &[("Avtal från", "date-out-of-range")]);
    waits("K1;Bo;b@example.org;;;;;;2024-02-02;2024-02-01", &[("Avtal till", "end-before-start")]);
    waits("K1;Bo;b@example.org;;;;;;;2024-02-01", &[("Avtal från", "start-missing")]);
    waits("K1;=A1;b@example.org", &[("Namn", "formula")]);
    waits("K1;Bo;b@example.org;;;;;;;;;lösenord: Sommar24", &[("Anteckning", "web-password")]);
    waits("K1;Bo;b@example.org;;;;;;;;;cvc 123", &[("Anteckning", "card-security-code")]);
    waits("K1;Bo;b@example.org;;;;;;;;;;900101-9802", &[("Personnummer", "identity-number-without-ground")]);
    waits("K1;Bo;b@example.org;;;;;;;;;;900101-9803", &[("Personnummer", "identity-number-not-valid")]);
    waits("900101-9802;Bo;b@example.org", &[("Kundnr", "identity-number-without-ground")]);
    waits("K1;Bo;b@example.org;4111 1111 1111 1111", &[("Telefon", "card-number")]);
    waits("K1;Bo 4111111111111111;b@example.org", &[("Namn", "card-number")]);
    waits(&format!("K1;{};b@example.org", "Bo ".repeat(400)), &[("Namn", "too-long")]);
}

#[test]
fn a_row_with_several_faults_names_each() {
    waits(
        "K1;;ingen;;;;;;31/2 2024;2024-02-30;;kort 4111 1111 1111 1111, pnr 900101-9802",
        &[
            ("Namn", "name-missing"),
            ("E-post", "email-not-usable"),
            ("Avtal från", "date-does-not-exist"),
            ("Avtal till", "date-does-not-exist"),
            ("Anteckning", "card-number"),
            ("Anteckning", "identity-number-without-ground"),
        ],
    );
}

#[test]
fn rows_that_come_in_with_a_remark() {
    let row = |cells: &[(usize, &str)]| {
        let mut all = vec!["K1", "Bo Berg", "b@example.org", "", "", "", "", "", "", "", "", "", ""];
        for (at, text) in cells {
            all[*at] = text;
        }
        all.join(";")
    };
    comes_in(&row(&[]), &[]);
    comes_in(&row(&[(2, "")]), &[("", "no-contact")]);
    comes_in(&row(&[(1, "?ukasz Wi?niewski")]), &[("Namn", "characters-lost")]);
    comes_in(&row(&[(1, "BjÃ¶rn")]), &[("Namn", "characters-lost")]);
    comes_in(&row(&[(3, "okänt")]), &[("Telefon", "phone-unusual")]);
    comes_in(&row(&[(3, "701234567")]), &[("Telefon", "leading-zero-restored")]);
    comes_in(&row(&[(5, "SW1A 1AA")]), &[("Postnr", "postal-code-unusual")]);
    comes_in(&row(&[(7, "kund, granne")]), &[("Typ", "relation-unknown")]);
    comes_in(&row(&[(10, "kanske")]), &[("Nyhetsbrev", "newsletter-unknown")]);
    comes_in(&row(&[(11, "är sjukskriven")]), &[("Anteckning", "note-held-back-health")]);
    comes_in(&row(&[(11, "dömd för stöld")]), &[("Anteckning", "note-held-back-crime")]);
    comes_in(&row(&[(11, "polisen ringde")]), &[("Anteckning", "perhaps-crime")]);
    comes_in(&row(&[(11, "arbetar på sjukhuset")]), &[("Anteckning", "perhaps-health")]);
    comes_in(&row(&[(11, "=1+1")]), &[("Anteckning", "formula-as-text")]);
    comes_in(&row(&[(11, "@SUM(A1)")]), &[("Anteckning", "formula-as-text")]);
    comes_in(&row(&[(8, "-"), (9, "–")]), &[]);
    comes_in(&row(&[(1, "Anna Sjuk"), (4, "Fängelsegatan 2")]), &[]);
}

#[test]
fn a_held_back_note_costs_only_the_note() {
    let text = format!("{HEADERS}\nK1;Bo Berg;b@example.org;;;;;kund;2024-01-01;;ja;har cancer;\n");
    let found = parse(&read_text(&text), None);
    let row = found.person("K1");
    assert_eq!((row.note.as_deref(), row.newsletter), (None, Some(true)));
    assert!(row.agreement.is_some());
}

// policy: 2
#[test]
fn several_relations_in_one_cell() {
    let text =
        "Namn;Ort;Typ\nBo;Lund;\"Kund, Partner\"\nBi;Lund;uppdragstagare/återförsäljare\nBy;Lund;course-participant\n";
    let found = parse(&read_text(text), None);
    let relations: Vec<BTreeSet<Relation>> = found.0.rows.iter().map(|row| row.relations.clone()).collect();
    assert_eq!(
        relations,
        [
            BTreeSet::from([Relation::Client, Relation::Partner]),
            BTreeSet::from([Relation::Contractor, Relation::Reseller]),
            BTreeSet::from([Relation::CourseParticipant]),
        ]
    );
}

#[test]
fn a_customer_number_belongs_to_one_row() {
    let found = parse(&read_text("Kundnr;Namn;Ort\nK1;Bo;Lund\nk1;Bi;Lund\nK2;By;Lund\n"), None);
    assert_eq!(found.0.rows.len(), 2);
    assert_eq!(found.rejections(), [(3, "Kundnr", "number-repeated")]);
    assert_eq!(found.0.rejected[0].reason, Reason::NumberRepeated { first_row: 2 });
}

#[test]
fn an_identity_number_comes_in_with_its_ground() {
    let text = "Namn;Personnummer;Ort\nBo;900101-9802;Lund\nBi;900101+9802;Lund\nBy;900161-9809;Lund\n";
    let found = parse(&read_text(text), Some(IdentityGround::SecureIdentification));
    let kept: Vec<&str> =
        found.0.rows.iter().filter_map(|row| row.identity_number.as_ref()).map(|n| n.digits.as_str()).collect();
    assert_eq!(kept, ["199001019802", "189001019802", "199001619809"]);
}

#[test]
fn columns_that_are_not_read_are_named() {
    let found = parse(&read_text("Namn;Skonummer;Ort\nBo;43;Lund\n"), None);
    assert_eq!(found.0.warnings.len(), 1);
    assert_eq!((found.0.warnings[0].row, found.0.warnings[0].column.as_deref()), (1, Some("Skonummer")));
    assert_eq!(found.0.warnings[0].remark, Remark::ColumnNotRead);
}

#[test]
fn a_column_can_be_chosen_by_hand_and_the_choice_kept() {
    let sheet = read_text("Vem;Mejl;Stad\nBo Berg;bo@example.org;Lund\n");
    let mut mapping = Mapping::recognise(&sheet.headers);
    let run = |mapping: &Mapping| people::parse(&sheet, mapping, &options(None), &mut |_| ControlFlow::Continue(()));
    assert_eq!(run(&mapping), Err(Error::MissingField { field: Field::Name }));
    mapping.apply("name=Vem", &sheet.headers).unwrap();
    mapping.apply("email=Mejl", &sheet.headers).unwrap();
    let kept = Mapping::from_text(&mapping.to_text()).unwrap();
    let parsed = run(&kept).unwrap();
    assert_eq!(parsed.rows[0].email.as_deref(), Some("bo@example.org"));
    let again = read_text("VEM ;mejl;stad\nBi;bi@example.org;Lund\n");
    assert_eq!(sheet.signature(), again.signature(), "the same list next month");
}

#[test]
fn every_code_is_written_once_and_in_one_style() {
    let mut codes: Vec<&str> = people::Reason::CODES.to_vec();
    codes.extend(people::Remark::CODES);
    codes.extend(intake::guard::Kind::ALL.map(intake::guard::Kind::code));
    for code in &codes {
        assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{code}");
    }
    for list in [&people::Reason::CODES[..], &people::Remark::CODES[..]] {
        assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len(), "each code stands for one thing");
    }
}
