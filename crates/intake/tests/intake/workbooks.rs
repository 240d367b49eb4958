//! Workbooks: dates, numbers that are text, sheets, and files that cannot be opened.

use crate::{
    common::{bytes, parse},
    workbook_file::{SheetXml, sheet, texts, workbook},
};
use intake::{
    Error,
    sheet::{self as table, Cell, IrregularityKind, Origin, ReadOptions, Sheet},
};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

fn read(bytes: &[u8]) -> Result<Sheet, Error> {
    table::read("list.xlsx", bytes, &ReadOptions::default())
}

fn read_named(bytes: &[u8], name: &str) -> Result<Sheet, Error> {
    table::read("list.xlsx", bytes, &ReadOptions { sheet: Some(name.into()) })
}

/// Headers, and one row of cells given as XML.
fn one_row(from_1904: bool, headers: &[&str], cells: &str) -> Sheet {
    let rows = format!("{}<row r=\"2\">{cells}</row>", texts(1, headers));
    read(&workbook(from_1904, &[sheet("Kunder", &rows)])).expect("a plain workbook")
}

#[test]
fn dates_of_both_systems_are_the_same_day() {
    let headers = ["Namn", "Avtal från", "Avtal till"];
    let name = "<c r=\"A2\" t=\"inlineStr\"><is><t>Bo Berg</t></is></c>";
    for (from_1904, serial) in [(false, 44_703), (true, 43_241)] {
        let cells = format!("{name}<c r=\"B2\" s=\"1\"><v>{serial}</v></c><c r=\"C2\" s=\"1\"><v>{serial}.75</v></c>");
        let found = parse(&one_row(from_1904, &headers, &cells), None);
        let period = found.0.rows[0].agreement.unwrap();
        assert_eq!(period.from.to_string(), "2022-05-22");
        assert_eq!(period.to, Some(period.from), "a time of day does not move the day");
    }
    let iso = format!("{name}<c r=\"B2\" s=\"1\" t=\"d\"><v>2022-05-22T00:00:00</v></c>");
    assert_eq!(one_row(false, &headers, &iso).rows[0].cells[1].text(), "2022-05-22");
    let bare = format!("{name}<c r=\"B2\"><v>44703</v></c>");
    let found = parse(&one_row(false, &headers, &bare), None);
    assert_eq!(found.0.rows[0].agreement.unwrap().from.to_string(), "2022-05-22");
    assert_eq!(found.warnings("date-was-a-number"), [(2, "Avtal från")]);
    let never = format!("{name}<c r=\"B2\" s=\"1\"><v>-5</v></c><c r=\"C2\" t=\"e\"><v>#N/A</v></c>");
    let found = parse(&one_row(false, &headers, &never), None);
    assert_eq!(found.warnings("excel-fault"), [(2, "Avtal från"), (2, "Avtal till")]);
}

#[test]
fn numbers_that_are_text_keep_their_meaning() {
    let headers = ["Kundnr", "Namn", "Telefon", "Postnr", "Nyhetsbrev"];
    let cells = "<c r=\"A2\"><v>10005</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>王小明</t></is></c>\
                 <c r=\"C2\"><v>7.01234567E8</v></c><c r=\"D2\"><v>19391</v></c><c r=\"E2\" t=\"b\"><v>1</v></c>";
    let found = parse(&one_row(false, &headers, cells), None);
    let row = &found.0.rows[0];
    assert_eq!(row.number.as_deref(), Some("10005"));
    assert_eq!(row.phone.as_deref(), Some("0701234567"));
    assert_eq!(row.address.as_ref().unwrap().postal_code, "19391");
    assert_eq!((row.name.as_str(), row.newsletter), ("王小明", Some(true)));
    assert_eq!(found.warnings("leading-zero-restored"), [(2, "Telefon")]);
}

