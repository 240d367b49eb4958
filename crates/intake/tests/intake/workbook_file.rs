//! A workbook written by hand, so that a test can hold what no program writes today.

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A sheet: its name, whether it is hidden, and the XML of its rows.
pub(crate) struct SheetXml {
    pub(crate) name: &'static str,
    pub(crate) hidden: bool,
    pub(crate) rows: String,
}

/// A visible sheet.
pub(crate) fn sheet(name: &'static str, rows: &str) -> SheetXml {
    SheetXml { name, hidden: false, rows: rows.to_owned() }
}

/// A row of text cells, from column A.
pub(crate) fn texts(row: u32, cells: &[&str]) -> String {
    let cells = cells.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(|(column, text)| {
        let letter = char::from(b'A' + u8::try_from(column).expect("few columns"));
        format!("<c r=\"{letter}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    });
    format!("<row r=\"{row}\">{}</row>", cells.collect::<String>())
}

/// The bytes of a workbook. Style 1 is a date.
pub(crate) fn workbook(from_1904: bool, sheets: &[SheetXml]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, xml: &str| {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(name, options).expect("a new part");
        zip.write_all(xml.as_bytes()).expect("memory");
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    part(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"r\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    let mut listed = String::new();
    let mut related = String::new();
    for (index, sheet) in sheets.iter().enumerate() {
        let id = index + 1;
        let state = if sheet.hidden { "hidden" } else { "visible" };
        write!(listed, "<sheet name=\"{}\" sheetId=\"{id}\" state=\"{state}\" r:id=\"r{id}\"/>", sheet.name)
            .expect("a string");
        write!(related, "<Relationship Id=\"r{id}\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>")
            .expect("a string");
        part(
            &format!("xl/worksheets/sheet{id}.xml"),
            &format!("<worksheet xmlns=\"{main}\"><sheetData>{}</sheetData></worksheet>", sheet.rows),
        );
    }
    write!(related, "<Relationship Id=\"styles\" Type=\"{office}/styles\" Target=\"styles.xml\"/>").expect("a string");
    part(
        "xl/styles.xml",
        &format!(
            "<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        ),
    );
    part(
        "xl/workbook.xml",
        &format!(
            "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><workbookPr date1904=\"{from_1904}\"/><sheets>{listed}</sheets></workbook>"
        ),
    );
    part("xl/_rels/workbook.xml.rels", &format!("<Relationships xmlns=\"{package}\">{related}</Relationships>"));
    zip.finish().expect("memory").into_inner()
}