#[test]
fn formulas_give_their_value_or_their_text() {
    let headers = ["Namn", "Anteckning", "Ort"];
    let cells = "<c r=\"A2\" t=\"str\"><f>C2&amp;D2</f><v>Bo Berg</v></c><c r=\"B2\"><f>HYPERLINK(\"x\")</f></c>";
    let sheet = one_row(false, &headers, cells);
    assert_eq!(sheet.rows[0].cells[..2], [Cell::Text("Bo Berg".into()), Cell::Text("=HYPERLINK(\"x\")".into())]);
    let cells = "<c r=\"A2\"><f>C2</f></c>";
    assert_eq!(parse(&one_row(false, &headers, cells), None).rejections()[0], (2, "Namn", "formula"));
}

#[test]
fn the_sheet_is_found_or_named() {
    let list = |number: &str| texts(3, &["Kundnr", "Namn"]) + &texts(5, &[number, "Bo"]);
    let hidden = SheetXml { name: "Gammal", hidden: true, rows: list("K0") };
    let file = workbook(
        false,
        &[
            hidden,
            sheet("Läs mig", &(texts(1, &["Hej", "Så här gör du"]) + &texts(2, &["Först", "sedan"]))),
            sheet("Tom", ""),
            sheet("Kunder", &list("K1")),
            sheet("Fler", &list("K2")),
        ],
    );
    let first = read(&file).unwrap();
    assert_eq!(first.rows[0].cells[0].text(), "K1", "neither the hidden sheet nor the cover");
    assert_eq!((first.header_row, first.rows[0].number), (3, 5));
    assert_eq!(read_named(&file, "fler ").unwrap().rows[0].cells[0].text(), "K2");
    assert_eq!(read_named(&file, "Gammal").unwrap().rows[0].cells[0].text(), "K0", "asked for by name");
    assert_eq!(read_named(&file, "Tom"), Err(Error::Empty));
    let names = ["Gammal", "Läs mig", "Tom", "Kunder", "Fler"].map(str::to_owned).to_vec();
    assert_eq!(first.origin, Origin::Xlsx { sheet: "Kunder".into(), sheets: names.clone() });
    assert_eq!(read_named(&file, "Kund"), Err(Error::UnknownSheet { available: names }));
    assert_eq!(read(&workbook(false, &[sheet("Tom", "")])), Err(Error::Empty));
}

#[test]
fn a_cell_in_the_far_corner_costs_nothing() {
    let corner = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let rows = texts(1, &["Kundnr", "Namn"]) + &texts(2, &["K1", "Bo"]) + corner;
    let sheet = read(&workbook(false, &[sheet("Kunder", &rows)])).unwrap();
    assert_eq!(sheet.rows.len(), 1);
    assert_eq!(sheet.irregularities[0].kind, IrregularityKind::TooManyCells);
}

#[test]
fn rows_below_the_last_row_of_excel_are_refused() {
    let rows = texts(1, &["Kundnr", "Namn"]) + "<row r=\"2000000\"><c r=\"A2000000\"><v>1</v></c></row>";
    let refused = read(&workbook(false, &[sheet("Kunder", &rows)])).unwrap_err();
    assert!(matches!(refused, Error::TooManyRows { .. } | Error::Truncated), "{refused:?}");
}

#[test]
fn files_that_cannot_be_opened_say_why() {
    let whole = bytes("kunder.xlsx");
    for cut in [10, whole.len() / 2, whole.len() - 10] {
        assert_eq!(read(&whole[..cut]), Err(Error::Truncated), "{cut} bytes");
    }
    let compound = |name: &str| {
        let mut file = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        file.extend([0; 504]);
        file.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        file.extend([0; 100]);
        file
    };
    assert_eq!(read(&compound("EncryptedPackage")), Err(Error::PasswordProtected));
    assert_eq!(read(&compound("Workbook")), Err(Error::OldExcel));
    assert_eq!(read(&compound("WordDocument")), Err(Error::NotATable));
    let archive = |name: &str, content: &str| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
        zip.finish().unwrap().into_inner()
    };
    let spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
    assert_eq!(read(&archive("mimetype", spreadsheet)), Err(Error::OpenDocument));
    assert_eq!(read(&archive("xl/workbook.bin", "")), Err(Error::OldExcel));
    assert_eq!(read(&archive("bilder/katt.jpg", "")), Err(Error::NotATable));
    assert_eq!(read(&archive("[Content_Types].xml", "<Types/>")), Err(Error::NotATable));
}
